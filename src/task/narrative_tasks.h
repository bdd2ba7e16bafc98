// What one item of the outline tells in sentences: its tasks, and what of it is said to be unread.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rules/book.h"
#include "rules/lexicon.h"
#include "task/duty_doubts.h"
#include "task/duty_sentence.h"
#include "task/duty_standing.h"
#include "task/expressions.h"
#include "task/from_narrative.h"
#include "task/joined_texts.h"
#include "task/narrative_doubts.h"
#include "task/section_path.h"
#include "text/task_ids.h"

namespace fenjie::task {

/// Asked item by item, in the order of the outline: numbers and groups that were used are remembered. The book, the lexicon, the ids and
/// the notice must outlive it; its parts refer to one another, so that it is not copied.
class NarrativeTasks {
 public:
  NarrativeTasks(const NarrativeTasks&) = delete;
  NarrativeTasks& operator=(const NarrativeTasks&) = delete;
  NarrativeTasks(const rules::Book& book, const rules::Lexicon& lexicon, text::TaskIds& ids, const Notice& notice);

  /// The dated or assigned duties in what an item's responsibilities left over: no number of the item's is theirs.
  std::vector<Task> of_left(const OutlineItem& item, const SectionPath& path, const std::vector<Passage>& left, bool title_is_task);

  /// The duties of an item whose sentences are tasks.
  std::vector<Task> of(const OutlineItem& item, const SectionPath& path, Told told);

  /// An item that names nobody under 由县公安局牵头，推进停车治理：, whose units have it to do.
  std::vector<Task> of_those(const OutlineItem& item, const SectionPath& path, const std::vector<Unit>& units);

  /// An item of a list of work that names nobody: all of it, but (in the last of its paper) what closes that, under its number.
  std::optional<Task> of_work(const OutlineItem& item, const SectionPath& path);

  /// The plain duties of an item beside tasks that others mark; what else it plainly tells is said, not read.
  /// @param beside_table what stands around a table tells how it came about, too: only what is due by a day is said, in whatever words
  std::vector<Task> plain_of(const OutlineItem& item, const SectionPath& path, bool beside_table = false);

  /// Beside marked tasks, an item whose units are not those of the tasks under it: said, not read.
  void doubt_untold(const OutlineItem& item, const SectionPath& path);

  /// 由市教育局负责…: plainly assigned from its first word on, and in no chapter of exhortations.
  bool begins_assigned(const OutlineItem& item, const SectionPath& path);

  /// Of an item without a task: it tells somebody (or, `by_verb`, nobody by name) to do something; the
  /// only one of its list (`alone`) is said whatever it tells, unless it reports. An article (第七条) and what stands under it (`in_rules`)
  /// rules what 采购人 and others should do in general: only who is in charge is said.
  bool is_silent_task(const OutlineItem& item, const SectionPath& path, bool by_verb, bool alone, bool in_rules);
  DutyDoubts& doubts() { return doubts_; }

 private:
  /// （一）加强监管 over its text: the title is the group of all tasks below.
  bool titled_item() const { return !item_->title.empty() && !text_is_title_; }
  void enter(const OutlineItem& item, const SectionPath& path);
  bool begins_assigned() const;
  bool begins_text(Span heading, const rules::Subject& subject, const Duty& duty) const;

  std::vector<Passage> paragraphs_of(const OutlineItem& item, bool go_on) const;
  Task task_of(const rules::Subject& paragraph, const Duty& duty, Span part);
  void set_number(Task& task, const Passage& label, const std::string& rule);
  void take_point(Task& task, Passage& text);
  void set_group(Task& task, const rules::Subject& subject, Span heading, bool begins_item);

  DutySentences sentences_;
  Expressions expressions_;
  DutyStanding standing_;
  const rules::RuleSet& numbers_;
  text::TaskIds& ids_;
  DutyDoubts doubts_;
  NarrativeDoubts unread_;
  const HeadingRests rests_;
  const OutlineItem* item_ = nullptr;
  bool text_is_title_ = false;
  const SectionPath* path_ = nullptr;
};

}  // namespace fenjie::task
