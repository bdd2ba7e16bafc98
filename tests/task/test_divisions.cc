// Divisions of an office as units: sections by their endings, what is a common word too by what the notice says of it.
#include "support/catch.h"
#include "support/table_from_text.h"
#include "task/tasks.h"

using namespace fenjie;
using namespace fenjie::tests;

namespace {

/// Items of a notice, one paragraph each: its tasks, and what is doubted.
std::string told(const std::vector<std::string>& paragraphs) {
  std::string drawn;
  for (const std::string& paragraph : paragraphs) drawn += "2|（一）||" + paragraph + "\n";
  Notice notice;
  notice.outline = outline_from_text(drawn);
  const std::string doubts = codes_of(task::find_tasks(notice, book(), lexicon()));
  return print(notice.tasks) + doubts;
}

}  // namespace

TEST_CASE("sections of courts, hospitals, schools, companies and offices act in duty sentences") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"立案庭负责推行网上立案。", "责任=立案庭"},
      {"民一庭、民二庭要在9月底前清理积案。", "责任=民一庭、民二庭|时限=9月底前"},
      {"急诊医学科要建立绿色通道。", "责任=急诊医学科"},
      {"护理部牵头，信息科配合，8月底前上线系统。", "牵头=护理部|配合=信息科|时限=8月底前"},
      {"教务处要在9月底前完成教材发放。", "责任=教务处|时限=9月底前"},
      {"安全生产部会同设备管理部，5月底前完成排查。", "牵头=安全生产部|配合=设备管理部|时限=5月底前"},
      {"综采一队、掘进二队每周开展一次自查。", "责任=综采一队、掘进二队|时限=每周"},
      {"合成车间要更换阀门。", "责任=合成车间"},
      {"执行局牵头，法警队配合，开展集中执行。", "牵头=执行局|配合=法警队"},
      {"检务督察部对各部门落实情况进行督察。", "责任=检务督察部"}};
  for (const auto& [paragraph, people] : table) CHECK(told({paragraph}) == "1|" + paragraph + "|" + people + "\n");
}

TEST_CASE("药剂科会同采购办: an office that begins like a verb acts with it; a verb there makes both act together") {
  CHECK(told({"药剂科会同采购办，开展药品排查。"}).find("牵头=药剂科|配合=采购办") != std::string::npos);
  CHECK(told({"药剂科、采购办联合采购药品。"}).find("责任=药剂科、采购办") != std::string::npos);
}

TEST_CASE("体育组, 食堂: units where the notice plainly gives them a part, elsewhere said or nobody") {
  CHECK(told({"体育组牵头，总务处配合，检修器材。"}).find("牵头=体育组|配合=总务处") != std::string::npos);
  CHECK(told({"总务处负责更换消防栓。", "体育组要检修器材。"}).find("责任=体育组") != std::string::npos);
  CHECK(told({"体育组要检修器材。", "总务处负责更换消防栓。"}).find("责任=体育组") != std::string::npos);
  CHECK(told({"总务处、食堂要做好留样。", "食堂要立即整改。"}).find("食堂要立即整改。|责任=食堂") != std::string::npos);
  CHECK(told({"总务处负责更换消防栓。", "食堂要立即整改。"}).find("task/duty-unread") != std::string::npos);
  CHECK(told({"食堂要立即整改。", "仓库要在5月底前完成整改。"}).empty());
}

TEST_CASE("办公室 alone is a unit where it plainly has a part") {
  CHECK(told({"以上工作由办公室牵头，县财政局配合。"}).find("牵头=办公室|配合=县财政局") != std::string::npos);
  CHECK(told({"由部门牵头，县财政局配合。"}).find("牵头=部门") == std::string::npos);
}

TEST_CASE("a subject that nobody knows is said where sections of an office have duties (中药房负责…), unless it only must keep something so") {
  CHECK(told({"医务科要修订制度。", "导医台负责抽检水质。"}).find("task/duty-unread") != std::string::npos);
  CHECK(told({"医务科要修订制度。", "具体负责日常工作。"}).find("task/duty-unread") == std::string::npos);
  CHECK(told({"医务科要修订制度。", "病房要保持整洁。"}).find("task/duty-unread") == std::string::npos);
  CHECK(told({"导医台负责抽检水质。"}).find("task/duty-unread") == std::string::npos);
  CHECK(told({"医务科要修订制度。", "中药房负责抽检饮片。"}).find("抽检饮片。|责任=中药房") != std::string::npos);
}

