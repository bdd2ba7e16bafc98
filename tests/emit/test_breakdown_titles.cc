// The title over the sheet 分解表 where no table has one of its own.
#include <string>
#include <utility>
#include <vector>

#include "sheets/breakdown_columns.h"
#include "support/catch.h"

using namespace fenjie;

TEST_CASE("the sheet is named after what the notice promulgates, else after the notice") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"关于印发《临江市改造实施方案》的通知", "《临江市改造实施方案》工作任务分解表"},
      {"关于印发临江市改造实施方案的通知", "《临江市改造实施方案》工作任务分解表"},
      {"关于印发贯彻落实2025年市《政府工作报告》任务分工的通知", "《贯彻落实2025年市〈政府工作报告〉任务分工》工作任务分解表"},
      {"关于做好森林防火工作的通知", "《关于做好森林防火工作的通知》工作任务分解表"},
      {"", "工作任务分解表"}};
  for (const auto& [title, expected] : table) {
    Notice notice;
    notice.title = {title, {}, ""};
    notice.tasks.emplace_back();
    CHECK(sheets::parts_of(notice, sheets::TableLayout::printed, "").at(0).title == expected);
  }
}
