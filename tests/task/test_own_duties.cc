// Items that say who has to do what by themselves, and lines over items that say whose duties these are.
#include "support/catch.h"
#include "support/told_tasks.h"

using namespace fenjie;
using namespace fenjie::tests;

TEST_CASE("an item that is only 市教育局负责统筹。 was taken for the responsibility of everything above it") {
  const std::string above = "1|二、|职责|\n2|（一）||加强建设，推进改造。\n2|（二）||";
  CHECK(tasks_in(above + "市教育局负责统筹。") == "2|市教育局负责统筹。|责任=市教育局\n");
  CHECK(tasks_in(above + "由市教育局组织实施。") == "2|由市教育局组织实施。|责任=市教育局\n");
  CHECK(tasks_in(above + "市教育局牵头负责。") == "2|市教育局牵头负责。|牵头=市教育局\n");
  CHECK(tasks_in("1|二、|评审|\n3|1.||由市教育局组织实施。\n3|2.||市财政局要保障经费。") == "1|由市教育局组织实施。|责任=市教育局\n2|市财政局要保障经费。|责任=市财政局\n");
}

TEST_CASE("a line that is only 市教育局负责统筹。 beside other units' duties was their chapter's responsibility") {
  CHECK(tasks_in("1|二、|职责分工|市教育局负责统筹。/市财政局负责保障经费。/各县区政府负责落实。") ==
        "-|市教育局负责统筹。|责任=市教育局\n-|市财政局负责保障经费。|责任=市财政局\n-|各县区政府负责落实。|责任=各县区政府*\n");
}

TEST_CASE("such a line is the responsibility of what stands above it where it belongs to a list of labels, or only says who helps") {
  CHECK(tasks_in("1|一、|改造校舍|\n2|（一）||工作内容：改造校舍10所。\n2|（二）||由市教育局负责。").find("责任=市教育局") != std::string::npos);
  CHECK(tasks_in("1|一、|改造校舍|完善校舍设施，改造校舍10所。/由市教育局牵头，市财政局配合。") == "1|改造校舍。完善校舍设施，改造校舍10所。|牵头=市教育局|配合=市财政局\n");
}

TEST_CASE("市财政局负责： over its list had the list above it, and the next unit had its own") {
  CHECK(tasks_in("2|（一）|市财政局负责|\n3|1.||保障经费；\n3|2.||监督使用。\n2|（二）|市教育局负责|\n3|1.||组织培训；\n3|2.||开展宣传。") ==
        "1|保障经费；|责任=市财政局\n2|监督使用。|责任=市财政局\n1|组织培训；|责任=市教育局\n2|开展宣传。|责任=市教育局\n");
  CHECK(tasks_in("2|（一）||市教育局要加强管理。\n2|（二）||市财政局负责：\n3|1.||保障经费；\n3|2.||监督使用。") ==
        "1|市教育局要加强管理。|责任=市教育局\n1|保障经费；|责任=市财政局\n2|监督使用。|责任=市财政局\n");
}

TEST_CASE("lists under 主要职责： and 履行下列职责： were lost") {
  for (const char* lead : {"市教育局主要职责", "市教育局的主要职责包括", "市教育局履行下列职责", "市教育局承担组织协调工作，主要职责是", "市教育局（以下简称教育局）是主管部门，主要职责包括"}) {
    INFO(lead);
    CHECK(tasks_in(std::string("2|第八条||") + lead + "：\n3|（一）||审批标准；\n3|（二）||组织制定规划。") == "1|审批标准；|责任=市教育局\n2|组织制定规划。|责任=市教育局\n");
  }
  CHECK(tasks_in("2|第八条||市属企业是热线的承办单位。各承办单位要明确人员负责热线办理工作。主要职责包括：\n3|（一）||负责落实工作机构；\n3|（二）||负责依法办结事项。").find("1|负责落实工作机构；|责任=各承办单位*") != std::string::npos);
}

TEST_CASE("智慧社区, 生态工业园区 as headings were the units of all items below them") {
  for (const char* theme : {"智慧社区", "生态工业园区", "省级开发区", "文明单位", "低碳社区（近零碳排放社区）"}) {
    INFO(theme);
    CHECK(tasks_in(std::string("1|二、|重点任务|\n2|（一）|") + theme + "|\n3|1.||完善基础设施，推进改造。\n3|2.||加强管理，落实制度。\n2|（二）|产业发展|\n3|1.||市工信局要发展工业。").find(theme) == std::string::npos);
  }
  CHECK(tasks_in("2|（一）|县教育局|\n3|1.||完善基础设施，推进改造。\n2|（二）|省级开发区|\n3|1.||加强管理，落实制度。") ==
        "1|完善基础设施，推进改造。|责任=县教育局\n1|加强管理，落实制度。|责任=省级开发区\n");
}
