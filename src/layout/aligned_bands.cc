#include "layout/aligned_bands.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "layout/aligned_pitch.h"

namespace fenjie::layout {
namespace {

constexpr double kNever = 1e6;
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
constexpr double kCutsName = 2;                        // a boundary inside a name
constexpr double kBrokenName = 0.3, kWholeName = 0.2;  // costs of a part of a name, of a whole one
constexpr double kWrappedSection = 0.8;
constexpr double kDoubt = 0.38;           // an unnumbered row alone stays under a half
constexpr double kUnnumbered = 1.2;       // a row without a number among numbered ones
constexpr double kParagraphInside = 1.5;  // a paragraph that ends inside a cell
constexpr double kGapInside = 1.2;        // lines of a cell farther apart than its lines are
constexpr double kCutsPitch = 0.8;        // rows with white between them, cut where none is
constexpr double kCloseCall = 0.3;        // another place of a boundary that costs hardly more
constexpr double kDoubted = 0.5;          // the least doubt that is told

struct ColumnView {
  ColumnRole role = ColumnRole::other;
  std::vector<std::string> keys;    // its lines' texts
  std::vector<std::size_t> before;  // lines of it before each line of the table
  std::vector<ValueRuns> runs;      // one, or none for the task column
  double expected = 1;              // how often its cells are filled
};

/// Not every task has supporting units, and nobody knows what other columns hold.
double most_expected(ColumnRole role) {
  return role == ColumnRole::support_unit || role == ColumnRole::other || role == ColumnRole::contact ? 0.4 : 1;
}

std::string last_part(const std::string& key) {
  const std::size_t comma = key.rfind("、");
  return comma == std::string::npos ? key : key.substr(comma + std::string_view("、").size());
}

std::string first_part(const std::string& key) { return key.substr(0, key.find("、")); }

double off_centre(double first, double last, double top, double bottom) {
  const double centre = std::max(0.0, std::abs((first + last) / 2 - (top + bottom) / 2) - 0.1);
  return std::min(kOffCentre * centre, kTopAligned + kOffCentre * (first - top));
}

/// The costs of bands and of their beginnings.
class Costs {
 public:
  Costs(const Head& head, const AlignedLines& table, ValueCosts& values)
      : table_(table), values_(values), pitches_(head, table) {
    for (std::size_t k = 0; k < head.columns.size(); ++k) add_column(head.columns[k].role, k);
    count_rows();
    for (auto& view : views_) {
      const double filled = static_cast<double>(view.keys.size()) / std::max(1.0, rows_);
      view.expected = most_expected(view.role) * std::min(1.0, filled) * std::min(1.0, filled);
    }
    for (std::size_t k = 0; k <= table.lines.size(); ++k) beginnings_.push_back(beginning(k));
    for (std::size_t k = 0; k < table.lines.size(); ++k) joined_texts_.push_back(joined_text(k));
  }

  /// Learns from found bands how often each column's cells are filled.
  void learn_fill(const std::vector<Band>& bands);

  const AlignedLines& table() const { return table_; }
  const std::vector<ColumnView>& views() const { return views_; }
  /// Cost of a band that begins at line `k`.
  double begin_at(std::size_t k) const { return beginnings_[k]; }
  /// Cost of a band in which the text of line `k` goes on a text above it.
  double text_goes_on_at(std::size_t k) const { return joined_texts_[k]; }
  /// Cost of two neighbouring lines of a cell so far apart, in line heights.
  double gap_inside(std::size_t column, double gap) const { return pitches_.too_far(column, gap) ? kGapInside : 0; }

 private:
  void add_column(ColumnRole role, std::size_t column);
  void count_rows();
  double beginning(std::size_t k) const;
  std::size_t text_above(std::size_t k) const;
  bool is_short(std::size_t line) const;
  double cut_text(std::size_t k) const;
  double joined_text(std::size_t k) const;
  double cut_names(std::size_t k) const;
  bool cuts_name(const ColumnView& view, std::size_t at) const;

