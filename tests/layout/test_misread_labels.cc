// Labels and item numbers that recognition of a scan got wrong.
#include "layout/page_drawing.h"
#include "layout/shown.h"
#include "support/catch.h"

namespace fenjie {

using tests::laid_out;
using tests::shown;

TEST_CASE("layout: 贵任单位：, 奎头单位：, l.调整 are read as 责任单位：, 牵头单位：, 1.调整, and that is said") {
  const Document document = laid_out("创建双拥模范县任务分解\n\nl.调整领导小组。\n贵任单位：县人武部\n完成时跟：5月底前\n2.开展宣传。\n（奎头单位：县教育局，配台单位：县财政局；完戍时限：6月）\n");
  CHECK(shown(document) == "创建双拥模范县任务分解\n1.调整领导小组。\n责任单位：县人武部\n完成时限：5月底前\n2.开展宣传。\n（牵头单位：县教育局，配合单位：县财政局；完成时限：6月）\n");
  REQUIRE(document.diagnostics.size() == 1);
  CHECK(document.diagnostics[0].code == "task/label-misread");
  CHECK(document.diagnostics[0].message.starts_with("“l.”“贵任单位”“完成时跟”“奎头单位”“配台单位”“完戍时限”像是"));
  CHECK(tests::ledger_faults(document).empty());
  CHECK(document.source.find("贵任单位") != std::string::npos);
}

TEST_CASE("layout: 贵任单位： on a page") {
  tests::PageDrawing drawing;
  double y = 60;
  for (const char* line : {"创建双拥模范县任务分解", "l.调整领导小组。", "贵任单位：县人武部"}) drawing.text(50, y += 16, line);
  const Document document = layout::lay_out(tests::reading_of({drawing}), tests::book());
  CHECK(shown(document).find("1.调整领导小组。责任单位：县人武部") != std::string::npos);
  REQUIRE(document.diagnostics.size() == 1);
  CHECK(document.diagnostics[0].code == "task/label-misread");
}

TEST_CASE("layout: 请贵任单位支持, I.总则, 率头 in running text stay as they are") {
  CHECK(laid_out("关于做好工作的通知\n\n请贵任单位支持。\nI.总则\n1.修路。\n责任单位：县交通局\n").diagnostics.empty());
}

}  // namespace fenjie
