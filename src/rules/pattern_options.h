// How all patterns are compiled.
#pragma once

#include <re2/re2.h>

namespace fenjie::rules {

/// UTF-8, first alternative wins, nothing on standard error.
inline RE2::Options pattern_options() {
  RE2::Options options;
  options.set_log_errors(false);
  return options;
}

}  // namespace fenjie::rules
