// Rules for all tasks in other wordings, lists of units with 等, 及其他 and groups, and the roles that a label and a verb give together.
#include "support/catch.h"
#include "support/told_tasks.h"

using namespace fenjie;
using namespace fenjie::tests;

namespace {

/// Who acts in the one task of `bracket`.
std::string who(const std::string& bracket) {
  const std::string drawn = told_in("3|1.||新建幼儿园3所。" + bracket);
  const std::string front = "1|新建幼儿园3所。|";
  return drawn.starts_with(front) ? drawn.substr(front.size(), drawn.find('\n') - front.size()) : drawn;
}

/// Who acts in the task behind the one with `bracket`.
std::string who_next(const std::string& bracket, const std::string& own) {
  const std::string drawn = told_in("3|1.||新建幼儿园3所。" + bracket + "\n3|2.||改造公园2个。" + own);
  const std::string front = "2|改造公园2个。|";
  const std::size_t at = drawn.find(front);
  return at == std::string::npos ? drawn : drawn.substr(at + front.size(), drawn.find('\n', at) - at - front.size());
}

}  // namespace

TEST_CASE("（三） under 二、 counts on behind the tasks （一）, （二） under 一、: its items are tasks of that list, or said (lost in silence); not under 保障措施") {
  const std::string first = "1|一、|重点任务|\n2|（一）||扩大见习。组织开展见习。（市人社局负责）\n2|（二）||扩大招聘。组织开展招聘。（市财政局负责）\n";
  CHECK(told_in(first + "1|二、|支持政策|\n2|（三）||市财政局发挥职能作用，负责发放一次性补贴。").find("|市财政局发挥职能作用，负责发放一次性补贴。|责任=市财政局") != std::string::npos);
  CHECK(told_in(first + "1|二、|支持政策|\n2|（三）||对吸纳毕业生的企业发放补贴。").find("task/item-unread") != std::string::npos);
  CHECK(told_in(first + "1|二、|支持政策|\n2|（一）||对吸纳毕业生的企业发放补贴。").find("task/item-unread") == std::string::npos);
  CHECK(told_in(first + "1|二、|保障措施|\n2|（三）||对吸纳毕业生的企业发放补贴。").find("task/item-unread") == std::string::npos);
}

TEST_CASE("各县区政府主要负责同志为成员: who is in a body has no duty; 机关党委等处室 has others, and no 处室 (units, in silence)") {
  CHECK(told_in("2|（一）||成立工作领导小组，各县区政府主要负责同志为成员。（市人社局牵头）") == "1|成立工作领导小组，各县区政府主要负责同志为成员。|牵头=市人社局\n");
  CHECK(told_in("3|1.||开展检查。（督审处、机关党委等处室负责）") == "1|开展检查。|责任=督审处、机关党委\n");
}

TEST_CASE("a lead taken over from the heading brings its own person (the unit kept a place in the heading's list of persons: reading ended in an abort)") {
  CHECK(told_in("1|一、|优化服务|/牵头单位：市商务局 张明\n2|1.||强化考核。/配合单位：市财政局\n2|2.||开展整治。") ==
        "1|强化考核。|牵头=市商务局(张明)|配合=市财政局|责任人=张明\n2|开展整治。|牵头=市商务局(张明)|责任人=张明\n");
  CHECK(told("开展检查。/责任人：教务处、财务科、李红") == "1|开展检查。|责任=教务处、财务科(李红)|责任人=李红\n");
}

TEST_CASE("于12月中旬、2017年2月下旬开展督查: dates behind a mark within a list name no actor (reading ended in an abort)") {
  CHECK(told("局将组成3个督导组，于12月中旬、2017年2月下旬开展督查。").find("责任=") == std::string::npos);
}

