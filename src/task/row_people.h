// The names of one row: leaders, units with their roles, persons beside units.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/task.h"
#include "task/name_split.h"
#include "task/person_names.h"
#include "task/responsibility.h"
#include "task/table_rows.h"
#include "task/units_and_persons.h"
#include "task/wrapped_names.h"

namespace fenjie::task {

class RowPeople {
 public:
  RowPeople(const Table& table, const TableRows& rows, const rules::Book& book, const rules::Lexicon& lexicon);

  /// What counts of units and persons disagree by, for the message; equal where names were cut so that they agree.
  struct Mismatch {
    std::size_t units = 0, persons = 0;
    std::vector<Span> source;
  };
  struct Doubts {
    std::vector<Mismatch> mismatches;
    std::vector<OverLines> over_lines;
  };

  /// Fills leaders, units and persons of `task` from these rows; persons are paired with units where counts agree.
  Doubts fill(Task& task, TaskRows rows) const;

 private:
  /// Units or persons of one column within the task's list.
  struct Range {
    std::size_t column = 0, first = 0, count = 0;
  };
  std::vector<NameToken> tokens(const std::vector<Passage>& lines, std::size_t column, Doubts& doubts) const;
  Range add_persons(Task& task, const std::vector<Passage>& names, std::size_t column) const;
  Range add_units(Task& task, const std::vector<Passage>& names, std::size_t column, bool persons_beside) const;
  bool add_leading(Task& task, const rules::Subject& printed, std::size_t column) const;
  void add_unit(Task& task, const Passage& name, std::size_t column) const;
  bool prints_persons_in_brackets(std::size_t column) const;
  std::optional<Range> add_written_roles(Task& task, const std::vector<Passage>& lines, std::size_t column) const;
  void add_units_and_persons(Task& task, const std::vector<UnitsAndPersons>& groups, std::size_t column,
                             std::vector<Mismatch>& mismatches) const;
  std::vector<Mismatch> paired(Task& task, const std::vector<Range>& persons, const std::vector<Range>& units) const;
  bool are_the_leads(std::size_t column) const;
  bool pair(Task& task, const Range& persons, const std::vector<Range>& units) const;

  const Table& table_;
  const TableRows& rows_;
  const rules::Lexicon& lexicon_;
  const rules::RuleSet& numbering_;
  NameSplitter splitter_;
  ResponsibilityReader reader_;
  NameLists lists_;
  SharedEndings shared_endings_;
  PersonNames persons_;
  UnitsAndPersonsReader units_and_persons_;
  std::vector<std::optional<WrappedNames>> wrapped_;       // of each column that names somebody
  std::vector<std::optional<std::size_t>> person_column_;  // of each unit column: the person column beside it
  std::vector<bool> persons_in_brackets_;                   // of each column
};

}  // namespace fenjie::task
