// Whole notices as they are printed, from bytes to tasks: what one room alone does not show.
#include "pipeline.h"
#include "support/catch.h"
#include "support/table_from_text.h"
#include "text/characters.h"

using namespace fenjie;
using namespace fenjie::tests;

namespace {

/// The tasks of a text, and the codes of its warnings.
std::string told(const std::string& text) {
  const Extraction found = extract(text, "text.txt", book());
  std::string tasks, codes;
  for (const Notice& notice : found.notices) tasks += print(notice.tasks);
  for (const Diagnostic& one : found.diagnostics)
    if (one.severity != Severity::info && one.code != "table/low-confidence") codes += " ! " + one.code + "\n";
  return tasks + codes;
}

/// The units of all tasks.
std::string tasks_of_units(const std::string& text) {
  const Extraction found = extract(text, "text.txt", book());
  std::string names;
  for (const Task& task : found.notices.at(0).tasks)
    for (const Unit& unit : task.units) names += (names.empty() ? "" : "、") + unit.name.value;
  return names;
}

/// Issuer and date of the only notice.
std::string signed_by(const std::string& text) {
  const Extraction found = extract(text, "text.txt", book());
  REQUIRE(found.notices.size() == 1);
  return found.notices[0].issuer.value + " " + found.notices[0].issued_on.value;
}

const std::string kHead = "东湖市创卫任务分解\n东创卫办〔2026〕5号\n\n";

}  // namespace

TEST_CASE("◆ 县教育局 over numbered items whose count runs on: their heading, and its unit has them to do") {
  for (const std::string mark : {"◆ ", "●", "■"})
    CHECK(told(kHead + mark + "市教育局\n1. 新建学校2所，5月底前开工。\n2. 培训教师。\n" + mark + "市公安局\n3. 对12个路口重新配时，6月底前完成。\n") ==
          "1|新建学校2所，5月底前开工。|责任=市教育局|时限=5月底前\n2|培训教师。|责任=市教育局\n3|对12个路口重新配时，6月底前完成。|责任=市公安局|时限=6月底前\n");
}

TEST_CASE("编号： with its urgency, 签发： with who deals with it: the head of a slip") {
  const Extraction found = extract("东湖市人民政府督查室督办通知单\n编号：督办单〔2025〕第38号　　缓急程度：特急\n签发：王小明　　经办人：李芳\n\n1. 修路。（牵头单位：市住建局）\n\n东湖市人民政府督查室\n2025年5月16日\n", "text.txt", book());
  REQUIRE(found.notices.size() == 1);
  CHECK(found.notices[0].document_number.text.value == "督办单〔2025〕第38号");
  CHECK(print(found.notices[0].tasks) == "1|修路。|牵头=市住建局\n");
}

TEST_CASE("办理要求：请于6月20日前反馈市政府督查室 behind the last of several tasks is when the notice wants its report, of one task its deadline") {
  const std::string asks = "办理要求：请于6月20日前将办理结果反馈市政府督查室。\n";
  CHECK(told(kHead + "1. 修复路面，6月底前完成。\n责任单位：市住建局\n2. 清理占道，5月底前完成。\n责任单位：市城管局\n" + asks).find("责任=市城管局|要求=请于6月20日前将办理结果反馈市政府督查室|时限=5月底前\n") != std::string::npos);
  CHECK(told(kHead + "1. 清理占道。\n责任单位：市城管局\n" + asks).find("|时限=6月20日前\n") != std::string::npos);
}

TEST_CASE("2 燃料保供 over 2.1: a chapter without a mark; an item's text may begin with a date") {
  for (const std::string blank : {" ", "　", "  "})
    CHECK(told(kHead + "1" + blank + "防汛准备\n1.1 6月10日前完成除险加固。（责任单位：市水利局）\n1.2 修订预案。\n责任单位：市应急局、各区政府\n2" + blank +
               "燃料保供\n2.1 落实车辆30台。\n责任单位：市交通局\n") ==
          "1|6月10日前完成除险加固。|责任=市水利局|时限=6月10日前\n2|修订预案。|责任=市应急局、各区政府*\n1|落实车辆30台。|责任=市交通局\n");
}

TEST_CASE("① begins a task under a heading that fills its line and has no mark") {
  for (const std::string label : {"①", "⑴", "⒈", "1."})
    CHECK(told(kHead + "一、重点任务\n（一）消防通道被占用、堵塞、封闭等影响人员疏散逃生的问题\n" + label + "全面清理小区消防通道。（责任单位：市住建局）\n") ==
          "1|全面清理小区消防通道。|责任=市住建局\n");
}

TEST_CASE("units on lines of their own over sentences: in a list of tasks any sentence is one") {
  const std::string tasks =
      "-|垃圾桶全部更换，6月底前到位。|责任=市住建局|时限=6月底前\n-|校园周边环境整洁，食堂全覆盖。|责任=市教育局\n-|餐饮单位持证率达到98%以上。|责任=市市场监管局\n";
  CHECK(told(kHead + "市住建局\n垃圾桶全部更换，6月底前到位。\n市教育局\n校园周边环境整洁，食堂全覆盖。\n市市场监管局\n餐饮单位持证率达到98%以上。\n") == tasks);
  CHECK(told(kHead + "市住建局\n垃圾桶全部更换，6月底前到位。\n市教育局：校园周边环境整洁，食堂全覆盖。\n市市场监管局：\n餐饮单位持证率达到98%以上。\n") == tasks);
}

TEST_CASE("a unit without a number between numbered ones heads the items below it") {
  CHECK(told(kHead + "一、市住建局\n1.更换垃圾桶。\n各区政府\n1.组织大扫除。\n二、市教育局\n1.开展健康教育。\n") ==
        "1|更换垃圾桶。|责任=市住建局\n1|组织大扫除。|责任=各区政府*\n1|开展健康教育。|责任=市教育局\n");
}

TEST_CASE("a group with its head in front of 负责… has what it tells to do") {
  for (const std::string head : {"组长：张明\n", "组  长：张明\n副组长：王芳\n成  员：市政府办相关负责同志\n", ""})
    CHECK(told("东湖市创卫工作方案\n东创卫办〔2026〕5号\n\n一、组织机构\n（一）综合协调组\n" + head + "负责统筹协调，6月底前制定手册。\n（二）环境整治组\n" + head +
               "负责环境整治，7月底前完成改造。\n") == "1|负责统筹协调，6月底前制定手册。|责任=综合协调组|时限=6月底前\n2|负责环境整治，7月底前完成改造。|责任=环境整治组|时限=7月底前\n");
}

