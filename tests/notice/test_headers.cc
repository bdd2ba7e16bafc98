#include <tuple>

#include "layout/layout.h"
#include "notice/printed_notice.h"
#include "read/read.h"
#include "support/catch.h"
#include "support/document_from_lines.h"

using namespace fenjie;
using namespace fenjie::tests;

namespace {

struct HeaderCase {
  const char* name;
  std::vector<std::string> paragraphs;
  std::string header;
};

// What every notice goes on with.
const std::vector<std::string> kBody{"一、加强领导", "各单位要高度重视，抓好落实。"};

std::string header(const std::vector<std::string>& lines) { return header_of(notices_in(document_from_lines(lines)).notices.at(0)); }

}  // namespace

TEST_CASE("notice header: the orders and forms that offices print") {
  const std::vector<HeaderCase> cases{
      {"issuer, title, number with date beside it",
       {"临江市人民政府办公室", "关于做好2024年防汛工作的通知", "临政办发〔2024〕6 号 2024 年 3月 2日",
        "各区人民政府，市直各部门："},
       "临江市人民政府办公室 / 临江市人民政府办公室关于做好2024年防汛工作的通知 / 临政办发〔2024〕6号 = 临政办发 2024 6 / 2024-03-02 / "
       "各区人民政府 | 市直各部门"},
      {"title over three lines, number below, date on a line of its own",
       {"青山县人民政府办公室", "关于印发《青山县 2024 年城镇老旧小区", "改造和既有住宅加装电梯工作",
        "实施方案》的通知", "青政办〔2024〕第15号", "二〇二四年十月十二日", "各镇人民政府："},
       "青山县人民政府办公室 / 青山县人民政府办公室关于印发《青山县2024年城镇老旧小区改造和既有住宅加装电梯工作实施方案》的通知 / "
       "青政办〔2024〕第15号 = 青政办 2024 15 / 2024-10-12 / 各镇人民政府"},
      {"red head: issuer, number, signer, title that names the issuer",
       {"临江市人民政府办公室文件", "临政办[2023]8号 签发人：王小明",
        "临江市人民政府办公室\n关于加强安全生产工作的意见", "各县(市、区)人民政府、市政府各部门："},
       "临江市人民政府办公室 / 临江市人民政府办公室关于加强安全生产工作的意见 / 临政办〔2023〕8号 = 临政办 2023 8 /  / "
       "各县(市、区)人民政府 | 市政府各部门"},
      {"two issuers without anything between them",
       {"中共临江市委临江市人民政府关于做好防汛工作的通知", "临发〔2024〕6号", "各区人民政府："},
       "中共临江市委、临江市人民政府 / 中共临江市委临江市人民政府关于做好防汛工作的通知 / 临发〔2024〕6号 = 临发 2024 6 /  / 各区人民政府"},
      {"the number behind a date in brackets",
       {"临江市人民政府办公室关于做好防汛工作的通知", "（2024年1月5日）", "临政办〔2024〕6号", "各区人民政府："},
       "临江市人民政府办公室 / 临江市人民政府办公室关于做好防汛工作的通知 / 临政办〔2024〕6号 = 临政办 2024 6 / 2024-01-05 / 各区人民政府"},
      {"a slip's issuer and date on the line below its number",
       {"督办通知单", "岷江政督〔2026〕41号", "岷江县人民政府督查室 2026年5月11日", "县城市管理局："},
       "岷江县人民政府督查室 / 督办通知单 / 岷江政督〔2026〕41号 = 岷江政督 2026 41 / 2026-05-11 / 县城市管理局"},
      {"the file's first line, above its number",
       {"西河区卫生健康局2026年秋冬季传染病防控", "西卫〔2026〕61号", "各医疗卫生机构："},
       " / 西河区卫生健康局2026年秋冬季传染病防控 / 西卫〔2026〕61号 = 西卫 2026 61 /  / 各医疗卫生机构"},
      {"title with issuer inside, half-width brackets round the number",
       {"青山县教育局关于开展校园安全检查的通知", "(青教字(2022)15号)", "各中小学校，局机关各科室、直属各单位:"},
       "青山县教育局 / 青山县教育局关于开展校园安全检查的通知 / 青教字〔2022〕15号 = 青教字 2022 15 /  / 各中小学校 | "
       "局机关各科室 | 直属各单位"},
      {"a site's title above the red head",
       {"关于印发《临江市降本增效责任清单》的通知", "东方化工股份有限公司文件", "东化司发〔2024〕8号", "各分厂、车间、处室："},
       "东方化工股份有限公司 / 关于印发《临江市降本增效责任清单》的通知 / 东化司发〔2024〕8号 = 东化司发 2024 8 /  / 各分厂、车间、处室"},
      {"no addressee: the body begins at once",
       {"临江市人民政府", "关于公布节假日安排的公告", "临政发〔2024〕1号", "现将有关事项公告如下："},
       "临江市人民政府 / 临江市人民政府关于公布节假日安排的公告 / 临政发〔2024〕1号 = 临政发 2024 1 /  / "},
      {"addressees whose parts need one another stay together",
       {"临江市人民政府办公室", "关于调整收费标准的通知", "临政办〔2024〕2号",
        "各区、县级市人民政府，各旗县市、各部门，各省、自治区、直辖市人民政府："},
       "临江市人民政府办公室 / 临江市人民政府办公室关于调整收费标准的通知 / 临政办〔2024〕2号 = 临政办 2024 2 /  / 各区、县级市人民政府 | "
       "各旗县市 | 各部门 | 各省、自治区、直辖市人民政府"},
      {"addressees parted by ； or ending in 部, 支行, 组 were lost",
       {"临江市人民政府办公室", "关于调整收费标准的通知", "临政办〔2024〕2号", "各市财政局；省委宣传部、教育部，人民银行各市支行、各银保监组；各区委组织部："},
       "临江市人民政府办公室 / 临江市人民政府办公室关于调整收费标准的通知 / 临政办〔2024〕2号 = 临政办 2024 2 /  / 各市财政局 | 省委宣传部 | "
       "教育部 | 人民银行各市支行 | 各银保监组 | 各区委组织部"},
      {"minutes: a letterhead with the number, the title below",
       {"临江市人民政府第5次常务会议纪要", "〔2025〕7号", "关于研究老旧小区改造有关问题的会议纪要"},
       "临江市人民政府 / 关于研究老旧小区改造有关问题的会议纪要 / 〔2025〕7号 =  2025 7 /  / "},
      {"minutes: who printed them and when, between number and title",
       {"临江市人民政府专题会议纪要", "〔2025〕7号", "临江市人民政府办公室 2025年4月8日", "关于研究老旧小区改造有关问题的会议纪要"},
       "临江市人民政府 / 关于研究老旧小区改造有关问题的会议纪要 / 〔2025〕7号 =  2025 7 / 2025-04-08 / "},
      {"minutes: a letterhead that names no office, who printed them below",
       {"会 议 纪 要", "〔2026〕12号", "临江市人民政府办公室 2026年5月19日", "研究城市内涝治理工作专题会议纪要"},
       "临江市人民政府办公室 / 研究城市内涝治理工作专题会议纪要 / 〔2026〕12号 =  2026 12 / 2026-05-19 / "},
      {"metadata table of a site above the printed header",
       {"索 引 号：0001/2024-0003 发文机关：临江市人民政府", "发文字号：临政发〔2024〕9号 成文日期：2024年5月6日",
        "标　　题：关于支持企业上市的意见", "临江市人民政府", "关于支持企业上市的意见", "临政发〔2024〕9号",
        "各区人民政府："},
       "临江市人民政府 / 临江市人民政府关于支持企业上市的意见 / 临政发〔2024〕9号 = 临政发 2024 9 / 2024-05-06 / 各区人民政府"},
      {"metadata labels over their values, title above",
       {"返回顶部", "青山县人民政府工作规则", "• 索引号:", "0001/2024", "• 发文机构:", "县政府网站",
        "• 发文字号:", "青政发〔2024〕7号", "• 发文日期:", "2024年04月06日 16:40", "• 发布日期:", "2024年04月08日"},
       " / 青山县人民政府工作规则 / 青政发〔2024〕7号 = 青政发 2024 7 / 2024-04-06 / "},
      {"number above the title, no 关于 in it, units named by one character",
       {"临府发〔2017〕92号", "临江市人民政府印发《关于加强政务诚信建设的实施意见》的通知",
        "各区人民政府,市政府各委、办、局:"},
       "临江市人民政府 / 临江市人民政府印发《关于加强政务诚信建设的实施意见》的通知 / 临府发〔2017〕92号 = 临府发 2017 "
       "92 /  / 各区人民政府 | 市政府各委、办、局"},
      {"title in book marks, number twice",
       {"《临江市人民政府办公厅关于印发〈2016年工作要点〉的通知》", "临政办发〔2016〕26号", "临政办发〔2016〕26号",
        "各区人民政府:"},
       "临江市人民政府办公厅 / 临江市人民政府办公厅关于印发〈2016年工作要点〉的通知 / 临政办发〔2016〕26号 = 临政办发 "
       "2016 26 /  / 各区人民政府"},
      {"elements of the red head, two issuers",
       {"000012", "机密★1年", "特急", "临江市财政局", "临江市教育局", "关于下达补助资金的通知", "临财教〔2024〕3号",
        "各区财政局、教育局："},
       "临江市财政局、临江市教育局 / 临江市财政局 临江市教育局关于下达补助资金的通知 / 临财教〔2024〕3号 = 临财教 2024 3 /  / 各区财政局 | "
       "教育局"},
      {"Traditional characters",
       {"臨江市人民政府辦公廳關於成立", "經濟普查領導小組的通知", "臨政辦發〔2013〕30號",
        "各區人民政府,市政府各部門、各直屬機構:"},
       "臨江市人民政府辦公廳 / 臨江市人民政府辦公廳關於成立經濟普查領導小組的通知 / 臨政辦發〔2013〕30號 = 臨政辦發 "
       "2013 30 /  / 各區人民政府 | 市政府各部門 | 各直屬機構"},
      {"a plan's name fills the title's second line, its last is 的通知",
       {"临江市人民政府办公室文件", "临政办发〔2026〕11号", "临江市人民政府办公室关于印发", "2026年重点任务清单", "的通知",
        "各区人民政府："},
       "临江市人民政府办公室 / 临江市人民政府办公室关于印发2026年重点任务清单的通知 / 临政办发〔2026〕11号 = 临政办发 2026 11 "
       "/  / 各区人民政府"},
      {"a report named in the title's first line does not end it",
       {"临江市人民政府办公室文件", "临政办发〔2026〕7号", "临江市人民政府办公室", "关于印发2026年《政府工作报告》",
        "重点任务分解方案的通知", "各区人民政府："},
       "临江市人民政府办公室 / 临江市人民政府办公室关于印发2026年《政府工作报告》重点任务分解方案的通知 / 临政办发〔2026〕7号 = 临政办发 2026 7 /  / "
       "各区人民政府"},
      {"a report, or an opinion, at the end of the title's first line does not end it",
       {"临江市人民政府办公室文件", "临政办发〔2026〕7号", "临江市人民政府办公室", "关于分解落实2026年政府工作报告", "重点任务的通知", "各区人民政府："},
       "临江市人民政府办公室 / 临江市人民政府办公室关于分解落实2026年政府工作报告重点任务的通知 / 临政办发〔2026〕7号 = 临政办发 2026 7 /  / "
       "各区人民政府"},
      {"a red head that the line's end parts within 委员会",
       {"临江高新技术产业开发区管理委", "员会文件", "临高管发〔2026〕7号", "关于加强节水工作的通知", "各科室、各社区："},
       "临江高新技术产业开发区管理委员会 / 关于加强节水工作的通知 / 临高管发〔2026〕7号 = 临高管发 2026 7 /  / 各科室 | 各社区"},
      {"a red head that the line's end parts within 文件",
       {"临江市生态环境保护委员会办公室文", "件", "临环委办〔2026〕7号", "关于加强节水工作的通知", "各科室、各社区："},
       "临江市生态环境保护委员会办公室 / 关于加强节水工作的通知 / 临环委办〔2026〕7号 = 临环委办 2026 7 /  / 各科室 | 各社区"},
      {"the title names its issuer by the place alone",
       {"柳塘街道关于印发2026年环境整治行动", "任务分工表的通知", "柳街发〔2026〕8号", "各科室、各社区："},
       "柳塘街道 / 柳塘街道关于印发2026年环境整治行动任务分工表的通知 / 柳街发〔2026〕8号 = 柳街发 2026 8 /  / 各科室 | 各社区"},
      {"metadata only, number not repeated",
       {"发文机关：青山县人民政府 发文字号：青政发〔2024〕3号", "青山县人民政府关于划定禁猎区的通告",
        "为保护野生动物，现通告如下："},
       "青山县人民政府 / 青山县人民政府关于划定禁猎区的通告 / 青政发〔2024〕3号 = 青政发 2024 3 /  / "},
  };
  for (const HeaderCase& c : cases) {
    INFO(c.name);
    std::vector<std::string> paragraphs = c.paragraphs;
    paragraphs.insert(paragraphs.end(), kBody.begin(), kBody.end());
    const Document document = document_from_lines(paragraphs);
    const notice::Notices found = notices_in(document);
    REQUIRE(found.notices.size() == 1);
    CHECK(header_of(found.notices[0]) == c.header);
    CHECK(remainder_of(document, found.notices).empty());
  }
}

