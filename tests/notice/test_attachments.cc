#include "notice/printed_notice.h"
#include "support/catch.h"
#include "support/document_from_lines.h"

using namespace fenjie;
using namespace fenjie::tests;

namespace {

std::vector<std::string> under_header(const std::string& title, const std::vector<std::string>& body) {
  std::vector<std::string> all{"临江市人民政府办公室", title, "临政办〔2024〕4号", "各区人民政府："};
  all.insert(all.end(), body.begin(), body.end());
  return all;
}

}  // namespace

TEST_CASE("attachments: a list, then each under its marker, in printed order") {
  const Document document = document_from_lines(
      under_header("关于加强安全生产工作的通知",
                   {"请遵照执行。", "附件：1.安全生产责任清单", "2.临江市安全生产委员会成员\n名单", "3. 检查表",
                    "临江市人民政府办公室", "2024年5月1日", "附件1", "安全生产责任清单", "一、政府责任", "加强领导。",
                    "附 件 2：", "临江市安全生产委员会成员名单", "主 任：王小明 市长", "委 员：李大海 市应急局局长"}));
  const notice::Notices found = notices_in(document);
  REQUIRE(found.notices.size() == 1);
  CHECK(attachments_of(found.notices[0]) ==
        "plan: 安全生产责任清单 = 安全生产责任清单\n"
        "roster: 临江市安全生产委员会成员名单 = 临江市安全生产委员会成员名单\n"
        ": 检查表 = \n");
  CHECK(outline_of(found.notices[0]) == "0  > 请遵照执行。\n附1 1 一、政府责任 > 加强领导。\n");
  CHECK(roster_of(found.notices[0]) == "主任 王小明 市长\n委员 李大海 市应急局局长\n");
  CHECK(found.notices[0].roster[0].body.value == "临江市安全生产委员会");
  CHECK(codes_of(found).empty());
  CHECK(remainder_of(document, found.notices).empty());
}

TEST_CASE("attachments: a duty without a full stop under 职责分工 is no part of the title") {
  const Document document = document_from_lines({"临江市环保厅关于成立领导小组的通知", "各处室：", "现成立领导小组。", "临江市环保厅", "2021年2月5日", "附件", "领导小组成员单位职责分工",
                                                 "督察办公室负责将工作情况纳入督察范畴（配合单位：第一专员办公室）", "综合处负责统筹衔接规划。"});
  const notice::Notices found = notices_in(document);
  REQUIRE(found.notices.size() == 1);
  CHECK(found.notices[0].attachments.at(0).title.value == "领导小组成员单位职责分工");
}

TEST_CASE("attachments: the printed plan of a promulgation begins under the notice's own text") {
  const Document document = document_from_lines(under_header(
      "关于印发《临江市2024年城镇老旧小区改造实施方案》的通知",
      {"现将《临江市2024年城镇老旧小区改造实施方案》印发给你们，请认真贯彻落实。",
       "附件：临江市老旧小区改造领导小组\n临江市 2024 年城镇老旧小区\n改造实施方案", "为做好改造工作，制定本方案。",
       "一、目标", "改造完成。", "附件", "临江市老旧小区改造领导小组", "组　长：王小明　副市长"}));
  const notice::Notices found = notices_in(document);
  REQUIRE(found.notices.size() == 1);
  CHECK(attachments_of(found.notices[0]) ==
        "plan:  = 临江市2024年城镇老旧小区改造实施方案\n"
        "roster: 临江市老旧小区改造领导小组 = 临江市老旧小区改造领导小组\n");
  CHECK(outline_of(found.notices[0]) ==
        "0  > 现将《临江市2024年城镇老旧小区改造实施方案》印发给你们，请认真贯彻落实。\n"
        "附1 0  > 为做好改造工作，制定本方案。\n附1 1 一、目标 > 改造完成。\n");
  CHECK(codes_of(found).empty());
  CHECK(remainder_of(document, found.notices).empty());
}

TEST_CASE("attachments: the plan's own title may differ a little from the notice's title and go over two paragraphs") {
  const Document document = document_from_lines(
      under_header("关于印发临江市激发重点群体活力带动城乡居民增收实施方案的通知",
                   {"现印发给你们。", "临江市人民政府办公室", "2024年3月27日", "临江市激发重点群体活力带动",
                    "城乡居民增收的实施方案", "为促进增收，制定本方案。", "抄送：市委各部门，", "市政协办公室。",
                    "临江市人民政府办公室 2024年3月28日印发"}));
  const notice::Notices found = notices_in(document);
  REQUIRE(found.notices.size() == 1);
  CHECK(attachments_of(found.notices[0]) == "plan:  = 临江市激发重点群体活力带动城乡居民增收的实施方案\n");
  CHECK(outline_of(found.notices[0]) == "0  > 现印发给你们。\n附1 0  > 为促进增收，制定本方案。\n");
  CHECK(remainder_of(document, found.notices).empty());
}

TEST_CASE("attachments: an announced title unlike the printed one is a doubt") {
  const auto codes = [](const char* announced, const char* own) {
    Document document = document_from_lines(under_header("关于下达任务的通知", {"请遵照执行。", announced}));
    print_table(document, own, {"工作任务"}, {{"1、修路"}}, {ColumnRole::task});
    const notice::Notices found = notices_in(document);
    CHECK(remainder_of(document, found.notices).empty());
    return codes_of(found);
  };
  CHECK(codes("附件：2021年《报告》任务分解表", "2022 年《报告》任务分解表") == "notice/attachment-title-mismatch\n");
  CHECK(codes("附件：2022年《报告》任务分解表", "2022 年<报告>任务分解表").empty());
  CHECK(codes("附件:任务分解表", "任务分解表").empty());
}

