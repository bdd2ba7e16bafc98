// Tables of PDF pages without rules: heads of several lines, centred cells, narrow gutters.
#include <algorithm>

#include "layout/page_drawing.h"
#include "layout/shown.h"
#include "support/catch.h"

namespace fenjie {

using namespace tests;

namespace {

constexpr double kFirstRow = 80, kRow = 40;  // a row's middle line and the distance of rows

/// 序号 40, 工作任务 80, 牵头单位 300, 配合单位 400, 完成时限 500: cells centred in their row's height.
PageDrawing& centred(PageDrawing& drawing, int index, const std::vector<std::string_view>& cells) {
  const std::vector<double> xs = {40, 80, 300, 400, 500};
  const double middle = kFirstRow + kRow * index;
  for (std::size_t c = 0; c < cells.size(); ++c) {
    const auto lines = std::count(cells[c].begin(), cells[c].end(), '\n');
    drawing.text(xs[c], middle - static_cast<double>(lines) * kLine / 2, cells[c]);
  }
  return drawing;
}

Document laid_out(const std::vector<PageDrawing>& pages) {
  Document document = layout::lay_out(reading_of(pages), book());
  CHECK(ledger_faults(document).empty());
  return document;
}

constexpr const char* kHeads =
    "[] number=序号 task=工作任务 lead_unit=牵头单位 support_unit=配合单位 deadline=完成时限\n";

void add_rows(PageDrawing& drawing) {
  centred(drawing, 0, {"1", "加快农村公路提升，开展\n河道清淤。", "市水利局", "市财政局", "3月底前"});
  centred(drawing, 1, {"2", "推进老旧小区改造。", "市住建局", "市民政局\n市司法局", "年底前"});
  centred(drawing, 2, {"3", "落实燃气管网更新，实施\n停车场建设。", "市城管局", "市发改委\n市商务局", "6月底前"});
}

constexpr const char* kRows =
    "number{1} task{加快农村公路提升，开展/河道清淤。} lead_unit{市水利局} support_unit{市财政局} deadline{3月底前}\n"
    "number{2} task{推进老旧小区改造。} lead_unit{市住建局} support_unit{市民政局/市司法局} deadline{年底前}\n"
    "number{3} task{落实燃气管网更新，实施/停车场建设。} lead_unit{市城管局} support_unit{市发改委/市商务局} "
    "deadline{6月底前}\n";

}  // namespace

TEST_CASE("unruled pages: a heading broken in two around the line of the others") {
  PageDrawing drawing;
  drawing.text(40, 40, "序号").text(80, 40, "工作任务").text(300, 40, "牵头单位").text(400, 40, "配合单位");
  drawing.text(500, 33, "完成\n时限");
  add_rows(drawing);
  CHECK(shown(only_table(laid_out({drawing}))) == std::string(kHeads) + kRows);
}

TEST_CASE("unruled pages: a heading broken in two close to the next one, far from the line's beginning") {
  PageDrawing drawing;
  drawing.text(56, 20, "一、重点任务").text(62, 40, "序号").text(200, 40, "工作任务").text(332, 29, "分管领\n导");
  drawing.text(373, 40, "牵头单位").text(431, 40, "配合单位").text(488, 40, "完成时限");
  std::string expected =
      "一、重点任务\n[] number=序号 task=工作任务 leader=分管领导 lead_unit=牵头单位 support_unit=配合单位 deadline=完成时限\n";
  for (int i = 0; i < 4; ++i) {
    const double y = kFirstRow + kRow * i;
    const std::string number = std::to_string(i + 1);
    drawing.text(62, y, number).text(118, y, "推进城区老旧小区改造。").text(332, y, "王建国").text(373, y, "市水利局");
    drawing.text(431, y, "市财政局").text(488, y, "年底前");
    expected += "number{" + number + "} task{推进城区老旧小区改造。} leader{王建国} lead_unit{市水利局} support_unit{市财政局} deadline{年底前}\n";
  }
  CHECK(shown(laid_out({drawing})) == expected);
}

TEST_CASE("unruled pages: a head of two rows, 责任分工 over two headings, the others centred") {
  PageDrawing drawing;
  drawing.text(40, 40, "序号").text(80, 40, "工作任务").text(500, 40, "完成时限").text(350, 33, "责任分工");
  drawing.text(300, 47, "牵头单位").text(400, 47, "配合单位");
  add_rows(drawing);
  const Document document = laid_out({drawing});
  CHECK(shown(only_table(document)) == std::string(kHeads) + kRows);
  CHECK(furniture(document) == "责任分工");
}

TEST_CASE("unruled pages: a head of three lines is furniture on later pages as a whole") {
  std::vector<PageDrawing> pages;
  std::string rows;
  for (int number = 1; number <= 4; ++number) {
    PageDrawing drawing(number);
    drawing.text(40, 40, "序号").text(80, 40, "工作任务").text(300, 40, "牵头单位").text(400, 40, "配合单位");
    drawing.text(500, 33, "完成\n时限");
    for (int row = 0; row < 3; ++row) {
      const std::string label = std::to_string(3 * number + row - 2);
      const std::string task = "推进第" + label + "个小区改造。";
      centred(drawing, row, {label, task, "市住建局", "市民政局\n市司法局", "年底前"});
      rows += "number{" + label + "} task{" + task +
              "} lead_unit{市住建局} support_unit{市民政局/市司法局} deadline{年底前}\n";
    }
    pages.push_back(drawing);
  }
  CHECK(shown(only_table(laid_out(pages))) == kHeads + rows);
}

TEST_CASE("unruled pages: a table under a title of its own is another one, though its head is the same") {
  PageDrawing drawing(1, 600, 800);
  std::string expected;
  for (int table = 0; table < 2; ++table) {
    const double top = 300 * table;
    const std::string title = "重点任务分解表（" + std::to_string(table + 1) + "）";
    drawing.text(200, top + 10, title).text(40, top + 40, "序号").text(80, top + 40, "工作任务");
    drawing.text(300, top + 40, "责任单位").text(500, top + 40, "完成时限");
    expected += "[" + title + "] number=序号 task=工作任务 unit=责任单位 deadline=完成时限\n";
    for (int row = 1; row <= 3; ++row) {
      const double y = top + 40 + 30 * row;
      const std::string number = std::to_string(row);
      drawing.text(40, y, number)
          .text(80, y - 7, "加快推进农村公路提升和养护\n管理。")
          .text(300, y, "市水利局")
          .text(500, y, "年底前");
      expected += "number{" + number + "} task{加快推进农村公路提升和养护/管理。} unit{市水利局} deadline{年底前}\n";
    }
  }
  CHECK(shown(laid_out({drawing})) == expected);
}

TEST_CASE("unruled pages: a numbered title close under a table is the next table's, not its last row's") {
  PageDrawing drawing(1, 600, 800);
  std::string expected;
  for (int table = 0; table < 2; ++table) {
    const double top = 40 + 76 * table;
    const std::string title = table == 0 ? "表2交通治理攻坚" : "表3心理健康攻坚";
    drawing.text(250, top, title).text(40, top + 18, "工作任务").text(300, top + 18, "责任单位").text(500, top + 18, "完成时限");
    drawing.text(40, top + 36, "推进公路养护。").text(300, top + 36, "市交通局").text(500, top + 36, "年底前");
    drawing.text(40, top + 54, "开展学校巡查。").text(300, top + 54, "市教育局").text(500, top + 54, "年底前");
    expected += "[" + title + "] task=工作任务 unit=责任单位 deadline=完成时限\n"
                "task{推进公路养护。} unit{市交通局} deadline{年底前}\ntask{开展学校巡查。} unit{市教育局} deadline{年底前}\n";
  }
  CHECK(shown(laid_out({drawing})) == expected);
}

TEST_CASE("unruled pages: lines as close as a cell's stay in one row, white parts the rows") {
  PageDrawing drawing;
  drawing.text(40, 40, "序号").text(80, 40, "工作任务").text(300, 40, "牵头单位").text(400, 40, "配合单位");
  drawing.text(500, 40, "完成时限");
  std::string rows;
  double top = 60;
  for (int i = 1; i <= 9; ++i) {
    // The row's height is that of the supporting units: 1, 2 or 3 lines; white of 4 points under it.
    const int lines = i % 3 + 1;
    const double height = kLine * std::max(lines, 2);
    const std::string number = std::to_string(i);
    std::string units = "市财政局", shown_units = "市财政局";
    for (int k = 1; k < lines; ++k) {
      units += k == 1 ? "\n市民政局" : "\n市司法局";
      shown_units += k == 1 ? "/市民政局" : "/市司法局";
    }
    drawing.text(40, top + height / 2 - kLine / 2, number);
    drawing.text(80, top + height / 2 - kLine, "加快农村公路提升和乡村道路养护管\n理工作");
    drawing.text(300, top + height / 2 - kLine / 2, "市水利局");
    drawing.text(400, top + height / 2 - kLine * lines / 2, units);
    drawing.text(500, top + height / 2 - kLine / 2, "年底前");
    rows += "number{" + number + "} task{加快农村公路提升和乡村道路养护管/理工作} lead_unit{市水利局} support_unit{" +
            shown_units + "} deadline{年底前}\n";
    top += height + 4;
  }
  CHECK(shown(only_table(laid_out({drawing}))) == kHeads + rows);
}

TEST_CASE("unruled pages: a full line that runs into the next column is cut where others begin") {
  // 市文化广电旅游体育局 fills its column up to 2 points before the next one's text.
  PageDrawing narrow;
  narrow.text(40, 40, "序号").text(80, 40, "工作任务").text(300, 40, "牵头单位").text(402, 40, "配合单位");
  narrow.text(500, 40, "完成时限");
  std::string expected;
  for (int i = 0; i < 7; ++i) {
    const double y = kFirstRow + kRow * i;
    const bool full = i % 2 == 1;
    narrow.text(40, y, std::to_string(i + 1)).text(80, y, "推进改造。").text(500, y, "年底前");
    narrow.text(300, y, full ? "市文化广电旅游体育局" : "市水利局").text(402, y, "市财政局");
    expected += "number{" + std::to_string(i + 1) + "} task{推进改造。} lead_unit{" +
                (full ? "市文化广电旅游体育局" : "市水利局") + "} support_unit{市财政局} deadline{年底前}\n";
  }
  CHECK(shown(only_table(laid_out({narrow}))) == kHeads + expected);
}

TEST_CASE("unruled pages: rules between the columns alone leave the rows to the texts; a broken heading that nobody knows is one") {
  PageDrawing drawing;
  const double bottom = kFirstRow + 5 * kRow;
  drawing.across(34, 36, 560).across(bottom, 36, 560);
  for (const double x : {36.0, 76.0, 256.0, 376.0, 456.0, 560.0}) drawing.down(x, 34, bottom);
  drawing.text(40, 36, "任务编").text(50, 36 + kLine, "号");
  drawing.text(80, 43, "工作任务").text(260, 43, "责任单位").text(380, 36, "预算").text(372 + 8, 36 + kLine, "（万元）");
  drawing.text(460, 43, "完成时限");
  std::string expected;
  for (int i = 0; i < 4; ++i) {
    const double y = kFirstRow + 10 + kRow * i;
    drawing.text(40, y, std::to_string(i + 1)).text(80, y, "推进改造。").text(260, y, "市水利局").text(380, y, "75");
    drawing.text(460, y, "年底前");
    expected += "number{" + std::to_string(i + 1) + "} task{推进改造。} unit{市水利局} other{75} deadline{年底前}\n";
  }
  CHECK(shown(only_table(laid_out({drawing}))) ==
        "[] number=任务编号 task=工作任务 unit=责任单位 other=预算（万元） deadline=完成时限\n" + expected);
}

TEST_CASE("unruled pages: a row with one number and white around it is not doubted for its texts' sake; without white it is") {
  const auto costs = [](double pitch) {
    PageDrawing drawing;
    drawing.text(40, 40, "序号").text(80, 40, "工作任务").text(300, 40, "责任单位").text(400, 40, "完成时限");
    for (int i = 0; i < 5; ++i) {
      const double y = kFirstRow + pitch * i;
      drawing.text(40, y + 7, std::to_string(i + 1)).text(80, y, "打造新就业群体友好场景15处，\n建成骑手驿站4个");
      drawing.text(300, y, "某某甲乙丙\n丁戊己").text(400, y + 7, "月内适时");
    }
    const Table table = only_table(laid_out({drawing}));
    return *std::max_element(table.row_costs.begin(), table.row_costs.end());
  };
  CHECK(costs(40) < 0.5);
  CHECK(costs(28) >= 0.5);
}

TEST_CASE("unruled pages: a character columns away is no part of a spread name") {
  PageDrawing drawing;
  drawing.text(40, 40, "序号")
      .text(80, 40, "工作任务")
      .text(200, 40, "责任单位")
      .text(300, 40, "责任人")
      .text(500, 40, "完成时限");
  std::string expected;
  for (int i = 0; i < 9; ++i) {
    const double y = kFirstRow + kRow * i;
    drawing.text(40, y, std::to_string(i + 1)).text(80, y, "推进改造。").text(200, y, "市水利局");
    drawing.text(300, y - 7, "陈\n海").text(500, y - 7, "11月底\n前");
    expected +=
        "number{" + std::to_string(i + 1) + "} task{推进改造。} unit{市水利局} person{陈/海} deadline{11月底/前}\n";
  }
  CHECK(shown(only_table(laid_out({drawing}))) ==
        "[] number=序号 task=工作任务 unit=责任单位 person=责任人 deadline=完成时限\n" + expected);
}

TEST_CASE("unruled pages: a group printed in every row is that row's, none is run together with the next one's") {
  PageDrawing drawing;
  drawing.text(40, 40, "工作类别").text(130, 40, "主要任务").text(380, 40, "责任单位").text(500, 40, "完成时限");
  const std::vector<std::string_view> groups = {"经济发展", "经济发展", "经济发展", "改革开放", "改革开放"};
  const std::vector<std::string_view> tasks = {"推进河道清淤。", "改造老旧小区，完善设施，\n方便群众。", "建设园区。",
                                               "落实燃气管网更新。", "实施停车场建设。"};
  std::string expected = "[] group=工作类别 task=主要任务 unit=责任单位 deadline=完成时限\n";
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const double y = 70 + 30 * static_cast<double>(i);
    const bool wraps = tasks[i].find('\n') != std::string_view::npos;
    drawing.text(40, y, groups[i]).text(130, y - (wraps ? kLine / 2 : 0), tasks[i]);
    drawing.text(380, y, "市水利局").text(500, y, "年底前");
    std::string task(tasks[i]);
    std::replace(task.begin(), task.end(), '\n', '/');
    expected += "group{" + std::string(groups[i]) + "} task{" + task + "} unit{市水利局} deadline{年底前}\n";
  }
  const Document document = laid_out({drawing});
  CHECK(shown(only_table(document)) == expected);
  for (const double cost : only_table(document).row_costs) CHECK(cost < 0.5);
}

