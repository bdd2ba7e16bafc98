#include "model/task.h"

#include <array>

namespace fenjie {

const char* name_of(UnitRole role) {
  static constexpr std::array names{"lead", "responsible", "support", "guide"};
  return names[static_cast<std::size_t>(role)];
}

std::string listed_name(const Unit& unit) { return unit.others.empty() ? unit.name.value : unit.name.value + std::string(kAndOthers); }

std::string deadline_key(std::size_t index) {
  return index == 0 ? "deadline" : "further_deadlines[" + std::to_string(index - 1) + "]";
}

}  // namespace fenjie
