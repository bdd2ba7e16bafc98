#include "layout/layout.h"
#include "notice/printed_notice.h"
#include "read/read.h"
#include "support/catch.h"
#include "support/sample.h"

using namespace fenjie;
using namespace fenjie::tests;

TEST_CASE("the sample's two notices: header, attachments, reporting, roster, references, and nothing left over") {
  const Document document = layout::lay_out(read::read(file_content("samples/genhe-2022.txt")), book());
  const notice::Notices found = notices_in(document);
  REQUIRE(found.notices.size() == 2);
  const Notice& report = found.notices[0];
  const Notice& renewal = found.notices[1];
  CHECK(header_of(report) ==
        "根河市人民政府办公室 / 根河市人民政府办公室关于分解落实2022年《政府工作报告》主要目标任务的通知 / 根政办发〔2022〕6号 = 根政办发 "
        "2022 6 / 2022-03-02 / "
        "各乡镇人民政府 | 街道办事处 | 市直各部门");
  CHECK(attachments_of(report) ==
        "table: 2021年根河市《政府工作报告》主要目标任务分解表 = 2022年根河市《政府工作报告》主要目标任务分解表\n");
  CHECK(
      reporting_of(report) ==
      "2022-04-07 | 2022-07-07 | 2022-10-07 | 2023-01-07 / 市政府督查室 / 工作进度 | 存在的主要问题 | 下一步工作安排 / "
      "阿如那,5223671,ghszfbdcs@163.com / quarterly");
  CHECK(report.tables.size() == 1);
  REQUIRE(report.outline.size() == 5);
  CHECK(report.outline[4].label.value + report.outline[4].title.value == "四、按时反馈，及时沟通协调");

  CHECK(header_of(renewal) ==
        "根河市人民政府办公室 / 根河市人民政府办公室关于印发《根河市2022年城镇老旧小区改造实施方案》的通知 / 根政办字〔2022〕17号 = "
        "根政办字 2022 17 / 2022-03-25 / "
        "各街道办事处 | 市直有关部门");
  CHECK(attachments_of(renewal) ==
        "plan:  = 根河市2022年城镇老旧小区改造实施方案\n"
        "roster: 根河市人民政府老旧小区改造工作领导小组 = 根河市人民政府老旧小区改造工作领导小组\n");
  CHECK(reporting_of(renewal) == " /  /  / /");
  REQUIRE(renewal.references.size() == 2);
  CHECK(renewal.references[0].title.value == "国务院办公厅关于全面推进城镇老旧小区改造工作的指导意见");
  CHECK(renewal.references[1].document_number.text.value == "内政办发〔2020〕27号");
  REQUIRE(renewal.roster.size() == 20);
  CHECK(roster_of(renewal).starts_with(
      "组长 张华 市政府副市长 | 自然资源局局长\n副组长 袁坤宇 市政府办公室副主任\n副组长 秦建国 市住建局局长\n"));
  CHECK(roster_of(renewal).ends_with("成员 赵立斌 自来水主任\n办公室主任 秦建国(兼)\n"));
  CHECK(codes_of(found) == "notice/attachment-title-mismatch\n");
  CHECK(remainder_of(document, found.notices).empty());
}
