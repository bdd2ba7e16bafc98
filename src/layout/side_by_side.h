// A table whose head stands twice or more across the page: 序号 任务 单位 | 序号 任务 单位.
#pragma once

#include <vector>

#include "model/document.h"
#include "rules/lexicon.h"

namespace fenjie::layout {

/// Puts the parts one below the other, from the left. Headings printed again become furniture.
void stack_parts(Table& table, std::vector<Span>& furniture, const rules::Lexicon& lexicon);

}  // namespace fenjie::layout
