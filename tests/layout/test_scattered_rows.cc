// Rows of tables whose cells a dump has scattered (pdftotext without options, spreadsheets in content order).
#include "layout/drawn_pieces.h"
#include "support/catch.h"
#include "support/table_from_text.h"

using namespace fenjie;
using namespace fenjie::tests;

namespace {

Table scattered_table(const std::vector<ColumnRole>& roles, const std::string& drawing) {
  return layout::rows_scattered(head_of(roles), drawn_pieces(drawing), lexicon(), book());
}

std::string scattered(const std::vector<ColumnRole>& roles, const std::string& drawing) {
  return "\n" + drawn(scattered_table(roles, drawing));
}

std::size_t lines_in(const Table& table) {
  std::size_t lines = table.repeated.size() + table.title.size();
  for (const auto& cell : table.cells) lines += cell.lines.size();
  return lines;
}

using enum ColumnRole;

}  // namespace

TEST_CASE("scattered rows: names before and behind all texts, row by row with their requirement") {
  CHECK(scattered({task, leader, unit, person, requirement}, R"(
张华
工信局
李大伟
按季度报送进度

刘洋
教育局
陈志强
按季度报送进度

1、培育骨干企业，支持技术改造，工业投资增
长8%。
2、新建两所幼儿园，增加学位，优化教师队伍
结构。
3、办好冰雪节。

张华

文旅局

孙丽

按季度报送进度
)") == R"(
1、培育骨干企业，支持技术改造，工业投资增/长8%。 | 张华 | 工信局 | 李大伟 | 按季度报送进度
2、新建两所幼儿园，增加学位，优化教师队伍/结构。 | 刘洋 | 教育局 | 陈志强 | 按季度报送进度
3、办好冰雪节。 | 张华 | 文旅局 | 孙丽 | 按季度报送进度
)");
}

TEST_CASE("scattered rows: as many persons as units, nobody twice in a cell") {
  CHECK(scattered({task, unit, person, requirement}, R"(
1、推进老旧小区改造。

住建局
城管局

陈志强
周明

2、推进垃圾分类。

住建局
水利局

陈志强
王小明

3、推进节水改造。

水利局

王小明

按季度报送进度
按季度报送进度
按季度报送进度
)") == R"(
1、推进老旧小区改造。 | 住建局/城管局 | 陈志强/周明 | 按季度报送进度 ?
2、推进垃圾分类。 | 住建局/水利局 | 陈志强/王小明 | 按季度报送进度 ?
3、推进节水改造。 | 水利局 | 王小明 | 按季度报送进度
)");
}

TEST_CASE("scattered rows: a spreadsheet's page lists the cells of one line first, then the others row by row") {
  CHECK(scattered({group, task, leader, unit, person, requirement}, R"(
一、聚焦产业发展，增强发展动能
张华  李大伟  按季度报送进度
按季度报送进度
二、聚焦民生改善，补齐公共服务短板
刘洋  教育局  陈志强  按季度报送进度
壮大工业
经济。
1、培育骨干企业，支持技术改造。
临江市工业和信
息化局
2、建设工业园区，完善道路管网。
张华
刘洋
发改局
住建局
王小明
周明
3、新建两所幼儿园。
)") == R"(
# 一、聚焦产业发展，增强发展动能
壮大工业/经济。 x2 | 1、培育骨干企业，支持技术改造。 | 张华 | 临江市工业和信/息化局 | 李大伟 | 按季度报送进度
2、建设工业园区，完善道路管网。 | 张华/刘洋 | 发改局/住建局 | 王小明/周明 | 按季度报送进度
# 二、聚焦民生改善，补齐公共服务短板
3、新建两所幼儿园。 | 刘洋 | 教育局 | 陈志强 | 按季度报送进度
)");
}

TEST_CASE("scattered rows: what could as well stand in the next row is doubted, not lost") {
  const std::string drawing = R"(
1、推进老旧小区改造。
2、推进垃圾分类。
住建局
城管局
水利局
陈志强
周明
王小明
)";
  const auto table = scattered_table({task, unit, person}, drawing);
  REQUIRE(table.rows.size() == 2);
  CHECK(table.row_costs[0] >= 0.5);
  CHECK(table.row_costs[1] >= 0.5);
  CHECK(lines_in(table) == 8);
}

TEST_CASE("scattered rows: the title and a heading among the rows belong to the table") {
  const auto table = scattered_table({task, unit}, R"(
1、推进老旧小区改造。

住建局

完成时限

6月底前

青山县2024年重点任务分解表
2、推进垃圾分类。

城管局

年内
)");
  REQUIRE(table.columns.size() == 3);
  CHECK(table.columns[2].role == deadline);
  CHECK(table.title.size() == 1);
  CHECK("\n" + drawn(table) == R"(
1、推进老旧小区改造。 | 住建局 | 6月底前
2、推进垃圾分类。 | 城管局 | 年内
)");
}

TEST_CASE("scattered rows: nothing but text, nothing at all") {
  CHECK(scattered_table({task, unit}, "").rows.empty());
  const auto table = scattered_table({task, unit}, "1、推进老旧小区改造。\n推进垃圾分类。\n");
  CHECK(lines_in(table) == 2);
}

TEST_CASE("scattered rows: columns of hundreds of rows without a page's end are doubted and nothing is lost") {
  std::string tasks, units, persons;
  for (int i = 1; i <= 700; ++i) {
    tasks += std::to_string(i) + "、落实第" + std::to_string(i) + "项重点任务，按期完成。\n";
    units += "工信局\n住建局\n";
    persons += "王小明\n李大伟\n";
  }
  const auto table = scattered_table({task, unit, person}, tasks + units + persons);
  CHECK(table.rows.size() == 700);
  CHECK(lines_in(table) == 700 * 5);
  CHECK(table.cost >= 0.5);
}
