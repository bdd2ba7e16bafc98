#include "notice/printed_notice.h"
#include "support/catch.h"
#include "support/document_from_lines.h"

using namespace fenjie;
using namespace fenjie::tests;

namespace {

/// The outline of body paragraphs under a plain header.
std::string outline(std::vector<std::string> body) {
  body.insert(body.begin(), {"临江市人民政府办公室", "关于做好防汛工作的通知", "临政办〔2024〕4号", "各区人民政府："});
  const Document document = document_from_lines(body);
  const notice::Notices found = notices_in(document);
  REQUIRE(found.notices.size() == 1);
  CHECK(remainder_of(document, found.notices).empty());
  return outline_of(found.notices[0]);
}

}  // namespace

TEST_CASE("outline: levels, titles on lines of their own, lead sentences in the text") {
  CHECK(outline({"为做好工作，现通知如下：", "一、总体要求", "（一）指导思想", "坚持人民至上，\n生命至上。",
                 "1.完善预案。各区要修订预案。", "（1）开展演练；", "①每年一次", "二、工作任务：",
                 "（二）加固堤防。（责任单位：市水利局）"}) ==
        "0  > 为做好工作，现通知如下：\n"
        "1 一、总体要求\n"
        "2 （一）指导思想 > 坚持人民至上，生命至上。\n"
        "3 1. > 完善预案。各区要修订预案。\n"
        "4 （1） > 开展演练；\n"
        "5 ①每年一次\n"
        "1 二、工作任务\n"
        "2 （二） > 加固堤防。（责任单位：市水利局）\n");
}

TEST_CASE("outline: an article's first line is its text, not its title, and lines broken behind a comma or in a word are one paragraph") {
  CHECK(outline({"第一条", "市审批局负责统筹规划、", "协调推进，", "负责监督。", "第二条", "市审批局对电子证照目录编制、归集共享、异", "议修复进行检查。", "第三条 职责分工", "各单位要配合。"}) ==
        "2 第一条 > 市审批局负责统筹规划、协调推进，负责监督。\n"
        "2 第二条 > 市审批局对电子证照目录编制、归集共享、异议修复进行检查。\n"
        "2 第三条职责分工 > 各单位要配合。\n");
}

TEST_CASE("outline: points with paragraphs of their own are items; a point alone, and points inside a paragraph, are text") {
  CHECK(outline({"一、扩大投资", "第一，实施攻坚。完成投资58亿元。", "第二，抓好申报。", "二、培育产业", "第三，做强产业链。"}) ==
        "1 一、扩大投资\n"
        "6 第一， > 实施攻坚。完成投资58亿元。\n"
        "6 第二， > 抓好申报。\n"
        "1 二、培育产业\n"
        "6 第三， > 做强产业链。\n");
  CHECK(outline({"一是开展自查。各校要逐项检查。", "二是压实责任。"}) == "6 一是 > 开展自查。各校要逐项检查。\n6 二是 > 压实责任。\n");
  CHECK(outline({"一、扩大投资", "一是开展自查；二是压实责任。", "第一，提高认识。", "三、其他"}) ==
        "1 一、扩大投资 > 一是开展自查；二是压实责任。 > 第一，提高认识。\n"
        "1 三、其他\n");
}

TEST_CASE("outline: a numbered case (案件2：) begins an item, whatever its first character") {
  CHECK(outline({"一、包保事项", "案件1：逾期办证问题", "包保领导：穆青山", "案件2：保险接续问题", "包保领导：瞿小燕"}) ==
        "1 一、包保事项\n"
        "4 案件1：逾期办证问题 > 包保领导：穆青山\n"
        "4 案件2：保险接续问题 > 包保领导：瞿小燕\n");
}

TEST_CASE("outline: a mark in front of a label (◆责任单位：) counts no item in running text, under an item it does") {
  CHECK(outline({"清理流动摊点。", "◆责任单位：市城管局", "◆完成时限：4月底前"}) == "0  > 清理流动摊点。 > 责任单位：市城管局 > 完成时限：4月底前\n");
  CHECK(outline({"1.清理流动摊点。", "◆责任单位：市城管局"}) == "3 1. > 清理流动摊点。\n5 ◆责任单位：市城管局\n");
}

