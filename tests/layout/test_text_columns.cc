#include "layout/page_drawing.h"
#include "layout/shown.h"
#include "support/catch.h"

namespace fenjie {

using namespace tests;

namespace {

// Columns of 20 characters, 20 apart, with a heading over both and a page number under them.
constexpr double kLeft = 50, kRight = 270, kPitch = 16;

void draw(PageDrawing& page, double x, double y, const std::vector<std::string_view>& lines) {
  for (const std::string_view line : lines) page.text(x, y, line), y += kPitch;
}

}  // namespace

TEST_CASE("text columns: running text in two columns is read down the left one first") {
  PageDrawing page;
  page.text(150, 40, "江口大学2025年绿色校园建设行动方案工作要点");
  draw(page, kLeft, 80,
       {"　　一、节能降碳行动", "　　1.实施教学楼照明和空调智能化改造，", "安装分项计量电表，建成全校能耗监测平台。", "（责任单位：后勤管理处、信息化中心；完成",
        "时限：10月底前）", "　　2.在体育馆和食堂屋顶建设分布式光伏", "电站，装机容量不低于两兆瓦，当年并网发电", "（责任单位：基建处）"});
  draw(page, kRight, 76,  // not level with the left one
       {"　　二、垃圾减量行动", "　　3.推行宿舍区垃圾分类定时定点投放，", "组建学生督导员队伍，每周通报一次投放情况", "。（牵头单位：学生工作处）", "　　4.开展光盘行动，食堂推出小份菜和半",
        "份菜，设立文明用餐监督岗并且公布举报电话", "（责任单位：后勤管理处）", "　　请各单位认真落实。"});
  page.text(290, 380, "- 1 -");
  CHECK(shown(layout::lay_out(reading_of({page}), book())) ==
        "江口大学2025年绿色校园建设行动方案工作要点\n"
        "一、节能降碳行动\n"
        "1.实施教学楼照明和空调智能化改造，安装分项计量电表，建成全校能耗监测平台。（责任单位：后勤管理处、信息化中心；完成时限：10月底前）\n"
        "2.在体育馆和食堂屋顶建设分布式光伏电站，装机容量不低于两兆瓦，当年并网发电（责任单位：基建处）\n"
        "二、垃圾减量行动\n"
        "3.推行宿舍区垃圾分类定时定点投放，组建学生督导员队伍，每周通报一次投放情况。（牵头单位：学生工作处）\n"
        "4.开展光盘行动，食堂推出小份菜和半份菜，设立文明用餐监督岗并且公布举报电话（责任单位：后勤管理处）\n"
        "请各单位认真落实。\n");
}

TEST_CASE("text columns: marks that hang over the left column's edge are in no gap") {
  PageDrawing page;
  // Columns of 20 characters; 20 points between them, of which a hanging mark takes 10.
  constexpr double right = kLeft + 220;
  draw(page, kLeft, 80,
       {"　　1.实施教学楼照明和空调智能化的改造", "安装分项计量电表，建成全校能耗监测的平台，", "按月公布用能排名（责任单位：后勤管理处）", "　　2.在体育馆和食堂屋顶建设分布式光伏", "电站，装机容量不低于两兆瓦，当年并网发电，", "每年减排二氧化碳（责任单位：基建处）"});
  draw(page, right, 80,
       {"　　3.推行宿舍区垃圾分类定时定点的投放", "组建学生督导员队伍，每周通报一次投放情况，", "评选文明宿舍的数量（责任单位：学工处）", "　　4.开展光盘行动，食堂推出小份菜和半", "份菜，设立文明用餐监督岗并公布举报的电话，", "落实到每一个窗口（责任单位：后勤处）"});
  CHECK(shown(layout::lay_out(reading_of({page}), book())) ==
        "1.实施教学楼照明和空调智能化的改造安装分项计量电表，建成全校能耗监测的平台，按月公布用能排名（责任单位：后勤管理处）\n"
        "2.在体育馆和食堂屋顶建设分布式光伏电站，装机容量不低于两兆瓦，当年并网发电，每年减排二氧化碳（责任单位：基建处）\n"
        "3.推行宿舍区垃圾分类定时定点的投放组建学生督导员队伍，每周通报一次投放情况，评选文明宿舍的数量（责任单位：学工处）\n"
        "4.开展光盘行动，食堂推出小份菜和半份菜，设立文明用餐监督岗并公布举报的电话，落实到每一个窗口（责任单位：后勤处）\n");
}

TEST_CASE("text columns: the short rest on the next page stands in the columns of the page before") {
  PageDrawing first, second(2);
  const std::vector<std::string_view> left = {"　　1.实施教学楼照明和空调智能化改造，", "安装分项计量电表，建成全校能耗监测平台。", "牵头单位：后勤管理处", "　　2.在体育馆和食堂屋顶建设分布式光伏", "电站，装机容量不低于两兆瓦，当年并网发电", "（责任单位：基建处）"};
  const std::vector<std::string_view> right = {"　　3.推行宿舍区垃圾分类定时定点投放，", "组建学生督导员队伍，每周通报一次投放情况", "。（牵头单位：学生工作处）", "　　4.开展光盘行动，食堂推出小份菜和半", "份菜，设立文明用餐监督岗并且公布举报电话", "（责任单位：后勤管理处）"};
  draw(first, kLeft, 80, left);
  draw(first, kRight, 80, right);
  draw(second, kLeft, 40, {"　　5.完善制度。", "　　牵头单位：基建处", "　　配合单位：保卫处"});
  draw(second, kRight, 40, {"　　6.加强宣传。", "　　牵头单位：宣传部", "　　配合单位：团委"});
  second.text(350, 120, "江口大学");
  const std::string text = shown(layout::lay_out(reading_of({first, second}), book()));
  CHECK(text.find("5.完善制度。\n牵头单位：基建处\n配合单位：保卫处\n6.加强宣传。\n牵头单位：宣传部\n配合单位：团委\n江口大学\n") != std::string::npos);
}

TEST_CASE("text columns: columns of a table without rules are no columns of running text") {
  PageDrawing page;
  page.text(90, 40, "存在问题").text(320, 40, "整改措施");
  for (int row = 0; row < 4; ++row) {
    const double y = 60 + 40 * row;
    draw(page, kLeft, y, {"部分村级活动场所年久失修，设施设备老化，", "不能满足群众的需要"});
    draw(page, kRight, y, {"由镇财政安排专项资金，对十二个活动场所逐", "一维修改造，年底完成"});
  }
  const std::string text = shown(layout::lay_out(reading_of({page}), book()));
  CHECK(text.find("由镇财政") < text.find("不能满足"));
}

}  // namespace fenjie
