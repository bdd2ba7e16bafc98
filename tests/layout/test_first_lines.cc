// Rows of three-line tables in points without numbers: told by white, or by the lines where several cells begin.
#include "layout/drawn_pieces.h"
#include "support/catch.h"
#include "support/table_from_text.h"

using namespace fenjie;
using namespace fenjie::tests;

namespace {

/// Characters 10 wide, lines 14 high and half of 18 apart for each line of the drawing; an empty one adds 12.
std::string in_points(const std::vector<ColumnRole>& roles, const std::string& drawing, double line = 18) {
  auto pieces = drawn_pieces(drawing);
  double white = 0;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const bool begins_line = i == 0 || pieces[i].line != pieces[i - 1].line;
    if (begins_line && pieces[i].after_blank) white += 12;
    const Box& box = pieces[i].box;
    pieces[i].box = {box.left * 10 + 40, box.top * line + white + 90, box.right * 10 + 40, box.top * line + white + 104};
  }
  return "\n" + drawn(layout::rows_by_alignment(head_of(roles), pieces, lexicon(), book()));
}

using enum ColumnRole;

constexpr const char* kRows = R"(
3月20日前 | 完成老年助餐点食品安全检查，问题点/位一律停业整改 | 区市场监管局 | 各镇（街道） | 陆建平
4月底前 | 新增社区嵌入式养老机构6家，新增护/理型床位240张 | 区民政局 | 区规划资源局、区/房管局 | 陆建平
每月5日前 | 汇总各服务点接单量，形成运行月报 | 区大数据中心 | 韩磊
9月底前 | 组织家庭照护者培训不少于40场，覆盖/3000人次 | 区总工会 | 区妇联、区红十字/会、区老年大学 | 韩磊
)";

}  // namespace

TEST_CASE("first lines: white parts the rows of a table without numbers, whatever their texts are") {
  CHECK(in_points({deadline, task, unit, support_unit, person}, R"(
3月20日前    完成老年助餐点食品安全检查，问题点    区市场监管局    各镇（街道）      陆建平
           位一律停业整改

4月底前     新增社区嵌入式养老机构6家，新增护    区民政局      区规划资源局、区    陆建平
           理型床位240张                   房管局

每月5日前    汇总各服务点接单量，形成运行月报     区大数据中心                韩磊

9月底前     组织家庭照护者培训不少于40场，覆盖    区总工会      区妇联、区红十字    韩磊
           3000人次                      会、区老年大学
)") == kRows);
}

TEST_CASE("first lines: without white a line where several cells begin at once begins a row, with doubt") {
  const std::string rows = in_points({deadline, task, unit, support_unit, person}, R"(
3月20日前    完成老年助餐点食品安全检查，问题点    区市场监管局    各镇（街道）      陆建平
           位一律停业整改
4月底前     新增社区嵌入式养老机构6家，新增护    区民政局      区规划资源局、区    陆建平
           理型床位240张                   房管局
每月5日前    汇总各服务点接单量，形成运行月报     区大数据中心                韩磊
9月底前     组织家庭照护者培训不少于40场，覆盖    区总工会      区妇联、区红十字    韩磊
           3000人次                      会、区老年大学
)");
  std::string undoubted = rows;
  for (std::size_t at; (at = undoubted.find(" ?")) != std::string::npos;) undoubted.erase(at, 2);
  CHECK(undoubted == kRows);
}

TEST_CASE("first lines: white parts rows with cells in the middle, whose lines stand between those of others") {
  CHECK(in_points({task, unit, deadline}, R"(
开展全体学生心理健康测评，高危学生
                       市教育局、市卫健委    4月底前
一生一策建档

中小学按师生比配齐专职心理教师     市教育局、市委编办    8月底前

开通青少年心理援助热线并公布号码    团市委          3月底前
)",
                  9) == R"(
开展全体学生心理健康测评，高危学生/一生一策建档 | 市教育局、市卫健委 | 4月底前
中小学按师生比配齐专职心理教师 | 市教育局、市委编办 | 8月底前
开通青少年心理援助热线并公布号码 | 团市委 | 3月底前
)");
}

TEST_CASE("first lines: white tells nothing where a block between has no task") {
  // The second unit stands alone between white: its row is not sure, so white tells nothing.
  const std::string rows = in_points({task, unit}, R"(
完成老旧小区改造        市住建局

             市城管局

推进污水处理厂提标扩建    市水利局
)");
  CHECK(rows.find("?") != std::string::npos);
}
