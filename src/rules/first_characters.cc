#include "rules/first_characters.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "text/characters.h"

namespace fenjie::rules {

namespace {

/// What a part of a pattern can begin with.
struct First {
  std::vector<CharacterRange> ranges;
  bool any = false;       // or with every character
  bool nullable = false;  // it can be empty

  void add(const First& other) {
    ranges.insert(ranges.end(), other.ranges.begin(), other.ranges.end());
    any |= other.any;
  }
};

First any_character() { return {.ranges = {}, .any = true, .nullable = false}; }

/// Reads the RE2 syntax that rules use. Whatever it does not know makes the whole answer "any".
class Reader {
 public:
  explicit Reader(std::string_view pattern) : rest_(pattern) {}

  std::vector<CharacterRange> read() {
    const First first = alternatives();
    if (unknown_ || !rest_.empty() || first.any || first.nullable) return {};
    return first.ranges;
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

  First alternatives() {
    First all = sequence();
    while (take("|")) {
      const First next = sequence();
      all.add(next);
      all.nullable |= next.nullable;
    }
    return all;
  }

  First sequence() {
    First all{.ranges = {}, .any = false, .nullable = true};
    while (!unknown_ && !rest_.empty() && rest_[0] != '|' && rest_[0] != ')') {
      const First next = repeated();
      if (all.nullable) {
        all.add(next);
        all.nullable = next.nullable;
      }
    }
    return all;
  }

  First repeated() {
    First part = atom();
    for (;;) {
      if (take("*") || take("?")) {
        part.nullable = true;
      } else if (take("{")) {
        part.nullable |= rest_.starts_with("0");
        rest_.remove_prefix(std::min(rest_.size(), rest_.find('}') + 1));
      } else if (!take("+")) {
        return part;
      }
      take("?");  // fewer rather than more: says nothing about the beginning
    }
  }

  First atom() {
    if (take("(")) return group();
    if (take("[")) return character_class();
    if (take(".")) return any_character();
    if (take("^") || take("$")) return {.ranges = {}, .any = false, .nullable = true};
    if (take("\\")) return escape();
    const char32_t code = take_character();
    return {.ranges = {{code, code}}, .any = false, .nullable = false};
  }

  First group() {
    if (take("?P<")) {
      rest_.remove_prefix(std::min(rest_.size(), rest_.find('>') + 1));
    } else if (take("?")) {
      unknown_ |= !take(":");
    }
    const First inside = alternatives();
    unknown_ |= !take(")");
    return inside;
  }

  First escape() {
    if (take("d")) return {.ranges = {{'0', '9'}}, .any = false, .nullable = false};
    if (const auto code = escaped_character()) return {.ranges = {{*code, *code}}, .any = false, .nullable = false};
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

  First character_class() {
    First all;
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
    return all;
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

}  // namespace

std::vector<CharacterRange> first_characters(std::string_view pattern) {
  std::vector<CharacterRange> ranges = Reader(pattern).read();
  std::sort(ranges.begin(), ranges.end());
  std::vector<CharacterRange> merged;
  for (const CharacterRange& range : ranges) {
    if (merged.empty() || range.first > merged.back().second + 1) {
      merged.push_back(range);
    } else {
      merged.back().second = std::max(merged.back().second, range.second);
    }
  }
  return merged;
}

}  // namespace fenjie::rules
