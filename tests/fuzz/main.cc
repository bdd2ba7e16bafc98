// libFuzzer's entry. The environment says which target runs: FENJIE_FUZZ=pdf fenjie_fuzz CORPUS.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "fuzz/targets.h"

namespace fenjie::fuzz {
namespace {

struct Target {
  const char* name;
  void (*run)(std::string_view);
};
constexpr Target kTargets[] = {{"text", text},   {"pdf", pdf},           {"lines", lines},
                               {"pages", pages}, {"rules", rules},       {"matching", matching},
                               {"whole", whole}, {"requests", requests}, {"returned", returned}};
const Target* chosen = nullptr;

}  // namespace

const fenjie::rules::Book& book() {
  static const fenjie::rules::Book built_in = fenjie::rules::Book::built_in();
  return built_in;
}

void demand(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", what);
  std::abort();
}

}  // namespace fenjie::fuzz

extern "C" int LLVMFuzzerInitialize(int*, char***) {
  const char* name = std::getenv("FENJIE_FUZZ");
  for (const fenjie::fuzz::Target& target : fenjie::fuzz::kTargets)
    if (name != nullptr && std::string(name) == target.name) fenjie::fuzz::chosen = &target;
  if (fenjie::fuzz::chosen != nullptr) return 0;
  std::fputs("FENJIE_FUZZ names one of:", stderr);
  for (const fenjie::fuzz::Target& target : fenjie::fuzz::kTargets) std::fprintf(stderr, " %s", target.name);
  std::fputs("\n", stderr);
  std::exit(2);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    fenjie::fuzz::chosen->run({reinterpret_cast<const char*>(data), size});
  } catch (const fenjie::Error& error) {
    fenjie::fuzz::demand(*error.what() != '\0', "an error has a sentence");
  }
  return 0;
}
