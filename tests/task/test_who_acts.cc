// Who acts where a sentence says more of a unit than what it has to do: it was changed, it is helped, its persons stand in a bracket.
#include "support/catch.h"
#include "support/told_tasks.h"

using namespace fenjie;
using namespace fenjie::tests;

TEST_CASE("who no longer has a task has none, who gets it has it") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"市卫健委不再承担该项任务，改由市医保局12月20日前完成。", "责任=市医保局|时限=12月20日前"},
      {"市教育局不再牵头校园周边整治，由市公安局牵头，12月底前完成。", "牵头=市公安局|时限=12月底前"},
      {"医保结算由市卫健委负责调整为市医保局负责，12月底前完成移交。", "责任=市医保局|时限=12月底前"},
      {"将该项工作的牵头单位由市教育局调整为市公安局，12月底前完成整治。", "牵头=市公安局|时限=12月底前"},
  };
  for (const auto& [paragraph, who] : table) CHECK(told(paragraph) == "1|" + paragraph + "|" + who + "\n");
  CHECK(told("市财政局要将目标由5%调整为8%，6月底前完成。").find("责任=市财政局") != std::string::npos);
}

TEST_CASE("市住建局在市财政局配合下完成决算: who helps supports, in front of who acts, too") {
  for (const std::string paragraph : {"市住建局在市财政局配合下，12月18日前完成决算。", "在市财政局的配合下，市住建局12月18日前完成决算。"})
    CHECK(told(paragraph) == "1|" + paragraph + "|责任=市住建局|配合=市财政局|时限=12月18日前\n");
  CHECK(told("市住建局在市财政局领导下，12月18日前完成决算。").find("配合") == std::string::npos);
}

TEST_CASE("市数据局（局长：唐亮，副局长：周明）负责…: the persons in the bracket answer for the unit's task") {
  CHECK(told("市数据局（局长：唐亮，副局长：周明）负责日常调度，12月底前完成。").find("|责任=市数据局") != std::string::npos);
  CHECK(told("市数据局（局长：唐亮，副局长：周明）负责日常调度，12月底前完成。").find("唐亮、周明") != std::string::npos);
  CHECK(told("市数据局（市大数据中心）负责日常调度，12月底前完成。").find("责任人") == std::string::npos);
}

TEST_CASE("an item's deed in front of where its report goes is a task; a report alone is none") {
  Notice notice;
  notice.outline = outline_from_text("1|一、||市文旅局对景区开展检查，12月15日前将检查情况报市政府办公室。\n1|二、||市司法局定期将进展情况报市政府办公室。");
  const Passage& first = notice.outline[0].paragraphs[0];
  const std::string printed = first.text();
  const std::size_t at = first.spans().front().begin + printed.find("市政府办公室");
  const std::size_t again = notice.outline[1].paragraphs[0].spans().front().begin + notice.outline[1].paragraphs[0].text().find("市政府办公室");
  notice.reporting.recipient = {"市政府办公室", {{at, at + std::string("市政府办公室").size()}, {again, again + std::string("市政府办公室").size()}}, "reporting"};
  task::find_tasks(notice, book(), lexicon());
  CHECK(print(notice.tasks) == "1|市文旅局对景区开展检查，12月15日前将检查情况报市政府办公室。|责任=市文旅局|时限=12月15日前\n");
}

TEST_CASE("sentences of units in front of a label that names none assign") {
  CHECK(told("工业增加值增长7%。市工信局（牵头），市统计局；分管市长：李强。").find("工业增加值增长7%。|领导=李强|牵头=市工信局|责任=市统计局") != std::string::npos);
  CHECK(told("新增就业1万人。市人社局牵头，市统计局配合；责任领导：李强。").find("新增就业1万人。|领导=李强|牵头=市人社局|配合=市统计局") != std::string::npos);
  CHECK(told("新增就业1万人。加强统筹调度；责任领导：李强。").find("新增就业1万人。加强统筹调度；|领导=李强") != std::string::npos);
}

TEST_CASE("李兰：负责…: a leader at the head of what is due by a day or has a figure; standing charges and speeches are none") {
  CHECK(told("李兰：负责公路建设，6月底前建成20公里。") == "1|负责公路建设，6月底前建成20公里。|领导=李兰|时限=6月底前\n");
  CHECK(told("副县长王刚：负责桥梁改造3座。").find("负责桥梁改造3座。|领导=王刚") != std::string::npos);
  for (const std::string other : {"张伟：负责教育、卫生工作。", "李兰：要加强排查，6月底前完成。", "王芳：负责人。"}) CHECK(tasks_in("2|（一）||" + other) == "");
}

TEST_CASE("归集科, 监督科, 普法科: sections named after a verb or a word that looks like a name act; 加强科学调度 has none") {
  for (const std::string section : {"归集科", "监督科", "普法科", "缴存科"}) CHECK(told(section + "负责推动试点，年底前新增开户8000人。").find("责任=" + section) != std::string::npos);
  CHECK(told("加强科学调度，6月底前完成检修。").find("加强科|") == std::string::npos);
}

