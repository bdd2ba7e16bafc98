// Sentences of running text that sound like duties and give nobody one, and what stands beside them.
#include "support/catch.h"
#include "support/told_tasks.h"

using namespace fenjie;
using namespace fenjie::tests;

TEST_CASE("已由A编制完成, 业经A批复: done, no task of A; the sentence belongs to the item's task") {
  CHECK(told("初步设计已由县发展和改革局批复。").find("责任=") == std::string::npos);
  CHECK(told("初步设计业经市发展改革委批准。").find("责任=") == std::string::npos);
  const std::string item = "可研报告已由白羊工业园管委会编制完成。由县发展和改革局负责争取资金，10月底前完成申报。";
  CHECK(told(item) == "1|" + item + "|责任=县发展和改革局|时限=10月底前\n");
  CHECK(told("此项工作已由县水利局负责，要抓紧推进。").find("责任=县水利局") != std::string::npos);
  CHECK(told("各处室对于前期已经复制推广的举措，要评估成效，建立台账。").find("责任=各处室*") != std::string::npos);
}

TEST_CASE("总指挥由副县长担任，工作人员从各单位抽调, 本预案由A制定, 下设以下工作组：: no tasks") {
  for (const char* text : {"县森防指（以下简称指挥部）总指挥由副县长担任，副总指挥由县应急管理局局长、县林业局局长、县公安局副局长担任。", "工作人员从县教育局、县财政局抽调。",
                           "办公室主任由县林业局副局长王强担任，副主任分别由县财政局、县民政局负责人担任，办公室工作人员从成员单位抽调。",
                           "本预案由县应急管理局会同有关部门制定，根据实际情况及时修订。", "发生火灾时，县森防指设立前线指挥部，下设以下工作组："}) {
    INFO(text);
    CHECK(told(text) == "");
  }
  CHECK(told("县林业局从各镇抽调护林员20名，组建巡护队。").find("责任=县林业局") != std::string::npos);
}

TEST_CASE("《条例》规定，X部门应当…: what a law rules is no task; what a named unit is to do by it is one") {
  CHECK(told("《水库大坝安全管理条例》规定，大坝主管部门应当加强监督管理。") == "");
  CHECK(told("国家规定，生产经营单位必须履行主体责任。") == "");
  CHECK(told("《条例》规定，主管部门应当建立台账，县水利局要逐条自查。").find("责任=县水利局") != std::string::npos);
  CHECK(told("根据《条例》规定，县水利局应当建立台账。").find("责任=县水利局") != std::string::npos);
  CHECK(told("根据《条例》规定，各镇要建立台账。").find("责任=各镇*") != std::string::npos);
}

TEST_CASE("县水务局负责验收，6月底前完成 as a sentence of its own is what is to be done; behind who does it, it is a part") {
  const std::string item = "推进排水改造。工程已经建成投用。县水务局负责验收，6月底前完成。";
  CHECK(told(item) == "1|" + item + "|责任=县水务局|时限=6月底前\n");
  CHECK(told("县水务局负责验收，6月底前完成。") == "1|县水务局负责验收，6月底前完成。|责任=县水务局|时限=6月底前\n");
  CHECK(told("改造管网。县水务局落实，县住建局负责验收。").find("责任=县水务局、县住建局") != std::string::npos);
  CHECK(told("改造管网。（县水务局负责验收）").find("1|改造管网。|责任=县水务局") != std::string::npos);
}

TEST_CASE("how a notice will be followed up (每季度通报, 不定期明察暗访, 对不力的追究责任) is no task, and said; an item of the list is one") {
  const std::string first = "1|一、||县教育局要排查校舍。\n", task = "1|县教育局要排查校舍。|责任=县教育局\n";
  for (const std::string text : {"县政府督查室每季度通报一次进展情况。", "县纪委监委将不定期开展明察暗访，对责任不落实的，严肃追究责任。", "县大气办每周通报空气质量排名，对末位的乡镇进行约谈。",
                                 "县残联将会同县财政局对项目实施情况开展抽查，发现弄虚作假的严肃处理。"})
    CHECK(text + told_in(first + "1|二、|工作要求|/" + text) == text + task + "task/check-announced");
  CHECK(told_in("2|（一）||修路。/责任单位：区交通局/完成时限：8月底前/区督查室每季度通报一次。") == "1|修路。|责任=区交通局|时限=8月底前\ntask/check-announced");
  for (const std::string text : {"县教育局要每季度通报一次进展情况。", "县市场监管局每月通报抽检结果。", "县消防队每月检查商场20家。"})
    CHECK(told_in(first + "1|二、|工作要求|/" + text).find("check-announced") == std::string::npos);
  CHECK(told("县政府督查室每季度通报一次进展情况。").find("责任=县政府督查室") != std::string::npos);
}

