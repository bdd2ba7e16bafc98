// Text that says who is responsible: the content of a bracket, a labelled line, a cell with roles written in it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/task.h"
#include "rules/book.h"
#include "rules/lexicon.h"
#include "task/assignments.h"
#include "task/counted_things.h"
#include "task/expressions.h"

namespace fenjie::task {

/// What such a text names.
struct Responsibility {
  std::vector<Unit> units;
  std::vector<Person> persons, leaders;
  std::vector<Deadline> deadlines;  ///< only the text; understood later
  Field requirement;
  std::vector<std::pair<std::string, Field>> other{};  ///< under labels that nobody knows, between those that say who: 推进目标：9月竣工

  bool empty() const { return !names_anyone() && deadlines.empty() && requirement.empty(); }
  bool names_anyone() const { return !units.empty() || !persons.empty() || !leaders.empty(); }
  bool names_lead() const;
  /// No unit of it does more than help; true without units.
  bool only_supports() const;
  /// Appends what `more` names, units by role.
  void add(const Responsibility& more);
  /// The unit that leads a heading's items leads one, too, that names no other lead; there it may stand among the others once more.
  void take_lead(const Responsibility& heading);
  /// Appends one of the heading's units, with its person where it has one of its own.
  void take(Unit unit, const Responsibility& heading);
};

/// 责任单位： with what it announces.
struct Label {
  Span span;               ///< of the key, colon or closing bracket included
  std::string_view gives;  ///< lead, responsible, support, guide, person, leader, deadline, requirement, other, none
  std::string_view rule;
  bool with_person = false;  ///< 责任单位及责任人: persons stand behind their units
};

/// The labels with a colon, or in brackets of their own, of one text: found once, in printed order.
class Labels {
 public:
  explicit Labels(std::vector<Label> labels) : labels_(std::move(labels)) {}
  /// First label in [from, to).
  std::optional<Label> first(std::size_t from, std::size_t to) const;

 private:
  std::vector<Label> labels_;
};

/// What the place of a text says about it.
enum class Place {
  anywhere,  ///< it must name units and say by a label or a verb what they do
  closing    ///< it closes a sentence: a bare list of units, or unknown names with a verb, are a responsibility too
};

class ResponsibilityReader {
 public:
  ResponsibilityReader(const rules::Book& book, const rules::Lexicon& lexicon);

  Labels labels_in(const rules::Subject& subject) const;
  /// What `part` of the key assigns: it begins with a label, or ends with a verb (负责, 牵头 ...) behind units.
  /// Nothing when it assigns nothing: （入地）, （主要包括：…）; an empty one for 配合单位：无.
  std::optional<Responsibility> read(const rules::Subject& subject, Span part, const Labels& labels,
                                     Place place = Place::anywhere) const;
  std::optional<Responsibility> read(const rules::Subject& subject) const;
  /// A sentence that is nothing but an assignment of known units: 由A牵头，B、C参加.
  std::optional<Responsibility> read_sentence(const rules::Subject& subject, Span sentence) const;
  /// `above` is a label and nothing else (责任单位), and `below` can be its value: all of it names or a date.
  bool is_value_of(std::string_view above, std::string_view below) const;
  /// 责任人：, and nothing behind it.
  bool is_bare_label(std::string_view key) const { return key.ends_with("：") && labels_.full(key).has_value(); }
  /// It begins with a label or ends with a verb of assignment, so that someone must look when read() gives nothing.
  bool looks_assigned(const rules::Subject& subject, Span part, const Labels& labels) const;
  /// 市财政局（市国资委）: the text before `at` ends with the name of a unit.
  bool stands_behind_unit(std::string_view key, std::size_t at) const;
  /// CountedThings::in.
  Counted counted_in(std::string_view key, Span bracket) const { return counted_.in(key, bracket); }
  const NameLists& lists() const { return assignments_.lists(); }

 private:
  std::optional<Label> label_without_colon(const rules::Subject& subject, Span part) const;
  void read_labelled(const rules::Subject& subject, const Label& label, Span value, Responsibility& result) const;
  void take_units_off(Responsibility& result, std::size_t first) const;
  bool read_unlabelled(const rules::Subject& subject, Span part, Place place, Responsibility& result) const;
  bool is_plausible(const Assigned& assigned, Place place) const;
  bool duty_follows(std::string_view key, std::size_t at) const;
  bool are_known_or_help(const std::vector<Unit>& units) const;
  std::size_t remark_behind_unit(std::string_view key, const Label& label, bool labelled) const;
  bool stands_before_value(const rules::Subject& subject, const Label& label, std::size_t end) const;
  bool gives_examples(std::string_view inner) const;
  bool says_nobody(std::string_view key, Span part, const Labels& labels) const;
  Span without_convention(std::string_view key, Span part) const;
  Span without_reference(std::string_view key, Span part) const;

  const rules::RuleSet& labels_;
  const rules::RuleSet& conventions_;
  const rules::RuleSet& references_;
  const rules::RuleSet& remarks_;
  const rules::RuleSet& no_subjects_;
  const rules::Lexicon& lexicon_;
  Assignments assignments_;
  Expressions expressions_;
  CountedThings counted_;
};

}  // namespace fenjie::task
