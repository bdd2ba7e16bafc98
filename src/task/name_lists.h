// Lists of names in running text: 、 or blanks between them, 等 and 及 behind them, （牵头） as a remark on one.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "model/task.h"
#include "rules/book.h"
#include "rules/lexicon.h"
#include "task/name_split.h"
#include "task/person_names.h"

namespace fenjie::task {

class NameLists {
 public:
  /// `book` and `lexicon` must outlive the lists.
  NameLists(const rules::Book& book, const rules::Lexicon& lexicon);

  /// Appends the units that `names` (of the key) lists; a remark on one of them (牵头) changes that unit's role.
  void add_units(const rules::Subject& subject, Span names, UnitRole role, std::string_view rule,
                 std::vector<Unit>& units) const;
  /// Bytes of a key. `unit` is empty where the brackets stand alone.
  struct BracketedPerson {
    Span unit, person;
  };
  /// 县教育局（张三）, 县教育局（局长张三）, （张三、李四）: nothing but persons in the brackets; nothing for others.
  /// @param expected other units of the list have such brackets: a name that is a common word will do, too (方圆)
  std::optional<BracketedPerson> bracketed_person(std::string_view key, bool expected = false) const;
  /// 县教育局（张三）: the person in brackets goes to `persons` and is paired with the unit; several are not paired.
  /// @param units in printed order, out of `subject`
  void take_bracketed_persons(const rules::Subject& subject, std::vector<Unit>& units, std::vector<Person>& persons) const;
  /// Appends the persons that `names` lists; remarks on them stay part of the printed name.
  void add_persons(const rules::Subject& subject, Span names, std::string_view rule,
                   std::vector<Person>& persons) const;
  const PersonNames& persons() const { return persons_; }
  /// 各镇（街道）, 各乡镇: a collective of units.
  bool is_group(std::string_view key) const { return lexicon_.is_unit_collective(key); }
  /// A unit by name, or a collective of units.
  bool is_unit(std::string_view key) const;
  bool is_unit(const Unit& unit) const;
  /// 市教育局、市财政局和市水利局: a list of units and nothing else.
  bool all_units(std::string_view key) const;
  /// 市交通局（牵头）: the remark is a role and no part of the name; its characters stay in the name's evidence.
  void take_role_remark(Unit& unit, const Passage& printed) const;

 private:
  bool is_bracketed_name(std::string_view key, bool expected) const;
  void add_unit(const rules::Subject& subject, Span name, UnitRole role, std::string_view rule,
                std::vector<Unit>& units) const;
  std::vector<Passage> split_at_blanks(const rules::Subject& subject, Span part, NameKind kind) const;

  const rules::Lexicon& lexicon_;
  const rules::RuleSet& forms_;
  const rules::RuleSet& role_remarks_;
  PersonNames persons_;
  NameSplitter splitter_;
};

/// Puts units of one role behind each other, lead first, printed order within a role.
void sort_by_role(std::vector<Unit>& units);
/// Pairs units and persons by position when their counts agree and no unit has a person yet; `person` of every unit is set then.
bool pair_by_position(std::vector<Unit>& units, std::size_t first, std::size_t count, std::size_t persons);

}  // namespace fenjie::task
