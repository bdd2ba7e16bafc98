#include "sheets/cell_text.h"
#include "emit/doubts.h"
#include "emit/sheet_layout.h"
#include "emit/workbook_samples.h"
#include "support/catch.h"
#include "text/characters.h"

using namespace fenjie;
using namespace fenjie::emit;
using namespace fenjie::sheets;
using namespace fenjie::tests;

namespace {

/// One line a row: "[section]", "(note)" or the cells with '|' between; stacked values with '/'.
std::string shown(const std::vector<SheetRow>& rows) {
  std::string result;
  for (const SheetRow& row : rows) {
    std::string line = row.kind == SheetRow::Kind::section ? "[" + row.text + "]" : "(" + row.text + ")";
    if (row.kind == SheetRow::Kind::task) {
      line.clear();
      for (const std::string& cell : row.cells) line += (&cell == &row.cells.front() ? "" : "|") + cell;
    }
    for (char& c : line)
      if (c == '\n') c = '/';
    result += line + "\n";
  }
  return result;
}

std::string shown_headings(const Columns& columns) {
  std::string result;
  for (const SheetColumn& column : columns.all()) result += (result.empty() ? "" : " ") + column.heading;
  return result;
}

struct Sheet {
  explicit Sheet(const Notice& notice) : part(parts_of(notice, {}, TableLayout::printed, {}).front()), columns(part), rows(rows_of(part, columns)) {
    layout = measure(part.title, columns, rows);
    break_pages(columns, layout, rows);
  }
  Part part;
  Columns columns;
  std::vector<SheetRow> rows;
  SheetLayout layout;
};

}  // namespace

TEST_CASE("workbook: a table keeps its head, its sections without tasks, labels and note") {
  Notice notice;
  Table table = usual_table();
  add_section(table, "一、经济");
  add_section(table, "二、生态");
  add_section(table, "三、民生");
  table.notes = {passage("注：人员变动的，自行调整。")};
  notice.tables = {table};
  Task first = task("1、", "地区生产总值增长6%。", "一、经济");
  first.leaders = {person("王小明"), person("李强"), person("各副县长", true)};
  first.units = {unit("发改局"), unit("财政局")};
  first.persons = {person("赵国栋"), person("孙丽")};
  first.requirement = printed_field("按季度报送");
  notice.tasks = {first, task("", "没有编号的任务。", "三、民生", "稳就业。")};
  const Sheet sheet(notice);
  CHECK(shown_headings(sheet.columns) == "工作任务 分管领导 责任单位 责任人 督办要求");
  CHECK(shown(sheet.rows) ==
        "[一、经济]\n"
        "|1、地区生产总值增长6%。|王小明/李　强/各副县长|发改局、/财政局|赵国栋/孙　丽|按季度报送\n"
        "[二、生态]\n"
        "[三、民生]\n"
        "稳就业。|没有编号的任务。||||\n"
        "(注：人员变动的，自行调整。)\n");
  CHECK(takes_group_cell(sheet.rows[1], sheet.columns, 1));
  CHECK_FALSE(takes_group_cell(sheet.rows[4], sheet.columns, 1));
}

TEST_CASE("workbook: a number column holds the printed label without its mark") {
  Notice notice;
  Table table;
  table.columns = {column("序号", ColumnRole::number), column("重点任务", ColumnRole::task),
                   column("牵头单位", ColumnRole::lead_unit), column("配合单位", ColumnRole::support_unit)};
  notice.tables = {table};
  Task one = task("7.", "修路");
  one.units = {unit("交通局", UnitRole::lead), unit("财政局", UnitRole::support), unit("各乡镇", UnitRole::support)};
  notice.tasks = {one};
  const Sheet sheet(notice);
  CHECK(shown_headings(sheet.columns) == "序号 重点任务 牵头单位 配合单位");
  CHECK(shown(sheet.rows) == "7|修路|交通局|财政局、/各乡镇\n");
}

