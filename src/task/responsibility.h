// Text that says who is responsible: the content of a bracket, a labelled line, a cell with roles written in it.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "model/task.h"
#include "rules/book.h"
#include "rules/lexicon.h"

namespace fenjie::task {

/// What such a text names.
struct Responsibility {
  std::vector<Unit> units;
  std::vector<Person> persons, leaders;
  std::vector<Deadline> deadlines;  ///< only the text; understood later
  Field requirement;

  bool empty() const {
    return units.empty() && persons.empty() && leaders.empty() && deadlines.empty() && requirement.empty();
  }
};

/// 责任单位： with what it announces.
struct Label {
  Span span;               ///< of the key, colon included
  std::string_view gives;  ///< lead, responsible, support, guide, person, leader, deadline, requirement, none
  std::string_view rule;
};

/// The labels with a colon of one text, found once, in printed order.
class Labels {
 public:
  explicit Labels(std::vector<Label> labels) : labels_(std::move(labels)) {}
  /// First label in [from, to).
  std::optional<Label> first(std::size_t from, std::size_t to) const;

 private:
  std::vector<Label> labels_;
};

class ResponsibilityReader {
 public:
  ResponsibilityReader(const rules::Book& book, const rules::Lexicon& lexicon);

  Labels labels_in(std::string_view key) const;
  /// What `part` of the key assigns: it begins with a label, or ends with a verb (负责, 牵头 ...) behind units.
  /// Nothing when it assigns nothing: （入地）, （主要包括：…）.
  std::optional<Responsibility> read(const rules::Subject& subject, Span part, const Labels& labels) const;
  std::optional<Responsibility> read(const rules::Subject& subject) const;

 private:
  struct Clause;
  std::optional<Label> label_without_colon(const rules::Subject& subject, Span part) const;
  void read_labelled(const rules::Subject& subject, const Label& label, Span value, Responsibility& result) const;
  bool read_clauses(const rules::Subject& subject, Span part, std::optional<UnitRole> role, std::string_view rule,
                    Responsibility& result) const;
  std::optional<Clause> verb_clause(std::string_view key, Span part) const;
  void add_units(const rules::Subject& subject, Span names, UnitRole role, std::string_view rule,
                 std::vector<Unit>& units) const;
  void add_unit(const rules::Subject& subject, Span name, UnitRole role, std::string_view rule,
                std::vector<Unit>& units) const;
  bool is_unit(std::string_view key) const;
  bool is_deadline(std::string_view key) const;
  bool read_deadlines(const rules::Subject& subject, Span part, Responsibility& result) const;

  const rules::RuleSet& labels_;
  const rules::RuleSet& verbs_;
  const rules::RuleSet& name_forms_;
  const rules::RuleSet& conventions_;
  const rules::Lexicon& lexicon_;
};

/// Puts units of one role behind each other, lead first, printed order within a role.
void sort_by_role(std::vector<Unit>& units);
/// Pairs units and persons by position when their counts agree; `person` of every unit is set then.
bool pair_by_position(std::vector<Unit>& units, std::size_t first, std::size_t count, std::size_t persons);

}  // namespace fenjie::task
