#include "task/item_tasks.h"

#include <algorithm>

#include "task/addressed.h"
#include "task/clauses.h"
#include "task/joined_texts.h"
#include "task/labelled_parts.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/passage.h"

namespace fenjie::task {

namespace {

constexpr std::size_t kLongestName = 120;  // bytes of the text in front of a sentence that assigns: 组织指挥组。
constexpr std::string_view kUnitHeading = "outline.unit-heading";  // 一、县教育局 over what it has to do: who helps there helps it
constexpr std::size_t kLongestHeadline = 90;  // bytes of a sentence over the paragraph that it heads: 编制统一事项清单。
constexpr std::size_t kShortName = 48;     // bytes of the same in front of a bracket or label: 资金保障组。

/// How many tasks the closings will make: each with text of its own, or with open text in front of it.
std::size_t task_count(const std::vector<ClosedParagraph>& paragraphs, bool titled, const rules::Lexicon& lexicon) {
  std::size_t count = 0;
  bool open = false;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    if (unknown_label(paragraphs, i, titled, lexicon)) continue;
    const ClosedParagraph& paragraph = paragraphs[i];
    std::size_t end = 0;
    for (const Closing& closing : paragraph.closings.all) {
      if (open || !closing.text.empty()) ++count;
      open = false;
      end = closing.responsibility.end;
    }
    open = open || end < paragraph.subject.key().size();
  }
  return count;
}

}  // namespace

ItemTasks::ItemTasks(const rules::Book& book, const rules::Lexicon& lexicon, const DutySentences& sentences, text::TaskIds& ids,
                     Conventions& conventions, const std::vector<Span>& reporting, std::vector<Diagnostic>& doubts)
    : sentences_(sentences),
      duties_(book, lexicon),
      expressions_(book),
      headings_(book),
      numbers_(book.set("task-label")),
      text_labels_(book.set("task-text")),
      demands_(book.set("demand-label")),
      narrative_(book.set("narrative")),
      lexicon_(lexicon),
      rests_(book),
      ids_(ids),
      conventions_(conventions),
      reporting_(reporting),
      doubts_(doubts) {}

std::vector<Task> ItemTasks::of(const ParsedItem& parsed, const SectionPath& path, const Inherited* inherited) {
  item_ = parsed.item;
  titled_ = !parsed.title.empty();
  leaf_ = parsed.leaf;
  path_ = &path;
  made_.clear();
  open_.clear();
  apart_.clear();
  unread_.clear();
  waiting_ = {};
  waits_as_sentence_ = labels_first_ = open_breaks_off_ = false;
  waiting_source_.clear();
  waiting_other_ = {};
  const bool own = parsed.closed() && !(parsed.gives && parsed.heading_only);
  alone_ = own && (task_count(parsed.paragraphs, titled_, lexicon_) > 1 || !parsed.leaf);
  const Inherited* from_title = parsed.leaf && parsed.gives && parsed.heading_only ? &*parsed.gives : nullptr;
  if (!alone_ && titled_ && !from_title) open_.push_back(passage_of(parsed.title));
  for (const ClosedParagraph& paragraph : parsed.paragraphs)
    for (const Span& unread : paragraph.closings.unread)
      if (!conventions_.states(paragraph.subject.key(), unread) && !is_caption(parsed, paragraph, unread)) unread_.push_back(paragraph.subject.slice(unread));
  if (own) {
    for (std::size_t i = 0; i < parsed.paragraphs.size(); ++i) {
      const bool text = text_labels_.at_start(parsed.paragraphs[i].subject.key()).has_value();
      const auto label = text ? std::nullopt : unknown_label(parsed.paragraphs, i, titled_, lexicon_);
      label ? add_other(parsed.paragraphs[i].subject, *label) : add(parsed.paragraphs[i]);
    }
    make_waiting();
    for (Passage& lost : std::exchange(waiting_source_, {})) if (!waits_as_sentence_) unread_.push_back(std::move(lost));  // no text for it
    if (made_.size() == 1 && ((!alone_ && made_.front().takes_item) || begins_with_measures(open_, lexicon_))) take_open_text();
    std::erase_if(made_, [this](const Made& made) { return !made.is_task() || names_heads(made); });
    if (lists_persons()) made_.clear();
    const Inherited* above = parsed.leaf && parsed.gives ? &*parsed.gives : inherited;  // the title's unit over its labels
    if (above)
      for (Made& made : made_) complete(made, *above);
  } else if (from_title || (inherited && parsed.leaf && !parsed.closed())) {
    make_inherited(parsed, from_title ? *from_title : *inherited);
  }
  return finished();
}

