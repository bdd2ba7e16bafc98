// Running text whose subjects are roles, groups and several units in one sentence: each is read, or said, and none lost in silence.
#include "support/catch.h"
#include "support/table_from_text.h"
#include "support/told_tasks.h"
#include "task/tasks.h"

using namespace fenjie;
using namespace fenjie::tests;

namespace {

using Table = std::vector<std::pair<std::string, std::string>>;

void check(const Table& table) {
  for (const auto& [paragraph, expected] : table) CHECK(told(paragraph) == expected);
}

}  // namespace

TEST_CASE("牵头单位要…；配合单位要…: a role is a subject, with 各 or without") {
  check({{"牵头单位要细化标准，汇总进展；配合单位要及时提供资料。", "1|牵头单位要细化标准，汇总进展；|责任=牵头单位*\n1|配合单位要及时提供资料。|责任=配合单位*\n"},
         {"各承办单位要逐件联系来信人。", "1|各承办单位要逐件联系来信人。|责任=各承办单位*\n"},
         {"各新闻单位要组织好宣传报道。", "1|各新闻单位要组织好宣传报道。|责任=各新闻单位*\n"},
         {"各工作组牵头单位要在3月底前制定细案。", "1|各工作组牵头单位要在3月底前制定细案。|责任=各工作组牵头单位*|时限=3月底前\n"},
         {"承办单位要做好组织协调。县电视台要播放公告。", "1|承办单位要做好组织协调。|责任=承办单位*\n1|县电视台要播放公告。|责任=县电视台\n"},
         {"奖券的发放由各责任单位负责，道具的准备由县园林局负责。", "1|奖券的发放由各责任单位负责，|责任=各责任单位*\n1|道具的准备由县园林局负责。|责任=县园林局\n"}});
}

TEST_CASE("a group that is only exhorted has no task, whatever its chapter is called") {
  for (const std::string title : {"主要任务", "压紧压实责任", "营造良好氛围", "工作要求"})
    for (const std::string text : {"各单位要做好值班值守。", "牵头单位要高度重视，加强领导。", "各牵头单位要切实履行职责，加强统筹协调，确保各项任务落到实处。",
                                   "各配合单位要各司其职、密切配合。人员因工作变动需要调整的，由所在单位接任人员自然递补。"})
      CHECK(title + told_in("1|二、|" + title + "|\n2|（一）||" + text) == title);
}

TEST_CASE("a group that is told something concrete has a task, behind an exhortation and among requirements, too; one of everybody is said to be in doubt") {
  CHECK(told_in("1|三、|工作要求|\n2|（一）||各责任单位要制定计划。") == "1|各责任单位要制定计划。|责任=各责任单位*\n");
  CHECK(told("各县政府要落实属地责任，统筹力量逐校排查。") == "1|各县政府要落实属地责任，统筹力量逐校排查。|责任=各县政府*\n");
  CHECK(told("各单位各部门要建立健全领导责任制，定期召开项目推进会。") == "1|各单位各部门要建立健全领导责任制，定期召开项目推进会。|责任=各单位各部门*\ntask/doubtful-duty");
  CHECK(told("各相关单位要制定方案，在灯会现场公安局要布置警力，交警队要管制交通。") ==
        "1|各相关单位要制定方案，|责任=各相关单位*\n1|在灯会现场公安局要布置警力，|责任=公安局\n1|交警队要管制交通。|责任=交警队\ntask/doubtful-duty");
}

TEST_CASE("通信运营企业发送…: a kind of enterprises has a duty where its neighbours have one, alone it states something") {
  check({{"市应急局负责发布指令。通信运营企业发送预警短信，确保覆盖。市广电台负责播出信息。",
          "1|市应急局负责发布指令。|责任=市应急局\n1|通信运营企业发送预警短信，确保覆盖。|责任=通信运营企业*\n1|市广电台负责播出信息。|责任=市广电台\n"},
         {"物业服务企业要每月检查充电设施。", "1|物业服务企业要每月检查充电设施。|责任=物业服务企业*|时限=每月\n"},
         {"商场、宾馆、饭店等经营单位要配齐器材。", "1|商场、宾馆、饭店等经营单位要配齐器材。|责任=商场、宾馆、饭店等经营单位*\n"},
         {"分批为业主办理证书。通信运营企业发送预警短信。", ""}});
}

