#include "layout/form_table.h"

#include <algorithm>
#include <string>

#include "text/characters.h"
#include "text/fold.h"
#include "text/passage.h"

namespace fenjie::layout {

namespace {

constexpr std::size_t kLongestLabel = 8;   // characters
constexpr std::size_t kFewestRows = 3;     // whose first cell is a known label
constexpr std::string_view kOpening = "（", kClosing = "）";

struct Pair {
  Column column;
  bool known = false;                  // its label
  bool asks = false;                   // 办理要求: tells the task beside any other label that does
  std::vector<const PageLine*> value;  // printed lines
};

std::string key_of(const std::vector<PageLine>& lines) {
  std::string key;
  for (const PageLine& line : lines) key += line.key;
  return key;
}

Passage heading_of(const std::vector<PageLine>& lines) {
  Passage heading;
  for (const PageLine& line : lines) heading.append(line.text);
  return heading;
}

class Form {
 public:
  Form(const rules::Book& book, const rules::Lexicon& lexicon) : book_(book), lexicon_(lexicon) {}

  /// Takes the rows of a page; false where one is no row of pairs.
  bool take(const PageTable& page) {
    for (int row = 0; row < page.grid.rows(); ++row) {
      std::vector<std::size_t> cells;
      for (std::size_t i = 0; i < page.grid.cells.size(); ++i)
        if (page.grid.cells[i].row == row) cells.push_back(i);
      std::sort(cells.begin(), cells.end(), [&](std::size_t a, std::size_t b) { return page.grid.cells[a].column < page.grid.cells[b].column; });
      if (cells.size() == 1 && pairs_.empty() && page.grid.cells[cells[0]].column_span == page.grid.columns()) {
        for (const PageLine& line : page.lines[cells[0]]) table_.title.push_back(line.text);
        continue;
      }
      if (cells.empty() || cells.size() % 2 != 0) return false;
      for (std::size_t i = 0; i < cells.size(); i += 2)
        if (!add_pair(page.lines[cells[i]], page.lines[cells[i + 1]])) return false;
      rows_ += pairs_[pairs_.size() - cells.size() / 2].known;
    }
    return true;
  }

  std::optional<RuledTable> table() {
    const auto is_known = [](const Pair& pair) { return pair.known; };
    const auto known = static_cast<std::size_t>(std::count_if(pairs_.begin(), pairs_.end(), is_known));
    const bool units = std::any_of(pairs_.begin(), pairs_.end(), [](const Pair& pair) { return holds_units(pair.column.role); });
    if (rows_ < kFewestRows || known * 2 <= pairs_.size() || !units || !choose_task()) return std::nullopt;
    fill();
    std::sort(brackets_.begin(), brackets_.end());
    return RuledTable{std::move(table_), std::move(brackets_), {}};
  }

 private:
  bool add_pair(const std::vector<PageLine>& label, const std::vector<PageLine>& value) {
    const std::string key = key_of(label);
    if (key.empty() || text::length(key) > kLongestLabel || lexicon_.heading(key_of(value))) return false;
    Pair pair;
    pair.column.heading = heading_of(label);
    const std::string_view told = book_.vocabulary("form-labels").value(key, 0);
    const auto role = lexicon_.heading(key);
    pair.asks = told == "task";
    pair.known = role || !told.empty();
    if (told == "group")
      pair.column.role = ColumnRole::group;
    else if (told.empty() && role)
      pair.column.role = *role;
    for (const PageLine& line : value) pair.value.push_back(&line);
    pairs_.push_back(std::move(pair));
    return true;
  }

  /// The one label under which the task stands: 办理要求, else one of tasks, else the matter's name; other ones name what it
  /// belongs to.
  bool choose_task() {
    const auto tells = [](const Pair& pair, int level) {
      if (pair.value.empty()) return false;
      return level == 0 ? pair.asks : pair.column.role == (level == 1 ? ColumnRole::task : ColumnRole::group);
    };
    for (const int level : {0, 1, 2}) {
      const auto count = std::count_if(pairs_.begin(), pairs_.end(), [&](const Pair& pair) { return tells(pair, level); });
      if (count > 1) return false;
      if (count == 0) continue;
      for (Pair& pair : pairs_) {
        if (tells(pair, level))
          pair.column.role = ColumnRole::task;
        else if (pair.column.role == ColumnRole::task)
          pair.column.role = ColumnRole::group;
      }
      return true;
    }
    return false;
  }