TEST_CASE("outline: a mark begins an item that begins with 完成 or with a digit: ●完成排查, - 5个社区食堂; no mark of a label, no minus") {
  CHECK(outline({"现通知如下：", "●完成排查3处。", "●5个社区食堂投入使用。", "●2024年新增就业5000人。"}) ==
        "0  > 现通知如下：\n5 ● > 完成排查3处。\n5 ● > 5个社区食堂投入使用。\n5 ● > 2024年新增就业5000人。\n");
}

TEST_CASE("outline: the first item and one whose number counts on from its own (4、5个) may begin with a quantity") {
  CHECK(outline({"现通知如下：", "1、5个社区食堂投入使用。", "2、整治背街小巷。", "3、完成清淤。", "4、5个泵站改造。"}) ==
        "0  > 现通知如下：\n3 1、 > 5个社区食堂投入使用。\n3 2、 > 整治背街小巷。\n3 3、 > 完成清淤。\n3 4、 > 5个泵站改造。\n");
}

TEST_CASE("outline: labels inside one running paragraph") {
  CHECK(outline({"现就有关工作通知如下：一、总体要求（一）指导思想。坚持改革。（二）目标。到2024年，建成2 "
                 "亿元项目，推进“多报合一、信息共享”和一事一议。二、主要任务：1.修路。2.架桥。"}) ==
        "0  > 现就有关工作通知如下：\n"
        "1 一、总体要求\n"
        "2 （一） > 指导思想。坚持改革。\n"
        "2 （二） > 目标。到2024年，建成2亿元项目，推进“多报合一、信息共享”和一事一议。\n"
        "1 二、主要任务\n"
        "3 1. > 修路。\n"
        "3 2. > 架桥。\n");
}

TEST_CASE("outline: measures numbered like the problems they belong to are text of the problem, in a line or on lines of their own") {
  CHECK(outline({"1.巡查不够。", "整改措施：1.加强巡查。2.建立台账。", "责任单位：市水利局", "2.用电不严。", "整改措施：", "1.更换线路。", "2.开展检查。", "责任单位：市住建局", "3.食堂不洁。"}) ==
        "3 1. > 巡查不够。 > 整改措施：1.加强巡查。2.建立台账。 > 责任单位：市水利局\n"
        "3 2. > 用电不严。 > 整改措施： > 1.更换线路。 > 2.开展检查。 > 责任单位：市住建局\n"
        "3 3. > 食堂不洁。\n");
  CHECK(outline({"问题1：比例偏低。", "整改措施：（1）修订办法；（2）纳入评审。", "问题2：活动不够。"}) ==
        "4 问题1： > 比例偏低。 > 整改措施：（1）修订办法；（2）纳入评审。\n4 问题2： > 活动不够。\n");
  CHECK(outline({"（一）进度缓慢", "整改措施：", "1.每月调度。", "2.完成征收。", "（二）责任不实"}) ==
        "2 （一）进度缓慢 > 整改措施：\n3 1. > 每月调度。\n3 2. > 完成征收。\n2 （二）责任不实\n");  // of a kind below: items, as ever
}

TEST_CASE("outline: what looks like a label and is none") {
  CHECK(outline({"一是加强领导；二是压实责任。改造 1、2 号楼：3、4号楼缓建。", "2024年完成。", "3.5公里道路完工。"}) ==
        "0  > 一是加强领导；二是压实责任。改造1、2号楼：3、4号楼缓建。 > 2024年完成。 > 3.5公里道路完工。\n");
}

TEST_CASE("outline: a whole document on one line") {
  const Document document = document_from_lines(
      {"临江市人民政府办公室　　关于做好防汛工作的通知　　临政办〔2024〕4号 "
       "2024年5月1日　　各区人民政府，市直各部门：　　汛期将至，为做好防汛工作，"
       "保障人民群众生命财产安全，现就有关事项通知如下：　　一、压实责任　　各区要落实行政首长负责制，层层签订责任书，"
       "做到守土有责、守土尽责。　　"
       "二、加强值守　　严格执行二十四小时值班制度，重大险情第一时间报告。　　临江市人民政府办公室　　2024年5月1日"});
  const notice::Notices found = notices_in(document);
  REQUIRE(found.notices.size() == 1);
  CHECK(header_of(found.notices[0]) ==
        "临江市人民政府办公室 / 临江市人民政府办公室关于做好防汛工作的通知 / 临政办〔2024〕4号 = 临政办 2024 4 / 2024-05-01 / 各区人民政府 "
        "| 市直各部门");
  CHECK(outline_of(found.notices[0]) ==
        "0  > 汛期将至，为做好防汛工作，保障人民群众生命财产安全，现就有关事项通知如下：\n"
        "1 一、压实责任 > 各区要落实行政首长负责制，层层签订责任书，做到守土有责、守土尽责。\n"
        "1 二、加强值守 > 严格执行二十四小时值班制度，重大险情第一时间报告。\n");
  CHECK(remainder_of(document, found.notices).empty());
}