TEST_CASE("groups of a headquarters: where one plainly has a part, so have the others") {
  CHECK(told({"资金筹措组要对接金融机构。", "督查考核组负责督导检查。"}).find("责任=资金筹措组") != std::string::npos);
  CHECK(told({"资金筹措组要对接金融机构。"}).empty());
  CHECK(told({"指挥部下设5个工作组，分管各项工作。"}).empty());
}

TEST_CASE("who acts behind 由 in a later clause; who leads a party of visitors") {
  CHECK(told({"对整改不到位的企业，由区应急管理局依法立案查处。"}).find("责任=区应急管理局") != std::string::npos);
  CHECK(told({"李明副县长带队，县民政局陪同，走访敬老院2所。"}).find("领导=李明|配合=县民政局") != std::string::npos);
}

TEST_CASE("places and words that end like a division act nowhere (会议室, 全部场所, 教室, 各处)") {
  for (const std::string text : {"会议室要配齐灭火器。", "全部场所要做到通道畅通。", "各处隐患要逐一登记造册。", "用处不大的设备要及时淘汰。", "教室、宿舍要安装报警器。",
                                 "车间要保持整洁。", "理科、文科要均衡发展。", "家庭要尽责任。", "动员部署阶段（2023年11月）。", "建设村级养老服务站20个。"}) {
    CHECK(text + told({text}) == text);
    CHECK(told({"总务处负责更换消防栓。", text}).find("责任=" + text.substr(0, 6)) == std::string::npos);
  }
}

TEST_CASE("what was done is no duty (县住建局完成了…; 1-9月，…), and its figures are none of the task's") {
  for (const std::string text : {"县发改局牵头组织了集中开工活动，县住建局完成了主体工程。", "今年以来，市教育局组织排查12次。"}) CHECK(text + told({text}) == text);
  CHECK(told({"市城管局对占道经营进行了整治，下一步要在7月底前巩固成果。"}).find("责任=市城管局") != std::string::npos);
  CHECK(told({"市教育局组织排查12次。"}).find("责任=市教育局") != std::string::npos);
  Notice notice;
  notice.outline = outline_from_text("2|（一）||1-9月，市商务局组织促销活动35场。\n2|（二）||截至9月底完成投资12亿元。市发改委要确保年底前完成投资16亿元。");
  notice.issued_on = {"2024-10-08", {}, "test"};
  task::find_tasks(notice, book(), lexicon());
  REQUIRE(notice.tasks.size() == 1);
  CHECK(notice.tasks.front().quantities.size() == 1);
  CHECK(notice.tasks.front().deadlines.size() == 1);
  notice.outline = outline_from_text("2|（一）||1-9月，市商务局组织促销活动35场。");
  notice.issued_on = {"2024-03-08", {}, "test"};
  task::find_tasks(notice, book(), lexicon());
  CHECK(notice.tasks.size() == 1);
}

TEST_CASE("今冬明春 is a deadline, no part of a unit's name; neither is 前三季度") {
  CHECK(told({"今冬明春，市水利局负责清淤沟渠。"}).find("责任=市水利局|时限=今冬明春") != std::string::npos);
  CHECK(told({"前三季度市工信局要新增企业12家。"}).find("责任=市工信局") != std::string::npos);
}

TEST_CASE("how a thing is to be done is no part of what is counted (新建公厕3座限期完成)") {
  Notice notice;
  notice.outline = outline_from_text("2|（一）||县住建局要新建公厕3座限期完成。");
  task::find_tasks(notice, book(), lexicon());
  REQUIRE(notice.tasks.size() == 1);
  REQUIRE(notice.tasks.front().quantities.size() == 1);
  CHECK(notice.tasks.front().quantities.front().indicator == "公厕");
}

TEST_CASE("who acts is no part of what is counted (财务部要落实安全费用800万元)") {
  Notice notice;
  notice.outline = outline_from_text("2|（一）||财务部要落实安全费用800万元。");
  task::find_tasks(notice, book(), lexicon());
  REQUIRE(notice.tasks.size() == 1);
  REQUIRE(notice.tasks.front().quantities.size() == 1);
  CHECK(notice.tasks.front().quantities.front().indicator == "安全费用");
}
