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
        "1|规范收费。公示收费目录。开展自查。|责任=市财政局\n-|落实减税。|责任=市税务局\n-|清理规章。废止过期文件。|责任=市司法局\n2|完善监管。|责任=市发改委\n");
  CHECK(told("（一）规范收费。\n重点做好以下工作：\n开展自查。（市财政局负责）\n落实减税。（市税务局负责）\n（二）完善监管。（市发改委负责）\n") ==
        "1|开展自查。|责任=市财政局\n-|落实减税。|责任=市税务局\n2|完善监管。|责任=市发改委\n");
}

TEST_CASE("a bracket that a line's end leaves open behind its label goes on below, however wide the lines are; a label at a line's end has its value below") {
  std::string text = "推进跨省通办，";
  for (int i = 0; i < 20; ++i) text += "扩大事项范围，";
  const std::vector<std::pair<std::string, std::string>> table = {
      {"（责任单位：\n市教育局、市财政局）", "|责任=市教育局、市财政局"},
      {"（牵头单位：\n市教育局；\n责任单位：\n市财政局，各县（市、区）人民政府）", "|牵头=市教育局|配合=市财政局、各县（市、区）人民政府*"},
      {"（牵头单位：市教育局；责任单位：\n市财政局）", "|牵头=市教育局|配合=市财政局"},
      {"〔责任单位：\n市教育局，\n时限要求：9月底〕", "|责任=市教育局|时限=9月底"},
      {"\n牵头单位：市教育局；责任单位：\n市财政局，各县（市、区）人民政府\n完成时限：2026年9月底", "|牵头=市教育局|配合=市财政局、各县（市、区）人民政府*|时限=2026年9月底"},
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
        "1|编制办事指南。市教育局要会同市财政局编制指南。|牵头=市教育局|配合=市财政局\n2|统一受理。市公安局要设立窗口。|责任=市公安局\n");
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
