// Rows of tables without rules, from where their pieces stand (pdftotext -layout).
#include "layout/drawn_pieces.h"
#include "support/catch.h"
#include "support/table_from_text.h"

using namespace fenjie;
using namespace fenjie::tests;

namespace {

std::string aligned(const std::vector<ColumnRole>& roles, const std::string& drawing) {
  return "\n" + drawn(layout::rows_by_alignment(head_of(roles), drawn_pieces(drawing), lexicon(), book()));
}

/// The same table in points, as a PDF without rules gives it: characters 10 wide, lines 14 high and 18 apart.
std::string in_points(const std::vector<ColumnRole>& roles, const std::string& drawing) {
  auto pieces = drawn_pieces(drawing);
  for (auto& piece : pieces) {
    const Box& box = piece.box;
    piece.box = {box.left * 10 + 40, box.top * 18 + 90, box.right * 10 + 40, box.top * 18 + 104};
  }
  return "\n" + drawn(layout::rows_by_alignment(head_of(roles), pieces, lexicon(), book()));
}

using enum ColumnRole;

}  // namespace

TEST_CASE("aligned rows: cells higher than the task text, centred, on lines between its lines") {
  const std::string drawing = R"(
                              发改局       王小明
1、全市生产总值增长6%以上，工业投资增长8%。      工信局       李大伟     按季度报送进度
                              临江市生态环    赵建国
                              境局青山分局
2、完成老旧小区改造，新建停车位，完善配套
                              住建局       陈志强     按季度报送进度
设施。
)";
  const std::string rows = R"(
1、全市生产总值增长6%以上，工业投资增长8%。 | 发改局/工信局/临江市生态环/境局青山分局 | 王小明/李大伟/赵建国 | 按季度报送进度
2、完成老旧小区改造，新建停车位，完善配套/设施。 | 住建局 | 陈志强 | 按季度报送进度
)";
  CHECK(aligned({task, unit, person, requirement}, drawing) == rows);

  auto pieces = drawn_pieces(drawing);  // the same in points: 14 high, half a line apart
  for (auto& piece : pieces)
    piece.box = {piece.box.left * 6, piece.box.top * 7, piece.box.right * 6, piece.box.top * 7 + 14};
  CHECK("\n" +
            drawn(layout::rows_by_alignment(head_of({task, unit, person, requirement}), pieces, lexicon(), book())) ==
        rows);
}

TEST_CASE("aligned rows: a row that a page's end cuts goes on, a row without a number stands by itself") {
  CHECK(aligned({task, unit, person}, R"(
1、推进水源地保护，做好断面水质监测，健全部门联      水利局       王小明
动和信息共享的工作机制。
加强噪声污染防治，落实夜间施工审批制度，设置禁      生态环境局     李大伟
鸣路段。                              公安局       赵建国
2、推进垃圾分类，建设分拣中心，优化收运线路，提      住建局       陈志强
)"
                                      "\f"
                                      R"(
高资源化利用水平。                          城管局       周明
3、实施绿化工程。                          林业局       孙丽
)") == R"(
1、推进水源地保护，做好断面水质监测，健全部门联/动和信息共享的工作机制。 | 水利局 | 王小明
加强噪声污染防治，落实夜间施工审批制度，设置禁/鸣路段。 | 生态环境局/公安局 | 李大伟/赵建国
2、推进垃圾分类，建设分拣中心，优化收运线路，提/高资源化利用水平。 | 住建局/城管局 | 陈志强/周明
3、实施绿化工程。 | 林业局 | 孙丽
)");
}

