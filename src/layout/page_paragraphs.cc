#include "layout/page_paragraphs.h"

#include <algorithm>
#include <cmath>

#include "layout/counted_labels.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/passage.h"

namespace fenjie::layout {

namespace {

// All in em of the line's font.
constexpr double kIndent = 1.0;      // a first line stands in by more
constexpr double kFirstIndent = 2;   // as the standard asks of each paragraph (GB/T 9704)
constexpr double kIndentSlack = 0.5; // four narrow blanks
constexpr double kShort = 2.2;       // a line that ends farther from the margin ends its paragraph
constexpr double kSlack = 0.3;       // spaced out letters
constexpr double kDeepIndent = 5.0;  // signatures and dates, not first lines
constexpr double kCentreSlack = 1.2;
constexpr double kWideLine = 0.5;    // of the page width: lines that show the measure
constexpr double kBlankLine = 1.55;  // of the usual pitch
constexpr double kOtherSize = 0.12;  // relative difference of font sizes
constexpr double kLeastPitch = 0.75;  // between two lines of one text

/// em that the beginning of a line needs on the line above: a character, a number or a word, with the marks around it, since
/// no line begins with 、 or ends with （.
double unbroken_start(std::string_view text) {
  static constexpr std::string_view kCloses = "，。；：、！？）〕】》〉”’％", kOpens = "（〔【《〈“‘";
  const auto is_of = [&](std::string_view marks, const text::Character& c) {
    return marks.find(text.substr(c.begin, c.end - c.begin)) != std::string_view::npos;
  };
  std::size_t at = 0;
  while (at < text.size() && is_of(kOpens, text::character_at(text, at))) at = text::character_at(text, at).end;
  const auto is_narrow = [&] { return at < text.size() && static_cast<unsigned char>(text[at]) < 0x80 && text[at] != ' '; };
  if (is_narrow())
    while (is_narrow()) ++at;
  else if (at < text.size())
    at = text::character_at(text, at).end;
  while (at < text.size() && is_of(kCloses, text::character_at(text, at))) at = text::character_at(text, at).end;
  return text::display_width(text.substr(0, at)) / 2.0;
}

int width_key(double page_width) { return static_cast<int>(std::lround(page_width)); }
int width_key(const FreeLine& line) { return width_key(line.page_width); }

/// The value below which `share` of the values lie; 0 without values.
double quantile(std::vector<double>& values, double share) {
  if (values.empty()) return 0;
  const auto at = values.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
  std::nth_element(values.begin(), at, values.end());
  return *at;
}

Measure measure_of(const std::vector<FreeLineView>& lines) {
  std::vector<double> lefts, rights, pitches;
  for (const bool wide_only : {true, false}) {
    for (const FreeLineView& line : lines)
      if (!wide_only || line.line->box.width() >= kWideLine * line.page_width) {
        lefts.push_back(line.line->box.left);
        rights.push_back(line.line->box.right);
      }
    if (lefts.size() >= 3) break;
  }
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const double pitch = lines[i].line->box.bottom - lines[i - 1].line->box.bottom;
    const bool below = pitch > kLeastPitch * lines[i].line->font_size;  // cells beside each other, one in the middle of its row, are no lines of one text
    if (lines[i].line->page == lines[i - 1].line->page && below) pitches.push_back(pitch);
  }
  return {quantile(lefts, 0), quantile(rights, 0.9), quantile(pitches, 0.5)};
}

class Breaker {
 public:
  explicit Breaker(const Measures& measures) : measures_(measures) {}

  bool blank_between(const FreeLine& above, const FreeLine& below) const {
    const Measure& measure = measures_.at(width_key(below));
    if (above.line.page != below.line.page || measure.pitch <= 0) return false;
    return below.line.box.bottom - above.line.box.bottom > kBlankLine * measure.pitch;
  }

  /// Whether a paragraph ends between two lines.
  bool between(const FreeLine& above, const FreeLine& below) const {
    if (above.line.angle != 0 || below.line.angle != 0) return true;
    const double em = above.line.font_size;
    if (std::abs(below.line.font_size - em) > kOtherSize * em) return true;
    const Measure& upper = measures_.at(width_key(above));
    const double above_indent = above.line.box.left - upper.left, below_indent = indent(below);
    const bool full = is_full(above, below);
    // A first line, indented by two, that leaves as much on the right looks centred.
    const bool first_line = full && std::abs(above_indent / em - kFirstIndent) < kIndentSlack && below_indent < kSlack * em;
    if (blank_between(above, below) || (is_centred(above, measures_) && !first_line) || is_centred(below, measures_)) return true;
    if (!full) return true;
    return below_indent > kIndent * em || above_indent > kDeepIndent * em;
  }

