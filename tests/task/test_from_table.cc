// Rows of tables -> tasks: numbers, stacked and wrapped names, pairs, roles, doubts.
#include <algorithm>

#include "support/catch.h"
#include "support/table_from_text.h"
#include "task/tasks.h"
#include "text/passage.h"

using namespace fenjie;
using namespace fenjie::tests;

namespace {

const std::string kPlace = "地点";

struct Result {
  std::string tasks, doubts;
  std::vector<Task> values;
};

Result tasks_of(const std::string& drawn) {
  Notice notice;
  notice.tables.push_back(table_from_text(drawn));
  const std::vector<Diagnostic> doubts = task::find_tasks(notice, book(), lexicon());
  return {print(notice.tasks), codes_of(doubts), notice.tasks};
}

}  // namespace

TEST_CASE("责任单位（列第一位的为牵头单位）: what a head says of the order holds for its table (all were responsible, in silence)") {
  for (const std::string heading : {"责任单位（列第一位的为牵头单位）", "责任单位（首位为牵头单位）", "责任部门（排第一位的为牵头）"}) {
    Notice notice;
    for (int twice = 0; twice < 2; ++twice) notice.tables.push_back(table_from_text("task|unit\n修路30公里|市交通局/市财政局\n"));
    notice.tables.front().columns[1].heading = text::line_of(heading, {0, heading.size()});
    task::find_tasks(notice, book(), lexicon());
    CHECK(print(notice.tasks) == "-|修路30公里|牵头=市交通局|责任=市财政局\n-|修路30公里|责任=市交通局、市财政局\n");
  }
}

TEST_CASE("一、乡村产业（责任领导：姚志远） as a section row leads its rows, and names units where the rows name none (in silence)") {
  const Result result = tasks_of(
      "task | unit\n# 一、乡村产业（责任领导：姚志远）\n建设农田3万亩。 | 县农业农村局\n# 二、基础设施（牵头单位：县交通局）\n改建公路86公里。 |\n# 三、其他（2项）\n办好活动2场。 | 县委办\n");
  CHECK(tasks_of("task | support_unit\n# 二、工业（牵头单位：市工信局；配合单位：市财政局；完成时限：6月底前）\n技改10项。 | 市发改委\n").tasks ==
        "-|技改10项。|牵头=市工信局|配合=市发改委、市财政局|时限=6月底前\n");
  CHECK(result.tasks == "-|建设农田3万亩。|领导=姚志远|责任=县农业农村局\n-|改建公路86公里。|牵头=县交通局\n-|办好活动2场。|责任=县委办\n");
}

TEST_CASE("stacked units and persons are paired by position") {
  const Result result = tasks_of(
      "task | leader | unit | person | requirement\n"
      "1、地区生产总值增长 6%/左右。 | 王小明/李 华 | 发改委/工信局/各乡镇办 | 赵大海/钱 多/各乡镇负责人 | "
      "按季度报送进度\n");
  CHECK(result.tasks ==
        "1|地区生产总值增长6%左右。|领导=王小明、李华|责任=发改委(赵大海)、工信局(钱多)、各乡镇办*(各乡镇负责人)"
        "|责任人=赵大海、钱多、各乡镇负责人|要求=按季度报送进度\n");
  CHECK(result.doubts.empty());
}

TEST_CASE("one column of persons behind leading and supporting units is of those who lead") {
  const Result result = tasks_of("task|lead_unit|support_unit|person\n1、推进改革。|县水务局|县财政局|王小明\n");
  CHECK(units_of(result.values.at(0), UnitRole::lead) == "县水务局(王小明)");
  CHECK(units_of(result.values.at(0), UnitRole::support) == "县财政局");
}