TEST_CASE("the subject of a statement has the duty behind it: 办公室设在县水务局，负责…; 承办单位收到建议后，要…; 各街道，要…") {
  check({{"县河长制办公室设在县水务局，负责每季度组织一次评价。", "1|县河长制办公室设在县水务局，负责每季度组织一次评价。|责任=县河长制办公室|时限=每季度\n"},
         {"各乡镇人民政府、街道办事处是责任主体，要在9月10日前签订责任书。", "1|各乡镇人民政府、街道办事处是责任主体，要在9月10日前签订责任书。|责任=各乡镇人民政府*、街道办事处*|时限=9月10日前\n"},
         {"承办单位收到建议后，要逐件签收。", "1|承办单位收到建议后，要逐件签收。|责任=承办单位*\n"},
         {"东山街道、西山街道，要在路口设立标志。", "1|东山街道、西山街道，要在路口设立标志。|责任=东山街道、西山街道\n"},
         {"指挥部办公室设在县气象局，主任由县气象局局长兼任。", ""}});
}

TEST_CASE("负责人民医院…: 负责人 is no person there; 为防汛提供…: what a unit does") {
  check({{"由县城投公司负责人民医院停车场建设。", "1|由县城投公司负责人民医院停车场建设。|责任=县城投公司\n"},
         {"县统计局负责人口普查工作。", "1|县统计局负责人口普查工作。|责任=县统计局\n"},
         {"县气象局为防汛提供技术支撑。", "1|县气象局为防汛提供技术支撑。|责任=县气象局\n"},
         {"县气象局负责人参加会议。", ""}});
}

TEST_CASE("县住建局商县财政局, 商施工单位: the partner supports") {
  check({{"由县住建局商县财政局、县自然资源局制定方案。", "1|由县住建局商县财政局、县自然资源局制定方案。|牵头=县住建局|配合=县财政局、县自然资源局\n"},
         {"县水务局商施工单位确定迁改时间。", "1|县水务局商施工单位确定迁改时间。|牵头=县水务局|配合=施工单位*\n"},
         {"县教育局商县委编办核定学校编制。", "1|县教育局商县委编办核定学校编制。|牵头=县教育局|配合=县委编办\n"}});
}

TEST_CASE("长春、白山市政府: places that share the ending of the last one are units, and none of them a person") {
  check({{"由长春、白山市政府牵头，县发改局配合。", "1|由长春、白山市政府牵头，县发改局配合。|牵头=长春、白山市政府|配合=县发改局\n"},
         {"桦甸、磐石市政府，东辽、东丰县政府要建设公园。", "1|桦甸、磐石市政府，东辽、东丰县政府要建设公园。|责任=桦甸、磐石市政府、东辽、东丰县政府\n"}});
}

TEST_CASE("沿街各单位一律…，县住建局要督查: what a group does in front of a unit's duty is text of it, and not said to be unread") {
  CHECK(told("沿街各单位门前一律禁止燃火，县住建局要组织督查。") == "1|沿街各单位门前一律禁止燃火，县住建局要组织督查。|责任=县住建局\n");
}

TEST_CASE("several institutions and 等, or 等有关部门和单位: who they are") {
  check({{"体育场、图书馆、博物馆等要为学校开展活动提供方便。", "1|体育场、图书馆、博物馆等要为学校开展活动提供方便。|责任=体育场、图书馆、博物馆等*\n"},
         {"园林局、城建局等有关部门和单位负责抢修树木。", "1|园林局、城建局等有关部门和单位负责抢修树木。|责任=园林局、城建局、有关部门和单位*\n"},
         {"文化厅、体育厅等有关部门负责开放场馆。", "1|文化厅、体育厅等有关部门负责开放场馆。|责任=文化厅、体育厅、有关部门*\n"},
         {"花坛等相关布置由文体局负责落实。", "1|花坛等相关布置由文体局负责落实。|责任=文体局\n"}});
}

