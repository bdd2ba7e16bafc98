#include "layout/delimited_table.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>

#include "layout/cell_places.h"
#include "layout/column_roles.h"
#include "layout/delimited_records.h"
#include "layout/heading_rows.h"
#include "layout/imprint.h"
#include "layout/line_cells.h"
#include "layout/merged_cells.h"
#include "layout/row_cells.h"
#include "layout/short_rows.h"
#include "layout/told_columns.h"
#include "layout/total_rows.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/numerals.h"
#include "text/passage.h"

namespace fenjie::layout {

namespace {

constexpr std::size_t kLongestSectionLine = 240;  // bytes of a key
constexpr std::size_t kMostSectionLines = 4;      // above one another
constexpr std::size_t kLinesToTell = 60;          // under a head: enough to tell what the columns hold

class Reader {
 public:
  Reader(const std::vector<PrintedLine>& lines, std::string_view source, const SquaredColumns* squared, const rules::Lexicon& lexicon,
         const rules::Book& book)
      : lines_(lines),
        source_(source),
        cells_(lines, source, squared),
        lexicon_(lexicon),
        table_rules_(book.set("table")),
        notes_(book.set("table-note")),
        header_(book.set("header")),
        labels_(book.set("task-label")),
        totals_(book.set("total-row")) {}

  std::optional<DelimitedTable> read(std::size_t begin);

 private:
  bool read_head(std::size_t begin);
  bool begins_cells(std::size_t begin) const;
  Record row_at(std::size_t line) const { return cells_.row(line, columns_.size()); }
  CellKeys cells_below() const;
  void decide();
  bool stands_under_blanks(const Record& row) const;
  void take_second_row();
  void find_group_column();
  bool is_section_line(std::size_t line) const;
  bool is_other_head(const Record& record) const;
  bool is_last_section(std::size_t line) const;
  bool is_chapter_cell(const Record& record, std::vector<std::vector<Passage>>::const_iterator cell) const;
  int number_of(const std::string& key) const;
  void add_section(const Passage& text);
  void add_row(Record& record);
  void note_short(const Record& record);
  void weigh_rows();

