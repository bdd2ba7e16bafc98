// What only looks like who acts: an object, each of many, what a law rules, who is set up; and who acts though no unit is named.
#include "support/catch.h"
#include "support/told_tasks.h"

using namespace fenjie;
using namespace fenjie::tests;

namespace {

const std::string kFirst = "1|一、||县教育局要排查校舍。\n", kTask = "1|县教育局要排查校舍。|责任=县教育局\n";

}  // namespace

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
  CHECK(told(law + "县应急局要在6月底前修订预案。县民政局要做好救助。") == "1|" + law + "县应急局要在6月底前修订预案。|责任=县应急局|时限=6月底前\n-|县民政局要做好救助。|责任=县民政局\n");
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
