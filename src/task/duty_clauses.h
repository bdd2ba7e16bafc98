// What one clause of running text gives its subject: 市教育局要…, 市财政局配合, 会同市人社局.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "model/task.h"
#include "rules/book.h"
#include "task/subjects.h"

namespace fenjie::task {

/// A clause with a subject.
struct DutyClause {
  std::vector<Unit> units;
  std::vector<Person> persons, leaders;
  bool only_role = false;  ///< 市财政局配合: says nothing else
  bool general = false;    ///< sounds like an exhortation (要高度重视)
  bool weak = false;       ///< no word of duty (要, 负责, 牵头, 由): a statement, as far as the words go
  bool unknown = false;    ///< weak, and the word behind the units is none that anybody knows
  std::size_t behind = 0;  ///< behind who acts
  bool kind = false;       ///< told to 通信运营企业 and nobody else
  bool announces = false;  ///< 县政府督查室将适时组织…: what the unit will do by itself
  bool assigned = false;
  bool has_topic = false;  ///< 所需资金由市财政局拨付: it says itself what it is about
  bool charged = false;    ///< 县民政局负责实施, 负责验收: of what stands before it
  bool only_charged = false;  ///< 县民政局负责实施: and nothing else, so that it takes over behind somebody else's duty, too
  bool joins = false;      ///< 区住建局为责任单位: says something beside a duty of its sentence only
  bool shares = false;     ///< 市政府各部门不少于2次: does what the clause in front tells, in its own number
  bool subjectless = false;  ///< 会同市财政局制定方案: who does it stands in front
  bool supports = false;   ///< 市财政局配合做好…: part of what another unit does
  bool members = false;    ///< 市交通局、市财政局组成: they help who leads, where somebody does
  bool oversees = false;   ///< 县公安局负责督办: guides where another unit in its sentence acts
  std::vector<Unit> helped{};  ///< 县公安局配合各乡镇拆除: who acts, where no other clause says so
  bool threatens = false;  ///< 由县纪委监委严肃追责: what befalls who does nothing
};

/// 相关街道办事处要积极配合: whomever the sentence before named.
bool only_groups(const std::vector<Unit>& units);

class DutyClauses {
 public:
  /// `book` and `subjects` must outlive the clauses.
  DutyClauses(const rules::Book& book, const Subjects& subjects);

  /// Between ， and ：, and where a role ends before 、 (A牵头、B协同); units alone between ， stand with those behind them.
  std::vector<Span> in(std::string_view key, Span sentence) const;
  std::optional<DutyClause> read(const rules::Subject& paragraph, Span clause) const;
  /// 办公室设在县水务局 in front of 负责日常工作: the statement's subject has the duty that `clause` tells.
  std::optional<DutyClause> carried(const rules::Subject& paragraph, Span statement, Span clause) const;
  /// 是数据的提供部门, 由A、B选派人员参加: a second statement of the subject in front.
  bool goes_on_stating(std::string_view text) const { return words_.value(words_.longest_prefix(text), 1) == "carries" || is_whole(text, "staffs"); }
  /// 会议明确，: says nothing of what is to be done.
  bool is_opening(std::string_view text) const;
  /// 经回访不满意的事项，: in what case it is to be done.
  bool is_condition(std::string_view text) const;
  /// 对未改造的小区，; 所需资金，; 涉及审批的，: what the clause behind it is about.
  bool is_circumstance(std::string_view text) const { return is_whole(text, "circumstance"); }
  bool is_general(std::string_view text) const;
  /// 《条例》规定，: the clauses behind it tell what the law says, not what this notice gives anybody to do.
  bool cites(std::string_view text) const { return is_whole(text, "cites"); }
  /// 市卫健委不再承担该项任务: a unit that has nothing to do from now on.
  bool releases(std::string_view key, Span clause) const;
  /// 在市财政局配合下: who helps the unit that acts.
  std::vector<Unit> helpers(const rules::Subject& paragraph, Span clause) const;

 private:
  bool is_whole(std::string_view text, std::string_view what) const;
  bool begins(std::string_view key, std::size_t at, std::string_view what) const;
  bool add_with_persons(const rules::Subject& paragraph, const Actors& actors, UnitRole role, DutyClause& clause) const;
  std::optional<DutyClause> read_changed(const rules::Subject& paragraph, Span clause) const;
  bool has_to_ask(std::string_view key, Span clause) const;
  std::optional<DutyClause> told_part(const rules::Subject& paragraph, Span clause) const;
  std::optional<DutyClause> read_unknown(const rules::Subject& paragraph, Span clause) const;
  std::size_t behind_part_word(std::string_view key, std::size_t at, std::string_view& kind) const;
  UnitRole read_role(const rules::Subject& paragraph, Span clause, const Acting& acting, std::size_t& behind, DutyClause& result) const;
  void add_actors(const rules::Subject& paragraph, const Actors& actors, UnitRole role, DutyClause& clause) const;
  bool add_joint(const rules::Subject& paragraph, Span clause, std::size_t from, std::vector<Unit>& units) const;
  bool add_joined_name(const rules::Subject& paragraph, std::string_view key, std::size_t from, std::vector<Unit>& units) const;
  void add_name_beside(const rules::Subject& paragraph, Span clause, DutyClause& told) const;
  bool add_kind_beside(const rules::Subject& paragraph, Span clause, std::size_t& behind, DutyClause& told) const;
  void add_unknown(const rules::Subject& paragraph, Span name, UnitRole role, std::vector<Unit>& units) const;
  void add_further(const rules::Subject& paragraph, Span rest, std::vector<Unit>& units) const;
  bool ends_role_before_comma(std::string_view key, Span part) const;
  bool is_list_of_told(std::string_view key, Span part) const;
  bool is_list_of_actors(std::string_view key, Span part) const;
  std::vector<Span> handed_on(std::string_view key, Span part) const;
  bool is_handed_on(std::string_view key, Span clause) const;
  bool ends_with_units(std::string_view key, Span part) const;
  bool stands_with_next(std::string_view key, Span part) const;
  std::vector<Span> units_with_days(std::string_view key, Span part) const;
  bool is_unit_with_day(std::string_view key, Span part) const;
  std::vector<Unit> helped_behind(const rules::Subject& paragraph, Span part) const;
  std::optional<DutyClause> read_with_days(const rules::Subject& paragraph, Span clause) const;
  std::optional<DutyClause> told_when(const rules::Subject& paragraph, Span when, Span clause) const;
  bool names_members(std::string_view said) const;
  bool is_case(std::string_view key, Span clause, const Acting& acting) const;
  bool is_announced(std::string_view key, std::size_t behind, std::string_view word) const;

  const rules::RuleSet &rules_, &clause_rules_, &changes_, &joined_;
  const rules::Vocabulary &words_, &posts_;
  const Subjects& subjects_;
};

}  // namespace fenjie::task
