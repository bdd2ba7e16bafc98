#include "emit/sheet_breakdown.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "sheets/cell_text.h"
#include "emit/doubted_values.h"
#include "emit/doubts.h"
#include "emit/high_rows.h"
#include "emit/row_height.h"
#include "emit/sheet_flat.h"
#include "emit/sheet_layout.h"

namespace fenjie::emit {

using namespace sheets;

namespace {

constexpr lxw_row_t kTitleRow = 0;
constexpr lxw_row_t kHeadRow = 1;
constexpr int kNoteWidth = 300;  // pixels
constexpr double kHighestNote = 400;

Style style_of(ColumnRole role) {
  return role == ColumnRole::task || role == ColumnRole::other ? Style::text : Style::centered;
}

class Writer {
 public:
  Writer(WorkbookFile& book, lxw_worksheet* sheet, const Part& part, const Columns& columns, const SheetLayout& layout,
         const std::vector<SheetRow>& rows, const DoubtsByTask& doubts, sheets::Seal& notes)
      : book_(book), sheet_(sheet), columns_(columns), layout_(layout), rows_(rows), notes_(notes) {
    lxw_row_t next = first_row();
    for (const SheetRow& row : rows) {
      first_.push_back(next);
      marks_.push_back(marks_of(row, part, doubts));
      next += static_cast<lxw_row_t>(parts_of_row(row));
    }
    first_.push_back(next);
    for (std::size_t i = 0; i < rows.size(); ++i)
      if (rows[i].is_rest) part_marks(i);
  }

  void write(const std::string& title) {
    for (std::size_t i = 0; i < columns_.size(); ++i) book_.set_width(sheet_, column(i), layout_.widths[i]);
    write_head(title);
    for (std::size_t i = 0; i < rows_.size(); ++i) write_row(i);
    std::vector<lxw_row_t> breaks;
    for (std::size_t i = 0; i < rows_.size() && breaks.size() < LXW_BREAKS_MAX; ++i)
      if (rows_[i].begins_page) breaks.push_back(first_[i]);
    if (breaks.empty()) return;
    breaks.push_back(0);  // the list's end
    demand(worksheet_set_h_pagebreaks(sheet_, breaks.data()));
  }

  lxw_row_t first_row() const { return kHeadRow + static_cast<lxw_row_t>(columns_.head_rows()); }

  void locate_doubts(const std::string& sheet_name, DoubtCells& cells) const {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      for (const Mark& mark : marks_[i]) {
        const auto [row, first] = cell_of(i, mark.columns.front());
        std::array<char, LXW_MAX_CELL_NAME_LENGTH> cell{};
        lxw_rowcol_to_cell(cell.data(), first_[row], column(first));
        cells[mark.doubt] = "'" + sheet_name + "'!" + cell.data();
      }
    }
  }

 private:
  /// A doubt about the row's task, and the columns that show what it doubts.
  struct Mark {
    const Diagnostic* doubt;
    std::vector<std::size_t> columns;
  };

  /// A doubt is told in the one of a task's rows in which what it doubts stands: in this rest, or else not here.
  void part_marks(std::size_t rest) {
    std::size_t first = rest;
    while (rows_[first].is_rest) --first;
    std::erase_if(marks_[rest], [&](const Mark& mark) {
      if (is_merged(columns_[mark.columns.front()]) || !says(rest, mark)) return true;
      for (std::size_t row = first; row < rest; ++row)
        if (says(row, mark)) return true;
      std::erase_if(marks_[first], [&](const Mark& above) { return above.doubt == mark.doubt; });
      return false;
    });
  }
  bool says(std::size_t row, const Mark& mark) const {
    const std::vector<const Field*> values = doubted_values(*mark.doubt, *rows_[row].task);
    const std::string& cell = rows_[row].cells[mark.columns.front()];
    return std::any_of(values.begin(), values.end(), [&](const Field* value) { return cell.find(value->value) != cell.npos; });
  }

  std::vector<Mark> marks_of(const SheetRow& row, const Part& part, const DoubtsByTask& doubts) const {
    std::vector<Mark> marks;
    if (row.task == nullptr) return marks;
    for (const Diagnostic* doubt : doubts.of(*row.task)) marks.push_back({doubt, doubted_columns(*doubt, *row.task, columns_, part)});
    return marks;
  }

