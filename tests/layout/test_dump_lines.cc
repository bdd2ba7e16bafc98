// Lines of pdftotext -layout that set one blank between two cells.
#include "layout/shown.h"
#include "support/catch.h"

namespace fenjie {

using tests::laid_out;
using tests::only_table;
using tests::shown_rows;

TEST_CASE("dump lines: two units one blank apart stand in two columns of units") {
  const Table table = only_table(laid_out(
      "             整改分工表\n"
      "项次          整改措施           主责部门       协同部门      整改时限\n"
      " 1 修订设备操作规程，补充巡检记录表。 设备管理部 安全质量部             7月15日前\n"
      " 2 更换二号变电站老化电缆及保护装置。     动力车间       设备管理部、采购    8月底前\n"
      "                                    部\n"
      " 3 组织全员消防疏散演练，方可上岗。 安全质量部 各生产车间           6月30日前\n"
      " 4 完善外包队伍准入和考核制度，签订协\n"
      "   议。                    生产运行部      法律事务部      7月底前\n"));
  CHECK(shown_rows(table) ==
        "number{1} task{修订设备操作规程，补充巡检记录表。} lead_unit{设备管理部} support_unit{安全质量部} deadline{7月15日前}\n"
        "number{2} task{更换二号变电站老化电缆及保护装置。} lead_unit{动力车间} support_unit{设备管理部、采购/部} deadline{8月底前}\n"
        "number{3} task{组织全员消防疏散演练，方可上岗。} lead_unit{安全质量部} support_unit{各生产车间} deadline{6月30日前}\n"
        "number{4} task{完善外包队伍准入和考核制度，签订协/议。} lead_unit{生产运行部} support_unit{法律事务部} deadline{7月底前}\n");
}

TEST_CASE("dump lines: the rest of a date behind one blank is no part of the unit") {
  CHECK(shown_rows(only_table(laid_out("序号        任务内容           牵头单位   责任单位 完成时间\n"
                                       " 1 推进养老服务设施建设。          市发展改革委 市卫生健康委 2024年9月\n"
                                       "                                         30日前\n"
                                       " 2 启动历史遗留矿山生态修复。        市交通运输局 市发展改革委、 2024年9月\n"
                                       "                               市水利局、市财 30日前\n"
                                       "                                 政局\n"
                                       " 3 启动矿山生态修复，确保如期投        市公安局 市自然资源局 2024年10月\n"
                                       "    入使用                                   底前\n"))) ==
        "number{1} task{推进养老服务设施建设。} lead_unit{市发展改革委} support_unit{市卫生健康委} deadline{2024年9月/30日前}\n"
        "number{2} task{启动历史遗留矿山生态修复。} lead_unit{市交通运输局} support_unit{市发展改革委、/市水利局、市财/政局} deadline{2024年9月/30日前}\n"
        "number{3} task{启动矿山生态修复，确保如期投/入使用} lead_unit{市公安局} support_unit{市自然资源局} deadline{2024年10月/底前}\n");
}

}  // namespace fenjie
