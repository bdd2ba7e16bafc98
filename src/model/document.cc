#include "model/document.h"

#include <algorithm>
#include <array>

namespace fenjie {

const char* name_of(ColumnRole role) {
  static constexpr std::array names{"number",    "section", "group",        "task",   "leader",
                                    "lead_unit", "unit",    "support_unit", "guide_unit", "person", "requirement",
                                    "deadline",  "contact", "other"};
  return names[static_cast<std::size_t>(role)];
}

bool holds_units(ColumnRole role) {
  return role == ColumnRole::unit || role == ColumnRole::lead_unit || role == ColumnRole::support_unit ||
         role == ColumnRole::guide_unit;
}

bool holds_people(ColumnRole role) { return role == ColumnRole::leader || role == ColumnRole::person; }

bool holds_names(ColumnRole role) { return holds_units(role) || holds_people(role); }

bool has_role(const std::vector<Column>& columns, ColumnRole role) {
  return std::any_of(columns.begin(), columns.end(), [role](const Column& column) { return column.role == role; });
}

Span extent_of_cells(const Table& table) {
  Span extent;
  for (const Cell& cell : table.cells)
    for (const Passage& line : cell.lines)
      for (const Span& span : line.spans())
        extent = extent.empty() ? span : Span{std::min(extent.begin, span.begin), std::max(extent.end, span.end)};
  return extent;
}

std::vector<PageBox> Document::locate(const std::vector<Span>& spans) const {
  std::vector<PageBox> result;
  if (places.empty()) return result;
  for (const Span& span : spans) {
    auto place = std::upper_bound(places.begin(), places.end(), span.begin,
                                  [](std::size_t at, const Place& p) { return at < p.begin; });
    if (place != places.begin()) --place;
    for (; place != places.end() && place->begin < span.end; ++place) {
      const auto next = std::next(place);
      const std::size_t begin = std::max(span.begin, place->begin);
      const std::size_t end = std::min(span.end, next == places.end() ? span.end : next->begin);
      const bool same_line = !result.empty() && result.back().page == place->page && result.back().span.end == begin &&
                             begin <= source.size() && source[begin - 1] != '\n';
      if (same_line) {
        result.back().span.end = end;
        result.back().box = unite(result.back().box, place->box);
      } else {
        result.push_back({place->page, place->box, {begin, end}});
      }
    }
  }
  return result;
}

}  // namespace fenjie
