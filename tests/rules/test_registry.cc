// Registries: what stands in them, and what is said about broken ones.
#include "rules/registry.h"

#include "model/error.h"
#include "support/catch.h"

using namespace fenjie;

namespace {

constexpr const char* kRegistry = R"(jurisdiction = "临江市"

[[unit]]
id = "fgw"
name = "临江市发展和改革委员会"
short = ["发改委", "市发改委"]
kind = "bureau"
code = "001"

[[unit]]
id = "fgw-office"
name = "临江市粮食局"
parent = "fgw"

[[unit]]
id = "dq"
name = "东桥镇人民政府"
kind = "township"

[[collective]]
name = "各乡镇"
short = ["各乡镇政府"]
kind = "township"

[[person]]
id = "p1"
name = "张华"
short = ["张副市长"]
posts = [ { title = "副市长", unit = "fgw", from = "2021-03-01", to = 2023-01-31 } ]
)";

rules::Registry read(const std::string& content) { return rules::Registry({"r.toml", "r.toml", content}); }

std::string error_of(const std::string& content) {
  try {
    read(content);
  } catch (const Error& error) {
    const std::string what = error.what();
    return std::to_string(error.line()) + " " + error.code() + ": " + what.substr(0, what.find('\n'));
  }
  return "no error";
}

}  // namespace

TEST_CASE("a registry knows names, short names, and names without the place") {
  const rules::Registry registry = read(kRegistry);
  const std::vector<std::pair<std::string, std::string>> table = {{"发改委", "fgw"},
                                                                  {"市 发改委", "fgw"},
                                                                  {"临江市发展和改革委员会", "fgw"},
                                                                  {"发展和改革委员会", "fgw"},
                                                                  {"粮食局", "fgw-office"},
                                                                  {"市粮食局", "fgw-office"},
                                                                  {"财政局", "-"}};
  for (const auto& [name, id] : table) {
    const rules::RegisteredUnit* unit = registry.unit(name);
    CHECK(name + "=" + (unit ? unit->id : "-") == name + "=" + id);
  }
  REQUIRE(registry.collective("各乡镇政府"));
  CHECK(registry.collective("各乡镇政府")->members == std::vector<std::size_t>{2});
  REQUIRE(registry.persons("张副市长").size() == 1);
  CHECK(registry.persons("张副市长")[0]->posts.at(0).to == "2023-01-31");
}

TEST_CASE("the nearest name shares half of its characters") {
  const rules::Registry registry = read(kRegistry);
  CHECK(registry.nearest_unit("临江市发展改革局") == "临江市发展和改革委员会");
  CHECK(registry.nearest_unit("市发委") == "市发改委");
  CHECK(registry.nearest_unit("气象台") == "");
  CHECK(registry.nearest_person("张桦") == "张华");
}

TEST_CASE("what is wrong with a registry is said with its line") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"[[unit]]\nid = \"a\"\n", "1 registry/missing-key: 缺少“name”"},
      {"[[unit]]\nid = \"a\"\nname = \"\"\n", "3 registry/missing-key: “name”不能空着"},
      {"[[unit]]\nid = \"a\"\nname = \"甲局\"\ncolour = \"红\"\n", "4 registry/unknown-key: 没有“colour”这一项，请改正或删去"},
      {"units = []\n", "1 registry/unknown-key: 没有“units”这一项，请改正或删去"},
      {"[[unit]]\nid = \"a\"\nname = 3\n", "3 registry/wrong-type: “name”应当是字符串"},
      {"unit = 3\n", "1 registry/wrong-type: “unit”应当是数组 [ … ]"},
      {"[[unit]]\nid = \"a\"\nname = \"甲局\"\n[[unit]]\nid = \"a\"\nname = \"乙局\"\n",
       "5 registry/repeated: 编号“a”重复，请改成另一个"},
      {"[[unit]]\nid = \"a\"\nname = \"甲局\"\n[[unit]]\nid = \"b\"\nname = \"乙局\"\nshort = [\"甲局\"]\n",
       "4 registry/repeated: 名称“甲局”已是另一条的名称或简称，请删去一处"},
      {"[[unit]]\nid = \"a\"\nname = \"甲局\"\nparent = \"b\"\n",
       "4 registry/unknown-unit: 没有编号为“b”的单位，请改正或补上该单位"},
      {"[[unit]]\nid = \"a\"\nname = \"甲局\"\nparent = \"a\"\n", "4 registry/repeated: 上级单位绕了一圈又回到“a”，请改正"},
      {"[[collective]]\nname = \"各局\"\nmembers = [\"x\"]\n",
       "3 registry/unknown-unit: 没有编号为“x”的单位，请改正或补上该单位"},
      {"[[unit]]\nid = \"a\"\nname = \"各乡镇\"\n[[collective]]\nname = \"各乡镇\"\n",
       "4 registry/repeated: “各乡镇”已是一个 [[unit]] 的名称或简称，不能又是集体，请删去一处"},
      {"[[person]]\nid = \"p\"\nname = \"张华\"\nposts = [ { from = \"2023-02-30\" } ]\n",
       "4 registry/date: “from”应当是一天，例如 2024-03-01"},
      {"[[person]]\nid = \"p\"\nname = \"张华\"\nposts = [ { from = 2023-02-03, to = 2022-01-01 } ]\n",
       "4 registry/date: “to”早于“from”，请核对"},
  };
  for (const auto& [content, error] : table) CHECK(error_of(content) == error);
  CHECK(error_of("[[unit]\n").starts_with("1 registry/syntax"));
  CHECK(error_of("").starts_with("0 registry/empty"));
  CHECK(error_of("jurisdiction = \"临江市\"\n").starts_with("0 registry/empty"));  // any name would be a stranger
  CHECK(error_of("name = \"\xd6\xd0\"\n") == "0 registry/encoding: 名录不是 UTF-8 编码（可能是 GBK、GB18030），请用编辑器另存为 UTF-8 后再用");  // was taken for bad syntax
}
