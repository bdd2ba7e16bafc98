// What the program's exit status says.
#pragma once

namespace fenjie::cli {

enum ExitCode : int {
  kClean = 0,
  kSomeInputFailed = 1,
  kWrongUse = 2,
  kHumanMustLook = 3,  ///< done, but with errors of content, or with --strict any warning
};

}  // namespace fenjie::cli
