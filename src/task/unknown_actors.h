// Sentences that tell somebody to do something whom no other reader knows: 后总负责用电保障.
#pragma once

#include <optional>
#include <string_view>

#include "model/source.h"
#include "rules/book.h"
#include "task/subjects.h"

namespace fenjie::task {

class UnknownActors {
 public:
  /// `book` and `subjects` must outlive it.
  UnknownActors(const rules::Book& book, const Subjects& subjects) : rules_(book.set("unknown-actor")), subjects_(subjects) {}

  /// What such a clause gives its actor to do, from 要 or 负责 on; nothing when its subject is no actor, or one that is known.
  std::optional<Span> told_in(std::string_view key, Span clause) const;

 private:
  const rules::RuleSet& rules_;
  const Subjects& subjects_;
};

}  // namespace fenjie::task
