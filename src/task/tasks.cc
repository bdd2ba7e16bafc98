#include "task/tasks.h"

#include <algorithm>
#include <iterator>

#include "task/addressed.h"
#include "task/from_outline.h"
#include "task/from_narrative.h"
#include "task/from_table.h"
#include "task/heading_periods.h"
#include "task/left_texts.h"
#include "task/milestones.h"
#include "task/other_units.h"
#include "task/own_reports.h"
#include "task/respectively.h"
#include "task/shared_deadlines.h"
#include "task/shared_guides.h"
#include "task/stated_deadline.h"
#include "task/unread_item.h"
#include "task/untaken_text.h"
#include "task/whole_heads.h"
#include "text/fold.h"
#include "text/task_ids.h"

namespace fenjie::task {

namespace {

bool stands_before(const Task& a, const Task& b) {
  return !a.source.empty() && !b.source.empty() && a.source.front().begin < b.source.front().begin;
}

/// Among marked tasks what stands in their own list may be one without a mark; elsewhere only what plainly assigns.
std::vector<Told> told_in(const OutlineTasks& outline) {
  std::vector<Told> told(outline.gave.size(), Told::all);
  for (std::size_t i = 0; i < told.size() && outline.marked; ++i)
    if (!outline.beside[i]) told[i] = outline.alike[i] ? Told::assigned : Told::plain;
  for (std::size_t i = 0; i < told.size(); ++i)
    if (outline.overruled[i]) told[i] = Told::none;
  return told;
}

/// ★ in front of units, and nowhere what it means.
void doubt_marks(const std::vector<Task>& tasks, std::vector<Diagnostic>& doubts) {
  const Unit* first = nullptr;
  std::vector<Span> places;
  for (const Task& task : tasks) {
    for (const Unit& unit : task.units) {
      if (unit.name.rule != "role-remark.mark") continue;
      if (first == nullptr) first = &unit;
      places.insert(places.end(), unit.name.spans.begin(), unit.name.spans.end());
    }
  }
  if (first == nullptr) return;
  doubts.push_back({"task/mark-unexplained", Severity::warning,
                    "“" + first->name.value + "”等单位旁有标记，文中没有说明其含义，按牵头单位处理，请核对。", "", "units", places});
}

/// 办理要求：请于6月20日前反馈市政府督查室 behind the last of several tasks: when the notice wants its report, and no deadline of that task.
void leave_report_days(std::vector<Task>& tasks, const std::vector<Span>& reporting) {
  if (tasks.size() < 2 || !share_bytes(tasks.back().requirement.spans, reporting)) return;
  const auto wanted = [&](const Task& task) { return !task.requirement.empty(); };
  if (std::count_if(tasks.begin(), tasks.end(), wanted) > 1) return;
  std::erase_if(tasks.back().deadlines, [&](const Deadline& deadline) { return share_bytes(deadline.text.spans, tasks.back().requirement.spans); });
}

/// 等部门 behind the last unit names nobody: its characters stay in that unit's evidence.
void leave_unnamed(std::vector<Task>& tasks, const rules::RuleSet& forms) {
  for (Task& task : tasks) {
    std::vector<Unit> named;
    for (Unit& unit : task.units) {
      const auto form = unit.collective && !unit.person && !named.empty() ? forms.full(text::fold(unit.name.value)) : std::nullopt;
      if (form && form->constant("part") == "nobody")
        named.back().name.spans.insert(named.back().name.spans.end(), unit.name.spans.begin(), unit.name.spans.end());
      else
        named.push_back(std::move(unit));
    }
    task.units = std::move(named);
  }
}

/// （一）市教育局负责修缮校舍。 under 一、…, whose task has all of its items, and its units.
bool is_part_of(const Task& task, const Task& whole) {
  const auto inside = [&](const Span& span) {
    return std::any_of(whole.source.begin(), whole.source.end(), [&](const Span& all) { return all.begin <= span.begin && span.end <= all.end; });
  };
  const auto has = [&](const Unit& unit) {
    return std::any_of(whole.units.begin(), whole.units.end(), [&](const Unit& own) { return own.name.value == unit.name.value; });
  };
  return std::all_of(task.text.spans.begin(), task.text.spans.end(), inside) && std::all_of(task.units.begin(), task.units.end(), has);
}

/// Of the tasks from `told` on, those that repeat part of one in front.
void leave_repeated(std::vector<Task>& tasks, std::size_t told) {
  const auto first = tasks.begin() + static_cast<std::ptrdiff_t>(told);
  const auto repeats = [&](const Task& task) {
    return std::any_of(tasks.begin(), first, [&](const Task& whole) { return is_part_of(task, whole); });
  };
  tasks.erase(std::remove_if(first, tasks.end(), repeats), tasks.end());
}

/// 县水务局要做好以下工作： over items that are tasks: they say it all.
void leave_announcements(std::vector<Task>& tasks, std::size_t told, const std::vector<OutlineItem>& outline, const rules::RuleSet& rules) {
  const auto of_item = [&](const Task& task, const OutlineItem& item) {
    return std::any_of(item.paragraphs.begin(), item.paragraphs.end(), [&](const Passage& text) { return share_bytes(text.spans(), task.text.spans); });
  };
  const auto has_below = [&](std::size_t i) {
    for (std::size_t k = i + 1; k < outline.size() && outline[k].attachment == outline[i].attachment && outline[k].level > outline[i].level; ++k)
      if (std::any_of(tasks.begin(), tasks.end(), [&](const Task& task) { return of_item(task, outline[k]) || share_bytes(task.text.spans, outline[k].title.spans); })) return true;
    return false;
  };
  const auto announces = [&](const Task& task) {
    const auto match = rules.full(text::fold(task.text.value));
    if (!match || match->constant("is") != "announces") return false;
    for (std::size_t i = 0; i < outline.size(); ++i)
      if (of_item(task, outline[i])) return has_below(i);
    return false;
  };
  std::vector<std::size_t> left;
  for (std::size_t i = told; i < tasks.size(); ++i)
    if (announces(tasks[i])) left.push_back(i);
  for (; !left.empty(); left.pop_back()) tasks.erase(tasks.begin() + static_cast<std::ptrdiff_t>(left.back()));
}

bool is_told(const std::vector<Span>& source, const std::vector<Task>& tasks) {
  return std::any_of(tasks.begin(), tasks.end(), [&](const Task& task) { return share_bytes(task.text.spans, source); });
}

/// Adds a doubt about an item, unless something is said of it, or the task of the item above or the roster holds it.
void add_unread_item(Diagnostic doubt, const std::vector<Task>& tasks, const std::vector<RosterEntry>& roster, std::vector<Diagnostic>& doubts) {
  if (std::any_of(roster.begin(), roster.end(), [&](const RosterEntry& entry) { return share_bytes(entry.name.spans, doubt.source); })) return;
  if (is_told(doubt.source, tasks)) return;
  const bool said = std::any_of(doubts.begin(), doubts.end(), [&](const Diagnostic& one) { return share_bytes(one.source, doubt.source); });
  if (!said) doubts.push_back(std::move(doubt));
}

}  // namespace

std::vector<Diagnostic> find_tasks(Notice& notice, const rules::Book& book, const rules::Lexicon& lexicon) {
  text::TaskIds ids;
  Conventions conventions(book, lexicon);
  std::vector<Diagnostic> doubts;
  notice.tasks.clear();
  OutlineTasks outline = tasks_from_outline(notice, book, lexicon, ids, conventions, doubts);
  const std::size_t told = notice.tasks.size();
  const std::vector<TableHeading> headings = headings_of_tables(notice, book.set("numbering"));
  for (std::size_t i = 0; i < notice.tables.size(); ++i) {
    std::vector<Diagnostic> more = tasks_from_table(notice.tables[i], headings[i], book, lexicon, ids, conventions, notice.tasks);
    std::move(more.begin(), more.end(), std::back_inserter(doubts));
  }
  std::vector<Diagnostic> others = doubt_other_units(notice.tasks, book, lexicon);
  std::move(others.begin(), others.end(), std::back_inserter(doubts));
  std::vector<Milestone> in_tables = take_milestones(notice.tasks, told, book, doubts);
  std::vector<Diagnostic> unread;  // items, said last
  if (notice.tasks.size() == told) {
    std::vector<Diagnostic> more = tasks_from_narrative(notice, book, lexicon, ids, told_in(outline), outline.left, outline.gave);
    const auto items = std::stable_partition(more.begin(), more.end(), [](const Diagnostic& doubt) { return doubt.code != kItemUnread; });
    std::move(items, more.end(), std::back_inserter(unread));
    std::move(more.begin(), items, std::back_inserter(doubts));
    leave_repeated(notice.tasks, told);
    leave_announcements(notice.tasks, told, notice.outline, book.set("narrative"));
    std::stable_sort(notice.tasks.begin(), notice.tasks.end(), stands_before);
  } else {
    std::vector<Diagnostic> more = duties_beside_tables(notice, book, lexicon, ids, outline.gave);
    std::move(more.begin(), more.end(), std::back_inserter(doubts));
  }
  if (!conventions.stated().explains_marks) doubt_marks(notice.tasks, doubts);
  for (const std::size_t item : outline.unread) {
    Diagnostic doubt = unread_item(notice.outline[item]);
    if (!outline.gave[item] && !is_told(doubt.source, notice.tasks)) doubts.push_back(std::move(doubt));
  }
  for (Diagnostic& doubt : outline.open) add_unread_item(std::move(doubt), notice.tasks, notice.roster, doubts);
  for (Diagnostic& doubt : unread) add_unread_item(std::move(doubt), notice.tasks, notice.roster, doubts);
  notice.milestones = find_milestones(notice.outline, notice.tasks, book, lexicon);
  std::move(in_tables.begin(), in_tables.end(), std::back_inserter(notice.milestones));
  std::vector<Diagnostic> given = give_to_addressee(notice, book, lexicon);
  std::move(given.begin(), given.end(), std::back_inserter(doubts));
  std::vector<Diagnostic> guides = say_shared_guides(notice);
  std::move(guides.begin(), guides.end(), std::back_inserter(doubts));
  leave_report_days(notice.tasks, notice.reporting.recipient.spans);
  share_days_of_all(notice.tasks, book, doubts);
  leave_unnamed(notice.tasks, book.set("name-list"));
  settle_roles(notice.tasks);
  std::vector<Diagnostic> periods = give_periods(notice.tasks, lexicon);
  std::move(periods.begin(), periods.end(), std::back_inserter(doubts));
  std::vector<Diagnostic> stated = give_stated_deadline(notice, book, lexicon);
  std::move(stated.begin(), stated.end(), std::back_inserter(doubts));
  settle_reports(notice, NameLists(book, lexicon));
  std::vector<Diagnostic> parted = part_respectively(notice.tasks, book, ids);
  std::move(parted.begin(), parted.end(), std::back_inserter(doubts));
  std::vector<Diagnostic> behind = doubt_left_texts(notice, outline.left, doubts, book, lexicon);
  std::move(behind.begin(), behind.end(), std::back_inserter(doubts));
  std::vector<Diagnostic> untaken = doubt_untaken(notice, book, lexicon, doubts);
  std::move(untaken.begin(), untaken.end(), std::back_inserter(doubts));
  return doubts;
}

}  // namespace fenjie::task
