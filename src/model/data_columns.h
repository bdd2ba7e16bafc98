// The sheet 数据 of the workbook: which column holds which field of a task. emit/ writes it, returned/ reads it back.
//
// One row a task under one head row, no merged cells. Columns are known by their head text, not by their place: a clerk
// may move, hide or delete some. A column whose head is not listed here is one of Task::other; its head is the printed
// heading, with kExtraMark behind it when that heading is one of those listed here.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "model/own_sheets.h"
#include "model/task.h"

namespace fenjie {

inline constexpr const char* kDataSheet = "数据";
inline constexpr std::string_view kListSeparator = "；";    ///< between the values of one cell (units, persons ...)
inline constexpr std::string_view kNoDay = "—";            ///< under 其他截止日期: this one of 其他时限 has none
inline constexpr std::string_view kExtraMark = "（原表）";  ///< behind an extra heading that a listed column has too

/// How a cell holds its value.
enum class DataForm {
  text,
  list,    ///< texts parted by kListSeparator
  number,  ///< a number cell
  date,    ///< a date cell (days since 1899-12-30); text 2022-03-02 when before 1900-03-01
  dates,   ///< a list of 2022-03-02
  kind,    ///< one of kDeadlineKinds
};

enum class DataField {
  id,
  number,
  label,
  section,
  group,
  text,
  leaders,
  lead_units,
  responsible_units,
  support_units,
  guide_units,
  persons,
  deadline,
  due,
  deadline_kind,
  further_deadlines,
  further_dues,
  requirement,
  due_dates,
  quantities,
  source,
  doubts
};

struct DataColumn {
  DataField field;
  const char* heading;
  const char* json;  ///< field of a task in the JSON; empty for what is shown only and not read back
  DataForm form;
};

/// In the order of the sheet; the extra columns stand before `source`.
inline constexpr std::array kDataColumns{
    DataColumn{DataField::id, "编号", "id", DataForm::text},
    DataColumn{DataField::number, "序号", "number", DataForm::number},
    DataColumn{DataField::label, "原序号", "label", DataForm::text},
    DataColumn{DataField::section, kSectionHead, "section", DataForm::text},
    DataColumn{DataField::group, "类别", "group", DataForm::text},
    DataColumn{DataField::text, "工作任务", "text", DataForm::text},
    DataColumn{DataField::leaders, kLeaderHead, "leaders[].name", DataForm::list},
    DataColumn{DataField::lead_units, "牵头单位", "units[role=lead].name", DataForm::list},
    DataColumn{DataField::responsible_units, "责任单位", "units[role=responsible].name", DataForm::list},
    DataColumn{DataField::support_units, "配合单位", "units[role=support].name", DataForm::list},
    DataColumn{DataField::guide_units, "指导单位", "units[role=guide].name", DataForm::list},
    DataColumn{DataField::persons, "责任人", "persons[].name", DataForm::list},
    DataColumn{DataField::deadline, "完成时限", "deadline.text", DataForm::text},
    DataColumn{DataField::due, "截止日期", "deadline.due", DataForm::date},
    DataColumn{DataField::deadline_kind, "时限类型", "deadline.kind", DataForm::kind},
    DataColumn{DataField::further_deadlines, "其他时限", "further_deadlines[].text", DataForm::list},
    DataColumn{DataField::further_dues, "其他截止日期", "further_deadlines[].due", DataForm::dates},
    DataColumn{DataField::requirement, "督办要求", "requirement", DataForm::text},
    DataColumn{DataField::due_dates, "报送日期", "due_dates", DataForm::dates},
    DataColumn{DataField::quantities, "量化指标", "", DataForm::list},
    DataColumn{DataField::source, "原文位置", "", DataForm::text},
    DataColumn{DataField::doubts, "疑点", "", DataForm::text}};

inline constexpr const DataColumn& column_of(DataField field) { return kDataColumns[static_cast<std::size_t>(field)]; }

/// The column of the units with a role.
inline constexpr DataField units_column(UnitRole role) {
  constexpr std::array fields{DataField::lead_units, DataField::responsible_units, DataField::support_units, DataField::guide_units};
  return fields[static_cast<std::size_t>(role)];
}

/// The column under a heading; null: it is none of those listed.
inline constexpr const DataColumn* listed_column(std::string_view heading) {
  for (const DataColumn& column : kDataColumns)
    if (heading == column.heading) return &column;
  return nullptr;
}

/// The head over the values of a printed heading: kExtraMark behind it where a listed column has the same.
inline std::string extra_head(const std::string& heading) {
  return listed_column(heading) != nullptr || heading.empty() ? heading + std::string(kExtraMark) : heading;
}

/// Deadline::kind and its word in the sheet.
struct DeadlineKindWord {
  std::string_view kind;
  const char* word;
};
inline constexpr std::array kDeadlineKinds{
    DeadlineKindWord{"by", "截止"}, DeadlineKindWord{"within", "期限内"}, DeadlineKindWord{"recurring", "定期"},
    DeadlineKindWord{"ongoing", "持续"}};

/// A unit's role as the sheets say it.
inline constexpr const char* role_word(UnitRole role) {
  constexpr std::array words{"牵头", "责任", "配合", "指导"};
  return words[static_cast<std::size_t>(role)];
}

}  // namespace fenjie
