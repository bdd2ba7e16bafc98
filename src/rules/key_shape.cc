#include "rules/key_shape.h"

#include "text/characters.h"

namespace fenjie::rules {

namespace {

bool is_sentence_mark(char32_t code) {
  return std::u32string_view(U"，。；：！？“”‘’《》、…").find(code) != std::u32string_view::npos;
}

/// U+5000 to U+9FFF, known by the first of their three bytes: most of every key (3 % of a run goes by without
/// decoding).
bool begins_ideograph(char byte) {
  const auto lead = static_cast<unsigned char>(byte);
  return lead >= 0xE5 && lead <= 0xE9;
}

}  // namespace

KeyShape shape_of(std::string_view key) {
  KeyShape shape;
  char32_t last = 0;
  for (std::size_t at = 0; at < key.size();) {
    if (begins_ideograph(key[at])) {
      ++shape.characters;
      ++shape.han;
      last = 0;
      at += 3;
      continue;
    }
    const text::Character c = text::character_at(key, at);
    at = c.end;
    last = c.code;
    ++shape.characters;
    const bool han = text::is_han(c.code), digit = text::is_digit(c.code);
    shape.han += han;
    shape.digits += digit;
    shape.sentence_mark |= is_sentence_mark(c.code);
    shape.only_name_characters &= han || digit || text::is_latin(c.code) || c.code == U'·' || c.code == '-' || c.code == U'—';
  }
  shape.finished = std::u32string_view(U"。；！？").find(last) != std::u32string_view::npos && !key.empty();
  return shape;
}

std::string without_brackets(std::string_view key) {
  std::string plain;
  int depth = 0, quotes = 0;
  for (std::size_t at = 0; at < key.size();) {
    const text::Character c = text::character_at(key, at);
    at = c.end;
    if (text::opens_bracket(c.code)) {
      ++depth;
    } else if (text::closes_bracket(c.code)) {
      if (--depth < 0) return {};
    } else if (depth == 0 && (c.code == U'“' || c.code == U'”')) {
      quotes += c.code == U'“' ? 1 : -1;
      if (quotes < 0 || quotes > 1) return {};
    } else if (depth == 0 && !(quotes > 0 && c.code == U'、')) {  // 市“双随机、一公开”联席会议
      plain += key.substr(c.begin, c.end - c.begin);
    }
  }
  return depth == 0 && quotes == 0 ? plain : std::string();
}

std::size_t last_characters(std::string_view key, std::size_t count) {
  std::size_t at = key.size();
  while (count > 0 && at > 0) {
    at = text::character_start(key, at - 1);
    --count;
  }
  return at;
}

std::size_t by_whom(std::string_view key, std::size_t from) {
  static constexpr std::string_view kBy = "由", kFree = "自";
  std::size_t at = key.find(kBy, from);
  while (at != std::string_view::npos && key.substr(0, at).ends_with(kFree)) at = key.find(kBy, at + kBy.size());
  return at;
}

}  // namespace fenjie::rules