TEST_CASE("任专班组长，日常工作由A承担; 办公室设在A，日常工作由A承担: who is in a body, no task") {
  CHECK(told("街道成立工作专班，由街道党工委副书记、办事处主任任专班组长，日常工作由社会事务办公室承担。") == "");
  CHECK(told("办公室设在县应急管理局，日常工作由县应急管理局承担。") == "");
  CHECK(told("领导小组的日常工作由县教育局承担。").find("责任=县教育局") != std::string::npos);
}

TEST_CASE("各社区要严格执行中央八项规定精神，严禁公车私用: an attitude, no task of a group") {
  CHECK(told("各社区要严格执行中央八项规定精神，严禁公车私用。") == "");
  CHECK(told("各社区要严格执行24小时值班制度，6月底前公布电话。").find("责任=各社区*") != std::string::npos);
}

TEST_CASE("what all are told on a line without a number behind the last item is no task, and said") {
  const std::string list = "1|一、||县教育局要排查校舍。\n1|二、||县水利局要加固堤防。", tasks = "1|县教育局要排查校舍。|责任=县教育局\n2|县水利局要加固堤防。|责任=县水利局\n";
  CHECK(told_in(list + "/各乡镇、各有关单位要加强值班值守，遇有突发情况及时报告。") == tasks + "task/told-to-groups");
  CHECK(told_in(list + "/各部门要转变作风，落实情况纳入年度考核。") == tasks);
  CHECK(told_in(list + "/各乡镇要在6月底前制定预案。").find("-|各乡镇要在6月底前制定预案。|责任=各乡镇*") != std::string::npos);
  CHECK(told_in("1|一、||县教育局要排查校舍。/各镇要建立台账。\n1|二、||县水利局要加固堤防。").find("|各镇要建立台账。|责任=各镇*") != std::string::npos);
}

TEST_CASE("收到提案后10个工作日内 is no day by which a group's demand beside marked tasks would be a task; nothing is cut at a comma") {
  const std::string marked = "1|一、|任务|\n2|（一）||深化改革。【县教育局牵头】\n1|二、|有关要求|\n", task = "1|深化改革。|牵头=县教育局\n";
  CHECK(told_in(marked + "2|（一）||各主办单位要在收到提案后10个工作日内与提案人沟通联系，会办单位要主动提供会办意见。") == task + "task/told-to-groups");
  const std::string whole = "县教育局要会同县财政局建立台账，各镇要密切配合。";
  CHECK(told_in(marked + "2|（一）||" + whole).find("|" + whole + "|责任=县教育局") != std::string::npos);
}

TEST_CASE("企业应当… in the text of 入区企业's duty is told with it; another one's duty there is said") {
  CHECK(told("入区企业应当履行税收承诺。项目投资主体发生变更的，企业应当在变更后书面告知管委会。").find("task/duty-unread") == std::string::npos);
  CHECK(told("入区企业应当履行税收承诺。后总负责用电保障。").find("task/duty-unread") != std::string::npos);
}

TEST_CASE("县商务局一是要…，二是要…: points behind one subject") {
  for (const std::string text : {"县商务局一是要举办活动10场，二是要培育企业6家。", "县农业农村局一要抓好春耕，二要落实补贴。"})
    CHECK(told(text).starts_with("1|" + text + "|责任=县"));
}

TEST_CASE("A可以…, A享受…: nobody has to do it; verbs in front of units (科学设置市场监管所) are no names") {
  for (const std::string text : {"县营商办可根据需要组织专家评估。", "各县区可以结合实际制定细则。", "县属学校享受同等的法律地位。", "科学设置市场监管所数量和规模。", "分期举办重点行政执法单位新闻发布会。", "本办法适用于县级有关部门。"})
    CHECK(text + told(text) == text);
  CHECK(told("金融监管部门要引导银行发放贷款。").find("责任=金融监管部门*") != std::string::npos);
  CHECK(told("县教育局要审查，并指导监督项目建设单位落实制度。").find("责任=县教育局\n") != std::string::npos);
}

TEST_CASE("检测机构应…, 职业院校要…: institutions told by what they do have their duties; 民营医疗机构 is said") {
  for (const std::string who : {"检测机构", "职业院校", "政策制定机关", "煤矿安全监察机构", "市场监管部门"}) CHECK(told(who + "要建立台账。") == "1|" + who + "要建立台账。|责任=" + who + "*\n");
  CHECK(told("民营医疗机构应建立风险防范基金。") == "task/duty-unread");
}

