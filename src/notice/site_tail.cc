#include "notice/site_tail.h"

namespace fenjie::notice {

namespace {

constexpr std::size_t kLongest = 450;  // bytes of key: a site's footer; longer lines are running text
constexpr std::string_view kMetadata = "metadata";

}  // namespace

void take_site_tail(Lines& lines, Range part, Notice& notice, const Context& context) {
  const rules::RuleSet& rules = context.book.set("site-tail");
  bool behind_strong = false;  // the lines since one that stands on sites alone are the site's, too
  for (std::size_t i = part.begin; i < part.end; ++i) {
    Line& line = lines[i];
    if (!line.table && line.key().empty()) continue;
    const bool begins = i == part.begin || lines[i - 1].table || lines[i - 1].paragraph != line.paragraph || behind_strong;  // 扫码互认 may end a sentence
    const bool free = begins && !line.table && !line.taken && line.key().size() <= kLongest;
    const auto match = free ? rules.full(line.key()) : std::nullopt;
    if (!match && line.is() == kMetadata) continue;  // 信息来源：…, of which read_closing() knows
    const bool strong = match && match->constant("kind") == "strong";
    behind_strong = match && (strong || behind_strong);
    if (!behind_strong) continue;
    notice.elements.emplace_back(std::string(kMetadata), field_of(line.subject.passage(), std::string(match->rule)));
    line.taken = true;
  }
}

}  // namespace fenjie::notice
