// Running text -> tasks: responsibility brackets, labelled lines, duties, milestones.
#include "support/catch.h"
#include "support/table_from_text.h"
#include "task/tasks.h"

using namespace fenjie;
using namespace fenjie::tests;

namespace {

Notice notice_of(const std::string& outline) {
  Notice notice;
  notice.outline = outline_from_text(outline);
  task::find_tasks(notice, book(), lexicon());
  return notice;
}

std::string tasks_of(const std::string& outline) { return print(notice_of(outline).tasks); }

std::string doubts(const std::string& outline) {
  Notice notice;
  notice.outline = outline_from_text(outline);
  return codes_of(task::find_tasks(notice, book(), lexicon()));
}

/// Only the people of the one task of a paragraph that ends with `bracket`.
std::string people_of(const std::string& bracket) {
  const std::string task = tasks_of("3|1.||推进改革。" + bracket);
  const std::string head = "1|推进改革。";
  return task.rfind(head, 0) == 0 ? task.substr(head.size(), task.size() - head.size() - 1) : task;
}

}  // namespace

TEST_CASE("wordings of the responsibility bracket") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"(责任单位:市教育局)", "|责任=市教育局"},
      {"( 责任单 位：市教育局、市财政局 )", "|责任=市教育局、市财政局"},
      {"【责任单位：市教育局】", "|责任=市教育局"},
      {"（责任单位：各街道办事处、公安派出所、消防部门。）", "|责任=各街道办事处*、公安派出所、消防部门*"},
      {"（责任单位：市教育局；完成时限：2022年12月底前）", "|责任=市教育局|时限=2022年12月底前"},
      {"（牵头单位：市发改委；配合单位：市教育局、市财政局）", "|牵头=市发改委|配合=市教育局、市财政局"},
      {"（牵头单位：市发改委，配合单位：市教育局，各区、县级市）", "|牵头=市发改委|配合=市教育局、各区*、县级市*"},
      {"（市发改委牵头，市教育局、市财政局配合）", "|牵头=市发改委|配合=市教育局、市财政局"},
      {"（市发改委、市教育局负责）", "|责任=市发改委、市教育局"},
      {"（责任单位：司法所，各乡镇、街道）", "|责任=司法所、各乡镇*、街道*"},
      {"（责任单位：县教育局（张三丰）、县财政局）", "|责任=县教育局(张三丰)、县财政局|责任人=张三丰"},
      {"（县教育局及各学校、发展和改革局负责）", "|责任=县教育局、各学校*、发展和改革局"},
      {"（市教育局和市人力资源和社会保障局与各县政府负责）", "|责任=市教育局、市人力资源和社会保障局、各县政府*"},
      {"（责任单位：太行市和顺县财政局）", "|责任=太行市和顺县财政局"},
      {"（责任单位：市公安局和平区分局）", "|责任=市公安局和平区分局"},
      {"（市发改委、市教育局按职责分工负责）", "|责任=市发改委、市教育局"},
      {"（市发改委等有关部门负责）", "|责任=市发改委、有关部门*"},
      {"（市发改委、市教育局等负责）", "|责任=市发改委、市教育局"},
      {"（市发改委、市教育局等部门指导支持，各区政府负责）", "|责任=各区政府*|配合=市发改委、市教育局"},
      {"（市发改委会同有关部门负责）", "|牵头=市发改委|配合=有关部门*"},
      {"（市商务局、市残疾人联合会负责）", "|责任=市商务局、市残疾人联合会"},
      {"（省教育厅牵头，各市、县（区）人民政府负责）", "|牵头=省教育厅|责任=各市、县（区）人民政府*"},
      {"（省教育厅、相关市、县政府负责）", "|责任=省教育厅、相关市、县政府*"},
      {"（教育部，各省、自治区、直辖市人民政府）", "|责任=教育部、各省、自治区、直辖市人民政府*"},
      {"（责任单位：市教育局，各县、区人民政府（管委会））", "|责任=市教育局、各县、区人民政府（管委会）*"},
      {"（市教育局、市财政局牵头督导，市民政局参与）", "|牵头=市教育局、市财政局|配合=市民政局"},
      {"（省教育厅指导，市教育局落实）", "|责任=市教育局|指导=省教育厅"},
      {"（市发改委，各县人民政府按职责分工负责）", "|责任=市发改委、各县人民政府*"},
      {"（责任单位：市发改委牵头，市教育局按职责分工负责）", "|牵头=市发改委|责任=市教育局"},
      {"（责任单位：市市场监管局（市知识产权局）、文化和旅游局）", "|责任=市市场监管局（市知识产权局）、文化和旅游局"},
      {"（责任单位：市教育局；责任人：王小明）", "|责任=市教育局(王小明)|责任人=王小明"},
      {"（责任单位：市教育局；责任人：局党组书记、局长 郝 帅）", "|责任=市教育局(郝帅)|责任人=郝帅"},  // was two persons, one of them 局党组书记
      {"（责任单位：市教育局；责任人：党组书记、局长）", "|责任=市教育局(党组书记、局长)|责任人=党组书记、局长"},  // was 党组书记
      {"（牵头领导：王小明；牵头单位：市教育局）", "|领导=王小明|牵头=市教育局"},
      {"（市教育局负责，2022年6月底前完成）", "|责任=市教育局|时限=2022年6月底前"},
      {"（2022年8月底前完成，责任单位：市教育局）", "|责任=市教育局|时限=2022年8月底前"},
      {"（责任单位：市教育局", "|责任=市教育局"},
      {"（责任单位：市城管局（市执法局）、市公安局", "|责任=市城管局（市执法局）、市公安局"},
      {"（市教育局）", "|责任=市教育局"},
      {"（省自然资源厅，各市、县（市、区）人民政府）", "|责任=省自然资源厅、各市、县（市、区）人民政府*"},
      {"（县民政局；各乡镇人民政府）", "|责任=县民政局、各乡镇人民政府*"},
      {"（市工信局牵头、市商务局协办）", "|牵头=市工信局|配合=市商务局"},
      {"（市教育局、市财政局分别牵头）", "|牵头=市教育局、市财政局"},
      {"（牵头：市教育局；配合：市财政局）", "|牵头=市教育局|配合=市财政局"},
      {"（县委常委、副县长王强牵头，县教育局负责）", "|领导=王强|责任=县教育局"},
      {"（乡党委副书记石兰英牵头，各村负责）", "|领导=石兰英|责任=各村*"},
      {"（责任单位：县教育局党组书记、局长王芳）", "|责任=县教育局(王芳)|责任人=王芳"},
      {"（承办：市教育局；协办：市财政局）", "|责任=市教育局|配合=市财政局"},
      {"（主责：市教育局；分管：王建国）", "|领导=王建国|牵头=市教育局"},
      {"（市教育局主责，市财政局配合）", "|牵头=市教育局|配合=市财政局"},
      {"（以市教育局为主，市财政局、市民政局配合）", "|牵头=市教育局|配合=市财政局、市民政局"},
      {"（市教育局统筹，市财政局、市民政局落实）", "|牵头=市教育局|责任=市财政局、市民政局"},
      {"（市教育局、市财政局分工负责）", "|责任=市教育局、市财政局"},
      {"（市教育局监督指导，各学校落实）", "|责任=各学校*|指导=市教育局"},
      {"责任单位：市教育局、市财政局（6月底前完成）", "|责任=市教育局、市财政局|时限=6月底前"},
      {"（责任单位：市教育局、市财政局；牵头单位：市教育局）", "|牵头=市教育局|责任=市财政局"},
      {"责任单位是市教育局。", "|责任=市教育局"},
      {"（市教育局牵头，市财政局）", "|牵头=市教育局|责任=市财政局"},
      {"（市教育局，市财政局配合）", "|责任=市教育局|配合=市财政局"},
      {"（市发改委等部门按职责分工负责）", "|责任=市发改委"},
      {"（责任单位：市教育局（牵头）、市财政局）", "|牵头=市教育局|责任=市财政局"},
      {"（王小明牵头，市教育局落实）", "|领导=王小明|责任=市教育局"},
      {"（常务副省长林国栋牵头，省教育厅负责）", "|领导=林国栋|责任=省教育厅"},
      {"（县政府党组成员周启牵头，县教育局负责）", "|领导=周启|责任=县教育局"},
      {"（开发区党工委书记梁勇牵头，县教育局负责）", "|领导=梁勇|责任=县教育局"},
      {"（副县长、县公安局局长高峰牵头，县教育局负责）", "|领导=高峰|责任=县教育局"},
      {"（副县长、县公安局局长李伟牵头，县教育局负责）", "|领导=李伟|责任=县教育局"},
      {"（责任领导：副县长、县公安局局长高峰；责任单位：县教育局）", "|领导=高峰|责任=县教育局"},
      {"（责任领导：高峰（副县长、县公安局局长）；责任单位：县教育局）", "|领导=高峰|责任=县教育局"},
      {"（责任领导：高峰 副县长、县公安局局长；责任单位：县教育局）", "|领导=高峰|责任=县教育局"},
      {"（责任领导：县长 阿尔斯兰·买买提；责任单位：县教育局）", "|领导=阿尔斯兰·买买提|责任=县教育局"},
      {"（责任领导：古丽娜尔·艾山 副县长；责任单位：县教育局）", "|领导=古丽娜尔·艾山|责任=县教育局"},
      {"（分办：县教育局、县财政局；办结时限：6月30日前）", "|责任=县教育局、县财政局|时限=6月30日前"},
      {"（6月底完成，牵头考核单位：市教育局、市财政局）", "|牵头=市教育局、市财政局|时限=6月底"},
      {"（牵头推进单位：市教育局；配合推进单位：市财政局）", "|牵头=市教育局|配合=市财政局"},
      {"（具体承办单位：市教育局）", "|责任=市教育局"},
      {"【责任单位】市教育局", "|责任=市教育局"}};
  for (const auto& [bracket, people] : table) CHECK(bracket + " -> " + people_of(bracket) == bracket + " -> " + people);
}

