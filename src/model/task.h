// The unit of everything: one task with who, what and when.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/document.h"
#include "model/field.h"

namespace fenjie {

/// A leader or a responsible person. `name.value` has no inner padding (张　华 -> 张华).
struct Person {
  Field name;
  bool collective = false;  ///< 各副市长, 各乡镇负责人: kept as such
  std::string full_name{};  ///< where a registry knows the printed name as a short one (张副市长), or empty
  std::string id{};         ///< in the registry, or empty
  std::string typed{};      ///< with the post beside it as someone typed it (副市长高远); empty for what the source prints
};

enum class UnitRole { lead, responsible, support, guide };

/// English key of a role as it stands in the JSON.
const char* name_of(UnitRole role);

/// A unit of a registry.
struct UnitReference {
  std::string id, name;
};

/// A unit with its part in a task.
struct Unit {
  Field name;
  std::string full_name;  ///< abbreviation expanded or elided prefix completed; empty when same or unknown
  UnitRole role = UnitRole::responsible;
  bool collective = false;            ///< 各乡镇, 市直各部门, 有关部门
  std::optional<std::size_t> person;  ///< index into Task::persons, paired by position where counts agree
  Field duty;                         ///< what the text says this unit does (市公安局负责…), or empty
  Field others{};                     ///< 等 behind the name: there are more units, which the text does not name; or empty
  std::string id{};                   ///< in the registry, or empty
  std::vector<UnitReference> members{};  ///< of a collective that a registry expands
};

/// Behind a unit in a list: there are more, which are not named.
inline constexpr std::string_view kAndOthers = "等";
/// The unit as lists say it: 市城管局等 where there are more.
std::string listed_name(const Unit& unit);

/// What a deadline's place may hold behind its text.
inline constexpr std::string_view kDoneBehind = "完成";

/// A deadline as printed and as understood.
struct Deadline {
  Field text;             ///< words may stand around the value at its place: 力争(6月底前)建成
  std::string due;        ///< ISO date, or empty when it has none (持续推进)
  std::string kind;       ///< by, within, recurring, ongoing
  std::string precision;  ///< day, ten_days, month, quarter, half_year, year
  bool year_inferred = false;
};

/// Where Task::deadlines[index] stands in the JSON: deadline, further_deadlines[0] ...
std::string deadline_key(std::size_t index);

/// 增长6%左右; 14个小区; 3至5家.
struct Quantity {
  Field text;
  std::string indicator;        ///< what is measured: 地区生产总值, 小区
  double value = 0;             ///< of a range: the lower end
  std::optional<double> upper;  ///< of a range: the upper end
  std::string unit;
  std::string bound;   ///< about, at_least, at_most, reach, between, exact
  std::string change;  ///< increase, decrease: the value is a difference (增长6%); else empty
  std::string basis;   ///< year_on_year, period_on_period, yearly_average: what the change is compared with
};

/// A value that someone changed in a workbook that came back, as its cell shows it; see DataColumn::json.
struct Edit {
  std::string field;          ///< units[role=lead], deadline.due ...; "task" when the whole task was added or removed
  std::string before, after;  ///< one of them is empty when there was, or is, nothing
};

/// Edit::field of a table's heading that someone deleted, in Notice::edited.
inline constexpr const char* kHeadingField = "heading";

/// How far a duty is, as a clerk says on the sheet 督办.
struct Progress {
  std::string of;     ///< deadline, further_deadlines[0], a reporting date 2022-04-07, due_dates (all of them), task (it has none of these); empty: a milestone
  std::string state;  ///< in_progress, done, late; empty: not begun
  std::string note;
  std::string unit{};  ///< who reports on Reporting::dates (of: one of them, or dates for all); empty: of a task or milestone
};

/// One task.
struct Task {
  std::string id;             ///< same for the same content, whatever the input format
  std::optional<int> number;  ///< arabic value of the printed number
  std::optional<int> row_number{};  ///< on the sheets, where printed numbers begin anew or are missing; not in the JSON
  Field label;                ///< the number as printed: 13、 （1） ①
  Field section;              ///< full-width section row or chapter
  Field group;                ///< merged group cell
  Field text;
  std::vector<Person> leaders;
  std::vector<Unit> units;  ///< printed order within a role, lead first
  std::vector<Person> persons;
  Field requirement;
  std::vector<Deadline> deadlines;
  std::vector<DateField> due_dates;  ///< reporting dates of this task; evidence is the reporting duty
  std::vector<Quantity> quantities;
  std::vector<std::pair<std::string, Field>> other;  ///< columns nobody foresaw: heading, value
  std::vector<Span> source;                          ///< the whole row or paragraph
  std::vector<Progress> progress{};                  ///< what is not begun and has no note has none
  std::vector<Edit> edited{};                        ///< what came back changed
  Field action{}, object{};                          ///< what the text says first: 推进 / 智慧城市建设; or empty
  std::vector<Field> terms{};                        ///< official terms in the text (营商环境), each once
};

/// A dated duty of a work plan that names no responsible unit.
struct Milestone {
  Field text;
  Deadline deadline;
  Progress progress{};
};

}  // namespace fenjie