TEST_CASE("由各企业总会计师报送进展: 会计 is no end of a unit's name") {
  CHECK(told("每月10日前由各企业总会计师汇总台账12份。").find("责任=各企业*") != std::string::npos);
}

TEST_CASE("a label under a title that ends with a quotation or a bracket begins a sentence of its own") {
  for (const std::string title : {"推行“一网通办”", "改造管网（一期）"})
    CHECK(told_in("4|任务1：|" + title + "|工作内容：网办率达到98%以上/牵头单位：市数据局").find("网办率达到98%以上|") != std::string::npos);
  CHECK(told_in("4|任务1：|推行“一网通办”|工作内容：网办率达到98%以上/牵头单位：市数据局").find("”工作内容") == std::string::npos);
}

TEST_CASE("以上事项由A督办 behind several tasks is said once; one task's own guide is not") {
  const std::string items = "1|1.||清收账款。（责任部门：县财政局）\n1|2.||整改隐患。（责任部门：县住建局）";
  CHECK(doubts_in(items + "/以上事项由县政府办公室负责督办。") == "task/guide-of-all");
  CHECK(doubts_in("1|1.||清收账款。（责任部门：县财政局；县政府办公室督办）\n1|2.||整改隐患。（责任部门：县住建局）") == "");
}

TEST_CASE("（以上两项，牵头单位：A） at the end of the second of two items is both items'") {
  for (const std::string bracket : {"（以上两项，牵头单位：市教育局）", "（以上2项由市教育局牵头）", "（上述两项工作：牵头单位：市教育局）"})
    CHECK(told_in("3|1.||新建幼儿园3所。\n3|2.||改造校舍12处。" + bracket + "\n3|3.||新建食堂5个。（牵头单位：市民政局）") ==
          "1|新建幼儿园3所。|牵头=市教育局\n2|改造校舍12处。|牵头=市教育局\n3|新建食堂5个。|牵头=市民政局\n");
}

TEST_CASE("基层派出所在街道统一领导下…: 派出所 acts; 购房所在地 names nobody") {
  CHECK(told("公安局要制定方案；基层派出所在街道、乡镇统一领导下，全面开展核查工作，11月底前完成。").find("责任=基层派出所") != std::string::npos);
  CHECK(told("购房人在购房所在地城区范围内名下无住房的，执行首套信贷政策。").find("购房所") == told("购房人在购房所在地城区范围内名下无住房的，执行首套信贷政策。").rfind("购房所"));
}

TEST_CASE("组织半专业扑火队开展演练: what a verb stands in front of is no name") {
  CHECK(told("由市应急局牵头，市人武部配合，组织半专业扑火队开展演练。") == "1|由市应急局牵头，市人武部配合，组织半专业扑火队开展演练。|牵头=市应急局|配合=市人武部\n");
  CHECK(told("各连队负责清理沟渠，组织民兵和“两委”干部落实值守。") == "1|各连队负责清理沟渠，组织民兵和“两委”干部落实值守。|责任=各连队*\n");
  for (const std::string no_name : {"集中建设起步区，率先开发启动区。", "重点推进政府采购改革，负责完善制度。", "要移送有关机关依法处理。", "指导市场监管所健全制度。"}) CHECK(tasks_in("2|（一）||" + no_name) == "");
  CHECK(told("组织人事部负责建立台账，6月底前完成。").find("责任=组织人事部") != std::string::npos);
}

TEST_CASE("政府|采购, 个人所|得税: a name does not end inside a word") {
  CHECK(told("市财政局在政府采购活动中要落实政策，6月底前完成。").find("责任=市财政局|") != std::string::npos);
  CHECK(told("个人所得税扣除办法，由市税务局另行制定，6月底前完成。").find("责任=市税务局|") != std::string::npos);
}

TEST_CASE("河北省委和省政府, 市场监管总局和省食安委: two names; 商|品检验处 is one") {
  CHECK(told("河北省委和省政府要在6月底前完成自查。").find("责任=河北省委、省政府|") != std::string::npos);
  CHECK(told("国家市场监督管理总局和省食安委要在6月底前完成自查。").find("责任=国家市场监督管理总局、省食安委|") != std::string::npos);
  CHECK(told("食品检验处负责扩大试点；商品检验处负责实施检验。") == "1|食品检验处负责扩大试点；|责任=食品检验处\n1|商品检验处负责实施检验。|责任=商品检验处\n");
}

TEST_CASE("各县区人民政府均为责任单位: the part is no end of the name, and a rule for the items below") {
  for (const std::string is : {"为", "均为", "都是"})
    CHECK(told_in("3|1.||新建幼儿园3所。（市教育局牵头，各县区人民政府" + is + "责任单位）") == "1|新建幼儿园3所。|牵头=市教育局|责任=各县区人民政府*\n");
  CHECK(told_in("3|1.||新建幼儿园3所。（市教育局牵头。各县区人民政府均为责任单位，以下不再列出）\n3|2.||改造公园2个。（市住建局牵头）").find("2|改造公园2个。|牵头=市住建局|责任=各县区人民政府*") != std::string::npos);
}