TEST_CASE("a name broken over lines is one name, stacked names stay apart") {
  const std::vector<std::pair<std::string, std::string>> cells = {
      {"临江市生态环/境局青山县分局|王小明", "临江市生态环境局青山县分局(王小明)"},
      {"住建局/临江市生态环/境局青山县分局|王小明/李 华", "住建局(王小明)、临江市生态环境局青山县分局(李华)"},
      {"临江市生态环/境局青山县分局/农牧水利科技局|王小明/李华",
       "临江市生态环境局青山县分局(王小明)、农牧水利科技局(李华)"},
      {"临江市生态环境局/青山县分局|", "临江市生态环境局青山县分局"},
      {"临江市生态环境局/青山县分局|王小明/李华", "临江市生态环境局(王小明)、青山县分局(李华)"},
      {"市直各部门/各乡镇办事处|各部门负责人/各乡镇办事处负责/人",
       "市直各部门*(各部门负责人)、各乡镇办事处*(各乡镇办事处负责人)"},
      {"民 委|赵 蕾", "民委(赵蕾)"},
      {"财政局和各镇政府|王小明", "财政局、各镇政府*"},
      {"财政局/税务局|王小明", "财政局、税务局"},
      {"财政局、税务局，各县（市、区）政府|王小明、李华、张三",
       "财政局(王小明)、税务局(李华)、各县（市、区）政府*(张三)"},
      {"人力资源和社会保障局 教育局|王小明 李华", "人力资源和社会保障局(王小明)、教育局(李华)"}};
  for (const auto& [cell, units] : cells) {
    const Result result = tasks_of("task|unit|person\n1、推进改革。|" + cell + "\n");
    CHECK(cell + " -> " + units_of(result.values.at(0), UnitRole::responsible) == cell + " -> " + units);
  }
}

TEST_CASE("a unit that the column's edge broke after a whole unit is one: 市公安局 / 交警支队") {
  // Cells of one column, one a row; the last one is what is asked.
  const std::vector<std::pair<std::string, std::string>> cells = {
      // 、 parts the names: a line end after none of them is a wrap.
      {"市教育局、市公安局»/交警支队、市财政局", "市教育局、市公安局交警支队、市财政局"},
      {"市财政局、市委»/宣传部、各乡»/镇人民政府", "市财政局、市委宣传部、各乡镇人民政府*"},
      {"人行枫»/林市分行、市林业局", "人行枫林市分行、市林业局"},
      {"市司法局、市公»/安局", "市司法局、市公安局"},
      {"市水利局、各成员»/单位", "市水利局、各成员单位*"},
      {"市水利局、各县（市、»/区）政府", "市水利局、各县（市、区）政府*"},
      {"市水利局、各县/（市、区）政府", "市水利局、各县（市、区）政府*"},
      {"市教育局、市财政局/市林业局", "市教育局、市财政局、市林业局"},
      // One name a line.
      {"市农业农村局»/农业综合执法»/支队/市财政局", "市农业农村局农业综合执法支队、市财政局"},
      {"市住房和城乡»/建设局/市教育局»/市财政局", "市住房和城乡建设局、市教育局、市财政局"},
      {"市民政局»/建设银行枫林市分行/市财政局", "市民政局、建设银行枫林市分行、市财政局"},
      {"市优化营商»/环境工作专班/市财政局", "市优化营商环境工作专班、市财政局"},
      {"各街道办事处»/公安派出所/市财政局", "各街道办事处*、公安派出所、市财政局"},
      {"市公安局/交警支队", "市公安局、交警支队"}};
  for (const auto& [cell, units] : cells) {
    const Result result = tasks_of("task|unit\n1、推进改革。|" + cell + "\n2、修桥。|市»/委\n");
    CHECK(cell + " -> " + units_of(result.values.at(0), UnitRole::responsible) == cell + " -> " + units);
  }
}

TEST_CASE("a column that parts its names by 、 joins the only name of a cell, too") {
  const Result result = tasks_of("task|unit\n1、修路。|市教育局、市财政局\n2、修桥。|市公安局»/交警支队\n");
  CHECK(units_of(result.values.at(1), UnitRole::responsible) == "市公安局交警支队");
  CHECK(result.doubts.empty());
}

TEST_CASE("levels of places with one ending are one collective of a cell") {
  const Result result = tasks_of("task|lead_unit|support_unit\n1、推进改革。|市财政局|各县、区人民政府，市直各部门\n");
  CHECK(units_of(result.values.at(0), UnitRole::support) == "各县、区人民政府*、市直各部门*");
  CHECK(result.doubts.empty());
}

