// An item's own words (由县城管局牵头) beside what its heading, its bracket or its column says.
#include "support/catch.h"
#include "support/told_tasks.h"

using namespace fenjie;
using namespace fenjie::tests;

TEST_CASE("an item whose words say who has to do it does not take the units of its heading in silence") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"改造老旧小区14个。", "责任=县住建局、县民政局"},
      {"开展小区整治，由县城管局牵头，各街道办事处配合，11月底前完成。", "牵头=县城管局|配合=各街道办事处*|时限=11月底前"},
      {"开展小区整治，11月底前完成，由县城管局负责。", "责任=县城管局|时限=11月底前"},
      {"县卫健局要开展健康进社区活动，10月底前完成。", "责任=县卫健局|时限=10月底前"},
      {"建立由县政府分管领导牵头的联席会议机制。", "责任=县住建局、县民政局"},
  };
  for (const auto& [text, people] : table)
    CHECK(told_in("1|一、|改善民生|责任单位：县住建局、县民政局\n3|1.||" + text) == "1|" + text + "|" + people + "\n");
}

TEST_CASE("the unit that leads all items of a heading leads one that names who does it, too, but none that names who leads") {
  const std::string heading = "2|（一）|教育|牵头单位：县教育局\n";
  CHECK(told_in(heading + "3|1.||县卫健局要开展健康进校园活动。") == "1|县卫健局要开展健康进校园活动。|牵头=县教育局|责任=县卫健局\n");
  CHECK(told_in(heading + "3|1.||开展整治，由县城管局牵头。") == "1|开展整治，由县城管局牵头。|牵头=县城管局\n");
}

TEST_CASE("a text that charges a unit which its bracket or label does not name is said; a shortened name is the same unit") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"开展小区整治，县城管局牵头负责，各街道办事处配合。（责任单位：县民政局）", "task/other-unit-in-text"},
      {"开展小区整治，县城管局牵头负责，各街道办事处配合。（责任单位：县城市管理局）", ""},
      {"开展小区整治，县城管局牵头负责，各街道办事处配合。（牵头单位：县城管局；配合单位：各街道办事处）", ""},
      {"建立由县政府分管领导牵头的联席会议机制。（责任单位：县民政局）", ""},
      {"支持县医院创建三级医院。（责任单位：县卫健局）", ""},
  };
  for (const auto& [text, doubt] : table) CHECK(doubts_in("3|1.||" + text) == doubt);
}

TEST_CASE("a heading whose leader or lead holds for all items under it is no task, and leads what names no other lead") {
  const std::string heading = "1|一、||爱国卫生（牵头领导：副市长陈志远；牵头单位：市爱卫办）\n";
  CHECK(told_in(heading + "2|（一）||健全网络。（责任单位：市爱卫办、市财政局）\n2|（二）||建立平台。（责任单位：市统计局）") ==
        "1|健全网络。|领导=陈志远|牵头=市爱卫办|责任=市财政局\n2|建立平台。|领导=陈志远|牵头=市爱卫办|责任=市统计局\n");
  CHECK(told_in("1|一、||爱国卫生（牵头单位：市爱卫办）\n2|（一）||健全网络。（责任单位：市财政局）") == "1|健全网络。|牵头=市爱卫办|责任=市财政局\n");
  CHECK(told_in("1|一、||爱国卫生（责任单位：市爱卫办）\n2|（一）||健全网络。（责任单位：市财政局）") == "1|爱国卫生|责任=市爱卫办\n1|健全网络。|责任=市财政局\n");
}
