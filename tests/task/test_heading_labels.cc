// Labels that only the headings of tables name.
#include "support/catch.h"
#include "support/told_tasks.h"
#include "support/table_from_text.h"
#include "task/tasks.h"

using namespace fenjie;
using namespace fenjie::tests;

namespace {

/// What the task 推进改革 of the unit 市水务局 has from the line below its 责任单位.
std::string told_by(const std::string& line) {
  Notice notice;
  notice.outline = outline_from_text("3|1.||推进改革。/责任单位：市水务局/" + line);
  task::find_tasks(notice, book(), lexicon());
  const std::string shown = print(notice.tasks), head = "1|推进改革。";
  return shown.rfind(head, 0) == 0 ? shown.substr(head.size(), shown.size() - head.size() - 1) : shown;
}

std::string tasks_of(const std::string& outline) {
  Notice notice;
  notice.outline = outline_from_text(outline);
  task::find_tasks(notice, book(), lexicon());
  return print(notice.tasks);
}

}  // namespace

TEST_CASE("labels that are headings of tables give the fields that columns would") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"检查时间：6月30日前", "|责任=市水务局|时限=6月30日前"},
      {"责任时限：6月30日前", "|责任=市水务局|时限=6月30日前"},
      {"【检查时间：6月30日前】", "|责任=市水务局|时限=6月30日前"},
      {"【检查时间】6月30日前", "|责任=市水务局|时限=6月30日前"},
      {"答复期限：6月30日前", "|责任=市水务局|时限=6月30日前"},
      {"首次反馈时限：2024年6月30日", "|责任=市水务局|时限=2024年6月30日"},
      {"时间：7月10日前", "|责任=市水务局|时限=7月10日前"},
      {"时间：12月", "|责任=市水务局|时限=12月"},
      {"时间：5—6月", "|责任=市水务局|时限=5—6月"},
      {"配合企业：市城投集团", "|责任=市水务局|配合=市城投集团"},
      {"执行单位：市教育局、市财政局", "|责任=市水务局、市教育局、市财政局"},
      {"单位：市教育局", "|责任=市水务局、市教育局"},
      {"责任分工：市教育局、市财政局", "|责任=市水务局、市教育局、市财政局"},
      {"共同牵头单位：市教育局", "|牵头=市教育局|责任=市水务局"},
      {"参加单位：市教育局", "|责任=市水务局|配合=市教育局"},
      {"挂牌督办领导：副市长 高建平", "|领导=高建平|责任=市水务局"},
      {"技术责任人：王建国", "|责任=市水务局(王建国)|责任人=王建国"},
      {"行政负责人：副市长 高建平", "|责任=市水务局(高建平)|责任人=高建平"},
      {"链长：县委常委、宣传部部长 高建平", "|领导=高建平|责任=市水务局"},
      {"牵头常委：王建国", "|领导=王建国|责任=市水务局"},
      {"主要领导：王建国", "|领导=王建国|责任=市水务局"},
      {"责任科长：王建国", "|责任=市水务局(王建国)|责任人=王建国"},
  };
  for (const auto& [line, expected] : table) {
    INFO(line);
    CHECK(told_by(line) == expected);
  }
}

TEST_CASE("（一）元宵灯会 over 时间： and who holds it: the time is the item's deadline; that of a meeting is none") {
  const auto held = [](const std::string& time, const std::string& who) { return tasks_of("2|（一）||元宵灯会/" + time + who); };
  CHECK(held("时间：2027年2月15日至2月21日", "/主办单位：市文旅局") == "1|元宵灯会|牵头=市文旅局|时限=2027年2月15日至2月21日\n");
  CHECK(held("活动时间：1月9日—15日", "/责任单位：市文旅局") == "1|元宵灯会|责任=市文旅局|时限=1月9日—15日\n");
  CHECK(held("时间：待定", "/责任单位：市文旅局") == "1|元宵灯会。时间：待定|责任=市文旅局\n");
  CHECK(held("时间：2027年2月15日", "") == "");
}

