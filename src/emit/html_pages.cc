#include <cmath>
#include <cstdio>

#include "emit/html_source.h"

namespace fenjie::emit {
namespace {

constexpr double kDescent = 0.12;    // of the font size, between baseline and bottom of a glyph's box
constexpr double kSameLine = 0.5;    // points between baselines of one line
constexpr double kSameSize = 0.1;    // points

std::string number(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f", value);
  return text;
}

bool is_one_character(const std::string& text) {
  std::size_t characters = 0;
  for (const char byte : text) characters += (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
  return characters == 1 && text.size() < 4;  // SVG counts UTF-16 units
}

/// Characters of one line and size share an element: each has its own x.
class Line {
 public:
  bool takes(const Glyph& glyph) const {
    return !text_.empty() && glyph.angle == 0 && std::abs(glyph.box.bottom - bottom_) < kSameLine &&
           std::abs(glyph.font_size - size_) < kSameSize && is_one_character(glyph.text);
  }
  void begin(const Glyph& glyph) {
    bottom_ = glyph.box.bottom;
    size_ = glyph.font_size;
    add(glyph);
  }
  void add(const Glyph& glyph) {
    xs_ += (xs_.empty() ? "" : " ") + number(glyph.box.left);
    text_ += escaped_html(glyph.text);
  }
  void end(std::string& svg) {
    if (text_.empty()) return;
    svg += "<text x=\"" + xs_ + "\" y=\"" + number(bottom_ - kDescent * size_) + "\" font-size=\"" + number(size_) +
           "\">" + text_ + "</text>\n";
    text_.clear();
    xs_.clear();
  }

 private:
  std::string xs_, text_;
  double bottom_ = 0, size_ = 0;
};

/// A character whose line does not run to the right.
std::string turned(const Glyph& glyph) {
  double x = glyph.box.left, y = glyph.box.bottom;  // the baseline's beginning
  if (glyph.angle == 90) {
    x += kDescent * glyph.font_size;
    y = glyph.box.top;
  } else if (glyph.angle == 180) {
    x = glyph.box.right;
    y = glyph.box.top + kDescent * glyph.font_size;
  } else {
    x = glyph.box.right - kDescent * glyph.font_size;
  }
  const std::string place = number(x) + " " + number(y);
  return "<text transform=\"translate(" + place + ") rotate(" + std::to_string(glyph.angle) + ")\" font-size=\"" +
         number(glyph.font_size) + "\">" + escaped_html(glyph.text) + "</text>\n";
}

std::string ruling_svg(const Ruling& ruling) {
  const std::string from = number(ruling.from), to = number(ruling.to), at = number(ruling.position);
  const std::string ends = ruling.horizontal ? "M" + from + " " + at + "H" + to : "M" + at + " " + from + "V" + to;
  return "<path d=\"" + ends + "\" stroke-width=\"" + number(std::max(0.3, ruling.thickness)) + "\"/>\n";
}

std::string page_svg(const Page& page) {
  std::string svg = "<svg id=\"p" + std::to_string(page.number) + "\" viewBox=\"0 0 " + number(page.width) + " " +
                    number(page.height) + "\" role=\"img\" aria-label=\"第 " + std::to_string(page.number) + " 页\">\n";
  for (const Ruling& ruling : page.rulings) svg += ruling_svg(ruling);
  Line line;
  for (const Glyph& glyph : page.glyphs) {
    if (glyph.text.empty() || glyph.text == " ") continue;
    if (line.takes(glyph)) {
      line.add(glyph);
      continue;
    }
    line.end(svg);
    if (glyph.angle != 0)
      svg += turned(glyph);
    else
      line.begin(glyph);
  }
  line.end(svg);
  return svg + "</svg>\n";
}

class PageSource : public HtmlSource {
 public:
  PageSource(const Document& document, const std::vector<Page>& pages) : document_(document), pages_(pages) {}

  const char* kind() const override { return "pages"; }

  /// 1,70.5,90,120,104.2 2,...: page, left, top, right, bottom
  std::string at(const std::vector<Span>& spans) const override {
    std::string result;
    for (const PageBox& place : document_.locate(spans)) {
      if (!result.empty()) result += ' ';
      result += std::to_string(place.page);
      for (const double side : {place.box.left, place.box.top, place.box.right, place.box.bottom})
        result += "," + number(side);
    }
    return result;
  }

  std::string html() const override {
    std::string html;
    for (const Page& page : pages_) html += page_svg(page);
    return html;
  }

 private:
  const Document& document_;
  const std::vector<Page>& pages_;
};

}  // namespace

std::unique_ptr<HtmlSource> page_source(const Document& document, const std::vector<Page>& pages) {
  return std::make_unique<PageSource>(document, pages);
}

}  // namespace fenjie::emit
