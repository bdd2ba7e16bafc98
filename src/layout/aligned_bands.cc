#include "layout/aligned_bands.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "layout/band_costs.h"

namespace fenjie::layout {
namespace {

constexpr std::size_t kLongestBand = 80;  // lines
constexpr double kNoText = 4;             // a band without task text
constexpr double kEmpty = 2;              // an empty cell of a column that is always filled
constexpr double kSecondNumber = 6;       // two values in a column of single values
constexpr double kSecondRequirement = 2;
constexpr double kSecondDeadline = 0.5;
constexpr double kCountsDiffer = 0.6;  // for each unit without a person, and the other way round
constexpr double kOffCentre = 0.35;    // for each line height
constexpr double kTopAligned = 0.1;
constexpr double kCutByPage = 0.3;
constexpr double kWrappedSection = 0.8;
constexpr double kDoubt = 0.38;                         // an unnumbered row alone stays under a half
constexpr double kCloseCall = 0.3;                      // another place of a boundary that costs hardly more
constexpr double kLevel = 0.6;                          // line heights
constexpr double kSeveralLines = 0.8, kThreeLines = 1.8, kSameLine = 0.3;  // line heights
constexpr double kTrusted = 0.3;                        // of a row that white parts
constexpr double kMoreWhite = 1.15;                     // times the widest distance of a row's own lines

double off_centre(double first, double last, double top, double bottom) {
  const double centre = std::max(0.0, std::abs((first + last) / 2 - (top + bottom) / 2) - 0.1);
  return std::min(kOffCentre * centre, kTopAligned + kOffCentre * (first - top));
}

/// A band that grows line by line, with its cost.
class GrowingBand {
 public:
  GrowingBand(const Costs& costs, std::size_t begin) : costs_(costs), begin_(begin), end_(begin) {
    for (const auto& view : costs.views()) {
      columns_.push_back({});
      if (!view.runs.empty()) columns_.back().reading.emplace_back(view.runs[0], view.before[begin]);
    }
  }

  /// Adds the next line; false when no band can hold it too.
  bool add_line();
  double cost() const;
  RowKind kind() const { return section_ ? RowKind::section : RowKind::body; }
  std::size_t end() const { return end_; }

 private:
  struct Column {
    bool filled = false;         // on the current page
    double first = 0, last = 0;  // y of its first and last line there
    std::size_t lines = 0;
    std::vector<ValueRuns::Reading> reading;  // one, or none for the task column
  };
  bool can_hold(const AlignedLine& line) const;
  double placement(bool cut) const;
  double contents() const;
  double single_value(const ColumnView& view, int values) const;

