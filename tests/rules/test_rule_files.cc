// Rule files prove themselves; broken ones are shown with line and caret.
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "model/error.h"
#include "model/sha256.h"
#include "rules/book.h"
#include "rules/check.h"
#include "support/catch.h"

using namespace fenjie;

namespace {

/// A folder of rule files for one test; removed at its end.
class Folder {
 public:
  Folder() : path_(std::filesystem::temp_directory_path() / ("fenjie-rules-test-" + std::to_string(getpid()))) {
    std::filesystem::remove_all(path_);
    std::filesystem::create_directories(path_);
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  std::string path() const { return path_.string(); }
  void add(const std::string& name, const std::string& content) const { std::ofstream(path_ / name) << content; }

 private:
  std::filesystem::path path_;
};

std::string rule(const std::string& pattern, const std::string& rest) {
  return "[[rule]]\nid = \"own.rule\"\npattern = '" + pattern + "'\n" + rest;
}

/// Fragments f0 to f`last` that each name the next `times`.
std::string chain(int last, int times) {
  std::string lines = "[fragments]\n";
  for (int i = 0; i < last; ++i) {
    lines += "f" + std::to_string(i) + " = '";
    for (int k = 0; k < times; ++k) lines += "{f" + std::to_string(i + 1) + "}";
    lines += "'\n";
  }
  return lines + "f" + std::to_string(last) + " = 'x'\n";
}

const std::string kProof = "why = \"试验\"\nmatch = [ { text = \"5月\" } ]\nreject = [ \"五月\" ]\n";

/// What the user of a broken file is shown: code, line, and the message with line and caret.
std::string complaint(const std::string& name, const std::string& content) {
  const Folder folder;
  folder.add(name, content);
  try {
    rules::Book::with(folder.path());
  } catch (const Error& error) {
    CHECK(error.file() == folder.path() + "/" + name);
    return error.code() + ":" + std::to_string(error.line()) + ": " + error.what();
  }
  return "";
}

struct Broken {
  std::string name, content, message;
};

}  // namespace

TEST_CASE("every built-in rule file proves itself") {
  const rules::RuleReport report = rules::check_rules("");
  CHECK(report.files >= 20);
  CHECK(report.rules >= 80);
  CHECK(report.examples >= 2 * report.rules);
  CHECK(report.terms >= 3000);
}

TEST_CASE("a broken rule file is shown with its line and a caret") {
  const std::vector<Broken> table = {
      {"own.toml", rule("\\d+(月", kProof),
       "rules/pattern:3: 正则表达式有误（missing ): \\d+(月）\npattern = '\\d+(月'\n           ^ 此处"},
      {"own.toml", rule("\\d+[z-a]月", kProof),
       "rules/pattern:3: 正则表达式有误（invalid character class range: z-a）\npattern = '\\d+[z-a]月'\n               "
       "^ 此处"},
      {"own.toml", "[[# x\n",
       "rules/syntax:1: 不合 TOML 语法：多半是引号、方括号不成对，或缺等号，请改正这一行后再试（Error while parsing key: expected bare key starting character or string delimiter, "
       "saw '#'）\n[[# x\n  ^ 此处"},
      {"own.toml", "a = 1 、\n",
       "rules/syntax:1: 不合 TOML 语法：多半是引号、方括号不成对，或缺等号，请改正这一行后再试（Error while parsing key-value pair: expected a comment or whitespace, saw '、'）\n"
       "a = 1 、\n      ^ 此处"},
      {"own.toml", rule("{digit}月", kProof),
       "rules/unknown-fragment:3: 没有名为“digit”的片段\npattern = '{digit}月'\n           ^ 此处"},
      {"own.toml", "[fragments]\na = '{b}'\nb = '{a}'\n" + rule("{a}", kProof),
       "rules/fragment-cycle:3: 片段“a”引用了自己\nb = '{a}'\n     ^ 此处"},
      {"own.toml", chain(39, 2) + rule("{f0}", kProof),
       "rules/pattern-too-long:28: 片段代入后式子超过 64 KB，请减少片段之间的引用\nf26 = '{f27}{f27}'\n       ^ 此处"},
      {"own.toml", chain(100000, 1) + rule("{f0}", kProof),
       "rules/pattern-too-long:101: 片段套片段超过 100 层\nf99 = '{f100}'\n       ^ 此处"},
      {"own.toml", "[fragments]\na = 'x'\n" + rule("\\d月", kProof),
       "rules/unused-fragment:2: 片段“a”没有用到，请删去\na = 'x'\n    ^ 此处"},
      {"own.toml", rule("\\d月", "gives = { due = \"day\" }\n" + kProof),
       "rules/unknown-capture:3: “gives”里的“day”不在正则表达式里\npattern = '\\d月'\n          ^ 此处"},
      {"own.toml", rule("\\d月", "whi = \"\"\n" + kProof),
       "rules/unknown-key:4: 没有“whi”这一项，请改正或删去\nwhi = \"\"\n^ 此处"},
      {"own.toml", rule("\\d月", "match = [ { text = \"5月\" } ]\nreject = [ \"五月\" ]\n"),
       "rules/missing-key:1: 缺少“why”\n[[rule]]\n^ 此处"},
      {"own.toml", rule("\\d月", "why = \"试验\"\nmatch = [ { text = \"5月\" } ]\nreject = []\n"),
       "rules/no-example:6: “reject”里至少要有一个反例\nreject = []\n         ^ 此处"},
      {"own.toml", rule("\\d日", kProof),
       "rules/example-unmatched:5: 规则“own.rule”不匹配此例\nmatch = [ { text = \"5月\" } ]\n          ^ 此处"},
      {"own.toml",
       rule("(?P<m>\\d)月",
            "gives = { m = \"m\" }\nwhy = \"试验\"\nmatch = [ { text = \"十5月\", m = \"6\" } ]\nreject = [ \"x\" ]\n"),
       "rules/example-value:6: “m”取到的是“5”，不是“6”\nmatch = [ { text = \"十5月\", m = \"6\" } ]\n          ^ 此处"},
      {"own.toml", rule(".月", kProof),
       "rules/reject-matched:6: 反例却匹配了规则“own.rule”\nreject = [ \"五月\" ]\n           ^ 此处"},
      {"own.toml",
       rule(".*月", "why = \"试验\"\nmatch = [ { text = \"5月\" } ]\nreject = [ \"年\" ]\n") +
           "[[rule]]\nid = \"own.late\"\npattern = '5月'\n" + kProof,
       "rules/example-taken:11: 此例被规则“own.rule”先取走，轮不到“own.late”\nmatch = [ { text = \"5月\" } ]\n         "
       " ^ 此处"},
      {"own.toml", "[[rule]]\nid = \"other.rule\"\npattern = '5月'\n" + kProof,
       "rules/id:2: “other.rule”应当以“own.”开头\nid = \"other.rule\"\n     ^ 此处"},
      {"own.toml", "[[rule]]\nid = 5\npattern = '5月'\n" + kProof,
       "rules/wrong-type:2: “id”应当是字符串\nid = 5\n     ^ 此处"},
      {"own.tsv", "乙\n甲\n甲\n", "rules/vocabulary-repeated:3: “甲”重复，请删去一行\n甲\n^ 此处"},
      {"own.tsv", "甲\n乙\n", "rules/vocabulary-order:2: 没有按字节排序：应当在“甲”之前\n乙\n^ 此处"},
      {"own.tsv", "（甲)\n", "rules/vocabulary-form:1: 应当写成折叠形式“（甲）”\n（甲)\n^ 此处"},
      {"own.tsv", "甲\n乙\xE4\xB9", "rules/encoding:2: 这一行不是 UTF-8 编码"}};
  for (const Broken& broken : table) CHECK(complaint(broken.name, broken.content) == broken.message);
  CHECK(complaint("own.toml", "[[rule]\n").starts_with("rules/syntax:1: 不合 TOML 语法：多半是引号、方括号不成对，或缺等号，请改正这一行后再试（"));
}

TEST_CASE("a directory without rule files is refused") {
  const Folder folder;
  CHECK_THROWS_AS(rules::Book::with(folder.path()), Error);
  CHECK_THROWS_AS(rules::Book::with(folder.path() + "/none"), Error);
}

TEST_CASE("a directory's files replace built-in ones of the same name or are added") {
  const Folder folder;
  folder.add("own.toml", rule("(?P<m>\\d+)月", "gives = { month = \"m\" }\nset = { kind = \"x\" }\n" + kProof));
  folder.add("own-prefixes.tsv", "# words\n甲\t一\t二\n甲乙\n");
  const rules::Book built_in = rules::Book::built_in();
  const rules::Book book = rules::Book::with(folder.path());
  const auto match = book.set("own").find("至12月止");
  REQUIRE(match);
  CHECK(match->rule == "own.rule");
  CHECK(match->field("month") == Span{3, 5});
  CHECK(match->constant("kind") == "x");
  CHECK(match->constant("none").empty());
  CHECK(book.vocabulary("own-prefixes").terms() == std::vector<std::string_view>{"甲", "甲乙"});
  CHECK(book.vocabulary("own-prefixes").value("甲", 1) == "二");
  CHECK(book.vocabulary("own-prefixes").longest_prefix("甲乙丙") == "甲乙");
  CHECK(book.vocabulary("own-prefixes").longest_suffix("丙甲") == "甲");
  CHECK(built_in.vocabulary("own-prefixes").contains("市"));
  CHECK(book.set("numbering").at_start("一、目标"));
  CHECK(book.digest() != built_in.digest());
  CHECK(built_in.digest().size() == 64);
}

TEST_CASE("sets are tried at the start, on the whole, anywhere, everywhere") {
  const Folder folder;
  folder.add("own.toml", rule("\\d+月", kProof) +
                             "[[rule]]\nid = \"own.day\"\npattern = '\\d+日'\nwhy = \"试验\"\nmatch = [ { text = "
                             "\"5日\" } ]\nreject = [ \"日\" ]\n");
  const rules::Book book = rules::Book::with(folder.path());
  const rules::RuleSet& set = book.set("own");
  CHECK_FALSE(set.at_start("于5月"));
  CHECK(set.at_start("5月底"));
  CHECK_FALSE(set.full("5月底"));
  CHECK(set.full("5日"));
  CHECK(set.find("3日至5月")->whole == Span{0, 4});
  CHECK(set.find("3日至5月", 4)->rule == "own.rule");
  CHECK(set.all("3日至5月，6日").size() == 3);
}

TEST_CASE("all matches of a long text cost linear time") {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "一、按季度报送";
  const rules::Book book = rules::Book::built_in();
  CHECK(book.set("numbering").all(text).size() == 20000);
}

TEST_CASE("SHA-256 of texts around the block length") {
  CHECK(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256_hex(std::string(64, 'a')) == "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb");
}
