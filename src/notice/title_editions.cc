#include "notice/title_editions.h"

#include <algorithm>

namespace fenjie::notice {

bool is_edition(const Line& line) { return line.is() == "title-end" && line.key().starts_with("（"); }

std::size_t behind_edition(const Lines& lines, std::string title, std::size_t next, const Context& context) {
  constexpr std::string_view kOpen = "（";
  constexpr std::size_t kMost = 3;  // lines
  const rules::RuleSet& kinds = context.book.set("notice-kind");
  if (is_edition(lines[next])) return next + 1;
  if (!lines[next].key().starts_with(kOpen) || kinds.full(title)) return next;
  for (std::size_t at = next; at < std::min(lines.size(), next + kMost) && is_heading_like(lines[at]); ++at) {
    title += lines[at].key();
    const auto whole = rule_of_line(title, context);
    if (whole && whole->constant("is") == "title" && kinds.full(title)) return at + 1;
  }
  return next;
}

}  // namespace fenjie::notice