TEST_CASE("brackets that assign nothing make no task") {
  for (const std::string text :
       {"架空线路规整(入地)和维修", "使用(补交)专项资金。", "上报情况（主要包括：进度、问题），按时上报。",
        "做好工作。(后附:《名单》)", "依据《办法》(临政办发[2020]23号)执行", "（此件公开发布）", "建立由政府牵头的机制", "依托工作专班（由市教育局牵头）开展攻关。", "报市财政局（市国资委）。",
        "牵头单位要发挥好牵头作用。", "本办法由市财政局负责解释", "（含）",
        "改造小区（2022年底前）。"})
    CHECK(text + " -> " + tasks_of("3|1.||" + text) == text + " -> ");
}

TEST_CASE("several brackets in one paragraph each close their own part") {
  CHECK(tasks_of("2|（一）||"
                 "推进甲项改革。（市教育局负责）加快乙项建设（含丙）。（市财政局牵头，市教育局配合）扩大丁项开放。（责"
                 "任单位：市商务局）") ==
        "1|推进甲项改革。|责任=市教育局\n-|加快乙项建设（含丙）。|牵头=市财政局|配合=市教育局\n-|扩大丁项开放。|责任="
        "市商务局\n");
}

TEST_CASE("a bracket on a line of its own closes the paragraphs of its item") {
  CHECK(tasks_of("3|1.||摸清底数，建立项目库。/加强宣传。/(责任单位:各街道办事处)") ==
        "1|摸清底数，建立项目库。加强宣传。|责任=各街道办事处*\n");
  CHECK(tasks_of("3|2.|推进智慧城市建设|加快布局网络。（责任单位：市工信局）") ==
        "2|推进智慧城市建设。加快布局网络。|责任=市工信局\n");
}

TEST_CASE("labelled lines and labelled sentences") {
  CHECK(tasks_of("3|1.|推进改革|加快建设。/牵头领导：王小明/牵头单位：市发改委/配合单位：市教育局、市财政局/"
                 "完成时限：12月底前") ==
        "1|推进改革。加快建设。|领导=王小明|牵头=市发改委|配合=市教育局、市财政局|时限=12月底前\n");
  CHECK(tasks_of("3|1.||加快建设。责任单位：市发改委、市教育局。完成时限：2023年6月底前。") ==
        "1|加快建设。|责任=市发改委、市教育局|时限=2023年6月底前\n");
}

TEST_CASE("部门分工：A牵头，B配合 on a line of its own is read and not said to be unread") {
  const std::string lines = "3|1.||地区生产总值增长6%以上。/牵头负责领导：王小明/部门分工：市发改委牵头，市教育局配合。\n";
  CHECK(tasks_of(lines) == "1|地区生产总值增长6%以上。|领导=王小明|牵头=市发改委|配合=市教育局\n");
  CHECK(doubts(lines).empty());
}

TEST_CASE("what is to be reported, between the tasks of an item, is no text of the next one") {
  CHECK(tasks_of("1|一、||修路。（县交通局）/请将进展情况报县政府办公室。/架桥。/责任单位：县水利局\n") ==
        "1|修路。|责任=县交通局\n-|架桥。|责任=县水利局\n");
}

TEST_CASE("a long post in brackets is no part of the name") {
  CHECK(tasks_of("3|1.||推进改革。/责任单位：市城管局/责任人：蒋涛（区城市管理和综合执法局党组书记、局长）\n") ==
        "1|推进改革。|责任=市城管局(蒋涛)|责任人=蒋涛\n");
}

TEST_CASE("a bracketed remark on a name in a labelled line makes no task of its own") {
  CHECK(tasks_of("3|1.||推进改革。/责任单位：市城管局（市执法局）、市公安局/完成时限：2025年12月底前") ==
        "1|推进改革。|责任=市城管局（市执法局）、市公安局|时限=2025年12月底前\n");
}

TEST_CASE("a line that ends with a number is no heading: no full stop is put behind it") {
  CHECK(tasks_of("3|2.|改造管网30|公里，新建泵站5座。（市水务局负责）") ==
        "2|改造管网30公里，新建泵站5座。|责任=市水务局\n");
}

TEST_CASE("a rule stated once for the document makes the first unit lead from there on") {
  CHECK(tasks_of("2|（一）||甲事。（市教育局、市财政局负责）\n"
                 "2|（二）||乙事。（市商务局、市财政局等负责，排在第一位的部门为牵头部门，下同）\n"
                 "2|（三）||丙事。（市水利局、各县政府负责）\n2|（四）||丁事。（市水利局牵头，市财政局配合）\n") ==
        "1|甲事。|责任=市教育局、市财政局\n2|乙事。|牵头=市商务局|责任=市财政局\n"
        "3|丙事。|牵头=市水利局|责任=各县政府*\n4|丁事。|牵头=市水利局|配合=市财政局\n");
  const Notice notice = notice_of("0|||列第一位的责任单位为牵头单位。\n2|（一）||甲事。（市教育局、市财政局负责）\n");
  CHECK(notice.tasks.at(0).units.at(0).name.rule == "convention.first-leads");
}

TEST_CASE("a rule of the order of sections holds as that of units does: 排在第一位的科室为牵头科室") {
  CHECK(tasks_of("0|||排在第一位的科室为牵头科室。\n2|（一）||甲事。（发展规划科、学前教育科）\n") == "1|甲事。|牵头=发展规划科|责任=学前教育科\n");
}

TEST_CASE("a bracket that states the rule of the order of units is no responsibility that nobody could read") {
  const std::string lines =
      "0|||现印发给你们（每项工作排在首位的为牵头单位）。\n2|（一）||甲事。（市教育局、市财政局）\n2|（二）||乙事。（市商务局、市财政局）\n";
  CHECK(tasks_of(lines) == "1|甲事。|牵头=市教育局|责任=市财政局\n2|乙事。|牵头=市商务局|责任=市财政局\n");
  CHECK(doubts(lines).empty());
}

