#include "task/unit_headings.h"

#include <algorithm>

#include "task/clauses.h"
#include "task/unit_heads.h"
#include "text/characters.h"
#include "text/fold.h"

namespace fenjie::task {

namespace {

bool begins_like_task(std::string_view key, const rules::Vocabulary& task_verbs) { return !task_verbs.longest_prefix(key).empty(); }

/// 一、县教育局 over items that say what it has to do, one by one.
bool stands_over_tasks(const std::vector<ParsedItem>& items, std::size_t index, const rules::Vocabulary& task_verbs) {
  std::size_t tasks = 0, others = 0;
  for (std::size_t k = index + 1; k < items.size() && items[k].parent == index; ++k) {
    const OutlineItem& item = *items[k].item;
    const std::string key = text::fold(item.paragraphs.empty() ? item.title.value : item.paragraphs.front().text());
    const bool sentence = key.ends_with("。") || key.ends_with("；") || begins_like_task(key, task_verbs);
    ++(sentence || items[k].closed() ? tasks : others);  // 组建教育共同体6个。（完成时限：8月底）
  }
  return tasks > others;
}

std::string title_or_line(const ParsedItem& parsed) {
  const bool line = parsed.title.empty() && !parsed.paragraphs.empty();
  return line ? parsed.paragraphs.front().subject.passage().text() : parsed.title.value;
}

/// 一、县城市更新领导小组 over 总体目标, 组成人员, 工作制度: about the body.
bool stands_over_body(const std::vector<ParsedItem>& items, std::size_t index, std::string_view heading, const NameLists& lists) {
  const auto bodies = {"组", "专班", "指挥部", "委员会", "联席会议"};
  if (std::none_of(bodies.begin(), bodies.end(), [heading](const char* body) { return heading.ends_with(body); })) return false;
  for (std::size_t k = index + 1; k < items.size(); ++k)
    if (items[k].parent == index && lists.is_body_section(text::fold(title_or_line(items[k])))) return true;
  return false;
}

/// （一）县水利局。负责水利工程防汛调度；做好引水供水工作。
/// The title may still be the first of the paragraphs.
bool stands_before_task(const ParsedItem& parsed, const NameLists& lists) {
  const std::size_t told = parsed.title.empty() ? 1 : 0;
  return parsed.paragraphs.size() > told && lists.begins_like_duty(parsed.paragraphs[told].subject.key());
}

/// 宣传教育组 over 职责：负责社会宣传。
bool stands_over_duties(const ParsedItem& parsed, const rules::RuleSet& text_labels) {
  if (parsed.paragraphs.size() != 1) return false;
  const std::string& key = parsed.paragraphs.front().subject.key();
  const auto label = text_labels.at_start(key);
  return label && label->constant("of") == "group" && label->whole.end < key.size();
}

/// （1）市园林局。 alone on its line over what it does: the title of the item.
void take_title_line(ParsedItem& parsed, const ResponsibilityReader& reader) {
  if (!parsed.title.empty() || parsed.paragraphs.size() < 2) return;
  const rules::Subject& first = parsed.paragraphs.front().subject;
  if (units_of_heading(first.key(), reader.lists()).empty()) return;
  parsed.title = field_of(first.passage(), "outline.unit-heading");
  parsed.paragraphs.erase(parsed.paragraphs.begin());
}

/// The title of an item, or the line of text that may be one.
Passage title_of(const ParsedItem& parsed) {
  if (!parsed.title.empty()) return passage_of(parsed.title);
  return parsed.paragraphs.size() > 1 ? parsed.paragraphs.front().subject.passage() : Passage{};
}

/// 县教育局 over items, as a title or, with how many there are (县教育局（3项）), as a line of text.
Passage heading_over_items(const ParsedItem& parsed) {
  if (!parsed.title.empty()) return passage_of(parsed.title);
  return !parsed.leaf && parsed.paragraphs.size() == 1 ? parsed.paragraphs.front().subject.passage() : Passage{};
}

/// 县教育局; 综合组 over items or in front of 负责…, 职责： that say what it has to do; 卫生所 beside other units; empty for other headings.
Span actors_of_heading(const rules::Subject& heading, bool told, bool by_text, const NameLists& lists) {
  const std::string_view key = heading.key();
  const Span units = units_of_heading(key, lists);
  const Span whole = without_marks(key, {0, key.size()}, U"：。 ");
  const bool group = ((told || by_text) && lists.is_division_of_people(view(key, whole))) || (by_text && lists.is_office(view(key, whole)));
  return group && units.empty() ? whole : units;
}

/// 老旧小区垃圾桶全部更换。: long enough to be a task, and no description of the unit.
bool tells_something(const ParsedItem& parsed, const NameLists& lists) {
  constexpr std::size_t kShortestTask = 7;  // characters
  if (parsed.paragraphs.empty()) return false;
  const std::string& told = parsed.paragraphs.front().subject.key();
  return told.ends_with("。") && told.find("：") == std::string::npos && text::length(told) >= kShortestTask && !lists.describes_unit(told);
}

/// 智慧社区, 生态工业园区, with no unit beside it: what is to be made, and nobody who has to do it.
bool is_theme(const std::vector<ParsedItem>& items, std::size_t index, const rules::RuleSet& themes, const ResponsibilityReader& reader) {
  const auto title = [&](std::size_t k) { return rules::Subject{heading_over_items(items[k])}; };
  if (items[index].leaf || !themes.full(title(index).key())) return false;
  for (std::size_t k = 0; k < items.size(); ++k) {
    const bool beside = k != index && items[k].parent == items[index].parent && items[k].item->level == items[index].item->level && items[k].item->attachment == items[index].item->attachment;
    if (beside && !themes.full(title(k).key()) && !actors_of_heading(title(k), !items[k].leaf, true, reader.lists()).empty()) return false;
  }
  return true;
}

/// （二）卫生所 over a line of text, beside （一）学工部 over what it has to do.
bool stands_beside_units(const std::vector<ParsedItem>& items, std::size_t index, const ResponsibilityReader& reader,
                         const rules::Vocabulary& task_verbs) {
  const ParsedItem& parsed = items[index];
  std::size_t alike = 0, units = 0, others = 0;
  for (std::size_t k = 0; k < items.size(); ++k) {
    const ParsedItem& beside = items[k];
    const bool listed = k != index && beside.parent == parsed.parent && beside.item->level == parsed.item->level && beside.item->rule == parsed.item->rule;
    if (!listed) continue;
    const bool unit = !actors_of_heading(rules::Subject{title_of(beside)}, !beside.leaf, true, reader.lists()).empty();
    const bool tells = unit && (beside.leaf ? stands_before_task(beside, reader.lists()) : stands_over_tasks(items, k, task_verbs));
    ++(tells ? alike : unit ? units : others);
  }
  constexpr std::size_t kList = 2;
  return alike > others + units || (others == 0 && (alike > 0 || units >= kList));  // every one of them is a unit
}

/// 县公安局 over 存在问题：, 整改要求：, 责任人：: the labels name no unit, the heading does.
bool stands_over_block(const ParsedItem& parsed, const NameLists& lists) {
  if (!parsed.leaf || parsed.title.empty()) return false;
  const bool told = std::any_of(parsed.paragraphs.begin(), parsed.paragraphs.end(), [&](const ClosedParagraph& paragraph) { return lists.begins_block(paragraph.subject.key()); });
  return told && std::all_of(parsed.paragraphs.begin(), parsed.paragraphs.end(), [](const ClosedParagraph& paragraph) {
    return std::all_of(paragraph.closings.all.begin(), paragraph.closings.all.end(), [](const Closing& closing) { return closing.content.units.empty(); });
  });
}

Inherited units_in(const rules::Subject& heading, Span units, std::size_t index, const NameLists& lists) {
  Inherited inherited;
  lists.add_units(heading, units, UnitRole::responsible, "outline.unit-heading", inherited.content.units);
  inherited.from = index;
  inherited.source = heading.passage().spans();
  return inherited;
}

/// 县教育局（责任人：张三） over items: the bracket names no unit, what stands in front of it is one.
void add_unit_of_closed_heading(ParsedItem& parsed, std::size_t index, const NameLists& lists) {
  const bool one = parsed.gives && parsed.gives->content.units.empty() && parsed.paragraphs.size() == 1 && parsed.paragraphs.front().closings.all.size() == 1;
  if (!one) return;
  const ClosedParagraph& paragraph = parsed.paragraphs.front();
  const rules::Subject heading{paragraph.subject.slice(paragraph.closings.all.front().text)};
  const Span units = units_of_heading(heading.key(), lists);
  if (!units.empty()) parsed.gives->content.add(units_in(heading, units, index, lists).content);
}

/// 各成员单位： over 经市政府同意，现将…印发给你们: whom the notice is written to.
bool stands_over_opening(const ParsedItem& parsed, const NameLists& lists) {
  return parsed.item->level == 0 && !parsed.paragraphs.empty() && lists.opens_notice(parsed.paragraphs.front().subject.key());
}

}  // namespace

bool stands_over_units(const std::vector<ParsedItem>& items, std::size_t index, const ResponsibilityReader& reader) {
  std::size_t units = 0, others = 0;
  for (std::size_t k = index + 1; k < items.size(); ++k)
    if (items[k].parent == index) ++(actors_of_heading(rules::Subject{title_of(items[k])}, !items[k].leaf, true, reader.lists()).empty() ? others : units);
  return units > others;
}

void set_unit_heading(std::vector<ParsedItem>& items, std::size_t index, const ResponsibilityReader& reader,
                      const rules::Vocabulary& task_verbs, const HeadingRules& rules, bool lists_tasks) {
  ParsedItem& parsed = items[index];
  if (parsed.closed()) {
    if (!parsed.leaf) return add_unit_of_closed_heading(parsed, index, reader.lists());
    const rules::Subject title{passage_of(parsed.title)};
    const Span units = stands_over_block(parsed, reader.lists()) ? units_of_heading(title.key(), reader.lists()) : Span{};
    if (!units.empty()) parsed.gives = units_in(title, units, index, reader.lists());
    return;
  }
  if (parsed.gives) return;  // 市财政局负责：
  if (parsed.leaf) take_title_line(parsed, reader);
  if (stands_over_opening(parsed, reader.lists())) return;
  const rules::Subject heading{heading_over_items(parsed)};
  if (heading.key().empty()) return;
  if (actors_of_heading(heading, true, true, reader.lists()).empty()) return;
  if (is_theme(items, index, rules.themes, reader)) return;
  if (!parsed.leaf && stands_over_body(items, index, heading.key(), reader.lists())) return;
  const bool among_units = stands_beside_units(items, index, reader, task_verbs);
  const bool listed = tells_something(parsed, reader.lists()) && (lists_tasks || among_units);
  const bool by_text = parsed.leaf && (stands_over_duties(parsed, rules.text_labels) || listed);
  const bool told = parsed.leaf ? stands_before_task(parsed, reader.lists()) : stands_over_tasks(items, index, task_verbs) && !stands_over_units(items, index, reader);
  if (!told && !by_text) return;
  const Span units = actors_of_heading(heading, told, by_text || (!parsed.leaf && among_units), reader.lists());
  if (units.empty()) return;
  parsed.heading_only = true;
  parsed.gives = units_in(heading, units, index, reader.lists());
}

}  // namespace fenjie::task
