// What the lexicon says about names and words of many places.
#include <string>
#include <vector>

#include "rules/lexicon.h"
#include "support/catch.h"

using namespace fenjie;

namespace {

const rules::Book& book() {
  static const rules::Book built_in = rules::Book::built_in();
  return built_in;
}

const rules::Lexicon& lexicon() {
  static const rules::Lexicon built_in(book());
  return built_in;
}

using Texts = std::vector<std::string>;

/// Those of `texts` that the lexicon answers otherwise.
Texts wrong(bool expected, bool (rules::Lexicon::*question)(std::string_view) const, const Texts& texts) {
  Texts found;
  for (const auto& text : texts)
    if ((lexicon().*question)(text) != expected) found.push_back(text);
  return found;
}

}  // namespace

TEST_CASE("names of units of all kinds are units") {
  CHECK(wrong(true, &rules::Lexicon::is_unit,
              {"发改委",
               "民委",
               "县发改局",
               "财政局",
               "市人力资源和社会保障局",
               "文化和旅游部",
               "文旅广局",
               "退役军人事务局",
               "临江市生态环境局青山县分局",
               "境局青山县分局",
               "省市场监管局（省知识产权局）",
               "市交通委（市道运局）",
               "国家税务总局临江市税务局",
               "松乡政府",
               "青山县人民政府",
               "河东街道办事处",
               "县政府办公室",
               "市府办",
               "市委组织部",
               "县委宣传部",
               "团市委",
               "妇联",
               "县总工会",
               "市工商联",
               "科协",
               "供销社",
               "红十字会",
               "城投公司",
               "机场公司",
               "市城投集团有限公司",
               "国网临江供电公司",
               "人民银行广东省分行",
               "中国邮政储蓄银行青山支行",
               "市中级人民法院",
               "区检察院",
               "第一中学",
               "市人民医院",
               "县融媒体中心",
               "市大数据中心",
               "市政务服务中心",
               "公安派出所",
               "消防救援大队",
               "交警支队",
               "青山林场",
               "市防汛抗旱指挥部",
               "营商环境局",
               "市委老干部局",
               "盟行政公署",
               "邹区镇",
               "经济技术开发区",
               "高新园区管委会",
               "污水厂",
               "自来水公司",
               "气象局",
               "武装部",
               "市委党校",
               "档案馆",
               "各乡镇政府",
               "项目推进专班",
               "县税务局",
               "住建局质监站",
               "区城市管理委",
               "中国铁塔青山分公司",
               "省科技厅",
               "工业和信息化厅",
               "县委县政府督查室",
               "市监委"}) == Texts{});
}

TEST_CASE("words and sentences that end like a unit are none") {
  CHECK(wrong(false, &rules::Lexicon::is_unit,
              {"部",
               "局",
               "开展工作",
               "工作机制",
               "各副市长",
               "发展新格局",
               "干部",
               "党员干部",
               "掌上办",
               "一网通办",
               "帮您办",
               "老旧小区",
               "全市",
               "全县",
               "国家湿地公园",
               "推进大数据中心",
               "加快建设充电站",
               "财政局税务局",
               "住建局林草局",
               "临江市生态环境局青山县分局城投公司",
               "活动场所",
               "以人民为中心",
               "打造阳光政府",
               "推动森林公园",
               "农贸市场",
               "新型城镇",
               "美丽城市",
               "财政局、税务局",
               "各部门负责人",
               "规划体系",
               "30栋楼房",
               "色低碳",
               "按季度报送进度",
               "王登科",
               "李红旗",
               "张学科",
               "产业园区建设",
               "居民区的",
               "12个乡镇",
               "持续推进开发区"}) == Texts{});
}

TEST_CASE("groups of units are collectives, single units are not") {
  CHECK(wrong(true, &rules::Lexicon::is_unit_collective,
              {"各乡镇办",
               "各乡镇",
               "各办事处",
               "市直各部门",
               "市直各相关部门",
               "各相关部门",
               "有关单位",
               "相关执法部门",
               "消防部门",
               "邮政部门",
               "管线专营单位",
               "各项目牵头单位",
               "各旗县（市、区）人民政府",
               "各县区",
               "各街道办事处",
               "各乡镇政府",
               "各有关部门和单位",
               "领导小组成员单位",
               "其他相关单位",
               "各金融机构",
               "县直有关单位",
               "各镇街",
               "各区教育局",
               "属地乡镇",
               "各苏木镇",
               "各级各部门",
               "市直有关部门"}) == Texts{});
  CHECK(wrong(false, &rules::Lexicon::is_unit_collective,
              {"财政局", "发改委", "乡镇", "责任单位", "牵头部门", "各副市长", "各部门负责人", "推进各部门", "单位",
               "各项工作"}) == Texts{});
}