  const Costs& costs_;
  std::size_t begin_, end_;
  std::vector<Column> columns_;
  double top_ = 0, bottom_ = 0;
  double earlier_pages_ = 0, joined_paragraphs_ = 0, gaps_inside_ = 0;
  bool cut_ = false, section_ = false;
};

bool GrowingBand::can_hold(const AlignedLine& line) const {
  if (end_ == begin_) return true;
  if (end_ - begin_ >= kLongestBand || line.start == LineStart::section) return false;
  if (line.start == LineStart::section_rest) return section_;
  if (line.parting == Parting::row) return false;
  if (section_) return line.start == LineStart::plain && end_ - begin_ == 1;
  return line.start == LineStart::plain || columns_[costs_.table().task].lines == 0;
}

bool GrowingBand::add_line() {
  const auto& table = costs_.table();
  const auto& line = table.lines[end_];
  if (!can_hold(line)) return false;
  if (end_ == begin_) {
    top_ = line.y;
    section_ = line.start == LineStart::section;
  } else if (line.page != table.lines[end_ - 1].page) {
    earlier_pages_ += placement(true);
    cut_ = true;
    top_ = line.y;
    for (auto& column : columns_) column.filled = false;
  }
  bottom_ = line.y;
  for (std::size_t k = 0; k < columns_.size(); ++k) {
    if (line.cells[k].blank()) continue;
    auto& column = columns_[k];
    if (k == table.task && column.lines > 0) joined_paragraphs_ += costs_.text_goes_on_at(end_);
    if (column.filled) gaps_inside_ += costs_.gap_inside(k, line.y - column.last);
    if (!column.filled) column.first = line.y;
    column.filled = true;
    column.last = line.y;
    ++column.lines;
    if (!column.reading.empty()) column.reading[0].add_line();
  }
  ++end_;
  return true;
}

/// How well the cells of the current page stand in the band. A row that a page break cuts is aligned at the top.
double GrowingBand::placement(bool cut) const {
  double cost = 0;
  if (costs_.table().rows_are_parted) return cost;
  for (const auto& column : columns_) {
    if (!column.filled) continue;
    cost += cut ? kOffCentre / 2 * (column.first - top_) : off_centre(column.first, column.last, top_, bottom_);
  }
  return cost;
}

double GrowingBand::single_value(const ColumnView& view, int values) const {
  if (values < 2) return 0;
  if (view.role == ColumnRole::number) return kSecondNumber * (values - 1);
  if (view.role == ColumnRole::requirement) return kSecondRequirement * (values - 1);
  return view.role == ColumnRole::deadline ? kSecondDeadline * (values - 1) : 0;
}

double GrowingBand::contents() const {
  double cost = 0;
  int units = 0, persons = 0;
  for (std::size_t k = 0; k < columns_.size(); ++k) {
    const auto& view = costs_.views()[k];
    if (k == costs_.table().task) {
      if (columns_[k].lines == 0) cost += kNoText;
      continue;
    }
    if (columns_[k].lines == 0) {
      cost += kEmpty * view.expected;
      continue;
    }
    const auto& reading = columns_[k].reading[0];
    cost += reading.cost() + single_value(view, reading.values());
    if (holds_units(view.role)) units += reading.values();
    if (view.role == ColumnRole::person) persons += reading.values();
  }
  if (units > 0 && persons > 0) cost += std::min(3, std::abs(units - persons)) * kCountsDiffer;
  return cost;
}

double GrowingBand::cost() const {
  if (section_) {
    for (std::size_t k = 0; k < columns_.size(); ++k) {
      if (k != costs_.table().task && columns_[k].lines > 0) return kNever;
    }
    return costs_.table().lines[end_ - 1].start == LineStart::plain ? kWrappedSection : 0;
  }
  return contents() + joined_paragraphs_ + gaps_inside_ + placement(cut_) + (cut_ ? earlier_pages_ + kCutByPage : 0);
}

double band_cost(const Costs& costs, std::size_t begin, std::size_t end) {
  GrowingBand band(costs, begin);
  while (band.end() < end) {
    if (!band.add_line()) return kNever;
  }
  return band.cost();
}

std::vector<Band> cheapest(const Costs& costs) {
  const std::size_t lines = costs.table().lines.size();
  std::vector<double> best(lines + 1, std::numeric_limits<double>::infinity());
  std::vector<std::size_t> from(lines + 1, 0);
  std::vector<RowKind> kinds(lines + 1, RowKind::body);
  best[0] = 0;
  for (std::size_t begin = 0; begin < lines; ++begin) {
    GrowingBand band(costs, begin);
    while (band.end() < lines && band.add_line()) {
      const double cost = best[begin] + costs.begin_at(begin) + band.cost();
      if (cost < best[band.end()]) {
        best[band.end()] = cost;
        from[band.end()] = begin;
        kinds[band.end()] = band.kind();
      }
    }
  }
  std::vector<Band> bands;
  for (std::size_t end = lines; end > 0; end = from[end]) {
    bands.push_back({from[end], end, kinds[end], best[end] - best[from[end]]});
  }
  std::reverse(bands.begin(), bands.end());
  return bands;
}

/// Raises the doubt of two bands when their common boundary could as well stand elsewhere.
void doubt_close_calls(const Costs& costs, std::vector<Band>& bands) {
  std::vector<double> doubts;
  doubts.reserve(bands.size());
  for (const auto& band : bands) doubts.push_back(std::min(1.0, band.cost * kDoubt));
  for (std::size_t i = 1; i < bands.size(); ++i) {
    const auto &above = bands[i - 1], &below = bands[i];
    if (above.kind != RowKind::body || below.kind != RowKind::body) continue;
    const double chosen = above.cost + below.cost;
    for (int shift : {-3, -2, -1, 1, 2, 3}) {
      const auto at = static_cast<std::size_t>(static_cast<long>(below.begin) + shift);
      if (at <= above.begin || at >= below.end || at > costs.table().lines.size()) continue;
      const double other = costs.begin_at(above.begin) + band_cost(costs, above.begin, at) + costs.begin_at(at) +
                           band_cost(costs, at, below.end);
      if (other - chosen < kCloseCall) {
        doubts[i - 1] = std::max(doubts[i - 1], kDoubtedRow);
        doubts[i] = std::max(doubts[i], kDoubtedRow);
      }
    }
  }
  for (std::size_t i = 0; i < bands.size(); ++i) bands[i].cost = doubts[i];
}

/// The widest distance of two lines that follow each other in a cell of a band.
double widest_inside(const AlignedLines& table, const Band& band) {
  double widest = 0;
  for (std::size_t k = 0; k < table.lines[band.begin].cells.size(); ++k) {
    std::optional<double> last;
    for (std::size_t i = band.begin; i < band.end; ++i) {
      if (table.lines[i].cells[k].blank()) continue;
      if (last) widest = std::max(widest, table.lines[i].y - *last);
      last = table.lines[i].y;
    }
  }
  return widest;
}

/// More white between two rows of a page than anywhere within them.
bool is_parted(const AlignedLines& table, const Band& above, const Band& below) {
  if (table.lines[above.end - 1].page != table.lines[below.begin].page) return true;
  const double white = table.lines[below.begin].y - table.lines[above.end - 1].y;
  return white > kMoreWhite * std::max({widest_inside(table, above), widest_inside(table, below), 1.0});
}

/// A row on one page with one number, or of a table that white parts into rows, which is parted from its neighbours by
/// white is one whatever its texts cost.
void trust_parted_rows(const Head& head, const AlignedLines& table, std::vector<Band>& bands) {
  const auto number = std::find_if(head.columns.begin(), head.columns.end(),
                                   [](const Column& column) { return column.role == ColumnRole::number; });
  if ((number == head.columns.end() && !table.white_parts_rows) || table.is_dump) return;
  const auto column = static_cast<std::size_t>(number - head.columns.begin());
  for (std::size_t row = 0; row < bands.size(); ++row) {
    Band& band = bands[row];
    if (band.kind != RowKind::body || table.lines[band.begin].page != table.lines[band.end - 1].page) continue;
    std::size_t numbers = table.white_parts_rows;
    for (std::size_t i = band.begin; i < band.end && !table.white_parts_rows; ++i) numbers += !table.lines[i].cells[column].blank();
    const bool parted = (row == 0 || is_parted(table, bands[row - 1], band)) &&
                        (row + 1 == bands.size() || is_parted(table, band, bands[row + 1]));
    if (numbers == 1 && parted) band.cost = std::min(band.cost, kTrusted);
  }
}

/// Without rules an empty cell cannot be told from one that a neighbouring row's names are merged with.
void doubt_missing_names(const Costs& costs, std::vector<Band>& bands) {
  for (const auto& view : costs.views()) {
    const bool always_named = view.role != ColumnRole::support_unit && view.role != ColumnRole::guide_unit && holds_units(view.role);
    if (view.keys.empty() || !(always_named || holds_people(view.role))) continue;
    for (auto& band : bands) {
      const bool empty = view.before[band.begin] == view.before[band.end];
      if (empty && band.kind == RowKind::body) band.cost = std::max(band.cost, kDoubtedRow);
    }
  }
}

/// Where a column's text stands within a band, in line heights.
struct Extent {
  double first = 0, last = 0;

