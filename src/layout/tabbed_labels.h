// Labels and values apart by tabs, one pair or more on a line: a form (督办单) pasted from a table without rules.
#pragma once

#include <string_view>
#include <vector>

#include "layout/printed_line.h"
#include "rules/book.h"
#include "rules/lexicon.h"

namespace fenjie::layout {

/// Sets a colon between label and value (承办单位：市教育局) in the lines of a form, so that they read as labelled lines.
/// Lines are a form's where several in a row begin with known labels, one of which tells units and one a task.
void set_colons(std::vector<PrintedLine>& lines, std::string_view source, const rules::Lexicon& lexicon, const rules::Book& book);

}  // namespace fenjie::layout
