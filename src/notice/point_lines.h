// Points that have paragraphs of their own: 一是…, 二是… or 第一，…, 第二，… one below the other are items of the outline.
#pragma once

#include <optional>
#include <vector>

#include "notice/labels.h"

namespace fenjie::notice {

/// The point that each paragraph begins with, where one near it begins with the number before or behind its own.
std::vector<std::optional<Label>> points_of(const std::vector<rules::Subject>& paragraphs, const Context& context);

}  // namespace fenjie::notice
