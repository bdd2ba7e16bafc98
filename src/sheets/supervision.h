// What the sheet 督办 says, for writing it and for telling what a clerk set there.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/notice.h"
#include "model/own_sheets.h"

namespace fenjie::sheets {

using fenjie::kNoteHead;
using fenjie::kReportMark;
using fenjie::kSupervisionHeads;
using fenjie::kSupervisionSheet;

/// The columns before those of the reporting dates; the sheet is read by their heads.
enum class SupervisionColumn { number, task, units, deadline, due, state, count };
inline constexpr const char* kRowIdHead = "编号";   ///< the last column, hidden
inline constexpr const char* kWholeTask = "task";    ///< Progress::of of a task with neither deadline nor dates
inline constexpr const char* kDatesAlone = "due_dates";  ///< of a task with reporting dates alone
inline constexpr const char* kAllReports = "dates";  ///< Progress::of of a note on a unit's reports

/// Progress::state and its word in the sheet; the first is where a row begins.
struct StateWord {
  std::string_view state;
  const char* word;
};
inline constexpr std::array kStateWords{StateWord{"", "未开展"}, StateWord{"in_progress", "推进中"}, StateWord{"done", "已完成"},
                                        StateWord{"late", "逾期"}};
const char* state_word(std::string_view state);

/// A row: one deadline of a task, or its reporting dates when it has none, or the task where it has neither; or a milestone; or the reports on the dates that
/// the notice sets.
struct SupervisionRow {
  const Task* task = nullptr;
  const Milestone* milestone = nullptr;
  std::string id;                          ///< of the row: the task's, with #2 behind it for its second deadline; milestone-1; report-UNIT
  std::string of;                          ///< Progress::of of its state and note
  const Deadline* deadline = nullptr;      ///< null when the task has none
  std::vector<DateField> reports{};        ///< the reporting dates that stand in this row
  const Reporting* reporting = nullptr;    ///< of a row of these reports
  std::string unit{};                      ///< that reports, or a group (各牵头单位); empty: all of them

  /// False for a row of reports alone: there the states stand under the dates. A task with such dates alone begins without one.
  bool has_state() const { return reporting == nullptr; }
  bool begins_with_state() const { return deadline != nullptr || of == kWholeTask; }
  /// What stands under one of the first heads, as text.
  std::string cell(SupervisionColumn column) const;
  /// State and note of the row; null when nobody set any.
  const Progress* progress() const { return progress(of); }
  /// The same of one of its reports.
  const Progress* progress(std::string_view date) const;
};

/// Whether a deadline of a task names the day of one before it in other words (年底前 in its column, 2024年12月底前 in the text);
/// not where somebody said how far it is. Such a day is one duty.
bool repeats_day(const Task& task, std::size_t deadline);

/// 6月18日17时前向市发改委报送实施方案、责任清单.
std::string reported_words(const Field& when, const std::vector<Field>& contents, const Field& recipient);

/// In the sheet's order; the notice's own reporting dates stand last, where no task has dates of its own.
/// @param whose the unit or leader whose tasks alone stand in `notice`
std::vector<SupervisionRow> supervision_rows(const Notice& notice, std::string_view whose);
/// Every reporting date of the rows once, ascending.
std::vector<std::string> reporting_dates(const std::vector<SupervisionRow>& rows);

/// A task that got its deadline, or lost it, keeps its state: what the entry may have been about before; empty for other entries.
std::vector<std::string_view> before_of(std::string_view of);
/// The entry of `list` about `of`; null when there is none.
const Progress* progress_of(const std::vector<Progress>& list, std::string_view of);

}  // namespace fenjie::sheets
