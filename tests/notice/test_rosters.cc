#include "notice/printed_notice.h"
#include "support/catch.h"
#include "support/document_from_lines.h"

using namespace fenjie;
using namespace fenjie::tests;

namespace {

/// The roster of an annex under a plain header.
std::string roster(std::vector<std::string> annex, std::string* codes = nullptr) {
  annex.insert(annex.begin(),
               {"青山县人民政府办公室", "关于成立防汛领导小组的通知", "青政办〔2024〕4号", "各镇人民政府："});
  const Document document = document_from_lines(annex);
  const notice::Notices found = notices_in(document);
  REQUIRE(found.notices.size() == 1);
  CHECK(remainder_of(document, found.notices).empty());
  if (codes) *codes = codes_of(found);
  return roster_of(found.notices[0]);
}

}  // namespace

TEST_CASE("链长：… above 牵头单位： leads a task and is in no roster") {
  CHECK(roster({"一、新能源汽车产业链", "链长：管委会主任 何建平", "牵头单位：经济发展局", "配合单位：招商局"}) == "");
}

TEST_CASE("roster: padded names, several posts, posts on lines of their own") {
  CHECK(roster({"组 长： 张 华 县政府副县长、自然资源局局长", "常务副组长：王小明 县政府办公室副主任",
                "欧阳明 县住建局局长（兼）", "成　　员：", "李大海", "县发改委党组书记、主任",
                "陈 强　县教育局、体育局局长"}) ==
        "组长 张华 县政府副县长 | 自然资源局局长\n"
        "常务副组长 王小明 县政府办公室副主任\n"
        "常务副组长 欧阳明(兼) 县住建局局长\n"
        "成员 李大海 县发改委党组书记 | 主任\n"
        "成员 陈强 县教育局、体育局局长\n");
}

TEST_CASE("roster: a padded name of three characters is one, whoever bears it (卓玛 with the post 措; another was lost, in silence)") {
  CHECK(roster({"副组长：马　俊　州委常委", "卓 玛 措　副州长", "成　员：更 登 加　州住房和城乡建设局局长", "张 华 女 州水利局局长", "王 小 明"}) ==
        "副组长 马俊 州委常委\n副组长 卓玛措 副州长\n成员 更登加 州住房和城乡建设局局长\n成员 张华 女 | 州水利局局长\n成员 王小明\n");
}

TEST_CASE("roster: a body's heading (（二）仲裁委员会) is no post of the member above it") {
  CHECK(roster({"（一）组织委员会", "主任：汤德平", "秘书长：张 亮", "（二）仲裁委员会", "主任：黄阿火", "委员：谢 武、郑 强"}) ==
        "主任 汤德平\n秘书长 张亮\n主任 黄阿火\n委员 谢武\n委员 郑强\n");
}

TEST_CASE("roster: a role with the order of its names beside it, a secretary, and everybody of a kind behind the last post") {
  CHECK(roster({"主任委员：罗 成", "委员（按姓氏笔画排序）：王 宁、艾 华、叶建国", "秘书：艾 华（兼）"}) ==
        "主任委员 罗成\n委员 王宁\n委员 艾华\n委员 叶建国\n秘书 艾华(兼)\n");
  CHECK(roster({"组长：侯志明 市长", "成员：贾 琳 市财政局局长 万里 市信访局局长 各区人民政府区长"}) ==
        "组长 侯志明 市长\n成员 贾琳 市财政局局长\n成员 万里 市信访局局长\n成员 各区人民政府区长*\n");
}

TEST_CASE("roster: padded compound surnames, and a post behind a remark") {
  CHECK(roster(
            {"组 长：上官 云 县长", "成 员：欧阳 雪 县财政局局长", "司马 光 县水务局局长", "王芳（女）县教育局局长"}) ==
        "组长 上官云 县长\n成员 欧阳雪 县财政局局长\n成员 司马光 县水务局局长\n成员 王芳 县教育局局长\n");
}

TEST_CASE("roster: a blank between the surname and a given name of two characters") {
  CHECK(roster({"召 集 人：韩　正阳　副市长", "副召集人：罗 建华 市民政局党组书记、局长", "成 员：刘 建国 王 小明"}) ==
        "召集人 韩正阳 副市长\n副召集人 罗建华 市民政局党组书记 | 局长\n成员 刘建国\n成员 王小明\n");
}

