// What a task's text says first: 推进 / 智慧城市建设, and the official terms in it.
#pragma once

#include <optional>
#include <string_view>

#include "model/task.h"
#include "rules/book.h"
#include "rules/lexicon.h"
#include "rules/terms.h"

namespace fenjie::names {

class TaskWords {
 public:
  TaskWords(const rules::Book& book, const rules::Lexicon& lexicon);

  /// Fills action, object and terms from the text; action and object only where the text begins with a task's verb, behind how, when
  /// and by what it is done (大力, 5月底前, 按照…，).
  /// @param source text that the spans of the task's text point into
  void read(Task& task, std::string_view source) const;

 private:
  /// Parts of a key.
  struct Said {
    Span action, object;
  };
  /// A word of rules/action-words.tsv or rules/task-verbs.tsv.
  struct Word {
    std::size_t size = 0;
    std::string_view kind;
  };
  Word word_at(std::string_view rest) const;
  bool begins_with_verb(std::string_view rest) const;
  std::size_t next_verb(std::string_view rest) const;
  std::size_t verb_begin(std::string_view key) const;
  std::optional<Said> read(std::string_view key, const std::vector<std::string_view>& terms) const;

  const rules::Vocabulary &verbs_, &words_;
  const rules::RuleSet& fronts_;
  rules::Terms terms_;
};

}  // namespace fenjie::names
