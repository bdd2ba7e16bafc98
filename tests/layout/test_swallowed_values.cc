// Tables in which a border was not seen: what a line of the task says tells it.
#include "layout/swallowed_values.h"
#include "support/catch.h"
#include "support/table_from_text.h"

using namespace fenjie;
using namespace fenjie::tests;

TEST_CASE("a task or a group that holds another column's value is doubted") {
  struct Example {
    const char* row;  // number | group | task | unit | deadline
    bool doubted;
  };
  const std::vector<Example> examples = {
      {"5 | 一组 | 实施标准化建设。/市财政局、市水利局/深化配套改革 | 市公安局 | 年底前", true},
      {"5 | 一组 | 实施标准化建设。/各县（市、区）人民政府、市公安局、市住 | 房城乡建设局 | 年底前", true},
      {"5 | 一组 | 实施标准化建设/2024年6月底前 | 市公安局 | 年底前", true},
      {"5 | 一组 | 实施标准化建设/6/深化配套改革 | 市公安局 | 年底前", true},
      {"5 | 一组/市财政局 | 实施标准化建设。 | 市公安局 | 年底前", true},
      {"5 | 一组 | 由市财政局、/市水利局牵头实施/标准化建设 | 市公安局 | 年底前", false},
      {"5 | 一组 | 建立市财政局/市水利局联席会议制度 | 市公安局 | 年底前", false},
      {"5 | 一组 | 新建学校/3所，改造/2个 | 市公安局/市水利局 | 年底前/6月底前", false},
  };
  for (const auto& [row, doubted] : examples) {
    INFO(row);
    Table table = table_from_text(std::string("number | group | task | unit | deadline\n") + row);
    table.row_costs.assign(table.rows.size(), 0);
    layout::doubt_swallowed_values(table, lexicon());
    CHECK((table.row_costs[0] >= 0.5) == doubted);
  }
}
