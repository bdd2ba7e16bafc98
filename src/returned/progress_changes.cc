#include "returned/progress_changes.h"

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_map>
#include <unordered_set>

#include "model/data_columns.h"
#include "returned/changes.h"
#include "returned/sealed_rows.h"
#include "returned/sheet_heads.h"
#include "sheets/cell_text.h"
#include "sheets/supervision.h"
#include "text/dates.h"

namespace fenjie::returned {
namespace {

using sheets::SupervisionColumn;
using sheets::SupervisionRow;

constexpr std::size_t kFarthestHead = 20;  // rows above the head that someone may have put there

/// 2022-04-07, 2022-04-07报送 -> the day; nothing for other heads.
std::string day_of_head(std::string_view head) {
  if (head.ends_with(sheets::kReportMark)) head.remove_suffix(std::string_view(sheets::kReportMark).size());
  const auto date = text::parse_date(head);
  return date ? text::iso(*date) : std::string();
}

/// What comes back of a milestone's row beside its state.
const std::map<SupervisionColumn, DataField> kMilestoneFields{{SupervisionColumn::task, DataField::text},
                                                              {SupervisionColumn::deadline, DataField::deadline},
                                                              {SupervisionColumn::due, DataField::due}};

class ProgressReader {
 public:
  ProgressReader(const ReadSheet& sheet, const Notice& shown, const Notice& written, Notice& notice, const std::vector<const Milestone*>& removed,
                 const std::string& whose, const sheets::Seal* seal, const EditsSince& since)
      : sheet_(sheet),
        notice_(notice),
        removed_(removed),
        shown_(shown),
        sealed_(seal),
        since_(since),
        rows_(sheets::supervision_rows(shown, whose)),
        rows_written_(&written == &shown ? std::vector<SupervisionRow>() : sheets::supervision_rows(written, whose)),
        dates_(sheets::reporting_dates(rows_)),
        first_milestone_(shown.milestones.data()) {
    for (Task& task : notice_.tasks) tasks_.emplace(task.id, &task);
    for (const SupervisionRow& row : rows_written_) written_by_id_.emplace(row.id, &row);
    for (const SupervisionRow& row : rows_) {
      by_id_.emplace(row.id, &row);
      by_text_.emplace(sheets::read_back(sheets::storable(row.cell(SupervisionColumn::task))), &row);
    }
  }

  ProgressChanges read() {
    const std::optional<std::size_t> head = find_head();
    if (!head && rows_.empty()) return {};
    if (!head) {
      say("“" + sheet_.name + "”表找不到表头一行，完成情况没有读回，请恢复表头。");
      return {{}, std::move(doubts_)};
    }
    read_heads(*head);
    for (std::size_t i = *head + 1; i < sheet_.rows.size(); ++i) read_row(sheet_.rows[i]);
    say_missing();
    for (const std::string& column : unknown_headings_)
      say("“" + sheet_.name + "”表的“" + column + "”一栏没有读回，要保留的话请写在“" + sheets::kNoteHead + "”一栏。");
    return {std::move(milestones_), std::move(doubts_)};
  }

 private:
  void say(std::string sentence) { doubts_.push_back({"returned/not-read", Severity::warning, std::move(sentence), "", "", {}}); }

  std::optional<std::size_t> find_head() const {
    const char* state = sheets::kSupervisionHeads[static_cast<std::size_t>(SupervisionColumn::state)];
    for (std::size_t i = 0; i < std::min(sheet_.rows.size(), kFarthestHead); ++i)
      for (const ReadCell& cell : sheet_.rows[i].cells)
        if (cell.text == state) return i;
    return std::nullopt;
  }

  void read_heads(std::size_t place) {
    const ReadRow& row = sheet_.rows[place];
    for (const ReadCell& cell : row.cells) {
      const auto known = std::find(sheets::kSupervisionHeads.begin(), sheets::kSupervisionHeads.end(), cell.text);
      if (known != sheets::kSupervisionHeads.end())
        columns_.emplace(static_cast<SupervisionColumn>(known - sheets::kSupervisionHeads.begin()), cell.column);
      else if (cell.text == sheets::kNoteHead)
        note_ = cell.column;
      else if (cell.text == sheets::kRowIdHead)
        id_ = cell.column;
      else if (const std::string day = day_of_head(cell.text); !day.empty())
        days_.emplace_back(day, cell.column);
      else
        others_.emplace_back(std::string(cell.text), cell.column);
    }
    say_gone_columns();
    for (std::string& sentence : lines_above(sheet_, place)) say(std::move(sentence));
    std::vector<FoundHead> heads;
    for (const ReadCell& cell : row.cells) heads.push_back({cell.column, cell.text});
    if (id_ < 0) heads.push_back({last_column() + 1, {}});  // hidden, without its head
    for (std::string& sentence : headless_columns(sheet_, place, heads)) say(std::move(sentence));
  }

