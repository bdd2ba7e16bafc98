#include "layout/flat_table.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "layout/group_column.h"
#include "layout/interrupted_cells.h"
#include "layout/line_pieces.h"
#include "layout/line_tokens.h"
#include "layout/row_a_line.h"
#include "layout/swallowed_values.h"
#include "layout/table_engines.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/numerals.h"
#include "text/passage.h"

namespace fenjie::layout {

namespace {

constexpr std::size_t kFewestDays = 2;
constexpr double kInOrderIsSure = 0.35;        // mean cost of a row; above it other engines are asked
constexpr std::size_t kMostScattered = 20000;  // pieces; no dump of a notice has more
constexpr std::size_t kLaidOutShare = 5;       // one line in five with pieces far apart: columns keep their place

/// Texts far apart on one line in five: columns keep their place.
bool is_laid_out(const std::vector<PrintedLine>& lines, const TableRegion& region, std::string_view source) {
  std::size_t apart = 0;
  for (const std::size_t line : region.body) {
    const std::vector<Token> tokens = tokens_of(lines[line], source);
    apart += std::any_of(tokens.begin(), tokens.end(), [](const Token& token) { return token.gap > 1; });
  }
  return apart * kLaidOutShare >= region.body.size();
}

std::vector<Piece> pieces_of(const std::vector<PrintedLine>& lines, const TableRegion& region, std::string_view source,
                             const rules::Lexicon& lexicon, const rules::Book& book) {
  std::vector<ColumnRole> roles;
  for (const Column& column : region.found.head.columns) roles.push_back(column.role);
  LineCutter cutter(source, roles, lexicon, book.set("numbering"), is_laid_out(lines, region, source));
  std::vector<Piece> pieces;
  int page = 1;
  for (std::size_t k = 0; k < region.body.size(); ++k) {
    const PrintedLine& line = lines[region.body[k]];
    // Lines between two lines of the body are a repeated head: a page's end as much as a form feed.
    page += line.page_break_before || (k > 0 && region.body[k] != region.body[k - 1] + 1);
    for (Piece& piece : cutter.cut(line, k)) {
      piece.page = page;
      pieces.push_back(std::move(piece));
    }
  }
  return pieces;
}

bool is_laid_out(const std::vector<Piece>& pieces, std::size_t line_count) {
  const auto apart = static_cast<std::size_t>(
      std::count_if(pieces.begin(), pieces.end(), [](const Piece& piece) { return piece.wide_gap; }));
  return apart * kLaidOutShare >= line_count;
}

/// 进度要求 over nothing but days: its cells are cut and placed as those of 完成时限 are.
bool take_requirements_as_days(TableRegion& region, const std::vector<PrintedLine>& lines, std::string_view source,
                               const rules::Lexicon& lexicon) {
  std::vector<Column>& columns = region.found.head.columns;
  if (!has_role(columns, ColumnRole::requirement) || has_role(columns, ColumnRole::deadline)) return false;
  std::size_t days = 0;
  for (const std::size_t line : region.body) {
    for (const Token& token : tokens_of(lines[line], source)) {
      if (lexicon.is_requirement(token.key)) return false;
      days += lexicon.is_deadline(token.key);
    }
  }
  if (days < kFewestDays) return false;
  for (Column& column : columns)
    if (column.role == ColumnRole::requirement) column.role = ColumnRole::deadline;
  return true;
}

std::size_t characters(const Passage& text) { return text::without_blanks(text.text()).size(); }

/// An engine must place every character, be it in the title or in a column's heading; one that a strange table makes
/// lose some is not believed.
bool holds_all(const Table& table, const Head& head, const std::vector<Piece>& pieces) {
  std::size_t printed = 0, held = 0;
  for (const Piece& piece : pieces) printed += characters(piece.text);
  for (const Column& column : head.columns) printed += characters(column.heading);
  for (const Column& column : table.columns) held += characters(column.heading);
  for (const Cell& cell : table.cells)
    for (const Passage& line : cell.lines) held += characters(line);
  for (const auto* lines : {&table.repeated, &table.title, &table.notes})
    for (const Passage& line : *lines) held += characters(line);
  return printed == held;
}

/// The row's text begins with 一、 or （一）.
bool begins_with_chapter(const Table& table, std::size_t row, const rules::RuleSet& numbering) {
  const auto cell = std::find_if(table.cells.begin(), table.cells.end(),
                                 [row](const Cell& candidate) { return candidate.row == static_cast<int>(row); });
  if (cell == table.cells.end()) return false;
  const auto label = numbering.at_start(text::fold(cell->lines.front().text()));
  return label && (label->constant("level") == "1" || label->constant("level") == "2");
}

std::size_t first_body_row(const Table& table) {
  return static_cast<std::size_t>(std::find(table.rows.begin(), table.rows.end(), RowKind::body) - table.rows.begin());
}

/// The number that a row's task begins with, or 0.
int number_of(const Table& table, std::size_t row, const rules::RuleSet& labels) {
  for (const Cell& cell : table.cells) {
    if (cell.row != static_cast<int>(row)) continue;
    const std::string key = text::fold(cell.lines.front().text());
    if (const auto match = labels.at_start(key)) {
      const Span number = match->field("number").value_or(Span{});
      return text::numeral(std::string_view(key).substr(number.begin, number.size())).value_or(0);
    }
  }
  return 0;
}

/// The row has no number and ends with a whole date: prose with its signature, which look like a unit and a deadline.
bool is_signed_prose(const Table& table, std::size_t row, const rules::Book& book) {
  if (number_of(table, row, book.set("task-label")) > 0 ||
      number_of(table, first_body_row(table), book.set("task-label")) == 0)
    return false;
  const auto last = std::find_if(table.cells.rbegin(), table.cells.rend(),
                                 [row](const Cell& cell) { return cell.row == static_cast<int>(row); });
  if (last == table.cells.rend()) return false;
  const auto match = book.set("header").full(text::fold(last->lines.back().text()));
  return match && match->constant("is") == "date";
}

/// A row that has more than text: prose under a table has neither units nor persons.
bool is_full_row(const Table& table, std::size_t row, const rules::Book& book) {
  const rules::RuleSet& numbering = book.set("numbering");
  if (table.rows[row] != RowKind::body) return false;
  if (begins_with_chapter(table, row, numbering) && !begins_with_chapter(table, first_body_row(table), numbering))
    return false;
  if (is_signed_prose(table, row, book)) return false;
  return std::any_of(table.cells.begin(), table.cells.end(), [&](const Cell& cell) {
    const ColumnRole role = table.columns[static_cast<std::size_t>(cell.column)].role;
    const bool text = role == ColumnRole::task || role == ColumnRole::group || role == ColumnRole::section ||
                      role == ColumnRole::number;
    return cell.row == static_cast<int>(row) && !text;
  });
}

/// The last row is an empty section that goes on counting the sections: 三、 behind 二、.
bool is_last_section(const Table& table, std::size_t row, const rules::Book& book) {
  const rules::RuleSet &labels = book.set("task-label"), &numbering = book.set("numbering");
  if (row + 1 != table.rows.size() || !begins_with_chapter(table, row, numbering)) return false;
  std::size_t above = row;
  while (above > 0 && table.rows[above - 1] != RowKind::section) --above;
  return above > 0 && begins_with_chapter(table, above - 1, numbering) && number_of(table, above - 1, labels) > 0 &&
         number_of(table, row, labels) == number_of(table, above - 1, labels) + 1;
}

/// Bytes of the source where prose begins that stands behind the last row, or `source_end`. Trailing rows of
/// nothing but text are rows only while they go on counting.
std::size_t prose_begin(const Table& table, std::size_t source_end, const rules::Book& book) {
  const rules::RuleSet& labels = book.set("task-label");
  std::size_t rows = table.rows.size();
  while (rows > 0 && !is_full_row(table, rows - 1, book)) --rows;
  if (rows == 0) return source_end;
  for (int last = number_of(table, rows - 1, labels); rows < table.rows.size() && last > 0; ++rows, ++last)
    if (number_of(table, rows, labels) != last + 1) break;
  if (rows + 1 == table.rows.size() && is_last_section(table, rows, book)) ++rows;
  if (rows == table.rows.size()) return source_end;
  std::size_t begin = source_end;
  for (const Cell& cell : table.cells)
    if (cell.row >= static_cast<int>(rows))
      for (const Passage& line : cell.lines) begin = std::min(begin, line.spans().front().begin);
  return begin;
}

/// Each note with the lines that it goes on over.
std::vector<Passage> notes_of(const std::vector<PrintedLine>& lines, const TableRegion& region,
                              const rules::Book& book) {
  std::vector<Passage> notes;
  std::vector<Passage> open;
  for (std::size_t i = region.notes; i < region.end; ++i) {
    const bool begins = book.set("table").full(lines[i].key) || book.set("numbering").at_start(lines[i].key);
    if (begins && !open.empty()) notes.push_back(text::join(std::exchange(open, {})));
    open.push_back(lines[i].text);
  }
  if (!open.empty()) notes.push_back(text::join(open));
  return notes;
}

/// Takes the lines from byte `prose` of the source on out of the body.
void cut_prose(TableRegion& region, const std::vector<PrintedLine>& lines, std::size_t prose) {
  std::size_t kept = region.body.size();
  while (kept > 0 && lines[region.body[kept - 1]].span.end > prose) --kept;
  region.notes = region.end = kept > 0 ? region.body[kept - 1] + 1 : region.found.end;
  region.body.resize(kept);
  std::erase_if(region.repeated, [&](std::size_t line) { return line >= region.end; });
}

/// A dump counts characters (pdftotext); who types a table sees Han characters two columns wide. The head of `region` and its
/// lines counted so; empty when the head reads otherwise then.
std::vector<PrintedLine> with_wide_han(std::vector<PrintedLine> lines, TableRegion& region, std::string_view source,
                                       const rules::Lexicon& lexicon, const rules::Book& book) {
  for (std::size_t i = region.head; i < region.end; ++i) lines[i].wide_han = true;
  auto found = head_at(lines, region.head, source, lexicon, book.set("table"));
  if (!found || found->end != region.found.end || found->keys != region.found.keys) return {};
  region.found = std::move(*found);
  return lines;
}

/// Text after text of rows that no number begins: where a cell of several lines ends is told by its words alone, and nothing
/// shows that a border was missed.
void doubt_order_alone(Table& table, const rules::Book& book) {
  const bool numbers = has_role(table.columns, ColumnRole::number);
  const bool wraps = std::any_of(table.cells.begin(), table.cells.end(), [](const Cell& cell) { return cell.lines.size() > 1; });
  if (numbers || !wraps) return;
  std::size_t numbered = 0;
  for (std::size_t row = 0; row < table.rows.size(); ++row) numbered += number_of(table, row, book.set("task-label")) > 0;
  if (numbered * 2 > table.rows.size()) return;
  for (std::size_t row = 0; row < table.rows.size(); ++row)
    if (table.rows[row] == RowKind::body) table.row_costs[row] = std::max(table.row_costs[row], kDoubtedRow);
}

/// Where a row's lines were parted wrongly, what it lacks or has too much stands in the rows beside it.
void doubt_neighbours(Table& table) {
  const std::vector<double> costs = table.row_costs;
  const auto doubts = [&](std::size_t row) {
    return row < costs.size() && table.rows[row] == RowKind::body && costs[row] >= kDoubtedRow;
  };
  for (std::size_t row = 0; row < costs.size(); ++row)
    if (table.rows[row] == RowKind::body && (doubts(row + 1) || (row > 0 && doubts(row - 1))))
      table.row_costs[row] = std::max(table.row_costs[row], kDoubtedRow);
}

/// The tasks' column groups the measures beside it: 重点任务 in front of 具体措施, a text for each of which each row has.
std::optional<Head> with_measures_as_tasks(const Head& head, const rules::Lexicon& lexicon) {
  const auto measure = lexicon.measure_column(head.columns);
  if (!measure) return std::nullopt;
  Head other = head;
  const bool grouped = has_role(head.columns, ColumnRole::group) && !has_role(head.columns, ColumnRole::section);
  for (std::size_t c = 0; c < other.columns.size(); ++c) {
    ColumnRole& role = other.columns[c].role;
    if (grouped && role == ColumnRole::group) role = ColumnRole::section;
    if (role != ColumnRole::task) continue;
    role = ColumnRole::group;
    other.tasks_as_groups = c;
  }
  other.columns[*measure].role = ColumnRole::task;
  return other;
}

/// The same table where each row turns out to have a task of its own: the heading is right.
void take_back(Table& table, const Head& head, const Head& grouped) {
  std::size_t cells = 0;
  for (const Cell& cell : table.cells) {
    if (cell.column != static_cast<int>(*grouped.tasks_as_groups) || table.rows[static_cast<std::size_t>(cell.row)] != RowKind::body) continue;
    if (cell.row_span > 1) return;
    ++cells;
  }
  if (cells * 10 < table.rows.size() * 9) return;
  for (std::size_t c = 0; c < table.columns.size(); ++c) table.columns[c].role = head.columns[c].role;
}

struct Made {
  Table table;
  bool laid_out = false;  // by the places of its pieces
};

Made made_of(const std::vector<PrintedLine>& lines, TableRegion& region, std::string_view source,
             const rules::Lexicon& lexicon, const rules::Book& book) {
  if (auto table = table_of_lines(lines, region, source, lexicon)) return {std::move(*table), false};
  std::vector<Piece> pieces = pieces_of(lines, region, source, lexicon, book);
  Head head = region.found.head;
  if (has_group_column(head, pieces, lexicon, book)) add_group_column(head);
  const bool laid_out = is_laid_out(pieces, region.body.size());
  const auto engine = laid_out ? rows_by_alignment : rows_in_order;
  Table table = engine(head, pieces, lexicon, book);
  const std::size_t prose = region.notes < region.end ? source.size() : prose_begin(table, source.size(), book);
  if (prose < source.size()) {
    TableRegion shorter = region;
    cut_prose(shorter, lines, prose);
    std::vector<Piece> fewer = pieces_of(lines, shorter, source, lexicon, book);
    Table cut = engine(head, fewer, lexicon, book);
    if (laid_out || cut.cost <= kInOrderIsSure) {
      region = std::move(shorter);
      pieces = std::move(fewer);
      table = std::move(cut);
    }
  }
  if (const auto grouped = with_measures_as_tasks(head, lexicon); laid_out && grouped && table.cost > kInOrderIsSure) {
    Table other = engine(*grouped, pieces, lexicon, book);
    if (other.cost < table.cost && holds_all(other, *grouped, pieces)) {
      table = std::move(other);
      take_back(table, head, *grouped);
    }
  }
  if (laid_out && !holds_all(table, head, pieces)) table = rows_in_order(head, pieces, lexicon, book);
  if (!laid_out)
    if (auto blocks = table_of_blocks(head, pieces, lexicon)) return {std::move(*blocks), false};
  if (!laid_out && table.cost > kInOrderIsSure && pieces.size() <= kMostScattered) {
    Table scattered = rows_scattered(head, pieces, lexicon, book);
    if (scattered.cost < table.cost && holds_all(scattered, head, pieces)) table = std::move(scattered);
  }
  if (!laid_out) doubt_order_alone(table, book);
  return {std::move(table), laid_out};
}

}  // namespace

Table flat_table(const std::vector<PrintedLine>& lines, TableRegion& region, std::string_view source,
                 const rules::Lexicon& lexicon, const rules::Book& book) {
  const bool days = take_requirements_as_days(region, lines, source, lexicon);
  TableRegion wide_region = region;
  Made made = made_of(lines, region, source, lexicon, book);
  const std::size_t misplaced = misplaced_values(made.table, lexicon);
  if (made.laid_out && (made.table.cost > kInOrderIsSure || misplaced > 0)) {
    const std::vector<PrintedLine> wide = with_wide_han(lines, wide_region, source, lexicon, book);
    if (!wide.empty()) {
      Made other = made_of(wide, wide_region, source, lexicon, book);
      const std::size_t others = misplaced_values(other.table, lexicon);
      if (others < misplaced || (others == misplaced && other.table.cost < made.table.cost)) {
        made = std::move(other);
        region = std::move(wide_region);
      }
    }
  }
  doubt_swallowed_values(made.table, lexicon);
  for (Column& column : made.table.columns)
    if (days && column.role == ColumnRole::deadline) column.role = ColumnRole::requirement;
  if (made.laid_out) doubt_neighbours(made.table);
  add_words_around(made.table, lines, region, book);
  return std::move(made.table);
}

void add_words_around(Table& table, const std::vector<PrintedLine>& lines, const TableRegion& region,
                      const rules::Book& book) {
  // 单位：万元, 共32项 between title and head speak of the cells and are no part of the title.
  const auto is_remark = [&](const PrintedLine& line) {
    const bool boxed = line.key.starts_with("（") && line.key.ends_with("）");  // （2024年度）
    const auto match = boxed ? std::nullopt : book.set("table").full(line.key);
    return match && match->constant("kind") == "subtitle";
  };
  for (std::size_t i = region.title; i < region.head; ++i)
    (is_remark(lines[i]) ? table.notes : table.title).push_back(text::clean(lines[i].text));
  for (Passage& note : notes_of(lines, region, book)) table.notes.push_back(std::move(note));
}

}  // namespace fenjie::layout
