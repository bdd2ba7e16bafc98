// What a clerk would ask about units, the document number and the days of a notice.
#include "check/formal_doubts.h"
#include "check/unit_doubts.h"
#include "check/name_slips.h"
#include "support/catch.h"
#include "support/table_from_text.h"
#include "task/tasks.h"

using namespace fenjie;
using namespace fenjie::tests;

namespace {

std::string said(const std::vector<Diagnostic>& doubts) {
  return listed(doubts, [](const Diagnostic& doubt) { return doubt.code + "：" + doubt.message; });
}

std::string about_units(const std::string& rows) {
  Notice notice;
  notice.issuer = {"临江市人民政府", {}, ""};
  notice.tables.push_back(table_from_text("task|lead_unit|support_unit\n" + rows));
  task::find_tasks(notice, book(), lexicon());
  for (Task& task : notice.tasks)
    for (Unit& unit : task.units) {  // as names/ would
      if (unit.name.value == "市住建局") unit.full_name = "市住房和城乡建设局";
      if (unit.name.value == "市人社局" || unit.name.value == "市人力资源社会保障局") unit.full_name = "市人力资源和社会保障局";
      if (unit.name.value == "财政厅") unit.full_name = "自治区财政厅";
    }
  return said(check::unit_doubts(notice, book())) + said(check::unit_slips(notice, book()));
}

std::string about_number(const std::string& printed) {
  Notice notice;
  notice.document_number = {{"临政发〔2024〕6号", {{0, printed.size()}}, ""}, "临政发", 2024, 6};
  return said(check::document_number_doubts(notice, printed));
}

}  // namespace

TEST_CASE("a unit that leads and supports one task, under one name or two") {
  CHECK(about_units("1、甲。|市教育局|市财政局、市教育局\n").find("“市教育局”在同一项任务里既牵头又配合") != std::string::npos);
  CHECK(about_units("1、甲。|市教育局|市财政局、教育局\n").find("“教育局”在同一项任务里既牵头又配合") != std::string::npos);
  CHECK(about_units("1、甲。|市教育局、市教育局|市财政局\n").find("“市教育局”在同一项任务里列了两次") != std::string::npos);
  CHECK(about_units("1、甲。|市教育局|市财政局\n2、乙。|市财政局|市教育局\n").empty());
}

TEST_CASE("县住建局 beside 县住房和城乡建设局: one unit by its full name that leads and supports, with the place in front or without") {
  CHECK(about_units("1、甲。|市住房和城乡建设局|市财政局、市住建局\n").find("“市住建局”在同一项任务里既牵头又配合") != std::string::npos);
  CHECK(about_units("1、甲。|市住建局|市财政局、市住房和城乡建设局\n").find("“市住房和城乡建设局”在同一项任务里既牵头又配合") != std::string::npos);
  CHECK(about_units("1、甲。|市住建局|市财政局、市城市管理局\n").empty());
}

TEST_CASE("a row without a unit in a table of three or four") {
  CHECK(about_units("1、甲。|市教育局|无\n2、乙。||\n3、丙。|市水利局|无\n").find("task/no-unit：“2、乙。”没有责任单位") != std::string::npos);
  CHECK(about_units("1、甲。|市教育局|无\n2、乙。||\n3、丙。||\n").empty());
  CHECK(about_units("1、甲。|市教育局|无\n2、乙。||\n").empty());
}

TEST_CASE("an abbreviation of a unit's name met once, where its full name is usual") {
  const std::string usual = "1、甲。|市人力资源社会保障局|无\n2、乙。|市人力资源社会保障局|无\n3、丙。|市人力资源社会保障局|无\n";
  CHECK(about_units(usual + "4、丁。|市人社局|无\n") ==
        "names/unit-unusual-form：“市人社局”本文只出现一次，同一单位在别处写作“市人力资源社会保障局”，请核对是否统一。");
  CHECK(about_units(usual + "4、丁。|市人社局|无\n5、戊。|市人社局|无\n").empty());
}

