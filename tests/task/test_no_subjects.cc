// What only looks like who acts: an object, each of many, what a law rules, who is set up; and who acts though no unit is named.
#include "support/catch.h"
#include "support/told_tasks.h"

using namespace fenjie;
using namespace fenjie::tests;

namespace {

const std::string kFirst = "1|一、||县教育局要排查校舍。\n", kTask = "1|县教育局要排查校舍。|责任=县教育局\n";

}  // namespace

TEST_CASE("每周一向局应急办报送: to whom is no unit that has to; 具体由A会同B解释 gives nobody a task (both did, in silence)") {
  CHECK(told("市疾控中心要加强监测，每周一向局应急办报送疫情分析。") == "1|市疾控中心要加强监测，每周一向局应急办报送疫情分析。|责任=市疾控中心|时限=每周一\n");
  CHECK(told("本措施自印发之日起施行。具体由区经济信息委会同相关部门解释。") == "");
}

TEST_CASE("组织好本区, 抄送市财政局, 委托第三方机构对学校, 集中对…网站, 应明确牵头部门: no names (units, and tasks of their own, in silence)") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"各区人民政府要落实属地责任，组织好本区改革实施，6月底前完成考核。", "责任=各区人民政府*"},
      {"市教育局要按照有关要求，委托第三方机构对学校进行评估。", "责任=市教育局"},
      {"市教育局要做好总结，并将总结报送市政府办公室，抄送市财政局、市发改委。", "责任=市教育局"},
      {"医务科会同护理部、感染管理科对手术室开展核查。", "牵头=医务科|配合=护理部、感染管理科"},
      {"市教育局要对照标准，集中对全市政府网站开展检查。", "责任=市教育局"},
      {"跨部门业务协同办理应明确牵头部门与协办部门，市发改委负责建立协同流程。", "责任=市发改委"}};
  for (const auto& [text, who] : table) {
    const std::string drawn = told(text);
    INFO(drawn);
    CHECK(drawn.find("|" + text + "|" + who) != std::string::npos);
    CHECK(std::count(drawn.begin(), drawn.end(), '\n') == 1);
  }
}

TEST_CASE("保留原棉纺厂锅炉房, 选派干部到专班: the object of a verb is no unit, and nothing is cut in front of it") {
  CHECK(told("同意保留原棉纺厂锅炉房，由区文旅局负责编制方案。") == "1|同意保留原棉纺厂锅炉房，由区文旅局负责编制方案。|责任=区文旅局\n");
  CHECK(told("市委组织部要把招商一线作为重要阵地，选派年轻干部到专班跟班锻炼。") == "1|市委组织部要把招商一线作为重要阵地，选派年轻干部到专班跟班锻炼。|责任=市委组织部\n");
}

TEST_CASE("每个专班不低于30万元: each of many is no unit; 每个乡镇要… is") {
  CHECK(told("市财政局要安排工作经费，每个专班不低于30万元。") == "1|市财政局要安排工作经费，每个专班不低于30万元。|责任=市财政局\n");
  CHECK(told("县民政局负责建设服务站，每个乡镇配备人员5名。") == "1|县民政局负责建设服务站，每个乡镇配备人员5名。|责任=县民政局\n");
  CHECK(told("每个乡镇要在5月底前建成服务站1个。").find("每个乡镇要在5月底前建成服务站1个。|责任=") != std::string::npos);
}

TEST_CASE("各通信运营企业要保障…: a kind of enterprises beside the duties of others; what urges it is none") {
  CHECK(told("县气象局要加密预报。各通信运营企业要保障预警短信全网发送。").find("各通信运营企业要保障预警短信全网发送。|责任=各通信运营企业") != std::string::npos);
  CHECK(told("县气象局要加密预报。各通信运营企业要高度重视。").find("责任=各通信运营企业") == std::string::npos);
}

