#include "layout/check_pages.h"

namespace fenjie {

using namespace tests;

namespace {

const std::vector<double> kAcross = {50, 90, 300, 420};  // where texts begin; the rules reach from 50 to 550

PageDrawing& row_across(PageDrawing& drawing, double y, const std::vector<std::string_view>& texts) {
  for (std::size_t i = 0; i < texts.size(); ++i) drawing.text(kAcross[i], y + 5, texts[i]);
  return drawing.across(y + 20, 50, 550);
}

PageDrawing headed_across() {
  PageDrawing drawing;
  drawing.across(20, 50, 550);
  return row_across(drawing, 20, {"序号", "工作任务", "责任单位", "完成时限"});
}

}  // namespace

TEST_CASE("ruled tables: rules across alone, a row alone on the last page is the table's, its head repeated or not") {
  for (const bool repeated : {true, false}) {
    for (const bool few : {true, false}) {  // on the first page
      PageDrawing first = headed_across(), second(2);
      const int rows = few ? 1 : 3;
      std::string expected = "[] number=序号 task=工作任务 unit=责任单位 deadline=完成时限\n";
      const std::vector<std::string> numbers = {"1", "2", "3", "4"};
      for (int i = 0; i <= rows; ++i) {
        const std::string& number = numbers[static_cast<std::size_t>(i)];
        expected += "number{" + number + "} task{推进小区改造。} unit{市住建局/市教育局} deadline{年底前}\n";
        PageDrawing& page = i < rows ? first : second;
        double y = i < rows ? 40 + 40 * i : repeated ? 40 : 20;
        if (i == rows) page.across(20, 50, 550);
        if (i == rows && repeated) row_across(page, 20, {"序号", "工作任务", "责任单位", "完成时限"});
        page.text(50, y + 12, number).text(90, y + 12, "推进小区改造。").text(300, y + 5, "市住建局\n市教育局");
        page.text(420, y + 12, "年底前").across(y + 40, 50, 550);
      }
      INFO(repeated << few);
      check_pages({first, second}, expected, repeated ? "序号|工作任务|责任单位|完成时限" : "");
    }
  }
}

TEST_CASE("ruled tables: rules across alone, the rest of a row alone on the last page belongs to it") {
  PageDrawing first = headed_across(), second(2);
  row_across(first, 40, {"1", "推进小区改造。", "市住建局", "年底前"});
  row_across(first, 60, {"2", "推进河道清淤。", "市水利局", "年底前"});
  first.text(50, 85, "3").text(90, 85, "推进公路提升，完成").text(300, 85, "市交通局").text(420, 85, "年底前");
  second.text(90, 20, "绿化。").across(35, 50, 550);
  check_pages({first, second},
        "[] number=序号 task=工作任务 unit=责任单位 deadline=完成时限\n"
        "number{1} task{推进小区改造。} unit{市住建局} deadline{年底前}\n"
        "number{2} task{推进河道清淤。} unit{市水利局} deadline{年底前}\n"
        "number{3} task{推进公路提升，完成/绿化。} unit{市交通局} deadline{年底前}\n");
}

TEST_CASE("ruled tables: rules across alone, a cell merged over rows leaves a gap between the rules of one height") {
  PageDrawing page = headed_across();
  row_across(page, 40, {"1", "推进小区改造。", "市住建局", "年底前"});
  page.text(50, 65, "2").text(90, 65, "推进河道清淤。").text(300, 75, "市水利局").text(420, 65, "六月底前");
  page.across(80, 50, 290).across(80, 410, 550);
  row_across(page, 80, {"3", "推进公路提升。", "", "年底前"});
  row_across(page, 100, {"4", "推进水库加固。", "市水利局", "年底前"});
  check_pages({page},
        "[] number=序号 task=工作任务 unit=责任单位 deadline=完成时限\n"
        "number{1} task{推进小区改造。} unit{市住建局} deadline{年底前}\n"
        "number{2} task{推进河道清淤。} unit+2{市水利局} deadline{六月底前}\n"
        "number{3} task{推进公路提升。} deadline{年底前}\n"
        "number{4} task{推进水库加固。} unit{市水利局} deadline{年底前}\n");
}

TEST_CASE("ruled tables: rules across alone, a heading over a column without values has a column of its own") {
  PageDrawing page;
  page.across(20, 50, 550);
  page.text(50, 25, "序号")
      .text(90, 25, "工作任务")
      .text(300, 25, "责任单位")
      .text(420, 25, "完成时限")
      .text(500, 25, "备 注");
  page.across(40, 50, 550);
  row_across(page, 40, {"1", "推进小区改造。", "市住建局", "年底前"});
  row_across(page, 60, {"2", "推进河道清淤。", "市水利局", "年底前"});
  row_across(page, 80, {"3", "推进公路提升。", "市交通局", "年底前"});
  check_pages({page},
        "[] number=序号 task=工作任务 unit=责任单位 deadline=完成时限 other=备注\n"
        "number{1} task{推进小区改造。} unit{市住建局} deadline{年底前}\n"
        "number{2} task{推进河道清淤。} unit{市水利局} deadline{年底前}\n"
        "number{3} task{推进公路提升。} unit{市交通局} deadline{年底前}\n");
}

TEST_CASE("ruled tables: rules across alone, units on a line between the lines of the task are a second column") {
  PageDrawing page;
  page.across(20, 50, 550).text(90, 25, "工作任务").text(320, 25, "责任单位").across(40, 50, 550);
  for (int i = 0; i < 3; ++i) {
    const double y = 40 + 40 * i;
    page.text(50, y + 5, "推进小区改造，完善设施，方便\n群众。").text(320, y + 12, "市住建局").across(y + 40, 50, 550);
  }
  std::string expected = "[] task=工作任务 unit=责任单位\n";
  for (int i = 0; i < 3; ++i) expected += "task{推进小区改造，完善设施，方便/群众。} unit{市住建局}\n";
  check_pages({page}, expected);
}

TEST_CASE(
    "ruled tables: rules across alone, merged cells leave a gap in a page's first rules, rows beside it are no "
    "sections") {
  PageDrawing page;
  page.across(20, 50, 550).text(90, 25, "工作任务").text(320, 25, "责任单位").text(450, 25, "备注").across(40, 50, 550);
  page.text(50, 45, "推进小区改造。").across(60, 50, 300).across(60, 430, 550);
  page.text(50, 65, "推进河道清淤。").text(320, 65, "市水利局").across(80, 50, 300).across(80, 430, 550);
  page.text(50, 85, "推进公路提升，完善设施，确保质量。").across(100, 50, 550);
  PageDrawing second(2);
  second.across(20, 50, 300).across(20, 430, 550);
  second.text(50, 25, "推进水库加固。").across(40, 50, 300).across(40, 430, 550);
  second.text(50, 45, "推进供水改造。").text(320, 45, "市供水局").across(60, 50, 550);
  check_pages({page, second},
        "[] task=工作任务 unit=责任单位 other=备注\n"
        "task{推进小区改造。} unit+3{市水利局}\n"
        "task{推进河道清淤。}\n"
        "task{推进公路提升，完善设施，确保质量。}\n"
        "task{推进水库加固。} unit+2{市供水局}\n"
        "task{推进供水改造。}\n");
}

TEST_CASE("ruled tables: rules across alone, names of two characters padded in every row are one column") {
  PageDrawing page;
  for (const double y : {40.0, 60.0, 80.0, 100.0, 120.0}) page.across(y, 50, 550);
  page.text(52, 45, "工作任务").text(300, 45, "责任科室").text(400, 45, "分管领导").text(470, 45, "完成时限");
  const std::vector<std::string_view> tasks = {"更换井盖一千套。", "更换路灯三千盏。", "新建公厕十座。"};
  for (std::size_t i = 0; i < 3; ++i) {
    const double y = 65 + 20 * static_cast<double>(i);
    page.text(52, y, tasks[i]).text(300, y, "市政设施科").text(405, y, "庞").text(425, y, "博").text(470, y, "9月底前");
  }
  std::string expected = "[] task=工作任务 unit=责任科室 leader=分管领导 deadline=完成时限\n";
  for (const std::string_view task : tasks)
    expected += "task{" + std::string(task) + "} unit{市政设施科} leader{庞 博} deadline{9月底前}\n";
  check_pages({page}, expected);
}

}  // namespace fenjie