/// 第二条　（适用范围） over the article's text: what it is about.
bool ItemTasks::is_caption(const ParsedItem& parsed, const ClosedParagraph& paragraph, Span unread) {
  return parsed.paragraphs.size() > 1 && &paragraph == &parsed.paragraphs.front() && unread == Span{0, paragraph.subject.key().size()};
}

void ItemTasks::add(const ClosedParagraph& paragraph) {
  const rules::Subject& subject = paragraph.subject;
  std::size_t end = 0;
  for (const Closing& closing : paragraph.closings.all) {
    const bool bare = closing.text.empty();
    if (!bare && alone_ && !goes_on_to(closing)) open_.clear();
    if (!bare) open(subject.slice(closing.text), false);
    if (bare && repeats_waiting(closing.content)) make_waiting();
    const bool next = labels_first_ && closing.content.names_anyone();  // 承办单位： of the slip's next task
    if (open_.empty() && !made_.empty() && !next)
      merge(closing, subject);
    else if (!open_.empty())
      make(closing, subject);
    else
      wait_for_text(closing, subject);
    end = closing.responsibility.end;
  }
  Passage rest = text::trimmed(subject.slice({end, subject.key().size()}));
  if (rest.empty()) return;
  if (!made_.empty() && (tells_report(rest) || ends_notice(rest))) return keep_apart(rest);
  const bool announces = subject.key().ends_with("：");  // 具体措施：
  const bool labelled = text_labels_.at_start(rules::Subject{rest}.key()).has_value();  // 攻坚组。组长：王平，牵头单位：A。主要任务：…
  const bool goes_on = !paragraph.closings.all.empty() && !made_.empty() && (made_.back().takes_rest || labelled) && !(announces && alone_);
  if (goes_on) {
    extend(made_.back(), {std::move(rest)});
    return;
  }
  if ((alone_ || !waiting_.empty()) && announces_notice(subject.key())) return open_.clear();
  const bool breaks_off = !paragraph.closings.all.empty() && !ends_with_mark(rest.text());
  open(std::move(rest), breaks_off);
}

/// （A负责）开展燃料 over 电池汽车示范应用。（B负责）: the second goes on with the first.
void ItemTasks::open(Passage text, bool breaks_off) {
  if (std::exchange(open_breaks_off_, breaks_off) && !open_.empty())
    open_.back().append(text::clean(text));
  else
    open_.push_back(std::move(text));
}

/// Paragraphs of one item that close nothing, over one with a bracket: the text of its task; 做好以下工作： announces all of them.
bool ItemTasks::goes_on_to(const Closing& closing) const {
  const bool announces = !open_.empty() && rules::Subject{open_.back()}.key().ends_with("：");
  return leaf_ && item_->level > 0 && !closing.sentence && !announces;
}

/// 李强（安岭乡人民政府）, 张新伟（广度乡人民政府）: persons, and where they work.
bool ItemTasks::lists_persons() const {
  return made_.size() > 1 && std::all_of(made_.begin(), made_.end(), [this](const Made& made) {
    const Responsibility& content = made.content;
    const bool listed = std::all_of(content.units.begin(), content.units.end(), [](const Unit& unit) { return unit.name.rule == "assignment.listed"; });
    return listed && content.deadlines.empty() && content.leaders.empty() && content.persons.empty() && lexicon_.is_person(text::fold(made.text.text()));
  });
}

/// 综合组 with 负责人：王平 and nothing to do: a list of who heads which group.
bool ItemTasks::names_heads(const Made& made) const {
  const Responsibility& content = made.content;
  if (!content.units.empty() || !content.deadlines.empty() || !content.leaders.empty()) return false;
  const rules::Subject text{made.text};
  const std::string_view name = view(text.key(), without_marks(text.key(), {0, text.key().size()}, U"：。， "));
  return lexicon_.is_division_of_people(name) || lexicon_.is_unit(name);
}

