#include "task/shared_guides.h"

#include <algorithm>
#include <map>
#include <string>

#include "text/wording.h"

namespace fenjie::task {

namespace {

struct Shared {
  const Task* first = nullptr;
  const Unit* unit = nullptr;
  std::size_t count = 0;
};

}  // namespace

std::vector<Diagnostic> say_shared_guides(const Notice& notice) {
  std::map<std::size_t, Shared> guides;  // by where they are printed
  for (const Task& task : notice.tasks) {
    for (const Unit& unit : task.units) {
      if (unit.role != UnitRole::guide || unit.name.spans.empty()) continue;
      Shared& shared = guides[unit.name.spans.front().begin];
      if (shared.count++ == 0) shared = {&task, &unit, 1};
    }
  }
  std::vector<Diagnostic> said;
  for (const auto& [at, shared] : guides) {
    const std::vector<Span>& text = shared.first->text.spans;
    const bool behind = !text.empty() && text.back().end < at;  // else it stands in a heading above them
    if (shared.count < 2 || !behind) continue;
    said.push_back({"task/guide-of-all", Severity::info,
                    text::quoted(shared.unit->name.value) + "只写在后面“由……督办、指导”的一句里，已列为" + std::to_string(shared.count) + "项任务的督办（指导）单位，请核对是否需要。",
                    shared.first->id, "units", shared.unit->name.spans});
  }
  return said;
}

}  // namespace fenjie::task
