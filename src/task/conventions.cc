#include "task/conventions.h"

#include <algorithm>
#include <functional>

#include "task/clauses.h"
#include "text/fold.h"

namespace fenjie::task {

namespace {

UnitRole role_of(const rules::Match& match) {
  if (match.constant("role") == "lead") return UnitRole::lead;
  return match.constant("role") == "support" ? UnitRole::support : UnitRole::responsible;
}

}  // namespace

Conventions::Conventions(const rules::Book& book, const rules::Lexicon& lexicon)
    : rules_(book.set("convention")), lists_(book, lexicon) {}

bool Conventions::states(std::string_view key, Span part) const {
  return rules_.find(key.substr(part.begin, part.size())).has_value();
}

void Conventions::take_order(std::string_view part, StatedRules& stated) const {
  for (const rules::Match& match : rules_.all(part)) {
    if (match.constant("makes") == "first-leads") {
      stated.first_leads = match.rule;
      stated.of_several = match.constant("of") == "several";
    }
    if (match.constant("makes") == "comma-leads") stated.comma_leads = match.rule;
    if (match.constant("makes") == "brackets-lead") stated.brackets_lead = match.rule;
    if (match.constant("makes") == "others-support") stated.others_support = match.rule;
    if (match.constant("makes") == "mark-leads") stated.explains_marks = true;
  }
}

void Conventions::learn_order(const rules::Subject& text, Span part) {
  take_order(std::string_view(text.key()).substr(part.begin, part.size()), stated_);
}

StatedRules Conventions::with_heading(StatedRules stated, const Passage& heading) const {
  take_order(text::fold(heading.text()), stated);
  return stated;
}

void Conventions::learn_implied(const rules::Subject& text, Span part, bool own) {
  for (const rules::Match& match : rules_.all(std::string_view(text.key()).substr(part.begin, part.size()))) {
    if (match.constant("makes") != "implied" || match.constant("own").empty() == own) continue;
    const Span names = *match.field("names");
    std::vector<Unit> units;
    lists_.add_units(text, {part.begin + names.begin, part.begin + names.end}, role_of(match), match.rule, units);
    const bool known =
        std::all_of(units.begin(), units.end(), [this](const Unit& unit) { return lists_.is_unit(unit); });
    if (known) stated_.implied.insert(stated_.implied.end(), units.begin(), units.end());
  }
}

void Conventions::leave_out(std::vector<Unit>& units) const {
  constexpr std::string_view kComma = "，", kClose = "）";
  for (Unit& unit : units) {
    const text::Folded folded(unit.name.value);
    const std::string_view key = folded.key();
    const auto match = rules_.find(key);
    const bool implies = match && match->constant("makes") == "implied";
    const std::size_t comma = implies ? key.substr(0, match->whole.begin).rfind(kComma) : std::string_view::npos, close = key.rfind(kClose);
    if (comma == std::string_view::npos || close == std::string_view::npos || close < comma) continue;
    const Span cut = folded.clean({comma, close});
    unit.name.value.erase(cut.begin, cut.size());
  }
}

void Conventions::learn(const Passage& text) {
  const rules::Subject subject{text};
  learn_order(subject, {0, subject.key().size()});
  for (const bool own : {true, false}) learn_implied(subject, {0, subject.key().size()}, own);
}

namespace {

/// Who leads is told from the others, who stay responsible unless it is stated that they support.
void part_leads(std::vector<Unit>& units, const std::string& rule, const std::string& others_support, const std::function<bool(const Unit&)>& leads) {
  for (Unit& unit : units) {
    if (unit.role != UnitRole::responsible) continue;
    const bool lead = leads(unit);
    if (lead || !others_support.empty()) unit.role = lead ? UnitRole::lead : UnitRole::support;
    unit.name.rule = lead || others_support.empty() ? rule : others_support;
  }
}

}  // namespace

void StatedRules::apply(std::vector<Unit>& units) const {
  const bool leads = std::any_of(units.begin(), units.end(), [](const Unit& unit) { return unit.role == UnitRole::lead; });
  const bool enough = units.size() > (of_several ? 1 : 0);
  if (!first_leads.empty() && enough && !leads && units.front().role == UnitRole::responsible && !units.front().collective) {
    const Unit* first = &units.front();
    part_leads(units, first_leads, others_support, [first](const Unit& unit) { return &unit == first; });
  } else if (!brackets_lead.empty() && !leads) {
    part_leads(units, brackets_lead, others_support, [](const Unit& unit) { return !unit.collective; });
  }
  for (const Unit& unit : implied) {
    const std::string key = text::fold(unit.name.value);
    const bool listed =
        std::any_of(units.begin(), units.end(), [&](const Unit& own) { return text::fold(own.name.value) == key; });
    if (!listed) units.push_back(unit);
  }
}

void StatedRules::apply_comma(const rules::Subject& subject, Span responsibility, std::vector<Unit>& units) const {
  constexpr std::string_view kComma = "，";
  const bool plain = std::all_of(units.begin(), units.end(), [](const Unit& unit) { return unit.role == UnitRole::responsible; });
  const std::vector<Span> clauses = parts_between(subject.key(), without_marks(subject.key(), responsibility, U"（）〔〕，。；"), U"，。；");
  if (comma_leads.empty() || !plain || clauses.size() < 2 || !subject.key().substr(clauses[0].end).starts_with(kComma)) return;
  const std::vector<Span> behind = subject.slice(clauses[1]).spans();
  const auto leads = [&](const Unit& unit) { return !unit.name.spans.empty() && unit.name.spans.front().begin < behind.front().begin; };
  if (behind.empty() || std::all_of(units.begin(), units.end(), leads)) return;
  part_leads(units, comma_leads, others_support, leads);
  sort_by_role(units);
}

}  // namespace fenjie::task