TEST_CASE("notice closing: who attended, and who gets the minutes, over several lines") {
  const Document document = document_from_lines({"青山县人民政府专题会议纪要", "一、由县水利局负责清淤。", "出席：韩树声、县政府办公室梅晓东、县住房和城乡建\n设局邱国平、县财政局苗春。", "记录：彭芳", "发：县水利局、县住房和城乡建\n设局。"});
  const notice::Notices found = notices_in(document);
  REQUIRE(found.notices.size() == 1);
  std::string elements;
  for (const auto& [name, field] : found.notices[0].elements) elements += name + "=" + field.value + "\n";
  CHECK(elements == "attendance=出席：韩树声、县政府办公室梅晓东、县住房和城乡建设局邱国平、县财政局苗春。\nattendance=记录：彭芳\ncopies_to=县水利局、县住房和城乡建设局。\n");
  CHECK(outline_of(found.notices[0]).find("邱国平") == std::string::npos);
}

TEST_CASE("the day that minutes were printed on dates them where nothing else does") {
  const Document document = document_from_lines({"临江市人民政府专题会议纪要", "〔2023〕27号", "现将会议议定事项纪要如下：", "一、关于征收工作。由市住建局牵头，4月15日前完成。",
                                                 "分送：市委常委，副市长。", "临江市人民政府办公室  2023年3月31日印发"});
  const notice::Notices found = notices_in(document);
  REQUIRE(found.notices.size() == 1);
  CHECK(found.notices[0].issued_on.value == "2023-03-31");
}

TEST_CASE("notice header: signature and date at the end stand in for what the header lacks") {
  const Document document =
      document_from_lines({"关于开展春季植树活动的通知", "各镇人民政府，县直各部门：", "现将有关事项通知如下。",
                           "一、时间安排", "3月中旬。", "青山县绿化委员会", "2024年3月1日", "（此件公开发布）",
                           "抄送：县委办公室，县人大办公室。", "青山县绿化委员会 2024年3月2日印发"});
  const notice::Notices found = notices_in(document);
  REQUIRE(found.notices.size() == 1);
  const Notice& n = found.notices[0];
  CHECK(header_of(n) == "青山县绿化委员会 / 关于开展春季植树活动的通知 /  / 2024-03-01 / 各镇人民政府 | 县直各部门");
  std::string elements;
  for (const auto& [name, field] : n.elements) elements += name + "=" + field.value + "\n";
  CHECK(elements ==
        "signature=青山县绿化委员会\nsignature_date=2024-03-01\nremark=此件公开发布\n"
        "copies_to=县委办公室，县人大办公室。\nimprint=青山县绿化委员会 2024年3月2日印发\n");
  CHECK(outline_of(n) == "0  > 现将有关事项通知如下。\n1 一、时间安排 > 3月中旬。\n");
  CHECK(remainder_of(document, found.notices).empty());
}

TEST_CASE("notice header: below the only table of a list that nobody signs above, the signature is the notice's") {
  Document document;
  print_table(document, "滨河街道2024年工作任务分解表", {"工作任务", "责任单位"}, {{"排查隐患", "应急办"}}, {ColumnRole::task, ColumnRole::unit});
  print_paragraphs(document, {"滨河街道办事处", "2024年3月1日"});
  CHECK(header_of(notices_in(document).notices.at(0)) == "滨河街道办事处 / 滨河街道2024年工作任务分解表 /  / 2024-03-01 / ");
}

TEST_CASE("notice header: all offices of a joint notice are its issuers, each once") {
  const std::string body = "一、推进校园建设。", title = "关于做好2026年校舍安全工作的通知", date = "2026年3月2日";
  const std::vector<std::pair<std::string, std::vector<std::string>>> table = {
      {"临江县教育局、临江县财政局",
       {"临江县教育局", "临江县财政局", "临教发〔2026〕3号", "临江县教育局 临江县财政局" + title, "各镇人民政府：", body, "临江县教育局", "临江县财政局", date}},
      {"临江县教育局、临江县财政局、临江县水利局",
       {"临江县教育局等三部门" + title, "临教发〔2026〕3号", "各镇人民政府：", body, "临江县教育局", "临江县财政局", "临江县水利局", date}},
      {"临江县教育局、县财政局、县水利局、县林业局",
       {"临江县教育局等四部门" + title, "临教发〔2026〕3号", "各镇人民政府：", body, "县教育局　县财政局", "县水利局　县林业局", date}},
      {"临江县教育局、临江县财政局、临江县水利局",
       {"临江县教育局 临江县财政局 临江县水利局" + title, "各镇人民政府：", body, "临江县教育局    临江县财政局", "临江县水利局", date}},
      {"临江县教育局", {"临江县教育局" + title, "各镇人民政府：", body, "临江县教育局", date}}};
  for (const auto& [issuers, lines] : table) CHECK(notices_in(document_from_lines(lines)).notices.at(0).issuer.value == issuers);
}