  /// Where the hidden ids stand behind the note when their head is gone.
  int last_column() const { return static_cast<int>(sheets::kSupervisionHeads.size() + dates_.size()); }

  void say_gone_columns() {
    const auto say_gone = [this](const std::string& head) {
      say("“" + sheet_.name + "”表没有“" + head + "”一栏，这一栏的内容照原来的保留，请恢复表头。");
    };
    for (std::size_t i = 0; i < sheets::kSupervisionHeads.size(); ++i)
      if (columns_.count(static_cast<SupervisionColumn>(i)) == 0) say_gone(sheets::kSupervisionHeads[i]);
    for (const std::string& day : dates_)
      if (std::none_of(days_.begin(), days_.end(), [&](const auto& each) { return each.first == day; }))
        say_gone(day + sheets::kReportMark);
    if (note_ < 0) say_gone(sheets::kNoteHead);
  }

  void say_missing() {
    const bool lists_all = std::any_of(seen_.begin(), seen_.end(), [](const SupervisionRow* row) { return row->of == sheets::kWholeTask; });
    for (const SupervisionRow& row : rows_)
      if ((lists_all || row.of != sheets::kWholeTask) &&  // else they were deleted all together
          seen_.count(&row) == 0 && row.reporting == nullptr && !is_removed(row) && (row.task == nullptr || (tasks_.count(row.task->id) > 0 && !since_.any(*row.task))))
        say("“" + sheet_.name + "”表少了“" + row.cell(SupervisionColumn::task) +
            "”的一行，它的完成情况照原来的保留；不要这" + (row.milestone != nullptr ? "个时间节点时请在“分解表”" : "项任务时请在“数据”或“分解表”") + "里删除整行。");
  }
  bool is_removed(const SupervisionRow& row) const {
    return row.milestone != nullptr && std::find(removed_.begin(), removed_.end(), row.milestone) != removed_.end();
  }

  std::string_view at(const ReadRow& row, SupervisionColumn column) const {
    const auto place = columns_.find(column);
    return place == columns_.end() ? std::string_view() : row.at(place->second);
  }

  /// By its id; a row without one by its task and deadline.
  const SupervisionRow* find(const ReadRow& row) const {
    if (const std::string_view id = row.at(id_); !id.empty()) {
      const auto found = by_id_.find(id);
      return found == by_id_.end() ? nullptr : found->second;
    }
    const auto [first, last] = by_text_.equal_range(std::string(at(row, SupervisionColumn::task)));
    const auto found = std::find_if(first, last, [&](const auto& each) {
      return same_text(each.second->cell(SupervisionColumn::deadline), at(row, SupervisionColumn::deadline)) &&
             (each.second->reporting == nullptr || same_text(each.second->unit, at(row, SupervisionColumn::units)));
    });
    return found == last ? nullptr : found->second;
  }

  std::string cell(const ReadRow& row, int column) const { return sheet_.name + "!" + cell_name(row.row, std::max(column, 0)); }

  void read_row(const ReadRow& line) {
    for (const auto& [head, column] : others_)
      if (!line.at(column).empty() && std::find(unknown_headings_.begin(), unknown_headings_.end(), head) == unknown_headings_.end())
        unknown_headings_.push_back(head);
    const SupervisionRow* row = find(line);
    const bool as_written = is_as_written(line);
    if (row == nullptr) {
      if (as_written) return say_gone_row(line);
      say(cell(line, line.cells.front().column) + " 这一行不是程序列出的任务，没有读回；新增任务请写在“数据”或“分解表”里。");
      return;
    }
    seen_.insert(row);
    if (is_gone(*row)) return say_removed_row(line, *row);
    if (!as_written) say_unread_cells(line, *row);
    if (const auto place = columns_.find(SupervisionColumn::state); place != columns_.end()) {
      if (row->has_state())
        take_state(line, *row, row->of, place->second);
      else if (!line.at(place->second).empty())
        say(cell(line, place->second) + "：这一行只有报送日期，“" + std::string(line.at(place->second)) +
                          "”没有读回，请填在报送日期下。");
    }
    for (const auto& [day, column] : days_) take_report(line, *row, day, column);
    if (note_ >= 0) take_note(line, *row);
  }

  /// Nobody touched what the row shows, though it may be another by now.
  bool is_as_written(const ReadRow& line) {
    std::vector<std::string_view> cells;
    for (std::size_t i = 0; i < static_cast<std::size_t>(SupervisionColumn::state); ++i)
      cells.push_back(at(line, static_cast<SupervisionColumn>(i)));
    cells.push_back(line.at(id_));
    return sealed_.take(cells);
  }

