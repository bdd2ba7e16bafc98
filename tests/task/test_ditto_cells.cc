// 〃 and 同上: the value of the cell above, with the mark as its evidence.
#include "support/catch.h"
#include "support/table_from_text.h"
#include "task/tasks.h"

using namespace fenjie;
using namespace fenjie::tests;

namespace {

Notice notice_of(const std::string& table, std::string& codes) {
  Notice notice;
  notice.tables.push_back(table_from_text(table));
  codes = codes_of(task::find_tasks(notice, book(), lexicon()));
  return notice;
}

std::string told(const std::string& table) {
  std::string codes;
  return print(notice_of(table, codes).tasks) + codes;
}

}  // namespace

TEST_CASE("a ditto mark stands for the cell above, through several rows, and is said") {
  CHECK(told("task|lead_unit|deadline\n甲。|市教育局|6月底前\n乙。|〃|同上\n丙。|\"|9月底前\n") ==
        "-|甲。|牵头=市教育局|时限=6月底前\n-|乙。|牵头=市教育局|时限=6月底前\n-|丙。|牵头=市教育局|时限=9月底前\ntable/ditto");
  std::string codes;
  const Notice notice = notice_of("task|lead_unit\n甲。|市教育局\n乙。|〃\n", codes);
  CHECK(notice.tasks.at(1).units.at(0).name.spans != notice.tasks.at(0).units.at(0).name.spans);  // its own evidence
}

TEST_CASE("a ditto mark under a section row or under nothing stays as printed") {
  CHECK(told("task|lead_unit\n甲。|市教育局\n# 二、其他\n乙。|〃\n").find("市教育局\n-|乙。|牵头=〃") != std::string::npos);
}

TEST_CASE("a cell's own list is no number of its row") {
  CHECK(told("group|task|lead_unit\n排查|1.查水库。2.修闸门。|市水利局\n值守|1.演练。2.值班。|市应急局\n") ==
        "-|1.查水库。2.修闸门。|牵头=市水利局\n-|1.演练。2.值班。|牵头=市应急局\n");
}
