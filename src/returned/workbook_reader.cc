#include "returned/workbook_reader.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "model/data_columns.h"
#include "model/error.h"
#include "model/own_sheets.h"
#include "returned/added_homes.h"
#include "returned/added_notes.h"
#include "returned/added_twice.h"
#include "returned/as_written.h"
#include "returned/duty_changes.h"
#include "returned/find_sheets.h"
#include "returned/merge.h"
#include "returned/merge_milestones.h"
#include "returned/older_values.h"
#include "returned/progress_changes.h"
#include "returned/read_sheets.h"
#include "returned/sealed_rows.h"
#include "sheets/breakdown_rows.h"
#include "sheets/carried.h"
#include "sheets/duties.h"
#include "sheets/supervision.h"
#include "text/characters.h"

namespace fenjie::returned {
namespace {

constexpr const char* kNoSheets = "工作簿里没有“分解表”和“数据”表，读不回去，请核对是不是给错了文件";

class WorkbookReader {
 public:
  WorkbookReader(std::string_view bytes, const std::string* from) : reader_(bytes), from_(from) {}

  ReturnedWorkbook read() {
    read_carried();
    Notice& notice = result_.json.extraction.notices[carried_.notice];
    sheets::give_row_numbers(notice);
    const EditsSince since(carried_.edits ? &*carried_.edits : nullptr);
    written_ = notice;
    if (!carried_.task_ids.empty()) {
      const std::unordered_set<std::string> ids(carried_.task_ids.begin(), carried_.task_ids.end());
      std::erase_if(written_.tasks, [&](const Task& task) { return ids.count(task.id) == 0; });
      written_.milestones.clear();
    }
    std::erase_if(written_.tasks, [&](const Task& task) { return since.added(task); });
    if (from_ != nullptr && carried_.edits) {
      now_ = std::move(written_);
      written_ = as_written(*now_, carried_, since, packed_ ? &packed_->extraction.notices[carried_.notice] : nullptr);
    }
    parts_ = sheets::parts_of(written_, result_.json.extraction.document.source, carried_.layout, carried_.whose);
    const std::vector<sheets::Part> whole = sheets::parts_of(notice, result_.json.extraction.document.source, carried_.layout, {});
    leaders_ = sheets::leader_heading(!written_.tasks.empty() ? parts_ : whole);  // all that it showed may be removed since
    has_homes_ = whole.size() > 1;
    for (const Task& task : written_.tasks) tasks_.push_back(&task);
    sheets_.emplace(reader_, tasks_, parts_, seal_of(sheets::kRosterSheet) != nullptr);
    std::optional<SheetOfTasks> data = read_data(since);
    std::optional<SheetOfTasks> breakdown = read_breakdown();
    if (!data && !breakdown) refuse();
    std::unordered_map<std::string, std::size_t> edits_before;
    for (const Task& task : notice.tasks) edits_before.emplace(task.id, task.edited.size());
    const std::size_t removed_before = notice.edited.size();
    const std::string& source = result_.json.extraction.document.source;
    const std::vector<TextColumn> text_columns = sheets::text_columns(notice, source);
    std::vector<Diagnostic> doubts;
    for (std::optional<SheetOfTasks>* sheet : {&data, &breakdown}) {
      if (!*sheet) continue;
      drop_removed_tasks((*sheet)->changes, notice, since);
      name_columns((*sheet)->changes, notice, since);
      for (Diagnostic& doubt : drop_added_again((*sheet)->changes, notice, since)) doubts.push_back(std::move(doubt));
      for (Diagnostic& doubt : doubt_changed_twice((*sheet)->changes, since)) doubts.push_back(std::move(doubt));
      for (Diagnostic& doubt : doubt_notes_changed_twice((*sheet)->changes, notice, since)) doubts.push_back(std::move(doubt));
    }
    for (Diagnostic& doubt : merge_changes(notice, source, written_, data ? &*data : nullptr, breakdown ? &*breakdown : nullptr, carried_.whose))
      doubts.push_back(std::move(doubt));
    for (Diagnostic& doubt : doubt_deleted(written_, notice, since)) doubts.push_back(std::move(doubt));
    if (notice.tasks.empty() && !written_.tasks.empty())
      doubts.push_back({"returned/all-deleted", Severity::warning,
                        "工作簿里的任务（" + std::to_string(written_.tasks.size()) + "项）都被删除了，结果里没有任务；不是有意删除的，请恢复各行再读回。", "", "tasks", {}});
    const auto say_unread = [&doubts](std::vector<std::string> sentences) {
      for (std::string& sentence : sentences)
        doubts.push_back({"returned/not-read", Severity::warning, std::move(sentence), "", "", {}});
    };
    for (Diagnostic& doubt : take_follow_up(notice, breakdown && breakdown->changes.milestones ? &*breakdown->changes.milestones : nullptr, since))
      doubts.push_back(std::move(doubt));
    say_unread(sheets_->renamed());
    say_unread(headless_);
    if (const std::string* name = sheets_->find(sheets::kDutiesSheet))
      say_unread(unread_duties(reader_.read(*name), shown(), written_, notice, leaders_, seal_of(sheets::kDutiesSheet), since));
    for (const char* written : {sheets::kRosterSheet, sheets::kReviewSheet, sheets::kOriginSheet})
      if (const std::string* name = sheets_->find(written); name != nullptr && seal_of(written) != nullptr)
        say_unread(unread_rows(reader_.read(*name), *seal_of(written)));
    say_unread(unread_sheets());
    if (const sheets::Seal* notes = seal_of(sheets::kNotes); notes != nullptr) {
      const std::map<std::string, TasksOfRows> tasks = tasks_of_rows({data ? &*data : nullptr, breakdown ? &*breakdown : nullptr});
      for (const std::string& name : reader_.names()) {
        const auto rows = tasks.find(name);
        for (Diagnostic& doubt : added_notes(name, reader_.notes(name), *notes, rows == tasks.end() ? TasksOfRows() : rows->second))
          doubts.push_back(std::move(doubt));
      }
    }
    sheets::keep_text_columns(notice, source, text_columns);
    for (const Task& task : notice.tasks)
      for (std::size_t i = edits_before[task.id]; i < task.edited.size(); ++i)
        result_.json.changed[carried_.notice].add(task.id, task.edited[i].field);
    result_.edited = !doubts.empty() || !result_.json.changed[carried_.notice].empty() || notice.edited.size() != removed_before;
    if (doubts.size() > SheetReader::kMostFilled)  // one a row of the fresh workbook's 校核
      throw Error("returned/too-large", "",
                  "工作簿里读不回的内容有 " + std::to_string(doubts.size()) + " 处，最多列出 " + std::to_string(SheetReader::kMostFilled) +
                      " 处；请删去不是任务的行，保存后再读回");
    for (Diagnostic& doubt : doubts) doubt.notice = static_cast<int>(carried_.notice);
    std::vector<Diagnostic>& all = result_.json.extraction.diagnostics;
    all.insert(all.end(), std::make_move_iterator(doubts.begin()), std::make_move_iterator(doubts.end()));
    return std::move(result_);
  }