TEST_CASE("two lines that may be one unit or two are said") {
  const std::string rows = "1、修路。|市教育局/市财政局\n2、修桥。|市公安局»/交警支队\n";
  CHECK(tasks_of("task|unit\n" + rows).doubts == "table/name-over-lines");
  CHECK(units_of(tasks_of("task|unit\n" + rows).values.at(1), UnitRole::responsible) == "市公安局交警支队");
  // Where 交警支队 stands alone elsewhere it is left as printed.
  const Result alone = tasks_of("task|unit\n" + rows + "3、修渠。|交警支队/市财政局\n");
  CHECK(units_of(alone.values.at(1), UnitRole::responsible) == "市公安局、交警支队");
  CHECK(alone.doubts == "table/name-over-lines");
}

TEST_CASE("a post beside a name belongs to the person") {
  const std::vector<std::pair<std::string, std::string>> cells = {
      {"副区长 林 涛", "林涛"},       {"副区长林涛", "林涛"},           {"林涛 副区长", "林涛"},
      {"林涛副区长", "林涛"},         {"康庄（副市长）", "康庄"},       {"副市长/陈立新", "陈立新"},      {"市委常委、副市长 高 远", "高远"},
      {"副市长 林涛/副市长 陈立新", "林涛、陈立新"}, {"各副市长", "各副市长"}, {"林涛、陈立新", "林涛、陈立新"}};
  for (const auto& [cell, leaders] : cells) {
    const Result result = tasks_of("task|leader|unit\n1、推进改革。|" + cell + "|财政局\n");
    CHECK(cell + " -> " + result.tasks == cell + " -> 1|推进改革。|领导=" + leaders + "|责任=财政局\n");
  }
}

TEST_CASE("two padded names whose inner characters ran together are two persons, where both halves are names") {
  for (const auto& [cell, leaders] : std::vector<std::pair<std::string, std::string>>{
           {"李 强王 芳", "李强、王芳"}, {"赵大海/陆 明俞 悦", "赵大海、陆明、俞悦"}, {"李 志强", "李志强"}, {"李 强 王 芳", "李强、王芳"}}) {
    const Result result = tasks_of("task|leader|unit\n1、推进改革。|" + cell + "|财政局\n");
    CHECK(cell + " -> " + result.tasks == cell + " -> 1|推进改革。|领导=" + leaders + "|责任=财政局\n");
  }
}

TEST_CASE("unequal counts are said and not paired") {
  const Result result = tasks_of("task|unit|person\n1、推进改革。|财政局/税务局/教育局|王小明/李华\n");
  CHECK(result.tasks == "1|推进改革。|责任=财政局、税务局、教育局|责任人=王小明、李华\n");
  CHECK(result.doubts == "table/count-mismatch");
}

TEST_CASE("a cell whose names are cut so that they are as many as the persons beside them is doubted") {
  CHECK(tasks_of("task|unit|person\n1、推进改革。|临江市生态环境局/青山县分局|王小明/李华\n").doubts == "table/cut-to-agree");
  CHECK(tasks_of("task|unit|person\n1、推进改革。|财政局/水利局|王小明/李华\n").doubts.empty());
}

TEST_CASE("units with their persons in one cell") {
  const std::vector<std::pair<std::string, std::string>> cells = {
      {"市人力资源社会/保障局 王立军", "市人力资源社会保障局(王立军)"},
      {"市教育局/张志强/市财政局/李 青", "市教育局(张志强)、市财政局(李青)"},
      {"县教育局（刘建/军）/县职教中心（马 骏）", "县教育局(刘建军)、县职教中心(马骏)"},
      {"县交通运输局/（周 伟）", "县交通运输局(周伟)"},
      {"县农业农村局（县乡村振兴局）", "县农业农村局（县乡村振兴局）"},
      {"规划科张三", "规划科(张三)"},
      {"办公室 周涛", "办公室(周涛)"},
      {"县财政局：赵国梁；县水利局：孙建华", "县财政局(赵国梁)、县水利局(孙建华)"},
      {"李四（县教育局局长）、王芳（县教育局副局长）", "县教育局"},
      {"李四（县教育局党组书记、局长）", "县教育局(李四)"},
      {"李四（县委常委、副县长）", "李四（县委常委、副县长）"},
      {"市教育局、市财政局", "市教育局、市财政局"}};
  for (const auto& [cell, units] : cells) {
    const Result result = tasks_of("task|unit\n1、推进改革。|" + cell + "\n");
    CHECK(cell + " -> " + units_of(result.values.at(0), UnitRole::responsible) == cell + " -> " + units);
  }
}

