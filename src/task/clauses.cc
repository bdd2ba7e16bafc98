#include "task/clauses.h"

#include "text/characters.h"

namespace fenjie::task {

namespace {

bool opens(char32_t code) { return code == U'（' || code == U'〔'; }
bool closes(char32_t code) { return code == U'）' || code == U'〕'; }

}  // namespace

std::vector<Span> parts_between(std::string_view key, Span part, std::u32string_view marks) {
  std::vector<Span> parts;
  std::size_t begin = part.begin;
  int depth = 0;
  for (std::size_t i = part.begin; i < part.end;) {
    const text::Character c = text::character_at(key, i);
    i = c.end;
    if (opens(c.code)) ++depth;
    if (closes(c.code) && depth > 0) --depth;
    if (depth > 0 || marks.find(c.code) == std::u32string_view::npos) continue;
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

std::vector<Span> brackets_of(std::string_view key) {
  std::vector<Span> brackets;
  int depth = 0;
  for (std::size_t i = 0; i < key.size();) {
    const text::Character c = text::character_at(key, i);
    i = c.end;
    if (opens(c.code)) {
      if (depth++ == 0) brackets.push_back({c.begin, key.size()});
    } else if (closes(c.code) && depth > 0 && --depth == 0) {
      brackets.back().end = c.end;
    }
  }
  return brackets;
}

}  // namespace fenjie::task