TEST_CASE("names of persons, rare surnames and peoples included") {
  CHECK(wrong(true, &rules::Lexicon::is_person,
              {"王小明", "张华",   "松梅",   "綦建民",      "欧阳修文", "司马光", "阿如罕", "敖日其", "乌云其木格",
               "包志强", "额尔敦", "逄志国", "买买提·艾力", "扎西次仁", "常莉",   "刘阳",   "张建国", "李建设",
               "王登科", "白雪",   "牛力",   "何源",        "李红旗",   "高远",   "魏涛",   "方向东", "成志",
               "钱占军", "金鑫",   "费勇",   "班玛才",      "盘小梅",   "王和平", "肖战军"}) == Texts{});
}

TEST_CASE("common words, posts and units are no persons") {
  CHECK(wrong(false, &rules::Lexicon::is_person,
              {"张贴",   "和平",   "高度",   "安全",       "安排",   "方案",   "金融",   "水利",   "文化",   "项目",
               "任务",   "计划",   "全市",   "高质量",     "高端发", "商环境", "司法局", "民委",   "水利局", "金融办",
               "白云区", "王局长", "张主任", "局长",       "书记",   "万元",   "成员单", "农业",   "管理",   "单位",
               "时间",   "牛羊",   "黄河",   "各乡镇",     "王",     "加快",   "常态化", "信息化", "党建引", "温室",
               "林草局", "关系",   "双减",   "应急管理局", "张华等", "路面改", "华侨",   "和谐稳"}) == Texts{});
}

TEST_CASE("persons named by their post are collectives") {
  CHECK(wrong(true, &rules::Lexicon::is_person_collective,
              {"各副市长", "各部门负责人", "各乡镇负责人", "相关部门负责人", "各乡镇办事处负责人", "各乡镇主要负责人",
               "主要负责人", "各责任单位主要负责同志", "各分管副县长", "各镇党委书记"}) == Texts{});
  CHECK(wrong(false, &rules::Lexicon::is_person_collective,
              {"王小明", "各乡镇", "财政局", "加强与相关部门负责人", "各乡镇办事处负责", "副市长"}) == Texts{});
}

TEST_CASE("requirements, deadlines and empty marks") {
  CHECK(wrong(true, &rules::Lexicon::is_requirement,
              {"按季度报送进度", "每月报送进展情况", "按月调度", "每半年报送一次", "每周报送", "每季度末月20日前报送",
               "持续推进", "按时完成", "及时报送", "年底报送总结", "每月25日前报送", "季度调度", "定期报送",
               "每季度报告", "按季报送", "每月底前上报进度"}) == Texts{});
  CHECK(wrong(false, &rules::Lexicon::is_requirement,
              {"12月底前", "持续推进城市更新行动", "按规定推进改革", "财政局", "按季度", "送进度"}) == Texts{});
  CHECK(wrong(true, &rules::Lexicon::is_deadline,
              {"12月底前", "2022年6月30日前", "年内", "全年", "2025年12月", "持续推进"}) == Texts{});
  CHECK(wrong(false, &rules::Lexicon::is_deadline, {"5年内", "王小明", "财政局", "打造品牌"}) == Texts{});
  CHECK(wrong(true, &rules::Lexicon::means_empty, {"无", "—", "/", "--"}) == Texts{});
  CHECK_FALSE(lexicon().means_empty("无线网络"));
}