TEST_CASE("roster: lists of names, posts in brackets, names run together") {
  CHECK(roster({"主 任：王小明（县长）", "副主任：李大海（副县长）、陈强（县水利局局长）", "委 员：赵刚、钱进、孙 立",
                "秘书长：周 明吴 悦"}) ==
        "主任 王小明 县长\n副主任 李大海 副县长\n副主任 陈强 县水利局局长\n"
        "委员 赵刚\n委员 钱进\n委员 孙立\n秘书长 周明\n秘书长 吴悦\n");
}

TEST_CASE("roster: no separators at all") {
  std::string codes;
  CHECK(roster({"组长：王小明国土资源局局长副组长：李大海县政府办公室主任"}, &codes) ==
        "组长 王小明 国土资源局局长\n副组长 李大海 县政府办公室主任\n");
  CHECK(codes.empty());
}

TEST_CASE("roster: a post cut at its line's end goes on") {
  CHECK(
      roster({"组长：王小明 县长\n成员：李大海 县发展和改革局党组成员、县粮食和物\n资储备局局长\n陈强 县财政局局长"}) ==
      "组长 王小明 县长\n成员 李大海 县发展和改革局党组成员 | 县粮食和物资储备局局长\n成员 陈强 县财政局局长\n");
}

TEST_CASE("roster: the office's head in a sentence") {
  CHECK(roster({"组长：王小明 县长",
                "领导小组下设办公室，办公室设在县住建局。办公室主任：李大海（兼）。今后如有变动，不再另行发文。"}) ==
        "组长 王小明 县长\n办公室主任 李大海(兼)\n");
  CHECK(roster({"组长：王小明 县长", "办公室设在县水利局，办公室主任由县水利局局长陈强同志兼任，负责日常工作。"}) ==
        "组长 王小明 县长\n办公室主任 陈强(兼) 县水利局局长\n");
}

TEST_CASE("roster: a role in brackets behind a person, and the role before it goes on") {
  CHECK(roster({"组长：陈独秀 县商务局局长（联络员：胡适）", "成员：李伟民 县教育局副局长（联络员：王芳）", "周 明 县财政局副局长"}) ==
        "组长 陈独秀 县商务局局长\n联络员 胡适\n成员 李伟民 县教育局副局长\n联络员 王芳\n成员 周明 县财政局副局长\n");
}

TEST_CASE("roster: a group behind a person is no post of the person") {
  CHECK(roster({"组长：王建国 县长", "成员：张三丰（县发改委主任）、李四光（县财政局局长）、各乡镇党委书记"}) ==
        "组长 王建国 县长\n成员 张三丰 县发改委主任\n成员 李四光 县财政局局长\n成员 各乡镇党委书记*\n");
  CHECK(roster({"组长：王建国 县长", "指挥部成员：县发改局、县财政局主要负责同志", "联络员：李晓明（县发改局） 电话：13800001111"}) ==
        "组长 王建国 县长\n指挥部成员 县发改局、县财政局主要负责同志*\n联络员 李晓明 县发改局 13800001111\n");
}

TEST_CASE("roster: persons of one role apart by semicolons, each behind his posts") {
  CHECK(roster({"组长：王建国 县长", "副组长：县委常委、副县长　李梅；县水利局党组书记、局长　陈强"}) ==
        roster({"组长：王建国 县长", "副组长：县委常委、副县长　李梅", "副组长：县水利局党组书记、局长　陈强"}));
  CHECK(roster({"组长：王建国 县长；全面负责"}) != roster({"组长：王建国 县长", "组长：全面负责"}));
}

TEST_CASE("roster: a common word behind a post may be a name, and is doubted") {
  std::string codes;
  CHECK(roster({"组长：王建国 县长", "成员：县住建局局长周围、县财政局局长陈强"}, &codes) ==
        roster({"组长：王建国 县长", "成员：县住建局局长 周围", "成员：县财政局局长 陈强"}));
  CHECK(codes == "notice/roster-name-unsure\n");
}

