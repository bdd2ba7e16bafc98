// What stands beside the name of a unit and is no part of it: persons, duties, numbers, others.
#include "support/catch.h"
#include "support/table_from_text.h"
#include "task/tasks.h"

using namespace fenjie;
using namespace fenjie::tests;

namespace {

/// Only the people of the one task of a paragraph that ends with `closing`.
std::string told(const std::string& closing) {
  Notice notice;
  notice.outline = outline_from_text("3|1.||推进改革。" + closing);
  task::find_tasks(notice, book(), lexicon());
  const std::string task = print(notice.tasks), head = "1|推进改革。";
  return task.rfind(head, 0) == 0 ? task.substr(head.size(), task.size() - head.size() - 1) : task;
}

/// The tasks of a table with one cell of units.
Notice cell(const std::string& units, const std::string& roles = "task|unit") {
  Notice notice;
  notice.tables.push_back(table_from_text(roles + "\n推进改革|" + units + "\n"));
  task::find_tasks(notice, book(), lexicon());
  return notice;
}

std::string people_of(const Notice& notice) {
  const Task& task = notice.tasks.at(0);
  std::string all = units_of(task, UnitRole::responsible);
  for (const Unit& unit : task.units)
    if (!unit.duty.empty()) all += " " + unit.name.value + "=" + unit.duty.value;
  return all;
}

}  // namespace

TEST_CASE("a person in brackets behind a unit is no part of its name, with telephone, label or post") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"（责任单位：市教育局（蓝天宇）、监督科（匡正））", "|责任=市教育局(蓝天宇)、监督科(匡正)|责任人=蓝天宇、匡正"},
      {"（责任单位：市教育局（高峰）、市财政局（王芳））", "|责任=市教育局(高峰)、市财政局(王芳)|责任人=高峰、王芳"},
      {"（市教育局（王芳 13800001111）负责）", "|责任=市教育局(王芳)|责任人=王芳"},
      {"（责任单位：市教育局（责任人：王芳）、市财政局（责任人：李强））", "|责任=市教育局(王芳)、市财政局(李强)|责任人=王芳、李强"},
      {"（责任单位：市教育局（局长王芳，电话：0471-5223671）、市财政局）", "|责任=市教育局(王芳)、市财政局|责任人=王芳"},
      {"（责任单位：市教育局（联系人：王芳 13800001111）、市财政局）", "|责任=市教育局、市财政局"},
      {"（责任单位：市教育局（王芳、李强））", "|责任=市教育局|责任人=王芳、李强"},
      {"（责任单位：市市场监管局（市知识产权局）、各县（市、区））", "|责任=市市场监管局（市知识产权局）、各县（市、区）*"}};
  for (const auto& [closing, people] : table) CHECK(closing + " -> " + told(closing) == closing + " -> " + people);
  CHECK(people_of(cell("市教育局（王芳 13800001111）、市财政局（联系人：李强）")) == "市教育局(王芳)、市财政局");
}

TEST_CASE("what a unit has to do, or how, stands in brackets behind it and is no part of its name") {
  CHECK(told("（责任单位：市教育局（按职责分工）、市财政局）") == "|责任=市教育局、市财政局");
  CHECK(people_of(cell("市教育局（任务：改造10所学校）、市财政局（负责安排资金）")) ==
        "市教育局、市财政局 市教育局=改造10所学校 市财政局=安排资金");
}

TEST_CASE("one cell of a column names a person in brackets: a common word in brackets in another is a person, too") {
  Notice notice;
  notice.tables.push_back(table_from_text("task|unit\n修路|市交通局（王芳）\n供水|市水利局（高峰）\n"));
  task::find_tasks(notice, book(), lexicon());
  CHECK(people_of(notice) == "市交通局(王芳)");
  CHECK(notice.tasks.at(1).persons.at(0).name.value == "高峰");
}

TEST_CASE("unit and person with a colon or a post between them (市教育局：李红梅, 市教育局局长李红梅) are two") {
  for (const std::string printed : {"市教育局：李红梅", "市教育局—李红梅", "市教育局局长李红梅", "市教育局 李红梅"}) {
    CHECK(printed + told("（责任单位：" + printed + "）") == printed + "|责任=市教育局(李红梅)|责任人=李红梅");
    CHECK(printed + people_of(cell(printed)) == printed + "市教育局(李红梅)");
  }
  CHECK(told("（市教育局：李红梅）") == "|责任=市教育局(李红梅)|责任人=李红梅");
  CHECK(told("（市政府副市长李红梅牵头，市教育局落实）") == "|领导=李红梅|责任=市教育局");
}