  /// Row and column in which the cell of a row's column begins.
  std::pair<std::size_t, std::size_t> cell_of(std::size_t row, std::size_t place) const {
    if (takes_group_cell(rows_[row], columns_, place)) return {row, place - 1};
    while (is_merged(columns_[place]) && continues(row, place)) --row;
    if (columns_[place].role != ColumnRole::number || !takes_number_above(row, place)) return {row, place};
    while (rows_[row].cells[place].empty()) --row;
    return {row, place};
  }

  /// Excel's rows end at 409 points: a higher one is written over several, merged.
  static int parts_of_row(const SheetRow& row) { return static_cast<int>(std::ceil(row.height / kHighestRow)); }
  static lxw_col_t column(std::size_t index) { return static_cast<lxw_col_t>(index); }
  std::size_t last_column() const { return columns_.size() - 1; }

  void put(lxw_row_t first_row, std::size_t first, lxw_row_t last_row, std::size_t last, const std::string& text,
           lxw_format* format) {
    book_.write(sheet_, first_row, column(first), last_row, column(last), text, format);
  }

  void write_head(const std::string& title) {
    book_.begin_row(sheet_, kTitleRow, layout_.title_height);
    put(kTitleRow, 0, kTitleRow, last_column(), title, book_.format(Style::title));
    if (columns_.head_rows() > 1) {
      book_.begin_row(sheet_, kHeadRow, layout_.over_height);
      for (std::size_t i = 0; i < columns_.size(); i = last_under_over(columns_, i) + 1)
        if (!columns_[i].over.empty()) put(kHeadRow, i, kHeadRow, last_under_over(columns_, i), columns_[i].over, book_.format(Style::head));
      write_headings(true);
    }
    book_.begin_row(sheet_, first_row() - 1, layout_.head_height);
    write_headings(false);
  }

  /// @param high those that are as high as the whole head of two rows, else those of its last row
  void write_headings(bool high) {
    for (std::size_t i = 0; i < columns_.size(); i = last_under_heading(columns_, i) + 1) {
      const std::size_t last = last_under_heading(columns_, i);
      if ((columns_.head_rows() > 1 && columns_[i].over.empty()) != high) continue;
      std::string heading;
      for (std::size_t part = i; part <= last; ++part) heading += columns_[part].heading;
      put(high ? kHeadRow : first_row() - 1, i, first_row() - 1, last, heading, book_.format(Style::head));
    }
  }

  void write_row(std::size_t index) {
    const SheetRow& row = rows_[index];
    const lxw_row_t first = first_[index], last = first_[index + 1] - 1;
    const double height = std::ceil(row.height / (last - first + 1));
    book_.begin_row(sheet_, first, height);
    write_cells(index, first, last);
    for (lxw_row_t i = first + 1; i <= last; ++i) book_.begin_row(sheet_, i, height);
  }

  void write_cells(std::size_t index, lxw_row_t first, lxw_row_t last) {
    const SheetRow& row = rows_[index];
    if (row.kind != SheetRow::Kind::task)
      return put(first, 0, last, last_column(), row.text,
                 book_.format(row.kind == SheetRow::Kind::section ? Style::section : Style::note));
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (i + 1 < columns_.size() && takes_group_cell(row, columns_, i + 1)) continue;
      const std::size_t left = takes_group_cell(row, columns_, i) ? i - 1 : i;
      if (is_merged(columns_[i]))
        write_merged(index, i);
      else if (columns_[i].role == ColumnRole::number && end_of_number(index, i) != index + 1)
        write_cell(first, i, first_[end_of_number(index, i)] - 1, i, row.cells[i], remark_of(index, i));
      else if (columns_[i].role == ColumnRole::number && takes_number_above(index, i))
        continue;
      else if (row.is_rest)
        write_rest(index, first, left, last, i);
      else
        write_cell(first, left, last, i, row.cells[i], remark_of(index, i));
    }
  }

  /// One past the rows that share the number of a row, on its page.
  std::size_t end_of_number(std::size_t index, std::size_t place) const {
    std::size_t end = index + 1;
    if (rows_[index].task == nullptr || rows_[index].cells[place].empty() || rows_[index].is_rest) return end;
    while (end < rows_.size() && !rows_[end].begins_page && shares_number(rows_[end - 1], rows_[end], columns_, place)) ++end;
    return end < rows_.size() && rows_[end].is_rest ? index + 1 : end;
  }
  bool takes_number_above(std::size_t index, std::size_t place) const {
    std::size_t first = index;
    while (first > 0 && rows_[first].task != nullptr && !rows_[first].is_rest && rows_[first].cells[place].empty()) --first;
    return first < index && end_of_number(first, place) > index;
  }

