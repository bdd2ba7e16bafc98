#include "task/clauses.h"

#include <algorithm>

#include "rules/key_characters.h"
#include "text/characters.h"

namespace fenjie::task {

namespace {

struct Brackets {
  std::vector<Span> closed;       // outermost pairs, left to right
  std::vector<std::size_t> open;  // where brackets begin that are never closed
};

Brackets find_brackets(std::string_view key, Span part) {
  Brackets result;
  for (std::size_t i = part.begin; i < part.end;) {
    const text::Character c = text::character_at(key, i);
    i = c.end;
    if (text::opens_bracket(c.code)) result.open.push_back(c.begin);
    if (!text::closes_bracket(c.code) || result.open.empty()) continue;
    const std::size_t begin = result.open.back();
    result.open.pop_back();
    while (!result.closed.empty() && result.closed.back().begin > begin) result.closed.pop_back();
    result.closed.push_back({begin, c.end});
  }
  return result;
}

}  // namespace

bool is_one_of(char32_t code, std::u32string_view marks) { return marks.find(code) != std::u32string_view::npos; }

std::vector<Span> parts_between(std::string_view key, Span part, std::u32string_view marks) {
  std::vector<Span> parts;
  const std::vector<Span> brackets = find_brackets(key, part).closed;
  auto bracket = brackets.begin();
  constexpr std::string_view kCloseQuote = "”";
  std::size_t begin = part.begin, quoted = 0;  // where the quotes close that “双随机、一公开” stands in
  for (std::size_t i = part.begin; i < part.end;) {
    if (bracket != brackets.end() && bracket->begin == i) {
      i = (bracket++)->end;
      continue;
    }
    const text::Character c = text::character_at(key, i);
    i = c.end;
    if (c.code == U'“') quoted = std::min(key.find(kCloseQuote, i), part.end) < part.end ? key.find(kCloseQuote, i) : 0;
    if (marks.find(c.code) == std::u32string_view::npos || (c.code == U'、' && c.begin < quoted)) continue;
    if (c.begin > begin) parts.push_back({begin, c.begin});
    begin = c.end;
  }
  if (part.end > begin) parts.push_back({begin, part.end});
  return parts;
}

Span without_marks(std::string_view key, Span part, std::u32string_view marks) {
  while (!part.empty()) {
    const text::Character c = text::character_at(key, part.begin);
    if (marks.find(c.code) == std::u32string_view::npos) break;
    part.begin = c.end;
  }
  std::size_t end = part.begin;
  for (std::size_t i = part.begin; i < part.end;) {
    const text::Character c = text::character_at(key, i);
    i = c.end;
    if (marks.find(c.code) == std::u32string_view::npos) end = c.end;
  }
  return {part.begin, end};
}

/// Behind the sentence that begins at `begin`, or the end of the key.
static std::size_t sentence_end(std::string_view key, std::size_t begin) {
  const std::size_t mark = key.find("。", begin);
  return mark == std::string_view::npos ? key.size() : mark;
}

std::vector<Span> brackets_of(std::string_view key) {
  Brackets found = find_brackets(key, {0, key.size()});
  if (found.open.empty()) return std::move(found.closed);
  std::vector<Span> all;
  for (std::size_t i = 0; i < found.open.size(); ++i) {
    const std::size_t next = i + 1 < found.open.size() ? found.open[i + 1] : key.size();
    all.push_back({found.open[i], std::min(next, sentence_end(key, found.open[i]))});
  }
  // A closed bracket inside one that was never closed is a remark on a name in it.
  for (const Span closed : found.closed)
    if (std::none_of(all.begin(), all.end(), [&](Span o) { return o.begin < closed.begin && closed.begin < o.end; }))
      all.push_back(closed);
  std::sort(all.begin(), all.end());
  return all;
}

bool is_parted(const rules::Subject& subject, std::size_t at) {
  const std::string_view key = subject.key();
  if (at == 0 || at >= key.size()) return false;
  const std::size_t before = at - rules::last_character(key.substr(0, at)).size();
  return subject.slice({before, text::character_at(key, at).end}).spans().size() > 1;
}

}  // namespace fenjie::task