  /// Whether a line goes on with the one above under its label's text (1．健全…网络，每个 over 县建成…, set in), as all lines of the item do.
  /// @param labelled the line above begins with the item's label
  bool hangs(const FreeLine& above, const FreeLine& below, bool labelled) const {
    const double em = above.line.font_size;
    const bool alike = above.line.angle == 0 && below.line.angle == 0 && std::abs(below.line.font_size - em) <= kOtherSize * em;
    if (!alike || blank_between(above, below) || !is_full(above, below) || is_centred(above, measures_)) return false;
    const double in = indent(below) - indent(above);
    return labelled ? in > kIndent * em && in < kDeepIndent * em : std::abs(in) < kSlack * em;
  }

 private:
  double indent(const FreeLine& line) const { return line.line.box.left - measures_.at(width_key(line)).left; }
  /// What the line below begins with had no place on it.
  bool is_full(const FreeLine& above, const FreeLine& below) const {
    const double needed = std::max(kShort, unbroken_start(below.line.text.text()) + kSlack);
    return above.line.box.right >= measures_.at(width_key(above)).right - needed * above.line.font_size;
  }

  const Measures& measures_;
};

/// Follows the lines of an item that hang under its label's text.
class HangingLines {
 public:
  HangingLines(const Breaker& breaker, const rules::Book& book) : breaker_(breaker), labels_(book.set("task-label")) {}

  /// Whether a line goes on so with the paragraph of the one above.
  bool go_on(const FreeLine& above, const FreeLine& below) {
    if (is_labelled(below)) return hang_ = false;
    const bool begins = !hang_ && is_labelled(above) && !ends_sentence(above);
    return hang_ = (begins || hang_) && breaker_.hangs(above, below, begins);
  }

 private:
  bool is_labelled(const FreeLine& line) const { return labels_.at_start(text::fold(line.line.text.text())).has_value(); }
  static bool ends_sentence(const FreeLine& line) {
    const std::string& text = line.line.text.text();
    return text.ends_with("。") || text.ends_with("；") || text.ends_with("：");
  }

  const Breaker& breaker_;
  const rules::RuleSet& labels_;
  bool hang_ = false;
};

}  // namespace

Measures measure(const std::vector<FreeLineView>& lines) {
  std::map<int, std::vector<FreeLineView>> by_width;
  for (const FreeLineView& line : lines) {
    std::vector<FreeLineView>& alike = by_width[width_key(line.page_width)];
    if (line.line->angle == 0) alike.push_back(line);
  }
  Measures measures;
  for (const auto& [width, found] : by_width) measures[width] = found.empty() ? Measure{} : measure_of(found);
  return measures;
}

bool is_centred(const FreeLine& line, const Measures& measures) {
  const Measure& measure = measures.at(width_key(line));
  const double em = line.line.font_size;
  const double left = line.line.box.left - measure.left, right = measure.right - line.line.box.right;
  return left > kIndent * em && right > kIndent * em && std::abs(left - right) < kCentreSlack * em;
}

std::vector<Paragraph> paragraphs_of(std::span<const FreeLine> lines, const Measures& measures, const rules::Book& book) {
  const Breaker breaker(measures);
  HangingLines hanging(breaker, book);
  CountedLabels labels(book);
  std::vector<Paragraph> paragraphs;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string key = text::fold(lines[i].line.text.text());
    const bool hangs = i > 0 && hanging.go_on(lines[i - 1], lines[i]);
    if (i == 0 || (breaker.between(lines[i - 1], lines[i]) && !hangs) || labels.goes_on_counting(key)) {
      labels.add(key);
      Paragraph& begun = paragraphs.emplace_back();
      begun.page = lines[i].line.page;
      begun.blank_before = i > 0 && breaker.blank_between(lines[i - 1], lines[i]);
    }
    paragraphs.back().lines.push_back(lines[i].line.text);
  }
  for (Paragraph& paragraph : paragraphs) paragraph.text = text::join(paragraph.lines);
  return paragraphs;
}

}  // namespace fenjie::layout
