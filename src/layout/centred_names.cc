#include "layout/centred_names.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace fenjie::layout {

namespace {

constexpr double kOffCentre = 0.6;  // line heights

/// From a row's first line to its last.
struct Extent {
  double top = 0, bottom = 0;

  double middle() const { return (top + bottom) / 2; }
};

using Filled = bool (*)(const AlignedLine& line, std::size_t column);

bool column_filled(const AlignedLine& line, std::size_t column) { return !line.cells[column].blank(); }

bool others_filled(const AlignedLine& line, std::size_t column) {
  for (std::size_t k = 0; k < line.cells.size(); ++k)
    if (k != column && !line.cells[k].blank()) return true;
  return false;
}

std::optional<Extent> extent_of(const AlignedLines& lines, const Band& band, std::size_t column, Filled filled) {
  std::optional<Extent> extent;
  for (std::size_t i = band.begin; i < band.end; ++i) {
    const AlignedLine& line = lines.lines[i];
    if (!filled(line, column)) continue;
    if (!extent) extent = Extent{line.y, line.y};
    extent->bottom = line.y;
  }
  return extent;
}

struct Rows {
  std::size_t begin = 0, end = 0;
};

/// The names of one column between two section rows.
class Names {
 public:
  Names(const AlignedLines& lines, const std::vector<Band>& bands, Rows rows, std::size_t column) : rows_(rows) {
    for (std::size_t row = rows.begin; row < rows.end; ++row) {
      const auto text = extent_of(lines, bands[row], column, others_filled);
      if (!text || lines.lines[bands[row].begin].page != lines.lines[bands[rows.begin].begin].page) rows_.end = rows_.begin;  // no middle is known
      texts_.push_back(text.value_or(Extent{}));
      if (const auto name = extent_of(lines, bands[row], column, column_filled)) names_.push_back({row, *name});
    }
  }

  /// Rows of each name in whose middle it stands; empty where that does not share out all rows, or where the names may as well
  /// begin at their rows' top.
  std::vector<Rows> shared_out() const {
    constexpr std::size_t kFewestRows = 3;
    const std::size_t count = rows_.end - rows_.begin;
    if (names_.empty() || count < kFewestRows || names_.size() * 2 > count) return {};
    if (names_.front().row == rows_.begin && names_.front().place.top <= texts_.front().top) return {};
    std::vector<Rows> all;
    std::size_t begin = rows_.begin;
    for (const Name& name : names_) {
      const std::size_t end = end_of(name, begin);
      if (end == begin) return {};
      all.push_back({begin, end});
      begin = end;
    }
    return begin == rows_.end ? all : std::vector<Rows>{};
  }

 private:
  struct Name {
    std::size_t row = 0;
    Extent place;
  };

  /// The rows from `begin` on that have the name in their middle end here; `begin` where none do.
  std::size_t end_of(const Name& name, std::size_t begin) const {
    std::size_t best = begin;
    double nearest = kOffCentre;
    for (std::size_t end = name.row + 1; begin <= name.row && end <= rows_.end; ++end) {
      const double middle = Extent{texts_[begin - rows_.begin].top, texts_[end - 1 - rows_.begin].bottom}.middle();
      const double off = std::abs(middle - name.place.middle());
      if (off <= nearest) best = end, nearest = off;
    }
    return best;
  }

  Rows rows_;
  std::vector<Extent> texts_;
  std::vector<Name> names_;
};

bool may_be_merged(ColumnRole role) { return role == ColumnRole::leader || role == ColumnRole::lead_unit || role == ColumnRole::unit; }

void span_names(const std::vector<Rows>& all, std::size_t column, Table& table) {
  for (const Rows& rows : all) {
    for (Cell& cell : table.cells) {
      const auto row = static_cast<std::size_t>(cell.row);
      if (cell.column != static_cast<int>(column) || row < rows.begin || row >= rows.end) continue;
      cell.row = static_cast<int>(rows.begin);
      cell.row_span = static_cast<int>(rows.end - rows.begin);
      break;
    }
    for (std::size_t row = rows.begin; row < rows.end; ++row) table.row_costs[row] = std::max(table.row_costs[row], kDoubtedRow);
  }
}

}  // namespace

void span_centred_names(const AlignedLines& lines, const std::vector<Band>& bands, Table& table) {
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    if (!may_be_merged(table.columns[column].role)) continue;
    for (std::size_t begin = 0; begin < bands.size();) {
      std::size_t end = begin;
      while (end < bands.size() && bands[end].kind == RowKind::body) ++end;
      if (end > begin) span_names(Names(lines, bands, {begin, end}, column).shared_out(), column, table);
      begin = end + 1;
    }
  }
}

}  // namespace fenjie::layout
