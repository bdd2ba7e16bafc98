// 市住建局、城管局等: that there are more units, whom the text does not name.
#include "names/names.h"
#include "support/catch.h"
#include "support/table_from_text.h"
#include "task/tasks.h"

using namespace fenjie;
using namespace fenjie::tests;

namespace {

/// Units of the first task; behind one what was printed for the others.
std::string units(Notice& notice, const std::string& source) {
  task::find_tasks(notice, book(), lexicon());
  names::normalise(notice, source, book(), lexicon());
  return listed(notice.tasks.at(0).units, [&](const Unit& unit) {
    return unit.name.value + (unit.others.empty() ? "" : "+" + printed(source, unit.others.spans));
  });
}

std::string in_text(const std::string& drawn) {
  Notice notice;
  notice.outline = outline_from_text(drawn);
  return units(notice, drawn);
}

std::string in_cell(const std::string& cell) {
  const std::string drawn = "task|unit|deadline\n推进改革|" + cell + "|12月底前\n";
  Notice notice;
  notice.tables.push_back(table_from_text(drawn));
  return units(notice, drawn);
}

}  // namespace

TEST_CASE("等 behind the last unit of a list is kept (nothing told of it)") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"3|1.||推进改革。（市住建局、城管局等负责）", "市住建局、城管局+等"},
      {"3|1.||推进改革。（市公安局、司法局等部门负责）", "市公安局、司法局+等部门"},
      {"3|1.||推进改革。（市发改委牵头，市财政局、工信局等配合）", "市发改委、市财政局、工信局+等"},
      {"3|1.||推进改革。（责任单位：市农业农村局、卫健委等；各县政府）", "市农业农村局、卫健委+等、各县政府"},
      {"3|1.||推进改革。（市水利局、市生态环境局（牵头）等按职责分工负责）", "市生态环境局+等、市水利局"},
      {"3|1.||推进改革。（市水利局、市生态环境局等和各县政府负责）", "市水利局、市生态环境局+等、各县政府"},
      {"3|1.||推进改革。/责任单位：市水利局、市住建局等", "市水利局、市住建局+等"},
      {"3|1.||推进治安。由市公安局、市司法局等负责。", "市公安局、市司法局+等"},
      {"3|1.||市财政局、市审计局等要在11月底前完成方案。", "市财政局、市审计局+等"},
  };
  for (const auto& [drawn, expected] : table) CHECK(drawn + " -> " + in_text(drawn) == drawn + " -> " + expected);
  CHECK(in_cell("市住建局、城管局等") == "市住建局、城管局+等");
  CHECK(in_cell("市住建局、/城管局等") == "市住建局、城管局+等");
  CHECK(in_cell("市生态环境局等部门") == "市生态环境局+等部门");
}

TEST_CASE("等 in front of others that are a unit of their own, or in a name, says nothing more") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"3|1.||推进改革。（市农业农村局等有关部门负责）", "市农业农村局、有关部门"},
      {"3|1.||推进改革。（市商务局等3个部门负责）", "市商务局、等3个部门"},
      {"3|1.||推进改革。（市市场监管局等行政执法部门负责）", "市市场监管局、行政执法部门"},
      {"3|1.||推进改革。（责任单位：市教育局、市中等职业学校）", "市教育局、市中等职业学校"},
  };
  for (const auto& [drawn, expected] : table) CHECK(drawn + " -> " + in_text(drawn) == drawn + " -> " + expected);
  CHECK(in_cell("市发改委等有关单位") == "市发改委、有关单位");
}
