// libFuzzer's entry. The environment says which target runs: FENJIE_FUZZ=pdf fenjie_fuzz CORPUS.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "fuzz/targets.h"

namespace {
const fenjie::fuzz::Target* chosen = nullptr;
}

extern "C" int LLVMFuzzerInitialize(int*, char***) {
  const char* given = std::getenv("FENJIE_FUZZ");
  const std::string_view name = given == nullptr ? "" : given;
  if (name == "print-workbook") {
    fenjie::fuzz::print_workbook();
    std::exit(0);
  }
  chosen = fenjie::fuzz::find_target(name);
  if (chosen != nullptr) return 0;
  std::fputs("FENJIE_FUZZ names one of:", stderr);
  for (const fenjie::fuzz::Target& target : fenjie::fuzz::kTargets) std::fprintf(stderr, " %s", target.name);
  std::fputs("\n", stderr);
  std::exit(2);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fenjie::fuzz::try_input(*chosen, {reinterpret_cast<const char*>(data), size});
  return 0;
}
