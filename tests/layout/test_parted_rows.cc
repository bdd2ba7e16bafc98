// Rows of a dump that empty lines part (pdftotext -layout), whose columns shift from row to row, or that fill their lines.
#include "layout/drawn_pieces.h"
#include "support/catch.h"
#include "support/table_from_text.h"

using namespace fenjie;
using namespace fenjie::tests;

namespace {

std::string aligned(const std::vector<ColumnRole>& roles, const std::string& drawing) {
  return "\n" + drawn(layout::rows_by_alignment(head_of(roles), drawn_pieces(drawing), lexicon(), book()));
}

using enum ColumnRole;

}  // namespace

TEST_CASE("parted rows: texts without a full stop stay apart where empty lines part the rows") {
  CHECK(aligned({task, lead_unit, support_unit}, R"(
启动历史遗留矿山生态修复。                         市民政局          市市场监管局、市教育局、市生态环境局

加快招商引资重点项目签约落地，惠及群众三千余户；启动农村公路养护
                                     市财政局           市住房城乡建设局
工程

                                                    市应急管理局、市生态环境局、市农业农村
启动招商引资重点项目签约落地                        市交通运输局
                                                    局

开展养老服务设施建设                            市卫生健康委         市财政局
)") == R"(
启动历史遗留矿山生态修复。 | 市民政局 | 市市场监管局、市教育局、市生态环境局
加快招商引资重点项目签约落地，惠及群众三千余户；启动农村公路养护/工程 | 市财政局 | 市住房城乡建设局
启动招商引资重点项目签约落地 | 市交通运输局 | 市应急管理局、市生态环境局、市农业农村/局
开展养老服务设施建设 | 市卫生健康委 | 市财政局
)");
}

TEST_CASE("parted rows: each block has its own column places, a page's end parts, too") {
  CHECK(aligned({number, task, unit, deadline}, "\n"
R"(         加快农村公路养护工程，完成投资一亿元以   各县（市、区）人民政府、
1                                                    持续推进
         上；启动招商引资重点项目签约落地。       高新区管委会、市城投集团

         开展污水处理厂提标扩建，开展“回头看”  市水利局、市农业农村局、            2024年10月底
2
         专项检查两次。           市民政局、市生态环境局             前
)"
"\f"
R"(         启动高标准农田建设，建立健全长效管理机
                             市水利局、市生态环境局、
3        制，逐项销号；开展医疗卫生机构信息互联                         持续推进
                             各县（市、区）人民政府
         互通。
)") == R"(
1 | 加快农村公路养护工程，完成投资一亿元以/上；启动招商引资重点项目签约落地。 | 各县（市、区）人民政府、/高新区管委会、市城投集团 | 持续推进
2 | 开展污水处理厂提标扩建，开展“回头看”/专项检查两次。 | 市水利局、市农业农村局、/市民政局、市生态环境局 | 2024年10月底/前
3 | 启动高标准农田建设，建立健全长效管理机/制，逐项销号；开展医疗卫生机构信息互联/互通。 | 市水利局、市生态环境局、/各县（市、区）人民政府 | 持续推进
)");
}

TEST_CASE("parted rows: a row that may go on over a page's end is doubted where nothing is numbered") {
  CHECK(aligned({task, unit}, "\n"
R"(开展养老服务设施建设          市卫生健康委

启动农村公路养护工程          市交通运输局

加快高标准农田建设，建立健全        市财政局
)"
"\f"
R"(长效管理机制

落实河道清淤疏浚            市水利局
)") == R"(
开展养老服务设施建设 | 市卫生健康委
启动农村公路养护工程 | 市交通运输局
加快高标准农田建设，建立健全/长效管理机制 | 市财政局 ?
落实河道清淤疏浚 | 市水利局
)");
}

TEST_CASE("parted rows: lines that fill all columns are rows where nothing is numbered") {
  CHECK(aligned({task, unit, deadline}, R"(
新建幼儿园3所，新增学位900个      市教育局        2025年8月底
改造乡镇卫生院5家                 市卫生健康委    2025年10月底
新建社区食堂12个，改造             市民政局        2025年11月底
养老院
新建停车位2000个，改造路口8处     市城管局        2025年12月底
)") == R"(
新建幼儿园3所，新增学位900个 | 市教育局 | 2025年8月底
改造乡镇卫生院5家 | 市卫生健康委 | 2025年10月底
新建社区食堂12个，改造/养老院 | 市民政局 | 2025年11月底
新建停车位2000个，改造路口8处 | 市城管局 | 2025年12月底
)");
}

TEST_CASE("parted rows: headings of sections between the blocks are no rows without a number") {
  CHECK(aligned({number, task, requirement, lead_unit, deadline}, R"(
     一、医疗质量提升

 1     建立重点病种临床  入径率不低于60%，  医务部        6月底前
       路径管理制度      每月公示

 2     开展病历内涵质量  病历抽查比例不低  质量控制科    每月
       专项检查          于10%

     二、运营管理提升

       落实医用耗材集中  形成分析报告报
 3     带量采购执行情况  院长办公会        医学装备部    长期
       月度分析
)") == R"(
# 一、医疗质量提升
1 | 建立重点病种临床/路径管理制度 | 入径率不低于60%，/每月公示 | 医务部 | 6月底前
2 | 开展病历内涵质量/专项检查 | 病历抽查比例不低/于10% | 质量控制科 | 每月
# 二、运营管理提升
3 | 落实医用耗材集中/带量采购执行情况/月度分析 | 形成分析报告报/院长办公会 | 医学装备部 | 长期
)");
}
