#include <algorithm>

#include "layout/shown.h"
#include "support/catch.h"

namespace fenjie {

using tests::laid_out;
using tests::only_table;
using tests::shown;

namespace {

struct Example {
  const char* name;
  const char* input;
  const char* output;
};

void check(const Example& example) {
  INFO(example.name);
  const Document document = laid_out(example.input);
  CHECK(shown(document) == example.output);
  CHECK(tests::ledger_faults(document).empty());
}

}  // namespace

TEST_CASE("layout: tables with given cells") {
  check({"spreadsheet paste: quoted cells, section rows, merged group",
         "2024年重点工作任务分解表\n"
         "序号\t类别\t工作任务\t牵头单位\t配合单位\t完成时限\n"
         "一、产业发展\t\t\t\t\t\n"
         "1\t工业\t建设产业园，完成投资3亿元。\t县发改委\t\"县财政局\n县工信局\"\t12月底前\n"
         "2\t\t引进企业5家\t县工信局\t县商务局\t6月底前\n"
         "二、民生\n"
         "3\t教育\t新建学校1所\t县教育局\t\t全年\n"
         "注：未列出的单位按职责配合。\n"
         "（此件公开发布）\n",
         "[2024年重点工作任务分解表] number=序号 group=类别 task=工作任务 lead_unit=牵头单位 support_unit=配合单位 "
         "deadline=完成时限\n"
         "= 一、产业发展\n"
         "number{1} group+2{工业} task{建设产业园，完成投资3亿元。} lead_unit{县发改委} "
         "support_unit{县财政局/县工信局} deadline{12月底前}\n"
         "number{2} task{引进企业5家} lead_unit{县工信局} support_unit{县商务局} deadline{6月底前}\n"
         "= 二、民生\n"
         "number{3} group{教育} task{新建学校1所} lead_unit{县教育局} deadline{全年}\n"
         "~ 注：未列出的单位按职责配合。\n"
         "（此件公开发布）\n"});
  check({"headings whose number stands in the number column, their blank cells left out or not",
         "2024年重点工作任务分解表\n"
         "序号\t项目\t主要内容\t牵头领导\t责任单位\t配合单位\t完成时限\n"
         "一\t就业创业\n"
         "1\t稳就业\t新增就业3500人。\t李建国\t县人社局\t县财政局\t12月底\n"
         "（二）\t教育提质\t\t\t\t\t\n"
         "2\t幼儿园\t新建幼儿园2所。\t王小丽\t县教育局\t县住建局\t8月底\n",
         "[2024年重点工作任务分解表] number=序号 task=项目 other=主要内容 leader=牵头领导 unit=责任单位 support_unit=配合单位 "
         "deadline=完成时限\n"
         "= 一、就业创业\n"
         "number{1} task{稳就业} other{新增就业3500人。} leader{李建国} unit{县人社局} support_unit{县财政局} deadline{12月底}\n"
         "= （二）教育提质\n"
         "number{2} task{幼儿园} other{新建幼儿园2所。} leader{王小丽} unit{县教育局} support_unit{县住建局} deadline{8月底}\n"});
  check({"a signature in one line above the head is no title of the table",
         "关于印发任务分工的通知\n\n金川区文明办　2024年4月8日\n\n| 序号 | 任务 | 责任单位 |\n|---|---|---|\n| 1 | 修路 | 区住建局 |\n",
         "关于印发任务分工的通知\n金川区文明办2024年4月8日\n[] number=序号 task=任务 unit=责任单位\nnumber{1} task{修路} unit{区住建局}\n"});
  check({"quotes around a word at the cell's beginning are printed ones",
         "序号\t重点任务\t责任单位\n1\t\"互联网+监管\"覆盖率达到100%\t县市场监管局\n2\t\"建设\n养老中心\"\t县民政局\n",
         "[] number=序号 task=重点任务 unit=责任单位\n"
         "number{1} task{\"互联网+监管\"覆盖率达到100%} unit{县市场监管局}\nnumber{2} task{建设/养老中心} unit{县民政局}\n"});
  check({"web page paste with bars and a rule under the head",
         "| 序号 | 重点任务 | 责任单位 | 完成时限 |\n|---|---|---|---|\n"
         "| 1 | 推进河道治理 | 县水利局、县住建局 | 年内 |\n| 2 | 建设养老中心 | 县民政局 | 6月底前 |\n",
         "[] number=序号 task=重点任务 unit=责任单位 deadline=完成时限\n"
         "number{1} task{推进河道治理} unit{县水利局、县住建局} deadline{年内}\n"
         "number{2} task{建设养老中心} unit{县民政局} deadline{6月底前}\n"});
  check({"two rows of headings: 责任分工 over two unit columns",
         "重点任务分工表\n序号\t重点任务\t责任分工\t\t完成时限\n\t\t牵头单位\t配合单位\t\n"
         "1\t抓好春耕\t县农业农村局\t各乡镇\t4月底前\n",
         "[重点任务分工表] number=序号 task=重点任务 lead_unit=责任分工>牵头单位 support_unit=责任分工>配合单位 deadline=完成时限\n"
         "number{1} task{抓好春耕} lead_unit{县农业农村局} support_unit{各乡镇} deadline{4月底前}\n"});
  check({"two rows of headings: 责任单位 over 牵头 and 配合",
         "重点任务分工表\n序号\t重点任务\t责任单位\t\t完成时限\n\t\t牵头\t配合\t\n"
         "1\t抓好春耕\t县农业农村局\t各乡镇\t4月底前\n",
         "[重点任务分工表] number=序号 task=重点任务 lead_unit=责任单位>牵头 support_unit=责任单位>配合 deadline=完成时限\n"
         "number{1} task{抓好春耕} lead_unit{县农业农村局} support_unit{各乡镇} deadline{4月底前}\n"});
  check({"a section without rows above another one",
         "工作任务分工表\n序号\t工作任务\t责任单位\n一、春季\n二、夏季\n1\t抓好春耕\t县农业农村局\n2\t抓好防汛\t县水利局\n",
         "[工作任务分工表] number=序号 task=工作任务 unit=责任单位\n= 一、春季\n= 二、夏季\n"
         "number{1} task{抓好春耕} unit{县农业农村局}\nnumber{2} task{抓好防汛} unit{县水利局}\n"});
  check({"sections without rows at the end, and above a note",
         "工作任务分工表\n序号\t工作任务\t责任单位\n一、春季\n1\t抓好春耕\t县农业农村局\n2\t抓好造林\t县林业局\n二、夏季\n三、秋季\n注：未列出的单位按职责配合。\n",
         "[工作任务分工表] number=序号 task=工作任务 unit=责任单位\n= 一、春季\n"
         "number{1} task{抓好春耕} unit{县农业农村局}\nnumber{2} task{抓好造林} unit{县林业局}\n= 二、夏季\n= 三、秋季\n~ 注：未列出的单位按职责配合。\n"});
  check({"责任单位 between 牵头单位 and 配合单位 stays what it says",
         "工作任务分工表\n序号\t工作任务\t牵头单位\t责任单位\t配合单位\n1\t抓好春耕\t县农业农村局\t县水利局\t各乡镇\n",
         "[工作任务分工表] number=序号 task=工作任务 lead_unit=牵头单位 unit=责任单位 support_unit=配合单位\n"
         "number{1} task{抓好春耕} lead_unit{县农业农村局} unit{县水利局} support_unit{各乡镇}\n"});
  check({"merged cells left out: a row without its group cell",
         "工作任务分解\t\t分管领导\t责任单位\t责任人\t督办要求\n"
         "推动产业发展。\t2、建设园区。\t王小明\t工信局\t赵大海\t按季度报送进度\n"
         "\t3、引进企业。\t王小明\t商务局\t钱小河\t按季度报送进度\n"
         "4、办好会展。\t王小明\t商务局\t钱小河\t按季度报送进度\n",
         "[] group* task=工作任务分解 leader=分管领导 unit=责任单位 person=责任人 requirement=督办要求\n"
         "group+3{推动产业发展。} task{2、建设园区。} leader{王小明} unit{工信局} person{赵大海} "
         "requirement{按季度报送进度}\n"
         "task{3、引进企业。} leader{王小明} unit{商务局} person{钱小河} requirement{按季度报送进度}\n"
         "task{4、办好会展。} leader{王小明} unit{商务局} person{钱小河} requirement{按季度报送进度}\n"});
}

TEST_CASE("layout: columns of given cells under headings that nobody foresaw are told by their cells") {
  check({"units, persons, deadlines and the longest texts",
         "类别\t№\t干什么\t谁来抓\t谁来干\t啥时候干完\t经费\n"
         "课堂\t1\t组织教职工专题学习\t卞红霞\t办公室、教务处\t每月底\t\n"
         "\t2\t修订实验室使用规则\t卞红霞\t办公室\t2025年10月底前\t无\n"
         "队伍\t3\t选派骨干教师到乡村学校支教\t欧阳路\t教务处\t11月底前\t专项\n",
         "[] group=类别 number=№ task=干什么 leader=谁来抓 unit=谁来干 deadline=啥时候干完 other=经费\n"
         "group+2{课堂} number{1} task{组织教职工专题学习} leader{卞红霞} unit{办公室、教务处} deadline{每月底}\n"
         "number{2} task{修订实验室使用规则} leader{卞红霞} unit{办公室} deadline{2025年10月底前} other{无}\n"
         "group{队伍} number{3} task{选派骨干教师到乡村学校支教} leader{欧阳路} unit{教务处} deadline{11月底前} other{专项}\n"});
  check({"a kind of units beside the units; steps month by month stay as printed",
         "条线\t工作任务\t10月节点\t11月节点\t12月节点\t责任科室\t社区\t包抓领导\n"
         "民生\t独居老人探访\t摸底\t安装60户\t全部到位\t民政科\t各社区\t谷雨\n"
         "\t困境儿童走访慰问\t—\t完成走访\t—\t民政科\t东湖社区\t谷雨\n",
         "[] group=条线 task=工作任务 other=10月节点 other=11月节点 other=12月节点 unit=责任科室 unit=社区 leader=包抓领导\n"
         "group+2{民生} task{独居老人探访} other{摸底} other{安装60户} other{全部到位} unit{民政科} unit{各社区} leader{谷雨}\n"
         "task{困境儿童走访慰问} other{—} other{完成走访} other{—} unit{民政科} unit{东湖社区} leader{谷雨}\n"});
  check({"a word of the heading says which units; a column of short names with empty cells under them groups the texts behind it",
         "事项\t办什么\t镇领导\t由谁主抓\t谁来帮忙\t何时见效\n"
         "路灯亮化\t安装太阳能路灯120盏\t郎平川\t建设站\t云山村、石桥村\t6月底\n"
         "\t维修损坏路灯30盏\t郎平川\t建设站\t各村\t3月底\n"
         "饮水安全\t改造供水管网5公里\t武松涛\t农业服务中心\t石桥村\t10月底\n",
         "[] group=事项 task=办什么 leader=镇领导 lead_unit=由谁主抓 support_unit=谁来帮忙 deadline=何时见效\n"
         "group+2{路灯亮化} task{安装太阳能路灯120盏} leader{郎平川} lead_unit{建设站} support_unit{云山村、石桥村} deadline{6月底}\n"
         "task{维修损坏路灯30盏} leader{郎平川} lead_unit{建设站} support_unit{各村} deadline{3月底}\n"
         "group{饮水安全} task{改造供水管网5公里} leader{武松涛} lead_unit{农业服务中心} support_unit{石桥村} deadline{10月底}\n"});
  check({"beside known headings: a place with empty cells under it groups, one in each row stays as printed",
         "片区\t隐患点\t整改措施\t街道领导\t责任村\t整改时限\n"
         "东片\t石门水库\t清理溢洪道，加固坝坡\t宋文博\t石门村\t4月底\n"
         "\t大岩滑坡\t安装位移监测仪2套\t宋文博\t大岩村\t5月底\n",
         "[] group=片区 other=隐患点 task=整改措施 leader=街道领导 unit=责任村 deadline=整改时限\n"
         "group+2{东片} other{石门水库} task{清理溢洪道，加固坝坡} leader{宋文博} unit{石门村} deadline{4月底}\n"
         "other{大岩滑坡} task{安装位移监测仪2套} leader{宋文博} unit{大岩村} deadline{5月底}\n"});
  for (const char* other : {"谁\t哪里的\t干过什么\t哪年\n王建国\t市应急局\t抢修水库大坝\t2025年\n李卫东\t市住建局\t完成危房改造\t2024年\n",
                            "职位\t谁\t哪里的\t电话\n组长\t卞红霞\t教务处\t6012001\n组员\t欧阳路\t办公室\t6012002\n",
                            "哪家\t指标数\t分配依据\n教务处\t12\t按上年考核结果核定\n办公室\t8\t按上年考核结果核定\n德育处\t6\t按在册人数核定\n"}) {
    INFO(other);
    const Document document = laid_out(other);
    CHECK(std::none_of(document.blocks.begin(), document.blocks.end(), [](const Block& block) { return std::holds_alternative<Table>(block); }));
  }
}

TEST_CASE("layout: a unit left of the tasks goes on over the empty cells under it, and is said; one behind them does not") {
  const Document merged = laid_out("单位\t任务\t数量\t时限\n东湖区\t新增车位\t1200\t2026年12月\n\t改造小区\t15\t2027年6月\n西山县\t新增车位\t800\t2026年12月\n");
  CHECK(shown(merged).find("unit+2{东湖区}") != std::string::npos);
  REQUIRE(merged.diagnostics.size() == 1);
  CHECK(merged.diagnostics[0].code == "table/blank-groups");
  const Document behind = laid_out("任务\t单位\t时限\n新增车位\t东湖区\t2026年12月\n改造小区\t\t2027年6月\n新增公园\t西山县\t2026年12月\n");
  CHECK(shown(behind).find("unit+2") == std::string::npos);
}

TEST_CASE("layout: a leader merged over rows goes on as far as the text left of him does, and is said") {
  const std::string head = "序号\t项目名称\t建设内容\t牵头领导\t牵头单位\n";
  const Document merged = laid_out(head + "1\t学位扩容\t新建中小学8所\t庄严\t市教育局\n2\t\t配备辅导室\t\t市教育局\n3\t急救\t新增站点6个\t司马清\t市卫健委\n");
  CHECK(shown(merged).find("leader+2{庄严}") != std::string::npos);
  REQUIRE(merged.diagnostics.size() == 1);
  CHECK(merged.diagnostics[0].code == "table/blank-groups");
  const Document own = laid_out(head + "1\t学位扩容\t新建中小学8所\t庄严\t市教育局\n2\t校园心理\t配备辅导室\t\t市卫健委\n");
  CHECK(shown(own).find("leader{庄严}") != std::string::npos);
  REQUIRE(own.diagnostics.size() == 1);
  CHECK(own.diagnostics[0].message.find("（序号2），可能原是合并单元格，没有补填") != std::string::npos);
  const Document full = laid_out(head + "1\t学位扩容\t新建中小学8所\t庄严\t市教育局\n2\t\t配备辅导室\t司马清\t市教育局\n");
  CHECK(full.diagnostics.empty());
}

TEST_CASE("layout: a leader merged over rows goes on where the unit beside him stands once more right under him, and is said with the rows (they had none)") {
  const Document merged = laid_out("序号\t重点工作\t责任领导\t责任部门\t完成时间\n"
                                   "1\t完成滨江路续建\t黄志强\t工程管理部\t6月底\n2\t推进小区改造\t\t工程管理部\t10月底\n3\t新增供热面积\t\t热力公司\t11月底\n"
                                   "4\t开通定制公交\t邓 敏\t公交公司\t9月底\n5\t健全合规体系\t\t法务部\t年内\n");
  CHECK(shown(merged).find("leader+3{黄志强}") != std::string::npos);
  CHECK(shown(merged).find("leader{邓 敏}") != std::string::npos);
  REQUIRE(merged.diagnostics.size() == 2);
  CHECK(merged.diagnostics[0].message.find("（序号5），可能原是合并单元格，没有补填") != std::string::npos);
  CHECK(merged.diagnostics[1].message.find("有空格（序号2、3）") != std::string::npos);
}

TEST_CASE("layout: a row that only adds up has no blank cells of leaders or supporting units; leaders go on behind it (合计 was said to miss them)") {
  const char* const head = "任务分解表\n序号\t工作任务\t牵头领导\t责任单位\t配合单位\n";
  const Document one = laid_out(std::string(head) + "1\t修路。\t张华\t市交通局\t—\n2\t供水。\t李文华\t市水利局\t市财政局\n合计\t2项\t\t\t\n");
  CHECK(one.diagnostics.empty());
  const Document parted = laid_out("任务分解表\n类别\t序号\t工作任务\t牵头领导\t责任单位\n城建\t1\t修路。\t张华\t市交通局\n\t2\t修桥。\t\t市交通局\n\t小计\t2项\t\t\n水利\t3\t供水。\t李文华\t市水利局\n");
  REQUIRE(parted.diagnostics.size() == 1);
  CHECK(parted.diagnostics.front().message.find("（序号2）") != std::string::npos);
}

TEST_CASE("layout: rows that only add up are notes; parts side by side stand one below the other") {
  check({"totals in the number column and in a merged group's row",
         "类别\t序号\t工作任务\t责任单位\n"
         "合计\t\t3项\t\n"
         "城建\t小计\t2项\t\n"
         "\t1\t改造道路\t市住建局\n"
         "\t2\t改造管网\t市水务局\n"
         "教育\t3\t新建学校\t市教育局\n",
         "[] group=类别 number=序号 task=工作任务 unit=责任单位\n"
         "\n"
         "group+3{城建}\n"
         "number{1} task{改造道路} unit{市住建局}\n"
         "number{2} task{改造管网} unit{市水务局}\n"
         "group{教育} number{3} task{新建学校} unit{市教育局}\n"
         "~ 合计 3项\n~ 小计 2项\n"});
  check({"two parts, with a blank column between",
         "序号\t工作任务\t责任单位\t\t序号\t工作任务\t责任单位\n"
         "1\t改造道路\t市住建局\t\t3\t新建学校\t市教育局\n"
         "2\t改造管网\t市水务局\t\t4\t新建公园\t市园林局\n",
         "[] number=序号 task=工作任务 unit=责任单位\n"
         "number{1} task{改造道路} unit{市住建局}\n"
         "number{2} task{改造管网} unit{市水务局}\n"
         "number{3} task{新建学校} unit{市教育局}\n"
         "number{4} task{新建公园} unit{市园林局}\n"});
}

TEST_CASE("layout: 说明 | … in a row, （注：…）, *为重点任务 below the rows are notes: a task, or lost") {
  const std::string table = "序号\t工作任务\t责任单位\n1\t改造道路\t市住建局\n2\t改造管网\t市水务局\n";
  const std::string read = "[] number=序号 task=工作任务 unit=责任单位\nnumber{1} task{改造道路} unit{市住建局}\nnumber{2} task{改造管网} unit{市水务局}\n";
  check({"a row", (table + "说明\t本表所列为年度任务。\t\n").c_str(), (read + "\n~ 说明 本表所列为年度任务。\n").c_str()});
  check({"in brackets", (table + "（注：排名第一的为牵头单位。）\n").c_str(), (read + "~ （注：排名第一的为牵头单位。）\n").c_str()});
  check({"what a mark means", (table + "*为重点任务。\n").c_str(), (read + "~ *为重点任务。\n").c_str()});
}

TEST_CASE("layout: another head under a table of cells begins a table of its own, and tells nothing of the columns above it") {
  check({"more columns below",
         "序号\t工作任务\t责任单位\n1\t改造道路\t市住建局\n二、教育\n"
         "序号\t项目名称\t责任单位\t完成时限\n1\t新建学校\t市教育局\t8月底\n",
         "[] number=序号 task=工作任务 unit=责任单位\n"
         "number{1} task{改造道路} unit{市住建局}\n"
         "二、教育\n"
         "[] number=序号 task=项目名称 unit=责任单位 deadline=完成时限\n"
         "number{1} task{新建学校} unit{市教育局} deadline{8月底}\n"});
}

TEST_CASE("layout: 指导处室, 监管单位 beside units are those who guide; alone they are the units") {
  const auto roles = [](const std::string& heads) {
    std::string shown;
    const Document document = laid_out(heads + "\n1\t压减法人户数15户\t市文旅集团\t市财政局\n2\t转让参股股权6宗\t市国投集团\t市审计局\n");
    for (const Column& column : only_table(document).columns) shown += std::string(name_of(column.role)) + " ";
    return shown;
  };
  CHECK(roles("序号\t改革任务\t主责企业\t指导处室") == "number task lead_unit guide_unit ");
  CHECK(roles("序号\t工作任务\t责任单位\t监管单位") == "number task unit guide_unit ");
  CHECK(roles("序号\t工作任务\t备注\t监管单位") == "number task other unit ");
}

TEST_CASE("layout: a numbered heading behind a note begins the next table, a list of notes goes on") {
  check({"a note that fills its line",
         "序号\t工作任务\t责任单位\n1\t改造道路\t市住建局\n注：按月报送进展\n二、教育\n"
         "序号\t工作任务\t责任单位\n2\t新建学校\t市教育局\n",
         "[] number=序号 task=工作任务 unit=责任单位\n"
         "number{1} task{改造道路} unit{市住建局}\n"
         "~ 注：按月报送进展\n"
         "二、教育\n"
         "[] number=序号 task=工作任务 unit=责任单位\n"
         "number{2} task{新建学校} unit{市教育局}\n"});
  check({"notes with numbers of their own",
         "序号\t工作任务\t责任单位\n1\t改造道路\t市住建局\n注：一、按月报送进展。\n二、逾期通报。\n",
         "[] number=序号 task=工作任务 unit=责任单位\n"
         "number{1} task{改造道路} unit{市住建局}\n"
         "~ 注：一、按月报送进展。\n~ 二、逾期通报。\n"});
}

TEST_CASE("layout: tables in printed order, without blanks to tell the cells apart") {
  check({"one cell a line, a column of numbers, prose behind the table",
         "临江市2024年民生实事任务分工表\n序号\n工作任务\n牵头单位\n配合单位\n完成时限\n"
         "1\n实施老旧管网改造，更换管道20公里。\n市住建局\n市财政局\n市发改委\n12月底前\n"
         "2\n新建口袋公园\n5个。\n市城管局\n市自然资源局\n10月底前\n"
         "3\n免费体检1万人\n市卫健委\n市财政局\n全年\n"
         "二、工作要求\n（一）加强领导。各单位要高度重视，认真组织实施。\n临江市人民政府\n2024年3月5日\n",
         "[临江市2024年民生实事任务分工表] number=序号 task=工作任务 lead_unit=牵头单位 support_unit=配合单位 "
         "deadline=完成时限\n"
         "number{1} task{实施老旧管网改造，更换管道20公里。} lead_unit{市住建局} support_unit{市财政局/市发改委} "
         "deadline{12月底前}\n"
         "number{2} task{新建口袋公园/5个。} lead_unit{市城管局} support_unit{市自然资源局} deadline{10月底前}\n"
         "number{3} task{免费体检1万人} lead_unit{市卫健委} support_unit{市财政局} deadline{全年}\n"
         "二、工作要求\n（一）加强领导。各单位要高度重视，认真组织实施。\n临江市人民政府\n2024年3月5日\n"});
  check({"cells beside each other on a line: persons, units and numbers inside the text",
         "重点任务分解表\n工 作 任 务 责任领导 责任单位 责 任 人\n"
         "1、推进省道 204 线A至B段公路 5G 覆盖，增长 6%左右。 王小明\n县交通局\n县工信局\n李 华\n赵大海\n"
         "2、改造 14个小区、30\n栋楼房。 张 丽 县住建局 孙大为\n",
         "[重点任务分解表] task=工作任务 leader=责任领导 unit=责任单位 person=责任人\n"
         "task{1、推进省道 204 线A至B段公路 5G 覆盖，增长 6%左右。} leader{王小明} unit{县交通局/县工信局} person{李 "
         "华/赵大海}\n"
         "task{2、改造 14个小区、30/栋楼房。} leader{张 丽} unit{县住建局} person{孙大为}\n"});
  check({"a narrow group column that the head does not name",
         "任务分解表\n工作任务 责任单位 责任人\n一、经济发展\n加快产\n业发展。\n1、建设产业园。\n工信局 李 "
         "华\n2、引进企业。\n商务局 赵大海\n"
         "保障民\n生。\n3、新建学校。\n教育局 孙大为\n",
         "[任务分解表] group* task=工作任务 unit=责任单位 person=责任人\n"
         "= 一、经济发展\n"
         "group+2{加快产/业发展。} task{1、建设产业园。} unit{工信局} person{李 华}\n"
         "task{2、引进企业。} unit{商务局} person{赵大海}\n"
         "group{保障民/生。} task{3、新建学校。} unit{教育局} person{孙大为}\n"});
  check({"headings broken over two lines, and a name broken over two lines",
         "任务清单\n工作任\n务\n责任\n单位\n责任人\n1、治理河道。\n临江市生态环境\n局青山分局\n各乡镇负责\n人\n2、植树"
         "造林。\n林草局\n李 华\n",
         "[任务清单] task=工作任务 unit=责任单位 person=责任人\n"
         "task{1、治理河道。} unit{临江市生态环境/局青山分局} person{各乡镇负责/人}\n"
         "task{2、植树造林。} unit{林草局} person{李 华}\n"});
}

TEST_CASE("layout: a table typed with blanks, Han characters two columns wide") {
  check({"columns that stand under each other on a screen",
         "重点工作任务分解表\n"
         "序号  工作任务                        责任领导    责任单位              责任人      完成时限\n"
         "1     加快推进高铁新城建设，完成核心   王振国      市高铁新城管委会      李  军      12月底\n"
         "      区路网工程\n"
         "2     建成城市书房10座                 刘  敏      市文化广电和旅游局    孙  涛      6月底\n"
         "3     完成黑臭水体治理3条              张  丽      市住建局、市水务局    赵海波、    9月底\n"
         "                                                                         钱  坤\n",
         "[重点工作任务分解表] number=序号 task=工作任务 leader=责任领导 unit=责任单位 person=责任人 deadline=完成时限\n"
         "number{1} task{加快推进高铁新城建设，完成核心/区路网工程} leader{王振国} unit{市高铁新城管委会} person{李 军} "
         "deadline{12月底}\n"
         "number{2} task{建成城市书房10座} leader{刘 敏} unit{市文化广电和旅游局} person{孙 涛} deadline{6月底}\n"
         "number{3} task{完成黑臭水体治理3条} leader{张 丽} unit{市住建局、市水务局} person{赵海波、/钱 坤} deadline{9月底}\n"});
}

TEST_CASE("layout: an empty section at the table's end belongs to it, other text behind it does not") {
  const std::string rows = "= 一、产业\nnumber{7} task{建设厂房。} unit{县工信局} deadline{年底前}\n= 二、农业\n";
  const std::string tabs = "序号\t工作任务\t责任单位\t完成时限\n一、产业\n7\t建设厂房。\t县工信局\t年底前\n";
  const std::string flat = "序号 工作任务 责任单位 完成时限\n一、产业\n7 建设厂房。 县工信局 年底前\n";
  for (const std::string& table : {tabs, flat}) {
    CHECK(tests::shown_rows(only_table(laid_out(table + "二、农业\n"))) == rows);
    CHECK(only_table(laid_out(table + "四、农业\n")).rows.size() == 2);
  }
  CHECK(only_table(laid_out(tabs + "二、保障措施\n强化宣传引导，营造良好氛围。\n")).rows.size() == 2);
}

TEST_CASE("layout: what stands behind the last row is no row") {
  const char* table =
      "任务分工表\n序号 工作任务 责任单位 责任人\n1 巡查堤防 县水利局 王小明\n2 储备物资 县应急管理局 李 华\n";
  const std::string rows =
      "[任务分工表] number=序号 task=工作任务 unit=责任单位 person=责任人\n"
      "number{1} task{巡查堤防} unit{县水利局} person{王小明}\nnumber{2} task{储备物资} unit{县应急管理局} person{李 "
      "华}\n";
  for (const char* behind :
       {"二、工作要求\n（一）加强领导。各单位要高度重视，认真组织实施。\n", "各单位要高度重视，认真落实。\n",
        "抄送：县委各部门，县人大办公室。\n青山县人民政府办公室2024年3月5日印发\n", "（此件公开发布）\n",
        "附件2\n防汛工作方案\n"}) {
    INFO(behind);
    CHECK(shown(laid_out(std::string(table) + behind)) == rows + behind);
  }
}

TEST_CASE("layout: one cell a line: where rows have a line for each column, a name's ending is a value of its own") {
  const std::string head = "序号\n重点任务\n主办科室\n协办科室\n完成时限\n";
  const std::string rows = "1\n开展客运企业安全检查\n运输科\n安全监督科\n6月底前\n2\n更新公交站台防撞设施80处\n建设科\n财务科、法规科\n9月底前\n";
  const Document full = laid_out(head + rows + "3\n组织隧道火灾应急演练4次\n安全监督科\n办公室\n11月底前\n");
  CHECK(shown(full).find("lead_unit{安全监督科} support_unit{办公室} deadline{11月底前}") != std::string::npos);
  const Document wrapped = laid_out(head + rows + "3\n组织隧道火灾应急演练4次\n安全监督科\n县政府\n办公室\n11月底前\n");
  CHECK(shown(wrapped).find("support_unit{县政府/办公室}") != std::string::npos);
}

TEST_CASE("layout: one cell a line, each closed by a bar") {
  check({"",
         "任务清单\n序号 |\n重点任务 |\n责任单位 |\n完成时限 |\n1 |\n推进河道治理 |\n县水利局 |\n年内 |\n2 "
         "|\n建设养老中心 |\n县民政局 |\n6月底前 |\n",
         "[任务清单] number=序号 task=重点任务 unit=责任单位 deadline=完成时限\n"
         "number{1} task{推进河道治理} unit{县水利局} deadline{年内}\nnumber{2} task{建设养老中心} unit{县民政局} "
         "deadline{6月底前}\n"});
}

TEST_CASE("layout: a border between lead and supporting units that only the order tells is doubtful") {
  const Table table =
      only_table(laid_out("责任清单\n序号 重点任务 牵头单位 配合单位\n1 推进供水。\n县水利局\n县住建局\n县财政局\n2 "
                          "创建卫生县城。 县卫健局 县城管局\n"));
  CHECK(table.row_costs.at(0) > 0.2);
  CHECK(table.row_costs.at(1) == 0);
}

TEST_CASE("layout: a row cut by a page's end goes on behind the repeated head") {
  check({"task and unit go on; the last row of the table too",
         "任务分解表\n工作任务 责任单位 责任人\n1、探索无废城市建设，开展固体废物污染防治攻坚行 临江市生态环境 李 "
         "华\n第 1 页 共 2 页\n"
         "\f工作任务 责任单位 责任人\n动。 局青山分局\n2、植树造林。 林草局 赵大海\n第 2 页 共 2 页\n",
         "[任务分解表] task=工作任务 unit=责任单位 person=责任人\n"
         "task{1、探索无废城市建设，开展固体废物污染防治攻坚行/动。} unit{临江市生态环境/局青山分局} person{李 华}\n"
         "task{2、植树造林。} unit{林草局} person{赵大海}\n"});
}

TEST_CASE("layout: a table ends where another notice begins") {
  const Document document = laid_out(
      "任务分解表\n工作任务 责任单位 责任人\n1、植树造林。 林草局 赵大海\n2、治理河道。 水利局 李 华\n"
      "青山县人民政府办公室\n关于印发《青山县养老服务实\n施方案》的通知\n青政办发〔2022〕17号\n各乡镇：\n");
  CHECK(shown(document) ==
        "[任务分解表] task=工作任务 unit=责任单位 person=责任人\n"
        "task{1、植树造林。} unit{林草局} person{赵大海}\ntask{2、治理河道。} unit{水利局} person{李 华}\n"
        "青山县人民政府办公室\n关于印发《青山县养老服务实施方案》的通知\n青政办发〔2022〕17号\n各乡镇：\n");
}

TEST_CASE("layout: words that only look like a head are no table") {
  for (const char* prose : {"牵头单位要发挥好牵头作用，加强与责任单位沟通衔接。", "工作任务\n责任单位",
                            "责任单位：县发改委\n责任人：李华\n完成时限：年内"})
    CHECK(laid_out(prose).blocks.size() >= 1);
  CHECK_THROWS(only_table(laid_out("责任单位：县发改委\n责任人：李华\n完成时限：年内")));
}

TEST_CASE("layout: a year that begins a line is no number of a row") {
  const Document document = laid_out(
      "重点工作任务分解表\n\n序号    工作任务              责任单位      完成时限\n\n"
      "                                          2024 年 12 月底\n1     开展养老服务设施建设。     市民政局\n"
      "                                          前\n\n"
      "2     启动农村公路养护工程。     市交通运输局      2024 年底前\n\n"
      "3     落实河道清淤疏浚。       市水利局        2024 年底前\n");
  CHECK(shown(document) ==
        "[重点工作任务分解表] number=序号 task=工作任务 unit=责任单位 deadline=完成时限\n"
        "number{1} task{开展养老服务设施建设。} unit{市民政局} deadline{2024 年 12 月底/前}\n"
        "number{2} task{启动农村公路养护工程。} unit{市交通运输局} deadline{2024 年底前}\n"
        "number{3} task{落实河道清淤疏浚。} unit{市水利局} deadline{2024 年底前}\n");
}

TEST_CASE("layout: texts in printed order, without numbers, are doubted: nothing shows where a cell ends") {
  const Document document = laid_out(
      "重点任务分解表\n任务\n牵头单位\n参加单位\n启动河道清淤疏浚\n市交通运输局\n市自然资源局、市民政局、\n市水利局\n"
      "开展农田建设，建立健全长效管理机制，\n逐项销号\n市城投集团\n市公安局\n");
  CHECK(only_table(document).row_costs == std::vector<double>(only_table(document).rows.size(), 0.5));
}

TEST_CASE("layout: a column of prose beside the tasks' column keeps what stands under its heading") {
  const Document document = laid_out(
      "重点项目表\n"
      "序号      项目名称              建设内容            责任单位\n"
      "1     河道清淤疏浚二期    启动养老服务设施建设，形成可复制    市民政局\n"
      "                    的经验做法。\n"
      "2     农田建设二期      开展矿山生态修复，惠及三千余户。    市水利局\n"
      "3     工业园区配套      深化河道清淤疏浚；完成扩容提标。    市交通局\n"
      "4     园区道路二期      新建道路，改造管网，硬化广场。     市住建局\n");
  CHECK(shown(document) ==
        "[重点项目表] number=序号 task=项目名称 other=建设内容 unit=责任单位\n"
        "number{1} task{河道清淤疏浚二期} other{启动养老服务设施建设，形成可复制/的经验做法。} unit{市民政局}\n"
        "number{2} task{农田建设二期} other{开展矿山生态修复，惠及三千余户。} unit{市水利局}\n"
        "number{3} task{工业园区配套} other{深化河道清淤疏浚；完成扩容提标。} unit{市交通局}\n"
        "number{4} task{园区道路二期} other{新建道路，改造管网，硬化广场。} unit{市住建局}\n");
}

TEST_CASE("layout: a typed table of one line a row, each with its own group") {
  check({"numbered",
         "民生实事项目表\n\n序号   类别    项目内容              责任单位        完成时限\n"
         "1    教育        新建幼儿园3所         市教育局        8月底\n"
         "2    医疗        改造卫生院5家         市卫生健康委    10月底\n"
         "3    养老        新建社区食堂12个      市民政局        11月底\n",
         "[民生实事项目表] number=序号 group=类别 task=项目内容 unit=责任单位 deadline=完成时限\n"
         "number{1} group{教育} task{新建幼儿园3所} unit{市教育局} deadline{8月底}\n"
         "number{2} group{医疗} task{改造卫生院5家} unit{市卫生健康委} deadline{10月底}\n"
         "number{3} group{养老} task{新建社区食堂12个} unit{市民政局} deadline{11月底}\n"});
  check({"without numbers",
         "民生实事项目表\n\n类别    项目内容              责任单位        完成时限\n"
         "教育        新建幼儿园3所         市教育局        8月底\n"
         "医疗        改造卫生院5家         市卫生健康委    10月底\n"
         "养老        新建社区食堂12个      市民政局        11月底\n",
         "[民生实事项目表] group=类别 task=项目内容 unit=责任单位 deadline=完成时限\n"
         "group{教育} task{新建幼儿园3所} unit{市教育局} deadline{8月底}\n"
         "group{医疗} task{改造卫生院5家} unit{市卫生健康委} deadline{10月底}\n"
         "group{养老} task{新建社区食堂12个} unit{市民政局} deadline{11月底}\n"});
}

TEST_CASE("layout: the imprint behind a table is none of its rows, though a tab stands in it") {
  const Document document = laid_out("任务分解表\n序号\t工作任务\t责任单位\n1\t修路\t县交通局\n青山县人民政府办公室秘书科\t2022年4月22日印发\n");
  REQUIRE(document.blocks.size() == 2);
  CHECK(std::get<Paragraph>(document.blocks[1]).text.text() == "青山县人民政府办公室秘书科2022年4月22日印发");
}

TEST_CASE("layout: beside a column of tasks, what a project or an indicator is called is no task") {
  const std::vector<std::pair<std::string, std::string>> heads = {
      {"项目名称\t攻坚任务", "other=项目名称 task=攻坚任务"}, {"重点工作\t工作任务", "other=重点工作 task=工作任务"},
      {"项目名称\t建设内容", "task=项目名称 other=建设内容"}, {"重点工作\t具体措施", "task=重点工作 other=具体措施"}};
  for (const auto& [head, roles] : heads) {
    const std::string shown_roles = shown(laid_out("任务分解表\n序号\t" + head + "\t责任单位\n1\t水厂\t建水厂2座\t县水务局\n"));
    CHECK(shown_roles.substr(0, shown_roles.find('\n')) == "[任务分解表] number=序号 " + roles + " unit=责任单位");
  }
}

TEST_CASE("layout: 牵头部门 | 配合部门 | 考核部门 under 责任分工 and two blank cells is the head's second row (a task, and who supports was lost, in silence)") {
  const std::string text = shown(laid_out("任务分解表\n| 序号 | 工作任务 | 责任分工 | | | 完成时限 |\n| | | 牵头部门 | 配合部门 | 考核部门 | |\n| 1 | 新建一流课程5门 | 教务处 | 各学院 | 校办公室 | 9月底前 |\n"));
  CHECK(text.find("lead_unit=责任分工>牵头部门 support_unit=责任分工>配合部门 other=责任分工>考核部门") != std::string::npos);
}

TEST_CASE("layout: 项目 far from 序号 in a head is a column of its own, and groups the rows (项目序号 was one column: the groups were glued to the numbers)") {
  const std::string text = tests::shown_rows(only_table(laid_out(
      "项目      序号  工作内容                      责任科室        完成时限\n\n"
      "          1     清理主次干道乱贴乱画          城市管理科      5月31日前\n"
      "市容环境  2     修补鹭江路破损路面            城市管理科      6月15日前\n"
      "          3     补齐垃圾分类投放点标识        物业管理科      6月10日前\n\n"
      "          4     设置公益广告30处              宣传文化办      5月底前\n"
      "宣传氛围  5     更新社区宣传栏                宣传文化办      6月底前\n"
      "          6     开展志愿服务4场               团工委          7月底前\n")));
  CHECK(text.find("group+3{市容环境}") != std::string::npos);
}

TEST_CASE("layout: \"标题\",,,, above a table of comma-separated cells is running text (title, number and date were cells of nothing, in silence)") {
  const Document document = laid_out("\"临江市教育局关于印发方案的通知\",,\n\"临教发〔2024〕9号\",,\n\"各县区教育局：\n现印发给你们。\",,\n序号,工作任务,责任单位\n1,\"修路,架桥\",县交通局\n");
  const std::string text = shown(document);
  INFO(text);
  CHECK(text.starts_with("临江市教育局关于印发方案的通知"));
  CHECK(text.find("\n各县区教育局：\n现印发给你们。\n") != std::string::npos);
  CHECK((text.find('"') == std::string::npos && text.find(",,") == std::string::npos));
  CHECK(text.find("task{修路,架桥}") != std::string::npos);
}

TEST_CASE("layout: a row of totals is no gap in 项目名称 (what is built was the task, and the project its group, in silence)") {
  const std::string text = shown(laid_out("任务分解表\n序号,项目名称,建设内容,总投资,责任单位\n1,河口镇水厂,新建日供水2000吨水厂1座,260,县水利局\n2,冷链中心,建设冷库3000立方米,96,县农业农村局\n合计,,,356,\n"));
  CHECK(text.substr(0, text.find('\n')) == "[任务分解表] number=序号 task=项目名称 other=建设内容 other=总投资 unit=责任单位");
}

TEST_CASE("layout: 一、推动工业 by itself in the column of the tasks, over rows with numbers, is a section (a task without units)") {
  const std::string text = shown(laid_out("任务分解表\n序号\t工作任务\t责任单位\n\t一、推动工业\t\n1\t新建园区\t市工信局\n\t二、保障民生\t\n2\t新建学校\t市教育局\n"));
  CHECK(text.find("\n= 一、推动工业\n") != std::string::npos);
  CHECK(text.find("\n= 二、保障民生\n") != std::string::npos);
}

TEST_CASE("layout: what a line between title and head says of the cells is a note (金额单位：万元, 共32项, 联系人：… cut the title off)") {
  for (const char* note : {"单位：万元", "金额单位：万元", "联系人：张三", "填表人：李四", "共32项", "截至2024年3月底"}) {
    INFO(note);
    const Document document = laid_out(std::string("2024年重点任务分解表\n") + note + "\n序号\t重点任务\t责任单位\n1\t改造小区\t市住建局\n2\t新建学校\t市教育局\n");
    const Table& table = only_table(document);
    REQUIRE(table.title.size() == 1);
    CHECK(table.title[0].text() == "2024年重点任务分解表");
    REQUIRE(table.notes.size() == 1);
    CHECK(table.notes[0].text() == note);
  }
}

TEST_CASE("layout: 进度要求 over days alone: 所，新增学位4500个 and 局 of 区教育局 went to the next rows") {
  const Document document = laid_out(
      "民生实事责任分解表\n"
      "序号  项目内容                  主办单位        协办单位          进度要求\n"
      "1     新建公办初中1所、小学2    区教育局        区建设局、各镇    8月底前交付使用\n"
      "      所，新增学位4500个                        （街道）\n"
      "2     完成40间中小学教室照明改  区教育局        —                7月底前完成\n"
      "      造\n"
      "3     新增普惠托位600个         区卫生健康局    区发改局、区教育  10月底前完成\n"
      "                                                局\n"
      "4     启动老旧小区改造23个      区住建局        各镇（街道）      全年\n");
  CHECK(shown(document) ==
        "[民生实事责任分解表] number=序号 task=项目内容 lead_unit=主办单位 support_unit=协办单位 requirement=进度要求\n"
        "number{1} task{新建公办初中1所、小学2/所，新增学位4500个} lead_unit{区教育局} support_unit{区建设局、各镇/（街道）} requirement{8月底前交付使用}\n"
        "number{2} task{完成40间中小学教室照明改/造} lead_unit{区教育局} support_unit{—} requirement{7月底前完成}\n"
        "number{3} task{新增普惠托位600个} lead_unit{区卫生健康局} support_unit{区发改局、区教育/局} requirement{10月底前完成}\n"
        "number{4} task{启动老旧小区改造23个} lead_unit{区住建局} support_unit{各镇（街道）} requirement{全年}\n");
}

TEST_CASE("layout: line ends inside cells of a paste without quotes: 财务科 was a section, 7月底前 a task") {
  const Document document = laid_out(
      "复审工作任务分解表\n"
      "条款\t工作内容\t牵头科室\t配合科室\t时间节点\t备注\n"
      "第二章 医院服务\n"
      "2.1\t优化门诊流程。\t门诊部\t信息中心\n"
      "财务科\t7月底前\t\n"
      "2.2\t完善急诊绿色通道管理制度，\n"
      "规范胸痛中心运行。\t急诊科\t心内科\t8月15日前\t\n"
      "2.3\t规范流程。\t医务部\t检验科\n"
      "第三章 患者安全\n"
      "3.1\t执行查对制度。\t护理部\t各病区\t7月底前\t完成后附件\n");
  CHECK(shown(document) ==
        "[复审工作任务分解表] other=条款 task=工作内容 lead_unit=牵头科室 support_unit=配合科室 deadline=时间节点 other=备注\n"
        "= 第二章 医院服务\n"
        "other{2.1} task{优化门诊流程。} lead_unit{门诊部} support_unit{信息中心/财务科} deadline{7月底前}\n"
        "other{2.2} task{完善急诊绿色通道管理制度，/规范胸痛中心运行。} lead_unit{急诊科} support_unit{心内科} deadline{8月15日前}\n"
        "other{2.3} task{规范流程。} lead_unit{医务部} support_unit{检验科}\n"
        "= 第三章 患者安全\n"
        "other{3.1} task{执行查对制度。} lead_unit{护理部} support_unit{各病区} deadline{7月底前} other{完成后附件}\n");
  CHECK(tests::ledger_faults(document).empty());
}

TEST_CASE("layout: a row with fewer cells than the head is said with its number and what it lacks (nothing was)") {
  const std::string head = "序号\t工作任务\t责任单位\t责任人\t完成时限\n1\t改造道路3条。\t市住建局\t王小明\t6月底前\n";
  const auto said = [&](const std::string& rows) {
    std::string all;
    for (const Diagnostic& one : laid_out((head + rows + "6\t新建公园1座。\t市城管局\t孙丽\t8月底前\n7\t新建学校1所。\t市教育局\t赵国华\t8月底前\n").c_str()).diagnostics) all += one.code + one.message;
    return all;
  };
  CHECK(said("2\t改造管网2公里。\t李强\t9月底前\n").find("（序号2）比表头少了格，按内容看缺“责任单位”") != std::string::npos);
  CHECK(said("2\t改造管网2公里。\t市水利局\t李强\n3\t改造小区2个。\t市住建局\n").find("（序号2、3）比表头少了格，按内容看缺“完成时限”“责任人”") != std::string::npos);
  CHECK(said("2\t改造管网2公里。\t市水利局\t李强\t\n").empty());      // blank, not missing
  CHECK(said("二、城市建设\n2\t改造管网2公里。\t市水利局\t李强\t9月底前\n").empty());  // a section
  CHECK(said("2\t改造管网2公里。\t市水利局\n3\t改造小区2个。\t市住建局\n5\t修桥。\t市交通局\n").find("table/short-row") == std::string::npos);  // as most rows have it
  const Document merged = laid_out("类别\t工作任务\t责任单位\n城建\t修路。\t市住建局\n修桥。\t市交通局\n修渠。\t市水利局\n教育\t建学校。\t市教育局\n");
  CHECK(std::none_of(merged.diagnostics.begin(), merged.diagnostics.end(), [](const Diagnostic& one) { return one.code == "table/short-row"; }));
}

TEST_CASE("layout: a blank cell of 指导单位 in a row that goes on, where — says none elsewhere: lost in silence") {
  const std::string head = "整改任务清单\n| 编号 | 反馈问题 | 整改措施 | 责任单位 | 指导单位 |\n| --- | --- | --- | --- | --- |\n";
  const std::string rows =
      "| 1 | 污水管网混流 | 完成普查； | 县住建局 | 县发改局 |\n| | | 新建管道9公里； | 县城投公司 | |\n| 2 | 粪污直排 | 关停养殖场7家。 | 县农业农村局 | ";
  const Document doubted = laid_out((head + rows + "— |\n").c_str());
  REQUIRE(doubted.diagnostics.size() == 1);
  CHECK(doubted.diagnostics[0].code == "table/blank-groups");
  CHECK(laid_out((head + rows + "县商务局 |\n").c_str()).diagnostics.empty());
}

TEST_CASE("layout: 一 | 产业类项目（2个） | | 288000 over numbered rows is a section, its sum a note (it was a task)") {
  const Document document = laid_out(
      "重点项目计划表\n"
      "| 序号 | 项目名称 | 建设内容 | 总投资 | 责任单位 |\n|---|---|---|---|---|\n"
      "| 一 | 产业类项目（2个） | | 288000 | |\n"
      "| 1 | 生物医药产业园 | 建设研发楼 | 98000 | 科技创新局 |\n"
      "| 2 | 冷链物流中心 | 建设冷库5万吨 | 190000 | 经济发展局 |\n");
  CHECK(shown(document) ==
        "[重点项目计划表] number=序号 task=项目名称 other=建设内容 other=总投资 unit=责任单位\n"
        "= 一、产业类项目（2个）\n"
        "number{1} task{生物医药产业园} other{建设研发楼} other{98000} unit{科技创新局}\n"
        "number{2} task{冷链物流中心} other{建设冷库5万吨} other{190000} unit{经济发展局}\n"
        "~ 288000\n");
}

TEST_CASE("layout: a leader in the first row of each section and where he changes goes on over the empty cells, and is said") {
  const std::string head = "序号\t工作任务\t责任领导\t牵头单位\n";
  const std::string rows = "一、稳增长\n1\t生产总值增长7%\t柯世安\t县发改局\n2\t新建基站120个\t\t县工信局\n3\t修路18公里\t\t县公路局\n二、强工业\n4\t认定企业5家\t宁红梅\t县科技局\n5\t盘活土地300亩\t";
  const Document merged = laid_out((head + rows + "\t县园区办\n").c_str());
  CHECK(shown(merged).find("leader+3{柯世安}") != std::string::npos);
  CHECK(shown(merged).find("leader+2{宁红梅}") != std::string::npos);
  REQUIRE(merged.diagnostics.size() == 1);
  CHECK(merged.diagnostics[0].message.find("（序号2、3、5），各部分都只在第一行和换人处写了姓名") != std::string::npos);
  const Document without = laid_out((head + "一、稳增长\n1\t生产总值增长7%\t\t县发改局\n2\t新建基站120个\t柯世安\t县工信局\n二、强工业\n4\t认定企业5家\t宁红梅\t县科技局\n5\t盘活土地300亩\t\t县园区办\n").c_str());
  CHECK(shown(without).find("leader{宁红梅}") != std::string::npos);
}

TEST_CASE("layout: 主要负责制 over 定扑救方案 in lines of uneven width is one paragraph (two, with a full stop between)") {
  const Document document = laid_out(
      "应急预案\n发生较大以上森林火灾时，县森防指在火场设立前线指挥部，统一指挥扑救工作，并下设以下三个工作组：\n"
      "（1）抢险组：由县应急局牵头，县林业局参加。主要负责制\n定扑救方案，调配扑救力量和物资。\n"
      "（2）医疗组：由县卫健局牵头，县医院参加。主要负责救治。\n（3）交通组：由县交通局牵头，县公安局参加。主要负责疏导。\n");
  CHECK(shown(document).find("主要负责制定扑救方案") != std::string::npos);
}

TEST_CASE("layout: 一、交通水利（2个） where the numbers stand, with sums behind it, is a section (a task without text)") {
  const Document document = laid_out(
      "重点项目计划表\n"
      "| 序号 | 项目名称 | 总投资 | 形象进度 | 牵头单位 |\n|---|---|---|---|---|\n"
      "| 合计（2个） | | 486200 | | |\n"
      "| 一、交通水利（2个） | | 193500 | | |\n"
      "| 1 | 公路改建工程 | 98000 | 12月底前完成路基工程 | 县交通运输局 |\n"
      "| 2 | 水库加固工程 | 4500 | 6月底前下闸蓄水 | 县水利局 |\n");
  CHECK(shown(document) ==
        "[重点项目计划表] number=序号 task=项目名称 other=总投资 other=形象进度 lead_unit=牵头单位\n"
        "\n= 一、交通水利（2个）\n"
        "number{1} task{公路改建工程} other{98000} other{12月底前完成路基工程} lead_unit{县交通运输局}\n"
        "number{2} task{水库加固工程} other{4500} other{6月底前下闸蓄水} lead_unit{县水利局}\n"
        "~ 193500\n~ 合计（2个） 486200\n");
}

TEST_CASE("layout: cells parted by empty lines, one of two lines: the problem and its measure were one text, in silence") {
  const Document document = laid_out(
      "整改责任清单\n\n序号\n\n存在问题\n\n整改措施\n\n责任股室\n\n整改时限\n\n"
      "1\n\n6所学校教师不足\n\n公开招聘教师22名\n\n人事股\n\n7月底前\n\n"
      "2\n\n3所学校场馆面积不达标\n\n启动操场、运动场建设\n\n计财股\n学校建设服务中心\n\n12月底前\n\n"
      "3\n\n实验室设备老化\n\n更新实验室3间\n\n装备站\n\n5月底前\n");
  CHECK(shown(document).find("{3所学校场馆面积不达标} ") != std::string::npos);
  CHECK(shown(document).find("{启动操场、运动场建设} unit{计财股/学校建设服务中心}") != std::string::npos);
}

TEST_CASE("layout: 投资 and 责任分工, each with a blank cell beside it, stand over two headings each (总投资 | 年度计划 | 牵头单位 | 配合单位 were a row's, and who supports was lost, in silence)") {
  const std::string text = shown(laid_out("推进表\n序号\t工程名称\t投资\t\t包联领导\t责任分工\t\t完工时限\n\t\t总投资\t2025年计划\t\t牵头单位\t配合单位\t\n1\t改建公路\t9800\t5200\t王国强\t县交通运输局\t县自然资源局\t10月底\n"));
  CHECK(text.find("lead_unit=责任分工>牵头单位 support_unit=责任分工>配合单位") != std::string::npos);
  CHECK(text.find("lead_unit{县交通运输局} support_unit{县自然资源局}") != std::string::npos);
}

}  // namespace fenjie
