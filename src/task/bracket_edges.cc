#include "task/bracket_edges.h"

#include "task/clauses.h"
#include "text/characters.h"

namespace fenjie::task {
namespace {

/// How many more brackets open in `part` than close.
int open_brackets(std::string_view key, Span part) {
  int depth = 0;
  for (std::size_t i = part.begin; i < part.end;) {
    const text::Character c = text::character_at(key, i);
    i = c.end;
    depth += text::opens_bracket(c.code) ? 1 : text::closes_bracket(c.code) ? -1 : 0;
  }
  return depth;
}

}  // namespace

bool is_in_remark(std::string_view key, Span part, std::size_t at) {
  constexpr std::string_view kOpen = "（", kClose = "）";
  const std::string_view before = view(key, {part.begin, at});
  const std::size_t open = before.rfind(kOpen), close = before.rfind(kClose);
  if (open == std::string_view::npos || (close != std::string_view::npos && close > open)) return false;
  const std::string_view said = before.substr(open + kOpen.size());
  return said.starts_with("含") || said.starts_with("包括") || said.starts_with("不含");
}

Span inside(std::string_view key, Span part) {
  const std::string_view text = key.substr(part.begin, part.size());
  const std::vector<Span> brackets = brackets_of(text);
  const bool enclosed = !brackets.empty() && brackets.front() == Span{0, text.size()};
  if (enclosed && (text.starts_with("（") || text.starts_with("〔"))) {
    part.begin = text::character_at(key, part.begin).end;
    const std::string_view tail = key.substr(part.begin, part.end - part.begin);
    if (open_brackets(key, part) < 0 && (tail.ends_with("）") || tail.ends_with("〕"))) part.end -= std::string_view("）").size();
  }
  return without_marks(key, part, kMarksAround);
}

Span without_stray_bracket(std::string_view key, Span part) {
  while (open_brackets(key, part) < 0) {
    part = without_marks(key, part, kMarksAround);
    const char32_t last = part.empty() ? U' ' : text::character_before(key, part.end);
    if (!text::closes_bracket(last)) return part;
    part.end -= std::string_view("）").size();
  }
  return part;
}

}  // namespace fenjie::task