TEST_CASE("notice header: a title that breaks in front of 关于 begins with its offices, and who is passed on is no issuer") {
  const std::string about = "关于加强校车管理意见的通知", date = "2014年5月6日";
  const std::vector<std::tuple<std::string, std::string, std::string>> table = {  // first line, issuer
      {"国务院批转国家发展改革委", "国务院", about},
      {"临江市教育局转发省教育厅", "临江市教育局", about},
      {"国务院办公厅转发教育部等部门", "国务院办公厅", about},
      {"国务院办公厅转发教育部、财政部", "国务院办公厅", about},
      {"临江市人民政府办公室转发市体改办等有关部门", "临江市人民政府办公室", about},
      {"临江市教育局等五部门", "临江市教育局", about},
      {"临江市教育局等部门", "临江市教育局", "关于印发《校车管理办法》的通知"}};
  for (const auto& [first, issuer, rest] : table) {
    INFO(first);
    const std::vector<std::string> title = {first, rest}, body = {"各市、县人民政府：", "一、推进校车管理。", issuer, date};
    for (const bool numbered : {true, false}) {
      std::vector<std::string> lines = title;
      if (numbered) lines.push_back("临政发〔2014〕3号");
      lines.insert(lines.end(), body.begin(), body.end());
      const Notice notice = notices_in(document_from_lines(lines)).notices.at(0);
      CHECK(notice.issuer.value == issuer);
      CHECK(notice.title.value == first + rest);
      CHECK(notice.issued_on.value == "2014-05-06");
    }
  }
  // Alone on its line in the text, it is none.
  const Notice other = notices_in(document_from_lines({"临江市教育局" + about, "各学校：", "一、推进校车管理。", "临江市财政局等五部门", "二、加强检查。", "临江市教育局", date})).notices.at(0);
  CHECK(outline_of(other).find("临江市财政局等五部门") != std::string::npos);
}

TEST_CASE("notice header: the number of one slip is the notice's, those of several slips under one title are labels of theirs") {
  const std::vector<std::string> one = {"临江县督办事项清单", "督办编号：DB-2024-031", "督办事项：垃圾堆放问题", "责任单位：东岭乡人民政府", "临江县督查室", "2024年5月7日"};
  CHECK(notices_in(document_from_lines(one)).notices.at(0).document_number.text.value == "DB-2024-031");
  std::vector<std::string> two = one;
  two.insert(two.begin() + 4, {"督办编号：DB-2024-032", "督办事项：绿化带问题", "责任单位：县城管局"});
  const Notice notice = notices_in(document_from_lines(two)).notices.at(0);
  CHECK(notice.document_number.text.value.empty());
  CHECK(outline_of(notice).find("督办编号：DB-2024-031") != std::string::npos);
  CHECK(outline_of(notice).find("督办编号：DB-2024-032") != std::string::npos);
}

TEST_CASE("notice header: every kind of office issues notices, and its signature is no text of the last task") {
  for (const std::string office :
       {"临江县总工会", "共青团临江县委", "临江县残联", "临江县纪委监委", "中共临江县纪委机关", "临江县委编办", "临江县委党校", "临江县人武部",
        "临江县第一中学", "临江县消防救援大队", "临江县红旗林场", "临江县档案馆", "临江市发展改革委", "临江市卫健委", "临江市国资委", "临江县国动办", "中国人民银行临江县支行", "青龙镇党政办", "红旗社区居委会"}) {
    const Document in_title = document_from_lines({office + "关于做好防汛工作的通知", "各科室：", "一、推进防汛建设。", "2026年3月2日"});
    CHECK(header_of(notices_in(in_title).notices.at(0)) == office + " / " + office + "关于做好防汛工作的通知 /  / 2026-03-02 / 各科室");
    const Document signed_by =
        document_from_lines({"关于做好防汛工作的通知", "各科室：", "一、推进防汛建设。", office, "2026年3月2日"});
    const Notice notice = notices_in(signed_by).notices.at(0);
    CHECK(header_of(notice) == office + " / 关于做好防汛工作的通知 /  / 2026-03-02 / 各科室");
    CHECK(outline_of(notice) == "1 一、 > 推进防汛建设。\n");
  }
}

TEST_CASE("notice header: as sites print it, with their navigation, their table and their lines between title and addressees") {
  const std::vector<std::pair<std::string, std::vector<std::string>>> table = {
      {"临江市创建国家食品安全示范城市工作领导小组办公室 / 关于印发重点工作分解的通知 / 临食创办〔2025〕12号 = 临食创办 2025 12 /  / 各县区",
       {"临江市创建国家食品安全示范城市", "工作领导小组办公室文件", "临食创办〔2025〕12号", "关于印发重点工作分解的通知", "各县区："}},
      {"临江市人民政府办公室 / 临江市人民政府办公室关于印发重点工作分解的通知 /  /  / 各县区",
       {"返 回", "所在位置: 临江网 > 热点专题", "临江市人民政府办公室关于印发重点工作分解的通知", "来源:未知 发布时间:2018-08-08 10:13:42 浏览量:11615 字号:",
        "各县区：", "一、推进防汛建设。"}},
      {"临江市人民政府 / 临江市人民政府关于印发重点任务分工方案的通知 / 临政发〔2021〕22号 = 临政发 2021 22 / 2021-03-21 / 各县人民政府",
       {"临江市人民政府关于印发重点任务分工方案的通知 (临政发〔2021〕22号)", "时间: 2023-02-21", "来源: 临江市人民政府", "各县人民政府：", "临江市人民政府",
        "2021年3月21日", "一、推进防汛建设。"}},
      {"临江市人民政府办公室 / 关于印发重点工作分解的通知 / 临政办发〔2021〕3号 = 临政办发 2021 3 / 2021-03-24 / 各县人民政府",
       {"发布机构: 市政府办公室 公开方式: 主动公开", "文件编号: 临政办发〔2021〕3号 统一编号:", "关于印发重点工作分解的通知", "各县人民政府：",
        "一、推进防汛建设。", "临江市人民政府办公室", "2021年3月24日"}},
      {"临江县人民政府 / 临江县人民政府关于绿化工程的通知 / 临政〔2023〕1号 = 临政 2023 1 /  / 各镇人民政府 | 县直各部门",
       {"索引号: 1134/202301-00044 组配分类: 重点工作", "名称: 临江县人民政府关于绿化工程的通知 文号: 临政〔2023〕1号", "临江县人民政府关于绿化工程的通知",
        "临江政府门户网站 www.linjiang.gov.cn 2017-09-25", "各镇人民政府，县直各部门：", "一、推进绿化建设。"}},
      {"临江县林业局 / 临江县绿化实施方案 /  / 2022-10-18 / 各镇人民政府",
       {"各镇人民政府：", "现将《临江县绿化实施方案》印发给你们。", "临江县林业局", "2022年10月18日", "临江县绿化实施方案", "一、推进绿化建设。"}},
      {" / 关于举办运动会的通知 /  /  / 各院系 | 各部处",  // the site's column is no title
       {"通知公告", "当前位置: 首页 >> 通知公告 >> 正文", "关于举办运动会的通知", "时间:2017-10-25", "各院系、各部处：", "1.保卫处负责安全工作。"}},
      {"临江县人民政府办公室 / 临江县人民政府办公室关于明确分工的通知 /  /  / 各镇人民政府",  // the site's title, and the notice's own
       {"【法宝引证码】CLI.1.30", "【时效性】尚未施行", "临江县人民政府办公室关于明确分工的通知", "临江县人民政府办公室关于明确分工的通知", "各镇人民政府：", "一、推进绿化建设。"}},
      {"临江县河长制办公室 / 临江县河长制办公室关于明确分工的通知 /  /  / 各镇人民政府",
       {"欢迎来到临江县水利局!", "您当前的位置是:首页> 河长制> 工作动态", "临江县河长制办公室关于明确分工的通知", "各镇人民政府：", "一、推进绿化建设。"}},
      {"临江县人民政府办公室 / 临江县人民政府办公室关于明确分工的通知 /  /  / 各镇人民政府",  // 发文机关： without a value names no addressee
       {"发文机关:", "成文日期:", "标题:临江县人民政府办公室关于明确分工的通知", "临江县人民政府办公室关于明确分工的通知", "各镇人民政府：", "一、推进绿化建设。"}},
  };
  for (const auto& [expected, lines] : table) CHECK(header(lines) == expected);
}

TEST_CASE("notice header: a site's table with bars holds title, number, issuer and date, and no bar is left over") {
  const notice::Notices found = notices_in(document_from_lines(
      {"| 发文单位:临江市人民政府办公室 | 成文日期:2019年03月08日 |", "| 标 题: 临江市人民政府办公室关于办理建议的通知 | |",
       "| 发文字号:临政办电〔2019〕11号 | 效力状态: |", "我要收藏", "各承办单位：", "一、推进绿化建设。"}));
  CHECK(header_of(found.notices.at(0)) == "临江市人民政府办公室 / 临江市人民政府办公室关于办理建议的通知 / "
                                          "临政办电〔2019〕11号 = 临政办电 2019 11 / 2019-03-08 / 各承办单位");
}

