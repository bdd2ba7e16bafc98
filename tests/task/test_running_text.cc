// Running text -> tasks: where a duty's text begins and ends, who takes over, what assigns nothing.
#include "support/catch.h"
#include "support/table_from_text.h"
#include "support/told_tasks.h"
#include "task/tasks.h"

using namespace fenjie;
using namespace fenjie::tests;

TEST_CASE("words in front of a unit in its sentence are part of its duty (对未改造的小区，由各镇排查), what opens the sentence is not") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"县住建局要抓好检修。对未改造的12个小区，由各镇政府逐户排查。", "1|县住建局要抓好检修。|责任=县住建局\n1|对未改造的12个小区，由各镇政府逐户排查。|责任=各镇政府*\n"},
      {"会议同意安排资金860万元，由县财政局在5月30日前拨付到位。", "1|会议同意安排资金860万元，由县财政局在5月30日前拨付到位。|责任=县财政局|时限=5月30日前\n"},
      {"县教育局要加强管理。会议明确，由县财政局安排资金。", "1|县教育局要加强管理。|责任=县教育局\n1|由县财政局安排资金。|责任=县财政局\n"},
      {"县文旅局要整治秩序，涉及审批事项的，由县审批局负责办理。", "1|县文旅局要整治秩序，|责任=县文旅局\n1|涉及审批事项的，由县审批局负责办理。|责任=县审批局\n"}};
  for (const auto& [paragraph, expected] : table) CHECK(told(paragraph) == expected);
}

TEST_CASE("经费由县财政局拨付: who is charged behind 由 with any verb has a task of its own, with what it is about") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"征收由县住建局负责，6月底前完成。所需资金由县财政局按程序拨付。", "1|征收由县住建局负责，6月底前完成。|责任=县住建局|时限=6月底前\n1|所需资金由县财政局按程序拨付。|责任=县财政局\n"},
      {"其余由县交通局负责养护，剩余资金由县财政局负责落实。", "1|其余由县交通局负责养护，|责任=县交通局\n1|剩余资金由县财政局负责落实。|责任=县财政局\n"},
      {"由保卫部统一组织检测，检测费用由财务部列支。", "1|由保卫部统一组织检测，|责任=保卫部\n1|检测费用由财务部列支。|责任=财务部\n"},
      {"经费由县财政局统筹解决，实行专款专用。会后由县审计局开展专项审计。", "1|经费由县财政局统筹解决，实行专款专用。|责任=县财政局\n1|会后由县审计局开展专项审计。|责任=县审计局\n"}};
  for (const auto& [paragraph, expected] : table) CHECK(told(paragraph) == expected);
}

TEST_CASE("由…牵头的机制, 县住建局牵头的专班, 严肃追责 and what the sender will do assign nothing") {
  for (const std::string text : {"建立由县政府牵头的联席会议制度。", "成立由县教育局牵头、县财政局参加的专班。", "县住建局牵头的供热专班运行两年来，改造管网31公里。",
                                 "对责任不落实的，由县纪委监委严肃追责问责。", "县政府督查室将适时开展专项督查。", "县应急局牵头抓总，各部门各司其职、密切配合。"})
    CHECK(text + told(text) == text);
  CHECK(told("县教育局要完成排查。对整改不力的，由县纪委监委严肃追责问责。") == "1|县教育局要完成排查。|责任=县教育局\n");
  CHECK(told("县财政局将经费纳入预算。").find("责任=县财政局") != std::string::npos);
}

TEST_CASE("a unit with a verb that nobody knows has a duty beside those of others, alone it is said") {
  CHECK(told("县教育局要加强管理。今后凡新建学校，县园林处一例先行勘界放样到位。") ==
        "1|县教育局要加强管理。今后凡新建学校，县园林处一例先行勘界放样到位。|责任=县教育局\ntask/duty-unread");
  CHECK(told("县教育局要加强管理，县园林处出动洒水车每日清洗街道。") ==
        "1|县教育局要加强管理，|责任=县教育局\n1|县园林处出动洒水车每日清洗街道。|责任=县园林处|时限=每日\n");
}

