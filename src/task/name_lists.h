// Lists of names in running text: 、 or blanks between them, 等 and 及 behind them, （牵头） as a remark on one.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/task.h"
#include "rules/book.h"
#include "rules/key_shape.h"
#include "rules/lexicon.h"
#include "task/name_split.h"
#include "task/person_names.h"
#include "task/shared_endings.h"
#include "task/unit_remarks.h"
#include "text/fold.h"

namespace fenjie::task {

class NameLists {
 public:
  /// `book` and `lexicon` must outlive the lists.
  NameLists(const rules::Book& book, const rules::Lexicon& lexicon);

  /// The names between the marks of a list of units, as print is read: 各市、县（市、区）人民政府 is one, 贸促会和郑州市、洛阳市政府 are three.
  std::vector<Span> names_in(std::string_view key, Span names) const;
  /// Appends the units that `names` (of the key) lists; a remark on one of them (牵头) changes that unit's role.
  void add_units(const rules::Subject& subject, Span names, UnitRole role, std::string_view rule,
                 std::vector<Unit>& units) const;
  /// 县教育局（张三）, 市财政局（负责安排资金）: what the brackets behind a unit say goes to the unit and to `persons`; one person
  /// is paired with the unit, several are not.
  /// @param units in printed order, out of `subject`
  void take_remarks(const rules::Subject& subject, std::vector<Unit>& units, std::vector<Person>& persons) const;
  const UnitRemarks& remarks() const { return remarks_; }
  /// What `remark` says of the unit printed as `printed`, whose name is set to what stands in front of the brackets.
  void apply(const UnitRemark& remark, const rules::Subject& printed, Unit& unit, std::vector<Person>& persons) const;
  /// 市住建局王强, 市教育局局长李红梅, 市教育局：李红梅: a unit's name and a person's.
  struct UnitAndPerson {
    std::size_t unit_end = 0;
    Span person{};  ///< with the post, without the colon
  };
  std::optional<UnitAndPerson> unit_and_person(std::string_view key) const;
  /// 县教育局 of 李四（县教育局党组书记、局长）.
  std::optional<Span> unit_of_post(std::string_view key) const;
  /// 市政府 of 市政府副市长李春明: its members lead, 市应急局局长王强 answers for a unit.
  bool leads_all(std::string_view unit) const;
  /// 委员会, 领导小组: nothing but the kind of body that the notice is about.
  bool is_bare_body(std::string_view key) const;
  /// Appends the persons that `names` lists; remarks on them stay part of the printed name.
  void add_persons(const rules::Subject& subject, Span names, std::string_view rule,
                   std::vector<Person>& persons) const;
  const PersonNames& persons() const { return persons_; }
  /// 各镇（街道）, 各乡镇: a collective of units.
  bool is_group(std::string_view key) const { return lexicon_.is_unit_collective(key); }
  /// 各乡镇; 街道办事处 behind it: 各 holds for both.
  bool is_group_behind(std::string_view key, const std::vector<Unit>& before) const {
    if (is_group(key) || before.empty() || !before.back().collective) return is_group(key);
    return lexicon_.is_group_word(rules::PlainKey(key)) || lexicon_.holds_for_both(text::fold(before.back().name.value), key);
  }
  /// SharedEndings::is_begun.
  bool is_begun(std::string_view key) const { return shared_endings_.is_begun(key); }
  /// SharedEndings::is_work_body.
  bool is_work_body(std::string_view key) const { return shared_endings_.is_work_body(key); }
  /// 工作专班, 办公室: what units are called, and none by name; 教育局 is one.
  bool is_kind_of_unit(std::string_view key) const { return lexicon_.is_group_word(key) || (lexicon_.is_bare_unit(key) && !lexicon_.is_organ(key)); }
  /// From now on `division` is a unit: the notice itself gives 体育组 a duty.
  void know(std::string_view division) { known_.emplace(division); }
  /// 体育组, 维修班 (Lexicon::is_division).
  bool is_division(std::string_view key) const { return lexicon_.is_division(key); }
  /// 体育组, 维修班; not 食堂, which is a place, too.
  bool is_division_of_people(std::string_view key) const { return lexicon_.is_division_of_people(key); }
  /// 抢险救援组, 征迁专班: set up for the task, by those who are told behind it.
  bool is_working_group(std::string_view key) const { return (key.ends_with("组") || key.ends_with("专班")) && (is_unit(key) || is_division_of_people(key)); }
  /// 各部门, 各单位: everybody.
  bool means_everybody(std::string_view key) const;
  /// 各承办单位, 牵头部门: those with a part in the notice's tasks.
  bool has_part(std::string_view key) const;
  /// 教务处, 立案庭: a section of an office, by its name.
  bool is_section(std::string_view key) const { return lexicon_.is_section(key); }
  /// 办公室: the ending of a unit's name alone.
  bool is_office(std::string_view key) const { return lexicon_.is_bare_unit(key); }
  /// 县水利局 of 县水利局主要职责, a heading; the whole part of others.
  Span without_duties(std::string_view key, Span part) const;
  /// 总体目标, 组成人员: what a notice says of a body, under its name.
  bool is_body_section(std::string_view title) const {
    const auto match = headings_.full(title);
    return match && match->constant("is") == "body-section";
  }
  /// 推进, 新建: begins with a word that tasks begin with.
  bool begins_like_task(std::string_view key) const { return lexicon_.begins_like_task(key); }
  /// 该局位于人民路: what a unit is, behind its name.
  bool describes_unit(std::string_view key) const { return told_behind_heading(key) == "describes"; }
  /// The same, or 为防汛提供…: what stands behind 县水利局。 is its duty.
  bool begins_like_duty(std::string_view key) const;
  /// 等部门, 按职责分工: stands at the end of a list and names nobody.
  bool names_nobody(std::string_view key) const {
    const auto form = forms_.full(key);
    return form && form->constant("part") == "nobody";
  }
  /// 存在问题：, 整改要求：, 职责： under a unit: what follows is the unit's.
  bool begins_block(std::string_view key) const { return told_behind_heading(key) == "block"; }
  /// 经市政府同意，现将…: why the units in front of it are written to.
  bool opens_notice(std::string_view key) const { return told_behind_heading(key) == "opens"; }
  /// A unit by name, or a collective of units.
  bool is_unit(std::string_view key) const;
  bool is_unit(const Unit& unit) const;
  /// 市教育局、市财政局和市水利局: a list of units and nothing else.
  bool all_units(std::string_view key) const;
  bool is_unit_and_others(std::string_view key) const;
  /// 团委、各班主任: the same, with groups of people among them.
  bool units_and_people(std::string_view key) const;
  /// 市交通局（牵头）: the remark is a role and no part of the name; its characters stay in the name's evidence.
  void take_role_remark(Unit& unit, const Passage& printed) const;

