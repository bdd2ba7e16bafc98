#include <sstream>

#include "check/post_conflicts.h"
#include "support/catch.h"
#include "support/extraction.h"

using namespace fenjie;

namespace {

const rules::Book& book() {
  static const rules::Book loaded = rules::Book::built_in();
  return loaded;
}

/// Lines: `notice ISSUER NUMBER`, `task UNIT PERSON [FULL_NAME]`, `roster PERSON TITLE...`.
std::vector<Notice> notices_of(const std::string& script) {
  std::vector<Notice> notices;
  std::istringstream lines(script);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    std::string kind, first, second, third;
    if (!(words >> kind >> first >> second)) continue;
    if (kind == "notice") {
      notices.emplace_back();
      notices.back().issuer = tests::bare_field(first);
      notices.back().document_number.text = tests::bare_field(second);
    } else if (kind == "task") {
      Notice& notice = notices.back();
      notice.tasks.push_back(
          tests::paired_task("t" + std::to_string(notice.tasks.size() + 1), {{first.c_str(), second.c_str()}}));
      if (words >> third) notice.tasks.back().units[0].full_name = third;
    } else if (kind == "roster") {
      RosterEntry entry;
      entry.name = tests::bare_field(first);
      entry.titles.push_back(tests::bare_field(second));
      while (words >> third) entry.titles.push_back(tests::bare_field(third));
      notices.back().roster.push_back(entry);
    }
  }
  return notices;
}

std::vector<std::string> messages(const std::string& script) {
  std::vector<std::string> result;
  for (const Diagnostic& diagnostic : check::post_conflicts(notices_of(script), book()))
    result.push_back(diagnostic.message);
  return result;
}

using Messages = std::vector<std::string>;

}  // namespace

TEST_CASE("a unit whose responsible person is not the head that a roster of another notice names: said once") {
  CHECK(messages("notice 临江市人民政府办公室 临政办发〔2022〕6号\n"
                 "task 自然资源局 王小明\n"
                 "task 自然资源局 王小明\n"
                 "notice 临江市人民政府办公室 临政办字〔2022〕17号\n"
                 "roster 张大力 市政府副市长 自然资源局局长\n"
                 "roster 李青 市自然资源局副局长\n") ==
        Messages{"“自然资源局”的负责人前后不一：临政办发〔2022〕6号任务分工为王小明，"
                 "临政办字〔2022〕17号名单“自然资源局局长”为张大力。均照原文保留，请向发文机关核实。"});
}

TEST_CASE("no conflict") {
  const std::string notice = "notice 临江市人民政府办公室 临政办发〔2022〕6号\n";
  const char* script = GENERATE(
      // the same head, with and without 市, with the place in front, written out
      "task 财政局 王小明\nroster 王小明 市财政局局长\n", "task 财政局 王小明\nroster 王小明 临江市财政局局长\n",
      "task 发改委 王小明 发展和改革委员会\nroster 王小明 市发展和改革委员会主任\n",
      // a deputy answers for a task
      "task 公安局 王小明\nroster 王小明 市公安局副局长\n",
      "task 公安局 王小明\nroster 王小明 市公安局副局长\nroster 张大力 市公安局局长\n",
      // several persons answer for tasks of one unit, the head is among them
      "task 住建局 王小明\ntask 住建局 李青\nroster 李青 市住建局局长\n",
      // one person heads several units, one unit has posts of different kinds
      "roster 王小明 市财政局局长 市税务局局长\n", "roster 王小明 市水务公司董事长\nroster 李青 市水务公司总经理\n",
      // 市 belongs to the name here
      "task 市场监管局 王小明\nroster 李青 县监管局局长\n",
      // collective words and bare posts name no unit
      "roster 王小明 局长\nroster 李青 局长\n");
  CHECK(messages(notice + script) == Messages{});
}

TEST_CASE("conflicts inside rosters and between notices") {
  CHECK(messages("notice 青山县人民政府 青政发〔2023〕1号\nroster 王小明 县财政局局长\nroster 李青 财政局局长\n")
            .size() == 1);
  CHECK(messages("notice 青山县人民政府 青政发〔2023〕1号\ntask 财政局 王小明\n"
                 "notice 青山县人民政府 青政发〔2023〕2号\ntask 县财政局 李青\n")
            .size() == 1);
}

TEST_CASE("a conflict points to both places") {
  std::vector<Notice> notices = notices_of(
      "notice 青山县人民政府 青政发〔2023〕1号\ntask 财政局 王小明\n"
      "notice 青山县人民政府 青政发〔2023〕2号\nroster 李青 县财政局局长\n");
  notices[0].tasks[0].persons[0].name.spans = {{10, 19}};
  notices[1].roster[0].name.spans = {{40, 46}};
  notices[1].roster[0].titles[0].spans = {{50, 68}};
  const std::vector<Diagnostic> found = check::post_conflicts(notices, book());
  REQUIRE(found.size() == 1);
  CHECK(found[0].source == std::vector<Span>{{10, 19}, {40, 46}, {50, 68}});
  CHECK(found[0].task == "t1");
  CHECK(found[0].notice == 0);
}

TEST_CASE("a person whose posts in the rosters of two notices of one issuer are wholly others: said once, as info") {
  const std::string first = "notice 青山县人民政府 青政发〔2023〕1号\nroster 王小明 县应急局局长\n";
  CHECK(messages(first + "notice 青山县人民政府 青政发〔2023〕2号\nroster 王小明 县财政局局长\nroster 王小明 县财政局局长\n") ==
        Messages{"“王小明”的职务前后不一：青政发〔2023〕1号名单为“县应急局局长”，青政发〔2023〕2号名单为“县财政局局长”。均照原文保留，请核实是职务变动、同名，还是印错。"});
  CHECK(messages(first + "notice 青山县人民政府 青政发〔2023〕2号\nroster 王小明 县应急管理局局长\n").empty());
  CHECK(messages(first + "notice 青山县人民政府 青政发〔2023〕2号\nroster 王小明 县委常委 县应急局局长\n").empty());
  CHECK(messages(first + "notice 白水县人民政府 白政发〔2023〕2号\nroster 王小明 县财政局局长\n").empty());
}
