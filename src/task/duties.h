// Sentences of a task's text that say what one of its units does.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "model/task.h"
#include "rules/book.h"
#include "rules/lexicon.h"
#include "task/subjects.h"

namespace fenjie::task {

class Duties {
 public:
  Duties(const rules::Book& book, const rules::Lexicon& lexicon);

  /// Sets Unit::duty of the units that `part` gives a duty; a unit not listed yet is added as responsible, one that it acts
  /// with (会同) as supporting. Where a bracket or labels say who has to do it (`labelled`), only a unit by name or a group
  /// of places (各乡镇) is added, and only those are partners whom a listed unit acts with.
  void add(const rules::Subject& subject, Span part, bool labelled, std::vector<Unit>& units) const;

 private:
  /// A clause that gives a unit a duty, parts of the key.
  struct Found {
    std::size_t begin = 0;
    Span unit, partners;
    std::string_view rule;
  };
  std::optional<Found> find(std::string_view key, Span clause, std::size_t end) const;
  bool is_somebody(std::string_view name) const;
  void add_partners(const rules::Subject& subject, Span partners, std::string_view rule, std::vector<Unit>& units) const;
  void add_duty(const rules::Subject& subject, Span sentence, Span unit, std::string_view rule,
                std::vector<Unit>& units) const;

  const rules::RuleSet& rules_;
  const rules::RuleSet& kinds_;
  const rules::Lexicon& lexicon_;
  Subjects subjects_;
};

}  // namespace fenjie::task
