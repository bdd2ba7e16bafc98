#include "support/catch.h"
#include "text/passage.h"

using namespace fenjie;

namespace {

Passage line(const std::string& source) { return text::line_of(source, {0, source.size()}); }

std::string joined(const std::string& source) {
  std::vector<Passage> lines;
  for (std::size_t begin = 0; begin <= source.size();) {
    std::size_t end = source.find('\n', begin);
    if (end == std::string::npos) end = source.size();
    lines.push_back(text::line_of(source, {begin, end}));
    begin = end + 1;
  }
  return text::join(lines).text();
}

}  // namespace

TEST_CASE("line_of trims, joins blanks and drops what cannot be seen") {
  struct Case {
    const char *source, *text;
  };
  for (const Case& c : std::vector<Case>{{"  张 　华\t主任 ", "张 华 主任"},
                                         {"\xEF\xBB\xBF财\xE2\x80\x8B政局", "财政局"},
                                         {"⼈⺠政府", "人民政府"},
                                         {"　　一、总则", "一、总则"},
                                         {"", ""},
                                         {" \t ", ""}}) {
    CAPTURE(c.source);
    CHECK(line(c.source).text() == c.text);
  }
}

TEST_CASE("clean removes the blanks of typesetting and keeps those between words") {
  struct Case {
    const char *source, *text;
  };
  for (const Case& c : std::vector<Case>{{"完成 2022 年的任务", "完成2022年的任务"},
                                         {"推进交通 ETC 耐寒测试", "推进交通ETC耐寒测试"},
                                         {"the big plan", "the big plan"},
                                         {"积极性, 充分", "积极性,充分"},
                                         {"GDP 增长 6 %", "GDP增长6 %"},
                                         {"张 华", "张华"}}) {
    CAPTURE(c.source);
    CHECK(text::clean(line(c.source)).text() == c.text);
  }
}

TEST_CASE("wrapped lines are joined as a reader would") {
  CHECK(joined("完成 2022\n年的任务") == "完成2022年的任务");
  CHECK(joined("the big\nplan") == "the big plan");
  CHECK(joined("国家AAAA\n级景区") == "国家AAAA级景区");
  CHECK(joined("国办发[2020]23\n号") == "国办发[2020]23号");
  CHECK(joined("2021-\n2025年") == "2021-2025年");
}

TEST_CASE("every byte of a passage leads back to the source") {
  const std::string source = " 张　华 ⺠委";
  const Passage passage = line(source);
  REQUIRE(passage.text() == "张 华 民委");
  const std::size_t ren = passage.text().find("民");
  const auto spans = passage.spans({ren, ren + 3});
  REQUIRE(spans.size() == 1);
  CHECK(source.substr(spans[0].begin, spans[0].size()) == "⺠");
  CHECK(printed(source, passage.spans()) == "张　华 ⺠委");
  CHECK(printed(source, text::clean(passage).spans()) == "张　华 ⺠委");
}

TEST_CASE("passages cut and joined keep their places") {
  const std::string source = "甲乙丙丁";
  Passage whole = text::line_of(source, {0, source.size()});
  Passage turned = whole.slice({6, 12});
  turned.append(whole.slice({0, 6}));
  CHECK(turned.text() == "丙丁甲乙");
  CHECK(turned.spans() == std::vector<Span>{{6, 12}, {0, 6}});
  CHECK(turned.slice({3, 9}).text() == "丁甲");
}