TEST_CASE("rules for the tasks below in other wordings: 均包含, 均涉及, 贯彻落实; 均为责任单位 holds for its own task, too") {
  const std::string own = "（责任单位：市住建局）";
  for (const std::string rule : {"以下责任单位中均包含各市、县〔区〕政府，不再列出", "以下工作均涉及各市、县〔区〕政府，不再一一列出", "以下均需各市、县〔区〕政府贯彻落实，不再列出"})
    CHECK(rule + who_next("（责任单位：市教育局，各市、县〔区〕政府。" + rule + "）", own) == rule + "责任=市住建局、各市、县〔区〕政府*");
  CHECK(who("（责任单位：市教育局，各市、县〔区〕政府。以下责任单位中均包含各市、县〔区〕政府，不再列出）") == "责任=市教育局、各市、县〔区〕政府*");
  CHECK(who_next("（市教育局负责。以下工作均需县（区）政府和临江经济开发区、新城管委会落实，不再列出）", own) == "责任=市住建局、县（区）政府*、临江经济开发区、新城管委会");
  CHECK(who("（市教育局牵头。各县区政府均为责任单位，以下不再列出）") == "牵头=市教育局|责任=各县区政府*");
}

TEST_CASE("逗号前为牵头单位，下同: the units in front of the first ， lead, where one stands among them") {
  const std::string rule = "（逗号前为牵头单位，未明确牵头单位的按职责分工负责，下同）";
  CHECK(who("（责任单位：市教育局、市财政局" + rule + "）") == "责任=市教育局、市财政局");
  CHECK(who_next("（责任单位：市教育局、市财政局" + rule + "）", "（责任单位：市住建局，市林业局、市水利局）") == "牵头=市住建局|责任=市林业局、市水利局");
  CHECK(who_next("（责任单位：市教育局、市财政局" + rule + "）", "（市住建局牵头，市林业局配合）") == "牵头=市住建局|配合=市林业局");
  CHECK(who("（市教育局，市财政局、各县（市）政府。逗号前为牵头部门，下同）") == "牵头=市教育局|责任=市财政局、各县（市）政府*");
}

TEST_CASE("groups joined by 和 and 及, wrapped or not: 区级有关部门|和乡镇街道, 市级相关部门和单位|及各区县, 及|其他部门") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"市住建局、区级有关部门和乡镇街道", "市住建局、区级有关部门*、乡镇街道*"}, {"市住建局、市级相关部门和单位及各区县", "市住建局、市级相关部门和单位*、各区县*"},
      {"市住建局及其他行政许可单位", "市住建局、其他行政许可单位*"},              {"市住建局、临江中院等有关部门（单位）", "市住建局、临江中院、有关部门（单位）*"},
      {"市住建局等部门", "市住建局"},                                            {"各市、县〔区〕人民政府", "各市、县〔区〕人民政府*"},
      {"各市州、县市区人民政府", "各市州、县市区人民政府*"}};
  for (const auto& [list, units] : table) CHECK(list + who("（责任单位：" + list + "）") == list + "责任=" + units);
}

TEST_CASE("联合 inside a name joins nobody: 市联合征信中心牵头") {
  CHECK(who("（市联合征信中心牵头，市财政局配合）") == "牵头=市联合征信中心|配合=市财政局");
  CHECK(who("（市教育局联合市财政局开展）") == "牵头=市教育局|配合=市财政局");
}

TEST_CASE("a label's units keep its part where the verb behind them says no more: 牵头单位：A、B按职责分别牵头；责任单位：C") {
  CHECK(who("（牵头单位：市教育局、市财政局按职责分别牵头；责任单位：市水利局）") == "牵头=市教育局、市财政局|责任=市水利局");
  CHECK(who("（牵头单位：市教育局、市财政局等部门按照职能负责；责任单位：市水利局等部门按照职能负责）") == "牵头=市教育局、市财政局|责任=市水利局");
  CHECK(who("（牵头单位：市教育局；责任单位：市直相关部门按职责分工负责，各县政府）") == "牵头=市教育局|责任=市直相关部门*、各县政府*");
  CHECK(who("（市教育局、市财政局牵头并按职责分工负责，各县政府落实）") == "牵头=市教育局、市财政局|责任=各县政府*");
  CHECK(who("（责任单位：市教育局牵头，市财政局配合）") == "牵头=市教育局|配合=市财政局");
}