TEST_CASE("a rule for the whole notice holds for tasks with one unit; the others support only where it says so") {
  CHECK(tasks_of("0|||列首位的单位为牵头单位，其他为配合单位。\n2|（一）||甲事。（市教育局、市财政局负责）\n"
                 "2|（二）||乙事。（市商务局负责）\n") ==
        "1|甲事。|牵头=市教育局|配合=市财政局\n2|乙事。|牵头=市商务局\n");
}

TEST_CASE("units implied from one task on are no unit of that task and belong to all later ones") {
  const Notice notice = notice_of(
      "2|（一）||甲事。（市教育局负责。以下均需各区县政府、市直各部门落实，不再列出）\n2|（二）||乙事。（市商务局负责）\n");
  CHECK(print(notice.tasks) == "1|甲事。|责任=市教育局\n2|乙事。|责任=市商务局、各区县政府*、市直各部门*\n");
  CHECK(notice.tasks.at(1).units.at(1).name.rule == "convention.implied");
}

TEST_CASE("a responsibility on a heading holds for the items under it that have none") {
  CHECK(tasks_of("2|（二）||优化环境（牵头单位：市发改委）\n3|1.||甲事。\n3|2.||乙事。（市教育局负责）\n") ==
        "1|甲事。|牵头=市发改委\n2|乙事。|责任=市教育局\n");
  CHECK(tasks_of("2|（一）||推进改革。（市发改委牵头）具体措施：\n3|1.||甲事。（市教育局负责）\n") ==
        "1|推进改革。|牵头=市发改委\n1|甲事。|责任=市教育局\n");
}

TEST_CASE("a heading whose leader or unit its items take is no task, though each has a responsibility of its own") {
  CHECK(tasks_of("1|一、||重点项目（牵头领导：王小明 责任单位：市发改委）\n3|1.||安排项目50个。（责任人：张卫东）\n"
                 "3|2.||改造大道。（责任单位：市交通局 责任人：李国华）\n1|二、||城市建设（牵头领导：赵晓燕）\n"
                 "3|3.||更换管网。（责任单位：市住建局）") ==
        "1|安排项目50个。|领导=王小明|责任=市发改委(张卫东)|责任人=张卫东\n"
        "2|改造大道。|领导=王小明|责任=市交通局(李国华)|责任人=李国华\n3|更换管网。|领导=赵晓燕|责任=市住建局\n");
}

TEST_CASE("labels in items of their own, or behind a list, belong to the item above") {
  CHECK(tasks_of("1|五、|校园安全|\n2|（一）||目标任务：达标。\n2|（二）|牵头单位：区教育局|\n") ==
        "5|校园安全。（一）目标任务：达标。|牵头=区教育局\n");
  CHECK(tasks_of("2|（一）||排污。/整改措施：\n3|1.||排查。\n3|2.||销号。/责任单位：市环保局\n") ==
        "1|1.排查。2.销号。|责任=市环保局\n");
}

TEST_CASE("an item without a task among tasks is said") {
  const std::string tasks = "3|1.||甲。（市教育局）\n3|2.||乙。（市教育局）\n3|3.||丙。（市教育局）\n";
  CHECK(doubts(tasks + "3|4.||丁事。（由专人跟进）") == "task/responsibility-unread");
  CHECK(doubts(tasks + "3|4.||丁事，由专人跟进。") == "task/item-unread");
  CHECK(doubts(tasks + "3|4.||丁。（市财政局）").empty());
  CHECK(doubts("3|1.||甲。（市教育局）\n3|2.||乙事。\n3|3.||丙事。").empty());
}

TEST_CASE("a paragraph that closes the notice is no text of the task above, which its bracket and 。 end or which all units are told behind") {
  CHECK(tasks_of("1|一、||推动数据要素改革，9月底前出台管理办法（市数据局牵头）。/市政府督查室将适时开展督查。") ==
        "1|推动数据要素改革，9月底前出台管理办法|牵头=市数据局|时限=9月底前\n");
  CHECK(tasks_of("1|一、||推动数据要素改革（市数据局牵头）/各部门要认真抓好落实。") == "1|推动数据要素改革|牵头=市数据局\n");
  CHECK(tasks_of("1|一、||推动数据要素改革（市数据局牵头）/出台管理办法。") == "1|推动数据要素改革。出台管理办法。|牵头=市数据局\n");
}

TEST_CASE("以上2项由A牵头 behind the last item holds for as many items as it counts; who supervises does so for all of them") {
  CHECK(tasks_of("1|一、|经济|\n3|1.||增产。\n3|2.||增收。\n3|3.||投资增长。/以上2项由市发展改革委牵头，市统计局配合。") ==
        "2|增收。|牵头=市发展改革委|配合=市统计局\n3|投资增长。|牵头=市发展改革委|配合=市统计局\n");
  CHECK(tasks_of("3|1.||增产（市农业局）\n3|2.||增收（市商务局）/以上工作由市政府督查室跟踪督办。") ==
        "1|增产|责任=市农业局|指导=市政府督查室\n2|增收|责任=市商务局|指导=市政府督查室\n");
}

TEST_CASE("a person alone on a heading answers for its items, which name none") {
  CHECK(tasks_of("1|一、||城乡建设（责任人：副市长 孟庆海）\n3|1.||建成净化厂。/牵头单位：市住建局") ==
        "1|建成净化厂。|牵头=市住建局|责任人=孟庆海\n");
}

TEST_CASE("a sentence that explains brackets and marks is no responsibility") {
  CHECK(tasks_of("0|||（括号内为责任单位，带*的为牵头单位）\n3|1.||核定编制。（县委编办*、县教育局）") ==
        "1|核定编制。|牵头=县委编办|责任=县教育局\n");
}

TEST_CASE("任务名称： is the task, or kept beside what 工作内容： says") {
  CHECK(tasks_of("0|||任务名称：修建道路/责任单位：市交通局") == "-|修建道路|责任=市交通局\n");
  CHECK(tasks_of("0|||任务名称：修建道路/工作内容：硬化4公里/责任单位：市交通局") == "-|硬化4公里|责任=市交通局|任务名称=修建道路\n");
}

TEST_CASE("labelled blocks without numbers: the first label again begins the next task") {
  CHECK(tasks_of("0|||重点任务：新建公园。/责任单位：县城管局/完成时限：9月底前/重点任务：改造管网。/责任单位：县水务局") ==
        "-|新建公园。|责任=县城管局|时限=9月底前\n-|改造管网。|责任=县水务局\n");
  CHECK(tasks_of("0|||问题一：污水外溢。/责任单位：县住建局/问题二：扬尘严重。/责任单位：县城管局") ==
        "1|污水外溢。|责任=县住建局\n2|扬尘严重。|责任=县城管局\n");
}

TEST_CASE("a unit that acts with others, in a bracket and behind a label") {
  CHECK(people_of("（县水利局会同各乡镇）") == "|牵头=县水利局|配合=各乡镇*");
  CHECK(people_of("（牵头单位：县城管局会同县水利局）") == "|牵头=县城管局|配合=县水利局");
}

TEST_CASE("units with a part in square brackets are whole names") {
  CHECK(people_of("（区城管局、各镇〔街道〕）") == "|责任=区城管局、各镇〔街道〕*");
}