TEST_CASE("the end of a name in front of a label is no level of it: 县法院 责任单位：") {
  CHECK(told_by("牵头单位：县法院 配合单位：县检察院") == "|牵头=县法院|责任=市水务局|配合=县检察院");
  CHECK(told_by("牵头部门：研究生院 责任人：王建国") == "|牵头=研究生院(王建国)|责任=市水务局|责任人=王建国");
  CHECK(told_by("牵头单位：青山县 市直配合单位：市财政局") == "|牵头=青山县|责任=市水务局|配合=市财政局");
}

TEST_CASE("the last unit of a list stands in front of the label behind a blank: it was part of the label, in silence") {
  CHECK(told_by("配合单位：县城管局、县公安局　　责任领导：李明") == "|领导=李明|责任=市水务局|配合=县城管局、县公安局");
  CHECK(told_by("配合单位：各有关部门　时间：9月底前") == "|责任=市水务局|配合=各有关部门*|时限=9月底前");
  CHECK(told_by("配合单位：护理系、机电系 责任人：李明") == "|责任=市水务局(李明)|配合=护理系、机电系|责任人=李明");
  CHECK(told_by("配合单位：县城管局、县公安局 答复期限：6月底前") == "|责任=市水务局|配合=县城管局、县公安局|时限=6月底前");
}

TEST_CASE("an ideograph of four bytes in front of a label costs nothing: the program went down") {
  CHECK(told_by("\U00020000责任人：王建国") == "|责任=市水务局(王建国)|责任人=王建国");
}

TEST_CASE("units and their persons between blanks: a person was part of the next unit's name, in silence") {
  CHECK(told_by("配合单位及责任人：县卫生健康局　詹玉兰　　县妇联　方菲") == "|责任=市水务局|配合=县卫生健康局(詹玉兰)、县妇联(方菲)|责任人=詹玉兰、方菲");
  CHECK(told_by("配合单位（责任人）：县商务局（王建军）") == "|责任=市水务局|配合=县商务局(王建军)|责任人=王建军");
}

TEST_CASE("labels may stand between bars") {
  CHECK(told_by("链长：县委副书记 龚建华 ｜ 牵头部门：县农业局 ｜ 配合部门：县供销社") == "|领导=龚建华|牵头=县农业局|责任=市水务局|配合=县供销社");
}

TEST_CASE("an unknown label among others is kept under its name: it was a unit or a person, and said") {
  CHECK(told_by("配合单位：市教育局；推进目标：9月竣工") == "|责任=市水务局|配合=市教育局|推进目标=9月竣工");
  CHECK(told_by("责任人：吕鹏；推进目标：二季度完成桩基，四季度主体完工；时限：年底前") == "|责任=市水务局(吕鹏)|责任人=吕鹏|时限=年底前|推进目标=二季度完成桩基，四季度主体完工");
}

TEST_CASE("a half-width full stop in front of a label ends the text: the label was text, in silence") {
  Notice notice;
  notice.outline = outline_from_text("3|1.||秋粮收购.牵头领导:副县长杨洋;责任单位:县农业局;完成时间:11月25日");
  task::find_tasks(notice, book(), lexicon());
  CHECK(print(notice.tasks) == "1|秋粮收购.|领导=杨洋|责任=县农业局|时限=11月25日\n");
}

TEST_CASE("a heading without a value of its kind is kept under its name alone") {
  CHECK(told_by("时间：2026年2月11日上午") == "|责任=市水务局|时限=2026年2月11日上午");
  CHECK(told_by("时间：2月11日") == "|责任=市水务局|时限=2月11日");
  CHECK(told_by("时间：越快越好") == "|责任=市水务局|时间=越快越好");
  CHECK(told_by("单位：万元") == "|责任=市水务局|单位=万元");
}

TEST_CASE("整改要求： behind a text that tells what to do is its requirement (it was the task, and the text its group, in silence)") {
  const std::string labels = "/牵头部门：市财政局/整改时限：6月底前/整改要求：按月通报";
  CHECK(tasks_in("2|1、||账实不符问题。开展清查盘点，按程序处理。" + labels) == "1|账实不符问题。开展清查盘点，按程序处理。|牵头=市财政局|要求=按月通报|时限=6月底前\n");
  CHECK(tasks_in("2|1、||账实不符问题。" + labels).find("1|按月通报") == 0);
}