TEST_CASE("units with numbers in front of them (1.市教育局 2.市财政局) are two") {
  for (const std::string printed : {"1.市教育局 2.市财政局", "1．市教育局2．市财政局", "（1）市教育局；（2）市财政局", "①市教育局②市财政局"}) {
    CHECK(printed + told("（责任单位：" + printed + "）") == printed + "|责任=市教育局、市财政局");
    CHECK(printed + people_of(cell(printed)) == printed + "市教育局、市财政局");
  }
}

TEST_CASE("等部门 names nobody; 等5个单位 stays as a group of units that nobody names") {
  CHECK(told("（市教育局等部门负责）") == "|责任=市教育局");
  CHECK(told("（责任单位：市教育局、市财政局等5个单位）") == "|责任=市教育局、市财政局、等5个单位*");
  CHECK(told("（市教育局等10个市直部门负责）") == "|责任=市教育局、等10个市直部门*");
  CHECK(people_of(cell("市教育局等部门")) == "市教育局");
}

TEST_CASE("a date behind a person (责任人为樊胜，6月底完成) is no person") {
  CHECK(told("（责任单位：市教育局；责任人为樊胜，6月底完成）") == "|责任=市教育局(樊胜)|责任人=樊胜|时限=6月底");
}

TEST_CASE("清明节前后 in running text is a deadline as printed; in a name of work it is none") {
  CHECK(told("清明节前后完成。（市教育局负责）") == "清明节前后完成。|责任=市教育局|时限=清明节前后");
  CHECK(told("做好春节前后安全生产工作。（市教育局负责）") == "做好春节前后安全生产工作。|责任=市教育局");
}

TEST_CASE("an office whose name ends like a word (镇交通办) supports; a name nobody knows beside an assignment is said") {
  CHECK(told("由市交通局负责，镇交通办配合。") == "|责任=市交通局|配合=镇交通办");
  Notice notice;
  notice.outline = outline_from_text("3|1.||推进改革。由市交通局负责，宏达置业配合。");
  CHECK(codes_of(task::find_tasks(notice, book(), lexicon())) == "task/duty-unread");
}

TEST_CASE("承办单位 and 主管部门 beside 配合单位 are responsible, so is 责任单位 beside 牵头单位") {
  CHECK(told("（承办单位：市教育局；协办单位：市财政局）") == "|责任=市教育局|配合=市财政局");
  CHECK(told("（主管部门：市教育局；配合单位：市财政局）") == "|责任=市教育局|配合=市财政局");
  CHECK(told("（牵头单位：市教育局；责任单位：市财政局）") == "|牵头=市教育局|责任=市财政局");
  CHECK(told("（牵头单位：市教育局；责任单位：市财政局；配合单位：市水利局）") == "|牵头=市教育局|责任=市财政局|配合=市水利局");
}

TEST_CASE("牵头负责人 leads, beside 牵头单位 he is that unit's person") {
  CHECK(told("（牵头负责人：李红梅；责任单位：市财政局）") == "|领导=李红梅|责任=市财政局");
  CHECK(told("（牵头单位：市财政局；牵头负责人：李红梅）") == "|牵头=市财政局(李红梅)|责任人=李红梅");
}

TEST_CASE("A会同B、C负责: both support; A牵头，会同B落实: B supports") {
  CHECK(told("（由市教育局会同市财政局、市水利局负责，各县区配合）") == "|牵头=市教育局|配合=市财政局、市水利局、各县区*");
  CHECK(told("（市教育局牵头，会同市水利局等有关部门落实）") == "|牵头=市教育局|配合=市水利局、有关部门*");
}

TEST_CASE("a name behind a unit under a label of units (牵头单位：市教育局，王芳) is that unit's person; 牵头单位负责人 is a person") {
  CHECK(told("（牵头单位：市教育局，王芳；配合单位：市财政局，李强）") == "|牵头=市教育局(王芳)|配合=市财政局(李强)|责任人=王芳、李强");
  CHECK(told("（牵头单位：市教育局；牵头单位负责人：王芳）") == "|牵头=市教育局(王芳)|责任人=王芳");
}

TEST_CASE("persons are not paired with 等单位") {
  CHECK(people_of(cell("市财政局等单位|李强、赵勇", "task|unit|person")) == "市财政局");
}

TEST_CASE("brackets of units behind each part of a sentence, the last one at its end, each close their own part") {
  Notice notice;
  notice.outline = outline_from_text("3|1.||建设高标准农田5万亩（市农业农村局），新增龙头企业6家（市商务局、市财政局）。");
  task::find_tasks(notice, book(), lexicon());
  CHECK(print(notice.tasks) == "1|建设高标准农田5万亩|责任=市农业农村局\n-|新增龙头企业6家|责任=市商务局、市财政局\n");
  CHECK(told("报主管部门（市教育局），完成校舍改造（市财政局）。") == "报主管部门（市教育局），完成校舍改造|责任=市财政局");
}

