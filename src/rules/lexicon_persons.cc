// Names of persons, and words that stand for persons.
#include "rules/key_shape.h"
#include "rules/lexicon.h"
#include "text/characters.h"

namespace fenjie::rules {

namespace {

constexpr std::size_t kLongestName = 20;  // bytes, without dots
constexpr std::string_view kNameDot = "·";
constexpr std::size_t kLongestDottedName = 20;        // characters
constexpr std::size_t kLongestPersonCollective = 26;  // characters
constexpr std::size_t kLongestWithPost = 90;          // bytes

/// 买买提·艾力: Han on both sides of every dot.
bool is_dotted_name(std::string_view key) {
  const std::size_t dot = key.find(kNameDot);
  if (dot == std::string_view::npos || text::length(key) > kLongestDottedName) return false;
  for (std::string_view rest = key; !rest.empty();) {
    const std::size_t end = rest.find(kNameDot);
    if (!shape_of(rest.substr(0, end)).all_han()) return false;
    if (end == std::string_view::npos) return true;
    rest.remove_prefix(end + kNameDot.size());
  }
  return false;
}

}  // namespace

/// 阿依古丽, 才旦卓玛, 那顺: an element of such names, alone or with two or three characters more.
bool Lexicon::is_name_without_surname(std::string_view key) const {
  constexpr std::size_t kLongestRest = 3, kLongest = 6;  // characters
  const KeyShape shape = shape_of(key);
  if (!shape.all_han() || shape.characters > kLongest) return false;
  const std::string_view front = name_elements_.longest_prefix(key), back = name_elements_.longest_suffix(key);
  const bool begins = !front.empty() && name_elements_.value(front) != "end";
  const bool ends = !back.empty() && name_elements_.value(back) != "begin";
  const std::size_t known = begins && ends ? front.size() + back.size() : begins ? front.size() : ends ? back.size() : 0;
  if (known == 0) return false;
  if (known >= key.size()) return true;
  return text::length(key) <= text::length(key.substr(0, known)) + kLongestRest && common_words_.value(key).empty() &&
         !is_common_word(key, begins ? front : key.substr(0, key.size() - back.size()));
}

/// Surname and given name by length, and no common word.
bool Lexicon::has_name_shape(std::string_view key) const {
  if (key.size() > kLongestName) return false;
  const KeyShape shape = shape_of(key);
  if (!shape.all_han() || shape.characters < 2 || shape.characters > 5) return false;
  const std::string_view surname = surnames_.longest_prefix(key);
  if (surname.empty()) return false;
  const std::size_t given = shape.characters - text::length(surname);
  const bool compound = surnames_.value(surname) == "compound";
  if (compound && given > 0 && given <= 3) return !is_common_word(key, surname);
  const std::string_view single = key.substr(0, text::character_at(key, 0).end);
  return shape.characters <= 3 && surnames_.contains(single) && !is_common_word(key, single);
}

bool Lexicon::is_common_word(std::string_view key, std::string_view surname) const {
  const std::string_view given = key.substr(surname.size());
  const std::string_view as_given = common_words_.value(given);
  if (as_given == "end" || as_given == "both") return true;
  if (const std::string_view whole = common_words_.value(key); !whole.empty() && whole != "inside") return true;
  const std::string_view start = common_words_.longest_prefix(key);
  const std::string_view as_start = common_words_.value(start);
  if (start.size() > surname.size() && (as_start == "start" || as_start == "both")) return true;
  for (std::size_t at = 0; at < given.size();) {
    const std::size_t end = text::character_at(given, at).end;
    if (common_words_.value(given.substr(at, end - at)) == "inside") return true;
    at = end;
  }
  return false;
}

bool Lexicon::is_person(std::string_view key) const {
  if (key.size() > 4 * kLongestDottedName) return false;
  if (is_dotted_name(key)) return posts_.longest_suffix(key).empty() && posts_.longest_prefix(key).empty();  // 县长阿尔斯兰·买买提
  return (has_name_shape(key) || is_name_without_surname(key)) && posts_.longest_suffix(key).empty() && !is_named_unit(key) && !is_unit_collective(key);
}

bool Lexicon::may_be_person(std::string_view key) const {
  const KeyShape shape = shape_of(key);
  return shape.all_han() && (shape.characters == 2 || shape.characters == 3) && !surnames_.longest_prefix(key).empty() &&
         !is_post(key) && !is_unit(key) && !is_unit_collective(key);
}

bool Lexicon::is_post(std::string_view key) const {
  constexpr std::string_view kFirst = "常务";
  if (posts_.contains(key) || (key.starts_with(kFirst) && posts_.contains(key.substr(kFirst.size())))) return true;
  const std::string_view post = posts_.longest_suffix(key);
  const std::string_view body = key.substr(0, key.size() - post.size());
  if (post.empty()) return false;
  if (posts_.contains(body) || own_prefixes_.contains(body) || is_unit(body) || is_bare_unit(body)) return true;  // 乡党委副书记, 管委会主任
  const std::string_view kind = unit_suffixes_.value(body);  // 局党组书记
  return kind == "organ" || kind == "institution" || kind == "company";
}

bool Lexicon::is_person_with_post(std::string_view key) const {
  if (key.size() > kLongestWithPost) return false;
  const auto is_called = [this](std::string_view name) {  // 副县长高峰, 蓝天宇: a common word that people are called by, or that such a name begins with
    return is_person(name) || (common_words_.value(common_words_.longest_prefix(name), 1) == "name" && may_be_person(name));
  };
  for (std::size_t at = 0; at < key.size();) {
    at = text::character_at(key, at).end;
    const std::string_view post = key.substr(0, at), rest = key.substr(at);
    if (rest.empty() || !is_post(post)) continue;
    if (is_called(rest)) return true;
    for (const std::string_view mark : {"、", "，"})
      if (rest.starts_with(mark) && is_person_with_post(rest.substr(mark.size()))) return true;
  }
  return false;
}

bool Lexicon::is_surname_with_post(std::string_view key) const {
  const std::string_view surname = surnames_.longest_prefix(key);
  const std::string_view post = key.substr(surname.size());
  return !surname.empty() && !post.empty() && posts_.contains(post);
}

bool Lexicon::is_person_collective(std::string_view key) const {
  if (key.size() > 4 * kLongestPersonCollective) return false;
  const PlainKey plain(key);
  const bool has_post = !posts_.longest_suffix(plain).empty();
  const bool has_word = !person_words_.longest_suffix(plain).empty();
  if (!has_post && !has_word) return false;
  const KeyShape shape = shape_of(plain);
  if (!shape.all_han() || shape.characters > kLongestPersonCollective) return false;
  const bool stands_for_person = has_word || has_collective_word(plain);
  return stands_for_person && !begins_like_task(plain) && !has_sentence_word(plain);
}

}  // namespace fenjie::rules
