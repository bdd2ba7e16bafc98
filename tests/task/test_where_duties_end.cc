// Where a duty's sentences begin and end, and words beside it that name nobody.
#include "support/told_checks.h"

using namespace fenjie;
using namespace fenjie::tests;

TEST_CASE("a sentence without a subject in front of X负责… is the duty's before it, with its day") {
  has("市医保局要加强监督。9月底前建立抽查制度。市财政局负责保障经费。", "|市医保局要加强监督。9月底前建立抽查制度。|责任=市医保局|时限=9月底前\n");
  has("市医保局要加强监督。9月底前建立抽查制度。由市财政局负责保障经费。", "|由市财政局负责保障经费。|责任=市财政局\n");
  has("市医保局要加强监督。每年开展一次检查。市审计局负责审计工作。", "|市审计局负责审计工作。|责任=市审计局\n");
}

TEST_CASE("a sentence (将作为…, …的，要…) is no heading of the duties behind it; what it tells and no task has is said") {
  lacks("本年度安排将作为考核的主要内容。市法治办负责督查工作落实。市财政局负责保障经费。", "（一）本年度安排");
  CHECK(doubts_in("2|（一）||作出解除处理的，要在三日内告知参保人。市医保局负责移交各类问题线索。市财政局负责保障经费。").find("task/duty-unread") != std::string::npos);
}

TEST_CASE("网上可办, 结合社区, 村可依托村两委, 为促进免证办 name nobody") {
  has("市财政局要加大投入，结合社区服务站改革等工作，推进建设。", "|市财政局要加大投入，结合社区服务站改革等工作，推进建设。|责任=市财政局\n");
  lacks("推动政务服务事项由网上可办向全程网办转变。", "责任=");
  lacks("由各部门分头办向一次办转变。", "责任=");
  lacks("公职人员应当主动担当作为，关注企业需求，及时解决问题。", "责任=");
  has("街道负责统筹。村可依托村两委、村民小组负责代办。", "|街道负责统筹。村可依托村两委、村民小组负责代办。|");
  has("市大数据局要加强管理。为促进免证办、证照免提交，推动扫码亮证，用证单位应编制场景清单。", "|为促进免证办、证照免提交，推动扫码亮证，用证单位应编制场景清单。|责任=用证单位*\n");
  lacks("问题线索应当由市医保局处理的，应及时移交。", "责任=市医保局");
}

TEST_CASE("由A牵头组建专班，办公室设在A is A's duty; 领导小组办公室设在A is none") {
  has("由市发改委牵头组建工作专班，办公室设在市发改委，统筹推进工作。", "牵头=市发改委");
  has("市发改委要组建工作专班，办公室设在市发改委。", "责任=市发改委");
  lacks("成立由市长任组长的工作专班，办公室设在市发改委。", "责任=");
}

TEST_CASE("有关县、区政府; 乡镇人民政府、街道办事处; 工会组织、人力资源社会保障部门: who acts, each by name") {
  has("市司法局要出台办法。有关县、区政府要在6月底前制定细则。", "|有关县、区政府要在6月底前制定细则。|责任=有关县、区政府*|时限=6月底前\n");
  has("乡镇人民政府、街道办事处要逐一排查，6月底前建立台账。", "责任=乡镇人民政府、街道办事处");
  has("工会组织、人力资源社会保障部门要组织包车12辆。", "责任=工会组织、人力资源社会保障部门*");
  has("市教育局组织包车12辆，负责接送。", "责任=市教育局");
  has("市级相关部门、各区应推动政务服务事项下沉至社区服务站办理。", "责任=市级相关部门*、各区*");
  has("能源部门要保障高速公路服务区充电桩稳定运行和成品油供应。", "责任=能源部门*");
  lacks("各区要推动各项任务落地落实。", "责任=");
}

TEST_CASE("several kinds of units that no rule knows are said where another's duty stands beside them (they were in its text, in silence)") {
  for (const std::string who : {"县、区政府和各部门、单位要建立台账", "平台整合工作牵头部门、指导协调工作牵头部门应当加强督促"})
    CHECK(doubts_in("2|二、||" + who + "，6月底前完成整改。市住建局要加强检查。").find("task/duty-unread") != std::string::npos);
}

TEST_CASE("…仍不能成立的，街道办事处应当… is a rule for whichever it befalls, no duty") {
  lacks("市住建局要加强指导。指导后仍不能成立的，街道办事处应当组织居民委员会成立物业管理委员会。", "责任=街道办事处");
  has("指导后仍不能成立的，街道办事处应当于6月底前组织成立物业管理委员会。", "责任=街道办事处");
}

TEST_CASE("会同有关方面, 会同本区实施部门, 会各审批部门: whoever stands behind it supports; 会商疾控机构 makes nobody lead") {
  has("市改革办会同有关部门协商解决。", "牵头=市改革办|配合=有关部门*");
  has("由市改革办会各审批部门协商解决。", "牵头=市改革办|配合=各审批部门*");
  has("市体育局要会同有关方面做好指导和总结工作。", "责任=市体育局|配合=有关方面*");
  has("市教育局会同本区政务服务实施部门编制清单。", "牵头=市教育局|配合=本区政务服务实施部门*");
  has("市政府办公室要会同优化营商环境督查办公室开展专项督查。", "责任=市政府办公室|配合=优化营商环境督查办公室");
  has("局安全股要会商疾控机构，及时发布预警信息。", "责任=局安全股");
}