TEST_CASE("statements in a chapter that reports (二、存在问题), or of what was done, are no tasks") {
  const std::string tasks = "1|三、|整改措施|\n2|（二）||县教育局要在6月底前完成排查。";
  for (const std::string title : {"总体情况", "存在问题", "检查情况", "工作目标"}) {
    const std::string drawn = told_in("1|一、|" + title + "|\n2|（一）||县农业局组织培训农机手，县消防大队出动巡查力量。\n" + tasks);
    CHECK(title + drawn.substr(0, drawn.find("|责任")) == title + "2|县教育局要在6月底前完成排查。");
  }
  CHECK(told("县农业局已完成培训农机手1200人次。").empty());
  CHECK(told("近年来成效明显，2025年10月底前县文物局完成安防工程。").empty());
}

TEST_CASE("县人大常委会办公室、县政协办公室; 水利部门 in front of 科学调度; 公安、城管、交通等部门: who they are") {
  CHECK(told("县人大常委会办公室、县政协办公室要组织视察。") == "1|县人大常委会办公室、县政协办公室要组织视察。|责任=县人大常委会办公室、县政协办公室\n");
  CHECK(told("县农业局要会同水利部门科学调度水源。").find("责任=县农业局|配合=水利部门*") != std::string::npos);
  CHECK(told("公安、城管、交通等部门要加大查处力度。").find("责任=公安、城管、交通等部门*") != std::string::npos);
  CHECK(told("档案馆、校友会联合制作校史微视频。").find("责任=档案馆、校友会") != std::string::npos);
  CHECK(told("委托有资质单位开展勘察。").empty());
  CHECK(told("当地农业农村部门要指导农户改种补种。").find("责任=当地农业农村部门*") != std::string::npos);
}

TEST_CASE("团委、各班主任配合 at the end of what stands behind 政教处：") {
  CHECK(told("政教处：负责开幕式组织、纪律检查，团委、各班主任配合。") == "1|负责开幕式组织、纪律检查，团委、各班主任配合。|责任=政教处|配合=团委、各班主任*\n");
}

TEST_CASE("a duty in the sentence of its report (要加密会商，每日报送雨情) is a task, and none of the next unit's") {
  Notice notice;
  notice.outline = outline_from_text("2|（一）||县气象局要加密会商研判，每日向县防汛指挥部报送雨情。县文旅局负责预警播发。");
  const rules::Subject subject{notice.outline.front().paragraphs.front()};
  const std::string recipient = "县防汛指挥部";
  const std::size_t at = subject.key().find(recipient);
  notice.reporting.recipient.spans = subject.slice({at, at + recipient.size()}).spans();
  task::find_tasks(notice, book(), lexicon());
  REQUIRE(notice.tasks.size() == 2);
  CHECK(notice.tasks.back().text.value == "县文旅局负责预警播发。");
}

TEST_CASE("综合协调组。由A牵头。主要职责：制定方案: the group's name is the task's group, the label no text of it; 关于征地。 neither") {
  Notice notice;
  notice.outline = outline_from_text("2|（一）||综合协调组。由县政府办公室牵头，县财政局参加。主要职责：制定方案，4月10日前印发手册。\n2|（二）||关于征地拆迁。由县住建局负责，6月底前完成签约。");
  task::find_tasks(notice, book(), lexicon());
  REQUIRE(notice.tasks.size() == 2);
  CHECK(notice.tasks.at(0).text.value == "制定方案，4月10日前印发手册。");
  CHECK(notice.tasks.at(0).group.value == "综合协调组");
  CHECK(notice.tasks.at(1).text.value == "关于征地拆迁。由县住建局负责，6月底前完成签约。");
  CHECK(notice.tasks.at(1).group.value == "（二）关于征地拆迁");
}

TEST_CASE("A（牵头）；B、C（配合）: behind a lead, the remark on the last one holds for those before it") {
  for (const std::string mark : {"；", "、"})
    CHECK(told("治理河道。责任单位：县水利局（牵头）" + mark + "县财政局、县住建局（配合）。") == "1|治理河道。|牵头=县水利局|配合=县财政局、县住建局\n");
  CHECK(told("治理河道。责任单位：县财政局、县住建局（配合）。").find("责任=县财政局|配合=县住建局") != std::string::npos);
}

