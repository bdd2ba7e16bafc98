#include "check/check.h"
#include "check/outline_numbers.h"
#include "check/pairing_doubts.h"
#include "check/unknown_names.h"
#include "check/unread_tables.h"
#include "support/catch.h"
#include "support/extraction.h"
#include "support/table_from_text.h"
#include "text/passage.h"

using namespace fenjie;
using tests::paired_task;

namespace {

const rules::Book& book() {
  static const rules::Book loaded = rules::Book::built_in();
  return loaded;
}

std::vector<std::string> checked(Extraction& extraction) {
  check::check(extraction, book(), rules::Lexicon(book()));
  std::vector<std::string> result;
  for (const Diagnostic& diagnostic : extraction.diagnostics)
    result.push_back(diagnostic.code + " " + std::to_string(diagnostic.notice) + " " +
                     (diagnostic.source.empty() ? "-" : std::to_string(diagnostic.source[0].begin)));
  return result;
}

}  // namespace

TEST_CASE("diagnostics stand in order of place, then code, each once, and know their notice") {
  Extraction extraction;
  extraction.document.source = "          ";
  extraction.notices.resize(2);
  extraction.notices[0].extent = {0, 5};
  extraction.notices[1].extent = {5, 9};
  const Diagnostic late{"table/number-gap", Severity::warning, "late", "", "", {{7, 8}}};
  extraction.diagnostics = {late,
                            {"table/number-gap", Severity::warning, "b", "", "", {{2, 3}}},
                            {"notice/year-mismatch", Severity::warning, "a", "", "", {{2, 3}}},
                            late,
                            {"read/garbled-font", Severity::warning, "whole file", "", "", {}}};
  for (Notice& notice : extraction.notices) notice.tasks.emplace_back();
  CHECK(checked(extraction) == std::vector<std::string>{"read/garbled-font -1 -", "notice/year-mismatch 0 2",
                                                        "table/number-gap 0 2", "table/number-gap 1 7"});
}

TEST_CASE("a doubt about a task without a place stands at the task") {
  Extraction extraction;
  extraction.document.source = "          ";
  extraction.notices.resize(2);
  for (int i = 0; i < 2; ++i) {
    Task task;
    task.id = "same";
    task.source = {{static_cast<std::size_t>(3 + i), 6}};
    extraction.notices[static_cast<std::size_t>(i)].tasks.push_back(task);
  }
  Diagnostic doubt{"deadline/unparsed", Severity::warning, "", "same", "deadline", {}};
  doubt.notice = 1;
  extraction.diagnostics = {doubt};
  CHECK(checked(extraction) == std::vector<std::string>{"deadline/unparsed 1 4"});
}

TEST_CASE("numbers of the outline that do not count on are said, with the labels as printed") {
  const std::vector<std::pair<std::vector<std::string>, std::string>> runs = {
      {{"一、", "（一）", "（二）", "二、", "（一）", "（二）"}, ""},
      {{"一、", "（一）", "（二）", "二、", "（三）"}, ""},
      {{"（一）", "（二）", "（四）"}, "notice/number-gap: “（二）”之后是“（四）”，"},
      {{"1.", "2.", "3、", "4."}, ""},
      {{"1.", "2.", "4、", "5."}, "notice/number-gap: “4、”前面没有更小的序号，"},
      {{"2.", "3."}, "notice/number-gap: “2.”前面没有更小的序号，"},
      {{"1.", "2.", "2.", "3."}, "notice/number-repeated: “2.”排在“2.”之后，"},
      {{"第一条", "第二条", "第三条"}, ""}};
  for (const auto& [labels, expected] : runs) {
    Notice notice;
    for (const std::string& label : labels) {
      const std::string key = text::fold(label);
      notice.outline.push_back({.level = 1,
                                .label = {label, {}, ""},
                                .title = {},
                                .paragraphs = {},
                                .rule = std::string(book().set("numbering").at_start(key)->rule),
                                .attachment = 0});
    }
    std::string found;
    for (const Diagnostic& doubt : check::outline_number_doubts(notice, book())) found += doubt.code + ": " + doubt.message;
    CHECK(found.substr(0, expected.size()) == expected);
    CHECK(found.empty() == expected.empty());
  }
}

