#include "emit/package_seal.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "support/catch.h"

namespace {

using namespace fenjie;
namespace fs = std::filesystem;

const std::string kPackage = "PK\x03\x04 parts" + std::string(22, '\0');  // ends with the length of no comment

bool is_of_others(const std::string& content) {
  std::string folder = (fs::temp_directory_path() / "fenjie-seal-test-XXXXXX").string();
  REQUIRE(mkdtemp(folder.data()) != nullptr);
  const std::string path = folder + "/a.xlsx";
  std::ofstream(path, std::ios::binary) << content;
  const bool result = emit::is_workbook_of_others(path);
  fs::remove_all(folder);
  return result;
}

std::string with(std::string text, std::size_t place, char character) {
  text[place] = character;
  return text;
}

}  // namespace

TEST_CASE("A package is known as it was sealed") {
  const std::string sealed = emit::sealed(kPackage);
  struct Row {
    const char* what;
    std::string content;
    bool of_others;
  };
  const Row rows[] = {
      {"as it was written", sealed, false},
      {"a part was changed", with(sealed, 6, 'P'), true},
      {"the seal was changed", with(sealed, sealed.size() - 1, '-'), true},
      {"cut off", sealed.substr(0, sealed.size() - 1), true},
      {"saved by another program", kPackage, true},
      {"an encrypted workbook", "\xD0\xCF\x11\xE0 and more", true},
      {"no workbook", "sent", false},
      {"empty", "", false},
  };
  for (const Row& row : rows) {
    INFO(row.what);
    CHECK(is_of_others(row.content) == row.of_others);
  }
  CHECK_FALSE(emit::is_workbook_of_others("/nowhere/a.xlsx"));
  CHECK_FALSE(emit::is_workbook_of_others("/tmp"));
}
