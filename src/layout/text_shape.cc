#include "layout/text_shape.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <set>

#include "text/characters.h"

namespace fenjie::layout {

namespace {

constexpr std::size_t kAround = 6;  // lines before and after that make out the text width
constexpr int kNarrowestText = 24;  // display columns
constexpr int kJustified = 4;       // display columns by which full lines differ
constexpr int kEvenLines = 3;
constexpr std::size_t kLongestWord = 18;  // bytes of a key: 联系电话：
constexpr int kIndent = 2;

using Lines = std::vector<const PrintedLine*>;

/// The widest width of lines [begin, end) that another one comes near to: one long line alone is no text width.
int supported_width(const Lines& lines, std::size_t begin, std::size_t end) {
  std::array<int, 2 * kAround + 1> widths{};
  std::size_t count = 0;
  for (std::size_t k = begin; k < end; ++k) widths[count++] = lines[k]->width;
  std::sort(widths.begin(), widths.begin() + static_cast<std::ptrdiff_t>(count), std::greater<>());
  for (std::size_t k = 0; k + 1 < count; ++k)
    if (widths[k + 1] * 20 >= widths[k] * 17) return widths[k];
  return count > 0 ? widths[0] : 0;
}

/// The width around line i. Where a wider text follows (an annex set otherwise), the lines before count, if they are
/// set evenly.
int width_around(const Lines& lines, std::size_t i) {
  const std::size_t begin = i > kAround ? i - kAround : 0;
  const int width = supported_width(lines, begin, std::min(lines.size(), i + kAround + 1));
  const int before = supported_width(lines, begin, i + 1);
  const auto even = std::count_if(
      lines.begin() + static_cast<std::ptrdiff_t>(begin), lines.begin() + static_cast<std::ptrdiff_t>(i + 1),
      [&](const PrintedLine* line) { return line->width <= before && line->width + kJustified >= before; });
  return even >= kEvenLines && before * 5 >= width * 4 ? before : width;
}

/// The width that most of the file's text has.
int usual_width(const Lines& lines) {
  std::map<int, int> columns;  // printed in lines of about this width
  for (const PrintedLine* line : lines) columns[line->width / kJustified] += line->width;
  int best = 0, most = 0;
  for (const auto& [width, printed] : columns)
    if (printed > most) best = width, most = printed;
  return best * kJustified;
}

/// Blanks before unindented lines: the least of the wide lines of a page.
std::vector<int> margins(const Lines& lines, const std::vector<int>& width) {
  std::vector<int> result(lines.size(), 0);
  for (std::size_t begin = 0; begin < lines.size();) {
    std::size_t end = begin;
    int least = -1;
    for (; end < lines.size() && lines[end]->page == lines[begin]->page; ++end)
      if (lines[end]->width * 2 >= width[end] && (least < 0 || lines[end]->indent < least)) least = lines[end]->indent;
    std::fill(result.begin() + static_cast<std::ptrdiff_t>(begin), result.begin() + static_cast<std::ptrdiff_t>(end),
              std::max(least, 0));
    begin = end;
  }
  return result;
}

/// …；邮箱： - a word that what follows belongs to, behind other words.
bool ends_with_word(std::string_view key) {
  key.remove_suffix(std::string_view("：").size());
  const std::string_view tail = key.substr(key.size() > kLongestWord ? key.size() - kLongestWord : 0);
  for (const std::string_view mark : {"，", "；", "。", "、", "（"})
    if (tail.find(mark) != std::string_view::npos) return true;
  return false;
}

struct Stops {
  std::size_t at_edge = 0, open = 0, wider = 0;  ///< printed lines that stop there, those that go on below, and those that are wider
};

/// What may stand between a line and the next one.
struct Joint {
  bool begins = false;  ///< the next one begins anew: an empty line, a number or a word with a colon stands there
  bool pieces = false;  ///< both may be one printed line
};

/// What stops at an edge, pieces of one printed line taken together as far as they reach it.
Stops stops_at(const Lines& lines, const std::vector<Joint>& behind, int edge) {
  constexpr int kHanging = 4;  // display columns
  Stops stops;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    int width = lines[i]->width;
    while (i + 2 < lines.size() && behind[i].pieces && width + lines[i + 1]->width <= edge) width += lines[++i]->width;
    stops.wider += width > edge;
    if (width > edge || width < edge - kHanging) continue;
    ++stops.at_edge;
    stops.open += !behind[i].begins && !ends_sentence(*lines[i]);
  }
  return stops;
}

/// The edge at which open lines stop again and again: the text is wrapped, however many of its other lines are paragraphs. 0: none.
int edge_of(const Lines& lines, const rules::RuleSet& numbering) {
  constexpr int kNarrowest = 48, kWidest = 200;  // display columns
  constexpr std::size_t kOften = 3;
  std::set<int, std::greater<>> edges;
  std::vector<Joint> behind(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i]->width >= kNarrowest && lines[i]->width <= kWidest) edges.insert(lines[i]->width);
    if (i + 1 == lines.size()) break;
    const PrintedLine& next = *lines[i + 1];
    behind[i].begins = (next.blank_before && !next.page_break_before) || numbering.at_start(next.key) || begins_with_word(next.key);
    behind[i].pieces = !behind[i].begins && may_be_pieces(*lines[i], next);
  }
  for (const int edge : edges) {
    const Stops stops = stops_at(lines, behind, edge);
    if (stops.open >= kOften && stops.open * 10 >= stops.at_edge * 6 && stops.wider * 5 <= stops.at_edge) return edge;
  }
  return 0;
}

}  // namespace

