// Names in a task's own lines that no field holds.
#include "check/names_left.h"

#include "support/catch.h"
#include "support/table_from_text.h"

using namespace fenjie;
using namespace fenjie::tests;

namespace {

/// A task that comes from the whole text, and holds only `held` of it.
std::string left(const std::string& text, const std::vector<std::string>& held) {
  Notice notice;
  Task& task = notice.tasks.emplace_back();
  task.id = "t";
  task.source = {{0, text.size()}};
  for (const std::string& value : held) {
    const std::size_t at = text.find(value);
    task.text.spans.push_back({at, at + value.size()});
  }
  std::string all;
  for (const Diagnostic& doubt : check::names_left(notice, text, book(), lexicon(), {}))
    all += text.substr(doubt.source.front().begin, doubt.source.front().size()) + ";";
  return all;
}

}  // namespace

TEST_CASE("a unit, a person or a day of a task's lines that no field holds is said") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"推进改革。责任单位：市教育局、市财政局", ""},
      {"推进改革。责任单位：市教育局，市公安局", "市公安局;"},
      {"推进改革。责任单位：市教育局、市公安局责任领导：", "市公安局责任领导;"},
      {"推进改革。责任单位：市教育局（王建国）", "王建国;"},
      {"推进改革。责任单位：市教育局，6月底前", "6月底前;"},
      {"推进改革。责任站所：市教育局", ""},
      {"推进改革。责任站\n所：市教育局", ""},
      {"推进改革。督办市政协领导：市教育局", ""},
      {"推进改革。市教育局牵头，有关单位按职责分工负责", ""},
      {"推进改革。市教育局\n以下均需各县（市、区）人民政府落实，不再列出。", ""},
      {"推进改革。市教育局。以下均需各县（市、区）人民政府\n落实，不再列出。", ""},
  };
  for (const auto& [text, expected] : table) {
    INFO(text);
    CHECK(left(text, {"推进改革。", "市教育局", "市财政局", "有关单位"}) == expected);
  }
}

TEST_CASE("a sentence far longer than what is looked at is cut between characters: reading stopped there with SIGABRT") {
  for (const std::size_t digits : {0u, 1u, 2u}) {
    std::string around;
    for (int i = 0; i < 90; ++i) around += "水";
    const std::string number(digits, '1');
    CHECK(left(around + number + "，市公安局，" + number + around, {around}) == "市公安局;");
  }
}
