// Persons and units that someone typed into a task that came back.
#pragma once

#include <array>
#include <set>
#include <string>
#include <vector>

#include "model/changed_tasks.h"
#include "model/diagnostic.h"
#include "model/notice.h"
#include "rules/book.h"
#include "rules/lexicon.h"
#include "task/name_lists.h"

namespace fenjie::task {

class TypedPeople {
 public:
  /// `book` and `lexicon` must outlive the reader.
  TypedPeople(const Notice& notice, const ChangedTasks& changed, const rules::Book& book, const rules::Lexicon& lexicon);

  /// A post typed beside a name, or as an item in front of it or behind it, stays beside it (市委常委、副市长 高远 is one person), a
  /// remark on a unit is its role. Where names were changed on a sheet, units with marks, blanks or 和 between them are several, as in
  /// print, and what the notice has for one name stays one; units and persons without a partner are paired by position when they are as many.
  /// @return returned/post-left-out (info), table/count-mismatch
  std::vector<Diagnostic> read(Task& task, const ChangedTasks& changed) const;

 private:
  void read_persons(Task& task, std::vector<Person>& persons, const char* field, std::vector<Diagnostic>& doubts) const;
  std::vector<Unit> parts_of(const Unit& unit) const;
  std::vector<Unit> parts_at_blanks(const Unit& unit) const;
  Person named(const Person& person) const;
  void pair(Task& task, std::vector<Diagnostic>& doubts) const;
  std::vector<std::vector<Unit*>> candidates(Task& task) const;

  NameLists lists_;
  std::set<std::string> whole_;         ///< names of units that the notice has
  std::set<std::string> persons_;       ///< whom the notice prints
  std::array<std::size_t, 4> pairs_{};  ///< of each role in the notice: whose persons the tables print
};

}  // namespace fenjie::task
