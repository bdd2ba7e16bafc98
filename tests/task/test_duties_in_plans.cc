// Duties told in the sentences of plans, and what stands there that is none.
#include "support/catch.h"
#include "support/told_tasks.h"
#include "pipeline.h"

using namespace fenjie;
using namespace fenjie::tests;

namespace {

/// A whole notice with these items: its tasks, and the reporting days of all of it.
std::string whole(const std::string& items) {
  const Extraction found = extract("东湖市普法工作实施方案\n东普法办〔2026〕5号\n\n" + items + "\n\n东湖市普法办\n2026年3月2日\n", "text.txt", book());
  std::string told;
  for (const Notice& notice : found.notices) {
    told += print(notice.tasks);
    for (const DateField& day : notice.reporting.dates) told += day.value + "\n";
  }
  return told;
}

/// The tasks of one numbered paragraph: group|number|text.
std::string grouped(const std::string& paragraph) {
  Notice notice;
  notice.outline = outline_from_text("2|（一）||" + paragraph);
  task::find_tasks(notice, book(), lexicon());
  std::string all;
  for (const Task& task : notice.tasks) all += task.group.value + "|" + (task.number ? std::to_string(*task.number) : "-") + "|" + task.text.value + "\n";
  return all;
}

}  // namespace

TEST_CASE("a heading stays with the first of several duties where a day or 三级 begins the sentence (its heading and number were lost, in silence)") {
  CHECK(grouped("启动仪式。3月18日在广场举行，由团委负责主持，总务处负责场地。") ==
        "（一）启动仪式|1|启动仪式。3月18日在广场举行，由团委负责主持，\n（一）启动仪式|1|总务处负责场地。\n");
  CHECK(grouped("规范填写首页。三级公立医院要规范填写病案。县卫健局要开展抽查。") ==
        "（一）规范填写首页|1|规范填写首页。三级公立医院要规范填写病案。\n（一）规范填写首页|1|县卫健局要开展抽查。\n");
  CHECK(grouped("河道治理。县水利局负责清淤，县财政局负责拨款。") == "（一）河道治理|1|河道治理。县水利局负责清淤，\n（一）河道治理|1|县财政局负责拨款。\n");
}

TEST_CASE("groups that are told when to report, by a day and nobody by name, have no task (they had one, in silence)") {
  CHECK(whole("一、重点任务\n（一）县司法局要建立台账。\n二、工作要求\n（一）及时报送。各单位于4月24日前报送方案，6月26日前报送总结，联系人：王宁，电话0000-6612345。") ==
        "1|县司法局要建立台账。|责任=县司法局\n2026-04-24\n2026-06-26\n");
  CHECK(whole("一、重点任务\n（一）县司法局要建立台账。\n（二）县文旅局负责演出。各村每月28日前上报工作进展。") ==
        "1|县司法局要建立台账。|责任=县司法局\n2|县文旅局负责演出。|责任=县文旅局\n"
        "2026-03-28\n2026-04-28\n2026-05-28\n2026-06-28\n2026-07-28\n2026-08-28\n2026-09-28\n2026-10-28\n2026-11-28\n2026-12-28\n");
}

TEST_CASE("在报告厅 reports nothing (4月12日 was a reporting day of the notice, in silence), and is nobody") {
  CHECK(whole("一、活动内容\n（一）朗诵比赛。语文教研组牵头，每班选送1个节目，4月12日下午在报告厅举行决赛。\n（二）作文比赛。教务处负责评选。") ==
        "1|朗诵比赛。语文教研组牵头，每班选送1个节目，4月12日下午在报告厅举行决赛。|牵头=语文教研组\n2|作文比赛。教务处负责评选。|责任=教务处\n");
}

TEST_CASE("主要负责同志每年至少听取1次汇报, 细化工作举措、明确完成时限 are exhortations (tasks, or said to be demands)") {
  CHECK(doubts_in("1|一、|重点任务|\n2|（一）||县司法局要建立台账。\n1|二、|组织保障|\n2|（一）||各乡镇、各部门要高度重视，主要负责同志每年至少听取1次汇报，明确分管负责同志。\n"
                  "2|（二）||各单位要细化工作举措，逐项明确责任人和完成时限。\n") == "");
  CHECK(tasks_in("1|一、|重点任务|\n2|（一）||县司法局要建立台账。\n1|二、|组织保障|\n2|（一）||各乡镇、各部门要高度重视，主要负责同志每年至少听取1次汇报，明确分管负责同志。\n") ==
        "1|县司法局要建立台账。|责任=县司法局\n");
}