TEST_CASE("a rectification list: the measures are the task, what is wrong is its group, the aim is kept beside it") {
  CHECK(tasks_of("1|三、||处置能力不足。\n2|（一）||整改责任单位：市环保局\n2|（二）||整改目标：达到200吨。\n"
                 "2|（三）||整改时限：2025年6月底前\n2|（四）||整改措施：建设中心1座。") ==
        "3|建设中心1座|责任=市环保局|时限=2025年6月底前|整改目标=达到200吨\n");
  const Notice notice = notice_of("1|一、||雨污分流不彻底。/责任单位：市住建局/整改目标：污水全收集。/整改措施：\n"
                                  "2|（一）||排查管网。（责任单位：市城管局）\n2|（二）||新建管网。（责任单位：市水务局）");
  REQUIRE(notice.tasks.size() == 3);
  CHECK(print(notice.tasks.at(0)) == "1|雨污分流不彻底。|责任=市住建局|整改目标=污水全收集");
  CHECK(notice.tasks.at(2).section.value == "一、雨污分流不彻底");
}

TEST_CASE("bullets begin items, and the labels behind them belong to the item above") {
  for (const std::string mark : {"•", "●", "■", "-", "*", "——"}) {
    CHECK(tasks_of("2|（一）||改造小区。\n5|" + mark + "||牵头单位：市住建局\n5|" + mark + "||完成时限：9月底前\n") ==
          "1|改造小区。|牵头=市住建局|时限=9月底前\n");
  }
  CHECK(tasks_of("3|1.||改造小区。\n5|——||市住建局牵头，市财政局配合；持续推进\n3|2.||修路。\n5|——||市交通局牵头；6月底前") ==
        "1|改造小区。|牵头=市住建局|配合=市财政局|时限=持续推进\n2|修路。|牵头=市交通局|时限=6月底前\n");
}

TEST_CASE("what is wrong or what the task is called, in front of labelled measures, is the task's group") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"污水外溢。/整改目标：污水全收集。/整改措施：补建管网2公里；更换井盖。/责任单位：市住建局", "污水外溢|补建管网2公里；更换井盖。|整改目标=污水全收集。"},
      {"污水外溢。存在问题：管网老化。整改措施：补建管网。（责任单位：市住建局）", "污水外溢|补建管网。|存在问题=管网老化。"},
      {"降低能耗/任务内容：更新集卡20台。/责任部门：设备部", "降低能耗|更新集卡20台。"},
      {"任务内容：更新集卡20台。/责任部门：设备部", "|更新集卡20台。"},
      {"城市更新/工作任务：新建公园3个。/工作措施：选址。/责任部门：设备部", "城市更新|新建公园3个。|工作措施=选址。"},
      {"工作任务：新建公园3个。工作措施：选址。/责任部门：设备部", "|新建公园3个。|工作措施=选址。"},
      {"降低能耗。工作目标：下降4%。/责任部门：设备部", "|降低能耗。工作目标：下降4%。"},  // no measures: nothing is taken apart
      {"坚持“问题导向、措施：具体”。/责任部门：设备部", "|坚持“问题导向、措施：具体”。"},
  };
  for (const auto& [item, wanted] : table) {
    const Notice notice = notice_of("2|（一）||" + item);
    REQUIRE(notice.tasks.size() == 1);
    const Task& task = notice.tasks.front();
    std::string given = task.group.value + "|" + task.text.value;
    for (const auto& [heading, value] : task.other) given += "|" + heading + "=" + value.value;
    CHECK(given == wanted);
  }
}

TEST_CASE("names with nothing but blanks between them are as many as are whole") {
  CHECK(tasks_of("3|1.|甲事|乙。/责任单位：区妇联 区财政局/责任人：张 华　李小明") ==
        "1|甲事。乙。|责任=区妇联(张华)、区财政局(李小明)|责任人=张华、李小明\n");
}

TEST_CASE("a sentence that only assigns takes what stands behind it") {
  CHECK(tasks_of("1|一、||防汛组。由省应急厅牵头，省水利厅、省气象局等参加。主要职责：负责调度。") ==
        "1|负责调度。|牵头=省应急厅|配合=省水利厅、省气象局\n");
  CHECK(tasks_of("1|一、||完成改革。此项工作由市教育局牵头，市财政局配合。") ==
        "1|完成改革。|牵头=市教育局|配合=市财政局\n");
}

TEST_CASE("units in front of a colon have what stands behind it to do") {
  CHECK(tasks_of("2|（一）||县水务局：负责实施饮水工程20处，6月底前完成。\n2|（二）||县交通局、县公路局：改造农村公路50公里。") ==
        "1|负责实施饮水工程20处，6月底前完成。|责任=县水务局|时限=6月底前\n"
        "2|改造农村公路50公里。|责任=县交通局、县公路局\n");
  CHECK(tasks_of("1|一、||县水务局：张三") == "");
  CHECK(tasks_of("0|||各镇人民政府、县直各部门：\n0|||各镇人民政府，县直各部门：现将有关事项通知如下。") == "");
}

TEST_CASE("units that are a heading have the items under it to do") {
  CHECK(tasks_of("1|一、|县教育局（2项）|\n3|1.||新建公办幼儿园3所。\n3|2.||改造校舍，9月底前完成。\n1|二、|县水务局：|\n3|1.||整治河道。") ==
        "1|新建公办幼儿园3所。|责任=县教育局\n2|改造校舍，9月底前完成。|责任=县教育局|时限=9月底前\n1|整治河道。|责任=县水务局\n");
  CHECK(tasks_of("1|一、|县教育局|\n3|1.||王小明\n3|2.||李华") == "");
}

TEST_CASE("text behind a bracket that begins with 牵头领导 is no part of its last value") {
  CHECK(tasks_of("3|1.||开展校园安全专项整治，做到隐患动态清零。（牵头领导：王小明；责任单位：市直各学校；完成时限：长期坚持）各牵头科室要制定台账。") ==
        "1|开展校园安全专项整治，做到隐患动态清零。|领导=王小明|责任=市直各学校*|时限=长期坚持\n");
  CHECK(people_of("（责任单位：市中等职业学校、各高等职业学校、安全科）") == "|责任=市中等职业学校、各高等职业学校*、安全科");
}

TEST_CASE("among bracketed tasks an item of another chapter that begins with its units' part is a task") {
  CHECK(tasks_of("1|一、|经济|\n3|1.||深化改革。（责任单位：市发改委）\n1|二、|法治|\n3|1.||市人大常委会办公室牵头，完善代表联络站制度；\n"
                 "3|2.||市委政法委负责，推进试点，5月底前迎接验收；\n3|3.||市教育局按要求开展工作。\n1|三、|组织保障|\n"
                 "3|1.||市委改革办负责，加强督察。") ==
        "1|深化改革。|责任=市发改委\n1|市人大常委会办公室牵头，完善代表联络站制度；|牵头=市人大常委会办公室\n"
        "2|市委政法委负责，推进试点，5月底前迎接验收；|责任=市委政法委|时限=5月底前\n1|市委改革办负责，加强督察。|责任=市委改革办\n");
}

TEST_CASE("a subject behind a colon, and none made of a sentence's end") {
  CHECK(tasks_of("3|4.||公共机构节能：市机关事务服务中心牵头，各乡镇参与，6月底前创建机关40家。\n"
                 "3|5.||按月调度，并于年底前完成考核，考核结果由市政府通报。") ==
        "4|公共机构节能：市机关事务服务中心牵头，各乡镇参与，6月底前创建机关40家。|牵头=市机关事务服务中心|配合=各乡镇*|时限=6月底前\n");
}

TEST_CASE("units alone on the lines under a label belong to the label's list") {
  CHECK(tasks_of("3|1.||开展排查整治。/责任单位：市应急管理局/市司法局/市水利局、各县政府/完成时限：6月底前") ==
        "1|开展排查整治。|责任=市应急管理局、市司法局、市水利局、各县政府*|时限=6月底前\n");
}

TEST_CASE("a list of units whose last is joined by 和 keeps all of them, in a sentence too") {
  CHECK(tasks_of("1|一、|改造工程|由区住建局牵头，区财政局、区城管局和各街道办事处配合，改造小区32个。") ==
        "1|由区住建局牵头，区财政局、区城管局和各街道办事处配合，改造小区32个。|牵头=区住建局|配合=区财政局、区城管局、各街道办事处*\n");
}

