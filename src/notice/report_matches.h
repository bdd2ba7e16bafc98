// What rules/reporting.toml and rules/report-of-task.toml find in a paragraph, and what of it counts only beside the rest of its sentence.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "notice/lines.h"
#include "rules/book.h"

namespace fenjie::notice {

using Matches = std::vector<rules::Match>;
using MatchSpan = std::span<const rules::Match>;

/// A day, days that come again, or a period.
bool names_day(const rules::Match& match);

/// Of the sentence at `from`, or behind the mark that stands there: a rule may look at the character in front.
std::size_t report_sentence_end(std::string_view key, std::size_t from);
std::size_t report_sentence_begin(std::string_view key, std::size_t at);

/// In the order of the text. A recipient of whatever is reported (将工作进度报市民政局) counts only where the sentence tells a day, or how often.
Matches report_matches(std::string_view key, const Context& context);

/// 每日8时前, 每半年: how often, where no rule tells on which day the report that follows is due.
Matches untold_days(std::string_view key, MatchSpan sentence);

bool has(MatchSpan matches, std::string_view what);
/// One of them names a day, or days that come again.
bool is_dated(MatchSpan matches);
/// One of them tells days that come again, whether they are told or not.
bool repeats(MatchSpan matches);

}  // namespace fenjie::notice
