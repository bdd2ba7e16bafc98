#include "task/person_names.h"

#include <algorithm>
#include <utility>

#include "rules/key_characters.h"
#include "task/clauses.h"
#include "text/characters.h"

namespace fenjie::task {

namespace {

constexpr std::string_view kColon = "：", kComrade = "同志";
constexpr std::size_t kLongestItem = 60;  // bytes of a name and a post printed as one word
constexpr std::size_t kLongestInBrackets = 150;  // bytes of a name with unit and posts in brackets

void add_spans(std::vector<Span>& all, const std::vector<Span>& more) {
  all.insert(all.end(), more.begin(), more.end());
}

/// Bytes in front of a telephone number at the end of `key`: 王建国 of 王建国：0471-5223671; all of it where there is none.
std::size_t before_phone(std::string_view key) {
  constexpr std::size_t kFewestDigits = 7;
  std::size_t begin = key.size(), digits = 0;
  for (std::size_t at = 0; at < key.size();) {
    const text::Character c = text::character_at(key, at);
    const bool of_phone = text::is_digit(c.code) || std::u32string_view(U"-—－：/、 ").find(c.code) != std::u32string_view::npos;
    begin = !of_phone ? key.size() : std::min(begin, at);
    digits = !of_phone ? 0 : digits + (text::is_digit(c.code) ? 1 : 0);
    at = c.end;
  }
  return digits >= kFewestDigits ? begin : key.size();
}

}  // namespace

bool PersonNames::is_name(std::string_view key) const {
  return lexicon_.is_person(key) || lexicon_.is_person_collective(key);
}

bool PersonNames::is_post(std::string_view key) const {
  return key.size() <= kLongestItem && !is_name(key) && lexicon_.is_post(key);
}

std::optional<PersonNames::NameAndPost> PersonNames::name_and_post(std::string_view key) const {
  if (key.size() > kLongestItem || lexicon_.is_surname_with_post(key)) return std::nullopt;
  if (key.ends_with(kComrade)) {
    const std::string_view rest = key.substr(0, key.size() - kComrade.size());
    if (lexicon_.is_person(rest)) return NameAndPost{{0, rest.size()}, {rest.size(), key.size()}};
    return name_and_post(rest);
  }
  const auto is_word = [this](std::string_view name, std::string_view post) {  // 高峰副县长: a word that people are called by, too
    return lexicon_.may_be_person(name) && lexicon_.is_person_with_post(std::string(post) + std::string(name));
  };
  if (lexicon_.is_post(key)) return std::nullopt;  // 文明办主任
  for (std::size_t at = 0; at < key.size();) {
    at = text::character_at(key, at).end;
    const bool colon = key.substr(0, at).ends_with(kColon);  // 局长：万里
    const Span front{0, at - (colon ? kColon.size() : 0)}, back{at, key.size()};
    const auto text_of = [key](Span part) { return key.substr(part.begin, part.size()); };
    if (lexicon_.is_post(text_of(back)) && (lexicon_.is_person(text_of(front)) || is_word(text_of(front), text_of(back)))) return NameAndPost{front, back};
    if (lexicon_.is_post(text_of(front)) && (lexicon_.is_person(text_of(back)) || is_word(text_of(back), text_of(front)))) return NameAndPost{back, front};
  }
  return std::nullopt;
}

std::size_t PersonNames::before_bracket(std::string_view key) const {
  constexpr std::string_view kOpen = "（", kClose = "）";
  const std::size_t open = key.find(kOpen);
  if (open == std::string_view::npos || !key.ends_with(kClose) || key.size() > kLongestInBrackets) return 0;
  const std::string_view name = key.substr(0, open);
  const std::string_view inside = key.substr(open + kOpen.size(), key.size() - open - kOpen.size() - kClose.size());
  const std::vector<Span> posts = parts_between(inside, {0, inside.size()}, U"、");
  const bool all_posts = std::all_of(posts.begin(), posts.end(), [&](Span post) { return is_post(view(inside, post)); });  // 副县长、县公安局局长
  const bool named = lexicon_.is_person(name) ? !lexicon_.is_person(inside) : lexicon_.may_be_person(name) && !posts.empty() && all_posts;
  return named ? open : 0;
}

bool PersonNames::is_post_behind_name(std::string_view key, Span inner) const {
  constexpr std::string_view kOpen = "（";
  if (!key.substr(0, inner.begin).ends_with(kOpen) || !is_post(view(key, inner))) return false;
  const std::size_t end = inner.begin - kOpen.size();
  std::size_t begin = end;
  constexpr int kLongestName = 4;  // characters
  for (int length = 1; length <= kLongestName && begin > 0; ++length) {
    begin -= rules::last_character(key.substr(0, begin)).size();
    if (length > 1 && lexicon_.is_person(key.substr(begin, end - begin))) return true;
  }
  return false;
}

/// Name and post without a blank between them are two parts.
PersonNames::Parts PersonNames::parts_of(const Passage& item) const {
  const rules::Subject subject{item};
  const std::string_view key = subject.key();
  if (is_name(key)) return {item, {}};
  if (const std::size_t phone = before_phone(key); phone < key.size()) {
    Parts named = phone > 0 ? parts_of(subject.slice({0, phone})) : Parts{};
    add_spans(named.post, subject.slice({phone, key.size()}).spans());
    return named;
  }
  if (const std::size_t open = before_bracket(key); open > 0)
    return {subject.slice({0, open}), subject.slice({open, key.size()}).spans()};
  if (is_post(key)) return {{}, item.spans(), true, true};
  const auto parts = name_and_post(key);
  if (!parts) return {item, {}};
  return {subject.slice(parts->name), subject.slice(parts->post).spans(), parts->post.begin < parts->name.begin};
}

void PersonNames::add(const std::vector<Passage>& list, std::string_view rule, std::vector<Person>& persons) const {
  const std::size_t first = persons.size();
  std::vector<const Passage*> open;  // posts in front of a name
  bool posts_alone = false;
  const bool posts_lead = !list.empty() && parts_of(list.front()).post_only;
  for (const Passage& item : list) {
    Parts parts = parts_of(item);
    if (parts.post_only && persons.size() > first && !posts_lead) {
      add_spans(persons.back().name.spans, parts.post);
      continue;
    }
    if (parts.post_only) {
      open.push_back(&item);
      continue;
    }
    Field name = field_of(parts.name, std::string(rule));
    std::vector<Span> evidence;
    for (const Passage* post : std::exchange(open, {})) add_spans(evidence, post->spans());
    if (parts.post_first) add_spans(evidence, parts.post);
    name.spans.insert(name.spans.begin(), evidence.begin(), evidence.end());
    if (!parts.post_first) add_spans(name.spans, parts.post);
    const bool collective = lexicon_.is_person_collective(text::without_blanks(rules::Subject{parts.name}.key()));
    persons.push_back({std::move(name), collective});
  }
  for (const Passage* post : open) {
    if (persons.size() > first && !posts_alone) {  // behind the last name
      add_spans(persons.back().name.spans, post->spans());
    } else if (persons.size() > first) {  // 党组书记、局长: one person, whom nobody names
      persons.back().name.value += "、" + post->text();
      add_spans(persons.back().name.spans, post->spans());
    } else {
      persons.push_back({field_of(*post, std::string(rule)), false});
      posts_alone = true;
    }
  }
}

}  // namespace fenjie::task
