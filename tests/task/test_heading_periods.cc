// Periods in the brackets of headings: whose they are, and what is said.
#include "support/catch.h"
#include "support/table_from_text.h"
#include "task/tasks.h"

using namespace fenjie;
using namespace fenjie::tests;

namespace {

struct Result {
  std::string deadlines;   ///< of each task, between /
  std::string milestones;
  std::string doubts;
};

Result result_of(const std::string& outline) {
  Notice notice;
  notice.outline = outline_from_text(outline);
  Result result;
  result.doubts = codes_of(task::find_tasks(notice, book(), lexicon()));
  for (const Task& task : notice.tasks)
    result.deadlines += listed(task.deadlines, [](const Deadline& d) { return d.text.value; }) + "/";
  result.milestones = listed(notice.milestones, [](const Milestone& m) { return m.text.value + "=" + m.deadline.text.value; });
  return result;
}

/// Deadline of a task without one under a chapter of this title.
std::string under(const std::string& title) {
  return result_of("1|一、|" + title + "|\n2|（一）||修路。（责任单位：市交通局）\n").deadlines;
}

}  // namespace

TEST_CASE("the period in a heading's bracket holds for the tasks under it that have none, and is said once") {
  const Result result = result_of(
      "1|一、|集中整治阶段（2025年8月1日至9月30日）|\n2|（一）||修路。（责任单位：市交通局）\n2|（二）||9月10日前供水。（责任单位：市水利局）\n"
      "2|（三）||绿化。（责任单位：市林业局）\n1|二、|巩固阶段|\n2|（一）||总结。（责任单位：市交通局）\n");
  CHECK(result.deadlines == "2025年8月1日至9月30日/9月10日前/2025年8月1日至9月30日//");
  CHECK(result.doubts == "deadline/from-heading");
}

TEST_CASE("what is a period in a heading, and what is none") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"动员阶段（即日起至8月10日）", "即日起至8月10日/"}, {"整治阶段（8月底前）", "8月底前/"},
      {"整治阶段：2025年8月至9月", "2025年8月至9月/"},       {"验收阶段（第四季度）", "第四季度/"},
      {"重点任务（2025年）", "/"},                           {"重点任务（12项）", "/"},
      {"整治阶段（8月前后）", "8月前后/"},                        {"重点任务", "/"}};
  for (const auto& [title, expected] : table) CHECK(title + under(title) == title + expected);
}

TEST_CASE("the period in the bracket behind a task's own heading is the task's") {
  const Result result = result_of("2|（一）||动员部署（8月1日至8月15日）。制定方案。（责任单位：市住建局）\n");
  CHECK(result.deadlines == "8月1日至8月15日/");
  CHECK(result.doubts.empty());
}

TEST_CASE("a step of a plan that is dated in its title alone is a milestone") {
  const Result result = result_of(
      "1|三、|实施步骤|\n2|（一）|动员部署阶段（2025年8月上旬）|召开会议，安排工作。\n2|（二）||集中整治阶段（8月中旬至10月）。全面排查。\n");
  CHECK(result.milestones == "动员部署阶段（2025年8月上旬）=2025年8月上旬、集中整治阶段（8月中旬至10月）=8月中旬至10月");
}

TEST_CASE("an item that nobody read is said where items run on through short chapters") {
  std::string outline;
  for (int i = 1; i <= 6; ++i) outline += "3|" + std::to_string(i) + ".||修路。（市交通局）\n";
  outline += "1|三、|防线|\n3|7.||接种。（市卫健委）\n3|8.||加强防治。(职健科－市防治院)\n";
  CHECK(result_of("1|一、|改革|\n" + outline).doubts == "task/responsibility-unread");
  outline = outline.substr(0, outline.rfind("3|8.")) + "3|8.||加强防治。\n";
  CHECK(result_of("1|一、|改革|\n" + outline).doubts == "task/item-unread");
}

TEST_CASE("a deadline stated once for all tasks that print none, and said once") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"完成时限除注明外，均为2025年12月底前。", "2025年12月底前/5月底前/"},
      {"未注明完成时限的，均于年底前完成。", "年底前/5月底前/"},
      {"未注明来源的，均为市统计局。", "/5月底前/"},
  };
  for (const auto& [statement, expected] : table) {
    INFO(statement);
    const Result result = result_of("0|||" + statement + "\n3|1.||修路。（责任单位：市交通局）\n3|2.||供水。（责任单位：市水利局，5月底前）\n");
    CHECK(result.deadlines == expected);
    CHECK(result.doubts == (expected.starts_with("/") ? "" : "deadline/stated-once"));
  }
}

TEST_CASE("stages beside marked tasks: each period, each dated clause and each duty is a milestone, a task or said: they were lost in silence") {
  const std::string marked = "2|（一）||修路。/责任单位：市交通局\n1|三、|实施步骤|\n";
  const Result own = result_of(marked + "2|（一）||排查阶段（4月—8月）。6月底前完成主体工程；市水利局于5月底前完成复核。\n");
  CHECK(own.deadlines == "/5月底前/");
  CHECK(own.milestones == "排查阶段（4月—8月）=4月—8月、6月底前完成主体工程=6月底前");
  const Result date = result_of(marked + "2|（一）||5月底前，完成责任书签订。\n");
  CHECK(date.milestones == "5月底前，完成责任书签订=5月底前");
  const Result weak = result_of(marked + "2|（一）||排查阶段（4月）。各镇召开动员会，签订责任书。\n2|（二）||验收阶段（9月）。市住建局组织验收，形成总结报告。\n");
  CHECK(weak.milestones == "排查阶段（4月）=4月、验收阶段（9月）=9月");
  CHECK(weak.doubts == "task/duty-unread、task/told-to-groups");
}
