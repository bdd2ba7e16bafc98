#include "task/assignments.h"

#include <algorithm>

#include "task/clauses.h"
#include "text/characters.h"
#include "text/fold.h"

namespace fenjie::task {

namespace {

constexpr std::u32string_view kClauseMarks = U"，；。";
constexpr std::string_view kDeadlineRule = "responsibility.deadline";
constexpr std::string_view kMembers = "assignment.members";
constexpr double kNoName = 0.7;           // Lexicon::cost from here on: a sentence, or a value of another kind
constexpr std::size_t kShortestName = 3;  // characters

std::optional<UnitRole> role_named(std::string_view name) {
  for (const UnitRole role : {UnitRole::lead, UnitRole::responsible, UnitRole::support, UnitRole::guide})
    if (name == name_of(role)) return role;
  return std::nullopt;
}

/// 为责任单位, 均为责任单位 behind a name.
bool is_copula(std::string_view behind) {
  const auto words = {"均", "都", "为", "是", "作为"};
  return std::any_of(words.begin(), words.end(), [behind](const char* word) { return behind.starts_with(word); });
}

/// 协同推进: what several do with each other where nobody leads; 协同配合 is for somebody else.
bool acts_together(std::string_view verb) {
  return verb.find("协同") != std::string_view::npos && verb.find("配合") == std::string_view::npos && verb.find("协助") == std::string_view::npos;
}

bool leads(const std::vector<Unit>& units) {
  return std::any_of(units.begin(), units.end(), [](const Unit& unit) { return unit.role == UnitRole::lead; });
}

/// 由A、B组成，A牵头: B helps; 由A、B组成: both have it to do.
void settle_members(std::vector<Unit>& units) {
  const bool led = leads(units);
  const auto is_member = [](const Unit& unit) { return unit.name.rule == kMembers; };
  for (Unit& unit : units)
    if (is_member(unit)) unit.role = led ? UnitRole::support : UnitRole::responsible;
  std::erase_if(units, [&](const Unit& unit) {
    return is_member(unit) && std::any_of(units.begin(), units.end(), [&](const Unit& lead) { return lead.role == UnitRole::lead && lead.name.value == unit.name.value; });
  });
}

}  // namespace

/// A clause that ends with a verb of assignment: A、B牵头.
struct Assignments::Clause {
  UnitRole role = UnitRole::responsible;
  Span names;
  std::optional<Span> lead;  // A of A会同B负责
  std::string_view rule;
  bool members = false;      // 组成: they help who leads, and act together where nobody does
  bool charged = false;      // 由 in front of them
};

Assignments::Assignments(const rules::Book& book, const rules::Lexicon& lexicon)
    : verbs_(book.set("assignment")), persons_(book.set("person-charge")), days_(book.set("deadline-clause")), no_subjects_(book.set("no-subject")), organisations_(book.set("organisation")), lexicon_(lexicon), lists_(book, lexicon) {}

/// 2025年6月底前, also with words around it: 力争6月底前完成.
std::optional<Span> Assignments::day_of(std::string_view key) const {
  const bool done = key.ends_with(kDoneBehind) && lexicon_.is_deadline(key.substr(0, key.size() - kDoneBehind.size()));
  if (done) return Span{0, key.size() - kDoneBehind.size()};
  if (lexicon_.is_deadline(key)) return Span{0, key.size()};
  const auto match = days_.full(key);
  const Span day = match ? *match->field("day") : Span{};
  return match && lexicon_.is_deadline(view(key, day)) ? std::optional(day) : std::nullopt;
}

bool Assignments::is_deadline(std::string_view key) const { return day_of(key).has_value(); }

bool Assignments::ends_with_deadline_apart(std::string_view key) const {
  constexpr std::string_view kSemicolon = "；", kStop = "。";
  if (key.ends_with(kStop)) key.remove_suffix(kStop.size());
  const std::size_t mark = key.rfind(kSemicolon);
  return mark != std::string_view::npos && is_deadline(key.substr(mark + kSemicolon.size()));
}

Deadline Assignments::deadline(const rules::Subject& subject, Span part, std::string_view rule) const {
  Deadline result;
  result.text = field_of(subject.slice(part), std::string(rule));
  const auto day = day_of(view(subject.key(), part));
  if (day && day->size() < part.size()) result.text.value = subject.slice({part.begin + day->begin, part.begin + day->end}).text();
  return result;
}

/// （2025年8月底前完成，责任单位：…）: what stands before the first label is nothing but deadlines.
bool Assignments::read_deadlines(const rules::Subject& subject, Span part, std::vector<Deadline>& deadlines) const {
  const std::vector<Span> parts = parts_between(subject.key(), part, kClauseMarks);
  const bool all = !parts.empty() && std::all_of(parts.begin(), parts.end(), [&](Span clause) {
    return is_deadline(view(subject.key(), clause));
  });
  for (std::size_t i = 0; all && i < parts.size(); ++i)
    deadlines.push_back(deadline(subject, parts[i], kDeadlineRule));
  return all;
}

Span Assignments::take_last_deadlines(const rules::Subject& subject, Span part, std::vector<Deadline>& deadlines) const {
  if (const auto bracket = deadline_in_last_bracket(subject.key(), part)) {  // 市财政局（6月底前完成）
    deadlines.push_back(deadline(subject, without_marks(subject.key(), *bracket, U"（）"), kDeadlineRule));
    return {part.begin, bracket->begin};
  }
  std::vector<Span> clauses = parts_between(subject.key(), part, kClauseMarks);
  std::size_t count = clauses.size();
  while (count > 1 && is_deadline(view(subject.key(), clauses[count - 1]))) --count;
  for (std::size_t i = count; i < clauses.size(); ++i) deadlines.push_back(deadline(subject, clauses[i], kDeadlineRule));
  return count < clauses.size() ? Span{part.begin, clauses[count - 1].end} : part;
}

std::optional<Span> Assignments::deadline_in_last_bracket(std::string_view key, Span part) const {
  if (!view(key, part).ends_with("）")) return std::nullopt;
  const std::vector<Span> all = brackets_of(view(key, part));
  if (all.empty() || all.back().begin == 0 || all.back().end != part.size()) return std::nullopt;
  const Span bracket{part.begin + all.back().begin, part.end};
  return is_deadline(view(key, without_marks(key, bracket, U"（）"))) ? std::optional(bracket) : std::nullopt;
}

std::optional<Assignments::Clause> Assignments::verb_clause(std::string_view key, Span part) const {
  auto match = persons_.full(view(key, part));
  if (!match || !is_one_person(view(view(key, part), *match->field("names")))) match = verbs_.full(view(key, part));
  if (!match) return std::nullopt;
  const auto shifted = [&](Span span) { return Span{span.begin + part.begin, span.end + part.begin}; };
  Clause clause{role_named(match->constant("role")).value_or(UnitRole::responsible), {}, std::nullopt, match->rule, match->rule == kMembers, match->field("by").has_value()};
  if (const auto names = match->field("names")) clause.names = shifted(*names);
  if (const auto lead = match->field("lead")) clause.lead = shifted(*lead);
  const auto sentence = clause.role == UnitRole::support ? no_subjects_.full(view(key, clause.names)) : std::nullopt;  // 由市教育局组织学校参加
  if (sentence && (sentence->constant("sure") == "yes" || !lists_.all_units(view(key, clause.names)))) return std::nullopt;
  const bool only_units = match->constant("only") == "units";
  if (only_units && !is_lead_and_partners(key, *clause.lead, clause.names)) return std::nullopt;
  if (only_units || clause.lead || clause.names.size() == part.size()) return clause;
  const auto inner = verbs_.full(view(key, clause.names));  // A会B负责
  if (!inner || inner->constant("only") != "units") return clause;
  const auto both = verb_clause(key, clause.names);
  return both ? both : clause;
}

/// 王志强, 县委副书记李明; not 联系人 or a unit.
bool Assignments::is_one_person(std::string_view name) const {
  return !lists_.is_unit(name) && (lexicon_.is_person(name) || lists_.persons().name_and_post(name).has_value() || lexicon_.is_surname_with_post(name));
}

/// A会B: units on both sides, and 会 not the end of the first one's name (高新区管委会市财政局).
bool Assignments::is_lead_and_partners(std::string_view key, Span lead, Span names) const {
  return lists_.all_units(view(key, lead)) && lists_.all_units(view(key, names)) && !lists_.is_unit(view(key, {lead.begin, names.begin}));
}

bool Assignments::ends_with_verb(std::string_view key, Span clause) const {
  const auto verb = verb_clause(key, clause);
  return verb && text::length(view(key, verb->lead.value_or(verb->names))) >= kShortestName;
}

bool Assignments::names_lead(std::string_view key, Span clause) const {
  const auto verb = verb_clause(key, clause);
  return verb && verb->role == UnitRole::lead && !verb->names.empty();
}

bool Assignments::names_unknown_support(std::string_view key, Span clause) const {
  const auto verb = verb_clause(key, clause);
  if (!verb || verb->role != UnitRole::support || verb->lead) return false;
  const std::vector<Span> names = parts_between(key, verb->names, U"、");
  return std::all_of(names.begin(), names.end(), [&](Span name) {
    return text::length(view(key, name)) >= kShortestName && lexicon_.cost(ColumnRole::unit, view(key, name)) < kNoName;
  });
}

Span Assignments::members_in(std::string_view key, Span clause) const {
  const auto verb = verb_clause(key, clause);
  return verb && verb->members ? verb->names : Span{};
}

/// A name by its last noun, or any beside names in a list: who takes part may be nobody anybody knows.
bool Assignments::may_help(const Unit& unit, bool listed) const {
  const std::string key = text::fold(unit.name.value);
  if (unit.role != UnitRole::support || text::length(key) < kShortestName || lexicon_.cost(ColumnRole::unit, key) >= kNoName) return false;
  return listed || organisations_.full(key).has_value();
}

std::optional<UnitRole> Assignments::role_told(std::string_view key, Span clause) const {
  const auto verb = verb_clause(key, clause);
  return verb && !verb->lead && lists_.all_units(view(key, verb->names)) ? std::optional(verb->role) : std::nullopt;
}

bool Assignments::may_assign(std::string_view key, Span part) const {
  const std::vector<Span> all = clauses(key, part);
  return std::any_of(all.begin(), all.end(), [&](Span clause) {
    clause = without_marks(key, clause, U"、 ");
    return !clause.empty() && verb_clause(key, clause);
  });
}

std::vector<Span> Assignments::clauses(std::string_view key, Span part) const {
  std::vector<Span> result;
  for (const Span whole : parts_between(key, part, kClauseMarks)) {
    const std::vector<Span> names = parts_between(key, whole, U"、");
    std::size_t begin = whole.begin;
    for (std::size_t i = 0; i + 1 < names.size(); ++i) {
      const std::string_view name = view(key, names[i]);
      if (lists_.is_unit(name)) continue;
      const auto verb = verb_clause(key, names[i]);
      const bool in_front = verb && verb->names.end == names[i].end;  // 会同B、C落实
      if (!verb || verb->lead || in_front || lexicon_.cost(ColumnRole::unit, view(key, verb->names)) >= kNoName) continue;
      result.push_back({begin, names[i].end});
      begin = names[i + 1].begin;
    }
    result.push_back({begin, whole.end});
  }
  return result;
}

Assigned Assignments::read(const rules::Subject& subject, Span part, UnitRole role, std::string_view rule,
                           bool has_label) const {
  Assigned result;
  bool together = false;  // A、B协同推进
  std::size_t open = 0;  // units from here on still wait for a verb
  const std::string_view key = subject.key();
  for (const Span whole : clauses(key, part)) {
    Span clause = without_marks(key, whole, U"、 ");
    if (clause.empty()) continue;
    if (is_deadline(view(key, clause))) {
      result.deadlines.push_back(deadline(subject, clause, kDeadlineRule));
      continue;
    }
    clause = take_last_deadlines(subject, clause, result.deadlines);
    auto verb = verb_clause(key, clause);
    const bool joint = verb && verb->lead && lists_.all_units(view(key, *verb->lead)) && lists_.all_units(view(key, verb->names));
    const bool told_part = verb && is_copula(view(key, {verb->names.end, clause.end})) && lists_.all_units(view(key, verb->names));  // 各县区政府为责任单位
    const bool cut = verb && verb->rule == "assignment.jointly" && !joint && lists_.all_units(view(key, clause));  // 市财政局、省|联合征信有限公司
    if (verb && verb->members && !verb->charged && !leads(result.units)) verb.reset();  // 成员由各单位组成 says no part
    if (cut || (!joint && !told_part && lists_.is_unit(view(key, clause)))) verb.reset();  // 县水利局会同各乡镇 ends like a unit, too
    if (!verb) {
      lists_.add_units(subject, clause, role, rule, result.units);
      continue;
    }
    // A，B配合 and A；B指导 leave A responsible; A牵头，B，C配合 does not.
    const bool helps = verb->role == UnitRole::support || verb->role == UnitRole::guide;
    const bool holds_before = !verb->lead && !has_label && (!helps || result.has_verb);
    result.has_verb = true;
    together = together || (helps && !verb->lead && acts_together(view(key, {verb->names.end, clause.end})));
    if (verb->lead) lists_.add_units(subject, *verb->lead, UnitRole::lead, verb->rule, result.units);
    const std::size_t own = result.units.size();
    const bool told = has_label && !verb->lead && (verb->role == UnitRole::responsible || verb->role == role);  // 牵头单位：A、B按职责分工负责
    lists_.add_units(subject, verb->names, told ? role : verb->role, told ? rule : verb->rule, result.units);
    for (std::size_t i = open; i < own && holds_before; ++i) result.units[i].role = verb->role;
    open = result.units.size();
  }
  settle_members(result.units);
  spread_support(result.units, 0, rule);
  const bool nobody_leads = result.units.size() > 1 && std::all_of(result.units.begin(), result.units.end(), [](const Unit& unit) { return unit.role == UnitRole::support; });
  if (together && nobody_leads && !has_label)
    for (Unit& unit : result.units) unit.role = UnitRole::responsible;
  lists_.take_remarks(subject, result.units, result.persons);
  move_persons(result, has_label);
  return result;
}

/// 市教育局党组书记 of 市教育局党组书记、局长王芳: the unit.
void Assignments::take_post_off(Unit& unit, std::string_view key) const {
  for (std::size_t at = 0; at < key.size(); at = text::character_at(key, at).end) {
    const std::string_view front = key.substr(0, at);
    if (at == 0 || !lists_.is_unit(front) || lists_.leads_all(front) || !lexicon_.is_post(key.substr(at))) continue;
    unit.name.value = front;
    return;
  }
}

/// 王小明牵头, 李春明副市长牵头: a person where a unit is expected. 县教体局 局长：万里: the unit's own; not behind another post
/// (副县长、县公安局局长王强).
void Assignments::move_persons(Assigned& assigned, bool has_label) const {
  std::vector<Unit> units;
  std::size_t posts = 0;  // at the end of them
  for (Unit& unit : assigned.units) {
    const std::string key = text::fold(unit.name.value);
    const bool known = lists_.is_unit(unit) && !lexicon_.is_post(key);
    const auto both = known || posts > 0 ? std::nullopt : lists_.unit_and_person(key);
    if (both) {
      const std::string_view printed = view(key, both->person);
      const auto named = lists_.persons().name_and_post(printed);
      Person own{unit.name, false};
      own.name.value = named ? view(printed, named->name) : printed;
      unit.name.value = key.substr(0, both->unit_end);
      unit.person = assigned.persons.size();
      assigned.persons.push_back(std::move(own));
    }
    const auto parts = lists_.persons().name_and_post(key);
    const bool person = !known && !both && (parts || (lexicon_.is_person(key) && !lexicon_.is_desk_like(key)) ||
                                            lexicon_.is_surname_with_post(key));
    if (!person) {
      const bool post = !known && !both && lexicon_.is_post(key);
      if (post) take_post_off(unit, key);
      units.push_back(std::move(unit));
      posts = post && text::fold(units.back().name.value) == key ? posts + 1 : 0;
      continue;
    }
    for (; parts && posts > 0; --posts) {  // 县委常委、副县长王强: no unit, what the person is
      unit.name.spans.insert(unit.name.spans.begin(), units.back().name.spans.begin(), units.back().name.spans.end());
      units.pop_back();
    }
    const bool of_unit = (parts || has_label) && !units.empty() && !units.back().person && units.back().role == unit.role;
    if (of_unit) units.back().person = assigned.persons.size();
    if (parts) unit.name.value = key.substr(parts->name.begin, parts->name.size());
    const bool leads = !of_unit && (unit.role == UnitRole::lead || (parts && units.empty()));  // 由副县长刘峰负责
    (leads ? assigned.leaders : assigned.persons).push_back({std::move(unit.name), false});
  }
  assigned.units = std::move(units);
}

}  // namespace fenjie::task