/// 完成标准：无淤泥 belongs to the task whose labels stand around it; in front of the first of them it waits.
void ItemTasks::add_other(const rules::Subject& subject, const UnknownLabel& label) {
  Task& task = made_.empty() || !open_.empty() ? waiting_other_ : made_.back().task;
  task.other.emplace_back(subject.slice(label.heading).text(), field_of(subject.slice(label.value), "outline.other"));
  add_source(task, subject.passage().spans());
}

/// 请于11月5日前报市政府督查室, behind the tasks: the whole notice's duty.
bool ItemTasks::tells_report(const Passage& text) const { return share_bytes(text.spans(), reporting_); }

/// …报区政府督查室。区政府督查室每季度通报一次。: the second sentence may be a duty.
void ItemTasks::keep_apart(const Passage& text) {
  const rules::Subject subject{text};
  for (Span sentence : parts_between(subject.key(), {0, subject.key().size()}, U"。")) {
    if (subject.key().substr(sentence.end).starts_with("。")) sentence.end += std::string_view("。").size();
    if (Passage one = subject.slice(sentence); !tells_report(one)) apart_.push_back(std::move(one));
  }
}

std::vector<Passage> ItemTasks::left() {
  std::vector<Passage> all = std::exchange(open_, {});
  for (Passage& text : std::exchange(apart_, {})) all.push_back(std::move(text));
  return all;
}

/// 现将有关事项通知如下; 请将进展情况报县督查室: no text of a task.
bool ItemTasks::announces_notice(std::string_view key) const {
  constexpr std::string_view kNoTexts[] = {"no-duty", "preamble", "reports"};
  const std::vector<rules::Match> all = narrative_.all(key);
  return std::any_of(all.begin(), all.end(), [&](const rules::Match& match) {
    return std::find(std::begin(kNoTexts), std::end(kNoTexts), match.constant("is")) != std::end(kNoTexts);
  });
}

/// 特此通知: a paragraph behind the last task that is none of its text.
bool ItemTasks::ends_notice(const Passage& text) const {
  const rules::Subject subject{text};
  const auto match = narrative_.full(subject.key());
  return match && match->constant("is") == "end";
}

/// 承办单位：A in front of 交办事项：…: it waits for the text.
void ItemTasks::wait_for_text(const Closing& closing, const rules::Subject& subject) {
  waiting_.add(closing.content);
  waiting_source_.push_back(subject.slice(closing.responsibility));
  waits_as_sentence_ = closing.sentence;
}

/// What waited, for a text that nothing closes.
void ItemTasks::make_waiting() {
  if (open_.empty() || !waiting_.names_anyone()) return;
  Made made{{}, joined(std::exchange(open_, {}), rests_), {}, conventions_.stated()};
  made.task.source = made.text.spans();
  take_waiting(made);
  made_.push_back(std::move(made));
}

/// Another 承办单位：, so that the one before has its text.
bool ItemTasks::repeats_waiting(const Responsibility& content) const {
  return std::any_of(content.units.begin(), content.units.end(), [this](const Unit& unit) {
    return std::any_of(waiting_.units.begin(), waiting_.units.end(), [&](const Unit& own) { return own.role == unit.role; });
  });
}

void ItemTasks::take_waiting(Made& made) {
  labels_first_ = labels_first_ || !waiting_.empty();
  made.content.add(std::exchange(waiting_, {}));
  const Task other = std::exchange(waiting_other_, {});
  made.task.other.insert(made.task.other.end(), other.other.begin(), other.other.end());
  add_source(made.task, other.source);
  for (const Passage& source : std::exchange(waiting_source_, {})) add_source(made.task, source.spans());
}

/// （一）编制事项清单。（市教育局牵头） on a line of its own: a short sentence without figure or comma, over what it heads.
bool ItemTasks::is_headline(const Closing& closing, const rules::Subject& subject) const {
  const bool bracket = !closing.text.empty() && text::opens_bracket(text::character_at(subject.key(), closing.responsibility.begin).code);
  if (!bracket || open_.size() != 1 || open_.front().size() > kLongestHeadline || closing.responsibility.end < subject.key().size()) return false;
  const rules::Subject line{open_.front()};
  const std::string_view key = line.key();
  const std::size_t stop = key.find("。");
  return item_->level > 0 && leaf_ && stop != std::string_view::npos && stop + std::string_view("。").size() == key.size() &&
         key.find_first_of("0123456789") == std::string_view::npos && key.find("，") == std::string_view::npos && key.find("；") == std::string_view::npos;
}