TEST_CASE("the preamble (…现通知如下：) and statements (由A、B组成; 作为第一平台) are no tasks") {
  CHECK(told_in("0|||来信已在4月交由各承办单位办理。为确保在8月底前完成办理，现通知如下：\n1|一、||县信访局要汇总情况。") == "1|县信访局要汇总情况。|责任=县信访局\n");
  CHECK(told("监测组由县气象局、县水利局及有关部门组成。").empty());
  CHECK(told("县政府网站关停后，县融媒体网站作为信息公开的第一平台。").empty());
}

TEST_CASE("县体育局：负责…。县文化局：组织…: units at the head of sentences of one paragraph have a task each") {
  CHECK(told_in("0|||县体育局：负责开放体育场馆，安置群众。 县文化局：组织流动演出；指导文化馆开放。县广电局：负责播发预警信息。") ==
        "-|负责开放体育场馆，安置群众。|责任=县体育局\n-|组织流动演出；指导文化馆开放。|责任=县文化局\n-|负责播发预警信息。|责任=县广电局\n");
}

TEST_CASE("a chapter's sentence (由A承办，B协办) gives nothing to items that say themselves who has to do them, and is said") {
  CHECK(told_in("1|一、|治理污染|由县水利局承办，县林业局、县文化局协办。主要措施：\n2|（一）||由县水利局负责，县林业局配合，建设保护区。\n2|（二）||由县林业局负责，县海洋局配合，做好湖岸造林。") ==
        "1|由县水利局负责，县林业局配合，建设保护区。|责任=县水利局|配合=县林业局\n2|由县林业局负责，县海洋局配合，做好湖岸造林。|责任=县林业局|配合=县海洋局\ntask/duty-unread");
}

TEST_CASE("各部门任务 over items names nobody: their own units have them; 监督工作组 over its duties does") {
  CHECK(told_in("1|一、|各部门任务|\n2|1.||县园林局要为学校种树。\n2|2.||县文化局要组织演出。") == "1|县园林局要为学校种树。|责任=县园林局\n2|县文化局要组织演出。|责任=县文化局\n");
  CHECK(told_in("1|一、|监督工作组|\n2|1.||对创建工作进行督促；\n2|2.||完成其他任务。").find("1|对创建工作进行督促；|责任=监督工作组") == 0);
  CHECK(!lexicon().is_unit("成立工作组"));
}

TEST_CASE("国资、商务部门, 县、区人民政府, A或B: lists whose names share an ending, and names that 或 joins") {
  check({{"国资、商务、供销部门负责物资储备。", "1|国资、商务、供销部门负责物资储备。|责任=国资*、商务*、供销部门*\n"},
         {"卫生、环卫等部门负责环境卫生。", "1|卫生、环卫等部门负责环境卫生。|责任=卫生、环卫等部门*\n"},
         {"县、区人民政府要建立储备金。", "1|县、区人民政府要建立储备金。|责任=县、区人民政府*\n"},
         {"由县应急局或县水利局组织巡查。", "1|由县应急局或县水利局组织巡查。|责任=县应急局、县水利局\n"},
         {"县乡两级政府要编制目录。", "1|县乡两级政府要编制目录。|责任=县乡两级政府*\n"}});
}

TEST_CASE("a sentence that goes on with 会同 adds a partner to the duty before it; one that begins with 并 has no subject of its own") {
  check({{"县民政局要规范命名；会同县公安局编制门牌。", "1|县民政局要规范命名；会同县公安局编制门牌。|责任=县民政局|配合=县公安局\n"},
         {"县统计局办公室负责普查日常工作，并于每月25日前向领导小组报告进度。", "1|县统计局办公室负责普查日常工作，并于每月25日前向领导小组报告进度。|责任=县统计局办公室|时限=每月25日前\n"}});
}

