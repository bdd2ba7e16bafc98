// Names of tasks looked up in a registry, and a registry learned from notices.
#include "names/registry_names.h"

#include "model/extraction.h"
#include "names/learned_registry.h"
#include "pipeline.h"
#include "support/catch.h"
#include "support/sample.h"
#include "support/table_from_text.h"

using namespace fenjie;
using namespace fenjie::tests;

namespace {

constexpr const char* kRegistry = R"(jurisdiction = "临江市"
unit = [
  { id = "cz", name = "临江市财政局", short = ["财政局"] },
  { id = "fg", name = "临江市发展和改革委员会" },
  { id = "dq", name = "东桥镇人民政府", kind = "township" },
  { id = "xq", name = "西桥镇人民政府", kind = "township" },
]
collective = [ { name = "各乡镇", kind = "township" }, { name = "市直各部门", members = [] } ]
person = [
  { id = "p1", name = "张华", posts = [ { unit = "cz", to = "2023-12-31" } ] },
  { id = "p2", name = "李明", posts = [ { unit = "cz" } ] },
  { id = "p3", name = "李明", posts = [ { unit = "fg" } ] },
  { id = "p4", name = "王敏", short = ["王副市长"] },
]
)";

struct Result {
  std::vector<Task> tasks;
  std::vector<Diagnostic> doubts;
};

Result looked_up(std::vector<Task> tasks, bool expand = false) {
  Notice notice;
  notice.issued_on.value = "2024-03-01";
  notice.tasks = std::move(tasks);
  const rules::Registry registry({"r.toml", "r.toml", kRegistry});
  std::vector<Diagnostic> doubts = names::look_up(notice, registry, book(), expand);
  return {notice.tasks, std::move(doubts)};
}

Task task_of(const std::string& unit, const std::string& person = {}, bool collective = false) {
  Task task;
  task.id = "t";
  task.units.push_back({{unit, {{0, 3}}, "test"}, "", UnitRole::lead, collective, std::nullopt, {}});
  if (person.empty()) return task;
  task.units[0].person = 0;
  task.persons.push_back({{person, {{3, 6}}, "test"}, false});
  return task;
}

std::string messages(const Result& result) {
  return listed(result.doubts, [](const Diagnostic& doubt) { return doubt.code + " " + doubt.message; });
}

}  // namespace

TEST_CASE("units get the registry's id and full name") {
  Result result = looked_up({task_of("县财政局"), task_of("财政局"), task_of("临江市财政局")});
  CHECK(messages(result) == "names/unknown-unit 名录里没有单位“县财政局”，最接近的是“财政局”，请核对名称，或在名录中补充。");
  CHECK(result.tasks[1].units[0].id == "cz");
  CHECK(result.tasks[1].units[0].full_name == "临江市财政局");
  CHECK(result.tasks[2].units[0].full_name == "");
  Task written_out = task_of("市发改委");
  written_out.units[0].full_name = "发展和改革委员会";
  result = looked_up({written_out});
  CHECK(result.tasks[0].units[0].id + " " + result.tasks[0].units[0].full_name == "fg 临江市发展和改革委员会");
}

TEST_CASE("what is not registered is said once per name") {
  const Result result = looked_up({task_of("气象台"), task_of("气象台"), task_of("发展改革局", "李敏")});
  CHECK(messages(result) ==
        "names/unknown-unit 名录里没有单位“气象台”，也没有相近的名称，请核对名称，或在名录中补充（本文共 2 处）。、"
        "names/unknown-unit 名录里没有单位“发展改革局”，最接近的是“临江市发展和改革委员会”，请核对名称，或在名录中补充。、"
        "names/unknown-person 名录里没有“李敏”，最接近的是“李明”，请核对姓名，或在名录中补充。");
  CHECK(result.doubts[0].source.size() == 2);
}

TEST_CASE("collectives are expanded on request only") {
  CHECK(looked_up({task_of("各乡镇", "", true)}).tasks[0].units[0].members.empty());
  const Result result = looked_up({task_of("各乡镇", "", true), task_of("市直各部门", "", true)}, true);
  CHECK(listed(result.tasks[0].units[0].members, [](const UnitReference& unit) { return unit.id; }) == "dq、xq");
  CHECK(messages(result) ==
        "names/unexpanded-collective 名录里没有写明“市直各部门”包括哪些单位，没有展开，请在名录的 [[collective]] 中补充。");
}