TEST_CASE("workbook: running text gets the standard layout, with the columns that its tasks need") {
  Notice notice;
  notice.title = printed_field("临江市人民政府关于印发《临江市改造实施方案》的通知");
  notice.promulgates = printed_field("临江市改造实施方案");
  Task one = task("1.", "摸清底数", "三、实施机制", "（六）任务分工");
  one.units = {unit("住建局", UnitRole::lead), unit("公安局")};
  Task two = task("2.", "组织验收", "三、实施机制", "（六）任务分工");
  two.units = {unit("住建局"), unit("消防部门", UnitRole::guide)};
  two.deadlines = {{printed_field("8月底前"), "2023-08-31", "by", "month", false}};
  notice.tasks = {one, two};
  Milestone milestone{printed_field("全部开工"), {printed_field("5月底前"), "2023-05-31", "by", "month", false}};
  notice.milestones = {milestone};
  const Sheet sheet(notice);
  CHECK(sheet.part.title == "《临江市改造实施方案》工作任务分解表");
  CHECK(shown_headings(sheet.columns) == "序号 工作任务 牵头单位 责任单位 完成时限");
  CHECK(shown(sheet.rows) ==
        "[三、实施机制]\n"
        "[（六）任务分工]\n"
        "1|摸清底数|住建局|公安局|\n"
        "2|组织验收||住建局/消防部门（指导）|8月底前\n"
        "[时间节点]\n"
        "|全部开工|||5月底前\n");
}

TEST_CASE("workbook: who leads, who is responsible and who supports have a column each") {
  const auto headings = [](std::vector<Unit> units) {
    Notice notice;
    Task one = task("1.", "摸清底数");
    one.units = std::move(units);
    notice.tasks = {one};
    const Part part = parts_of(notice, {}, TableLayout::printed, {}).front();
    return shown_headings(Columns(part));
  };
  const Unit lead = unit("住建局", UnitRole::lead), responsible = unit("公安局"), support = unit("财政局", UnitRole::support);
  CHECK(headings({lead, responsible}) == "序号 工作任务 牵头单位 责任单位");
  CHECK(headings({lead}) == "序号 工作任务 牵头单位");
  CHECK(headings({lead, support}) == "序号 工作任务 牵头单位 配合单位");
  CHECK(headings({lead, responsible, support}) == "序号 工作任务 牵头单位 责任单位 配合单位");
}

TEST_CASE("workbook: where printed numbers do not run through, the rows are counted") {
  Notice notice;
  notice.tasks = {task("3.", "甲"), task("3.", "乙"), task("", "丙")};
  CHECK(shown(Sheet(notice).rows) == "1|甲\n2|乙\n3|丙\n");
}

TEST_CASE("workbook: values without a column of their own are not lost") {
  Notice notice;
  notice.tables = {usual_table()};
  Task one = task("1、", "甲");
  one.units = {unit("教育局", UnitRole::lead), unit("卫健局", UnitRole::support)};
  one.deadlines = {{printed_field("年底前"), "", "by", "year", false}};
  one.other = {{"备注", printed_field("结转项目")}};
  notice.tasks = {one};
  const Sheet sheet(notice);
  CHECK(shown_headings(sheet.columns) == "工作任务 分管领导 责任单位 责任人 督办要求 完成时限 备注");
  CHECK(shown(sheet.rows) == "|1、甲||教育局（牵头）、/卫健局（配合）|||年底前|结转项目\n");
}

TEST_CASE("workbook: a notice without tasks gives an empty table") {
  const Sheet sheet{Notice{}};
  CHECK(shown_headings(sheet.columns) == "序号 工作任务");
  CHECK(sheet.rows.empty());
}

TEST_CASE("workbook: rows of a group are as high as its text, and a group goes on after a page break") {
  Notice notice;
  notice.tables = {usual_table()};
  const std::string long_group = "统筹推进城镇精细化管理和各项基础设施建设提升工程";
  notice.tasks = {task("1、", "甲", "一、城建", long_group)};
  const Sheet one(notice);
  CHECK(one.rows[1].height > 5 * 12 * 1.4);

  for (int i = 2; i < 60; ++i) notice.tasks.push_back(task(std::to_string(i) + "、", "甲", "一、城建", long_group));
  const Sheet many(notice);
  double used = many.layout.title_height + many.layout.head_height;
  int pages = 1;
  for (const SheetRow& row : many.rows) {
    if (row.begins_page) {
      used = many.layout.head_height;
      ++pages;
    }
    used += row.height;
    CHECK(used <= kPagePoints);
  }
  CHECK(pages == 4);
}

