// Makes the tasks of one outline item from its text and the responsibilities that close it.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/notice.h"
#include "rules/book.h"
#include "rules/headings.h"
#include "rules/lexicon.h"
#include "task/conventions.h"
#include "task/duties.h"
#include "task/duty_sentence.h"
#include "task/expressions.h"
#include "task/joined_texts.h"
#include "task/outline_items.h"
#include "task/section_path.h"
#include "task/unknown_labels.h"
#include "text/task_ids.h"

namespace fenjie::task {

/// Rule of a task's group that is 综合协调组 in front of its 主要职责：. Groups are who acts, and no list of the notice's tasks.
constexpr std::string_view kGroupName = "outline.name";
/// Rule of a group that is what is wrong, or what the task is called, in front of 整改措施：.
constexpr std::string_view kHeadline = "outline.headline";
/// Rule of a group that is the heading on one line with the first of an item's several tasks.
constexpr std::string_view kRunIn = "outline.run-in";

class ItemTasks {
 public:
  ItemTasks(const rules::Book& book, const rules::Lexicon& lexicon, const DutySentences& sentences, text::TaskIds& ids, Conventions& conventions,
            const std::vector<Span>& reporting, std::vector<Diagnostic>& doubts);

  /// @param inherited what a heading above says for items without a responsibility, or nothing
  std::vector<Task> of(const ParsedItem& parsed, const SectionPath& path, const Inherited* inherited);
  /// The item holds a sentence that assigns, and no text that it could be for.
  bool assigns_nothing() const { return waits_as_sentence_ && made_.empty(); }
  /// Text of the item that no responsibility closed and no task took.
  std::vector<Passage> left();

 private:
  /// A task in the making.
  struct Made {
    Task task;
    Passage text;
    Responsibility content;
    StatedRules conventions;  ///< those stated so far
    bool takes_rest = false;  ///< the text behind it in its paragraph belongs to it
    bool takes_item = false;  ///< and what follows in the item, too
    bool headline = false;    ///< of what follows, plain sentences that tell nobody alone
    bool above = false;       ///< its responsibility is a heading's: a day in its own text comes first
    bool persons_above = false;  ///< its persons are the heading's, and of none of its units
    Passage name{};           ///< 综合协调组。 in front of 主要职责：; 污水外溢。 in front of 整改措施：
    std::string_view name_rule = kGroupName;

    bool is_task() const { return content.names_anyone() || !content.deadlines.empty(); }
  };

  enum class Certainty { any, certain };  ///< duties of a text: all that name somebody, or those with a word that gives a part, or in front

  void add(const ClosedParagraph& paragraph);
  void open(Passage text, bool breaks_off);
  void add_other(const rules::Subject& subject, const UnknownLabel& label);
  void keep_apart(const Passage& text);
  bool names_heads(const Made& made) const;
  bool names_group(const Made& made, std::string_view told) const;
  bool tells_report(const Passage& text) const;
  bool announces_notice(std::string_view key) const;
  bool ends_notice(const Passage& text) const;
  void wait_for_text(const Closing& closing, const rules::Subject& subject);
  void make_waiting();
  bool repeats_waiting(const Responsibility& content) const;
  void take_waiting(Made& made);
  bool tells_somebody(const rules::Subject& subject) const;
  bool is_headline(const Closing& closing, const rules::Subject& subject) const;
  void make(const Closing& closing, const rules::Subject& subject);
  void merge(const Closing& closing, const rules::Subject& subject);
  void take_conventions(Made& made, const Closing& closing, const rules::Subject& subject);
  void extend(Made& made, std::vector<Passage> more);
  Responsibility told_in(const rules::Subject& text, Certainty which) const;
  std::vector<Unit> begins_with_actor(const rules::Subject& text) const;
  bool goes_on_to(const Closing& closing) const;
  bool lists_persons() const;
  static bool is_caption(const ParsedItem& parsed, const ClosedParagraph& paragraph, Span unread);
  void take_name(Made& made, Passage& next) const;
  void take_parts(Made& made) const;
  bool take_demand(Made& made, const Passage& head, const std::vector<std::pair<std::string, Passage>>& parts) const;
  void take_time(Made& made) const;
  void take_open_text();
  void make_inherited(const ParsedItem& parsed, const Inherited& inherited);
  void act_together(const Passage& text, std::vector<Unit>& units) const;
  static void take_helpers(Responsibility& own, const Responsibility& heading);
  static void complete(Made& made, const Inherited& inherited);
  void take_run_in_heading();
  Field run_in_group(const Made& made) const;
  std::vector<Task> finished();
  void finish(Made& made, std::size_t index);
  static void add_labelled_deadlines(Made& made);
  void take_known_headings(Task& task) const;
  void set_number(Task& task, const Passage& label, const std::string& rule);
  bool take_point(Made& made);
  void add_doubt(const std::vector<Task>& tasks, const Passage& unread);
  static void add_source(Task& task, const std::vector<Span>& spans);

  const DutySentences& sentences_;
  Duties duties_;
  Expressions expressions_;
  rules::Headings headings_;
  const rules::RuleSet& numbers_;
  const rules::RuleSet& text_labels_;
  const rules::RuleSet& demands_;  // 整改要求
  const rules::RuleSet& narrative_;
  const rules::Lexicon& lexicon_;
  const HeadingRests rests_;
  text::TaskIds& ids_;
  Conventions& conventions_;
  const std::vector<Span>& reporting_;
  std::vector<Diagnostic>& doubts_;
  const OutlineItem* item_ = nullptr;
  const SectionPath* path_ = nullptr;
  bool titled_ = false;                    // the item has a title
  bool leaf_ = true;                       // no items stand under it
  bool alone_ = false;                     // each closed part is a task by itself, apart from the item's other text
  std::vector<Passage> open_;              // text no responsibility has closed yet
  bool open_breaks_off_ = false;           // the last of it is what a line left of a sentence behind a responsibility
  std::vector<Passage> apart_;             // sentences beside the notice's report, behind the tasks
  std::vector<Made> made_;
  Responsibility waiting_;                 // labels in front of any text
  std::vector<Passage> waiting_source_;
  Task waiting_other_;                     // unknown labels in front of the text's own: other and source
  bool waits_as_sentence_ = false;         // they are a sentence: told elsewhere
  bool labels_first_ = false;              // so they stand here
  std::vector<Passage> unread_;            // responsibilities nobody could read
};

}  // namespace fenjie::task
