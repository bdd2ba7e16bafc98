#include <algorithm>

#include "layout/shown.h"
#include "support/catch.h"

namespace fenjie {

using tests::laid_out;
using tests::only_table;
using tests::shown;
using tests::shown_rows;

TEST_CASE("layout: a bar behind the last cell alone, or in front of the first, moves no column") {
  const std::string rows =
      "number{1} task{新建中转站8个。} leader{徐国强} lead_unit{城管局} support_unit{环卫处、各街道}\n"
      "number{2} task{改造背街后巷50条。} leader{徐国强} lead_unit{城管局}\n";
  for (const char* text : {"序号 | 主要任务 | 分管领导 | 牵头单位 | 配合单位 |\n1 | 新建中转站8个。 | 徐国强 | 城管局 | 环卫处、各街道 |\n"
                           "2 | 改造背街后巷50条。 | 徐国强 | 城管局 | |\n",
                           "序号 | 主要任务 | 分管领导 | 牵头单位 | 配合单位\n1 | 新建中转站8个。 | 徐国强 | 城管局 | 环卫处、各街道\n"
                           "2 | 改造背街后巷50条。 | 徐国强 | 城管局 |\n",
                           "序号 | 主要任务 | 分管领导 | 牵头单位 | 配合单位\n1 | 新建中转站8个。 | 徐国强 | 城管局 | 环卫处、各街道 |\n"
                           "2 | 改造背街后巷50条。 | 徐国强 | 城管局 | |\n",
                           "| 序号 | 主要任务 | 分管领导 | 牵头单位 | 配合单位 |\n| 1 | 新建中转站8个。 | 徐国强 | 城管局 | 环卫处、各街道 |\n"
                           "| 2 | 改造背街后巷50条。 | 徐国强 | 城管局 | |\n"}) {
    INFO(text);
    const Table table = only_table(laid_out(text));
    CHECK(shown_rows(table) == rows);
    CHECK(table.row_costs.empty());
  }
}

TEST_CASE("layout: bars behind the cells alone, no column of numbers") {
  CHECK(shown(laid_out("重点任务 | 工作内容 | 责任科室 |\n政策解读 | 对政策文件进行全面解读。 | 办公室 |\n回应关切 | 对来信及时回复。 | 综合科 |\n")) ==
        "[] task=重点任务 other=工作内容 unit=责任科室\n"
        "task{政策解读} other{对政策文件进行全面解读。} unit{办公室}\ntask{回应关切} other{对来信及时回复。} unit{综合科}\n");
}

TEST_CASE("layout: one cell a line, each closed by a bar: numbers and headings tell how many make a row") {
  CHECK(shown_rows(only_table(laid_out(
            "序号 |\n目标与任务 |\n分 管 领导 |\n牵头单位 |\n责任单位 |\n1-10月推进情况 |\n是否达序 |\n"
            "1 |\n新建公办幼儿园3所。 |\n王 芳 |\n县教育局 |\n县财政局\n县住建局 |\n已建成1所。 |\n是 |\n"
            "2 |\n扩建职业学校实训楼。 |\n李 强王 芳 |\n县教育局 |\n县财政局 |\n||\n"))) ==
        "number{1} task{新建公办幼儿园3所。} leader{王 芳} lead_unit{县教育局} unit{县财政局/县住建局} other{已建成1所。} other{是}\n"
        "number{2} task{扩建职业学校实训楼。} leader{李 强王 芳} lead_unit{县教育局} unit{县财政局}\n");
  const std::string head = "重点任务 |\n牵头单位 |\n完成时限 |\n", rows = "改造管网 |\n市住建局 |\n6月底前 |\n新建学校 |\n市教育局 |\n年底前 |\n";
  CHECK(shown_rows(only_table(laid_out(head + rows))) ==
        "task{改造管网} lead_unit{市住建局} deadline{6月底前}\ntask{新建学校} lead_unit{市教育局} deadline{年底前}\n");
}

TEST_CASE("layout: a cell over two columns that was printed as one is seen by the values behind it, and doubted") {
  const Table table = only_table(laid_out(
      "序号 | 工作任务 | 年度目标 | 分管领导 | 牵头单位 | 完成时限 |\n1 | 改造管网 | 10公里 | 王建国 | 市住建局 | 6月底前 |\n"
      "2 | 新建学校2所 | 李秀英 | 市教育局 | 年底前 | |\n"));
  CHECK(shown_rows(table) ==
        "number{1} task{改造管网} other{10公里} leader{王建国} lead_unit{市住建局} deadline{6月底前}\n"
        "number{2} task{新建学校2所} leader{李秀英} lead_unit{市教育局} deadline{年底前}\n");
  CHECK(table.row_costs == std::vector<double>{0, 0.5});
}

TEST_CASE("layout: a row with more cells than the head is doubted") {
  const Table table = only_table(laid_out("序号,工作任务,牵头单位,完成时限\n1,改造管网,市住建局,6月底前\n2,新建学校,扩建医院,市教育局,年底前\n3,植树,市林业局,3月底前\n"));
  CHECK(table.row_costs == std::vector<double>{0, 0.5, 0});
}

TEST_CASE("layout: a table drawn with characters: cells go from rule to rule, blanks or not") {
  const Document document = laid_out(
      "2008年政府工作任务分解表\n┌─────┬──┬───┬──┐\n│ 工 作 任 务 │分管│牵头单位│完成时│\n│ │领导│ │ 限 │\n├─────┼──┼───┼──┤\n│一、财税 │\n"
      "├─────┬──┬───┬──┤\n│加强财政监督，提高资│李明│市财政局│6月底│\n│金使用效益 │ │ │ 前 │\n├─────┤ ├───┼──┤\n│ 新建学校三所 │ │市教育局│年底前│\n"
      "└─────┴──┴───┴──┘\n以上任务请抓好落实。\n");
  CHECK(shown(document) ==
        "[2008年政府工作任务分解表] task=工作任务 leader=分管领导 lead_unit=牵头单位 deadline=完成时限\n"
        "= 一、财税\n"
        "task{加强财政监督，提高资/金使用效益} leader+2{李明} lead_unit{市财政局} deadline{6月底/前}\n"
        "task{新建学校三所} lead_unit{市教育局} deadline{年底前}\n"
        "以上任务请抓好落实。\n");
  CHECK(tests::ledger_faults(document).empty());
}

TEST_CASE("layout: a table drawn with + - and |: the rules are no titles, cells go on over their lines") {
  const Document document = laid_out(
      "迎检工作任务分解表\n+----+------------+------------+\n|序号| 工作任务   | 责任单位   |\n+====+============+============+\n| 1  | 完成档案整 | 县档案馆、 |\n|    | 理归档工作 | 县委办公室 |\n"
      "+----+------------+------------+\n| 2  | 环境整治   | 县城管局   |\n+----+------------+------------+\n");
  CHECK(shown(document) ==
        "[迎检工作任务分解表] number=序号 task=工作任务 unit=责任单位\n"
        "number{1} task{完成档案整/理归档工作} unit{县档案馆、/县委办公室}\n"
        "number{2} task{环境整治} unit{县城管局}\n");
  CHECK(tests::ledger_faults(document).empty());
}

TEST_CASE("layout: a cell of units that goes on from one drawn task into the middle of the next is doubted there") {
  const Table table = only_table(laid_out(
      "┌─────┬───┐\n│ 工作任务 │责任单位│\n├─────┼───┤\n│加强财政监督 │市财政局│\n├─────┤ │\n│调整支出结构 │ │\n│ ├───┤\n│加快信用建设 │市教育局│\n"
      "├─────┤ │\n│提高全民素质 │ │\n└─────┴───┘\n"));
  CHECK(table.row_costs == std::vector<double>{0, 0.5, 0, 0});
}

TEST_CASE("layout: a drawing with a line of other columns is left as text") {
  const Document document = laid_out("┌───┬──┬──┐\n│工作任务│责任单位│时限│\n├───┼──┼──┤\n│建桥 │市交通局 │\n│修路│市住建局│年内│\n└───┴──┴──┘\n");
  CHECK(std::none_of(document.blocks.begin(), document.blocks.end(), [](const Block& block) { return std::holds_alternative<Table>(block); }));
}

}  // namespace fenjie
