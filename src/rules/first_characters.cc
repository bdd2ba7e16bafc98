#include "rules/first_characters.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "text/characters.h"

namespace fenjie::rules {

namespace {

struct Characters {
  std::vector<CharacterRange> ranges;
  bool any = false;  // or every character

  void add(const Characters& other) {
    ranges.insert(ranges.end(), other.ranges.begin(), other.ranges.end());
    any |= other.any;
  }
};

/// What a part of a pattern can begin and end with.
struct Part {
  Characters first, last;
  bool nullable = false;  // it can be empty
};

Part one_of(const Characters& characters) { return {.first = characters, .last = characters, .nullable = false}; }
Part one_of(char32_t low, char32_t high) { return one_of({.ranges = {{low, high}}, .any = false}); }
Part any_character() { return one_of({.ranges = {}, .any = true}); }
Part empty_part() { return {.first = {}, .last = {}, .nullable = true}; }

/// Reads the RE2 syntax that rules use. Whatever it does not know makes the whole answer "any".
class Reader {
 public:
  explicit Reader(std::string_view pattern) : rest_(pattern) {}

  /// Nothing is known of a pattern that can be empty.
  Part read() {
    const Part whole = alternatives();
    return unknown_ || !rest_.empty() || whole.nullable ? any_character() : whole;
  }

 private:
  bool take(std::string_view text) {
    if (!rest_.starts_with(text)) return false;
    rest_.remove_prefix(text.size());
    return true;
  }

  char32_t take_character() {
    if (rest_.empty()) {
      unknown_ = true;
      return 0;
    }
    const text::Character c = text::character_at(rest_, 0);
    rest_.remove_prefix(c.end);
    return c.code;
  }

  Part alternatives() {
    Part all = sequence();
    while (take("|")) {
      const Part next = sequence();
      all.first.add(next.first);
      all.last.add(next.last);
      all.nullable |= next.nullable;
    }
    return all;
  }

  Part sequence() {
    Part all = empty_part();
    while (!unknown_ && !rest_.empty() && rest_[0] != '|' && rest_[0] != ')') {
      const Part next = repeated();
      if (all.nullable) all.first.add(next.first);
      if (!next.nullable) all.last = {};
      all.last.add(next.last);
      all.nullable &= next.nullable;
    }
    return all;
  }

  Part repeated() {
    Part part = atom();
    for (;;) {
      if (take("*") || take("?")) {
        part.nullable = true;
      } else if (take("{")) {
        part.nullable |= rest_.starts_with("0");
        rest_.remove_prefix(std::min(rest_.size(), rest_.find('}') + 1));
      } else if (!take("+")) {
        return part;
      }
      take("?");  // fewer rather than more: says nothing about the ends
    }
  }

  Part atom() {
    if (take("(")) return group();
    if (take("[")) return character_class();
    if (take(".")) return any_character();
    if (take("^") || take("$")) return empty_part();
    if (take("\\")) return escape();
    const char32_t code = take_character();
    return one_of(code, code);
  }

  Part group() {
    if (take("?P<")) {
      rest_.remove_prefix(std::min(rest_.size(), rest_.find('>') + 1));
    } else if (take("?")) {
      unknown_ |= !take(":");
    }
    Part inside = alternatives();
    unknown_ |= !take(")");
    return inside;
  }

  Part escape() {
    if (take("d")) return one_of('0', '9');
    if (const auto code = escaped_character()) return one_of(*code, *code);
    unknown_ = true;
    return any_character();
  }

  /// \x{4e00} and escaped signs; nothing for classes such as \w and for what is no character.
  std::optional<char32_t> escaped_character() {
    if (take("x{")) {
      unsigned value = 0;
      const std::string_view digits = rest_.substr(0, rest_.find('}'));
      std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
      rest_.remove_prefix(std::min(rest_.size(), digits.size() + 1));
      return value;
    }
    if (rest_.empty() || text::is_latin(static_cast<unsigned char>(rest_[0])) ||
        text::is_digit(static_cast<unsigned char>(rest_[0])))
      return std::nullopt;
    return take_character();
  }

  Part character_class() {
    Characters all;
    all.any = take("^");
    for (bool is_first = true; !unknown_ && (is_first || !take("]")); is_first = false) {
      if (rest_.starts_with("[:") || rest_.empty()) {
        unknown_ = true;
      } else if (take("\\d")) {
        all.ranges.emplace_back('0', '9');
      } else {
        const char32_t low = class_character();
        const bool is_range = rest_.size() > 1 && rest_[0] == '-' && rest_[1] != ']' && take("-");
        all.ranges.emplace_back(low, is_range ? class_character() : low);
      }
    }
    return one_of(all);
  }

  char32_t class_character() {
    if (!take("\\")) return take_character();
    const auto code = escaped_character();
    unknown_ |= !code.has_value();
    return code.value_or(0);
  }

  std::string_view rest_;
  bool unknown_ = false;
};

/// In order, without gaps between ranges that touch; empty for any character.
std::vector<CharacterRange> merged(Characters characters) {
  if (characters.any) return {};
  std::sort(characters.ranges.begin(), characters.ranges.end());
  std::vector<CharacterRange> merged;
  for (const CharacterRange& range : characters.ranges) {
    if (merged.empty() || range.first > merged.back().second + 1) {
      merged.push_back(range);
    } else {
      merged.back().second = std::max(merged.back().second, range.second);
    }
  }
  return merged;
}

}  // namespace

std::vector<CharacterRange> first_characters(std::string_view pattern) { return merged(Reader(pattern).read().first); }

std::vector<CharacterRange> last_characters(std::string_view pattern) { return merged(Reader(pattern).read().last); }

}  // namespace fenjie::rules