 private:
  void read_carried() {
    const std::vector<std::string> names = reader_.names();
    if (std::find(names.begin(), names.end(), sheets::kCarriedSheet) != names.end()) {
      sheets::CarriedRows rows;
      const ReadSheet sheet = reader_.read(sheets::kCarriedSheet);
      for (const ReadRow& row : sheet.rows) rows.emplace_back(row.at(0), row.at(1));
      carried_ = sheets::from_rows(rows);
    } else if (is_form(names)) {
      throw Error("returned/report-form", "",
                  "这是 --forms 生成的报送表，不能读回任务；完成情况和备注请填在任务工作簿的“督办”表里，用 fenjie regenerate 读回那个工作簿，报送表请自行留存");
    } else if (from_ == nullptr) {
      if (std::none_of(names.begin(), names.end(), holds_tasks)) throw Error("returned/no-sheets", "", kNoSheets);
      throw Error("returned/not-ours", "",
                  "工作簿里没有供读回用的隐藏表“" + std::string(sheets::kCarriedSheet) +
                      "”，不是 fenjie 生成的，或这张表已被删除；请用 --from 给出 convert 当时生成的 JSON");
    }
    if (from_ == nullptr && carried_.packed.empty())
      throw Error("returned/needs-json", "",
                  "这个工作簿只含“" + carried_.whose + "”的任务，请用 --from 给出 convert 当时生成的 JSON，以便放回全部任务中");
    if (!carried_.packed.empty()) packed_ = read_sealed_json(sheets::unpack(std::exchange(carried_.packed, {})));
    result_.json = from_ != nullptr ? read_json(*from_) : std::move(*std::exchange(packed_, std::nullopt));
    const Extraction& extraction = result_.json.extraction;
    if (carried_.source_sha256.empty()) carried_.source_sha256 = told_digest();
    if (from_ != nullptr && !carried_.source_sha256.empty() && carried_.source_sha256 != extraction.file.sha256)
      throw Error("returned/other-source", "", "--from 给出的 JSON 与这个工作簿不是出自同一个文件，请核对");
    if (carried_.notice >= extraction.notices.size() || (packed_ && carried_.notice >= packed_->extraction.notices.size()))
      throw Error("returned/other-source", "", "JSON 里没有这个工作簿的公文，请核对 --from 给出的文件");
    result_.notice = carried_.notice;
    result_.layout = carried_.layout;
    result_.warn_days = carried_.warn_days;
  }