TEST_CASE("a name one character away from a usual and known one is a slip; another office is none") {
  const auto once = [](const std::string& usual, const std::string& odd) {
    return about_units("1、甲。|" + usual + "|无\n2、乙。|" + usual + "|无\n3、丙。|" + usual + "|无\n4、丁。|" + odd + "|无\n");
  };
  CHECK(once("市自然资源局", "市自然资局") ==
        "names/unit-unusual-form：“市自然资局”本文只出现一次，与多处写作的“市自然资源局”只差一个字，请核对是否印错。");
  CHECK(once("市农业农村局", "市农业农材局").find("只差一个字") != std::string::npos);
  CHECK(once("市交通运输局", "市交通运输输局").find("只差一个字") != std::string::npos);
  CHECK(once("市水务局", "市税务局").empty());
  CHECK(once("市第一小学", "市第二小学").empty());
  CHECK(once("长岭镇人民政府", "长山镇人民政府").empty());
  CHECK(once("市卫生健康局", "市卫生健康委").empty());
}

TEST_CASE("县住健局 among 县住建局, 张健国 among 张建国: one character read alike; 税务局 and 水务局 are two offices") {
  const auto once = [](const std::string& usual, const std::string& odd) { return about_units("1、甲。|" + usual + "|无\n2、乙。|" + usual + "|无\n3、丙。|" + odd + "|无\n"); };
  CHECK(once("县住建局", "县住健局") == "names/unit-unusual-form：“县住健局”本文只出现一次，与多处写作的“县住建局”只差一个同音字，请核对是否印错。");
  CHECK(once("县财政局", "县财证局").find("同音字") != std::string::npos);
  CHECK(once("县城投公司", "县程投公司").find("同音字") != std::string::npos);
  CHECK(once("县水务局", "县税务局").empty());
  CHECK(once("县税务局", "县水务局").empty());
  CHECK(once("县林业局", "县农业局").empty());
  const auto persons = [](std::vector<std::string> names) {
    Notice notice;
    for (const std::string& name : names) {
      notice.tasks.emplace_back();
      notice.tasks.back().persons.push_back({{name, {}, ""}});
    }
    return said(check::person_slips(notice));
  };
  CHECK(persons({"张建国", "张建国", "张健国"}) == "names/person-unusual-form：“张健国”本文只出现一次，与多处写作的“张建国”只差一个同音字（也可能是两个人），请核对是否印错。");
  CHECK(persons({"张建国", "张建国", "张爱国"}).empty());
  CHECK(persons({"张建国", "张健国"}).empty());
}

TEST_CASE("a task without units is said where all the others have some") {
  const std::string others = "1、甲。|市教育局|无\n2、乙。|市教育局|无\n3、丙。|市教育局|无\n4、丁。|市教育局|无\n";
  CHECK(about_units(others + "5、戊。||\n").find("task/no-unit：“5、戊。”没有责任单位") != std::string::npos);
  CHECK(about_units("1、甲。||\n2、乙。||\n3、丙。|市教育局|无\n").empty());
}

TEST_CASE("items of a list of work that name nobody are said once a chapter, and not one by one") {
  Notice notice;
  notice.outline = outline_from_text("1|二、|增加供给|\n2|（一）||编制托育规划。\n2|（二）||完善社区设施。\n1|三、|提升质量|\n2|（三）||加强人才培养。\n2|（四）||开展示范创建。\n1|四、|工作要求|\n2|（五）||县卫健局要建立台账。\n");
  task::find_tasks(notice, book(), lexicon());
  CHECK(said(check::unit_doubts(notice, book())) ==
        "task/no-unit：“二、增加供给”下面的2项没有写责任单位，已列为任务，请补填责任单位；不是任务的，请删去。、"
        "task/no-unit：“三、提升质量”下面的2项没有写责任单位，已列为任务，请补填责任单位；不是任务的，请删去。");
}

TEST_CASE("a task all of whose units support is said") {
  CHECK(about_units("1、甲。||市财政局\n2、乙。|市教育局|市财政局\n").find("task/only-support：“1、甲。”只有配合或指导单位") != std::string::npos);
  CHECK(about_units("1、甲。|市教育局|市财政局\n").empty());
}