TEST_CASE("unruled pages: tasks without numbers over several pages are rows, no page is one") {
  std::vector<PageDrawing> pages;
  for (int page = 1; page <= 4; ++page) {
    PageDrawing drawing(page);
    drawing.text(40, 40, "重点任务").text(320, 40, "责任单位").text(450, 40, "完成时限");
    for (int row = 0; row < 3; ++row) {
      const double y = 60 + 20 * row;
      drawing.text(40, y, "推进小区改造，完善设施。").text(320, y, "市住建局").text(450, y, "年底前");
    }
    pages.push_back(drawing);
  }
  std::string expected = "[] task=重点任务 unit=责任单位 deadline=完成时限\n";
  for (int i = 0; i < 12; ++i) expected += "task{推进小区改造，完善设施。} unit{市住建局} deadline{年底前}\n";
  CHECK(shown(only_table(laid_out(pages))) == expected);
}

TEST_CASE("unruled pages: the rest of a wrapped enumeration is no first part of the next row's unit") {
  PageDrawing drawing;
  drawing.text(40, 40, "序号").text(80, 40, "工作任务").text(300, 40, "责任单位").text(500, 40, "完成时限");
  for (int i = 0; i < 4; ++i) {
    const double y = 60 + 36 * i;
    const std::vector<std::string> numbers = {"1", "2", "3", "4"};
    drawing.text(40, y + 7, numbers[static_cast<std::size_t>(i)]).text(80, y + 7, "推进小区改造，完善设施。");
    drawing.text(300, y, "市教育局、市住房和城乡建设\n局").text(500, y + 7, "年底前");
  }
  const Document document = laid_out({drawing});
  CHECK(only_table(document).rows.size() == 4);
  for (const double cost : only_table(document).row_costs) CHECK(cost < 0.5);
}

