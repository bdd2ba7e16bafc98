#include "task/labels_above.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "task/told_time.h"

namespace fenjie::task {

namespace {

/// What an item's last line of labels tells, and nothing else: units of one role, or its time.
struct Told {
  std::optional<UnitRole> role;
  bool time = false;

  bool operator==(const Told&) const = default;
};

std::optional<Told> last_told(const ParsedItem& item) {
  if (item.paragraphs.empty() || !holds_labels_only(item.paragraphs.back())) return std::nullopt;
  Told told;
  for (const Closing& closing : item.paragraphs.back().closings.all) {
    if (closing.sentence || !closing.content.persons.empty()) return std::nullopt;
    told.time = told.time || !closing.content.deadlines.empty();
    for (const Unit& unit : closing.content.units) {
      if (told.role && *told.role != unit.role) return std::nullopt;
      told.role = unit.role;
    }
  }
  return told.role.has_value() != told.time ? std::optional(told) : std::nullopt;
}

/// Items [first + 1, end) stand under the labels of item `first`, and the last of them has none of its own.
std::size_t end_of_list(const std::vector<ParsedItem>& items, std::size_t first) {
  std::size_t end = first + 1;
  while (end < items.size() && items[end].item->level > 0 && items[end].item->attachment == items[first].item->attachment) ++end;
  return end;
}

/// Behind the item's own labels: 请各部门抓好落实。 may follow these.
void add_label(ParsedItem& item, const ClosedParagraph& label) {
  const auto last = std::find_if(item.paragraphs.rbegin(), item.paragraphs.rend(), holds_labels_only);
  item.paragraphs.insert(last == item.paragraphs.rend() ? item.paragraphs.end() : last.base(), label);
}

bool names_units(const ParsedItem& item) {
  return std::any_of(item.paragraphs.begin(), item.paragraphs.end(), [](const ClosedParagraph& paragraph) {
    return std::any_of(paragraph.closings.all.begin(), paragraph.closings.all.end(), [](const Closing& closing) { return !closing.content.units.empty(); });
  });
}

}  // namespace

void read_times(std::vector<ParsedItem>& items, const rules::Lexicon& lexicon) {
  for (std::size_t i = 0; i < items.size(); ++i) {
    const bool above = items[i].item->level == 0 && i + 1 < items.size() && names_units(items[i + 1]);
    if (!above && !names_units(items[i])) continue;
    for (ClosedParagraph& paragraph : items[i].paragraphs) {
      const Span time = paragraph.closings.all.empty() ? time_alone(paragraph.subject.key(), lexicon) : Span{};
      if (time.empty()) continue;
      Closing closing{{}, {0, paragraph.subject.key().size()}, {}, false};
      closing.content.deadlines.emplace_back().text = field_of(paragraph.subject.slice(time), "outline.time");
      paragraph.closings.all.push_back(std::move(closing));
    }
  }
}

void give_labels_to_items_below(std::vector<ParsedItem>& items) {
  for (std::size_t first = 0; first + 1 < items.size(); ++first) {
    const auto told = items[first].item->level == 0 && !items[first].paragraphs.empty() ? last_told(items[first]) : std::nullopt;
    const std::size_t end = end_of_list(items, first);
    if (!told || end < first + 3 || last_told(items[end - 1]) == told) continue;
    ClosedParagraph label = items[first].paragraphs.back();
    items[first].paragraphs.pop_back();
    for (std::size_t k = first + 1; k < end; ++k) {
      std::optional<ClosedParagraph> next;
      if ((items[k].paragraphs.size() > 1 || !items[k].title.empty()) && last_told(items[k]) == told) {
        next = std::move(items[k].paragraphs.back());
        items[k].paragraphs.pop_back();
      }
      if (!items[k].paragraphs.empty() || !items[k].title.empty()) add_label(items[k], label);
      if (next) label = std::move(*next);
    }
  }
}

}  // namespace fenjie::task