TEST_CASE("several persons behind one unit are all persons of the task, and no mismatch of counts") {
  for (const std::string cell : {"县教育局 李四、王五", "县教育局：李四、王五", "县教育局局长李四、副局长王五", "李四（县教育局局长）、王五（县教育局副局长）"}) {
    const Result result = tasks_of("task|unit\n1、推进改革。|" + cell + "\n");
    CHECK(cell + units_of(result.values.at(0), UnitRole::responsible) == cell + "县教育局");
    CHECK(listed(result.values.at(0).persons, [](const Person& p) { return p.name.value; }) == "李四、王五");
    CHECK(result.doubts.empty());
  }
}

TEST_CASE("a column of those who guide (指导单位) gives guides, and takes no persons") {
  CHECK(tasks_of("number|task|lead_unit|guide_unit|person\n7|压减法人户数|市文旅集团|市财政局|葛玲\n").tasks.find("指导=市财政局") != std::string::npos);
  CHECK(tasks_of("number|task|lead_unit|guide_unit|person\n7|压减法人户数|市文旅集团|市财政局|葛玲\n").doubts.empty());
}

TEST_CASE("columns give roles; a cell may write them itself") {
  CHECK(tasks_of("number|task|lead_unit|unit|support_unit\n7|加快建设|发改委|财政局、住建局|无\n").tasks ==
        "7|加快建设|牵头=发改委|责任=财政局、住建局|support_unit=无\n");
  CHECK(tasks_of("number|task|unit\n7|加快建设|发改委牵头，财政局、住建局配合\n").tasks ==
        "7|加快建设|牵头=发改委|配合=财政局、住建局\n");
  CHECK(tasks_of("number|task|unit\n7|加快建设|牵头单位：发改委/配合单位：财政局、住建局\n").tasks ==
        "7|加快建设|牵头=发改委|配合=财政局、住建局\n");
}

TEST_CASE("a role in brackets behind a unit is no part of its name") {
  CHECK(tasks_of("task | lead_unit\n1、修桥。 | 市交通局、市财政局（责任）\n").tasks == "1|修桥。|牵头=市交通局|责任=市财政局\n");  // as 分解表 marks one
  const Result result = tasks_of("task | unit\n1、修桥。 | 市交通局（牵头）、市财政局（配合）、市民政局（市老龄办）\n");
  CHECK(result.tasks == "1|修桥。|牵头=市交通局|责任=市民政局（市老龄办）|配合=市财政局\n");
}

TEST_CASE("merged task cells make one task, merged unit cells belong to each row") {
  CHECK(tasks_of("number|task|unit|deadline\n1|推进改革|发改委|6月底前\n^|^|财政局|^\n2|加快建设|住建局|年内\n3|"
                 "扩大开放|^|全年\n")
            .tasks ==
        "1|推进改革|责任=发改委、财政局|时限=6月底前\n2|加快建设|责任=住建局|时限=年内\n3|扩大开放|责任=住建局|时限="
        "全年\n");
}

TEST_CASE("sections, groups and unforeseen columns") {
  const Result result = tasks_of(
      "group|task|unit|资金来源\n# 一、主要目标\n加快绿/色发展。|1、推进改革|发改委|自筹\n^|2、加快建设|住建局|—\n");
  CHECK(result.tasks == "1|推进改革|责任=发改委|资金来源=自筹\n2|加快建设|责任=住建局|资金来源=—\n");
  CHECK(result.values.at(1).section.value == "一、主要目标");
  CHECK(result.values.at(1).group.value == "加快绿色发展。");
}