  /// The part of a text that goes on, without the note on that text. The other cells are not merged with those above: they have a line
  /// where the page ends, as the text does.
  void write_rest(std::size_t index, lxw_row_t first_row, std::size_t first, lxw_row_t last_row, std::size_t last) {
    std::size_t begin = index;
    while (rows_[begin].is_rest) --begin;
    if (const std::string remark = remark_of(index, last); !remark.empty())
      return write_cell(first_row, first, last_row, last, rows_[index].cells[last], remark);
    const bool doubtful = !remark_of(begin, last).empty();
    put(first_row, first, last_row, last, rows_[index].cells[last], book_.format(style_of(columns_[last].role), doubtful));
  }

  /// A merged cell goes on until its value changes or a page ends.
  void write_merged(std::size_t index, std::size_t place) {
    if (continues(index, place)) return;
    std::string remark = remark_of(index, place);
    std::size_t end = index + 1;
    for (; end < rows_.size() && continues(end, place); ++end) stack(remark, remark_of(end, place));
    write_cell(first_[index], place, first_[end] - 1, place, rows_[index].cells[place], remark);
  }
  bool continues(std::size_t index, std::size_t place) const {
    return index > 0 && !rows_[index].begins_page && goes_on(rows_[index - 1], rows_[index], columns_, place);
  }

  /// Messages of warnings and errors about a cell, one a line.
  std::string remark_of(std::size_t index, std::size_t place) const {
    std::string remark;
    for (const Mark& mark : marks_[index])
      if (mark.doubt->severity != Severity::info && std::find(mark.columns.begin(), mark.columns.end(), place) != mark.columns.end())
        stack(remark, mark.doubt->message);
    return remark;
  }

  /// A cell of the column `last`; it begins in the column `first`.
  void write_cell(lxw_row_t first_row, std::size_t first, lxw_row_t last_row, std::size_t last, const std::string& text,
                  const std::string& remark) {
    const Style style = style_of(columns_[last].role);
    put(first_row, first, last_row, last, text, book_.format(style, !remark.empty()));
    if (remark.empty()) return;
    notes_.digests += sheets::note_digest(remark);
    lxw_comment_options options{};
    options.width = kNoteWidth;
    options.height = static_cast<std::uint16_t>(std::min(kHighestNote, text_height(remark, kNoteWidth, 9) * 4 / 3));
    demand(worksheet_write_comment_opt(sheet_, first_row, column(first), storable(remark).c_str(), &options));
  }

  WorkbookFile& book_;
  lxw_worksheet* sheet_;
  const Columns& columns_;
  const SheetLayout& layout_;
  const std::vector<SheetRow>& rows_;
  sheets::Seal& notes_;
  std::vector<std::vector<Mark>> marks_;  // one a row
  std::vector<lxw_row_t> first_;  // sheet row of each row, and one after the last
};

/// A number that goes on behind a page's end stands there again.
void repeat_numbers(const Columns& columns, std::vector<SheetRow>& rows) {
  const int found = columns.find(ColumnRole::number);
  if (found < 0) return;
  const auto place = static_cast<std::size_t>(found);
  std::string above;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].task == nullptr || rows[i].is_rest) continue;
    if (i > 0 && rows[i].begins_page && shares_number(rows[i - 1], rows[i], columns, place)) rows[i].cells[place] = above;
    if (!rows[i].cells[place].empty()) above = rows[i].cells[place];
  }
}

}  // namespace

void write_breakdown(WorkbookFile& book, const std::string& name, const Part& part, const DoubtsByTask& doubts,
                     DoubtCells& cells, sheets::Seal& notes) {
  const Columns columns(part);
  std::vector<SheetRow> rows = rows_of(part, columns);
  const SheetLayout layout = measure(part.title, columns, rows);
  part_high_rows(columns, layout, rows);
  break_pages(columns, layout, rows);
  repeat_numbers(columns, rows);

  lxw_worksheet* sheet = book.add_sheet(name);
  worksheet_set_comments_author(sheet, "fenjie");
  book.set_points(layout.points);
  Writer writer(book, sheet, part, columns, layout, rows, doubts, notes);
  writer.write(layout.title);
  writer.locate_doubts(name, cells);
  set_page(sheet, true, kHeadRow, writer.first_row() - 1);
  worksheet_freeze_panes(sheet, writer.first_row(), 0);
}

}  // namespace fenjie::emit
