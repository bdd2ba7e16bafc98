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
        "number{1} task{推进养老服务设施建设。} lead_unit{市发展改革委} unit{市卫生健康委} deadline{2024年9月/30日前}\n"
        "number{2} task{启动历史遗留矿山生态修复。} lead_unit{市交通运输局} unit{市发展改革委、/市水利局、市财/政局} deadline{2024年9月/30日前}\n"
        "number{3} task{启动矿山生态修复，确保如期投/入使用} lead_unit{市公安局} unit{市自然资源局} deadline{2024年10月/底前}\n");
}

TEST_CASE("dump lines: what follows 、 at a line's end is of the same row") {
  CHECK(shown_rows(only_table(laid_out(" 序号              任务内容                 牵头单位         责任单位        完成时间\n"
                                       " 4   实施河道清淤疏浚，新增停车位500个。              市公安局      市自然资源局、市城投集 2024年10月底前\n"
                                       "                                                 团、市卫生健康委\n"
                                       " 5   加快污水处理厂提标扩建，完成投资1.2亿元。           市民政局      市政务服务数据管理局、 2024年10月底前\n"
                                       "                                                  市卫生健康委\n"
                                       " 6   推进河道清淤疏浚，建立健全长效管理机制，逐项销号；深化历史   市生态环境局     市住房城乡建设局、市交 2024年6月底前\n"
                                       "     遗留矿山生态修复                                      通运输局\n")))
            .find("number{5} task{加快污水处理厂提标扩建，完成投资1.2亿元。} lead_unit{市民政局} unit{市政务服务数据管理局、/市卫生健康委}") !=
        std::string::npos);
}

TEST_CASE("dump lines: a list of units that the line's end cuts is a cell of its own behind a figure") {
  CHECK(shown_rows(only_table(laid_out("序号        工作任务            责任单位      完成时限\n"
                                       " 5 开展高标准农田建设。          市民政局、市水利局   2024年6月底前\n"
                                       " 6 完成城区老旧小区改造项目，完成投资1.2 市民政局、各县（市、区） 2024年12月底前\n"
                                       "   亿元。                人民政府\n"
                                       " 7 实施养老服务设施建设。        市住房城乡建设局、高新区 2024年6月底前\n"
                                       "                     管委会\n")))
            .find("task{完成城区老旧小区改造项目，完成投资1.2/亿元。} unit{市民政局、各县（市、区）/人民政府}") != std::string::npos);
}

TEST_CASE("dump lines: without numbers, a line that fills all columns behind a text's end begins a row") {
  CHECK(shown_rows(only_table(laid_out("          任务            牵头单位      参加单位\n"
                                       "开展河道清淤疏浚；深化一网通办事项标准化，建 市自然资源局 市农业农村局、市交通运输\n"
                                       "立长效机制。                          局、市住房城乡建设局\n"
                                       "落实农村公路养护工程，确保如期投入使用。 市政务服务数据管 市教育局、市财政局\n"
                                       "                         理局\n"
                                       "深化一网通办事项标准化。           市城投集团     市交通运输局\n"
                                       "启动农村公路养护工程，建立健全长效管理机 市住房城乡建设局 市财政局、各县（市、区）\n"
                                       "制，逐项销号。                        人民政府、市市场监管局\n"))) ==
        "task{开展河道清淤疏浚；深化一网通办事项标准化，建/立长效机制。} lead_unit{市自然资源局} support_unit{市农业农村局、市交通运输/局、市住房城乡建设局}\n"
        "task{落实农村公路养护工程，确保如期投入使用。} lead_unit{市政务服务数据管/理局} support_unit{市教育局、市财政局}\n"
        "task{深化一网通办事项标准化。} lead_unit{市城投集团} support_unit{市交通运输局}\n"
        "task{启动农村公路养护工程，建立健全长效管理机/制，逐项销号。} lead_unit{市住房城乡建设局} support_unit{市财政局、各县（市、区）/人民政府、市市场监管局}\n");
}

