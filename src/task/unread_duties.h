// Sentences that are about a unit and were not understood as its duty.
#pragma once

#include <string_view>
#include <vector>

#include "rules/book.h"
#include "task/divisions.h"
#include "task/duty_clauses.h"

namespace fenjie::task {

class UnreadDuties {
 public:
  UnreadDuties(const rules::Book& book, const Subjects& subjects, const DutyClauses& clauses, const Divisions& divisions);

  /// 承办单位在提交办理情况前，诉求人追加反映的，承办单位应当…: the clause, read as `told`, only says when somebody behind it acts.
  bool only_says_when(const rules::Subject& paragraph, const std::vector<Span>& clauses, std::size_t at, const DutyClause& told) const;
  /// 各部门报送审批的公文，由市政府办公室呈批: what a group's clause tells is what the next clause charges somebody with.
  bool only_says_what(const rules::Subject& paragraph, const std::vector<Span>& clauses, std::size_t at, const DutyClause& told) const;
  /// The sentence of these clauses may tell a duty that none of them was read as.
  bool holds(const rules::Subject& paragraph, Span sentence, const std::vector<Span>& clauses) const;
  /// Some clause behind `first` tells units their duty.
  bool told_behind(const rules::Subject& paragraph, const std::vector<Span>& clauses, Span first) const;

 private:
  bool support_unread(const rules::Subject& paragraph, const std::vector<Span>& all) const;
  bool begins_like_unit(std::string_view key, Span clause) const;
  bool begins_like_division(std::string_view key, Span clause) const;
  bool begins_with_unknown(std::string_view key, Span clause, bool dated) const;
  static bool holds_day(std::string_view key, Span sentence);

  const Subjects& subjects_;
  const DutyClauses& clauses_;
  const Divisions& divisions_;
  const rules::Vocabulary &own_prefixes_, &level_words_, &unit_suffixes_;
};

}  // namespace fenjie::task