TEST_CASE("an item without a full stop tells its duty as others do") {
  CHECK(told_in("2|（一）|各承办单位务必在8月31日前完成办理|\n2|（二）||县教育局要在9月底前完成排查。") ==
        "1|各承办单位务必在8月31日前完成办理|责任=各承办单位*|时限=8月31日前\n2|县教育局要在9月底前完成排查。|责任=县教育局|时限=9月底前\n");
}

TEST_CASE("addressees over why the notice is sent, and statements of members, give nobody a duty") {
  CHECK(told_in("0|||各县区人民政府，市直有关部门：根据上级通知精神，制定以下活动方案。\n1|一、||县水利局：根据汛情调度水库。") == "1|根据汛情调度水库。|责任=县水利局\n");
  CHECK(told("成立由王小明任组长，各支部书记为成员的领导小组，具体负责活动的安排。").find("责任=各支部书记") == std::string::npos);
}

TEST_CASE("three who act in a row have a task each, though the first only states it") {
  CHECK(told("县气象局组织开展灾区监测。县环保局负责监测空气。县水利局负责监测水质。") ==
        "1|县气象局组织开展灾区监测。|责任=县气象局\n1|县环保局负责监测空气。|责任=县环保局\n1|县水利局负责监测水质。|责任=县水利局\n");
}

TEST_CASE("a kind of enterprises goes on with the sentence of a task; who a body's head is, and when it ends, is no duty") {
  check({{"县融媒体中心要播放公益广告，通信运营企业发送短信提醒。", "1|县融媒体中心要播放公益广告，|责任=县融媒体中心\n1|通信运营企业发送短信提醒。|责任=通信运营企业*\n"},
         {"县气象灾害应急指挥部由分管副县长任总指挥。", ""},
         {"原感染管理委员会自本通知印发之日起撤销。", ""},
         {"县领导小组办公室负责整改日常工作。", "1|县领导小组办公室负责整改日常工作。|责任=县领导小组办公室\n"},
         {"县发改局牵头，各地、各部门配合，建立台账。", "1|县发改局牵头，各地、各部门配合，建立台账。|牵头=县发改局|配合=各地*、各部门*\n"}});
}

TEST_CASE("后总负责…, 各班主任要… behind another's duty: a subject that nobody knows is said, a topic is not") {
  check({{"县卫生局要建立台账。后总负责会场用电保障。", "1|县卫生局要建立台账。后总负责会场用电保障。|责任=县卫生局\ntask/duty-unread"},
         {"县卫生局要建立台账。重点场所要设置隔离观察区。", "1|县卫生局要建立台账。重点场所要设置隔离观察区。|责任=县卫生局\n"},
         {"县卫生局要建立台账。各项工作要形成闭环管理。", "1|县卫生局要建立台账。各项工作要形成闭环管理。|责任=县卫生局\n"}});
}

TEST_CASE("各楼门卫要…, 志愿者负责…: staff by its post is a group that acts") {
  check({{"各楼门卫要坚守岗位，热情解答疑问。", "1|各楼门卫要坚守岗位，热情解答疑问。|责任=各楼门卫*\n"},
         {"县卫生局要建立台账。志愿者负责会场外围安保。", "1|县卫生局要建立台账。|责任=县卫生局\n1|志愿者负责会场外围安保。|责任=志愿者*\n"},
         {"各班主任要高度重视。", ""},
         {"为志愿者购买保险。", ""}});
}

