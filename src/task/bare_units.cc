#include "task/bare_units.h"

#include <string_view>
#include <utility>

#include "text/characters.h"

namespace fenjie::task {

namespace {

constexpr std::size_t kShortestText = 15;  // bytes
constexpr std::size_t kLongestUnits = 240;  // bytes: 80 characters
constexpr std::size_t kWideGap = 2;        // bytes of blanks between a text without a full stop and its units

/// Bytes of printed blanks between two characters of the key.
std::size_t gap_between(const rules::Subject& subject, Span before, Span behind) {
  const std::vector<Span> left = subject.slice(before).spans(), right = subject.slice(behind).spans();
  return left.empty() || right.empty() || right.front().begin < left.back().end ? 0 : right.front().begin - left.back().end;
}

/// A text, and the units that stand behind it.
struct Ending {
  std::size_t text_end = 0;
  Span units;  ///< empty where none stand so
};

/// The units at the end of a text, behind its full stop and a blank, behind a wide one or behind ——.
Ending units_at_end(const rules::Subject& subject, const NameLists& lists) {
  const std::string_view key = subject.key();
  constexpr std::string_view kStop = "。", kDash = "——";
  if (key.ends_with(kStop)) return {};
  if (const std::size_t dash = key.rfind(kDash); dash != std::string_view::npos && lists.all_units(key.substr(dash + kDash.size())))
    return {dash, {dash + kDash.size(), key.size()}};
  Span before;
  for (std::size_t at = 0; at < key.size();) {
    const Span here{at, text::character_at(key, at).end};
    at = here.end;
    const Span left = std::exchange(before, here);
    if (here.begin < kShortestText || key.size() - here.begin > kLongestUnits) continue;
    const std::size_t gap = gap_between(subject, left, here);
    if (gap == 0 || (gap < kWideGap && !key.substr(0, here.begin).ends_with(kStop))) continue;
    if (lists.all_units(key.substr(here.begin))) return {here.begin, {here.begin, key.size()}};
  }
  return {};
}

/// The only text of a leaf that nothing closes, which may be its title.
rules::Subject only_text(const ParsedItem& item) {
  const bool open = item.leaf && !item.folded && item.item->level > 0 && !item.closed();
  if (!open || item.paragraphs.size() + !item.title.empty() != 1) return rules::Subject{Passage{}};
  return item.title.empty() ? item.paragraphs.front().subject : rules::Subject{passage_of(item.title)};
}

void close(ParsedItem& item, const rules::Subject& text, const Ending& ending, const NameLists& lists) {
  Closing closing{{0, ending.text_end}, {ending.text_end, ending.units.end}, {}, false};
  lists.add_units(text, ending.units, UnitRole::responsible, "outline.bare-units", closing.content.units);
  item.paragraphs = {{text, {{std::move(closing)}, {}, {}}}};
  item.title = {};
}

}  // namespace

void read_bare_units(std::vector<ParsedItem>& items, const NameLists& lists) {
  constexpr std::size_t kFewest = 2;
  struct Found {
    std::size_t index;
    rules::Subject text;
    Ending ending;
  };
  std::vector<Found> found;
  std::size_t others = 0;
  for (std::size_t i = 0; i < items.size(); ++i) {
    rules::Subject text = only_text(items[i]);
    const Ending ending = units_at_end(text, lists);
    if (!ending.units.empty()) found.push_back({i, std::move(text), ending});
    else others += items[i].leaf && items[i].item->level > 0;
  }
  if (found.size() < kFewest || found.size() < others) return;
  for (const Found& one : found) close(items[one.index], one.text, one.ending, lists);
}

}  // namespace fenjie::task
