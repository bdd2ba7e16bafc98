#include "names/task_words.h"

#include <algorithm>

#include "text/characters.h"
#include "text/fold.h"

namespace fenjie::names {

namespace {

constexpr std::size_t kMostVerbs = 3;       // 继续加快推进
constexpr std::size_t kShortestAction = 2;  // characters; 由, 为, 在 alone do nothing

/// Where the first clause ends: at ，。；： outside of brackets and quotes.
std::size_t clause_end(std::string_view key, std::size_t from) {
  int depth = 0;
  for (std::size_t at = from; at < key.size();) {
    const text::Character character = text::character_at(key, at);
    if (character.code == U'（' || character.code == U'“' || character.code == U'《') ++depth;
    if (character.code == U'）' || character.code == U'”' || character.code == U'》') --depth;
    const bool ends = character.code == U'，' || character.code == U'。' || character.code == U'；' || character.code == U'：';
    if (ends && depth <= 0) return at;
    at = character.end;
  }
  return key.size();
}

/// Bytes of 和, 并, 、 between two verbs: 提倡和培育.
std::size_t joint(std::string_view rest) {
  for (const std::string_view word : {"和", "并", "与", "、"})
    if (rest.starts_with(word)) return word.size();
  return 0;
}

}  // namespace

TaskWords::TaskWords(const rules::Book& book, const rules::Lexicon& lexicon)
    : verbs_(book.vocabulary("task-verbs")), terms_(book, lexicon) {}

/// Bytes of the verb that `rest` begins with, 和 before it included where one stands before that.
std::size_t TaskWords::next_verb(std::string_view rest, bool follows) const {
  if (const std::size_t verb = verbs_.longest_prefix(rest).size(); verb > 0 || !follows) return verb;
  const std::size_t between = joint(rest);
  const std::size_t verb = between > 0 ? verbs_.longest_prefix(rest.substr(between)).size() : 0;
  return verb > 0 ? between + verb : 0;
}

void TaskWords::read(Task& task) const {
  const std::string& text = task.text.value;
  const text::Folded folded(text);
  const std::string_view key = folded.key();
  const std::vector<std::string_view> terms = terms_.official(key);
  task.terms.assign(terms.begin(), terms.end());
  const auto begins_term = [&](std::string_view rest) {  // 新建 | 高标准农田
    return std::any_of(terms.begin(), terms.end(), [rest](std::string_view term) { return rest.starts_with(term); });
  };
  std::size_t verbs_end = 0;
  for (std::size_t i = 0; i < kMostVerbs; ++i) {
    if (verbs_end > 0 && verbs_.value(verbs_.longest_suffix(key.substr(0, verbs_end))) == "activity") break;
    if (verbs_end > 0 && begins_term(key.substr(verbs_end))) break;
    verbs_end += next_verb(key.substr(verbs_end), verbs_end > 0);
  }
  const std::size_t end = clause_end(key, verbs_end);
  if (text::length(key.substr(0, verbs_end)) < kShortestAction || end == verbs_end || joint(key.substr(verbs_end)) > 0) return;
  const Span action = folded.clean({0, verbs_end}), object = folded.clean({verbs_end, end});
  task.action = text.substr(action.begin, action.size());
  task.object = text.substr(object.begin, object.size());
}

}  // namespace fenjie::names
