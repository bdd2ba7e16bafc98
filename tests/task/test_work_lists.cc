// Lists of work whose items name nobody: tasks without units.
#include "support/catch.h"
#include "support/told_tasks.h"

using namespace fenjie;
using namespace fenjie::tests;

TEST_CASE("items of an opinion that begin with what is done are tasks without units: neither tasks nor said") {
  const std::string aims = "1|一、|总体要求|\n2|（一）||指导思想。坚持以人民为中心，增加供给。\n2|（二）||发展目标。到2025年，建成机构100家。\n";
  const std::string work = "1|二、|增加托育服务供给|\n2|（三）||编制托育服务发展规划。合理布局设施。\n2|（四）||市场准入退出。完善登记平台，2021年底前上线。\n2|（五）|鼓励用人单位办托|支持园区举办机构。/为职工提供服务。\n";
  const std::string closing = "1|六、|组织实施|\n2|（六）||加强组织领导。各级政府要高度重视。\n2|（七）||强化督促指导。省卫生健康委要开展跟踪评估。";
  const std::string tasks = "3|编制托育服务发展规划。合理布局设施。\n4|市场准入退出。完善登记平台，2021年底前上线。|时限=2021年底前\n5|鼓励用人单位办托。支持园区举办机构。为职工提供服务。\n";
  CHECK(tasks_in(aims + work + closing) == tasks + "7|强化督促指导。省卫生健康委要开展跟踪评估。|责任=省卫生健康委\n");
}

TEST_CASE("no list of work: aims, demands, stages, what is told to everybody, conditions, articles") {
  const std::string items = "2|（一）||坚持对标一流。\n2|（二）||坚持系统集成。\n2|（三）||坚持问题导向。\n";
  for (const char* title : {"工作原则", "工作目标", "保障措施", "实施步骤", "适用范围"}) CHECK(tasks_in("1|二、|" + std::string(title) + "|\n" + items).empty());
  CHECK(tasks_in("1|二、|申报事项|\n2|（一）||自愿加入工作组的；\n2|（二）||了解工作情况的；\n2|（三）||推进项目的。\n").empty());
  CHECK(tasks_in("1|第二条|职责|\n" + items).empty());
  CHECK(tasks_in("1|二、|重点工作|\n2|（一）||各部门要高度重视，加强领导。\n2|（二）||加强组织领导。\n2|（三）||推进平台建设。\n").empty());
}

TEST_CASE("beside tasks with brackets, items without one are left as they were, and said") {
  const std::string told = told_in("1|二、|重点任务|\n2|（一）||推进平台建设。（市教育局）\n2|（二）||开展排查整治。（市水利局）\n2|（三）||建立联审机制。");
  CHECK(told == "1|推进平台建设。|责任=市教育局\n2|开展排查整治。|责任=市水利局\ntask/item-unread");
}

TEST_CASE("what closes the paper is no part of its last item, and a group's sentence inside an item is") {
  CHECK(tasks_in("3|1.||推进平台建设。/各区要加快数据归集。\n3|2.||开展排查整治。\n3|3.||完善台账。\n3|4.||建立联审机制。/压缩时限。/各部门要认真抓好落实。/（公开形式：主动公开）") ==
        "1|推进平台建设。各区要加快数据归集。|责任=各区*\n2|开展排查整治。\n3|完善台账。\n4|建立联审机制。压缩时限。\n");
}

TEST_CASE("of an item of work of which only what names somebody is a task, the rest is said: it was lost in silence") {
  const std::string others = "2|（二）||完善项目生成机制。\n2|（三）||实施联合验收。\n";
  const std::string doubts = doubts_in("1|二、|重点任务|\n2|（一）||强化学习培训。各地各部门将法治思想纳入学习。制定学习清单，开展轮训。各级党校要在6月底前列入必修课。\n" + others);
  CHECK(doubts.find("task/text-left") != std::string::npos);
  CHECK(doubts_in("1|二、|重点任务|\n2|（一）||深化系统对接。市数据局要在6月底前完成对接。市财政局要在7月底前拨付资金。\n" + others).empty());
}

TEST_CASE("配合A，做好… is a sentence, and 配合A，B and 配合：A are who supports") {
  CHECK(tasks_in("3|1.||加强能力建设。配合行业主管部门，落实好管理机制，按期更新数据。（市供水公司）") == "1|加强能力建设。配合行业主管部门，落实好管理机制，按期更新数据。|责任=市供水公司\n");
  CHECK(tasks_in("3|1.||加强能力建设。牵头单位：市水利局。配合市财政局、市教育局。") == "1|加强能力建设。|牵头=市水利局|配合=市财政局、市教育局\n");
}
