#include "layout/scattered_groups.h"

#include <algorithm>
#include <iterator>

namespace fenjie::layout {
namespace {

constexpr double kBesideNoText = 0.5;

std::size_t group_column(const Head& head) {
  return find_column(head, [](ColumnRole role) { return role == ColumnRole::group || role == ColumnRole::section; });
}

/// The table with as many lines in each row as its highest cell has.
class Rebuilt {
 public:
  Rebuilt(const Head& head, const std::vector<Atom>& atoms, const ScatteredTexts& texts,
          const std::vector<RowAtoms>& names)
      : head_(head), atoms_(atoms), texts_(texts) {
    table_.task = find_column(head, [](ColumnRole role) { return role == ColumnRole::task; });
    for (std::size_t row = 0; row < texts.rows.size(); ++row) add_row(texts.rows[row], names[row]);
    for (const auto& group : texts.groups) add_group(group);
    std::stable_sort(table_.groups.begin(), table_.groups.end(), [](const GroupLine& a, const GroupLine& b) {
      return a.page != b.page ? a.page < b.page : a.y < b.y;
    });
  }

  const AlignedLines& table() const { return table_; }
  const std::vector<Band>& bands() const { return bands_; }

 private:
  void add_row(const ScatteredRow& row, const RowAtoms& names);
  void add_group(const ScatteredGroup& group);
  std::size_t line_beside(const ScatteredGroup& group) const;