TEST_CASE("signature and date under a table laid out with blanks are no cells of its last row") {
  const std::string table =
      "        东湖市重点工作任务分解表\n\n序号      工作任务                     责任单位              完成时限\n 1    完成老旧小区改造12个           市住建局            2026年10月底前\n"
      " 2    新建公办幼儿园3所              市教育局            2026年8月底前\n";
  const std::string rows = "1|完成老旧小区改造12个|责任=市住建局|时限=2026年10月底前\n2|新建公办幼儿园3所|责任=市教育局|时限=2026年8月底前\n";
  for (const int indent : {0, 4, 40, 60}) {
    for (const std::string blank : {"", "\n", "\n\n"}) {
      const std::string text = table + blank + std::string(indent, ' ') + "东湖市人民政府办公室\n" + std::string(indent + 2, ' ') + "2026年3月5日\n";
      CHECK(told(text) == rows);
      CHECK(signed_by(text) == "东湖市人民政府办公室 2026-03-05");
    }
  }
}

TEST_CASE("a leader in the middle of the rows that have none is theirs") {
  CHECK(told("东湖市重点工作任务分解表\n\n分管领导   序号      工作任务                     责任单位              完成时限\n"
             "            1    完成老旧小区改造12个           市住建局            10月底前\n 张明       2    新建公办幼儿园3所              市教育局            8月底前\n"
             "            3    建成口袋公园5个                市园林局            9月底前\n            4    实施供水管网更新               市水务局            9月底前\n"
             " 李强       5    修建农村公路20公里             市交通局            8月底前\n            6    建成充电桩300个                市发改委            9月底前\n")
            .find("4|实施供水管网更新|领导=李强|责任=市水务局") != std::string::npos);
}

TEST_CASE("牵头：A above a row's line and 配合：B on it are both the row's") {
  CHECK(told("东湖市重点工作任务分解表\n\n序号      工作任务                     责任单位              完成时限\n"
             "                                       牵头：市住建局\n 1    完成老旧小区改造12个             配合：市财政局        10月底前\n"
             "                                       牵头：市教育局\n 2    新建公办幼儿园3所                配合：市自然资源局    8月底前\n"
             "                                       牵头：市园林局\n 3    建成口袋公园5个                  配合：各区政府        9月底前\n")
            .find("2|新建公办幼儿园3所|牵头=市教育局|配合=市自然资源局|时限=8月底前\n") != std::string::npos);
}

TEST_CASE("a dump whose Han characters are two columns wide: no rest of a unit goes to the deadline beside it, no section into its first row") {
  const std::string head = "东湖市重点工作任务分解表\n\n序号  工作任务                              牵头单位      配合单位        完成时限          分管领导\n\n";
  const std::string first =
      "1     完成老旧小区改造12个，同步实施管网更  市住建局      市财政局、各区  2026年10月底前    张明\n"
      "      新，惠及居民3000户                                  政府\n\n";
  const std::string rest =
      "2     新建公办幼儿园3所                     市教育局      市自然资源局    2026年8月底前     李强\n\n"
      "3     建成口袋公园5个                       市园林局      市城管局        2026年9月底前     李强\n\n"
      "4     实施城区河道清淤工程，完成清淤20公里  市水务局      市生态环境局、  2026年11月底前    王芳\n"
      "      ，水质达到Ⅳ类                                      市城管局\n";
  const std::string rows =
      "1|完成老旧小区改造12个，同步实施管网更新，惠及居民3000户|领导=张明|牵头=市住建局|配合=市财政局、各区政府*|时限=2026年10月底前\n"
      "2|新建公办幼儿园3所|领导=李强|牵头=市教育局|配合=市自然资源局|时限=2026年8月底前\n3|建成口袋公园5个|领导=李强|牵头=市园林局|配合=市城管局|时限=2026年9月底前\n"
      "4|实施城区河道清淤工程，完成清淤20公里，水质达到Ⅳ类|领导=王芳|牵头=市水务局|配合=市生态环境局、市城管局|时限=2026年11月底前\n";
  CHECK(told(head + first + rest) == rows);
  CHECK(told(head + "一、民生保障\n" + first + rest) == rows);
}

TEST_CASE("a title alone in a row of commas, above the head or under it, is the table's title") {
  const std::string head = "序号,整改措施,责任单位,责任人,整改时限\n", title = "\"东湖区2025年检查发现问题整改清单（第二批）\",,,,\n";
  const std::string rows = "1,\"清理堆垛，张贴标识\",区应急管理局,刘 洋,5月20日前\n2,\"更换灯具，完善台账\",区商务局,马晓东,立行立改\n";
  for (const std::string& text : {title + head + rows, head + title + rows}) {
    CHECK(told(text) == "1|清理堆垛，张贴标识|责任=区应急管理局(刘洋)|责任人=刘洋|时限=5月20日前\n2|更换灯具，完善台账|责任=区商务局(马晓东)|责任人=马晓东|时限=立行立改\n");
    CHECK(extract(text, "a.csv", book()).notices.at(0).title.value == "东湖区2025年检查发现问题整改清单（第二批）");
  }
}

TEST_CASE("街道办事处 behind 各乡镇人民政府 in a cell: 各 holds for both, and no doubt is raised") {
  for (const std::string others : {"各乡镇人民政府、街道办事处", "各乡镇、街道", "县教育局、各乡镇政府、街道办"}) {
    const std::string tasks = told("东湖县重点任务清单\n\n序号\t任务\t牵头单位\t配合单位\t完成时间\n1\t扩大布设范围\t县审批局\t" + others + "\t2024年8月底\n2\t改造水厂\t县水利局\t县财政局\t2024年9月底\n");
    CHECK(tasks.find("街道办事处、") == std::string::npos);
    CHECK(tasks.find("!") == std::string::npos);
  }
}

TEST_CASE("事项01 企业迁移登记 begins an item; its number is the task's") {
  CHECK(told("东湖市重点事项任务书\n东数函〔2025〕22号\n\n事项01  来华工作\n工作内容：整合许可，联动办理。\n主办单位：市人社局\n事项02  企业迁移登记\n工作内容：打通登记机关，同步办理。\n主办单位：市市场监管局\n") ==
        "1|整合许可，联动办理。|牵头=市人社局\n2|打通登记机关，同步办理。|牵头=市市场监管局\n");
}

TEST_CASE("items that run on through the chapters of a text without line breaks (二、丰富消费（三）打造…)") {
  CHECK(told("东湖区政府办公室关于印发促进消费措施分工的通知\n东政办发〔2024〕21号\n一、提振消费（一）实施以旧换新，给予补贴。（区商务局牵头）（二）支持家电下乡，设立站点。（区商务局负责）"
             "二、丰富消费（三）打造夜市3处。（区城管局牵头）三、优化环境（四）开展创建活动。（区市场监管局负责）\n") ==
        "1|实施以旧换新，给予补贴。|牵头=区商务局\n2|支持家电下乡，设立站点。|责任=区商务局\n3|打造夜市3处。|牵头=区城管局\n4|开展创建活动。|责任=区市场监管局\n");
}

