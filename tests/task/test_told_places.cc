// Times that their place tells, and units with a day of their own each.
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

TEST_CASE("a time behind who acts is a deadline, whatever is done: 于9月至10月对…, 10月举办, 2025年建设, 每月开展") {
  const std::pair<std::string, std::string> cases[] = {
      {"市审计局于2025年9月至10月对重点项目开展审计。", "2025年9月至10月"},
      {"市审计局要在2025年9月至10月对重点项目开展审计。", "2025年9月至10月"},
      {"县交通局于7月1日至8月15日改造农村公路20公里。", "7月1日至8月15日"},
      {"市商务局于11月8日至10日承办农产品展销会。", "11月8日至10日"},
      {"市教育局于5月在全市中小学开展安全教育周活动。", "5月"},
      {"市卫健委10月份组织义诊活动。", "10月份"},
      {"请市财政局于4月15日将资金拨付到位。", "4月15日"},
      {"市发改委2024年建设学校3所。", "2024年"},
      {"市交通局今年改造公路30公里。", "今年"},
      {"由市民政局2025年建设养老服务中心10个。", "2025年"},
      {"市卫健委“十四五”期间新增床位500张。", "“十四五”期间"},
      {"县教育局每月开展作业点评。", "每月"},
      {"市自然资源局一周内核实情况。", "一周内"},
      {"市市场监管局第一、三季度开展食品抽检。", "第一、三季度"},
      {"县农业农村局6、7月份组织农机检修。", "6、7月份"},
      {"县应急局暑期牵头开展防溺水专项行动。", "暑期"},
  };
  for (const auto& [text, day] : cases) has(text, "|时限=" + day + "\n");
}

TEST_CASE("市发改委2025年下达的计划, 省财政厅今年安排的资金: the year is of a thing, no deadline (it was, in silence)") {
  lacks("市水利局要按照市发改委2025年下达的计划完成清淤。", "时限=2025年");
  lacks("市教育局要用好市财政局2025年安排的专项资金。", "时限=2025年");
  has("市水利局要按照市发改委2025年下达的计划完成清淤。", "|责任=市水利局");
}

TEST_CASE("a time that begins a clause of a duty is a deadline: 9月，市文旅局召开…; ，11月1日注水") {
  has("9月份，市文旅局召开文旅产业发展大会。", "|责任=市文旅局|时限=9月份\n");
  has("12月，县卫健局委托第三方开展绩效评价。", "|责任=县卫健局|时限=12月\n");
  has("县住建局要于10月20日前完成检修，11月1日注水试压。", "|责任=县住建局|时限=10月20日前、11月1日\n");
}

TEST_CASE("times of other things and of what is over are no deadlines") {
  lacks("市统计局要做好分析，9月份以来的数据要公布。", "时限=9月份");
  lacks("县教育局要总结成立于2015年3月的学校经验。", "时限=");
  lacks("市人社局要落实政策，2022年1月1日至12月31日对企业实施减免政策。", "时限=");
  lacks("县教育局要加大力度，力争当年完工。", "时限=当年");
  lacks("县教育局要加大力度，每年培训2000人次。", "时限=每年");
}

TEST_CASE("验收后3个月内, 收到资金30日内, 开班前10天: deadlines from an event on, whose day nobody can tell; 受理后5日内 is none") {
  has("县住建局在验收后3个月内办理移交手续。", "|时限=验收后3个月内\n");
  has("市民政局于项目建成后半年内完成评估。", "|时限=项目建成后半年内\n");
  has("县卫健局于收到上级资金30日内会同县财政局拨付。", "时限=收到上级资金30日内\n");
  has("区委组织部于开班前10天下发调训通知。", "|时限=开班前10天\n");
  lacks("市行政审批局要在受理后5个工作日内办结。", "时限=");
}

TEST_CASE("A于X、B于Y完成…: each unit has a task with its own day") {
  has("市水务局于今年内、市住建局于明年3月底前完成管网改造。", "|市水务局于今年内、市住建局于明年3月底前完成管网改造。|责任=市水务局|时限=今年内\n");
  has("市水务局于今年内、市住建局于明年3月底前完成管网改造。", "|责任=市住建局|时限=明年3月底前\n");
  has("城区各街道于5月底前，各乡镇于8月底前完成摸底排查。", "|责任=城区各街道*|时限=5月底前\n");
  has("城区各街道于5月底前，各乡镇于8月底前完成摸底排查。", "|责任=各乡镇*|时限=8月底前\n");
  has("县教育局、县卫健局6月底前、县民政局8月底前分别制定方案。", "|责任=县教育局、县卫健局|时限=6月底前\n");
  has("县教育局于3月底前和县林业局于4月底前完成台账建立。", "|责任=县林业局|时限=4月底前\n");
  has("市财政局于今年6月、市审计局于今年11月开展专项检查。", "|责任=市财政局|时限=今年6月\n");
}

TEST_CASE("the time of what somebody works on is none: 抓好滨海学校9月开学筹备; 3月12日植树节前后 is no day") {
  lacks("社会事业局要抓好滨海学校9月开学筹备。", "时限=9月");
  has("镇林业站于3月12日植树节前后组织义务植树。", "|时限=3月12日植树节前后\n");
}

TEST_CASE("今年新增泊位600个, 督促主管部门2个月内完成…: times in which something is to be done") {
  has("泊位建设由区城管局主办，今年新增泊位600个。", "时限=今年");
  has("县纪委要督促主管部门2个月内完成专项治理。", "时限=2个月内");
}