namespace {

/// 类别 40, 序号 130, 工作任务 170, 责任单位 400.
PageDrawing grouped(int number = 1) {
  return PageDrawing(number)
      .text(40, 40, "类别")
      .text(130, 40, "序号")
      .text(170, 40, "工作任务")
      .text(400, 40, "责任单位");
}

std::string groups_of(const Table& table) {
  std::string result;
  for (const Cell& cell : table.cells)
    if (table.columns[static_cast<std::size_t>(cell.column)].role == ColumnRole::group)
      result += joined(cell.lines) + "+" + std::to_string(cell.row_span) + " ";
  return result;
}

}  // namespace

TEST_CASE("unruled pages: groups of one line each do not run together over a page break") {
  std::vector<PageDrawing> pages;
  const std::vector<std::vector<std::string_view>> groups = {{"经济发展", "乡村振兴"}, {"民生改善", "改革开放"}};
  for (int page = 0; page < 2; ++page) {
    PageDrawing drawing = grouped(page + 1);
    for (int row = 0; row < 4; ++row) {
      const double y = 60 + 40 * row;
      const std::string number = std::to_string(4 * page + row + 1);
      drawing.text(130, y, number).text(170, y, "推进小区改造，完善设施。").text(400, y, "市住建局");
    }
    for (int group = 0; group < 2; ++group)
      drawing.text(40, 80 + 80 * group, groups[static_cast<std::size_t>(page)][static_cast<std::size_t>(group)]);
    pages.push_back(drawing);
  }
  CHECK(groups_of(only_table(laid_out(pages))) == "经济发展+2 乡村振兴+2 民生改善+2 改革开放+2 ");
}

