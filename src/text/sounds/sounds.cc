#include "text/sounds.h"

#include "text/sounds/table.h"

namespace fenjie::text {

bool sound_alike(char32_t one, char32_t other) {
  const std::size_t first = one - kFirstIdeograph, second = other - kFirstIdeograph;
  return first != second && first < kReadings.size() && second < kReadings.size() && kReadings[first] != 0 && kReadings[first] == kReadings[second];
}

}  // namespace fenjie::text