TEST_CASE("aligned rows: groups in a narrow column cover the rows they are centred on") {
  CHECK(aligned({group, task, unit, person}, R"(
一、聚焦产业发展，增强发展动能
      1、培育骨干企业。            工信局      李大伟
壮大工业   2、建设工业园区。            工信局      李大伟
经济。   3、引进配套企业。            商务局      周明
      4、发展电子商务。            商务局      周明
做优文    5、推进景区提升改造。          文旅局      孙丽
旅产业    6、办好冰雪节。             文旅局      孙丽
。      7、建设特色民宿。            文旅局      孙丽
二、聚焦民生改善，补齐公共服务短板
      8、新建两所幼儿园。           教育局      陈志强
)") == R"(
# 一、聚焦产业发展，增强发展动能
壮大工业/经济。 x4 | 1、培育骨干企业。 | 工信局 | 李大伟
2、建设工业园区。 | 工信局 | 李大伟
3、引进配套企业。 | 商务局 | 周明
4、发展电子商务。 | 商务局 | 周明
做优文/旅产业/。 x3 | 5、推进景区提升改造。 | 文旅局 | 孙丽
6、办好冰雪节。 | 文旅局 | 孙丽
7、建设特色民宿。 | 文旅局 | 孙丽
# 二、聚焦民生改善，补齐公共服务短板
8、新建两所幼儿园。 | 教育局 | 陈志强
)");
}

TEST_CASE("aligned rows: a group printed again on the next page is one group, its copy is furniture") {
  const auto table = layout::rows_by_alignment(head_of({group, task, unit}),
                                               drawn_pieces(R"(
     1、培育骨干企业，支持技术改造。     工信局
     2、建设工业园区，完善道路管网。     发改局
壮大工业
经济。
)"
                                                            "\f"
                                                            R"(
壮大工业
经济。  3、引进配套企业，延长产业链条。     商务局
     4、发展电子商务，培训从业人员。     商务局
)"),
                                               lexicon(), book());
  CHECK("\n" + drawn(table) == R"(
壮大工业/经济。 x4 | 1、培育骨干企业，支持技术改造。 | 工信局
2、建设工业园区，完善道路管网。 | 发改局
3、引进配套企业，延长产业链条。 | 商务局
4、发展电子商务，培训从业人员。 | 商务局
)");
  CHECK(table.repeated.size() == 2);
}

