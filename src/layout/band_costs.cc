#include "layout/band_costs.h"

#include <algorithm>

namespace fenjie::layout {
namespace {

constexpr double kCutsName = 2;                        // a boundary inside a name
constexpr double kBrokenName = 0.3, kWholeName = 0.2;  // costs of a part of a name, of a whole one
constexpr double kUnnumbered = 1.2;                    // a row without a number among numbered ones
constexpr double kParagraphInside = 1.5;               // a paragraph that ends inside a cell
constexpr double kRowInside = 0.9;                     // without numbers: a line that looks like a row's first
constexpr double kGapInside = 1.2;                     // lines of a cell farther apart than its lines are
constexpr double kCutsPitch = 0.8;                     // rows with white between them, cut where none is

/// Not every task has supporting units, and nobody knows what other columns hold.
double most_expected(ColumnRole role) {
  return role == ColumnRole::support_unit || role == ColumnRole::guide_unit || role == ColumnRole::other || role == ColumnRole::contact ? 0.4 : 1;
}

std::string last_part(const std::string& key) {
  const std::size_t comma = key.rfind("、");
  return comma == std::string::npos ? key : key.substr(comma + std::string_view("、").size());
}

std::string first_part(const std::string& key) { return key.substr(0, key.find("、")); }

}  // namespace

Costs::Costs(const Head& head, const AlignedLines& table, ValueCosts& values)
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

double Costs::gap_inside(std::size_t column, double gap) const {
  return pitches_.too_far(column, gap) ? kGapInside : 0;
}

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
  counted_ = std::any_of(views_.begin(), views_.end(), [](const ColumnView& view) { return view.role == ColumnRole::number; });
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

bool Costs::text_may_end_above(std::size_t k) const {
  const std::size_t above = text_above(k);
  return above < table_.lines.size() && (ends_sentence(table_.lines[above].cells[table_.task].key) || is_short(above));
}

int Costs::values_between(std::size_t column, std::size_t begin, std::size_t end) const {
  const ColumnView& view = views_[column];
  if (view.runs.empty()) return 0;
  ValueRuns::Reading reading(view.runs[0], view.before[begin]);
  for (std::size_t i = view.before[begin]; i < view.before[end]; ++i) reading.add_line();
  return reading.values();
}

/// Whether a line has a text in each column of those that most rows fill.
bool Costs::fills_columns(std::size_t line) const {
  const auto& cells = table_.lines[line].cells;
  for (std::size_t k = 0; k < views_.size(); ++k)
    if (holds_names(views_[k].role) && !views_[k].keys.empty() && cells[k].blank()) return false;
  return !cells[table_.task].blank();
}

/// How unlikely it is that the task text of line `k` goes on the text above it.
double Costs::joined_text(std::size_t k) const {
  const std::size_t above = text_above(k);
  if (above == table_.lines.size() || table_.lines[k].cells[table_.task].blank()) return 0;
  const double row = !numbered_ && !counted_ && table_.is_dump && text_may_end_above(k) && fills_columns(k) ? kRowInside : 0;
  return row + (ends_sentence(table_.lines[above].cells[table_.task].key) && is_short(above) ? kParagraphInside : 0);
}

/// Whether a boundary between lines `at` - 1 and `at` of a column of names would cut one apart. Of an enumeration only
/// the parts at the boundary count, and the rest of a name that the line above begins is no beginning of another.
bool Costs::cuts_name(const ColumnView& view, std::size_t at) const {
  const std::string last = last_part(view.keys[at - 1]), first = first_part(view.keys[at]);
  if (last.empty()) return true;  // 市公安局、
  if (values_.of(view.role, last) <= kBrokenName || values_.of(view.role, last + first) >= kWholeName) return false;
  if (holds_units(view.role) && values_.lexicon().begins_unit(first)) return false;
  const bool is_rest = at >= 2 && last.size() == view.keys[at - 1].size() &&
                       values_.of(view.role, last_part(view.keys[at - 2]) + last) < kWholeName;
  return !is_rest;
}

/// lead_unit of 牵头：市住建局, support_unit of 配合单位：各区政府; nothing without a label.
std::optional<ColumnRole> Costs::label_of(const std::string& key) const {
  const std::size_t colon = key.find("：");
  if (colon == std::string::npos) return std::nullopt;
  const auto part = values_.lexicon().units_part(key.substr(0, colon));
  return part ? part : values_.lexicon().heading(key.substr(0, colon));
}

/// Whether 牵头：A stands above the boundary and 配合：B below it: they are one row's.
bool Costs::cuts_labels(const ColumnView& view, std::size_t at) const {
  return holds_units(view.role) && label_of(view.keys[at]) == ColumnRole::support_unit && label_of(view.keys[at - 1]) == ColumnRole::lead_unit;
}

/// What names a boundary before line `k` would cut apart.
double Costs::cut_names(std::size_t k) const {
  double cost = 0;
  for (const auto& view : views_) {
    const std::size_t at = view.before[k];
    if (!holds_names(view.role) || at == 0 || at == view.keys.size()) continue;
    if (cuts_name(view, at) || cuts_labels(view, at)) cost += kCutsName;
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

}  // namespace fenjie::layout
