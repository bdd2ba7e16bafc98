// A document printed for the eye: one line a paragraph or row.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "layout/layout.h"
#include "read/read.h"
#include "rules/book.h"
#include "text/characters.h"

namespace fenjie::tests {

inline const rules::Book& book() {
  static const rules::Book built_in = rules::Book::built_in();
  return built_in;
}

inline Document laid_out(std::string_view bytes) { return layout::lay_out(read::read(bytes), book()); }

inline std::string joined(const std::vector<Passage>& lines) {
  std::string result;
  for (const Passage& line : lines) result += (result.empty() ? "" : "/") + line.text();
  return result;
}

/// Rows as `task{1、…/…} unit{…}`; a cell over several rows as `group+3{…}`, a section row as `= 一、…`.
inline std::string shown_rows(const Table& table) {
  std::string result;
  std::size_t next = 0;
  for (int row = 0; row < static_cast<int>(table.rows.size()); ++row) {
    const bool section = table.rows[static_cast<std::size_t>(row)] == RowKind::section;
    std::string line = section ? "=" : "";
    for (; next < table.cells.size() && table.cells[next].row == row; ++next) {
      const Cell& cell = table.cells[next];
      const std::string span = cell.row_span > 1 ? "+" + std::to_string(cell.row_span) : "";
      line += line.empty() ? "" : " ";
      line += section ? joined(cell.lines)
                      : name_of(table.columns[static_cast<std::size_t>(cell.column)].role) + span + "{" +
                            joined(cell.lines) + "}";
    }
    result += line + "\n";
  }
  return result;
}

inline std::string shown(const Table& table) {
  std::string result = "[" + joined(table.title) + "]";
  for (const Column& column : table.columns)
    result += std::string(" ") + name_of(column.role) +
              (column.shares_heading ? "*" : "=" + (column.over.empty() ? "" : column.over.text() + ">") + column.heading.text());
  result += "\n" + shown_rows(table);
  for (const Passage& note : table.notes) result += "~ " + note.text() + "\n";
  return result;
}

inline std::string shown(const Document& document) {
  std::string result;
  for (const Block& block : document.blocks) {
    const auto* paragraph = std::get_if<Paragraph>(&block);
    result += paragraph ? paragraph->text.text() + "\n" : shown(std::get<Table>(block));
  }
  return result;
}

/// Furniture as printed, joined by '|'.
inline std::string furniture(const Document& document) {
  std::string result;
  for (const Span& span : document.furniture)
    result += (result.empty() ? "" : "|") + document.source.substr(span.begin, span.size());
  return result;
}

inline const Table& only_table(const Document& document) {
  const Table* found = nullptr;
  for (const Block& block : document.blocks)
    if (const auto* table = std::get_if<Table>(&block)) {
      if (found) throw std::runtime_error("more than one table");
      found = table;
    }
  if (!found) throw std::runtime_error("no table");
  return *found;
}

/// The characters that no block and no furniture holds, then those held twice after '+'; empty when the books balance.
inline std::string ledger_faults(const Document& document) {
  std::vector<int> held(document.source.size(), 0);
  const auto hold = [&held](const std::vector<Span>& spans) {
    for (const Span& span : spans)
      for (std::size_t i = span.begin; i < span.end; ++i) ++held[i];
  };
  hold(document.furniture);
  for (const PassedOver& table : document.passed_over) hold({table.span});
  for (const Block& block : document.blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
      for (const Passage& line : paragraph->lines) hold(line.spans());
      continue;
    }
    const auto& table = std::get<Table>(block);
    for (const Passage& line : table.title) hold(line.spans());
    for (const Passage& line : table.notes) hold(line.spans());
    for (const Column& column : table.columns) {
      hold(column.heading.spans());
      hold(column.over.spans());
    }
    for (const Cell& cell : table.cells)
      for (const Passage& line : cell.lines) hold(line.spans());
  }
  std::string none, twice;
  for (std::size_t i = 0; i < document.source.size();) {
    const text::Character c = text::character_at(document.source, i);
    i = c.end;
    if (text::is_blank(c.code) || text::is_invisible(c.code)) continue;
    const std::string character = document.source.substr(c.begin, c.end - c.begin);
    if (held[c.begin] == 0) none += character;
    if (held[c.begin] > 1) twice += character;
  }
  return twice.empty() ? none : none + "+" + twice;
}

}  // namespace fenjie::tests