TEST_CASE("dump lines: without numbers, a row with two units and a text that may end within it is doubted") {
  const Table table = only_table(laid_out("          任务              牵头单位       参加单位\n"
                                          "完成中小学校舍安全排查整治；落实一网通办事     市教育局       市公安局\n"
                                          "项标准化\n"
                                          "启动养老服务设施建设，形成可复制可推广的经            市自然资源局、各县（市、\n"
                                          "验做法；实施工业园区基础设施配套         市城投集团 区）人民政府、市政务服务\n"
                                          "                                    数据管理局\n"
                                          "推进农村公路养护工程，确保如期投入使用。    市教育局 市水利局、市发展改革委\n"));
  for (std::size_t row = 0; row + 1 < table.rows.size(); ++row) CHECK(table.row_costs.at(row) >= 0.5);
}

TEST_CASE("dump lines: tasks that group the measures beside them stand beside several rows") {
  const std::string shown = shown_rows(only_table(laid_out(
      "序号     重点任务            具体措施             牵头单位     配合单位         完成时限\n"
      " 1            实施养老服务设施建设，建立健全长效管理机制， 高新区管委会      市水利局      2024年10月底前\n"
      "              逐项销号；开展中小学校舍安全排查整治。\n"
      " 2  营商环境提升行动 推进中小学校舍安全排查整治。           高新区管委会 各县（市、区）人民政府 2024年10月底前\n"
      " 3            推进招商引资重点项目签约落地，确保如期投入使 市住房城乡建设局 市财政局、市应急管理 2024年底前\n"
      "              用；推进历史遗留矿山生态修复。                  局、市市场监管局\n"
      " 4   民生保障提升行动 推进高标准农田建设。               市民政局     市应急管理局    2024年10月底前\n")));
  CHECK(shown.find("number{1} group+") != std::string::npos);
  CHECK(shown.find("{营商环境提升行动} task{实施养老服务设施建设，建立健全长效管理机制，/逐项销号；开展中小学校舍安全排查整治。} lead_unit{高新区管委会}") != std::string::npos);
  CHECK(shown.find("task{推进招商引资重点项目签约落地，确保如期投入使/用；推进历史遗留矿山生态修复。} lead_unit{市住房城乡建设局} "
                   "support_unit{市财政局、市应急管理/局、市市场监管局} deadline{2024年底前}") != std::string::npos);
}

TEST_CASE("dump lines: digits that typesetters set apart part no cells, and a date behind one blank begins one") {
  const std::string shown = shown_rows(only_table(laid_out(
      "序号 重点任务             牵头单位     配合单位        完成时限\n"
      "\n"
      "\n"
      "    制定出台高层次人才引进十             市人力资源社会保障 2024 年 5 月\n"
      "1                   市委组织部\n"
      "    条措施，兑现安家补贴               局、市财政局    底前\n"
      "\n"
      "\n"
      "    开展“企业评议机关科室”\n"
      "2                   市纪委监委机关 市营商环境建设局     每半年一次\n"
      "    活动，评议结果向社会公开\n"
      "\n"
      "\n"
      "                            人民银行平川市分\n"
      "    建立中小微企业应急转贷资    市地方金融管理           2024 年 6 月\n"
      "3                           行、各县（市、区）\n"
      "    金池，规模不低于 2 亿元   局                 底前\n"
      "                            政府\n"
      "\n"
      "\n"
      "                    市工业和信息化\n"
      "4   清理政府拖欠企业账款              市财政局、市审计局 持续推进\n"
      "                    局\n")));
  CHECK(shown ==
        "number{1} task{制定出台高层次人才引进十/条措施，兑现安家补贴} lead_unit{市委组织部} support_unit{市人力资源社会保障/局、市财政局} deadline{2024 年 5 月/底前}\n"
        "number{2} task{开展“企业评议机关科室”/活动，评议结果向社会公开} lead_unit{市纪委监委机关} support_unit{市营商环境建设局} deadline{每半年一次}\n"
        "number{3} task{建立中小微企业应急转贷资/金池，规模不低于 2 亿元} lead_unit{市地方金融管理/局} support_unit{人民银行平川市分/行、各县（市、区）/政府} deadline{2024 年 6 月/底前}\n"
        "number{4} task{清理政府拖欠企业账款} lead_unit{市工业和信息化/局} support_unit{市财政局、市审计局} deadline{持续推进}\n");
}

