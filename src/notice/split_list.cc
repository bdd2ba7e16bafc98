#include "notice/split_list.h"

#include <algorithm>

#include "text/characters.h"
#include "text/passage.h"

namespace fenjie::notice {

namespace {

/// Depth change that a character makes: brackets and quotation marks keep their inside together.
int nesting(char32_t code) {
  switch (code) {
    case U'（':
    case U'〔':
    case U'《':
    case U'“':
      return 1;
    case U'）':
    case U'〕':
    case U'》':
    case U'”':
      return -1;
    default:
      return 0;
  }
}

}  // namespace

std::size_t joint_at(std::string_view text) {
  for (const std::string_view joint : {"、", "和", "及", "与"})
    if (text.starts_with(joint)) return joint.size();
  return 0;
}

std::vector<Span> list_items(std::string_view key, Span part, std::string_view separators) {
  std::vector<Span> items;
  std::size_t begin = part.begin;
  int depth = 0;
  const auto close = [&](std::size_t end) {
    if (end > begin) items.push_back({begin, end});
  };
  for (std::size_t i = part.begin; i < part.end;) {
    const text::Character c = text::character_at(key, i);
    i = c.end;
    depth = std::max(0, depth + nesting(c.code));
    if (depth == 0 && separators.find(key.substr(c.begin, c.end - c.begin)) != std::string_view::npos) {
      close(c.begin);
      begin = c.end;
    }
  }
  close(part.end);
  return items;
}

Field field_with_tail(const rules::Subject& subject, Span value, std::size_t until, std::string_view rule) {
  Field field = field_of(text::clean(subject.slice(value)), std::string(rule));
  field.spans = subject.slice({value.begin, std::max(until, value.end)}).spans();
  return field;
}

}  // namespace fenjie::notice
