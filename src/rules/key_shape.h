// Shape of a key: what its characters say before any vocabulary is asked.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace fenjie::rules {

struct KeyShape {
  std::size_t characters = 0;
  std::size_t han = 0;
  std::size_t digits = 0;
  bool sentence_mark = false;        ///< ，。；：！？“”《》 or the like stands in it
  bool finished = false;             ///< ends with 。；！？
  bool only_name_characters = true;  ///< Han, ASCII letters and digits, · - —

  bool all_han() const { return han == characters && characters > 0; }
};

KeyShape shape_of(std::string_view key);

/// `key` without what stands in （） or 〔〕, the brackets included, and without the marks of “放管服”; empty when they are not balanced.
std::string without_brackets(std::string_view key);

/// A key without its brackets and quotation marks, copied only when it has some.
class PlainKey {
 public:
  explicit PlainKey(std::string_view key)
      : copy_(has_brackets(key) ? without_brackets(key) : std::string()), text_(has_brackets(key) ? copy_ : key) {}
  PlainKey(const PlainKey&) = delete;
  PlainKey& operator=(const PlainKey&) = delete;

  std::string_view text() const { return text_; }
  operator std::string_view() const { return text_; }

 private:
  static bool has_brackets(std::string_view key) {
    for (const std::string_view bracket : {"（", "）", "〔", "〕", "“", "”"})
      if (key.find(bracket) != std::string_view::npos) return true;
    return false;
  }
  std::string copy_;
  std::string_view text_;
};

/// Byte where the `count`th character from the end begins; 0 when there are fewer.
std::size_t last_characters(std::string_view key, std::size_t count);

/// Byte of the next 由 at or behind `from` that says by whom (改造方案由城投集团), npos without one; none in 自由贸易试验区.
std::size_t by_whom(std::string_view key, std::size_t from);

/// True when `vocabulary` has a term somewhere in `key`.
template <typename Words>
bool holds_word(const Words& vocabulary, std::string_view key) {
  for (std::size_t at = 0; at < key.size(); ++at)
    if ((static_cast<unsigned char>(key[at]) & 0xC0) != 0x80 && !vocabulary.longest_prefix(key.substr(at)).empty())
      return true;
  return false;
}

}  // namespace fenjie::rules
