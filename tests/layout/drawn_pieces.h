// Tables drawn as text, the way pdftotext prints them, and tables printed back for the eye.
#pragma once

#include <string>
#include <vector>

#include "layout/table_engines.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/passage.h"

namespace fenjie::tests {

/// Pieces of a drawing: parted where two or more blanks stand; '\f' begins a page.
inline std::vector<layout::Piece> drawn_pieces(const std::string& drawing) {
  std::vector<layout::Piece> pieces;
  int page = 1;
  std::size_t line = 0;
  bool after_blank = false;
  for (std::size_t begin = 0; begin < drawing.size();) {
    std::size_t end = std::min(drawing.find('\n', begin), drawing.size()), before = pieces.size();
    std::size_t column = 0, blanks = 2;
    Span part{begin, begin};
    double left = 0;
    const auto close = [&](double right) {
      layout::Piece piece;
      piece.text = text::line_of(drawing, part);
      piece.key = text::without_blanks(text::fold(piece.text.text()));
      piece.box = {left, static_cast<double>(line), right, static_cast<double>(line + 1)};
      piece.page = page;
      piece.line = line;
      piece.after_blank = after_blank;
      piece.wide_gap = pieces.size() > before;
      if (!piece.key.empty()) pieces.push_back(piece);
    };
    double right = 0;
    for (std::size_t at = begin; at < end; ++column) {
      const auto character = text::character_at(drawing, at);
      at = character.end;
      if (character.code == U'\f') {
        ++page;
        column = static_cast<std::size_t>(-1);
        continue;
      }
      if (text::is_blank(character.code)) {
        ++blanks;
        continue;
      }
      if (blanks >= 2) {
        close(right);
        part.begin = character.begin;
        left = static_cast<double>(column);
      }
      blanks = 0;
      part.end = character.end;
      right = static_cast<double>(column + 1);
    }
    close(right);
    after_blank = pieces.size() == before;
    line += after_blank ? 0 : 1;
    begin = end + 1;
  }
  return pieces;
}

inline layout::Head head_of(const std::vector<ColumnRole>& roles) {
  layout::Head head;
  for (const ColumnRole role : roles) head.columns.push_back({{}, role, role == ColumnRole::group});
  return head;
}

/// A row a line: cells between '|', their lines between '/'; "x3" behind a cell over three rows; "# " a section row.
/// "?" stands behind rows that the engine doubts.
inline std::string drawn(const Table& table) {
  std::string result;
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    if (table.rows[row] == RowKind::section) result += "# ";
    bool first = true;
    for (const Cell& cell : table.cells) {
      if (cell.row != static_cast<int>(row)) continue;
      if (!first) result += " | ";
      first = false;
      for (std::size_t i = 0; i < cell.lines.size(); ++i)
        result += (i > 0 ? "/" : "") + text::clean(cell.lines[i]).text();
      if (cell.row_span > 1) result += " x" + std::to_string(cell.row_span);
    }
    if (row < table.row_costs.size() && table.row_costs[row] >= 0.5) result += " ?";
    result += "\n";
  }
  return result;
}

}  // namespace fenjie::tests