TEST_CASE("persons of one name are told apart by their units, and posts end") {
  const Result result = looked_up(
      {task_of("财政局", "李明"), task_of("气象台", "李明"), task_of("财政局", "张华"), task_of("财政局", "王副市长")});
  CHECK(result.tasks[0].persons[0].id == "p2");
  CHECK(result.tasks[3].persons[0].full_name == "王敏");
  CHECK(messages(result) ==
        "names/unknown-unit 名录里没有单位“气象台”，也没有相近的名称，请核对名称，或在名录中补充。、"
        "names/ambiguous-person 名录里有几位“李明”，从本文看不出是哪一位，请人工确认。、"
        "names/person-post-conflict 名录里“张华”在发文日期（2024-03-01）没有任职，请核对人员是否已变动。");
}

TEST_CASE("a registry learned from the samples says nothing about them") {
  for (const char* name : {"genhe-2022.txt", "linjiang-table.tsv", "linjiang-brackets.txt", "qingshan-labels.txt",
                           "beihe-narrative.txt"}) {
    INFO(name);
    const std::string bytes = file_content(std::string("samples/") + name);
    const Extraction plain = extract(bytes, name, book());
    names::LearnedRegistry learned(book(), lexicon());
    learned.add(plain);
    const std::string toml = learned.toml();
    const auto registry = std::make_shared<const rules::Registry>(rules::FileText{"r.toml", "r.toml", toml});
    const Extraction known = extract(bytes, name, book(), {{}, registry, false});
    CHECK(known.diagnostics.size() <= plain.diagnostics.size());
    for (const Notice& notice : known.notices)
      for (const Task& task : notice.tasks) {
        for (const Unit& unit : task.units) CHECK((unit.collective || !unit.id.empty()));
        for (const Person& person : task.persons) CHECK((person.collective || !person.id.empty()));
      }
    names::LearnedRegistry again(book(), lexicon());
    again.add(plain);
    CHECK(again.toml() == toml);
  }
}

TEST_CASE("a roster's posts are compared with the registry's: another unit, another rank; what does not tell is not said") {
  constexpr const char* kPosts = R"(jurisdiction = "临江市"
unit = [ { id = "cz", name = "临江市财政局", short = ["财政局"] }, { id = "zf", name = "临江市人民政府", short = ["市政府"] } ]
person = [
  { id = "p1", name = "张华", posts = [ { title = "局长", unit = "cz" } ] },
  { id = "p2", name = "李明", posts = [ { title = "副市长" } ] },
  { id = "p3", name = "王敏", posts = [ { unit = "cz" } ] },
]
)";
  struct {
    const char *name, *titles, *said;
  } const cases[] = {{"张华", "市财政局局长", ""},
                     {"张华", "临江市财政局党组书记、局长", ""},
                     {"张华", "局长", ""},
                     {"张华", "市财政局副局长", "“市财政局副局长”，名录里是“临江市财政局局长”"},
                     {"张华", "市教育局局长", "“市教育局局长”，名录里是“临江市财政局局长”"},
                     {"张华", "市教育局局长、市财政局局长", ""},
                     {"张华", "市委委员", ""},
                     {"张华", "", ""},
                     {"李明", "市政府副市长", ""},
                     {"李明", "市教育局局长", "“市教育局局长”，名录里是“副市长”"},
                     {"王敏", "市财政局副局长", ""},
                     {"王敏", "市教育局副局长", "“市教育局副局长”，名录里是“临江市财政局”"},
                     {"王闵", "市财政局副局长", "最接近的是“王敏”"}};
  const rules::Registry registry({"r.toml", "r.toml", kPosts});
  for (const auto& c : cases) {
    INFO(c.name << " " << c.titles);
    Notice notice;
    RosterEntry entry;
    entry.name = {c.name, {{0, 6}}, "test"};
    for (const std::string titles(c.titles); entry.titles.empty() && !titles.empty();) {
      std::size_t begin = 0;
      for (std::size_t at; (at = titles.find("、", begin)) != std::string::npos; begin = at + 3) entry.titles.push_back({titles.substr(begin, at - begin), {}, "test"});
      entry.titles.push_back({titles.substr(begin), {}, "test"});
    }
    notice.roster.push_back(entry);
    const std::vector<Diagnostic> doubts = names::look_up(notice, registry, book(), false);
    CHECK((doubts.empty() ? std::string() : doubts.front().message).find(c.said) != std::string::npos);
    CHECK(doubts.empty() == std::string_view(c.said).empty());
  }
}

