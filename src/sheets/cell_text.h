// Text as a cell can hold it.
#pragma once

#include <string>
#include <string_view>

#include "model/task.h"

namespace fenjie::sheets {

/// `text` as it may stand in the file's XML: control characters dropped (a tab becomes a blank), `_x0041_` escaped so
/// that Excel does not decode it, cut at Excel's limit of 32,767 characters with a remark.
std::string storable(std::string_view text);

/// What a program that opens the workbook reads where `stored` stands: escapes undone, line breaks as '\n', no blanks
/// around it. Cells are compared in this form.
std::string read_back(std::string_view stored);

/// A person as lists print it: a name of two Han characters gets a full-width blank inside (张　华).
std::string listed_name(const Person& person);

/// The same with the post that the source prints, or someone typed, beside the name, as there: 副市长 张　华, 林　涛（副镇长）. In running text words
/// with a colon in front of it are a label, no post.
std::string printed_name(const Person& person, std::string_view source);

/// Behind a stacked unit that another one follows, where a reader could take both for one; empty in other columns.
std::string_view stacked_mark(ColumnRole role);
/// A cell of such a column without these marks at the ends of its lines.
std::string without_stacked_marks(std::string_view cell, ColumnRole role);

/// Adds `line` under the lines that `cell` has already.
void stack(std::string& cell, std::string_view line);

/// Adds `value`, unless it is empty, to a list in one cell; see kListSeparator.
void append_listed(std::string& cell, std::string_view value);

}  // namespace fenjie::sheets
