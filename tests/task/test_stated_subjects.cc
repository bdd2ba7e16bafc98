// Who is told: the subject that a sentence states, whatever stands in front of it or beside it.
#include "pipeline.h"
#include "support/catch.h"
#include "support/table_from_text.h"
#include "support/told_tasks.h"

using namespace fenjie;
using namespace fenjie::tests;

TEST_CASE("国务院安委会有关成员单位: the 会 of a committee is no 会同; of 市发改委会有关部门 it is") {
  CHECK(told("市安委会各成员单位要在6月底前制定方案。").find("|责任=市安委会各成员单位*|") != std::string::npos);
  CHECK(told("市食安委会有关成员单位、市教育局要建立台账。").find("|责任=市食安委会有关成员单位*、市教育局\n") != std::string::npos);
  CHECK(told("各省级安委会、国务院安委会各有关成员单位、有关中央企业要召开专题会议。").find("|责任=各省级安委会*、国务院安委会各有关成员单位*、有关中央企业*\n") != std::string::npos);
  CHECK(told("市发改委会有关部门制定方案。").find("|牵头=市发改委|配合=有关部门*\n") != std::string::npos);
}

TEST_CASE("市政府有关部门、市教育局: 有 of 有关 says nothing of 市政府") {
  CHECK(told("市政府有关部门、市教育局要建立台账。").find("|责任=市政府有关部门*、市教育局\n") != std::string::npos);
  CHECK(told("国务院有关部门（单位）和省级人民政府有关部门要建立台账。").find("|责任=国务院有关部门（单位）*、省级人民政府有关部门*\n") != std::string::npos);
}

TEST_CASE("接到县级指挥部报告后，市应急指挥部…: upon what is done is in the text, and no name") {
  CHECK(told("接到县级指挥部报告后，市应急指挥部立即组织人员分析情况，要迅速做出应急响应。") ==
        "1|接到县级指挥部报告后，市应急指挥部立即组织人员分析情况，要迅速做出应急响应。|责任=市应急指挥部\n");
  CHECK(told("申请人向市大数据中心平台申请复核的，数据提供部门应当在7日内校核。").find("责任=数据提供部门") != std::string::npos);
  CHECK(told("申请人向市大数据中心平台申请复核的，数据提供部门应当在7日内校核。").find("申请人向市大数据中心|") == std::string::npos);
  CHECK(told("向指挥部提出行动建议。") == "");
}

TEST_CASE("a list between known units in front of 要: none of it is lost, whoever knows the names") {
  CHECK(told("各高校、科研院所、国有企业和智库以及其他承担科研任务的单位要制定办法。").find("|责任=各高校*、科研院所、国有企业*、智库、其他承担科研任务的单位*\n") != std::string::npos);
  CHECK(told("主办银行、清算机构要健全监测系统。").find("|责任=主办银行、清算机构*\n") != std::string::npos);
  CHECK(told("市交通委和宣传、网信、公安网监等部门应建立快速收集机制。").find("|责任=市交通委、宣传、网信、公安网监等部门*\n") != std::string::npos);
  CHECK(told("免收上市公司、挂牌公司应缴纳的年费。") == "");
}

TEST_CASE("subjects by what they keep, what they have to do and who named them") {
  CHECK(told("州大数据中心平台管理机构应当组织校核。").find("|责任=州大数据中心平台管理机构*\n") != std::string::npos);
  CHECK(told("突发灾害的，负责处置突发事件的人民政府及有关部门应当开放数据。").find("|责任=负责处置突发事件的人民政府及有关部门*\n") != std::string::npos);
  CHECK(told("项目竣工后由建设单位或本级人民政府指定的部门组织验收。").find("|责任=建设单位或本级人民政府指定的部门*\n") != std::string::npos);
}

TEST_CASE("who has to do it stands in front: 收到申请后，…; 是…，是…，负责…; 注册资源时，应当…") {
  CHECK(told("市财政局收到申请后，开展审查，会同市教育局提出意见。").find("|责任=市财政局|配合=市教育局\n") != std::string::npos);
  CHECK(told("市数据局是数据的责任主体，是数据的提供部门，负责目录编制工作。").find("|责任=市数据局\n") != std::string::npos);
  CHECK(told("政务部门注册资源时，应当提出申请条件。").find("|责任=政务部门*\n") != std::string::npos);
  CHECK(doubts_in("1|一、|工作任务|\n2|（一）||市应急局要开展检查。\n2|（二）||加强管理。秘书长在总理领导下，负责处理日常工作。").find("task/duty-unread") != std::string::npos);
}

TEST_CASE("under a heading for 成员单位, an item that names its units has these") {
  const std::string heading = "1|2.1|指挥部成员单位职责|\n2|（1）||";
  CHECK(told_in(heading + "省发展改革委及省粮食局、省商务厅按照各自职能分工，负责粮食供应，组织粮食进口。").find("|责任=省发展改革委、省粮食局、省商务厅\n") != std::string::npos);
}

TEST_CASE("自收到申请之日起5日内: a deadline as printed") {
  CHECK(told("市财政局自收到申请之日起5日内拨付资金。").find("|时限=自收到申请之日起5日内\n") != std::string::npos);
}

TEST_CASE("A授权B负责…: B; 办公室设在A，由A、B选派人员参加，具体负责…: the office, and nobody who sends people") {
  CHECK(told("州人民政府授权州数据主管部门负责统筹数据管理。").find("|责任=州数据主管部门*\n") != std::string::npos);
  CHECK(told("试点小组办公室设在省医保局，由省医保局、省卫健委选派人员参加，具体负责组织开展试点。").find("|责任=试点小组办公室\n") != std::string::npos);
  CHECK(told("由县教育局选派教师支教。").find("责任=县教育局") != std::string::npos);
}

TEST_CASE("指挥部下设办公室。办公室承担以下职责： under the office's title: the items below are the office's") {
  CHECK(told_in("1|2.1|省粮食指挥部办公室及其职责|指挥部下设办公室，负责日常工作。办公室承担以下职责：\n2|（1）||起草有关文件和简报。\n2|（2）||核定应急行动的各项费用开支。") ==
        "1|起草有关文件和简报。|责任=省粮食指挥部办公室\n2|核定应急行动的各项费用开支。|责任=省粮食指挥部办公室\n");
}

TEST_CASE("第二章　目录管理　　第三条　…: an article on the line of its chapter's title begins a line") {
  const Extraction found = extract("东湖市数据管理办法\n\n第一章　总则\n第一条　市数据局负责统筹。\n第二条　市财政局应当安排经费。\n第二章　目录管理　　第三条　市教育局应当编制目录。\n第四条　市公安局应当更新目录。\n", "text.txt", book());
  REQUIRE(found.notices.at(0).tasks.size() == 4);
  for (const std::size_t at : {2U, 3U}) CHECK(found.notices[0].tasks[at].section.value == "第二章目录管理");
  CHECK(found.notices[0].tasks[2].text.value == "市教育局应当编制目录。");
}
