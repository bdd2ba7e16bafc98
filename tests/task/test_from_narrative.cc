// Duties told in sentences -> tasks: who acts, what is said when nobody can tell.
#include "support/catch.h"
#include "support/table_from_text.h"
#include "support/told_tasks.h"
#include "task/tasks.h"

using namespace fenjie;
using namespace fenjie::tests;

TEST_CASE("a duty sentence: who acts, and in which part") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"县教育局要在11月底前完成校舍排查。", "1|县教育局要在11月底前完成校舍排查。|责任=县教育局|时限=11月底前\n"},
      {"县教育局从4月1日开始，用3个月时间完成校舍排查。", "1|县教育局从4月1日开始，用3个月时间完成校舍排查。|责任=县教育局|时限=用3个月时间\n"},
      {"县水利局务于3月31日之前完成加固。", "1|县水利局务于3月31日之前完成加固。|责任=县水利局|时限=3月31日之前\n"},
      {"县人社局最迟不晚于6月30日出台办法。", "1|县人社局最迟不晚于6月30日出台办法。|责任=县人社局|时限=6月30日\n"},
      {"责成县住建局会同县自然资源局，拿出解决方案。", "1|责成县住建局会同县自然资源局，拿出解决方案。|牵头=县住建局|配合=县自然资源局\n"},
      {"各镇（街道）要在8月10日前完成排查。", "1|各镇（街道）要在8月10日前完成排查。|责任=各镇（街道）*|时限=8月10日前\n"},
      {"县教育局负责，对全县中小学逐一排查。", "1|县教育局负责，对全县中小学逐一排查。|责任=县教育局\n"},
      {"由副县长王芳同志负责，县教育局牵头落实。", "1|由副县长王芳同志负责，县教育局牵头落实。|领导=王芳|牵头=县教育局\n"},
      {"县节能办（设在县发改委）要完成控制方案。", "1|县节能办（设在县发改委）要完成控制方案。|责任=县节能办\n"},
      {"县委政法委负总责，县公安局配合。", "1|县委政法委负总责，县公安局配合。|牵头=县委政法委|配合=县公安局\n"},
      {"由县文旅局牵头负责、县体育局协同，举办运动会。", "1|由县文旅局牵头负责、县体育局协同，举办运动会。|牵头=县文旅局|配合=县体育局\n"},
      {"县文旅局，各镇政府要加强景区管理。", "1|县文旅局，各镇政府要加强景区管理。|责任=县文旅局、各镇政府*\n"},
      {"县应急局局长王强负责，于5月底前完成储备。", "1|县应急局局长王强负责，于5月底前完成储备。|责任=县应急局(王强)|责任人=王强|时限=5月底前\n"},
      {"由李春明副县长牵头，县水务局负责改造管网。", "1|由李春明副县长牵头，县水务局负责改造管网。|领导=李春明|责任=县水务局\n"},
      {"县政府副县长陈明负总责，县公安局牵头开展整治。", "1|县政府副县长陈明负总责，县公安局牵头开展整治。|领导=陈明|牵头=县公安局\n"}};
  for (const auto& [paragraph, expected] : table) CHECK(told(paragraph) == expected);
}

TEST_CASE("an item's first paragraph with one duty is the item's task, whatever stands behind: its number and heading were lost") {
  CHECK(tasks_in("3|5.||经费保障。县财政局要落实防火经费，2月28日前下达。/县森防办要对以上事项逐项跟踪。") ==
        "5|经费保障。县财政局要落实防火经费，2月28日前下达。|责任=县财政局|时限=2月28日前\n-|县森防办要对以上事项逐项跟踪。|责任=县森防办\n");
}

