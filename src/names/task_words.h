// What a task's text says first: 推进 / 智慧城市建设, and the official terms in it.
#pragma once

#include <string_view>

#include "model/task.h"
#include "rules/book.h"
#include "rules/lexicon.h"
#include "rules/terms.h"

namespace fenjie::names {

class TaskWords {
 public:
  TaskWords(const rules::Book& book, const rules::Lexicon& lexicon);

  /// Fills action, object and terms from the text; action and object only when the text begins with a task's verb.
  void read(Task& task) const;

 private:
  std::size_t next_verb(std::string_view rest, bool follows) const;

  const rules::Vocabulary& verbs_;
  rules::Terms terms_;
};

}  // namespace fenjie::names
