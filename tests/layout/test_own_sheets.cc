// The program's own workbook printed with all its sheets: 分解表 is read, the others are passed over.
#include <string>
#include <vector>

#include "layout/check_pages.h"

namespace fenjie {

using namespace tests;

namespace {

using Cells = std::vector<std::string_view>;

/// A page with one table whose rows all have as many cells, the first of them its head.
PageDrawing page(int number, const std::vector<Cells>& rows, const std::string& foot = "") {
  PageDrawing drawing(number, 1000);
  std::vector<double> xs;
  for (std::size_t i = 0; i <= rows.front().size(); ++i) xs.push_back(50 + 130 * static_cast<double>(i));
  double y = 40;
  for (const Cells& row : rows) {
    drawing.row(xs, y, y + 20, row);
    y += 20;
  }
  drawing.close(xs, y);
  if (!foot.empty()) drawing.text(50, 380, foot);
  return drawing;
}

const Cells kHead{"序号", "工作任务", "责任单位"}, kFirst{"1", "修路。", "县交通局"}, kSecond{"2", "修桥。", "县水利局"};
const std::vector<Cells> kTable{kHead, kFirst, kSecond};
const std::vector<Cells> kDuties{{"单位", "单位全称", "角色", "序号", "工作任务"}, {"县交通局", "", "责任", "1", "修路。"}};
const std::vector<Cells> kReview{{"程度", "单元格", "位置", "需要校核的问题", "代码"}, {"提示", "", "", "没有疑点", ""}};
const std::vector<Cells> kOrigin{{"项目", "内容"}, {"公文标题", "某县任务分解表"}, {"生成程序", "fenjie 1.0"}};
const std::string kRead =
    "[] number=序号 task=工作任务 unit=责任单位\n"
    "number{1} task{修路。} unit{县交通局}\n"
    "number{2} task{修桥。} unit{县水利局}\n";

std::string passed_over(const Document& document) {
  std::string result;
  for (const PassedOver& table : document.passed_over) result += std::to_string(table.page) + table.sheet + " ";
  return result;
}

void check_book(const std::vector<PageDrawing>& pages, const std::string& expected, const std::string& over) {
  const Document document = layout::lay_out(reading_of(pages), book());
  CHECK(shown(document) == expected);
  CHECK(passed_over(document) == over);
  CHECK(ledger_faults(document).empty());
}

}  // namespace

TEST_CASE("own sheets: all but the task table are passed over, whatever their feet say") {
  check_book({page(1, kTable), page(2, kTable), page(3, kDuties), page(4, kReview), page(5, kOrigin)},
             kRead + "number{1} task{修路。} unit{县交通局}\nnumber{2} task{修桥。} unit{县水利局}\n", "3责任清单 4校核 5说明 ");
  check_book({page(1, kTable), page(2, {{"序号", "工作任务", "责任单位", "截止日期"}, {"1", "修路。", "县交通局", "2024-06-30"}}), page(3, kDuties)},
             kRead, "2数据 3责任清单 ");
}

TEST_CASE("own sheets: the name in the foot tells 数据 from a task table with the same heads") {
  check_book({page(1, kTable), page(2, kTable, "数据    第 2 页 共 3 页"), page(3, kTable, "数据    第 3 页 共 3 页")}, kRead, "2数据 3数据 ");
}

TEST_CASE("own sheets: 数据 is read where nothing else holds the tasks") {
  check_book({page(1, kTable, "数据    第 1 页 共 2 页"), page(2, kOrigin, "说明    第 2 页 共 2 页")}, kRead, "2说明 ");
  check_book({page(1, kTable), page(2, kDuties)}, kRead, "2责任清单 ");
}

TEST_CASE("own sheets: each column of 数据 is what its heading says there, and a blank cell is blank") {
  const std::vector<Cells> data{{"序号", "大类", "类别", "工作任务", "包联领导", "牵头单位", "责任单位", "序号（原表）"},
                                {"1", "交通", "公路", "修路。", "王小明", "县交通局", "", "甲"},
                                {"2", "", "", "修桥。", "李华", "", "县水利局", ""},
                                {"3", "水利", "河道", "修渠。", "李华", "县水利局", "县财政局", ""}};
  check_book({page(1, data, "数据    第 1 页 共 2 页"), page(2, kOrigin, "说明    第 2 页 共 2 页")},
             "[] number=序号 section=大类 group=类别 task=工作任务 leader=包联领导 lead_unit=牵头单位 unit=责任单位 other=序号\n"
             "number{1} section{交通} group{公路} task{修路。} leader{王小明} lead_unit{县交通局} other{甲}\n"
             "number{2} task{修桥。} leader{李华} unit{县水利局}\n"
             "number{3} section{水利} group{河道} task{修渠。} leader{李华} lead_unit{县水利局} unit{县财政局}\n", "2说明 ");
}

TEST_CASE("own sheets: 数据 over pages beside one another is one table") {
  const auto foot = [](int number) { return "数据    第 " + std::to_string(number) + " 页 共 4 页"; };
  const std::vector<Cells> more{{"序号", "工作任务"}, {"3", "修渠。"}}, beside{{"序号", "责任单位", "完成时限"}, {"3", "县水利局", "年底前"}};
  check_book({page(1, {{"序号", "工作任务"}, {"1", "修路。"}, {"2", "修桥。"}}, foot(1)),
              page(2, {{"序号", "责任单位", "完成时限"}, {"1", "县交通局", "年底前"}, {"2", "县水利局", "年底前"}}, foot(2)),
              page(3, more, foot(3)), page(4, beside, foot(4))},
             "[] number=序号 task=工作任务 unit=责任单位 deadline=完成时限\n"
             "number{1} task{修路。} unit{县交通局} deadline{年底前}\n"
             "number{2} task{修桥。} unit{县水利局} deadline{年底前}\n"
             "number{3} task{修渠。} unit{县水利局} deadline{年底前}\n", "");
}

TEST_CASE("own sheets: a notice's tables with some of their heads are read") {
  const std::vector<Cells> named{{"项目", "内容"}, {"生成程序", "另一个"}};
  CHECK(layout::lay_out(reading_of({page(1, kTable), page(2, named)}), book()).passed_over.empty());
  const std::vector<Cells> indicators{{"序号", "工作任务", "责任单位", "量化指标"}, {"1", "修路。", "县交通局", "3条"}};
  CHECK(layout::lay_out(reading_of({page(1, kTable), page(2, indicators)}), book()).passed_over.empty());
  const std::vector<Cells> first{{"项目", "内容"}, {"1", "修路。"}};
  CHECK(passed_over(layout::lay_out(reading_of({page(1, first), page(2, kDuties)}), book())) == "2责任清单 ");
}

TEST_CASE("own sheets: a report form whose tasks stand in an earlier one is passed over") {
  const auto form = [](int number, const std::vector<Cells>& rows) {
    return page(number, rows).text(200, 10, "工作任务落实情况报送表");
  };
  const Cells head{"序号", "工作任务", "工作进度"}, first{"1", "修路。", ""}, second{"2", "修桥。", ""}, third{"3", "修渠。", ""};
  CHECK(passed_over(layout::lay_out(reading_of({form(1, {head, first, second}), form(2, {head, second})}), book())) == "2报送表 ");
  CHECK(passed_over(layout::lay_out(reading_of({form(1, {head, first, second}), form(2, {head, third})}), book())).empty());
}

TEST_CASE("own sheets: a title over two lines is one") {
  const auto title = [](int number) {
    PageDrawing drawing = page(number, kTable);
    return drawing.text(125, 6, "河西县2024年重点工作任务分解表（河西市生态环境局").text(215, 20, "河西县分局）");
  };
  const std::string shown_title = "[河西县2024年重点工作任务分解表（河西市生态环境局/河西县分局）]";
  CHECK(shown(layout::lay_out(reading_of({title(1)}), book())) == shown_title + kRead.substr(2));
}

}  // namespace fenjie