TEST_CASE("headings that are units without a place over text and over items: a list of nothing but units needs no task's verb, and 办公室 is one beside them") {
  CHECK(tasks_in("1|一、|重点任务|\n2|（一）|经济发展局|承担专班日常工作，摸清产能缺口。\n2|（二）|人力资源和社会保障局|组织招聘会6场。\n2|（三）|教育局|联合指导校舍复工。\n") ==
        "1|承担专班日常工作，摸清产能缺口。|责任=经济发展局\n2|组织招聘会6场。|责任=人力资源和社会保障局\n3|联合指导校舍复工。|责任=教育局\n");
  CHECK(tasks_in("1|一、|教育局|\n3|1.||做好年度总结。\n1|二、|办公室|\n3|1.||起草年度报告。\n") ==
        "1|做好年度总结。|责任=教育局\n1|起草年度报告。|责任=办公室\n");
}

TEST_CASE("who guides behind a comma of a bracket leaves the others responsible") {
  CHECK(tasks_in("2|（一）||开展普法。（县司法局、各镇，县委宣传部指导）") == "1|开展普法。|责任=县司法局、各镇*|指导=县委宣传部\n");
  CHECK(tasks_in("2|（一）||开展普法。（县司法局；县委宣传部督导）") == "1|开展普法。|责任=县司法局|指导=县委宣传部\n");
}

TEST_CASE("a day by which something is to be submitted (12月31日前提请审议) is a deadline: 前提 hid it, in silence") {
  CHECK(tasks_in("2|（一）||12月31日前提请县人代会审议。（县发改局）") == "1|12月31日前提请县人代会审议。|责任=县发改局|时限=12月31日前\n");
}

TEST_CASE("反馈要求： beside 办理时限： behind several tasks: the feedback's day comes behind the task's") {
  CHECK(tasks_in("3|1.||约谈负责人，查清人数。\n3|2.||开展排查，建立台账。/承办单位：县人社局/办理时限：2026年11月25日/反馈要求：11月26日前将结果反馈县政府督查室。") ==
        "1|约谈负责人，查清人数。|责任=县人社局|要求=11月26日前将结果反馈县政府督查室|时限=2026年11月25日、11月26日前\n"
        "2|开展排查，建立台账。|责任=县人社局|要求=11月26日前将结果反馈县政府督查室|时限=2026年11月25日、11月26日前\n");
}

TEST_CASE("paragraphs that begin with units and what they have to do: among such with 要, too, one without a word of duty is a task") {
  CHECK(tasks_in("0|||市生态环境局要在6月5日前排查噪声源。/市交通运输局组织开通公交专线，引导出租汽车提供便利。/市市场监管局要在6月4日前完成食堂检查。") ==
        "-|市生态环境局要在6月5日前排查噪声源。|责任=市生态环境局|时限=6月5日前\n-|市交通运输局组织开通公交专线，引导出租汽车提供便利。|责任=市交通运输局\n"
        "-|市市场监管局要在6月4日前完成食堂检查。|责任=市市场监管局|时限=6月4日前\n");
}

TEST_CASE("support told behind the date belongs to the duty before it") {
  CHECK(told("由市财政局牵头，9月底前完成方案，市审计局、市发改委配合做好资金审核。") ==
        "1|由市财政局牵头，9月底前完成方案，市审计局、市发改委配合做好资金审核。|牵头=市财政局|配合=市审计局、市发改委|时限=9月底前\n");
  CHECK(told("市教育局负责排查校舍；市财政局配合做好资金保障。") ==
        "1|市教育局负责排查校舍；市财政局配合做好资金保障。|责任=市教育局|配合=市财政局\n");
}

TEST_CASE("units that act together have no lead; a date in front of them is no part of a name") {
  CHECK(told("8月底前市人社局、市教育局、市总工会联合举办专场招聘会。") ==
        "1|8月底前市人社局、市教育局、市总工会联合举办专场招聘会。|责任=市人社局、市教育局、市总工会|时限=8月底前\n");
  CHECK(told("市人社局联合市教育局举办专场招聘会。") == "1|市人社局联合市教育局举办专场招聘会。|牵头=市人社局|配合=市教育局\n");
  CHECK(told("9月底前，市教育局完成校舍排查；10月底前，市财政局落实资金。") ==
        "1|9月底前，市教育局完成校舍排查；|责任=市教育局|时限=9月底前\n1|10月底前，市财政局落实资金。|责任=市财政局|时限=10月底前\n");
}

