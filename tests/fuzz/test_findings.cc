// What the fuzz targets once found, tests/fuzz/findings/TARGET/NAME each; under sanitizers in CI.
#include <filesystem>
#include <fstream>
#include <iterator>

#include "fuzz/targets.h"
#include "support/catch.h"

using namespace fenjie;

TEST_CASE("what fuzzing found stays mended") {
  std::size_t count = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(FENJIE_SOURCE_DIR "/tests/fuzz/findings")) {
    if (!entry.is_regular_file()) continue;
    INFO(entry.path().string());
    const fuzz::Target* target = fuzz::find_target(entry.path().parent_path().filename().string());
    REQUIRE(target != nullptr);
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    CHECK_NOTHROW(fuzz::try_input(*target, bytes));
    ++count;
  }
  CHECK(count > 0);
}
