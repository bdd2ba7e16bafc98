// An item's own words (由县城管局牵头) beside what its heading, its bracket or its column says.
#include "support/catch.h"
#include "support/table_from_text.h"
#include "task/tasks.h"

using namespace fenjie;
using namespace fenjie::tests;

namespace {

struct Read {
  std::string tasks, doubts;
};

Read read(const std::string& outline) {
  Notice notice;
  notice.outline = outline_from_text(outline);
  const std::vector<Diagnostic> doubts = task::find_tasks(notice, book(), lexicon());
  return {print(notice.tasks), codes_of(doubts)};
}

}  // namespace

TEST_CASE("an item whose words say who has to do it does not take the units of its heading in silence") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"改造老旧小区14个。", "责任=县住建局、县民政局"},
      {"开展小区整治，由县城管局牵头，各街道办事处配合，11月底前完成。", "牵头=县城管局|配合=各街道办事处*|时限=11月底前"},
      {"开展小区整治，11月底前完成，由县城管局负责。", "责任=县城管局|时限=11月底前"},
      {"县卫健局要开展健康进社区活动，10月底前完成。", "责任=县卫健局|时限=10月底前"},
      {"建立由县政府分管领导牵头的联席会议机制。", "责任=县住建局、县民政局"},
  };
  for (const auto& [text, people] : table) {
    const Read given = read("1|一、|改善民生|责任单位：县住建局、县民政局\n3|1.||" + text);
    CHECK(given.tasks == "1|" + text + "|" + people + "\n");
    CHECK(given.doubts.empty());
  }
}

TEST_CASE("the unit that leads all items of a heading leads one that names who does it, too, but none that names who leads") {
  const std::string heading = "2|（一）|教育|牵头单位：县教育局\n";
  CHECK(read(heading + "3|1.||县卫健局要开展健康进校园活动。").tasks == "1|县卫健局要开展健康进校园活动。|牵头=县教育局|责任=县卫健局\n");
  CHECK(read(heading + "3|1.||开展整治，由县城管局牵头。").tasks == "1|开展整治，由县城管局牵头。|牵头=县城管局\n");
}

TEST_CASE("a text that charges a unit which its bracket or label does not name is said; a shortened name is the same unit") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"开展小区整治，县城管局牵头负责，各街道办事处配合。（责任单位：县民政局）", "task/other-unit-in-text"},
      {"开展小区整治，县城管局牵头负责，各街道办事处配合。（责任单位：县城市管理局）", ""},
      {"开展小区整治，县城管局牵头负责，各街道办事处配合。（牵头单位：县城管局；配合单位：各街道办事处）", ""},
      {"建立由县政府分管领导牵头的联席会议机制。（责任单位：县民政局）", ""},
      {"支持县医院创建三级医院。（责任单位：县卫健局）", ""},
  };
  for (const auto& [text, doubts] : table) CHECK(read("3|1.||" + text).doubts == doubts);
}
