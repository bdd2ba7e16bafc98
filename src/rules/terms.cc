#include "rules/terms.h"

#include <algorithm>

#include "text/characters.h"

namespace fenjie::rules {

namespace {

constexpr std::size_t kShortestWord = 6;  // bytes: two characters
constexpr std::size_t kShortestSure = 9;  // bytes: three characters
constexpr std::size_t kLongestName = 24;   // characters of a unit that is looked for in running text
constexpr std::size_t kLongestBracket = 24;  // bytes
constexpr std::size_t kShortestName = 2;   // characters
constexpr std::string_view kOpenQuote = "“", kCloseQuote = "”";

/// 、 ， （ and the like: where a list of names can begin or end.
bool is_mark(char32_t code) { return !text::is_han(code) && !text::is_digit(code) && !text::is_latin(code); }

/// Words that names stand behind: 由市财政局, 会同.
bool ends_lead(std::string_view before) {
  for (const std::string_view word : {"由", "请", "会同", "协同", "配合", "及", "报"})
    if (before.ends_with(word)) return true;
  return false;
}

/// Bytes of a bracket inside a name, 0 when `rest` begins with none or nothing follows it.
std::size_t inner_bracket(std::string_view rest) {
  if (!rest.starts_with("（")) return 0;
  const std::size_t end = rest.find("）");
  const std::size_t size = end == std::string_view::npos ? 0 : end + std::string_view("）").size();
  const bool goes_on = size > 0 && size < rest.size() && text::is_han(text::character_at(rest, size).code);
  return goes_on && size <= kLongestBracket ? size : 0;
}

/// What the quotation marks hold that `rest` begins with, where it can be a name: “双随机、一公开”; not a sentence.
std::string_view quoted_name(std::string_view rest) {
  constexpr std::size_t kShortest = 2, kLongest = 16;  // characters
  if (!rest.starts_with(kOpenQuote)) return {};
  const std::size_t close = rest.find(kCloseQuote);
  if (close == std::string_view::npos) return {};
  const std::string_view name = rest.substr(kOpenQuote.size(), close - kOpenQuote.size());
  const std::size_t size = text::length(name);
  if (size < kShortest || size > kLongest) return {};
  for (const std::string_view mark : {"，", "。", "；", "：", "“", "《"})
    if (name.find(mark) != std::string_view::npos) return {};
  return name;
}

/// Words that follow a name.
bool begins_duty(std::string_view rest) {
  for (const std::string_view word : {"牵头", "配合", "参加", "参与", "指导", "负责", "等", "和", "及", "与"})
    if (rest.starts_with(word)) return true;
  return false;
}

}  // namespace

void TermBeginnings::add(std::string_view term) {
  if (term.size() >= kBytes) bits_[slot(term) / 64] |= std::uint64_t{1} << (slot(term) % 64);
}

Terms::Terms(const Book& book, const Lexicon& lexicon, const std::vector<std::string>& names)
    : lexicon_(lexicon),
      official_(book.vocabulary("official-terms")),
      parts_(book.vocabulary("term-parts")),
      abbreviations_(book.vocabulary("unit-abbreviations")),
      posts_(book.vocabulary("posts")),
      verbs_(book.vocabulary("task-verbs")),
      duty_words_(book.vocabulary("duty-words")),
      names_(names.begin(), names.end()) {
  for (const std::string& name : names_)
    if (std::find(sizes_.begin(), sizes_.end(), name.size()) == sizes_.end()) sizes_.push_back(name.size());
  std::sort(sizes_.rbegin(), sizes_.rend());
  for (const std::string& name : names_) name_beginnings_.add(name);
  for (const std::string_view term : official_.terms()) official_beginnings_.add(term);
  for (const std::string_view part : parts_.terms()) part_beginnings_.add(part);
}

/// Bytes of fronts and the head behind them that `rest` begins with: 绿色金融.
std::size_t Terms::compound_at(std::string_view rest) const {
  constexpr int kMostParts = 5;
  std::size_t size = 0, at = 0;
  for (int count = 1; count <= kMostParts && part_beginnings_.has(rest.substr(at)); ++count) {
    const std::string_view part = parts_.longest_prefix(rest.substr(at));
    if (part.empty()) break;
    const std::string_view kind = parts_.value(part);
    if (kind == "middle" && count == 1) break;
    at += part.size();
    if (kind != "front" && count > 1) size = at;
    if (kind == "head") break;
  }
  return size;
}

/// A unit or a person up to the next mark, or up to a word of duty: 市财政局、…; 由市财政局负责; 责任人：张华.
std::size_t Terms::name_at(std::string_view key, std::size_t at) const {
  if (at > 0 && !is_mark(text::character_before(key, at)) && !ends_lead(key.substr(0, at))) return 0;
  if (!text::is_han(text::character_at(key, at).code)) return 0;
  if (key.substr(at).starts_with("请") || key.substr(at).starts_with("由")) return 0;
  std::size_t ends[kLongestName + 1];
  std::size_t count = 0;
  for (std::size_t end = at; count <= kLongestName && end < key.size();) {
    const text::Character character = text::character_at(key, end);
    const std::size_t bracket = end > at ? inner_bracket(key.substr(end)) : 0;  // 各县（市、区）人民政府
    if (is_mark(character.code) && bracket == 0) break;
    ends[count++] = end = bracket > 0 ? end + bracket : character.end;
  }
  for (; count >= kShortestName; --count) {
    const std::string_view name = key.substr(at, ends[count - 1] - at), rest = key.substr(at + name.size());
    const bool closed = rest.empty() || is_mark(text::character_at(rest, 0).code);
    if (!closed && !begins_duty(rest) && (!words().has(rest) || duty_words_.longest_prefix(rest).empty())) continue;
    if (closed && (lexicon_.is_person(name) || lexicon_.is_person_collective(name))) return name.size();
    if (lexicon_.is_unit(name)) return name.size();
  }
  return 0;
}

/// The vocabularies' word that `rest` begins with.
std::size_t Terms::word_at(std::string_view rest) const {
  std::size_t best = 0;
  for (const Vocabulary* words : {&verbs_, &duty_words_})
    if (const std::size_t size = words->longest_prefix(rest).size(); size >= kShortestWord) best = std::max(best, size);
  // 工行 stands in 施工行为, 部长 in 内部长期: two characters prove nothing.
  for (const Vocabulary* words : {&abbreviations_, &posts_})
    if (const std::size_t size = words->longest_prefix(rest).size(); size >= kShortestSure) best = std::max(best, size);
  return best;
}

/// Filled at the first use: who wants official terms only does not pay for it.
const TermBeginnings& Terms::words() const {
  if (!has_words_)
    for (const Vocabulary* words : {&verbs_, &duty_words_, &abbreviations_, &posts_})
      for (const std::string_view term : words->terms()) word_beginnings_.add(term);
  has_words_ = true;
  return word_beginnings_;
}

std::size_t Terms::at(std::string_view key, std::size_t at) const {
  const std::string_view rest = key.substr(at);
  std::size_t best = official_beginnings_.has(rest) ? official_.longest_prefix(rest).size() : 0;
  if (words().has(rest)) best = std::max(best, word_at(rest));
  if (!name_beginnings_.has(rest)) return std::max(best, name_at(key, at));
  for (const std::size_t size : sizes_) {
    if (size <= best || size > rest.size()) continue;
    if (names_.count(std::string(rest.substr(0, size))) > 0) return std::max(best, size);
  }
  return std::max(best, name_at(key, at));
}

std::vector<std::string_view> Terms::official(std::string_view key) const {
  std::vector<std::string_view> found;
  const auto take = [&found](std::string_view term) {
    if (!term.empty() && std::find(found.begin(), found.end(), term) == found.end()) found.push_back(term);
  };
  for (std::size_t at = 0; at < key.size();) {
    const std::string_view rest = key.substr(at);
    if (const std::string_view name = quoted_name(rest); !name.empty()) {
      take(name);
      at += name.size() + kOpenQuote.size() + kCloseQuote.size();
      continue;
    }
    std::string_view term = official_beginnings_.has(rest) ? official_.longest_prefix(rest) : std::string_view();
    if (term.empty()) term = rest.substr(0, compound_at(rest));
    take(term);
    at = term.empty() ? text::character_at(key, at).end : at + term.size();
  }
  return found;
}

}  // namespace fenjie::rules
