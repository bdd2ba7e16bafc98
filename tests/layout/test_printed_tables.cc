// Tables of one page as printed: by rules, and by alignment where rules do not close the cells.
#include "layout/printed_tables.h"
#include "layout/page_drawing.h"
#include "support/catch.h"

using namespace fenjie;
using fenjie::tests::PageDrawing;

namespace {

/// "row,column+spans text" of each cell.
std::string shown(const PrintedTable& table) {
  std::string text;
  for (const PrintedCell& cell : table.cells) {
    text += std::to_string(cell.row) + "," + std::to_string(cell.column);
    if (cell.row_span > 1 || cell.column_span > 1)
      text += "+" + std::to_string(cell.row_span) + "x" + std::to_string(cell.column_span);
    text += " " + cell.text + "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("a ruled table keeps its head, its spans and the boxes of its cells") {
  const std::vector<double> xs = {50, 150, 300};
  const auto tables = layout::printed_tables(PageDrawing()
                                                 .row(xs, 50, 70, {"责任分解表", "<"})
                                                 .row(xs, 70, 90, {"工作任务", "责任单位"})
                                                 .row(xs, 90, 110, {"修路", "交通局"})
                                                 .row(xs, 110, 130, {"架桥", "^"})
                                                 .close(xs, 130)
                                                 .page());
  REQUIRE(tables.size() == 1);
  CHECK(tables[0].ruled);
  CHECK(shown(tables[0]) == "0,0+1x2 责任分解表\n1,0 工作任务\n1,1 责任单位\n2,0 修路\n2,1+2x1 交通局\n3,0 架桥\n");
  CHECK(tables[0].box == Box{50, 50, 300, 130});
  CHECK(tables[0].cells[4].box == Box{150, 90, 300, 130});
}

TEST_CASE("labels and figures stacked between two rules are rows of their own") {
  const std::vector<double> xs = {50, 150, 250, 350};
  const auto tables = layout::printed_tables(PageDrawing()
                                                 .row(xs, 50, 70, {"Country", "Fund", "Total"})
                                                 .row(xs, 70, 130, {"Roads\nof which\nBridges", "2.3\n\n8.8", "5.5\n\n22"})
                                                 .row(xs, 130, 170, {"Total of\nall", "58.9", "145.7"})
                                                 .close(xs, 170)
                                                 .page());
  REQUIRE(tables.size() == 1);
  CHECK(tables[0].rows == 5);
  CHECK(shown(tables[0]) ==
        "0,0 Country\n0,1 Fund\n0,2 Total\n1,0 Roads\n1,1 2.3\n1,2 5.5\n2,0 of which\n3,0 Bridges\n3,1 8.8\n3,2 22\n"
        "4,0 Total of all\n4,1 58.9\n4,2 145.7\n");
}

TEST_CASE("a table without rules is found by its figures under each other") {
  const auto tables = layout::printed_tables(PageDrawing()
                                                 .text(50, 20, "Running text goes from one side to the other side.")
                                                 .text(150, 60, "2021")
                                                 .text(250, 60, "2022")
                                                 .text(50, 80, "Roads")
                                                 .text(150, 80, "1,200")
                                                 .text(250, 80, "1,300")
                                                 .text(50, 100, "Bridges")
                                                 .text(150, 100, "15")
                                                 .text(250, 100, "17")
                                                 .page());
  REQUIRE(tables.size() == 1);
  CHECK_FALSE(tables[0].ruled);
  CHECK(shown(tables[0]) ==
        "0,1 2021\n0,2 2022\n1,0 Roads\n1,1 1,200\n1,2 1,300\n2,0 Bridges\n2,1 15\n2,2 17\n");
}

TEST_CASE("prose in two columns is no table") {
  PageDrawing page;
  for (int line = 0; line < 8; ++line)
    page.text(30, 20 + 14 * line, "This column of text runs on and on without an end")
        .text(310, 20 + 14 * line, "and so does this one beside it, line for line too");
  CHECK(layout::printed_tables(page.page()).empty());
}
