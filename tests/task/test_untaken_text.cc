// What no task took is said: dates, and lines under labels that nobody knows.
#include "support/catch.h"
#include "support/told_tasks.h"
#include "task/tasks.h"

using namespace fenjie;
using namespace fenjie::tests;

namespace {

constexpr const char* kTask = "3|1.||推进改革。（市教育局）\n";

}  // namespace

TEST_CASE("a sentence with a day that no task took is said: it was silent") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"3|2.||8月底前通车。", "task/date-unread"},
      {"3|2.||建设情况。9月20日前通车。", "task/date-unread"},
      {"3|2.||每月25日前调度。", ""},
      {"3|2.||今年以来，5月底前全部通车。", ""},
      {"3|2.||春节期间人流量大。", ""},
      {"3|2.||到2025年，规模稳定在60万亩。", ""},
      {"1|二、|存在问题|8月底前通车的承诺没有兑现。", ""},
  };
  for (const auto& [outline, expected] : table) {
    INFO(outline);
    CHECK(doubts_in(kTask + outline) == expected);
  }
}

TEST_CASE("what stands in front of the tasks tells what the notice is about") {
  CHECK(doubts_in(std::string("0|||力争年底前进入第一方阵。\n") + kTask).empty());
}

TEST_CASE("a label that nobody knows over a unit or a person is said: the lead was lost in silence") {
  const std::string heading = "1|一、|新能源|", below = "\n3|1.||引进企业。\n3|2.||建设充电桩。";
  const std::vector<std::pair<std::string, std::string>> table = {
      {"挂帅领导：李明/扛鼎部门：市工信局/配合部门：市商务局", "task/label-unread"},
      {"挂帅领导：李明/一线指挥：李建国/配合部门：市商务局", "task/label-unread"},
      {"挂帅领导：李明/时间：3月底/配合部门：市商务局", ""},
      {"挂帅领导：李明/牵头部门：市工信局/配合部门：市商务局", ""},
  };
  for (const auto& [labels, expected] : table) {
    INFO(labels);
    CHECK(doubts_in(heading + labels + below) == expected);
  }
}

TEST_CASE("an unknown label between a text and its labels is kept beside the task: it was part of the text, in silence") {
  CHECK(tasks_in("3|1.||治理河道。/建议人：王芳/承办单位：市水利局\n3|2.|修缮校舍|来源单位：市人大/承办单位：市教育局") ==
        "1|治理河道。|责任=市水利局|建议人=王芳\n2|修缮校舍|责任=市教育局|来源单位=市人大\n");
}

TEST_CASE("the items under 办理要求： of a slip are tasks with its units, the day in an item comes first: they were lost in silence") {
  Notice notice;
  notice.outline = outline_from_text("0|||督办事项：小区改造推进缓慢/主办单位：市住建局/办理要求：\n4|（1）||5月10日前制定方案；\n4|（2）||完成改造。/办理时限：8月31日前/联系人：李强");
  task::find_tasks(notice, book(), lexicon());
  CHECK(print(notice.tasks) == "1|5月10日前制定方案；|牵头=市住建局|时限=5月10日前、8月31日前\n2|完成改造。|牵头=市住建局|时限=8月31日前\n");
  CHECK(notice.tasks.front().section.value == "小区改造推进缓慢");
}

TEST_CASE("a label behind the last of an item's list holds for each of its tasks: all but the last had no deadline, in silence") {
  CHECK(tasks_in("1|一、|完善设施|责任单位：市民政局/具体任务：\n3|1.||编制规划；\n3|2.||新建用房。/完成时限：2024年10月") ==
        "1|编制规划；|责任=市民政局|时限=2024年10月\n2|新建用房。|责任=市民政局|时限=2024年10月\n");
}

TEST_CASE("of a requirement that is a sentence only the day is the deadline") {
  CHECK(tasks_in("3|1.||取缔摊点。/承办单位：市城管局/办理要求：5月15日前取缔占道摊点并落实长效管理。") ==
        "1|取缔摊点。|责任=市城管局|要求=5月15日前取缔占道摊点并落实长效管理|时限=5月15日前\n");
}