TEST_CASE("notice header: a title of several offices, one that only an open 《 joins, one that says neither 关于 nor 印发") {
  const std::vector<std::pair<std::string, std::vector<std::string>>> table = {
      {"临江省教育厅 / 临江省教育厅等四部门关于印发《融合行动计划》的通知 / 临教职〔2025〕12号 = 临教职 2025 12 /  / 各高等学校",
       {"临教职〔2025〕12号", "临江省教育厅等四部门关于印发", "《融合行动计划》的通知", "各高等学校：", "一、推进校园建设。"}},
      {"中共临江区委办公室 / 临江区贯彻落实《关于加强新时代街道工作的意见》的任务分解方案 /  / 2019-04-16 / ",
       {"中共临江区委办公室", "2019年4月16日", "临江区贯彻落实《关于加强新时代", "街道工作的意见》的任务分解方案", "一、推进街道建设。"}},
      {"临江市第二人民医院 / 临江市第二人民医院改善就医感受提升患者体验行动方案 /  / 2026-01-20 / ",
       {"临江市第二人民医院改善就医感受提升患者体验", "行动方案", "为改善就医感受，制定本方案。", "一、推进诊前服务。", "临江市第二人民医院", "2026年1月20日"}},
      {"临江大学 / 临江大学2025年绿色校园建设行动方案 /  /  / ", {"临江大学2025年绿色校园建设行动方案", "一、推进校园建设。"}},
      {"临江学院 / 临江学院2025年巡视整改重点任务 /  /  / ", {"临江学院2025年巡视整改重点任务", "一、推进校园建设。"}},
  };
  for (const auto& [expected, lines] : table) CHECK(header(lines) == expected);
}

TEST_CASE("minutes are one notice, with the letterhead, the number or none, who printed them, and the title below") {
  const auto header = [](const std::vector<std::string>& lines) {
    const notice::Notices found = notices_in(document_from_lines(lines));
    return std::to_string(found.notices.size()) + ": " + header_of(found.notices.at(0));
  };
  const std::string title = "关于研究停车问题的会议纪要", office = "临江县人民政府办公室 2026年3月30日", body = "会议议定：一、由县公安局负责清理。";
  CHECK(header({"临江县人民政府专题会议纪要", "〔2026〕第7期", office, title, body}) ==
        "1: 临江县人民政府 / " + title + " / 〔2026〕第7期 =  2026 7 / 2026-03-30 / ");
  CHECK(header({"临江县人民政府专题会议纪要", office, title, body}) == "1: 临江县人民政府 / " + title + " /  / 2026-03-30 / ");
  CHECK(header({"中共临江县水利局党组会议纪要", "2026年第5次", body}) ==
        "1: 中共临江县水利局党组 / 中共临江县水利局党组会议纪要 / 2026年第5次 =  2026 5 /  / ");
}

TEST_CASE("a notice pasted without its title: addressees and signature, or number and addressees, show that it is one") {
  CHECK(header({"各镇人民政府，县直各部门：", "现将任务分解表印发给你们。", "临江县人民政府办公室", "2021年1月25日"}) ==
        "临江县人民政府办公室 /  /  / 2021-01-25 / 各镇人民政府 | 县直各部门");
  CHECK(header({"临安办〔2022〕15号", "各镇人民政府：", "县住建局负责建筑工地检查。", "临江县安全生产委员会办公室", "2022年10月23日"}) ==
        "临江县安全生产委员会办公室 /  / 临安办〔2022〕15号 = 临安办 2022 15 / 2022-10-23 / 各镇人民政府");
  CHECK(notices_in(document_from_lines({"各镇人民政府：", "大家好。"})).notices.empty());
  CHECK(notices_in(document_from_lines({"县水利局：负责防汛调度。", "县教育局：做好校园安全。"})).notices.size() == 1);
  CHECK(notices_in(document_from_lines({"县水利局：王小明", "县教育局：李大海"})).notices.empty());
}

TEST_CASE("notice header: years of number and date that differ are a doubt") {
  const auto codes = [](const char* number) {
    return codes_of(notices_in(
        document_from_lines({"临江市人民政府", "关于表彰先进的决定", number, "各区人民政府：", "经研究，决定表彰。"})));
  };
  CHECK(codes("临政发〔2021〕30号 2022年1月4日") == "notice/year-mismatch\n");
  CHECK(codes("临政发〔2022〕30号 2022年1月4日").empty());
}

TEST_CASE("notice header: the title's plan is for a year long over, or two years ahead") {
  const auto codes = [](const std::string& title, const char* date) {
    return codes_of(notices_in(document_from_lines(
        {"临江市人民政府", title, "临政发〔2024〕30号", "各区人民政府：", "请认真组织实施。", "临江市人民政府", date})));
  };
  const std::string plan = "年民生实事工作方案的通知";
  CHECK(codes("关于印发2022" + plan, "2024年1月4日") == "notice/year-mismatch\n");
  CHECK(codes("关于印发2026" + plan, "2024年12月4日") == "notice/year-mismatch\n");
  CHECK(codes("关于印发2023" + plan, "2024年6月4日") == "notice/year-mismatch\n");
  CHECK(codes("关于印发2024" + plan, "2022年6月4日") == "notice/year-mismatch\n");  // of the date alone
  CHECK(codes("关于印发2023" + plan, "2024年2月4日").empty());
  CHECK(codes("关于印发2025" + plan, "2024年12月4日").empty());
  CHECK(codes("关于印发2022年度绩效考核方案的通知", "2024年6月4日").empty());
  CHECK(codes("关于印发人才工作计划（2021—2025年）的通知", "2024年6月4日").empty());
  CHECK(codes("关于印发“十四五”规划2021年重点任务分工方案的通知", "2024年6月4日").empty());
}

TEST_CASE("notice header: an attachment announced nowhere that is the plan of another year than the title's") {
  const auto codes = [](const std::string& year) {
    return codes_of(notices_in(document_from_lines(
        {"临江市人民政府", "关于印发2024年民生实事工作方案的通知", "临政发〔2024〕30号", "各区人民政府：", "请认真组织实施。", "临江市人民政府",
         "2024年3月4日", "附件", year + "年民生实事任务清单", "一、改造学校。"})));
  };
  CHECK(codes("2022") == "notice/year-mismatch\n");
  CHECK(codes("2024").empty());
}

TEST_CASE("notice header: a number without brackets around its year, or with two digits of it") {
  const auto number = [](const char* printed) {
    const notice::Notices found = notices_in(document_from_lines({"临江市人民政府办公室文件", printed, "关于做好防汛工作的通知", "各区人民政府：", "请认真落实。"}));
    const DocumentNumber& read = found.notices.at(0).document_number;
    return read.text.value + " " + read.agency_code + " " + std::to_string(read.year) + " " + std::to_string(read.serial);
  };
  CHECK(number("临政办发2024年12号") == "临政办发2024年12号 临政办发 2024 12");
  CHECK(number("临政办发〔24〕12号") == "临政办发〔24〕12号 临政办发 2024 12");
}

TEST_CASE("notice header: 2024年2月30日 under the signature is no day, and said") {
  const auto codes = [](const char* date) {
    return codes_of(notices_in(document_from_lines(
        {"临江市人民政府", "关于表彰先进的决定", "临政发〔2024〕30号", "各区人民政府：", "经研究，决定表彰。", "临江市人民政府", date})));
  };
  CHECK(codes("2024年2月30日") == "notice/date-impossible\n");
  CHECK(codes("2024年2月29日").empty());
}

TEST_CASE("notice header: the last member of a roster right over the signature is no part of the issuer's name") {
  const Document document = document_from_lines(
      {"双溪市人民政府办公室关于成立市粮食安全工作领导小组的通知", "双政办字〔2024〕20号", "各县人民政府：", "组成人员如下：", "组　长：钟　远　副市长",
       "成　员：邵大勇　市农业农村局副局长", "　　　　上官文　市财政局副局长", "双溪市人民政府办公室", "2024年4月9日"});
  const notice::Notices found = notices_in(document);
  REQUIRE(found.notices.size() == 1);
  CHECK(found.notices[0].issuer.value == "双溪市人民政府办公室");
}

TEST_CASE("notice header: dates of header and signature that differ are a doubt") {
  const auto codes = [](const char* date) {
    return codes_of(notices_in(document_from_lines(
        {"临江市人民政府", "关于表彰先进的决定", "临政发〔2022〕30号 2022年1月4日", "各区人民政府：",
         "经研究，决定表彰。", "临江市人民政府", date, "附件", "先进名单", "临江市教育局", "2021年12月1日"})));
  };
  CHECK(codes("2022年1月5日") == "notice/date-mismatch\n");
  CHECK(codes("2022年1月4日").empty());
}

