#include "check/ledger.h"
#include "support/catch.h"
#include "support/extraction.h"

using namespace fenjie;
using tests::field_in;

namespace {

std::string shown(const Extraction& extraction) {
  const Coverage coverage = check::compute_coverage(extraction);
  std::string result = std::to_string(coverage.characters) + " = " + std::to_string(coverage.in_fields) + " + " +
                       std::to_string(coverage.furniture) + " +";
  for (const Span& span : coverage.remainder) result += " [" + printed(extraction.document.source, {span}) + "]";
  return result;
}

Extraction two_rows() {
  Extraction extraction;
  extraction.document.source = "1、建成公园。 财政局、住建局\n第 1 页\n2、修路　 王 小明";
  extraction.notices.emplace_back();
  return extraction;
}

}  // namespace

TEST_CASE("without fields every character is remainder, and blanks do not part it") {
  CHECK(shown(two_rows()) == "24 = 0 + 0 + [1、建成公园。 财政局、住建局\n第 1 页\n2、修路　 王 小明]");
}

TEST_CASE("characters are counted once: field before furniture before remainder") {
  Extraction extraction = two_rows();
  const std::string& source = extraction.document.source;
  extraction.document.furniture = field_in(source, "第 1 页").spans;
  Task task;
  task.text = field_in(source, "建成公园。");
  task.section = field_in(source, "第 1");
  task.group = field_in(source, "公园");
  extraction.notices[0].tasks.push_back(task);
  CHECK(shown(extraction) == "24 = 7 + 1 + [1、] [财政局、住建局] [2、修路　 王 小明]");
}

TEST_CASE("a section row without tasks is a field of its table; cells of other rows are not") {
  Extraction extraction = two_rows();
  const std::string& source = extraction.document.source;
  const auto line = [&](const char* text) {
    Passage passage;
    for (const Span& span : field_in(source, text).spans) passage.append_replaced(printed(source, {span}), span);
    return passage;
  };
  Table table;
  table.columns.resize(1);
  table.rows = {RowKind::section, RowKind::body};
  table.cells = {{0, 0, 1, 1, {line("1、建成公园。")}}, {1, 0, 1, 1, {line("2、修路")}}};
  extraction.notices[0].tables.push_back(table);
  CHECK(shown(extraction) == "24 = 7 + 0 + [财政局、住建局\n第 1 页\n2、修路　 王 小明]");
}

TEST_CASE("in a task's row punctuation separates values, but words need a field") {
  Extraction extraction = two_rows();
  const std::string& source = extraction.document.source;
  Task task;
  task.text = field_in(source, "建成公园。");
  task.units.push_back({field_in(source, "财政局"), "", UnitRole::lead, false, {}, {}});
  task.source = {{0, source.find('\n')}};
  extraction.notices[0].tasks.push_back(task);
  CHECK(shown(extraction) == "24 = 10 + 0 + [1] [住建局\n第 1 页\n2、修路　 王 小明]");
}

TEST_CASE("blank and invisible characters are not counted") {
  Extraction extraction;
  extraction.document.source = "\xEF\xBB\xBF甲\xE2\x80\x8B \xC2\xA0\xE3\x80\x80乙\t\n";
  CHECK(check::compute_coverage(extraction).characters == 2);
}

TEST_CASE("each remainder is said once, shortened") {
  Extraction extraction;
  extraction.document.source = "没人要的话\n";
  for (int i = 0; i < 50; ++i) extraction.document.source += "字";
  extraction.coverage = check::compute_coverage(extraction);
  const std::vector<Diagnostic> found = check::remainder_diagnostics(extraction);
  REQUIRE(found.size() == 1);
  CHECK(found[0].code == "document/remainder");
  CHECK(found[0].message ==
        "原文“没人要的话 字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字……”没有归入任何字段，"
        "请对照原件核实是否有遗漏。");
}
