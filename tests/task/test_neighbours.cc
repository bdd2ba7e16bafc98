// Duties of real notices that went to the unit beside, or into no task: names with verbs in them, verbs that looked like names.
#include "support/catch.h"
#include "support/told_tasks.h"

using namespace fenjie;
using namespace fenjie::tests;

namespace {

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

const std::string kMarked = "1|一、|主要任务|\n2|（一）||推进建设。（责任单位：市教育局）\n1|二、|保障措施|\n";

}  // namespace

TEST_CASE("省委优化营商环境领导小组办公室: a body whose name has a verb in it (省委 had its duty, in silence)") {
  for (const std::string body : {"省委优化营商环境领导小组办公室", "市委全面深化改革委员会办公室", "市政府推进职能转变协调小组", "国家组织药品集中采购和使用试点工作小组办公室", "市药品集中采购和使用试点工作小组办公室"})
    CHECK(told(body + "要建立台账，推广成果。") == "1|" + body + "要建立台账，推广成果。|责任=" + body + "\n");
  CHECK(holds(told("由市教育局会同市委推进法治建设领导小组办公室制定办法。"), "配合=市委推进法治建设领导小组办公室"));
  CHECK(holds(told("市政府组建优化营商环境工作专班，6月底前完成。"), "责任=市政府"));
  CHECK(!holds(told("国家或省级粮食应急指挥部要提出建议。"), "责任=国家或"));
}

TEST_CASE("考核医院, 各地组织三级公立医院: a verb in front of whom it is done to is no unit") {
  CHECK(!holds(told("通过满意度指标，考核医院重点病种的医疗质量。"), "责任="));
  CHECK(told("8月底前，各地组织三级公立医院完成转换工作。") == "1|8月底前，各地组织三级公立医院完成转换工作。|责任=各地*|时限=8月底前\n");
  CHECK(!holds(told("市政务服务局依托平台，为各区提供支撑，定期汇总进展。"), "为各区|"));
  CHECK(!holds(told("同一事项多次反映的，后续涉及其他部门，首接单位应当牵头办理。"), "、首接单位"));
  CHECK(holds(told_in("2|（二）||明确部门职责分工。各级要加强协作。市财政局负责经费保障。市审计局要加强审计。"), "责任=市审计局"));
}

TEST_CASE("市卫健委印发目录, 公布名单: what a unit has to issue is its duty (lost, or the neighbour's, in silence); what was issued is none") {
  CHECK(told("市卫健委建立系统。市中医药局印发代码。") == "1|市卫健委建立系统。|责任=市卫健委\n1|市中医药局印发代码。|责任=市中医药局\n");
  CHECK(told("市卫健委公布名单。") == "1|市卫健委公布名单。|责任=市卫健委\n");
  CHECK(!holds(told("市政府印发《实施方案》以来，成效明显。"), "责任="));
}

TEST_CASE("各省份 are a group, as 各县 are (their day was the neighbour's)") {
  CHECK(told("6月底前，市卫健委建立系统。9月底前，各省份建立省级系统。") == "1|6月底前，市卫健委建立系统。|责任=市卫健委|时限=6月底前\n1|9月底前，各省份建立省级系统。|责任=各省份*|时限=9月底前\n");
}

TEST_CASE("联合采购办公室要…: 联合 begins a name there, and joins nobody") {
  CHECK(told("联合采购办公室要汇总用量。联合工作组要建立台账。") == "1|联合采购办公室要汇总用量。|责任=联合采购办公室\n1|联合工作组要建立台账。|责任=联合工作组\n");
  CHECK(holds(told("市教育局要联合市财政局制定办法。"), "市财政局"));
}

TEST_CASE("市教育局要编制预算。市商务局负责组织实施。: the second leaves the first its duty, and its own words stay (the item was the second's alone)") {
  CHECK(told("市教育局要编制预算。市商务局负责组织实施。") == "1|市教育局要编制预算。|责任=市教育局\n1|市商务局负责组织实施。|责任=市商务局\n");
  CHECK(told("编制预算。市商务局负责组织实施。") == "1|编制预算。|责任=市商务局\n");
}

