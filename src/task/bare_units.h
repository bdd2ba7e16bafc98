// Units behind a text with nothing but blanks or a dash between: 1.新建幼儿园3所。    市教育局, 新建公园12个 —— 市园林中心
#pragma once

#include <vector>

#include "task/outline_items.h"

namespace fenjie::task {

/// Closes the items of a list whose texts all but a few end so; one alone proves nothing (a signature stands so, too).
void read_bare_units(std::vector<ParsedItem>& items, const NameLists& lists);

}  // namespace fenjie::task
