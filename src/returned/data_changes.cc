#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>

#include "model/data_columns.h"
#include "returned/changes.h"
#include "returned/edit_task.h"
#include "returned/older_values.h"
#include "returned/row_matching.h"
#include "returned/sheet_heads.h"
#include "sheets/data_cells.h"
#include "text/dates.h"

namespace fenjie::returned {
namespace {

constexpr std::size_t kFarthestHead = 20;  // rows above the head that someone may have put there

std::string as_day(std::string_view text) {
  const auto date = text::parse_date(text);
  return date ? text::iso(*date) : std::string(text);
}

class DataReader {
 public:
  DataReader(const ReadSheet& sheet, const std::vector<const Task*>& tasks, const std::string& leaders, const sheets::Seal* seal, const EditsSince& since)
      : sheet_(sheet), tasks_(tasks), leaders_(leaders), since_(since) {
    for (const Task* task : tasks_) {
      ids_.insert(task->id);
      is_counted_ = is_counted_ || task->row_number;
    }
    if (seal == nullptr) return;
    for (std::size_t at = 0; at < seal->digests.size(); at += sheets::kRowDigest)
      sealed_.insert(seal->digests.substr(at, sheets::kRowDigest));
  }

  std::optional<SheetChanges> read() {
    const std::optional<std::size_t> head = find_head();
    if (!head) return std::nullopt;
    read_heads(*head);
    for (std::size_t i = *head + 1; i < sheet_.rows.size(); ++i)
      if (!is_cleared(sheet_.rows[i])) lines_.push_back(&sheet_.rows[i]);
    match_tasks();
    for (const ReadRow* line : lines_) read_row(*line);
    for (const Task* task : tasks_)
      if (rows_.find(task) == rows_.end()) result_.removed.push_back(task);
    return std::move(result_);
  }

 private:
  struct Column {
    int place;
    std::string head;
    const DataColumn* listed;  // none: an extra one
  };

  std::optional<std::size_t> find_head() const {
    for (std::size_t i = 0; i < std::min(sheet_.rows.size(), kFarthestHead); ++i)
      for (const ReadCell& cell : sheet_.rows[i].cells)
        if (cell.text == column_of(DataField::text).heading) return i;
    return std::nullopt;
  }

  std::vector<std::string> written_heads() const {
    std::vector<std::string> heads;
    for (const DataColumn& column : kDataColumns) {
      if (column.field == DataField::source)
        for (std::string& head : sheets::extra_heads(tasks_)) heads.push_back(std::move(head));
      heads.emplace_back(column.heading);
    }
    return heads;
  }

  void say(std::string sentence) { result_.unread.push_back(std::move(sentence)); }

  void read_heads(std::size_t row) {
    const std::vector<std::string> written = written_heads(), shown = shown_heads(written, leaders_);
    const std::vector<FoundHead> heads = match_heads(sheet_.rows[row], shown);
    std::unordered_set<std::string_view> seen;
    std::vector<bool> is_there(written.size());
    for (const FoundHead& found : heads) {
      if (!seen.insert(found.text).second) {
        say("“" + sheet_.name + "”表有两列都叫“" + std::string(found.text) + "”，后一列没有读回" + values_in(found.column, row) + "。");
        continue;
      }
      if (found.renamed)
        say(renamed_head(sheet_.name + "!" + cell_name(sheet_.rows[row].row, found.column), shown[found.written], found.text));
      if (found.written != kNoHead) is_there[found.written] = true;
      const std::string head = found.written != kNoHead ? written[found.written] : std::string(found.text);
      columns_.push_back({found.column, head, listed_column(head)});
      if (columns_.back().listed != nullptr) places_[columns_.back().listed->field] = found.column;
    }
    for (std::size_t i = 0; i < written.size(); ++i)
      if (!is_there[i]) say_gone(written[i]);
    for (std::string& sentence : lines_above(sheet_, row)) say(std::move(sentence));
    for (std::string& sentence : headless_columns(sheet_, row, heads)) say(std::move(sentence));
  }

