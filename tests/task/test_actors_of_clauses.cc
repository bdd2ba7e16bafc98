// Who a clause of running text tells to act, where the name is no plain list of full names.
#include "support/catch.h"
#include "support/told_tasks.h"

using namespace fenjie;
using namespace fenjie::tests;

TEST_CASE("several companies or townships that share one ending had no duty behind ；") {
  CHECK(tasks_in("1|一、||县供电公司负责电力保障；电信、移动、联通公司负责通信畅通。") ==
        "1|县供电公司负责电力保障；|责任=县供电公司\n1|电信、移动、联通公司负责通信畅通。|责任=电信、移动、联通公司\n");
  CHECK(tasks_in("1|一、||县水务局负责水库调度；清溪、石鼓、大洲三个乡镇负责转移群众。") ==
        "1|县水务局负责水库调度；|责任=县水务局\n1|清溪、石鼓、大洲三个乡镇负责转移群众。|责任=清溪、石鼓、大洲三个乡镇*\n");
}

TEST_CASE("各校, 各园 were no groups") {
  CHECK(tasks_in("1|1.||各校要上好开学第一课。\n1|2.||各园要开展入园检查。") == "1|各校要上好开学第一课。|责任=各校*\n2|各园要开展入园检查。|责任=各园*\n");
}

TEST_CASE("汛前每所学校 was a unit") {
  CHECK(tasks_in("1|一、||县教育局要加强避险教育，汛前每所学校至少组织一次演练。") == "1|县教育局要加强避险教育，汛前每所学校至少组织一次演练。|责任=县教育局|时限=汛前\n");
}

TEST_CASE("who heads a group acts for it: 各子公司主要负责人要 had no unit") {
  CHECK(tasks_in("1|1.||各子公司主要负责人要讲授一堂安全课。\n1|2.||当地政府主要领导要在岗值守。") ==
        "1|各子公司主要负责人要讲授一堂安全课。|责任=各子公司*\n2|当地政府主要领导要在岗值守。|责任=当地政府*\n");
}

TEST_CASE("the second of 由县林业局摸底、县财政局安排资金 was lost") {
  CHECK(tasks_in("1|1.||由县林业局摸底、县财政局安排资金。\n1|2.||由市教育局起草、市司法局办理，6月底前印发。") ==
        "1|由县林业局摸底、县财政局安排资金。|责任=县林业局、县财政局\n2|由市教育局起草、市司法局办理，6月底前印发。|责任=市教育局、市司法局|时限=6月底前\n");
  CHECK(tasks_in("1|1.||工作专班及时向市委、市政府报告。\n1|2.||市司法局制发文件。").find("责任=工作专班、") == std::string::npos);
}

TEST_CASE("a bracket that gives roles behind a comma, and whose names nobody knows, did not close its clause") {
  CHECK(tasks_in("1|1.|推进建设|新建基站1500个，（市通信办牵头，移动、联通公司配合）创建标杆企业5家。（市工信局牵头）") ==
        "-|新建基站1500个|牵头=市通信办|配合=移动、联通公司\n-|创建标杆企业5家。|牵头=市工信局\n");
}

TEST_CASE("who has to do something together with others answers for it: 市教育局要会同…; 市教育局会同… leads") {
  CHECK(tasks_in("1|1.||市教育局要会同市财政局公布名单。\n1|2.||市教育局会同市财政局公布名单。") ==
        "1|市教育局要会同市财政局公布名单。|责任=市教育局|配合=市财政局\n2|市教育局会同市财政局公布名单。|牵头=市教育局|配合=市财政局\n");
}

TEST_CASE("a sentence that only says who helps was a task of its own") {
  CHECK(tasks_in("1|1.||市教育局负责校舍安全。市财政局、市住建局配合。") == "1|市教育局负责校舍安全。市财政局、市住建局配合。|责任=市教育局|配合=市财政局、市住建局\n");
}

TEST_CASE("各承办宾馆 among those who take part was 各承办, and nobody supported") {
  CHECK(tasks_in("1|1.||由县机关事务中心牵头，县卫生健康局及各承办宾馆参加，负责来宾食宿。") ==
        "1|由县机关事务中心牵头，县卫生健康局及各承办宾馆参加，负责来宾食宿。|牵头=县机关事务中心|配合=县卫生健康局、各承办宾馆*\n");
}

