// From bytes to tasks: the paragraphs and printed lines of one item, wherever pages and browsers broke them.
#include "pipeline.h"
#include "support/catch.h"
#include "support/table_from_text.h"

using namespace fenjie;
using namespace fenjie::tests;

namespace {

/// The tasks of a notice with these lines, and the codes of its warnings.
std::string told(const std::string& lines) {
  const Extraction found = extract("东湖市人民政府办公室关于印发优化环境方案的通知\n东政办发〔2026〕5号\n\n" + lines, "text.txt", book());
  std::string tasks, codes;
  for (const Notice& notice : found.notices) tasks += print(notice.tasks);
  for (const Diagnostic& one : found.diagnostics)
    if (one.severity != Severity::info) codes += " ! " + one.code + "\n";
  return tasks + codes;
}

}  // namespace

TEST_CASE("paragraphs of an item that close nothing, over one with a bracket, are its task's, also between brackets") {
  CHECK(told("（一）规范收费。\n公示收费目录。\n开展自查。（市财政局负责）落实减税。（市税务局负责）清理规章。\n废止过期文件。（市司法局负责）\n（二）完善监管。（市发改委负责）\n") ==
        "1|公示收费目录。开展自查。|责任=市财政局\n-|落实减税。|责任=市税务局\n-|清理规章。废止过期文件。|责任=市司法局\n2|完善监管。|责任=市发改委\n");
  CHECK(told("（一）规范收费。\n重点做好以下工作：\n开展自查。（市财政局负责）\n落实减税。（市税务局负责）\n（二）完善监管。（市发改委负责）\n") ==
        "1|开展自查。|责任=市财政局\n-|落实减税。|责任=市税务局\n2|完善监管。|责任=市发改委\n");
}

TEST_CASE("a bracket that a line's end leaves open behind its label goes on below, however wide the lines are; a label at a line's end has its value below") {
  std::string text = "推进跨省通办，";
  for (int i = 0; i < 20; ++i) text += "扩大事项范围，";
  const std::vector<std::pair<std::string, std::string>> table = {
      {"（责任单位：\n市教育局、市财政局）", "|责任=市教育局、市财政局"},
      {"（牵头单位：\n市教育局；\n责任单位：\n市财政局，各县（市、区）人民政府）", "|牵头=市教育局|责任=市财政局、各县（市、区）人民政府*"},
      {"（牵头单位：市教育局；责任单位：\n市财政局）", "|牵头=市教育局|责任=市财政局"},
      {"〔责任单位：\n市教育局，\n时限要求：9月底〕", "|责任=市教育局|时限=9月底"},
      {"\n牵头单位：市教育局；责任单位：\n市财政局，各县（市、区）人民政府\n完成时限：2026年9月底", "|牵头=市教育局|责任=市财政局、各县（市、区）人民政府*|时限=2026年9月底"},
      {"〔市教育局牵头，市政府有关部门及各县（市、区）政府（管委会）\n按职责分工负责〕", "|牵头=市教育局|责任=市政府有关部门*、各县（市、区）政府（管委会）*"},
      {"责任部门：\n市教育局、市财政局", "|责任=市教育局、市财政局"}};
  for (const auto& [bracket, people] : table) CHECK(bracket + told("1." + text + "建好系统。" + bracket + "\n2.完善监管。（市发改委负责）\n") == bracket + "1|" + text + "建好系统。" + people + "\n2|完善监管。|责任=市发改委\n");
}

TEST_CASE("no full stop is put where a line breaks within a sentence: in front of “ and 《, behind 》, digits and Latin, nor between lines below the heading") {
  const std::vector<std::pair<std::string, std::string>> table = {{"建立企业\n“一次办”服务体系。", "建立企业“一次办”服务体系。"},
                                                                  {"认真贯彻落实\n《东湖市条例》，抓好宣传。", "认真贯彻落实《东湖市条例》，抓好宣传。"},
                                                                  {"加大《东湖市条例》\n和《东湖市办法》的宣传。", "加大《东湖市条例》和《东湖市办法》的宣传。"},
                                                                  {"推行5G\n基站建设审批改革。", "推行5G基站建设审批改革。"},
                                                                  {"简化证照核验\n各级部门要推动数据共享。", "简化证照核验。各级部门要推动数据共享。"}};
  for (const auto& [printed, text] : table) CHECK(told("1." + printed + "（市教育局负责）\n2.完善监管。（市发改委负责）\n") == "1|" + text + "|责任=市教育局\n2|完善监管。|责任=市发改委\n");
}