TEST_CASE("an article that rules what 采购人 should do is no item that was missed among tasks; who 负责 is said") {
  const std::string list = "1|第一条||县教育局要排查校舍。\n1|第二条||县水利局要加固堤防。\n";
  CHECK(told_in(list + "1|第三条||采购人应当成立验收小组。").find("task/item-unread") == std::string::npos);
  CHECK(told_in(list + "1|第三条||初评由承担方负责组织。").find("task/item-unread") != std::string::npos);
  CHECK(told_in("1|一、||县教育局要排查校舍。\n1|二、||县水利局要加固堤防。\n1|三、||采购人应当成立验收小组。").find("task/item-unread") != std::string::npos);
}

TEST_CASE("a duty on a line behind the last marked item has no section of that item's chapter") {
  Notice notice;
  notice.outline = outline_from_text("1|一、|安全|\n2|（一）||修缮校舍。（县教育局负责）\n2|（二）||加固堤防。（县水利局负责）/县应急局要在6月底前汇总台账。");
  task::find_tasks(notice, book(), lexicon());
  REQUIRE(notice.tasks.size() == 3);
  CHECK(notice.tasks.at(1).section.value == "一、安全");
  CHECK(notice.tasks.at(2).section.value.empty());
}

TEST_CASE("乡镇负责塘坝, 由乡镇组织: groups of places without 各; 乡镇承担乡 is no name") {
  CHECK(told("县交通局承担县道养护，乡镇承担乡道养护。") == "1|县交通局承担县道养护，|责任=县交通局\n1|乡镇承担乡道养护。|责任=乡镇*\n");
  CHECK(told("由乡镇组织排查，6月底前完成。").find("|责任=乡镇*|时限=6月底前") != std::string::npos);
  CHECK(told("镇村两级要落实专人。").find("责任=镇村两级*") != std::string::npos);
  for (const std::string text : {"乡镇开展了排查。", "乡镇干部的培训要加强。"}) CHECK(told(text).find("责任=乡镇") == std::string::npos);
}

TEST_CASE("全区各级交通运输、市场监管等部门要…, X工作牵头部门应当…: groups with the levels or the work in front") {
  for (const std::string who : {"全区各级交通运输、市场监管等部门", "全县各级自然资源、住房城乡建设部门", "招标投标指导协调工作牵头部门", "省级牵头部门"})
    CHECK(told(who + "要建立台账。").starts_with("1|" + who + "要建立台账。|责任=" + who + "*\n"));
}

TEST_CASE("企业法人举办展销活动的，全县商务、文旅等部门要支持: in what case, and nobody's task") {
  const std::string text = "企业法人举办展销活动的，商务、文旅等部门要提供场地。";
  CHECK(told(text) == "1|" + text + "|责任=商务、文旅等部门*\n");
  CHECK(told("各镇实现应用的，要纳入平台。").find("责任=各镇*") != std::string::npos);
}

TEST_CASE("somebody unknown in front of a unit in one sentence is said; what a course or a fund has to be is not") {
  CHECK(told("县级河长要每月巡河不少于1次，县河长办负责统计。").find("task/duty-unread") != std::string::npos);
  for (const std::string text : {"职业学校美育课程要强化艺术实践。", "标杆所补助资金主要用于改造设施。", "推进办税系统优化。"}) CHECK(text + told(text) == text);
}

TEST_CASE("指导思想以…为指导 on one line with its heading is no item that was missed among tasks") {
  const std::string list = "1|一、||县教育局要排查校舍。\n1|二、||县水利局要加固堤防。\n";
  CHECK(told_in(list + "1|三、||指导思想以习近平新时代中国特色社会主义思想为指导，要全面推进工作。").find("task/item-unread") == std::string::npos);
  CHECK(told_in(list + "1|三、||采购人应当成立验收小组。").find("task/item-unread") != std::string::npos);
}

TEST_CASE("收到提案后10个工作日内 behind a marked item is no day, either, and the demand is not cut at its comma") {
  const std::string list = "1|一、||关于氢能产业链的提案/主办单位：县工信局/各主办单位要在收到提案后10个工作日内与提案人沟通联系，会办单位要主动提供会办意见。";
  CHECK(tasks_in(list).find("沟通联系") == std::string::npos);
  CHECK(doubts_in(list).find("task/told-to-groups") != std::string::npos);
}