TEST_CASE("groups of a task force (牵头单位：… 工作职责：…) are no list of the notice's tasks: chapters behind them tell theirs") {
  Notice notice;
  notice.outline = outline_from_text("2|（一）||综合协调组。牵头单位：县人社局。成员单位：县信访局。工作职责：负责线索受理。\n1|三、|工作措施|/对项目欠薪的，由县财政局督促拨付。");
  task::find_tasks(notice, book(), lexicon());
  REQUIRE(notice.tasks.size() == 2);
  CHECK(notice.tasks.at(1).text.value == "对项目欠薪的，由县财政局督促拨付。");
}

TEST_CASE("beside marked tasks, who plainly has a duty without a date (由县财政局负责…) has a task; statements are none") {
  const std::string marked = "1|一、|主要任务|\n2|（一）||修路。（责任单位：县交通局）\n1|二、|", first = "1|修路。|责任=县交通局\n";
  for (const std::string title : {"经费安排", "保障措施"})
    CHECK(told_in(marked + title + "|/由县财政局负责统筹经费。") == first + "-|由县财政局负责统筹经费。|责任=县财政局\n");
  CHECK(told_in(marked + "经费安排|/县财政局安排经费200万元。") == first);
  CHECK(!told_in(marked + "改造项目|/我市成立老旧小区改造工作领导小组，牵头住建、发改等部门，6月底前完成改造。").ends_with("task/duty-unread"));
}

TEST_CASE("what only reports in front of an item's duty (听取了…汇报。会议强调，…) is no text of it") {
  CHECK(told("听取了县财政局关于执行情况的汇报。会议强调，县财政局要加快支付进度。") == "1|县财政局要加快支付进度。|责任=县财政局\n");
  CHECK(told("加强监测。由县疾控中心负责，及时送检。") == "1|加强监测。由县疾控中心负责，及时送检。|责任=县疾控中心\n");
}

TEST_CASE("办公室、野保科要…: an office named beside a section acts") {
  CHECK(told_in("2|（一）||办公室、野保科要制作折页5000份。").find("责任=办公室、野保科") != std::string::npos);
}

TEST_CASE("what a meeting said or did (会议指出，…。会议同意《…》。) is no group of the duties behind it") {
  for (const std::string lead : {"会议指出，今年汛期形势严峻复杂。", "会议原则同意《县城区停车收费管理办法》。"})
    CHECK(told_in("1|一、|防汛工作|" + lead + "县水利局要加固水库。县气象局要加强预报。") ==
          "-|县水利局要加固水库。|责任=县水利局\n-|县气象局要加强预报。|责任=县气象局\n");
}

TEST_CASE("A作为项目业主，要…: the statement's subject has the duty behind it") {
  CHECK(told("县住建局作为项目业主，要倒排工期，确保6月15日前完工。县公安局做好疏导。") ==
        "1|县住建局作为项目业主，要倒排工期，确保6月15日前完工。|责任=县住建局|时限=6月15日前\n1|县公安局做好疏导。|责任=县公安局\n");
}

TEST_CASE("各镇立即组织核查: the group ends where its name does; 你镇, 贵单位 are who the letter is written to") {
  CHECK(told("请各镇立即组织核查，8月20日前完成。") == "1|请各镇立即组织核查，8月20日前完成。|责任=各镇*|时限=8月20日前\n");
  CHECK(told("各社会组织要完善章程，8月20日前完成换届。") == "1|各社会组织要完善章程，8月20日前完成换届。|责任=各社会组织*|时限=8月20日前\n");
  CHECK(told("你镇要加强巡查，及时制止违法用地。") == "1|你镇要加强巡查，及时制止违法用地。|责任=你镇*\n");
  CHECK(told("贵单位应于9月底前完成复垦。") == "1|贵单位应于9月底前完成复垦。|责任=贵单位*|时限=9月底前\n");
}

