#include "layout/shown.h"
#include "support/catch.h"

namespace fenjie {

TEST_CASE("layout: page numbers and running heads are furniture, and nothing else is") {
  struct Example {
    const char* name;
    const char* input;
    const char* furniture;
  };
  const Example examples[] = {
      {"forms of page numbers", "甲。\n第 6 页 共 12 页\n乙。\n- 4 -\n丙。\n— 3 —\n丁。\n－12－\n戊。\n第3页\n",
       "第 6 页 共 12 页|- 4 -|— 3 —|－12－|第3页"},
      {"numbers of a table's rows are no page numbers",
       "序号\n任务\n责任单位\n1\n抓好春耕\n县农业农村局\n2\n抓好防汛\n县水利局\n3\n抓好防火\n县林草局\n", ""},
      {"bare numbers that close pages and count with them", "甲。\n1\n\f乙。\n2\n\f丙。\n3\n\f", "1|2|3"},
      {"one bare number proves nothing", "甲。\n2024\n乙。\n7\n", ""},
      {"a running head, its first print kept", "工作简报\n甲。\n\f工作简报\n乙。\n\f工作简报\n丙。\n\f工作简报\n丁。\n",
       "工作简报|工作简报|工作简报"},
      {"a value that closes every page is no running head",
       "甲\n按季度报送\n乙\n按季度报送\n\f丙\n按季度报送\n丁\n按季度报送\n\f戊\n按季度报送\n己\n按季度报送\n", ""},
      {"the public release mark is content", "通知。\n（此件公开发布）\n", ""},
      {"a page number beside other text", "推动文旅                 第 3 页 共 10 页\n产业发展。\n",
       "第 3 页 共 10 页"},
      {"marks of Markdown's headings", "# 通知\n## 一、目标\n#1号井\n", "#|##"},
      {"续表 over a table's next part", "甲。\n续表\n乙。\n（续表）\n重点任务分解表（续）\n续签协议情况表\n", "续表|（续表）|重点任务分解表（续）"},
      {"a head under page numbers of a text without form feeds", "局文件\n甲。\n— 1 —\n局文件     第 2 页 共 3 页\n乙。\n— 2 —\n局文件     第 3 页 共 3 页\n丙。\n— 3 —\n",
       "— 1 —|局文件     第 2 页 共 3 页|— 2 —|局文件     第 3 页 共 3 页|— 3 —"},
      {"name and number under the only page number, as the first lines print them",
       "临江市教育局文件\n临教发〔2022〕44号\n新建学校\n— 1 —\n临江市教育局      临教发〔2022〕44号\n5所。\n", "— 1 —|临江市教育局      临教发〔2022〕44号"},
      {"the number alone under a page number was text of the sentence that goes on there",
       "临江市教育局文件\n临教发〔2022〕44号\n新建学校\n— 1 —\n临教发〔2022〕44号\n5所。\n", "— 1 —|临教发〔2022〕44号"},
      {"another number under a page number", "临江市教育局文件\n临教发〔2022〕44号\n甲。\n— 1 —\n临教发〔2022〕45号\n乙。\n", "— 1 —"},
      {"another's name and number under a page number", "临江市教育局文件\n甲。\n— 1 —\n临江市财政局      临财发〔2022〕4号\n乙。\n", "— 1 —"},
      {"years and ranges are no page numbers", "2021-2025\n第6页的附表\n6月12日\n", ""},
  };
  for (const Example& example : examples) {
    INFO(example.name);
    const Document document = tests::laid_out(example.input);
    CHECK(tests::furniture(document) == example.furniture);
    CHECK(tests::ledger_faults(document).empty());
  }
}

}  // namespace fenjie