  const AlignedLines& table_;
  ValueCosts& values_;
  LinePitches pitches_;
  std::vector<ColumnView> views_;
  std::vector<double> beginnings_, joined_texts_;
  double rows_ = 0;
  bool numbered_ = false;
};

void Costs::add_column(ColumnRole role, std::size_t column) {
  ColumnView view;
  view.role = role;
  for (const auto& line : table_.lines) {
    view.before.push_back(view.keys.size());
    if (!line.cells[column].blank()) view.keys.push_back(line.cells[column].key);
  }
  view.before.push_back(view.keys.size());
  if (column != table_.task) view.runs.emplace_back(role, view.keys, values_);
  views_.push_back(std::move(view));
}

void Costs::count_rows() {
  for (const auto& line : table_.lines) rows_ += line.start == LineStart::task ? 1 : 0;
  numbered_ = rows_ > 1;
  if (numbered_) return;
  for (const auto& view : views_) {
    const bool single = view.role == ColumnRole::number || view.role == ColumnRole::requirement;
    if (single) rows_ = std::max(rows_, static_cast<double>(view.keys.size()));
  }
  for (const auto& key : views_[table_.task].keys) rows_ += rows_ == 0 && ends_sentence(key) ? 1 : 0;
}

/// Line with the task text above line `k`, or the number of lines.
std::size_t Costs::text_above(std::size_t k) const {
  while (k > 0 && table_.lines[k - 1].cells[table_.task].blank()) --k;
  return k > 0 ? k - 1 : table_.lines.size();
}

/// True when a line's task text ends well before the right edge of the lines around it.
bool Costs::is_short(std::size_t line) const {
  double right = 0;
  for (std::size_t i = line > 6 ? line - 6 : 0; i < std::min(line + 6, table_.lines.size()); ++i) {
    if (table_.lines[i].page == table_.lines[line].page)
      right = std::max(right, table_.lines[i].cells[table_.task].box.right);
  }
  const Box& box = table_.lines[line].cells[table_.task].box;
  return right - box.right > 0.2 * (right - box.left);
}

/// How unlikely it is that the task text ends before line `k`.
double Costs::cut_text(std::size_t k) const {
  std::size_t next = k;
  while (next < table_.lines.size() && table_.lines[next].cells[table_.task].blank()) ++next;
  const std::size_t above = text_above(k);
  if (next == table_.lines.size() || table_.lines[next].start != LineStart::plain || above == table_.lines.size())
    return 0;
  if (table_.lines[above].start == LineStart::section) return 0.5;
  if (table_.lines[above].start == LineStart::section_rest) return 0;
  const double surprise = numbered_ ? kUnnumbered : 0;
  const bool ends = ends_sentence(table_.lines[above].cells[table_.task].key), is_last = is_short(above);
  if (ends) return is_last ? surprise / 2 : surprise;
  return surprise + (is_last ? 0.8 : 3);
}

/// How unlikely it is that the task text of line `k` goes on the text above it.
double Costs::joined_text(std::size_t k) const {
  const std::size_t above = text_above(k);
  if (above == table_.lines.size() || table_.lines[k].cells[table_.task].blank()) return 0;
  return ends_sentence(table_.lines[above].cells[table_.task].key) && is_short(above) ? kParagraphInside : 0;
}

/// Whether a boundary between lines `at` - 1 and `at` of a column of names would cut one apart. Of an enumeration only
/// the parts at the boundary count, and the rest of a name that the line above begins is no beginning of another.
bool Costs::cuts_name(const ColumnView& view, std::size_t at) const {
  const std::string last = last_part(view.keys[at - 1]), first = first_part(view.keys[at]);
  if (values_.of(view.role, last) <= kBrokenName || values_.of(view.role, last + first) >= kWholeName) return false;
  if (is_unit_column(view.role) && values_.lexicon().begins_unit(first)) return false;
  const bool is_rest = at >= 2 && last.size() == view.keys[at - 1].size() &&
                       values_.of(view.role, last_part(view.keys[at - 2]) + last) < kWholeName;
  return !is_rest;
}

/// What names a boundary before line `k` would cut apart.
double Costs::cut_names(std::size_t k) const {
  double cost = 0;
  for (const auto& view : views_) {
    const std::size_t at = view.before[k];
    if (!(is_unit_column(view.role) || is_people_column(view.role)) || at == 0 || at == view.keys.size()) continue;
    if (cuts_name(view, at)) cost += kCutsName;
  }
  return cost;
}

double Costs::beginning(std::size_t k) const {
  if (k == 0 || k == table_.lines.size()) return 0;
  if (table_.lines[k].start == LineStart::section_rest) return kNever;
  if (table_.lines[k].parting == Parting::inside) return kNever;
  if (table_.lines[k].parting == Parting::row) return 0;
  return cut_text(k) + cut_names(k) + kCutsPitch * pitches_.cuts_at(k);
}

void Costs::learn_fill(const std::vector<Band>& bands) {
  for (auto& view : views_) {
    double rows = 0, filled = 0;
    for (const auto& band : bands) {
      if (band.kind != RowKind::body) continue;
      rows += 1;
      filled += view.before[band.end] > view.before[band.begin] ? 1 : 0;
    }
    const double share = filled / std::max(1.0, rows);
    view.expected = most_expected(view.role) * share * share;
  }
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
  if (costs_.table().rows_are_parted && costs_.table().is_dump) return cost;
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
    if (is_unit_column(view.role)) units += reading.values();
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
        doubts[i - 1] = std::max(doubts[i - 1], kDoubted);
        doubts[i] = std::max(doubts[i], kDoubted);
      }
    }
  }
  for (std::size_t i = 0; i < bands.size(); ++i) bands[i].cost = doubts[i];
}

/// Without rules an empty cell cannot be told from one that a neighbouring row's names are merged with.
void doubt_missing_names(const Costs& costs, std::vector<Band>& bands) {
  for (const auto& view : costs.views()) {
    const bool always_named = view.role != ColumnRole::support_unit && is_unit_column(view.role);
    if (view.keys.empty() || !(always_named || is_people_column(view.role))) continue;
    for (auto& band : bands) {
      const bool empty = view.before[band.begin] == view.before[band.end];
      if (empty && band.kind == RowKind::body) band.cost = std::max(band.cost, kDoubted);
    }
  }
}

}  // namespace

std::vector<Band> find_bands(const Head& head, const AlignedLines& table, ValueCosts& values) {
  Costs costs(head, table, values);
  costs.learn_fill(cheapest(costs));
  auto bands = cheapest(costs);
  doubt_close_calls(costs, bands);
  doubt_missing_names(costs, bands);
  for (Band& band : bands)
    for (std::size_t k = band.begin; k < band.end; ++k) {
      const bool cut_by_page = k > band.begin && table.lines[k].page != table.lines[k - 1].page;
      if (table.lines[k].unsure || (table.rows_are_parted && cut_by_page)) band.cost = std::max(band.cost, kDoubted);
    }
  return bands;
}

}  // namespace fenjie::layout
