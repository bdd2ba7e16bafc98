// Labels of levels, and texts that begin like one.
#include <string>
#include <vector>

#include "rules/book.h"
#include "support/catch.h"

using namespace fenjie;

namespace {

/// level|label|numeral, or "" when the text begins with no label.
std::string label_of(const std::string& text) {
  static const rules::Book book = rules::Book::built_in();
  const std::string key = text::fold(text);
  const auto match = book.set("numbering").at_start(key);
  if (!match) return "";
  const auto part = [&](std::string_view name) {
    const Span span = match->field(name).value_or(Span{});
    return key.substr(span.begin, span.size());
  };
  return std::string(match->constant("level")) + "|" + part("label") + "|" + part("numeral");
}

}  // namespace

TEST_CASE("labels of all levels") {
  const std::vector<std::pair<std::string, std::string>> table = {{"一、提高站位", "1|一、|一"},
                                                                  {"十二、保障措施", "1|十二、|十二"},
                                                                  {"(一) 指导思想", "2|（一）|一"},
                                                                  {"（十三）项目推进", "2|（十三）|十三"},
                                                                  {"1.坚持以人为本", "3|1.|1"},
                                                                  {"1、地区生产总值增长6%", "3|1、|1"},
                                                                  {"２．完善机制", "3|2.|2"},
                                                                  {"30. 2025年底前完成", "3|30.|30"},
                                                                  {"3.2025年底前完成", "3|3.|3"},
                                                                  {"13、", "3|13、|13"},
                                                                  {"（1）摸清底数", "4|（1）|1"},
                                                                  {"2)建立台账", "4|2）|2"},
                                                                  {"①核实", "5|①|①"},
                                                                  {"【任务1】改造小区", "4|〔任务1〕|1"},
                                                                  {"任务二：新建学校", "4|任务二：|二"},
                                                                  {"第一条 总则", "article|第一条|一"},
                                                                  {"第三章 任务", "chapter|第三章|三"},
                                                                  {"一是压实责任", "point|一是|一"},
                                                                  {"二是倒排工期", "point|二是|二"}};
  for (const auto& [text, label] : table) CHECK(text + " " + label_of(text) == text + " " + label);
}

TEST_CASE("texts that begin like a label and have none") {
  std::vector<std::string> labelled;
  for (const std::string text :
       {"一事一议",           "2021-2025 年", "2024年底前", "3.5%以上",  "2 亿元",     "1名，每增加", "10:30开会",
        "多报合一、信息共享", "一、二级医院", "3、4号楼",   "第一中学",  "第三条线路", "（2022）",    "（一式两份）",
        "2024.3.1",           "2）。",        "一方面",     "23号)文件", "1",          "一"})
    if (!label_of(text).empty()) labelled.push_back(text);
  CHECK(labelled == std::vector<std::string>{});
}
