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

TEST_CASE("page paragraphs: a number that goes on counting begins one below a full line, a year and a quantity do not") {
  PageDrawing drawing;
  double y = 60;
  for (const char* line : {"2.严控高耗能行业产能，责任单位为市发展改革委、市工业和信息化局、县", "3.强化散乱污企业综合整治。", "2023年全市完成排查，建立清单台账并且逐个整改到位，确保在明年的春天", "2024年全部完成，城区范围内松阳化工厂完成搬迁改造或者依法关闭退出。"}) {
    drawing.text(50, y, line);
    y += 16;
  }
  CHECK(shown(layout::lay_out(reading_of({drawing}), book())) ==
        "2.严控高耗能行业产能，责任单位为市发展改革委、市工业和信息化局、县\n3.强化散乱污企业综合整治。\n"
        "2023年全市完成排查，建立清单台账并且逐个整改到位，确保在明年的春天2024年全部完成，城区范围内松阳化工厂完成搬迁改造或者依法关闭退出。\n");
}

TEST_CASE("page paragraphs: lines set in under a label's text go on with the item (each was a paragraph, and brackets were cut at the lines' ends)") {
  PageDrawing drawing;
  double y = 60;
  const std::pair<double, const char*> lines[] = {{50, "1．健全县乡村三级养老服务网络。依托现有资源，每个县市区建成1所以失能照"},
                                                  {80, "护为主的县级敬老院，覆盖率达到65%。（省民政厅牵头，省财政厅、省发改委配"},
                                                  {80, "合）"},
                                                  {50, "2．推进公办养老机构改革，开展入住综合评估和轮候管理，并且出台办法。"},
                                                  {80, "一、增强照护能力"}};
  for (const auto& [x, line] : lines) {
    drawing.text(x, y, line);
    y += 16;
  }
  CHECK(shown(layout::lay_out(reading_of({drawing}), book())) ==
        "1．健全县乡村三级养老服务网络。依托现有资源，每个县市区建成1所以失能照护为主的县级敬老院，覆盖率达到65%。（省民政厅牵头，省财政厅、省发改委配合）\n"
        "2．推进公办养老机构改革，开展入住综合评估和轮候管理，并且出台办法。\n一、增强照护能力\n");
}

}  // namespace fenjie