TEST_CASE("workbook: merged cells go on while their value is the same") {
  Notice notice;
  Table table;
  table.columns = {column("大项", ColumnRole::section), column("类别", ColumnRole::group),
                   column("任务", ColumnRole::task)};
  notice.tables = {table};
  notice.tasks = {task("", "一", "甲", "A"), task("", "二", "甲", "A"), task("", "三", "甲", "B"),
                  task("", "四", "乙", "B"), task("", "五", "乙", ""),  task("", "六", "乙", "")};
  const Sheet sheet(notice);
  CHECK(shown(sheet.rows) == "甲|A|一\n甲|A|二\n甲|B|三\n乙|B|四\n乙||五\n乙||六\n");
  std::string section, group;
  for (std::size_t i = 1; i < sheet.rows.size(); ++i) {
    section += goes_on(sheet.rows[i - 1], sheet.rows[i], sheet.columns, 0) ? '+' : '-';
    group += goes_on(sheet.rows[i - 1], sheet.rows[i], sheet.columns, 1) ? '+' : '-';
  }
  CHECK(section == "++-++");
  CHECK(group == "+----");
}

TEST_CASE("workbook: no section row stays alone at the end of a page") {
  Notice notice;
  notice.tables = {usual_table()};
  for (int i = 0; i < 80; ++i) notice.tasks.push_back(task("", "甲", "第" + std::to_string(i / 3) + "项"));
  const Sheet sheet(notice);
  for (std::size_t i = 1; i < sheet.rows.size(); ++i)
    if (sheet.rows[i].begins_page) CHECK(sheet.rows[i - 1].kind == SheetRow::Kind::task);
}

TEST_CASE("workbook: very long cells get a smaller font, the rest stays at 12 points") {
  Notice notice;
  notice.tables = {usual_table()};
  std::string text;
  for (int i = 0; i < 300; ++i) text += "长";
  notice.tasks = {task("1、", text)};
  CHECK(Sheet(notice).layout.points == 12);
  notice.tasks = {task("1、", text + text + text + text)};
  CHECK(Sheet(notice).layout.points == 10.5);
}

TEST_CASE("workbook: cell text") {
  CHECK(storable("一\n二\t三\x01\x1f四") == "一\n二 三四");
  CHECK(storable("=SUM(A1)") == "=SUM(A1)");
  CHECK(storable("_x0041_ _x41_") == "_x005F_x0041_ _x41_");
  CHECK(text::length(storable(std::string(40000, 'a'))) < 32767);
  CHECK(listed_name(person("张华")) == "张　华");
  CHECK(listed_name(person("王小明")) == "王小明");
  CHECK(listed_name(person("各方", true)) == "各方");
}

TEST_CASE("a severity has one word, and none is that of every doubt (校核提示)") {
  CHECK(std::string(severity_word(Severity::info)) == "提醒");
  CHECK(std::string(severity_word(Severity::warning)) == "警告");
  CHECK(std::string(severity_word(Severity::error)) == "错误");
}

TEST_CASE("workbook: doubts mark the cell they concern") {
  Notice notice;
  notice.tables = {usual_table()};
  notice.tasks = {task("1、", "甲"), task("2、", "乙")};
  Extraction extraction = extraction_of(notice);
  extraction.diagnostics = {{"a/info", Severity::info, "提示一句", notice.tasks[0].id, "text", {}},
                            {"a/units", Severity::warning, "数目不一致", notice.tasks[1].id, "units[1].name", {}},
                            {"a/else", Severity::error, "标题不一致", "", "", {}},
                            {"a/other", Severity::error, "别的公文", "unknown id", "", {}}};
  const auto diagnostics = diagnostics_of(extraction, 0);
  REQUIRE(diagnostics.size() == 3);
  CHECK(diagnostics[0]->code == "a/else");
  CHECK(diagnostics[2]->code == "a/info");
  const Sheet sheet(extraction.notices[0]);
  const DoubtsByTask doubts(diagnostics);
  REQUIRE(doubts.of(notice.tasks[1]).size() == 1);
  CHECK(doubts.of(notice.tasks[1])[0]->message == "数目不一致");
  CHECK(column_of(*doubts.of(notice.tasks[1])[0], sheet.columns) == 3);
  CHECK(doubts.of(notice.tasks[0]).size() == 1);
  const TasksById tasks = tasks_by_id(extraction.notices[0]);
  const SourcePlaces places(extraction.document);
  CHECK(place_of(*diagnostics[1], extraction.document, places, tasks) == "任务“2、乙”\n单位");
  CHECK(place_of(*diagnostics[0], extraction.document, places, tasks) == "全文");
}
