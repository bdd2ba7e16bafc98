#include "task/duties.h"

#include <algorithm>

#include "task/clauses.h"
#include "text/fold.h"

namespace fenjie::task {

namespace {

constexpr std::size_t kLongestOpening = 300;  // bytes: unit, verb and date of a duty stand in the first 100 characters

}  // namespace

Duties::Duties(const rules::Book& book, const rules::Lexicon& lexicon) : rules_(book.set("duty")), lexicon_(lexicon) {}

void Duties::add(const rules::Subject& subject, Span part, std::vector<Unit>& units) const {
  const std::string_view key = subject.key();
  for (const Span sentence : parts_between(key, part, U"。；")) {
    for (const Span clause : parts_between(key, sentence, U"，")) {
      const auto match =
          rules_.at_start(key.substr(clause.begin, std::min(sentence.end - clause.begin, kLongestOpening)));
      if (!match) continue;
      Span unit = *match->field("unit");
      unit = {unit.begin + clause.begin, unit.end + clause.begin};
      const std::string_view name = key.substr(unit.begin, unit.size());
      if (!lexicon_.is_unit(name) && !lexicon_.is_unit_collective(name)) continue;
      add_duty(subject, {clause.begin, sentence.end}, unit, match->rule, units);
      break;  // one subject a sentence
    }
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
