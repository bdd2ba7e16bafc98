// Rules that a notice states once for all its tasks: 排在第一位的部门为牵头部门，下同; 以下均需各区政府落实，不再列出.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/task.h"
#include "rules/book.h"
#include "task/name_lists.h"

namespace fenjie::task {

/// What has been stated so far.
struct StatedRules {
  std::string first_leads, comma_leads, brackets_lead, others_support;  ///< id of the rule that stated it, or empty
  std::vector<Unit> implied;
  bool of_several = false;      ///< who stands first leads where others stand behind it
  bool explains_marks = false;  ///< ★为牵头单位

  /// Gives the first unit the lead before the others, and adds the implied units; the rule is their evidence.
  void apply(std::vector<Unit>& units) const;
  /// Where ， in front of units means that those before it lead: gives these the lead.
  void apply_comma(const rules::Subject& subject, Span responsibility, std::vector<Unit>& units) const;
};

class Conventions {
 public:
  Conventions(const rules::Book& book, const rules::Lexicon& lexicon);

  /// Takes what `part` states about the order of units; it holds for every task whose rules are taken by stated() afterwards.
  void learn_order(const rules::Subject& text, Span part);
  /// Of the units that `part` implies, takes those that its own task has, too (`own`), or the others, for every task whose rules are
  /// taken by stated() afterwards.
  void learn_implied(const rules::Subject& text, Span part, bool own);
  /// 各区人民政府（含开发区，以下均需各区人民政府落实，不再列出）: a rule in a name's bracket is no part of the name.
  void leave_out(std::vector<Unit>& units) const;
  /// Both, for a text that stands for the whole notice.
  void learn(const Passage& text);
  const StatedRules& stated() const { return stated_; }
  /// `stated` with what the heading of a column says about the order of units (责任单位（列第一位的为牵头单位）): it holds for its own table.
  StatedRules with_heading(StatedRules stated, const Passage& heading) const;
  /// ★ beside units is explained somewhere in the notice.
  void explain_marks() { stated_.explains_marks = true; }
  /// Whether some rule is stated in `part`, without learning it.
  bool states(std::string_view key, Span part) const;

 private:
  void take_order(std::string_view part, StatedRules& stated) const;

  const rules::RuleSet& rules_;
  NameLists lists_;
  StatedRules stated_;
};

}  // namespace fenjie::task
