#include "task/outline_lists.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>

#include "rules/label_number.h"
#include "task/section_path.h"
#include "text/fold.h"

namespace fenjie::task {

namespace {

bool is_general(const OutlineItem& item, const rules::RuleSet& chapters) {
  const auto chapter = chapters.full(text::fold(heading_of(item).value));
  return chapter && (chapter->constant("is") == "general" || chapter->constant("is") == "background" || chapter->constant("is") == "participants");
}

/// 保障措施, or 支持政策 with 加强组织领导 under it.
bool is_general_chapter(const std::vector<ParsedItem>& items, std::size_t chapter, const rules::RuleSet& chapters) {
  if (is_general(*items[chapter].item, chapters)) return true;
  for (std::size_t i = chapter + 1; i < items.size() && items[i].item->level > items[chapter].item->level; ++i)
    if (items[i].parent == chapter && is_general(*items[i].item, chapters)) return true;
  return false;
}

/// The item above each one's list; of a list that counts on from a chapter with tasks, （三） under 二、 behind （二） under 一、, the one above that.
std::vector<std::size_t> lists_of(const std::vector<ParsedItem>& items, const std::vector<bool>& gave, const rules::Book& book) {
  struct Last {
    std::size_t parent = kNoItem, list = kNoItem;
    int number = 0;
    bool tasks = false;
  };
  const rules::RuleSet &numbering = book.set("numbering"), &chapters = book.set("chapter");
  std::map<std::tuple<int, int, std::string>, Last> last;
  std::vector<std::size_t> lists;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const ParsedItem& parsed = items[i];
    const OutlineItem& item = *parsed.item;
    Last& before = last[{item.level, item.attachment, item.rule}];
    const int number = rules::label_number(text::fold(item.label.value), numbering);
    if (parsed.parent != before.parent) {
      const bool counts_on = parsed.parent != kNoItem && before.tasks && before.number > 0 && number == before.number + 1;
      const bool goes_on = counts_on && !is_general_chapter(items, parsed.parent, chapters);
      before = {parsed.parent, goes_on ? before.list : parsed.parent, 0, goes_on};
    }
    before.number = number;
    before.tasks = before.tasks || gave[i];
    lists.push_back(before.list);
  }
  return lists;
}

}  // namespace

std::vector<bool> beside_tasks(const std::vector<ParsedItem>& items, const std::vector<bool>& gave, bool anywhere, const rules::Book& book) {
  std::set<std::tuple<std::size_t, int, int>> places;
  const std::vector<std::size_t> lists = anywhere ? std::vector<std::size_t>(items.size(), kNoItem) : lists_of(items, gave, book);
  const auto place = [&](std::size_t i) { return std::tuple(lists[i], items[i].item->level, items[i].item->attachment); };
  for (std::size_t i = 0; i < items.size(); ++i)
    if (gave[i] && items[i].item->level > 0) places.insert(place(i));
  std::vector<bool> beside(items.size());
  for (std::size_t i = 0; i < items.size(); ++i) beside[i] = places.count(place(i)) > 0;
  return beside;
}

/// Some item under the same one above gave a task.
static bool tasks_beside(const std::vector<ParsedItem>& items, const std::vector<bool>& gave, std::size_t index) {
  for (std::size_t k = items[index].parent + 1; k < items.size(); ++k) {
    if (items[k].item->level <= items[items[index].parent].item->level) break;
    if (items[k].parent == items[index].parent && gave[k]) return true;
  }
  return false;
}

bool is_leaf(const std::vector<OutlineItem>& outline, std::size_t index) {
  return index + 1 == outline.size() || outline[index + 1].level <= outline[index].level || outline[index + 1].attachment != outline[index].attachment;
}

bool is_last_of_paper(const std::vector<OutlineItem>& outline, const OutlineItem& item) {
  const auto last = std::find_if(outline.rbegin(), outline.rend(), [&](const OutlineItem& other) { return other.attachment == item.attachment; });
  return last != outline.rend() && &*last == &item;
}

ListCount list_around(const std::vector<OutlineItem>& outline, const std::vector<bool>& gave, std::size_t index) {
  ListCount result;
  const auto count = [&](std::size_t k) {
    if (outline[k].attachment != outline[index].attachment || outline[k].level < outline[index].level) return false;
    if (outline[k].level == outline[index].level && outline[k].rule == outline[index].rule) ++(gave[k] ? result.tasks : result.others);
    return true;
  };
  for (std::size_t k = index; k > 0 && count(k - 1); --k) {}
  for (std::size_t k = index; k < outline.size() && count(k); ++k) {}
  return result;
}

/// 一、指导思想, 二、工作目标, 参加人员: what stands there gives nobody anything to do.
static bool tells_background(const OutlineItem& item, const rules::RuleSet& chapters) {
  const auto chapter = chapters.full(text::fold(heading_of(item).value));
  if (chapter && (chapter->constant("is") == "background" || chapter->constant("is") == "participants" || chapter->constant("of") == "aims")) return true;
  const auto opens = item.paragraphs.empty() ? std::nullopt : chapters.at_start(rules::Subject{item.paragraphs.front()}.key());
  return item.title.empty() && opens && opens->constant("is") == "opens";
}

std::vector<std::size_t> unread_among_tasks(const std::vector<ParsedItem>& items, const std::vector<bool>& gave, const rules::Book& book) {
  const rules::RuleSet& chapters = book.set("chapter");
  const std::vector<std::size_t> list_above = lists_of(items, gave, book);
  constexpr std::size_t kFewestBeside = 2;                 // tasks in one list
  constexpr std::size_t kFewestTasks = 3, kTasksEach = 3;  // tasks beside one item that gave none
  struct List {
    std::size_t tasks = 0;
    std::vector<std::size_t> others;
  };
  std::map<std::tuple<std::size_t, int, int, std::string>, List> lists, alike;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const OutlineItem& item = *items[i].item;
    const bool said = std::any_of(items[i].paragraphs.begin(), items[i].paragraphs.end(),
                                  [](const ClosedParagraph& paragraph) { return !paragraph.closings.unread.empty(); });
    if (item.level == 0 || items[i].folded || !items[i].leaf || items[i].inline_list || said || (!gave[i] && tells_background(item, chapters))) continue;
    List& list = lists[{list_above[i], item.level, item.attachment, item.rule}];
    List& everywhere = alike[{kNoItem, item.level, item.attachment, item.rule}];
    if (gave[i]) {
      ++list.tasks;
      ++everywhere.tasks;
      continue;
    }
    list.others.push_back(i);
    if (items[i].parent != kNoItem && tasks_beside(items, gave, i)) everywhere.others.push_back(i);
  }
  std::set<std::size_t> unread;
  for (const auto& [place, list] : lists)
    if (list.tasks >= kFewestBeside && list.tasks >= list.others.size())
      unread.insert(list.others.begin(), list.others.end());
  // 7. and 8. of a short chapter, where items run on through the chapters.
  for (const auto& [place, list] : alike)
    if (list.tasks >= kFewestTasks * 2 && list.tasks >= kTasksEach * 2 * list.others.size())
      unread.insert(list.others.begin(), list.others.end());
  return {unread.begin(), unread.end()};
}

}  // namespace fenjie::task