  /// What stands below the head in a column that is not read: （X9“已开工”、X12“已完工”等5格）; empty for nothing.
  std::string values_in(int column, std::size_t head) const {
    constexpr std::size_t kMostShown = 5;
    std::size_t count = 0;
    std::string values;
    for (std::size_t i = head + 1; i < sheet_.rows.size(); ++i)
      if (const std::string_view text = sheet_.rows[i].at(column); !text.empty() && ++count <= kMostShown)
        values += (count > 1 ? "、" : "") + cell_name(sheet_.rows[i].row, column) + "“" + std::string(text) + "”";
    return count == 0 ? std::string() : "（" + values + (count > kMostShown ? "等" + std::to_string(count) + "格" : "") + "）";
  }

  /// A column without values is not missed, nor is what the program alone needs.
  void say_gone(const std::string& head) {
    const DataColumn* listed = listed_column(head);
    const bool is_program_s = listed != nullptr && (listed->field == DataField::id || listed->field >= DataField::source);
    const bool has_values = !is_program_s && std::any_of(tasks_.begin(), tasks_.end(), [&](const Task* task) {
      return !cell_of(*task, head).empty();
    });
    if (has_values) say("“" + sheet_.name + "”表没有“" + head + "”一栏，这一栏的内容照原来的保留。");
  }

  std::string_view at(const ReadRow& row, DataField field) const {
    const auto place = places_.find(field);
    return place == places_.end() ? std::string_view() : row.at(place->second);
  }

  /// Nothing left but what stands there for the program.
  bool is_cleared(const ReadRow& row) const {
    return std::none_of(row.cells.begin(), row.cells.end(), [&](const ReadCell& cell) {
      const auto column = std::find_if(columns_.begin(), columns_.end(),
                                       [&](const Column& each) { return each.place == cell.column; });
      if (column == columns_.end()) return false;
      return is_read(*column);
    });
  }

  /// By id, where one row has it. Rows that share an id, or have none that is known, are known by their text; of those
  /// with one id that are left, the first is the task. What is left without an id may be a task that was worded anew.
  void match_tasks() {
    std::unordered_map<std::string_view, const Task*> by_id;
    std::unordered_multimap<std::string_view, const Task*> by_text;
    for (const Task* task : tasks_) {
      by_id.emplace(task->id, task);
      by_text.emplace(task->text.value, task);
    }
    std::unordered_map<const Task*, int> rows_with_id;
    const auto task_with_id = [&](const ReadRow* line) {
      const auto found = by_id.find(at(*line, DataField::id));
      return found == by_id.end() ? nullptr : found->second;
    };
    for (const ReadRow* line : lines_)
      if (const Task* task = task_with_id(line)) ++rows_with_id[task];
    for (const ReadRow* line : lines_)
      if (const Task* task = task_with_id(line))
        if (rows_with_id[task] == 1 || same_text(at(*line, DataField::text), task->text.value)) take(line, task);
    for (const ReadRow* line : lines_) {
      if (task_of_.count(line) > 0) continue;
      const auto [first, last] = by_text.equal_range(at(*line, DataField::text));
      for (auto task = first; task != last && task_of_.count(line) == 0; ++task) take(line, task->second);
    }
    for (const ReadRow* line : lines_)
      if (const Task* task = task_with_id(line); task != nullptr && task_of_.count(line) == 0) take(line, task);
    std::vector<bool> may_be(lines_.size());
    for (std::size_t i = 0; i < lines_.size(); ++i)
      may_be[i] = task_of_.count(lines_[i]) == 0 && task_with_id(lines_[i]) == nullptr;
    if (rows_.size() < tasks_.size() && std::find(may_be.begin(), may_be.end(), true) != may_be.end()) guess(may_be);
  }

  void take(const ReadRow* line, const Task* task) {
    if (task_of_.count(line) == 0 && rows_.emplace(task, line).second) task_of_.emplace(line, task);
  }