TEST_CASE("duties told in sentences, where nothing is bracketed or labelled") {
  CHECK(tasks_of("1|二、|工作安排|市水务局要在3月底前完成排查。市财政局负责落实资金2亿元。") ==
        "-|市水务局要在3月底前完成排查。|责任=市水务局|时限=3月底前\n-|市财政局负责落实资金2亿元。|责任=市财政局\n");
  CHECK(tasks_of("2|（一）||一是县委组织部要抓好培训；二是县教育局会同县财政局制定方案。") ==
        "1|县委组织部要抓好培训；|责任=县委组织部\n2|县教育局会同县财政局制定方案。|牵头=县教育局|配合=县财政局\n");
  CHECK(tasks_of("2|（一）||加强排查。市水利局牵头，市应急局配合，6月底前完成整治。") ==
        "1|加强排查。市水利局牵头，市应急局配合，6月底前完成整治。|牵头=市水利局|配合=市应急局|时限=6月底前\n");
}

TEST_CASE("points whose subject stands behind 由 keep their lead") {
  CHECK(tasks_of("2|（一）||一是由市林业局牵头，市公安局参加，开展治理；二是由市气象局负责预警发布。") ==
        "1|由市林业局牵头，市公安局参加，开展治理；|牵头=市林业局|配合=市公安局\n"
        "2|由市气象局负责预警发布。|责任=市气象局\n");
}

TEST_CASE("each point that is counted in a paragraph is one task, with all its sentences and units") {
  CHECK(tasks_of("1|二、|突出重点|一是严防山洪。由市水利局牵头，市应急局配合，6月20日前完成评估。二是严防火灾。市住建局负责更换线路，"
                 "市城管局负责检修喷淋，均须年底前完成。三是加强宣传。") ==
        "1|严防山洪。由市水利局牵头，市应急局配合，6月20日前完成评估。|牵头=市水利局|配合=市应急局|时限=6月20日前\n"
        "2|严防火灾。市住建局负责更换线路，市城管局负责检修喷淋，均须年底前完成。三是加强宣传。|责任=市住建局、市城管局|时限=年底前\n");
  CHECK(tasks_of("1|二、|突出重点|一是严防山洪。市水利局牵头，6月20日前完成评估。第二是重点，市住建局负责更换线路。") ==
        "1|严防山洪。市水利局牵头，6月20日前完成评估。|牵头=市水利局|时限=6月20日前\n-|第二是重点，市住建局负责更换线路。|责任=市住建局\n");
}

TEST_CASE("the sentences of one point that tell different units are tasks of their own; words in front of 一是 hide no point") {
  CHECK(tasks_of("1|二、|防汛|一是强化值守，县气象局要发布预警；县水务局要24小时值班。二是县应急局要备足物资。") ==
        "1|强化值守，县气象局要发布预警；|责任=县气象局\n-|县水务局要24小时值班。|责任=县水务局\n2|县应急局要备足物资。|责任=县应急局\n");
  CHECK(tasks_of("1|二、|防汛|会议强调，做好防汛工作，一是县水务局要在5月底前完成加固，二是县应急局要备足物资。") ==
        "1|县水务局要在5月底前完成加固，|责任=县水务局|时限=5月底前\n2|县应急局要备足物资。|责任=县应急局\n");
}

TEST_CASE("points that are counted 第一，第二， are tasks as well") {
  CHECK(tasks_of("2|（一）||推进改造。第一，摸清底数。县住建局4月15日前完成鉴定。第二，强化验收。各乡镇负责初验，县财政局负责拨付。") ==
        "1|摸清底数。县住建局4月15日前完成鉴定。|责任=县住建局|时限=4月15日前\n"
        "2|强化验收。各乡镇负责初验，县财政局负责拨付。|责任=各乡镇*、县财政局\n");
}

TEST_CASE("a sentence that assigns one point of a paragraph does not take the others with it") {
  CHECK(tasks_of("1|一、|工作任务|一是抓热源。区住建局要督促企业10月20日前完成检修。二是抓保障。区民政局、区总工会按职责分工负责，11月5日前完成摸底。") ==
        "1|抓热源。区住建局要督促企业10月20日前完成检修。|责任=区住建局|时限=10月20日前\n"
        "2|抓保障。区民政局、区总工会按职责分工负责，11月5日前完成摸底。|责任=区民政局、区总工会|时限=11月5日前\n");
}

TEST_CASE("a statement between duties is one as well; the report behind them and where they come from are none") {
  CHECK(tasks_of("0|||市教育局要在6月5日前完成调试。市气象局每日向考点发布天气预报。市公安局要加强巡逻。") ==
        "-|市教育局要在6月5日前完成调试。|责任=市教育局|时限=6月5日前\n-|市气象局每日向考点发布天气预报。|责任=市气象局|时限=每日\n"
        "-|市公安局要加强巡逻。|责任=市公安局\n");
  CHECK(tasks_of("0|||市教育局负责考务。市公安局负责治安。供电公司保障用电。") ==
        "-|市教育局负责考务。|责任=市教育局\n-|市公安局负责治安。|责任=市公安局\n-|供电公司保障用电。|责任=供电公司\n");
  CHECK(tasks_of("0|||市教育局负责考务。市公安局负责治安。供电公司保障了用电。") ==
        "-|市教育局负责考务。|责任=市教育局\n-|市公安局负责治安。供电公司保障了用电。|责任=市公安局\n");
  CHECK(tasks_of("0|||市气象局向考点发布天气预报。市公安局要加强巡逻。") == "-|市公安局要加强巡逻。|责任=市公安局\n");
  CHECK(tasks_of("1|二、|工作安排|各单位要高度重视，压实责任。以上工作进展情况请于每周五前报区政府办公室。").empty());
  CHECK(tasks_of("0|||近年来，我市在市招生考试委员会牵头的联动机制下，连续十年平安。市公安局要加强巡逻。") ==
        "-|市公安局要加强巡逻。|责任=市公安局\n");
}

TEST_CASE("what is said of the body itself or of the report of all tasks is no text of the last one") {
  for (const std::string end : {"领导小组为阶段性机构，任务完成后自行撤销。", "以上各项工作每月25日前将进展情况报县民政局。"})
    CHECK(tasks_of("2|（四）|宣传组|由县委宣传部牵头，县融媒体中心配合。做好宣传。/" + end) == tasks_of("2|（四）|宣传组|由县委宣传部牵头，县融媒体中心配合。做好宣传。"));
  CHECK(tasks_of("2|（四）|清理组|由县民政局牵头，县财政局配合。做好清理。/对未登记的机构予以撤销。") !=
        tasks_of("2|（四）|清理组|由县民政局牵头，县财政局配合。做好清理。"));
}

TEST_CASE("exhortations and explanations are no duties") {
  for (const std::string text :
       {"各单位要高度重视，加强领导。", "市政府决定成立领导小组。", "本办法由市财政局负责解释。", "市委、市政府高度重视民生工作。",
        "牵头单位要发挥好牵头作用。"})
    CHECK(text + " -> " + tasks_of("1|三、|有关要求|" + text) == text + " -> ");
}

TEST_CASE("a label nobody foresaw among the labelled lines of a task is kept under its heading") {
  Notice notice;
  notice.outline = outline_from_text("3|1.||清淤。/责任单位：县财政局/完成标准：无淤泥/验收方式：现场查看。/责任人：张三/完成时限：12月20日");
  task::find_tasks(notice, book(), lexicon());
  REQUIRE(notice.tasks.size() == 1);
  const Task& task = notice.tasks.front();
  CHECK(task.persons.at(0).name.value == "张三");
  CHECK(task.deadlines.at(0).text.value == "12月20日");
  CHECK(listed(task.other, [](const auto& one) { return one.first + "=" + one.second.value; }) ==
        "完成标准=无淤泥、验收方式=现场查看");
}