TEST_CASE("配合行业主管部门，落实好… is a sentence, no list of units; 按职责分工 is no part of a name") {
  CHECK(tasks_in("3|1.||加强能力建设。配合行业主管部门，落实好管理机制，并按照省、市办法更新数据。/2.||市供水公司要改造管网。").find("配合=") == std::string::npos);
  CHECK(told_in("2|（一）||做好工作。（市工信局、发改委按职责分工）").find("责任=市工信局、发改委\n") != std::string::npos);
  CHECK(told_in("2|（一）||做好工作。（市工信局、应急局等相关部门按职责分工，各县人民政府）").find("按职责分工|") == std::string::npos);
}

TEST_CASE("how a list is followed up, what befalls who does nothing, and 对照时间节点 make no task") {
  CHECK(tasks_in("2|（一）||市公安局要整治停车。/2|（二）||市攻坚办每月对各县（市、区）空气质量排名通报，连续三个月排名后两位的，约谈政府主要负责人。").find("市攻坚办") == std::string::npos);
  lacks("各学校要充分认识重要性，切实加强领导，压实责任。对因工作不力造成严重后果的，将依纪依规追究责任。", "责任=");
}

TEST_CASE("a long office of 国务院自由贸易试验区 is one name; 办公室： beside 人事科： is a division") {
  has("国务院自由贸易试验区工作部际联席会议办公室要建立台账。", "责任=国务院自由贸易试验区工作部际联席会议办公室");
  CHECK(told_in("1|一、|职责分工|办公室：准确把握各单位业务分工，有序安排相关文件承办部门。/人事科：组织开展业务培训和人才评选活动。").find("责任=办公室") != std::string::npos);
}

TEST_CASE("一、县更新领导小组 over 总体目标 and 工作制度 is no unit of what stands there; 各中心校 over 配合单位： keeps its 校; a number's bracket names nobody") {
  CHECK(tasks_in("1|一、|县更新领导小组|\n2|（一）|总体目标|/到2025年，城乡面貌明显改善。\n2|（二）|工作制度|/实行清单管理。").find("责任=") == std::string::npos);
  CHECK(tasks_in("3|1.||推进改革。/责任单位：各中心校/配合单位：县残联").find("责任=各中心校*|配合=县残联") != std::string::npos);
  CHECK(tasks_in("3|1.||畅通渠道。咨询举报电话：0731-8612345（基础教育股）。").find("基础教育股\n") == std::string::npos);
}

TEST_CASE("经调查属实的，; 根据评估为一级的，; 经审核后，: in what case, and so part of the task; 经市政府同意，: how it came about") {
  const std::string first = "市水务局要加强巡查。";
  for (const std::string front : {"经调查属实的，", "经审核后，", "根据评估结果为一级的，", "经营场所信息有误的，"})
    CHECK(told(first + front + "市住建局应当立即整改。").find("|" + front + "市住建局应当立即整改。|责任=市住建局") != std::string::npos);
  for (const std::string front : {"经市政府同意，", "经研究，", "经区政府常务会议审议通过，", "根据会议精神，"})
    CHECK(told(first + front + "市住建局应当立即整改。").find("|市住建局应当立即整改。|责任=市住建局") != std::string::npos);
}

TEST_CASE("承办单位在提交办理情况前，诉求人追加反映的，承办单位应当…: the first clause only says when, and is part of the task") {
  for (const std::string text : {"承办单位在提交工单办理情况前，诉求人追加反映新情况的，承办单位应当做好研判工作并建立台账。", "市教育局在完成排查前，市财政局要拨付资金。"})
    CHECK(told("市水务局要加强巡查。" + text).find("|" + text + "|责任=") != std::string::npos);
  CHECK(told("市民政局在排查期间，要建立台账。") == "1|市民政局在排查期间，要建立台账。|责任=市民政局\n");
  CHECK(told("市民政局在排查期间，建立台账，市财政局要拨付资金。").find("责任=市民政局") != std::string::npos);
}

TEST_CASE("a paragraph behind the last item that speaks of the whole notice was in the last duty's text") {
  const std::string duties = "1|一、|教材准备|/教务处要完成归档。市财政局配合做好保障。\n1|二、|条件保障|/市财政局要拨付经费。党委宣传部负责评估宣传，办好专题网站。/";
  const std::string last = "|党委宣传部负责评估宣传，办好专题网站。|责任=党委宣传部\n";
  for (const std::string closing : {"审核评估是对学校办学水平的一次全面检验。全校师生员工要以主人翁的姿态投入评建工作。学校成立由校长牵头的评建工作领导小组，有关文件另行印发。",
                                    "各单位要高度重视，加强领导。", "广大干部职工要积极参与创建活动。", "做好评估工作意义重大。", "以上意见如无不妥，请批转各学院执行。", "此项工作列入年度考核。", "未尽事宜，另行通知。"}) {
    const std::string found = told_in(duties + closing);
    INFO(closing << "\n" << found);
    CHECK(found.find(last) != std::string::npos);
    CHECK(found.find("task/") == std::string::npos);
  }
  CHECK(told_in(duties + "优化校园环境，改造老旧管网。").find("办好专题网站。优化校园环境，改造老旧管网。|") != std::string::npos);
  CHECK(tasks_in("1|一、|条件保障|/党委宣传部负责评估宣传。/评估是对学校的一次检验。\n1|二、|教材准备|/教务处要完成归档。").find("评估宣传。评估是对学校的一次检验。|") != std::string::npos);
}