TEST_CASE("各高校书记、校长要…, 各县党政主要负责同志要…: who heads the units of a group") {
  CHECK(told("各高校书记、校长要带头走访企业，8月底前不少于100家。") == "1|各高校书记、校长要带头走访企业，8月底前不少于100家。|责任=各高校书记、校长*|时限=8月底前\n");
  CHECK(told("各县（市、区）党政主要负责同志要坚守岗位，7月15日前完成抽查。") == "1|各县（市、区）党政主要负责同志要坚守岗位，7月15日前完成抽查。|责任=各县（市、区）党政主要负责同志*|时限=7月15日前\n");
  CHECK(told("各高校书记、校长要高度重视。").find("责任=") == std::string::npos);
}

TEST_CASE("根据《防洪法》，县级以上地方人民政府应当…: a citation is the reason of what stands behind it, and keeps the item's number there") {
  const std::string law = "根据《中华人民共和国防洪法》，县级以上地方人民政府应当加强统一领导。";
  CHECK(told(law + "县应急局要在6月底前修订预案。") == "1|" + law + "县应急局要在6月底前修订预案。|责任=县应急局|时限=6月底前\n");
  CHECK(told(law + "县应急局要在6月底前修订预案。县民政局要做好救助。") == "1|" + law + "县应急局要在6月底前修订预案。|责任=县应急局|时限=6月底前\n1|县民政局要做好救助。|责任=县民政局\n");
  CHECK(told("《条例》规定，县级以上地方人民政府应当组织有关部门做好工作。") == "");
  CHECK(told("根据《条例》，各镇要建立台账。").find("责任=各镇*") != std::string::npos);
}

TEST_CASE("市人民政府设立指挥部，负责领导…: who is set up for what is no task; what a unit has to set up is one") {
  CHECK(told("市人民政府设立市防汛抗旱指挥部（以下简称市防指），负责组织、领导全市防汛抗旱工作。市防指由市长任指挥长，副市长任副指挥长。") == "");
  CHECK(tasks_in("1|2|组织体系和职责|\n2|2.1|市防汛抗旱指挥部|市人民政府设立市防汛抗旱指挥部，负责领导全市防汛工作。\n2|2.2|成员单位职责|\n3|(1)||市水利局：负责汛情监测。\n3|(2)||市公安局：负责社会治安。").find("设立市防汛抗旱指挥部") == std::string::npos);
  CHECK(told("县教育局成立检查工作领导小组，负责自查工作。").find("责任=县教育局") != std::string::npos);
}

TEST_CASE("市政府督查室要将落实情况纳入考核，按季度通报: who is there to follow up does so with 要 or 会同, too, and it is said; the list's own item is a task") {
  for (const std::string text : {"市政府督查室要将目标任务落实情况纳入年度考核，按季度通报。", "县政府督查室要每季度通报一次进展情况。", "市政府督查室要加强跟踪督办，每半月通报一次进展情况。",
                                 "市政府督查室会同市委督查室、有关部门组成3个督查组，赴县（市、区）开展实地督查。", "改革办公室（设在战略投资部）每周调度、每月通报，对未按期完成的单位主要负责人进行约谈。"})
    CHECK(text + told_in(kFirst + "1|二、|工作要求|/" + text) == text + kTask + "task/check-announced");
  CHECK(told_in(kFirst + "1|二、|工作要求|/县教育局要每季度通报一次进展情况。").find("check-announced") == std::string::npos);
  CHECK(told_in(kFirst + "1|二、|工作要求|/市政府督查室负责每季度通报一次进展情况。").find("check-announced") == std::string::npos);
  CHECK(told("市政府督查室要每季度通报一次进展情况。").find("责任=市政府督查室") != std::string::npos);
}

TEST_CASE("由市环保局公开约谈主要负责人: what befalls who does nothing is no task, whatever word stands in front") {
  CHECK(told_in(kFirst + "1|二、|工作要求|/对工作不力的，由市环保局公开约谈县（区）政府主要负责人。") == kTask);
}