TEST_CASE("a sentence that assigns (此项工作由A负责) closes what stands before it; duties behind it are tasks of their own") {
  CHECK(told("要加快修路。抓好通村公路的养护。此项工作由市交通局负责。市住建局要于8月底前完成工地检查。") ==
        "1|要加快修路。抓好通村公路的养护。|责任=市交通局\n-|市住建局要于8月底前完成工地检查。|责任=市住建局|时限=8月底前\n");
}

TEST_CASE("each unit with a sentence of its own has a task of its own") {
  CHECK(told("县住建局安排专人巡查管网；县城管局购置清扫车20台。县公安局负责疏导交通。") ==
        "1|县住建局安排专人巡查管网；|责任=县住建局\n1|县城管局购置清扫车20台。|责任=县城管局\n1|县公安局负责疏导交通。|责任=县公安局\n");
}

TEST_CASE("among marked tasks, what a unit by name plainly has to do in another chapter is a task; what is told to groups there is none, and said") {
  const std::string marked = "1|一、|主要任务|\n2|（一）||修路。（责任单位：县交通局）\n", first = "1|修路。|责任=县交通局\n";
  for (const auto& [text, expected] : std::vector<std::pair<std::string, std::string>>{
           {"1|二、|资金管理|/县财政局要会同县审计局于8月底前制定办法。", "-|县财政局要会同县审计局于8月底前制定办法。|责任=县财政局|配合=县审计局|时限=8月底前\n"},
           {"1|二、|工作要求|/各单位要高度重视，亲自抓。县政府办公室每月通报一次进展情况。", "task/check-announced"},
           {"1|二、|工作要求|/主办单位要主动沟通，于6月30日前书面答复。", "-|主办单位要主动沟通，于6月30日前书面答复。|责任=主办单位*|时限=6月30日前\n"},
           {"1|二、|工作要求|/各镇要加强领导，建立台账。县水利局要发挥作用。", "task/told-to-groups"},
           {"1|二、|工作要求|/各镇要加强领导，压实责任。各单位要高度重视。", ""}})
    CHECK(text + told_in(marked + text) == text + first + expected);
}

TEST_CASE("a sentence about a unit that nobody can read is said") {
  CHECK(told("县园林处出动洒水车，每日清洗街道。") == "task/duty-unread");
  CHECK(told("县某某书店负责将教材配送到校。") == "task/duty-unread");
  CHECK(told("市场主体负责如实申报。").empty());
  CHECK(told("县教育局的职责由县政府另行规定。").empty());
  CHECK(told("县财政局印发《办法》，各学校遵照执行。").empty());
}

TEST_CASE("a group that is only told to help belongs to the duty before it") {
  CHECK(told("县园林中心要建成公园8处。相关街道办事处要积极配合，做好群众工作。") ==
        "1|县园林中心要建成公园8处。相关街道办事处要积极配合，做好群众工作。|责任=县园林中心|配合=相关街道办事处*\n");
}

TEST_CASE("what units by name plainly have to do in the text around a table of tasks is a task") {
  Notice notice;
  notice.outline = outline_from_text("1|一、||县财政局要安排经费，5月底前拨付到位。\n1|二、||县政府督查室每月通报一次。");
  notice.tables.push_back(table_from_text("task|unit\n修路|县交通局\n"));
  CHECK(codes_of(task::find_tasks(notice, book(), lexicon())).empty());
  REQUIRE(notice.tasks.size() == 3);
  CHECK(units_of(notice.tasks.at(2), UnitRole::responsible) == "县政府督查室");
}

TEST_CASE("the one duty of an item is numbered, whatever tells nothing below it") {
  CHECK(told("县水利局要于8月底前完成加固。/出席：王小明、李海。") == "1|县水利局要于8月底前完成加固。|责任=县水利局|时限=8月底前\n");
  CHECK(told("县水利局要于8月底前完成加固。/县教育局要于9月底前完成排查。") ==
        "1|县水利局要于8月底前完成加固。|责任=县水利局|时限=8月底前\n-|县教育局要于9月底前完成排查。|责任=县教育局|时限=9月底前\n");
}