TEST_CASE("a line's end cuts no unit of a list, and where indents begin paragraphs it ends no sentence") {
  CHECK(told(kHead + "(一)设立5亿元的天使投资引导基金，二季度完成子基金管理人遴选。\n责任单位:财政局牵头,产业投资集团、科技\n创新局配合\n(二)举办创新创业大赛，引进获奖项目落地15个。\n责任单位:科技创新局牵头,各园区公司参与\n")
            .find("配合=产业投资集团、科技创新局") != std::string::npos);
  CHECK(told("东湖市文旅局工作方案\n东文旅发〔2023〕4号\n\n    为做好工作，切实加强管理，改进作风，提高游客满意程度，现制定如下方案。\n   （一）提升接待能力。A级景区\n实行门票预约，新增旅\n游厕所 14 座。（资源科负责）\n   （二）加强防火。对滑沙项目开展检查，6 月底\n前建立台账。（安全科牵头）\n") ==
        "1|提升接待能力。A级景区实行门票预约，新增旅游厕所14座。|责任=资源科\n2|加强防火。对滑沙项目开展检查，6月底前建立台账。|牵头=安全科|时限=6月底前\n");
}

TEST_CASE("who fills a list in, and who follows all tasks up, is no task; a name alone at the end signs") {
  const std::string items = "1.清理垃圾。\n责任单位：镇环卫所\n2.疏通管网。\n责任单位：镇水务站\n";
  const std::string tasks = "1|清理垃圾。|责任=镇环卫所\n2|疏通管网。|责任=镇水务站\n";
  CHECK(told(kHead + items + "\n填报单位：瓦屋镇人民政府    填报日期：2026年6月3日\n") == tasks);
  CHECK(told(kHead + items + "会议强调，市政府督查室要对上述议定事项跟踪督办。\n") == tasks);
  const std::string minutes = "一、关于泵站改造。镇水务站要在8月底前完成改造；镇环卫所要清理垃圾。\n\n会议强调，各责任单位要挂图作战。市政府督查室要加强跟踪督办，每半月通报一次进展情况。\n\n出席：李明\n参加：林 静（镇环卫所）、邵斌（镇水务站）\n";
  CHECK(told("东湖镇专题会议纪要\n〔2026〕37号\n\n" + minutes) == "1|关于泵站改造。镇水务站要在8月底前完成改造；|责任=镇水务站|时限=8月底前\n1|镇环卫所要清理垃圾。|责任=镇环卫所\n");
  CHECK(signed_by("石盘镇环境整治行动方案\n（石政发〔2024〕27号  2024年6月11日印发）\n\n各村（社区）：\n" + items + "\n石盘镇人民政府\n") == "石盘镇人民政府 2024-06-11");
  CHECK(signed_by(kHead + items + "\n石盘镇人民政府\n\n签收人：\n") == "石盘镇人民政府 ");
}

TEST_CASE("时间：8月25日—26日 is the deadline of an item that names units; above each item it is the next one's") {
  const std::string below = "（1）核对花名册\n责任部门：校办\n时间：8月24日\n（2）组织研修\n时间：8月25日—26日\n责任部门：教务处\n责任人：王芳\n";
  const std::string above = "时间：8月24日\n（1）核对花名册\n责任部门：校办\n\n时间：8月25日—26日\n（2）组织研修\n责任部门：教务处\n责任人：王芳\n\n请各部门提前谋划，务求实效。\n";
  const std::string tasks = "1|核对花名册|责任=校办|时限=8月24日\n2|组织研修|责任=教务处(王芳)|责任人=王芳|时限=8月25日—26日\n";
  CHECK(told(kHead + "现安排如下：\n\n" + below) == tasks);
  CHECK(told(kHead + "现安排如下：\n\n" + above) == tasks);
}

TEST_CASE("协作：, 协助：, 联办： in front of units: they support; without a colon these are words of a text") {
  for (const std::string word : {"协作", "协助", "联办", "协管", "共同配合"}) {
    CHECK(told(kHead + "1.开展检查。（市民政局牵头，" + word + "：市财政局、市教育局）\n") == "1|开展检查。|牵头=市民政局|配合=市财政局、市教育局\n");
    CHECK(told(kHead + "1.开展检查。\n主办：市民政局\n" + word + "：市财政局\n2.开展培训。\n主要承办：市教育局\n") == "1|开展检查。|牵头=市民政局|配合=市财政局\n2|开展培训。|责任=市教育局\n");
  }
  CHECK(told(kHead + "1.协助企业开拓市场。（责任单位：市商务局）\n") == "1|协助企业开拓市场。|责任=市商务局\n");
}

TEST_CASE("【图号01】 on a line of its own begins an item; 任务名称： names its task where 本月目标： stands beside it") {
  CHECK(told(kHead + "【图号01】\n任务名称：征收清零\n本月目标：签约率100%，腾空率90%\n责任单位：栖湖街道\n销号时间：8月20日前\n\n【图号02】\n任务名称：产业园招商\n本月目标：新签约企业12家\n责任单位：投资促进局\n") ==
        "1|征收清零|责任=栖湖街道|时限=8月20日前|本月目标=签约率100%，腾空率90%\n2|产业园招商|责任=投资促进局|本月目标=新签约企业12家\n");
}

TEST_CASE("issuer and date in a bracket below title or number") {
  for (const std::string end : {"印发", "", "发布"})
    CHECK(signed_by("乌山市督察报告整改任务清单\n乌环督改〔2024〕2号\n（乌山市环境保护督察整改工作领导小组  2024年12月3日" + end + "）\n\n1.改造混接点。（牵头单位：市住建局）\n") ==
          "乌山市环境保护督察整改工作领导小组 2024-12-03");
}

TEST_CASE("cells with empty lines between them: a line that interrupts a cell is the next column's") {
  CHECK(told("北岭省重点任务清单\n\n序号 重点任务\n\n牵头处室\n\n配合单位\n\n完成时限\n\n1\n\n培育智能工厂。新认定智能工厂30家、数\n装备工业处\n字化车间100个。\n\n规划处、财务处\n\n2025年10月底\n\n"
             "2\n\n建设二级节点2个以上，\n接入企业500家。\n\n信息通信处\n\n省通信管理局、各市\n（州）工业和信息化 2025年11月底\n局\n\n"
             "3\n\n编制场景图谱6个。\n\n原材料工业处、\n消费品工业处\n\n无\n\n2025年8月底\n") ==
        "1|培育智能工厂。新认定智能工厂30家、数字化车间100个。|牵头=装备工业处|配合=规划处、财务处|时限=2025年10月底\n"
        "2|建设二级节点2个以上，接入企业500家。|牵头=信息通信处|配合=省通信管理局、各市（州）工业和信息化局*|时限=2025年11月底\n"
        "3|编制场景图谱6个。|牵头=原材料工业处、消费品工业处|时限=2025年8月底|配合单位=无\n");
}