TEST_CASE("how levels of a response begin and end, and where a body's office is with 日常工作, gives nobody a task (all were, in silence)") {
  for (const std::string text : {"预警由低到高分为蓝色、黄色两级，由县指挥部办公室根据预报发布。", "Ⅱ级响应由县指挥部办公室主任签发，Ⅰ级响应由指挥长签发。",
                                 "积水消退后，由县指挥部宣布终止应急响应。", "领导小组下设办公室，设在县应急局，由王宁同志负责日常协调工作。",
                                 "专班办公室设在县应急局，负责统筹协调、督促检查等日常工作。", "县政府建立由副县长任召集人、县应急局牵头的联席会议制度，办公室设在县应急局。"})
    CHECK(told(text) == "");
  CHECK(told("响应启动后，由县应急局组织会商。") == "1|响应启动后，由县应急局组织会商。|责任=县应急局\n");
}

TEST_CASE("并由A启动问责 says what befalls who does nothing; 将把落实情况纳入绩效考核 is an announced check, and said (tasks, in silence)") {
  CHECK(told("县政府督查室将会同有关部门进行督查，对问题多的予以通报，并由县监察局启动问责。").find("责任=") == std::string::npos);
  CHECK(doubts_in("1|一、|重点任务|\n2|（一）||县司法局要建立台账。\n1|二、|组织保障|\n2|（一）||县政府办公室将把要点落实情况纳入年度绩效考核，对工作不力的予以通报。\n") == "task/check-announced");
}

TEST_CASE("5 后期处置 without 5.1 is a chapter behind 4 (it was text of the item above, whose group its duties had, in silence)") {
  CHECK(whole("1 总则\n1.1 目的\n为做好工作，制定本预案。\n2 响应\n2.1 措施\n县水利局负责排水。\n3 后期处置\n县民政局负责救助；县财政局要安排资金。\n4 附则\n4.1 解释\n本预案由县水利局负责解释。") ==
        "1|县水利局负责排水。|责任=县水利局\n-|县民政局负责救助；|责任=县民政局\n-|县财政局要安排资金。|责任=县财政局\n");
  const Extraction found = extract("东湖市防汛应急预案\n\n1 总则\n1.1 目的\n为做好工作，制定本预案。\n2 响应\n2.1 措施\n县水利局负责排水。\n3 后期处置\n县民政局负责救助；县财政局要安排资金。\n\n东湖市防汛办\n2026年3月2日\n", "text.txt", book());
  for (const Task& task : found.notices.at(0).tasks)
    if (task.text.value.find("县民政局") != std::string::npos) CHECK(task.section.value == "3后期处置");
}

TEST_CASE("全年线上签约20个, 上半年拆除8000平方米, 每日向各镇通报, 每3小时发布一次 are deadlines (none, in silence)") {
  CHECK(told("县招商局要做好推介，全年线上签约项目20个以上。").find("|时限=全年") != std::string::npos);
  CHECK(told("县城管局要拆除违建，上半年拆除8000平方米。").find("|时限=上半年") != std::string::npos);
  CHECK(told("县应急局要每日向各镇通报火点信息。").find("|时限=每日") != std::string::npos);
  CHECK(told("县气象局要加密会商，每3小时发布一次雨情。").find("|时限=每3小时") != std::string::npos);
}

TEST_CASE("和设在地方的X机构, 和煤矿安全监察机构 behind units act with them (lost, or 市应急局和煤矿 was one unit, in silence)") {
  for (const std::string name : {"设在地方的煤矿安全监察机构", "煤矿安全监察机构"})
    CHECK(told("由市发改委、市应急局和" + name + "提出名单。") == "1|由市发改委、市应急局和" + name + "提出名单。|责任=市发改委、市应急局、" + name + "*\n");
  CHECK(told("由市发改委、市应急局和设在地方的煤矿安全监察机构，提出名单。").find("、设在地方的煤矿安全监察机构*") != std::string::npos);
  CHECK(told("政务服务事项均应进驻本级政务服务中心和在线政务服务平台，实行集中办理。").find("在线政务服务平台|") == std::string::npos);
}

TEST_CASE("市公安局要…、市司法局要…: the second has its duty (lost, in silence)") {
  CHECK(told("市公安局要组建巡查队、市司法局要开展普法。") == "1|市公安局要组建巡查队、|责任=市公安局\n1|市司法局要开展普法。|责任=市司法局\n");
  CHECK(told("市公安局要组织市教育局、市司法局开展普法。") == "1|市公安局要组织市教育局、市司法局开展普法。|责任=市公安局\n");
}

TEST_CASE("由市体育局组织各学校参加 is that bureau's (市体育局组织各学校 supported, or nobody had it, in silence)") {
  for (const std::string text : {"由市体育局组织各学校参加。", "市体育局要组织各学校参加。", "由市体育局组织中小学校参加竞赛。", "组织竞赛。由市体育局组织学校参加。"})
    CHECK(told(text) == "1|" + text + "|责任=市体育局\n");
}