  /// A workbook of report forms (--forms), by the title over its sheets.
  bool is_form(const std::vector<std::string>& names) {
    return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
      const ReadSheet sheet = reader_.read(name);
      return !sheet.rows.empty() && std::any_of(sheet.rows[0].cells.begin(), sheet.rows[0].cells.end(),
                                                [](const ReadCell& cell) { return text::without_blanks(cell.text) == kFormTitle; });
    });
  }

  static bool holds_tasks(const std::string& sheet) { return sheet == kDataSheet || sheet.starts_with(sheets::breakdown_sheet(0)); }

  /// Digest of the notice's file as 说明 prints it, for a workbook whose hidden sheet is gone; empty where that is gone, too.
  std::string told_digest() {
    const std::vector<std::string> names = reader_.names();
    if (std::find(names.begin(), names.end(), sheets::kOriginSheet) == names.end()) return {};
    const ReadSheet sheet = reader_.read(sheets::kOriginSheet);
    const auto line = std::find_if(sheet.rows.begin(), sheet.rows.end(), [](const ReadRow& row) { return row.at(0) == kDigestHead; });
    return line == sheet.rows.end() ? std::string() : std::string(line->at(1));
  }

  /// States and notes of 督办, and the milestones, which 分解表 shows too.
  /// @param of_breakdown rows of 分解表, which know the milestones of written_; null where it shows none
  std::vector<Diagnostic> take_follow_up(Notice& notice, std::vector<MilestoneChange>* of_breakdown, const EditsSince& since) {
    if (of_breakdown != nullptr && now_)
      for (MilestoneChange& change : *of_breakdown)
        if (change.milestone != nullptr) change.milestone = &now_->milestones[static_cast<std::size_t>(change.milestone - written_.milestones.data())];
    ProgressChanges progress;
    if (const std::string* name = sheets_->find(sheets::kSupervisionSheet))
      progress = take_progress(reader_.read(*name), shown(), written_, notice, removed_milestones(shown(), of_breakdown),
                               carried_.whose, seal_of(sheets::kSupervisionSheet), since);
    std::vector<Diagnostic> doubts = std::move(progress.doubts);
    if (shown().milestones.empty()) return doubts;
    for (Diagnostic& doubt : merge_milestones(notice, shown(), of_breakdown, progress.milestones, since)) doubts.push_back(std::move(doubt));
    return doubts;
  }

  /// What the workbook shows, with all that was changed since.
  const Notice& shown() const { return now_ ? *now_ : written_; }

  /// Which task each row of a sheet says, by the sheet's name.
  static std::map<std::string, TasksOfRows> tasks_of_rows(const std::vector<const SheetOfTasks*>& sheets) {
    std::map<std::string, TasksOfRows> tasks;
    for (const SheetOfTasks* sheet : sheets) {
      if (sheet == nullptr) continue;
      for (const RowChange& row : sheet->changes.rows) {
        const std::size_t mark = row.cell.rfind('!');
        int line = 0, column = 0;
        if (row.task != nullptr && mark != std::string::npos && parse_cell_name(std::string_view(row.cell).substr(mark + 1), line, column))
          tasks[row.cell.substr(0, mark)].emplace(line, row.task->id);
      }
    }
    return tasks;
  }

  const sheets::Seal* seal_of(std::string_view name) const {
    const auto found = std::find_if(carried_.seals.begin(), carried_.seals.end(),
                                    [name](const sheets::Seal& seal) { return seal.sheet == name; });
    return found == carried_.seals.end() ? nullptr : &*found;
  }