TEST_CASE("a unit at the end of a line that a dump has cut heads nothing") {
  const std::string tasks = told("东湖市工作任务分工\n东政办发〔2026〕5号\n\n一、机制建设\n发挥中心作用，\n形成中心牵头、\n各部门参与、\n应急处\n置队伍联动的工作格局，提升治理水平。\n省数字办、\n各业务部门负责推进数据共享。\n");
  CHECK(tasks.find("责任=应急处") == std::string::npos);
  CHECK(tasks.find("责任=省数字办\n") == std::string::npos);
}

TEST_CASE("units behind a text with nothing but blanks between close it, where several items end so") {
  for (const std::string blank : {"    ", "　　", "  "})
    for (const std::string stop : {"。", ""})
      CHECK(told(kHead + "1.新建公办幼儿园3所" + stop + blank + "市教育局\n2.改造老旧小区12个" + stop + blank + "市住建局、各区政府\n") ==
            "1|新建公办幼儿园3所" + stop + "|责任=市教育局\n2|改造老旧小区12个" + stop + "|责任=市住建局、各区政府*\n");
  CHECK(told(kHead + "1.加强值班值守。\n2.做好信息报送，特此通知。    东湖市教育局\n").find("责任") == std::string::npos);
}

TEST_CASE("各旗 at a line's end and 县区文化和旅游局 on the next are one") {
  CHECK(told(kHead + "1.开展安全检查，建立台账，加强防火工作管理，落实各项责任。（安全科牵头，各旗\n县区文化和旅游局配合）\n") ==
        "1|开展安全检查，建立台账，加强防火工作管理，落实各项责任。|牵头=安全科|配合=各旗县区文化和旅游局*\n");
}

TEST_CASE("a unit in the middle of its rows, left of their numbers, in a dump of two columns a character") {
  CHECK(told("             东湖市重点工作任务分解表\n\n责任单位    序号      工作任务                     配合单位              完成时限\n"
             "             1    完成老旧小区改造12个           市财政局            10月底前\n 市住建局    2    新建口袋公园3个                市园林局            8月底前\n"
             "             3    建成停车场5个                  市城管局            9月底前\n 市教育局    4    新建学校2所                    市财政局            9月底前\n")
            .starts_with("1|完成老旧小区改造12个|责任=市住建局|配合=市财政局|时限=10月底前\n2|新建口袋公园3个|责任=市住建局"));
}

TEST_CASE("an item of labels alone behind items that say themselves who acts holds for each; no task stands twice") {
  const std::string labels = "（三）责任单位为市交通局，完成时限为11月底。\n";
  CHECK(told(kHead + "一、建设道路\n（一）市交通局负责新建道路60公里。\n（二）市公路中心要修补坑槽。\n" + labels + "二、供水\n（一）市水利局要修复管网。\n（二）责任单位：市水利局；完成时限：10月底\n") ==
        "1|市交通局负责新建道路60公里。|责任=市交通局|时限=11月底\n2|市公路中心要修补坑槽。|责任=市公路中心|时限=11月底\n1|市水利局要修复管网。|责任=市水利局|时限=10月底\n");
  CHECK(told(kHead + "一、建设道路\n（一）新建道路60公里。\n（二）市交通局要修补坑槽。\n" + labels) ==
        "1|建设道路。（一）新建道路60公里。（二）市交通局要修补坑槽。|责任=市交通局|时限=11月底\n");
}

TEST_CASE("a label that a line's end cuts, as text copied from a PDF file has it, is the label") {
  const std::string text = "推行新设企业开户便利化，鼓励银行进驻各级政务服务大厅，企业办完执照后直接\n申请开通账户。";
  for (const std::string cut : {"（牵\n头单位：", "（牵头\n单位：", "（\n牵头单位："})
    CHECK(told(kHead + "一、" + text + cut + "市教育局；配合单位：市财政局；完成时\n限：10月底前）\n二、" + text + "（责\n任单位：市公安局）\n") ==
          "1|推行新设企业开户便利化，鼓励银行进驻各级政务服务大厅，企业办完执照后直接申请开通账户。|牵头=市教育局|配合=市财政局|时限=10月底前\n"
          "2|推行新设企业开户便利化，鼓励银行进驻各级政务服务大厅，企业办完执照后直接申请开通账户。|责任=市公安局\n");
}

TEST_CASE("▲6月底前 on a line of its own: the deadline of the lines below, said") {
  for (const std::string mark : {"▲", "◆", "★"})
    CHECK(told(kHead + mark + "6月底前\n住建局：粉刷外墙12栋。\n城管局：清理占道点位。\n" + mark + "年底前\n教育局：完成校园整治。\n").find("粉刷外墙12栋。|责任=住建局|时限=6月底前\n") != std::string::npos);
  const std::string lower = told(kHead + "一、6月底前\n（一）市住建局负责粉刷外墙12栋。\n（二）市城管局负责清理占道点位。\n");
  CHECK(lower == "1|市住建局负责粉刷外墙12栋。|责任=市住建局|时限=6月底前\n2|市城管局负责清理占道点位。|责任=市城管局|时限=6月底前\n");
}

TEST_CASE("谁牵头, 谁来干, 何时完: labels of lines, and a table's head") {
  CHECK(told(kHead + "1. 建设物流园\n谁牵头：市发改局\n谁来干：市商务局\n谁配合：市财政局\n谁包抓：李明\n何时完：9月底\n2. 改造卫生院\n谁牵头：市卫健局\n何时完：12月底前\n") ==
        "1|建设物流园|领导=李明|牵头=市发改局|责任=市商务局|配合=市财政局|时限=9月底\n2|改造卫生院|牵头=市卫健局|时限=12月底前\n");
  CHECK(told(kHead + "干什么\t谁来干\t谁牵头\t谁配合\t谁包抓\t何时完\t干到什么程度\n建设物流园\t市商务局\t市发改局\t市财政局\t李明\t9月底\t封顶\n改造卫生院\t市卫健局\t市医保局\t市财政局\t王芳\t12月底前\t投用\n")
            .find("牵头=市发改局|责任=市商务局|配合=市财政局") != std::string::npos);
}

TEST_CASE("A为组长单位, A是牵头单位 in front of another's duty, 归口A办理, A（B公司）负责") {
  CHECK(told(kHead + "1. 建设市场。市商务局为组长单位，市农业局、市供销社为成员单位。\n2. 保护水源。市水利局是牵头单位，市财政局要安排资金200万元。\n"
                     "3. 处理用地纠纷，归口市自然资源局办理。\n4. 储备农资5000吨，市供销社（农资公司）负责。\n5. 化解积案。（归口市信访局办理）\n") ==
        "1|建设市场。|牵头=市商务局|配合=市农业局、市供销社\n2|保护水源。市水利局是牵头单位，市财政局要安排资金200万元。|牵头=市水利局|责任=市财政局\n"
        "3|处理用地纠纷，归口市自然资源局办理。|责任=市自然资源局\n4|储备农资5000吨，市供销社（农资公司）负责。|责任=市供销社（农资公司）\n5|化解积案。|责任=市信访局\n");
}

