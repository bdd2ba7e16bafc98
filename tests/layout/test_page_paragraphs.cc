#include "layout/page_drawing.h"
#include "layout/shown.h"
#include "support/catch.h"

namespace fenjie {

using namespace tests;

TEST_CASE("page paragraphs: a line that ends early because what follows is not broken goes on") {
  struct Example {
    const char* name;
    std::vector<std::string_view> lines;  // from the left margin, 30 characters wide
    const char* paragraphs;
  };
  const Example examples[] = {
      {"a character and its comma",
       {"　　将社区用房等闲置资源优先用于基层养老服务设施建设的各类服", "务，新建小区按每百户配建养老服务用房，并且做到同步规划同步建设", "交付使用。"},
       "将社区用房等闲置资源优先用于基层养老服务设施建设的各类服务，新建小区按每百户配建养老服务用房，并且做到同步规划同步建设交付使用。\n"},
      {"a figure and its comma",
       {"　　推进医养签约合作，各类养老机构与医疗机构的签约率达", "10000%，支持医疗机构设立家庭病床并且上门巡诊，推动优质资源下", "沉。"},
       "推进医养签约合作，各类养老机构与医疗机构的签约率达10000%，支持医疗机构设立家庭病床并且上门巡诊，推动优质资源下沉。\n"},
      {"a short line whose next one begins with a word that would have fitted ends",
       {"　　将社区用房等闲置资源优先用于基层养老服务设施建设", "新建小区按每百户配建养老服务用房，做到同步规划同步建设同步验收", "交付使用。"},
       "将社区用房等闲置资源优先用于基层养老服务设施建设\n新建小区按每百户配建养老服务用房，做到同步规划同步建设同步验收交付使用。\n"},
  };
  for (const Example& example : examples) {
    INFO(example.name);
    PageDrawing drawing;
    double y = 60;
    for (const std::string_view line : example.lines) {
      drawing.text(50, y, line);
      y += 16;
    }
    CHECK(shown(layout::lay_out(reading_of({drawing}), book())) == example.paragraphs);
  }
}

}  // namespace fenjie