TEST_CASE("notice header: a number over the one table, whose title is the notice's; a number that is only cited there is none") {
  Document document = document_from_lines({"金能集团办〔2024〕15号"});
  print_table(document, "金能集团2024年重点任务分解表", {"工作任务", "责任单位"}, {{"检修通风机", "机电部"}}, {ColumnRole::task, ColumnRole::unit});
  const notice::Notices found = notices_in(document);
  REQUIRE(found.notices.size() == 1);
  CHECK(header_of(found.notices[0]) == "金能集团 / 金能集团2024年重点任务分解表 / 金能集团办〔2024〕15号 = 金能集团办 2024 15 /  / ");
  CHECK(remainder_of(document, found.notices).empty());
  Document cited = document_from_lines({"按照金能集团办〔2024〕15号要求，现将任务分解如下。"});
  print_table(cited, "重点任务分解表", {"工作任务", "责任单位"}, {{"检修通风机", "机电部"}}, {ColumnRole::task, ColumnRole::unit});
  REQUIRE(notices_in(cited).notices.size() == 1);
  CHECK(notices_in(cited).notices[0].document_number.empty());
}

TEST_CASE("notice split: several notices of a file, each with its own table or annex before the next header") {
  Document document =
      document_from_lines({"临江市人民政府办公室", "关于下达任务的通知", "临政办〔2024〕1号 2024年1月5日",
                           "各区人民政府：", "请遵照执行。", "附件：任务分解表"});
  print_table(document, "任务分解表", {"工作任务", "责任单位"}, {{"1、植树造林", "林业局"}},
              {ColumnRole::task, ColumnRole::unit});
  print_paragraphs(document, {"青山县人民政府办公室", "关于成立领导小组的通知", "青政办〔2024〕2号", "各镇人民政府：",
                              "组 长：王小明 县长", "李大海 副县长", "临江市人民政府办公室", "关于转发市财政局",
                              "关于加强预算管理意见的通知", "临政办〔2024〕3号", "市直各部门：", "请贯彻执行。"});
  const notice::Notices found = notices_in(document);
  REQUIRE(found.notices.size() == 3);
  CHECK(header_of(found.notices[0]) ==
        "临江市人民政府办公室 / 临江市人民政府办公室关于下达任务的通知 / 临政办〔2024〕1号 = 临政办 2024 1 / 2024-01-05 / 各区人民政府");
  CHECK(found.notices[0].tables.size() == 1);
  CHECK(header_of(found.notices[1]) ==
        "青山县人民政府办公室 / 青山县人民政府办公室关于成立领导小组的通知 / 青政办〔2024〕2号 = 青政办 2024 2 /  / 各镇人民政府");
  CHECK(roster_of(found.notices[1]) == "组长 王小明 县长\n组长 李大海 副县长\n");
  CHECK(header_of(found.notices[2]) ==
        "临江市人民政府办公室 / 临江市人民政府办公室关于转发市财政局关于加强预算管理意见的通知 / 临政办〔2024〕3号 = 临政办 2024 3 /  / "
        "市直各部门");
  CHECK(remainder_of(document, found.notices).empty());
}

TEST_CASE("notice split: a cited number begins no notice") {
  const Document document = document_from_lines(
      {"临江市人民政府办公室", "关于做好节能工作的通知", "临政办〔2024〕4号", "各区人民政府：",
       "为落实《省人民政府关于节能工作的意见》\n(省政发[2020]23\n号)"
       "和《市节能办法》（临政办〔2021〕7号，以下简称《办法》）精神，按照临政发〔2022〕3号要求，通知如下。"});
  const notice::Notices found = notices_in(document);
  REQUIRE(found.notices.size() == 1);
  std::string references;
  for (const Reference& r : found.notices[0].references)
    references += r.title.value + " " + r.document_number.text.value + "\n";
  CHECK(references ==
        "省人民政府关于节能工作的意见 省政发〔2020〕23号\n市节能办法 临政办〔2021〕7号\n 临政发〔2022〕3号\n");
}

TEST_CASE("notice split: a list of titles and numbers is no list of notices") {
  const Document document =
      document_from_lines({"临江市人民政府", "关于废止部分文件的决定", "临政发〔2024〕5号", "各区人民政府：",
                           "决定废止下列文件。", "附件", "废止文件目录", "临江市人民政府关于加强收费管理的通知",
                           "（临政发〔2010〕3号）", "临江市人民政府关于户籍管理的通知", "（临政发〔2011〕4号）"});
  CHECK(notices_in(document).notices.size() == 1);
}

TEST_CASE("notice split: a notice without number before a numbered one keeps its own table") {
  Document document =
      document_from_lines({"临江市人民政府办公室", "关于下达任务的通知", "各区人民政府：", "一、要求", "请遵照执行。"});
  print_table(document, "任务分解表", {"工作任务"}, {{"1、植树造林"}}, {ColumnRole::task});
  print_paragraphs(document, {"青山县人民政府办公室", "关于做好防汛工作的通知", "青政办〔2024〕2号", "各镇人民政府：",
                              "请贯彻执行。"});
  const notice::Notices found = notices_in(document);
  REQUIRE(found.notices.size() == 2);
  CHECK(header_of(found.notices[0]) == "临江市人民政府办公室 / 临江市人民政府办公室关于下达任务的通知 /  /  / 各区人民政府");
  CHECK(found.notices[0].tables.size() == 1);
  CHECK(found.notices[1].tables.empty());
  CHECK(remainder_of(document, found.notices).empty());
}

TEST_CASE("notice split: files without a number") {
  CHECK(notices_in(document_from_lines({"今天天气很好。", "我们去公园散步。"})).notices.empty());
  CHECK(notices_in(document_from_lines({"一、第一项", "内容。"})).notices.size() == 1);
  Document table;
  print_table(table, "分解表", {"任务"}, {{"1、修路"}}, {ColumnRole::task});
  CHECK(notices_in(table).notices.size() == 1);
}

TEST_CASE("a slip (督办单, 交办单) is a notice: title, number, issuer") {
  CHECK(header({"临江市人民政府督查室", "督办单", "编号：临政督〔2025〕12号", "承办单位：市住建局", "交办事项：核查供暖问题。", "2025年11月5日"}) ==
        "临江市人民政府督查室 / 临江市人民政府督查室督办单 / 临政督〔2025〕12号 = 临政督 2025 12 / 2025-11-05 / ");
  CHECK(header({"东川发电有限公司2025年度重点工作督办单", "督办编号：DCFD-2025-03", "督办日期：2025年4月8日", "责任部门：设备部", "督办事项：检修机组。"}) ==
        "东川发电有限公司 / 东川发电有限公司2025年度重点工作督办单 / DCFD-2025-03 = DCFD 2025 3 / 2025-04-08 / ");
  CHECK(header({"临江市人民政府办公室交办单", "编号：2025-036", "承办单位：市住建局", "交办事项：核查供暖问题。"}) ==
        "临江市人民政府办公室 / 临江市人民政府办公室交办单 / 2025-036 =  2025 36 /  / ");
  CHECK(header({"督 办 通 知", "澄督字〔2024〕7号", "澄江县人民政府督查室 2024年11月4日", "关于常务会议议定事项的督办通知", "有关单位：", "1.请县教育局负责验收。"}) ==
        "澄江县人民政府督查室 / 关于常务会议议定事项的督办通知 / 澄督字〔2024〕7号 = 澄督字 2024 7 / 2024-11-04 / 有关单位");
}

TEST_CASE("a title that names nobody begins with the issuer right over it") {
  const auto title = [](const std::string& text) {
    const Notice notice = notices_in(layout::lay_out(read::read(text), book())).notices.at(0);
    return notice.issuer.value + " / " + notice.title.value;
  };
  const std::string rest = "\n\n各科室：\n　　现将有关事项交办如下，请抓好落实。\n　　1.整改隐患。（责任科室：总务科）\n";
  CHECK(title("沐阳市第三人民医院\n院长办公会议定事项交办单" + rest) == "沐阳市第三人民医院 / 沐阳市第三人民医院院长办公会议定事项交办单");
  CHECK(title("沐阳市第三人民医院\n\n院长办公会议定事项交办单" + rest) == "沐阳市第三人民医院 / 院长办公会议定事项交办单");
  CHECK(title("沐阳市水利局\n沐阳市2024年重点工作交办单" + rest) == "沐阳市水利局 / 沐阳市2024年重点工作交办单");
}

TEST_CASE("a document on one line: a number that goes on counting begins an item, though the units in front of it end without a mark") {
  const auto notices = notices_in(document_from_lines(
      {"2024年工作要点责任分工方案 一、推动高质量发展 1.深入实施工业强区战略，规模以上工业增加值增长8%以上。牵头单位：区工业和信息化局；责任单位：区统计局 "
       "2.加快老工业基地搬迁改造，10月底前完成化工厂整体搬迁，建成厂房2万平方米。牵头单位：区发展改革局；责任单位：区应急管理局 3.新增城镇就业6000人，帮扶困难人员。责任单位：各街道"}));
  CHECK(outline_of(notices.notices.at(0)) ==
        "1 一、推动高质量发展\n"
        "3 1. > 深入实施工业强区战略，规模以上工业增加值增长8%以上。牵头单位：区工业和信息化局；责任单位：区统计局\n"
        "3 2. > 加快老工业基地搬迁改造，10月底前完成化工厂整体搬迁，建成厂房2万平方米。牵头单位：区发展改革局；责任单位：区应急管理局\n"
        "3 3. > 新增城镇就业6000人，帮扶困难人员。责任单位：各街道\n");
}

