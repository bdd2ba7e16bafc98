#include "returned/duty_changes.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "returned/changes.h"
#include "returned/sealed_rows.h"
#include "returned/sheet_heads.h"
#include "sheets/cell_text.h"
#include "sheets/data_cells.h"
#include "sheets/duties.h"

namespace fenjie::returned {
namespace {

using sheets::DutyColumn;
using sheets::DutyRow;

constexpr std::size_t kFarthestHead = 20;  // rows above the head that someone may have put there
constexpr const char* kWhere = "请在“数据”或“分解表”里修改。";

class DutyReader {
 public:
  DutyReader(const ReadSheet& sheet, const Notice& written, const Notice& then, const Notice& now, const std::string& leaders,
             const sheets::Seal* seal, const EditsSince& since)
      : sheet_(sheet), heads_(sheets::duty_heads(leaders)), leaders_(leaders), sealed_(seal), since_(since) {
    for (const Task& task : now.tasks) now_.emplace(task.id, &task);
    for (const Task& task : then.tasks) then_.emplace(task.id, &task);
    for (const Task& task : written.tasks)
      for (std::size_t unit = 0; unit < std::max<std::size_t>(task.units.size(), 1); ++unit) written_.push_back({&task, unit});
    taken_.resize(written_.size());
  }

  std::vector<std::string> read() {
    if (written_.empty()) return {};
    const std::size_t head = find_head();
    if (head == sheet_.rows.size()) {
      say("“" + sheet_.name + "”表找不到表头一行，没有核对有没有改动；这张表不读回，" + kWhere);
      return std::move(unread_);
    }
    read_heads(head);
    std::vector<const ReadRow*> changed;
    take_unchanged(head + 1, changed);
    std::erase_if(changed, [&](const ReadRow* row) { return take_as_written(*row); });
    for (const ReadRow* row : changed)
      if (!says_what_is_now(*row)) say_changed(*row);
    say_missing();
    return std::move(unread_);
  }

 private:
  void say(std::string sentence) { unread_.push_back(std::move(sentence)); }
  const std::string& head_of(DutyColumn column) const { return heads_[static_cast<std::size_t>(column)]; }
  static std::size_t hash_of(std::string_view text) { return std::hash<std::string_view>()(text); }
  static std::string as_read(const std::string& text) { return sheets::read_back(sheets::storable(text)); }
  std::string cell(const ReadRow& row, int column) const { return sheet_.name + "!" + cell_name(row.row, column); }

  std::size_t find_head() const {
    for (std::size_t i = 0; i < std::min(sheet_.rows.size(), kFarthestHead); ++i)
      for (const ReadCell& each : sheet_.rows[i].cells)
        if (each.text == head_of(DutyColumn::task)) return i;
    return sheet_.rows.size();
  }

  void read_heads(std::size_t place) {
    const ReadRow& row = sheet_.rows[place];
    const std::vector<FoundHead> heads = match_heads(row, shown_heads({sheets::kDutyHeads.begin(), sheets::kDutyHeads.end()}, leaders_));
    for (const FoundHead& each : heads) {
      if (each.written != kNoHead) columns_.emplace(static_cast<DutyColumn>(each.written), each.column);
      if (each.written == kNoHead || each.renamed)
        say(cell(row, each.column) + "：“" + std::string(each.text) + "”一栏没有读回，" + kWhere);
    }
    for (std::size_t i = 0; i < sheets::kDutyHeads.size(); ++i)
      if (columns_.count(static_cast<DutyColumn>(i)) == 0)
        say("“" + sheet_.name + "”表没有“" + heads_[i] + "”一栏，没有读回，" + kWhere);
    for (std::string& sentence : headless_columns(sheet_, place, heads)) say(std::move(sentence));
  }

  std::string_view at(const ReadRow& row, DutyColumn column) const {
    const auto found = columns_.find(column);
    return found == columns_.end() ? std::string_view() : row.at(found->second);
  }

  std::vector<DutyColumn> changed_columns(const ReadRow& row, const DutyRow& was) const {
    std::vector<DutyColumn> changed;
    for (const auto& [column, place] : columns_)
      if (!same_text(row.at(place), as_read(was.cell(column))) && !is_number_of_then(row.at(place), column, *was.task)) changed.push_back(column);
    return changed;
  }
  /// The rows may be counted anew since.
  bool is_number_of_then(std::string_view text, DutyColumn column, const Task& task) const {
    if (column != DutyColumn::number) return false;
    const auto then = then_.find(task.id);
    return then != then_.end() && same_text(text, as_read(sheets::number_or_label(*then->second)));
  }

  /// Rows that say what had been written, wherever they stand now; `changed` gets the others.
  void take_unchanged(std::size_t first, std::vector<const ReadRow*>& changed) {
    for (std::size_t i = written_.size(); i-- > 0;) by_text_.emplace(hash_of(as_read(written_[i].task->text.value)), i);
    for (std::size_t i = first; i < sheet_.rows.size(); ++i) {
      const ReadRow& row = sheet_.rows[i];
      const auto [begin, end] = by_text_.equal_range(hash_of(at(row, DutyColumn::task)));
      const auto same = std::find_if(begin, end, [&](const auto& entry) {
        return !taken_[entry.second] && changed_columns(row, written_row(entry.second)).empty();
      });
      if (same == end)
        changed.push_back(&row);
      else
        taken_[same->second] = true;
    }
  }

