// One name in two posts within one notice.
#include <sstream>

#include "check/namesakes.h"
#include "support/catch.h"
#include "support/extraction.h"
#include "support/table_from_text.h"

using namespace fenjie;
using namespace fenjie::tests;

namespace {

/// Lines: `roster PERSON TITLE...`; `task UNIT PERSON POST`, the post printed in front of the name.
std::string said(const std::string& script) {
  Notice notice;
  notice.issuer.value = "临江市人民政府";
  std::string source;
  std::istringstream lines(script);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    std::string kind, first, second, third;
    words >> kind >> first;
    if (kind == "roster") {
      RosterEntry entry;
      entry.name = bare_field(first);
      while (words >> second) entry.titles.push_back(bare_field(second));
      notice.roster.push_back(entry);
    } else {
      words >> second >> third;
      Task task = paired_task("t" + std::to_string(notice.tasks.size() + 1), {{first.c_str(), second.c_str()}});
      task.persons[0].name.spans = {{source.size(), source.size() + third.size() + second.size()}};
      source += third + second + "\n";
      notice.tasks.push_back(task);
    }
  }
  return listed(check::namesakes(notice, source, book(), lexicon()), [](const Diagnostic& doubt) { return doubt.message; });
}

}  // namespace

TEST_CASE("one name with posts of two units in one notice is said once (nothing was)") {
  CHECK(said("roster 李娜 市发改委主任\nroster 李娜 市气象局副局长\nroster 李娜 市气象局副局长") ==
        "“李娜”在本文有两处职务：名单为“市发改委主任”，名单为“市气象局副局长”。均照原文保留，请核实是兼任、同名，还是印错。");
  CHECK(said("task 市财政局 李娜 局长\ntask 市教育局 李娜 局长") ==
        "“李娜”在本文有两处职务：任务分工为“市财政局局长”，任务分工为“市教育局局长”。均照原文保留，请核实是兼任、同名，还是印错。");
  CHECK(said("roster 李娜 市发改委主任\ntask 市教育局 李娜 党组书记、局长") ==
        "“李娜”在本文有两处职务：名单为“市发改委主任”，任务分工为“市教育局局长”。均照原文保留，请核实是兼任、同名，还是印错。");
}

TEST_CASE("one person with several offices, or in several groups, is nothing to ask about") {
  const char* script = GENERATE(
      "roster 李娜 市财政局党组书记 局长\nroster 李娜 市财政局局长",       // the same, more at length
      "roster 李娜 县应急局局长\nroster 李娜 县应急管理局局长",           // short and in full
      "roster 李娜 副市长\nroster 李娜 市公安局局长",                     // a deputy mayor heads the police
      "roster 李娜 副市长 市公安局局长\nroster 李娜 市财政局局长",        // and whatever else
      "roster 李娜 市委宣传部副部长 市新闻办主任\nroster 李娜 市新闻办主任",  // one of two
      "roster 李娜\nroster 李娜 市财政局局长",                            // no post
      "task 市财政局 李娜 局长\ntask 市教育局 李娜",                      // a post at one place only
      "task 市财政局 李娜 副县长\ntask 市教育局 李娜 副县长",             // above both
      "task 市财政局 李娜 党组书记、局长\ntask 财政局 李娜 局长",
      "roster 李娜 市政府副秘书长\nroster 李娜 市信访局局长");
  CHECK(said(script) == "");
}
