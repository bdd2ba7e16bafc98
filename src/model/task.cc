#include "model/task.h"

#include <array>

namespace fenjie {

const char* name_of(UnitRole role) {
  static constexpr std::array names{"lead", "responsible", "support", "guide"};
  return names[static_cast<std::size_t>(role)];
}

}  // namespace fenjie
