// Units as the heads of what they have to do: over items, in front of a text, before a colon or a full stop.
#include "support/catch.h"
#include "support/told_tasks.h"

using namespace fenjie;
using namespace fenjie::tests;

namespace {

std::string told_under_duties(const std::string& items) { return told_in("1|一、|成员单位职责|\n" + items); }

}  // namespace

TEST_CASE("镇环卫所职责。 in front of a text is the unit that has it to do; one that begins with 牵头 leads") {
  CHECK(told_in("2|（一）||镇农业农村办职责。牵头制定全镇整治提升计划，建立月评比制度。\n2|（二）||镇环卫所职责。负责生活垃圾收集转运，确保日产日清。") ==
        "1|牵头制定全镇整治提升计划，建立月评比制度。|牵头=镇农业农村办\n2|负责生活垃圾收集转运，确保日产日清。|责任=镇环卫所\n");
}

TEST_CASE("a unit heads its duty: （一）县水利局。负责…, 1.县教育局：…, 1.县教育局 over lines of text") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"2|（一）||县水利局。负责防汛调度；做好供水工作。\n2|（二）||电力部门。制定保障方案。\n2|（三）||河务部门。组织、协调防汛工作。",
       "1|负责防汛调度；做好供水工作。|责任=县水利局\n2|制定保障方案。|责任=电力部门*\n3|组织、协调防汛工作。|责任=河务部门*\n"},
      {"2|（一）||县教育局：组织学校演练。\n2|（二）||县财政局：落实防汛经费。",
       "1|组织学校演练。|责任=县教育局\n2|落实防汛经费。|责任=县财政局\n"},
      {"2|（一）|县委宣传部|/做好宣传报道。/发布预警信息。\n2|（二）|县民政局、县应急局|/制定安置方案。",
       "1|做好宣传报道。发布预警信息。|责任=县委宣传部\n2|制定安置方案。|责任=县民政局、县应急局\n"},
      {"3|（1）||市园林局。/负责行道树的修剪。\n3|（2）||市房管局。/负责危旧房屋的排查，组织街道部门参与转移。",
       "1|负责行道树的修剪。|责任=市园林局\n2|负责危旧房屋的排查，组织街道部门参与转移。|责任=市房管局\n"},
      {"2|（一）|教育部门职责、任务|\n3|1.||加强校园巡查。\n3|2.||培训值班人员。", "1|加强校园巡查。|责任=教育部门*\n2|培训值班人员。|责任=教育部门*\n"},
      {"2|（一）||县农业局：负责组织群众排涝，并掌握受灾信息，上报县防汛办公室。", "1|负责组织群众排涝，并掌握受灾信息，上报县防汛办公室。|责任=县农业局\n"},
  };
  for (const auto& [outline, expected] : table) CHECK(told_under_duties(outline) == expected);
}

TEST_CASE("what is no duty behind a unit makes no task: a person, a description, a line that leads to a list") {
  for (const std::string outline :
       {"2|（一）||县水利局：王小明", "2|（一）|县水利局|/局长：王小明", "2|（一）||县水利局。该局位于人民路。", "2|（一）||各成员单位职责如下："})
    CHECK(told_under_duties(outline) == "");
}

TEST_CASE("职责： under a group or an office says what it has to do, 职责： under anything else is a label of its item") {
  CHECK(told_in("1|一、|办公室|/职责：负责日常工作，制定计划。\n1|二、|宣传教育组|/主要职责：负责社会宣传，9月底前开展活动。") ==
        "1|负责日常工作，制定计划。|责任=办公室\n2|负责社会宣传，9月底前开展活动。|责任=宣传教育组|时限=9月底前\n");
  CHECK(told_in("1|一、|总体要求|/职责：负责日常工作，制定计划。") == "");
}

TEST_CASE("一、县教育局（2项） over items with brackets is whose tasks they are; who helps there helps it") {
  for (const std::string heading : {"县教育局", "县教育局（2项）"})
    CHECK(told_in("1|一、|" + heading + "|\n3|1.||推进集团化办学。（完成时限：12月底）\n3|2.||建设校园。（配合单位：县林业局；完成时限：10月底）\n1|二、|县民政局（1项）|\n3|3.||组建共同体6个。（完成时限：8月底）") ==
          "1|推进集团化办学。|责任=县教育局|时限=12月底\n2|建设校园。|责任=县教育局|配合=县林业局|时限=10月底\n3|组建共同体6个。|责任=县民政局|时限=8月底\n");
}