TEST_CASE("numbers that are missing, jump or repeat are doubts; a new section or group may start at 1 again") {
  const auto doubts = [](const std::string& rows) { return tasks_of("task|unit\n" + rows).doubts; };
  CHECK(doubts("1、甲事|发改委\n乙事|发改委\n2、丙事|发改委\n") == "table/unnumbered-row");
  CHECK(doubts("3、甲事|发改委\n68、乙事|发改委\n69、丙事|发改委\n") == "table/number-gap");
  CHECK(doubts("1、甲事|发改委\n1、乙事|发改委\n2、丙事|发改委\n") == "table/number-repeated");
  CHECK(doubts("# 一、甲\n1、甲事|发改委\n2、乙事|发改委\n# 二、乙\n1、丙事|发改委\n").empty());
  const auto in_groups = [](const std::string& rows) { return tasks_of("group|number|task|unit\n" + rows).doubts; };
  CHECK(in_groups("工业|1|甲事|发改委\n^|2|乙事|发改委\n民生|1|丙事|发改委\n^|2|丁事|发改委\n").empty());
  CHECK(in_groups("工业|1|甲事|发改委\n^|1|乙事|发改委\n") == "table/number-repeated");
  CHECK(doubts("甲事|发改委\n乙事|发改委\n").empty());
  const auto in_cells = [](const std::string& rows) { return tasks_of("number|task|unit\n" + rows); };
  const Result chapters = in_cells("1-1|甲事|发改委\n1-2|乙事|发改委\n2-1|丙事|发改委\n");
  CHECK(chapters.tasks == "1|甲事|责任=发改委\n2|乙事|责任=发改委\n1|丙事|责任=发改委\n");
  CHECK(chapters.values.at(2).label.value == "2-1");
  CHECK(chapters.doubts.empty());
  CHECK(in_cells("1-1|甲事|发改委\n1-1|乙事|发改委\n").doubts == "table/number-repeated");
}

TEST_CASE("digits at the beginning that are no number stay in the text") {
  CHECK(tasks_of("task|unit\n3.5万亩造林任务|林草局\n2023年底前建成5G基站|工信局\n").tasks ==
        "-|3.5万亩造林任务|责任=林草局\n-|2023年底前建成5G基站|责任=工信局|时限=2023年底前\n");
}

TEST_CASE("a row without task text goes on with the task above, and is doubted") {
  const Result result = tasks_of("task|unit\n1、推进改革|发改委\n|财政局\n");
  CHECK(result.tasks == "1|推进改革|责任=发改委、财政局\n");
  CHECK(result.doubts == "table/unassigned-text");
}

TEST_CASE("the same text gives the same id in every format, repeats are told apart") {
  const std::string first = tasks_of("task|unit\n1、推进 5G 网络，建设。|工信局\n").values.at(0).id;
  const Result other = tasks_of("number|task|unit\n9|推进5G网络,建/设|工信局\n10|推进5G网络建设|工信局\n");
  CHECK(first.size() == 12);
  CHECK(other.values.at(0).id == first);
  CHECK(other.values.at(1).id == first + "-2");
}

TEST_CASE("（一） under 一、 is a group; the next 一、 ends it") {
  Notice notice;
  notice.tables.push_back(table_from_text(
      "number|task|unit\n# 一、经济\n# （一）工业\n1|建园区|工信局\n# （二）农业\n2|修水渠|水利局\n# 二、民生\n3|建学校|教育局\n"));
  task::find_tasks(notice, book(), lexicon());
  std::string found;
  for (const Task& task : notice.tasks) found += task.section.value + "/" + task.group.value + "/" + task.text.value + "\n";
  CHECK(found == "一、经济/（一）工业/建园区\n一、经济/（二）农业/修水渠\n二、民生//建学校\n");
}

TEST_CASE("dated rows under 时间节点 that name nobody are milestones") {
  Notice notice;
  notice.tables.push_back(table_from_text(
      "number|task|unit|deadline\n1|建园区|工信局|年内\n2|修水渠|水利局|年内\n3|修路|交通局|年内\n# 时间节点\n|完成规划编制|| 2024年3月底前\n|完成招标|住建局|2024年4月底前\n"));
  const std::vector<Diagnostic> doubts = task::find_tasks(notice, book(), lexicon());
  REQUIRE(notice.tasks.size() == 4);
  CHECK(std::count_if(doubts.begin(), doubts.end(), [](const Diagnostic& doubt) { return doubt.code == "table/unnumbered-row"; }) == 1);
  CHECK(std::all_of(doubts.begin(), doubts.end(), [&](const Diagnostic& doubt) {
    return doubt.task.empty() || doubt.task == notice.tasks[3].id;
  }));
  REQUIRE(notice.milestones.size() == 1);
  CHECK(notice.milestones[0].text.value == "完成规划编制");
  CHECK(notice.milestones[0].deadline.text.value == "2024年3月底前");
}

