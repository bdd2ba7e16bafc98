// Names that the end of a line of running text breaks: one name, where a list that marks part holds it.
#include "notice/notices.h"
#include "support/catch.h"
#include "support/document_from_lines.h"
#include "support/table_from_text.h"
#include "task/tasks.h"

using namespace fenjie;
using namespace fenjie::tests;

namespace {

std::string tasks_of(const std::string& paragraph) {
  const Document document = document_from_lines({"临江市人民政府办公室", "关于做好防汛工作的通知", "临政办〔2024〕4号", "各区人民政府：", "一、" + paragraph});
  notice::Notices found = notice::find_notices(document, book(), lexicon());
  REQUIRE(found.notices.size() == 1);
  task::find_tasks(found.notices[0], book(), lexicon());
  return print(found.notices[0].tasks);
}

}  // namespace

TEST_CASE("a name alone over two lines of running text is one, two units on lines of their own are two: 各有关省 and 级人民政府 were units, in silence") {
  CHECK(tasks_of("加强保障。由国务院\n办公厅负责落实。") == "1|加强保障。|责任=国务院办公厅\n");
  CHECK(tasks_of("登录系统。（责任单位：各市（州）\n住建局）") == "1|登录系统。|责任=各市（州）住建局*\n");
  CHECK(tasks_of("建设网点。（商务部、各有关省\n级人民政府负责）") == "1|建设网点。|责任=商务部、各有关省级人民政府*\n");
  CHECK(tasks_of("开展演练。（责任单位：县财政局\n县民政局）") == "1|开展演练。|责任=县财政局、县民政局\n");
}

TEST_CASE("a list that marks part is wrapped at its line ends, known names or not: 国务院 and 有关部门 were units each, in silence") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"市科技局、国务院\n有关部门、市教育局", "市科技局、国务院有关部门*、市教育局"},
      {"市科技局、省个体经济联席会议\n各成员单位", "市科技局、省个体经济联席会议各成员单位*"},
      {"市科技局、开展政府采\n购活动的单位", "市科技局、开展政府采购活动的单位"},
      {"市科技局、各市\n级相关部门", "市科技局、各市级相关部门*"},
      {"市科技局、各县（市）\n区人民政府", "市科技局、各县（市）区人民政府*"},
      {"市科技局、市级相关部\n门及各区县", "市科技局、市级相关部门*、各区县*"},
      {"市科技局\n各县区人民政府、市教育局", "市科技局、各县区人民政府*、市教育局"}};
  for (const auto& [printed, units] : table) CHECK(tasks_of("征集需求100项。（责任单位：" + printed + "）") == "1|征集需求100项。|责任=" + units + "\n");
}

TEST_CASE("a name over two lines between marks: 县委 and 编办, 各县市 and 区政府 were units each, in silence") {
  CHECK(tasks_of("加强保障。由县财政局牵头，县委\n编办、县人社局配合。") == "1|加强保障。|牵头=县财政局|配合=县委编办、县人社局\n");
  CHECK(tasks_of("征集需求100项。（责任单位：市科技局、各县市\n区政府）") == "1|征集需求100项。|责任=市科技局、各县市区政府*\n");
  CHECK(tasks_of("开展演练。（责任单位：县财政局\n县民政局、县应急局）") == "1|开展演练。|责任=县财政局、县民政局、县应急局\n");
}

TEST_CASE("departments of the government over two lines: 市政府 and 有关部门, 市政府 and 办公室 were units each, in silence") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"责任单位：市政府\n有关部门，省驻临江有关单位", "市政府有关部门*、省驻临江有关单位*"},
      {"责任单位：县政府\n各部门", "县政府各部门*"},
      {"责任单位：市政府\n各有关单位", "市政府各有关单位*"},
      {"责任单位：市政府\n办公室等", "市政府办公室"},
      {"责任单位：市政府\n各乡镇", "市政府、各乡镇*"},
      {"责任单位：市教育局\n有关部门", "市教育局、有关部门*"}};
  for (const auto& [printed, units] : table) {
    INFO(printed);
    CHECK(tasks_of("征集需求100项。（" + printed + "）") == "1|征集需求100项。|责任=" + units + "\n");
  }
  CHECK(tasks_of("加强保障。（市司法局牵头，市政府\n有关部门按职责分工负责）") == "1|加强保障。|牵头=市司法局|责任=市政府有关部门*\n");
}
