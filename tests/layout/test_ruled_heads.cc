#include "layout/check_pages.h"

namespace fenjie {

using namespace tests;

TEST_CASE("ruled heads: 牵头 and 协同 under 责任单位, or under 责任分工, are units") {
  const std::vector<double> xs = {50, 90, 250, 350, 450, 550};
  for (const std::string over : {"责任单位", "责任分工"})
    check_pages({PageDrawing()
                     .row(xs, 40, 60, {"序号", "任务内容", over, "<", "时间要求"})
                     .row(xs, 60, 80, {"^", "^", "牵头", "协同", "^"})
                     .row(xs, 80, 100, {"1", "推进小区改造。", "市发改委", "市人社局", "年内"})
                     .close(xs, 100)},
                "[] number=序号 task=任务内容 lead_unit=" + over + ">牵头 support_unit=" + over + ">协同 deadline=时间要求\n"
                "number{1} task{推进小区改造。} lead_unit{市发改委} support_unit{市人社局} deadline{年内}\n");
}

TEST_CASE("ruled heads: of unknown columns the longest texts are the tasks, cells merged in front of them groups") {
  const std::vector<double> xs = {50, 90, 150, 350, 450, 550};
  check_pages({PageDrawing()
                   .row(xs, 40, 60, {"序号", "产业链", "抓什么", "链长", "牵头部门"})
                   .row(xs, 60, 80, {"1", "绿色\n食品", "新建优质专用小麦基地。", "丰茂", "市农业农村局"})
                   .row(xs, 80, 100, {"2", "^", "建成冷链物流园一期工程。", "丰茂", "市商务局"})
                   .close(xs, 100)},
              "[] number=序号 group=产业链 task=抓什么 leader=链长 lead_unit=牵头部门\n"
              "number{1} group+2{绿色/食品} task{新建优质专用小麦基地。} leader{丰茂} lead_unit{市农业农村局}\n"
              "number{2} task{建成冷链物流园一期工程。} leader{丰茂} lead_unit{市商务局}\n");
}

TEST_CASE("ruled heads: beside 具体措施 the measures tell whether a row is cut by the page, not 重点任务 merged over it") {
  const std::vector<double> xs = {50, 90, 180, 350, 450, 550};
  const auto page = [&](int number) { return PageDrawing(number); };
  check_pages({page(1)
                   .row(xs, 40, 60, {"序号", "重点任务", "具体措施", "牵头单位", "配合单位"})
                   .row(xs, 60, 80, {"1", "民生保障", "改造提升卫生站。", "市卫健委", "市财政局"})
                   .row(xs, 80, 100, {"2", "^", "实施信息互联互通，形成经验做", "市卫健委", "市公安局、"})
                   .down(50, 100, 100),
               page(2)
                   .row(xs, 40, 60, {"", "", "法。", "", "市教育局"})
                   .row(xs, 60, 80, {"3", "^", "新建学校两所。", "市教育局", "市财政局"})
                   .close(xs, 80)},
              "[] number=序号 task=重点任务 other=具体措施 lead_unit=牵头单位 support_unit=配合单位\n"
              "number{1} task+3{民生保障} other{改造提升卫生站。} lead_unit{市卫健委} support_unit{市财政局}\n"
              "number{2} other{实施信息互联互通，形成经验做/法。} lead_unit{市卫健委} support_unit{市公安局、/市教育局}\n"
              "number{3} other{新建学校两所。} lead_unit{市教育局} support_unit{市财政局}\n");
}

TEST_CASE("ruled heads: 整治任务 in front of 具体措施 are the tasks, 市（区）领导 the leaders, though the vocabulary has neither") {
  const std::vector<double> xs = {50, 90, 180, 350, 450, 550};
  check_pages({PageDrawing()
                   .row(xs, 40, 60, {"序号", "整治任务", "具体措施", "市（区）领导", "责任单位"})
                   .row(xs, 60, 80, {"1", "规范分包管理", "逐一核查分包资质。", "王小明", "市住建局"})
                   .row(xs, 80, 100, {"2", "安全轮训", "组织培训不少于24学时。", "王小明", "市应急局"})
                   .close(xs, 100)},
              "[] number=序号 task=整治任务 other=具体措施 leader=市（区）领导 unit=责任单位\n"
              "number{1} task{规范分包管理} other{逐一核查分包资质。} leader{王小明} unit{市住建局}\n"
              "number{2} task{安全轮训} other{组织培训不少于24学时。} leader{王小明} unit{市应急局}\n");
}

TEST_CASE("ruled heads: 牵头 and 配合 side by side, nothing over them, are units though no cell holds one unit alone") {
  const std::vector<double> xs = {50, 90, 250, 350, 550};
  check_pages({PageDrawing()
                   .row(xs, 40, 60, {"序号", "工作任务", "牵头", "配合"})
                   .row(xs, 60, 100, {"1", "推进改造。", "市住建局", "市交通局\n市水利局"})
                   .row(xs, 100, 140, {"2", "新建学校。", "市教育局", "市财政局\n市水利局"})
                   .close(xs, 140)},
              "[] number=序号 task=工作任务 lead_unit=牵头 support_unit=配合\n"
              "number{1} task{推进改造。} lead_unit{市住建局} support_unit{市交通局/市水利局}\n"
              "number{2} task{新建学校。} lead_unit{市教育局} support_unit{市财政局/市水利局}\n");
}

TEST_CASE("ruled heads: rules across alone, the imprint's wider rules under the table are none of its") {
  PageDrawing page;
  for (const double y : {40.0, 60.0, 80.0, 100.0, 120.0}) page.across(y, 50, 550);
  page.text(52, 45, "序号").text(100, 45, "工作任务").text(350, 45, "责任单位").text(470, 45, "完成时限");
  page.text(52, 65, "1").text(100, 65, "新建学校两所。").text(350, 65, "市教育局").text(470, 65, "年内");
  page.text(52, 85, "2").text(100, 85, "改造卫生站。").text(350, 85, "市卫健委").text(470, 85, "全年");
  page.text(52, 105, "3").text(100, 105, "修复公路。").text(350, 105, "市交通局").text(470, 105, "全年");
  for (const double y : {150.0, 170.0, 190.0}) page.across(y, 47.5, 552.5);
  page.text(52, 155, "抄送：市委办公室，市人大常委会办公室，市政协办公室。").text(52, 175, "江口市人民政府办公室").text(380, 175, "2024年2月20日印发");
  check_pages({page},
              "[] number=序号 task=工作任务 unit=责任单位 deadline=完成时限\n"
              "number{1} task{新建学校两所。} unit{市教育局} deadline{年内}\n"
              "number{2} task{改造卫生站。} unit{市卫健委} deadline{全年}\n"
              "number{3} task{修复公路。} unit{市交通局} deadline{全年}\n"
              "抄送：市委办公室，市人大常委会办公室，市政协办公室。\n"
              "江口市人民政府办公室2024年2月20日印发\n");
}

}  // namespace fenjie
