#include "check/unknown_units.h"

#include <string>
#include <unordered_map>

#include "check/wording.h"
#include "text/characters.h"
#include "text/fold.h"

namespace fenjie::check {
namespace {

struct Occurrence {
  const Task* task;
  const Unit* unit;
  int count = 0;
};

bool looks_like_unit(const std::string& name, const rules::Lexicon& lexicon) {
  const std::string key = text::without_blanks(text::fold(name));
  return lexicon.is_unit(key) || lexicon.is_unit_collective(key);
}

Diagnostic doubt_about(const Occurrence& first) {
  std::string message = "责任单位" + quoted(first.unit->name.value) + "不像单位名称，已照原文保留，请核实";
  if (first.count > 1) message += "（本文共 " + std::to_string(first.count) + " 处）";
  return {"names/unknown-unit", Severity::warning, message + "。", first.task->id, "units", first.unit->name.spans};
}

}  // namespace

std::vector<Diagnostic> unknown_units(const Notice& notice, const rules::Lexicon& lexicon) {
  std::unordered_map<std::string, std::size_t> index;  // name -> occurrences[]
  std::vector<Occurrence> occurrences;
  for (const Task& task : notice.tasks) {
    for (const Unit& unit : task.units) {
      const auto [entry, is_new] = index.emplace(unit.name.value, occurrences.size());
      if (is_new) occurrences.push_back({&task, &unit});
      ++occurrences[entry->second].count;
    }
  }
  std::vector<Diagnostic> result;
  for (const Occurrence& occurrence : occurrences)
    if (!occurrence.unit->collective && !looks_like_unit(occurrence.unit->name.value, lexicon))
      result.push_back(doubt_about(occurrence));
  return result;
}

}  // namespace fenjie::check