TEST_CASE("市十九中 is a school by name, 十九届五中、六中全会 none (under 辖区各单位 those had its duty, in silence)") {
  CHECK(tasks_in("2|（一）|辖区各单位|\n3|1.||东湖路小学、市十九中负责秩序维护。\n") == "1|东湖路小学、市十九中负责秩序维护。|责任=东湖路小学、市十九中\n");
  CHECK(told("学习十九届五中、六中全会精神，县教育局要开展宣讲。").find("责任=县教育局\n") != std::string::npos);
}

TEST_CASE("what the covering letter asks of groups, or urges, is no task of the plan below it, and said where it is concrete (tasks, in silence)") {
  const std::string plan = "\n东湖县人民政府办公室\n2026年3月2日\n\n全县普法工作方案\n一、重点任务\n（一）县司法局要建立台账。\n（二）县财政局负责拨款。\n";
  const auto of_letter = [&](const std::string& letter) {
    const Extraction found = extract("东湖县人民政府办公室关于印发全县普法工作方案的通知\n东政办发〔2026〕5号\n各乡镇人民政府：\n现将《全县普法工作方案》印发给你们，请认真组织实施。" + letter + plan, "text.txt", book());
    std::string codes;
    for (const Diagnostic& one : found.diagnostics) codes += one.code == "task/told-to-groups" ? "said" : "";
    return print(found.notices.at(0).tasks) + codes;
  };
  const std::string own = "1|县司法局要建立台账。|责任=县司法局\n2|县财政局负责拨款。|责任=县财政局\n";
  CHECK(of_letter("县司法局要加强督促检查，重大情况及时报告县政府。") == own);
  CHECK(of_letter("各乡镇要高度重视，制定实施方案。") == own + "said");
  CHECK(of_letter("县财政局要在4月底前安排经费100万元。") == "-|县财政局要在4月底前安排经费100万元。|责任=县财政局|时限=4月底前\n" + own);
}

TEST_CASE("我厅将对各地开展督导 behind a duty is the issuer's, and no text of it; 附 over 则 is a chapter, no attachment (the articles below were in one, in silence)") {
  CHECK(told("县水利局要建立台账。我厅将对各地工作情况进行督导。") == "1|县水利局要建立台账。|责任=县水利局\n");
  const Extraction found = extract("东湖市普法办法\n第一章\n总则\n第一条 市司法局要建立台账。\n第二章\n附\n则\n第二条 市财政局要安排经费。\n", "text.txt", book());
  CHECK(found.notices.at(0).attachments.empty());
}

TEST_CASE("a title of two lines without 关于 under the number: the last one alone was the title, in silence") {
  const Extraction found = extract("东政发〔2026〕9号\n\n东湖镇2026年农村人居环境整治提升\n工作实施方案\n\n各村委会：\n为做好工作，制定本方案。\n一、任务\n（一）镇农业站要建立台账。\n东湖镇人民政府\n2026年3月2日\n", "text.txt", book());
  CHECK(found.notices.at(0).title.value == "东湖镇2026年农村人居环境整治提升工作实施方案");
}

TEST_CASE("2.…。年内完成…。 between items whose units are named is said, and several such are tasks without a unit (they were nowhere, in silence)") {
  const std::string before = "1|一、|重点任务|\n3|1.||加强公开。县司法局要公布草案。\n3|2.||推进集约化。年内完成网站关停整合。\n3|3.||做好台账。县政府办公室要建立台账。\n";
  CHECK(doubts_in(before) == "task/item-unread");
  CHECK(tasks_in(before + "3|4.||推进改造。6月底前完成管网改造3公里。\n").find("2|推进集约化。年内完成网站关停整合。|时限=年内\n") != std::string::npos);
}

TEST_CASE("an announced check between two duties is no task") {
  CHECK(told("县司法局要建立台账。县政府办公室将把要点落实情况纳入年度绩效考核，对工作不力的予以通报。县财政局要安排经费。").find("责任=县政府办公室") == std::string::npos);
}

TEST_CASE("联合派出所查处… under 城管科, and behind its colon: who acts with it supports, whatever the word") {
  CHECK(tasks_in("2|（一）|城管科|\n3|1.||联合派出所查处违规停放。\n3|2.||负责巡查。\n") == "1|联合派出所查处违规停放。|牵头=城管科|配合=派出所\n2|负责巡查。|责任=城管科\n");
  CHECK(told("城管科：联合派出所查处违规停放。") == "1|联合派出所查处违规停放。|牵头=城管科|配合=派出所\n");
}
