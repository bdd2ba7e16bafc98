// The JSON that a workbook carries on a hidden sheet, so that the workbook alone can be read back.
//
// Only the .xlsx comes back by mail; evidence, outline, roster and source text are in none of its visible sheets. A file
// of its own in the zip package is lost when an office program saves; a sheet is kept by all of them. The JSON is
// deflated and written in base64, since 450 kB of it would be 14 cells of text to escape and to compress for each
// workbook, and since no program changes letters and digits.
#pragma once

#include <array>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/data_columns.h"
#include "model/task.h"
#include "sheets/breakdown_columns.h"
#include "sheets/seal.h"

namespace fenjie::sheets {

inline constexpr const char* kCarriedSheet = "fenjie";

/// How many edits each task had, of those that had any, by id; those of the notice itself under kNoticeItself.
inline constexpr const char* kNoticeItself = "公文";
using EditCounts = std::map<std::string, std::size_t, std::less<>>;
EditCounts edit_counts(const std::vector<Task>& tasks, const std::vector<Edit>& of_notice);

/// The cells of a task that follow from its deadlines' text: an edit of the text does not say what they were before it.
inline constexpr std::array kDayCells = {DataField::due, DataField::deadline_kind, DataField::further_dues, DataField::due_dates};
using DayCells = std::array<std::string, kDayCells.size()>;
using DaysOfTasks = std::map<std::string, DayCells, std::less<>>;
DaysOfTasks day_cells(const std::vector<Task>& tasks);

/// What the hidden sheet says. A workbook with some of the tasks only (--split) has no JSON of its own.
struct Carried {
  std::size_t notice = 0;  ///< index into Extraction::notices
  TableLayout layout = TableLayout::printed;
  std::string source_sha256{};          ///< of the file that the notice was read from
  std::string whose{};                  ///< the unit or leader; empty when all tasks are there
  std::vector<std::string> task_ids{};  ///< of the tasks in this workbook, when not all are there
  DaysOfTasks days{};                   ///< of these tasks, by id
  std::string packed{};                 ///< the JSON, see pack()
  std::optional<int> warn_days{};       ///< as given when it was written
  std::optional<EditCounts> edits{};    ///< when it was written
  std::vector<Seal> seals{};            ///< when read; writing takes them apart from the rest, which is known before
};

/// `json` deflated, in base64, its size and digest in front. Same JSON, same text.
std::string pack(std::string_view json);
/// What was packed. @throws Error returned/carried when it is damaged
std::string unpack(std::string_view packed);

/// Rows of the hidden sheet: a word and its value.
using TakeCarried = std::function<void(const std::string& word, const std::string& value)>;
void each_row(const Carried& carried, const std::vector<Seal>& seals, const TakeCarried& take);
using CarriedRows = std::vector<std::pair<std::string_view, std::string_view>>;
/// @throws Error returned/carried
Carried from_rows(const CarriedRows& rows);

}  // namespace fenjie::sheets
