// Forms of labels and values: 督办单, 交办单.
#include "layout/page_drawing.h"
#include "layout/shown.h"
#include "support/catch.h"

using namespace fenjie;
using namespace fenjie::tests;

namespace {

const std::vector<double> kXs = {40, 120, 300, 380, 560};

PageDrawing form(std::string_view asks, std::string_view deadline) {
  PageDrawing drawing;
  drawing.row(kXs, 40, 60, {"事项名称", "老旧住宅楼安全隐患", "<", "<"});
  drawing.row(kXs, 60, 80, {"责任单位", "县住建局", "协办单位", "县财政局、桥东街道办事处"});
  drawing.row(kXs, 80, 100, {"分管领导", "贺振国", "紧急程度", "特急"});
  drawing.row(kXs, 100, 200, {"办理\n要求", asks, "<", "<"});
  drawing.row(kXs, 200, 220, {"办结时限", deadline, "<", "<"});
  return drawing.row(kXs, 220, 240, {"办理结果", "", "<", "<"}).close(kXs, 240);
}

std::string shown_form(std::string_view asks, std::string_view deadline) {
  return shown(only_table(layout::lay_out(reading_of({form(asks, deadline)}), book())));
}

}  // namespace

TEST_CASE("form tables: labels are the columns, numbered items of 办理要求 the rows, what is beside them is theirs") {
  CHECK(shown_form("1.立即组织房屋安全鉴定，出具鉴定\n报告。（4月10日前）\n2.设置警戒线。（4月18日前）", "6月20日前书面报告") ==
        "[] group=事项名称 unit=责任单位 support_unit=协办单位 leader=分管领导 other=紧急程度 task=办理要求 other=办结时限 other=办理结果 deadline=\n"
        "group+2{老旧住宅楼安全隐患} unit+2{县住建局} support_unit+2{县财政局、桥东街道办事处} leader+2{贺振国} other+2{特急} "
        "task{1.立即组织房屋安全鉴定，出具鉴定/报告。} other+2{6月20日前书面报告} deadline{4月10日前}\n"
        "task{2.设置警戒线。} deadline{4月18日前}\n");
}

TEST_CASE("form tables: one text without dates is one row with the form's deadline") {
  const std::string rows = shown_form("立即组织房屋安全鉴定。", "6月20日前");
  CHECK(rows.find("task{立即组织房屋安全鉴定。} deadline{6月20日前}") != std::string::npos);
}

TEST_CASE("form tables: a table with a head is none") {
  PageDrawing drawing;
  drawing.row(kXs, 40, 60, {"责任单位", "工作任务", "分管领导", "办结时限"});
  drawing.row(kXs, 60, 80, {"县住建局", "修桥。", "贺振国", "年内"});
  drawing.row(kXs, 80, 100, {"县水利局", "修渠。", "彭涛", "年内"}).close(kXs, 100);
  CHECK(shown(only_table(layout::lay_out(reading_of({drawing}), book()))) ==
        "[] unit=责任单位 task=工作任务 leader=分管领导 deadline=办结时限\n"
        "unit{县住建局} task{修桥。} leader{贺振国} deadline{年内}\n"
        "unit{县水利局} task{修渠。} leader{彭涛} deadline{年内}\n");
}

TEST_CASE("form tables: labels and values apart by tabs read as labelled lines; a table of two columns does not") {
  CHECK(shown(laid_out("督办单\n编号\t〔2025〕3号\n办理事项\t新建学校3所\n承办单位\t市教育局\t协办单位\t市财政局\n办理时限\t6月底前\n")) ==
        "督办单\n编号：〔2025〕3号\n办理事项：新建学校3所\n承办单位：市教育局；协办单位：市财政局\n办理时限：6月底前\n");
  CHECK(shown(laid_out("单位\t事项\n市教育局\t新建学校\n市交通局\t修复道路\n市水利局\t改造水厂\n")).find("：") == std::string::npos);
}