TEST_CASE("A牵头推进的23个项目完成投资18亿元 reports, whatever its chapter; among what is wrong nobody's duty is missed") {
  CHECK(told_in("1|一、|工作任务|县发改局牵头推进的23个项目完成投资18亿元；县教育局牵头实施的项目全部开工。") == "");
  CHECK(told("县发改局牵头推进的23个项目要在6月底前全部开工。").find("牵头=县发改局") != std::string::npos);
  CHECK(told_in("1|二、|存在问题|\n2|（一）||部分单位重视不够。县文旅局、县城管局未按要求报送进展。") == "");
}

TEST_CASE("A要将…纳入评价内容 is A's duty beside marked tasks") {
  const std::string marked = "1|一、|任务|\n2|（一）||深化改革。【县教育局牵头】\n";
  CHECK(told_in(marked + "2|（二）||县督导办要将其纳入评价内容。").find("县督导办要将其纳入评价内容。|责任=县督导办") != std::string::npos);
}

TEST_CASE("市政府办公室每月通报进度 beside marked tasks is its duty, though it has no 要 and no date; 由A约谈 is what befalls who does nothing") {
  const std::string marked = "1|一、|任务|\n2|（一）||深化改革。【县教育局牵头】\n";
  CHECK(told_in(marked + "2|（二）||县政府督查室每月通报办理进度，对逾期未办结的，由县纪委约谈。").find("县政府督查室每月通报办理进度，对逾期未办结的，由县纪委约谈。|责任=县政府督查室|时限=每月\n") != std::string::npos);
}

TEST_CASE("县政府督查室将每月通报…: what a unit will do is its task where it is told firmly; 县教育局收到通知后…, 县教育局成立…: so are these") {
  for (const auto& [text, units] : std::vector<std::pair<std::string, std::string>>{
           {"县政府督查室将每月通报各单位的办理情况。", "县政府督查室"},
           {"县政府办公室将严格按照督查制度，加强跟踪督查。", "县政府办公室"},
           {"县教育局收到通知后5个工作日内完成整改。", "县教育局"},
           {"县卫生局接到举报后及时处理。", "县卫生局"},
           {"各承办单位收到建议后要及时清点、核对。", "各承办单位*"},
           {"县教育局成立检查工作领导小组，负责自查工作。", "县教育局"}})
    CHECK(told(text).starts_with("1|" + text + "|责任=" + units));
  for (const std::string text : {"县政府督查室将适时开展专项督查。", "县政府督查室将严肃追责。", "县教育局成立了领导小组。", "县教育局成立由局长任组长的领导小组。"}) CHECK(told(text).find("责任=") == std::string::npos);
  CHECK(told("县财政局要拨付经费。县卫生局成立专家组，为防汛提供咨询。") == "1|县财政局要拨付经费。|责任=县财政局\n1|县卫生局成立专家组，为防汛提供咨询。|责任=县卫生局\n");
  CHECK(told("各镇要核对名单。经市政府办公室审核同意后可作退件处理。") == "1|各镇要核对名单。经市政府办公室审核同意后可作退件处理。|责任=各镇*\n");
}

TEST_CASE("各单位按照要求，…做好准备: something to do without 要, told to everybody, is said") {
  CHECK(told("各部门、各单位按照要求，提前布置会场。") == "task/told-to-groups");
  CHECK(told("各单位要高度重视，加强领导。") == "");
}

TEST_CASE("各镇要摸排隐患，建立台账，每月25日前报…: an action in front of a report is a task, what the report holds is none") {
  const auto tasks = [](const std::string& text) {
    Notice notice;
    notice.outline = outline_from_text("2|（一）||" + text);
    const std::string& source = notice.outline.front().paragraphs.front().text();
    const std::string recipient = "县应急局";
    const std::size_t at = source.find(recipient);
    notice.reporting.recipient = field_of(rules::Subject{notice.outline.front().paragraphs.front()}.slice({at, at + recipient.size()}), "test");
    task::find_tasks(notice, book(), lexicon());
    return print(notice.tasks);
  };
  for (const std::string text : {"各镇要摸排隐患，建立台账，每月25日前报县应急局。", "县教育局要细化方案，于5月1日前报县应急局。", "各承办单位要将征询意见表一并提供，并报县应急局。",
                                 "各承办单位将办理结果书面反馈给代表，并抄送县应急局。",
                                 "由县教育局牵头，5月20日前完成整治方案，报县应急局。", "县教育局要高度重视，摸排隐患，每月25日前报县应急局。"})
    CHECK(tasks(text).find("|" + text + (text.starts_with("由") ? "|牵头=" : "|责任=")) != std::string::npos);
  for (const std::string text : {"各镇要在每月25日前，将进展情况报县应急局。", "县教育局要确定一名联络员，于5月1日前报县应急局。", "县教育局要认真填写统计表，经主要负责人签字后报县应急局。"}) CHECK(text + tasks(text) == text);
  CHECK(told("县卫生局完成后报县政府督查室，由县应急局负责分别寄送市政府。").find("由县应急局负责分别寄送市政府。|责任=县应急局") != std::string::npos);
}