TEST_CASE("a sentence of minutes over items: who leads has those that name nobody, and 要做好以下工作： is no task beside them") {
  CHECK(told(kHead + "一、供水保障\n会议要求，市水务局要做好以下工作：\n（一）市水务局要更新设备。\n（二）市财政局要落实资金300万元。\n"
                     "二、停车治理\n会议议定，由市公安局牵头，市城管局配合，推进停车治理：\n1.新增停车位600个，8月底前完成；\n2.清理占道停车，由市城管局负责。\n") ==
        "1|市水务局要更新设备。|责任=市水务局\n2|市财政局要落实资金300万元。|责任=市财政局\n"
        "2|由市公安局牵头，市城管局配合，推进停车治理：|牵头=市公安局|配合=市城管局\n"
        "1|新增停车位600个，8月底前完成；|牵头=市公安局|配合=市城管局|时限=8月底前\n2|清理占道停车，由市城管局负责。|责任=市城管局\n");
}

TEST_CASE("3月份 on a line of its own over items or sentences: their heading and deadline, no words of the task above") {
  for (const std::string mark : {"份", "：", ""}) {
    CHECK(told("东湖市2025年重点任务安排\n\n3" + (mark.empty() ? std::string("月") : "月" + mark) + "\n1.完成培训需求摸底。（市教育局）\n2.遴选培训基地。（市人社局）\n4月" + mark +
               "\n1.制定分产业培训计划。（市教育局）\n") ==
          "1|完成培训需求摸底。|责任=市教育局|时限=3月" + (mark == "份" ? mark : "") + "\n2|遴选培训基地。|责任=市人社局|时限=3月" + (mark == "份" ? mark : "") +
              "\n1|制定分产业培训计划。|责任=市教育局|时限=4月" + (mark == "份" ? mark : "") + "\n");
  }
  CHECK(told("东湖市2025年重点任务安排\n\n现将安排通知如下，请抓好落实。\n\n3月\n区农广校完成培训需求摸底，建立学员库。\n市教育局组织遴选培训基地，确定2家。\n\n5—8月\n市水利局负责制定培训计划。\n") ==
        "-|区农广校完成培训需求摸底，建立学员库。|责任=区农广校|时限=3月\n-|市教育局组织遴选培训基地，确定2家。|责任=市教育局|时限=3月\n-|市水利局负责制定培训计划。|责任=市水利局|时限=5—8月\n");
}

TEST_CASE("县长批示：“请县民政局牵头……”: what a quotation tells is no task of the notice") {
  const std::string letter = "东湖市人民政府办公室\n关于办理批示事项的通知\n\n县直各部门：\n\n王县长批示：“很好。请县民政局牵头拿出措施，年底前要见成效。”（11月5日）\n\n市教育局要在12月10日前完成摸排，落实“双减”要求。\n";
  CHECK(told(letter) == "-|市教育局要在12月10日前完成摸排，落实“双减”要求。|责任=市教育局|时限=12月10日前\n ! deadline/year-unknown\n");
}

TEST_CASE("镇中心学校, 供电所, 敬老院: places of a township act as its bureaus do") {
  CHECK(told("东湖镇人民政府关于防汛的通知\n\n各村：\n派出所负责路段管制；中心学校负责防溺水教育；供电所要在6月10日前完成巡检。\n") ==
        "-|派出所负责路段管制；|责任=派出所\n-|中心学校负责防溺水教育；|责任=中心学校\n-|供电所要在6月10日前完成巡检。|责任=供电所|时限=6月10日前\n ! deadline/year-unknown\n");
}

TEST_CASE("开工时间 is no deadline, beside 竣工时间 or alone: it is kept under its heading") {
  CHECK(told(kHead + "序号\t项目名称\t开工时间\t竣工时间\t责任单位\n1\t改造小区\t2026年4月\t2026年11月\t市住建局\n2\t新建学校\t5月底\t2027年8月底\t市教育局\n") ==
        "1|改造小区|责任=市住建局|时限=2026年11月|开工时间=2026年4月\n2|新建学校|责任=市教育局|时限=2027年8月底|开工时间=5月底\n");
  const Extraction found = extract(kHead + "1.改造小区。\n责任单位：市住建局\n开工时间：5月底\n2.新建学校。\n责任单位：市教育局\n开工时间：4月底\n竣工时间：12月底\n", "text.txt", book());
  REQUIRE(found.notices.at(0).tasks.size() == 2);
  CHECK(found.notices[0].tasks[0].deadlines.empty());
  REQUIRE(found.notices[0].tasks[1].deadlines.size() == 1);
  CHECK(found.notices[0].tasks[1].deadlines[0].text.value == "12月底");
  CHECK(found.notices[0].tasks[1].other.at(0).second.value == "4月底");
}

TEST_CASE("责任单位 A B: labels that only a blank sets apart from their values, which blanks part as well") {
  CHECK(told(kHead + "1.改造老旧管网。\n牵头单位　市住建局\n配合单位　市财政局　市教育局\n完成时限　6月底前\n2.新建停车位。\n责任单位 市城管局 市公安局\n时限 9月底前\n") ==
        "1|改造老旧管网。|牵头=市住建局|配合=市财政局、市教育局|时限=6月底前\n2|新建停车位。|责任=市城管局、市公安局|时限=9月底前\n");
  CHECK(told(kHead + "1.改造老旧管网。\n责任单位　市住建局、市财政局\n责任人　张伟\n2.新建学校。\n责任单位 市教育局 王芳\n完成时限 8月底\n") ==
        "1|改造老旧管网。|责任=市住建局、市财政局|责任人=张伟\n2|新建学校。|责任=市教育局(王芳)|责任人=王芳|时限=8月底\n");
}

TEST_CASE("改造管网    责任单位 A B    完成时限 6月底前 on one line: blanks on both sides make the labels") {
  CHECK(told(kHead + "1.改造老旧管网    责任单位 市住建局 市财政局    完成时限 6月底前\n2.新建学校    牵头单位 市教育局    配合单位 市财政局 市人社局    责任人 王芳\n3.新建公园 责任单位 市园林局\n") ==
        "1|改造老旧管网|责任=市住建局、市财政局|时限=6月底前\n2|新建学校|牵头=市教育局(王芳)|配合=市财政局、市人社局|责任人=王芳\n3|新建公园|责任=市园林局\n");
}

