#include "task/clauses.h"

#include <algorithm>

#include "text/characters.h"

namespace fenjie::task {

namespace {

bool opens(char32_t code) { return code == U'（' || code == U'〔'; }
bool closes(char32_t code) { return code == U'）' || code == U'〕'; }

struct Brackets {
  std::vector<Span> closed;       // outermost pairs, left to right
  std::vector<std::size_t> open;  // where brackets begin that are never closed
};

Brackets find_brackets(std::string_view key, Span part) {
  Brackets result;
  for (std::size_t i = part.begin; i < part.end;) {
    const text::Character c = text::character_at(key, i);
    i = c.end;
    if (opens(c.code)) result.open.push_back(c.begin);
    if (!closes(c.code) || result.open.empty()) continue;
    const std::size_t begin = result.open.back();
    result.open.pop_back();
    while (!result.closed.empty() && result.closed.back().begin > begin) result.closed.pop_back();
    result.closed.push_back({begin, c.end});
  }
  return result;
}

}  // namespace

std::vector<Span> parts_between(std::string_view key, Span part, std::u32string_view marks) {
  std::vector<Span> parts;
  const std::vector<Span> brackets = find_brackets(key, part).closed;
  auto bracket = brackets.begin();
  std::size_t begin = part.begin;
  for (std::size_t i = part.begin; i < part.end;) {
    if (bracket != brackets.end() && bracket->begin == i) {
      i = (bracket++)->end;
      continue;
    }
    const text::Character c = text::character_at(key, i);
    i = c.end;
    if (marks.find(c.code) == std::u32string_view::npos) continue;
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
  Brackets found = find_brackets(key, {0, key.size()});
  if (found.open.empty()) return std::move(found.closed);
  std::vector<Span> all = std::move(found.closed);
  for (const std::size_t begin : found.open) all.push_back({begin, key.size()});
  std::sort(all.begin(), all.end());
  for (std::size_t i = 0; i + 1 < all.size(); ++i) all[i].end = std::min(all[i].end, all[i + 1].begin);
  return all;
}

}  // namespace fenjie::task