TEST_CASE("特别是牵头单位要…, 各方队也必须…: subjects of their own; 保障我局工作, 联系各学校: none; what is told to the same units stays in the item") {
  CHECK(told("各责任单位要逐项谋划，特别是牵头单位要制订办理方案。") == "1|各责任单位要逐项谋划，|责任=各责任单位*\n1|特别是牵头单位要制订办理方案。|责任=牵头单位*\n");
  CHECK(told("县教育局要设立标志。县水利局也必须在5月前设立标志。") == "1|县教育局要设立标志。|责任=县教育局\n1|县水利局也必须在5月前设立标志。|责任=县水利局|时限=5月前\n");
  for (const std::string end : {"保障我局工作推进。", "联系各学校做好收费。", "组织和引导各乡镇做好收费。"}) CHECK(told("县教育局要建立制度，" + end) == "1|县教育局要建立制度，" + end + "|责任=县教育局\n");
  const std::string item = "主办单位要主动沟通；会办单位应积极配合；主办单位和会办单位意见不一致的，要协商一致后再答复代表。";
  CHECK(told(item) == "1|" + item + "|责任=主办单位*|配合=会办单位*\n");
  CHECK(told_in("0|||根据《要点》精神，以及《方案》的要求，各地应于12月底前出台方案。").find("|各地应于12月底前出台方案。|责任=各地*") != std::string::npos);
}

TEST_CASE("words of a sentence in front of a unit, or that end like one (房屋所|在地), are nobody's name") {
  for (const std::string text :
       {"购房人在购房所在地城区范围内名下无成套住房的，执行首套住房信贷政策。", "对问题突出的，移交纪检监察机关、组织人事部门依法严肃追责和组织处理。",
        "经省生态环境厅会同有关部门组织专家评审通过后实施。", "厚植企业承担职业教育责任的社会环境，推动职业院校和行业企业形成共同体。",
        "发挥战斗堡垒作用，带动学校工会、共青团等群团组织和学生会组织建设，汇聚师生员工的积极性。", "联席会议办公室设在市教育局，主要承担联席会议组织联络和协调等日常工作。",
        "职业院校教学条件基本达标，一大批普通本科高等学校向应用型转变。", "依法依规向相关管理部门推送信用信息。", "视情提请省有关部门查处。", "按项目设立市级工作专班。",
        "为推进全市高中阶段学校招生录取改革营造良好氛围。", "通知银行做好兑付。", "宣传学校做好防疫。", "于每学期开学前一周到所在学区学校办理手续。"})
    CHECK(text + tasks_in("2|（一）||" + text) == text);
}

TEST_CASE("who acts ends where the sentence goes on: 开发企业|可向属地政府…, 会议办公室召开…，研究讨论联席会议…") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"由联席会议办公室召开联络员会议，研究讨论联席会议议题和需提交联席会议议定的事项。", "1|由联席会议办公室召开联络员会议，研究讨论联席会议议题和需提交联席会议议定的事项。|责任=联席会议办公室\n"},
      {"各开发企业在开盘销售之前，需向价格主管部门申报销售价格备案。", "1|各开发企业在开盘销售之前，需向价格主管部门申报销售价格备案。|责任=各开发企业*\n"},
      {"由市数据管理部门向市政府报告。", "1|由市数据管理部门向市政府报告。|责任=市数据管理部门*\n"}};
  for (const auto& [paragraph, expected] : table) CHECK(tasks_in("2|（一）||" + paragraph) == expected);
}

