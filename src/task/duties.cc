#include "task/duties.h"

#include <algorithm>

#include "task/clauses.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/shortened.h"

namespace fenjie::task {

namespace {

constexpr std::size_t kLongestOpening = 300;  // bytes: unit, verb and date of a duty stand in the first 100 characters

/// The unit by that name, written out or shortened (省发展改革委, 发展改革委).
std::vector<Unit>::iterator find_listed(std::vector<Unit>& units, std::string_view name) {
  const auto exact = std::find_if(units.begin(), units.end(), [&](const Unit& unit) { return text::fold(unit.name.value) == name || text::fold(unit.full_name) == name; });
  if (exact != units.end()) return exact;
  return std::find_if(units.begin(), units.end(), [&](const Unit& unit) {
    const std::string listed = text::fold(unit.name.value);
    return !unit.collective && text::are_one_name(listed, name);
  });
}

bool lists(std::vector<Unit>& units, std::string_view name) { return find_listed(units, name) != units.end(); }

}  // namespace

Duties::Duties(const rules::Book& book, const rules::Lexicon& lexicon) : rules_(book.set("duty")), kinds_(book.set("charged-beside")), lexicon_(lexicon), subjects_(book, lexicon) {}

/// 市财政局, 各乡镇; not 审批部门 or 联席会议, of whom running text says what they do in general.
bool Duties::is_somebody(std::string_view name) const {
  const auto match = kinds_.full(name);
  return match && match->constant("is") == "somebody";
}

void Duties::add(const rules::Subject& subject, Span part, bool labelled, std::vector<Unit>& units) const {
  const std::string_view key = subject.key();
  for (const Span sentence : parts_between(key, part, U"。；")) {
    std::vector<Found> found;
    for (const Span clause : parts_between(key, sentence, U"，"))
      if (auto duty = find(key, clause, sentence.end)) found.push_back(*duty);
    for (std::size_t i = 0; i < found.size(); ++i) {
      const std::string_view name = view(key, found[i].unit);
      if (labelled && !lists(units, name) && (!found[i].partners.empty() || !is_somebody(name))) continue;
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

/// 市水利局会同市发改委、市财政局争取资金: the units up to the next word; those not listed support.
void Duties::add_partners(const rules::Subject& subject, Span partners, std::string_view rule, std::vector<Unit>& units) const {
  const std::size_t end = subjects_.units_end(subject.key(), partners);
  if (end == partners.begin) return;
  std::vector<Unit> named;
  subjects_.lists().add_units(subject, {partners.begin, end}, UnitRole::support, rule, named);
  for (Unit& unit : named)
    if (!lists(units, text::fold(unit.name.value))) units.push_back(std::move(unit));
}

void Duties::add_duty(const rules::Subject& subject, Span sentence, Span unit, std::string_view rule,
                      std::vector<Unit>& units) const {
  const std::string name = subject.key().substr(unit.begin, unit.size());
  auto listed = find_listed(units, name);
  if (listed == units.end()) {
    Unit added;
    added.name = field_of(subject.slice(unit), std::string(rule));
    added.collective = lexicon_.is_unit_collective(name);
    listed = units.insert(units.end(), std::move(added));
  }
  if (listed->duty.empty()) listed->duty = field_of(subject.slice(sentence), std::string(rule));
}

}  // namespace fenjie::task
