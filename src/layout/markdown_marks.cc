#include "layout/markdown_marks.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace fenjie::layout {

namespace {

constexpr std::string_view kBold = "**";

/// Bytes of ## in front of a heading; 0 for none.
std::size_t heading_mark(std::string_view text) {
  constexpr std::size_t kDeepest = 6;
  const std::size_t size = std::min(text.find_first_not_of('#'), text.size());
  return size <= kDeepest && text.substr(size).starts_with(' ') ? size : 0;
}

bool is_made_of(std::string_view text, std::string_view characters) {
  return !text.empty() && text.find_first_not_of(characters) == std::string_view::npos;
}

/// |---|:--:|
bool is_table_rule(std::string_view text) {
  return is_made_of(text, "|-: ") && text.find('|') != std::string_view::npos && text.find("--") != std::string_view::npos;
}

/// --- or *** between parts, ``` around them.
bool is_separator(std::string_view text) {
  constexpr std::size_t kShortest = 3;
  return text.size() >= kShortest && (is_made_of(text, "-") || is_made_of(text, "*") || is_made_of(text, "_") || text.starts_with("```"));
}

bool shows_markdown(std::string_view text) {
  return heading_mark(text) > 0 || is_table_rule(text) || text.find("<br") != std::string_view::npos || (text.starts_with(kBold) && text.find(kBold, kBold.size() + 1) != std::string_view::npos);
}

/// <br>, <br/>, <br /> at the beginning of `text`: its bytes; 0 for none.
std::size_t line_break(std::string_view text) {
  constexpr std::size_t kName = 3;  // bytes of <br
  if (!text.starts_with("<br") && !text.starts_with("<BR")) return 0;
  const std::size_t end = text.find_first_not_of(" /", kName);
  return end != std::string_view::npos && text[end] == '>' ? end + 1 : 0;
}

bool is_escape(std::string_view text) {
  constexpr std::string_view kEscaped = "\\`*_{}[]()#+-.!|<>~";
  return text.size() > 1 && text[0] == '\\' && kEscaped.find(text[1]) != std::string_view::npos;
}

/// Bytes of the marks in a line's text.
std::vector<Span> marks_in(std::string_view text) {
  std::vector<Span> marks;
  std::size_t at = heading_mark(text);
  if (at == 0 && text.starts_with("> ")) at = 1;
  if (at > 0) marks.push_back({0, at});
  std::size_t closes = std::string_view::npos;  // where the pair's second ** stands
  while (at < text.size()) {
    const std::string_view rest = text.substr(at);
    std::size_t size = line_break(rest);
    if (size == 0 && is_escape(rest)) size = 1;
    if (size == 0 && rest.starts_with(kBold)) {
      if (at == closes) {
        size = kBold.size();
      } else if (const std::size_t next = text.find(kBold, at + kBold.size() + 1); next != std::string_view::npos) {
        size = kBold.size();
        closes = next;
      }
    }
    if (size > 0) marks.push_back({at, at + size});
    at += size + (size == 0 || is_escape(rest) ? 1 : 0);
  }
  return marks;
}

}  // namespace

std::vector<Span> take_markdown_marks(std::vector<PrintedLine>& lines) {
  std::vector<Span> taken;
  const auto shows = [](const PrintedLine& line) { return shows_markdown(line.text.text()); };
  if (std::none_of(lines.begin(), lines.end(), shows)) return taken;
  std::vector<PrintedLine> kept;
  bool separated = false;
  for (PrintedLine& line : lines) {
    if (is_separator(line.text.text())) {
      taken.push_back(line.span);
      separated = true;
      continue;
    }
    line.blank_before = line.blank_before || std::exchange(separated, false);
    std::vector<Span> marks = marks_in(line.text.text());
    for (const Span& mark : marks)
      for (const Span& span : line.text.spans(mark)) line.marks.push_back(span);
    taken.insert(taken.end(), line.marks.begin(), line.marks.end());
    if (!marks.empty()) leave_out(line, marks);
    separated = line.text.empty();
    if (!separated) kept.push_back(std::move(line));
  }
  lines = std::move(kept);
  return taken;
}

}  // namespace fenjie::layout