TEST_CASE("城关镇道路破损问题。由县交通局负责: what the matter is charges nobody, and belongs to who deals with it") {
  CHECK(tasks_in("2|（一）||城关镇道路破损问题。由县交通局负责办理，3月31日前修复。") == "1|城关镇道路破损问题。由县交通局负责办理，3月31日前修复。|责任=县交通局|时限=3月31日前\n");
  CHECK(tasks_in("2|（一）||县中医院停车难问题。县公安局要在5月底前施划泊位。") == "1|县中医院停车难问题。县公安局要在5月底前施划泊位。|责任=县公安局|时限=5月底前\n");
}

TEST_CASE("各承办单位要在6月30日前办结。 behind the last item's labels is told to all of them: no text of that item, and not under it") {
  CHECK(tasks_in("3|1.|推进供热改造|责任单位：县住建局\n3|2.|整治背街照明|责任单位：县城管局/各承办单位要在6月30日前办结并答复。") ==
        "1|推进供热改造|责任=县住建局\n2|整治背街照明|责任=县城管局\n-|各承办单位要在6月30日前办结并答复。|责任=各承办单位*|时限=6月30日前\n");
}

TEST_CASE("a period or a festival stands in front of who acts, or behind him, and is no part of his name (4月1日至4月30日|县公安局)") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"4月1日至4月30日县公安局集中整治乱停车。", "|责任=县公安局|时限=4月1日至4月30日\n"},
      {"4月1日至4月30日县公安局对乱停车进行整治。", "|责任=县公安局|时限=4月1日至4月30日\n"},
      {"3月15日—20日县应急局派出检查组。", "|责任=县应急局|时限=3月15日—20日\n"},
      {"自3月30日起至4月10日，每日17时前县水利局报告水情。", "|责任=县水利局|时限=自3月30日起至4月10日、每日17时前\n"},
      {"每月底前县教育局通报进展。", "|责任=县教育局|时限=每月底前\n"},
      {"县民政局春节前完成困难群众慰问。", "|责任=县民政局|时限=春节前\n"},
      {"县文旅局五一前完成检修，国庆节前完成提升。", "|责任=县文旅局|时限=五一前、国庆节前\n"},
      {"合同签订后30日内由县城投公司开工建设。", "|责任=县城投公司|时限=合同签订后30日内\n"},
      {"县妇联要常态化开展评选，每季度评选一批。", "|责任=县妇联|时限=每季度\n"},
      {"2026年4月25日前购买新车的，由县商务局给予补贴。", "|责任=县商务局\n"}};
  for (const auto& [paragraph, expected] : table) CHECK(tasks_in("2|（一）||" + paragraph) == "1|" + paragraph + expected);
}

TEST_CASE("各乡镇（街道）、县公安局 are two units, as 县公安局、各乡镇（街道） are, with the bracket; 各县、区教育局 is one") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"各乡镇（街道）、县公安局", "各乡镇（街道）*、县公安局"}, {"县公安局、各乡镇（街道）", "县公安局、各乡镇（街道）*"}, {"各乡镇、县公安局", "各乡镇*、县公安局"},
      {"各乡、镇人民政府", "各乡、镇人民政府*"}, {"各县、区教育局", "各县、区教育局*"}};
  for (const auto& [units, expected] : table) {
    CHECK(told("县林业局牵头，" + units + "配合，设立检查站42个。").find("牵头=县林业局|配合=" + expected + "\n") != std::string::npos);
    CHECK(told_in("2|（一）||设立检查站。（" + units + "负责）").find("责任=" + expected + "\n") != std::string::npos);
  }
  CHECK(told_in("2|（一）||举办演出。（县科协主办，县委人才办、团县委协办）") == "1|举办演出。|牵头=县科协|配合=县委人才办、团县委\n");
}