TEST_CASE("a line that breaks off at the edge goes on, though its pieces begin behind a full stop (针对验 over 收人员)") {
  const std::string text = told(
      "1.持续改进建设工程消防验收及公众聚集场所投入使用、\n营业前消防安全检查。\n针对验\n收人员对建设工程消防验收标准解读不统一、\n执行不一致，\n营业前消防安全检查虽实行告知\n"
      "承诺，但现场检查通过率低等问题，全面梳理消防验收环节审核要点，加强对消防验收标\n准的解读和培训力度。\n（市住房城乡建设委负责）\n"
      "2.市公安局负责政务信息系统网络安全等级保护和关\n键信息基础设施安全保护的指导、\n监督和检查；\n市财政局负责市级项目预算管理和政府采购\n管理，\n按照规定安排经费，\n落实绩效管理要求，\n开展全过程\n评价。\n");
  CHECK(text.find("针对验收人员对建设工程") != std::string::npos);
  CHECK(text.find("政府采购管理，") != std::string::npos);
}

TEST_CASE("a heading that a full stop ends, on a line of its own, begins its item's duty, or is the group of the items below") {
  CHECK(told("一、主要任务\n（一）编制办事指南。\n市教育局要会同市财政局编制指南。\n（二）统一受理。市公安局要设立窗口。\n") ==
        "1|编制办事指南。市教育局要会同市财政局编制指南。|责任=市教育局|配合=市财政局\n2|统一受理。市公安局要设立窗口。|责任=市公安局\n");
  const Extraction found = extract("东湖市改革方案\n\n二、主要举措\n（一）前期工作阶段。\n本阶段包括项目建议书审批。\n1.明确责任。（市发改委负责）\n2.并联审批。（市住建局负责）\n", "text.txt", book());
  REQUIRE(found.notices.at(0).tasks.size() == 2);
  CHECK(found.notices[0].tasks[1].group.value == "（一）前期工作阶段");
}

TEST_CASE("an empty line where a page ended within a sentence ends no paragraph") {
  CHECK(told("1.加强电子商务交易各方信息保护，建立健全全流程管理，推动行业自律，保障电子商务消费者个人信\n\n息安全，\n严格追究责任。（市公安局负责）\n"
             "2.建立健全电子认证信任体系，促进电子认证机构数字证书交叉互认，推广数字证书在交易领域的应用，\n完善规则。（市商务局负责）\n")
            .find("保障电子商务消费者个人信息安全，严格追究责任。|责任=市公安局") != std::string::npos);
}

TEST_CASE("sentences that name nobody, on lines above or below a duty, are its own; what closes the notice is not") {
  CHECK(told("（一）优化验收。\n对实行联合验收的项目，合理优化事项，未经验收不得使用。\n市住建局要及时开展验收。\n（二）统一受理。市公安局要设立窗口。\n") ==
        "1|优化验收。对实行联合验收的项目，合理优化事项，未经验收不得使用。市住建局要及时开展验收。|责任=市住建局\n2|统一受理。市公安局要设立窗口。|责任=市公安局\n");
  CHECK(told("（一）公布分析报告。市数据局要定期发布分析报告；\n将响应情况与评价挂钩，对滞后的予以通报。\n（二）统一受理。市公安局要设立窗口。\n本通知自印发之日起施行。\n") ==
        "1|公布分析报告。市数据局要定期发布分析报告；将响应情况与评价挂钩，对滞后的予以通报。|责任=市数据局\n2|统一受理。市公安局要设立窗口。|责任=市公安局\n");
}

TEST_CASE("专此函商，盼予支持。 below the last duty closes the letter") {
  CHECK(told("一、加强协作。市数据局要开放接口。\n二、报送名单。市公安局要确定一名联络员。\n专此函商，盼予支持。\n") == "1|加强协作。市数据局要开放接口。|责任=市数据局\n2|报送名单。市公安局要确定一名联络员。|责任=市公安局\n");
}

