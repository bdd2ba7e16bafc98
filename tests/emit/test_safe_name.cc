#include "emit/safe_name.h"
#include "emit/tasks_by_owner.h"
#include "emit/workbook_samples.h"
#include "emit/workbook_split.h"
#include "support/catch.h"

using namespace fenjie;
using namespace fenjie::emit;
using namespace fenjie::tests;

TEST_CASE("safe names: what some system forbids goes") {
  struct {
    std::string text, name;
  } const cases[] = {
      {"市教育局", "市教育局"},
      {"市住建局/房管局", "市住建局_房管局"},
      {"..\\..\\etc", "_.._etc"},
      {"../a", "_a"},
      {" .县委办. ", "县委办"},
      {"a:b*c?d\"e<f>g|h#i%j", "a_b_c_d_e_f_g_h_i_j"},
      {"一\n二\t三", "一_二_三"},
      {"CON", "_CON"},
      {"nul.局", "_nul.局"},
      {"com1", "_com1"},
      {"company", "company"},
      {"", "_"},
      {"...", "_"},
  };
  for (const auto& entry : cases) {
    INFO(entry.text);
    CHECK(safe_name(entry.text) == entry.name);
  }
  std::string longest;
  for (int i = 0; i < 200; ++i) longest += "局";
  CHECK(safe_name(longest).size() == 120);
}

TEST_CASE("safe names: each is handed out once") {
  UniqueNames names;
  CHECK(names.take("公安局") == "公安局");
  CHECK(names.take("公安局") == "公安局-2");
  CHECK(names.take("A局") == "A局");
  CHECK(names.take("a局") == "a局-2");
}

TEST_CASE("split: units are the same when their full names are") {
  Notice notice;
  notice.tasks = {task("1、", "甲"), task("2、", "乙"), task("3、", "丙")};
  Unit short_form = unit("发改委", UnitRole::lead);
  short_form.full_name = "发展和改革委员会";
  notice.tasks[0].units = {short_form, unit("教育局")};
  notice.tasks[1].units = {unit("发展和改革委员会")};
  notice.tasks[2].leaders = {person("张华")};
  const std::vector<Owner> units = owners_of(notice, SplitBy::unit);
  REQUIRE(units.size() == 2);
  CHECK(units[0].name == "发改委");
  CHECK(units[0].tasks.size() == 2);
  CHECK(units[0].lead == 1);
  CHECK(units[1].name == "教育局");
  const std::vector<Owner> leaders = owners_of(notice, SplitBy::leader);
  REQUIRE(leaders.size() == 1);
  CHECK(leaders[0].tasks == std::vector<const Task*>{&notice.tasks[2]});
}

TEST_CASE("split: nobody answers, no workbooks; no dates, no forms") {
  Notice notice;
  notice.tasks = {task("1、", "甲")};
  CHECK(split_workbooks(extraction_of(notice), 0, SplitBy::unit, {}).empty());
  notice.tasks[0].units = {unit("教育局")};
  CHECK(report_forms(extraction_of(notice), 0).empty());
  CHECK(split_workbooks(extraction_of(notice), 0, SplitBy::unit, {}).size() == 2);
  notice.reporting.dates = {printed_field("2024-01-05")};
  CHECK(report_forms(extraction_of(notice), 0).size() == 1);
}
