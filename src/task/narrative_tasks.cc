#include "task/narrative_tasks.h"

#include <algorithm>
#include <iterator>

#include "model/listed_work.h"
#include "task/clauses.h"
#include "task/counted_points.h"
#include "task/lone_headings.h"
#include "task/outline_items.h"
#include "task/outline_lists.h"
#include "task/run_in_headings.h"
#include "text/dates.h"
#include "text/numerals.h"
#include "text/passage.h"
#include "text/wording.h"

namespace fenjie::task {

namespace {

constexpr std::string_view kRunInGroup = "narrative.group";

/// Where the sentence begins that holds `at`.
std::size_t sentence_at(std::string_view key, std::size_t at) {
  constexpr std::string_view kStop = "。";
  const std::size_t stop = key.substr(0, at).rfind(kStop);
  return stop == std::string_view::npos ? 0 : stop + kStop.size();
}

}  // namespace

NarrativeTasks::NarrativeTasks(const rules::Book& book, const rules::Lexicon& lexicon, text::TaskIds& ids, const Notice& notice)
    : sentences_(book, lexicon),
      expressions_(book),
      standing_(book, sentences_, expressions_, notice),
      numbers_(book.set("task-label")),
      ids_(ids),
      unread_(sentences_, standing_, doubts_),
      rests_(book) {
  sentences_.set_issued(text::parse_date(notice.issued_on.value));
  constexpr int kReadings = 2;  // what sections are there is known at the second only
  for (int reading = 0; reading < kReadings; ++reading)
    for (const OutlineItem& item : notice.outline)
      for (const Passage& paragraph : item.paragraphs) sentences_.learn_divisions(rules::Subject{paragraph});
}

std::vector<Task> NarrativeTasks::of_left(const OutlineItem& item, const SectionPath& path, const std::vector<Passage>& left, bool title_is_task) {
  enter(item, path);
  text_is_title_ = title_is_task;
  std::vector<Task> tasks;
  for (const Passage& passage : left) {
    const rules::Subject subject{passage};
    for (const auto& [duty, plain] : standing_.plain(subject, true)) {
      if (!plain) {
        unread_.of_left(subject, duty);
        continue;
      }
      tasks.push_back(task_of(subject, duty, duty.text));
      if (standing_.closes_notice(subject)) tasks.back().section = tasks.back().group = {};  // behind the last item: of the whole notice
    }
  }
  return tasks;
}

std::vector<Task> NarrativeTasks::of(const OutlineItem& item, const SectionPath& path, Told told) {
  enter(item, path);
  if (told == Told::assigned && !begins_assigned()) return {};
  std::vector<Task> tasks;
  std::optional<std::size_t> numbered;  // has the item's number
  std::size_t ends = 0, on_line = 0;    // behind the item's own, and those on the line of its number
  standing_.look_at_list(item);
  text_is_title_ = item.paragraphs.empty() && item.level > 0 && !item.title.empty();  // （一）各镇要在8月底前完成排查, and no full stop
  const std::vector<Passage> paragraphs = text_is_title_ ? std::vector{passage_of(item.title)} : paragraphs_of(item, true);
  for (const Passage& passage : paragraphs) {
    const rules::Subject subject{passage};
    std::vector<Duty> duties = joined_by_points(subject.key(), standing_.told(subject), numbers_);
    for (Duty& duty : duties) standing_.cut_report(subject, duty);
    if (text_is_title_) std::erase_if(duties, [&](const Duty& duty) { return duty.weak && !standing_.has_date(subject, duty.text); });
    if (told == Told::all) unread_.of_read(subject, duties, item.level > 0);
    const bool alone = duties.empty() && item.level > 0 && paragraphs.size() == 1 && told == Told::all;
    if (const auto closed = alone ? sentences_.closed_by_units(subject) : std::nullopt) duties.push_back(*closed);
    const std::size_t lead = duties.empty() ? 0 : duties.front().head.empty() ? duties.front().text.begin : duties.front().head.begin;
    const bool first = &passage == &paragraphs.front(), whole = duties.size() == 1 && item.level > 0 && first;
    if (lead > 0 && !whole && told == Told::all && item.level > 0) unread_.of_front(subject, lead);
    const std::size_t over = lead == 0 && duties.size() > 1 && first ? sentence_at(subject.key(), duties.front().told_at) : lead;
    for (const Duty& duty : duties) {
      const bool all = whole && duty.head.empty() && standing_.tells_first(subject, duty);
      const std::size_t name = all ? behind_group_name(subject.key(), duty, sentences_) : 0;
      const std::size_t title = all ? std::max(standing_.behind_reports(subject, duty), name) : 0;
      const Span heading = name == 0 && (title > 0 || (!all && over > 0)) ? run_in_heading(subject, {0, title > 0 ? title : over}, sentences_) : Span{};
      const bool headed = &duty == &duties.front() && begins_text(heading, subject, duty);
      tasks.push_back(task_of(subject, duty, headed ? Span{heading.begin, duty.text.end} : all ? Span{title, end_of_item(subject.key(), duty)} : duty.text));
      const bool begins = first && item.level > 0 && !titled_item() && &duty == &duties.front() && duty.starts == 0 && lead == 0;  // 二、A要…。B要…。
      if (whole || begins || (headed && first && item.level > 0 && !titled_item())) numbered = tasks.size() - 1;
      if (name > 0)
        tasks.back().group = field_of(subject.slice(without_marks(subject.key(), {0, name}, U"：。")), "narrative.group");
      else if (!heading.empty()) set_group(tasks.back(), subject, heading, first);
      if (first) on_line = tasks.size();
      if (first || !duties.front().collective || !standing_.closes_notice(subject)) ends = tasks.size();
      else tasks.back().section = tasks.back().group = {};  // of the whole notice
      if (standing_.is_broad(duty) && tasks.back().deadlines.empty()) doubts_.add_broad(tasks.back());
    }
  }
  for (std::size_t i = 1; i < ends; ++i)  // in the item's further paragraphs
    if (tasks[i].group.empty() && tasks.front().group.rule == kRunInGroup) tasks[i].group = tasks.front().group;
  const bool shared = titled_item() && tasks.size() > 1;  // 二、部门职责 over a line for each: the number is the heading's
  for (std::size_t i = numbered.value_or(on_line); i < on_line && !shared; ++i)  // 1.A负责…；B负责…: both stand on its line
    if (tasks[i].label.empty()) set_number(tasks[i], passage_of(item.label), item.rule);
  return tasks;
}

std::vector<Task> NarrativeTasks::of_those(const OutlineItem& item, const SectionPath& path, const std::vector<Unit>& units) {
  enter(item, path);
  text_is_title_ = item.paragraphs.empty();
  const rules::Subject subject{text_is_title_ ? passage_of(item.title) : item.paragraphs.front()};
  const bool told = subject.key().starts_with("负责") || sentences_.begins_like_task(subject.key());
  if (!told || sentences_.says_nothing(subject.key()) || standing_.is_reported(subject.passage())) return {};
  const Duty duty{.text = {0, subject.key().size()}, .units = units};
  std::vector<Task> tasks{task_of(subject, duty, duty.text)};
  if (!titled_item()) set_number(tasks.front(), passage_of(item.label), item.rule);
  return tasks;
}

std::optional<Task> NarrativeTasks::of_work(const OutlineItem& item, const SectionPath& path) {
  enter(item, path);
  text_is_title_ = true;  // nothing of it is a group
  std::vector<Passage> texts = item.title.empty() ? std::vector<Passage>{} : std::vector{passage_of(item.title)};
  for (const Passage& paragraph : item.paragraphs) {
    if (ends_item(rules::Subject{paragraph}, sentences_, texts.empty() || standing_.ends_paper()) || standing_.is_reported(first_sentence(paragraph))) break;
    texts.push_back(paragraph);
  }
  if (texts.empty()) return std::nullopt;
  const rules::Subject subject{joined(texts, rests_)};
  Task task = task_of(subject, {.text = {0, subject.key().size()}}, {0, subject.key().size()});
  task.text.rule = kListedWork;
  set_number(task, passage_of(item.label), item.rule);
  doubts_.forget(task.text.spans);
  return task;
}

std::vector<Task> NarrativeTasks::plain_of(const OutlineItem& item, const SectionPath& path, bool beside_table) {
  enter(item, path);
  std::vector<Task> tasks;
  bool begins = false;       // a duty begins the item, or its heading does
  bool heads_first = false;  // its heading is in the first duty's text
  const std::vector<Passage> paragraphs = paragraphs_of(item, false);
  for (const Passage& passage : paragraphs) {
    const rules::Subject subject{passage};
    const std::vector<std::pair<Duty, bool>> duties = standing_.plain(subject);
    const bool first = &passage == &paragraphs.front() && item.level > 0 && !standing_.in_stage();  // stages are milestones
    const std::size_t lead = duties.empty() ? 0 : duties.front().first.head.empty() ? duties.front().first.text.begin : duties.front().first.head.begin;
    for (const auto& [duty, plain] : duties) {
      if (!plain) {
        unread_.of_untold(subject, duty, item.level > 0, beside_table);
        continue;
      }
      if (beside_table && item.level == 0 && only_groups(duty.units)) {  // 请各责任单位制定方案 in the letter over a table
        doubts_.keep_of_group(subject.slice(duty.text));
        continue;
      }
      const bool whole = first && duties.size() == 1 && duty.head.empty() && heads(subject.key(), lead);
      const Span heading = !whole && first && lead > 0 ? run_in_heading(subject, {0, lead}, sentences_) : Span{};
      const bool headed = &duty == &duties.front().first && begins_text(heading, subject, duty);
      tasks.push_back(task_of(subject, duty, whole || headed ? Span{0, duty.text.end} : duty.text));
      if (!heading.empty()) set_group(tasks.back(), subject, heading, true);
      heads_first = heads_first || headed;
      begins = begins || whole || headed || (&passage == &paragraphs.front() && duty.text.begin == 0);
    }
  }
  if (begins && !tasks.empty() && (heads_first || tasks.size() == 1) && item.level > 0 && item.title.empty()) set_number(tasks.front(), passage_of(item.label), item.rule);
  return tasks;
}

void NarrativeTasks::doubt_untold(const OutlineItem& item, const SectionPath& path) {
  enter(item, path);
  for (const Passage& passage : item.paragraphs) {
    const rules::Subject subject{passage};
    for (const Duty& duty : sentences_.find(subject)) unread_.of_untold(subject, duty, item.level > 0, false);
  }
}

bool NarrativeTasks::begins_assigned(const OutlineItem& item, const SectionPath& path) {
  enter(item, path);
  return begins_assigned();
}

bool NarrativeTasks::is_silent_task(const OutlineItem& item, const SectionPath& path, bool by_verb, bool alone, bool in_rules) {
  enter(item, path);
  if (item.level == 0 || standing_.in_general_chapter() || standing_.in_background() || standing_.among_participants() || standing_.opens_background(item)) return false;
  if (alone && !in_rules && !item.paragraphs.empty()) return !standing_.is_reported(item.paragraphs.front()) && !sentences_.says_nothing(rules::Subject{item.paragraphs.front()}.key());
  if (item.paragraphs.empty()) return standing_.may_tell(rules::Subject{passage_of(item.title)}, by_verb, in_rules);
  return std::any_of(item.paragraphs.begin(), item.paragraphs.end(), [&](const Passage& paragraph) {
    return standing_.may_tell(rules::Subject{paragraph}, by_verb && &paragraph == &item.paragraphs.front(), in_rules);
  });
}

void NarrativeTasks::enter(const OutlineItem& item, const SectionPath& path) {
  text_is_title_ = false;
  item_ = &item;
  path_ = &path;
  standing_.enter(item, path);
}

bool NarrativeTasks::begins_assigned() const {
  if (item_->level == 0 || item_->paragraphs.empty() || standing_.in_general_chapter()) return false;
  const std::vector<Duty> duties = sentences_.find(rules::Subject{item_->paragraphs.front()});
  return !duties.empty() && duties.front().assigned && duties.front().text.begin == duties.front().head.end;
}

/// The heading stands right in front of the duty, and in front of no counted points: 推进改造。第一，…
bool NarrativeTasks::begins_text(Span heading, const rules::Subject& subject, const Duty& duty) const {
  const auto label = numbers_.at_start(subject.key().substr(heading.end));
  const bool counted = label && label->constant("scope").empty();  // not 3月18日开幕，
  return !heading.empty() && duty.head.empty() && heading.end == duty.text.begin && !counted;
}

std::vector<Passage> NarrativeTasks::paragraphs_of(const OutlineItem& item, bool go_on) const {
  const auto tells = [this, go_on](const rules::Subject& subject) { return go_on && !standing_.told(subject).empty(); };
  return told_paragraphs(item, sentences_, tells, [this](const rules::Subject& next) { return standing_.closes_notice(next); }, standing_.ends_paper());
}

Task NarrativeTasks::task_of(const rules::Subject& paragraph, const Duty& duty, Span part) {
  Task task;
  Passage text = text::trimmed(paragraph.slice(part));
  take_point(task, text);
  task.text = field_of(text, "narrative.text");
  task.source = task.text.spans;
  task.units = duty.units;
  task.persons = duty.persons;
  task.leaders = duty.leaders;
  std::ranges::move(paragraph.slice(duty.head).spans(), std::back_inserter(task.source));
  std::sort(task.source.begin(), task.source.end());
  merge_touching(task.source);
  const rules::Subject subject{std::move(text)};
  const Span whole{0, subject.key().size()};
  const std::vector<Span> past = past_sentences(subject, sentences_.reports());
  const auto is_past = [&](const Field& printed) {
    return std::any_of(past.begin(), past.end(), [&](Span span) { return !printed.spans.empty() && span.begin <= printed.spans.front().begin && printed.spans.front().begin < span.end; });
  };
  for (FoundDeadline& found : expressions_.deadlines(subject, whole))
    if (!is_past(found.deadline.text)) task.deadlines.push_back(std::move(found.deadline));
  task.quantities = expressions_.quantities(subject);
  std::erase_if(task.quantities, [&](const Quantity& quantity) { return is_past(quantity.text); });
  const bool numbered = item_->level > 0;
  const bool titled = !numbered || (!item_->title.empty() && !text_is_title_);
  task.section = path_->section(titled);
  task.group = path_->group(titled);
  task.id = ids_.next(task.text.value);
  return task;
}

void NarrativeTasks::set_number(Task& task, const Passage& label, const std::string& rule) {
  if (label.empty()) return;
  task.label = field_of(label, rule);
  task.source.insert(task.source.begin(), task.label.spans.begin(), task.label.spans.end());
  merge_touching(task.source);
  const rules::Subject subject{label};
  const auto whole = numbers_.full(subject.key());  // 5.1.2
  const auto match = whole ? whole : numbers_.at_start(subject.key());
  if (match) task.number = text::numeral(subject.slice(*match->field("number")).text());
}

/// 一是市教育局要…: the point's number is the task's.
void NarrativeTasks::take_point(Task& task, Passage& text) {
  const rules::Subject subject{text};
  const auto match = numbers_.at_start(subject.key());
  if (!match || !match->constant("scope").empty()) return;
  const Span label = *match->field("label");
  set_number(task, subject.slice(label), std::string(match->rule));
  text = text::trimmed(subject.slice({label.end, subject.key().size()}));
}

/// @param begins_item the item's number stands in front of it
void NarrativeTasks::set_group(Task& task, const rules::Subject& subject, Span heading, bool begins_item) {
  constexpr std::string_view kComma = "，";
  if (!task.group.empty() || (titled_item() && subject.key().substr(heading.begin, heading.size()).find(kComma) != std::string_view::npos)) return;
  task.group = field_of(text::trimmed(subject.slice(heading)), std::string(kRunInGroup));
  constexpr std::string_view kStop = "。";
  if (task.group.value.ends_with(kStop)) task.group.value.resize(task.group.value.size() - kStop.size());
  if (!begins_item || item_->label.empty() || titled_item()) return;
  task.group.value = item_->label.value + task.group.value;
  task.group.spans.insert(task.group.spans.begin(), item_->label.spans.begin(), item_->label.spans.end());
  merge_touching(task.group.spans);
}

}  // namespace fenjie::task
