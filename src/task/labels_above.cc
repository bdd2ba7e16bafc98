#include "task/labels_above.h"

#include <optional>
#include <utility>

namespace fenjie::task {

namespace {

/// The role of the units that an item's last line of labels names, where it names one role and nothing else.
std::optional<UnitRole> last_role(const ParsedItem& item) {
  if (item.paragraphs.empty() || !holds_labels_only(item.paragraphs.back())) return std::nullopt;
  std::optional<UnitRole> role;
  for (const Closing& closing : item.paragraphs.back().closings.all) {
    if (closing.sentence || !closing.content.persons.empty() || !closing.content.deadlines.empty()) return std::nullopt;
    for (const Unit& unit : closing.content.units) {
      if (role && *role != unit.role) return std::nullopt;
      role = unit.role;
    }
  }
  return role;
}

/// Items [first + 1, end) stand under the labels of item `first`, and the last of them has none of its own.
std::size_t end_of_list(const std::vector<ParsedItem>& items, std::size_t first) {
  std::size_t end = first + 1;
  while (end < items.size() && items[end].item->level > 0 && items[end].item->attachment == items[first].item->attachment) ++end;
  return end;
}

}  // namespace

void give_labels_to_items_below(std::vector<ParsedItem>& items) {
  for (std::size_t first = 0; first + 1 < items.size(); ++first) {
    const auto role = items[first].item->level == 0 && !items[first].paragraphs.empty() ? last_role(items[first]) : std::nullopt;
    const std::size_t end = end_of_list(items, first);
    if (!role || end < first + 3 || last_role(items[end - 1]) == role) continue;
    ClosedParagraph label = items[first].paragraphs.back();
    items[first].paragraphs.pop_back();
    for (std::size_t k = first + 1; k < end; ++k) {
      std::optional<ClosedParagraph> next;
      if ((items[k].paragraphs.size() > 1 || !items[k].title.empty()) && last_role(items[k]) == role) {
        next = std::move(items[k].paragraphs.back());
        items[k].paragraphs.pop_back();
      }
      if (!items[k].paragraphs.empty() || !items[k].title.empty()) items[k].paragraphs.push_back(label);
      if (next) label = std::move(*next);
    }
  }
}

}  // namespace fenjie::task