TEST_CASE("aligned rows: numbers in a column of their own, lead and supporting units, deadlines") {
  CHECK(aligned({number, task, lead_unit, support_unit, deadline}, R"(
一、优化营商环境
      推进“一件事一次办”改革，线上办理       县政务服      县公安局
 1                                      县人社局      2024年6月底前
      率达到90%以上。               务局        县医保局
                                        县发改局
 2    开展涉企收费专项治理。             县市场监管局              全年
                                        县工信局
 3    落实惠企政策直达快享。             县财政局                9月底前
二、扩大有效投资
      实施重点项目42个，年度完成投资60亿               各乡镇
 4    元以上，其中工业项目投资占比不低        县发改局                2024年12月底前
      于四成，确保开工率100%。                    县直各部门
)") == R"(
# 一、优化营商环境
1 | 推进“一件事一次办”改革，线上办理/率达到90%以上。 | 县政务服/务局 | 县公安局/县人社局/县医保局 | 2024年6月底前
2 | 开展涉企收费专项治理。 | 县市场监管局 | 县发改局/县工信局 | 全年
3 | 落实惠企政策直达快享。 | 县财政局 | 9月底前
# 二、扩大有效投资
4 | 实施重点项目42个，年度完成投资60亿/元以上，其中工业项目投资占比不低/于四成，确保开工率100%。 | 县发改局 | 各乡镇/县直各部门 | 2024年12月底前
)");
}

TEST_CASE("aligned rows: two columns only") {
  CHECK(aligned({task, unit}, R"(
1.建设智慧水务平台，实现管网在线监测，漏损率降到       水利局、住建局、
9%以下。                             大数据局
2.开展节水型机关创建。                       机关事务中心
)") == R"(
1.建设智慧水务平台，实现管网在线监测，漏损率降到/9%以下。 | 水利局、住建局、/大数据局
2.开展节水型机关创建。 | 机关事务中心
)");
}

TEST_CASE("aligned rows: names spread by blanks are one value, lines spread by blanks one text") {
  CHECK(aligned({task, leader, unit, person}, R"(
1、建设全民健身中心。                张   华   教体局    王小明
2 、 推 动 文 化 场 馆 免 费 开      刘   洋   文旅局    李   丽
放，办好广场演出。
)") == R"(
1、建设全民健身中心。 | 张华 | 教体局 | 王小明
2、推动文化场馆免费开/放，办好广场演出。 | 刘洋 | 文旅局 | 李丽
)");
}

TEST_CASE("aligned rows: a short section row over the number and the task column does not go into the next task") {
  const std::vector<ColumnRole> roles = {number, task, lead_unit, support_unit, deadline};
  const std::string drawing = R"(
一、经济发展
      培育规上工业企业12家，新增高新技术
 1                                  县工信局      县科技局      2024年12月底前
      企业5家以上。
 2    开展涉企收费专项治理。                 县市场监管局    县发改局      2024年9月底前
二、民生
（一）教育
 3    新建两所幼儿园。                     县教育局      县财政局      2024年11月底前
)"
                              "\f"
                              R"(
三、生态
 4    完成河道清淤20公里。                   县水利局      县财政局      2024年10月底前
)";
  const std::string rows = R"(
# 一、经济发展
1 | 培育规上工业企业12家，新增高新技术/企业5家以上。 | 县工信局 | 县科技局 | 2024年12月底前
2 | 开展涉企收费专项治理。 | 县市场监管局 | 县发改局 | 2024年9月底前
# 二、民生
# （一）教育
3 | 新建两所幼儿园。 | 县教育局 | 县财政局 | 2024年11月底前
# 三、生态
4 | 完成河道清淤20公里。 | 县水利局 | 县财政局 | 2024年10月底前
)";
  CHECK(aligned(roles, drawing) == rows);
  CHECK(in_points(roles, drawing) == rows);
}

TEST_CASE("aligned rows: a short section row is no line of the narrow group column") {
  const std::vector<ColumnRole> roles = {group, task, unit, person};
  const std::string drawing = R"(
一、着力强产业
      1、培育骨干企业。            工信局      李大伟
壮大工业  2、建设工业园区。            工信局      李大伟
经济    3、引进配套企业。            商务局      周明
      4、发展电子商务。            商务局      周明
做优文旅  5、推进景区提升改造。          文旅局      孙丽
产业
      6、办好冰雪节。             文旅局      孙丽
二、优生态
加强污染  7、建设断面监测站。           生态环境局    赵建国
防治
)"
                              "\f"
                              R"(
三、着力惠民生
办好基础  8、新建两所幼儿园。           教育局      陈志强
教育
)";
  const std::string rows = R"(
# 一、着力强产业
壮大工业/经济 x4 | 1、培育骨干企业。 | 工信局 | 李大伟
2、建设工业园区。 | 工信局 | 李大伟
3、引进配套企业。 | 商务局 | 周明
4、发展电子商务。 | 商务局 | 周明
做优文旅/产业 x2 | 5、推进景区提升改造。 | 文旅局 | 孙丽
6、办好冰雪节。 | 文旅局 | 孙丽
# 二、优生态
加强污染/防治 | 7、建设断面监测站。 | 生态环境局 | 赵建国
# 三、着力惠民生
办好基础/教育 | 8、新建两所幼儿园。 | 教育局 | 陈志强
)";
  CHECK(aligned(roles, drawing) == rows);
  CHECK(in_points(roles, drawing) == rows);
}

