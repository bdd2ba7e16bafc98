#include "emit/seal.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "emit/package_seal.h"
#include "emit/workbook.h"
#include "emit/workbook_samples.h"
#include "support/catch.h"

namespace {

using namespace fenjie;
namespace fs = std::filesystem;

bool may_hold_changes(const std::string& ending, const std::string& content) {
  std::string folder = (fs::temp_directory_path() / "fenjie-seal-test-XXXXXX").string();
  REQUIRE(mkdtemp(folder.data()) != nullptr);
  const std::string path = folder + "/a" + ending;
  std::ofstream(path, std::ios::binary) << content;
  const bool result = emit::may_hold_changes(path);
  fs::remove_all(folder);
  return result;
}

std::string with(std::string text, std::size_t place, char character) {
  text[place] = character;
  return text;
}

std::string package() {
  Notice notice;
  notice.tables = {tests::usual_table()};
  notice.tasks = {tests::task("1、", "修路", "一、大项", "组")};
  return emit::to_workbook(tests::extraction_of(notice), 0);
}

}  // namespace

TEST_CASE("A result is known as it was written") {
  const std::string book = package(), json = emit::sealed_text("a.json", "{\n  \"a\": 1\n}\n");
  const std::string page = emit::sealed_text("a.html", "<p>\n"), list = emit::sealed_text("a.md", "- a\n");
  const std::string table = std::string(emit::kCsvBegin) + "种类\r\n", calendar = std::string(emit::kCalendarBegin) + "X:1\r\n";
  const std::size_t in_json = json.find('1');
  struct Row {
    const char* what;
    const char* ending;
    std::string content;
    bool changed;
  };
  const Row rows[] = {
      {"a workbook as it was written", ".xlsx", book, false},
      {"a part was changed", ".xlsx", with(book, 40, 'P'), true},
      {"its seal was changed", ".xlsx", with(book, book.find("lpwstr>") + 10, '-'), true},
      {"cut off", ".xlsx", book.substr(0, book.size() - 1), true},
      {"with a comment in the zip", ".xlsx", book.substr(0, book.size() - 2) + std::string("\1\0c", 3), true},
      {"an encrypted workbook", ".xlsx", "\xD0\xCF\x11\xE0 and more", true},
      {"the end of a zip whose directory is nowhere", ".xlsx", "PK\x05\x06" + std::string(12, '\0') + "\xFF\xFF\xFF\xFF" + std::string(2, '\0'), true},
      {"no workbook", ".xlsx", "sent", true},
      {"empty", ".xlsx", "", false},
      {"JSON as it was written", ".json", json, false},
      {"a value was changed", ".json", with(json, in_json, '2'), true},
      {"a blank was added", ".json", json + " ", true},
      {"JSON without a seal", ".json", "{\n  \"a\": 1\n}\n", true},
      {"one brace", ".json", "{", true},
      {"a page as it was written", ".html", page, false},
      {"a changed page", ".html", with(page, 1, 'b'), true},
      {"a list as it was written", ".md", list, false},
      {"a longer list", ".md", list + "- b\n", true},
      {"a table as it begins", ".csv", table, false},
      {"a table that a program wrote without needless quotes", ".csv", "\xEF\xBB\xBF公文,种类\r\n", true},
      {"a calendar as it begins", ".ics", calendar, false},
      {"a calendar of another program", ".ics", "BEGIN:VCALENDAR\r\nPRODID:-//other//ZH\r\nVERSION:2.0\r\n", true},
  };
  for (const Row& row : rows) {
    INFO(row.what);
    CHECK(may_hold_changes(row.ending, row.content) == row.changed);
  }
  CHECK_FALSE(emit::may_hold_changes("/nowhere/a.xlsx"));
  CHECK_FALSE(emit::may_hold_changes("/tmp"));
}

TEST_CASE("JSON keeps its form under a seal") {
  CHECK(emit::sealed_text("a.json", "{\n  \"a\": 1\n}\n") ==
        "{\n  \"a\": 1,\n  \"seal\": \"d298ee5b852fc7dfacbb4dbf9c73da22d8a55ccb56c156043c930b278c39e889\"\n}\n");
  CHECK(emit::sealed_text("a.csv", "a") == "a");
}
