// What a task of an item is, once all of its labels and texts are known.
#include "task/item_tasks.h"

#include <algorithm>

#include "task/bracket_edges.h"
#include "task/clauses.h"
#include "task/joined_texts.h"
#include "task/labelled_parts.h"
#include "task/lone_headings.h"
#include "task/table_targets.h"
#include "task/told_time.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/numerals.h"
#include "text/passage.h"
#include "text/wording.h"

namespace fenjie::task {

namespace {

constexpr std::size_t kLongestRunIn = 75;  // bytes: 25 characters

/// Where the heading in front of more text ends in a key, with its full stop: 完善源头管理。 of 完善源头管理。制定办法。; else 0.
std::size_t run_in_end(std::string_view key) {
  constexpr std::string_view kStop = "。";
  const std::size_t stop = key.find(kStop);
  if (stop > kLongestRunIn || stop + kStop.size() >= key.size()) return 0;
  const std::string_view heading = key.substr(0, stop);
  if (heading.find_first_of("0123456789") != std::string_view::npos) return 0;
  for (const std::string_view mark : {"；", "：", "（"})
    if (heading.find(mark) != std::string_view::npos) return 0;
  return stop + kStop.size();
}

}  // namespace

/// （一）完善源头管理。制定办法。（A负责）制定目录。（B负责）: what the first begins with heads them all, unless each has a heading of its own.
/// It stays in the first one's text, but for a heading on its own line.
void ItemTasks::take_run_in_heading() {
  if (made_.size() < 2 || !alone_ || !leaf_ || titled_ || item_->level == 0 || item_->label.empty()) return;
  if (std::any_of(made_.begin(), made_.end(), [](const Made& made) { return !made.name.empty() || made.above; })) return;
  const rules::Subject first{made_.front().text};
  const std::size_t end = run_in_end(first.key());
  if (end == 0) return;
  const bool own_line = !lone_sentence(*item_).empty();
  const bool two_headings = own_line && run_in_end(std::string_view(first.key()).substr(end)) > 0;
  const bool others = std::any_of(made_.begin() + 1, made_.end(), [](const Made& made) {
    const rules::Subject text{made.text};
    return view(text.key(), {0, run_in_end(text.key())}).find("，") == std::string_view::npos && run_in_end(text.key()) > 0;
  });
  if (others && !two_headings) return;
  const bool tells = !sentences_.find(rules::Subject{first.slice({0, end})}).empty();
  if (tells) return;
  const Passage heading = first.slice({0, end});
  if (own_line) made_.front().text = text::trimmed(first.slice({end, first.key().size()}));
  for (Made& made : made_) {
    made.name = heading;
    made.name_rule = kRunIn;
  }
}

/// （一）完善源头管理 for all of them.
Field ItemTasks::run_in_group(const Made& made) const {
  const rules::Subject name{made.name};
  Field group = field_of(name.slice(without_marks(name.key(), {0, name.key().size()}, U"：。，")), std::string(made.name_rule));
  if (made.name_rule != kRunIn) return group;
  group.value = item_->label.value + group.value;
  group.spans.insert(group.spans.begin(), item_->label.spans.begin(), item_->label.spans.end());
  merge_touching(group.spans);
  return group;
}

std::vector<Task> ItemTasks::finished() {
  take_run_in_heading();
  std::vector<Task> tasks;
  for (std::size_t i = 0; i < made_.size(); ++i) {
    finish(made_[i], i);
    tasks.push_back(std::move(made_[i].task));
  }
  for (const Passage& unread : unread_) add_doubt(tasks, unread);
  return tasks;
}

/// 请县教育局负责，尽快补齐资料。 over 办理时限：11月底前, 县教育局要开展排查。（责任人：凌云）: the text says who.
Responsibility ItemTasks::told_in(const rules::Subject& text, Certainty which) const {
  Responsibility told;
  for (const Duty& duty : sentences_.find(text)) {
    const std::string_view before = std::string_view(text.key()).substr(0, duty.told_at);
    const bool certain = duty.assigned || before.empty() || before.ends_with("。") || before.ends_with("；");
    if (duty.weak || duty.general || duty.units.empty() || (which == Certainty::certain && !certain)) continue;
    told.add({duty.units, duty.persons, duty.leaders, {}, {}});
  }
  return told;
}

/// 镇林业站实行24小时值班。（责任人：凌云）: where a person answers for it, the one unit that the text begins with acts, though no 要 says so.
std::vector<Unit> ItemTasks::begins_with_actor(const rules::Subject& text) const {
  const std::vector<Duty> duties = sentences_.find(text);
  if (duties.size() != 1) return {};
  const Duty& duty = duties.front();
  const bool plain = duty.weak && !duty.general && !duty.unknown && !duty.announces && !duty.collective && !duty.kind;
  return plain && duty.text.begin == 0 && duty.told_at == 0 && duty.units.size() == 1 ? duty.units : std::vector<Unit>{};
}

void ItemTasks::finish(Made& made, std::size_t index) {
  Task& task = made.task;
  const bool own_number = index == 0 && (!alone_ || !titled_);
  take_parts(made);
  const rules::Subject printed{made.text};
  if (const auto label = text_labels_.at_start(printed.key()); label && label->whole.end < printed.key().size())
    made.text = text::trimmed(printed.slice({label->whole.end, printed.key().size()}));
  take_time(made);
  const bool point = made_.size() > 1 && take_point(made);
  if (!point && own_number && !item_->label.empty()) set_number(task, passage_of(item_->label), item_->rule);
  task.text = field_of(made.text, "outline.text");
  const rules::Subject subject{made.text};
  const Span whole{0, subject.key().size()};
  const bool labelled = !made.above && !made.content.units.empty() && !made.content.only_supports();
  if (made.content.units.empty()) made.content.add(told_in(subject, made.content.names_anyone() ? Certainty::certain : Certainty::any));
  if (made.content.units.empty() && !made.content.persons.empty() && made.content.leaders.empty()) made.content.units = begins_with_actor(subject);
  task.units = std::move(made.content.units);
  task.persons = std::move(made.content.persons);
  task.leaders = std::move(made.content.leaders);
  task.requirement = std::move(made.content.requirement);
  std::move(made.content.other.begin(), made.content.other.end(), std::back_inserter(task.other));
  made.conventions.apply(task.units);
  duties_.add(subject, whole, labelled, task.units);
  sort_by_role(task.units);
  for (FoundDeadline& found : expressions_.deadlines(subject, whole)) task.deadlines.push_back(std::move(found.deadline));
  add_labelled_deadlines(made);
  task.quantities = expressions_.quantities(subject);
  const bool paired = made.persons_above || std::any_of(task.units.begin(), task.units.end(), [](const Unit& unit) { return unit.person.has_value(); });
  if (!paired && !pair_by_position(task.units, 0, task.units.size(), task.persons.size())) pair_by_role(task.units, 0, task.persons.size());
  task.section = path_->section(!own_number);
  task.group = path_->group(!own_number);
  if (!made.name.empty()) task.group = run_in_group(made);
  take_known_headings(task);
  std::sort(task.source.begin(), task.source.end());
  merge_touching(task.source);
  task.id = ids_.next(task.text.value);
}

/// Those with a label come before what the text tells; a day to report by, inside the requirement, behind it.
void ItemTasks::add_labelled_deadlines(Made& made) {
  Task& task = made.task;
  std::vector<Deadline>& labelled = made.content.deadlines;
  const auto reports = std::stable_partition(labelled.begin(), labelled.end(), [&](const Deadline& deadline) { return !share_bytes(deadline.text.spans, task.requirement.spans); });
  task.deadlines.insert(made.above ? task.deadlines.end() : task.deadlines.begin(), labelled.begin(), reports);
  task.deadlines.insert(task.deadlines.end(), reports, labelled.end());
}

/// 具体要求：…, 类别：…, 整改目标：… kept beside the task: what a table's column under that heading would give.
void ItemTasks::take_known_headings(Task& task) const {
  for (const auto& [heading, value] : task.other)
    if (headings_.remark(text::compact(heading)) == "target") add_target(task, passage_of(value), {}, expressions_);
  std::erase_if(task.other, [&](const auto& kept) {
    const auto role = lexicon_.heading(text::compact(kept.first));
    Field* field = role == ColumnRole::requirement ? &task.requirement : role == ColumnRole::group ? &task.group : nullptr;
    if (field == nullptr || !field->empty()) return false;
    *field = kept.second;
    if (role != ColumnRole::requirement) return true;
    for (Deadline& deadline : expressions_.required_deadlines(rules::Subject{passage_of(*field)}, field->rule))
      task.deadlines.push_back(std::move(deadline));
    return true;
  });
}

/// 元宵灯会。时间：2027年2月15日至21日 over 主办单位：A: the time is the item's, and no text of it.
void ItemTasks::take_time(Made& made) const {
  if (!made.content.deadlines.empty() || !made.content.names_anyone()) return;
  const rules::Subject subject{made.text};
  const auto told = told_time(subject.key(), lexicon_);
  if (!told || told->text.empty()) return;
  Deadline deadline;
  deadline.text = field_of(subject.slice(told->value), "outline.time");
  made.content.deadlines.push_back(std::move(deadline));
  made.text = subject.slice(told->text);
}

void ItemTasks::set_number(Task& task, const Passage& label, const std::string& rule) {
  task.label = field_of(label, rule);
  add_source(task, task.label.spans);
  const rules::Subject subject{label};
  const auto match = numbers_.at_start(subject.key());
  if (match) task.number = text::numeral(subject.slice(*match->field("number")).text());
}

/// 一是推进改革: the point's number is a label of the task.
bool ItemTasks::take_point(Made& made) {
  const rules::Subject subject{made.text};
  const auto match = numbers_.at_start(subject.key());
  if (!match || !match->constant("scope").empty()) return false;
  const Span label = *match->field("label");
  set_number(made.task, subject.slice(label), std::string(match->rule));
  made.text = text::trimmed(subject.slice({label.end, subject.key().size()}));
  return true;
}

void ItemTasks::add_doubt(const std::vector<Task>& tasks, const Passage& unread) {
  const std::vector<Span> spans = unread.spans();
  Diagnostic doubt{"task/responsibility-unread", Severity::warning,
                   text::quoted(text::clean(unread).text()) + "像是责任分工，但没有读懂，请对照原文补填责任单位。", "", "units", spans};
  for (const Task& task : tasks)
    for (const Span& source : task.source)
      if (!spans.empty() && source.begin <= spans.front().begin && spans.front().begin < source.end)
        doubt.task = task.id;
  doubts_.push_back(std::move(doubt));
}

/// 账实不符问题。开展清查。整改要求：报校长办公会: the text tells what to do, the label how. False where it does not.
bool ItemTasks::take_demand(Made& made, const Passage& head, const std::vector<std::pair<std::string, Passage>>& parts) const {
  if (parts.size() != 1 || !demands_.full(parts.front().first) || !made.content.requirement.empty()) return false;
  const rules::Subject told{head};
  const std::vector<Span> sentences = parts_between(told.key(), {0, told.key().size()}, U"。；");
  if (sentences.empty() || !lexicon_.begins_like_task(view(told.key(), sentences.back()))) return false;
  const Passage& demand = parts.front().second;
  if (!lexicon_.means_empty(text::fold(demand.text()))) made.content.requirement = field_of(demand, "responsibility.requirement");
  made.text = head;
  made.task.other.clear();
  return true;
}

/// What a labelled part of an item is by its label.
enum class Part { task, name, other };

/// 污水外溢。整改目标：…。整改措施：…: what is labelled as the task is its text, else the measures are, as in a table; the rest is
/// kept beside it.
void ItemTasks::take_parts(Made& made) const {
  const rules::Subject subject{made.text};
  std::vector<std::pair<std::string, Passage>> parts;
  Span head{0, subject.key().size()};
  for (const LabelledPart& part : labelled_parts(subject.key(), lexicon_)) {
    head.end = std::min(head.end, part.heading.begin);
    const std::string_view heading = view(subject.key(), part.heading);
    const bool requirement = lexicon_.heading(heading) == ColumnRole::requirement;  // as behind a label of responsibilities
    const Span value = requirement ? without_marks(subject.key(), part.value, kMarksAround) : part.value;
    parts.emplace_back(heading, without_inserted_stop(subject.slice(value)));
  }
  for (const auto& [heading, value] : made.task.other) parts.emplace_back(heading, passage_of(value));
  const auto is_measure = [&](const auto& part) { return lexicon_.is_measure_heading(part.first); };
  const auto part_of = [&](const auto& part) {
    const auto label = text_labels_.full(part.first + "：");
    return label ? label->constant("part") == "name" ? Part::name : Part::task : Part::other;
  };
  const auto is_task = [&](const auto& part) { return !is_measure(part) && part_of(part) == Part::task; };
  const auto is_name = [&](const auto& part) { return part_of(part) == Part::name; };
  const bool named = std::any_of(parts.begin(), parts.end(), is_task), measured = std::any_of(parts.begin(), parts.end(), is_measure);
  const bool by_name = !named && !measured && parts.size() > 1 && is_name(parts.front());  // 任务名称：…。本月目标：…
  if (!named && !measured && !by_name) return;
  if (!named && take_demand(made, subject.slice(head), parts)) return;
  const auto rest = std::stable_partition(parts.begin(), parts.end(), [&](const auto& part) { return named ? is_task(part) : by_name ? is_name(part) : is_measure(part); });
  std::vector<Passage> texts;
  std::for_each(parts.begin(), rest, [&](auto& part) { texts.push_back(std::move(part.second)); });
  made.name = subject.slice(head);
  made.name_rule = kHeadline;
  made.text = joined(texts, rests_);
  made.task.other.clear();
  std::for_each(rest, parts.end(), [&](auto& part) { made.task.other.emplace_back(std::move(part.first), field_of(part.second, "outline.other")); });
}

}  // namespace fenjie::task
