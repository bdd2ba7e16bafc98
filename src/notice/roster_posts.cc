#include "notice/roster_posts.h"

#include <algorithm>
#include <functional>
#include <iterator>

#include "notice/padded_words.h"
#include "notice/split_list.h"
#include "text/characters.h"

namespace fenjie::notice {

namespace {

std::size_t byte_after(std::string_view key, std::size_t characters) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < characters && at < key.size(); ++i) at = text::character_at(key, at).end;
  return at;
}

/// 兰州海关副关长: a unit's name, and more behind it.
bool begins_with_office(std::string_view post, const Context& context) {
  constexpr std::size_t kShortest = 9;  // bytes
  for (const std::string_view word : {"同志", "兼任", "担任"})  // 陈独秀同志兼任办公室主任
    if (post.find(word) != std::string_view::npos) return false;
  for (std::size_t at = byte_after(post, 1); at < post.size(); at = text::character_at(post, at).end)
    if (at >= kShortest && context.lexicon.is_unit(post.substr(0, at))) return true;
  return false;
}

constexpr std::string_view kLevels[] = {"省", "市", "县", "区"};

/// 区政府主管副区长: no name in front of an office.
bool begins_with_level(std::string_view key) {
  return std::any_of(std::begin(kLevels), std::end(kLevels), [key](std::string_view level) { return key.starts_with(level); });
}

/// 黄欣省|发展改革委副主任: the level of the office, and no end of a name.
bool ends_with_level(std::string_view name) {
  return std::any_of(std::begin(kLevels), std::end(kLevels), [name](std::string_view level) { return name.ends_with(level); });
}

}  // namespace

bool ends_in_post(std::string_view key, const Context& context) {
  return context.book.set("roster-post").full(key).has_value();
}

bool is_post(std::string_view key, const Context& context) {
  return ends_in_post(key, context) || context.lexicon.is_unit(key);
}

bool may_be_name(std::string_view key, const Context& context) {
  const std::size_t characters = text::length(key);
  return is_han_only(key) && characters >= 2 && characters <= 4 && !is_post(key, context);
}

std::vector<std::size_t> cuts_in_front_of_post(std::string_view key, const Context& context) {
  const auto cuts_where = [&](const std::function<bool(std::string_view)>& begins_post) {
    std::vector<std::size_t> cuts;
    for (const std::size_t characters : {3, 2}) {
      const std::size_t cut = byte_after(key, characters);
      if (cut < key.size() && context.lexicon.is_person(key.substr(0, cut)) && begins_post(key.substr(cut))) cuts.push_back(cut);
    }
    return cuts;
  };
  std::vector<std::size_t> cuts = cuts_where([&](std::string_view post) { return context.book.set("roster-post-begin").full(post).has_value(); });
  if (cuts.empty() && !begins_with_level(key)) cuts = cuts_where([&](std::string_view post) { return begins_with_office(post, context); });
  if (cuts.size() == 2 && ends_with_level(key.substr(0, cuts.front()))) cuts.erase(cuts.begin());
  return cuts;
}

bool is_collective(std::string_view key, const Context& context) {
  const auto everybody = [&](std::string_view person) {
    return context.lexicon.is_person_collective(person) || (person.starts_with("各") && is_post(person, context));
  };
  if (everybody(key)) return true;
  const std::vector<Span> items = list_items(key, {0, key.size()}, "、");
  if (items.size() < 2 || !context.lexicon.is_person_collective(key.substr(items.back().begin, items.back().size()))) return false;
  return std::all_of(items.begin(), items.end() - 1, [&](Span item) {
    const std::string_view unit = key.substr(item.begin, item.size());
    return context.lexicon.is_unit(unit) || context.lexicon.is_unit_collective(unit);
  });
}

std::optional<std::size_t> cut_behind_post(std::string_view key, const Context& context, bool any_word) {
  std::optional<std::size_t> found;
  const auto is_name = [&](std::string_view rest) {
    return context.lexicon.is_person(rest) || (any_word && context.lexicon.may_be_person(rest));
  };
  for (std::size_t at = 0; at < key.size();) {
    at = text::character_at(key, at).end;
    if (at >= key.size() || !ends_in_post(key.substr(0, at), context) || !is_name(key.substr(at))) continue;
    if (found) return std::nullopt;
    found = at;
  }
  return found;
}

}  // namespace fenjie::notice
