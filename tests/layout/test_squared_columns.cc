// Tables of texts of fixed width whose cells begin level with each other: read as surely as if tabs parted them.
#include "layout/shown.h"
#include "support/catch.h"

namespace fenjie {

using tests::laid_out;
using tests::only_table;
using tests::shown_rows;

namespace {

struct Example {
  const char* name;
  const char* input;
  const char* rows;
};

void check(const Example& example) {
  INFO(example.name);
  const Document document = laid_out(example.input);
  CHECK(shown_rows(only_table(document)) == example.rows);
  CHECK(tests::ledger_faults(document).empty());
}

}  // namespace

TEST_CASE("squared columns") {
  check({"merged groups and leaders left blank, headings nobody foresaw (the rows were glued together)",
         "序号   重点任务       具体举措                                     分管院领导   主责科室   协作科室             完成时间\n"
         "医疗质量与安全\n"
         "1      夯实核心制度   修订手术分级授权目录，实行术前多学科讨论     邵立群       医务部     手术麻醉科           5月底\n"
         "2                     开展运行病历实时质控                                      质控科     病案统计室、药学部   全年\n"
         "学科与人才\n"
         "1      建强重点专科   推动骨科申报省级重点专科                     丁学勤       科教科     骨科                 9月\n",
         "= 医疗质量与安全\n"
         "number{1} task{夯实核心制度} other{修订手术分级授权目录，实行术前多学科讨论} leader+2{邵立群} lead_unit{医务部} support_unit{手术麻醉科} deadline{5月底}\n"
         "number{2} other{开展运行病历实时质控} lead_unit{质控科} support_unit{病案统计室、药学部} deadline{全年}\n"
         "= 学科与人才\n"
         "number{1} task{建强重点专科} other{推动骨科申报省级重点专科} leader{丁学勤} lead_unit{科教科} support_unit{骨科} deadline{9月}\n"});
  check({"a cell that goes on below (its second line was a row, or another's)",
         "提案号   案由                       主办单位           会办单位                         办结期限\n"
         "006      关于盘活闲置厂房的提案     区工业和信息化局   区自然资源局、区商务局           6月20日前\n"
         "019      关于规范电动自行车的提案   区住建局           区市场监督管理局、区城市管理局、 8月底前\n"
         "                                                       各街道办事处\n"
         "020      关于开设心理辅导室的提案   区教育局           区卫生健康局、团区委             6月底前\n",
         "other{006} task{关于盘活闲置厂房的提案} lead_unit{区工业和信息化局} support_unit{区自然资源局、区商务局} deadline{6月20日前}\n"
         "other{019} task{关于规范电动自行车的提案} lead_unit{区住建局} support_unit{区市场监督管理局、区城市管理局、/各街道办事处} deadline{8月底前}\n"
         "other{020} task{关于开设心理辅导室的提案} lead_unit{区教育局} support_unit{区卫生健康局、团区委} deadline{6月底前}\n"});
  check({"a head of two rows, and a section with sums",
         "序号   工程名称               投资                包联县领导   责任分工                                  完工时限\n"
         "                              总投资   年度计划                牵头单位       配合单位\n"
         "一、水利工程                  31200    16400\n"
         "1      青石河河道治理工程     7600     4000       贺文博       县水务局       县住建局、城关镇人民政府   12月底\n"
         "2      农村供水管网更新工程   2800     2800                    县水务局       县财政局                   9月底\n",
         "= 一、水利工程\n"
         "number{1} task{青石河河道治理工程} other{7600} other{4000} leader+2{贺文博} lead_unit{县水务局} support_unit{县住建局、城关镇人民政府} deadline{12月底}\n"
         "number{2} task{农村供水管网更新工程} other{2800} other{2800} lead_unit{县水务局} support_unit{县财政局} deadline{9月底}\n"});
  check({"a first cell that goes on below is no section (防工程 was one, over the rows below, in silence)",
         "工作任务                       责任单位         完成时限\n"
         "整治青石河河道并修复两岸的堤   市水利局         6月底\n"
         "防工程\n"
         "开展校园安全宣传               市教育局         7月底\n",
         "task{整治青石河河道并修复两岸的堤/防工程} unit{市水利局} deadline{6月底}\n"
         "task{开展校园安全宣传} unit{市教育局} deadline{7月底}\n"});
  check({"groups level with the middle of their rows are none of the row that they stand in: left to the other ways",
         "项目      序号  工作内容                      责任科室        完成时限\n"
         "          1     清理主次干道乱贴乱画          城市管理科      5月31日前\n"
         "市容环境  2     修补鹭江路破损路面            城市管理科      6月15日前\n"
         "          3     补齐垃圾分类投放点标识        物业管理科      6月10日前\n",
         "group+3{市容环境} number{1} task{清理主次干道乱贴乱画} unit{城市管理科} deadline{5月31日前}\n"
         "number{2} task{修补鹭江路破损路面} unit{城市管理科} deadline{6月15日前}\n"
         "number{3} task{补齐垃圾分类投放点标识} unit{物业管理科} deadline{6月10日前}\n"});
}

}  // namespace fenjie