TEST_CASE("有监管职能的处室 are units by what they do; （市、区）, （复印件）, （…除外） are no responsibility that nobody read") {
  CHECK(who("（稽查处、有监管职能的处室负责）") == "责任=稽查处、有监管职能的处室*");
  const std::string read = "3|1.||新建幼儿园3所。（市教育局负责）\n3|2.||改造公园2个。（市住建局负责）\n3|3.||提交身份证明";
  for (const std::string remark : {"（市、区）", "（复印件）", "（有特殊规定的除外）", "（第二批）", "（户）", "（间/套）"}) CHECK(doubts_in(read + remark + "。").find("responsibility-unread") == std::string::npos);
  CHECK(doubts_in(read + "（高效能运营中心组）。").find("responsibility-unread") != std::string::npos);
}

TEST_CASE("a heading's lead that an item's bracket names, too, holds the bracket's characters") {
  Notice notice;
  notice.outline = outline_from_text("2|（一）||优化服务（牵头单位：市发改委）\n3|1.||新建泵站。（责任单位：市发改委、市教育局）\n3|2.||改造公园。（责任单位：市财政局）");
  task::find_tasks(notice, book(), lexicon());
  REQUIRE(notice.tasks.size() == 2);
  CHECK(notice.tasks[0].units[0].name.spans.size() > 1);
}

TEST_CASE("各区人民政府〈含开发区，以下工作任务均需各区人民政府落实，不再列出〉: 〈 stands for （ behind a name, and the rule in it is no part of the name") {
  const std::string rule = "各区人民政府〈含开发区、风景区管委会，以下工作任务均需各区人民政府落实，不再列出〉";
  CHECK(who("（责任单位：市交通局，" + rule + "）") == "责任=市交通局、各区人民政府〈含开发区、风景区管委会〉*");
  CHECK(who_next("（责任单位：市交通局，" + rule + "）", "（责任单位：市园林局）") == "责任=市园林局、各区人民政府*");
  CHECK(who("（市税务局牵头，市财政局、市住建局及各县〈市〉区人民政府配合）") == "牵头=市税务局|配合=市财政局、市住建局、各县〈市〉区人民政府*");
}

TEST_CASE("涉及多个股室的，排在第一位的为牵头股室: a lone unit does not lead") {
  const auto roles = [](const std::string& rule) { return tasks_in("0|||" + rule + "\n3|1.||排查。（责任股室：水利股）\n3|2.||演练。（责任股室：水利股、应急股）"); };
  CHECK(roles("涉及多个股室的，排在第一位的为牵头股室。") == "1|排查。|责任=水利股\n2|演练。|牵头=水利股|责任=应急股\n");
  CHECK(roles("排在第一位的为牵头股室。") == "1|排查。|牵头=水利股\n2|演练。|牵头=水利股|责任=应急股\n");
}

TEST_CASE("A、B分别负责X、Y: who has what is not sure, and said") {
  CHECK(doubts_in("3|1.||市水利局、市应急局分别负责编制堤防预案、抢险预案，5月底前完成。") == "task/told-respectively");
  CHECK(doubts_in("3|1.||市水利局、市应急局分别负责本行业的排查。") == "");
}

TEST_CASE("括号内为牵头单位: those in brackets were responsible") {
  CHECK(tasks_in("0|||括号内为牵头单位。\n3|1.||排查。（市水利局）\n3|2.||演练。（市应急局）") == "1|排查。|牵头=市水利局\n2|演练。|牵头=市应急局\n");
  CHECK(told_in("3|1.||排查。（专利科，王芳，63916862）（括号中为牵头部门、人员、电话，各市局按职责分工负责。下同）\n3|2.||演练。（规划科，李强，63916863）") ==
        "1|排查。|牵头=专利科(王芳)|责任=各市局*|责任人=王芳\n2|演练。|牵头=规划科(李强)|责任=各市局*|责任人=李强\n");
}

TEST_CASE("以下政策均需市、县人民政府落实，不再单独列出: 下政策均需市 was a unit") {
  CHECK(tasks_in("3|1.||减半收费。（责任单位：省市场监管局，各市、县人民政府，以下政策均需市、县人民政府落实，不再单独列出）").find("下政策") == std::string::npos);
}