  /// The task or milestone was removed on another sheet of this workbook.
  bool is_gone(const SupervisionRow& row) const { return is_removed(row) || (row.task != nullptr && tasks_.count(row.task->id) == 0); }

  /// The deadline or task of the row is gone since.
  void say_gone_row(const ReadRow& line) {
    for (const int place : places_set(line))
      say(cell(line, place) + "：这一行的任务或时限在这个工作簿生成以后已被删除，“" + std::string(line.at(place)) + "”没有读回。");
  }

  /// A row worded quite anew counts as removed and added, so its state may still be wanted.
  void say_removed_row(const ReadRow& line, const SupervisionRow& row) {
    for (const int place : places_set(line))
      say(cell(line, place) + "：“" + row.cell(SupervisionColumn::task) + "”在别的表里已被删除，或改得认不出是原来那一行，“" + std::string(line.at(place)) +
          "”没有带到新的工作簿里；仍要保留的，请填到新工作簿“" + sheet_.name + "”表的相应一行。");
  }

  /// Columns in which someone set a state or wrote a note.
  std::vector<int> places_set(const ReadRow& line) const {
    std::vector<int> places{note_};
    if (const auto state = columns_.find(SupervisionColumn::state); state != columns_.end()) places.push_back(state->second);
    for (const auto& [day, column] : days_) places.push_back(column);
    std::erase_if(places, [&](int place) { return line.at(place).empty() || line.at(place) == sheets::kStateWords.front().word; });
    return places;
  }

  void say_unread_cells(const ReadRow& line, const SupervisionRow& row) {
    for (const auto& [column, place] : columns_) {
      if (column == SupervisionColumn::state || same_text(line.at(place), row.cell(column))) continue;
      const std::string what = cell(line, place) + "：“" + sheets::kSupervisionHeads[static_cast<std::size_t>(column)] + "”";
      if (row.milestone != nullptr && kMilestoneFields.count(column) > 0) {
        take_milestone(line, row, column, what);
        continue;
      }
      say(what + "的改动没有读回，" +
          (row.task != nullptr        ? "请在“数据”表里修改。"
           : row.milestone != nullptr ? "时间节点没有这一栏；要落实到单位的，请在“分解表”里把它移到“时间节点”上面，作为一项任务。"
                                      : "这一行照通知原文列出，不在“数据”表里，不能在工作簿里修改；要说明的请写在“" + std::string(sheets::kNoteHead) + "”一栏。"));
    }
  }

  void take_milestone(const ReadRow& line, const SupervisionRow& row, SupervisionColumn column, const std::string& what) {
    std::string now(line.at(columns_.at(column)));
    const DataField field = kMilestoneFields.at(column);
    if (now.empty() && field != DataField::due)
      return say(what + "被清空，已保留原来的内容；不要这个时间节点时请在“分解表”里删除整行。");
    if (const auto day = text::parse_date(now); day && field == DataField::due) now = text::iso(*day);
    if (same_text(now, row.cell(column))) return;
    if (milestones_.empty() || milestones_.back().milestone != row.milestone) milestones_.push_back({row.milestone, {}, cell(line, columns_.at(column))});
    milestones_.back().changes.push_back({column_of(field).heading, std::move(now), cell(line, columns_.at(column))});
  }

  void take_report(const ReadRow& line, const SupervisionRow& row, const std::string& day, int column) {
    const bool reports = std::any_of(row.reports.begin(), row.reports.end(), [&](const DateField& date) { return date.value == day; });
    if (reports)
      take_state(line, row, day, column);
    else if (!line.at(column).empty())
      say(cell(line, column) + "：这一行没有" + day + "的报送，“" + std::string(line.at(column)) + "”没有读回。");
  }

  void take_state(const ReadRow& line, const SupervisionRow& row, const std::string& of, int column) {
    const std::string_view word = line.at(column);
    const auto known = std::find_if(sheets::kStateWords.begin(), sheets::kStateWords.end(),
                                    [&](const sheets::StateWord& each) { return each.word == word; });
    if (known == sheets::kStateWords.end() && !word.empty()) {
      say(cell(line, column) + "：状态只能是未开展、推进中、已完成、逾期，“" + std::string(word) +
                        "”没有读回，已保留原来的状态。");
      return;
    }
    const std::string state(word.empty() ? std::string_view() : known->state);
    const auto state_of = [](const Progress* progress) { return progress != nullptr ? progress->state : std::string(); };
    const std::string before = state_of(row.progress(of));
    const SupervisionRow* written = as_written(row);
    if (state == before || (written != nullptr && state == state_of(written->progress(row.of == of ? written->of : of)))) return;
    set(line, column, row, of, "", {sheets::state_word(before), sheets::state_word(state)},
        [&](Progress& progress) { progress.state = state; });
  }