  /// @param may_be rows without an id that is known, and without the text of a task
  void guess(const std::vector<bool>& may_be) {
    std::vector<TableRow> written, found;
    RowMatches begun;
    std::unordered_map<const Task*, std::size_t> places;
    for (const Task* task : tasks_) {
      places.emplace(task, written.size());
      TableRow& row = written.emplace_back();
      row.text = task->text.value;
      for (const Column& column : columns_)
        if (is_read(column)) row.cells.push_back(cell_of(*task, column.head));
    }
    begun.is_found.resize(written.size());
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      TableRow& row = found.emplace_back();
      row.text = at(*lines_[i], DataField::text);
      for (const Column& column : columns_)
        if (is_read(column)) row.cells.emplace_back(lines_[i]->at(column.place));
      const auto known = task_of_.find(lines_[i]);
      begun.written_of.push_back(known != task_of_.end() ? places.at(known->second) : may_be[i] ? kNoRow : kNotAsked);
      if (known != task_of_.end()) begun.is_found[places.at(known->second)] = true;
    }
    const RowMatches all = match_alike(written, found, std::move(begun));
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (!may_be[i] || all.written_of[i] == kNoRow) continue;
      const Task* task = tasks_[all.written_of[i]];
      take(lines_[i], task);
      result_.guessed.push_back(sheet_.name + "!" + cell_name(lines_[i]->row, places_[DataField::text]) +
                                " 这一行的编号没有或不认识，按位置和文字当作“" + task->text.value +
                                "”这项任务读回，请核对；是新增任务的，请另行插入一行。");
    }
  }

  /// The other columns are shown only.
  static bool is_read(const Column& column) {
    return column.listed == nullptr || (*column.listed->json != '\0' && column.listed->field != DataField::id);
  }

  void read_row(const ReadRow& line) {
    const auto known = task_of_.find(&line);
    RowChange row;
    row.task = known == task_of_.end() ? nullptr : known->second;
    row.cell = sheet_.name + "!" + cell_name(line.row, places_[DataField::text]);
    if (row.task == nullptr) {
      std::vector<std::string> cells;
      for (const ReadCell& cell : line.cells) cells.emplace_back(cell.text);
      if (const std::string why = why_no_task(at(line, DataField::text), cells); !why.empty()) return say(row.cell + why);
    }
    for (const Column& column : columns_) read_cell(line, column, row);
    take_section_above(line, row);
    follow_number(row);
    keep_dated(line, row);
    compare_seal(line, row);
    result_.rows.push_back(std::move(row));
  }

  /// An added row without its 大类 where each task has one: without it the headings of 分解表 would turn into a column.
  void take_section_above(const ReadRow& line, RowChange& row) {
    const auto place = places_.find(DataField::section);
    if (place == places_.end()) return;
    if (!line.at(place->second).empty()) section_above_ = line.at(place->second);
    const bool all_have_one = std::none_of(tasks_.begin(), tasks_.end(), [](const Task* task) { return task->section.empty(); });
    if (row.task != nullptr || !line.at(place->second).empty() || section_above_.empty() || !all_have_one) return;
    const std::string cell = sheet_.name + "!" + cell_name(line.row, place->second);
    row.changes.push_back({column_of(DataField::section).heading, std::string(section_above_), cell});
    result_.guessed.push_back(cell + "：新增的这一行没有填“" + column_of(DataField::section).heading + "”，照上面一行当作“" + std::string(section_above_) + "”读回，请核对。");
  }

