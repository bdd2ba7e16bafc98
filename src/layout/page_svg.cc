#include "layout/page_svg.h"

#include <cstdio>

#include "layout/page_blocks.h"

namespace fenjie::layout {

namespace {

std::string number(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.2f", value);
  return text;
}

std::string escaped(const std::string& text) {
  std::string result;
  for (const char c : text) {
    if (c == '<')
      result += "&lt;";
    else if (c == '&')
      result += "&amp;";
    else if (static_cast<unsigned char>(c) >= ' ')
      result += c;
  }
  return result;
}

std::string rectangle(const Box& box, const char* style) {
  return "<rect x=\"" + number(box.left) + "\" y=\"" + number(box.top) + "\" width=\"" + number(box.width()) +
         "\" height=\"" + number(box.height()) + "\" " + style + "/>\n";
}

std::string label(double x, double y, double size, const char* style, const std::string& text) {
  return "<text x=\"" + number(x) + "\" y=\"" + number(y) + "\" font-size=\"" + number(size) + "\" " + style + ">" +
         escaped(text) + "</text>\n";
}

std::string ruling_svg(const Ruling& ruling) {
  const double x1 = ruling.horizontal ? ruling.from : ruling.position, x2 = ruling.horizontal ? ruling.to : x1;
  const double y1 = ruling.horizontal ? ruling.position : ruling.from, y2 = ruling.horizontal ? y1 : ruling.to;
  return "<line x1=\"" + number(x1) + "\" y1=\"" + number(y1) + "\" x2=\"" + number(x2) + "\" y2=\"" + number(y2) +
         "\" stroke=\"red\" stroke-width=\"0.6\"/>\n";
}

std::string table_svg(const PageTable& table) {
  std::string svg;
  for (const GridCell& cell : table.grid.cells) {
    const Box box = table.grid.box(cell);
    svg += rectangle({box.left + 1, box.top + 1, box.right - 1, box.bottom - 1},
                     "fill=\"blue\" fill-opacity=\"0.06\" stroke=\"blue\" stroke-width=\"0.4\"");
    std::string name = "r" + std::to_string(cell.row) + " c" + std::to_string(cell.column);
    if (cell.row_span > 1 || cell.column_span > 1)
      name += " " + std::to_string(cell.row_span) + "x" + std::to_string(cell.column_span);
    svg += label(box.left + 2, box.top + 6, 5, "fill=\"blue\"", name);
  }
  return svg;
}

}  // namespace

std::string page_svg(const Page& printed) {
  const UprightPage page = upright(printed);
  const std::string width = number(page.page.width), height = number(page.page.height);
  std::string svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height +
                    "\" viewBox=\"0 0 " + width + " " + height +
                    "\">\n<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n";
  for (const Glyph& glyph : page.page.glyphs) {
    svg += rectangle(glyph.box, "fill=\"none\" stroke=\"#bbb\" stroke-width=\"0.2\"");
    if (glyph.angle == 0)
      svg += label(glyph.box.left, glyph.box.bottom - 0.12 * glyph.font_size, glyph.font_size, "", glyph.text);
  }
  for (const Ruling& ruling : page.page.rulings) svg += ruling_svg(ruling);
  Document scratch;
  const auto sorted = blocks_of(printed, scratch);
  for (const PageBlock& block : sorted.blocks) {
    if (const auto* table = std::get_if<PageTable>(&block))
      svg += table_svg(*table);
    else
      svg += rectangle(std::get<PageLine>(block).box, "fill=\"none\" stroke=\"green\" stroke-width=\"0.4\"");
  }
  return svg + "</svg>\n";
}

}  // namespace fenjie::layout