  /// The row as it was written; null where nothing tells.
  const SupervisionRow* as_written(const SupervisionRow& row) const {
    const auto found = written_by_id_.find(row.id);
    return found == written_by_id_.end() ? nullptr : found->second;
  }

  void take_note(const ReadRow& line, const SupervisionRow& row) {
    const std::string note(line.at(note_));
    const auto note_of = [](const SupervisionRow& one) { return one.progress() != nullptr ? one.progress()->note : std::string(); };
    const std::string before = note_of(row);
    const SupervisionRow* written = as_written(row);
    if (same_text(note, before) || (written != nullptr && same_text(note, note_of(*written)))) return;
    set(line, note_, row, row.of, ".note", {before, note}, [&](Progress& progress) { progress.note = note; });
  }

  /// @param tail .note, or nothing for the state
  /// @param words before and after
  template <class Change>
  void set(const ReadRow& line, int column, const SupervisionRow& row, const std::string& of, const std::string& tail,
           const std::pair<std::string, std::string>& words, Change&& change) {
    if (row.reporting != nullptr) {
      const std::string field = "reporting.progress" + (row.unit.empty() ? "" : "[" + row.unit + "]") + "[" + of + "]" + tail;
      if (is_older({}, shown_.edited, field, words, cell(line, column))) return;
      put(notice_.reporting.progress, {of, {}, {}, row.unit}, change);
      notice_.edited.push_back({field, words.first, words.second});
      return;
    }
    if (row.milestone != nullptr) {
      const auto index = static_cast<std::size_t>(row.milestone - first_milestone_);
      const std::string field = "milestones[" + std::to_string(index) + "].progress" + tail;
      if (is_older({}, shown_.edited, field, words, cell(line, column))) return;
      change(notice_.milestones[index].progress);
      notice_.edited.push_back({field, words.first, words.second});
      return;
    }
    const std::string field = "progress[" + of + "]" + tail;
    if (is_older(row.task->id, row.task->edited, field, words, cell(line, column))) return;
    Task& task = *tasks_.at(row.task->id);
    for (const std::string_view other : sheets::before_of(of)) {
      if (sheets::progress_of(task.progress, of) != nullptr) break;
      for (Progress& each : task.progress)
        if (each.of == other) each.of = of;
    }
    put(task.progress, {of, {}, {}}, change);
    task.edited.push_back({field, words.first, words.second});
  }

  template <class Change>
  static void put(std::vector<Progress>& list, Progress fresh, Change&& change) {
    auto entry = std::find_if(list.begin(), list.end(),
                              [&](const Progress& each) { return each.of == fresh.of && each.unit == fresh.unit; });
    if (entry == list.end()) entry = list.insert(entry, std::move(fresh));
    change(*entry);
    if (entry->state.empty() && entry->note.empty()) list.erase(entry);
  }

  /// Another workbook set it since, and nobody set it here; what both set is said.
  bool is_older(const std::string& id, const std::vector<Edit>& edited, const std::string& field,
                const std::pair<std::string, std::string>& words, const std::string& where) {
    const Edit* other = since_.first_of(id, edited, field);
    if (other == nullptr) return false;
    if (same_text(other->before, words.second)) return true;
    doubts_.push_back({"returned/changed-twice", Severity::warning,
                       where + "：这一格在这个工作簿生成以后已改为“" + words.first + "”，这里又改为“" + words.second +
                           "”。已采用后者，请核对。",
                       id, field, {}});
    return false;
  }

  const ReadSheet& sheet_;
  Notice& notice_;
  const std::vector<const Milestone*>& removed_;
  const Notice& shown_;
  SealedRows sealed_;
  const EditsSince& since_;
  std::vector<SupervisionRow> rows_, rows_written_;
  std::vector<std::string> dates_;
  std::unordered_set<const SupervisionRow*> seen_;
  const Milestone* first_milestone_;
  std::unordered_map<std::string_view, const SupervisionRow*> by_id_, written_by_id_;
  std::unordered_multimap<std::string, const SupervisionRow*> by_text_;
  std::unordered_map<std::string_view, Task*> tasks_;
  std::map<SupervisionColumn, int> columns_;
  std::vector<std::pair<std::string, int>> days_, others_;
  int note_ = -1, id_ = -1;
  std::vector<std::string> unknown_headings_;
  std::vector<MilestoneChange> milestones_;
  std::vector<Diagnostic> doubts_;
};

}  // namespace

ProgressChanges take_progress(const ReadSheet& sheet, const Notice& shown, const Notice& written, Notice& notice, const std::vector<const Milestone*>& removed,
                              const std::string& whose, const sheets::Seal* seal, const EditsSince& since) {
  return ProgressReader(sheet, shown, written, notice, removed, whose, seal, since).read();
}

}  // namespace fenjie::returned
