#include "task/from_outline.h"

#include <algorithm>
#include <utility>

#include "task/addressed.h"
#include "task/closing_labels.h"
#include "task/duty_sentence.h"
#include "task/item_tasks.h"
#include "task/joined_texts.h"
#include "task/outline_conventions.h"
#include "task/outline_items.h"
#include "task/outline_lists.h"
#include "task/section_path.h"
#include "text/fold.h"
#include "text/passage.h"
#include "text/wording.h"

namespace fenjie::task {

namespace {

/// B 交通, between the labels of one item and the next item: most likely a heading that nobody saw as one.
void doubt_left(const std::vector<Passage>& left, std::vector<Diagnostic>& doubts) {
  constexpr std::size_t kLongest = 60;  // bytes
  for (const Passage& text : left)
    if (text.size() <= kLongest && !ends_with_mark(text.text()))
      doubts.push_back({"task/text-left", Severity::warning,
                        text::quoted(text::clean(text).text()) + "印在责任单位之后，没有归入任何任务，请核对是否是下面各项的小标题。", "", "text", text.spans()});
}

/// 二、参加人员: the units in brackets under it come, and have nothing to do.
void leave_participants(std::vector<ParsedItem>& items, const rules::RuleSet& chapters) {
  const auto says_participants = [](const auto& match) { return match && match->constant("is") == "participants"; };
  const auto lists_participants = [&](const ParsedItem& item) { return !item.title.empty() && says_participants(chapters.full(text::fold(item.title.value))); };
  const auto is_list = [](const Closing& closing) {
    return std::all_of(closing.content.units.begin(), closing.content.units.end(), [](const Unit& unit) { return unit.name.rule == "assignment.listed"; });
  };
  const auto begins_list = [&](const ClosedParagraph& paragraph) {  // 参加人员：市发改委、市水利局负责同志
    const auto label = chapters.at_start(paragraph.subject.key());
    return says_participants(label) && paragraph.subject.key().substr(0, label->whole.end).ends_with("：");
  };
  for (ParsedItem& item : items) {
    const bool charged = std::any_of(item.paragraphs.begin(), item.paragraphs.end(), [&](const ClosedParagraph& paragraph) {
      return !paragraph.closings.all.empty() && !begins_list(paragraph);  // 牵头单位：A beside 参加单位：B
    });
    for (ClosedParagraph& paragraph : item.paragraphs)
      if (!charged && !paragraph.closings.all.empty() && begins_list(paragraph)) paragraph.closings = {};
    bool inside = lists_participants(item);
    for (std::size_t above = item.parent; above != kNoItem && !inside; above = items[above].parent) inside = lists_participants(items[above]);
    if (!inside) continue;
    for (ClosedParagraph& paragraph : item.paragraphs) std::erase_if(paragraph.closings.all, is_list);
  }
}

/// 组长：方启明（集团党委书记、董事长）: the bracket is of the roster, and charges nobody.
void leave_roster_posts(std::vector<ParsedItem>& items, const std::vector<RosterEntry>& roster) {
  std::vector<Span> posts;
  for (const RosterEntry& entry : roster)
    for (const Field& title : entry.titles) posts.insert(posts.end(), title.spans.begin(), title.spans.end());
  if (posts.empty()) return;
  for (ParsedItem& item : items) {
    for (ClosedParagraph& paragraph : item.paragraphs) {
      const auto is_of_roster = [&](Span bracket) { return share_bytes(paragraph.subject.slice(bracket).spans(), posts); };
      Closings& closings = paragraph.closings;
      std::erase_if(closings.all, [&](const Closing& closing) { return is_of_roster(closing.responsibility); });
      std::erase_if(closings.unread, is_of_roster);
      std::erase_if(closings.remarks, is_of_roster);
    }
  }
}

/// （二）由B负责，C配合，…: the item says itself who has to do it, whatever the sentence of its chapter, or a heading such as 各部门任务, says.
bool assigns_itself(const ParsedItem& parsed, const Inherited& inherited, const DutySentences& sentences, const NameLists& lists) {
  if (parsed.closed() || parsed.paragraphs.empty()) return false;
  const std::vector<Duty> duties = sentences.find(parsed.paragraphs.front().subject);
  if (duties.empty() || duties.front().text.begin > 0) return false;
  const Duty& own = duties.front();
  const auto everybody = [&](const Unit& unit) { return lists.means_everybody(text::fold(unit.name.value)); };
  const auto no_name = [&](const Unit& unit) { return everybody(unit) || lists.has_part(text::fold(unit.name.value)); };  // 各单位, 指挥部成员单位
  const std::vector<Unit>& above = inherited.content.units;
  const bool named = !own.unknown && !own.collective && std::all_of(above.begin(), above.end(), no_name);
  const bool plain = inherited.sentence ? own.assigned : only_groups(above) && (!own.weak || named);
  return plain && std::any_of(own.units.begin(), own.units.end(), [&](const Unit& unit) { return unit.role != UnitRole::support && !everybody(unit); });
}

}  // namespace

OutlineTasks tasks_from_outline(Notice& notice, const rules::Book& book, const rules::Lexicon& lexicon,
                                     text::TaskIds& ids, Conventions& conventions, std::vector<Diagnostic>& doubts) {
  const ResponsibilityReader reader(book, lexicon);
  const DutySentences sentences(book, lexicon);
  std::vector<ParsedItem> items = parse_outline(notice, reader, sentences, book, lexicon);
  leave_participants(items, book.set("chapter"));
  leave_roster_posts(items, notice.roster);
  learn_conventions(items, conventions);
  std::vector<Span> told_elsewhere = notice.reporting.recipient.spans;
  for (const Contact& contact : notice.reporting.contacts)
    told_elsewhere.insert(told_elsewhere.end(), contact.name.spans.begin(), contact.name.spans.end());
  hand_over_items(items, notice, book, lexicon, sentences);
  ItemTasks maker(book, lexicon, sentences, ids, conventions, told_elsewhere, doubts);
  SectionPath path;
  std::vector<std::size_t> given;  // headings whose responsibility the tasks under them have: nothing more is told there
  std::vector<std::size_t> lone;  // items that assign and have no text
  OutlineTasks result{std::vector<bool>(items.size(), false), {}, {}, {}, {}, std::vector<std::vector<Passage>>(items.size()), std::vector<bool>(items.size(), false), false};
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i].folded) continue;
    path.enter(*items[i].item, items[i].heading);
    const Inherited* inherited = inherited_by(items, i);
    if (inherited && assigns_itself(items[i], *inherited, sentences, reader.lists())) {
      result.overruled[inherited->from] = true;
      inherited = nullptr;
    }
    std::vector<Task> tasks = maker.of(items[i], path, inherited);
    result.gave[i] = !tasks.empty();
    if (inherited && result.gave[i] && items[inherited->from].heading_only) given.push_back(inherited->from);
    if (result.gave[i]) doubt_shared_labels(items, i, doubts);
    if (maker.assigns_nothing()) lone.push_back(i);
    if (result.gave[i] && items[i].leaf) result.left[i] = maker.left();
    if (i + 1 < items.size() && items[i + 1].item->level > 0) doubt_left(result.left[i], doubts);
    const bool named = std::all_of(tasks.begin(), tasks.end(), [](const Task& task) { return task.group.rule == kGroupName; });
    const bool listed = inherited && inherited->list_lead && !items[i].closed();
    result.marked = result.marked || (!named && !listed && !items[i].only_sentences());
    std::move(tasks.begin(), tasks.end(), std::back_inserter(notice.tasks));
  }
  result.beside = beside_tasks(items, result.gave, false, book);
  result.alike = beside_tasks(items, result.gave, true, book);
  result.unread = unread_among_tasks(items, result.gave, book);
  for (const OpenItems& open : open_before_last(items, result.gave, book.set("chapter"), sentences)) result.open.push_back(unread_before_last(items, open));
  for (const std::size_t heading : given) result.gave[heading] = true;
  for (std::size_t i = 0; i < items.size(); ++i)  // nothing else stands there
    if (items[i].only_labels && items[i].parent != kNoItem && result.gave[items[i].parent]) result.gave[i] = true;
  result.unread.insert(result.unread.end(), lone.begin(), lone.end());
  std::sort(result.unread.begin(), result.unread.end());
  result.unread.erase(std::unique(result.unread.begin(), result.unread.end()), result.unread.end());
  return result;
}

}  // namespace fenjie::task
