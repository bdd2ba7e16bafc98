// The title over the sheet 分解表 where no table has one of its own.
#include <string>
#include <utility>
#include <vector>

#include "sheets/breakdown_columns.h"
#include "support/catch.h"

using namespace fenjie;

TEST_CASE("the sheet is named after what the notice promulgates, else after the notice") {
  struct Row {
    std::string title, promulgates, expected;
  };
  const std::vector<Row> table = {
      {"关于印发《临江市改造实施方案》的通知", "临江市改造实施方案", "《临江市改造实施方案》工作任务分解表"},
      {"关于印发贯彻落实2025年市《政府工作报告》意见的通知", "贯彻落实2025年市《政府工作报告》意见", "《贯彻落实2025年市〈政府工作报告〉意见》工作任务分解表"},
      {"关于做好森林防火工作的通知", "", "《关于做好森林防火工作的通知》工作任务分解表"},
      {"", "", "工作任务分解表"}};
  for (const Row& row : table) {
    Notice notice;
    notice.title = {row.title, {}, ""};
    notice.promulgates = {row.promulgates, {}, ""};
    notice.tasks.emplace_back();
    CHECK(sheets::parts_of(notice, {}, sheets::TableLayout::printed, "").at(0).title == row.expected);
  }
}

TEST_CASE("a title that says that tasks are divided is not said twice: 《…任务分工》工作任务分解表") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"贯彻落实2025年市《政府工作报告》任务分工", "贯彻落实2025年市《政府工作报告》任务分工表"},
      {"临江市2024年民生实事任务分工方案", "临江市2024年民生实事任务分工表"},
      {"临江市2024年重点工作任务分解方案", "临江市2024年重点工作任务分解表"},
      {"临江市2024年重点任务", "临江市2024年重点任务分解表"},
      {"临江市2025年重点工作任务清单", "临江市2025年重点工作任务清单"},
      {"临江市2025年任务分解表", "临江市2025年任务分解表"}};
  for (const auto& [promulgates, expected] : table) {
    Notice notice;
    notice.promulgates = {promulgates, {}, ""};
    notice.tasks.emplace_back();
    CHECK(sheets::parts_of(notice, {}, sheets::TableLayout::printed, "").at(0).title == expected);
  }
  Notice notice;
  notice.title = {"关于2024年10件民生实事任务分解的通知", {}, ""};
  notice.tasks.emplace_back();
  CHECK(sheets::parts_of(notice, {}, sheets::TableLayout::printed, "").at(0).title == "2024年10件民生实事任务分解表");
}
