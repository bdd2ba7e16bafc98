// The proof that every rule file carries: patterns compile, captures exist, every example does what it says.
#pragma once

#include <cstddef>
#include <deque>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "rules/pattern_set.h"
#include "rules/rule_file.h"

namespace fenjie::rules {

/// The rules of one proved file, with the texts that their views point into.
class ProvedSet {
 public:
  /// @throws Error rules/... at the place of the first fault
  ProvedSet(RuleFile file, const RuleFile* shared);
  ProvedSet(ProvedSet&&) = default;

  const std::string& name() const { return file_.set; }
  std::span<const RuleView> rules() const { return views_; }
  std::size_t examples() const { return examples_; }
  /// Names of fragments of the shared file that it uses.
  const std::set<std::string>& shared_fragments() const { return shared_fragments_; }

 private:
  void add_view(const Rule& rule, std::string pattern);
  std::string_view keep(std::string text) { return texts_.emplace_back(std::move(text)); }

  RuleFile file_;
  std::deque<std::string> texts_;
  std::deque<std::vector<Pair>> pairs_;
  std::deque<std::vector<CharacterRange>> ends_;
  std::deque<std::vector<std::string_view>> required_texts_;
  std::deque<std::vector<Texts>> required_;
  std::vector<RuleView> views_;
  std::set<std::string> shared_fragments_;
  std::size_t examples_ = 0;
};

}  // namespace fenjie::rules
