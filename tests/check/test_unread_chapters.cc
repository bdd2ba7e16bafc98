// Chapters of tasks that gave none.
#include "check/unread_chapters.h"
#include "support/catch.h"
#include "support/document_from_lines.h"
#include "support/table_from_text.h"
#include "task/tasks.h"

using namespace fenjie;
using namespace fenjie::tests;

namespace {

/// What is said of a notice with this outline, up to the comma.
std::string said(const std::string& outline) {
  Notice notice;
  notice.outline = outline_from_text(outline);
  task::find_tasks(notice, book(), lexicon());
  return listed(check::unread_chapters(notice, book(), lexicon()), [](const Diagnostic& doubt) { return doubt.message.substr(0, doubt.message.find("，")); });
}

}  // namespace

TEST_CASE("二、重点任务 over measures without units, and tasks with brackets elsewhere: said once") {
  const std::string measures = "2|（一）||推进平台建设，完善功能。\n2|（二）||开展排查整治，消除隐患。\n2|（三）||建立联审机制，压缩时限。\n";
  const std::string closing = "1|三、|工作要求|\n3|1.||拨付资金。（市财政局负责）\n";
  CHECK(said("1|二、|重点任务|\n" + measures + closing) == "“二、重点任务”下面的3条没有写责任单位");
  CHECK(said("1|二、|总体要求|\n" + measures + closing) == "");                                                 // announces no tasks
  CHECK(said("1|二、|重点任务|\n" + measures) == "");                                                           // no other tasks: notice/no-tasks
  CHECK(said("1|二、|重点任务|\n" + measures + "2|（四）||新建学校1所。（市教育局负责）\n" + closing) == "");  // task/item-unread: does it hold for all?
  CHECK(said("1|二、|重点任务|\n2|（零）||新建学校1所。（市教育局负责）\n" + measures + closing) == "“二、重点任务”下面有3条没有写责任单位");
}

TEST_CASE("figures of 主要指标 in a chapter of tasks are no measures") {
  CHECK(said("1|二、|重点任务|\n2|（一）||空气优良天数300天。\n2|（二）||绿化率达到40%。\n2|（三）||用水总量9亿方。\n1|三、|工作要求|\n3|1.||拨付资金。（市财政局负责）\n") == "");
}

TEST_CASE("清洁生产。推进改造。 under （一） of 一、主要任务: a heading of its own in front of what is to be done (said of none)") {
  CHECK(said("1|一、|主要任务|\n2|（一）|推动服务|\n3|1.||清洁生产。推进改造。\n3|2.||资源节约。推进循环。\n3|3.||基础设施。推进升级。\n1|二、|组织实施|\n3|4.||健全机制。（省经信厅负责）\n3|5.||完善指标。（省发改委负责）") ==
        "“一、主要任务”下面的3条没有写责任单位");
}
