#include "task/own_duties.h"

#include <algorithm>
#include <string_view>

#include "task/unknown_labels.h"

namespace fenjie::task {

namespace {

/// 市教育局负责统筹。 and nothing else; who only helps, or stands as 牵头单位, is told of something above.
bool is_lone_sentence(const ClosedParagraph& paragraph, const DutySentences& sentences) {
  const std::string& key = paragraph.subject.key();
  const std::vector<Closing>& closings = paragraph.closings.all;
  const auto only_units = [](const Closing& closing) { return closing.sentence && !closing.content.units.empty() && closing.content.persons.empty() && closing.content.leaders.empty(); };
  const auto helps = [](const Closing& closing) {
    return std::any_of(closing.content.units.begin(), closing.content.units.end(), [](const Unit& unit) { return unit.role == UnitRole::guide; });
  };
  if (!holds_labels_only(paragraph) || closings.size() != 1 || !only_units(closings.front()) || helps(closings.front()) || sentences.refers_back(key)) return false;
  const auto says = [&key](std::string_view word) { return key.find(word) != std::string::npos; };
  return key.ends_with("。") && !says("单位，") && !says("单位。") && !says("配合") && !says("参与") && !says("协助");
}

/// An item that holds nothing else.
bool is_lone_item(const ParsedItem& item, const DutySentences& sentences) {
  const bool numbered = item.item->level > 0 && !item.item->rule.starts_with("bullet.");
  return numbered && item.title.empty() && item.paragraphs.size() == 1 && is_lone_sentence(item.paragraphs.front(), sentences);
}

/// 2.责任单位：A, 1.工作内容：…: a list of what is told about one thing.
bool is_label(const ParsedItem& item, const rules::Lexicon& lexicon) {
  if (!item.title.empty() || item.paragraphs.empty()) return false;
  const ClosedParagraph& first = item.paragraphs.front();
  return label_and_value(first.subject.key(), lexicon) || (holds_labels_only(first) && !first.closings.all.front().sentence);
}

bool alike(const ParsedItem& a, const ParsedItem& b) { return a.item->level == b.item->level && a.item->rule == b.item->rule; }

/// Items beside `index`, under the same heading.
std::vector<std::size_t> beside(const std::vector<ParsedItem>& items, std::size_t index) {
  const auto inside = [&](std::size_t k) { return items[k].item->attachment == items[index].item->attachment && items[k].item->level >= items[index].item->level; };
  std::vector<std::size_t> all;
  for (std::size_t k = index; k-- > 0 && inside(k);)
    if (alike(items[k], items[index])) all.push_back(k);
  for (std::size_t k = index + 1; k < items.size() && inside(k); ++k)
    if (alike(items[k], items[index])) all.push_back(k);
  return all;
}

bool is_own_item(const std::vector<ParsedItem>& items, std::size_t index, const rules::Lexicon& lexicon, const DutySentences& sentences) {
  if (!is_lone_item(items[index], sentences)) return false;
  const std::vector<std::size_t> others = beside(items, index);
  return !others.empty() && std::none_of(others.begin(), others.end(), [&](std::size_t k) { return is_label(items[k], lexicon); });
}

/// 市财政局负责保障经费。: somebody's duty from its first word on.
bool tells_duty(const ClosedParagraph& paragraph, const DutySentences& sentences) {
  if (!paragraph.closings.all.empty()) return false;
  const std::vector<Duty> duties = sentences.find(paragraph.subject);
  return !duties.empty() && duties.front().text.begin == 0 && !duties.front().weak && !duties.front().unknown;
}

void leave_lines(ParsedItem& item, const DutySentences& sentences) {
  const auto lone = [&](const ClosedParagraph& paragraph) { return is_lone_sentence(paragraph, sentences); };
  const auto told = [&](const ClosedParagraph& paragraph) { return tells_duty(paragraph, sentences); };
  if (item.paragraphs.size() < 2 || std::none_of(item.paragraphs.begin(), item.paragraphs.end(), lone)) return;
  if (std::none_of(item.paragraphs.begin(), item.paragraphs.end(), told)) return;
  for (ClosedParagraph& paragraph : item.paragraphs)
    if (lone(paragraph)) paragraph.closings.all.clear();
}

/// 由A牵头，B负责。7月15日前完成整治。C负责督促…: who has to do what in the first sentence, and others with a duty of their own behind it.
bool begins_duties(const ClosedParagraph& paragraph, const DutySentences& sentences) {
  const std::vector<Closing>& closings = paragraph.closings.all;
  if (closings.size() != 1 || !closings.front().sentence || closings.front().responsibility.begin > 0) return false;
  const std::size_t end = closings.front().responsibility.end;
  const std::vector<Duty> duties = sentences.find(paragraph.subject);
  const std::vector<Unit>& named = closings.front().content.units;
  const auto is_named = [&](const Unit& unit) { return std::any_of(named.begin(), named.end(), [&](const Unit& one) { return one.name.value == unit.name.value; }); };
  const auto own = [&](const Duty& duty) {
    const bool plain = !duty.general && !duty.collective && !duty.unknown && !duty.announces && !duty.units.empty();
    return duty.told_at >= end && plain && std::none_of(duty.units.begin(), duty.units.end(), is_named);
  };
  return duties.size() > 1 && duties.front().told_at < end && std::any_of(duties.begin(), duties.end(), own);
}

}  // namespace

void leave_own_duties(std::vector<ParsedItem>& items, const rules::Lexicon& lexicon, const DutySentences& sentences) {
  std::vector<std::size_t> own;
  for (std::size_t i = 0; i < items.size(); ++i)
    if (is_own_item(items, i, lexicon, sentences)) own.push_back(i);
  for (const std::size_t i : own) items[i].paragraphs.front().closings.all.clear();
  for (ParsedItem& item : items) {
    leave_lines(item, sentences);
    for (ClosedParagraph& paragraph : item.paragraphs)
      if (begins_duties(paragraph, sentences)) paragraph.closings.all.clear();
  }
}

}  // namespace fenjie::task