TEST_CASE("a closing bracket half of whose names are known assigns, unless the others hold digits") {
  const std::vector<std::pair<std::string, std::string>> table = {{"县水务局、海关", "县水务局、海关"},
                                                                  {"县水务局、海关，6月底", "县水务局、海关"},
                                                                  {"县水务局、海关、车务段", "县水务局、海关、车务段"},
                                                                  {"县水务局、蓝天、彩虹", ""},
                                                                  {"县水务局、3号线", ""}};
  for (const auto& [bracket, units] : table) {
    Notice notice;
    notice.outline = outline_from_text("3|1.||修复河道。（" + bracket + "）");
    task::find_tasks(notice, book(), lexicon());
    const std::string found = notice.tasks.empty() ? "" : listed(notice.tasks.at(0).units, [](const Unit& unit) { return unit.name.value; });
    CHECK(bracket + " -> " + found == bracket + " -> " + units);
  }
}

TEST_CASE("a clause that nobody can read costs neither the task nor the units before it, and is said") {
  for (const std::string clause : {"；24年13月", "；已完成"}) {
    Notice notice;
    notice.outline = outline_from_text("3|1.||修复河道。（县水务局" + clause + "）");
    CHECK(clause + codes_of(task::find_tasks(notice, book(), lexicon())) == clause + "task/responsibility-unread");
    REQUIRE(notice.tasks.size() == 1);
    CHECK(notice.tasks.at(0).units.at(0).name.value == "县水务局");
  }
}

TEST_CASE("what looks like a responsibility and cannot be read is said") {
  Notice notice;
  notice.outline = outline_from_text("3|1.||推进改革。（责任单位：）");
  CHECK(codes_of(task::find_tasks(notice, book(), lexicon())) == "task/responsibility-unread");
}

TEST_CASE("chapters and sections of a task") {
  const Notice notice = notice_of(
      "1|一、|工作任务|\n2|（一）|推进改革|\n3|1.||甲事。（市教育局负责）\n3|2.||乙事。（市财政局负责）\n2|（二）||"
      "丙事。（市商务局负责）\n");
  REQUIRE(notice.tasks.size() == 3);
  CHECK(notice.tasks[1].section.value == "一、工作任务");
  CHECK(notice.tasks[1].group.value == "（一）推进改革");
  CHECK(notice.tasks[2].group.empty());
  CHECK(notice.tasks[2].label.value == "（二）");
}

TEST_CASE("persons beside units in a bracket: two-word labels, posts, a name that is a common word, leaders") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"（责任单位及责任人：市信访局（周全）、市公安局（方圆））", "|责任=市信访局(周全)、市公安局(方圆)|责任人=周全、方圆"},
      {"（牵头单位及责任人：市生态环境局 王建国；配合单位：市财政局）", "|牵头=市生态环境局(王建国)|配合=市财政局|责任人=王建国"},
      {"（责任单位：市教育局（局长李强））", "|责任=市教育局(李强)|责任人=李强"},
      {"（责任单位：市林业局（周全、李强））", "|责任=市林业局|责任人=周全、李强"},
      {"（牵头领导：普副县长、李副市长；责任单位：市住建局）", "|领导=普副县长、李副市长|责任=市住建局"},
      {"（由李春明副市长牵头，市应急局负责）", "|领导=李春明|责任=市应急局"},
      {"（牵头单位：县教体局 局长：万里；配合单位：县财政局）", "|牵头=县教体局(万里)|配合=县财政局|责任人=万里"},
      {"（牵头单位：市交通运输局（联系人：白云飞，电话：2210012）；配合单位：市财政局）", "|牵头=市交通运输局|配合=市财政局"},
      {"（县水务局；责任人张三）", "|责任=县水务局(张三)|责任人=张三"}};
  for (const auto& [bracket, expected] : table) CHECK(bracket + people_of(bracket) == bracket + expected);
}

TEST_CASE("a duty sentence names its unit's own part") {
  const Notice notice =
      notice_of("3|6.||市公安局负责做好治安防控工作。做好验收。（责任单位：各街道办事处、消防部门）\n");
  REQUIRE(notice.tasks.size() == 1);
  CHECK(units_of(notice.tasks[0], UnitRole::responsible) == "各街道办事处*、消防部门*、市公安局");
  CHECK(notice.tasks[0].units.back().duty.value == "市公安局负责做好治安防控工作");
  CHECK(notice.tasks[0].units.back().name.rule == "duty.in-charge");
}

TEST_CASE("units that the text adds to a labelled responsibility: 会同, and a group with a bracket in its name") {
  CHECK(tasks_of("2|（一）||市水利局会同市发改委争取资金，各乡镇（场）负责落实管护。责任单位：市水利局。") ==
        "1|市水利局会同市发改委争取资金，各乡镇（场）负责落实管护。|责任=市水利局、各乡镇（场）*|配合=市发改委\n");
  CHECK(tasks_of("2|（一）||市水利局会同市发改委争取资金。责任单位：市水利局、市发改委。") ==
        "1|市水利局会同市发改委争取资金。|责任=市水利局、市发改委\n");
}

TEST_CASE("labels that stand in front of what is to be done: a slip with one task, with several, one after the other") {
  CHECK(tasks_of("0|||承办单位：市住建局/交办事项：核查供暖问题。/办理时限：11月20日前") ==
        "-|核查供暖问题。|责任=市住建局|时限=11月20日前\n");
  CHECK(tasks_of("0|||承办单位：市交通局/协办单位：市公安局/交办事项：\n1|一、||修复路面，11月底前完成。\n1|二、||规范停车。") ==
        "1|修复路面，11月底前完成。|责任=市交通局|配合=市公安局|时限=11月底前\n2|规范停车。|责任=市交通局|配合=市公安局\n");
  CHECK(tasks_of("0|||承办单位：市住建局/交办事项：核查供暖。/承办单位：市水利局/交办事项：核查供水。") ==
        "-|核查供暖。|责任=市住建局\n-|核查供水。|责任=市水利局\n");
}

TEST_CASE("cases with labels under them (案件2：…, 化解时限：…) keep their own labels") {
  CHECK(tasks_of("4|案件1：|逾期办证问题|责任单位：县住建局/化解时限：9月底前\n4|案件2：|保险接续问题|责任单位：县人社局/化解时限：10月底前") ==
        "1|逾期办证问题|责任=县住建局|时限=9月底前\n2|保险接续问题|责任=县人社局|时限=10月底前\n");
}

TEST_CASE("what a unit does stands in front of 由 and is no part of its name") {
  CHECK(tasks_of("2|（一）||不足部分由经开区管委会负责筹措，6月底前到位。") ==
        "1|不足部分由经开区管委会负责筹措，6月底前到位。|责任=经开区管委会|时限=6月底前\n");
  CHECK(tasks_of("2|（一）||自由贸易试验区管委会负责建设口岸，6月底前完成。") ==
        "1|自由贸易试验区管委会负责建设口岸，6月底前完成。|责任=自由贸易试验区管委会|时限=6月底前\n");
}

TEST_CASE("a bracket behind a comma closes the text in front of it") {
  CHECK(tasks_of("3|9.||改造公路120公里，规范标志标线，（市交通局负责）对穿村路段安装减速设施。（市公安局负责）") ==
        "9|改造公路120公里，规范标志标线|责任=市交通局\n-|对穿村路段安装减速设施。|责任=市公安局\n");
  CHECK(tasks_of("3|9.||改造公路120公里，（含支线）规范标志标线。（市公安局负责）") ==
        "9|改造公路120公里，（含支线）规范标志标线。|责任=市公安局\n");
}

TEST_CASE("blocks named 重点任务一, 问题二 are numbered") {
  CHECK(tasks_of("4|重点任务一：||推进改造。/责任单位：市住建局\n4|重点任务二：||修路。/责任单位：市交通局") ==
        "1|推进改造。|责任=市住建局\n2|修路。|责任=市交通局\n");
}

