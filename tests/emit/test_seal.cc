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

emit::Standing standing(const std::string& ending, const std::string& content) {
  std::string folder = (fs::temp_directory_path() / "fenjie-seal-test-XXXXXX").string();
  REQUIRE(mkdtemp(folder.data()) != nullptr);
  const std::string path = folder + "/a" + ending;
  std::ofstream(path, std::ios::binary) << content;
  const emit::Standing result = emit::standing_of(path);
  fs::remove_all(folder);
  return result;
}

std::string with(std::string text, std::size_t place, char character) {
  text[place] = character;
  return text;
}

constexpr emit::Standing kFresh = emit::Standing::replaceable, kHoldsEdits = emit::Standing::holds_edits, kChanged = emit::Standing::changed;

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != text.npos; at += to.size()) text.replace(at, from.size(), to);
  return text;
}

std::string package(bool edited = false) {
  Notice notice;
  notice.tables = {tests::usual_table()};
  notice.tasks = {tests::task("1、", "修路", "一、大项", "组")};
  if (edited) notice.tasks.front().edited = {{"text", "铺路", "修路"}};
  return emit::to_workbook(tests::extraction_of(notice), 0);
}

}  // namespace

TEST_CASE("A result is known as it was written") {
  const std::string book = package(), json = emit::sealed_text("a.json", "{\n  \"a\": 1\n}\n");
  const std::string page = emit::sealed_text("a.html", "<p>\n"), list = emit::sealed_text("a.md", "- a\n");
  std::string rows_of_table = std::string(emit::kCsvBegin) + "种类,序号\r\n";
  for (int i = 10; i < 40; ++i) rows_of_table += "通知,任务," + std::to_string(i) + "\r\n";
  const std::string table = emit::sealed_text("a.csv", rows_of_table);
  const std::string calendar = emit::sealed_text("a.ics", std::string(emit::kCalendarBegin) + "X:1\r\nEND:VCALENDAR\r\n");
  const std::size_t in_json = json.find('1');
  struct Row {
    const char* what;
    const char* ending;
    std::string content;
    emit::Standing standing;
  };
  const Row rows[] = {
      {"a workbook as it was written", ".xlsx", book, kFresh},
      {"a part was changed", ".xlsx", with(book, 40, 'P'), kChanged},
      {"its seal was changed", ".xlsx", with(book, book.find("lpwstr>") + 10, '-'), kChanged},
      {"cut off", ".xlsx", book.substr(0, book.size() - 1), kChanged},
      {"with a comment in the zip", ".xlsx", book.substr(0, book.size() - 2) + std::string("\1\0c", 3), kChanged},
      {"an encrypted workbook", ".xlsx", "\xD0\xCF\x11\xE0 and more", kChanged},
      {"the end of a zip whose directory is nowhere", ".xlsx", "PK\x05\x06" + std::string(12, '\0') + "\xFF\xFF\xFF\xFF" + std::string(2, '\0'), kChanged},
      {"no workbook", ".xlsx", "sent", kChanged},
      {"empty", ".xlsx", "", kFresh},
      {"JSON as it was written", ".json", json, kFresh},
      {"a value was changed", ".json", with(json, in_json, '2'), kChanged},
      {"a blank was added in a text", ".json", emit::sealed_text("a.json", "{\n  \"a\": \"1\"\n}\n").replace(10, 1, "1 "), kChanged},
      {"JSON with other blanks, on one line", ".json", replaced(replaced(json, "\n", ""), "  ", ""), kFresh},
      {"JSON saved with other line ends and a byte order mark", ".json", "\xEF\xBB\xBF" + replaced(json, "\n", "\r\n") + "\r\n", kFresh},
      {"JSON without a seal", ".json", "{\n  \"a\": 1\n}\n", kChanged},
      {"one brace", ".json", "{", kChanged},
      {"a page as it was written", ".html", page, kFresh},
      {"a changed page", ".html", with(page, 1, 'b'), kChanged},
      {"a list as it was written", ".md", list, kFresh},
      {"a list with other line ends, without the last one", ".md", replaced(list.substr(0, list.size() - 1), "\n", "\r\n"), kFresh},
      {"a page with other line ends", ".html", replaced(page, "\n", "\r\n"), kFresh},
      {"a longer list", ".md", list + "- b\n", kChanged},
      {"a table as it begins", ".csv", table, kFresh},
      {"a table with other line ends", ".csv", replaced(table, "\r\n", "\n") + "\n\n", kFresh},
      {"a table with another value", ".csv", replaced(table, "25", "26"), kChanged},
      {"a table with quotes where needed only", ".csv", rows_of_table, kChanged},
      {"a table without rows", ".csv", std::string(emit::kCsvBegin) + "种类\r\n", kFresh},
      {"a table that a program wrote without needless quotes", ".csv", "\xEF\xBB\xBF公文,种类\r\n", kChanged},
      {"a calendar as it begins", ".ics", calendar, kFresh},
      {"a calendar with other line ends", ".ics", replaced(calendar, "\r\n", "\n"), kFresh},
      {"a calendar with another value", ".ics", replaced(calendar, "X:1", "X:2"), kChanged},
      {"a calendar without a seal", ".ics", std::string(emit::kCalendarBegin) + "X:1\r\nEND:VCALENDAR\r\n", kChanged},
      {"a calendar of another program", ".ics", "BEGIN:VCALENDAR\r\nPRODID:-//other//ZH\r\nVERSION:2.0\r\n", kChanged},
  };
  for (const Row& row : rows) {
    INFO(row.what);
    CHECK(standing(row.ending, row.content) == row.standing);
  }
  CHECK(emit::standing_of("/nowhere/a.xlsx") == kFresh);
  CHECK(emit::standing_of("/tmp") == kFresh);
}

TEST_CASE("A result that holds edits is known by its seal") {
  const std::string table = std::string(emit::kCsvBegin) + "种类\r\n通知,任务\r\n" + std::string("一,二,三,四,五,六,七,八\r\n五,六,七,八,九,十,百,千\r\n");
  struct Row {
    const char* ending;
    std::string content;
  };
  const Row rows[] = {
      {".json", emit::sealed_text("a.json", "{\n  \"a\": 1\n}\n", true)}, {".html", emit::sealed_text("a.html", "<p>\n", true)},
      {".md", emit::sealed_text("a.md", "- a\n", true)},                  {".csv", emit::sealed_text("a.csv", table, true)},
      {".ics", emit::sealed_text("a.ics", std::string(emit::kCalendarBegin) + "X:1\r\n", true)}, {".xlsx", package(true)},
  };
  for (const Row& row : rows) {
    INFO(row.ending);
    CHECK(standing(row.ending, row.content) == kHoldsEdits);
  }
}

TEST_CASE("JSON keeps its form under a seal") {
  CHECK(emit::sealed_text("a.json", "{\n  \"a\": 1\n}\n") ==
        "{\n  \"a\": 1,\n  \"seal\": \"8b0f0d75aabe01bbfba9341752c2cf7626f154e676aa791427b31aebfabc2592\"\n}\n");
  CHECK(emit::sealed_text("a.txt", "a") == "a");
}
