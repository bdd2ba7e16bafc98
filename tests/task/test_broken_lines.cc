// Whole notices whose lines break where no sentence ends: cited numbers, labels over an empty line, headings that a full stop ends.
#include "pipeline.h"
#include "support/catch.h"
#include "support/table_from_text.h"

using namespace fenjie;
using namespace fenjie::tests;

namespace {

const std::string kHead = "某市人民政府关于印发某工作方案的通知\n某政发〔2022〕7号\n各县人民政府：\n现印发给你们，请认真贯彻执行。\n某市人民政府\n2022年3月1日\n";

/// Group, number, text and units of each task of the only notice.
std::string told(const std::string& text) {
  const Extraction found = extract(kHead + text, "text.txt", book());
  REQUIRE(found.notices.size() == 1);
  std::string all;
  for (const Task& task : found.notices[0].tasks) all += task.group.value + "|" + print(std::vector<Task>{task});
  return all;
}

bool warns(const std::string& text, std::string_view code) {
  for (const Diagnostic& one : extract(kHead + text, "text.txt", book()).diagnostics)
    if (one.code == code) return true;
  return false;
}

}  // namespace

TEST_CASE("a cited number in brackets alone on its line began a second notice, which had all tasks") {
  for (const char* text : {"为贯彻落实《国务院关于加快建立体系的指导意见》\n（国发〔2021〕4 号）\n精神，制定本方案。\n", "某市实施方案\n根据《省指导意见》\n（某政发〔2021〕4号）\n、\n《自治区意见》\n（某政发〔2021〕27号）的要求，制定本方案。\n"}) {
    INFO(text);
    CHECK(told(std::string(text) + "一、主要任务\n（一）加强建设。推进建设。（市教育局负责）\n") == "|1|加强建设。推进建设。|责任=市教育局\n");
  }
  const std::string second = "某市教育局关于开展检查的通知\n（某教发〔2022〕8号）\n各学校：\n一、加强检查。（市教育局负责）\n";
  CHECK(extract(kHead + "一、推进建设。（市财政局负责）\n" + second, "text.txt", book()).notices.size() == 2);
}

TEST_CASE("a label or a list of units broken by an empty line lost its units, and 牵头部 was one") {
  CHECK(told("1.开展应用。推动服务应用。（牵头部\n\n门：市交通委、市水务局）\n2.开展研究。（牵头部门：市科委）\n") == "|1|开展应用。推动服务应用。|牵头=市交通委、市水务局\n|2|开展研究。|牵头=市科委\n");
  CHECK(told("1.加强管理。（责任单\n\n位：市教育局）\n2.加强建设。（市教育局\n\n、市公安局负责）\n") == "|1|加强管理。|责任=市教育局\n|2|加强建设。|责任=市教育局、市公安局\n");
}

TEST_CASE("和 at a line's beginning was part of the unit behind it") {
  CHECK(told("（一）完善应用。优化界面。市教育局（市委教育工委）\n和市财政局要规范整合。\n（二）加强管理。市公安局要加强管理。\n").find("、市财政局") != std::string::npos);
  CHECK(told("（一）建设。（责任单位：市教育局（市委教育工委）\n和市财政局）\n") == "|1|建设。|责任=市教育局（市委教育工委）、市财政局\n");
}

TEST_CASE("the group was lost in duty sentences under a heading that a full stop ends") {
  CHECK(told("二、重点任务\n（一）夯实标准化基础。\n1.推进清单标准化。市教育局要建立事项清单。\n2.推进动态管理。市财政局要建立管理制度。\n") ==
        "（一）夯实标准化基础|1|推进清单标准化。市教育局要建立事项清单。|责任=市教育局\n（一）夯实标准化基础|2|推进动态管理。市财政局要建立管理制度。|责任=市财政局\n");
}

TEST_CASE("beside marked tasks a heading on its own line over one duty lost its number and text") {
  const std::string marked = "一、重点任务\n（一）建立底座。构建底座。（省财政厅负责）\n二、保障措施\n";
  CHECK(told(marked + "（一）强化责任落实。\n省水利厅要建立工作台账。\n（二）加强宣传。\n省教育厅要建立清单。\n") ==
        "|1|建立底座。构建底座。|责任=省财政厅\n|1|强化责任落实。省水利厅要建立工作台账。|责任=省水利厅\n|2|加强宣传。省教育厅要建立清单。|责任=省教育厅\n");
}