namespace {

std::string learned_from(const std::vector<std::string>& texts) {
  names::LearnedRegistry learned(book(), lexicon());
  for (std::size_t i = 0; i < texts.size(); ++i) learned.add(extract(texts[i], std::to_string(i) + ".txt", book()));
  return learned.toml();
}

std::size_t count_of(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

const std::string kHead = "临江市人民政府办公室关于分解任务的通知\n临政办发〔2024〕9号\n各区人民政府：\n";
const std::string kTable = "任务分解表\n序号\t工作任务\t责任单位\t责任人\n";

}  // namespace

TEST_CASE("registry learn: a file without an issuer names the units of the only place that the others come from (each stood there twice)") {
  const std::string rows = kTable + "1\t改造道路3条。\t市财政局\t王小明\n2\t改造管网2公里。\t住建局\t李强\n";
  const std::string headed = kHead + kTable + "1\t改造道路3条。\t财政局\t王小明\n2\t改造管网2公里。\t市住建局\t李强\n临江市人民政府办公室\n2024年3月1日\n";
  for (const auto& texts : {std::vector<std::string>{headed, rows}, std::vector<std::string>{rows, headed}}) {
    const std::string toml = learned_from(texts);
    INFO(toml);
    CHECK(count_of(toml, "[[unit]]") == 2);
    CHECK(count_of(toml, "[[person]]") == 2);
    CHECK(toml.find("name = \"临江市财政局\"\nshort = [") != std::string::npos);
    CHECK_NOTHROW(rules::Registry({"r.toml", "r.toml", toml}));
  }
  CHECK(count_of(learned_from({rows}), "[[unit]]") == 2);
}

TEST_CASE("registry learn: persons of one name with posts in two units are two, and said (they were one)") {
  const std::string toml = learned_from({kHead + kTable + "1\t改造道路3条。\t市财政局\t王小明\n2\t改造管网2公里。\t市住建局\t王小明\n3\t改造小区2个。\t市住建局\t李强\n临江市人民政府办公室\n2024年3月1日\n"});
  INFO(toml);
  CHECK(count_of(toml, "name = \"王小明\"") == 2);
  CHECK(count_of(toml, "单位不同的“王小明”有 2 位，当作同名的人分开列；是同一个人的，请合成一条") == 2);
  CHECK(count_of(toml, "name = \"李强\"") == 1);
  const rules::Registry registry({"r.toml", "r.toml", toml});
  const auto both = registry.persons("王小明");
  REQUIRE(both.size() == 2);
  CHECK(both[0]->id != both[1]->id);
}

TEST_CASE("registry learn: 张副市长 is the only 副市长 whose surname it is; else what to write is shown (请写进这个人的 short)") {
  const std::string task = "1.修路。（分管领导：张副市长；责任单位：市交通局）\n";
  const std::string roster = "附件：领导小组名单\n组长：张伟  市政府副市长\n成员：张明  市财政局局长\n";
  const std::string end = "临江市人民政府办公室\n2024年3月1日\n";
  const std::string known = learned_from({kHead + task + end + roster});
  INFO(known);
  CHECK(known.find("name = \"张伟\"\nshort = [\"张副市长\"]") != std::string::npos);
  CHECK(known.find("“张副市长”当作这一位") != std::string::npos);
  const std::string unknown = learned_from({kHead + task + end});
  INFO(unknown);
  CHECK(unknown.find("# “张副市长”没有写名字，看不出是谁") != std::string::npos);
  CHECK(unknown.find("# short = [\"张副市长\"]") != std::string::npos);
  CHECK_NOTHROW(rules::Registry({"r.toml", "r.toml", unknown}));
}

TEST_CASE("persons of a roster get the registry's ids, told apart by their titles (none had one)") {
  Notice notice;
  notice.issued_on.value = "2024-03-01";
  const auto add = [&](const char* name, const char* title) {
    RosterEntry entry;
    entry.name = {name, {{0, 6}}, "test"};
    entry.titles.push_back({title, {}, "test"});
    notice.roster.push_back(entry);
  };
  add("张华", "副市长");
  add("李明", "市财政局局长");
  add("李明", "临江市发展和改革委员会副主任");
  add("李明", "市水利局局长");
  add("王桦", "市水利局局长");
  const rules::Registry registry({"r.toml", "r.toml", kRegistry});
  const std::vector<Diagnostic> doubts = names::look_up(notice, registry, book(), false);
  CHECK(listed(notice.roster, [](const RosterEntry& entry) { return entry.id.empty() ? "-" : entry.id; }) == "p1、p2、p3、-、-");
  CHECK(listed(doubts, [](const Diagnostic& doubt) { return doubt.field + " " + doubt.code; }) == "roster names/person-post-conflict、roster names/ambiguous-person、roster names/unknown-person");  // 张华 has no post on that day
}
