// Points counted inside a paragraph: 一是…。二是…。 or 第一，…。第二，…。
#pragma once

#include <string_view>
#include <vector>

#include "model/source.h"
#include "rules/book.h"
#include "task/closings.h"
#include "task/duty_sentence.h"

namespace fenjie::task {

/// Each point of a key from its label to the next one, the last to the end; labels stand where a sentence or clause begins and
/// count on from one. Nothing where there are fewer than two.
std::vector<Span> counted_points(std::string_view key, const rules::RuleSet& labels);

/// 一是防瓦斯。由A牵头，…。二是…: where several points tell duties, each of these points is one duty, whatever sentences it has.
/// @param duties of the key, left to right
std::vector<Duty> joined_by_points(std::string_view key, std::vector<Duty> duties, const rules::RuleSet& labels);

/// Sentences close some of a key's points and leave others (三是…，A、B负责 behind 一是A要…): they are told point by point.
bool leave_points(std::string_view key, const std::vector<Closing>& closings, const rules::RuleSet& labels);

}  // namespace fenjie::task