TEST_CASE("a document on one line without a title has its issuer, number and addressees") {
  const std::string body = "现将工作安排如下。一、推进校园安全建设工作，进一步完善各项制度和设施，加强日常巡查。二、推进食堂建设工作，进一步完善各项制度和设施。";
  CHECK(header({"临江市人民政府文件临政发〔2024〕3号各县（区）人民政府，市直各部门：" + body + body}) ==
        "临江市人民政府 /  / 临政发〔2024〕3号 = 临政发 2024 3 /  / 各县（区）人民政府 | 市直各部门");
}

TEST_CASE("a document on one line: a date without a signature in front of the annex's title is the date of issue (lost, in silence)") {
  const std::string body = "一、扎实推进农村厕所革命1.科学确定改厕模式，2019年底前完成改造200万户。（省农业农村厅牵头）2.加强监管，建立技术服务和粪污清运机制。（省生态环境厅负责）";
  CHECK(header({"中原省人居环境整治领导小组办公室关于印发《2019年人居环境整治工作要点》的通知豫农领办〔2019〕13号各市人民政府：现将《2019年人居环境整治工作要点》印发给你们，"
                "请结合实际抓好落实。2019年4月10日2019年人居环境整治工作要点2019年是三年行动的关键之年。" + body}) ==
        "中原省人居环境整治领导小组办公室 / 中原省人居环境整治领导小组办公室关于印发《2019年人居环境整治工作要点》的通知 / 豫农领办〔2019〕13号 = 豫农领办 2019 13 / 2019-04-10 / 各市人民政府");
}

TEST_CASE("a site's index, the title, its tool bar (字号：大 中 小 分享到：) and the number again are one header") {
  CHECK(header({"发文字号：临政办发〔2024〕3号 有效性：有效", "临江市人民政府办公室关于做好防汛工作的通知", "字号：[大 中 小] 打印 收藏 分享到：",
                "临政办发〔2024〕3号", "各县（区）人民政府："})
            .find("临江市人民政府办公室关于做好防汛工作的通知 / 临政办发〔2024〕3号") != std::string::npos);
}

TEST_CASE("a letter on one line (…的函临政办函〔2021〕52号市教委：): its number is no part of the title, nor is a cited one behind it") {
  const std::string body = "现将工作安排如下。一、推进校园安全建设工作，进一步完善各项制度和设施，加强日常巡查。二、推进食堂建设工作，进一步完善各项制度和设施。";
  CHECK(header({"临江市人民政府办公厅关于同意建立制度的函临政办函〔2021〕52号市教委：你委《关于建立制度的请示》（临教文〔2021〕125号）收悉。" + body + body}) ==
        "临江市人民政府办公厅 / 临江市人民政府办公厅关于同意建立制度的函 / 临政办函〔2021〕52号 = 临政办函 2021 52 /  / 市教委");
}

TEST_CASE("notice header: as the press prints it, who issued the notice and when stand in the first sentence (neither was read, in silence)") {
  const std::string opens = "并发出通知，要求各地结合实际认真贯彻落实。", paper = "《临江省推进营商环境突破年实施意见》";
  const std::string both = "中共临江省委、临江省人民政府";
  const std::vector<std::pair<std::string, std::vector<std::string>>> table = {
      {both + " / 中共临江省委临江省人民政府印发" + paper + " /  / 2023-02-13 / ",
       {"中共临江省委临江省人民政府印发\n《临江省推进营商环境突\n破年实施意见》", "2023年2月13日，中共临江省委临江省人民政府印发了" + paper + "，" + opens}},
      {"临江省人民政府办公厅 / 临江省人民政府办公厅印发" + paper + " /  /  / ", {"临江省人民政府办公厅印发" + paper, "近日，临江省人民政府办公厅印发了" + paper + "，" + opens}},
      {both + " / 关于印发" + paper + "的通知 /  / 2023-02-13 / ", {"关于印发" + paper + "的通知", "2023年2月13日，" + both + "印发了" + paper + "，" + opens}},
      {" / 关于落实" + paper + "的通知 /  /  / ", {"关于落实" + paper + "的通知", "2023年2月13日，临江省人民政府印发了《临江省促进就业意见》，" + opens}}};
  for (const auto& [expected, lines] : table) {
    std::vector<std::string> all = lines;
    all.insert(all.end(), {"一、重点任务", "1.优化纳税服务。省税务局要完善功能。"});
    CHECK(header(all) == expected);
  }
}

TEST_CASE("notice header: a signature right under （此件公开发布） was not read, in silence") {
  CHECK(header({"某某自治区知识产权局关于做好保护工作的通知", "各市知识产权局：", "一、推进建设。", "（此件公开发布）\n某某民族自治区知识产权局\n2023年3月13日"}) ==
        "某某民族自治区知识产权局 / 某某自治区知识产权局关于做好保护工作的通知 /  / 2023-03-13 / 各市知识产权局");
}

TEST_CASE("notice split: behind another notice's last item, a title with addressees and a signature begins a notice (its tasks were that one's, in silence)") {
  const std::vector<std::string> first = {"临江市人民政府办公室关于印发全市就业工作方案的通知", "临政办发〔2023〕6号", "各县区人民政府：", "现印发给你们。", "临江市人民政府办公室", "2023年1月19日",
                                          "全市就业工作方案", "一、重点任务", "1.扩大见习。组织开展就业见习。（责任单位：市人社局）"};
  const std::vector<std::string> second = {"各处、信息中心：", "现印发给你们。", "附件：2023年营商环境优化方案", "临江省地方金融监督管理局", "2023年6月20日",
                                           "附件", "2023年营商环境优化方案", "一、工作措施", "1.推进科技赋能。做好信息分享工作。（责任处室：行政审批办公室）"};
  const auto split = [&](const std::vector<std::string>& title, const std::vector<std::string>& behind) {
    std::vector<std::string> lines = first;
    lines.insert(lines.end(), title.begin(), title.end());
    lines.insert(lines.end(), behind.begin(), behind.end());
    return notices_in(document_from_lines(lines));
  };
  const std::string office = "临江省地方金融监督管理局", about = "关于印发2023年营商环境优化方案的通知";
  for (const std::vector<std::string>& title : std::vector<std::vector<std::string>>{{office + about}, {office, about}, {about}, {office + "关于印发", "2023年营商环境优化方案的通知"}}) {
    INFO(title.front());
    const notice::Notices found = split(title, second);
    REQUIRE(found.notices.size() == 2);
    CHECK(found.notices[1].issuer.value == office);
    CHECK(found.notices[1].title.value.ends_with(about));
    CHECK(found.notices[1].issued_on.value == "2023-06-20");
    CHECK(found.notices[0].issued_on.value == "2023-01-19");
    CHECK(codes_of(found).empty());
  }
  CHECK(codes_of(split({"优化方案的通知（2023年6月20日）"}, second)) == "notice/title-missing\n");  // a page is lost, which is said
  CHECK(split({office + about}, {"一、工作措施", "1.推进科技赋能。（责任处室：行政审批办公室）"}).notices.size() == 1);  // neither addressees nor signature
  CHECK(split({"附件1", office + about}, second).notices.size() == 1);                                                      // a form that is sent along
}

TEST_CASE("a document that the text cites between blanks begins no notice and gives it no title and no number") {
  const std::string cited = "为深入贯彻国务院关于公平竞争的决策部署，落实《关于印发〈实施细则〉的通知》（国市监规〔2021〕2号），进一步提高审查质量，强化刚性约束，防止出台排除、限制竞争的政策措施，经市政府同意，现通知如下。";
  const notice::Notices found = notices_in(document_from_lines({"关于印发公平竞争审查措施的通知 临市监〔2021〕5号 各区人民政府：     " + cited + "     一、加强领导。市市场监管局要牵头开展审查工作，及时通报审查情况。"}));
  REQUIRE(found.notices.size() == 1);
  CHECK(header_of(found.notices[0]).find("关于印发公平竞争审查措施的通知 / 临市监〔2021〕5号") != std::string::npos);
  const notice::Notices split = notices_in(document_from_lines({"为深入贯彻落实国务院印发的《数字中国建设规划》，贯彻落实 《国务院关于加强数字政府建设的指导意见》 （国发〔2022〕14号） 等文件精神，结合实际，制定本方案。" + cited + cited}));
  CHECK(split.notices.empty());  // nothing else tells that it is one
}

TEST_CASE("a title of more than 60 characters is read, with number and addressees; an issuer's name may hold quotation marks") {
  const auto header = [](const std::string& title) { return header_of(notices_in(document_from_lines({title, "临改办发〔2024〕3号", "各县（区）人民政府：", "一、加强领导", "请抓好落实。"})).notices.at(0)); };
  const std::string behind = " / 临改办发〔2024〕3号 = 临改办发 2024 3 /  / 各县（区）人民政府";
  const std::string office = "临江市工程建设项目审批制度改革领导小组办公室", title = office + "关于印发全市2024年度深化工程建设项目审批制度改革提升“办理建筑许可”营商环境工作实施方案及任务清单的通知";
  CHECK(header(title) == office + " / " + title + behind);
  const std::string quoted = "临江市推进“三城一带”建设领导小组改革执行小组办公室", long_title = quoted + "关于印发临江市关于加快对接区域全面经济伙伴关系协定经贸新规则扎实推进高水平开放实施意见的通知";
  CHECK(header(long_title) == quoted + " / " + long_title + behind);
}