TEST_CASE("a numbered heading with a comma that ends short of the edge is no first line of the sentence below it") {
  CHECK(told("二、紧抓改革重点，严密组织推进\n各改革任务牵头单位和责任单位要严格贯彻落实市委、\n市政府部署，\n切实把高\n质量推进落实改革任务作为年度工作的重中之重，\n在5月底前制定方案，明确时间进度安排和各项具体措施要\n"
             "求，\n并组织专人专班推进，为确保改革任务高质量落实提供有力组织保证，\n形成全市上下共同推\n进改革的良好局面。\n三、注重改革实效\n市教育局要在6月底前完成评估。\n")
            .find("严密组织推进各改革") == std::string::npos);
}

TEST_CASE("items under an article whose sentence ends with a colon are its unit's, also 负责…; conditions in 的 are not") {
  CHECK(told("第一条 市数据局负责热线的建设和管理。主要职责包括：\n（一）推进平台整合，制定总体规划；\n（二）负责对运行情况进行监管。\n第二条 有下列情形的，由市教育局开展督办：\n（一）推进工作不力的；\n（二）拒不整改的。\n") ==
        "1|市数据局负责热线的建设和管理。主要职责包括：|责任=市数据局\n1|推进平台整合，制定总体规划；|责任=市数据局\n2|负责对运行情况进行监管。|责任=市数据局\n"
        "2|有下列情形的，由市教育局开展督办|责任=市教育局\n");
}

TEST_CASE("a text of some length behind the responsibility of an item, in front of the next, is said; what closes the notice is not") {
  const std::string box = "专栏1 网络互联互通工程\n组织基础电信企业改造已有网络，在数字经济园区优先建设新型网络，加快企业内网升级改造，推广建设经验。\n";
  CHECK(told("1.推动网络建设。（市工信局负责）\n" + box + "2.完善监管。（市发改委负责）\n").find("task/text-left") != std::string::npos);
  CHECK(told("1.推动网络建设。（市工信局负责）\n2.完善监管。（市发改委负责）\n" + box).find("task/text-left") == std::string::npos);
}

TEST_CASE("a heading line that ends with its bracket (（一）编制事项清单。（A牵头）) over plain text: the text is the task's, too (it was in none)") {
  const std::string next = "（二）统一受理。（市公安局负责）\n设置综合窗口不少于3个，配齐自助终端。\n";
  CHECK(told("（一）编制事项清单。（市数据局牵头，6月底前完成）\n逐项梳理办理事项，统一名称和时限，并向社会公布。\n" + next) ==
        "1|编制事项清单。逐项梳理办理事项，统一名称和时限，并向社会公布。|牵头=市数据局|时限=6月底前\n2|统一受理。设置综合窗口不少于3个，配齐自助终端。|责任=市公安局\n");
  CHECK(told("（一）编制事项清单。（市数据局牵头）\n逐项梳理办理事项。\n统一名称和时限。\n" + next + "\n各级各部门要高度重视，认真抓好落实。\n") ==
        "1|编制事项清单。逐项梳理办理事项。统一名称和时限。|牵头=市数据局\n2|统一受理。设置综合窗口不少于3个，配齐自助终端。|责任=市公安局\n");
}

TEST_CASE("a heading on its own line that ends in ” 」 \" 》 or ） gets its full stop (实现“一日办结”将营业执照…); a line that goes on with what they close does not") {
  const std::vector<std::pair<std::string, std::string>> table = {{"实现企业开办“一日办结”\n将营业执照、公章刻制纳入平台，免费刻章。", "实现企业开办“一日办结”。将营业执照、公章刻制纳入平台，免费刻章。"},
                                                                  {"开展集体经济\"消薄\"\n年收益5万元以下的村全部清零，台账全面规范。", "开展集体经济\"消薄\"。年收益5万元以下的村全部清零，台账全面规范。"},
                                                                  {"改造供水管网（一期）\n新建管网20公里，9月底前完工。", "改造供水管网（一期）。新建管网20公里，9月底前完工。"},
                                                                  {"修订《东湖市条例》\n开展立法调研，形成草案。", "修订《东湖市条例》。开展立法调研，形成草案。"},
                                                                  {"推行“一网通办”\n改革，压减办理时限。", "推行“一网通办”改革，压减办理时限。"},
                                                                  {"严格执行《东湖市条例》\n规定，压减办理时限。", "严格执行《东湖市条例》规定，压减办理时限。"}};
  for (const auto& [printed, text] : table) {
    const std::string tasks = told("1." + printed + "（市教育局负责）\n2.完善监管。（市发改委负责）\n");
    CHECK(printed + tasks.substr(0, tasks.find("|责任")) == printed + "1|" + text);
  }
}

