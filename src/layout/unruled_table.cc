#include "layout/unruled_table.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "layout/flat_table.h"
#include "layout/group_column.h"
#include "layout/part_cuts.h"
#include "layout/swallowed_values.h"
#include "layout/table_engines.h"
#include "layout/table_region.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/passage.h"

namespace fenjie::layout {

namespace {

constexpr double kBlankLine = 1.55;  // of the usual pitch
constexpr double kWideGap = 0.9;     // of the font size

constexpr std::ptrdiff_t kFewestHeadings = 2;
constexpr std::size_t kMostHeadings = 24;
constexpr std::size_t kLongestPart = 6;  // characters, of a heading's line
constexpr double kFarApart = 2;          // of the font size

/// 任务编 and 预算 far apart: the first line of headings that 号 and （万元） complete.
bool may_begin_headings(const PageLine& line, std::string_view source) {
  for (std::size_t i = 0; i < line.parts.size(); ++i) {
    const Span span = line.parts[i].span;
    if (text::length(source.substr(span.begin, span.size())) > kLongestPart) return false;
    if (i > 0 && line.parts[i].box.left - line.parts[i - 1].box.right < kFarApart * line.font_size) return false;
  }
  return line.parts.size() >= 2;
}

/// 责任人 and 完成时限 half a character apart are two headings: a line that holds several has a blank between its parts.
Passage parted_head(const PageLine& line, std::string_view source, const rules::Lexicon& lexicon) {
  const auto names_column = [&](const LinePart& part) {
    return lexicon.heading(text::compact(source.substr(part.span.begin, part.span.size()))).has_value();
  };
  const auto headings = std::count_if(line.parts.begin(), line.parts.end(), names_column);
  if (line.angle != 0 || (headings < kFewestHeadings && !may_begin_headings(line, source))) return line.text;
  Passage parted;
  for (const LinePart& part : line.parts) {
    if (!parted.empty()) parted.append_inserted(" ");
    parted.append(text::line_of(source, part.span));
  }
  return parted;
}

std::vector<PrintedLine> printed(const std::vector<FreeLine>& lines, const Measures& measures, std::string_view source,
                                 const rules::Lexicon& lexicon) {
  std::vector<PrintedLine> result;
  result.reserve(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const PageLine& line = lines[i].line;
    const Measure& measure = measures.at(static_cast<int>(std::lround(lines[i].page_width)));
    PrintedLine& made = result.emplace_back();
    made.text = parted_head(line, source, lexicon);
    made.key = line.folded;
    made.span = line.span;
    made.page = line.page;
    const double column = std::max(line.font_size, 1.0) / 2;
    made.indent = static_cast<int>(std::max(0.0, (line.box.left - measure.left) / column));
    if (line.angle == 0 && line.parts.size() <= kMostHeadings)
      for (const LinePart& part : line.parts)
        made.runs.push_back({part.span, (part.box.left - measure.left) / column, (part.box.right - measure.left) / column});
    made.width = text::display_width(line.text.text());
    made.wide_han = true;
    if (i == 0) continue;
    const PageLine& above = lines[i - 1].line;
    made.page_break_before = above.page != line.page;
    made.blank_before =
        !made.page_break_before && measure.pitch > 0 && line.box.bottom - above.box.bottom > kBlankLine * measure.pitch;
  }
  return result;
}

/// The pieces of one free line; `index` is its number within the table.
void add_pieces(const FreeLine& free, bool after_blank, std::size_t index, std::string_view source,
                std::vector<Piece>& pieces) {
  for (std::size_t i = 0; i < free.line.parts.size(); ++i) {
    const LinePart& part = free.line.parts[i];
    Piece piece;
    piece.text = text::line_of(source, part.span);
    piece.key = text::compact(piece.text.text());
    piece.box = part.box;
    piece.page = free.line.page;
    piece.line = index;
    piece.after_blank = after_blank;
    piece.wide_gap = i > 0 && part.box.left - free.line.parts[i - 1].box.right > kWideGap * free.line.font_size;
    if (!piece.key.empty()) pieces.push_back(std::move(piece));
  }
}

/// Boxes of the headings in points, by the parts of lines that print them.
void place_headings(Head& head, const std::vector<FreeLine>& lines, std::size_t begin, std::size_t end) {
  head.boxes.assign(head.columns.size(), Box{});
  for (std::size_t c = 0; c < head.columns.size(); ++c) {
    for (const Span& span : head.columns[c].heading.spans()) {
      for (std::size_t i = begin; i < end; ++i) {
        for (const LinePart& part : lines[i].line.parts) {
          if (part.span.end <= span.begin || part.span.begin >= span.end) continue;
          head.boxes[c] = head.boxes[c] == Box{} ? part.box : unite(head.boxes[c], part.box);
        }
      }
    }
  }
}

/// Boxes of the headings right of the tasks'.
std::vector<Box> headings_behind_tasks(const Head& head) {
  std::vector<Box> boxes;
  bool behind = false;
  for (std::size_t c = 0; c < head.columns.size(); ++c) {
    if (behind && !(head.boxes[c] == Box{})) boxes.push_back(head.boxes[c]);
    behind |= head.columns[c].role == ColumnRole::task;
  }
  return boxes;
}

Table table_of(const std::vector<FreeLine>& lines, const std::vector<PrintedLine>& printed_lines,
               const TableRegion& region, std::string_view source, const rules::Lexicon& lexicon,
               Head head, const rules::Book& book) {
  std::vector<Piece> pieces;
  for (std::size_t k = 0; k < region.body.size(); ++k)
    add_pieces(lines[region.body[k]], printed_lines[region.body[k]].blank_before, k, source, pieces);
  if (has_group_column(head, pieces, lexicon, book)) add_group_column(head);
  Table table = rows_by_alignment(head, pieces, lexicon, book);
  doubt_swallowed_values(table, lexicon);
  return table;
}

}  // namespace

std::vector<UnruledTable> unruled_tables(std::vector<FreeLine>& lines, const Measures& measures,
                                         std::string_view source, const std::vector<Place>& places, const rules::Lexicon& lexicon,
                                         const rules::Book& book) {
  std::vector<UnruledTable> tables;
  cut_number_headings(lines, source, places, lexicon);
  std::vector<PrintedLine> printed_lines = printed(lines, measures, source, lexicon);
  for (std::size_t from = 0; from < lines.size();) {
    TableRegion region = next_table(printed_lines, from, source, lexicon, book);
    if (region.head == lines.size()) break;
    UnruledTable found;
    found.begin = region.title;
    found.end = from = std::max(region.end, from + 1);
    if (region.delimited) {
      found.table = std::move(region.delimited->table);
      found.furniture = std::move(region.delimited->furniture);
    } else {
      Head head = region.found.head;
      place_headings(head, lines, region.head, region.found.end);
      cut_at_common_edges(lines, region.body, places);
      cut_behind_sentences(lines, region.body, headings_behind_tasks(head), source, places);
      found.table = table_of(lines, printed_lines, region, source, lexicon, std::move(head), book);
      found.furniture = region.found.over;
    }
    add_words_around(found.table, printed_lines, region, book);
    for (const Passage& line : found.table.repeated)
      for (const Span& span : line.spans()) found.furniture.push_back(span);
    for (const std::size_t line : region.repeated) found.furniture.push_back(printed_lines[line].span);
    tables.push_back(std::move(found));
  }
  return tables;
}

}  // namespace fenjie::layout
