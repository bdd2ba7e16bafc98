#include "task/bare_units.h"

#include <algorithm>

#include "text/characters.h"

namespace fenjie::task {

namespace {

constexpr std::size_t kShortestText = 15;  // bytes
constexpr std::size_t kWideGap = 2;        // bytes of blanks between a text without a full stop and its units

/// Printed blanks in front of byte `at` of the key.
std::size_t gap_before(const rules::Subject& subject, std::size_t from, std::size_t at) {
  const std::vector<Span> before = subject.slice({from, at}).spans(), behind = subject.slice({at, subject.key().size()}).spans();
  return before.empty() || behind.empty() || behind.front().begin < before.back().end ? 0 : behind.front().begin - before.back().end;
}

/// The units at the end of a text, behind its full stop and a blank, or behind a wide one; empty where none stand so.
Span units_at_end(const rules::Subject& subject, const NameLists& lists) {
  const std::string_view key = subject.key();
  constexpr std::string_view kStop = "。";
  if (key.ends_with(kStop)) return {};
  for (std::size_t at = kShortestText; at < key.size(); ++at) {
    if ((static_cast<unsigned char>(key[at]) & 0xC0) == 0x80) continue;
    const std::size_t gap = gap_before(subject, 0, at);
    if (gap == 0 || (gap < kWideGap && !key.substr(0, at).ends_with(kStop))) continue;
    if (lists.all_units(key.substr(at))) return {at, key.size()};
  }
  return {};
}

/// The only text of a leaf that nothing closes, which may be its title.
rules::Subject only_text(const ParsedItem& item) {
  const bool open = item.leaf && !item.folded && item.item->level > 0 && !item.closed();
  if (!open || item.paragraphs.size() + !item.title.empty() != 1) return rules::Subject{Passage{}};
  return item.title.empty() ? item.paragraphs.front().subject : rules::Subject{passage_of(item.title)};
}

void close(ParsedItem& item, const rules::Subject& text, Span units, const NameLists& lists) {
  Closing closing{{0, units.begin}, units, {}, false};
  lists.add_units(text, units, UnitRole::responsible, "outline.bare-units", closing.content.units);
  item.paragraphs = {{text, {{std::move(closing)}, {}, {}}}};
  item.title = {};
}

}  // namespace

void read_bare_units(std::vector<ParsedItem>& items, const NameLists& lists) {
  constexpr std::size_t kFewest = 2;
  struct Found {
    std::size_t index;
    rules::Subject text;
    Span units;
  };
  std::vector<Found> found;
  std::size_t others = 0;
  for (std::size_t i = 0; i < items.size(); ++i) {
    rules::Subject text = only_text(items[i]);
    const Span units = units_at_end(text, lists);
    if (!units.empty()) found.push_back({i, std::move(text), units});
    else others += items[i].leaf && items[i].item->level > 0;
  }
  if (found.size() < kFewest || found.size() < others) return;
  for (const Found& one : found) close(items[one.index], one.text, one.units, lists);
}

}  // namespace fenjie::task