TEST_CASE("outline: a number printed twice (1. 1.…) is one label; 1. 1.5亿元 is a label and a figure") {
  CHECK(outline({"一、任务", "1. 1.修路。", "2. 2. 架桥。", "3. 1.5亿元资金到位。", "（一）（一）植树。"}) ==
        "1 一、任务\n"
        "3 1. > 修路。\n"
        "3 2. > 架桥。\n"
        "3 3. > 1.5亿元资金到位。\n"
        "2 （一） > 植树。\n");
}

TEST_CASE("outline: （—） in front of text is the first item of （一）（二）") {
  CHECK(outline({"一、任务", "（—）修路。", "（二）架桥。", "三是按（—）空缺处理。"}) ==
        "1 一、任务\n"
        "2 （—） > 修路。\n"
        "2 （二） > 架桥。 > 三是按（—）空缺处理。\n");
}

TEST_CASE("outline: units on lines of their own head the items or the text that says what each has to do") {
  CHECK(outline({"分工如下：", "县教育局", "1.开展校园检查。", "2.组织演练。", "县公安局", "1.开展巡逻。"}) ==
        "0  > 分工如下：\n"
        "2 县教育局\n"
        "3 1. > 开展校园检查。\n"
        "3 2. > 组织演练。\n"
        "2 县公安局\n"
        "3 1. > 开展巡逻。\n");
  CHECK(outline({"一、职责分工", "生产管理部", "负责编制停工方案。", "县教育局职责：", "负责校园检查。", "二、工作要求", "各部门要加强领导。"}) ==
        "1 一、职责分工\n"
        "2 生产管理部 > 负责编制停工方案。\n"
        "2 县教育局职责 > 负责校园检查。\n"
        "1 二、工作要求 > 各部门要加强领导。\n");
}

TEST_CASE("outline: units on lines of their own over nothing to do, or one alone, are text") {
  CHECK(outline({"参加单位：", "县教育局", "县公安局", "县财政局"}) == "0  > 参加单位： > 县教育局 > 县公安局 > 县财政局\n");
  CHECK(outline({"分工如下：", "县教育局", "位于人民路。", "县公安局", "王小明"}) == "0  > 分工如下： > 县教育局 > 位于人民路。 > 县公安局 > 王小明\n");
  CHECK(outline({"分工如下：", "县教育局", "负责校园检查。"}) == "0  > 分工如下： > 县教育局 > 负责校园检查。\n");
}

TEST_CASE("outline: 3.65岁以上老年人 behind 2. is the third item, behind 3.64 it is 3.65") {
  CHECK(outline({"1.修路。", "2.架桥。", "3.65岁以上老年人体检。"}) == "3 1. > 修路。\n3 2. > 架桥。\n3 3. > 65岁以上老年人体检。\n");
}