  bool level_with(const Extent& other) const {
    return std::abs(first - other.first) <= kLevel || std::abs(last - other.last) <= kLevel ||
           std::abs(first + last - other.first - other.last) <= 2 * kLevel;
  }
};

std::optional<Extent> extent_of(const AlignedLines& table, const Band& band, std::size_t column) {
  std::optional<Extent> extent;
  for (std::size_t i = band.begin; i < band.end; ++i) {
    if (table.lines[i].cells[column].blank()) continue;
    if (!extent) extent = Extent{table.lines[i].y, table.lines[i].y};
    extent->last = table.lines[i].y;
  }
  return extent;
}

/// What a row lacks over its task's line may stand in the one above, and that one's in the one before, over a page break.
void doubt_rows_above(const AlignedLines& table, std::vector<Band>& bands, std::size_t row) {
  const auto is_values = [&](std::size_t line) { return table.lines[line].cells[table.task].blank(); };
  if (row == 0 || bands[row - 1].kind != RowKind::body || !is_values(bands[row].begin - 1)) return;
  Band& above = bands[row - 1];
  above.cost = std::max(above.cost, kDoubtedRow);
  const bool on_top = row > 1 && table.lines[above.begin].page != table.lines[above.begin - 1].page;
  if (on_top && is_values(above.begin) && bands[row - 2].kind == RowKind::body)
    bands[row - 2].cost = std::max(bands[row - 2].cost, kDoubtedRow);
}

/// The cells of a row are level at the top, in the middle or at the bottom; one that is not may be merged with the
/// next.
void doubt_unlevel_cells(const AlignedLines& table, std::vector<Band>& bands) {
  for (Band& band : bands) {
    if (table.is_dump || band.kind != RowKind::body || table.lines[band.begin].page != table.lines[band.end - 1].page)
      continue;
    const auto task = extent_of(table, band, table.task);
    for (std::size_t k = 0; task && k < table.lines[band.begin].cells.size(); ++k) {
      const auto extent = extent_of(table, band, k);
      if (!extent || extent->level_with(*task)) continue;
      band.cost = std::max(band.cost, kDoubtedRow);
      if (extent->first > task->first) doubt_rows_above(table, bands, static_cast<std::size_t>(&band - bands.data()));
    }
  }
}

/// Without numbers a sentence that ends a line in the middle of a task may be the end of a row.
void doubt_several_sentences(const Head& head, const AlignedLines& table, std::vector<Band>& bands) {
  const bool numbered = has_role(head.columns, ColumnRole::number);
  if (numbered || table.is_dump) return;
  for (Band& band : bands) {
    if (band.kind != RowKind::body || table.lines[band.begin].start == LineStart::task) continue;
    bool ended = false;
    for (std::size_t i = band.begin; i < band.end; ++i) {
      const LineCell& cell = table.lines[i].cells[table.task];
      if (cell.blank()) continue;
      if (ended) band.cost = std::max(band.cost, kDoubtedRow);
      ended = cell.key.ends_with("。");
    }
  }
}

/// Without numbers: where a text may end within a row that names two units or more, two rows may have run together.
void doubt_joined_rows(const Costs& costs, const Head& head, const AlignedLines& table, std::vector<Band>& bands) {
  const auto unit = std::find_if(head.columns.begin(), head.columns.end(), [](const Column& column) { return holds_units(column.role); });
  if (table.rows_are_parted || has_role(head.columns, ColumnRole::number) || unit == head.columns.end()) return;
  const auto column = static_cast<std::size_t>(unit - head.columns.begin());
  for (Band& band : bands) {
    if (band.kind != RowKind::body || table.lines[band.begin].start == LineStart::task) continue;
    bool text = false, ended = false;
    for (std::size_t i = band.begin; i < band.end; ++i) {
      if (table.lines[i].cells[table.task].blank()) continue;
      ended |= text && costs.text_may_end_above(i);
      text = true;
    }
    if (ended && costs.values_between(column, band.begin, band.end) > 1) band.cost = std::max(band.cost, kDoubtedRow);
  }
}

}  // namespace

bool cells_begin_at_top(const AlignedLines& table, const std::vector<Band>& bands) {
  std::size_t at_top = 0, elsewhere = 0;
  for (const Band& band : bands) {
    if (band.kind != RowKind::body || table.lines[band.begin].page != table.lines[band.end - 1].page) continue;
    const auto task = extent_of(table, band, table.task);
    if (!task || task->last - task->first < (table.is_dump ? kThreeLines : kSeveralLines)) continue;  // a dump puts the middle of two lines on one of them
    for (std::size_t k = 0; k < table.lines[band.begin].cells.size(); ++k) {
      const auto extent = extent_of(table, band, k);
      if (k == table.task || !extent || extent->last > extent->first) continue;
      ++(std::abs(extent->first - task->first) <= kSameLine ? at_top : elsewhere);
    }
  }
  return at_top > 2 * elsewhere;
}

std::vector<Band> find_bands(const Head& head, const AlignedLines& table, ValueCosts& values) {
  Costs costs(head, table, values);
  costs.learn_fill(cheapest(costs));
  auto bands = cheapest(costs);
  doubt_close_calls(costs, bands);
  trust_parted_rows(head, table, bands);
  doubt_missing_names(costs, bands);
  doubt_unlevel_cells(table, bands);
  doubt_several_sentences(head, table, bands);
  doubt_joined_rows(costs, head, table, bands);
  for (Band& band : bands)
    for (std::size_t k = band.begin; k < band.end; ++k) {
      const bool cut_by_page = k > band.begin && table.lines[k].page != table.lines[k - 1].page;
      if (table.lines[k].unsure || (table.rows_are_parted && cut_by_page)) band.cost = std::max(band.cost, kDoubtedRow);
    }
  return bands;
}

}  // namespace fenjie::layout
