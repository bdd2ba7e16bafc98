// The heading of an item that holds several tasks, or one among others: it was lost. On the line of the first it is in that one's text, too.
#include "support/catch.h"
#include "support/told_tasks.h"

using namespace fenjie;
using namespace fenjie::tests;

namespace {

/// Group and text of each task.
std::string groups_in(const std::string& outline) {
  Notice notice;
  notice.outline = outline_from_text(outline);
  task::find_tasks(notice, book(), lexicon());
  std::string all;
  for (const Task& task : notice.tasks) all += task.group.value + "|" + task.text.value + "\n";
  return all;
}

}  // namespace

TEST_CASE("the heading in front of the first of several brackets is the group of all") {
  CHECK(groups_in("2|（一）||完善源头管理。制定办法。（责任单位：市司法局）制定目录。（责任单位：市财政局）") == "（一）完善源头管理|完善源头管理。制定办法。\n（一）完善源头管理|制定目录。\n");
  CHECK(groups_in("2|（一）||推进标准化。/健全目录制度。编制目录。（市财政局）/实施清单标准化。推动通办。（市司法局）") ==
        "（一）推进标准化|健全目录制度。编制目录。\n（一）推进标准化|实施清单标准化。推动通办。\n");
}

TEST_CASE("no heading of all: one task, parts with headings of their own, a figure, who has to do it") {
  CHECK(groups_in("2|（一）||完善源头管理。制定办法。（责任单位：市司法局）") == "|完善源头管理。制定办法。\n");
  CHECK(groups_in("2|（一）||强化宣传。开展活动。（市司法局）强化培训。举办讲座。（市财政局）") == "|强化宣传。开展活动。\n|强化培训。举办讲座。\n");
  CHECK(groups_in("2|（一）||新建学校2所。改造校舍。（市教育局）清理欠款。（市财政局）") == "|新建学校2所。改造校舍。\n|清理欠款。\n");
}

TEST_CASE("beside marked tasks, the one duty of an item has its heading and number, and one of several has the heading as its group") {
  const std::string marked = "1|一、|重点任务|\n3|1.||推进标准化。（市财政局）\n1|二、|强化保障|\n";
  CHECK(tasks_in(marked + "2|（一）||严格督导落实。市政务局要开展专项督查。") == "1|推进标准化。|责任=市财政局\n1|严格督导落实。市政务局要开展专项督查。|责任=市政务局\n");
  CHECK(groups_in(marked + "2|（一）||加强统筹。市政务局要研究措施。各地各部门要建立机制，及时分解任务。") == "|推进标准化。\n（一）加强统筹|加强统筹。市政务局要研究措施。\n");
  CHECK(doubts_in(marked + "2|（一）||加强统筹。市政务局要研究措施。各地各部门要建立机制，及时分解任务。") == "task/told-to-groups");
}

TEST_CASE("the heading in an item's first paragraph is the group of the duties in its others, too") {
  CHECK(groups_in("2|（一）||加强领导。市政务局负责整体统筹协调；市民政局负责统筹指导。/各区政府应建立协调机制，细化任务分工。\n2|（二）||加强宣传。") ==
        "（一）加强领导|加强领导。市政务局负责整体统筹协调；\n（一）加强领导|市民政局负责统筹指导。\n（一）加强领导|各区政府应建立协调机制，细化任务分工。\n");
}

TEST_CASE("a working group's name in front of who leads it is the group, and no text") {
  CHECK(groups_in("3|1.||综合协调组。由县林业局牵头，县政府办参加，负责日常协调和情况汇总；") == "综合协调组|由县林业局牵头，县政府办参加，负责日常协调和情况汇总；\n");
}

TEST_CASE("labels behind the measures of an item's last part are the whole item's: the first part was in no task") {
  CHECK(tasks_in("1|一、|开展变更调查|\n2|（一）|年度工作计划|启动调查。\n2|（二）|具体工作措施|\n3|1.||选用队伍。\n3|2.||定期调度。/责任处室：监测处/完成时限：2021年12月底前\n") ==
        "1|开展变更调查。（一）年度工作计划。启动调查。（二）具体工作措施。1.选用队伍。2.定期调度。|责任=监测处|时限=2021年12月底前\n");
}

TEST_CASE("a heading or a sentence broken at the line's end gets no full stop within words, 碳中和 is whole") {
  CHECK(tasks_in("2|（二）|建设绿色低碳|城市。实施城市更新行动。（市住建局负责）") == "2|建设绿色低碳城市。实施城市更新行动。|责任=市住建局\n");
  CHECK(tasks_in("2|（二）|促进建筑高质量发|展。实施标识制度。（市住建局负责）") == "2|促进建筑高质量发展。实施标识制度。|责任=市住建局\n");
  CHECK(tasks_in("2|（二）|推进大型活动碳中和|弘扬新风尚，推动全市公共机构实施碳中和。（市住建局负责）") == "2|推进大型活动碳中和。弘扬新风尚，推动全市公共机构实施碳中和。|责任=市住建局\n");
  CHECK(tasks_in("2|（七）||加快推广。推广新能源汽车。（市公安局）推动试点工作，有序开展燃料/电池汽车示范应用。鼓励研发。（市工信局）") ==
        "7|加快推广。推广新能源汽车。|责任=市公安局\n-|推动试点工作，有序开展燃料电池汽车示范应用。鼓励研发。|责任=市工信局\n");
}

TEST_CASE("（配合单位：A） in the middle of a paragraph closes its own part: it went on to the end of the next sentence") {
  CHECK(tasks_in("2|（一）||编制规划。（配合单位：市财政局）市司法局负责组织培训。（配合单位：市教育局）") == "1|编制规划。|配合=市财政局\n-|市司法局负责组织培训。|责任=市司法局|配合=市教育局\n");
}

TEST_CASE("汛前检查要全面。 in front of several duties is their heading, and no duty that nobody read") {
  const std::string item = "2|（一）||汛前检查要全面。市水利局要检查23座泵站。市住建局要清掏雨水井。";
  CHECK(groups_in(item) == "（一）汛前检查要全面|汛前检查要全面。市水利局要检查23座泵站。\n（一）汛前检查要全面|市住建局要清掏雨水井。\n");
  CHECK(doubts_in(item).empty());
}

TEST_CASE("the first sentence of a chapter with a title, with a comma in it, was the group of its tasks, with the chapter's number") {
  Notice notice;
  notice.outline = outline_from_text("1|五、|加大督导力度|严格按照改革进度，落实责任。市教育局要每月调度。市财政局要保障经费。");
  task::find_tasks(notice, book(), lexicon());
  CHECK(print(notice.tasks) == "-|严格按照改革进度，落实责任。市教育局要每月调度。|责任=市教育局|时限=每月\n-|市财政局要保障经费。|责任=市财政局\n");
  for (const Task& task : notice.tasks) CHECK(task.group.value == "");
}

TEST_CASE("5.1.1 and 5.1.2 were both number 1") {
  CHECK(tasks_in("5|5.1.1||市粮食局要优化布局。\n5|5.1.2||市财政局要充实储备。") == "1|市粮食局要优化布局。|责任=市粮食局\n2|市财政局要充实储备。|责任=市财政局\n");
}

TEST_CASE("指导思想, 工作目标 among chapters that are tasks were said to be unread items") {
  CHECK(doubts_in("1|一、|指导思想|以新思想为指导，推动早开工。\n1|二、|工作目标|实现审批时间控制在8个工作日以内。\n1|三、|强化监管|在规定时间内检查。（市教育局负责）\n1|四、|实行质量监管|对项目开展监督。（市住建局牵头）") == "");
}
