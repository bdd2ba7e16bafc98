// Duties of units told by name, whose sentence has no 要 or 负责 at its head, whose name begins like a verb, or in whose name words run.
#include "support/catch.h"
#include "support/told_tasks.h"

using namespace fenjie;
using namespace fenjie::tests;

namespace {

using ToldTable = std::vector<std::pair<std::string, std::string>>;

/// Paragraphs without a number.
std::string told_plainly(const std::string& paragraphs) { return told_in("0|||" + paragraphs); }

}  // namespace

TEST_CASE("县统计局负责人口普查: the 人 behind 负责 belongs to 人口, 负责人 stays who answers") {
  CHECK(told("县统计局负责人口普查的日常工作。") == "1|县统计局负责人口普查的日常工作。|责任=县统计局\n");
  CHECK(told("县民政局具体负责人员转移。").find("责任=县民政局") != std::string::npos);
  CHECK(told("县教育局负责人到场。") == "");
  CHECK(told("县教育局主要负责人参加会议。") == "");
}

TEST_CASE("a duty without 要 or 负责 beside two who plainly have theirs is one: first in its paragraph, or a line of their list") {
  CHECK(told_plainly("省气象局组织开展气象监测。省水利厅负责监测水患。省民政厅负责安置灾民。") ==
        "-|省气象局组织开展气象监测。|责任=省气象局\n-|省水利厅负责监测水患。|责任=省水利厅\n-|省民政厅负责安置灾民。|责任=省民政厅\n");
  CHECK(told_plainly("省气象局组织开展气象监测。/省水利厅负责监测水患。/省民政厅负责安置灾民。").find("-|省气象局组织开展气象监测。|责任=省气象局\n") == 0);
  CHECK(told_plainly("省气象局组织开展气象监测。省水利厅负责监测水患。").find("责任=省气象局") == std::string::npos);
}

TEST_CASE("恢复重建组, 现场指挥机构: groups named after what they do act") {
  CHECK(told_plainly("恢复重建组负责修缮住房。/县财政局负责筹集资金。").find("-|恢复重建组负责修缮住房。|责任=恢复重建组\n") == 0);
  CHECK(told("现场指挥机构：负责现场的紧急抢险工作。").find("责任=现场指挥机构") != std::string::npos);
  for (const std::string founded : {"成立领导小组", "健全指挥机构", "调整指挥机构"}) CHECK((lexicon().is_unit(founded) ? founded : "") == "");
}

TEST_CASE("a unit heads what it does for others (通信部门。为防汛提供通信保障), not what it is") {
  CHECK(told_in("2|（一）||气象部门。负责监测大风。\n2|（二）||通信部门。为防汛提供通信保障，制定方案。") ==
        "1|负责监测大风。|责任=气象部门*\n2|为防汛提供通信保障，制定方案。|责任=通信部门*\n");
  CHECK(told("县水利局。为县政府工作部门，正科级单位。") == "");
}

TEST_CASE("verbs and labels in front of a name are no part of it: 会议决定, 请, 包片单位, 〔接上页〕") {
  const ToldTable table = {
      {"会议决定学校从3月4日起实行封闭管理。", "责任=学校"},
      {"会议明确县教育局从3月4日起实行封闭管理。", "责任=县教育局"},
      {"由包片单位县文广局督促住户移走衣物。", "责任=县文广局"},
      {"邀请1名法律顾问列席会议请县司法局安排并通知参会。", "责任=县司法局"},
      {"报请县政府批准后实施，并请县财政局安排资金。", "责任=县财政局"},
      {"〔接上页〕省公安厅：调派警力维护现场秩序。", "责任=省公安厅"},
      {"县督查室负责寄送县人大，并分别上传县人大建议办理系统。", "责任=县督查室"},
      {"县政府各部门要深入调研，提出建议列入2021年度县政府立法计划的项目。", "责任=县政府各部门*"},
  };
  for (const auto& [paragraph, units] : table) {
    const std::string drawn = told(paragraph);
    CHECK(paragraph + drawn.substr(std::min(drawn.rfind("责任="), drawn.size())) == paragraph + units + "\n");
  }
}

TEST_CASE("县、区人民政府, 负有监管职责的县直部门, A或B: who acts is read whole") {
  const ToldTable table = {
      {"县、区人民政府要指挥本辖区的处置工作。", "责任=县、区人民政府*"},
      {"安全隐患由县安委办或负有监管职责的县直部门发出整改通知书。", "责任=县安委办、负有监管职责的县直部门*"},
      {"承担起草任务的单位，要制定方案。", "责任=承担起草任务的单位*"},
      {"县教育局、县财政局，要在6月底前完成任务。", "责任=县教育局、县财政局|时限=6月底前"},
      {"2020年12月底前县乡两级政府编制完成目录。", "责任=县乡两级政府*|时限=2020年12月底前"},
  };
  for (const auto& [paragraph, units] : table) {
    const std::string drawn = told(paragraph);
    CHECK(paragraph + drawn.substr(std::min(drawn.rfind("责任="), drawn.size())) == paragraph + units + "\n");
  }
}

TEST_CASE("（如A、B） gives examples and 根据…制定以下方案 behind the addressees says why: nobody is responsible for either") {
  CHECK(told_in("2|（一）||县教育局：协调外部资源（如生态环境部门、疾控中心）；做好演练。") == "1|协调外部资源（如生态环境部门、疾控中心）；做好演练。|责任=县教育局\n");
  CHECK(told_plainly("各县政府，市直有关部门：根据上级通知精神，制定以下活动方案。") == "");
  CHECK(told_in("2|（一）||与省活动办公室联合召开发布会。此项工作由县教育局负责。").find("与省活动办公室、") == std::string::npos);
}
