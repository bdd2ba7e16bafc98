#include "layout/spaced_letters.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "text/characters.h"

namespace fenjie::layout {

namespace {

constexpr std::size_t kLeastCharacters = 5;  // of a line that tells how the text is spaced

/// Printed as one blank, be it a full-width one: no gap between columns.
bool is_single(const PrintedLine& line, Span blank) {
  constexpr std::size_t kWidest = 3;  // bytes
  const std::vector<Span> source = line.text.spans(blank);
  return source.size() == 1 && source.front().size() <= kWidest && source.front().size() != 2;
}

/// Blanks with a single character on either side of them.
std::vector<Span> blanks_between_letters(const PrintedLine& line) {
  const std::string_view text = line.text.text();
  std::vector<Span> blanks;
  std::size_t before = 0, behind = 0;  // characters of the word before the last blank, and of the one behind it
  Span last{};
  for (std::size_t at = 0; at <= text.size();) {
    const bool ends = at == text.size();
    const text::Character c = ends ? text::Character{U' ', at, at + 1} : text::character_at(text, at);
    at = c.end;
    if (c.code != U' ') {
      ++behind;
      continue;
    }
    if (!last.empty() && before == 1 && behind == 1 && is_single(line, last)) blanks.push_back(last);
    before = std::exchange(behind, 0);
    last = {c.begin, c.end};
  }
  return blanks;
}

bool is_spaced(const PrintedLine& line, std::size_t blanks) {
  const std::size_t characters = text::length(text::without_blanks(line.text.text()));
  return characters >= kLeastCharacters && blanks * 10 >= (characters - 1) * 8;
}

}  // namespace

void join_spaced_letters(std::vector<PrintedLine>& lines) {
  std::vector<std::vector<Span>> blanks;
  std::size_t spaced = 0, telling = 0;
  for (const PrintedLine& line : lines) {
    blanks.push_back(blanks_between_letters(line));
    spaced += is_spaced(line, blanks.back().size());
    telling += text::length(text::without_blanks(line.text.text())) >= kLeastCharacters;
  }
  if (spaced < 3 || spaced * 10 < telling * 8) return;
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (!blanks[i].empty()) leave_out(lines[i], blanks[i]);
}

}  // namespace fenjie::layout