TEST_CASE("how a joint meeting is composed and records what it decides, what its members are urged to, what is put under 督查: no tasks (they were, in silence)") {
  const std::string first = "1|一、||县教育局要排查校舍。\n", task = "1|县教育局要排查校舍。|责任=县教育局\n";
  for (const std::string text : {"联席会议由县人社局、县公安局、县法院组成，县人社局为牵头单位。各成员单位职责如下：", "根据工作需要可临时召开。联席会议以会议纪要形式明确议定事项，经与会单位同意后印发。"})
    CHECK(text + tasks_in(first + "1|二、||" + text) == text + task);
  CHECK(tasks_in(first + "1|二、|工作要求|/各成员单位要按照职责分工，主动研究有关工作，互通信息，形成合力。") == task);
  CHECK(told_in(first + "1|二、|组织保障|/县委督查室、县政府督查室要将营商环境工作纳入重点督查范围，对落实不力的严肃问责。") == task + "task/check-announced");
  CHECK(told_in(first + "1|二、|组织保障|/县政府办公室将适时开展督促检查，年中、年末向县政府报告落实情况。") == task + "task/check-announced");
  Notice notice;
  notice.outline = outline_from_text("2|（一）||完善全县根治拖欠农民工工资工作联席会议制度。/联席会议由县人社局、县公安局组成，县人社局为牵头单位。县公安局要建立台账。县法院要开辟通道。");
  task::find_tasks(notice, book(), lexicon());
  CHECK(print(notice.tasks) == "-|县公安局要建立台账。|责任=县公安局\n-|县法院要开辟通道。|责任=县法院\n");
  CHECK(notice.tasks.at(0).group.value == "（一）完善全县根治拖欠农民工工资工作联席会议制度");
  CHECK(told("联席会议由县人社局、县公安局组成，县人社局牵头。县公安局要在6月底前完成排查。").find("责任=县公安局") != std::string::npos);
}

TEST_CASE("县委督查室将对上述事项跟踪督办，7月上旬再次通报 without a number: an announced check, and said as that") {
  const std::string first = "0|||城关街道要在5月底前完成签约。";
  CHECK(doubts_in(first + "县委督查室将对上述事项跟踪督办，7月上旬再次通报。") == "task/check-announced");
  CHECK(doubts_in(first + "县委督查室将于6月10日开展督查，并再次通报。").find("task/check-announced") != std::string::npos);
  CHECK(doubts_in(first + "县委督查室将每季度督查。") == "");
}

TEST_CASE("做到“四早”（早部署、早落实） is no responsibility, 切实负起责任 and 请及时向X反映 are no duties (all three were, in silence)") {
  CHECK(tasks_in("1|一、|指导思想|/坚持生命至上，做到“四早”（早部署、早检查、早落实、早处置）。\n1|二、|重点任务|\n2|（一）||排查隐患。（市水利局）").find("早部署") == std::string::npos);
  CHECK(tasks_in("1|一、|任务|\n2|（一）||市财政局要开展评估。\n1|二、|有关要求|各牵头单位要切实负起责任，各参加单位要积极支持、密切配合。") == "1|市财政局要开展评估。|责任=市财政局\n");
}

TEST_CASE("X要在9月10日前印发《…》 is a duty (its unit was lost to the next one, in silence), 现将…印发《…》 is none") {
  CHECK(tasks_in("2|（一）||宣传发动。镇党政办要在9月10日前印发《一封信》5000份。镇文化站要利用广播播放通告。") ==
        "1|宣传发动。镇党政办要在9月10日前印发《一封信》5000份。|责任=镇党政办|时限=9月10日前\n1|镇文化站要利用广播播放通告。|责任=镇文化站\n");
  CHECK(tasks_in("2|（一）||近年来，市政府印发《办法》，成效明显。市财政局要开展评估。").find("市政府") == std::string::npos);
}

TEST_CASE("北山铜矿要… is a mine's duty (it was its neighbour's, in silence), 汛前隐患排查 has no deadline") {
  CHECK(tasks_in("2|（一）||推进治理。市财政局要开展评估。北山铜矿要完成三号采区治理。") == "1|推进治理。市财政局要开展评估。|责任=市财政局\n1|北山铜矿要完成三号采区治理。|责任=北山铜矿\n");
  CHECK(tasks_in("2|（一）||开展汛前隐患排查。（市水利局负责）") == "1|开展汛前隐患排查。|责任=市水利局\n");
}

TEST_CASE("…均为评价对象, 常务会议由…组成 were said to be unread duties") {
  for (const std::string line : {"各级政府及其工作部门，均为评价对象。", "国务院常务会议由总理、副总理组成，由总理召集和主持。", "国务院常务会议一般每月召开三次，如有需要可临时召开。"})
    CHECK(told(line) == "");
  CHECK(told("联席会议由市教育局牵头召集，每月召开一次。").find("牵头=市教育局") != std::string::npos);
}

TEST_CASE("10月12日点火 told no deadline") { CHECK(told("市热力公司负责供热，10月12日点火。") == "1|市热力公司负责供热，10月12日点火。|责任=市热力公司|时限=10月12日\n"); }

TEST_CASE("指挥部办公室设在A，承担日常调度和督查通报工作: what the office is for, no task (one of 指挥部办公室, in silence)") {
  CHECK(told("指挥部办公室设在县发展改革局，承担日常调度和督查通报工作。") == "");
  CHECK(told("指挥部办公室设在县发展改革局，承担日常调度工作，每月通报进展。").find("每月") != std::string::npos);
}
