#include "text/passage.h"

#include "text/characters.h"
#include "text/forms.h"

namespace fenjie::text {

namespace {

/// Latin, digits and what belongs to words of them (ETC-2, a@b.cn): blanks between two of these mean something.
bool is_word_character(char32_t code) { return code < 0x80 ? code > ' ' : is_latin(code) || is_digit(code); }

bool is_spaced_word(char32_t code) { return is_latin(code) || is_digit(code); }

/// A blank between these two stays.
bool keeps_blank(char32_t before, char32_t after) {
  return is_word_character(before) && is_word_character(after) && (is_spaced_word(before) || is_spaced_word(after));
}

}  // namespace

Passage line_of(std::string_view source, Span span) {
  Passage line;
  std::size_t run = span.begin;  // begin of the verbatim run not yet appended
  Span blanks;                   // pending blanks: appended as one ' ' when something follows
  const auto flush = [&](std::size_t to) {
    if (to > run) line.append_verbatim(source.substr(run, to - run), run);
  };
  for (std::size_t i = span.begin; i < span.end;) {
    const Character c = character_at(source, i);
    i = c.end;
    const bool blank = is_blank(c.code);
    const bool single_blank = blank && c.code == ' ' && blanks.empty();
    if (blank || is_invisible(c.code)) {
      flush(c.begin);
      run = c.end;
      if (blank) blanks = single_blank || blanks.empty() ? Span{c.begin, c.end} : Span{blanks.begin, c.end};
      continue;
    }
    if (!blanks.empty()) {
      if (!line.empty()) line.append_replaced(" ", blanks);
      blanks = {};
    }
    const char32_t ordinary = ordinary_ideograph(c.code);
    if (ordinary != c.code) {
      flush(c.begin);
      std::string bytes;
      append_utf8(bytes, ordinary);
      line.append_replaced(bytes, {c.begin, c.end});
      run = c.end;
    }
  }
  flush(span.end);
  return line;
}

Passage clean(const Passage& line) {
  const std::string& text = line.text();
  if (text.find(' ') == std::string::npos) return line;
  Passage result;
  std::size_t run = 0;
  char32_t before = 0;
  for (std::size_t i = 0; i < text.size();) {
    const Character c = character_at(text, i);
    i = c.end;
    if (c.code == ' ') {
      const bool inside = before != 0 && i < text.size();
      if (!inside || !keeps_blank(before, character_at(text, i).code)) {
        result.append(line.slice({run, c.begin}));
        run = c.end;
      }
      continue;
    }
    before = c.code;
  }
  result.append(line.slice({run, text.size()}));
  return result;
}

Passage join(const std::vector<Passage>& lines) {
  Passage result;
  for (const Passage& line : lines) {
    Passage next = clean(line);
    if (next.empty()) continue;
    if (!result.empty() && is_latin(character_before(result.text(), result.text().size())) && is_latin(character_at(next.text(), 0).code))
      result.append_inserted(" ");
    result.append_line(next);
  }
  return result;
}

Passage trimmed(const Passage& passage) {
  const std::string& text = passage.text();
  std::size_t begin = 0;
  while (begin < text.size()) {
    const Character c = character_at(text, begin);
    if (!is_blank(c.code)) break;
    begin = c.end;
  }
  std::size_t end = begin;
  for (std::size_t i = begin; i < text.size();) {
    const Character c = character_at(text, i);
    i = c.end;
    if (!is_blank(c.code)) end = c.end;
  }
  return passage.slice({begin, end});
}

}  // namespace fenjie::text