TEST_CASE("roster: a post that a line's end or the column beside it cut is said (副局, 长 were titles, in silence); whole ones and units are not") {
  std::string codes;
  roster({"组长：王建国 区委常委、副区长", "成员：黎静 区政府办公室副主", "　　　李梅 区公共资源交易中"}, &codes);
  CHECK(codes == "notice/roster-name-unsure\nnotice/roster-name-unsure\n");
  codes.clear();
  roster({"组长：王建国 集团执行董事", "成员：陈强 县财政局", "　　　李梅 镇人大主席、县政协委员"}, &codes);
  CHECK(codes.empty());
}

TEST_CASE("roster: roles told in a sentence") {
  CHECK(roster({"组长由县长刘志军担任，副组长由副县长周文、吴刚担任，县发改局、财政局主要负责人为成员。"}) ==
        "组长 刘志军 县长\n副组长 周文 副县长\n副组长 吴刚\n成员 县发改局、财政局主要负责人*\n");
  CHECK(roster({"组长：陈独秀 县商务局局长", "办公室设在县商务局，陈独秀同志兼任办公室主任，王小川、赵一平同志任副主任。"}) ==
        "组长 陈独秀 县商务局局长\n办公室主任 陈独秀(兼)\n办公室副主任 王小川\n办公室副主任 赵一平\n");
}

TEST_CASE("roster: 组长：甲（县委常委、副县长），副组长：… in one sentence (it was said, and not read)") {
  CHECK(roster({"成立县假日旅游协调领导小组，组长：向家明（县委常委、副县长），副组长：田晓芸（县旅发委主任）、彭建军（县公安局副局长），成员：覃勇（县交通运输局副局长）。"}) ==
        "组长 向家明 县委常委 | 副县长\n副组长 田晓芸 县旅发委主任\n副组长 彭建军 县公安局副局长\n成员 覃勇 县交通运输局副局长\n");
}

TEST_CASE("roster: 由县长…任组长: heads told in a sentence were not in the roster, in silence") {
  CHECK(roster({"成立领导小组，由县长刘志军任组长，副县长周文、吴刚任副组长，县应急局、县水利局主要负责人为成员。领导小组办公室设在县应急局，由陈强兼任办公室主任。"}) ==
        "组长 刘志军 县长\n副组长 周文 副县长\n副组长 吴刚\n成员 县应急局、县水利局主要负责人*\n办公室主任 陈强(兼)\n");
  CHECK(roster({"成立由县长刘志军任组长，县委常委、副县长周文，副县长吴刚为副组长，县应急局、县公安局为成员单位的检查领导小组。"}) ==
        "组长 刘志军 县长\n副组长 周文 县委常委 | 副县长\n副组长 吴刚 副县长\n成员单位 县应急局*\n成员单位 县公安局*\n");
  CHECK(roster({"成立食品安全委员会，由县长孙伟任主任，副县长周文任副主任。办公室设在县市场监管局，局长刘芳任主任，副局长陈强任副主任。"}) ==
        "主任 孙伟 县长\n副主任 周文 副县长\n办公室主任 刘芳 局长\n办公室副主任 陈强 副局长\n");
  CHECK(roster({"各级要成立由主要领导任组长的工作专班。", "市长任组长。"}).empty());
  std::string codes;
  CHECK(roster({"由县长刘志军任组长，甲乙丙丁戊己任副组长。"}, &codes) == "组长 刘志军 县长\n");
  CHECK(codes == "notice/roster-unread\n");
}

TEST_CASE("roster: heads told in sentences are of the body that their own sentence names") {
  const Document document = document_from_lines({"青山县人民政府办公室", "关于做好防汛工作的通知", "青政办〔2024〕4号", "各镇人民政府：",
                                                 "一、成立县防汛指挥部，由县长刘志军任指挥长。", "二、设立三个工作组。", "（一）宣传组。由副县长周文任组长。",
                                                 "（二）抢险专班由副县长吴刚任班长。"});
  const Notice notice = notices_in(document).notices.at(0);
  std::string bodies;
  for (const RosterEntry& one : notice.roster) bodies += one.body.value + "=" + one.name.value + " ";
  CHECK(bodies == "县防汛指挥部=刘志军 宣传组=周文 抢险专班=吴刚 ");
}

TEST_CASE("roster: sentences with the words of rosters are none") {
  CHECK(roster({"组长负责全面工作。", "成员单位要各司其职。", "成员由县发改局、县财政局负责人组成。",
                "主任委员会议每季度召开一次。"})
            .empty());
}

