// Who leads the rows of a table's section, where its own row says so: 一、乡村产业（责任领导：姚志远）.
#pragma once

#include "model/task.h"
#include "rules/book.h"
#include "rules/lexicon.h"
#include "task/responsibility.h"
#include "text/passage.h"

namespace fenjie::task {

class SectionLabels {
 public:
  /// `book` and `lexicon` must outlive it.
  SectionLabels(const rules::Book& book, const rules::Lexicon& lexicon);
  /// Whom the bracket at the end of a section row names; nobody where there is none.
  Responsibility read(const Passage& row) const;

 private:
  ResponsibilityReader reader_;
  const rules::Vocabulary& task_verbs_;
};

/// Gives a row of the section what its own cells do not name: leaders, units (a lead where they only support, and who supports), persons,
/// a deadline.
void take_section_people(const Responsibility& section, Task& task);

}  // namespace fenjie::task