TEST_CASE("会同A、云岭国际会展中心、B: a name that nobody knows between others supports as they do; those behind it were lost") {
  CHECK(told("由县文旅局会同县公安局、云岭国际会展中心、县财政局举办展会，6月底前完成。").find("牵头=县文旅局|配合=县公安局、云岭国际会展中心、县财政局") != std::string::npos);
  CHECK(told("由市金融办会同人民银行临江市支行、临江银保监组梳理企业融资需求。").find("配合=人民银行临江市支行、临江银保监组") != std::string::npos);
  CHECK(told("由县文旅局会同县公安局、水、电保障举办展会。").find("配合=县公安局|") == std::string::npos);
}

TEST_CASE("选取本单位重点政策, 规范煤矿用工, 依照规定…: what a verb acts on is no unit; it was one, and the sentence cut there") {
  CHECK(told("各市、各部门单位要建立评价机制，选取本单位重点政策，开展评价。") == "1|各市、各部门单位要建立评价机制，选取本单位重点政策，开展评价。|责任=各市*、各部门单位*\n");
  CHECK(told("劳动保障局要研究工伤保险的有关政策措施，规范煤矿用工和劳动管理。") == "1|劳动保障局要研究工伤保险的有关政策措施，规范煤矿用工和劳动管理。|责任=劳动保障局\n");
  CHECK(told("梓潼县要围绕深化政务公开，继续走在前列。总结推广梓潼县先行先试经验。").find("责任=总结") == std::string::npos);
  CHECK(told("依照规定办理有关变更登记及机构设置审批手续。") == "");
}

TEST_CASE("小区配套幼儿园移交…后，应当由A办: when A acts; X由专项工作牵头部门负责: what it is about stands in front of who acts") {
  const std::string text = "小区配套幼儿园移交当地教育行政部门后，应当由教育行政部门办成公办园。";
  CHECK(told(text) == "1|" + text + "|责任=教育行政部门*\n");
  CHECK(told("专项工作中的电子证照应用由专项工作牵头部门负责组织实施。").find("责任=专项工作牵头部门") != std::string::npos);
  CHECK(told("其答复与反馈依托广州12345政务服务便民热线开展，市信访局负责督办。").find("责任=其答复") == std::string::npos);
}

TEST_CASE("国务院法制机构审查, 同级人民政府审核机构进行审核: an organ of the government, not the government") {
  CHECK(told("行政法规草案由国务院法制机构审查或组织起草。").find("责任=国务院法制机构") != std::string::npos);
  CHECK(told("规范性文件由同级人民政府审核机构进行审核。").find("责任=同级人民政府审核机构") != std::string::npos);
}

TEST_CASE("会同国务院有关部门（单位）: the departments support, not the government") {
  CHECK(told("商务局会同国务院有关部门做好供应工作。").find("配合=国务院有关部门") != std::string::npos);
  CHECK(told("财政局会同市政府有关部门（单位），对费用开支进行审核。").find("配合=市政府有关部门（单位）") != std::string::npos);
  CHECK(told("市教育局组织各学校开展检查。").find("责任=市教育局\n") != std::string::npos);
}

TEST_CASE("有关省、自治区、直辖市及军区也要…: one group of places; A、B等部门及电网企业要积极配合: they support") {
  CHECK(told("有关省、自治区、直辖市及军区也要相应指定有关部门负责管理。").find("责任=有关省、自治区、直辖市及军区*") != std::string::npos);
  CHECK(told("发展改革委牵头负责机组关停工作，电力监管、水利、财政和税收等部门及电网企业要积极配合，制定相应的政策措施。").find("配合=电力监管、水利、财政和税收等部门及电网企业") != std::string::npos);
}

TEST_CASE("支持企业建设专利中心。（A）: running text that begins like a label (支持企业) is none; its words were a unit, and gone from the text") {
  CHECK(tasks_in("1|一、|提升能力|\n2|（一）||培育专利。支持企业建设专利中心。（市科技局）").find("培育专利。支持企业建设专利中心。") != std::string::npos);
  CHECK(tasks_in("1|一、|提升能力|\n2|（一）||培育专利。支持企业建设专利中心。（市科技局）").find("配合=") == std::string::npos);
}
