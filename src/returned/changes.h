// What was changed in a workbook. Both sheets that are read back tell it in the same terms: cells of the sheet 数据.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/diagnostic.h"
#include "model/notice.h"
#include "returned/read_sheets.h"
#include "sheets/breakdown_columns.h"
#include "sheets/seal.h"

namespace fenjie::returned {

class EditsSince;

/// A value that a cell has now.
struct CellChange {
  std::string head;  ///< of the column of the sheet 数据 that shows this value
  std::string text;  ///< what its cell would say there
  std::string cell;  ///< where it was changed: 分解表!C12
};

/// A row of a sheet.
struct RowChange {
  const Task* task = nullptr;  ///< none: a task that was added
  std::vector<CellChange> changes;
  std::string cell;  ///< the row's first cell
  std::optional<std::size_t> home{};  ///< of a task that was added: see model/added_home.h; none where nothing else is possible

  /// What the row says under a head that it changed; null when it did not.
  const CellChange* find(const std::string& head) const;
};

/// The row of a milestone (时间节点), told as a task's is: cells of the sheet 数据.
struct MilestoneChange {
  const Milestone* milestone = nullptr;  ///< none: one that was added
  std::vector<CellChange> changes;
  std::string cell;  ///< of its text
};

/// A note under a table that was changed, or removed.
struct NoteChange {
  std::string before, after;  ///< `after` is empty when it was removed
};

/// A heading that someone wrote over a column which had none: its values are known by it from now on.
struct HeadingChange {
  std::vector<std::pair<const Table*, std::size_t>> columns;  ///< of the tables on the sheet
  std::vector<const Task*> tasks;                             ///< on the sheet
  std::string heading;
};

/// A sheet against the tasks that had been written to it.
struct SheetChanges {
  std::vector<RowChange> rows;             ///< in the sheet's order, unchanged ones too
  std::vector<const Task*> removed;        ///< in their order
  std::vector<NoteChange> notes{};
  std::vector<HeadingChange> headings{};
  std::vector<std::string> removed_headings{};  ///< rows over all columns that are gone
  std::optional<std::vector<MilestoneChange>> milestones{};  ///< in the sheet's order, unchanged ones too; none where it shows none
  std::vector<std::string> unread;         ///< sentences about what was changed and cannot be read back
  std::vector<std::string> guessed;        ///< sentences about what was read in the most likely way

  /// Whether the tasks that are still there stand in another order.
  bool reordered(const std::vector<const Task*>& tasks) const;
  bool any(const std::vector<const Task*>& tasks) const;
};

/// The sheet 数据; nothing when its head row is not there.
/// @param leaders the heading written over the leaders, see sheets::leader_heading()
/// @param seal of what it shows and does not read back; null when the workbook has none
/// @param since what was changed elsewhere since it was written: figures that the program takes from such a task's text are not compared
std::optional<SheetChanges> data_changes(const ReadSheet& sheet, const std::vector<const Task*>& tasks, const std::string& leaders,
                                         const sheets::Seal* seal, const EditsSince& since);
/// A sheet 分解表 that had been written from `part`; nothing when its head row is not there.
std::optional<SheetChanges> breakdown_changes(const ReadSheet& sheet, const sheets::Part& part);

/// Behind the cell of a number that a clerk wrote where the program counts the rows.
inline constexpr const char* kCountedNumbers = "：这份公文的序号由程序按行编排（原文没有编号，有的没有编号，或各部分都从1编起），改动没有读回；任务的先后请调整行的次序。";

/// Why the text of a cell is no value (a formula without a result, or one that failed), a Chinese half sentence; null when it may be one.
const char* why_no_value(std::string_view text);
/// Why a row that was added cannot be read: it names no task. Empty when it does.
/// @param cells of the row, which are told
std::string why_no_task(std::string_view text, const std::vector<std::string>& cells);
/// “市审计局”“年底前”: the cells that are not empty, whole, for whoever has to type them again.
std::string in_quotes(const std::vector<std::string>& cells);
/// Two texts of cells are the same for whoever reads them.
bool same_text(std::string_view one, std::string_view other);
/// How much of two texts is the same: 0 nothing, 1 all.
double likeness(std::string_view one, std::string_view other);

}  // namespace fenjie::returned
