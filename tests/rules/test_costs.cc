// Costs of pieces as values of columns: which role is cheapest, and how parts of names compare.
#include <algorithm>
#include <string>
#include <vector>

#include "rules/lexicon.h"
#include "support/catch.h"

using namespace fenjie;

namespace {

const rules::Lexicon& lexicon() {
  static const rules::Book book = rules::Book::built_in();
  static const rules::Lexicon built_in(book);
  return built_in;
}

const std::vector<ColumnRole> kRoles = {ColumnRole::section,  ColumnRole::group, ColumnRole::task,
                                        ColumnRole::leader,   ColumnRole::unit,  ColumnRole::requirement,
                                        ColumnRole::deadline, ColumnRole::number};

std::string cheapest(const std::string& key) {
  const auto best = std::min_element(kRoles.begin(), kRoles.end(), [&](ColumnRole a, ColumnRole b) {
    return lexicon().cost(a, key) < lexicon().cost(b, key);
  });
  return name_of(*best);
}

}  // namespace

TEST_CASE("the cheapest role of a whole value is its own") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"5、持续巩固示范市创建成果，加快“绿", "task"},
      {"水青山就是金山银山”实践创新基地成果转化，大力推进生", "task"},
      {"构建“多规合一”规划体系", "task"},
      {"变。", "task"},
      {"推进智慧城市建设", "task"},
      {"加快绿", "group"},
      {"色低碳", "group"},
      {"一、聚焦生态保护再发力，夺取新胜利", "task"},
      {"张华", "leader"},
      {"各副市长", "leader"},
      {"各乡镇负责人", "leader"},
      {"发改委", "unit"},
      {"市直各部门", "unit"},
      {"财政局，税务局", "unit"},
      {"境局青山县分局", "unit"},
      {"县水利局牵头，各乡镇配合", "unit"},
      {"镇水利站、河东村共同负责", "unit"},
      {"按季度报送进度", "requirement"},
      {"12月底前", "deadline"},
      {"2025年12月", "deadline"},
      {"17", "number"}};
  for (const auto& [key, role] : table) CHECK(key + " -> " + cheapest(key) == key + " -> " + role);
}

TEST_CASE("a part of a unit's name costs more than the whole, less than a sentence") {
  const auto unit = [](const std::string& key) { return lexicon().cost(ColumnRole::unit, key); };
  CHECK(unit("临江市生态环境局青山县分局") < unit("临江市生态环"));
  CHECK(unit("临江市生态环") < unit("12、加快构建现代环境治理体系，开展大气污染综合治"));
  CHECK(unit("临江市生态环") < unit("张华"));
  CHECK(unit("局") < unit("变。"));
  CHECK(unit("财政局") < unit("财政局税务局"));
}

TEST_CASE("a part of a collective person's name costs less than a task") {
  const auto person = [](const std::string& key) { return lexicon().cost(ColumnRole::person, key); };
  CHECK(person("各乡镇办事处负责人") < person("各乡镇办事处负责"));
  CHECK(person("各乡镇办事处负责") < person("构建规划体系"));
  CHECK(person("人") < person("财政局"));
  CHECK(person("陆明俞悦") < person("公路建设"));
}
