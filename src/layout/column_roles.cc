#include "layout/column_roles.h"

#include <algorithm>

#include "text/characters.h"
#include "text/fold.h"

namespace fenjie::layout {

namespace {

/// The unknown column with the longest texts, the first where no lengths are known, before the first unit or person: tasks
/// stand left of those who do them. A roster's 职务 is known. None in a head that knows no column: any table of any paper
/// has those.
Column* likely_task(std::vector<Column>& columns, const rules::Lexicon& lexicon, const std::vector<std::size_t>& lengths) {
  if (std::all_of(columns.begin(), columns.end(), [](const Column& column) { return column.role == ColumnRole::other; }))
    return nullptr;
  std::optional<std::size_t> likely;
  for (std::size_t c = 0; c < columns.size(); ++c) {
    const ColumnRole role = columns[c].role;
    if (role == ColumnRole::other) {
      if (lexicon.is_post_heading(text::compact(columns[c].heading.text()))) return nullptr;
      if (!likely || (c < lengths.size() && lengths[c] > lengths[*likely])) likely = c;
    } else if (role != ColumnRole::number && role != ColumnRole::section && role != ColumnRole::group) {
      break;
    }
  }
  return likely ? &columns[*likely] : nullptr;
}

/// 整治任务 in front of 具体措施: nobody knows the heading, but what is done for it stands beside it.
void find_tasks_beside_measures(std::vector<Column>& columns, const rules::Lexicon& lexicon) {
  for (Column& column : columns) {
    const std::string key = text::compact(column.heading.text());
    if (column.role == ColumnRole::task && !lexicon.is_measure_heading(key)) return;
  }
  for (Column& column : columns) {
    if (column.role == ColumnRole::task) return;
    if (column.role != ColumnRole::other || !lexicon.ends_in_tasks(text::compact(column.heading.text()))) continue;
    column.role = ColumnRole::task;
    return;
  }
}

/// 项目名称 beside 攻坚任务: what the project is called says no task; 项目 in front of 序号 groups its rows.
void yield_to_tasks(std::vector<Column>& columns, const rules::Lexicon& lexicon) {
  const auto yields = [&](const Column& column) { return lexicon.is_yielding_heading(text::compact(column.heading.text())); };
  const bool others = std::any_of(columns.begin(), columns.end(), [&](const Column& column) {
    return column.role == ColumnRole::task && !yields(column) && !lexicon.is_measure_heading(text::compact(column.heading.text()));
  });
  const auto number = std::find_if(columns.begin(), columns.end(), [](const Column& column) { return column.role == ColumnRole::number; });
  for (auto column = columns.begin(); column != columns.end(); ++column)
    if (others && column->role == ColumnRole::task && yields(*column))
      column->role = number != columns.end() && column < number && !has_role(columns, ColumnRole::group) ? ColumnRole::group : ColumnRole::other;
}

/// What a heading says under another one: 单位 under 牵头单位 and 姓名 under 分管领导 say less than what stands over them, 牵头 and
/// 协同 under 责任单位 which units they are.
ColumnRole narrowed(std::string_view key, const std::optional<ColumnRole>& over, const rules::Lexicon& lexicon) {
  const auto role = lexicon.heading(key);
  const bool units = over && holds_units(*over);
  if (!role) return (units ? lexicon.units_part(key) : std::nullopt).value_or(ColumnRole::other);
  if ((role == ColumnRole::unit && units) || (role == ColumnRole::person && over == ColumnRole::leader)) return *over;
  return *role;
}

/// 配合 beside 牵头, with nothing over both: units as well.
void find_parts_of_units(std::vector<Column>& columns, const rules::Lexicon& lexicon) {
  if (std::none_of(columns.begin(), columns.end(), [](const Column& column) { return holds_units(column.role); })) return;
  for (Column& column : columns) {
    if (column.role != ColumnRole::other) continue;
    if (const auto part = lexicon.units_part(text::compact(column.heading.text()))) column.role = *part;
  }
}

/// 牵头负责人 behind 牵头单位 is a person of that unit, by himself he leads.
void find_persons_of_leads(std::vector<Column>& columns, const rules::Lexicon& lexicon) {
  for (std::size_t c = 1; c < columns.size(); ++c)
    if (columns[c - 1].role == ColumnRole::lead_unit && lexicon.is_person_of_lead(text::compact(columns[c].heading.text())))
      columns[c].role = ColumnRole::person;
}

/// 指标名称 | 单位 | 目标: what is measured, in which unit and how far it has to go: the last says no task, and without anybody who
/// answers for it, and no day, all is a table of figures.
bool are_figures(std::vector<Column>& columns) {
  constexpr std::string_view kIndicator = "指标", kUnit = "单位", kMeasure = "计量单位";
  const auto key = [](const Column& column) { return text::compact(column.heading.text()); };
  const auto is_indicator = [&](const Column& column) { return key(column).find(kIndicator) != std::string::npos; };
  const auto measure = std::find_if(columns.begin(), columns.end(), [&](const Column& column) { return key(column) == kUnit || key(column) == kMeasure; });
  if (measure == columns.end() || std::none_of(columns.begin(), columns.end(), is_indicator)) return false;
  measure->role = ColumnRole::other;
  const auto tells = [](const Column& column) { return holds_names(column.role) || column.role == ColumnRole::deadline || column.role == ColumnRole::requirement; };
  const bool figures = std::none_of(columns.begin(), columns.end(), tells);
  for (Column& column : columns)
    if (figures || (column.role == ColumnRole::task && !is_indicator(column))) column.role = ColumnRole::other;
  return figures;
}

}  // namespace

void decide_roles(std::vector<Column>& columns, const rules::Lexicon& lexicon,
                  const std::vector<std::optional<ColumnRole>>& over, const std::vector<std::size_t>& lengths,
                  const std::vector<std::optional<ColumnRole>>& told) {
  for (std::size_t c = 0; c < columns.size(); ++c) {
    Column& column = columns[c];
    if (column.shares_heading) {
      column.role = ColumnRole::group;
      continue;
    }
    column.role = narrowed(text::compact(column.heading.text()), c < over.size() ? over[c] : std::nullopt, lexicon);
    const auto by_cells = c < told.size() ? told[c] : std::nullopt;
    column.by_content = by_cells && column.role == ColumnRole::other;
    column.role = by_cells.value_or(column.role);
  }
  if (are_figures(columns)) return;
  find_parts_of_units(columns, lexicon);
  find_persons_of_leads(columns, lexicon);
  find_tasks_beside_measures(columns, lexicon);
  if (!has_role(columns, ColumnRole::lead_unit) && !has_role(columns, ColumnRole::unit))
    for (Column& column : columns)
      if (column.role == ColumnRole::support_unit && lexicon.is_heading_of_others(text::compact(column.heading.text()))) column.role = ColumnRole::unit;
  const bool others = std::any_of(columns.begin(), columns.end(), [](const Column& c) { return holds_units(c.role) && c.role != ColumnRole::guide_unit; });
  for (Column& column : columns)  // 监管单位 alone: they have to do it
    if (!others && column.role == ColumnRole::guide_unit) column.role = ColumnRole::unit;
  if (!has_role(columns, ColumnRole::task)) {
    if (Column* task = likely_task(columns, lexicon, lengths)) {
      task->role = ColumnRole::task;
    } else {
      const auto group = std::find_if(columns.rbegin(), columns.rend(), [](const Column& column) {
        return column.role == ColumnRole::group || column.role == ColumnRole::section;
      });
      if (group != columns.rend()) group->role = ColumnRole::task;
    }
  }
  yield_to_tasks(columns, lexicon);
  bool task_seen = false;
  for (Column& column : columns) {  // a second task column says more of the first: 工作任务, 具体措施
    if (column.role == ColumnRole::task && task_seen) column.role = ColumnRole::other;
    task_seen |= column.role == ColumnRole::task;
  }
}

}  // namespace fenjie::layout
