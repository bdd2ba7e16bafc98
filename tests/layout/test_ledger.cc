#include <random>
#include <sstream>

#include "layout/shown.h"
#include "support/catch.h"
#include "support/sample.h"

namespace fenjie {

TEST_CASE("layout: however the lines are mixed, every character is in one block or in the furniture") {
  std::vector<std::string> lines = {"序号\t工作任务\t责任单位\t完成时限",
                                    "工作任务 责任单位 责任人",
                                    "| 序号 | 重点任务 | 责任单位 |",
                                    "序号,工作任务,责任单位",
                                    "工作任务",
                                    "责任",
                                    "单位",
                                    "- 3 -",
                                    "第 6 页 共 12 页",
                                    "注：略",
                                    "附件2",
                                    "\"",
                                    "|",
                                    "7",
                                    "\f",
                                    "",
                                    "青政办发〔2022〕17号",
                                    "张1|a：\"",
                                    "　：1局|　a一）） 一",
                                    "# **标题**",
                                    "|---|--|",
                                    "| **1** | 推进**改革\\*<br> | a** |",
                                    "---"};
  const std::size_t strange = lines.size();
  std::istringstream sample(tests::file_content("samples/genhe-2022.txt"));
  for (std::string line; std::getline(sample, line);)
    if (!line.empty()) lines.push_back(line);
  std::mt19937 random(1);  // the same mixtures in every run: its sequence is fixed by the standard
  for (int round = 0; round < 60; ++round) {
    std::string text;
    for (auto k = random() % 120 + 1; k > 0; --k)
      text +=
          lines[random() % 3 == 0 ? random() % strange : random() % lines.size()] + (random() % 2 == 0 ? "\n" : "\n\n");
    INFO(text);
    CHECK(tests::ledger_faults(tests::laid_out(text + "完。")).empty());
  }
}

}  // namespace fenjie
