#include "emit/row_height.h"
#include "emit/workbook.h"
#include "emit/workbook_samples.h"
#include "support/catch.h"

using namespace fenjie;
using namespace fenjie::emit;
using namespace fenjie::tests;

TEST_CASE("workbook: the same extraction gives the same bytes") {
  Notice notice;
  notice.tables = {usual_table()};
  notice.tasks = {task("1、", "=1+1", "一、大项", "组"), task("2、", "乙", "一、大项", "组")};
  notice.issued_on = printed_field("2023-01-05");
  Extraction extraction = extraction_of(notice);
  extraction.diagnostics = {{"a/b", Severity::warning, "请核对", notice.tasks[0].id, "text", {}}};
  const std::string bytes = to_workbook(extraction, 0);
  CHECK(bytes.substr(0, 4) == "PK\x03\x04");
  CHECK(to_workbook(extraction, 0) == bytes);
}

TEST_CASE("workbook: titles, issuers and dates of any form do no harm") {
  Notice notice;
  for (const std::string& odd : {std::string(), std::string("?"), std::string(400, 'x'), std::string("2023-99-99")}) {
    notice.title = notice.issuer = notice.issued_on = printed_field(odd);
    CHECK_FALSE(to_workbook(extraction_of(notice), 0).empty());
  }
}

TEST_CASE("row height: wrapped lines") {
  struct {
    const char* text;
    double width;
    int lines;
  } const cases[] = {
      {"", 10, 1},           {"四个汉字", 4, 1},       {"五个汉字了", 4, 2},
      {"一\n二\n三", 10, 3}, {"一二三”\n四", 4, 2},    {"一二三四”\n五", 4, 3},
      {"四个汉字，", 4, 2},  {"甲乙，丙丁，", 2, 4},  // no line begins with a comma: the character before goes with it
      {"甲乙（注）", 3, 2},  {"word word word", 7, 2}, {"abcdefghijklmnopqrstuvwxyz", 5, 4},
      {"汉", 0, 1},
  };
  for (const auto& entry : cases) {
    INFO(entry.text);
    CHECK(wrapped_lines(entry.text, entry.width) == entry.lines);
  }
}

TEST_CASE("row height: a column as wide as a line holds it without wrapping") {
  for (const double points : {9.0, 10.5, 12.0, 22.0}) {
    const std::string line = "按季度报送进度AB12";
    const int pixels = column_pixels(text_ems(line), points);
    CHECK(text_height(line, pixels, points) < 2 * points * 1.45);
    CHECK(text_height(line, pixels - 10, points) > 2 * points * 1.45);
  }
}
