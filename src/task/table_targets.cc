#include "task/table_targets.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "rules/headings.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/passage.h"

namespace fenjie::task {

namespace {

constexpr std::string_view kOpen = "（", kClose = "）", kYear = "年", kOfYear = "年度", kAim = "目标";
constexpr std::size_t kYearDigits = 4;

bool is_measure_heading(std::string_view key) { return key == "单位" || key == "计量单位" || key == "指标单位"; }

/// 目标值 of 2025年目标值（万元）.
std::string_view bare_heading(std::string_view key) {
  key = key.substr(0, key.find(kOpen));
  const bool year = key.size() > kYearDigits && key.find_first_not_of("0123456789") == kYearDigits;
  if (!year) return key;
  const std::string_view rest = key.substr(kYearDigits);
  return rest.starts_with(kYear) && !rest.starts_with(kOfYear) ? rest.substr(kYear.size()) : rest;
}

/// 万元 of 目标值（万元）; empty when the bracket says something else.
std::string unit_in_heading(std::string_view key, const rules::RuleSet& quantities) {
  const std::size_t open = key.find(kOpen);
  if (open == std::string_view::npos || !key.ends_with(kClose)) return {};
  const std::size_t begin = open + kOpen.size();
  const std::string unit(key.substr(begin, key.size() - kClose.size() - begin));
  return quantities.full("1" + unit) ? unit : std::string();
}

bool is_empty(const Cell& cell) {
  return std::all_of(cell.lines.begin(), cell.lines.end(), [](const Passage& line) { return line.empty(); });
}

/// Every cell of the column is a unit of measure: 万元, 公里, %.
bool holds_measures(const Table& table, std::size_t column, const rules::RuleSet& quantities) {
  std::size_t filled = 0;
  for (const Cell& cell : table.cells) {
    if (static_cast<std::size_t>(cell.column) != column || is_empty(cell)) continue;
    ++filled;
    if (cell.column_span > 1) continue;
    const auto match = quantities.full("1" + text::compact(text::join(cell.lines).text()));
    if (!match || match->constant("kind") == "none") return false;
  }
  return filled > 0;
}

/// @param behind_tasks it stands behind the tasks' column
bool is_target(std::string_view key, bool behind_tasks, const rules::Headings& headings) {
  const std::string_view remark = headings.remark(key);
  return remark == "target" || (behind_tasks && remark == "measure") || (bare_heading(key) == kAim && key != kAim);
}

}  // namespace

std::optional<Table> with_own_columns(const Table& table, const rules::Book& book) {
  Table result = table;
  bool changed = false;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (!is_measure_heading(text::compact(table.columns[i].heading.text())) || !holds_measures(table, i, book.set("quantity")))
      continue;
    result.columns[i].role = ColumnRole::other;
    changed = true;
  }
  return changed ? std::optional(std::move(result)) : std::nullopt;
}

TableTargets::TableTargets(const Table& table, const TableRows& rows, const Expressions& expressions, const rules::Book& book)
    : rows_(rows), expressions_(expressions) {
  const rules::Headings headings(book);
  bool tasks = false;  // their column stands in front: what is told behind it says how they are done
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const std::string key = text::compact(table.columns[i].heading.text());
    tasks = tasks || table.columns[i].role == ColumnRole::task;
    if (table.columns[i].role != ColumnRole::other) continue;
    if (is_measure_heading(key)) {
      unit_column_ = i;
    } else if (is_target(key, tasks, headings)) {
      targets_.push_back(i);
      units_.push_back(unit_in_heading(key, book.set("quantity")));
    }
  }
}

void TableTargets::add(Task& task, TaskRows rows) const {
  for (std::size_t i = 0; i < targets_.size(); ++i) {
    const Passage cell = text::join(rows_.lines(rows, targets_[i]));
    if (cell.empty()) continue;
    Passage unit;
    if (!units_[i].empty())
      unit.append_inserted(units_[i]);
    else if (unit_column_)
      unit = text::join(rows_.lines(rows, *unit_column_));
    add_target(task, cell, unit, expressions_);
  }
}

void TypedTargets::add(Task& told, const Task& task) const {
  std::string measure;
  for (const auto& [heading, value] : task.other)
    if (is_measure_heading(text::compact(heading))) measure = value.value;
  for (const auto& [heading, value] : task.other) {
    const std::string key = text::compact(heading);
    if (!is_target(key, true, headings_)) continue;
    const std::string own = unit_in_heading(key, quantities_);
    Passage target, unit;
    target.append_inserted(value.value);
    unit.append_inserted(own.empty() ? measure : own);
    add_target(told, target, unit, expressions_);
  }
}

/// 增长6%左右 says it all; 5000 needs its unit behind the digits: ≥62, 6.5左右.
void add_target(Task& task, const Passage& target, const Passage& unit, const Expressions& expressions) {
  const rules::Subject subject{target};
  for (FoundDeadline& deadline : expressions.deadlines(subject, {0, subject.key().size()}))
    task.deadlines.push_back(std::move(deadline.deadline));
  std::vector<Quantity> found = expressions.quantities(subject);
  if (found.empty() && !unit.empty()) {
    const std::size_t digits = subject.key().find_last_of("0123456789");
    if (digits == std::string::npos) return;
    Passage whole = subject.slice({0, digits + 1});
    whole.append(unit);
    whole.append(subject.slice({digits + 1, subject.key().size()}));
    found = expressions.quantities(rules::Subject{whole});
    if (found.size() != 1) return;
  }
  for (Quantity& quantity : found) {
    if (quantity.indicator.empty()) quantity.indicator = task.text.value;
    const bool told = std::any_of(task.quantities.begin(), task.quantities.end(),
                                  [&](const Quantity& known) { return known.text.value == quantity.text.value; });
    if (!told) task.quantities.push_back(std::move(quantity));
  }
}

}  // namespace fenjie::task
