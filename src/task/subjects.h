// Who a clause is about: units or a person in front of a word of duty (市教育局要…, 水厂扩建由市住建局牵头).
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/source.h"
#include "rules/book.h"
#include "rules/lexicon.h"
#include "task/assignments.h"
#include "task/told_places.h"

namespace fenjie::task {

/// Parts of a key; one of the two may be empty.
struct Actors {
  Span units, person;  ///< 市应急局, 局长王强
  bool systems = false;  ///< 公安、城管、交通等部门: one group, whatever stands between its marks
  bool kind = false;     ///< 通信运营企业: such a group, and none of units
  std::vector<Span> each{};  ///< the units one by one, where some of them nobody knows
  std::size_t begin() const { return units.empty() ? person.begin : units.begin; }
  std::size_t end() const { return std::max(units.end, person.end); }
};

/// Actors and how what stands around them speaks of them.
struct Acting {
  Actors actors;
  std::string_view kind;  ///< of the word behind them (duty-words); unknown: no word anybody knows
  bool charged = false;    ///< 由, 请, 责成 in front of them
  bool has_topic = false;  ///< and in front of that, what they are charged with: 水厂扩建由市住建局牵头
};

constexpr std::size_t kShortestDuty = 12;    // bytes behind a subject with a word nobody knows
constexpr std::size_t kShortestPassive = 6;  // the same behind 由: 由财务部列支

class Subjects {
 public:
  /// `book` and `lexicon` must outlive the subjects.
  Subjects(const rules::Book& book, const rules::Lexicon& lexicon);

  /// Who a clause gives a part or says something of: at its beginning, or behind 由 inside it.
  std::optional<Acting> of(std::string_view key, Span clause) const;
  /// 公安、城管、交通等部门, 施工单位: a group told by what it deals with or by its part, and something behind it.
  std::optional<Actors> systems_at(std::string_view key, std::size_t begin, std::size_t end) const;
  /// Units at the beginning with a word behind them that nobody knows (县园林处出动洒水车); empty when there are none.
  /// @param least bytes that stand behind them
  Span units_with_unknown(std::string_view key, Span clause, std::size_t least = kShortestDuty) const;
  /// 县委组织部、市人社局| of 县委组织部、市人社局制定方案: behind the units that begin `part`, up to a word that can follow them.
  std::size_t units_end(std::string_view key, Span part) const;
  std::size_t unknown_name_end(std::string_view key, Span part) const;
  bool begins_organisation(std::string_view key, Span units) const;
  /// 或政务服务机构负责: a kind behind a word that joins it to the units in front.
  std::optional<Acting> kind_beside(std::string_view key, std::size_t at) const;
  std::optional<Acting> acting_with(std::string_view key, Span clause, std::size_t at, bool charged) const;
  /// 有关方面, 本区政务服务实施部门 behind 会同: a name or a group that nobody knows, up to a verb; `begin` for none.
  std::size_t joined_name_end(std::string_view key, std::size_t begin) const;
  /// The word at `at` that can follow a subject, and its kind; a date counts as one.
  std::string_view word_at(std::string_view key, std::size_t at, std::string_view& kind) const;
  /// 燃气经营企业 and nothing else: a kind of enterprises or people.
  bool is_kind(std::string_view name) const;
  /// 设在, 为, 收到: what a statement says of its subject, who has the duty behind it, too (办公室设在县水务局，负责日常工作).
  bool carries(std::string_view key, std::size_t at) const;
  /// 为防汛提供…: what a unit does, not what it is.
  bool serves(std::string_view text) const;
  /// 要组织人力…: begins with a word that gives somebody a duty.
  bool begins_with_must(std::string_view text) const;
  /// 由, 请, 指定: the next unit is given what the sentence tells.
  bool ends_charging(std::string_view text) const;
  /// 开发企业可向属地政府, 赴各乡镇: a unit with words of a sentence in front of it.
  bool is_sentence(std::string_view name) const;
  /// 保障我局, 组织和引导各乡镇: a verb, and to whom it does something.
  bool acts_on_units(std::string_view text) const;
  /// The same, or 组织学校参加.
  bool acts_on_others(std::string_view text) const { return acts_on_units(text) || is_sentence(text); }
  /// Behind 由, 其中, 于8月底前, one after the other.
  std::size_t behind_lead_in(std::string_view key, Span clause) const;
  /// 8月底前市人社局…, 于8月底前…: behind the date that stands in front of a subject, or the beginning of the clause.
  std::size_t behind_date(std::string_view key, Span clause) const;
  const Assignments& assignments() const { return assignments_; }
  const NameLists& lists() const { return assignments_.lists(); }
  /// NameLists::know.
  void know(std::string_view division) { assignments_.know(division); }

 private:
  std::optional<Acting> kind_at_beginning(std::string_view key, std::size_t begin, bool charged) const;
  bool is_charge_of_people(std::string_view key, std::size_t at, std::string_view word) const;
  bool begins_joint_body(std::string_view text) const;
  static bool names_heads(std::string_view word);
  static bool tells_of_each(std::string_view name, std::string_view kind);
  bool names_levels(std::string_view inside) const;
  bool does_to_unit(std::string_view text) const;
  std::size_t party_department_end(std::string_view key, Span body, std::size_t limit) const;
  bool orders_group(std::string_view key, Span lead_in, Span units) const;
  static bool is_department_of(std::string_view body, std::string_view behind);
  static bool heads_longer_name(std::string_view key, Span unit);
  std::optional<Actors> actors_in(std::string_view key, Span part) const;
  std::optional<Acting> at_beginning(std::string_view key, Span clause) const;
  std::optional<Acting> list_with_unknown(std::string_view key, Span clause, bool charged) const;
  bool may_be_list(std::string_view key, const std::vector<Span>& all) const;
  std::vector<Span> names_listed(std::string_view key, Span names) const;
  std::optional<Acting> leads_as_main(std::string_view key, Span clause) const;
  std::optional<Acting> charged_inside(std::string_view key, Span clause) const;
  bool is_relative(std::string_view key, Span before, std::size_t from, std::size_t end) const;
  bool ends_with_verb(std::string_view text) const;
  bool turns(std::string_view text) const;
  bool names_longer(std::string_view key, std::size_t begin, std::size_t end) const;
  bool joins_group(std::string_view key, std::size_t at) const;
  std::size_t charging_at(std::string_view text, std::size_t from) const;
  std::size_t part_of_body_end(std::string_view key, std::size_t begin) const;
  bool begins_with_preposition(std::string_view text) const;
  bool ends_with_group(std::string_view key, Span units, std::size_t of) const;
  std::size_t told_date_at(std::string_view text) const;
  bool is_time_of_deed(std::string_view text) const;
  bool runs_on(std::string_view key, std::size_t at) const;
  bool cuts_term(std::string_view key, std::size_t at) const;
  bool stands_in_word(std::string_view key, std::size_t at) const;

  const rules::RuleSet &rules_, &clause_rules_, &no_subjects_, &kinds_, &served_, &deadlines_, &organisations_, &listed_names_, &joined_;
  const rules::Vocabulary &words_, &task_verbs_, &level_words_, &own_prefixes_, &common_words_, &run_on_words_, &period_words_, &charging_words_, &party_departments_, &joining_words_;
  ToldPlaces places_;
  Assignments assignments_;
};

}  // namespace fenjie::task
