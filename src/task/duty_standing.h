// Which of the duties that sentences tell are tasks, and which are exhortations, background or the notice's own reporting.
#pragma once

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "model/notice.h"
#include "rules/book.h"
#include "task/duty_sentence.h"
#include "task/exhortations.h"
#include "task/expressions.h"
#include "task/outline_lists.h"
#include "task/section_path.h"

namespace fenjie::task {

/// 三、实施步骤, with or without its label: a chapter of stages.
bool names_stage(std::string_view title, const rules::RuleSet& milestones);

class DutyStanding {
 public:
  /// All arguments must outlive the standing.
  DutyStanding(const rules::Book& book, const DutySentences& sentences, const Expressions& expressions, const Notice& notice);

  /// The item that the next paragraphs stand in.
  void enter(const OutlineItem& item, const SectionPath& path);
  /// Of the item entered: where its lines plainly give units their duties (县教育局负责…, 县财政局要…, each on its line), one without 要 is one, too.
  void look_at_list(const OutlineItem& item);
  /// A paragraph's duties that are tasks. A clause that is none, in the middle of a sentence, belongs to the duty in front of it:
  /// …负责积雪清理，组织沿街单位落实“门前三包”责任。
  std::vector<Duty> told(const rules::Subject& subject) const;
  /// A paragraph's duties that are plain, and whether each is; what a sentence goes on with belongs to the plain one in front of it.
  /// @param left in what responsibilities left over: what is assigned or dated is told there, too
  std::vector<std::pair<Duty, bool>> plain(const rules::Subject& subject, bool left = false) const;
  /// Nobody else's sentences stand in front of it in the paragraph.
  bool tells_first(const rules::Subject& subject, const Duty& duty) const;
  /// Where the text of an item with this one duty begins: behind what only reports in front of it (听取了…汇报。), and behind 关于….
  std::size_t behind_reports(const rules::Subject& subject, const Duty& duty) const;
  /// The reporting duty of the whole notice behind a duty, or whom to call about it, is no part of it.
  void cut_report(const rules::Subject& subject, Duty& duty) const;
  /// An exhortation, background, or the reporting duty of the whole notice.
  bool is_none(const rules::Subject& subject, const Duty& duty) const;
  /// 县民政局要发挥牵头抓总作用 in a chapter of demands: a unit by name, and nothing that it has to do.
  bool only_urges(const rules::Subject& subject, const Duty& duty) const;
  /// 区政府督查室每季度通报一次, 主办单位要于6月30日前书面答复: a unit by name has to do something, or a group until a day.
  bool is_plain(const rules::Subject& subject, const Duty& duty) const;
  /// 市财政局拨付经费50万元, 起草单位应当报送送审稿: something to do of a unit by name, or of those who have a part, that is neither plain nor a task.
  /// @param demands in a chapter of demands, too, whatever it says
  bool is_weakly_told(const rules::Subject& subject, const Duty& duty, bool demands = false) const;
  /// Somebody, whoever it is, has something to do in this paragraph.
  /// @param by_verb what begins with a task's verb counts, too
  /// @param only_charged only where somebody 负责, whatever else somebody should
  bool may_tell(const rules::Subject& subject, bool by_verb, bool only_charged) const;
  /// Told to everybody: 各单位要做好值班工作.
  bool is_broad(const Duty& duty) const;
  /// 各单位…工作: a statement of things as they are, in chapters that report.
  bool is_statement(const rules::Subject& subject, const Duty& duty) const;
  /// 请各单位将情况报县委办: the notice's report, and nothing in front of it.
  bool begins_with_report(const rules::Subject& subject, const Duty& duty) const;
  /// What it gives its subject to do, in words.
  Weight weight(const rules::Subject& subject, const Duty& duty) const;
  Weight weight_of(const rules::Subject& subject, Span told) const;
  /// Part of it is the notice's reporting duty.
  bool is_reported(const Passage& text) const;
  bool has_date(const rules::Subject& subject, Span part) const;
  /// A date by which something is due, not how often.
  bool has_day(const rules::Subject& subject, Span part) const;
  /// 县政府督查室每季度通报一次进展情况: how the notice will be followed up, no item of its list.
  bool announces_check(const rules::Subject& subject, const Duty& duty) const;
  /// The item entered is the last of its paper.
  bool ends_paper() const { return is_last_of_paper(outline_, *item_); }
  /// A line without a number behind the text of the last item.
  bool closes_notice(const rules::Subject& subject) const;
  /// 各地要制定实施细则 behind the responsibility of the last item, on lines of its paragraph or not: something is to be made, whoever goes on.
  bool asks_at_end(const rules::Subject& subject, const Duty& duty) const;
  /// 三、工作要求.
  bool in_general_chapter() const { return general_chapter_; }
  /// 三、实施步骤.
  bool in_stage() const { return stage_; }
  /// 指导思想以…为指导: on one line with its text.
  bool opens_background(const OutlineItem& item) const;
  /// 三、参加人员.
  bool among_participants() const { return participants_; }
  /// 现将方案印发给你们…, in front of the plan.
  bool in_covering_letter() const { return letter_; }
  /// 二、存在问题.
  bool in_background() const { return background_; }

 private:
  bool goes_on_about(const rules::Subject& subject, const Duty& before, const Duty& duty) const;
  bool stands_among_duties(const rules::Subject& subject, const std::vector<Duty>& found, std::size_t at) const;
  bool only_exhorts(const rules::Subject& subject, const Duty& duty) const;
  bool is_told_kind(const Duty& duty) const;
  bool begins_item(const rules::Subject& subject) const;
  bool follows_up(const rules::Subject& subject, const Duty& duty) const;
  bool is_quoted(std::string_view key, const Duty& duty) const;
  bool says(std::string_view text, std::string_view what) const;
  bool is_loose(const rules::Subject& subject, const Duty& duty) const;
  bool states_only(const rules::Subject& subject, const Duty& duty) const;
  bool says_more(const rules::Subject& subject, const Duty& duty, const Span& reported) const;
  bool is_deed(const rules::Subject& subject, Span said, const Duty& duty) const;
  bool is_aside(const Passage& sentence) const;
  struct Reported {
    bool only, on_day;  ///< a day of the notice's reports
  };
  Reported reported(const rules::Subject& subject, const Duty& duty) const;
  bool only_reports(const rules::Subject& subject, const Duty& duty) const;
  std::optional<Span> reported_in(const Passage& text) const;
  bool is_asked_by_letter(const rules::Subject& subject, const Duty& duty) const;
  bool passes_on(const rules::Subject& subject, const Duty& duty, const Duty& next) const;
  bool tells_how_often(std::string_view text) const;
  bool is_point(std::string_view key) const;

  const DutySentences& sentences_;
  const Expressions& expressions_;
  const rules::RuleSet &rules_, &chapters_, &stages_, &reporting_clauses_, &numbers_, &checks_, &closing_demands_;
  const std::vector<OutlineItem>& outline_;
  const OutlineItem* item_ = nullptr;
  Exhortations exhortations_;
  std::vector<Span> reporting_, days_, phones_, mails_;  ///< days_: all, of whomever they are asked
  std::vector<Span> own_days_;                           ///< of reports of units by name
  const bool promulgates_;
  bool numbered_ = false, listed_ = false, letter_ = false, general_chapter_ = false, background_ = false, participants_ = false, stage_ = false;
};

}  // namespace fenjie::task
