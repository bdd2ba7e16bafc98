// Who helps whom, on whom something is done, and days that several share.
#include "support/catch.h"
#include "support/told_tasks.h"

using namespace fenjie;
using namespace fenjie::tests;

namespace {

void has(const std::string& paragraph, const std::string& expected) {
  const std::string found = told(paragraph);
  INFO(paragraph << "\n" << found);
  CHECK(found.find(expected) != std::string::npos);
}

void lacks(const std::string& paragraph, const std::string& unwanted) {
  const std::string found = told(paragraph);
  INFO(paragraph << "\n" << found);
  CHECK(found.find(unwanted) == std::string::npos);
}

}  // namespace

TEST_CASE("A协调B做…, 组织城关镇、河口镇…: B is no part of a name, nor a unit") {
  has("请市交通运输局协调公交公司加密公交线路班次。", "|责任=市交通运输局\n");
  has("市水利局协调市电力公司做好供电保障。", "|责任=市水利局\n");
  lacks("县农业农村局负责抓好生产，组织城关镇、河口镇蔬菜基地与商超对接。", "组织城关镇|");
  lacks("县农业农村局负责抓好生产，组织城关镇、河口镇蔬菜基地与商超对接。", "责任=组织城关镇");
}

TEST_CASE("A牵头组成…工作组，B参加; B派员参加; A要在…前会同B: B supports") {
  has("县应急管理局牵头组成前方工作组，县消防救援大队、县人武部参加救援。", "配合=县消防救援大队、县人武部");
  has("县应急管理局牵头组建工作组，县财政局配合。", "配合=县财政局");
  has("县卫健局牵头开展义诊，县中医院、县妇幼保健院派员参加。", "配合=县中医院、县妇幼保健院");
  has("市发改委要在4月20日前会同市国资委召开协调会。", "|责任=市发改委|配合=市国资委|时限=4月20日前\n");
}

TEST_CASE("A配合B做…, and nobody else acts: B has to do it") {
  has("县法院、县公安局配合各乡镇对违法占地建筑依法拆除。", "|责任=各乡镇*|配合=县法院、县公安局\n");
  lacks("县公安局要配合有关部门做好秩序维护工作。", "责任=有关部门");
}

TEST_CASE("瞭望 tells of nothing that was done") { has("县生态环境分局利用高空瞭望系统实时监控火情，每日巡查。", "|责任=县生态环境分局"); }

TEST_CASE("A修复…，B做好…，均于7月10日前完成: the day is A's, too") {
  has("县交通局要抓紧修复景区道路，县住建局要做好城区亮化，均于7月10日前完成。", "|责任=县交通局|时限=7月10日前\n");
  has("县交通局要抓紧修复景区道路，县住建局要做好城区亮化，于7月10日前完成。", "|责任=县交通局\n");
}

TEST_CASE("各专业部：A负责…，B负责…: each has its duty; 派出5个工作组 is no name; 要支持学校开发… is what is to be done") {
  has("各专业部：机电部负责城东片区宣传，信息部负责城西片区宣传。", "|责任=机电部\n");
  has("各专业部：机电部负责城东片区宣传，信息部负责城西片区宣传。", "|信息部负责城西片区宣传。|责任=信息部\n");
  has("市农业农村局派出5个工作组于7月18日前下沉一线。", "|责任=市农业农村局|时限=7月18日前\n");
  has("区科协要支持学校开发特色课程，9月底前提供菜单。", "|责任=区科协|");
}

TEST_CASE("X由A具体实施，B委托C…: B has another duty; 秋季开学前…小学投入使用, 通知中小学 name nobody who acts; 积极参与 supports") {
  has("汛后核查由各自然资源所具体实施，地质环境股委托省地质队提供技术支撑。", "|汛后核查由各自然资源所具体实施，|责任=各自然资源所*\n");
  has("学位供给由区教育局主办，秋季开学前城南实验小学投入使用，区财政局保障开办经费。", "|牵头=区教育局|时限=秋季开学前\n");
  lacks("市教育局通知中小学停课，市人社局督促用人单位调整时间。", "|市教育局通知中小学停课");
  CHECK(doubts_in("2|1.||市教育局通知中小学停课，市人社局督促用人单位调整时间。").find("task/duty-unread") != std::string::npos);
  has("由区商务局牵头研究，区文旅局、各街道积极参与，力争年内打造夜市街区2条。", "配合=区文旅局、各街道*");
}
