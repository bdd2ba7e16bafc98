// What the host tool writes.
#pragma once

#include <array>
#include <cstdint>

#include "text/simplified.h"

namespace fenjie::text {

/// One number for each reading without its tone, by the code behind U+4E00; 0 where nobody knows it.
extern const std::array<std::uint16_t, kIdeographs> kReadings;

}  // namespace fenjie::text