void ItemTasks::make(const Closing& closing, const rules::Subject& subject) {
  Made made{{}, joined(open_, rests_), closing.content, conventions_.stated()};
  const bool sentence = view(subject.key(), closing.responsibility).ends_with("。") && open_.front().size() > kShortName;
  const bool heading = open_.size() == 1 && open_.front().text().find("。") == std::string::npos && !sentence;
  const bool name = open_.size() == 1 && open_.front().size() <= (closing.sentence ? kLongestName : kShortName) &&
                    open_.front().text().find("。") + 3 >= open_.front().size();
  made.takes_rest = heading || name;
  made.headline = !heading && is_headline(closing, subject);
  made.takes_item = heading || (name && closing.sentence) || made.headline;
  open_.clear();
  made.task.source = made.text.spans();
  take_conventions(made, closing, subject);
  add_source(made.task, subject.slice(closing.responsibility).spans());
  take_waiting(made);
  made_.push_back(std::move(made));
}

/// A further labelled line for the task just made.
void ItemTasks::merge(const Closing& closing, const rules::Subject& subject) {
  Made& made = made_.back();
  made.content.add(closing.content);
  take_conventions(made, closing, subject);
  add_source(made.task, subject.slice(closing.responsibility).spans());
}

/// A rule stated in a bracket: the order of units holds for its own task too, implied units mostly from the next one on.
void ItemTasks::take_conventions(Made& made, const Closing& closing, const rules::Subject& subject) {
  if (conventions_.states(subject.key(), closing.responsibility)) {
    conventions_.learn_order(subject, closing.responsibility);
    conventions_.learn_implied(subject, closing.responsibility, true);
    made.conventions = conventions_.stated();
    conventions_.learn_implied(subject, closing.responsibility, false);
    conventions_.leave_out(made.content.units);
  }
  made.conventions.apply_comma(subject, closing.responsibility, made.content.units);
}

void ItemTasks::extend(Made& made, std::vector<Passage> more) {
  take_name(made, more.front());
  if (!made.text.empty()) more.insert(more.begin(), made.text);
  made.text = joined(more, rests_);
  add_source(made.task, made.text.spans());
}

/// 综合协调组。主要职责：…: the group's name, and a label that is no part of what it has to do.
void ItemTasks::take_name(Made& made, Passage& next) const {
  const rules::Subject rest{next};
  const auto label = text_labels_.at_start(rest.key());
  const std::size_t behind = label ? label->whole.end : 0;
  if ((!label && !names_group(made, rest.key())) || made.text.size() > kShortName || behind >= rest.key().size()) return;
  add_source(made.task, next.spans());
  made.name = std::exchange(made.text, {});
  if (!made.takes_rest) made.name_rule = kHeadline;
  next = text::trimmed(rest.slice({behind, rest.key().size()}));
}

/// 宣传组。 in front of 负责发布信息。
bool ItemTasks::names_group(const Made& made, std::string_view told) const {
  const rules::Subject text{made.text};
  const std::string_view name = view(text.key(), without_marks(text.key(), {0, text.key().size()}, U"：。， "));
  const bool tells = told.starts_with("负责") || told.starts_with("主要负责") || told.starts_with("每") || lexicon_.begins_like_task(told);
  return tells && (lexicon_.is_division_of_people(name) || (name.ends_with("组") && lexicon_.is_unit(name)));
}

/// 区城管局每季度抽查路面: a duty of its own, under a headline or not.
bool ItemTasks::tells_somebody(const rules::Subject& subject) const {
  const std::vector<Duty> duties = sentences_.find(subject);
  return std::any_of(duties.begin(), duties.end(), [](const Duty& duty) { return !duty.units.empty() && !duty.unknown && !(duty.weak && duty.collective); });
}