  const std::vector<PrintedLine>& lines_;
  const std::string_view source_;
  LineCells cells_;
  const rules::Lexicon& lexicon_;
  const rules::RuleSet& table_rules_;
  const rules::RuleSet& notes_;
  const rules::RuleSet& header_;
  const rules::RuleSet& labels_;
  const rules::RuleSet& totals_;
  std::vector<std::string> head_keys_;
  std::vector<std::size_t> doubted_rows_;
  ShortRows short_rows_;
  bool told_alone_ = false;  // less than half of the head is known
  DelimitedTable result_;
  std::vector<Column>& columns_ = result_.table.columns;
};

bool Reader::read_head(std::size_t begin) {
  if (lines_[begin].key.size() > kLongestSectionLine * 2) return false;
  const auto head = cells_.head(begin);
  if (!head) return false;
  std::set<ColumnRole> roles;
  std::size_t known = 0;
  for (std::size_t c = cells_.first(); c < head->cells.size(); ++c) {
    const std::string key = key_of(head->cells[c]);
    head_keys_.push_back(key);
    Column column;
    column.heading = text::join(head->cells[c]);
    columns_.push_back(std::move(column));
    if (const auto role = lexicon_.heading(key)) {
      roles.insert(*role);
      ++known;
    }
  }
  const bool task_or_unit = roles.count(ColumnRole::task) > 0 || std::any_of(roles.begin(), roles.end(), holds_units);
  result_.end = head->end;
  if (known < 2 || roles.size() < 2 || !task_or_unit || known * 2 < head->filled()) {
    told_alone_ = !cells_.has_commas() && begins_cells(begin) && !columns_told_alone(columns_, cells_below(), lexicon_).empty();
    if (!told_alone_) return false;
  }
  while (columns_.back().heading.empty() && cells_.has_commas()) columns_.pop_back();
  result_.furniture.insert(result_.furniture.end(), head->marks.begin(), head->marks.end());
  return true;
}

/// Nothing but a title stands between delimiters above: a row among others is no head.
bool Reader::begins_cells(std::size_t begin) const {
  if (begin == 0 || !cells_.is_row(begin - 1)) return true;
  return row_at(begin - 1).filled() <= 1;
}

/// The first rows under the head, as far as each of their cells has its column.
CellKeys Reader::cells_below() const {
  CellKeys rows;
  const std::size_t last = std::min(lines_.size(), result_.end + kLinesToTell);
  for (std::size_t i = result_.end; i < last;) {
    if (!cells_.is_row(i)) {
      if (!is_section_line(i)) break;
      ++i;
      continue;
    }
    const Record record = row_at(i);
    if (is_other_head(record)) break;
    i = record.end;
    const std::size_t first = cells_.first_of(record);
    std::vector<std::string> keys;
    for (std::size_t c = first; c < record.cells.size(); ++c) keys.push_back(key_of(record.cells[c]));
    const bool has_gaps = std::find(keys.begin(), keys.end(), "") != keys.end();
    const bool total = std::any_of(keys.begin(), keys.end(), [this](const std::string& key) { return is_total_word(totals_, key); });
    if (total || record.filled() < 2 || is_drawn(record) || (keys.size() < columns_.size() && !has_gaps)) continue;
    keys.resize(columns_.size());
    rows.push_back(std::move(keys));
  }
  return rows;
}

/// What each column holds, by its heading, or by its cells where nobody knows that.
void Reader::decide() {
  const CellKeys rows = cells_below();
  decide_roles(columns_, lexicon_, {}, {}, told_alone_ ? columns_told_alone(columns_, rows, lexicon_) : told_columns(columns_, rows, lexicon_));
}

/// 总投资 | 年度计划 under 投资 and a blank cell, 牵头单位 | 配合单位 under 责任分工 and another: something stands under each
/// blank cell and under the heading in front of it, no figures, and nothing under the others.
bool Reader::stands_under_blanks(const Record& row) const {
  bool any = false;
  for (std::size_t c = 0; c < columns_.size(); ++c) {
    const std::size_t at = c + cells_.first();
    const bool blank = columns_[c].heading.empty(), over_blank = !blank && c + 1 < columns_.size() && columns_[c + 1].heading.empty();
    const std::string key = at < row.cells.size() ? key_of(row.cells[at]) : "";
    if (key.empty() == (blank || over_blank)) return false;
    if (!key.empty() && is_bare_figure(key)) return false;
    any = any || blank;
  }
  return any;
}

/// 牵头单位 and 配合单位 under 责任分工, which stands over both.
void Reader::take_second_row() {
  if (result_.end >= lines_.size() || !cells_.is_row(result_.end)) return;
  const Record row = row_at(result_.end);
  if (row.cells.size() > columns_.size() + cells_.first() || row.filled() == 0) return;
  const auto is_known = [this](const auto& cell) { return !cell.empty() && (lexicon_.heading(key_of(cell)) || lexicon_.units_part(key_of(cell))); };  // 牵头 | 配合
  const auto known = static_cast<std::size_t>(std::count_if(row.cells.begin(), row.cells.end(), is_known));
  if (known < row.filled() && !stands_under_blanks(row)) return;
  Passage over;  // a blank cell beside the heading over others is merged with it
  for (std::size_t c = cells_.first(); c < row.cells.size(); ++c) {
    Column& column = columns_[c - cells_.first()];
    if (row.cells[c].empty()) {
      over = {};
      continue;
    }
    column.over = column.heading.empty() ? over : column.heading;
    over = {};
    over.append_inserted(column.over.text());
    column.heading = text::join(row.cells[c]);
  }
  result_.furniture.insert(result_.furniture.end(), row.marks.begin(), row.marks.end());
  result_.end = row.end;
}

/// A column without a heading beside the tasks, or one cell more a row than headings: a group column shares the
/// tasks' heading.
void Reader::find_group_column() {
  decide();
  const auto task =
      std::find_if(columns_.begin(), columns_.end(), [](const Column& c) { return c.role == ColumnRole::task; });
  if (task == columns_.end()) return;
  const auto next = std::next(task);
  if (next != columns_.end() && next->heading.empty()) {
    std::swap(*task, *next);
    task->shares_heading = true;
  } else {
    std::size_t more = 0, same = 0;
    for (std::size_t i = result_.end; i < lines_.size() && i < result_.end + 200; ++i) {
      if (!cells_.is_row(i)) continue;
      const Record record = row_at(i);
      if (is_other_head(record)) break;
      const std::size_t cells = record.cells.size() - cells_.first_of(record);
      more += cells == columns_.size() + 1;
      same += cells == columns_.size();
    }
    if (more == 0 || more < same) return;
    Column group;
    group.shares_heading = true;
    columns_.insert(task, group);
  }
  decide();
}

/// 序号|项目名称|责任单位|完成时限 under another head: the next table begins.
bool Reader::is_other_head(const Record& record) const {
  std::set<ColumnRole> roles;
  std::size_t known = 0;
  std::vector<std::string> keys;
  for (std::size_t c = cells_.first_of(record); c < record.cells.size(); ++c) {
    keys.push_back(key_of(record.cells[c]));
    if (const auto role = lexicon_.heading(keys.back())) {
      roles.insert(*role);
      ++known;
    }
  }
  const bool units = std::any_of(roles.begin(), roles.end(), holds_units);
  return keys != head_keys_ && roles.count(ColumnRole::number) > 0 && units && roles.size() >= 3 && known * 2 > record.filled();
}

/// A line without delimiters above a row; sections without rows may stand between.
bool Reader::is_section_line(std::size_t line) const {
  const std::size_t end = std::min(lines_.size(), line + 1 + kMostSectionLines);
  for (std::size_t i = line; i < end; ++i) {
    const PrintedLine& text = lines_[i];
    if (i > line && cells_.is_row(i)) {
      const Record record = row_at(i);
      return record.filled() >= 2 && !is_other_head(record);
    }
    if (text.key.size() > kLongestSectionLine || text.key.ends_with("。") || table_rules_.full(text.key)) return false;
  }
  return false;
}

int Reader::number_of(const std::string& key) const {
  const auto match = labels_.at_start(key);
  const auto number = match ? match->field("number") : std::nullopt;
  return number ? text::numeral(std::string_view(key).substr(number->begin, number->size())).value_or(0) : 0;
}

/// 一、产业发展 by itself in the column of the tasks, where the rows below begin with numbers of their own.
bool Reader::is_chapter_cell(const Record& record, std::vector<std::vector<Passage>>::const_iterator cell) const {
  const auto column = static_cast<std::size_t>(cell - record.cells.begin()) - cells_.first_of(record);
  if (column == 0 || column >= columns_.size() || columns_[column].role != ColumnRole::task || columns_[column - 1].role != ColumnRole::number) return false;
  const std::string key = key_of(*cell);
  if (number_of(key) == 0 || text::is_digit(static_cast<unsigned char>(key.front())) || key.ends_with("。") || record.end >= lines_.size()) return false;
  if (!cells_.is_row(record.end)) return false;
  const Record below = row_at(record.end);
  const std::size_t number = column - 1 + cells_.first_of(below);
  return below.filled() >= 2 && number < below.cells.size() && !below.cells[number].empty();
}

/// The file's last lines, or those above a note, go on counting the sections: 三、 behind 二、, with nothing under it.
bool Reader::is_last_section(std::size_t line) const {
  const auto& cells = result_.table.cells;
  const auto above = std::find_if(cells.rbegin(), cells.rend(), [&](const Cell& cell) {
    return result_.table.rows[static_cast<std::size_t>(cell.row)] == RowKind::section;
  });
  int last = above == cells.rend() ? 0 : number_of(key_of(above->lines));
  if (last == 0) return false;
  for (std::size_t i = line; i < lines_.size(); ++i) {
    const auto note = table_rules_.full(lines_[i].key);
    if (i > line && note && note->constant("kind") == "note") return true;
    if (lines_[i].key.size() > kLongestSectionLine || number_of(lines_[i].key) != ++last) return false;
  }
  return true;
}

void Reader::add_section(const Passage& text) {
  Cell cell;
  cell.row = static_cast<int>(result_.table.rows.size());
  cell.column_span = static_cast<int>(columns_.size());
  cell.lines.push_back(text);
  result_.table.rows.push_back(RowKind::section);
  result_.table.cells.push_back(std::move(cell));
}

void Reader::add_row(Record& record) {
  const std::size_t first = cells_.first_of(record);
  std::vector<std::string> keys;
  for (std::size_t c = first; c < record.cells.size(); ++c) keys.push_back(key_of(record.cells[c]));
  const auto [columns, doubtful] = cell_places(keys, columns_, lexicon_, labels_);
  const int row = static_cast<int>(result_.table.rows.size());
  result_.table.rows.push_back(RowKind::body);
  if (doubtful) doubted_rows_.push_back(result_.table.rows.size() - 1);
  if (keys.size() < columns_.size() && !ends_with_blank_cells(source_, lines_[record.end - 1].span, cells_.delimiter())) note_short(record);
  for (std::size_t k = 0; k < columns.size(); ++k) {
    std::vector<Passage>& lines = record.cells[k + first];
    if (lines.empty()) continue;
    std::vector<Cell>& cells = result_.table.cells;
    if (!cells.empty() && cells.back().row == row && cells.back().column == columns[k]) {
      cells.back().lines.insert(cells.back().lines.end(), lines.begin(), lines.end());
      continue;
    }
    Cell cell;
    cell.row = row;
    cell.column = columns[k];
    cell.lines = std::move(lines);
    cells.push_back(std::move(cell));
  }
}

void Reader::note_short(const Record& record) {
  if (const std::vector<Span> spans = spans_of(record); !spans.empty()) short_rows_.add(spans.front().begin);
}

void Reader::weigh_rows() {
  if (doubted_rows_.empty()) return;
  result_.table.row_costs.assign(result_.table.rows.size(), 0);
  for (const std::size_t row : doubted_rows_) result_.table.row_costs[row] = kDoubtedRow;
  order_and_weigh(result_.table);
}

std::optional<DelimitedTable> Reader::read(std::size_t begin) {
  if (!read_head(begin)) return std::nullopt;
  take_second_row();
  find_group_column();
  for (std::size_t& i = result_.end; i < lines_.size();) {
    if (!cells_.is_row(i)) {
      if (!is_section_line(i) && !is_last_section(i)) break;
      add_section(lines_[i].text);
      ++i;
      continue;
    }
    if (is_imprint(lines_[i].key, header_)) break;
    Record record = row_at(i);
    const std::size_t filled = record.filled();
    const bool prose = cells_.has_commas() && filled < 2 && record.cells.size() < columns_.size();  // a comma ends it
    if (prose || (i > begin && is_other_head(record))) break;
    std::vector<std::string> keys;
    for (std::size_t c = cells_.first(); c < record.cells.size(); ++c)
      keys.push_back(key_of(record.cells[c]));
    const auto first =
        std::find_if(record.cells.begin(), record.cells.end(), [](const auto& cell) { return !cell.empty(); });
    if (is_drawn(record) || keys == head_keys_) {
      for (const Span& span : spans_of(record)) result_.furniture.push_back(span);
    } else if (filled == 1 && table_rules_.full(key_of(*first))) {
      if (!result_.table.rows.empty()) break;
      result_.table.title.push_back(text::join(*first));  // printed under the head
    } else if (filled == 1 && ((static_cast<std::size_t>(first - record.cells.begin()) == cells_.first() && (columns_[0].role != ColumnRole::task || is_section_line(i))) ||
                               is_chapter_cell(record, first))) {
      add_section(text::join(*first));
    } else {
      add_row(record);
    }
    result_.furniture.insert(result_.furniture.end(), record.marks.begin(), record.marks.end());
    i = record.end;
  }
  if (result_.table.rows.empty()) return std::nullopt;
  set_headings_apart(result_.table, labels_);
  spread_groups(result_.table);
  weigh_rows();
  if (result_.end < lines_.size() && notes_.find(lines_[result_.end].key)) return std::move(result_);  // 注：空白处同上
  set_totals_apart(result_.table, totals_);
  result_.doubts = spread_leaders(result_.table);
  for (auto doubts : {spread_units(result_.table), doubt_blank_units(result_.table, lexicon_), short_rows_.doubts(result_.table)})
    std::move(doubts.begin(), doubts.end(), std::back_inserter(result_.doubts));
  return std::move(result_);
}

}  // namespace

std::optional<DelimitedTable> delimited_table_at(const std::vector<PrintedLine>& lines, std::size_t begin,
                                                 std::string_view source, const rules::Lexicon& lexicon,
                                                 const rules::Book& book) {
  return Reader(lines, source, nullptr, lexicon, book).read(begin);
}

std::optional<DelimitedTable> squared_table_at(const std::vector<PrintedLine>& lines, std::size_t begin, std::size_t end, std::string_view source,
                                               const rules::Lexicon& lexicon, const rules::Book& book) {
  const auto squared = SquaredColumns::of(lines, begin, end, source, lexicon);
  auto table = squared ? Reader(lines, source, &*squared, lexicon, book).read(begin) : std::nullopt;
  return table && table->end > squared->last_row() ? std::move(table) : std::nullopt;
}

}  // namespace fenjie::layout