TEST_CASE("headings name their role") {
  const std::vector<std::pair<std::string, ColumnRole>> table = {{"序号", ColumnRole::number},
                                                                 {"工作任务分解", ColumnRole::task},
                                                                 {"重点任务", ColumnRole::task},
                                                                 {"责任领域", ColumnRole::group},
                                                                 {"分管县领导", ColumnRole::leader},
                                                                 {"分管领导", ColumnRole::leader},
                                                                 {"牵头责任单位", ColumnRole::lead_unit},
                                                                 {"主要责任单位", ColumnRole::lead_unit},
                                                                 {"责任单位", ColumnRole::unit},
                                                                 {"责任部门", ColumnRole::unit},
                                                                 {"协同配合单位", ColumnRole::support_unit},
                                                                 {"责任人", ColumnRole::person},
                                                                 {"督办要求", ColumnRole::requirement},
                                                                 {"完成时限", ColumnRole::deadline},
                                                                 {"联系电话", ColumnRole::contact},
                                                                 {"备注", ColumnRole::other},
                                                                 {"责任单位（排在首位的牵头）", ColumnRole::unit}};
  Texts found;
  for (const auto& [heading, role] : table)
    if (lexicon().heading(heading) != role) found.push_back(heading);
  CHECK(found == Texts{});
  CHECK(lexicon().heading("牵头单位及责任人") == ColumnRole::lead_unit);
  CHECK(lexicon().heading("建设内容及年度目标") == ColumnRole::task);
  CHECK(lexicon().is_measure_heading("建设内容及年度目标"));
  CHECK_FALSE(lexicon().heading("财政局及责任人"));
  CHECK_FALSE(lexicon().heading("财政局"));
}

TEST_CASE("headings: a known one behind words that say whose, which or when") {
  const std::vector<std::pair<std::string, ColumnRole>> table = {{"年度重点工作", ColumnRole::task},
                                                                 {"2025年度主要任务", ColumnRole::task},
                                                                 {"建设项目", ColumnRole::task},
                                                                 {"竣工时限", ColumnRole::deadline},
                                                                 {"区级牵头部门", ColumnRole::lead_unit},
                                                                 {"县直协作单位", ColumnRole::support_unit},
                                                                 {"整改实施单位", ColumnRole::unit},
                                                                 {"牵头单位责任人", ColumnRole::person},
                                                                 {"主责部室", ColumnRole::lead_unit},
                                                                 {"协办部室", ColumnRole::support_unit},
                                                                 {"承办站所", ColumnRole::unit},
                                                                 {"配合学院", ColumnRole::support_unit},
                                                                 {"委责任科室", ColumnRole::unit},
                                                                 {"我局承办科室", ColumnRole::unit},
                                                                 {"局机关牵头科室", ColumnRole::lead_unit},
                                                                 {"包抓林长", ColumnRole::leader}};
  Texts found;
  for (const auto& [heading, role] : table)
    if (lexicon().heading(heading) != role) found.push_back(heading);
  CHECK(found == Texts{});
  for (const char* start : {"开工时间", "计划开工时间", "启动时间"}) CHECK(lexicon().heading(start) == ColumnRole::other);
  for (const char* period : {"第一季度进度安排", "三季度工作目标", "下半年完成时限"}) CHECK(lexicon().heading(period) == ColumnRole::other);
  CHECK(lexicon().heading("第一阶段责任单位") == ColumnRole::unit);
  CHECK(lexicon().is_measure_heading("年度具体措施"));
  for (const char* unknown : {"推进事项", "推进事项及目标要求", "推进事项、完成标准"}) CHECK(lexicon().ends_in_tasks(unknown));
  for (const char* no_tasks : {"目标要求", "具体措施及要求"}) CHECK_FALSE(lexicon().ends_in_tasks(no_tasks));
  CHECK(lexicon().units_part("牵头") == ColumnRole::lead_unit);
  CHECK(lexicon().units_part("协同") == ColumnRole::support_unit);
  for (const char* other : {"市级", "教育局单位", "年度"}) CHECK_FALSE(lexicon().units_part(other));
  CHECK(lexicon().units_part_within("由谁主抓") == ColumnRole::lead_unit);
  CHECK(lexicon().units_part_within("哪些人帮忙") == ColumnRole::support_unit);
  CHECK_FALSE(lexicon().units_part_within("谁来干"));
  for (const char* other : {"市财政局", "江口市领导", "推进项目", "年度", "市直相关部门", "区直单位", "区直部门责任人", "部室", "建设机构", "联系社区"}) CHECK_FALSE(lexicon().heading(other));
}