 private:
  static constexpr std::u32string_view kSeparators = U"、，；。/";

  std::string_view told_behind_heading(std::string_view key) const;
  bool goes_on_behind_bracket(const std::vector<NameToken>& tokens) const;
  void add_unit(const rules::Subject& subject, Span name, UnitRole role, std::string_view rule,
                std::vector<Unit>& units) const;
  void take_ending(Unit& unit, std::string_view ending) const;
  std::vector<std::string_view> elided_endings(std::string_view key, const std::vector<Span>& names) const;
  Span named_behind_leaders(std::string_view key, Span part, NameKind kind) const;
  std::vector<Passage> split_at_blanks(const rules::Subject& subject, Span part, NameKind kind, bool between_marks) const;

  const rules::Lexicon& lexicon_;
  const rules::RuleSet& forms_;
  const rules::RuleSet &role_remarks_, &kinds_, &headings_, &numbering_;
  PersonNames persons_;
  SharedEndings shared_endings_;
  UnitRemarks remarks_;
  NameSplitter splitter_;
  std::set<std::string, std::less<>> known_;
};

/// A（牵头）；B、C（配合）: behind a lead, what the remark on the last one says holds for those in front of it that only `rule` read.
void spread_support(std::vector<Unit>& units, std::size_t first, std::string_view rule);
/// Puts units of one role behind each other, lead first, printed order within a role.
void sort_by_role(std::vector<Unit>& units);
/// Pairs units and persons by position when their counts agree and no unit has a person yet; `person` of every unit is set then.
bool pair_by_position(std::vector<Unit>& units, std::size_t first, std::size_t count, std::size_t persons);
/// Persons [first, first + count) are those of the units that lead, or that are responsible, where others help these.
bool pair_by_role(std::vector<Unit>& units, std::size_t first, std::size_t count);

}  // namespace fenjie::task
