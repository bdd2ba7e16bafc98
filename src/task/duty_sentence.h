// Sentences of running text that give units a duty: 市教育局要在11月底前…; 市教育局牵头，市财政局配合，完成….
#pragma once

#include <optional>
#include <vector>

#include "model/task.h"
#include "rules/book.h"
#include "rules/lexicon.h"
#include "task/assignments.h"

namespace fenjie::task {

/// Part of a paragraph that tells one duty.
struct Duty {
  Span text;                 ///< of the key, from its subject to its end mark, or what stands behind its head
  std::vector<Unit> units{};
  bool general = false;      ///< sounds like an exhortation (要高度重视)
  bool weak = false;         ///< no word of duty (要, 负责, 牵头): a statement, as far as the words go
  bool collective = false;   ///< every unit of it is a group (各单位)
  bool assigned = false;     ///< a word gives its units their part: 牵头, 负责, 会同, or a colon behind them
  Span head{};               ///< of the key: 县水务局： where the units stand in front of the text, else empty
};

class DutySentences {
 public:
  DutySentences(const rules::Book& book, const rules::Lexicon& lexicon);

  /// The duties of a paragraph, left to right; what stands between two belongs to the first of them.
  std::vector<Duty> find(const rules::Subject& paragraph) const;

 private:
  struct Clause;
  std::optional<Clause> clause_at(const rules::Subject& paragraph, Span clause) const;
  Span subject_at(std::string_view key, Span clause, std::string_view& kind) const;
  std::string_view word_at(std::string_view key, std::size_t at, std::string_view& kind) const;
  bool add_joint(const rules::Subject& paragraph, Span clause, std::size_t from, std::vector<Unit>& units) const;
  std::optional<Duty> headed_duty(const rules::Subject& paragraph) const;
  std::vector<Duty> in_sentences(const rules::Subject& paragraph) const;
  bool is_general(std::string_view text) const;
  bool says_nothing(std::string_view sentence) const;

  const rules::RuleSet& rules_;
  const rules::Vocabulary &words_, &task_verbs_;
  Assignments assignments_;
};

}  // namespace fenjie::task
