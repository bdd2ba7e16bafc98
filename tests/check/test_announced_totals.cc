// How many tasks a notice says it has, against those that were read.
#include "check/announced_totals.h"
#include "support/catch.h"
#include "support/document_from_lines.h"
#include "support/table_from_text.h"
#include "task/tasks.h"

using namespace fenjie;
using namespace fenjie::tests;

namespace {

std::string said(Notice notice) {
  task::find_tasks(notice, book(), lexicon());
  return listed(check::total_doubts(notice, book()), [](const Diagnostic& doubt) { return doubt.message.substr(0, doubt.message.find("，请")); });
}

/// Under a table's title, with notes below; two tasks, numbered 1 and 2.
std::string in_table(const char* title, const char* note) {
  Notice notice;
  notice.tables.push_back(table_from_text("number|task|unit\n1|甲。|市教育局\n2|乙。|市财政局\n"));
  const auto passage = [](const char* text) {
    Passage result;
    result.append_verbatim(text, 1000);
    return result;
  };
  notice.tables.front().title = {passage(title)};
  notice.tables.front().notes = {passage(note)};
  return said(std::move(notice));
}

std::string in_outline(const char* heading) {
  Notice notice;
  notice.outline = outline_from_text("1|一、|" + std::string(heading) + "|\n2|（一）||甲。（市教育局负责）\n2|（二）||乙。（市财政局负责）\n");
  return said(std::move(notice));
}

}  // namespace

TEST_CASE("as many tasks as a title, a heading or the line under a table says, or a doubt") {
  CHECK(in_table("任务清单（共2项）", "共2项").empty());
  CHECK(in_table("任务清单（共3项）", "") == "“任务清单（共3项）”写明3项，读到2项任务");
  CHECK(in_table("任务清单", "合计： 12项") == "“合计：12项”写明12项，读到2项任务");
  CHECK(in_table("任务清单（20个小区）", "注：共有3项需市政府批准。").empty());  // other things are counted
  CHECK(in_table("2024年十件民生实事任务分解表", "") == "“2024年十件民生实事任务分解表”写明10项，读到2项任务");
  CHECK(in_table("2024年两件民生实事任务分解表", "").empty());
  CHECK(in_table("2024年一件民生实事任务分解表", "").empty());  // divided into two
  CHECK(in_outline("民生保障（2项）").empty());
  CHECK(in_outline("民生保障（三项）") == "“一、民生保障（三项）”写明3项，读到2项任务");
}

TEST_CASE("how many tasks a sentence of the text announces: fewer, or more, were not said") {
  const auto told = [](const char* sentence) {
    Notice notice;
    notice.outline = outline_from_text("0|||" + std::string(sentence) + "\n1|一、||甲。（市教育局负责）\n1|二、||乙。（市财政局负责）\n");
    return said(std::move(notice));
  };
  CHECK(told("现印发给你们。全年共安排民生实事十件。请认真落实。") == "“全年共安排民生实事十件。”写明10项，读到2项任务");
  CHECK(told("全年共安排民生实事两件。").empty());
  CHECK(told("全年共安排民生实事一件。").empty());  // divided into two
  CHECK(told("本清单共列重点任务1项。") == "“本清单共列重点任务1项。”写明1项，读到2项任务");
  CHECK(told("全市共确定重点任务2项。").empty());
  CHECK(told("去年全市共完成重点任务20项。").empty());
}
