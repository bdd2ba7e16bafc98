// Who is told: the subject that a sentence states, whatever stands in front of it or beside it.
#include "support/catch.h"
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