TEST_CASE("a task all of whose units support is said beside a leader, too, where units lead the other tasks") {
  Notice notice;
  notice.tables.push_back(table_from_text("task|lead_unit|support_unit|leader\n1、甲。|市教育局|市财政局|王芳\n2、乙。||市财政局|王芳\n3、丙。|市公安局|市财政局|王芳\n4、丁。|市水利局|市财政局|李强\n5、戊。|市商务局|市财政局|李强\n"));
  task::find_tasks(notice, book(), lexicon());
  CHECK(said(check::unit_doubts(notice, book())).find("task/only-support：“2、乙。”") != std::string::npos);
  Notice led;
  led.tables.push_back(table_from_text("task|support_unit|leader\n1、甲。|市教育局|王芳\n2、乙。|市财政局|王芳\n"));
  task::find_tasks(led, book(), lexicon());
  CHECK(said(check::unit_doubts(led, book())).empty());
}

TEST_CASE("a form of a unit's name met once, where another is usual") {
  const std::string usual = "1、甲。|市发改委|无\n2、乙。|市发改委|无\n3、丙。|市发改委|无\n";
  CHECK(about_units(usual + "4、丁。|发改委|无\n") ==
        "names/unit-unusual-form：“发改委”本文只出现一次，同一单位在别处写作“市发改委”，请核对是否统一。");
  CHECK(about_units(usual + "4、丁。|市财政局|无\n").empty());
}

TEST_CASE("市发改委、住建局: where lists carry the level from their first name, 住建局 beside 市住建局 is no unusual form") {
  const std::string usual = "1、甲。|市发改委、住建局|无\n2、乙。|市发改委、住建局|无\n3、丙。|市发改委、住建局|无\n";
  CHECK(about_units(usual + "4、丁。|市住建局|无\n").empty());
  CHECK(about_units(usual + "4、丁。|发改委|无\n").empty());
}

TEST_CASE("自治区科技厅、财政厅: 自治区财政厅 is no unusual form of 财政厅 there") {
  const std::string usual = "1、甲。|自治区科技厅、财政厅|无\n2、乙。|自治区科技厅、财政厅|无\n3、丙。|自治区科技厅、财政厅|无\n";
  CHECK(about_units(usual + "4、丁。|自治区财政厅|无\n").empty());
}

TEST_CASE("the form of a document number") {
  CHECK(about_number("临政发〔2024〕6号").empty());
  CHECK(about_number("临政发[2024]6号").find("六角括号") != std::string::npos);
  CHECK(about_number("临政发2024年6号").find("六角括号") != std::string::npos);
  CHECK(about_number("临政发〔24〕6号").find("年份应当写全四位") != std::string::npos);
  CHECK(about_number("临政发〔二〇二四〕六号").empty());
  CHECK(about_number("临政发〔2024〕06号").find("虚位") != std::string::npos);
  CHECK(about_number("临政发（2024）第6号").find("六角括号〔〕、序号前不加“第”字") != std::string::npos);
}

TEST_CASE("printed days that are no working days are said once each, a deadline's at its first task") {
  Notice notice;
  for (const std::string due : {"2024-06-28", "2024-06-29", "2024-06-30", "2024-06-30"}) {
    Task& task = notice.tasks.emplace_back();
    task.id = "t-" + std::to_string(notice.tasks.size());
    task.deadlines.push_back({{due.substr(8) + "日前", {}, ""}, due, "by", "day"});
  }
  notice.reporting.dates = {{"2024-07-06", {}, "reporting.days"}, {"2024-07-07", {}, "reporting.month-day"}};
  const std::vector<Diagnostic> doubts = check::working_day_doubts(notice);
  const std::string rest = "请核对是否顺延或提前（法定节假日和调休未计）。";
  REQUIRE(doubts.size() == 3);
  CHECK(doubts[0].message == "报送日期2024-07-06（星期六）不是工作日，" + rest);
  CHECK(doubts[1].message == "完成时限“29日前”即2024-06-29（星期六），不是工作日，" + rest);
  CHECK(doubts[2].message == "完成时限“30日前”即2024-06-30（星期日），不是工作日（共2处），" + rest);
  CHECK((doubts[0].task + doubts[1].task + doubts[2].task) == "t-2t-3");
  CHECK((doubts[0].field + " " + doubts[1].field) == "reporting.dates[0] deadlines");
}