TEST_CASE("dated clauses of a work plan are milestones, other chapters give none") {
  const auto milestones = [](const std::string& title) {
    const Notice notice = notice_of(
        "1|五、|" + title +
        "|\n2|（一）|推进前期|一是压实责任,力争前期手续于2022年3月末全部完成；二是实行周调度,每月召开一次调度会。截至"
        "2021年底已开工。提前制定方案,并于当年8月底前上报。");
    return listed(notice.milestones, [](const Milestone& m) { return m.text.value + "=" + m.deadline.text.value; });
  };
  CHECK(milestones("工作计划") ==
        "力争前期手续于2022年3月末全部完成=2022年3月末、二是实行周调度,每月召开一次调度会=每月、提前制定方案,"
        "并于当年8月底前上报=当年8月底前");
  CHECK(milestones("实施步骤") == milestones("工作计划"));
  CHECK(milestones("保障措施").empty());
}

TEST_CASE("brackets of bare offices, of a unit with its person, with a mark, with 会") {
  CHECK(people_of("（办公室）") == "|责任=办公室");
  CHECK(people_of("（信息中心、档案室、宣教科）") == "|责任=信息中心、档案室、宣教科");
  CHECK(people_of("（市住建局李伟民）") == "|责任=市住建局(李伟民)|责任人=李伟民");
  CHECK(people_of("（★市发改委、市商务局）") == "|牵头=市发改委|责任=市商务局");
  CHECK(people_of("（市文旅局会市民宗局）") == "|牵头=市文旅局|配合=市民宗局");
  CHECK(people_of("（高新区管委会、市财政局）") == "|责任=高新区管委会、市财政局");
  CHECK(people_of("（高新区管委会、市交通局负责）") == "|责任=高新区管委会、市交通局");
  CHECK(people_of("（市交通局牵头，各景区管委会配合）") == "|牵头=市交通局|配合=各景区管委会*");
  CHECK(people_of("（应急办会经发办）") == "|牵头=应急办|配合=经发办");
  CHECK(people_of("（市残联会市财政局负责）") == "|牵头=市残联|配合=市财政局");
}

TEST_CASE("a mark beside units is doubted unless the notice says that it leads") {
  const std::string tasks = "3|1.||甲事。（▲市教育局、市财政局）\n3|2.||乙事。（▲市商务局）\n";
  CHECK(doubts(tasks) == "task/mark-unexplained");
  CHECK(doubts("0|||标“▲”的为牵头单位。\n" + tasks).empty());
}

TEST_CASE("labels without a colon, and on lines of their own, in front of their values") {
  CHECK(tasks_of("3|1.||新建学校。/责任单位市教育局，责任人王小明。") == "1|新建学校。|责任=市教育局(王小明)|责任人=王小明\n");
  CHECK(tasks_of("3|1.||新建学校。/牵头单位/市教育局/完成时限/10月底前") == "1|新建学校。|牵头=市教育局|时限=10月底前\n");
  CHECK(tasks_of("3|1.||新建学校。第一责任单位：市教育局，第二责任单位：市财政局。") ==
        "1|新建学校。|牵头=市教育局|责任=市财政局\n");
  CHECK(tasks_of("3|1.||新建学校。责任人为王小明。") == "1|新建学校。|责任人=王小明\n");
  CHECK(tasks_of("3|1.||完善线路。/——市交通局牵头") == "1|完善线路。|牵头=市交通局\n");
  CHECK(tasks_of("3|1.||推进征迁。请周志强副市长牵头。") == "1|推进征迁。|领导=周志强\n");
  CHECK(tasks_of("3|1.||各责任单位要高度重视，责任单位市教育局要抓好落实。").find("责任单位市教育局要抓好落实。|责任=市教育局\n") != std::string::npos);  // a sentence, no label
}

TEST_CASE("a responsibility without a text, and a bracket that names nobody known, are said") {
  const std::string tasks = "3|1.||甲事。（市教育局）\n3|2.||乙事。（市财政局）\n";
  CHECK(doubts(tasks + "3|3.||责任单位：市商务局") == "task/responsibility-unread、task/item-unread");
  CHECK(doubts(tasks + "3|3.||丙事。（甲乙丙丁）") == "task/responsibility-unread");
  CHECK(doubts(tasks + "3|3.||丙事。（含镇街）（市商务局）").empty());
  CHECK(doubts("3|1.||甲事。/责任单位：市教育局/B 交通\n3|2.||乙事。/责任单位：市财政局") == "task/text-left");
}

TEST_CASE("the first unit leads by the notice's rule, units that support beside it or not; an opening sentence is no task") {
  CHECK(tasks_of("0|||列首位的单位为牵头单位，其他为配合单位。\n2|（一）||甲事。（市教育局、市财政局，市法院配合）\n") ==
        "1|甲事。|牵头=市教育局|配合=市财政局、市法院\n");
  CHECK(tasks_of("0|||牵头单位：市教育局/为做好工作，现将任务分解如下：\n3|1.||甲事。（市财政局）\n") == "1|甲事。|责任=市财政局\n");
}

TEST_CASE("a label that begins behind a full stop is whole, wherever its line ends: 。完成 over 时限：") {
  CHECK(tasks_of("2|（一）||推动焕新。责任单位：市商务局。完成 时限：2024年10月底前。") == "1|推动焕新。|责任=市商务局|时限=2024年10月底前\n");
}

TEST_CASE("a label above a list is for the items below it, when none stands behind the last one") {
  CHECK(tasks_of("0|||责任单位：市教育局\n3|1.||甲事。\n3|2.||乙事。/责任单位：市财政局\n3|3.||丙事。") ==
        "1|甲事。|责任=市教育局\n2|乙事。|责任=市教育局\n3|丙事。|责任=市财政局\n");
  CHECK(tasks_of("0|||牵头单位：市发改局\n3|1.||甲事。/配合单位：市教育局/牵头单位：市工信局\n3|2.||乙事。/配合单位：市财政局") ==
        "1|甲事。|牵头=市发改局|配合=市教育局\n2|乙事。|牵头=市工信局|配合=市财政局\n");
  CHECK(tasks_of("0|||责任单位：市教育局\n3|1.||甲事。/责任单位：市财政局\n3|2.||乙事。/责任单位：市商务局") ==
        "1|甲事。|责任=市财政局\n2|乙事。|责任=市商务局\n");
}

TEST_CASE("two 【…】 with labels in one paragraph end each their own task (…】健全机制。【…)") {
  CHECK(tasks_of("3|1.||推进改革。【牵头单位：市公安局；配合单位：市司法局】健全机制。【责任单位：市检察院】") ==
        "1|推进改革。|牵头=市公安局|配合=市司法局\n-|健全机制。|责任=市检察院\n");
}

TEST_CASE("a responsibility under a label of a higher level belongs to the item above it") {
  CHECK(tasks_of("1|一、|供水|\n3|1.||新建水源工程。\n1|一、||市水务局为牵头单位，市财政局为配合单位。\n3|2.||改造管网。\n"
                 "1|二、||市住建局为牵头单位。\n") == "1|新建水源工程。|牵头=市水务局|配合=市财政局\n2|改造管网。|牵头=市住建局\n");
  CHECK(tasks_of("3|1.||实施文化工程【牵头单位】县文旅局【配合单位】各乡镇") == "1|实施文化工程|牵头=县文旅局|配合=各乡镇*\n");
}

