// Sentences of a task's text that say what one of its units does.
#pragma once

#include "model/task.h"
#include "rules/book.h"
#include "rules/lexicon.h"

namespace fenjie::task {

class Duties {
 public:
  Duties(const rules::Book& book, const rules::Lexicon& lexicon);

  /// Sets Unit::duty of the units that `part` gives a duty; a unit not listed yet is added as responsible.
  void add(const rules::Subject& subject, Span part, std::vector<Unit>& units) const;

 private:
  void add_duty(const rules::Subject& subject, Span sentence, Span unit, std::string_view rule,
                std::vector<Unit>& units) const;

  const rules::RuleSet& rules_;
  const rules::Lexicon& lexicon_;
};

}  // namespace fenjie::task