TEST_CASE("市热线中心收到诉求后，3分钟内反馈: the unit in front has what follows at once (glued to the next unit's duty)") {
  CHECK(holds(told("市热线中心收到诉求后，3分钟内电话反馈。市公安局须反馈意见。"), "1|市热线中心收到诉求后，3分钟内电话反馈。|责任=市热线中心\n"));
  CHECK(holds(told("承办单位无法办结的，应至少提前2小时提出申请，由市热线中心审核办理。"), "责任=承办单位"));
  CHECK(!holds(told("施工单位未按要求整改的，应依法查处，由市住建局负责。"), "责任=施工单位"));
}

TEST_CASE("由市热线中心报同级人民政府进行督办; 交由司法机关依法处理: who reports guides nobody, and to whom cases go has no task") {
  CHECK(told("存在下列情形的，由市热线中心报同级人民政府进行督办。") == "1|存在下列情形的，由市热线中心报同级人民政府进行督办。|责任=市热线中心\n");
  CHECK(!holds(told("市热线中心要宣传引导。发现违法行为，交由司法机关依法处理。"), "责任=司法机关"));
}

TEST_CASE("以上工作要在9月底前完成: the day is that of all duties in front") {
  const std::string all = told("制定办法。市教育局要制定办法。市科技局要修订制度。以上工作要在9月底前完成。");
  CHECK(holds(all, "市教育局要制定办法。|责任=市教育局|时限=9月底前"));
  CHECK(holds(all, "|责任=市科技局|时限=9月底前"));
  CHECK(!holds(told("制定办法。各部门要制定实施办法。市科技局要修订制度。以上工作要在9月底前完成。"), "doubtful-duty"));
}

TEST_CASE("联系人：市生态环境局…处 丁辉: whom to call is no task") {
  CHECK(told_in("0|||联系人：市生态环境局应对气候变化处丁辉宋玫婷") == "");
}

TEST_CASE("in a chapter of demands 市教育局要明确责任领导、细化实施方案 is its duty (dropped in silence); 市教育局定期汇总进展 beside marked tasks is said") {
  CHECK(holds(told_in("1|一、|工作要求|\n2|（一）||加强支持。市教育局要明确责任领导、细化实施方案。"), "责任=市教育局"));
  CHECK(holds(told_in(kMarked + "2|（一）||加强监测。市教育局定期汇总工作进展，通报情况。"), "task/duty-unread"));
}

TEST_CASE("（一）营造环境（A牵头，B配合） over items with units of their own: B helps with them, too (lost in silence)") {
  CHECK(holds(told_in("2|（一）||营造环境。（省发改委牵头，省财政厅配合）\n3|1.||鼓励创业。（高技术处）\n3|2.||降低成本。（高技术处）"), "配合=省财政厅"));
}

TEST_CASE("按分管领域负责, 会同A协同推进: how it is done is no part of the name") {
  CHECK(holds(told("推动落实。（市公安局、市税务局按分管领域负责）"), "市公安局、市税务局\n"));
  CHECK(holds(told("推动服务。（市政务局牵头，会同河北省相关部门协同推进）"), "配合=河北省相关部门*\n"));
}

TEST_CASE("培育10家企业和5个园区, 床位100张及护士20名, 下降6%、7%和8%: each number is one (the first was lost, in silence)") {
  const auto count = [](const std::string& text) {
    Notice notice;
    notice.outline = outline_from_text("2|（一）||" + text + "（市教育局负责）");
    task::find_tasks(notice, book(), lexicon());
    return notice.tasks.front().quantities.size();
  };
  CHECK(count("培育10家企业和5个园区。") == 2);
  CHECK(count("新增床位100张及护士20名。") == 2);
  CHECK(count("三项能耗分别下降6%、7%和8%。") == 3);
}

TEST_CASE("支持企业和社会力量设立基金会，引导…。: an item of its own, and no units that support the one above (the item was lost, in silence)") {
  const std::string all = told_in("2|（一）||推进改革。（市商务局负责）\n2|（二）||支持企业和社会力量设立基金会，引导带动捐赠。（市科技局负责）\n2|（三）||支持高校建设创新中心。（市科技局负责）");
  CHECK(holds(all, "2|支持企业和社会力量设立基金会，引导带动捐赠。|责任=市科技局\n"));
  CHECK(!holds(all, "配合="));
}