TEST_CASE("a document number over addressees without a title beside it is read, and the lost title said") {
  const notice::Notices found = notices_in(document_from_lines({"临江市工程建设项目审批制度改革领导小组办公室、临江市住房和城乡建设局、临江市自然资源和规划局全市各单位深化改革提升效能有关情况汇总说明书", "临政办发〔2024〕3号", "各县（区）人民政府：", "一、加强领导", "请抓好落实。"}));
  REQUIRE(found.notices.size() == 1);
  CHECK(header_of(found.notices[0]) == " /  / 临政办发〔2024〕3号 = 临政办发 2024 3 /  / 各县（区）人民政府");
  CHECK(codes_of(found) == "notice/title-missing\n");
}

TEST_CASE("notice header: a wire (发电单位：… 等级：特急 临汛电〔2023〕16号), dated with the hour") {
  const auto found = notices_in(document_from_lines({"临江市防汛抗旱指挥部关于做好台风防御工作的紧急通知", "发电单位：临江市防汛抗旱指挥部　　等级：特急　　临汛电〔2023〕16号", "各区防汛抗旱指挥部：",
                                                     "请抓好落实。", "临江市防汛抗旱指挥部", "2023年9月2日11时"}));
  REQUIRE(found.notices.size() == 1);
  CHECK(header_of(found.notices[0]).find("临汛电〔2023〕16号 = 临汛电 2023 16 / 2023-09-02") != std::string::npos);
}

TEST_CASE("关于印发《…》《…》的通知 puts two papers into force: they were one string, with marks in it") {
  const auto papers = [](const std::string& title, const std::string& body) {
    const Notice notice = notices_in(document_from_lines({title, "青政办发〔2024〕8号", "各镇人民政府：", body, "青山县人民政府办公室", "2024年3月1日"})).notices.at(0);
    std::string all = notice.promulgates.value;
    for (const Field& paper : notice.also_promulgates) all += " | " + paper.value;
    return all;
  };
  CHECK(papers("青山县人民政府办公室关于印发《青山县防汛预案》《青山县抗旱预案》的通知", "请认真执行。") == "青山县防汛预案 | 青山县抗旱预案");
  CHECK(papers("青山县人民政府办公室关于印发《青山县防汛预案》、《青山县抗旱预案》和《青山县值班办法》的通知", "请认真执行。") == "青山县防汛预案 | 青山县抗旱预案 | 青山县值班办法");
  CHECK(papers("青山县人民政府办公室关于做好防汛工作的通知", "《青山县防汛预案》和《青山县抗旱预案》已经县政府同意，现印发给你们。") == "青山县防汛预案 | 青山县抗旱预案");
  CHECK(papers("青山县人民政府办公室关于印发《青山县防汛预案》的通知", "请认真执行。") == "青山县防汛预案");
}

TEST_CASE("a title over two lines behind a site's line, of an office of a ministry or of one that nobody knows (title and issuer were lost to the first line)") {
  CHECK(header({"当前位置：首页 >> 公开 >> 司局函件", "教育部高校学生司关于开展2026届高校毕业生", "就业“攻坚季”行动的通知", "教学司函〔2026〕21号", "各省教育厅：", "一、推进访企拓岗。"}) ==
        "教育部高校学生司 / 教育部高校学生司关于开展2026届高校毕业生就业“攻坚季”行动的通知 / 教学司函〔2026〕21号 = 教学司函 2026 21 /  / 各省教育厅");
  CHECK(header({"当前位置：首页 > 文件", "临江古镇保护同盟关于做好2026年", "古建筑消防“清零”行动的通知", "临古盟函〔2026〕3号", "各会员单位：", "一、开展自查。"}).find("/ 临江古镇保护同盟关于做好2026年古建筑消防“清零”行动的通知 /") !=
        std::string::npos);
  CHECK(header({"首页 > 政务公开 > 文件", "临江古镇保护同盟关于做好2026年", "古建筑消防“清零”行动的通知", "各会员单位：", "一、开展自查。"}).find("/ 临江古镇保护同盟关于做好2026年古建筑消防“清零”行动的通知 /") != std::string::npos);
}

TEST_CASE("what a site prints behind a notice (附件下载：, 上一篇：…, 主办：… 承办：…, ICP) is furniture; 主办单位：A under an item is not") {
  const auto outline = [](const std::vector<std::string>& tail) {
    std::vector<std::string> lines{"临江县人民政府办公室关于印发工作要点的通知", "临政办〔2024〕22号", "各乡镇人民政府：", "一、建设健康村镇。", "县卫健委新创健康村5个。"};
    lines.insert(lines.end(), tail.begin(), tail.end());
    return outline_of(notices_in(document_from_lines(lines)).notices.at(0));
  };
  const std::string plain = outline({});
  CHECK(outline({"附件下载：", "1.临政办〔2024〕22号.pdf", "相关解读：一图读懂《临江县工作要点》", "上一篇：临江县人民政府关于卢某等同志任免职的通知", "下一篇：临江县人民政府办公室关于印发预案的通知",
                 "分享到：微信 微博 QQ空间", "主办：临江县人民政府办公室　承办：临江县数据资源管理局", "皖ICP备05012345号-1　网站标识码：3418020001", "联系电话：0563-6018800　　网站地图　　关于我们"}) == plain);
  CHECK(outline({"文件下载：工作要点.docx", "责任编辑：王芳", "【打印】【关闭】【返回顶部】", "图解：2024年工作要点", "您是第12345位访客"}) == plain);
  CHECK(outline({"政策解读：加强宣传，提高知晓率。"}).find("政策解读") != std::string::npos);
  CHECK(outline({"主办单位：县文旅局　承办单位：县体育局"}).find("县体育局") != std::string::npos);
  CHECK(outline({"主办单位：县文旅局　承办单位：县体育局", "分享到：微信"}).find("县体育局") != std::string::npos);
}

TEST_CASE("a file that is an annex alone: below 附件, the title's first line without 关于 is the title's, too (it was lost, in silence)") {
  CHECK(header({"附件", "临江市贯彻落实第二轮省生态环境保护督察\n反馈意见整改措施清单", "一、责任落实不到位。", "整改措施：修订责任清单。", "牵头单位：市生态环境局"}) ==
        " / 临江市贯彻落实第二轮省生态环境保护督察反馈意见整改措施清单 /  /  / ");
}

TEST_CASE("X关于…的整改任务分解 is a title on one line, with its issuer (there was none, in silence)") {
  CHECK(header({"中共临江市水利局党组关于落实市委第四巡察组反馈意见的整改任务分解", "根据部署，现将任务分解如下。", "一、关于学习方面", "1.修订学习制度。", "【责任部门】机关党委"}) ==
        "中共临江市水利局党组 / 中共临江市水利局党组关于落实市委第四巡察组反馈意见的整改任务分解 /  /  / ");
}

TEST_CASE("a site's name over its navigation is no issuer where its table, or the line over the title, names another (it was, in silence)") {
  const std::vector<std::string> body{"临江省人民政府办公室", "关于做好重点工作的通知", "临政办发〔2021〕8号", "各市人民政府：", "一、稳定增长。"};
  std::vector<std::string> site{"临江省人民政府", "当前位置：首页 > 政务公开 > 政策文件", "发文机关：临江省人民政府办公室 成文日期：2021年2月19日"};
  site.insert(site.end(), body.begin(), body.end());
  CHECK(header(site) == "临江省人民政府办公室 / 临江省人民政府办公室关于做好重点工作的通知 / 临政办发〔2021〕8号 = 临政办发 2021 8 / 2021-02-19 / 各市人民政府");
  CHECK(header({"临江省人民政府", "发文字号：临政发〔2021〕8号 成文日期：2021年2月19日", "关于做好重点工作的通知", "各市人民政府：", "一、稳定增长。"}).starts_with("临江省人民政府 / "));
}

TEST_CASE("a shorter signature does not take the place of the name that the site's table gives in full (槐安区 was lost, in silence)") {
  const auto issuer = [](const std::string& signed_by) {
    const std::string read = header({"发文机关：槐安区青莲街道办事处 成文日期：2024年4月18日", "发文字号：青街办〔2024〕21号 有效性：有效", "关于做好迎检工作的通知", "各社区居委会：", "一、清理楼道。", signed_by, "2024年4月18日"});
    return read.substr(0, read.find(" / "));
  };
  CHECK(issuer("青莲街道办事处") == "槐安区青莲街道办事处");
  CHECK(issuer("槐安区青莲街道党工委") == "槐安区青莲街道党工委");
}

TEST_CASE("督查通报, 第7期 and an office with its day over 关于…的通报 are one notice's letterhead (two notices, in silence)") {
  const auto read = [](const std::vector<std::string>& lines) {
    const notice::Notices found = notices_in(document_from_lines(lines));
    return std::to_string(found.notices.size()) + ": " + header_of(found.notices.at(0));
  };
  const std::string office = "中共临江县委办公室督查室　　　2023年5月12日", title = "关于重点项目推进情况的通报", body = "请城关街道在5月底前完成签约。";
  CHECK(read({"督　查　通　报", "第7期", office, title, body}) == "1: 中共临江县委办公室督查室 / " + title + " / 第7期 =  0 7 / 2023-05-12 / ");
  CHECK(read({"督查通报", "第7期", "各乡镇：", body}).starts_with("1:  / 督查通报 / 第7期"));
}