TEST_CASE("会议责成A, 县政府责成A: who is charged has the task") {
  for (const std::string by : {"会议责成", "会上责成", "县政府责成", "会议责令", "责成"})
    CHECK(told(kHead + "一、关于普法\n" + by + "县司法局在5月底前制定普法方案。\n").find("|责任=县司法局|时限=5月底前") != std::string::npos);
  CHECK(told(kHead + "一、关于管网\n会议责成县住建局、县财政局抓好落实，6月底前完成。\n").find("|责任=县住建局、县财政局|") != std::string::npos);
  CHECK(told(kHead + "一、关于安全\n会议指定县应急局牵头，县消防大队配合。\n").find("|牵头=县应急局|配合=县消防大队") != std::string::npos);
}

TEST_CASE("副县长 beside a bureau is its leader and none of its people, said; 局长 and a head who is both are") {
  const std::string rows = "序号\t工作任务\t责任单位\t责任人\n";
  CHECK(told(kHead + rows + "1\t修建公路\t县交通局\t副县长王志强\n2\t新建学校\t县教育局\t王小明局长\n3\t整治交通\t县公安局\t副县长、县公安局局长李大海\n") ==
        "1|修建公路|责任=县交通局|责任人=王志强\n2|新建学校|责任=县教育局(王小明)|责任人=王小明\n3|整治交通|责任=县公安局(李大海)|责任人=李大海\n");
  CHECK(told(kHead + "1.提升医疗。（责任单位：县卫健局、副县长李大海）\n").find("县卫健局(") == std::string::npos);
}

TEST_CASE("2OO0米, 6月l5日: letters in numbers are said, O2O and WIFI are words") {
  CHECK(told(kHead + "1.改造管网2OO0米，6月l5日前完成。（责任单位：市住建局）\n") == "1|改造管网2OO0米，6月l5日前完成。|责任=市住建局\n ! task/letter-in-number\n");
  CHECK(told(kHead + "1.改造管网。（责任单位：市住建局）\n\n东湖市创卫办\n2O26年3月2日\n").find(" ! task/letter-in-number\n") != std::string::npos);
  CHECK(told(kHead + "1.新建O2O平台10个、WIFI10个、5G基站3座。（责任单位：市工信局）\n").find("letter") == std::string::npos);
}

TEST_CASE("1️⃣改造管网: keycaps number items") {
  CHECK(told(kHead + "1️⃣改造老旧管网。（责任单位：市住建局）\n2️⃣新建停车位。（责任单位：市城管局）\n3️⃣ 新建学校。（责任单位：市教育局）\n") ==
        "1|改造老旧管网。|责任=市住建局\n2|新建停车位。|责任=市城管局\n3|新建学校。|责任=市教育局\n");
}

TEST_CASE("领导小组组成人员如下：组长由…担任 tells who is in it: no task of 县委") {
  CHECK(told(kHead + "1.改造管网。（责任单位：县住建局）\n二、组织领导\n领导小组组成人员如下：组长由县委书记张建国担任，副组长由县长李大海担任，成员由县住建局、县财政局负责同志担任。\n").find("责任=县委") == std::string::npos);
  CHECK(tasks_of_units(kHead + "1.改造管网。（责任单位：市住建局等部门及单位、各县区）\n") == "市住建局、各县区");
}

TEST_CASE("…成员钱小伟（县财政局局长）: a post behind a name is no responsibility") {
  CHECK(told(kHead + "1.改造管网。（责任单位：县住建局）\n2.领导小组：组长张建国（县委书记），成员赵小敏（县住建局局长）、钱小伟（县财政局局长）。\n").find("2|") == std::string::npos);
}

TEST_CASE("三、验收阶段（10月1日—10月31日） over a short line: a heading, no part of who acts, and its period the task's") {
  const std::string tasks = told("东湖市人民政府办公室关于整治的通知\n\n东政办〔2025〕9号\n\n各单位：\n现将有关工作通知如下：\n一、排查阶段（3月10日—4月10日）\n市教育局全面开展排查，建立台账。\n"
                                 "二、整治阶段（4月11日—9月30日）\n市住建局对隐患逐一整治。\n三、验收阶段（10月1日—10月31日）\n市住建局组织验收。\n\n东湖市人民政府办公室\n2025年3月5日\n");
  CHECK(tasks.find("责任=市教育局|时限=3月10日—4月10日") != std::string::npos);
  CHECK(tasks.find("责任=市住建局|时限=4月11日—9月30日") != std::string::npos);
  CHECK(tasks.find("市住建局组织验收。|责任=市住建局|时限=10月1日—10月31日") != std::string::npos);
}

TEST_CASE("whole notice: labels without a break between them, wrapped at any width, name whole units (市公共, and the rest was lost or a task of its own)") {
  const std::string head = "临江市人民政府办公室关于印发2024年重点任务的通知\n临政办发〔2024〕5号\n各区人民政府：\n    现将重点任务印发给你们，请认真落实。\n";
  const std::vector<std::string> items = {
      "    1.完善公共卫生体系建设，推进市疾控中心迁建工程。", "    牵头单位：市卫生健康委责任单位：市发展改革委、市财政局、市公共资源交易中心完成时限：2024年11月底前",
      "    2.新建中小学3所，新增学位2000个，完善配套设施。", "    牵头单位：市教育局责任单位：市自然资源和规划局、市住房和城乡建设局、各区人民政府完成时限：2024年9月底前",
      "    3.开展市场监管专项行动，查处网络违法案件。", "    完成时限：年内牵头单位：市市场监督管理局责任单位：市人力资源和社会保障局、市文化广电和旅游局"};
  const auto wrapped = [&](int width) {
    std::string text = head;
    for (const std::string& item : items) {
      int columns = 0;
      for (std::size_t at = 0; at < item.size();) {
        const text::Character c = text::character_at(item, at);
        columns += c.code < 0x80 ? 1 : 2;
        if (columns > width && c.code != U'，' && c.code != U'。' && c.code != U'、' && c.code != U'：') text += "\n", columns = 2;
        text += item.substr(at, c.end - at);
        at = c.end;
      }
      text += "\n";
    }
    return told(text + "\n临江市人民政府办公室\n2024年3月1日\n");
  };
  const std::string whole = wrapped(400);
  CHECK(whole.find("市公共资源交易中心") != std::string::npos);
  for (int width = 48; width < 90; width += 2) {
    INFO(width);
    CHECK(wrapped(width) == whole);
  }
}

TEST_CASE("…要建立调度台账。 behind the last item is told, whatever a site prints below the date ([解读 1] made it lost, in silence)") {
  const std::string notice = "省人民政府关于建立经济体系的实施意见\n各市、州、县人民政府：\n结合实际，提出如下意见。\n一、健全体系\n（一）推进升级。加快改造。（责任单位：省经信厅）\n"
                             "（二）完善标准。严格执行。（责任单位：省统计局）\n各地要压实工作责任，加强督促落实。省发改委要建立调度台账，定期开展评估。\n2021 年 10 月 17 日\n";
  for (const std::string tail : {"", "相关解读：\n", "相关解读：\n[解读 1]\n[解读 2]\n", "[解读 1]\n"}) CHECK(told(notice + tail).find("省发改委要建立调度台账") != std::string::npos);
}