TEST_CASE("what a bracket says beside its units is no unit: until when, who is concerned, examples; [接上页] is no part of a name") {
  CHECK(tasks_of("2|（一）||治理散煤。（省能源局负责，2025年年内持续推进）") == "1|治理散煤。|责任=省能源局|时限=2025年年内持续推进\n");
  CHECK(tasks_of("2|（一）||引进人才。（市人社局牵头，市财政局配合，具体任务均涉及相关市（州）人民政府，不再逐一列出，下同）") == "1|引进人才。|牵头=市人社局|配合=市财政局\n");
  CHECK(tasks_of("2|（一）||由院办负责协调外部资源（如生态环境部门、疾控中心）。") == "1|由院办负责协调外部资源（如生态环境部门、疾控中心）。|责任=院办\n");
  CHECK(tasks_of("2|（一）||划定保护区。（市水务局、[接上页]市交通局）") == "1|划定保护区。|责任=市水务局、市交通局\n");
}

TEST_CASE("what a unit does behind the report of all tasks is told, the report is not") {
  CHECK(tasks_of("2|（一）||修路。/责任单位：区交通局/完成时限：8月底前/区城管局每季度抽查路面20处。") == "1|修路。|责任=区交通局|时限=8月底前\n-|区城管局每季度抽查路面20处。|责任=区城管局|时限=每季度\n");
}

TEST_CASE("a marked task whose label says only until when has the units that its text tells") {
  CHECK(tasks_of("3|1.||关于竣工手续。请县教育局负责，尽快补齐资料。/办理时限：11月底前\n3|2.||关于造林。请县林草局、东山乡负责，补植侧柏。/办理时限：10月底前") ==
        "1|关于竣工手续。请县教育局负责，尽快补齐资料。|责任=县教育局|时限=11月底前\n2|关于造林。请县林草局、东山乡负责，补植侧柏。|责任=县林草局、东山乡|时限=10月底前\n");
}

TEST_CASE("a slip's labels are for each numbered item of its 督办事项：") {
  CHECK(tasks_of("0|||督办事项：\n3|1.||新建学校3所。\n3|2.||修复县道5条。/承办单位：市教育局/办理时限：6月底前") ==
        "1|新建学校3所。|责任=市教育局|时限=6月底前\n2|修复县道5条。|责任=市教育局|时限=6月底前\n");
}

TEST_CASE("words of charge behind a person (王志强负总责, 李明同志联系) name a leader, those behind a unit its part") {
  CHECK(tasks_of("3|1.||治理河道。（王志强负总责，县水利局牵头落实，小屯镇配合）") == "1|治理河道。|领导=王志强|牵头=县水利局|配合=小屯镇\n");
  CHECK(tasks_of("3|1.||建设学校。（分管副县长陈涛包抓，县教育局牵头）") == "1|建设学校。|领导=陈涛|牵头=县教育局\n");
  CHECK(tasks_of("3|1.||建设学校。（县教育局、县住建局负责，李明同志联系）") == "1|建设学校。|领导=李明|责任=县教育局、县住建局\n");
  CHECK(tasks_of("3|1.||改造电网。（县供电公司、县城管局负责监督，县经发局协调）") == "1|改造电网。|责任=县供电公司、县城管局|配合=县经发局\n");
}

TEST_CASE("a day in a bracket may have words around it: 年内建成, 力争6月底前完成") {
  CHECK(tasks_of("3|1.||建设学校。（县教育局，年内建成）") == "1|建设学校。|责任=县教育局|时限=年内\n");
  CHECK(tasks_of("3|1.||建设学校。（县教育局，力争6月底前完成）") == "1|建设学校。|责任=县教育局|时限=6月底前\n");
}

TEST_CASE("what says from when the whole notice holds is no text of its last task") {
  CHECK(tasks_of("3|2.||扩大以工代赈（县发改局牵头，各乡镇配合）。劳务报酬占比不低于30%。/本通知自印发之日起施行，有效期至2026年12月31日。").find("30%。|牵头=县发改局") != std::string::npos);
}

TEST_CASE("a label behind blanks (体检进村    责任单位：A) closes the text in front of it, whatever the text ends with") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"召开党员大会    责任单位：县卫健局", "1|召开党员大会|责任=县卫健局\n"},
      {"召开党员大会 责任单位：县卫健局", "1|召开党员大会|责任=县卫健局\n"},
      {"召开党员大会\t责任单位：县卫健局", "1|召开党员大会|责任=县卫健局\n"},
      {"完成核算，4月10日前上报    牵头单位：县财政局    配合单位：县人社局    完成时限：4月10日",
       "1|完成核算，4月10日前上报|牵头=县财政局|配合=县人社局|时限=4月10日、4月10日前\n"},
      {"做好自查自纠　　　责任人：医保办 辛欣", "1|做好自查自纠|责任=医保办(辛欣)|责任人=辛欣\n"},
      {"完成核算　　　责任人：文静、财务科", "1|完成核算|责任=财务科(文静)|责任人=文静\n"},
      {"清运垃圾　　督办领导：王小明　　责任单位：县城管局", "1|清运垃圾|领导=王小明|责任=县城管局\n"},
      {"推进雨污分流工程建设  责任单位：县住建局  完成时限：6月底", "1|推进雨污分流工程建设|责任=县住建局|时限=6月底\n"},  // no 建设责任单位
  };
  for (const auto& [text, expected] : table) CHECK(tasks_of("3|1.||" + text) == expected);
}

TEST_CASE("5个乡镇污水处理厂: so many of them are no unit of the duty that is about them") {
  CHECK(tasks_of("3|1.||由县住建局牵头，县财政局配合，5个乡镇污水处理厂提标改造。") == "1|由县住建局牵头，县财政局配合，5个乡镇污水处理厂提标改造。|牵头=县住建局|配合=县财政局\n");
}

TEST_CASE("李强（安岭乡人民政府） in a list of the commended is a person and his unit, and no task") {
  CHECK(tasks_of("1|二、|先进个人|李强（安岭乡人民政府）/张新伟（广度乡人民政府）").empty());
}

TEST_CASE("第二条　（适用范围） over an article's text is what the article is about, and no unread responsibility") {
  CHECK(doubts("3|第一条||（目的和依据）/为规范管理，制定本办法。\n3|第二条||（管理机构）/县水利局负责河道管理。\n3|第三条||加强巡查。（责任单位：县公安局）").find("responsibility-unread") == std::string::npos);
}

TEST_CASE("a bracket or a sentence that names only a person leaves the units to the text: they were lost in silence") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"由县财政局牵头，县人社局配合，制定要点。（责任领导：凌云）", "1|由县财政局牵头，县人社局配合，制定要点。|领导=凌云|牵头=县财政局|配合=县人社局\n"},
      {"县教育局要开展排查。（责任人：王芳；完成时限：4月底前）", "1|县教育局要开展排查。|责任=县教育局(王芳)|责任人=王芳|时限=4月底前\n"},
      {"由县财政局负责下达；县审计局要跟踪审计。请李国栋副县长牵头协调。", "1|由县财政局负责下达；县审计局要跟踪审计。|领导=李国栋|责任=县财政局、县审计局\n"},
      {"县城管局要完成清理。请张伟副县长协调督促。", "1|县城管局要完成清理。|领导=张伟|责任=县城管局\n"},
      {"增设卫生站，由县卫健局主办，龙泉街道、县民政局会办。", "1|增设卫生站，由县卫健局主办，龙泉街道、县民政局会办。|牵头=县卫健局|配合=龙泉街道、县民政局\n"}};
  for (const auto& [text, expected] : table) CHECK(tasks_of("3|1.||" + text) == expected);
}

TEST_CASE("a slip's 来文标题： is its task, and 牵头单位 in its items are those of its labels") {
  CHECK(tasks_of("0|||来文标题：关于解决康复中心用房的请示/承办单位：区教育局") == "-|关于解决康复中心用房的请示|责任=区教育局\n");
  CHECK(tasks_of("0|||承办单位：区机关事务中心（牵头）、区教育局/办理要求：\n3|1.||请牵头单位会同协办单位提出意见。").find("牵头单位、") == std::string::npos);
}

TEST_CASE("责任单位：in the middle of a sentence, with no blank in front of it, closes nothing") {
  CHECK(tasks_of("3|1.||对照清单逐项明确责任单位：不得漏项") == "");
}