TEST_CASE("unruled pages: where cells begin at the top of their rows, groups do") {
  PageDrawing drawing = grouped();
  for (int row = 0; row < 8; ++row) {
    const double y = 60 + 36 * row;
    const std::string number = std::to_string(row + 1);
    drawing.text(130, y, number).text(170, y, "推进老旧小区改造，完善配套\n设施。").text(400, y, "市住建局");
  }
  drawing.text(40, 60, "经济发展").text(40, 60 + 36, "乡村振兴").text(40, 60 + 36 * 5, "民生改善");
  CHECK(groups_of(only_table(laid_out({drawing}))) == "经济发展+1 乡村振兴+4 民生改善+3 ");
}

TEST_CASE(
    "unruled pages: a cell that is not level with its task, or a task of several sentences without number, is "
    "doubted") {
  PageDrawing numbered;
  numbered.text(40, 40, "序号").text(80, 40, "工作任务").text(300, 40, "责任单位").text(450, 40, "完成时限");
  for (int row = 0; row < 3; ++row) {
    const double y = 60 + 60 * row;
    const std::string number = std::to_string(row + 1);
    numbered.text(40, y, number).text(80, y, "推进小区改造，完善设施。").text(450, y, "年底前");
    numbered.text(300, row == 1 ? y + 10 : y, row == 1 ? "市住建局\n市教育局\n市水利局" : "市住建局");
  }
  const Document unlevel = laid_out({numbered});
  REQUIRE(only_table(unlevel).row_costs.size() == 3);
  CHECK(only_table(unlevel).row_costs[0] < 0.5);
  CHECK(only_table(unlevel).row_costs[1] >= 0.5);

  PageDrawing plain;
  plain.text(80, 40, "工作任务").text(300, 40, "责任单位").text(450, 40, "完成时限");
  for (int row = 0; row < 3; ++row)
    plain.text(80, 60 + 40 * row, row == 1 ? "推进小区改造，完善设施。\n推进供水。" : "推进小区改造，完善设施。")
        .text(300, 60 + 40 * row, "市住建局")
        .text(450, 60 + 40 * row, "年底前");
  const Document several = laid_out({plain});
  REQUIRE(only_table(several).row_costs.size() == 3);
  CHECK(only_table(several).row_costs[0] < 0.5);
  CHECK(only_table(several).row_costs[1] >= 0.5);
}

