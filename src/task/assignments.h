// Clauses whose verb gives the names before it their part: A、B牵头，C配合.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "model/task.h"
#include "rules/book.h"
#include "rules/lexicon.h"
#include "task/name_lists.h"

namespace fenjie::task {

/// What such clauses name.
struct Assigned {
  std::vector<Unit> units;
  std::vector<Person> persons, leaders;  ///< names of persons where units are expected: 王小明牵头
  std::vector<Deadline> deadlines;       ///< only the text; understood later
  bool has_verb = false;                 ///< some clause ends with a verb of assignment
};

class Assignments {
 public:
  Assignments(const rules::Book& book, const rules::Lexicon& lexicon);

  /// Reads the clauses of `part`. Names without verb get `role`; a verb of the next clause holds for them too, unless
  /// a label gave the role.
  Assigned read(const rules::Subject& subject, Span part, UnitRole role, std::string_view rule, bool has_label) const;
  /// 市教育局负责: the clause ends with a verb of assignment behind something that may be a name.
  bool ends_with_verb(std::string_view key, Span clause) const;
  /// 由某人牵头: the clause ends with a verb that gives the lead to what stands before it.
  bool names_lead(std::string_view key, Span clause) const;
  /// 县水利局指导: the part that a clause gives which holds units and a verb, and nothing else.
  std::optional<UnitRole> role_told(std::string_view key, Span clause) const;
  /// Whether some clause of `part` ends so: without one, read() finds no verb.
  bool may_assign(std::string_view key, Span part) const;
  /// A牵头，B配合；持续推进: behind a semicolon such words are no part of a sentence that goes on.
  bool ends_with_deadline_apart(std::string_view key) const;
  /// 宏达置业配合: it says that names support which nobody knows, and which may be names.
  bool names_unknown_support(std::string_view key, Span clause) const;
  /// A、B of A、B组成; empty for other clauses.
  Span members_in(std::string_view key, Span clause) const;
  /// 云岭国际会展中心 of …参加: a unit that nobody knows, and that may help all the same. @param listed it stands in a list of several
  bool may_help(const Unit& unit, bool listed) const;
  /// Deadlines of a part that holds nothing else; false when it holds more.
  bool read_deadlines(const rules::Subject& subject, Span part, std::vector<Deadline>& deadlines) const;
  /// 樊胜，6月底完成, 市财政局（6月底前完成）: the part without the deadlines that stand behind it.
  Span take_last_deadlines(const rules::Subject& subject, Span part, std::vector<Deadline>& deadlines) const;
  /// A deadline as printed: 完成 behind it belongs to the evidence only.
  Deadline deadline(const rules::Subject& subject, Span part, std::string_view rule) const;
  /// Parts between ， ； 。 and, where a verb ends before 、 (A牵头、B配合), there too.
  std::vector<Span> clauses(std::string_view key, Span part) const;
  const NameLists& lists() const { return lists_; }
  /// NameLists::know.
  void know(std::string_view division) { lists_.know(division); }

 private:
  struct Clause;
  std::optional<Clause> verb_clause(std::string_view key, Span part) const;
  bool is_one_person(std::string_view name) const;
  bool is_lead_and_partners(std::string_view key, Span lead, Span names) const;
  std::optional<Span> day_of(std::string_view key) const;
  bool is_deadline(std::string_view key) const;
  std::optional<Span> deadline_in_last_bracket(std::string_view key, Span part) const;
  void take_post_off(Unit& unit, std::string_view key) const;
  void move_persons(Assigned& assigned, bool has_label) const;

  const rules::RuleSet &verbs_, &persons_, &days_, &no_subjects_, &organisations_;
  const rules::Lexicon& lexicon_;
  NameLists lists_;
};

}  // namespace fenjie::task