bool ends_sentence(const PrintedLine& line) {
  std::string_view key = line.key;
  for (const std::string_view closing : {"”", "’", "）", "》"})
    if (key.ends_with(closing)) key.remove_suffix(closing.size());
  for (const std::string_view mark : {"。", "！", "？", "；"})
    if (key.ends_with(mark)) return true;
  constexpr std::string_view kHalfStop = ".";  // typed for 。
  if (key.ends_with(kHalfStop) && key.size() > kHalfStop.size()) return static_cast<unsigned char>(key[key.size() - 2]) >= 0x80;
  return key.ends_with("：") && !ends_with_word(key);
}

bool may_be_pieces(const PrintedLine& line, const PrintedLine& next) {
  constexpr std::string_view kEnds[] = {"，", "、", ",", "”", "》", "〕", "）"}, kBegins[] = {"“", "《", "（", "〔"};
  return std::any_of(std::begin(kEnds), std::end(kEnds), [&](std::string_view mark) { return line.key.ends_with(mark); }) ||
         std::any_of(std::begin(kBegins), std::end(kBegins), [&](std::string_view mark) { return next.key.starts_with(mark); });
}

bool begins_with_word(std::string_view key) {
  constexpr std::size_t kLongest = 40;  // bytes: 成员： 联系电话：
  const std::size_t colon = key.find("：");
  if (colon == std::string_view::npos || colon == 0 || colon > kLongest) return false;
  const std::string_view word = key.substr(0, colon);
  if (text::length(word) < 2) return false;
  for (const std::string_view mark : {"，", "。", "、", "；", "（", "）"})
    if (word.find(mark) != std::string_view::npos) return false;
  return true;
}

int open_behind(std::string_view key, int open, std::u32string_view opens, std::u32string_view closes) {
  for (std::size_t i = 0; i < key.size();) {
    const text::Character c = text::character_at(key, i);
    if (opens.find(c.code) != std::u32string_view::npos) ++open;
    if (closes.find(c.code) != std::u32string_view::npos && open > 0) --open;
    i = c.end;
  }
  return open;
}

bool holds_sentence_mark(std::string_view key) {
  for (const std::string_view mark : {"。", "；", "：", "，"})
    if (key.find(mark) != std::string_view::npos) return true;
  return false;
}

std::string_view last_name(std::string_view key) {
  std::size_t begin = 0;
  for (const std::string_view mark : {"、", "，", "："})
    if (const std::size_t at = key.rfind(mark); at != std::string_view::npos) begin = std::max(begin, at + mark.size());
  return key.substr(begin);
}

bool goes_on_in_quotes(std::string_view above, std::string_view key) {
  constexpr std::string_view kOpen = "“", kClose = "”";
  const std::size_t open = above.rfind(kOpen);
  return key.starts_with("+") && open != std::string_view::npos && above.find(kClose, open) == std::string_view::npos;
}

TextShape shape_of(const std::vector<const PrintedLine*>& lines, const rules::RuleSet& numbering) {
  TextShape shape;
  const int least = std::max(kNarrowestText, usual_width(lines) * 4 / 5);
  shape.width.reserve(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) shape.width.push_back(std::max(width_around(lines, i), least));
  shape.margin = margins(lines, shape.width);
  std::size_t wide = 0, ended = 0, after_blank = 0, indented = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool is_wide = lines[i]->width * 20 >= shape.width[i] * 17;
    wide += is_wide;
    ended += is_wide && ends_sentence(*lines[i]);
    after_blank += lines[i]->blank_before;
    indented += lines[i]->indent >= shape.margin[i] + kIndent;
  }
  shape.edge = edge_of(lines, numbering);
  shape.line_is_paragraph = ended * 10 >= wide * 6 && shape.edge == 0;
  shape.blanks_part = after_blank * 4 < lines.size() * 3;
  shape.indents_part = indented * 20 >= lines.size() && indented * 10 <= lines.size() * 8;
  return shape;
}

}  // namespace fenjie::layout