TEST_CASE("“双随机、一公开”监管联席会议成员单位: no name ends inside quotes; （以下简称…） names nobody") {
  CHECK(told_in("3|1.||完善抽查机制。（牵头单位：市市场监管局，责任单位：市“双随机、一公开”监管联席会议成员单位）") == "1|完善抽查机制。|牵头=市市场监管局|责任=市“双随机、一公开”监管联席会议成员单位*\n");
  CHECK(told_in("3|1.||成立创建工作领导小组办公室（以下简称领导小组办公室）") == "");
}

TEST_CASE("a text that breaks off in the middle of a sentence gets no full stop; a heading does") {
  CHECK(told_in("3|1.||推动清单办理。根据国家和省政/务服务事项目录调整事项。（责任单位：市数据局）") == "1|推动清单办理。根据国家和省政务服务事项目录调整事项。|责任=市数据局\n");
  CHECK(told_in("3|1.||加强组织领导，压实责任/建立工作台账。（责任单位：市数据局）") == "1|加强组织领导，压实责任。建立工作台账。|责任=市数据局\n");
}

TEST_CASE("特此通知 behind the last group's duties is no part of them") {
  for (const std::string end : {"特此通知。", "以上通知，请遵照执行。"})
    CHECK(told_in("3|1.||后勤保障专班。由后勤科牵头，保卫科参加。主要职责：整治消防通道。/" + end).find("整治消防通道。|") != std::string::npos);
}

TEST_CASE("names of offices in a list of two: 厅…处和厅财务与资金运用处, 公共服务科和市文化馆, 门诊部和各专科门诊") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"厅地质处和厅财务与资金运用处负责督促进度，8月底前完工。", "责任=厅地质处、厅财务与资金运用处"},
      {"公共服务科和市文化馆要推出活动，8月底前完成。", "责任=公共服务科、市文化馆"},
      {"门诊部以及各专科门诊要建立台账，8月底前完成。", "责任=门诊部、各专科门诊*"},
      {"省第三地质大队以及省水文大队要派驻专家，8月底前完成。", "责任=省第三地质大队、省水文大队"},
      {"一连、二连和畜牧连负责清淤，8月底前完成。", "责任=一连、二连、畜牧连"},
  };
  for (const auto& [paragraph, units] : table) CHECK(told(paragraph).find(units + "|") != std::string::npos);
  CHECK(told("市旅游协会负责组织培训，市文旅局给予业务指导，8月底前完成。").find("责任=市旅游协会|指导=市文旅局|") != std::string::npos);
  CHECK(tasks_in("2|（一）||市卫健委将于近期开展暗访，请做好准备。") == "");
}

TEST_CASE("第1件 新建公园12个 —— 市园林中心: units behind a dash") {
  CHECK(told_in("7|第1件||新建口袋公园12个、城市绿道20公里 —— 市园林绿化中心\n7|第2件||改造老旧小区46个——市住房和城乡建设局、各区人民政府") ==
        "1|新建口袋公园12个、城市绿道20公里|责任=市园林绿化中心\n2|改造老旧小区46个|责任=市住房和城乡建设局、各区人民政府*\n");
}

TEST_CASE("每月通报, 按季度开展 recur; 杜绝年底限制收案 is due on no day") {
  CHECK(told("县水利局要每月通报措施落实情况。").find("|时限=每月\n") != std::string::npos);
  CHECK(told("县水利局要按季度开展集中治理。").find("|时限=按季度\n") != std::string::npos);
  CHECK(told("市中级法院要畅通立案渠道，杜绝年底限制收案。").find("时限=") == std::string::npos);
}

TEST_CASE("走进嘎查村, 储备儿科床位 behind a comma: what is visited or kept ready is not who acts") {
  for (const std::string paragraph : {"团旗委要招募志愿者100名，走进嘎查村开展领读活动。", "县妇幼保健院要增设夜间门诊，储备儿科床位不少于40张。", "县民政局要筹措资金，慰问敬老院老人。",
                                      "县公安局要组织放行，保障跨区作业农机优先通行。", "县商务局要扩大出口，服务园区企业开拓市场。"})
    CHECK(told(paragraph) == "1|" + paragraph + "|责任=" + paragraph.substr(0, paragraph.find("要")) + "\n");
}

TEST_CASE("镇林业站实行24小时值班。（责任人：凌云）: the unit that the text begins with acts beside the person (it had none, and that was said)") {
  const std::string first = "1|一、||镇派出所要查处违规用火。\n";
  CHECK(tasks_in(first + "1|二、||镇林业站实行24小时值班。（责任人：凌云）").find("2|镇林业站实行24小时值班。|责任=镇林业站") != std::string::npos);
  CHECK(tasks_in(first + "1|二、||镇林业站、镇水利站值班情况良好。（责任人：凌云）").find("责任=镇林业站") == std::string::npos);
}
