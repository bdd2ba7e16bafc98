#include "layout/interrupted_cells.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "layout/aligned_values.h"
#include "layout/row_cells.h"
#include "text/characters.h"
#include "text/numerals.h"

namespace fenjie::layout {

namespace {

constexpr std::string_view kMark = "、";
constexpr std::size_t kShortestText = 8;  // characters

std::string_view last_part(std::string_view key) {
  const std::size_t mark = key.rfind(kMark);
  return mark == std::string_view::npos ? key : key.substr(mark + kMark.size());
}

struct PrintedCell {
  std::vector<Piece> pieces;
  std::string key;
};

/// The pieces between two empty lines.
class Block {
 public:
  Block(std::vector<Piece>::const_iterator begin, std::vector<Piece>::const_iterator end, const std::vector<Column>& columns, const rules::Lexicon& lexicon)
      : begin_(begin), end_(end), lexicon_(lexicon) {
    for (const Column& column : columns) {
      deadlines_ |= column.role == ColumnRole::deadline;
      units_ |= holds_units(column.role);
    }
  }

  /// Appends its cell, and the cells that interrupt it.
  void append_to(std::vector<PrintedCell>& cells) const {
    PrintedCell own;
    std::vector<PrintedCell> later;
    for (auto piece = begin_; piece != end_; ++piece) {
      const bool inside = piece != begin_ && std::next(piece) != end_;
      if (inside && is_value(piece->key) && goes_on(own.key, std::next(piece)->key)) {
        later.push_back({{*piece}, piece->key});
        continue;
      }
      own.key += piece->key;
      own.pieces.push_back(*piece);
    }
    cells.push_back(std::move(own));
    std::move(later.begin(), later.end(), std::back_inserter(cells));
  }

 private:
  bool is_value(std::string_view key) const {
    if (deadlines_ && lexicon_.is_deadline(key)) return true;
    return units_ && lexicon_.is_unit(last_part(key)) && lexicon_.is_unit(key.substr(0, key.find(kMark)));
  }

  /// 省研究 goes on with 院, a text that no full stop ends with anything but a value.
  bool goes_on(const std::string& told, const std::string& next) const {
    const std::string_view last = last_part(told);
    const std::string joined = std::string(last) + next.substr(0, next.find(kMark));
    if (!lexicon_.is_unit(last) && lexicon_.is_unit(joined)) return true;
    return text::length(told) >= kShortestText && !ends_sentence(told) && !is_value(told) && !is_value(next) && !lexicon_.is_unit(last);
  }

  std::vector<Piece>::const_iterator begin_, end_;
  const rules::Lexicon& lexicon_;
  bool deadlines_ = false, units_ = false;
};

/// Rows of one cell a column: the first is a number that counts on, and units and deadlines stand in their columns.
bool agree(const std::vector<PrintedCell>& cells, const std::vector<Column>& columns, const rules::Lexicon& lexicon) {
  if (columns.empty() || columns.front().role != ColumnRole::number || cells.size() % columns.size() != 0) return false;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const ColumnRole role = columns[i % columns.size()].role;
    const std::string& key = cells[i].key;
    if (role == ColumnRole::number && text::numeral(key) != static_cast<int>(i / columns.size()) + 1) return false;
    if (role == ColumnRole::deadline && !lexicon.is_deadline(key) && !lexicon.means_empty(key)) return false;
    if (role != ColumnRole::number && text::is_digits(key)) return false;
  }
  return true;
}

}  // namespace

std::optional<Table> table_of_blocks(const Head& head, const std::vector<Piece>& pieces, const rules::Lexicon& lexicon) {
  std::vector<PrintedCell> cells;
  for (auto begin = pieces.begin(); begin != pieces.end();) {
    const auto end = std::find_if(std::next(begin), pieces.end(), [](const Piece& piece) { return (&piece - 1)->line != piece.line && piece.after_blank; });
    Block(begin, end, head.columns, lexicon).append_to(cells);
    begin = end;
  }
  if (!agree(cells, head.columns, lexicon)) return std::nullopt;
  std::vector<Piece> all;
  std::vector<PiecePlace> places;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const PiecePlace place{static_cast<int>(i / head.columns.size()), static_cast<int>(i % head.columns.size())};
    places.insert(places.end(), cells[i].pieces.size(), place);
    std::move(cells[i].pieces.begin(), cells[i].pieces.end(), std::back_inserter(all));
  }
  return table_of(head, all, places);
}

}  // namespace fenjie::layout