TEST_CASE("what befalls who does nothing (由镇党委约谈其书记) and who is in a body (指挥部组成人员) are no tasks") {
  CHECK(told("镇纪委负责全程监督检查，连续两次末位的村，由镇党委约谈其党组织书记。") == "1|镇纪委负责全程监督检查，连续两次末位的村，由镇党委约谈其党组织书记。|责任=镇纪委\n");
  CHECK(told("由县市场监管局约谈企业法人，6月底前完成整改。").find("责任=县市场监管局") != std::string::npos);
  for (const std::string title : {"指挥部组成人员", "专班成员名单"}) CHECK(title + told_in("1|一、|" + title + "|") == title);
}

TEST_CASE("在编制方面给予支持 supports; 对照自查表逐项检查 in front of its report is something to do; 是责任主体，要建立县、乡、村网格 is told to its subject") {
  CHECK(told("县卫生局负责推动县医院创建，县委编办、县财政局在编制、资金方面给予支持。").find("责任=县卫生局|配合=县委编办、县财政局\n") != std::string::npos);
  CHECK(told("县卫生局牵头，县财政局予以保障，6月底前完成创建。").find("牵头=县卫生局|配合=县财政局|") != std::string::npos);
  CHECK(told("各学校要对照食堂安全自查表逐项检查，3月20日前将自查报告报属地教育部门。").find("责任=各学校*|时限=3月20日前\n") != std::string::npos);
  CHECK(told("各乡镇人民政府是秸秆禁烧的责任主体，要建立县、乡、村、组四级网格，8月31日前公布名单。").find("责任=各乡镇人民政府*|时限=8月31日前\n") != std::string::npos);
}

TEST_CASE("二、部门职责 over a line for each unit: its number is none of theirs") {
  CHECK(told_in("1|二、|部门职责|/县农业局负责技术指导，9月15日前完成检修。/县公安局负责依法查处焚烧行为。") ==
        "-|县农业局负责技术指导，9月15日前完成检修。|责任=县农业局|时限=9月15日前\n-|县公安局负责依法查处焚烧行为。|责任=县公安局\n");
}

TEST_CASE("who explains a rule, what a word means, what nobody may do, conditions in 的 and questions are no tasks") {
  for (const std::string text : {"本办法由市财政局进行解释，自2025年8月1日起施行。", "12345热线指由市人民政府设立的公共服务平台。", "其他需要由市热线中心督促、约谈的。", "任何单位不得扣押各类保证金。",
                                 "各区政府贯彻落实办法情况与年度考核挂钩。", "联席会议设联络员，由县教育局担任。", "主办单位应提供哪些配套制度；", "（此页无正文）县教育局县公安局"})
    CHECK(text + told(text) == text);
  CHECK(told("县教育局要加强指导，及时研究解决问题。（此页无正文）县教育局").find("此页") == std::string::npos);
}

TEST_CASE("自本通知印发之日起15个工作日内 behind who acts: no task was read; 自印发之日起施行 is none") {
  CHECK(told("县财政局要在自本通知印发之日起15个工作日内拨付资金。") == "1|县财政局要在自本通知印发之日起15个工作日内拨付资金。|责任=县财政局|时限=自本通知印发之日起15个工作日内\n");
  CHECK(told("县公安局自本通知印发之日起15个工作日内完成摸排。") == "1|县公安局自本通知印发之日起15个工作日内完成摸排。|责任=县公安局|时限=自本通知印发之日起15个工作日内\n");
  CHECK(told("原领导小组自本通知印发之日起撤销。").empty());
}

TEST_CASE("2025年和2030年占比分别提升至15%、20%: every year is a deadline") {
  CHECK(told("市发改委要提高占比。2025年和2030年，全市占比分别提升至15%、20%以上。").ends_with("|时限=2025年、2030年\n"));
  CHECK(told("市发改委要提高占比，到2025年、2030年，占比分别达到15%、20%。").ends_with("|时限=到2025年、2030年\n"));
  CHECK(told("市发改委要提高占比，2025年达到20%，2027年达到30%。").ends_with("|时限=2025年、2027年\n"));
  CHECK(told("市发改委要整理2023年和2024年台账，2025年和2026年数据分别填报。").find("时限") == std::string::npos);
}
