// Tables pasted without anything but line ends or single blanks between their cells.
#include "layout/shown.h"
#include "support/catch.h"

namespace fenjie {

using tests::laid_out;
using tests::only_table;
using tests::shown;

TEST_CASE("layout: each line as many words as the head has columns, numbered on: a row a line") {
  const std::string head = "河长制主要任务分解表\n序号 主要任务 牵头单位 参与单位 责任单位\n";
  CHECK(shown(laid_out(head +
                       "1 严守水资源开发利用控制红线。 市水利局 市发展改革委、农业局等 各县(市、区)人民政府\n"
                       "2 抓好工业节水。 市工业和信息化委 市发展改革委等 各县(市、区)人民政府\n")) ==
        "[河长制主要任务分解表] number=序号 task=主要任务 lead_unit=牵头单位 support_unit=参与单位 unit=责任单位\n"
        "number{1} task{严守水资源开发利用控制红线。} lead_unit{市水利局} support_unit{市发展改革委、农业局等} unit{各县(市、区)人民政府}\n"
        "number{2} task{抓好工业节水。} lead_unit{市工业和信息化委} support_unit{市发展改革委等} unit{各县(市、区)人民政府}\n");
}

TEST_CASE("layout: one cell a line: a heading that nobody knows stands among known ones") {
  CHECK(shown(laid_out("2016年绿化任务分解表\n\n序号\n\n绿化项目\n\n责任单位\n\n完成时限\n\n1\n\n新建公园。\n\n县园林局\n\n12月底前\n\n"
                       "2\n\n新建苗圃。\n\n县林业局\n\n5月底前\n")) ==
        "[2016年绿化任务分解表] number=序号 task=绿化项目 unit=责任单位 deadline=完成时限\n"
        "number{1} task{新建公园。} unit{县园林局} deadline{12月底前}\n"
        "number{2} task{新建苗圃。} unit{县林业局} deadline{5月底前}\n");
}

TEST_CASE("layout: one cell a line: 主要内容 under 任务名称 is a cell of its own, also where units have several lines (both were one text, in silence)") {
  const std::string head = "重点任务清单\n序号\n任务名称\n主要内容\n牵头单位\n配合单位\n完成时限\n";
  CHECK(shown(laid_out(head +
                       "1\n建立服务机制\n梳理重点项目118个，逐项明确专班。\n市发展改革委\n市财政局\n3月底前\n"
                       "2\n扩大制造业投资\n实施“千企千项”行动，技改投资增长15%以上。\n市工业和信息化局\n市财政局\n市商务局\n市统计局\n12月底前\n"
                       "3\n推动设备更新\n制定实施方案，细化政策措施。\n市商务局\n有关县区\n4月底前\n")) ==
        "[重点任务清单] number=序号 task=任务名称 other=主要内容 lead_unit=牵头单位 support_unit=配合单位 deadline=完成时限\n"
        "number{1} task{建立服务机制} other{梳理重点项目118个，逐项明确专班。} lead_unit{市发展改革委} support_unit{市财政局} deadline{3月底前}\n"
        "number{2} task{扩大制造业投资} other{实施“千企千项”行动，技改投资增长15%以上。} lead_unit{市工业和信息化局} support_unit{市财政局/市商务局/市统计局} deadline{12月底前}\n"
        "number{3} task{推动设备更新} other{制定实施方案，细化政策措施。} lead_unit{市商务局} support_unit{有关县区} deadline{4月底前}\n");
}

TEST_CASE("layout: one cell a line: three units for two columns: where the second begins is a guess, which is said (it was silent)") {
  const std::string head = "重点任务清单\n序号\n重点任务\n牵头单位\n配合单位\n完成时限\n";
  const std::string rows = "1\n建立机制。\n市发展改革委\n市财政局\n3月底前\n2\n扩大投资。\n市商务局\n市财政局\n6月底前\n";
  CHECK(only_table(laid_out(head + rows)).row_costs.back() < kDoubtedRow);
  CHECK(only_table(laid_out(head + rows + "3\n强化保障。\n市自然资源局\n市林草局\n市能源局\n全年\n")).row_costs.back() >= kDoubtedRow);
}

TEST_CASE("layout: one cell a line: the two lines that are too many are the notice's signature and date") {
  CHECK(shown(laid_out("2016年绿化任务分解表\n\n序号\n\n绿化项目\n\n责任单位\n\n完成时限\n\n1\n\n新建公园。\n\n县园林局\n\n12月底前\n\n"
                       "2\n\n新建苗圃。\n\n县林业局\n\n5月底前\n\n滨河街道办事处\n\n2016年3月1日\n")) ==
        "[2016年绿化任务分解表] number=序号 task=绿化项目 unit=责任单位 deadline=完成时限\n"
        "number{1} task{新建公园。} unit{县园林局} deadline{12月底前}\n"
        "number{2} task{新建苗圃。} unit{县林业局} deadline{5月底前}\n滨河街道办事处\n2016年3月1日\n");
}

TEST_CASE("layout: the others (相关部门) that are a table's only units do its work, beside those who lead they support") {
  CHECK(shown(laid_out("任务\t相关部门\t完成时限\n新建公园\t县园林局\t12月底前\n新建苗圃\t县林业局\t5月底前\n"))
            .starts_with("[] task=任务 unit=相关部门 deadline=完成时限\n"));
  CHECK(shown(laid_out("任务\t牵头单位\t相关部门\n新建公园\t县园林局\t县财政局\n新建苗圃\t县林业局\t县财政局\n"))
            .starts_with("[] task=任务 lead_unit=牵头单位 support_unit=相关部门\n"));
}

TEST_CASE("layout: one cell a line: a date is no number of a row, and a task behind it begins a row") {
  CHECK(shown(laid_out("2016年绿化任务分解表\n\n序号\n\n工作任务\n\n责任单位\n\n完成时限\n\n1\n\n新建公园。\n\n县园林局\n\n12月底前\n\n"
                       "2\n\n新建苗圃。\n\n县林业局\n\n5月底前动工\n\n新建花坛。\n\n12月底前\n\n3\n\n新建植物园。\n\n县园林局\n\n12月底前\n")) ==
        "[2016年绿化任务分解表] number=序号 task=工作任务 unit=责任单位 deadline=完成时限\n"
        "number{1} task{新建公园。} unit{县园林局} deadline{12月底前}\n"
        "number{2} task{新建苗圃。} unit{县林业局} deadline{5月底前动工}\n"
        "task{新建花坛。} deadline{12月底前}\n"
        "number{3} task{新建植物园。} unit{县园林局} deadline{12月底前}\n");
}

TEST_CASE("layout: pdftotext -layout: the rest of a project's name alone on its line stands under the names") {
  const std::string text = shown(laid_out(
      "2024年重点工作任务分解表\n"
      "序号    项目名称              建设内容        责任领导   责任单位    责任人    备注\n"
      " 1 污水处理厂提标扩建二期 开展城区老旧小区改造项目          郑凯 市政务服务数据管理局 陈静\n"
      " 2 中小学校舍安全排查整治\n"
      "       二期\n"
      "               实施农村公路养护工程，开展“回头看”专项 刘洋\n"
      "               检查2次。                      市城投集团    王建国\n"
      " 3 城区老旧小区改造项目二\n"
      "        期\n"
      "               启动招商引资重点项目签约落地，确保如期投 郑凯\n"
      "               入使用。                       市卫生健康委   杨帆\n"
      " 4 农村公路养护工程二期 启动医疗卫生机构信息互联互通，开展“回头\n"
      "               看”专项检查2次              赵磊   市市场监管局   王建国\n"
      "               启动中小学校舍安全排查整治，建立健全长效\n"
      " 5  高标准农田建设二期 管理机制，逐项销号；开展中小学校舍安全排 吴敏     市发展改革委   郑凯\n"
      "               查整治。\n"
      " 6 养老服务设施建设二期 完成历史遗留矿山生态修复，开展“回头看”\n"
      "               专项检查2次。               赵磊   市生态环境局   杨帆\n"
      "7    历史遗留矿山生态修复二 深化养老服务设施建设，惠及群众3000余户。   郑凯    市卫生健康委     陈静\n"
      "          期\n"
      "8    农村公路养护工程二期 完成历史遗留矿山生态修复，新增停车位500\n"
      "                 个                        周涛    市住房城乡建设局   孙丽\n"
      "9    养老服务设施建设二期 完成一网通办事项标准化，开展“回头看”专\n"
      "                 项检查2次。                   王建国   市住房城乡建设局   周涛\n"
      "10   招商引资重点项目签约落 深化污水处理厂提标扩建。             王建国   市交通运输局     杨帆\n"
      "         地二期\n"
      "11   招商引资重点项目签约落 落实历史遗留矿山生态修复；落实河道清淤疏     李秀英   市市场监管局     郑凯\n"
      "         地二期     浚\n"
      "12   招商引资重点项目签约落 开展高标准农田建设，新增停车位500个。     王建国   市农业农村局     陈静\n"
      "         地二期\n"
      "13   医疗卫生机构信息互联互 加快一网通办事项标准化，建立健全长效管理     吴敏    市应急管理局     张伟\n"
      "         通二期     机制，逐项销号。\n"));
  CHECK(text.find("task{招商引资重点项目签约落/地二期} other{深化污水处理厂提标扩建。}") != std::string::npos);
  CHECK(text.find("task{招商引资重点项目签约落/地二期} other{开展高标准农田建设，新增停车位500个。}") != std::string::npos);
}

TEST_CASE("layout: 打印本页, 上一篇：… behind the last row are no part of it (they were, and that was said)") {
  const std::string head = "重点任务清单\n序号\n重点任务\n责任单位\n完成时限\n1\n推出旅游线路。\n县文旅局\n4月底前\n2\n办好美食季。\n县商务局\n6月中旬\n";
  const Document plain = laid_out(head), site = laid_out(head + "打印本页\n关闭窗口\n上一篇：关于考试工作安排的公告\n下一篇：没有了\n");
  CHECK(shown(only_table(site)) == shown(only_table(plain)));
}

TEST_CASE("layout: 责任分工 one of the headings, each on a line of its own, is a column as they are (it was taken for one over 责任人 and 完成期限, and its cells were in the tasks' text, in silence)") {
  const std::string rows = tests::shown_rows(only_table(laid_out("任务分解表\n序号\n项目内容\n责任分工\n责任人\n完成期限\n1\n硬化入户道路4.6公里\n镇水利站牵头，镇财政所配合\n王小明\n9月底前\n2\n安装信号灯\n镇水利站\n李大勇、周海\n上半年\n")));
  CHECK(rows == "number{1} task{硬化入户道路4.6公里} unit{镇水利站牵头，镇财政所配合} person{王小明} deadline{9月底前}\n"
                "number{2} task{安装信号灯} unit{镇水利站} person{李大勇、周海} deadline{上半年}\n");
}

}  // namespace fenjie