TEST_CASE("a signature broken in its last word is one name, also below others (局 was the issuer, and those above it were lost, in silence)") {
  const auto issuer = [](std::vector<std::string> signed_by) {
    std::vector<std::string> lines{"关于节能的实施意见", "各县人民政府：", "一、推进节能。"};
    lines.insert(lines.end(), signed_by.begin(), signed_by.end());
    lines.push_back("2021年12月20日");
    const std::string read = header(lines);
    return read.substr(0, read.find(" / "));
  };
  CHECK(issuer({"某市住房和城乡建设", "局"}) == "某市住房和城乡建设局");
  CHECK(issuer({"临江省人民政府办公", "厅"}) == "临江省人民政府办公厅");
  CHECK(issuer({"某市教育局", "某市财政局"}) == "某市教育局、某市财政局");
}

TEST_CASE("X中学2019年…安排表 says whose plan it is: signed X中学办公室, that office issues it (it was X中学, in silence)") {
  const std::vector<std::string> plan{"临江实验中学2019年开学准备工作安排", "一、总务处负责检修。"};
  const auto issuer = [&](const std::string& signature) { return header({plan[0], plan[1], signature, "2019年8月19日"}).substr(0, signature.size()); };
  CHECK(issuer("临江实验中学办公室") == "临江实验中学办公室");
  CHECK(header({"临江县人民政府关于做好防汛工作的通知", "各乡镇：", "一、加强值守。", "临江县人民政府办公室", "2019年8月19日"}).starts_with("临江县人民政府 / "));
}

TEST_CASE("关于…的通知 and 临住建科〔2020〕46号 on one line: title and number (both were the number, and the plan's title the notice's, in silence)") {
  const auto read = [](const std::string& title, const std::vector<std::string>& signed_by) {
    std::vector<std::string> lines{title + " 临住建科〔2020〕46 号", "各有关单位：", "现印发给你们，请认真贯彻执行。", ""};
    lines.insert(lines.end(), signed_by.begin(), signed_by.end());
    for (const char* line : {"2020 年 10 月 20 日", "", "临江市绿色建筑创建行动实施方案", "一、重点任务", "（一）推动设计。"}) lines.emplace_back(line);
    return header(lines);
  };
  CHECK(read("关于印发临江市绿色建筑创建行动实施方案的通知", {"临江市水务局"}) ==
        "临江市水务局 / 关于印发临江市绿色建筑创建行动实施方案的通知 / 临住建科〔2020〕46号 = 临住建科 2020 46 / 2020-10-20 / 各有关单位");
  CHECK(header({"关于转发 临政发〔2020〕5号文件的通知", "临教发〔2020〕46号", "各学校："}).find("= 临教发 2020 46") != std::string::npos);
}

TEST_CASE("who signs together: 教委, 城市管理委, and one between others that no rule knows (all above it were lost, in silence); two on one line") {
  const auto issuers = [](const std::vector<std::string>& names) {
    std::vector<std::string> lines{"关于印发方案的通知", "临住建科〔2020〕46号", "各有关单位：", "现印发给你们，请认真贯彻执行。", ""};
    lines.insert(lines.end(), names.begin(), names.end());
    lines.emplace_back("2020年10月20日");
    const std::string all = header(lines);
    return all.substr(0, all.find(" /"));
  };
  CHECK(issuers({"临江市发展改革委", "临江市教委", "临江市城市管理委", "临江市水务局"}) == "临江市发展改革委、临江市教委、临江市城市管理委、临江市水务局");
  CHECK(issuers({"临江市发展改革委", "临江市公路段", "临江市水务局"}) == "临江市发展改革委、临江市公路段、临江市水务局");
  CHECK(issuers({"临江市工业和信息化局市机关事务管理局", "人民银行临江分行临江银保监局"}) == "临江市工业和信息化局、市机关事务管理局、人民银行临江分行、临江银保监局");
}

TEST_CASE("X办公室发电 over the number is who issues, and no title (it was the title, in silence)") {
  CHECK(header({"临江省春运工作领导小组办公室发电", "等级：特急            临春运办发电〔2024〕1号", "临江省春运工作领导小组办公室", "关于做好2024年全省春运工作的通知", "各市人民政府：", "一、加强组织。"}) ==
        "临江省春运工作领导小组办公室 / 临江省春运工作领导小组办公室关于做好2024年全省春运工作的通知 / 临春运办发电〔2024〕1号 = 临春运办发电 2024 1 /  / 各市人民政府");
}

TEST_CASE("（2023 over 年修订版）的通知 ends the title (it was cut in front of it, and the rest was an addressee, in silence)") {
  CHECK(header({"临江市审批改革领导小组办公室", "关于印发临江市工程建设项目高效审批", "行动方案", "（2023", "年修订版）的通知", "各区人民政府，市各有关单位：", "现印发给你们。"}) ==
        "临江市审批改革领导小组办公室 / 临江市审批改革领导小组办公室关于印发临江市工程建设项目高效审批行动方案（2023年修订版）的通知 /  /  / 各区人民政府 | 市各有关单位");
}

TEST_CASE("X管理处关于印发《…: a title whose 《 nobody closes is read, and said (title, number and issuer were lost, in silence)") {
  const notice::Notices found = notices_in(document_from_lines({"临江市公用事业管理处关于印发", "《临江市优化用水用气营", "商环境提升举措", "临公用函〔2023〕10 号", "一、工作目标", "打造标杆城市。"}));
  CHECK(header_of(found.notices.at(0)) == "临江市公用事业管理处 / 临江市公用事业管理处关于印发《临江市优化用水用气营商环境提升举措 / 临公用函〔2023〕10号 = 临公用函 2023 10 /  / ");
  CHECK(codes_of(found) == "notice/title-missing\n");
}

TEST_CASE("（试行）, （2023—2025年） on a line below a plan's title is its last line (the number below was lost, or the line, in silence)") {
  CHECK(header({"临山市就业工作行动方案", "（2023—2025年）", "临政办发〔2023〕6号", "各县区人民政府：", "现将方案印发给你们。"}) ==
        " / 临山市就业工作行动方案（2023—2025年） / 临政办发〔2023〕6号 = 临政办发 2023 6 /  / 各县区人民政府");
  CHECK(header({"临山市公务用车管理办法", "（试行）", "临政办发〔2023〕6号", "各县区人民政府：", "一、总则"}) ==
        " / 临山市公务用车管理办法（试行） / 临政办发〔2023〕6号 = 临政办发 2023 6 /  / 各县区人民政府");
  CHECK(header({"临江省工业节能降碳改造行动计划", "（2022-2024年）", "为深入贯彻落实部署，特制定本行动计划。"}) == " / 临江省工业节能降碳改造行动计划（2022-2024年） /  /  / ");
}

TEST_CASE("研究…的会议纪要 below the letterhead of minutes is their title (the letterhead was, in silence)") {
  CHECK(header({"梧岭区人民政府专题会议纪要", "〔2019〕33号", "研究城西片区学校建设有关问题的会议纪要", "7月9日下午，副区长谭志坚主持召开专题会议。", "会议议定以下事项："}).find(" / 研究城西片区学校建设有关问题的会议纪要 / 〔2019〕33号") != std::string::npos);
}

TEST_CASE("a notice without line breaks is said to have none") {
  std::string text = "临江市人民政府关于印发方案的通知 一、总体要求";
  for (int i = 0; i < 150; ++i) text += "加强统筹协调，推进各项工作落实，";
  CHECK(codes_of(notices_in(document_from_lines({text + "二、任务。三、措施。四、保障。五、要求。"}))).find("notice/no-line-breaks") != std::string::npos);
}

TEST_CASE("市政府有关部门、单位 is one addressee; ministries are each one (the first was two, four of these were one, in silence)") {
  const std::string all = header({"国家发展改革委等部门关于加快建设的指导意见", "发改环资〔2022〕109号", "科技部、公安部、农业农村部、税务总局、统计局，市政府有关部门、单位：", "一、工作"});
  CHECK(all == "国家发展改革委 / 国家发展改革委等部门关于加快建设的指导意见 / 发改环资〔2022〕109号 = 发改环资 2022 109 /  / 科技部 | 公安部 | 农业农村部 | 税务总局 | 统计局 | 市政府有关部门、单位");
}

TEST_CASE("X印发关于加快建设 over two more lines is the title's first line (the last line alone was the title, in silence)") {
  CHECK(header({"临江省人民政府办公厅印发关于加快建设", "制造业创新强省若干措施重点任务", "分工方案的通知", "临政办字〔2023〕15号", "各市人民政府，省政府各部门，各有关单位，各直属机构，中央驻省各单位：", "现印发给你们。"}) ==
        "临江省人民政府办公厅 / 临江省人民政府办公厅印发关于加快建设制造业创新强省若干措施重点任务分工方案的通知 / 临政办字〔2023〕15号 = 临政办字 2023 15 /  / 各市人民政府 | 省政府各部门 | 各有关单位 | 各直属机构 | 中央驻省各单位");
}