TEST_CASE("those behind the first of 由各学院推荐、人事处审核 were lost") {
  CHECK(tasks_in("1|1.||由各学院推荐、人事处审核。\n1|2.||许可由市人社局受理、市教育局审查、市财政局发证。") ==
        "1|由各学院推荐、人事处审核。|责任=各学院*、人事处\n2|许可由市人社局受理、市教育局审查、市财政局发证。|责任=市人社局、市教育局、市财政局\n");
  CHECK(tasks_in("1|1.||由县委组织部、县人社局审核、县财政局拨付。") == "1|由县委组织部、县人社局审核、县财政局拨付。|责任=县委组织部、县人社局、县财政局\n");
  CHECK(tasks_in("1|1.||由县公安局会同县交通局、县城管局开展整治。").find("|牵头=县公安局|配合=县交通局、县城管局\n") != std::string::npos);
  CHECK(tasks_in("1|1.||由市教育局分别向市委、市统计局报送进展情况。").find("|责任=市教育局\n") != std::string::npos);
}

TEST_CASE("县委组织部审核 was the committee's, 组织学校参加 named who supports") {
  CHECK(tasks_in("1|1.||由县委组织部审核名单。\n1|2.||举办展演，由市教育局组织各学校、各幼儿园参加。") ==
        "1|由县委组织部审核名单。|责任=县委组织部\n2|举办展演，由市教育局组织各学校、各幼儿园参加。|责任=市教育局\n");
  CHECK(tasks_in("1|1.||县委组织部署，6月底前开展检查。").find("责任=县委组织部") == std::string::npos);
}

TEST_CASE("各部门报送审批的公文，由A呈批: what A is charged with was cut off") {
  CHECK(tasks_in("1|1.||各部门报送审批的公文，由县政府办公室按照分工呈批。\n1|2.||县教育局要加强管理。") ==
        "1|各部门报送审批的公文，由县政府办公室按照分工呈批。|责任=县政府办公室\n2|县教育局要加强管理。|责任=县教育局\n");
  CHECK(doubts_in("1|1.||各部门报送审批的公文，由县政府办公室按照分工呈批。") == "");
}

TEST_CASE("the second of 服务大厅或政务服务机构, 各市不少于5次，市直各部门不少于2次 was lost") {
  CHECK(tasks_in("1|1.||寄递送达的，由服务大厅或政务服务机构负责寄递。") == "1|寄递送达的，由服务大厅或政务服务机构负责寄递。|责任=服务大厅、政务服务机构*\n");
  CHECK(tasks_in("1|1.||各县区每年开展评价不少于5次，县直各部门不少于2次。") == "1|各县区每年开展评价不少于5次，县直各部门不少于2次。|责任=各县区*、县直各部门*|时限=每年\n");
}

TEST_CASE("供水、供电、供气企业要…, 供水企业：要… had no duty") {
  CHECK(tasks_in("1|1.||供水、供电、供气企业要公布接入时限。\n1|2.||供水企业：要配合做好改造。") ==
        "1|供水、供电、供气企业要公布接入时限。|责任=供水、供电、供气企业*\n2|要配合做好改造。|责任=供水企业*\n");
}

TEST_CASE("X是…的主管部门，统筹推进…: what it has to do was lost") {
  CHECK(tasks_in("1|1.||市数据局是网上办事的主管部门，统筹推进网上办事建设。") == "1|市数据局是网上办事的主管部门，统筹推进网上办事建设。|责任=市数据局\n");
}

TEST_CASE("各级、各部门要… was nobody's duty") {
  CHECK(tasks_in("1|1.||各级、各部门要建立任务清单。") == "1|各级、各部门要建立任务清单。|责任=各级*、各部门*\n");
}

TEST_CASE("机构不得…, 银行等金融机构要… stood in the task of the unit in front") {
  CHECK(tasks_in("1|1.||到期机组，电网企业应将其解网，电力调度机构不得调度其发电，银行等金融机构要停止放贷。") ==
        "1|到期机组，电网企业应将其解网，|责任=电网企业*\n1|电力调度机构不得调度其发电，|责任=电力调度机构*\n1|银行等金融机构要停止放贷。|责任=银行等金融机构*\n");
}

TEST_CASE("城镇小区严格依标配建幼儿园。 was a unit at the head of its text") {
  CHECK(tasks_in("1|1.||城镇小区严格依标配建幼儿园。将配建幼儿园纳入规划。\n1|2.||市教育局要加强管理。").find("责任=城镇小区") == std::string::npos);
}