TEST_CASE("who is in charge of what stands before: the whole text, with those who act beside") {
  CHECK(told("全年发放资金1.6亿元，标准提高5%以上。县民政局负责实施，县财政局负责资金保障。") ==
        "1|全年发放资金1.6亿元，标准提高5%以上。县民政局负责实施，县财政局负责资金保障。|责任=县民政局、县财政局|时限=全年\n");
  CHECK(told("强化执法。此项工作由市消防支队牵头，市城管局配合，每季度组织1次执法。") ==
        "1|强化执法。此项工作由市消防支队牵头，市城管局配合，每季度组织1次执法。|牵头=市消防支队|配合=市城管局|时限=每季度\n");
  CHECK(told("县水利局要于8月底前加固堤防。加快修路。此项工作由县交通局牵头，县财政局配合，年底前组织验收。") ==
        "1|县水利局要于8月底前加固堤防。|责任=县水利局|时限=8月底前\n1|加快修路。此项工作由县交通局牵头，县财政局配合，年底前组织验收。|牵头=县交通局|配合=县财政局|时限=年底前\n");
}

TEST_CASE("会同意 is no 会同; an item that ends with a colon and its units is theirs") {
  CHECK(told("经县安委会同意，决定在全县开展检查。").empty());
  CHECK(told("危险化学品和烟花爆竹：县应急管理局。") == "1|危险化学品和烟花爆竹：县应急管理局。|责任=县应急管理局\n");
  CHECK(told("领导小组成员单位：县应急管理局、县教育局。").empty());
}

TEST_CASE("what is to be done in front of who leads, guides and does it is the task's text") {
  CHECK(told("改造管网，镇农业农村办牵头，县水利局指导，各村落实。") ==
        "1|改造管网，镇农业农村办牵头，县水利局指导，各村落实。|牵头=镇农业农村办|责任=各村*|指导=县水利局\n");
  CHECK(told("改造管网，由县水利局牵头。新建泵站，由县住建局牵头。") ==
        "1|改造管网，由县水利局牵头。|牵头=县水利局\n1|新建泵站，由县住建局牵头。|牵头=县住建局\n");
}

TEST_CASE("who is charged behind 由, in the middle of a clause; sections and villages are units there") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"污水厂扩建由市住建局牵头负责，市生态环境局配合。", "|牵头=市住建局|配合=市生态环境局\n"},
      {"由文志刚副区长牵头负责风光带项目，区住建局为责任单位，12月底前建成。", "|领导=文志刚|责任=区住建局|时限=12月底前\n"},
      {"请副县长郭晓东牵头协调增容事宜。", "|领导=郭晓东\n"},
      {"推进危险品整治，由危化科牵头，应急科配合。", "|牵头=危化科|配合=应急科\n"},
      {"修建灌溉渠，由石桥村牵头，县水利局配合。", "|牵头=石桥村|配合=县水利局\n"},
      {"修建灌溉渠，由王登科牵头，县水利局配合。", "|配合=县水利局\ntask/duty-unread"}};
  for (const auto& [paragraph, people] : table) CHECK(told(paragraph) == "1|" + paragraph + people);
}

TEST_CASE("who attended, the office of a body and changes of its members are no duties (区安委会办公室设在区应急管理局)") {
  for (const std::string text : {"市住建局、市财政局等单位负责同志参加会议。", "联席会议由召集人召集，每半年召开一次全体会议。", "区安委会办公室设在区应急管理局。",
                                 "指挥部成员因工作变动需要调整的，由接任者自然替补，不再另行发文。"})
    CHECK(text + told(text) == text);
  CHECK(told("负责舆论引导。（县委宣传部负责）").find("负责舆论引导。|责任=县委宣传部") != std::string::npos);
  Notice notice;
  notice.outline = outline_from_text("3|1.||宣传组。由县委宣传部牵头。负责舆论引导。/指挥部成员因工作变动需要调整的，自然替补。");
  task::find_tasks(notice, book(), lexicon());
  CHECK(print(notice.tasks).find("替补") == std::string::npos);
}

