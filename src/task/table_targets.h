// Columns of a table that hold figures: 单位 of what is measured, 目标值, 年度目标.
#pragma once

#include <optional>
#include <string>

#include "model/document.h"
#include "model/task.h"
#include "rules/book.h"
#include "rules/headings.h"
#include "task/expressions.h"
#include "task/table_rows.h"

namespace fenjie::task {

/// The table with columns as what they hold says, where the heads alone mislead: a 单位 column of 万元 and 公里 names no units.
/// Nothing when there is no such thing.
std::optional<Table> with_own_columns(const Table& table, const rules::Book& book);

/// The quantities and deadlines of a target (增长6%左右; 5000 with its unit beside it): what the task's text measures.
/// @param unit what stands for the unit of a figure without one; may be empty
void add_target(Task& task, const Passage& target, const Passage& unit, const Expressions& expressions);

/// The quantities of a row's target columns: 5000 of 年度目标, with 人 of its 单位 column, is what the task's text measures. The same of
/// columns that say how it is done: 日处理2万吨 of 建设内容.
class TableTargets {
 public:
  /// All must outlive it.
  TableTargets(const Table& table, const TableRows& rows, const Expressions& expressions, const rules::Book& book);

  void add(Task& task, TaskRows rows) const;

 private:
  const TableRows& rows_;
  const Expressions& expressions_;
  std::vector<std::size_t> targets_;
  std::vector<std::string> units_;  ///< of each target column: 万元 of 目标值（万元）, or empty
  std::optional<std::size_t> unit_column_;
};

/// The same of a task that came back, whose columns nobody foresaw stand in Task::other.
class TypedTargets {
 public:
  /// Both must outlive it.
  TypedTargets(const Expressions& expressions, const rules::Book& book) : expressions_(expressions), headings_(book), quantities_(book.set("quantity")) {}

  /// @param told gets the quantities and deadlines of the columns of `task`
  void add(Task& told, const Task& task) const;

 private:
  const Expressions& expressions_;
  rules::Headings headings_;
  const rules::RuleSet& quantities_;
};

}  // namespace fenjie::task