TEST_CASE("the only item of a list that gave no task is said, whatever it tells") {
  const std::string tasks = "2|（二）||工贸股。检查企业45家，11月底前完成。\n2|（三）||执法大队。对隐患实施挂牌督办。";
  CHECK(doubts_in("2|（一）||某某班子。检查企业28家。\n" + tasks) == "task/item-unread");
  CHECK(doubts_in("2|（一）||近年来，企业明显增多。\n" + tasks).empty());
  CHECK(doubts_in("2|（一）||危化股。检查企业28家。\n" + tasks).empty());
}

TEST_CASE("what stands behind 主要任务： is the task, whatever stands in front of the labels: it was lost in silence") {
  CHECK(tasks_in("3|1.||攻坚组。组长：周凯，牵头单位：县商务局，成员单位：县工信局。主要任务：签约项目20个。") ==
        "1|签约项目20个。|牵头=县商务局|配合=县工信局\n");
}

TEST_CASE("a label left blank in front of another one is no task: it took the deadline of the task, in silence") {
  CHECK(tasks_in("3|1.||清查盘点。/责任单位：市机关事务中心/责任人：/整改时限：2027年6月底前") ==
        "1|清查盘点。|责任=市机关事务中心|时限=2027年6月底前\n");
}

TEST_CASE("a day under an unknown label is said where the task has no deadline") {
  CHECK(doubts_in("3|1.||建港口。/责任单位：市港口局；推进目标：9月竣工") == "task/date-unread");
  CHECK(doubts_in("3|1.||建港口。/责任单位：市港口局；推进目标：9月竣工；时限：年底前").empty());
}

TEST_CASE("an unknown label kept beside a task is said where it stands over units") {
  CHECK(doubts_in("3|1.||引进企业。/挂帅领导：李明/扛鼎部门：市工信局/配合部门：市商务局") == "task/label-unread");
  CHECK(doubts_in("3|1.||引进企业。/牵头单位：市发改委/督军单位：市工商联/配合部门：市商务局") == "task/label-unread");
  CHECK(doubts_in("3|1.||引进企业。/牵头单位：市发改委/建议人：李明/配合部门：市商务局").empty());
}

TEST_CASE("a known heading that tells no task, or a bare figure, between a text and its labels is kept beside the task") {
  CHECK(tasks_in("3|1.||第7号提案：关于推进集中供热的提案/提案人：民建县总支/主办单位：县城管局") ==
        "1|第7号提案：关于推进集中供热的提案|牵头=县城管局|提案人=民建县总支\n");
  CHECK(tasks_in("2|（一）|优化配矿结构|/工作内容：提高配比。/目标效益：6800万元/责任单位：县经信局").find("目标效益=6800万元") != std::string::npos);
  CHECK(tasks_in("3|1.||建设园区。/一季度：桩基完工/责任单位：县住建局").find("桩基完工|责任=县住建局") != std::string::npos);
}

TEST_CASE("责任单位： behind the last of items under no heading, which have none: of all, and said; it was the last one's, the others lost in silence") {
  const std::string items = "3|1.||新建管网20公里。\n3|2.||改造泵站3座。\n3|3.||完成小区改造12个。";
  CHECK(told_in(items + "/责任单位：市住建局") ==
        "1|新建管网20公里。|责任=市住建局\n2|改造泵站3座。|责任=市住建局\n3|完成小区改造12个。|责任=市住建局\ntask/labels-shared");
  CHECK(told_in(items + "（市住建局负责）") == "3|完成小区改造12个。|责任=市住建局\ntask/item-unread");
  CHECK(told_in("1|一、|治水|\n" + items + "/责任单位：市住建局") == "1|治水。1.新建管网20公里。2.改造泵站3座。3.完成小区改造12个。|责任=市住建局\n");
  CHECK(told_in("1|一、|治水|\n2|（一）||新建管网。\n3|1.||完成设计。\n2|（二）||改造泵站。/责任单位：市住建局") == "2|改造泵站。|责任=市住建局\ntask/item-unread");
  CHECK(told_in("1|一、||会议地点：三楼。\n1|二、||召开会议。/责任单位：市住建局") == "2|召开会议。|责任=市住建局\n");
}

TEST_CASE("headings of items that are one task with the labels behind them get their full stop") {
  CHECK(tasks_in("1|一、|治水|\n3|1.|新建管网|新建20公里。\n3|2.|改造泵站|改造3座。/责任单位：市住建局") == "1|治水。1.新建管网。新建20公里。2.改造泵站。改造3座。|责任=市住建局\n");
}
