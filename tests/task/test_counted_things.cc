// Brackets that list what is counted, and first sentences that say who has to do what.
#include "support/catch.h"
#include "support/told_tasks.h"
#include "task/counted_things.h"
#include "task/tasks.h"

using namespace fenjie;
using namespace fenjie::tests;

namespace {

task::Counted counted(const std::string& text) {
  const std::size_t open = text.rfind("（");
  return task::CountedThings(book()).in(text, {open, text.size()});
}

}  // namespace

TEST_CASE("a bracket that lists what is counted charges nobody: 创建示范村2个（大杨村、李家集村）") {
  using task::Counted;
  CHECK(counted("创建示范村2个（大杨村、李家集村）") == Counted::yes);
  CHECK(counted("建设2个示范村（大杨村、李家集村）") == Counted::yes);
  CHECK(counted("改造卫生院2所（双河镇卫生院、石桥镇卫生院）") == Counted::yes);
  CHECK(counted("整治水库4座（大杨水库、红旗水库等）") == Counted::yes);
  CHECK(counted("建设养老服务站3处（城关镇、双河镇、石桥镇各1处）") == Counted::yes);
  CHECK(counted("打造街区3个（东门社区、西门社区、解放街道）") == Counted::maybe);
  CHECK(counted("创建示范村3个（大杨村、李家集村）") == Counted::no);
  CHECK(counted("新建学校2所（市教育局、市住建局）") == Counted::no);
  CHECK(counted("创建示范村（大杨村、李家集村）") == Counted::no);
}

TEST_CASE("the unit of the sentence, or of the next bracket, has the task") {
  CHECK(told("县农业农村局创建示范村2个（大杨村、李家集村），9月底前验收。").find("|责任=县农业农村局|") != std::string::npos);
}

TEST_CASE("由A总牵头，B负责。…。C负责…: C has a duty of its own") {
  const std::string found = told("由市城管局总牵头，各区具体负责。7月15日前完成集中整治。市商务局负责督促农贸市场。");
  INFO(found);
  CHECK(found.find("|市商务局负责督促农贸市场。|责任=市商务局") != std::string::npos);
  CHECK(told("由市公安局牵头。市交通运输局于7月20日前完成公交站台整治。").find("|责任=市交通运输局|时限=7月20日前") != std::string::npos);
}