TEST_CASE("4，提升效率 counts on between 3. and 5.; the numbers of 第003号 关于…, 第011号 关于… need not") {
  const auto doubts = [](const std::vector<std::pair<std::string, std::string>>& items, const std::string& rule) {
    Notice notice;
    for (const auto& [label, title] : items)
      notice.outline.push_back({.level = 3, .label = {label, {}, ""}, .title = {title, {}, ""}, .paragraphs = {}, .rule = rule, .attachment = 0});
    return check::outline_number_doubts(notice, book()).size();
  };
  CHECK(doubts({{"1.", "修路"}, {"2，", "架桥"}, {"3.", "植树"}}, "numbering.level-3-dot") == 0);
  CHECK(doubts({{"1.", "修路"}, {"3，", "架桥"}}, "numbering.level-3-dot") == 0);  // it counts nothing
  CHECK(doubts({{"1.", "修路"}, {"3.", "植树"}}, "numbering.level-3-dot") == 1);
  CHECK(doubts({{"第003号", "关于修路的建议"}, {"第011号", "关于架桥的建议"}}, "numbering.proposal") == 0);
  CHECK(doubts({{"第3号提案：", "关于修路的建议"}, {"第11号提案：", "关于架桥的建议"}}, "numbering.proposal") == 0);
}

TEST_CASE("a head or a row that no table was read from is said") {
  const std::vector<std::pair<std::vector<std::string>, std::size_t>> cases = {
      {{"序号 建设内容 完成时限", "1 新建学校 6月底"}, 1},
      {{"序号", "工作任务 责任单位", "1 新建学校"}, 1},
      {{"| 序号 | 乡镇 | 责任人 | 完成时限 |", "| 1 | 城关镇 | 王强 | 4月15日 |"}, 1},  // neither these nor the next were said
      {{"序号,乡镇,责任人,完成时限", "1,城关镇,王强,4月15日"}, 1},
      {{"责任单位：市教育局", "完成时限：6月底前"}, 0},
      {{"各单位要抓好落实。", "5\t植树造林\t市林业局\t各镇", "6\t修路\t市交通局\t各镇"}, 1},
      {{"市教育局\t2024年3月2日"}, 0},
      {{"任务", "牵头单位", "完成高标准农田建设。", "市水利局", "参加单位", "市财政局"}, 1},
      {{"工作任务", "修路。", "责任单位", "市交通局", "工作任务", "修桥。", "责任单位", "市水利局"}, 0},
      {{"省（市）\t招生人数\t扩招", "江苏\t100\t30", "上海\t105（扩招）\t70", "辽宁\t90\t45", "总计\t295\t145"}, 0},  // numbers alone; it was said that tasks may be missing
      {{"序号\t事项\t人数", "1\t修路\t30", "2\t修桥\t70", "3\t修渠\t90"}, 1},
      {{"现将工作任务、责任单位、完成时限明确如下。"}, 0}};
  for (const auto& [lines, count] : cases) {
    Document document;
    for (const std::string& line : lines) document.source += line + "\n";
    Paragraph paragraph;
    std::size_t at = 0;
    for (const std::string& line : lines) {
      paragraph.lines.push_back(text::line_of(document.source, {at, at + line.size()}));
      at += line.size() + 1;
    }
    document.blocks.push_back(paragraph);
    CHECK(check::unread_tables(document, rules::Lexicon(book())).size() == count);
  }
}

TEST_CASE("a task read behind a head that was not read, and without a full stop, may be cells of several columns") {
  const std::string source = "市水利局要修渠。序号牵头单位市财政局、市教育2024年底前局市交通局要修路。";
  Notice notice;
  for (const std::string_view text : {"市水利局要修渠。", "市财政局、市教育2024年底前局", "市交通局要修路。"}) {
    Task& task = notice.tasks.emplace_back();
    task.id = text;
    task.text = tests::field_in(source, text, "narrative.text");
  }
  const Diagnostic head{"table/unread", Severity::warning, "", "", "tasks", {{source.find("序号"), source.find("牵头")}}};
  const std::vector<Diagnostic> doubts = check::tasks_of_unread_tables(notice, {head});
  REQUIRE(doubts.size() == 1);
  CHECK(doubts[0].task == "市财政局、市教育2024年底前局");
  CHECK(check::tasks_of_unread_tables(notice, {}).empty());
}

