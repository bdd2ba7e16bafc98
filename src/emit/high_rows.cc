#include "emit/high_rows.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include "emit/row_height.h"
#include "text/characters.h"

namespace fenjie::emit {

using namespace sheets;

namespace {

constexpr double kLowestRest = 24;  // points

bool is_word(char32_t code) { return text::is_digit(code) || text::is_latin(code); }

/// Whether a text may go on behind `before` on another page: blanks at the end of a cell get lost when it is read back.
bool may_cut(char32_t before, char32_t code) {
  const bool word = is_word(before) && is_word(code);
  return !word && !text::is_blank(before) && !text::is_blank(code) && (text::is_han(code) || is_word(code));
}

/// Bytes of `text` that fit into one row; all of it where it cannot be cut.
std::size_t fitting(std::string_view text, int pixels, double points, bool lines) {
  std::size_t best = 0;
  std::size_t low = 0, high = text.size();
  while (low < high) {  // the height grows with the text
    std::size_t middle = (low + high + 1) / 2;
    while (middle < text.size() && (static_cast<unsigned char>(text[middle]) & 0xC0) == 0x80) ++middle;
    if (middle <= text.size() && text_height(text.substr(0, middle), pixels, points) <= kHighestRow)
      low = middle;
    else
      high = (low + high + 1) / 2 - 1;
  }
  for (std::size_t at = 0; at < low;) {
    const text::Character character = text::character_at(text, at);
    if (at > 0 && (lines ? character.code == U'\n' : may_cut(text::character_before(text, at), character.code))) best = at;
    at = character.end;
  }
  return best > 0 ? best : text.size();
}

/// Names are stacked, a line each; other texts run.
bool is_stacked(const SheetColumn& column) { return column.role != ColumnRole::task && column.role != ColumnRole::other; }

class Parting {
 public:
  Parting(const Columns& columns, const SheetLayout& layout) : columns_(columns), layout_(layout) {}

  /// The row, cut, and its rest rows.
  std::vector<SheetRow> parts_of(SheetRow row) const {
    std::vector<SheetRow> parts;
    std::vector<std::size_t> high;
    for (std::size_t i = 0; i < columns_.size(); ++i)
      if (!is_merged(columns_[i]) && height_of(row, i) > kHighestRow) high.push_back(i);
    const bool has_others = std::any_of(columns_.all().begin(), columns_.all().end(), [&](const SheetColumn& column) {
      const auto place = static_cast<std::size_t>(&column - columns_.all().data());
      return !is_merged(column) && std::find(high.begin(), high.end(), place) == high.end();
    });
    parts.push_back(std::move(row));
    while (has_others && !high.empty()) {
      SheetRow rest = rest_of(parts.back());
      bool any = false;
      for (const std::size_t place : high) any = cut(parts.back(), rest, place) || any;
      if (!any) break;
      parts.back().height = kHighestRow;
      for (const std::size_t place : high) parts.back().height = std::max(parts.back().height, height_of(parts.back(), place));
      rest.height = kLowestRest;
      for (const std::size_t place : high) rest.height = std::max(rest.height, height_of(rest, place));
      const bool done = rest.height <= kHighestRow;
      parts.push_back(std::move(rest));
      if (done) break;
    }
    return parts;
  }

 private:
  double height_of(const SheetRow& row, std::size_t place) const {
    const std::size_t first = takes_group_cell(row, columns_, place) ? place - 1 : place;
    return text_height(row.cells[place], width_of(layout_, first, place), layout_.points);
  }

  SheetRow rest_of(const SheetRow& row) const {
    SheetRow rest;
    rest.task = row.task;
    rest.is_rest = true;
    rest.begins_page = true;
    rest.cells.resize(columns_.size());
    for (std::size_t i = 0; i < columns_.size(); ++i)
      if (is_merged(columns_[i])) rest.cells[i] = row.cells[i];
    return rest;
  }

  bool cut(SheetRow& row, SheetRow& rest, std::size_t place) const {
    if (height_of(row, place) <= kHighestRow) return false;
    const bool stacked = is_stacked(columns_[place]);
    const std::size_t first = takes_group_cell(row, columns_, place) ? place - 1 : place;
    const std::size_t end = fitting(row.cells[place], width_of(layout_, first, place), layout_.points, stacked);
    if (end == row.cells[place].size()) return false;
    rest.cells[place] = row.cells[place].substr(end + (stacked ? 1 : 0));
    row.cells[place].resize(end);
    return true;
  }

  const Columns& columns_;
  const SheetLayout& layout_;
};

}  // namespace

void part_high_rows(const Columns& columns, const SheetLayout& layout, std::vector<SheetRow>& rows) {
  if (std::none_of(rows.begin(), rows.end(), [](const SheetRow& row) { return row.height > kHighestRow; })) return;
  const Parting parting(columns, layout);
  std::vector<SheetRow> result;
  for (SheetRow& row : rows) {
    if (row.kind != SheetRow::Kind::task || row.task == nullptr || row.height <= kHighestRow) {
      result.push_back(std::move(row));
      continue;
    }
    std::vector<SheetRow> parts = parting.parts_of(std::move(row));
    result.insert(result.end(), std::make_move_iterator(parts.begin()), std::make_move_iterator(parts.end()));
  }
  rows = std::move(result);
}

}  // namespace fenjie::emit
