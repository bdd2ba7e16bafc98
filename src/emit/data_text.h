// What the columns of the sheet 数据 say of a task, as text: for CSV and Markdown.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/data_columns.h"
#include "model/extraction.h"

namespace fenjie::emit {

/// The cell of `column` for `task`; lists are parted by kListSeparator. `doubts` is what the column 疑点 says.
std::string data_text(const Task& task, DataField column, const Document& document, const std::string& doubts);

/// Messages of warnings and errors about a task of extraction.notices[index], parted by kListSeparator.
std::string doubts_of(const Extraction& extraction, std::size_t index, const Task& task);

/// How a notice is called in one cell: its number, else its title.
const std::string& name_of(const Notice& notice);

}  // namespace fenjie::emit