TEST_CASE("rows between tabs that were read as a roster are not said to be unread") {
  Document document;
  document.source = "职务\t姓名\t单位\n组长\t王小明\t县水利局\n";
  Paragraph paragraph;
  for (const Span line : {Span{0, document.source.find('\n')}, Span{document.source.find('\n') + 1, document.source.size() - 1}})
    paragraph.lines.push_back(text::line_of(document.source, line));
  document.blocks.push_back(paragraph);
  const std::size_t name = document.source.find("王小明"), unit = document.source.find("县水利局") + document.source.size();
  CHECK(check::unread_tables(document, rules::Lexicon(book()), {{name, name + 9}}).empty());
  CHECK(check::unread_tables(document, rules::Lexicon(book()), {{unit, unit + 9}}).size() == 1);
}

TEST_CASE("a notice without tasks is told, without alarm") {
  Extraction extraction;
  extraction.notices.resize(1);
  CHECK(checked(extraction) == std::vector<std::string>{"notice/no-tasks 0 -"});
  CHECK(extraction.diagnostics[0].severity == Severity::info);
}

TEST_CASE("units that look like none are said once, with their number") {
  Notice notice;
  notice.tasks = {paired_task("1", {{"财政局", "王小明"}, {"按季度报送", "李青"}}),
                  paired_task("2", {{"按季度报送", "李青"}}), paired_task("3", {{"各乡镇政府", "李青"}})};
  notice.tasks[2].units[0].collective = true;
  const std::vector<Diagnostic> found = check::unknown_names(notice, book(), rules::Lexicon(book()));
  REQUIRE(found.size() == 1);
  CHECK(found[0].message == "责任单位“按季度报送”不像单位名称，已照原文保留，请核实（本文共 2 处）。");
  CHECK(found[0].task == "1");
}

TEST_CASE("one list of persons behind lead and supporting units is paired in order, which is said once") {
  Notice notice;
  for (const char* id : {"1", "2"}) {
    Task task = paired_task(id, {{"财政局", "王小明"}, {"水利局", "李青"}});
    task.units[1].role = UnitRole::support;
    task.units[0].name.spans = {{0, 9}};
    task.units[1].name.spans = {{12, 21}};
    task.persons[0].name.spans = {{30, 39}};
    task.persons[1].name.spans = {{40, 46}};
    notice.tasks.push_back(task);
  }
  notice.tasks[0].units[0].role = UnitRole::lead;
  notice.tasks[1].units[0].role = UnitRole::lead;
  std::vector<Diagnostic> found = check::pairing_doubts(notice);
  REQUIRE(found.size() == 1);
  CHECK(found[0].code == "names/paired-across-roles");
  for (Task& task : notice.tasks) task.units[1].name.spans = {{50, 59}};  // a column of persons beside each of units
  CHECK(check::pairing_doubts(notice).empty());
}

TEST_CASE("a leader with a post in front of the name is doubted") {
  Notice notice;
  notice.tasks = {paired_task("1", {{"财政局", "王小明"}})};
  notice.tasks[0].leaders = {{{"副县长邓国强", {}, ""}, false}, {{"各副市长", {}, ""}, true}};
  const std::vector<Diagnostic> found = check::unknown_names(notice, book(), rules::Lexicon(book()));
  REQUIRE(found.size() == 1);
  CHECK(found[0].code == "names/unknown-person");
  CHECK(found[0].field == "leaders");
}