  /// What was changed elsewhere since is not shown here, and nobody touched it: the rows may be counted anew.
  bool take_as_written(const ReadRow& row) {
    std::vector<std::string_view> cells;
    for (std::size_t i = 0; i < sheets::kDutyHeads.size(); ++i) cells.push_back(at(row, static_cast<DutyColumn>(i)));
    if (!sealed_.take(cells)) return false;
    const auto [begin, end] = by_text_.equal_range(hash_of(at(row, DutyColumn::task)));
    const auto same = std::find_if(begin, end, [&](const auto& entry) {
      const auto shows = [&](DutyColumn column) { return same_text(at(row, column), as_read(written_row(entry.second).cell(column))); };
      return !taken_[entry.second] && shows(DutyColumn::unit) && shows(DutyColumn::role);
    });
    if (same != end) taken_[same->second] = true;
    return true;
  }

  /// Changed alike on the other sheets; the full name follows from the name.
  bool says_what_is_now(const ReadRow& row) {
    if (now_rows_.empty())
      for (const auto& [id, task] : now_)
        for (DutyRow& now : sheets::duty_rows(*task)) {
          std::string text = as_read(now.cell(DutyColumn::task));
          now_rows_.emplace(std::move(text), std::move(now));
        }
    const auto [begin, end] = now_rows_.equal_range(std::string(at(row, DutyColumn::task)));
    return std::any_of(begin, end, [&](const auto& entry) {
      std::vector<DutyColumn> changed = changed_columns(row, entry.second);
      std::erase(changed, DutyColumn::full_name);
      return changed.empty();
    });
  }

  /// Its task is gone or has another text or units now: so the sheet may show that, too.
  bool is_changed_elsewhere(const DutyRow& was) const {
    const auto found = now_.find(was.task->id);
    if (found == now_.end()) return true;
    const std::vector<DutyRow> rows = sheets::duty_rows(*found->second);
    return std::none_of(rows.begin(), rows.end(), [&](const DutyRow& row) { return row.cells == was.cells; });
  }

  /// The row that it most likely was: the one with the fewest cells changed, of those that are left.
  void say_changed(const ReadRow& row) {
    std::size_t best = written_.size();
    std::vector<DutyColumn> fewest;
    for (std::size_t i = 0, tried = 0; i < written_.size() && tried < kMostTried; ++i) {
      if (taken_[i]) continue;
      ++tried;
      std::vector<DutyColumn> changed = changed_columns(row, written_row(i));
      if (best != written_.size() && changed.size() >= fewest.size()) continue;
      best = i;
      fewest = std::move(changed);
    }
    if (best == written_.size() || 2 * fewest.size() > columns_.size())
      return say(cell(row, row.cells.front().column) + " 这一行不是程序列出的，没有读回，" + kWhere);
    taken_[best] = true;
    for (const DutyColumn column : fewest)
      say(cell(row, columns_.at(column)) + "：“" + head_of(column) + "”的改动没有读回，" + kWhere);
  }

  void say_missing() {
    for (std::size_t i = 0; i < written_.size(); ++i)
      if (!taken_[i] && !since_.any(*written_[i].task) && !is_changed_elsewhere(written_row(i)))
        say("“" + sheet_.name + "”表少了“" + written_row(i).cell(DutyColumn::unit) + "”的一行（" +
            written_[i].task->text.value + "），没有读回，" + kWhere);
  }

  static constexpr std::size_t kMostTried = 2000;  // rows to compare a changed one with

  /// A row that had been written; made when it is asked for, since all of them are several times the notice.
  const DutyRow& written_row(std::size_t index) {
    const auto& [task, unit] = written_[index];
    if (rows_of_ != task) rows_ = sheets::duty_rows(*task);
    rows_of_ = task;
    return rows_[unit];
  }

  struct Written {
    const Task* task;
    std::size_t unit;
  };

  const ReadSheet& sheet_;
  std::vector<std::string> heads_;
  const std::string& leaders_;
  SealedRows sealed_;
  const EditsSince& since_;
  std::vector<Written> written_;
  const Task* rows_of_ = nullptr;
  std::vector<DutyRow> rows_;  // of that task
  std::vector<bool> taken_;
  std::unordered_multimap<std::size_t, std::size_t> by_text_;  // of written_, by the hash of the task's text
  std::unordered_map<std::string_view, const Task*> now_, then_;
  std::unordered_multimap<std::string, DutyRow> now_rows_;
  std::map<DutyColumn, int> columns_;
  std::vector<std::string> unread_;
};

}  // namespace

std::vector<std::string> unread_duties(const ReadSheet& sheet, const Notice& written, const Notice& then, const Notice& now,
                                       const std::string& leaders, const sheets::Seal* seal, const EditsSince& since) {
  return DutyReader(sheet, written, then, now, leaders, seal, since).read();
}

}  // namespace fenjie::returned