TEST_CASE("dump lines: a row whose leader is merged with another's keeps its task; a name between two rows is both's") {
  const std::string shown = shown_rows(only_table(laid_out(
      "序号   领域   任务内容                  包联领导   牵头单位        配合单位        完成时限\n"
      "\n"
      "\n"
      "          新建城东实验小学，设 48 个教学                        区住建局、区自然资\n"
      "1                                      区教育局                    2024 年 8 月底\n"
      "          班，秋季学期招生                                 源分局\n"
      "     教育                         杜文斌\n"
      "          实施“双减”专项督导，取缔无证学                         区市场监管局、各街\n"
      "2                                      区教育局                    全年\n"
      "          科类培训机构                                   道\n"
      "\n"
      "\n"
      "3         区人民医院三期工程主体封顶                区卫生健康局      区发展改革局      2024 年 10 月\n"
      "\n"
      "     医疗                         姚静\n"
      "          建设村级标准化卫生室 15 个，配齐智\n"
      "4                                      区卫生健康局      各镇人民政府      2024 年 6 月底\n"
      "          慧随访设备\n"
      "\n"
      "          举办招聘会 60 场次，开发公益性岗           区人力资源社会保障   区妇联、团区委、区\n"
      "5    就业                                                        2024 年 11 月底\n"
      "          位 800 个                      局           总工会\n"
      "                                杜文斌\n"
      "\n"
      "6    养老   改造敬老院 3 所                    区民政局        无           2024 年 9 月底\n")));
  CHECK(shown.find("task{新建城东实验小学，设 48 个教学/班，秋季学期招生} leader+2{杜文斌}") != std::string::npos);
  CHECK(shown.find("task{区人民医院三期工程主体封顶} leader+2{姚静}") != std::string::npos);
  CHECK(shown.find("number{6} group{养老} task{改造敬老院 3 所} lead_unit{区民政局} support_unit{无} deadline{2024 年 9 月底}") != std::string::npos);
}

TEST_CASE("dump lines: a date that the line's end cuts within the month goes on in its column") {
  CHECK(shown_rows(only_table(laid_out("序 工作任务            责任单位             完成时间\n"
                                       "号\n"
                                       "1 建设充电桩1200个，其中   市人力资源社会保障局       2024年10\n"
                                       "  快充桩不少于400个。                      月31日前\n"
                                       "2 培育规上工业企业30家，    国网滨江供电公司、市文化广电 2024年10\n"
                                       "  专精特新企业12家       和旅游局、市住房城乡建设局  月31日前\n"
                                       "3 举办招聘会60场次，开发    市农业农村局、市委组织部、市 2024年6月\n"
                                       "  公益性岗位800个。      卫生健康委\n")))
            .find("number{2} task{培育规上工业企业30家，/专精特新企业12家} unit{国网滨江供电公司、市文化广电/和旅游局、市住房城乡建设局} deadline{2024年10/月31日前}") !=
        std::string::npos);
}

TEST_CASE("dump lines: a group that stands left of all texts is one, though its heading stands elsewhere; digits are cut off no text") {
  const std::string shown = shown_rows(only_table(laid_out(
      "序号   领域          任务内容            包联领导   牵头单位     配合单位     完成时限\n"
      "\n"
      "                                                  市发展改革\n"
      "                                        市公安局交警          2024 年 5 月底\n"
      "1         城市建设   压减行政审批事项 20 项   欧阳建华            委、市委组织\n"
      "                                          支队                 前\n"
      "                                                    部\n"
      "\n"
      "                                                 市水务集团、\n"
      "                 举办招聘会 60 场次，开                    市发展改革 2024 年 9 月底\n"
      "2                                杜文斌    市农业农村局\n"
      "                 发公益性岗位 800 个                    委、人民银行      前\n"
      "           就业                                     滨江市分行\n"
      "\n"
      "                 新建口袋公园 15 座，新          市行政审批服            2024 年 12 月底\n"
      "3                                王建国             市委组织部\n"
      "                 增绿地面积 12 万平方米           务管理局                   前\n"
      "\n"
      "                 推进污水处理厂二期工\n"
      "                                        市水务集团、\n"
      "4         医疗卫生   程建设，日处理能力达 5 欧阳建华                  —       持续推进\n"
      "                                         市委组织部\n"
      "                 万吨。\n")));
  CHECK(shown.find("{就业} task{举办招聘会 60 场次，开/发公益性岗位 800 个} leader{杜文斌}") != std::string::npos);
  CHECK(shown.find("task{推进污水处理厂二期工/程建设，日处理能力达 5/万吨。}") != std::string::npos);
}