TEST_CASE("市住建局每年牵头开展评估: it leads, each year (responsible, in silence)") {
  CHECK(told(kHead + "1.开展评估。市住建局每年牵头开展评估，公布结果。\n2.做好宣传。市公安局要做好宣传。\n").find("牵头=市住建局") != std::string::npos);
}

TEST_CASE("days of 总体要求 and 工作目标 are what the whole notice aims at, and （县城） at a line's end is a place: neither is said") {
  const std::string tasks = "二、任务\n（一）编制规划。做好工作。（市教育局负责）\n（二）做好宣传。开展活动。（市公安局负责）\n";
  for (const std::string aims : {"一、总体要求\n（一）工作目标。2025年底前，服务能力显著提升。到2027年，大幅提升。\n", "一、总体要求\n到2025年底前，服务能力显著提升。\n",
                                 "一、总体要求\n（一）主要目标。城市（县城）\n\n人均公园绿地面积达14.5平方米。\n"}) {
    INFO(aims);
    const std::string all = told(kHead + aims + tasks);
    CHECK(all.find("date-unread") == std::string::npos);
    CHECK(all.find("responsibility-unread") == std::string::npos);
  }
}

TEST_CASE("中 国 铁 路 … 集 团 有 限 公 司, 各县（市） over 区人民政府: one name (two, in silence)") {
  CHECK(tasks_of_units(kHead + "（一）做好工作。（水 利 厅、中 国 铁 路 成 都 局 集 团 有 限 公 司 等 按 职 责 分 工 负 责）\n（二）做好宣传。（市教育局负责）\n") == "水利厅、中国铁路成都局集团有限公司、市教育局");
  CHECK(tasks_of_units(kHead + "（一）加快产业发展。[责任单位：市大健康办，各县（市）\n区人民政府，开发（度假）区管委会]\n（二）做好宣传。[责任单位：市教育局]\n") == "市大健康办、各县（市）区人民政府、开发（度假）区管委会、市教育局");
}

TEST_CASE("a heading that is a body's name, and 上海科创办, 省级业务部门, 厅督查小组: nothing is said of them") {
  CHECK(told(kHead + "一、任务\n（一）做好工作。（责任单位：上海科创办、省级业务部门、厅督查小组）\n（二）做好宣传。（责任单位：市教育局）\n").find("unknown-unit") == std::string::npos);
  CHECK(told(kHead + "一、市住建局碳达峰行动领导小组\n组　长：张　勇　市住建局局长\n成　员：陈　磊　市住建局办公室主任\n二、任务\n（一）做好宣传。市教育局要做好宣传。\n").find("duty-unread") == std::string::npos);
}

TEST_CASE("请各牵头部门2月底前制定推进计划, 请主办单位于5月20日前办结并答复代表 in the covering letter: the notice's reporting, no task") {
  const auto days = [](const std::string& asks) {
    const Extraction found = extract("东湖市创卫任务分解\n东创卫办〔2026〕5号\n各区：\n" + asks + "\n2026年1月8日\n1. 修路。\n牵头单位：市住建局\n2. 植树。\n牵头单位：市园林局\n", "text.txt", book());
    const Reporting& reporting = found.notices.at(0).reporting;
    std::string all = std::to_string(found.notices[0].tasks.size());
    for (const Report& report : reporting.reports)
      for (const DateField& day : report.dates) all += " " + report.who.value + " " + day.value;
    return all;
  };
  CHECK(days("请各牵头部门2月底前制定具体推进计划，市督查室每月通报。") == "2 各牵头部门 2026-02-28");
  CHECK(days("现将第一批建议交办给你们，请主办单位于2026年5月20日前办结并书面答复代表，同时抄送市政府办公室。") == "2 主办单位 2026-05-20");
  CHECK(days("请各牵头单位于2026年10月20日前将书面办理情况（加盖公章）报市民政局汇总。") == "2 各牵头单位 2026-10-20");
  CHECK(days("请各承办单位接此通知后，认真研究办理，于6月30日前办结，并将办理结果报市政府督查室。").starts_with("2"));
  CHECK(days("请各牵头单位会同有关单位细化工作措施，2月底前将实施方案报市发改委。").starts_with("2"));
  CHECK(days("请各牵头单位细化工作措施，2月底前将实施方案报市发改委。") == "2 各牵头单位 2026-02-28");
  CHECK(days("请各牵头单位2月底前完成排查整改。").starts_with("3"));
  CHECK(days("请市教育局于3月底前制定实施方案，各区于4月底前完成。").starts_with("4"));
}

TEST_CASE("校长办公室将按季度督查，结果纳入年度考核 behind the bracket of the last item: an announced check, no task") {
  const std::string tasks = "3. 改造校舍。（责任单位：基建处）\n4. 开展排查整治，消除安全隐患，落实各项防范措施。（责任单位：保卫处、后勤保障处）\n";
  CHECK(told(kHead + tasks + "各单位要制定计划，于3月15日前报校长办公室督查科。党委办公室、校长办公室将按季度督查，结果纳入年度考核。\n").find("将按季度督查") == std::string::npos);
}

TEST_CASE("a notice without number behind another one's table is a notice of its own (its tasks were that one's, in silence)") {
  const std::string table = "序号\t工作任务\t牵头单位\n1\t新建学校\t市教育局\n2\t修缮堤防\t市水利局\n\n";
  const auto notices = [&](const std::string& below) { return extract(kHead + table + below, "text.txt", book()).notices.size(); };
  CHECK(notices("东湖市人民政府办公室关于做好防汛工作的通知\n各区人民政府，市政府各部门：\n一、市水利局要检查堤防。\n2026年3月1日\n") == 2);
  CHECK(notices("东湖市关于做好防汛工作的通知精神解读\n一、市水利局要检查堤防。\n2026年3月1日\n") == 1);
}

TEST_CASE("注：市审计局要在11月底前完成审计 under a table is said (lost in silence); how the table is to be read is not") {
  const std::string table = "序号\t工作任务\t牵头单位\n1\t新建学校\t市教育局\n2\t修缮堤防\t市水利局\n";
  CHECK(told(kHead + table + "注：市财政局负责落实资金，市审计局要在11月底前完成审计。\n").find("task/duty-unread") != std::string::npos);
  CHECK(told(kHead + table + "注：列第一位的为牵头单位。投资为估算数，由市财政局负责解释。请各单位于每月25日前将进展情况报市政府督查室。\n").find("task/duty-unread") == std::string::npos);
}

