#include "emit/row_height.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "text/characters.h"

namespace fenjie::emit {
namespace {

constexpr double kLineHeight = 1.48;  // em; 仿宋 needs 1.2, Noto CJK 1.45
constexpr double kCellPadding = 8;    // pixels left and right together
constexpr double kRowPadding = 4;     // points above and below together

// Quotation marks hold on to both sides (Unicode line breaking).
constexpr std::u32string_view kNeverFirst = U"，。；：、？！）》〉】〕』」“”‘’％‰℃…—·,.;:?!)]}%-";
constexpr std::u32string_view kNeverLast = U"（《〈【〔『「“”‘’([{+±￥$№";
constexpr std::u32string_view kBrackets = U"（）《》〈〉【】〔〕『』「」()[]{}";

constexpr bool is_ideograph(char32_t code) { return code >= 0x4E00 && code <= 0x9FFF; }

double width_of(char32_t code) {
  if (is_ideograph(code)) return 1;
  if (code == U'-') return 0.4;  // of days, whose digits are taken wider than they are
  if (code < 0x250) {
    const bool wide = (code >= U'A' && code <= U'Z') || code == U'@' || code == U'%' || code == U'm' || code == U'w';
    return wide ? 0.85 : 0.65;
  }
  return text::display_width(code) == 0 ? 0 : 1;
}

bool has_ideograph(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const text::Character character = text::character_at(text, at);
    if (is_ideograph(character.code)) return true;
    at = character.end;
  }
  return false;
}

bool is_one_of(std::u32string_view set, char32_t code) {
  return !is_ideograph(code) && set.find(code) != std::u32string_view::npos;
}

bool is_word_character(char32_t code) { return code > U' ' && code < 0x250; }

/// Where no program, or not every program, breaks a line: words and numbers keep their brackets.
bool is_unbreakable(char32_t before, char32_t code) {
  if (code == U'\n') return false;
  if (is_one_of(kNeverFirst, code) || is_one_of(kNeverLast, before)) return true;
  if (is_word_character(before)) return is_word_character(code) || is_one_of(kBrackets, code);
  return is_word_character(code) && is_one_of(kBrackets, before);
}

/// Counts lines while unbreakable runs come in.
class LineFiller {
 public:
  explicit LineFiller(double width) : width_(std::max(width, 1.0)) {}

  void place(double run) {
    if (used_ > 0 && used_ + run > width_) break_line();
    used_ += run;
    while (used_ > width_) {
      ++lines_;
      used_ -= width_;
    }
  }
  void break_line() {
    ++lines_;
    used_ = 0;
  }
  int lines() const { return lines_; }

 private:
  double width_;
  double used_ = 0;
  int lines_ = 1;
};

int lines_in(std::string_view text, double width) {
  LineFiller filler(width);
  double run = 0;
  char32_t before = 0;
  for (std::size_t at = 0; at < text.size();) {
    const text::Character character = text::character_at(text, at);
    const char32_t code = character.code;
    at = character.end;
    if (!is_unbreakable(before, code)) {
      filler.place(run);
      run = 0;
    }
    if (code == U'\n')
      filler.break_line();
    else
      run += width_of(code);
    before = code == U'\n' ? 0 : code;
  }
  filler.place(run);
  return filler.lines();
}

}  // namespace

double em_pixels(double points) { return points * 4 / 3; }

double line_ems(int pixels, double points) { return (pixels - kCellPadding) / em_pixels(points); }

bool may_break(char32_t before, char32_t code) { return !is_unbreakable(before, code); }

double text_ems(std::string_view line) {
  double ems = 0;
  for (std::size_t at = 0; at < line.size();) {
    const text::Character character = text::character_at(line, at);
    ems += width_of(character.code);
    at = character.end;
  }
  return ems;
}

double widest_line_ems(std::string_view text) {
  double widest = 0;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    widest = std::max(widest, text_ems(text.substr(begin, end - begin)));
    begin = end + 1;
  }
  return widest;
}

int wrapped_lines(std::string_view text, double width) {
  const int lines = lines_in(text, width);
  // Programs differ in where they may break: a line of running text may end one character earlier.
  const double lost = std::clamp((width - 8) / 20, 0.0, 1.0);
  return lines == 1 || !has_ideograph(text) ? lines : lines_in(text, width - lost);
}

double text_height(std::string_view text, int pixels, double points) {
  const double width = line_ems(pixels, points);
  return std::ceil(wrapped_lines(text, width) * points * kLineHeight + kRowPadding);
}

int pixels_for(std::string_view text, int least, int most, double points, double highest) {
  constexpr int kStep = 40;
  int pixels = least;
  while (pixels < most && text_height(text, pixels, points) > highest) pixels += kStep;
  return std::min(pixels, most);
}

int column_pixels(double ems, double points) {
  return static_cast<int>(std::ceil(ems * em_pixels(points) + kCellPadding + 1));
}

}  // namespace fenjie::emit
