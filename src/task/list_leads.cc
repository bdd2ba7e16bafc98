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
  const rules::Subject lead{lead_of(parsed)};
  const Span units = lead.key().empty() ? Span{} : units_in(lead.key(), list_leads);
  if (units.empty() || !reader.lists().all_units(view(lead.key(), units)) || stands_over_units(items, index, reader)) return;
  Inherited inherited;
  reader.lists().add_units(lead, units, UnitRole::responsible, "outline.unit-heading", inherited.content.units);
  inherited.from = index;
  inherited.list_lead = true;
  inherited.source = lead.passage().spans();
  parsed.heading_only = true;
  if (lead.key().find("，") != std::string::npos) parsed.heading = {};  // X是管理机构，主要职责是： says too much for a heading
  parsed.gives = std::move(inherited);
}

}  // namespace fenjie::task
