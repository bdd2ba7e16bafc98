#include "task/duties.h"

#include <algorithm>

#include "task/clauses.h"
#include "text/characters.h"
#include "text/fold.h"

namespace fenjie::task {

namespace {

constexpr std::size_t kLongestOpening = 300;  // bytes: unit, verb and date of a duty stand in the first 100 characters

}  // namespace

Duties::Duties(const rules::Book& book, const rules::Lexicon& lexicon) : rules_(book.set("duty")), lexicon_(lexicon), lists_(book, lexicon) {}

void Duties::add(const rules::Subject& subject, Span part, std::vector<Unit>& units) const {
  const std::string_view key = subject.key();
  for (const Span sentence : parts_between(key, part, U"。；")) {
    std::vector<Found> found;
    for (const Span clause : parts_between(key, sentence, U"，"))
      if (auto duty = find(key, clause, sentence.end)) found.push_back(*duty);
    for (std::size_t i = 0; i < found.size(); ++i) {
      const std::size_t end = i + 1 < found.size() ? found[i + 1].begin : sentence.end;
      add_duty(subject, without_marks(key, {found[i].begin, end}, U"，"), found[i].unit, found[i].rule, units);
      if (!found[i].partners.empty()) add_partners(subject, found[i].partners, found[i].rule, units);
    }
  }
}

std::optional<Duties::Found> Duties::find(std::string_view key, Span clause, std::size_t end) const {
  const auto match = rules_.at_start(key.substr(clause.begin, std::min(end - clause.begin, kLongestOpening)));
  if (!match) return std::nullopt;
  const auto place = [&](std::string_view name) {
    const auto span = match->field(name);
    return span ? Span{span->begin + clause.begin, span->end + clause.begin} : Span{};
  };
  const Found found{clause.begin, place("unit"), place("partners"), match->rule};
  const std::string_view name = key.substr(found.unit.begin, found.unit.size());
  return lexicon_.is_unit(name) || lexicon_.is_unit_collective(name) ? std::optional(found) : std::nullopt;
}

/// 市水利局会同市发改委、市财政局争取资金: the longest list of units that stands first; those not listed support.
void Duties::add_partners(const rules::Subject& subject, Span partners, std::string_view rule, std::vector<Unit>& units) const {
  const std::string_view key = subject.key();
  std::size_t end = partners.begin;
  const std::size_t limit = std::min(partners.end, partners.begin + kLongestOpening);
  for (std::size_t at = partners.begin; at < limit;) {
    at = text::character_at(key, at).end;
    if (lists_.all_units(key.substr(partners.begin, at - partners.begin))) end = at;
  }
  if (end == partners.begin) return;
  std::vector<Unit> named;
  lists_.add_units(subject, {partners.begin, end}, UnitRole::support, rule, named);
  for (Unit& unit : named) {
    const std::string name = text::fold(unit.name.value);
    if (std::none_of(units.begin(), units.end(), [&](const Unit& u) { return text::fold(u.name.value) == name; }))
      units.push_back(std::move(unit));
  }
}

void Duties::add_duty(const rules::Subject& subject, Span sentence, Span unit, std::string_view rule,
                      std::vector<Unit>& units) const {
  const std::string name = subject.key().substr(unit.begin, unit.size());
  auto listed =
      std::find_if(units.begin(), units.end(), [&](const Unit& u) { return text::fold(u.name.value) == name; });
  if (listed == units.end()) {
    Unit added;
    added.name = field_of(subject.slice(unit), std::string(rule));
    added.collective = lexicon_.is_unit_collective(name);
    listed = units.insert(units.end(), std::move(added));
  }
  if (listed->duty.empty()) listed->duty = field_of(subject.slice(sentence), std::string(rule));
}

}  // namespace fenjie::task
