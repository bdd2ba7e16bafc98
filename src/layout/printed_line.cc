#include "layout/printed_line.h"

#include <algorithm>
#include <utility>

#include "text/characters.h"
#include "text/fold.h"
#include "text/passage.h"

namespace fenjie::layout {

namespace {

constexpr int kTabColumns = 8;

int indent_of(std::string_view source, Span span) {
  int columns = 0;
  for (std::size_t i = span.begin; i < span.end;) {
    const text::Character c = text::character_at(source, i);
    if (!text::is_blank(c.code) && !text::is_invisible(c.code)) break;
    columns += c.code == '\t' ? kTabColumns : text::display_width(c.code);
    i = c.end;
  }
  return columns;
}

/// Punctuation is as wide as a Han character, however it is typed; a blank of typesetting is a quarter of one.
int width_of(const PrintedLine& line) {
  const auto blanks = std::count(line.text.text().begin(), line.text.text().end(), ' ');
  return text::display_width(line.key) + static_cast<int>(blanks / 2);
}

}  // namespace

std::vector<PrintedLine> printed_lines(const Reading& reading) {
  std::vector<PrintedLine> lines;
  lines.reserve(reading.lines.size());
  for (const TextLine& line : reading.lines) {
    PrintedLine printed;
    printed.text = text::line_of(reading.source, line.span);
    printed.key = text::fold(printed.text.text());
    printed.span = line.span;
    printed.page = line.page;
    printed.blank_before = line.blank_before;
    printed.page_break_before = !lines.empty() && lines.back().page != line.page;
    printed.indent = indent_of(reading.source, line.span);
    printed.width = width_of(printed);
    lines.push_back(std::move(printed));
  }
  return lines;
}

void keep_part(PrintedLine& line, Span part) {
  line.text = text::trimmed(line.text.slice(part));
  line.key = text::fold(line.text.text());
  line.width = width_of(line);
}

void leave_out(PrintedLine& line, const std::vector<Span>& parts) {
  Passage left;
  std::size_t from = 0;
  for (const Span& part : parts) {
    left.append(line.text.slice({from, part.begin}));
    from = part.end;
  }
  left.append(line.text.slice({from, line.text.size()}));
  line.text = std::move(left);
  keep_part(line, {0, line.text.size()});
}

}  // namespace fenjie::layout
