// What groups of units are told without having a duty: 要高度重视，加强领导，确保任务落实.
#pragma once

#include <string_view>

#include "rules/book.h"

namespace fenjie::task {

/// How much a text, behind its subject, gives somebody to do.
enum class Weight { nothing, vague, concrete };

class Exhortations {
 public:
  /// `book` must outlive it.
  explicit Exhortations(const rules::Book& book) : rules_(book.set("exhortation")), verbs_(book.vocabulary("task-verbs")) {}

  /// The most that one of its clauses gives.
  Weight most(std::string_view text) const;

 private:
  const rules::RuleSet& rules_;
  const rules::Vocabulary& verbs_;
};

}  // namespace fenjie::task
