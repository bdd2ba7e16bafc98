// Units at the head of what they have to do: 县水务局：实施…, or the heading 县教育局 over a list of items.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "model/source.h"
#include "task/name_lists.h"

namespace fenjie::task {

/// 县水务局、县财政局： at the beginning of a text, its colon included, or 县水务局。 in front of 负责…; empty when the text does not begin so, or when too
/// little follows to be a task (县水务局：张三).
Span unit_head(std::string_view key, const NameLists& lists);

/// Where 县财政局： begins behind a full stop, in front of a task of its own.
std::vector<std::size_t> heads_behind_stops(std::string_view key, const NameLists& lists);

/// 县教育局, 县教育局（3项）, 县教育局、县财政局： the units of a heading that is nothing else; empty for others.
Span units_of_heading(std::string_view key, const NameLists& lists);

/// 县应急局 of 危险化学品：县应急局。: nothing but units behind the one colon of a short text; else empty.
Span units_behind(std::string_view key, const NameLists& lists);

}  // namespace fenjie::task