TEST_CASE("a pair that contradicts what is usual for both is doubted") {
  Notice notice;
  notice.tasks = {paired_task("1", {{"财政局", "王小明"}, {"住建局", "李青"}}),
                  paired_task("2", {{"财政局", "王小明"}, {"住建局", "李青"}}), paired_task("3", {{"财政局", "李青"}}),
                  paired_task("4", {{"住建局", "周新"}})};
  std::vector<std::string> shown;
  for (const Diagnostic& diagnostic : check::pairing_doubts(notice))
    shown.push_back(diagnostic.task + (diagnostic.severity == Severity::warning ? " warning " : " info ") +
                    diagnostic.message);
  CHECK(shown ==
        std::vector<std::string>{"3 warning “财政局”在此与“李青”对应，而在其他任务中多与“王小明”对应，请核实。",
                                 "4 info “住建局”在此与“周新”对应，而在其他任务中多与“李青”对应，请核实。"});
}

TEST_CASE("a column of units or deadlines under an unknown heading is said, deadlines unless the table has others") {
  const auto said = [](const std::string& table) {
    Notice notice;
    notice.tables.push_back(tests::table_from_text(table));
    std::string result;
    for (const Diagnostic& doubt : check::unknown_headings(notice, rules::Lexicon(book()))) result += doubt.message;
    return result;
  };
  const std::string rows = "1|修路|市交通局|6月底|东关\n2|供水|市水利局、市住建局|年内|西关\n3|植树|无|6月底|南关\n";
  CHECK(said("number|task|承办|何时办成|地点\n" + rows) ==
        "“承办”一栏像是责任单位，但表头不认识，内容按原样保留，没有读作责任单位，请核对。"
        "“何时办成”一栏像是完成时限，但表头不认识，内容按原样保留，没有读作完成时限，请核对。");
  CHECK(said("number|task|unit|何时开工|deadline\n1|修路|市交通局|5月底|年内\n2|供水|市水利局|5月底|年内\n").empty());
  CHECK(said("number|task|unit|谁来帮\n1|修路|市交通局|市水利局、市住建局\n2|供水|市水利局|市财政局\n") ==
        "“谁来帮”一栏像是责任单位，但表头不认识，内容按原样保留，没有读作责任单位，请核对。");
}

TEST_CASE("a column that its cells told is said, and so is another of its kind that stays as printed") {
  Notice notice;
  notice.tables.push_back(tests::table_from_text("number|task|谁来干|谁来帮\n1|修路|市交通局|市水利局\n2|供水|市水利局、市住建局|市财政局\n"));
  notice.tables[0].columns[2].role = ColumnRole::unit;
  notice.tables[0].columns[2].by_content = true;
  std::vector<std::string> said;
  for (const Diagnostic& doubt : check::unknown_headings(notice, rules::Lexicon(book()))) said.push_back(doubt.code + doubt.message);
  CHECK(said == std::vector<std::string>{"table/heading-unknown“谁来干”一栏的表头不认识，按内容读作责任单位，请核对。",
                                         "table/heading-unknown“谁来帮”一栏像是责任单位，但表头不认识，内容按原样保留，没有读作责任单位，请核对。"});
}

TEST_CASE("a remark in brackets that no part of a unit's name is (市教育局（另行通知）) is in doubt, a unit or places in brackets are not") {
  Notice notice;
  Task task = paired_task("1", {});
  for (const char* name : {"市教育局（另行通知）", "市市场监管局（市知识产权局）", "各县（市、区）", "城投公司（集团）"}) {
    Unit unit;
    unit.name.value = name;
    task.units.push_back(unit);
  }
  notice.tasks = {task};
  const std::vector<Diagnostic> found = check::unknown_names(notice, book(), rules::Lexicon(book()));
  REQUIRE(found.size() == 1);
  CHECK(found[0].message.find("市教育局（另行通知）") != std::string::npos);
}

TEST_CASE("common words that people are named with (黎明, 康健) are no doubt; 办公室 is none in a bureau's notice") {
  for (const auto& [issuer, count] : {std::pair{"青山县教育局", 0}, std::pair{"青山县人民政府", 1}}) {
    Notice notice;
    notice.issuer.value = issuer;
    Task task = paired_task("1", {});
    for (const char* name : {"黎明", "康健", "高峰"}) task.persons.push_back({{name, {}, ""}, false});
    Unit unit;
    unit.name.value = "办公室";
    task.units.push_back(unit);
    notice.tasks = {task};
    CHECK(check::unknown_names(notice, book(), rules::Lexicon(book())).size() == static_cast<std::size_t>(count));
  }
}