TEST_CASE("unruled pages: a unit behind the full stop of the only row's task is the unit's, under its heading") {
  PageDrawing drawing;
  drawing.text(40, 40, "序号").text(130, 40, "工作任务").text(247, 40, "责任单位").text(292, 40, "责任人").text(332, 40, "完成时限");
  drawing.text(40, 65, "1").text(80, 65, "推进城区老旧小区改造12个项目。").text(238, 65, "市城管局").text(290, 65, "王建国").text(330, 65, "年底前");
  CHECK(shown(only_table(laid_out({drawing}))) ==
        "[] number=序号 task=工作任务 unit=责任单位 person=责任人 deadline=完成时限\n"
        "number{1} task{推进城区老旧小区改造12个项目。} unit{市城管局} person{王建国} deadline{年底前}\n");
}

TEST_CASE("unruled pages: headings half a character apart are two") {
  PageDrawing drawing;
  drawing.text(40, 40, "序号").text(80, 40, "工作任务").text(300, 40, "责任单位").text(345, 40, "责任人").text(380, 40, "完成时限");
  std::string expected = "[] number=序号 task=工作任务 unit=责任单位 person=责任人 deadline=完成时限\n";
  for (int i = 0; i < 4; ++i) {
    const double y = kFirstRow + kRow * i;
    const std::string number = std::to_string(i + 1);
    drawing.text(40, y, number).text(80, y, "推进改造。").text(300, y, "市水利局").text(345, y, "王建国").text(380, y, "年底前");
    expected += "number{" + number + "} task{推进改造。} unit{市水利局} person{王建国} deadline{年底前}\n";
  }
  CHECK(shown(only_table(laid_out({drawing}))) == expected);
}