TEST_CASE("attachments: a wrapped announcement whose last word stands alone") {
  const Document document = document_from_lines(
      under_header("关于下达任务的通知", {"请遵照执行。", "附件：2024 年临江市《政府工作报告》主要目标任务分解", "表",
                                          "临江市人民政府办公室", "2024年3月1日"}));
  CHECK(attachments_of(notices_in(document).notices.at(0)) == ": 2024年临江市《政府工作报告》主要目标任务分解表 = \n");
}

TEST_CASE("《…》已经市政府同意 is a sentence of the notice and no attachment's title, over one line or several") {
  const std::vector<std::vector<std::string>> letters{
      {"《临江市2024年老旧小区改造方案》已经市政府同意，现", "印发给你们，请认真贯彻执行。"},
      {"《临江市2024年老旧小区改造方案》", "已经市政府同意，现印发给你们。"},
      {"现将", "《临江市2024年老旧小区改造方案》", "印发给你们，请认真贯彻执行。"}};
  for (const std::vector<std::string>& letter : letters) {
    std::string printed;
    for (const std::string& line : letter) printed += (printed.empty() ? "" : "\n") + line;
    const Document document = document_from_lines(under_header("关于印发《临江市2024年老旧小区改造方案》的通知",
        {printed, "临江市人民政府办公室", "2024年5月1日", "临江市2024年老旧小区改造方案", "为做好改造工作，制定本方案。", "一、目标", "改造完成。"}));
    const notice::Notices found = notices_in(document);
    REQUIRE(found.notices.size() == 1);
    CHECK(attachments_of(found.notices[0]) == "plan:  = 临江市2024年老旧小区改造方案\n");
    CHECK(found.notices[0].issued_on.value == "2024-05-01");
  }
}

TEST_CASE("an attachment's number on a line of its own (附件 over 2) is no part of its title") {
  const Document document = document_from_lines(under_header("关于加强安全生产工作的通知",
      {"请遵照执行。", "附件：1.流程图", "2.检查清单", "临江市人民政府办公室", "2024年5月1日", "附件1", "流程图", "按图办理。", "附件", "2", "检查清单", "一、检查内容", "逐项检查。"}));
  const notice::Notices found = notices_in(document);
  REQUIRE(found.notices.size() == 1);
  CHECK(attachments_of(found.notices[0]) == "text: 流程图 = 流程图\nplan: 检查清单 = 检查清单\n");
  CHECK(codes_of(found).empty());
}

TEST_CASE("附件：…（略） at the end of a plan is the plan's own, no other title of the plan") {
  const Document document = document_from_lines(under_header("关于印发《临江市营商环境提升方案》的通知",
      {"现印发给你们，请遵照执行。", "临江市人民政府办公室", "2024年5月1日", "临江市营商环境提升方案", "一、目标", "改善环境。", "附件：临江市营商环境任务清单（略）"}));
  const notice::Notices found = notices_in(document);
  REQUIRE(found.notices.size() == 1);
  CHECK(attachments_of(found.notices[0]) == "plan:  = 临江市营商环境提升方案\n: 临江市营商环境任务清单（略） = \n");
  CHECK(codes_of(found).empty());
}

TEST_CASE("附件1：A over 附件2：B, 附件： over 1.A and 2.B, and the signature: a list of two, however alike (one was the attachment of the other, and said to bear another title)") {
  for (const std::vector<std::string>& list : {std::vector<std::string>{"附件1：临江市自然资源局行动方案", "附件2：临江市自然资源局成员名单"}, std::vector<std::string>{"附件：", "1.临江市自然资源局行动方案", "2.临江市自然资源局成员名单"}}) {
    std::vector<std::string> lines{"临江市自然资源局关于印发行动方案的", "通知", "临自然资发〔2023〕9号", "各分局：", "经研究同意，现印发给你们。"};
    lines.insert(lines.end(), list.begin(), list.end());
    lines.insert(lines.end(), {"临江市自然资源局", "2023年5月12日"});
    const notice::Notices found = notices_in(document_from_lines(lines));
    CHECK(attachments_of(found.notices.at(0)) == ": 临江市自然资源局行动方案 = \n: 临江市自然资源局成员名单 = \n");
    CHECK(found.notices.at(0).issued_on.value == "2023-05-12");
    CHECK(codes_of(found).empty());
  }
}

TEST_CASE("attachments: 附件：（略）1.A over 2.B: all are listed") {
  const Document document = document_from_lines(under_header("关于加强安全生产工作的通知", {"请遵照执行。", "附件：（略）1.安全生产责任清单（第一批）", "2.安全生产责任清单（第二批）", "临江市人民政府办公室", "2024年5月1日"}));
  const notice::Notices found = notices_in(document);
  REQUIRE(found.notices.size() == 1);
  CHECK(attachments_of(found.notices[0]) == ": 安全生产责任清单（第一批） = \n: 安全生产责任清单（第二批） = \n");
}