/// A heading with its responsibility, and the text under it; 各部门要认真抓好落实。 closes the notice.
void ItemTasks::take_open_text() {
  const bool plain = made_.back().headline;
  const auto end = std::find_if(open_.begin(), open_.end(), [this, plain](const Passage& text) {
    const rules::Subject subject{text};
    if (plain && (!ends_with_mark(text.text()) || tells_somebody(subject))) return true;
    return sentences_.is_aside(subject.key()) || sentences_.tells_everybody(subject);  // 本通知自印发之日起施行。
  });
  std::vector<Passage> left(std::make_move_iterator(end), std::make_move_iterator(open_.end()));
  open_.erase(end, open_.end());
  if (!open_.empty()) extend(made_.back(), std::move(open_));
  open_ = std::move(left);
}

/// An item without a responsibility under a heading that has one: it may say itself who leads (由县城管局牵头).
void ItemTasks::make_inherited(const ParsedItem& parsed, const Inherited& inherited) {
  for (const ClosedParagraph& paragraph : parsed.paragraphs)
    if (open_.empty() || !tells_report(paragraph.subject.passage())) open_.push_back(paragraph.subject.passage());
  if (open_.empty()) return;
  Made made{{}, joined(std::exchange(open_, {}), rests_), inherited.content, conventions_.stated()};
  made.above = true;
  Responsibility own = told_in(rules::Subject{made.text}, Certainty::certain);
  if (!inherited.content.units.empty())  // 请牵头单位会同协办单位提出意见: those of the labels
    std::erase_if(own.units, [this](const Unit& unit) { return !unit.person && sentences_.has_part(text::fold(unit.name.value)); });
  if (own.names_anyone() && (own.units.empty() || !own.only_supports())) {  // 组织消防部门参与: who helps is not who has to do it
    made.content.units = std::move(own.units);
    made.content.persons = std::move(own.persons);
    if (!own.leaders.empty()) made.content.leaders = std::move(own.leaders);
    made.content.take_lead(inherited.content);
  }
  act_together(made.text, made.content.units);
  add_source(made.task, made.text.spans());
  made_.push_back(std::move(made));
}

/// 8.会同交警三中队施划泊位, 牵头…，各社区配合 under 城管科: what the heading and a colon in front of it would tell.
void ItemTasks::act_together(const Passage& text, std::vector<Unit>& units) const {
  if (units.size() != 1 || units.front().name.rule != kUnitHeading) return;
  if (const std::string_view kind = sentences_.kind_of_first_word(text::fold(text.text())); kind != "joint" && kind != "lead") return;
  Passage told = passage_of(units.front().name);
  told.append_inserted("：");
  told.append(text);
  std::vector<Duty> duties = sentences_.find(rules::Subject{told});
  if (duties.size() == 1 && !duties.front().head.empty()) units = std::move(duties.front().units);
}

/// Leaders of the heading for an item that names only units, its units for one that names none, a lead for one that names
/// only supporting units, or where the heading leads all.
void ItemTasks::complete(Made& made, const Inherited& inherited) {
  Responsibility& own = made.content;
  if (own.leaders.empty()) own.leaders = inherited.content.leaders;
  made.persons_above = own.persons.empty() && inherited.content.units.empty();
  if (made.persons_above || (own.persons.empty() && own.units.empty())) own.persons = inherited.content.persons;
  const bool acts = std::any_of(inherited.content.units.begin(), inherited.content.units.end(), [](const Unit& unit) { return unit.name.rule == kUnitHeading || unit.name.rule == kAddressee; });
  if (own.units.empty() || (acts && own.only_supports())) {
    for (const Unit& unit : inherited.content.units) own.take(unit, inherited.content);
    sort_by_role(own.units);
  }
  if (own.only_supports() || inherited.leads_all) own.take_lead(inherited.content);
  if (inherited.leads_all) take_helpers(own, inherited.content);
}

/// （一）营造环境。（A牵头，B配合） over items with units of their own: B helps with them, too.
void ItemTasks::take_helpers(Responsibility& own, const Responsibility& heading) {
  for (const Unit& helper : heading.units) {
    const auto is_same = [&](const Unit& unit) { return unit.name.value == helper.name.value; };
    if (helper.role == UnitRole::support && std::none_of(own.units.begin(), own.units.end(), is_same)) own.take(helper, heading);
  }
}

void ItemTasks::add_source(Task& task, const std::vector<Span>& spans) {
  task.source.insert(task.source.end(), spans.begin(), spans.end());
}

}  // namespace fenjie::task
