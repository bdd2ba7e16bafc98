#include <algorithm>
#include <variant>

#include "layout/check_pages.h"
#include "layout/full_lines.h"

namespace fenjie {

using namespace tests;

namespace {

const std::vector<double> kXs = {50, 90, 300, 370, 460, 550};
constexpr const char* kHeads = "[] group* task=工作任务 leader=分管领导 unit=责任单位 deadline=完成时限\n";
constexpr const char* kUngrouped = "[] task=工作任务 leader=分管领导 unit=责任单位 deadline=完成时限\n";

PageDrawing headed(int number = 1) {
  PageDrawing drawing(number);
  drawing.row(kXs, 40, 60, {"工作任务", "<", "分管领导", "责任单位", "完成时限"});
  return drawing;
}

}  // namespace

TEST_CASE("ruled tables: sections, groups and tasks without a group") {
  check_pages({headed()
             .row(kXs, 60, 80, {"一、产业发展", "<", "<", "<", "<"})
             .row(kXs, 80, 100, {"1、稳定增长。", "<", "王小明", "县发改局", "全年"})
             .row(kXs, 100, 130, {"招商\n引资", "2、建设园区。", "王小明", "县发改局\n县工信局", "6月底前"})
             .row(kXs, 130, 150, {"^", "3、引进企业5家。", "张 强", "县商务局", "全年"})
             .close(kXs, 150)},
        std::string(kHeads) +
            "= 一、产业发展\n"
            "task{1、稳定增长。} leader{王小明} unit{县发改局} deadline{全年}\n"
            "group+2{招商/引资} task{2、建设园区。} leader{王小明} unit{县发改局/县工信局} deadline{6月底前}\n"
            "task{3、引进企业5家。} leader{张 强} unit{县商务局} deadline{全年}\n");
}

TEST_CASE("ruled tables: without a head the cells tell the columns; a table of anything else has no tasks") {
  const std::vector<double> xs = {50, 90, 300, 400, 500};
  check_pages({PageDrawing()
             .row(xs, 40, 60, {"1", "推进污水处理厂建设，年内完工", "市水务局", "12月底"})
             .row(xs, 60, 80, {"2", "新建学校三所", "市教育局", "8月底"})
             .close(xs, 80)},
        "[] number= task= unit= deadline=\n"
        "number{1} task{推进污水处理厂建设，年内完工} unit{市水务局} deadline{12月底}\n"
        "number{2} task{新建学校三所} unit{市教育局} deadline{8月底}\n");
  check_pages({PageDrawing()
             .row(xs, 40, 60, {"Main", "2nd", "Tuborg", "Red"})
             .row(xs, 60, 80, {"Ripper", "Crave", "Acid", "Bane"})
             .close(xs, 80)},
        "[] other=Main other=2nd other=Tuborg other=Red\n"
        "other{Ripper} other{Crave} other{Acid} other{Bane}\n");
}

TEST_CASE("ruled tables: 续表 goes on with the table above, in other widths, too") {
  for (const std::string told : {"续表", "（接上页）", "（接上表）"}) {
    PageDrawing second(2);
    second.text(500, 20, told).row({50, 100, 280, 360, 450, 550}, 40, 60, {"2、修桥。", "<", "张 强", "县交通局", "年内"});
    check_pages({headed().row(kXs, 60, 80, {"1、修路。", "<", "王小明", "县交通局", "全年"}).close(kXs, 80),
                 second.close({50, 100, 280, 360, 450, 550}, 60)},
                std::string(kUngrouped) +
                    "task{1、修路。} leader{王小明} unit{县交通局} deadline{全年}\n"
                    "task{2、修桥。} leader{张 强} unit{县交通局} deadline{年内}\n",
                told);
  }
}

TEST_CASE("ruled tables: one without a head under text has the columns of the table above") {
  PageDrawing drawing = headed();
  drawing.row(kXs, 60, 80, {"1、修路。", "<", "王小明", "县交通局", "全年"}).close(kXs, 80);
  drawing.text(50, 100, "（二）水利方面。");
  drawing.row(kXs, 120, 140, {"2、修渠。", "<", "张 强", "县水利局", "年内"}).close(kXs, 140);
  check_pages({drawing}, std::string(kUngrouped) +
                             "task{1、修路。} leader{王小明} unit{县交通局} deadline{全年}\n"
                             "（二）水利方面。\n" +
                             kUngrouped + "task{2、修渠。} leader{张 强} unit{县水利局} deadline{年内}\n");
}

TEST_CASE("ruled tables: a line is full when the next one's first characters had no room") {
  const auto full = [](const std::string& cell) {
    const Document document = layout::lay_out(reading_of({headed()
                                                              .row(kXs, 60, 100, {"1、修路。", "<", "王小明", cell, "全年"})
                                                              .row(kXs, 100, 140, {"2、修桥。", "<", "王小明", "市住房和城乡建\n设局", "全年"})
                                                              .close(kXs, 140)}),
                                              book());
    const Table& table = only_table(document);
    CHECK(table.has_line_room);
    std::string lines;
    for (const std::size_t end : table.full_ends) lines += document.source.substr(end - 3, 3);
    return lines;
  };
  CHECK(full("县公安局\n县教育局") == "建");
  CHECK(full("县财政局、县公\n安局") == "公建");
  CHECK(full("县财政局、县\n12345热线") == "县建");
  CHECK(full("县委、县城\n管、住建局") == "建");
  CHECK(full("县委县府、县\n城、住建局") == "县建");
}

TEST_CASE("full lines: the text of a row that is hardly read right shows no room in its column") {
  Document document = layout::lay_out(reading_of({headed()
                                                      .row(kXs, 60, 100, {"1、修路。", "<", "王小明", "市工业和\n信息化局", "全年"})
                                                      .row(kXs, 100, 140, {"2、修桥。", "<", "", "副市长 市民政局", "全年"})
                                                      .close(kXs, 140)}),
                                      book());
  const auto table = std::find_if(document.blocks.begin(), document.blocks.end(),
                                  [](const Block& block) { return std::holds_alternative<Table>(block); });
  REQUIRE(table != document.blocks.end());
  auto& read = std::get<Table>(*table);
  CHECK(read.full_ends.empty());
  read.row_costs = {0, 1};
  layout::find_full_lines(document);
  REQUIRE(read.full_ends.size() == 1);
  CHECK(document.source.substr(read.full_ends[0] - 3, 3) == "和");
}

TEST_CASE("ruled tables: rules across alone, a rule inside the head under 责任分工, two rows left on the last page") {
  const std::vector<double> xs = {50, 90, 250, 350, 450};
  const auto row = [&](PageDrawing& drawing, double y, const std::vector<std::string_view>& texts) {
    for (std::size_t i = 0; i < texts.size(); ++i) drawing.text(xs[i], y + 5, texts[i]);
    drawing.across(y + 20, 50, 550);
  };
  const std::vector<std::string_view> numbers = {"1", "2", "3", "4"};
  PageDrawing first, second(2);
  first.across(20, 50, 550).text(50, 33, "序号").text(90, 33, "工作任务").text(300, 23, "责任分工").text(450, 33, "完成时限");
  first.across(38, 250, 440).text(250, 43, "牵头单位").text(350, 43, "配合单位").across(58, 50, 550);
  for (int i = 0; i < 4; ++i)
    row(first, 58 + 20 * i, {numbers[static_cast<std::size_t>(i)], "推进老旧小区改造。", "市住建局", "市财政局", "年底前"});
  second.across(20, 50, 550);
  row(second, 20, {"5", "推进老旧小区改造。", "市住建局", "市财政局", "年底前"});
  row(second, 40, {"6", "推进老旧小区改造。", "市住建局", "市财政局", "年底前"});
  std::string expected = "[] number=序号 task=工作任务 lead_unit=责任分工>牵头单位 support_unit=责任分工>配合单位 deadline=完成时限\n";
  for (int i = 1; i <= 6; ++i)
    expected += "number{" + std::to_string(i) +
                "} task{推进老旧小区改造。} lead_unit{市住建局} support_unit{市财政局} deadline{年底前}\n";
  check_pages({first, second}, expected);
}

TEST_CASE("ruled tables: rules across alone, a page on which the groups' column has no text goes on with its group") {
  const auto row = [](PageDrawing& drawing, double y, std::string_view group, std::string_view task) {
    drawing.text(50, y + 5, group).text(110, y + 5, task).text(350, y + 5, "市住建局").text(450, y + 5, "年底前");
    drawing.across(y + 20, 50, 550);
  };
  PageDrawing first, second(2);
  first.across(20, 50, 550).text(50, 25, "任务类别").text(110, 25, "工作任务").text(350, 25, "责任单位").text(450, 25, "完成时限");
  first.across(40, 50, 550);
  row(first, 40, "改造", "1、推进小区改造。");
  row(first, 60, "修路", "2、推进公路提升。");
  row(first, 80, "治水", "3、推进河道清淤。");
  second.across(20, 50, 550);
  for (int i = 0; i < 3; ++i) row(second, 20 + 20 * i, "", i == 0 ? "4、推进污水治理。" : i == 1 ? "5、推进水库加固。" : "6、推进供水改造。");
  const Document document = layout::lay_out(reading_of({first, second}), book());
  CHECK(ledger_faults(document).empty());
  CHECK(shown_rows(only_table(document)).find("group+4{治水} task{3、推进河道清淤。}") != std::string::npos);
}

TEST_CASE("ruled tables: 职务, 姓名 and 单位 name no tasks") {
  const std::vector<double> xs = {50, 150, 300, 500};
  for (const std::string_view post : {"职务", "领导小组职务"}) {
    const Document document = layout::lay_out(reading_of({PageDrawing()
                                                              .row(xs, 40, 60, {post, "姓名", "单位"})
                                                              .row(xs, 60, 80, {"组长", "王小明", "县水利局"})
                                                              .row(xs, 80, 100, {"成员", "李 华", "县财政局"})
                                                              .close(xs, 100)}),
                                              book());
    CHECK(shown(only_table(document)) == "[] other=" + std::string(post) +
                                             " person=姓名 unit=单位\nother{组长} person{王小明} unit{县水利局}\n"
                                             "other{成员} person{李 华} unit{县财政局}\n");
  }
}

TEST_CASE("ruled tables: title, unit of measure and notes inside and outside the frame") {
  check_pages({PageDrawing()
             .text(200, 10, "青山县2024年重点任务分解表")
             .row(kXs, 40, 60, {"工作任务", "<", "分管领导", "责任单位", "完成时限"})
             .row(kXs, 60, 80, {"1、稳定增长。", "<", "王小明", "县发改局", "全年"})
             .row(kXs, 80, 100, {"注：排名不分先后。", "<", "<", "<", "<"})
             .close(kXs, 100)
             .text(50, 110, "注：未列出的单位按职责配合。")},
        "[青山县2024年重点任务分解表] task=工作任务 leader=分管领导 unit=责任单位 deadline=完成时限\n"
        "task{1、稳定增长。} leader{王小明} unit{县发改局} deadline{全年}\n"
        "~ 注：排名不分先后。\n~ 注：未列出的单位按职责配合。\n");
}

TEST_CASE("ruled tables: two rows of headings") {
  const std::vector<double> xs = {50, 90, 300, 400, 500, 560};
  check_pages({PageDrawing()
             .row(xs, 40, 60, {"序号", "重点任务", "责任分工", "<", "完成时限"})
             .row(xs, 60, 80, {"^", "^", "牵头单位", "配合单位", "^"})
             .row(xs, 80, 100, {"1", "抓好春耕", "县农业局", "各乡镇", "4月底前"})
             .close(xs, 100)},
        "[] number=序号 task=重点任务 lead_unit=责任分工>牵头单位 support_unit=责任分工>配合单位 deadline=完成时限\n"
        "number{1} task{抓好春耕} lead_unit{县农业局} support_unit{各乡镇} deadline{4月底前}\n");
}

TEST_CASE("ruled tables: over a page break, head repeated or not") {
  const std::string expected = std::string(kHeads) +
                               "group+2{招商} task{1、建设园区。} leader{王小明} unit{县发改局} deadline{全年}\n"
                               "task{2、引进企业。} leader{张 强} unit{县商务局} deadline{全年}\n";
  const auto first = headed().row(kXs, 60, 80, {"招商", "1、建设园区。", "王小明", "县发改局", "全年"}).close(kXs, 80);
  check_pages({first, PageDrawing(2).row(kXs, 20, 40, {"", "2、引进企业。", "张 强", "县商务局", "全年"}).close(kXs, 40)},
        expected);
  check_pages({first, headed(2).row(kXs, 60, 80, {"", "2、引进企业。", "张 强", "县商务局", "全年"}).close(kXs, 80)},
        expected, "工作任务|分管领导|责任单位|完成时限");
}

TEST_CASE("ruled tables: a row cut by the page break is joined") {
  struct Example {
    const char* name;
    std::vector<std::string_view> above, below;
    const char* row;
  };
  const Example examples[] = {
      {"each cell goes on",
       {"招商", "2、建设产业园，完成", "王小明", "县生态环境局青山", "全年"},
       {"", "投资3亿元。", "", "分局", ""},
       "group{招商} task{2、建设产业园，完成/投资3亿元。} leader{王小明} unit{县生态环境局青山/分局} deadline{全年}\n"},
      {"only units go on",
       {"招商", "2、建设产业园。", "王小明", "县发改局", "全年"},
       {"", "", "", "县财政局", ""},
       "group{招商} task{2、建设产业园。} leader{王小明} unit{县发改局/县财政局} deadline{全年}\n"},
      {"the task stands wholly below, the deadline above",
       {"", "", "", "", "全年"},
       {"招商", "2、建设产业园。", "王小明", "县发改局", ""},
       "group{招商} task{2、建设产业园。} leader{王小明} unit{县发改局} deadline{全年}\n"},
  };
  for (const Example& example : examples) {
    INFO(example.name);
    check_pages({headed()
               .row(kXs, 60, 80, {"产业", "1、稳定增长。", "张 强", "县发改局", "全年"})
               .row(kXs, 80, 100, example.above)
               .close(kXs, 100),
           PageDrawing(2)
               .row(kXs, 20, 40, example.below)
               .row(kXs, 40, 60, {"民生", "3、建设学校。", "张 强", "县教育局", "全年"})
               .close(kXs, 60)},
          std::string(kHeads) + "group{产业} task{1、稳定增长。} leader{张 强} unit{县发改局} deadline{全年}\n" +
              example.row + "group{民生} task{3、建设学校。} leader{张 强} unit{县教育局} deadline{全年}\n");
  }
}

TEST_CASE("ruled tables: a whole row without a number on top of a page stays a row") {
  check_pages({headed().row(kXs, 60, 80, {"产业", "1、稳定增长。", "张 强", "县发改局", "全年"}).close(kXs, 80),
         PageDrawing(2)
             .row(kXs, 20, 40, {"", "加强调度。", "王小明", "县统计局", "全年"})
             .row(kXs, 40, 60, {"民生", "2、建设学校。", "张 强", "县教育局", "全年"})
             .close(kXs, 60)},
        std::string(kHeads) +
            "group+2{产业} task{1、稳定增长。} leader{张 强} unit{县发改局} deadline{全年}\n"
            "task{加强调度。} leader{王小明} unit{县统计局} deadline{全年}\n"
            "group{民生} task{2、建设学校。} leader{张 强} unit{县教育局} deadline{全年}\n");
}

TEST_CASE("ruled tables: where more lines had room on the page, a row without a number below it is a row of its own") {
  const std::vector<double> xs = {50, 90, 330, 450};
  const auto pages = [&](double second_ends) {
    return std::vector<PageDrawing>{
        PageDrawing().row(xs, 40, 60, {"序号", "工作任务", "责任单位"}).row(xs, 60, 80, {"1", "稳定增长", "县发改局"}).row(xs, 80, 400, {"2", "建设学校", "县教育局"}).close(xs, 400),
        PageDrawing(2).row(xs, 40, 60, {"3", "修路", "县交通局"}).row(xs, 60, second_ends, {"4", "修桥", "县水利局"}).close(xs, second_ends),
        PageDrawing(3).row(xs, 40, 60, {"", "加强调度", "县统计局"}).row(xs, 60, 80, {"5", "植树。", "县林业局"}).row(xs, 80, 100, {"6", "治河", "县水利局"}).close(xs, 100)};
  };
  const auto rows = [&](double second_ends) {
    const std::string all = shown(layout::lay_out(reading_of(pages(second_ends)), book()));
    return all.substr(all.find("number{4}"), all.find("number{5}") - all.find("number{4}"));
  };
  CHECK(rows(300) == "number{4} task{修桥} unit{县水利局}\ntask{加强调度} unit{县统计局}\n");
  CHECK(rows(400).find("修桥/加强调度") != std::string::npos);
}

TEST_CASE("ruled tables: a merged cell over the break is one, printed again or cut in two") {
  const auto page = [](std::string_view group_text) {
    return headed().row(kXs, 60, 80, {group_text, "1、建设园区。", "王小明", "县发改局", "全年"});
  };
  const auto next = [](std::string_view group_text) {
    return PageDrawing(2)
        .row(kXs, 20, 40, {group_text, "2、引进企业。", "张 强", "县商务局", "全年"})
        .row(kXs, 40, 60, {"^", "3、开放合作。", "张 强", "县商务局", "全年"})
        .close(kXs, 60);
  };
  const auto rows = [](const std::string& group_cell) {
    return std::string(kHeads) + group_cell +
           " task{1、建设园区。} leader{王小明} unit{县发改局} deadline{全年}\n"
           "task{2、引进企业。} leader{张 强} unit{县商务局} deadline{全年}\n"
           "task{3、开放合作。} leader{张 强} unit{县商务局} deadline{全年}\n";
  };
  check_pages({page("招商").close(kXs, 80), next("招商")}, rows("group+3{招商}"), "招商");
  // The producer draws no rule under the cell that goes on.
  check_pages({page("招商").across(80, kXs[1], kXs.back()), next("引资")}, rows("group+3{招商/引资}"));
  // It draws one, but the name fills its line, and one character is no name.
  check_pages({page("河滨社").close(kXs, 80), next("区")}, rows("group+3{河滨社/区}"));
  const Document cut = layout::lay_out(reading_of({page("河滨社").close(kXs, 80), next("区")}), book());
  CHECK(only_table(cut).row_costs.at(1) >= 0.5);
  const Document two = layout::lay_out(reading_of({page("河滨社").close(kXs, 80), next("城关")}), book());
  CHECK(shown_rows(only_table(two)).find("group{河滨社} task{1、建设园区。}") != std::string::npos);
}

TEST_CASE("ruled tables: a group printed in every row is not printed twice over a page break") {
  const auto row = [](const std::string& task) {
    return "group{招商} task{" + task + "} leader{王小明} unit{县发改局} deadline{全年}\n";
  };
  check_pages({headed()
             .row(kXs, 60, 80, {"招商", "1、建设园区。", "王小明", "县发改局", "全年"})
             .row(kXs, 80, 100, {"招商", "2、引进企业。", "王小明", "县发改局", "全年"})
             .close(kXs, 100),
         PageDrawing(2).row(kXs, 20, 40, {"招商", "3、开放合作。", "王小明", "县发改局", "全年"}).close(kXs, 40)},
        kHeads + row("1、建设园区。") + row("2、引进企业。") + row("3、开放合作。"));
}

TEST_CASE("ruled tables: a whole deadline on either side of a page break means two rows, units merged over it are doubted") {
  const Document document = layout::lay_out(
      reading_of({headed()
                      .row(kXs, 60, 80, {"招商", "建设园区。", "王小明", "县发改局", "全年"})
                      .row(kXs, 80, 100, {"招商", "引进企业。", "张 强", "县商务局", "6月底前"})
                      .row(kXs, 100, 120, {"招商", "培育品牌。", "张 强", "^", "年底前"})
                      .row(kXs, 120, 140, {"招商", "改造市场。", "张 强", "县工信局", "年底前"})
                      .close(kXs, 140),
                  PageDrawing(2)
                      .row(kXs, 20, 40, {"招商", "扩大开放。", "张 强", "", "全年"})
                      .row(kXs, 40, 60, {"招商", "稳定外贸。", "张 强", "县商务局", "年底前"})
                      .close(kXs, 60)}),
      book());
  const std::string rows = shown_rows(only_table(document));
  CHECK(rows.find("task{改造市场。} leader{张 强} unit{县工信局} deadline{年底前}\n"
                  "group{招商} task{扩大开放。} leader{张 强} deadline{全年}\n") != std::string::npos);
  REQUIRE(only_table(document).row_costs.size() == 6);
  CHECK(only_table(document).row_costs[4] >= 0.5);
}

TEST_CASE("ruled tables: a stray line between two pages' parts of a table does not end it") {
  const auto row = [](const std::string& task) {
    return "group{招商} task{" + task + "} leader{王小明} unit{县发改局} deadline{全年}\n";
  };
  const Document document = layout::lay_out(reading_of({headed()
             .row(kXs, 60, 80, {"招商", "1、建设园区。", "王小明", "县发改局", "全年"})
             .close(kXs, 80)
             .text(400, 95, "内部资料"),
         PageDrawing(2)
             .row(kXs, 20, 40, {"招商", "2、引进企业。", "王小明", "县发改局", "全年"})
             .row(kXs, 40, 60, {"招商", "3、开放合作。", "王小明", "县发改局", "全年"})
             .close(kXs, 60)}), book());
  CHECK(shown(document) == kHeads + row("1、建设园区。") + row("2、引进企业。") + row("3、开放合作。") + "内部资料\n");
  REQUIRE(document.diagnostics.size() == 1);
  CHECK(document.diagnostics[0].code == "table/unassigned-text");
}

TEST_CASE("ruled tables: a row without number behind an open one that ends a sentence is doubted") {
  const Document document = layout::lay_out(
      reading_of({headed()
                      .row(kXs, 60, 80, {"招商", "建设园区。", "王小明", "县发改局", "全年"})
                      .row(kXs, 80, 100, {"招商", "引进企业。", "张 强", "县商务局", ""}),
                  PageDrawing(2)
                      .row(kXs, 20, 40, {"招商", "扩大开放。", "张 强", "县商务局", "全年"})
                      .row(kXs, 40, 60, {"招商", "稳定外贸。", "张 强", "县商务局", "年底前"})
                      .close(kXs, 60)}),
      book());
  REQUIRE(only_table(document).row_costs.size() == 3);
  CHECK(only_table(document).row_costs[0] < 0.5);
  CHECK(only_table(document).row_costs[1] >= 0.5);
}

TEST_CASE("ruled tables: merged leader and unit cells hold for their rows") {
  check_pages({headed()
             .row(kXs, 60, 80, {"产业", "1、稳定增长。", "张 强", "县发改局", "全年"})
             .row(kXs, 80, 100, {"^", "2、建设园区。", "^", "^", "6月底前"})
             .close(kXs, 100)},
        std::string(kHeads) +
            "group+2{产业} task{1、稳定增长。} leader+2{张 强} unit+2{县发改局} deadline{全年}\n"
            "task{2、建设园区。} deadline{6月底前}\n");
}

TEST_CASE("ruled tables: another table after the first is another table") {
  const std::vector<double> xs = {50, 300, 550};
  check_pages({headed().row(kXs, 60, 80, {"产业", "1、稳定增长。", "张 强", "县发改局", "全年"}).close(kXs, 80),
         PageDrawing(2)
             .row(xs, 20, 40, {"重点任务", "责任单位"})
             .row(xs, 40, 60, {"1、建设学校。", "县教育局"})
             .close(xs, 60)},
        std::string(kHeads) +
            "group{产业} task{1、稳定增长。} leader{张 强} unit{县发改局} deadline{全年}\n"
            "[] task=重点任务 unit=责任单位\ntask{1、建设学校。} unit{县教育局}\n");
}

TEST_CASE("ruled tables: double rules, loose corners and open sides") {
  const std::vector<double> xs = {50, 300, 550};
  PageDrawing drawing;
  for (const double y : {40.0, 42.0, 60.0, 80.0, 82.0}) drawing.across(y, 51, 549);  // no rule at either side
  drawing.down(299, 41, 81).down(301, 41, 81);
  drawing.text(60, 45, "重点任务").text(310, 45, "责任单位").text(60, 65, "1、建设学校。").text(310, 65, "县教育局");
  check_pages({drawing}, "[] task=重点任务 unit=责任单位\ntask{1、建设学校。} unit{县教育局}\n");
}

TEST_CASE("ruled tables: rules only across; the page's last row is left open") {
  const std::vector<std::string_view> numbers = {"1", "2", "3", "4"};
  PageDrawing first, second(2);
  first.across(40, 50, 550).across(60, 50, 550).across(80, 50, 550).across(110, 50, 550);
  first.text(60, 45, "重点任务").text(310, 45, "责任单位").text(450, 45, "完成时限");
  first.text(60, 65, "1、建设学校。").text(310, 65, "县教育局").text(450, 65, "全年");
  first.text(60, 85, "2、建设医院，完成主体\n工程。").text(310, 85, "县卫健局\n县住建局").text(450, 85, "全年");
  first.text(60, 115, "3、建设公园，完成").text(310, 115, "县住建局").text(450, 115, "6月底前");
  second.across(34, 50, 550).across(54, 50, 550).across(74, 50, 550).across(94, 50, 550);
  second.text(60, 20, "绿化。");
  second.text(60, 39, "4、建设道路。").text(310, 39, "县交通局").text(450, 39, "全年");
  second.text(60, 59, "5、建设水库。").text(310, 59, "县水利局").text(450, 59, "全年");
  second.text(60, 79, "6、建设园区。").text(310, 79, "县工信局").text(450, 79, "全年");
  const Document document = layout::lay_out(reading_of({first}), book());
  CHECK(shown(document) ==
        "[] task=重点任务 unit=责任单位 deadline=完成时限\n"
        "task{1、建设学校。} unit{县教育局} deadline{全年}\n"
        "task{2、建设医院，完成主体/工程。} unit{县卫健局/县住建局} deadline{全年}\n"
        "task{3、建设公园，完成} unit{县住建局} deadline{6月底前}\n");
}

TEST_CASE("ruled tables: a group's column without rules above and below goes on over the whole page") {
  const std::vector<double> inner = {kXs.begin() + 1, kXs.end()};
  PageDrawing second(2);
  second.down(kXs[0], 20, 60)
      .row(inner, 20, 40, {"2、引进企业。", "张 强", "县商务局", "全年"})
      .row(inner, 40, 60, {"3、培育品牌。", "张 强", "县商务局", "全年"})
      .close(inner, 60);
  PageDrawing first = headed().row(kXs, 60, 80, {"招商", "1、建设园区。", "王小明", "县发改局", "全年"});
  const std::string rows = std::string(kHeads) +
                           "group+3{招商} task{1、建设园区。} leader{王小明} unit{县发改局} deadline{全年}\n"
                           "task{2、引进企业。} leader{张 强} unit{县商务局} deadline{全年}\n"
                           "task{3、培育品牌。} leader{张 强} unit{县商务局} deadline{全年}\n";
  PageDrawing open_below = first;
  check_pages({open_below.across(80, kXs[1], kXs.back()), second}, rows);
  // The side's rule may be missing, too.
  PageDrawing bare(2);
  bare.row(inner, 20, 40, {"2、引进企业。", "张 强", "县商务局", "全年"})
      .row(inner, 40, 60, {"3、培育品牌。", "张 强", "县商务局", "全年"})
      .close(inner, 60);
  check_pages({first.across(80, kXs[1], kXs.back()), bare}, rows);
}

TEST_CASE("ruled tables: cells with frames of their own, a strip of white between them") {
  PageDrawing drawing;
  const std::vector<std::vector<std::string_view>> rows = {{"重点任务", "责任单位"}, {"1、建设学校。", "县教育局"},
                                                           {"2、建设医院。", "县卫健局"}};
  double y = 40;
  for (const auto& row : rows) {
    drawing.row({50, 298}, y, y + 20, {row[0]}).close({50, 298}, y + 20);
    drawing.row({302, 550}, y, y + 20, {row[1]}).close({302, 550}, y + 20);
    y += 24;
  }
  check_pages({drawing},
        "[] task=重点任务 unit=责任单位\ntask{1、建设学校。} unit{县教育局}\ntask{2、建设医院。} unit{县卫健局}\n");
}

TEST_CASE("ruled tables: a blank row between the last text and the page's end is no row") {
  PageDrawing first = headed().row(kXs, 60, 80, {"招商", "1、建设园区。", "王小明", "县发改局", "全年"});
  first.row(kXs, 80, 95, {"^", "", "", "", ""}).close(kXs, 95);
  check_pages({first, PageDrawing(2).row(kXs, 20, 40, {"", "2、引进企业。", "张 强", "县商务局", "全年"}).close(kXs, 40)},
        std::string(kHeads) +
            "group+2{招商} task{1、建设园区。} leader{王小明} unit{县发改局} deadline{全年}\n"
            "task{2、引进企业。} leader{张 强} unit{县商务局} deadline{全年}\n");
}

TEST_CASE("ruled tables: groups printed once with blank cells under them are carried down, and said so") {
  const Document document = layout::lay_out(
      reading_of({headed()
                      .row(kXs, 60, 80, {"招商", "1、建设园区。", "王小明", "县发改局", "全年"})
                      .row(kXs, 80, 100, {"", "2、引进企业。", "张 强", "县商务局", "全年"})
                      .row(kXs, 100, 120, {"民生", "3、建设学校。", "张 强", "县教育局", "全年"})
                      .close(kXs, 120)}),
      book());
  CHECK(shown(document) == std::string(kHeads) +
                               "group+2{招商} task{1、建设园区。} leader{王小明} unit{县发改局} deadline{全年}\n"
                               "task{2、引进企业。} leader{张 强} unit{县商务局} deadline{全年}\n"
                               "group{民生} task{3、建设学校。} leader{张 强} unit{县教育局} deadline{全年}\n");
  REQUIRE(document.diagnostics.size() == 1);
  CHECK(document.diagnostics[0].code == "table/blank-groups");
}

TEST_CASE("ruled tables: text that hangs out of an open cell at the page's end belongs to it") {
  PageDrawing first = headed().row(kXs, 60, 80, {"招商", "1、建设园区。", "王小明", "县发改局", "全年"});
  first.across(80, kXs[1], kXs.back()).text(53, 79, "引资");
  check_pages({first, PageDrawing(2).row(kXs, 20, 40, {"", "2、引进企业。", "张 强", "县商务局", "全年"}).close(kXs, 40)},
        std::string(kHeads) +
            "group+2{招商/引资} task{1、建设园区。} leader{王小明} unit{县发改局} deadline{全年}\n"
            "task{2、引进企业。} leader{张 强} unit{县商务局} deadline{全年}\n");
}

TEST_CASE("ruled tables: a heading over the groups alone names the tasks beside them") {
  check_pages({PageDrawing()
             .row(kXs, 40, 60, {"任务", "", "分管领导", "责任单位", "完成时限"})
             .row(kXs, 60, 90, {"招商", "1、建设园区，引进龙头企业，\n带动就业。", "王小明", "县发改局", "全年"})
             .row(kXs, 90, 120, {"民生", "2、建设学校，改善办学条件，\n补齐短板。", "张 强", "县教育局", "全年"})
             .close(kXs, 120)},
        "[] group* task=任务 leader=分管领导 unit=责任单位 deadline=完成时限\n"
        "group{招商} task{1、建设园区，引进龙头企业，/带动就业。} leader{王小明} unit{县发改局} deadline{全年}\n"
        "group{民生} task{2、建设学校，改善办学条件，/补齐短板。} leader{张 强} unit{县教育局} deadline{全年}\n");
}

TEST_CASE("ruled tables: rules only across, groups in front of their tasks, a last row left open") {
  const auto rules = [](PageDrawing& page, std::initializer_list<double> ys, double from = 50) {
    for (const double y : ys) page.across(y, from, 550);
  };
  PageDrawing first;
  rules(first, {40, 60, 80, 110, 130, 150});
  first.text(150, 45, "重点任务").text(370, 45, "责任单位").text(470, 45, "完成时限");  // centred over values set left
  first.text(52, 65, "1、稳定增长，提高质量和效益，保障居民收入。").text(350, 65, "县发改局").text(450, 65, "全年");
  first.text(52, 85, "招商引资\n和产业").text(110, 85, "2、建设园区，完成投资。").text(350, 85, "县商务局").text(450, 85, "全年");
  first.text(110, 115, "3、培育龙头企业。").text(350, 115, "县工信局").text(450, 115, "全年");
  first.text(110, 135, "4、引进企业五家，落实各项").text(350, 135, "县商务局").text(450, 135, "全年");
  const Document one = layout::lay_out(reading_of({first}), book());
  CHECK(shown(one) ==
        "[] group* task=重点任务 unit=责任单位 deadline=完成时限\n"
        "task{1、稳定增长，提高质量和效益，保障居民收入。} unit{县发改局} deadline{全年}\n"
        "group{招商引资/和产业} task{2、建设园区，完成投资。} unit{县商务局} deadline{全年}\n"
        "task{3、培育龙头企业。} unit{县工信局} deadline{全年}\n"
        "task{4、引进企业五家，落实各项} unit{县商务局} deadline{全年}\n");
}

TEST_CASE("ruled tables: a row cut after one line, its deadline whole on either side of the break, is one row") {
  const std::vector<double> xs = {50, 90, 300, 370, 460, 550};
  const auto page = [&](int number) {
    return PageDrawing(number).row(xs, 40, 60, {"序号", "工作任务", "分管领导", "责任单位", "完成时限"});
  };
  check_pages({page(1)
                   .row(xs, 60, 80, {"1", "推进小区改造。", "王建国", "市发改委", "6月底前"})
                   .row(xs, 80, 100, {"2", "完成公路改建，建立调度机", "李红", "市教育", "2024年"})
                   .close(xs, 100),
               page(2)
                   .row(xs, 60, 80, {"", "制，压实责任。", "梅", "局", "9月30日前"})
                   .row(xs, 80, 100, {"3", "推进农田建设。", "张 伟", "市水务局", "年底前"})
                   .close(xs, 100)},
              "[] number=序号 task=工作任务 leader=分管领导 unit=责任单位 deadline=完成时限\n"
              "number{1} task{推进小区改造。} leader{王建国} unit{市发改委} deadline{6月底前}\n"
              "number{2} task{完成公路改建，建立调度机/制，压实责任。} leader{李红/梅} unit{市教育/局} deadline{2024年/9月30日前}\n"
              "number{3} task{推进农田建设。} leader{张 伟} unit{市水务局} deadline{年底前}\n",
              "序号|工作任务|分管领导|责任单位|完成时限");
}

TEST_CASE("ruled tables: 单位 and 责任人 under 牵头单位 and 配合单位 are those who lead and those who help") {
  const std::vector<double> xs = {50, 90, 250, 330, 400, 480, 550};
  check_pages({PageDrawing()
                   .row(xs, 40, 60, {"序号", "工作任务", "牵头单位", "<", "配合单位", "<"})
                   .row(xs, 60, 80, {"^", "^", "单位", "责任人", "单位名称", "责任人"})
                   .row(xs, 80, 100, {"1", "推进小区改造。", "市发改委", "王建国", "市人社局", "杨帆"})
                   .row(xs, 100, 120, {"2", "推进公路改建。", "市教育局", "李红梅", "市水务局", "张伟"})
                   .close(xs, 120)},
              "[] number=序号 task=工作任务 lead_unit=牵头单位>单位 person=牵头单位>责任人 support_unit=配合单位>单位名称 person=配合单位>责任人\n"
              "number{1} task{推进小区改造。} lead_unit{市发改委} person{王建国} support_unit{市人社局} person{杨帆}\n"
              "number{2} task{推进公路改建。} lead_unit{市教育局} person{李红梅} support_unit{市水务局} person{张伟}\n");
}

TEST_CASE("ruled tables: a frame and one rule under the head, none between rows and columns, hold a table") {
  PageDrawing page;
  page.text(50, 43, "序号").text(100, 43, "工作任务").text(300, 43, "牵头单位").text(450, 43, "完成时限");
  const std::vector<std::string_view> numbers = {"1", "2", "3"}, units = {"市发改委", "市教育局", "市水务局"};
  for (std::size_t i = 0; i < 3; ++i) {
    const double y = 63 + 20 * static_cast<double>(i);
    page.text(50, y, numbers[i]).text(100, y, "推进城区老旧小区改造。").text(300, y, units[i]).text(450, y, "6月底前");
  }
  page.across(40, 47, 550).across(60, 47, 550).across(120, 47, 550).down(47, 40, 120).down(550, 40, 120);
  std::string expected = "[] number=序号 task=工作任务 lead_unit=牵头单位 deadline=完成时限\n";
  for (std::size_t i = 0; i < 3; ++i)
    expected += "number{" + std::string(numbers[i]) + "} task{推进城区老旧小区改造。} lead_unit{" +
                std::string(units[i]) + "} deadline{6月底前}\n";
  check_pages({page}, expected);
}

}  // namespace fenjie