TEST_CASE("dump lines: 前 below a date ends it, and no name of a person that a narrow column breaks") {
  const std::string shown = shown_rows(only_table(laid_out(
      "序                                    责任\n"
      "  工作事项                牵头单位              完成时限\n"
      "号                                    人\n"
      "                                     李红 2024年12月\n"
      "1   压减行政审批事项20项。      市水务集团\n"
      "                                     梅 底前\n"
      "                      市生态环境局滨江分局、市工 杜文 2024年9月底\n"
      "2   改造敬老院3所。\n"
      "                      业和信息化局        斌 前\n"
      "    培育规上工业企业30家，专精特新                      2024年9月底\n"
      "3                    市水务集团           张立\n"
      "    企业12家。                                前\n")));
  CHECK(shown.find("person{杜文/斌} deadline{2024年9月底/前}") != std::string::npos);
}

TEST_CASE("dump lines: groups stand at the top of their rows where the other cells do (the second row had the group below it, in silence)") {
  const std::string shown = shown_rows(only_table(laid_out(
      " 类别      序号      工作任务                          责任单位            完成时限\n\n"
      " 规划信息  1         主动公开本区国民经济和社会发展第  区发展改革局、区档  6月底前\n"
      "                     十四个五年规划纲要，做好历史规划  案馆\n"
      "                     归集整理\n\n"
      "           2         公开国土空间规划及专项规划        市规划资源局南屏分  9月底前\n"
      "                                                       局\n\n"
      " 财政信息  3         集中公开区本级和各部门2021年预算  区财政局、各街道办  7月底前\n"
      "                     信息，推进街道预决算公开          事处、镇人民政府\n\n"
      "           4         公开惠民惠农财政补贴政策清单      区财政局、区农业农  8月底前\n"
      "                                                       村委\n")));
  CHECK(shown.find("group+2{规划信息} ") != std::string::npos);
  CHECK(shown.find("group+2{财政信息} ") != std::string::npos);
}

TEST_CASE("dump lines: groups that all stand level with a row's first line begin there, where no sharing out has them in the middle (the first row alone had the first group, and so on down)") {
  const std::string shown = shown_rows(only_table(laid_out(
      "序号 类别      项目内容                  主办单位        进度要求\n"
      "1    教育助学  新建公办初中1所、小学2    区教育局        8月底前交付使用\n"
      "               所，新增学位4500个\n"
      "2              完成40间教室照明改造      区教育局        7月底前完成\n"
      "3    医疗健康  建成区中医院康复楼        区卫生健康局    11月底前竣工\n"
      "4              为2万名适龄女生免费接种   区卫生健康局    12月底前完成\n"
      "               疫苗\n"
      "5    养老托育  新增普惠托位600个         区卫生健康局    10月底前完成\n"
      "6              建设长者饭堂12家，实现    区民政局        9月底前完成\n"
      "               全覆盖\n")));
  CHECK(shown.find("group+2{教育助学} ") != std::string::npos);
  CHECK(shown.find("group+2{医疗健康} ") != std::string::npos);
  CHECK(shown.find("group+2{养老托育} ") != std::string::npos);
}

TEST_CASE("项目 with cells merged in front of 工作任务 is the group (it was kept beside the task, each name in its first row alone, in silence)") {
  const std::string shown = shown_rows(only_table(laid_out("项目\t序号\t工作任务\t责任部门\n办学条件\t1\t更新图书1.5万册\t图书馆\n\t2\t修缮学生宿舍3号楼\t总务处\n教师队伍\t3\t组织教学开放周活动\t教务处\n")));
  CHECK(shown.find("group+2{办学条件} ") != std::string::npos);
}

}  // namespace fenjie
