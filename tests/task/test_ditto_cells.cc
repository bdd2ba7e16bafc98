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

TEST_CASE("注：空白处同上。 under a table: blank units and deadlines are those above, with the note as evidence, and said (they were lost, in silence)") {
  const auto with_note = [](const std::string& note) {
    Notice notice;
    notice.tables.push_back(table_from_text("task|lead_unit|support_unit|deadline\n甲。|市教育局|市财政局|6月底前\n乙。||市水利局|\n# 二、其他\n丙。||市公安局|9月底前\n"));
    notice.tables.front().notes.push_back(text::line_of(note, {0, note.size()}));
    const std::string codes = codes_of(task::find_tasks(notice, book(), lexicon()));
    return print(notice.tasks) + codes;
  };
  for (const std::string note : {"注：空白处同上。", "备注：空格表示同上一行", "说明：责任单位空白的，均与上一行相同"})
    CHECK(note + with_note(note) == note + "-|甲。|牵头=市教育局|配合=市财政局|时限=6月底前\n-|乙。|牵头=市教育局|配合=市水利局|时限=6月底前\n-|丙。|配合=市公安局|时限=9月底前\ntable/ditto");
  CHECK(with_note("注：空白处由各单位填写。").find("乙。|配合=市水利局\n") != std::string::npos);
}

TEST_CASE("a cell's own list is no number of its row") {
  CHECK(told("group|task|lead_unit\n排查|1.查水库。2.修闸门。|市水利局\n值守|1.演练。2.值班。|市应急局\n") ==
        "-|1.查水库。2.修闸门。|牵头=市水利局\n-|1.演练。2.值班。|牵头=市应急局\n");
}
