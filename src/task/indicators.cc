#include "task/indicators.h"

#include <algorithm>

#include "task/clauses.h"
#include "text/characters.h"

namespace fenjie::task {

namespace {

constexpr std::size_t kLongest = 120;      // bytes of a noun: 40 characters
constexpr std::size_t kShortestVerb = 6;   // bytes of a verb that ends a noun: 2 characters
constexpr std::string_view kOf = "的", kBracket = "（";
constexpr std::string_view kYearsOld = "岁";
constexpr std::string_view kRanked = "强";  // 500强企业

bool belongs_to_name(char32_t code) {
  const bool roman = code >= U'Ⅰ' && code <= U'ⅿ';  // Ⅲ类
  return text::is_han(code) || roman || code == U'“' || code == U'”' || code == U'·' || code == U'&' || text::is_latin(code);
}

/// Behind the 65岁 of 65岁以上老年人.
std::size_t age_end(std::string_view key, std::size_t begin) {
  const std::size_t digits = std::min(key.find_first_not_of("0123456789", begin), key.size());
  return digits > begin && key.substr(digits).starts_with(kYearsOld) ? digits + kYearsOld.size() : begin;
}

/// PM10年均浓度, PM2.5: the letters whose digits end at `begin`, or `begin`.
std::size_t with_substance(std::string_view key, std::size_t first, std::size_t begin) {
  std::size_t at = begin;
  while (at > first && (text::is_digit(static_cast<unsigned char>(key[at - 1])) || key[at - 1] == '.')) --at;
  const std::size_t digits = at;
  while (at > first && text::is_latin(static_cast<unsigned char>(key[at - 1]))) --at;
  return at < digits && digits < begin ? at : begin;
}

/// Where the 第5 of 第5次全国普查 begins, whose digits end at `end`; `end` where no such number stands there.
std::size_t ordinal_begin(std::string_view key, std::size_t first, std::size_t end) {
  constexpr std::string_view kOrdinal = "第";
  std::size_t at = end;
  while (at > first && text::is_digit(static_cast<unsigned char>(key[at - 1]))) --at;
  return at < end && key.substr(first, at - first).ends_with(kOrdinal) ? at - kOrdinal.size() : end;
}

}  // namespace

Indicators::Indicators(const rules::Book& book)
    : words_(book.vocabulary("indicator-words")),
      task_verbs_(book.vocabulary("task-verbs")),
      own_prefixes_(book.vocabulary("own-prefixes")),
      unit_suffixes_(book.vocabulary("unit-suffixes")) {}

/// Bytes of the verb that `text` begins with: 完成, 新建; 0 before a noun that only begins like one (培训基地).
std::size_t Indicators::verb_at(std::string_view text) const {
  const std::string_view word = words_.longest_prefix(text);
  const std::string_view kind = words_.value(word);
  if (kind == "noun") return 0;
  const std::size_t known = kind == "opens" ? word.size() : 0;
  const std::size_t verb = std::max(known, task_verbs_.longest_prefix(text).size());
  for (const std::string_view measure : {"率", "量", "额", "会", "班"})  // 开工率, 发放量, 招聘会
    if (text.substr(verb).starts_with(measure)) return 0;
  return verb;
}

/// 县水务局负责新增…: behind the last word in front of which somebody acts.
std::size_t Indicators::behind_subject(std::string_view run) const {
  std::size_t begin = 0;
  for (std::size_t at = 0; at < run.size();) {
    const std::string_view word = words_.longest_prefix(run.substr(at));
    const bool subject = words_.value(word) == "subject";
    at = word.empty() ? text::character_at(run, at).end : at + word.size();
    if (subject) begin = at;
  }
  if (begin == 0) begin = behind_must(run);
  return begin == 0 ? behind_unit(run) : begin;
}

/// 财务部要落实安全费用: behind 要 that stands behind the ending of a unit.
std::size_t Indicators::behind_must(std::string_view run) const {
  constexpr std::string_view kMust = "要";
  const std::size_t at = run.find(kMust);
  const bool unit = at != std::string_view::npos && at > 0 && unit_suffixes_.longest_suffix(run.substr(0, at)).size() >= 3;
  return unit ? at + kMust.size() : 0;
}

/// 市城管局购置清扫车: a unit of a level of government, and a verb behind it.
std::size_t Indicators::behind_unit(std::string_view run) const {
  std::size_t at = own_prefixes_.longest_prefix(run).size();
  while (at > 0 && at < run.size()) {
    at = text::character_at(run, at).end;
    const bool unit = !unit_suffixes_.longest_suffix(run.substr(0, at)).empty();
    const std::size_t verb = unit ? verb_at(run.substr(at)) : 0;
    if (verb >= kShortestVerb || (verb > 0 && verb_at(run.substr(at + verb)) >= kShortestVerb)) return at;  // 要组织
  }
  return 0;
}

/// Behind whoever acts, the date, the verbs and the adverbs that a run of characters begins with.
std::size_t Indicators::noun_begin(std::string_view key, Span run) const {
  std::size_t begin = run.begin + behind_subject(view(key, run));
  if (begin > 0 && text::is_digit(text::character_at(key, begin - 1).code)) {
    const std::string_view date = words_.longest_prefix(view(key, run));
    if (words_.value(date) == "date") begin += date.size();
  }
  while (begin < run.end) {
    const std::size_t verb = verb_at(key.substr(begin, run.end - begin));
    if (verb == 0) break;
    begin += verb;
  }
  return begin;
}

Span Indicators::before(std::string_view key, Span clause, std::size_t end) const {
  if (end >= clause.begin + kBracket.size() && key.substr(0, end).ends_with(kBracket)) end -= kBracket.size();  // 产业项目（42个）
  const auto trails = [this](std::string_view word) { return words_.value(word) == "trails" || words_.value(word, 1) == "trails"; };
  for (std::string_view tail = words_.longest_suffix(key.substr(clause.begin, end - clause.begin)); trails(tail); tail = words_.longest_suffix(key.substr(clause.begin, end - clause.begin)))
    end -= tail.size();
  std::size_t begin = end;
  while (begin > clause.begin && end - begin < kLongest) {
    const std::size_t ordinal = begin < end ? ordinal_begin(key, clause.begin, begin) : begin;
    const std::size_t previous = ordinal < begin ? ordinal : text::character_start(key, begin - 1);
    if (ordinal == begin && !belongs_to_name(text::character_at(key, previous).code)) break;
    begin = previous;
  }
  begin = with_substance(key, clause.begin, begin);
  if (begin < end && (text::is_latin(text::character_at(key, begin).code) || key.substr(begin).starts_with(kRanked) ||
                      key.substr(begin).starts_with(kYearsOld)))
    while (begin > clause.begin && text::is_digit(static_cast<unsigned char>(key[begin - 1]))) --begin;  // 5G基站, 3岁以下婴幼儿
  begin = noun_begin(key, {begin, end});
  if (end - begin >= kOf.size() && view(key, {begin, end}).ends_with(kOf)) end -= kOf.size();
  return {begin, end};
}

Span Indicators::behind(std::string_view key, Span clause, std::size_t begin) const {
  if (key.substr(begin).starts_with(kOf)) begin += kOf.size();
  std::size_t end = age_end(key.substr(0, clause.end), begin);
  while (end < clause.end && end - begin < kLongest) {
    const text::Character c = text::character_at(key, end);
    if (!belongs_to_name(c.code)) break;
    const std::string_view rest = key.substr(end, clause.end - end);
    const bool cut = words_.value(words_.longest_prefix(rest)) == "cuts";
    if (cut || (end > begin && verb_at(rest) >= kShortestVerb)) break;
    end = c.end;
  }
  return {begin, end};
}

Span Indicators::find(std::string_view key, Span clause, Span quantity, std::string_view noun) const {
  const Span front = before(key, clause, quantity.begin);
  if (noun == "before") return front;
  const Span back = behind(key, clause, quantity.end);
  if (noun == "behind" || front.empty()) return back;
  const bool verb_follows = verb_at(view(key, back)) > 0;  // 投资8.5亿元建设…: the noun stands before
  return back.empty() || verb_follows ? front : back;
}

}  // namespace fenjie::task