TEST_CASE("unruled pages: numbered groups behind the numbers, under their heading, a little apart from the tasks") {
  PageDrawing drawing;
  drawing.text(40, 40, "序号").text(77, 40, "类别").text(150, 40, "工作任务").text(300, 40, "牵头单位").text(500, 40, "完成时限");
  const std::vector<std::string_view> groups = {"", "一、工业\n强市", "", "", "二、乡村\n振兴", ""};
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const double y = kFirstRow + kRow * static_cast<double>(i);
    drawing.text(40, y, std::to_string(i + 1)).text(113, y - 7, "推进城区老旧小区和\n城中村改造。");
    if (!groups[i].empty()) drawing.text(69, y - 7, groups[i]);
    drawing.text(300, y, "市住建局").text(500, y, "年底前");
  }
  const Document document = laid_out({drawing});
  const Table& table = only_table(document);
  CHECK(shown(table).starts_with("[] number=序号 group=类别 task=工作任务 lead_unit=牵头单位 deadline=完成时限\n"));
  std::string rows = shown_rows(table);
  CHECK(std::count(rows.begin(), rows.end(), '=') == 0);
  CHECK(rows.find("group+3{一、工业/强市} task{推进城区老旧小区和/城中村改造。}") != std::string::npos);
  CHECK(rows.find("group+3{二、乡村/振兴} task{推进城区老旧小区和/城中村改造。}") != std::string::npos);
}

TEST_CASE("unruled pages: a row cut after one line whose rest looks like the next one's values is doubted") {
  const auto headed = [](int number) {
    PageDrawing drawing(number);
    drawing.text(60, 20, "序号").text(145, 20, "工作任务").text(274, 20, "责任单位").text(347, 20, "责任人").text(408, 20, "完成时限");
    return drawing;
  };
  const auto values = [](PageDrawing& drawing, double y, std::string_view unit, std::string_view person) {
    drawing.text(250, y, unit).text(345, y, person);
  };
  const auto task = [](PageDrawing& drawing, double y, std::string_view number) {
    drawing.text(58, y, number).text(87, y, "推进城区老旧小区改造。").text(385, y, "年底前");
  };
  const auto row = [&](PageDrawing& drawing, double middle, std::string_view number) {
    task(drawing, middle, number);
    values(drawing, middle - 11.9, "市住建局", "王建国");
    values(drawing, middle + 11.8, "市交通运输局", "赵海涛");
  };
  PageDrawing first = headed(1), second = headed(2);
  first.text(58, 45, "一、经济发展").text(58, 70, "（一）工业提质");
  for (int i = 0; i < 3; ++i) row(first, 107 + 48.6 * i, std::to_string(i + 1));
  first.text(58, 241, "二、社会民生").text(58, 266, "（一）教育事业");
  task(first, 291, "4");
  values(first, 291, "市自然资源局", "黄丽萍");
  values(second, 45, "市水务局", "李红梅");  // the rest of row 4
  row(second, 81.7, "5");
  row(second, 130.3, "6");
  for (int group = 0; group < 2; ++group) {
    second.text(58, 167 + 171 * group, group == 0 ? "（二）医疗卫生" : "（三）社会保障");
    for (int i = 0; i < 3; ++i) row(second, 204 + 171 * group + 48.6 * i, std::to_string(3 * group + i + 7));
  }
  const Table table = only_table(laid_out({first, second}));
  REQUIRE(table.row_costs.size() > 7);
  CHECK((shown_rows(table).find("unit{市自然资源局/市水务局}") != std::string::npos || table.row_costs[7] >= 0.5));
}

}  // namespace fenjie
