// Records of a table whose cells are given: tabs of a spreadsheet or web page, | or commas.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "layout/printed_line.h"

namespace fenjie::layout {

/// One record; a quoted cell may go over several printed lines.
struct Record {
  std::vector<std::vector<Passage>> cells;  ///< printed lines of each cell, top down; empty cells have none
  std::size_t end = 0;                      ///< index of the first line after it
  std::vector<Span> marks;                  ///< delimiters and quotes that are no blanks

  std::size_t filled() const;  ///< number of cells with text
};

/// The text of a cell without blanks.
std::string key_of(const std::vector<Passage>& lines);

/// Source bytes of all cells, in printed order.
std::vector<Span> spans_of(const Record& record);

/// |---|:--:|
bool is_drawn(const Record& record);

/// The character that delimits cells on this line: '\t', '|', U+FF5C or ',' (in this order), or 0.
char32_t delimiter_of(const PrintedLine& line, std::string_view source);

/// The record that begins with line `begin`. Linear in its bytes.
Record record_at(const std::vector<PrintedLine>& lines, std::size_t begin, char32_t delimiter, std::string_view source);

/// A cell pasted with its line ends and without quotes: a numbered record of too few cells, between tabs, takes the lines under it
/// that have no number, where these give exactly the cells that it lacks; left as it is where they do not.
void take_broken_cells(Record& record, const std::vector<PrintedLine>& lines, std::size_t columns, std::string_view source);

/// Cuts the | off lines that hold one cell and its end (`责任单位 |`), where many do, and returns their spans: what is
/// left is a table with one cell a line.
std::vector<Span> cut_cell_ends(std::vector<PrintedLine>& lines);

/// Cuts the commas, and the quotes, off lines of comma-separated cells that hold one cell (`"标题",,,,`; a quoted one may go over two lines),
/// and returns their spans: what is left is running text, or a section.
std::vector<Span> cut_empty_cells(std::vector<PrintedLine>& lines);

}  // namespace fenjie::layout