TEST_CASE("以A为主，B配合: A leads; 村（居）委会 is one name; 县人民政府职责： over its items gives them to it") {
  CHECK(told("以县林业局为主，县财政局配合，制定补贴方案。") == "1|以县林业局为主，县财政局配合，制定补贴方案。|牵头=县林业局|配合=县财政局\n");
  CHECK(told("村（居）委会要做好宣传，建立台账。") == "1|村（居）委会要做好宣传，建立台账。|责任=村（居）委会\n");
  CHECK(told_in("1|二、|县人民政府职责：|\n3|1、||统一领导处理工作。\n3|2、||建立储备金。") == "1|统一领导处理工作。|责任=县人民政府\n2|建立储备金。|责任=县人民政府\n");
}

TEST_CASE("among general demands a festival makes no task of what everybody is urged to") {
  CHECK(told_in("1|一、|指导思想|\n2|（一）||各部门要充分发挥职能作用，切实加强春节期间各项工作。") == "");
}

TEST_CASE("重点提案的承办单位要…, 有任务的乡镇要…, 各责任单位主要负责人要…: groups told by what they have to do with, or by who heads them") {
  check({{"重点提案的承办单位要起草答复意见。", "1|重点提案的承办单位要起草答复意见。|责任=重点提案的承办单位*\n"},
         {"有任务的乡镇要签订责任书。", "1|有任务的乡镇要签订责任书。|责任=有任务的乡镇*\n"},
         {"各责任单位主要负责人要建立责任到人的工作机制。", "1|各责任单位主要负责人要建立责任到人的工作机制。|责任=各责任单位*\n"},
         {"县教育局主要负责人要在5月底前签订责任书。", "1|县教育局主要负责人要在5月底前签订责任书。|责任=县教育局|时限=5月底前\n"},
         {"县财政局要拨付经费。重点提案的承办单位，及时起草答复意见。", "1|县财政局要拨付经费。重点提案的承办单位，及时起草答复意见。|责任=县财政局\ntask/duty-unread"},
         {"县财政局要拨付经费。后总负责社区建设验收。", "1|县财政局要拨付经费。后总负责社区建设验收。|责任=县财政局\ntask/duty-unread"}});
}

TEST_CASE("who pays back, corrects or promises, and kinds of bodies by what they deal with, have duties") {
  check({{"请县财政局收回结余资金3260万元。", "1|请县财政局收回结余资金3260万元。|责任=县财政局\n"},
         {"请县水务局退还多收费用。", "1|请县水务局退还多收费用。|责任=县水务局\n"},
         {"请县教育局纠正违规收费。", "1|请县教育局纠正违规收费。|责任=县教育局\n"},
         {"无线电管理机构负责无线电监测。", "1|无线电管理机构负责无线电监测。|责任=无线电管理机构*\n"},
         {"新闻媒体负责正面宣传。", "1|新闻媒体负责正面宣传。|责任=新闻媒体*\n"}});
  CHECK(told("企业开办“半日办结”。由县财政局承诺，县公安局协同兑现。").find("责任=县财政局|配合=县公安局") != std::string::npos);
}

TEST_CASE("将任务分工明确如下，请…立即行动 leads in, and is nobody's task") {
  CHECK(told_in("0|||经街道党工委会议研究，将迎检任务分工明确如下，请各责任片区立即行动。\n1|一、||小广告清理由城管办牵头，各社区配合。") ==
        "1|小广告清理由城管办牵头，各社区配合。|牵头=城管办|配合=各社区*\n");
}

TEST_CASE("a name that nobody knows among those who take part is one of them, and no reason to let the first lead") {
  CHECK(told("集贸市场整治由市场监管所牵头，经济发展办公室、商户自治会参加，规范摊位摆放。").find("|牵头=市场监管所|配合=经济发展办公室、商户自治会") != std::string::npos);
}

TEST_CASE("根据…，现就监督工作作如下安排。 under whom it is addressed to is nobody's task") {
  CHECK(told_in("0|||县人大各专门委员会，各乡镇人大：/根据县人大常委会2026年工作要点，现就监督工作作如下安排。\n3|1.||听取建设情况报告。/责任单位：县农业农村局") ==
        "1|听取建设情况报告。|责任=县农业农村局\n");
}
