#include "layout/shown.h"
#include "support/catch.h"
#include "support/sample.h"

namespace fenjie {

namespace {

struct Example {
  const char* name;
  const char* input;
  const char* output;
};

}  // namespace

TEST_CASE("layout: wrapped lines become paragraphs again") {
  const Example examples[] = {
      {"the list under labels of its heading begins with 1, though the line above is full; elsewhere a 1. in a sentence begins nothing",
       "一、降低能耗\n责任单位：生产技术处、合成车间\n1.实施锅炉改造。\n2.保温改造8公里。\n",
       "一、降低能耗\n责任单位：生产技术处、合成车间\n1.实施锅炉改造。\n2.保温改造8公里。\n"},
      {"an item that begins with a digit (5、12个) begins a paragraph where it counts on from the one above, though that line is the longest",
       "3、发放高龄津贴，做到应发尽发。（责任单位：县法院）\n4、建立健全困难群众主动发现机制。（责任单位：县检察院、县住建局；完成时限：9月底）\n5、12个乡镇污水厂提标。（责任单位：县人社局）\n",
       "3、发放高龄津贴，做到应发尽发。（责任单位：县法院）\n4、建立健全困难群众主动发现机制。（责任单位：县检察院、县住建局；完成时限：9月底）\n5、12个乡镇污水厂提标。（责任单位：县人社局）\n"},
      {"a heading that tables know begins a line of its own (整改目标：), though the line above is full and no mark ends it",
       "（一）关于“项目建设进度缓慢”的问题\n整改目标：加快项目建设，年内完工。\n整改措施：每月调度1次，按期完成。\n",
       "（一）关于“项目建设进度缓慢”的问题\n整改目标：加快项目建设，年内完工。\n整改措施：每月调度1次，按期完成。\n"},
      {"a name, a person and a day that the edge broke behind labels go on, though all other lines are paragraphs: 府 was a task, in silence",
       "一、修路。\n配合单位：县财政局、县自然资源局、各乡镇人民政\n府\n责任人：李明、欧阳文海、王\n建国\n完成时限：2025年11\n月底前\n二、修桥。\n责任单位：县交通局\n",
       "一、修路。\n配合单位：县财政局、县自然资源局、各乡镇人民政府\n责任人：李明、欧阳文海、王建国\n完成时限：2025年11月底前\n二、修桥。\n责任单位：县交通局\n"},
      {"a day that a line's end cuts is whole, however short the line: 请于2023年3月31 over 日前 lost a report's day, in silence",
       "现将《全市就业工作方案》印发给你们，请认真贯彻执行，并做好各项工作。\n各单位工作总结请于2023年3月31\n日前报送市人社局。\n方案请于2023年3月\n31日前报送。\n台账请于\n3月底前报送。\n其他于4月\n底前报送。\n全年投入资金30\n年度任务如下。\n",
       "现将《全市就业工作方案》印发给你们，请认真贯彻执行，并做好各项工作。\n各单位工作总结请于2023年3月31日前报送市人社局。\n方案请于2023年3月31日前报送。\n台账请于\n3月底前报送。\n其他于4月底前报送。\n全年投入资金30\n年度任务如下。\n"},
      {"a box of labels goes on over lines: 时限：长期坚持 was a paragraph, and 完成 a unit",
       "整治违法载人，设置劝导站，落实津贴。【责任单位：各乡镇人民政府；配合单位：县公安局、县财政局；完成\n时限：长期坚持】\n",
       "整治违法载人，设置劝导站，落实津贴。【责任单位：各乡镇人民政府；配合单位：县公安局、县财政局；完成时限：长期坚持】\n"},
      {"indented paragraphs: an open sentence goes on, though its line had room for more",
       "    第一，实施重大项目攻坚。全年安排重点项目76个，完成投资58\n亿元。此项工作由县发展改革局牵头，县重点项目建设服务中心、各乡镇人民政府\n配合。\n    第二，抓好申报。\n",
       "第一，实施重大项目攻坚。全年安排重点项目76个，完成投资58亿元。此项工作由县发展改革局牵头，县重点项目建设服务中心、各乡镇人民政府配合。\n第二，抓好申报。\n"},
      {"open lines stop at one edge: the text is wrapped, though most of the file's lines are paragraphs of a list",
       "为进一步激励各地区、各部门担当作为，推动形成改革创新、干事创业的生动\n局面，经同意，对有关做法予以通报表扬。希望受到表扬的地方珍惜荣誉，再\n接再厉，充分发挥模范表率作用，"
       "取得更好成绩，各地区、各部门要学习借\n鉴，扎实做好各项工作，确保完成全年经济社会发展主要目标任务和各项重\n点工作。\n"
       "东江市创新畜禽养殖污染治理模式，解决跨区治理的难题。\n西河市打造放心消费的环境，推动消费市场的增长。\n南山区推进区乡村三级医疗机构的一体化改革，增强获得感。\n"
       "北海县推进证照分离改革试点，打造审批便民的样本。\n中和县创新招商引资模式，推动上下游企业集聚集群。\n前进镇推行河长制湖长制，实现水环境质量稳定改善。\n"
       "后山镇完善社会救助体系，兜牢基本生活保障底线。\n",
       "为进一步激励各地区、各部门担当作为，推动形成改革创新、干事创业的生动局面，经同意，对有关做法予以通报表扬。希望受到表扬的地方珍惜荣誉，再接再厉，充分发挥模范表率作用，"
       "取得更好成绩，各地区、各部门要学习借鉴，扎实做好各项工作，确保完成全年经济社会发展主要目标任务和各项重点工作。\n"
       "东江市创新畜禽养殖污染治理模式，解决跨区治理的难题。\n西河市打造放心消费的环境，推动消费市场的增长。\n南山区推进区乡村三级医疗机构的一体化改革，增强获得感。\n"
       "北海县推进证照分离改革试点，打造审批便民的样本。\n中和县创新招商引资模式，推动上下游企业集聚集群。\n前进镇推行河长制湖长制，实现水环境质量稳定改善。\n"
       "后山镇完善社会救助体系，兜牢基本生活保障底线。\n"},
      {"a whole day ends the labels of the last item: 请各单位认真落实 was part of its deadline, in silence",
       "1.建成学校。责任单位：县教育局；完成时限：9月1日前\n2.节水改造完成投资1.2亿元。责任单位：县水利局；完成时限：11月30日前\n请各单位高度重视，认真抓好落实。\n",
       "1.建成学校。责任单位：县教育局；完成时限：9月1日前\n2.节水改造完成投资1.2亿元。责任单位：县水利局；完成时限：11月30日前\n请各单位高度重视，认真抓好落实。\n"},
      {"1. begins a line under a heading, though the heading is the longest line",
       "一、县人力资源和社会保障局\n1.做好总结，6月底前完成。\n2.开展检查。\n",
       "一、县人力资源和社会保障局\n1.做好总结，6月底前完成。\n2.开展检查。\n"},
      {"full lines go on, short lines end, labels begin",
       "一、总体要求\n坚持稳中求进工作总基调，完整准确全面贯彻新发展理念，加快\n构建新发展格局，着力推动高质量发展，不"
       "断提高人民群众的获得\n感。\n"
       "二、主要任务\n（一）抓好春耕。各乡镇要抢抓农时，做好种子化肥农药等农资的\n调运工作。\n（二）抓好防汛。各单位要"
       "落实责任。\n",
       "一、总体要求\n坚持稳中求进工作总基调，完整准确全面贯彻新发展理念，加快构建新发展格局，着力推动高质量发展，不断"
       "提高人民群众的获得感。\n"
       "二、主要任务\n（一）抓好春耕。各乡镇要抢抓农时，做好种子化肥农药等农资的调运工作。\n（二）抓好防汛。各单位要落"
       "实责任。\n"},
      {"a page's end inside a sentence, with the page number and empty lines between",
       "坚持稳中求进工作总基调，完整准确全面贯彻新发展理念，加快构\n建新发展格局，着力推动高质量发展，全面摸清本辖区内"
       "小区建\n\n\n- 4 -\n\n筑面积。\n",
       "坚持稳中求进工作总基调，完整准确全面贯彻新发展理念，加快构建新发展格局，着力推动高质量发展，全面摸清本辖区内小"
       "区建筑面积。\n"},
      {"an empty line in a name of a bracket that closes below: a page ended there (the rest was a task of its own, in silence)",
       "1.开展检查。（市经信局、市发\n\n\n展改革委、市科技局按职责分工负责）\n2.推进改革。（责任单位：市人社局、市发\n\n\n展改革委）\n",
       "1.开展检查。（市经信局、市发展改革委、市科技局按职责分工负责）\n2.推进改革。（责任单位：市人社局、市发展改革委）\n"},
      {"附：…领导小组 over 组长：, as wide as the page: the head is a line of its own (part of the attachment's title, in silence)",
       "请遵照执行。\n\n附：临泉县第二人民医院改善医疗服务领导小组\n组　长：周某某　院长\n副组长：徐　某　党委委员、副院长\n",
       "请遵照执行。\n附：临泉县第二人民医院改善医疗服务领导小组\n组长：周某某院长\n副组长：徐某党委委员、副院长\n"},
      {"empty lines after every line mean nothing",
       "各乡镇人民政府，县直各部门：\n\n为贯彻落实全县经济工作会议精神，加快推进重点项目建设，现将\n\n有关事项通知如下"
       "，请认真组织实施。\n\n一、提高认识\n",
       "各乡镇人民政府，县直各部门：\n为贯彻落实全县经济工作会议精神，加快推进重点项目建设，现将有关事项通知如下，请认"
       "真组织实施。\n一、提高认识\n"},
      {"empty lines before half of the lines part paragraphs: no mark ends the item above",
       "各社区，各科室：\n\n现将第三季度重点工作安排如下，请对照落实。\n\n1.加强流动人口管理，登记率达95%（派出所）\n"
       "2.完成经济普查数据核查（财政所配合）\n\n以上工作由街道纪工委跟踪督办。\n\n清河街道办事处\n2024年7月1日\n",
       "各社区，各科室：\n现将第三季度重点工作安排如下，请对照落实。\n1.加强流动人口管理，登记率达95%（派出所）\n"
       "2.完成经济普查数据核查（财政所配合）\n以上工作由街道纪工委跟踪督办。\n清河街道办事处\n2024年7月1日\n"},
      {"an empty line below a whole day of labels ends them, though every line has one: the next task was part of the day",
       "一、建强组织体系\n\n集中整顿软弱涣散村党组织21个。\n\n牵头科室：组织一科；时间安排：10月底前\n\n选派到村任职选调生15名。\n\n",
       "一、建强组织体系\n集中整顿软弱涣散村党组织21个。\n牵头科室：组织一科；时间安排：10月底前\n选派到村任职选调生15名。\n"},
      {"a bracket that assigns ends its line: the text of the heading was joined to it, and no task was read, in silence",
       "（一）出租房屋隐患排查（县公安局牵头，各乡镇配合）\n对辖区4800套出租房屋逐户核查登记。\n（二）独居老人关爱（县民政局负责）\n每周入户探访一次，建立“一人一档”。\n",
       "（一）出租房屋隐患排查（县公安局牵头，各乡镇配合）\n对辖区4800套出租房屋逐户核查登记。\n（二）独居老人关爱（县民政局负责）\n每周入户探访一次，建立“一人一档”。\n"},
      {"indented first lines; a full line that ends a sentence ends the paragraph only before an indented line",
       "    "
       "各单位要加强统筹协调，确定专人，定期调度，及时协调解决工\n作实施过程中出现的矛盾和问题，确保任务按时完成，取得"
       "实效。\n"
       "牵头单位要发挥牵头作用。加强沟通衔接，强化调度，平衡推进各\n项工作。\n    "
       "配合单位要主动认领任务，及时上报工作进展情况，确保工作按\n计划推进。\n",
       "各单位要加强统筹协调，确定专人，定期调度，及时协调解决工作实施过程中出现的矛盾和问题，确保任务按时完成，取得实"
       "效。"
       "牵头单位要发挥牵头作用。加强沟通衔接，强化调度，平衡推进各项工作。\n配合单位要主动认领任务，及时上报工作进展情"
       "况，确保工作按计划推进。\n"},
      {"web text: a line is a paragraph, however long",
       "　　为贯彻落实全县经济工作会议精神，加快推进重点项目建设，现将有关事项通知如下。\n"
       "　　一、各单位要提高认识，加强组织领导，落实工作责任，确保各项任务按时完成。\n　　二、及时报送进展情况。\n　　"
       "青山县人民政府\n",
       "为贯彻落实全县经济工作会议精神，加快推进重点项目建设，现将有关事项通知如下。\n"
       "一、各单位要提高认识，加强组织领导，落实工作责任，确保各项任务按时完成。\n二、及时报送进展情况。\n青山县人民政"
       "府\n"},
      {"a list of units behind a label goes on, however its lines are indented",
       "    开展排查整治。\n    责任单位：市应急管理局，\n              市司法局、\n              市直有关部门\n    完成时限：6月底前\n",
       "开展排查整治。\n责任单位：市应急管理局，市司法局、市直有关部门\n完成时限：6月底前\n"},
      {"a responsibility under a line that no mark ends",
       "（一）改造老旧小区12个\n责任单位：县住建局\n（二）城区新增停车位500\n牵头单位：县城管局\n",
       "（一）改造老旧小区12个\n责任单位：县住建局\n（二）城区新增停车位500\n牵头单位：县城管局\n"},
      {"a label inside a sentence at a line's beginning is no label",
       "全面推行网上办理，把涉及企业的年报事项统一纳入系统，实行多报合\n一、信息共享，切实减轻企业负担，优化营商环境，"
       "激发市场主体的活\n力。\n",
       "全面推行网上办理，把涉及企业的年报事项统一纳入系统，实行多报合一、信息共享，切实减轻企业负担，优化营商环境，激"
       "发市场主体的活力。\n"},
      {"a bracket left open goes on, even where its first half is short",
       "4.各类手续的办理要在当年项目开工前全部办理完毕。认真组织实施好各项工作，( "
       "责任单\n位：县住建局、各街道办事处)\n5.其他工作要在年底前完成，认真组织实施好各项工作，取得实际成效，(责任单位:"
       "各乡\n镇)\n",
       "4.各类手续的办理要在当年项目开工前全部办理完毕。认真组织实施好各项工作，(责任单位：县住建局、各街道办事处)\n"
       "5.其他工作要在年底前完成，认真组织实施好各项工作，取得实际成效，(责任单位:各乡镇)\n"},
      {"a roster keeps its lines apart",
       "为推进全县养老服务工作，加强组织领导和沟通协调，经县政府研\n究，决定成立工作领导小组，组成人员如下：\n组 长： "
       "王小明 县政府副县长、自然资源局局长\n"
       "副组长： 李 华 县政府办公室副主任\n赵大海 县住建局局长\n成 员： 孙大为 县发改委主任\n周 立 "
       "县自然资源局副局长\n吴学文 县城市管理综合执法局局长\n",
       "为推进全县养老服务工作，加强组织领导和沟通协调，经县政府研究，决定成立工作领导小组，组成人员如下：\n组长：王小"
       "明县政府副县长、自然资源局局长\n"
       "副组长：李华县政府办公室副主任\n赵大海县住建局局长\n成员：孙大为县发改委主任\n周立县自然资源局副局长\n吴学文县"
       "城市管理综合执法局局长\n"},
      {"a word with a colon at a line's end is no sentence's end",
       "县政府督查室联系人：王小明，联系电话：5550123；电子邮箱：\ndcs@example."
       "cn，请各单位按时报送工作进度，逾期不报的予以通\n报。\n",
       "县政府督查室联系人：王小明，联系电话：5550123；电子邮箱：dcs@example."
       "cn，请各单位按时报送工作进度，逾期不报的予以通报。\n"},
  };
  for (const Example& example : examples) {
    INFO(example.name);
    const Document document = tests::laid_out(example.input);
    CHECK(tests::shown(document) == example.output);
    CHECK(tests::ledger_faults(document).empty());
  }
}

TEST_CASE("layout: text copied from a PDF file breaks at commas and in front of brackets") {
  const std::string first = "1．按照全国一张清单的管理要求和国家、省有关部署，做好市场准入负面清单事项与\n", second = "政务服务事项的关联衔接和动态管理，\n推动清单事项全部实现网上办理。\n",
                    bracket = "〔市发展改革委牵\n头，市市场监管局、市政务服务局和各县（市、区）人民政府、高新区管委会按职责分\n工负责〕\n",
                    pieces = "2．实施招投标常态化监管，\n继续深化工程建设项目招投标突出问题整治，\n持续开展工\n程建设项目招投标专项整治，规范招投标各方主体行为。\n",
                    last = "3．加强日常巡查、专项检查和产品质量监督抽查，严格执行重要工业产品生产许可相\n关规定，切实提高抽查的针对性和有效性，对抽查中发现的问题依法处理并向社会公布结\n果，接受监督。\n";
  const Document document = tests::laid_out(first + second + bracket + pieces + last);
  std::vector<std::string> texts;
  for (const Block& block : document.blocks) texts.push_back(std::get<Paragraph>(block).text.text());
  CHECK(texts == std::vector<std::string>{"1．按照全国一张清单的管理要求和国家、省有关部署，做好市场准入负面清单事项与政务服务事项的关联衔接和动态管理，推动清单事项全部实现网上办理。〔市发展改革委牵头，市市场监管局、市政务服务局和各县（市、区）人民政府、高新区管委会按职责分工负责〕",
                                          "2．实施招投标常态化监管，继续深化工程建设项目招投标突出问题整治，持续开展工程建设项目招投标专项整治，规范招投标各方主体行为。",
                                          "3．加强日常巡查、专项检查和产品质量监督抽查，严格执行重要工业产品生产许可相关规定，切实提高抽查的针对性和有效性，对抽查中发现的问题依法处理并向社会公布结果，接受监督。"});
}

TEST_CASE("layout: a short notice is known as wrapped by the pieces of its printed lines; a half stop ends a sentence") {
  const Document document = tests::laid_out("一、会议明确，由旗公安局牵头，\n旗林业和草原局、各苏木镇人民政府\n配合，在进山入草路口增设检查站，依法查处违规用火行为。\n"
                                            "二、\n会议同意，由旗财政局负责安排防火专项资金，用于购置灭火机和\n防护装备。\n"
                                            "三、会议要求，旗交通运输局负责清理省道、县道两侧可燃物，清理情\n况每周通报.\n1.各苏木镇要落实巡护人员。\n");
  std::vector<std::string> texts;
  for (const Block& block : document.blocks) texts.push_back(std::get<Paragraph>(block).text.text());
  CHECK(texts == std::vector<std::string>{"一、会议明确，由旗公安局牵头，旗林业和草原局、各苏木镇人民政府配合，在进山入草路口增设检查站，依法查处违规用火行为。",
                                          "二、会议同意，由旗财政局负责安排防火专项资金，用于购置灭火机和防护装备。",
                                          "三、会议要求，旗交通运输局负责清理省道、县道两侧可燃物，清理情况每周通报.", "1.各苏木镇要落实巡护人员。"});
}

TEST_CASE("layout: a line's end that cuts a label, whose rest is one too: 。完成 over 时限：") {
  const Document document = tests::laid_out("    （一）推动家电焕新。支持企业开展“一站式”服务，培育分拣中心3个，做好各项工作。责任单位：市商务局。完成\n时限：2024年10月底前。\n");
  REQUIRE(document.blocks.size() == 1);
  CHECK(std::get<Paragraph>(document.blocks[0]).text.text().ends_with("市商务局。完成时限：2024年10月底前。"));
}

TEST_CASE("layout: +监管 below “互联网 is no mark of an item, + below a sentence is") {
  CHECK(tests::shown(tests::laid_out("1.加强“互联网\n+监管”应用，\n接入统一系统。\n")).find("“互联网+监管”应用") != std::string::npos);
  CHECK(tests::shown(tests::laid_out("1.加强监管。\n+新建泵站\n")).find("监管。+新建") == std::string::npos);
}

TEST_CASE("layout: 某市人民政府办公室 over the date signs; it is nothing of 责任单位：A、B or of a bracket above it") {
  const std::string sign = "\n临江市人民政府办公室\n2023年5月6日\n";
  for (const std::string last : {"责任单位：市财政局、市税务局", "责任单位：市财政局；完成时限：2023年12月底", "（二）加强市区联动建设。（责任单位：市民政局、市税务局）"}) {
    const Document document = tests::laid_out("一、重点任务\n（一）优化服务。做好服务。\n" + last + sign);
    const Block& block = document.blocks.at(document.blocks.size() - 2);
    INFO(last);
    CHECK(std::get<Paragraph>(block).text.text().starts_with("临江市人民政府办公室"));
  }
  CHECK(tests::shown(tests::laid_out("（一）优化服务。做好服务。\n责任单位：市财政局、市文化广电\n和旅游局\n2023年5月6日\n")).find("市文化广电和旅游局") != std::string::npos);
}

TEST_CASE("layout: 各级各部门要… below 责任单位：A、B is no more of the list") {
  CHECK(tests::shown(tests::laid_out("（一）优化服务。做好服务。\n责任单位：市政府办公室，各县（区）人民政府、开发区管委会\n各级各部门要认真贯彻落实决策部署，加强组织实施。\n")).find("管委会各级") == std::string::npos);
}

TEST_CASE("layout: a paragraph keeps its printed lines and its page") {
  const Document document = tests::laid_out("\f\f组 长： 王小明 副县长\n成 员： 李 华 局长\n\f第三页的话");
  const auto& first = std::get<Paragraph>(document.blocks.at(0));
  CHECK(tests::joined(first.lines) == "组 长： 王小明 副县长");
  CHECK(first.page == 3);
  CHECK(std::get<Paragraph>(document.blocks.back()).page == 4);
  CHECK(document.locate(std::get<Paragraph>(document.blocks.back()).text.spans()).at(0).page == 4);
  CHECK(std::get<Paragraph>(tests::laid_out("无页码").blocks.at(0)).page == 0);
}

TEST_CASE("layout: a heading that ends with two quotes (实施“一证准营”“一码联动”) was one line with the text below, in text copied from a PDF file") {
  const std::string full = "按照全市统一标准，依托综合窗口平台和统一行政审批平台，建设“一业一证”申办系统，\n";
  const Document document = tests::laid_out(full + "统一申办入口，统一办理页面，统一审批流程，统一审批时限，做好区级平台与市级网站和平\n台对接。\n（三）证照汇聚，制发凭证，实施“一证准营”“一码联动”\n"
                                            "区政务服务局负责制发综合许可凭证，\n作为市场主体取得相关经营许可的凭证，不替代\n相关单项审批证件。\n" + full +
                                            "对具备条件的行业，成熟一批，上线一批，推动政务服务网上办理、不见面审批，推进便利\n化办理。\n");
  CHECK(tests::shown(document).find("“一码联动”区政务") == std::string::npos);
  CHECK(tests::shown(document).find("的凭证，不替代相关单项审批证件。") != std::string::npos);
}

}  // namespace fenjie