  using Lines = std::vector<const PageLine*>;

  /// The task's lines by numbered item.
  std::vector<Lines> items_of(const Lines& value) const {
    std::vector<Lines> items;
    for (const PageLine* line : value) {
      if (items.empty() || book_.set("task-label").at_start(line->key)) items.emplace_back();
      items.back().push_back(line);
    }
    return items;
  }

  /// The bracket that an item's last line ends with, where it says when: 报告。（4月10日前）. Bytes of the line's text.
  std::optional<Span> deadline_of(const Lines& item) const {
    const std::string& text = item.back()->text.text();
    const std::size_t open = text.rfind(kOpening);
    if (!text.ends_with(kClosing) || open == std::string::npos) return std::nullopt;
    const std::size_t begin = open + kOpening.size(), end = text.size() - kClosing.size();
    if (begin >= end || !lexicon_.is_deadline(text::compact(text.substr(begin, end - begin)))) return std::nullopt;
    return Span{begin, end};
  }

  void add_cell(int row, std::size_t column, int rows, const Lines& lines) {
    if (lines.empty()) return;
    Cell cell{row, static_cast<int>(column), rows, 1, {}};
    for (const PageLine* line : lines) cell.lines.push_back(line->text);
    table_.cells.push_back(std::move(cell));
  }

  void fill() {
    std::vector<Lines> items;
    for (const Pair& pair : pairs_)
      if (pair.column.role == ColumnRole::task) items = items_of(pair.value);
    const bool dated = std::all_of(items.begin(), items.end(), [&](const Lines& item) { return deadline_of(item).has_value(); });
    const int rows = static_cast<int>(items.size());
    // Groups stand left of the tasks, as in any table.
    std::stable_partition(pairs_.begin(), pairs_.end(), [](const Pair& pair) { return pair.column.role == ColumnRole::group; });
    table_.rows.assign(items.size(), RowKind::body);
    for (std::size_t c = 0; c < pairs_.size(); ++c) {
      Pair& pair = pairs_[c];
      // Where each item has its date, the form's own is that of the report.
      if (dated && pair.column.role == ColumnRole::deadline) pair.column.role = ColumnRole::other;
      table_.columns.push_back(pair.column);
      if (pair.column.role != ColumnRole::task) {
        add_cell(0, c, rows, pair.value);
        continue;
      }
      for (std::size_t i = 0; i < items.size(); ++i) add_cell(static_cast<int>(i), c, 1, items[i]);
    }
    if (dated) cut_deadlines(items);
    std::stable_sort(table_.cells.begin(), table_.cells.end(),
                     [](const Cell& a, const Cell& b) { return a.row != b.row ? a.row < b.row : a.column < b.column; });
  }

  /// The brackets behind the items become a column of deadlines without a heading.
  void cut_deadlines(const std::vector<Lines>& items) {
    const int column = static_cast<int>(table_.columns.size());
    table_.columns.push_back({{}, ColumnRole::deadline});
    const std::size_t cells = table_.cells.size();
    for (std::size_t k = 0; k < cells; ++k) {
      Cell& cell = table_.cells[k];
      if (table_.columns[static_cast<std::size_t>(cell.column)].role != ColumnRole::task) continue;
      const Span inside = *deadline_of(items[static_cast<std::size_t>(cell.row)]);
      Passage& last = cell.lines.back();
      const std::size_t open = inside.begin - kOpening.size();
      for (const Span& bracket : {Span{open, inside.begin}, Span{inside.end, last.size()}})
        for (const Span& span : last.spans(bracket)) brackets_.push_back(span);
      Cell deadline{cell.row, column, 1, 1, {last.slice(inside)}};
      last = last.slice({0, open});
      if (last.empty()) cell.lines.pop_back();
      table_.cells.push_back(std::move(deadline));
    }
  }

  const rules::Book& book_;
  const rules::Lexicon& lexicon_;
  std::vector<Pair> pairs_;
  std::size_t rows_ = 0;  // that begin with a known label
  Table table_;
  std::vector<Span> brackets_;  // round the items' deadlines
};

}  // namespace

std::optional<RuledTable> form_table(const std::vector<PageTable>& pages, const rules::Book& book, const rules::Lexicon& lexicon) {
  Form form(book, lexicon);
  for (const PageTable& page : pages)
    if (!form.take(page)) return std::nullopt;
  return form.table();
}

}  // namespace fenjie::layout