TEST_CASE("一、加快修路。牵头单位：A over items that name nobody who leads: a heading, and A leads them") {
  CHECK(told_in("1|一、||加快修路。牵头单位：县交通局\n3|1.||建成公路20公里。（责任单位：县财政局）\n3|2.||改造桥梁3座。（责任单位：各乡镇）") ==
        "1|建成公路20公里。|牵头=县交通局|责任=县财政局\n2|改造桥梁3座。|牵头=县交通局|责任=各乡镇*\n");
}

TEST_CASE("一、县公安局 over a block of labels (整改要求：, 责任人：) has what they tell to do; over 建设内容： it is a project's name") {
  const std::string told = told_in("1|一、|县公安局|/存在问题：车辆管理混乱。/整改要求：3月31日前建立台账。/责任人：霍启明\n1|二、|县教育局|/整改要求：严格留样。/完成时限：4月30日前");
  CHECK(told.find("建立台账。|责任=县公安局") != std::string::npos);
  CHECK(told.find("严格留样。|责任=县教育局|时限=4月30日前") != std::string::npos);
  CHECK(told_in("1|一、|县第一中学|/建设内容：新建教学楼。/责任人：霍启明").find("责任=") == std::string::npos);
  CHECK(told_in("1|一、|县公安局|/整改要求：建立台账。/责任单位：县财政局").find("建立台账。|责任=县财政局\n") != std::string::npos);
}

TEST_CASE("headings that are units, every one of them, have what stands under them to do, whatever it begins with; 各部门职责 above them has nothing") {
  CHECK(told_in("1|二、|各部门职责分工|\n2|（一）|经济发展局|/承担专班日常工作，2月12日前摸清缺口。\n2|（二）|应急管理局|/对重点企业实行安全验收，未经验收不得开工。\n2|（三）|财政金融局|/及时兑现资金，3月10日前兑付。") ==
        "1|承担专班日常工作，2月12日前摸清缺口。|责任=经济发展局|时限=2月12日前\n2|对重点企业实行安全验收，未经验收不得开工。|责任=应急管理局\n3|及时兑现资金，3月10日前兑付。|责任=财政金融局|时限=3月10日前\n");
}

TEST_CASE("一、县林业局（责任人：张伟） over items gives them the unit and its person") {
  CHECK(told_in("1|一、||县林业局（责任人：张伟）\n2|（一）||完成造林。完成时限：10月底前。\n2|（二）||修复草原。完成时限：9月底前。") ==
        "1|完成造林。|责任=县林业局(张伟)|责任人=张伟|时限=10月底前\n2|修复草原。|责任=县林业局(张伟)|责任人=张伟|时限=9月底前\n");
}

TEST_CASE("经县政府同意，现将…印发给你们 below whom the notice is written to is no task of theirs") {
  CHECK(told_in("0|||县领导小组各成员单位，各乡镇领导小组：/经县领导小组同意，现将《要点》印发给你们，请认真抓好落实。\n3|1.||建成公路20公里。（县交通局负责）") == "1|建成公路20公里。|责任=县交通局\n");
}

TEST_CASE("8.会同县公安局施划泊位, 牵头…，县民政局配合 under 县城管局: who helps was lost in silence") {
  const std::string told = told_in("1|一、|县城管局|\n2|1.||负责市容整治。\n2|2.||会同县公安局施划停车泊位600个。\n2|3.||牵头开展志愿服务，县民政局配合。\n2|4.||负责扬尘巡查。");
  CHECK(told.find("会同县公安局施划停车泊位600个。|牵头=县城管局|配合=县公安局") != std::string::npos);
  CHECK(told.find("牵头开展志愿服务，县民政局配合。|牵头=县城管局|配合=县民政局") != std::string::npos);
  CHECK(told.find("负责扬尘巡查。|责任=县城管局\n") != std::string::npos);
}
