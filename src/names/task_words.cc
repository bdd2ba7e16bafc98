#include "names/task_words.h"

#include <algorithm>
#include <string>

#include "names/part_of_field.h"
#include "text/characters.h"
#include "text/fold.h"

namespace fenjie::names {

namespace {

constexpr std::size_t kMostVerbs = 3;       // 推进实施
constexpr std::size_t kMostFronts = 6;      // 结合实际，5月底前全面加快…
constexpr std::size_t kShortestAction = 2;  // characters; 为, 在 alone do nothing
constexpr std::string_view kComma = "，";

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
    : verbs_(book.vocabulary("task-verbs")), words_(book.vocabulary("action-words")), fronts_(book.set("task-front")), terms_(book, lexicon) {}

/// The word that `rest` begins with. What is in both files is what rules/action-words.tsv says, unless the other knows a longer one.
TaskWords::Word TaskWords::word_at(std::string_view rest) const {
  const std::string_view own = words_.longest_prefix(rest), verb = verbs_.longest_prefix(rest);
  if (!own.empty() && (own.size() >= verb.size() || words_.value(own) == "clause")) return {own.size(), words_.value(own)};
  return {verb.size(), verb.empty() ? std::string_view{} : "task"};
}

bool TaskWords::begins_with_verb(std::string_view rest) const {
  const Word word = word_at(rest);
  return word.kind == "task" || word.kind == "verb" || word.kind == "either" || (word.kind == "manner" && begins_with_verb(rest.substr(word.size)));
}

/// Bytes of the verb behind a verb, 和 in front of it included: 推进实施, 保护和利用, 完善并大力推广; not 推进 全面深化….
std::size_t TaskWords::next_verb(std::string_view rest) const {
  if (const Word word = word_at(rest); word.kind == "task") return word.size;
  const std::size_t between = joint(rest);
  if (between == 0) return 0;
  std::size_t at = between;
  for (Word word = word_at(rest.substr(at)); word.size > 0; word = word_at(rest.substr(at))) {
    at += word.size;
    if (word.kind == "task" || word.kind == "verb" || word.kind == "either") return at;
    if (word.kind != "manner") return 0;
  }
  return 0;
}

/// Behind words that say how, when or by what (大力, 5月底前, 按照…要求，), where a verb is; the key's end without one.
std::size_t TaskWords::verb_begin(std::string_view key) const {
  std::size_t at = 0;
  for (std::size_t i = 0; i < kMostFronts; ++i) {
    const std::string_view rest = key.substr(at);
    if (const auto front = fronts_.at_start(rest); front && front->constant("is") == "time" && !front->whole.empty()) {
      at += front->whole.end;
      continue;
    }
    const Word word = word_at(rest);
    if (word.kind == "clause") {
      const std::size_t end = clause_end(key, at);
      if (!key.substr(end).starts_with(kComma)) return key.size();
      at = end + kComma.size();
      continue;
    }
    const bool tells_how = word.kind == "manner" || (word.kind == "either" && begins_with_verb(rest.substr(word.size)));
    const bool names_somebody = i > 0 && word.kind == "verb" && word_at(rest.substr(word.size)).kind == "behind";  // 按照…要求，承办单位应…
    if (!tells_how) return !names_somebody && (word.kind == "task" || word.kind == "verb" || word.kind == "either") ? at : key.size();
    at += word.size;
  }
  return key.size();
}

std::optional<TaskWords::Said> TaskWords::read(std::string_view key, const std::vector<std::string_view>& terms) const {
  if (const auto front = fronts_.at_start(key); front && front->constant("is") == "done-to") return Said{*front->field("action"), *front->field("object")};
  const auto begins_term = [&](std::string_view rest) {  // 新建 | 高标准农田
    return std::any_of(terms.begin(), terms.end(), [rest](std::string_view term) { return rest.starts_with(term); });
  };
  const std::size_t begin = verb_begin(key);
  if (begin >= key.size()) return std::nullopt;
  const Word first = word_at(key.substr(begin));
  std::size_t verbs_end = begin + first.size;
  if (const std::string_view behind = word_at(key.substr(verbs_end)).kind; begin == 0 && first.kind == "verb" && (behind == "behind" || behind == "verb")) return std::nullopt;  // 验收考核办法
  for (std::size_t i = 1; i < kMostVerbs; ++i) {
    if (verbs_.value(verbs_.longest_suffix(key.substr(0, verbs_end))) == "activity") break;
    if (begins_term(key.substr(verbs_end))) break;
    verbs_end += next_verb(key.substr(verbs_end));
  }
  const std::size_t end = clause_end(key, verbs_end);
  const Span action{begin, verbs_end}, object{verbs_end, end};
  if (text::length(key.substr(begin, action.size())) < kShortestAction || object.empty() || joint(key.substr(verbs_end)) > 0) return std::nullopt;
  return Said{action, object};
}

void TaskWords::read(Task& task, std::string_view source) const {
  const text::Folded folded(task.text.value);
  const std::string_view key = folded.key();
  const std::vector<std::string_view> terms = terms_.official(key);
  std::size_t from = 0;
  for (const std::string_view term : terms) {  // left to right
    const std::size_t at = key.find(term, from);
    task.terms.push_back(part_of_field(task.text, folded.clean({at, at + term.size()}), source, "official-terms"));
    task.terms.back().value = term;
    from = at + term.size();
  }
  const auto said = read(key, terms);
  if (!said) return;
  task.action = part_of_field(task.text, folded.clean(said->action), source, "action-words");
  task.object = part_of_field(task.text, folded.clean(said->object), source, "action-words");
}

}  // namespace fenjie::names