  /// Where the number alone was changed, what 分解表 prints as the number changes with it: 5、 -> 6、
  /// That of an added task is printed as those of the others are.
  void follow_number(RowChange& row) const {
    const CellChange* number = row.find(column_of(DataField::number).heading);
    if (number == nullptr || row.find(column_of(DataField::label).heading) != nullptr) return;
    const bool is_number = std::all_of(number->text.begin(), number->text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (number->text.empty() || !is_number) return;  // what is no number is not read back
    std::string label;
    if (row.task != nullptr)
      label = label_with(*row.task, number->text);
    else
      for (auto task = tasks_.begin(); task != tasks_.end() && label.empty(); ++task) label = label_with(**task, number->text);
    if (!label.empty()) row.changes.push_back({column_of(DataField::label).heading, std::move(label), number->cell});
  }

  /// The task's printed number with another in its place; empty where its own is not in it.
  static std::string label_with(const Task& task, const std::string& number) {
    const std::string before = cell_of(task, column_of(DataField::number).heading), &label = task.label.value;
    const std::size_t at = before.empty() ? label.npos : label.find(before);
    return at == label.npos ? std::string() : label.substr(0, at) + number + label.substr(at + before.size());
  }

  /// A deadline without its words that still has its day: nobody can tell whether it is to go.
  void keep_dated(const ReadRow& line, RowChange& row) {
    const std::string head = column_of(DataField::deadline).heading, day = column_of(DataField::due).heading;
    const CellChange* cleared = row.find(head);
    const std::string_view due = at(line, DataField::due);
    if (row.task == nullptr || cleared == nullptr || !cleared->text.empty() || due.empty() || row.find(day) != nullptr) return;
    say(cleared->cell + "：“" + head + "”被清空，“" + day + "”仍写着" + as_day(due) + "，没有读回，已保留原来的时限；不要这个时限的，请把两格都清空。");
    std::erase_if(row.changes, [&](const CellChange& change) { return change.head == head; });
  }

  void read_cell(const ReadRow& line, const Column& column, RowChange& row) {
    const DataColumn* listed = column.listed;
    if (listed != nullptr && (listed->field == DataField::id || listed->field == DataField::source ||
                              listed->field == DataField::doubts))
      return;
    const std::string_view text = line.at(column.place);
    std::string before;
    if (row.task != nullptr) before = cell_of(*row.task, column.head);
    if (same_text(text, before)) return;
    const bool is_day = listed != nullptr && listed->form == DataForm::date;
    if (is_day && as_day(text) == before) return;
    const std::string cell = sheet_.name + "!" + cell_name(line.row, column.place);
    if (listed != nullptr && listed->field == DataField::text && text.empty()) {
      result_.unread.push_back(cell + "：工作任务被清空，已保留原来的文字；不要这项任务时请删除整行。");
      return;
    }
    if (listed != nullptr && *listed->json == '\0') {
      if (row.task != nullptr && !since_.any(*row.task))
        result_.unread.push_back(cell + "：“" + column.head + "”由程序从任务文字得出，改动没有读回。");
      return;
    }
    if (listed != nullptr && listed->field == DataField::number && is_counted_) return say_counted(row, line, text, cell);
    row.changes.push_back({column.head, is_day ? as_day(text) : std::string(text), cell});
  }

  /// Whoever copied a row copied its number.
  bool is_number_of_same_text(std::string_view number, const ReadRow& line) const {
    return std::any_of(tasks_.begin(), tasks_.end(), [&](const Task* task) {
      return number == sheets::shown_number(*task) && same_text(task->text.value, at(line, DataField::text));
    });
  }

  /// Printed numbers of items, and none, are no numbers of rows.
  void say_counted(const RowChange& row, const ReadRow& line, std::string_view text, const std::string& cell) {
    const bool printed = row.task != nullptr && row.task->number && text == std::to_string(*row.task->number);
    const bool copied = row.task == nullptr && is_number_of_same_text(text, line);
    if (text.empty() || printed || copied || text == std::to_string(result_.rows.size() + 1) || says_counted_) return;
    says_counted_ = true;
    say(cell + kCountedNumbers);
  }

  /// What is shown only: said when it is not as it was written.
  void compare_seal(const ReadRow& line, const RowChange& row) {
    if (row.task == nullptr || sealed_.empty() || places_.count(DataField::source) == 0 || places_.count(DataField::doubts) == 0) return;
    const std::string_view source = at(line, DataField::source), doubts = at(line, DataField::doubts);
    const std::string_view id = at(line, DataField::id);
    if (!id.empty() && id != row.task->id)
      say(row.cell + " 这一行的“编号”由程序填写，改动没有读回，仍是“" + row.task->id + "”。");
    if (sealed_.count(sheets::row_digest({row.task->id, source, doubts})) == 0)
      say(row.cell + " 这一行的“原文位置”或“疑点”有改动，这两栏由程序填写，没有读回；意见请写在新增的一栏里。");
  }

  const ReadSheet& sheet_;
  const std::vector<const Task*>& tasks_;
  const std::string& leaders_;
  const EditsSince& since_;
  std::unordered_set<std::string> sealed_;
  std::unordered_set<std::string_view> ids_;
  std::vector<Column> columns_;
  std::map<DataField, int> places_;
  std::vector<const ReadRow*> lines_;
  std::unordered_map<const Task*, const ReadRow*> rows_;
  std::unordered_map<const ReadRow*, const Task*> task_of_;
  std::string_view section_above_;
  bool is_counted_ = false, says_counted_ = false;  // the numbers are the program's
  SheetChanges result_;
};

}  // namespace

std::optional<SheetChanges> data_changes(const ReadSheet& sheet, const std::vector<const Task*>& tasks, const std::string& leaders,
                                         const sheets::Seal* seal, const EditsSince& since) {
  return DataReader(sheet, tasks, leaders, seal, since).read();
}

}  // namespace fenjie::returned
