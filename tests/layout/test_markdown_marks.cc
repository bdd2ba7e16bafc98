// Notices as converters and chat programs give them: the marks of Markdown are no text.
#include "layout/shown.h"
#include "support/catch.h"

namespace fenjie {

using tests::laid_out;
using tests::shown;

TEST_CASE("layout: the marks of Markdown are furniture, in paragraphs and in cells") {
  const Document document = laid_out(
      "## **任务分解**\n\n---\n\n**各县区：**\n\n1\\. 推进**改革**。\n\n| **序号** | **工作任务** | **责任单位** |\n|:--:|---|---|\n"
      "| 1 | **改造小区** | 市住建局<br>市财政局 |\n| 2 | 修路\\* | 市交通局<br/> |\n");
  CHECK(shown(document) ==
        "任务分解\n各县区：\n1.推进改革。\n[] number=序号 task=工作任务 unit=责任单位\n"
        "number{1} task{改造小区} unit{市住建局/市财政局}\nnumber{2} task{修路*} unit{市交通局}\n");
  CHECK(tests::ledger_faults(document).empty());
}

TEST_CASE("layout: stars and lines that are no marks of Markdown stay") {
  CHECK(shown(laid_out("联系人：张**、李**。\n")) == "联系人：张**、李**。\n");
  CHECK(shown(laid_out("## 通知\n\n联系人：张**。\n")) == "通知\n联系人：张**。\n");  // one pair is never closed
  CHECK(shown(laid_out("C#语言\n")) == "C#语言\n");
}

TEST_CASE("layout: a bullet begins a paragraph") {
  CHECK(shown(laid_out("一、改造小区\n• 牵头单位：市住房和城乡建设局、市自然资源和规划局、市城市管理综合行政执法局、市财政局\n• 完成时限：9月底前\n")) ==
        "一、改造小区\n•牵头单位：市住房和城乡建设局、市自然资源和规划局、市城市管理综合行政执法局、市财政局\n•完成时限：9月底前\n");
}

}  // namespace fenjie