TEST_CASE("the closing paragraph of a notice had the last item's heading as its group") {
  CHECK(told("六、保障\n（一）加强队伍建设。健全培训制度。\n各县要于2022年6月底前制定实施方案。市司法局要加强指导协调。\n") ==
        "|-|各县要于2022年6月底前制定实施方案。|责任=各县*|时限=2022年6月底前\n|-|市司法局要加强指导协调。|责任=市司法局\n");
}

TEST_CASE("与 in front of a unit inside a bureau lost that unit and all behind it") {
  CHECK(told("（一）建立机制。市教育局与市公安局指挥中心、市财政局要加强统筹。\n") == "|1|建立机制。市教育局与市公安局指挥中心、市财政局要加强统筹。|责任=市教育局、市公安局指挥中心、市财政局\n");
}

TEST_CASE("what groups are forbidden behind a unit's duty vanished") {
  CHECK(warns("（一）推动管理。市教育局要加强考核。要规范收费，各县不得另行收费。\n（二）加强监管。市财政局要加强监管。\n", "task/told-to-groups"));
  CHECK(!warns("（一）推动管理。市教育局要加强考核。\n（二）加强监管。市财政局要加强监管。\n", "task/told-to-groups"));
}

TEST_CASE("an opening paragraph that ends 现就有关事项通知如下。 was a task") {
  CHECK(told("近年来，改革取得成效。目前，审批由各县负责，效率不高。现就有关事项通知如下。\n一、加强领导\n市教育局要统筹推进。\n") == "|1|市教育局要统筹推进。|责任=市教育局\n");
}

TEST_CASE("要促进海关…整合 without a subject ended the duty, and what followed was lost") {
  CHECK(told("一、任务\n（一）加强建设。推进建设。（市教育局负责）\n二、要求\n市商务局要优化布局。要继续促进海关特殊监管区域整合提升。要加大统筹力度。\n").find("|市商务局要优化布局。要继续促进海关特殊监管区域整合提升。要加大统筹力度。|") != std::string::npos);
}

TEST_CASE("in what case, and who has to do it: 实践区启动后，由市教育局… was a task of 实践区") {
  CHECK(told("1.实践区启动后，由市教育局组织评价。\n2.市财政局要保障经费。\n") == "|1|实践区启动后，由市教育局组织评价。|责任=市教育局\n|2|市财政局要保障经费。|责任=市财政局\n");
}

TEST_CASE("deadlines: a span of years that tells which data is none, both years in front of 分别 are, and days from a decision") {
  CHECK(told("（一）归集2021年至2023年间制发的证照。（市教育局负责）\n") == "|1|归集2021年至2023年间制发的证照。|责任=市教育局\n");
  CHECK(told("（一）评估。在2023年、2025年底，分别进行评估。（市教育局负责）\n") == "|1|评估。在2023年、2025年底，分别进行评估。|责任=市教育局|时限=2023年、2025年底\n");
  CHECK(told("（一）市教育局应自决定作出之日起7个工作日内公开信息。\n") == "|1|市教育局应自决定作出之日起7个工作日内公开信息。|责任=市教育局|时限=自决定作出之日起7个工作日内\n");
}

TEST_CASE("what the closing paragraph tells groups was silent where its line is joined to the last item's, as wide as all others") {
  const std::string items = "一、重点任务\n1.扩大见习。组织开展见习。（责任单位：市人社局）\n2.扩大招聘。组织开展招聘。（责任单位：市人社局）\n3.扩大培训。组织开展培训。（责任单位：市人社局）\n4.扩大帮扶。组织开展帮扶。（责任单位：市人社局）\n";
  CHECK(warns(items + "各县区要建立扶持就业部门间联席会议制度，统筹协调就业工作中的重大事项，研究并推进实施重大政策。\n", "task/told-to-groups"));
  CHECK(!warns(items + "各县区要高度重视，加强组织领导，确保各项任务落实到位，推动全市就业工作再上新的台阶。\n", "task/told-to-groups"));
}
