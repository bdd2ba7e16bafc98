// Who acts where a sentence says more of a unit than what it has to do: it was changed, it is helped, its persons stand in a bracket.
#include "support/catch.h"
#include "support/told_tasks.h"

using namespace fenjie;
using namespace fenjie::tests;

TEST_CASE("who no longer has a task has none, who gets it has it") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"市卫健委不再承担该项任务，改由市医保局12月20日前完成。", "责任=市医保局|时限=12月20日前"},
      {"市教育局不再牵头校园周边整治，由市公安局牵头，12月底前完成。", "牵头=市公安局|时限=12月底前"},
      {"医保结算由市卫健委负责调整为市医保局负责，12月底前完成移交。", "责任=市医保局|时限=12月底前"},
      {"将该项工作的牵头单位由市教育局调整为市公安局，12月底前完成整治。", "牵头=市公安局|时限=12月底前"},
  };
  for (const auto& [paragraph, who] : table) CHECK(told(paragraph) == "1|" + paragraph + "|" + who + "\n");
  CHECK(told("市财政局要将目标由5%调整为8%，6月底前完成。").find("责任=市财政局") != std::string::npos);
}

TEST_CASE("市住建局在市财政局配合下完成决算: who helps supports, in front of who acts, too") {
  for (const std::string paragraph : {"市住建局在市财政局配合下，12月18日前完成决算。", "在市财政局的配合下，市住建局12月18日前完成决算。"})
    CHECK(told(paragraph) == "1|" + paragraph + "|责任=市住建局|配合=市财政局|时限=12月18日前\n");
  CHECK(told("市住建局在市财政局领导下，12月18日前完成决算。").find("配合") == std::string::npos);
}

TEST_CASE("市数据局（局长：唐亮，副局长：周明）负责…: the persons in the bracket answer for the unit's task") {
  CHECK(told("市数据局（局长：唐亮，副局长：周明）负责日常调度，12月底前完成。").find("|责任=市数据局") != std::string::npos);
  CHECK(told("市数据局（局长：唐亮，副局长：周明）负责日常调度，12月底前完成。").find("唐亮、周明") != std::string::npos);
  CHECK(told("市数据局（市大数据中心）负责日常调度，12月底前完成。").find("责任人") == std::string::npos);
}

TEST_CASE("an item's deed in front of where its report goes is a task; a report alone is none") {
  Notice notice;
  notice.outline = outline_from_text("1|一、||市文旅局对景区开展检查，12月15日前将检查情况报市政府办公室。\n1|二、||市司法局定期将进展情况报市政府办公室。");
  const Passage& first = notice.outline[0].paragraphs[0];
  const std::string printed = first.text();
  const std::size_t at = first.spans().front().begin + printed.find("市政府办公室");
  const std::size_t again = notice.outline[1].paragraphs[0].spans().front().begin + notice.outline[1].paragraphs[0].text().find("市政府办公室");
  notice.reporting.recipient = {"市政府办公室", {{at, at + std::string("市政府办公室").size()}, {again, again + std::string("市政府办公室").size()}}, "reporting"};
  task::find_tasks(notice, book(), lexicon());
  CHECK(print(notice.tasks) == "1|市文旅局对景区开展检查，12月15日前将检查情况报市政府办公室。|责任=市文旅局|时限=12月15日前\n");
}

TEST_CASE("sentences of units in front of a label that names none assign") {
  CHECK(told("工业增加值增长7%。市工信局（牵头），市统计局；分管市长：李强。").find("工业增加值增长7%。|领导=李强|牵头=市工信局|责任=市统计局") != std::string::npos);
  CHECK(told("新增就业1万人。市人社局牵头，市统计局配合；责任领导：李强。").find("新增就业1万人。|领导=李强|牵头=市人社局|配合=市统计局") != std::string::npos);
  CHECK(told("新增就业1万人。加强统筹调度；责任领导：李强。").find("新增就业1万人。加强统筹调度；|领导=李强") != std::string::npos);
}
