// Documents without layout/, for tests of the stages after it.
#pragma once

#include <string>
#include <vector>

#include "model/document.h"
#include "text/passage.h"

namespace fenjie::tests {

/// Appends `text` and a line break to the source; the printed lines of it.
inline std::vector<Passage> print_lines(Document& document, const std::string& text) {
  const std::size_t begin = document.source.size();
  document.source += text + "\n";
  std::vector<Passage> lines;
  for (std::size_t at = begin; at < document.source.size();) {
    const std::size_t end = document.source.find('\n', at);
    lines.push_back(text::line_of(document.source, {at, end}));
    at = end + 1;
  }
  return lines;
}

/// Each string is a paragraph; '\n' inside it are the ends of its printed lines.
inline void print_paragraphs(Document& document, const std::vector<std::string>& paragraphs) {
  for (const std::string& paragraph : paragraphs) {
    Paragraph block;
    block.lines = print_lines(document, paragraph);
    block.text = text::join(block.lines);
    document.blocks.push_back(std::move(block));
  }
}

inline Document document_from_lines(const std::vector<std::string>& paragraphs) {
  Document document;
  print_paragraphs(document, paragraphs);
  return document;
}

/// A table of body rows; all columns have the role `other` unless roles are given.
inline void print_table(Document& document, const std::string& title, const std::vector<std::string>& headings,
                        const std::vector<std::vector<std::string>>& rows, const std::vector<ColumnRole>& roles = {}) {
  Table table;
  if (!title.empty()) table.title = print_lines(document, title);
  for (std::size_t i = 0; i < headings.size(); ++i)
    table.columns.push_back(
        {text::join(print_lines(document, headings[i])), i < roles.size() ? roles[i] : ColumnRole::other, false});
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i)
      if (!row[i].empty())
        table.cells.push_back(
            {static_cast<int>(table.rows.size()), static_cast<int>(i), 1, 1, print_lines(document, row[i])});
    table.rows.push_back(RowKind::body);
  }
  document.blocks.push_back(std::move(table));
}

}  // namespace fenjie::tests