TEST_CASE("who gives help (予以配合) supports the duty of its sentence") {
  for (const std::string help : {"予以配合", "给予支持", "全力配合", "做好协助"})
    CHECK(told("市卫生健康委牵头做好医疗救护保障，每2公里设置一处医疗点，市中心医院、市急救中心" + help + "。") ==
          "1|市卫生健康委牵头做好医疗救护保障，每2公里设置一处医疗点，市中心医院、市急救中心" + help + "。|牵头=市卫生健康委|配合=市中心医院、市急救中心\n");
}

TEST_CASE("exhortations behind a duty (要密切配合，形成工作合力) are no part of its text, unless they have a date") {
  CHECK(told("各县人民政府要落实属地管理责任，6月3日前对考点进行一次检查。要密切配合，形成工作合力。") ==
        "1|各县人民政府要落实属地管理责任，6月3日前对考点进行一次检查。|责任=各县人民政府*|时限=6月3日前\n");
  CHECK(told("县教育局要在6月3日前检查考点。要压实责任，6月5日前整改到位。").find("6月5日前整改到位。|") != std::string::npos);
}

TEST_CASE("a clause behind a comma (组织沿街单位落实责任) that would be told to everybody stays in its sentence") {
  CHECK(told("各街道办事处负责背街小巷的积雪清理，组织沿街单位落实“门前三包”责任。") ==
        "1|各街道办事处负责背街小巷的积雪清理，组织沿街单位落实“门前三包”责任。|责任=各街道办事处*\n");
}

TEST_CASE("a list beside marked tasks whose every item plainly assigns is of tasks, too") {
  const std::string marked = "1|一、|整改事项|\n2|事项一||河道漂浮物。/责任单位：县水利局\n2|事项二||占道经营。/责任单位：县城管局\n";
  Notice notice;
  notice.outline = outline_from_text("1|二、|下步任务|\n3|1.||由县发改局牵头，县审批局配合，10月底前办完手续。\n3|2.||由县教育局负责，确保学校10月底前竣工。\n" + marked);
  task::find_tasks(notice, book(), lexicon());
  CHECK(notice.tasks.size() == 4);
  Notice mixed;
  mixed.outline = outline_from_text("1|二、|下步任务|\n3|1.||由县发改局牵头，县审批局配合，10月底前办完手续。\n3|2.||进一步提高认识。\n" + marked);
  task::find_tasks(mixed, book(), lexicon());
  CHECK(mixed.tasks.size() == 3);
}

TEST_CASE("a heading that is a kind of unit (工作专班) is nobody's name: the items under it tell their own units") {
  Notice notice;
  notice.outline = outline_from_text(
      "1|二、|工作专班|\n2|（一）||项目专班。由县住建局牵头，县发改局参加，负责项目谋划和推进。\n2|（二）||资金专班。牵头单位：县财政局；成员单位：县审计局。职责：统筹资金，6月底前制定方案。\n"
      "2|（三）||征收专班。县征收办牵头负责，县司法局配合，年底前完成签约500户。\n");
  task::find_tasks(notice, book(), lexicon());
  CHECK(print(notice.tasks).find("工作专班") == std::string::npos);
  REQUIRE(notice.tasks.size() == 3);
  CHECK(units_of(notice.tasks.at(0), UnitRole::lead) == "县住建局");
  CHECK(units_of(notice.tasks.at(2), UnitRole::support) == "县司法局");
}

TEST_CASE("what a unit must do by a date (区交通局要…5月底前) in a chapter beside marked tasks is a task, exhortations are none") {
  Notice notice;
  notice.outline = outline_from_text("1|一、|下一步工作|\n2|（一）||加快建设。区交通局要倒排工期，5月底前完成路基工程。\n2|（二）||提高认识。各单位要高度重视。\n"
                                     "1|二、|整改清单|\n3|1.||道路项目。/责任单位：区交通局\n3|2.||医院项目。/责任单位：区卫健局\n");
  CHECK(codes_of(task::find_tasks(notice, book(), lexicon())).empty());
  CHECK(notice.tasks.size() == 3);
}
