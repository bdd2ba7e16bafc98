#include "task/responsibility.h"

#include <algorithm>

#include "task/clauses.h"
#include "text/characters.h"
#include "text/passage.h"

namespace fenjie::task {

namespace {

constexpr std::u32string_view kListMarks = U"，；。";
constexpr std::string_view kColon = "：";
constexpr std::string_view kDeadlineRule = "responsibility.deadline";

std::optional<UnitRole> role_named(std::string_view name) {
  for (const UnitRole role : {UnitRole::lead, UnitRole::responsible, UnitRole::support, UnitRole::guide})
    if (name == name_of(role)) return role;
  return std::nullopt;
}

/// Without the bracket that encloses the whole of `part`, and without marks at its ends.
Span inside(std::string_view key, Span part) {
  const std::string_view text = key.substr(part.begin, part.size());
  const std::vector<Span> brackets = brackets_of(text);
  if (!brackets.empty() && brackets.front() == Span{0, text.size()}) {
    part.begin = text::character_at(key, part.begin).end;
    const std::string_view tail = key.substr(part.begin, part.end - part.begin);
    if (tail.ends_with("）") || tail.ends_with("〕")) part.end -= std::string_view("）").size();
  }
  return without_marks(key, part, U"，；、。： ");
}

Field slice_field(const rules::Subject& subject, Span part, std::string_view rule) {
  return field_of(subject.slice(part), std::string(rule));
}

std::string_view view(std::string_view key, Span part) { return key.substr(part.begin, part.size()); }

}  // namespace

/// A clause that ends with a verb of assignment: A、B牵头.
struct ResponsibilityReader::Clause {
  UnitRole role = UnitRole::responsible;
  Span names;
  std::optional<Span> lead;  // A of A会同B负责
  std::string_view rule;
};

ResponsibilityReader::ResponsibilityReader(const rules::Book& book, const rules::Lexicon& lexicon)
    : labels_(book.set("responsibility")),
      verbs_(book.set("assignment")),
      name_forms_(book.set("name-list")),
      conventions_(book.set("convention")),
      lexicon_(lexicon) {}

bool ResponsibilityReader::is_unit(std::string_view key) const {
  return lexicon_.is_unit(key) || lexicon_.is_unit_collective(key);
}

/// 2025年6月底前, with or without 完成 behind it.
bool ResponsibilityReader::is_deadline(std::string_view key) const {
  constexpr std::string_view kDone = "完成";
  return lexicon_.is_deadline(key) ||
         (key.ends_with(kDone) && lexicon_.is_deadline(key.substr(0, key.size() - kDone.size())));
}

/// （2025年8月底前完成，责任单位：…）: what stands before the first label is nothing but deadlines.
bool ResponsibilityReader::read_deadlines(const rules::Subject& subject, Span part, Responsibility& result) const {
  const std::vector<Span> clauses = parts_between(subject.key(), part, kListMarks);
  const bool all = !clauses.empty() && std::all_of(clauses.begin(), clauses.end(), [&](Span clause) {
    return is_deadline(view(subject.key(), clause));
  });
  for (std::size_t i = 0; all && i < clauses.size(); ++i)
    result.deadlines.push_back({slice_field(subject, clauses[i], kDeadlineRule), {}, {}, {}, false});
  return all;
}

std::optional<Label> Labels::first(std::size_t from, std::size_t to) const {
  const auto label =
      std::partition_point(labels_.begin(), labels_.end(), [from](const Label& l) { return l.span.begin < from; });
  if (label == labels_.end() || label->span.end > to) return std::nullopt;
  return *label;
}

Labels ResponsibilityReader::labels_in(std::string_view key) const {
  std::vector<Label> labels;
  if (key.find(kColon) == std::string_view::npos) return Labels{{}};
  for (const rules::Match& match : labels_.all(key))
    if (view(key, match.whole).ends_with(kColon)) labels.push_back({match.whole, match.constant("gives"), match.rule});
  return Labels{std::move(labels)};
}

/// 责任单位市教育局: only when units follow, else it is running text.
std::optional<Label> ResponsibilityReader::label_without_colon(const rules::Subject& subject, Span part) const {
  const auto match = labels_.at_start(view(subject.key(), part));
  if (!match) return std::nullopt;
  Label label{{part.begin, part.begin + match->whole.end}, match->constant("gives"), match->rule};
  const Span value{label.span.end, part.end};
  Responsibility trial;
  if (read_clauses(subject, value, std::nullopt, label.rule, trial)) return label;
  read_labelled(subject, label, value, trial);
  const bool known = !trial.units.empty() &&
                     std::all_of(trial.units.begin(), trial.units.end(),
                                 [this](const Unit& unit) { return is_unit(text::without_blanks(unit.name.value)); });
  return known ? std::optional(label) : std::nullopt;
}

std::optional<Responsibility> ResponsibilityReader::read(const rules::Subject& subject) const {
  return read(subject, {0, subject.key().size()}, labels_in(subject.key()));
}

std::optional<Responsibility> ResponsibilityReader::read(const rules::Subject& subject, Span part,
                                                         const Labels& labels) const {
  part = inside(subject.key(), part);
  if (part.empty()) return std::nullopt;
  Responsibility result;
  std::optional<Label> label = labels.first(part.begin, part.end);
  if (!label || label->span.begin != part.begin) {
    const Span before{part.begin, label ? label->span.begin : part.end};
    const auto begins = label_without_colon(subject, before);
    if (begins)
      read_labelled(subject, *begins, {begins->span.end, before.end}, result);
    else if (!(label && read_deadlines(subject, before, result)) &&
             !read_clauses(subject, before, std::nullopt, {}, result))
      return std::nullopt;
  }
  while (label) {
    const std::optional<Label> next = labels.first(label->span.end, part.end);
    read_labelled(subject, *label, {label->span.end, next ? next->span.begin : part.end}, result);
    label = next;
  }
  sort_by_role(result.units);
  if (result.empty()) return std::nullopt;
  return result;
}

void ResponsibilityReader::read_labelled(const rules::Subject& subject, const Label& label, Span value,
                                         Responsibility& result) const {
  value = without_marks(subject.key(), value, U"，；、。： ");
  if (value.empty() || lexicon_.means_empty(view(subject.key(), value))) return;
  if (const auto role = role_named(label.gives)) {
    read_clauses(subject, value, role, label.rule, result);
  } else if (label.gives == "person" || label.gives == "leader") {
    std::vector<Person>& persons = label.gives == "person" ? result.persons : result.leaders;
    for (const Span name : parts_between(subject.key(), value, U"、，；。")) {
      Person person{slice_field(subject, name, label.rule), false};
      person.collective = lexicon_.is_person_collective(view(subject.key(), name));
      persons.push_back(std::move(person));
    }
  } else if (label.gives == "deadline") {
    result.deadlines.push_back({slice_field(subject, value, label.rule), {}, {}, {}, false});
  } else if (label.gives == "requirement") {
    result.requirement = slice_field(subject, value, label.rule);
  }
}

std::optional<ResponsibilityReader::Clause> ResponsibilityReader::verb_clause(std::string_view key, Span part) const {
  const auto match = verbs_.full(view(key, part));
  if (!match) return std::nullopt;
  const auto shifted = [&](Span span) { return Span{span.begin + part.begin, span.end + part.begin}; };
  Clause clause{role_named(match->constant("role")).value_or(UnitRole::responsible), {}, std::nullopt, match->rule};
  if (const auto names = match->field("names")) clause.names = shifted(*names);
  if (const auto lead = match->field("lead")) clause.lead = shifted(*lead);
  return clause;
}

/// With a role given by a label, clauses without verb take it; without, some clause must end with a verb and the
/// names must be units, or nothing is assigned.
bool ResponsibilityReader::read_clauses(const rules::Subject& subject, Span part, std::optional<UnitRole> role,
                                        std::string_view rule, Responsibility& result) const {
  std::vector<Unit> units;
  std::vector<Deadline> deadlines;
  std::size_t open = 0;  // units from here on still wait for a verb
  bool verb_met = false;
  for (const Span whole : parts_between(subject.key(), part, kListMarks)) {
    const Span clause = without_marks(subject.key(), whole, U"、 ");
    if (clause.empty() || conventions_.full(view(subject.key(), clause))) continue;
    if (const auto verb = verb_clause(subject.key(), clause)) {
      verb_met = true;
      if (verb->lead) add_units(subject, *verb->lead, UnitRole::lead, verb->rule, units);
      const std::size_t own = units.size();
      add_units(subject, verb->names, verb->role, verb->rule, units);
      for (std::size_t i = open; i < own && !verb->lead && !role; ++i) units[i].role = verb->role;
      open = units.size();
    } else if (is_deadline(view(subject.key(), clause))) {
      deadlines.push_back({slice_field(subject, clause, kDeadlineRule), {}, {}, {}, false});
    } else {
      add_units(subject, clause, role.value_or(UnitRole::responsible), rule, units);
    }
  }
  if (!role) {
    if (!verb_met) return false;
    const auto known = std::count_if(units.begin(), units.end(), [this](const Unit& unit) {
      return is_unit(text::without_blanks(unit.name.value));
    });
    if (known == 0 || known * 2 < static_cast<std::ptrdiff_t>(units.size())) return false;
  }
  for (Unit& unit : units) {
    if (unit.name.rule.empty()) unit.name.rule = "assignment.responsible";
    result.units.push_back(std::move(unit));
  }
  std::move(deadlines.begin(), deadlines.end(), std::back_inserter(result.deadlines));
  return true;
}

void ResponsibilityReader::add_units(const rules::Subject& subject, Span names, UnitRole role, std::string_view rule,
                                     std::vector<Unit>& units) const {
  for (const Span name : parts_between(subject.key(), names, U"、，；。")) add_unit(subject, name, role, rule, units);
}

/// One item of a list: a name, or a name with 等, 及 ... and others behind it.
void ResponsibilityReader::add_unit(const rules::Subject& subject, Span name, UnitRole role, std::string_view rule,
                                    std::vector<Unit>& units) const {
  name = without_marks(subject.key(), name, U" ");
  const std::string_view key = view(subject.key(), name);
  if (key.empty() || lexicon_.means_empty(key)) return;
  const auto shifted = [&](Span span) { return Span{span.begin + name.begin, span.end + name.begin}; };
  const auto form = name_forms_.full(key);
  const std::string_view part = form ? form->constant("part") : std::string_view{};
  if (part == "leading") return add_unit(subject, shifted(*form->field("name")), role, rule, units);
  if (part == "others" || part == "and") {
    const Span first = *form->field("name");
    const Span others = form->field("others").value_or(Span{first.end, first.end});
    const bool apart =
        (others.empty() || is_unit(view(key, others))) && (part == "others" || is_unit(view(key, first)));
    if (apart) {
      add_unit(subject, shifted(first), role, rule, units);
      if (!others.empty()) add_unit(subject, shifted(others), role, rule, units);
      return;
    }
  }
  Unit unit;
  unit.name = slice_field(subject, name, rule);
  unit.role = role;
  unit.collective = lexicon_.is_unit_collective(key);
  units.push_back(std::move(unit));
}

void sort_by_role(std::vector<Unit>& units) {
  std::stable_sort(units.begin(), units.end(), [](const Unit& a, const Unit& b) { return a.role < b.role; });
}

bool pair_by_position(std::vector<Unit>& units, std::size_t first, std::size_t count, std::size_t persons) {
  if (count == 0 || count != persons) return false;
  for (std::size_t i = 0; i < count; ++i) units[first + i].person = i;
  return true;
}

}  // namespace fenjie::task
