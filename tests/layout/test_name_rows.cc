// Lists of names in columns without rules.
#include "layout/page_drawing.h"
#include "layout/shown.h"
#include "support/catch.h"

using namespace fenjie;
using namespace fenjie::tests;

TEST_CASE("name rows: cells centred on each other are one row: who had two lines of posts had his neighbour's, in silence") {
  PageDrawing page;
  page.text(40, 36, "现将高标准农田建设工作专班的组成人员通知如下，请各有关单位按照职责抓好各项工作。");
  page.text(50, 70, "组　长：").text(100, 70, "薛　峰").text(150, 70, "县委副书记、县长");
  page.text(150, 90, "县政府党组成员、县政府办公室主任、县外事办公室主任、县政").text(100, 97, "穆　青").text(50, 97, "成　员：").text(150, 104, "府研究室主任");
  page.text(150, 124, "县农业农村局局长").text(100, 131, "江文辉").text(150, 138, "县乡村振兴局局长");
  CHECK(shown(layout::lay_out(reading_of({page}), book())) ==
        "现将高标准农田建设工作专班的组成人员通知如下，请各有关单位按照职责抓好各项工作。\n组长：薛峰县委副书记、县长\n"
        "成员：穆青县政府党组成员、县政府办公室主任、县外事办公室主任、县政府研究室主任\n江文辉县农业农村局局长\n县乡村振兴局局长\n");
}

TEST_CASE("name rows: posts that a line had no room for join it, others do not") {
  PageDrawing page;
  page.text(50, 70, "副组长：").text(100, 70, "尹秋香").text(150, 70, "县统计局党组书记、局长，县政府办公室副主任、县大数据中心").text(150, 86, "主任");
  page.text(100, 102, "石　磊").text(150, 102, "县财政局局长").text(150, 118, "县国资委主任");
  const std::string text = shown(layout::lay_out(reading_of({page}), book()));
  CHECK(text.find("县大数据中心主任") != std::string::npos);
  CHECK(text.find("县财政局局长县国资委主任") == std::string::npos);
}