TEST_CASE("outline: right behind a heading on its line, （十一） is an item whatever number came before, and 1. the first; not （二）款") {
  CHECK(outline({"三、促进就业", "（七）鼓励创业。", "四、推动转型升级（十一）创新服务。积极拓展渠道。（十二）推动改造。"}) ==
        "1 三、促进就业\n2 （七） > 鼓励创业。\n1 四、推动转型升级\n2 （十一） > 创新服务。积极拓展渠道。\n2 （十二） > 推动改造。\n");
  CHECK(outline({"一、全力做好供电保障1.加强领导。各单位要值守。2.“度电必争”攻坚。营销部组织。"}) == "1 一、全力做好供电保障\n3 1. > 加强领导。各单位要值守。\n3 2. > “度电必争”攻坚。营销部组织。\n");
  CHECK(outline({"一、推进改厕1.改造200万户。2.建立机制。二、推进垃圾治理3.健全体系。三、加强规划管理4.2019年9月底前完成布局。四、完善机制5.建立制度。"}) ==
        "1 一、推进改厕\n3 1. > 改造200万户。\n3 2. > 建立机制。\n1 二、推进垃圾治理\n3 3. > 健全体系。\n1 三、加强规划管理\n3 4. > 2019年9月底前完成布局。\n1 四、完善机制\n3 5. > 建立制度。\n");
  CHECK(outline({"一、推进改造1.改造小区。2.建立机制。二、新建道路3.5公里。"}) == "1 一、推进改造\n3 1. > 改造小区。\n3 2. > 建立机制。\n1 二、 > 新建道路3.5公里。\n");
  CHECK(outline({"一、选用系统", "1.没有标准的；", "2.超出本部分（一）（二）款规定的。"}) == "1 一、选用系统\n3 1. > 没有标准的；\n3 2. > 超出本部分（一）（二）款规定的。\n");
  CHECK(outline({"二、选优配强村(社区)“两委”班子(一)严明标准。把政治标准放在首位。(二)从严审核。"}) == "1 二、选优配强村(社区)“两委”班子\n2 (一) > 严明标准。把政治标准放在首位。\n2 (二) > 从严审核。\n");
  CHECK(outline({"一、工作目标", "推进“三线’，交越整治。二、工作职责(一)市工信局：制定方案。(二)市城管局：参与督查。"}) ==
        "1 一、工作目标 > 推进“三线’，交越整治。\n1 二、工作职责\n2 (一) > 市工信局：制定方案。\n2 (二) > 市城管局：参与督查。\n");
  CHECK(outline({"29.健全保障体系。", "30不断优化服务。", "31.推进改革。"}) == "3 29. > 健全保障体系。\n3 30 > 不断优化服务。\n3 31. > 推进改革。\n");
  CHECK(outline({"—、总体目标", "加快发展。二、开放环境（二）统筹规划。建立“绿色通道\"。（三）鼓励投资。"}) ==
        "1 —、总体目标 > 加快发展。\n1 二、开放环境\n2 （二） > 统筹规划。建立“绿色通道\"。\n2 （三） > 鼓励投资。\n");
}

TEST_CASE("outline: 4，提升效率 between 3. and 5. is an item, the comma a misread dot; elsewhere 4， is text (its number was glued to the text, in silence)") {
  CHECK(outline({"1.修路。", "2，架桥。", "3.植树。"}) == "3 1. > 修路。\n3 2， > 架桥。\n3 3. > 植树。\n");
  CHECK(outline({"1.修路。", "5，架桥。"}) == "3 1. > 修路。 > 5，架桥。\n");
}

TEST_CASE("outline: 第003号 关于…的建议 over its units is an item, and no text of the covering letter (it was, in part in silence)") {
  CHECK(outline({"现将建议交办如下。", "第003号 关于改扩建学校的建议（刘某代表）", "主办单位：区教育局", "第011号 关于增设过街设施的建议（何某代表）", "主办单位：区交通局"}) ==
        "0  > 现将建议交办如下。\n4 第003号 > 关于改扩建学校的建议（刘某代表） > 主办单位：区教育局\n4 第011号 > 关于增设过街设施的建议（何某代表） > 主办单位：区交通局\n");
}

TEST_CASE("outline: 按照《办法》 over 第十条规定开展…: an article that is cited begins no item") {
  CHECK(outline({"一、科学开展采购需求调查。采购人应当按照《办法》\n第十条规定开展需求调查工作。"}) == "1 一、 > 科学开展采购需求调查。采购人应当按照《办法》第十条规定开展需求调查工作。\n");
}

TEST_CASE("outline: （1） under 5.2.1 stands below it (5.2.2 stood under （2）)") {
  CHECK(outline({"5 应急保障", "5.1 粮食储备", "5.1.1 优化布局。", "（1）安排资金。", "（2）落实人员。", "5.1.2 充实储备。"}) ==
        "3 5应急保障\n4 5.1粮食储备\n5 5.1.1 > 优化布局。\n6 （1） > 安排资金。\n6 （2） > 落实人员。\n5 5.1.2 > 充实储备。\n");
}