TEST_CASE("a column that no heading names is said to be taken for the tasks, and so is a table without a head") {
  Notice notice;
  notice.tables.push_back(table_from_text("number|task|unit\n1|修路|市交通局\n2|供水|市水利局\n"));
  Notice headless = notice;
  notice.tables[0].columns[1].heading = text::line_of(kPlace, {0, kPlace.size()});
  CHECK(codes_of(task::find_tasks(notice, book(), lexicon())) == "table/task-column-guessed");
  for (Column& column : headless.tables[0].columns) column.heading = {};
  CHECK(codes_of(task::find_tasks(headless, book(), lexicon())) == "table/no-head");
}

TEST_CASE("no column is said to be taken for the tasks where the measures beside it are: 隐患问题 | 整改措施") {
  Notice notice;
  notice.tables.push_back(table_from_text("number|task|other|unit\n1|通道堵塞|清理杂物|后勤科\n2|报警器失效|更换报警器|安全办\n"));
  const std::string headings[] = {"隐患问题", "整改措施"};
  for (std::size_t i = 0; i < 2; ++i) notice.tables[0].columns[i + 1].heading = text::line_of(headings[i], {0, headings[i].size()});
  CHECK(codes_of(task::find_tasks(notice, book(), lexicon())).empty());
  CHECK(notice.tasks.front().text.value == "清理杂物");
}

TEST_CASE("a list in the text of task 1 keeps its first label; a number printed twice is one") {
  CHECK(tasks_of("number|task|unit\n1|（1）建成公园5个；（2）新建道路8公里。|市住建局\n2|（1）改造管网；（2）新增车位。|市水务局\n").tasks.find(
            "（1）建成公园5个；（2）新建道路8公里。") != std::string::npos);
  CHECK(tasks_of("number|task|unit\n1|1．建成公园5个。|市住建局\n2|2．改造管网。|市水务局\n").tasks.find("1．") == std::string::npos);
}

TEST_CASE("headings above tables are the sections of their tasks; of an only table it is the heading right above") {
  const std::string source =
      "一、教育惠民\ntask|unit\n1、新建幼儿园。|县教育局\n二、健康惠民\ntask|unit\n1、建设卫生室。|县卫健局\n";
  const auto line = [&](const std::string& text) { return text::line_of(source, {source.find(text), source.find(text) + text.size()}); };
  const auto heading = [&](const std::string& label, const std::string& title) {
    OutlineItem item;
    item.level = 1;
    item.label = field_of(line(label), "numbering");
    item.title = field_of(line(title), "numbering");
    return item;
  };
  const auto table = [&](const std::string& text, const std::string& unit) {
    Table result = table_from_text("task|unit\n" + text + "|" + unit + "\n");
    for (Column& column : result.columns) column.heading = {};
    result.cells[0].lines = {line(text)};
    result.cells[1].lines = {line(unit)};
    return result;
  };
  Notice notice;
  notice.outline = {heading("一、", "教育惠民"), heading("二、", "健康惠民")};
  notice.tables = {table("1、新建幼儿园。", "县教育局"), table("1、建设卫生室。", "县卫健局")};
  task::find_tasks(notice, book(), lexicon());
  CHECK(notice.tasks.at(0).section.value == "一、教育惠民");
  CHECK(notice.tasks.at(1).section.value == "二、健康惠民");
  notice.tables.pop_back();
  task::find_tasks(notice, book(), lexicon());
  CHECK(notice.tasks.at(0).section.value == "一、教育惠民");
  notice.outline[0].paragraphs.push_back(line("县教育局"));  // text stands between
  task::find_tasks(notice, book(), lexicon());
  CHECK(notice.tasks.at(0).section.empty());
}

TEST_CASE("市财政局、等单位 in a cell: 等单位 names nobody") {
  for (const std::string cell : {"县财政局、等单位", "县财政局等单位", "县财政局 等部门", "县财政局等部门及单位"})
    CHECK(tasks_of("task|lead_unit|support_unit\n1、推进改革。|县水务局|" + cell + "\n").tasks == "1|推进改革。|牵头=县水务局|配合=县财政局\n");
}
