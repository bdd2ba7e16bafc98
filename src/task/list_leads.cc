#include "task/list_leads.h"

#include "task/clauses.h"
#include "task/unit_headings.h"

namespace fenjie::task {

namespace {

constexpr std::string_view kColon = "：";

/// The line over the items, whose colon a title has lost, and the title what looked like a responsibility.
Passage lead_of(const ParsedItem& item) {
  const std::size_t lines = item.paragraphs.size();
  if (item.item->title.empty()) return lines == 1 ? item.paragraphs.front().subject.passage() : Passage{};
  if (lines != (item.title.empty() ? 1 : 0)) return {};
  Passage lead = passage_of(item.item->title);
  lead.append_inserted(kColon);
  return lead;
}

Span units_in(std::string_view key, const rules::RuleSet& list_leads) {
  const auto match = list_leads.full(key);
  return match && match->constant("is") == "units" ? *match->field("units") : Span{};
}

/// The unit at the beginning of a title that ends with the office's name; empty for none.
Span office_in(std::string_view title, std::string_view office, const NameLists& lists) {
  const std::size_t at = title.find(office);
  const Span unit{0, at == std::string_view::npos ? 0 : at + office.size()};
  return !unit.empty() && lists.is_unit(view(title, unit)) ? unit : Span{};
}

}  // namespace

void leave_list_leads(std::vector<ParsedItem>& items, const rules::RuleSet& list_leads) {
  for (std::size_t i = 0; i + 1 < items.size(); ++i) {
    const bool over_items = items[i].item->level > 0 && items[i + 1].item->level > items[i].item->level && items[i + 1].item->attachment == items[i].item->attachment;
    if (!over_items || items[i].paragraphs.size() != 1 || units_in(rules::Subject{lead_of(items[i])}.key(), list_leads).empty()) continue;
    items[i].paragraphs.front().closings = {};
    if (!items[i].item->title.empty()) items[i].paragraphs.clear();
    items[i].title = items[i].item->title;
  }
}

void set_list_lead(std::vector<ParsedItem>& items, std::size_t index, const rules::RuleSet& list_leads, const ResponsibilityReader& reader) {
  ParsedItem& parsed = items[index];
  if (parsed.leaf || parsed.closed() || parsed.gives) return;
  const bool below_title = !parsed.item->title.empty() && parsed.paragraphs.size() == 1;
  const Passage printed = lead_of(parsed);
  const rules::Subject lead{printed.empty() && below_title ? parsed.paragraphs.front().subject.passage() : printed};
  const Span units = lead.key().empty() ? Span{} : units_in(lead.key(), list_leads);
  if (units.empty() || stands_over_units(items, index, reader)) return;
  const std::string_view name = view(lead.key(), units);
  const rules::Subject title{passage_of(parsed.item->title)};
  const Span whole = reader.lists().is_office(name) ? office_in(title.key(), name, reader.lists()) : Span{};  // 指挥部办公室 of 指挥部办公室及其职责
  if (whole.empty() && !reader.lists().all_units(name)) return;
  Inherited inherited;
  reader.lists().add_units(whole.empty() ? lead : title, whole.empty() ? units : whole, UnitRole::responsible, "outline.unit-heading", inherited.content.units);
  inherited.from = index;
  inherited.list_lead = true;
  inherited.source = lead.passage().spans();
  parsed.heading_only = true;
  if (lead.key().find("，") != std::string::npos) parsed.heading = {};  // X是管理机构，主要职责是： says too much for a heading
  parsed.gives = std::move(inherited);
}

}  // namespace fenjie::task
