#include "check/unknown_names.h"

#include <string>
#include <unordered_map>

#include "text/characters.h"
#include "text/fold.h"
#include "text/wording.h"

namespace fenjie::check {
namespace {

/// What a name should be, in the words of its diagnostic.
struct Kind {
  const char *code, *role, *what;
};
constexpr Kind kUnit{"names/unknown-unit", "责任单位", "单位名称"};
constexpr Kind kPerson{"names/unknown-person", "责任人或领导", "人名"};

/// The names of one kind that look like none of it, with how often they stand.
class Strangers {
 public:
  explicit Strangers(const Kind& kind) : kind_(kind) {}

  void add(const Task& task, const char* field, const Field& name, bool looks_right) {
    if (looks_right) return;
    const auto [entry, is_new] = index_.emplace(name.value, strangers_.size());
    if (is_new) strangers_.push_back({&task, field, &name});
    Stranger& stranger = strangers_[entry->second];
    ++stranger.count;
    stranger.places.insert(stranger.places.end(), name.spans.begin(), name.spans.end());
  }

  void report(std::vector<Diagnostic>& diagnostics) const {
    for (const Stranger& stranger : strangers_) {
      std::string message = kind_.role + text::quoted(stranger.name->value) + "不像" + kind_.what + "，已照原文保留，请核实";
      if (stranger.count > 1) message += "（本文共 " + std::to_string(stranger.count) + " 处）";
      diagnostics.push_back(
          {kind_.code, Severity::warning, message + "。", stranger.task->id, stranger.field, stranger.places});
    }
  }

 private:
  struct Stranger {
    const Task* task;
    const char* field;
    const Field* name;
    int count = 0;
    std::vector<Span> places{};  ///< everywhere it stands: each place is in doubt
  };
  const Kind& kind_;
  std::unordered_map<std::string, std::size_t> index_;  // name -> strangers_[]
  std::vector<Stranger> strangers_;
};

std::string key_of(const Field& name) { return text::compact(name.value); }

}  // namespace

std::vector<Diagnostic> unknown_names(const Notice& notice, const rules::Lexicon& lexicon) {
  Strangers units(kUnit), persons(kPerson);
  const auto add_person = [&](const Task& task, const char* field, const Person& person) {
    const std::string key = key_of(person.name);
    persons.add(task, field, person.name,
                person.collective || !person.id.empty() || lexicon.is_person(key) || lexicon.is_surname_with_post(key));
  };
  for (const Task& task : notice.tasks) {
    for (const Unit& unit : task.units)
      units.add(task, "units", unit.name, unit.collective || !unit.id.empty() || lexicon.is_unit(key_of(unit.name)));
    for (const Person& person : task.leaders) add_person(task, "leaders", person);
    for (const Person& person : task.persons) add_person(task, "persons", person);
  }
  std::vector<Diagnostic> result;
  units.report(result);
  persons.report(result);
  return result;
}

}  // namespace fenjie::check