TEST_CASE("会议原则同意市财政局2025年预算调整方案: what is agreed to is nobody (会议原则同意市财政局 was a unit, in silence)") {
  CHECK(told("东湖市政府常务会议纪要\n〔2026〕5号\n\n一、关于预算\n会议原则同意市财政局2026年预算调整方案，请市财政局按程序报批。\n二、关于停车场\n会议同意由市交通局牵头建设停车场。\n").find("|会议原则同意市财政局2026年预算调整方案，请市财政局按程序报批。|责任=市财政局\n") != std::string::npos);
}

TEST_CASE("市公安局交通管理局, 北京—东湖指挥部, 西山片区 under 责任单位 are no odd names") {
  CHECK(told(kHead + "1.疏导交通。（责任单位：市公安局交通管理局、北京—东湖指挥部、西山片区）\n2.植树。（责任单位：市园林局）\n").find("unknown-unit") == std::string::npos);
}

TEST_CASE("items with …由A制定，报B备案, and the front of …报B，由B综合上报, were lost") {
  const std::string head = "临江市人民政府办公室关于做好工作的通知\n临政办发〔2026〕3号\n各县区人民政府：\n现将有关事项通知如下：\n";
  const std::string sign = "\n\n临江市人民政府办公室\n2026年4月1日\n";
  CHECK(told(head + "（一）市教育局要加强管理。\n（二）停产企业可享受补贴。具体办法由各县区人民政府制定，报市发展改革委备案。\n（三）市审计局要加强监督。" + sign)
            .find("2|停产企业可享受补贴。具体办法由各县区人民政府制定，报市发展改革委备案。|责任=各县区人民政府*\n") != std::string::npos);
  CHECK(told(head + "（一）市教育局要加强管理。\n（二）清理整顿。各区登记管理机关要将清理情况报市民政局，由市民政局综合上报市政府。" + sign)
            .find("|清理整顿。各区登记管理机关要将清理情况报市民政局，由市民政局综合上报市政府。|责任=各区登记管理机关*、市民政局\n") != std::string::npos);
}

TEST_CASE("市应急局等 in front of another column of units: that there are others was lost") {
  const Extraction found = extract("防汛任务分解表\n任务\t牵头单位\t配合单位\n编制防汛规划\t市应急局等\t市水利局\n修复水库\t市水利局\t市财政局等\n", "text.txt", book());
  std::string units;
  for (const Task& task : found.notices.at(0).tasks)
    for (const Unit& unit : task.units) units += unit.name.value + (unit.others.empty() ? " " : "等 ");
  CHECK(units == "市应急局等 市水利局 市水利局 市财政局等 ");
}

TEST_CASE("组长：某某（集团党委书记、董事长） in a paragraph: the bracket is of the roster, and charges nobody (a task of 集团党委 and 董事长)") {
  const std::string text = "清河集团整改方案\n清集发〔2025〕5号\n\n一、组织领导\n成立整改工作领导小组。组长：方启明（集团党委书记、董事长）；副组长：秦岳（集团纪委书记）。\n"
                           "二、整改任务\n（一）开展自查。（责任单位：财务部）\n（二）建立台账。（责任单位：审计部）\n";
  CHECK(told(text) == "1|开展自查。|责任=财务部\n2|建立台账。|责任=审计部\n");
}

TEST_CASE("请各主责科室制定细则 in the letter over a table is told to all, and said; no task (one of 各主责科室, in silence)") {
  const std::string text = "市三院关于印发任务分解表的通知\n市三医发〔2025〕5号\n\n各科室：\n现将任务分解表印发给你们。请各主责科室制定实施细则，协作科室主动配合。各责任科室要细化本科室工作计划，并于3月10日前交院办公室备查。\n\n市第三医院\n2025年2月28日\n\n附件\n任务分解表\n"
                           "序号\t工作任务\t主责科室\t完成时限\n1\t修订手术目录\t医务部\t5月底前\n";
  const Extraction found = extract(text, "text.txt", book());
  CHECK(found.notices.at(0).tasks.size() == 1);
  CHECK(std::any_of(found.diagnostics.begin(), found.diagnostics.end(), [](const Diagnostic& one) { return one.code == "task/told-to-groups"; }));
}

TEST_CASE("县指挥部设立以下工作组： is no heading of a unit (what stood in front of it under X县教育局： had no group, in silence)") {
  const std::string text = "清河县应急预案\n清政办发〔2025〕5号\n\n一、组织体系\n（一）部门职责\n县教育局：组织停课停学。\n县民政局：负责救助困难群众。\n（二）应急工作组\n县指挥部根据需要设立以下工作组：\n"
                           "1．协调组。由县应急管理局牵头，县气象局参加。负责信息汇总。\n2．救助组。由县民政局牵头，县财政局参加。负责发放物资。\n";
  const Extraction found = extract(text, "text.txt", book());
  REQUIRE(found.notices.at(0).tasks.size() == 4);
  CHECK(found.notices.at(0).tasks[0].group.value == "（一）部门职责");
  CHECK(found.notices.at(0).tasks[1].group.value == "（一）部门职责");
}

TEST_CASE("第一阶段：宣传发动（3月1日至3月31日） on a line without a number is the group of what stands below (it was the text of nothing, in silence)") {
  const Extraction found = extract("清河市创文攻坚行动方案\n清政办发〔2026〕5号\n\n一、实施步骤\n第一阶段：宣传发动（3月1日至3月31日）\n市文明办于3月10日前制定清单。市教育局开展“小手拉大手”活动。\n"
                                   "第二阶段：集中整治（4月1日至8月31日）\n1．市容整治。市城管局牵头，市住建局配合，6月底前消除乱象。\n", "text.txt", book());
  std::string groups;
  for (const Task& task : found.notices.at(0).tasks) groups += task.group.value + "\n";
  CHECK(groups == "第一阶段：宣传发动（3月1日至3月31日）\n第一阶段：宣传发动（3月1日至3月31日）\n第二阶段：集中整治（4月1日至8月31日）\n");
}

TEST_CASE("市人大常委会2025年监督工作计划, a title in the middle of a notice, is no duty of 市人大常委会 (nor was it before years behind units were)") {
  CHECK(told("清河市人大常委会办公室关于印发监督工作计划的通知\n清人常办〔2025〕5号\n\n各委员会：\n现印发给你们。\n\n清河市人大常委会2025年监督工作计划\n\n一、听取报告\n1．听取就业情况报告。由社会委负责，3月底前完成。\n").find("监督工作计划") == std::string::npos);
}

TEST_CASE("各项目所在乡镇要…, 区供销合作社联合社要…: whole names (各项目所, 区供销合作社, in silence)") {
  CHECK(tasks_of_units("清河县工作方案\n清政办发〔2025〕5号\n\n一、重点工作\n（一）各项目所在乡镇要做好矛盾化解工作。\n（二）区供销合作社联合社要发挥冷链配送优势。\n（三）镇派出所在辖区开展巡查。\n") == "各项目所在乡镇、区供销合作社联合社、镇派出所");
}