TEST_CASE("a bracket of units behind a comma (盘活厂房20万平方米，（A、B）推行承诺制，…。（C）) closes its own part: its units were lost, in silence") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"盘活厂房20万平方米，（市工信局、市商务局）推行承诺制，开工项目10个。（市数据局、各镇）", "1|盘活厂房20万平方米|责任=市工信局、市商务局\n-|推行承诺制，开工项目10个。|责任=市数据局、各镇*\n"},
      {"落实扫码入企，（市司法局）检查频次下降三成。（市司法局、市应急局）", "1|落实扫码入企|责任=市司法局\n-|检查频次下降三成。|责任=市司法局、市应急局\n"},
      {"加强同主管部门，（市工信局、市商务局）等协作，形成合力。（市数据局）", "1|加强同主管部门，（市工信局、市商务局）等协作，形成合力。|责任=市数据局\n"},
      {"完善目录，（含增补事项）推行承诺制。（市数据局）", "1|完善目录，（含增补事项）推行承诺制。|责任=市数据局\n"},
      {"推行承诺制，（市工信局、市商务局）开工项目10个，并向社会公布结果。", ""}};
  for (const auto& [text, expected] : table) {
    Notice notice;
    notice.outline = outline_from_text("3|1.||" + text);
    task::find_tasks(notice, book(), lexicon());
    CHECK(text + print(notice.tasks) == text + expected);
  }
}

TEST_CASE("等 behind the last unit that supports (B、C等配合) hides no unit in a duty sentence") {
  CHECK(told("市审批局牵头，市司法局、市市监局等配合，推进“一网通办”。").find("|牵头=市审批局|配合=市司法局、市市监局") != std::string::npos);
}

TEST_CASE("a person in the cell of units counts where the cell of persons beside it is empty") {
  for (const std::string printed : {"市教育局（王芳）", "市教育局：王芳", "市教育局 王芳"})
    CHECK(printed + people_of(cell(printed + "|", "task|unit|person")) == printed + "市教育局(王芳)");
  CHECK(people_of(cell("市教育局|王芳", "task|unit|person")) == "市教育局(王芳)");
}

TEST_CASE("责任人 behind 责任单位 and 配合单位 is the responsible unit's") {
  const Notice notice = cell("市教育局|市财政局|李强", "task|unit|support_unit|person");
  CHECK(units_of(notice.tasks.at(0), UnitRole::responsible) == "市教育局(李强)");
  CHECK(units_of(notice.tasks.at(0), UnitRole::support) == "市财政局");
}

TEST_CASE("责任人 behind 配合单位 and 完成时限 is the responsible unit's (it was the supporting unit's, in silence)") {
  const Notice notice = cell("市教育局|市财政局|6月底前|李强", "task|unit|support_unit|deadline|person");
  CHECK(units_of(notice.tasks.at(0), UnitRole::responsible) == "市教育局(李强)");
  CHECK(units_of(notice.tasks.at(0), UnitRole::support) == "市财政局");
  const Notice two = cell("市教育局、市水利局|市财政局|6月底前|李强", "task|unit|support_unit|deadline|person");
  CHECK(units_of(two.tasks.at(0), UnitRole::responsible) == "市教育局、市水利局");
  CHECK(units_of(two.tasks.at(0), UnitRole::support) == "市财政局");
}

TEST_CASE("市教育局及下属学校 are a unit and a group") { CHECK(people_of(cell("市教育局及下属学校")) == "市教育局、下属学校*"); }

TEST_CASE("who supervises (市政府督查室督办) is no part of a unit's name; posts before a post with a name leave the unit") {
  CHECK(told("（市教育局负责落实，市政府督查室督办）") == "|责任=市教育局|指导=市政府督查室");
  CHECK(told("（市教育局党组书记、局长王芳负责）") == "|责任=市教育局(王芳)|责任人=王芳");
  CHECK(told("（市教育局会同市财政局、市人社局制定）") == "|牵头=市教育局|配合=市财政局、市人社局");
}

TEST_CASE("units in front of persons under a label of persons (责任人：市教育局 王芳) are units") {
  CHECK(told("（责任人：市教育局 王芳、市财政局 李强）") == "|责任=市教育局(王芳)、市财政局(李强)|责任人=王芳、李强");
}

TEST_CASE("其中A牵头 and 各县区抓落实: the words around a name are no part of it") {
  CHECK(told("（责任单位：市教育局、市财政局；其中市水利局牵头）") == "|牵头=市水利局|责任=市教育局、市财政局");
  CHECK(told("（由市教育局牵头、市财政局配合，各县区抓落实）") == "|牵头=市教育局|责任=各县区*|配合=市财政局");
}