TEST_CASE("roster: a list run together in a sentence is told, not guessed") {
  std::string codes;
  CHECK(roster({"二、组成人员组长：王小明县长副组长：李大海县水利局局长陈强县财政局局长三、工作机构及其职责领导小组办公"
                "室设在县水利局，承担领导小组的日常工作。"},
               &codes)
            .empty());
  CHECK(codes == "notice/roster-unread\n");
}

TEST_CASE("roster: the group's name from the text where the title has none") {
  const Document document =
      document_from_lines({"青山县人民政府办公室", "关于做好防汛工作的通知", "青政办〔2024〕4号", "各镇人民政府：",
                           "经研究，决定成立青山县防汛指挥部，组成人员如下：", "指挥长：王小明 县长"});
  const Notice n = notices_in(document).notices.at(0);
  REQUIRE(n.roster.size() == 1);
  CHECK(n.roster[0].body.value == "青山县防汛指挥部");
}

TEST_CASE("roster: a table with numbers in front and the role in the group last") {
  Document document = document_from_lines(
      {"青山县人民政府办公室", "关于成立防汛领导小组的通知", "青政办〔2024〕4号", "各镇人民政府："});
  print_table(document, "防汛领导小组成员名单", {"序号", "姓名", "单位及职务", "领导小组职务"},
              {{"1", "王小明", "县长", "组长"}, {"2", "李大海", "县水利局局长", "成员"}},
              {ColumnRole::number, ColumnRole::person});
  const notice::Notices found = notices_in(document);
  CHECK(roster_of(found.notices.at(0)) == "组长 王小明 县长\n成员 李大海 县水利局局长\n");
  CHECK(remainder_of(document, found.notices).empty());
}

TEST_CASE("roster: a table of roles, names and posts") {
  Document document = document_from_lines(
      {"青山县人民政府办公室", "关于成立防汛领导小组的通知", "青政办〔2024〕4号", "各镇人民政府："});
  print_table(document, "防汛领导小组成员名单", {"职务", "姓名", "工作单位及职务"},
              {{"组长", "王小明", "县长"}, {"成员", "李大海", "县水利局局长"}, {"", "陈 强", "县财政局局长"}});
  const notice::Notices found = notices_in(document);
  CHECK(roster_of(found.notices.at(0)) == "组长 王小明 县长\n成员 李大海 县水利局局长\n成员 陈强 县财政局局长\n");
  CHECK(found.notices[0].tables.empty());
  CHECK(remainder_of(document, found.notices).empty());
}

TEST_CASE("roster: the order of names and posts may change from one role to the next") {
  CHECK(roster({"召集人：方志成（县委副书记）", "副召集人：吕春梅（副县长）", "成员：县委组织部副部长 范晓东", "县农业农村局局长 鲁大鹏",
                "县财政局局长 万里"}) ==
        "召集人 方志成 县委副书记\n副召集人 吕春梅 副县长\n成员 范晓东 县委组织部副部长\n成员 鲁大鹏 县农业农村局局长\n"
        "成员 万里 县财政局局长\n");
}

TEST_CASE("roster: names with posts line after line, without any role, are told") {
  std::string codes;
  CHECK(roster({"李文博 市委副书记、市长", "赵国强 副市长", "孙志明 市政府秘书长"}, &codes).empty());
  CHECK(codes == "notice/roster-unread\n");
  CHECK(roster({"李文博", "市委副书记、市长", "赵国强", "副市长", "孙志明", "市政府秘书长"}, &codes).empty());
  CHECK(codes == "notice/roster-unread\n");
  CHECK(roster({"李文博 市委副书记、市长", "赵国强 副市长"}, &codes).empty());
  CHECK(codes.empty());
}

TEST_CASE("roster: 成员单位：… under 牵头单位：… are who supports a task, and no members") {
  CHECK(roster({"一、医疗组", "牵头单位：县卫健局", "成员单位：县医保局、县红十字会", "负责伤员救治。"}) == "");
  CHECK(roster({"组 长：张 华 副县长", "成员单位：县医保局、县红十字会"}) == "组长 张华 副县长\n成员单位 县医保局*\n成员单位 县红十字会*\n");
}

