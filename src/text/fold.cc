#include "text/fold.h"

#include "text/characters.h"
#include "text/forms.h"

namespace fenjie::text {

namespace {

char32_t full_width_mark(char32_t code) {
  switch (code) {
    case ',': return U'，';
    case ':': return U'：';
    case ';': return U'；';
    case '!': return U'！';
    case '?': return U'？';
    case '(': return U'（';
    case ')': return U'）';
    case U'﹐': return U'，';
    case U'﹕': return U'：';
    case U'﹔': return U'；';
    case U'﹙': return U'（';
    case U'﹚': return U'）';
    case U'﹑': return U'、';
    case U'｡': return U'。';
    case U'､': return U'、';
    default: return code;
  }
}

char32_t six_corner_bracket(char32_t code) {
  switch (code) {
    case '[':
    case U'［':
    case U'【':
    case U'﹝':
    case U'〔': return U'〔';
    case ']':
    case U'］':
    case U'】':
    case U'﹞':
    case U'〕': return U'〕';
    default: return code;
  }
}

/// Letters, digits and signs of full width as ASCII; the marks ，：；！？（） stay.
char32_t half_width(char32_t code) {
  if (code < 0xFF01 || code > 0xFF5E) return code;
  return full_width_mark(code - 0xFEE0) == code ? code : code - 0xFEE0;
}

bool is_ascii_word(char32_t code) { return code > ' ' && code < 0x7F; }

/// "3,000", "10:30", "a:b" keep their half-width mark; beside anything Chinese it is Chinese punctuation.
bool stays_half_width(char32_t mark, char32_t before, char32_t after) {
  if (mark == '(' || mark == ')') return false;
  return is_ascii_word(before) && is_ascii_word(after);
}

}  // namespace

Folded::Folded(std::string_view clean_text) {
  key_.reserve(clean_text.size());
  begins_.reserve(clean_text.size());
  ends_.reserve(clean_text.size());
  const auto map_to = [this](std::size_t begin, std::size_t end) {
    begins_.resize(key_.size(), static_cast<std::uint32_t>(begin));
    ends_.resize(key_.size(), static_cast<std::uint32_t>(end));
  };
  char32_t before = 0;       // last character put into the key
  std::size_t blank_at = std::string_view::npos;
  for (std::size_t i = 0; i < clean_text.size();) {
    const Character c = character_at(clean_text, i);
    i = c.end;
    if (is_invisible(c.code)) continue;
    if (is_blank(c.code)) {
      if (blank_at == std::string_view::npos) blank_at = c.begin;
      continue;
    }
    char32_t code = six_corner_bracket(half_width(ordinary_ideograph(c.code)));
    if (const char32_t mark = full_width_mark(code); mark != code) {
      const char32_t after = i < clean_text.size() ? character_at(clean_text, i).code : 0;
      if (!stays_half_width(code, before, after)) code = mark;
    }
    if (blank_at != std::string_view::npos && is_ascii_word(before) && is_ascii_word(code)) {
      key_ += ' ';
      map_to(blank_at, c.begin);
    }
    blank_at = std::string_view::npos;
    append_utf8(key_, code);
    map_to(c.begin, c.end);
    before = code;
  }
}

Span Folded::clean(Span key_span) const {
  if (!key_span.empty()) return {begins_[key_span.begin], ends_[key_span.end - 1]};
  const std::size_t at = key_span.begin < begins_.size() ? begins_[key_span.begin] : ends_.empty() ? 0 : ends_.back();
  return {at, at};
}

std::string fold(std::string_view clean_text) { return Folded(clean_text).key(); }

}  // namespace fenjie::text