TEST_CASE("具体要求：…% or with a comma below （二）工作内容：X is X's requirement (it stood in the text)") {
  const Extraction found = extract("关于做好基层卫生工作的通知\n\n各卫生院：\n（一）工作内容：开展优质服务活动\n具体要求：城南卫生院达到推荐标准。\n责任科室：基层卫生科\n（二）工作内容：做实签约服务\n"
                                   "具体要求：签约率不低于40%，严禁签而不约。\n责任科室：妇幼健康科\n完成时限：12月中旬前\n",
                                   "text.txt", book());
  REQUIRE(found.notices.at(0).tasks.size() == 2);
  const Task& task = found.notices[0].tasks[1];
  CHECK(task.text.value == "做实签约服务");
  CHECK(task.requirement.value == "签约率不低于40%，严禁签而不约");
  CHECK(task.units.size() == 1);
}

TEST_CASE("a deadline's field: 4月20日前，后续长期坚持 are two, and a half-width stop is no part of it (both as one, with what stood around them)") {
  const std::vector<std::pair<std::string, std::string>> table = {{"4月20日前，后续长期坚持", "4月20日前、长期坚持"},
                                                                  {"2026年12月底前，并长期坚持", "2026年12月底前、长期坚持"},
                                                                  {"9月底前；之后常态化推进", "9月底前、常态化推进"},
                                                                  {"12月底前完成并长期坚持", "12月底前完成、长期坚持"},
                                                                  {"6月底前，后续按季度推进", "6月底前、按季度推进"},
                                                                  {"5月底前完成整治，之后每月开展回头看", "5月底前完成整治、每月开展回头看"},
                                                                  {"立行立改并长期坚持", "立行立改并长期坚持"},
                                                                  {"2026年12月.", "2026年12月"},
                                                                  {"8月中旬前.", "8月中旬前"},
                                                                  {"长期坚持.", "长期坚持"},
                                                                  {"6月底前完成，并组织验收", "6月底前完成，并组织验收"}};
  for (const auto& [printed, deadlines] : table)
    CHECK(printed + told("1.整治背街小巷。\n责任单位：市城管局\n完成时限：" + printed + "\n2.完善监管。\n责任单位：市发改委\n") == printed + "1|整治背街小巷。|责任=市城管局|时限=" + deadlines + "\n2|完善监管。|责任=市发改委\n");
}

TEST_CASE("a clause that begins with a month or half year (，11月迎接专家入校, ，上半年覆盖全部园区), and 每季度末, are read whole (lost or cut, in silence)") {
  const std::vector<std::pair<std::string, std::string>> table = {{"5月底前完成自评，9月中旬完成评估准备，11月迎接专家入校。", "5月底前、9月中旬、11月"},
                                                                  {"公布评审结果，上半年覆盖全部园区。", "上半年"},
                                                                  {"全面自查自评；12月组织考核。", "12月"},
                                                                  {"归集通报案例，每季度末向社会公布一次。", "每季度末"},
                                                                  {"加强检查，9月召开的会议已作部署。", ""}};
  for (const auto& [text, deadlines] : table) CHECK(told("1." + text + "（市教育局）\n2.完善监管。（市发改委）\n") == "1|" + text + "|责任=市教育局" + (deadlines.empty() ? "" : "|时限=" + deadlines) + "\n2|完善监管。|责任=市发改委\n");
}

TEST_CASE("列在首位的单位为牵头单位，牵头单位要制定细则，报…备案 in the covering notice: how to read the list, and a group's report, are no task; a named unit's plan is one") {
  const auto with = [](const std::string& sentence) { return told("各镇人民政府：\n《优化环境方案》已经市政府同意，现印发给你们。" + sentence + "\n东湖市人民政府办公室\n2026年3月2日\n\n优化环境方案\n\n1.建好系统。（市数据局、市财政局）\n"); };
  CHECK(with("各项任务列在首位的单位为牵头单位，牵头单位要于4月20日前制定工作细则，报市政府办公室备案。") == "1|建好系统。|牵头=市数据局|责任=市财政局\n");
  CHECK(with("各镇要结合实际制定具体方案，并于4月10日前报市城管局。") == "1|建好系统。|责任=市数据局、市财政局\n");
  CHECK(with("市城管局要制定具体方案，并于4月10日前报市政府办公室。").find("责任=市城管局") != std::string::npos);
}