TEST_CASE("aligned rows: numbered groups alone on their lines are no section rows") {
  CHECK(aligned({group, task, unit}, R"(
一、提高发展质量，做强临江经济
        1、培育骨干企业。           工信局
（一）工业
        2、建设工业园区。           工信局
        3、推进景区提升改造。         文旅局
（二）文旅
        4、办好冰雪节。            文旅局
)") == R"(
# 一、提高发展质量，做强临江经济
（一）工业 x2 | 1、培育骨干企业。 | 工信局
2、建设工业园区。 | 工信局
（二）文旅 x2 | 3、推进景区提升改造。 | 文旅局
4、办好冰雪节。 | 文旅局
)");
}

TEST_CASE("aligned rows: a section row over two lines") {
  CHECK(aligned({number, task, unit, deadline}, R"(
一、坚持以人民为中心的发展思想，办好民生实事，让临江群众的获得感
更多更实
 1    新建两所幼儿园。             教育局      2024年11月底前
      完成老旧小区改造15个，更新电梯
 2                           住建局      2024年10月底前
      40部。
)") == R"(
# 一、坚持以人民为中心的发展思想，办好民生实事，让临江群众的获得感/更多更实
1 | 新建两所幼儿园。 | 教育局 | 2024年11月底前
2 | 完成老旧小区改造15个，更新电梯/40部。 | 住建局 | 2024年10月底前
)");
}

TEST_CASE("aligned rows: a group without its end is doubted where the others end with a full stop") {
  CHECK(aligned({group, task, unit}, R"(
壮大工业  1、培育骨干企业。            工信局
经济。
      2、建设工业园区。            工信局
做优文旅  3、建设文化场馆。            文旅局
)") == R"(
壮大工业/经济。 x2 | 1、培育骨干企业。 | 工信局
2、建设工业园区。 | 工信局
做优文旅 | 3、建设文化场馆。 | 文旅局 ?
)");
}

TEST_CASE("aligned rows: a row without names is doubted, for they may be merged with a neighbour's") {
  CHECK(aligned({number, task, unit, support_unit, person}, R"(
1    新建两所幼儿园。                                      陈志强
2    完成老旧小区改造15个。       住建局      财政局      王小明
3    改造供水管网30公里。                                    李大伟
4    整治背街小巷12条。         城管局                     周明
5    新建公园两座。           城管局      林业局      孙丽
)") == R"(
1 | 新建两所幼儿园。 | 陈志强 ?
2 | 完成老旧小区改造15个。 | 住建局 | 财政局 | 王小明
3 | 改造供水管网30公里。 | 李大伟 ?
4 | 整治背街小巷12条。 | 城管局 | 周明
5 | 新建公园两座。 | 城管局 | 林业局 | 孙丽
)");
}

TEST_CASE("aligned rows: 合计 under the last row is no part of it, and moves no name of the row above into it") {
  const auto table = layout::rows_by_alignment(head_of({number, task, unit}), drawn_pieces(R"(
1    新增停车位1000个。      城管局
                      国资中心
2    建成食堂8个。         民政局
合计   5660
)"), lexicon(), book());
  CHECK("\n" + drawn(table) == R"(
1 | 新增停车位1000个。 | 城管局/国资中心 ?
2 | 建成食堂8个。 | 民政局 ?
)");
  REQUIRE(table.notes.size() == 1);
  CHECK(table.notes.front().text() == "合计 5660");
}

TEST_CASE("aligned rows: every piece ends in one cell, and time grows with the table's length only") {
  std::string drawing;
  for (int i = 1; i <= 400; ++i) {
    drawing += (i % 20 == 1 && i > 1 ? "\f" : "") + std::to_string(i) + "、落实第" + std::to_string(i) +
               "项重点任务，按期完成。          工信局      王小明\n";
  }
  const auto pieces = drawn_pieces(drawing);
  const auto table = layout::rows_by_alignment(head_of({task, unit, person}), pieces, lexicon(), book());
  CHECK(table.rows.size() == 400);
  std::size_t lines = 0;
  for (const auto& cell : table.cells) lines += cell.lines.size();
  CHECK(lines == pieces.size());
}