  const Head& head_;
  const std::vector<Atom>& atoms_;
  const ScatteredTexts& texts_;
  AlignedLines table_;
  std::vector<Band> bands_;
};

void Rebuilt::add_row(const ScatteredRow& row, const RowAtoms& names) {
  std::size_t height = row.lines.size();
  for (const auto& column : names.columns) {
    std::size_t lines = 0;
    for (const std::size_t atom : column) lines += atoms_[atom].lines.size();
    height = std::max(height, lines);
  }
  Band band{table_.lines.size(), table_.lines.size() + height, row.kind, 0};
  for (std::size_t i = 0; i < height; ++i) {
    AlignedLine line;
    line.page = row.page;
    line.y = static_cast<double>(table_.lines.size());
    line.start = row.kind == RowKind::section ? LineStart::section : i == 0 ? LineStart::task : LineStart::plain;
    line.cells.resize(head_.columns.size());
    line.cells[table_.task].key.push_back('x');
    table_.lines.push_back(std::move(line));
  }
  bands_.push_back(band);
}

/// The line of the task text that follows the group's middle line in the stream, on its page.
std::size_t Rebuilt::line_beside(const ScatteredGroup& group) const {
  std::size_t best = 0, best_order = static_cast<std::size_t>(-1), last = 0;
  const std::size_t at = group.orders[group.orders.size() / 2];
  for (std::size_t r = 0; r < texts_.rows.size(); ++r) {
    const auto& row = texts_.rows[r];
    if (row.page != group.page || row.kind != RowKind::body) continue;
    last = bands_[r].end - 1;
    for (std::size_t i = 0; i < row.orders.size(); ++i) {
      if (row.orders[i] < at || row.orders[i] >= best_order) continue;
      best_order = row.orders[i];
      best =
          std::min(bands_[r].begin + (bands_[r].end - bands_[r].begin - row.lines.size()) / 2 + i, bands_[r].end - 1);
    }
  }
  return best_order == static_cast<std::size_t>(-1) ? last : best;
}

void Rebuilt::add_group(const ScatteredGroup& group) {
  if (table_.lines.empty()) return;
  const std::size_t middle = line_beside(group);
  const std::size_t column = group_column(head_);
  // Only its last line has a key, one that ends a text: this text is whole already.
  const std::string key = ends_sentence(group.key) ? group.key : group.key + "。";
  for (std::size_t i = 0; i < group.lines.size(); ++i) {
    const bool last = i + 1 == group.lines.size();
    table_.groups.push_back({group.lines[i], last ? key : "", group.page, table_.lines[middle].y, middle, column});
  }
}

/// Row of the text that follows a group in the stream, on its page.
std::size_t row_behind(const ScatteredTexts& texts, const ScatteredGroup& group) {
  std::size_t best = texts.rows.size();
  for (std::size_t r = 0; r < texts.rows.size(); ++r) {
    const auto& row = texts.rows[r];
    if (row.page != group.page || row.kind != RowKind::body || row.orders.front() < group.orders.back()) continue;
    if (best == texts.rows.size() || row.orders.front() < texts.rows[best].orders.front()) best = r;
  }
  return best;
}

/// Adds a group at its first row. Its text can be printed again, whole or cut off, on the next page.
void begin_group(const Head& head, const ScatteredGroup& group, std::size_t row, const ScatteredGroup* previous,
                 Groups& groups) {
  if (previous && previous->page + 1 == group.page && previous->key.ends_with(group.key)) {
    groups.repeated.insert(groups.repeated.end(), group.lines.begin(), group.lines.end());
  } else if (previous && previous->page + 1 == group.page && group.key.starts_with(previous->key)) {
    auto& cell = groups.cells.back();
    groups.repeated.insert(groups.repeated.end(), cell.lines.begin(), cell.lines.end());
    cell.lines = group.lines;
    cell.doubt = group.doubt;
  } else {
    const bool misplaced = previous && !groups.cells.empty() && row < groups.cells.back().row;
    groups.cells.push_back({group_column(head), row, 1, group.lines, misplaced ? 1 : group.doubt});
  }
}

/// Groups that stand right before their first row go on to the next group or section row. One that begins a page
/// may have begun on the page before.
Groups groups_before_rows(const Head& head, const ScatteredTexts& texts) {
  Groups groups;
  const ScatteredGroup* previous = nullptr;
  for (const auto& group : texts.groups) {
    std::size_t row = row_behind(texts, group);
    if (row == texts.rows.size()) {  // behind all of its page's rows: it begins on the next page at the earliest
      row = 0;
      while (row + 1 < texts.rows.size() && texts.rows[row].page <= group.page) ++row;
    }
    begin_group(head, group, row, previous, groups);
    previous = &group;
  }
  std::stable_sort(groups.cells.begin(), groups.cells.end(),
                   [](const GroupCell& a, const GroupCell& b) { return a.row < b.row; });
  for (std::size_t g = 0; g < groups.cells.size(); ++g) {
    auto& cell = groups.cells[g];
    std::size_t end = cell.row + 1;
    const std::size_t next = g + 1 < groups.cells.size() ? groups.cells[g + 1].row : texts.rows.size();
    while (end < next && texts.rows[end].kind == RowKind::body) ++end;
    cell.rows = end - cell.row;
    if (end == next && next < texts.rows.size() && texts.rows[next].page != texts.rows[next - 1].page) {
      cell.doubt = std::max(cell.doubt, kBesideNoText);
    }
  }
  return groups;
}

void raise(std::vector<double>& doubts, const GroupCell& cell, double least) {
  for (std::size_t row = cell.row; row < cell.row + cell.rows; ++row) {
    doubts[row] = std::max({doubts[row], cell.doubt, least});
  }
}

}  // namespace

Groups groups_of_rows(const Head& head, const std::vector<Atom>& atoms, const ScatteredTexts& texts,
                      const std::vector<RowAtoms>& names, std::vector<double>& row_doubts) {
  if (texts.groups.empty() || texts.rows.empty() || group_column(head) == head.columns.size()) return {};
  const bool before = std::all_of(texts.groups.begin(), texts.groups.end(),
                                  [](const ScatteredGroup& group) { return group.before_its_rows; });
  Groups groups;
  if (before) {
    groups = groups_before_rows(head, texts);
  } else {
    const Rebuilt rebuilt(head, atoms, texts, names);
    groups = find_groups(rebuilt.table(), rebuilt.bands());
  }
  for (const auto& cell : groups.cells) raise(row_doubts, cell, before ? 0 : kBesideNoText);
  return groups;
}

}  // namespace fenjie::layout
