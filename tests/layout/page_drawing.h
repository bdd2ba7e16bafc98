// Pages drawn by hand: glyphs and rules without a PDF.
#pragma once

#include <string_view>
#include <vector>

#include "model/page.h"
#include "text/characters.h"

namespace fenjie::tests {

inline constexpr double kEm = 10;    // size of all text
inline constexpr double kLine = 14;  // distance of lines in a cell

/// Draws on one page, 600 x 400 points unless said otherwise.
class PageDrawing {
 public:
  explicit PageDrawing(int number = 1, double width = 600, double height = 400) {
    page_.number = number;
    page_.width = width;
    page_.height = height;
  }

  /// Text whose first line begins at (x, y), its upper left corner; '\n' begins a new line.
  PageDrawing& text(double x, double y, std::string_view text) {
    double at = x;
    for (std::size_t i = 0; i < text.size();) {
      const text::Character c = text::character_at(text, i);
      i = c.end;
      if (c.code == '\n') {
        at = x;
        y += kLine;
        continue;
      }
      const double advance = kEm * text::display_width(c.code) / 2;
      page_.glyphs.push_back(
          {std::string(text.substr(c.begin, c.end - c.begin)), {at, y, at + advance, y + kEm}, kEm, 1, 0});
      at += advance;
    }
    return *this;
  }

  PageDrawing& across(double y, double from, double to) {
    page_.rulings.push_back({true, y, from, to, 0.5});
    return *this;
  }
  PageDrawing& down(double x, double from, double to) {
    page_.rulings.push_back({false, x, from, to, 0.5});
    return *this;
  }

  /// Cells of one row between x edges and two y edges, each with its text and a rule on every side.
  /// A cell text "<" joins it to the cell on its left, "^" to the one above (no rules in between).
  PageDrawing& row(const std::vector<double>& xs, double top, double bottom,
                   const std::vector<std::string_view>& texts) {
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const bool left = texts[i] == "<", up = texts[i] == "^";
      if (!left) down(xs[i], top, bottom);
      if (!up) across(top, xs[i], xs[i + 1]);
      if (!left && !up) text(xs[i] + 3, top + 3, texts[i]);
    }
    return down(xs.back(), top, bottom);
  }
  /// The table's lower edge.
  PageDrawing& close(const std::vector<double>& xs, double y) { return across(y, xs.front(), xs.back()); }

  Page page() const { return page_; }

 private:
  Page page_;
};

inline Reading reading_of(const std::vector<PageDrawing>& drawings) {
  Reading reading;
  reading.media_type = "application/pdf";
  for (const PageDrawing& drawing : drawings) reading.pages.push_back(drawing.page());
  reading.page_count = static_cast<int>(reading.pages.size());
  return reading;
}

}  // namespace fenjie::tests