TEST_CASE("roster: 成 over 员：陈, over 磊 市住建局办公室主任: the line's end cuts the role (all below were 副组长, in silence)") {
  const std::vector<std::string> cut{"临江市住建局关于成立领导小组的通知", "临建〔2024〕3号", "各科室：", "现成立领导小组，组成人员如下：", "组", "长：张", "勇 市住建局局长", "副组长：许济淳 市住建局副局长", "成", "员：陈磊 市住建局办公室主任", "王维平 市住建局法规科科长"};
  const notice::Notices found = notices_in(document_from_lines(cut));
  std::string all;
  for (const RosterEntry& entry : found.notices.at(0).roster) all += entry.role.value + entry.name.value + " ";
  CHECK(all == "组长张勇 副组长许济淳 成员陈磊 成员王维平 ");
}

TEST_CASE("roster: 机关各部室负责人，各分（子）公司主要负责人: 各分 was a person with two posts, in silence") {
  CHECK(roster({"组 长：张 华 县长", "成 员：机关各部室负责人，各分（子）公司主要负责人"}) == "组长 张华 县长\n成员 机关各部室负责人*\n成员 各分（子）公司主要负责人*\n");
  CHECK(roster({"组 长：张 华 县长", "成 员：县教育局、县财政局主要负责人"}) == "组长 张华 县长\n成员 县教育局、县财政局主要负责人*\n");
}

TEST_CASE("各县区政府主要负责人 as the last line above the signature is a member, and no part of the issuer (both in silence)") {
  const auto read = [](const std::string& member) {
    const notice::Notices found = notices_in(document_from_lines({"青山县人民政府办公室关于成立防汛领导小组的通知", "青政办〔2024〕4号", "各镇人民政府：", "组成人员如下：", "组　长：欧阳倩　　县长", "成　员：孟　凯　　县财政局局长", member, "", "青山县人民政府办公室", "2024年3月9日"}));
    return found.notices.at(0).issuer.value + "\n" + roster_of(found.notices[0]);
  };
  const std::string head = "青山县人民政府办公室\n组长 欧阳倩 县长\n成员 孟凯 县财政局局长\n";
  CHECK(read("各乡镇政府主要负责人") == head + "成员 各乡镇政府主要负责人*\n");
  CHECK(read("各县区分管负责人") == head + "成员 各县区分管负责人*\n");
}

TEST_CASE("the last member of a roster above the signature is no part of the issuer's name, nor is the issuer a post (both in silence)") {
  const auto read = [](std::vector<std::string> end) {
    std::vector<std::string> lines = {"青山县人民政府办公室关于成立防汛领导小组的通知", "青政办〔2024〕4号", "各镇人民政府：", "决定成立领导小组，组成人员如下：",
                                      "组　长：欧阳倩　　县长", "成　员：孟　凯　　县财政局局长"};
    lines.insert(lines.end(), end.begin(), end.end());
    const notice::Notices found = notices_in(document_from_lines(lines));
    REQUIRE(found.notices.size() == 1);
    return found.notices[0].issuer.value + "\n" + roster_of(found.notices[0]);
  };
  const std::string head = "青山县人民政府办公室\n组长 欧阳倩 县长\n成员 孟凯 县财政局局长\n";
  CHECK(read({"　　　　陈　立　　县教育局局长", "", "青山县人民政府办公室", "2024年3月9日"}) == head + "成员 陈立 县教育局局长\n");
  CHECK(read({"　　　　陈　立　　县教育局局长", "青山县人民政府办公室", "2024年3月9日"}) == head + "成员 陈立 县教育局局长\n");
  CHECK(read({"　　　　陈　立", "青山县人民政府办公室", "2024年3月9日"}) == head + "成员 陈立\n");
}

TEST_CASE("齐志宇兰州海关副关长 on a line of its own was a post of the person above; the 省 of 黄欣省发展改革委… was part of the name") {
  const std::string found = roster({"成员：周荣林市发展改革委副主任", "毛赟市工商联副主席", "齐志宇兰州海关副关长", "柳楼甘肃银保监局副局长", "黄欣省发展改革委副主任"});
  CHECK(found == "成员 周荣林 市发展改革委副主任\n成员 毛赟 市工商联副主席\n成员 齐志宇 兰州海关副关长\n成员 柳楼 甘肃银保监局副局长\n成员 黄欣 省发展改革委副主任\n");
}