TEST_CASE("names without a surname are persons, and common words are none") {
  CHECK(wrong(true, &rules::Lexicon::is_person, {"阿依古丽", "才旦卓玛", "那顺", "扎西", "乌云其木格", "买买提", "巴特尔", "格桑旺堆"}).empty());
  CHECK(wrong(false, &rules::Lexicon::is_person, {"巴图镇", "扎西镇", "全部", "各单位"}) == Texts{});
  CHECK(wrong(false, &rules::Lexicon::is_unit_collective, {"全部", "各"}).empty());
}

TEST_CASE("villages and sections of offices are units") {
  CHECK(wrong(true, &rules::Lexicon::is_unit, {"石桥村", "危化科", "文教科", "永兴村"}).empty());
  CHECK(wrong(false, &rules::Lexicon::is_unit, {"乡村", "示范村", "城中村", "行政村", "检查站26处"}).empty());
}

TEST_CASE("divisions of courts, hospitals, schools and companies are units, rooms and words that end alike are none") {
  CHECK(wrong(true, &rules::Lexicon::is_unit,
              {"立案庭", "民一庭", "审判监督庭", "石桥人民法庭", "急诊医学科", "骨科", "普外科", "手术室", "药剂科", "感染管理科", "城市管理科", "教研组", "语文教研组", "校办",
               "研究生院", "初中部", "调度室", "综采一队", "合成车间", "各审判庭", "各车间", "各年级组", "消防队", "看守所", "市教育考试院", "局办公室", "规划建设局", "县直机关工委"}) == Texts{});
  CHECK(wrong(false, &rules::Lexicon::is_unit,
              {"会议室", "教室", "家庭", "困难家庭", "合议庭", "开庭", "王雅庭", "部队", "团队", "理科", "文科", "生产车间", "全部", "用处", "教科", "动员部", "全部场所", "体育组", "食堂"}) ==
        Texts{});
}

TEST_CASE("divisions that are common words, too, and sections by their endings") {
  CHECK(wrong(true, &rules::Lexicon::is_division, {"体育组", "维修班", "食堂", "高三年级", "总务室"}) == Texts{});
  CHECK(wrong(false, &rules::Lexicon::is_division, {"会议室", "教室", "小组", "每组", "培训班", "值班", "低年级", "加快组", "教务处", "办公室"}) == Texts{});
  CHECK(wrong(true, &rules::Lexicon::is_division_of_people, {"体育组", "维修班"}) == Texts{});
  CHECK(wrong(false, &rules::Lexicon::is_division_of_people, {"食堂", "总务室", "小组"}) == Texts{});
  CHECK(wrong(true, &rules::Lexicon::is_section, {"教务处", "立案庭", "安全生产部", "审管办"}) == Texts{});
  CHECK(wrong(false, &rules::Lexicon::is_section, {"县政府办公室", "市财政局", "会议室"}) == Texts{});
}

TEST_CASE("文学院, 农学院 are units (persons called 文, 农, in silence); a name that holds a year is none") {
  CHECK(wrong(true, &rules::Lexicon::is_unit, {"文学院", "商学院", "法学院", "农学院", "2024年省运动会组委会", "临江市2024年世界园艺博览会执委会", "市商务局对俄合作科", "县应急局对策研究中心"}) == Texts{});
  CHECK(wrong(false, &rules::Lexicon::is_person, {"文学院", "农学院"}) == Texts{});
  CHECK(wrong(false, &rules::Lexicon::is_unit, {"市发改委2024年建设学校", "市发改委今年建设学校"}) == Texts{});
}

TEST_CASE("监督检查股, 规划建设科: sections named after what they do are units (said to be unknown, or part of the text in front)") {
  CHECK(wrong(true, &rules::Lexicon::is_unit, {"监督检查股", "监督管理股", "规划建设科", "统筹协调科", "指导服务科", "监测预警科", "推进落实科"}) == Texts{});
}

TEST_CASE("县直机关工委 is one unit, 县直各部门 are many") {
  CHECK(wrong(false, &rules::Lexicon::is_unit_collective, {"县直机关工委", "市直机关工委", "全部场所"}) == Texts{});
  CHECK(wrong(true, &rules::Lexicon::is_unit_collective, {"县直各部门", "县直机关"}) == Texts{});
}