  /// Sheets that are gone, or that someone added.
  std::vector<std::string> unread_sheets() {
    std::vector<std::string> sentences;
    const auto expect = [&](const std::string& name, const char* what) {
      if (sheets_->find(name) == nullptr) sentences.push_back("工作簿里没有“" + name + "”表（被删除，或内容已认不出）：" + what);
    };
    for (std::size_t i = 0; i < parts_.size(); ++i)
      expect(sheets::breakdown_sheet(i), "其中的任务照其他表和原来的读回。");
    expect(kDataSheet, "任务只照“分解表”读回。");
    expect(sheets::kSupervisionSheet, "完成情况和备注照原来的保留。");
    for (const char* name : {sheets::kDutiesSheet, sheets::kReviewSheet, sheets::kOriginSheet})
      expect(name, "这张表由程序生成，新的工作簿里照样有。");
    if (seal_of(sheets::kRosterSheet) != nullptr) expect(sheets::kRosterSheet, "这张表由程序生成，新的工作簿里照样有。");
    if (carried_.source_sha256.empty())
      sentences.push_back("工作簿里没有隐藏表，“说明”表里也没有“" + std::string(kDigestHead) + "”，核对不了它与 --from 给出的 JSON 是不是出自同一份公文，请自行核对。");
    for (const std::string& name : sheets_->unknown())
      if (!reader_.read(name).rows.empty())
        sentences.push_back("“" + name + "”表不是程序生成的，没有读回，新的工作簿里没有它；请自行留存。");
    return sentences;
  }

  /// Neither sheet can be read.
  [[noreturn]] void refuse() const {
    if (headless_.empty()) throw Error("returned/no-sheets", "", kNoSheets);
    throw Error("returned/no-head", "", "“分解表”和“数据”表都没有，或找不到表头一行，读不回去，请恢复其中一张表的表头");
  }

  void say_headless(const std::string& sheet, const char* rest) {
    headless_.push_back("“" + sheet + "”表找不到表头一行，没有读回，" + rest + "；这张表有改动的，请恢复表头后再读。");
  }

  std::optional<SheetOfTasks> read_data(const EditsSince& since) {
    const std::string* name = sheets_->find(kDataSheet);
    if (name == nullptr) return std::nullopt;
    std::optional<SheetChanges> changes = data_changes(reader_.read(*name), tasks_, leaders_, seal_of(kDataSheet), since);
    if (changes) return SheetOfTasks{std::move(*changes), tasks_};
    say_headless(*name, "任务只照“分解表”读回");
    return std::nullopt;
  }

  /// All sheets 分解表 that can be read, one behind the other.
  std::optional<SheetOfTasks> read_breakdown() {
    std::optional<SheetOfTasks> all;
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      const std::string* name = sheets_->find(sheets::breakdown_sheet(i));
      if (name == nullptr) continue;
      std::optional<SheetChanges> changes = breakdown_changes(reader_.read(*name), parts_[i]);
      if (!changes) {
        say_headless(*name, "其中的任务照其他表和原来的读回");
        continue;
      }
      if (!all) all.emplace();
      all->tasks.insert(all->tasks.end(), parts_[i].tasks.begin(), parts_[i].tasks.end());
      if (has_homes_) give_homes(*changes, parts_[i], written_);
      append(all->changes, std::move(*changes));
    }
    return all;
  }

  static void append(SheetChanges& all, SheetChanges changes) {
    const auto move = [](auto& to, auto& more) {
      to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    };
    move(all.rows, changes.rows);
    move(all.removed, changes.removed);
    move(all.notes, changes.notes);
    move(all.headings, changes.headings);
    move(all.removed_headings, changes.removed_headings);
    move(all.unread, changes.unread);
    move(all.guessed, changes.guessed);
    if (changes.milestones) all.milestones = std::move(changes.milestones);
  }

  SheetReader reader_;
  const std::string* from_;
  std::optional<FoundSheets> sheets_;
  sheets::Carried carried_;
  std::optional<ReturnedJson> packed_;  // what the workbook carries, where --from gives the JSON
  std::optional<Notice> now_;             // what it shows, with all that was changed since; none where nothing was
  Notice written_;                        // the same as it was written
  std::vector<const Task*> tasks_;    // of written_
  std::vector<sheets::Part> parts_;   // the same
  std::string leaders_;               // heading over the leaders
  bool has_homes_ = false;            // of the whole notice: more than one sheet shows its tasks
  std::vector<std::string> headless_;  // sentences about sheets whose head row is gone
  ReturnedWorkbook result_;
};

}  // namespace

ReturnedWorkbook read_workbook(std::string_view bytes, const std::string* from) {
  return WorkbookReader(bytes, from).read();
}

}  // namespace fenjie::returned
