// Widths, heights and page breaks of the rows.
#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "emit/row_height.h"
#include "emit/sheet_layout.h"
#include "emit/title_lines.h"
#include "sheets/cell_text.h"

namespace fenjie::emit {

using namespace sheets;

namespace {

constexpr double kNarrowestTask = 22;  // em
constexpr double kRoomyTask = 34;      // em: with so many left, other columns take what their lines need
constexpr double kMostRelaxed = 14;    // em
constexpr double kLowestRow = 24;      // points

/// Most em that a column takes for itself; longer lines wrap.
double widest_allowed(ColumnRole role, double longest) {
  switch (role) {
    case ColumnRole::number:
      return 3;
    case ColumnRole::section:
    case ColumnRole::group:
      return longest > 48 ? 10 : longest > 9 ? 5 : 3;  // 反馈问题: a sentence or two; 一、准备阶段（4月至9月）
    case ColumnRole::leader:
      return 12;  // 市委常委、副市长 高　远
    case ColumnRole::lead_unit:
    case ColumnRole::unit:
    case ColumnRole::support_unit:
    case ColumnRole::guide_unit:
      return longest <= 12 ? 12 : 11;  // 各县（市、区）人民政府、
    case ColumnRole::person:
      return 9;
    case ColumnRole::requirement:
      return 7;
    case ColumnRole::deadline:
      return 8.5;  // 2025年12月31日前
    default:
      return 10;
  }
}

/// Whether more texts of a column end in a line of one character (the 。 of a heading) than in a column an em wider.
bool leaves_a_character(const std::vector<SheetRow>& rows, std::size_t column, double width) {
  constexpr double kOne = 1;
  int more = 0;
  for (const SheetRow& row : rows) {
    if (row.kind != SheetRow::Kind::task) continue;
    const double length = text_ems(row.cells[column]);
    const auto is_left = [&](double ems) { return length > ems && std::fmod(length, ems) > 0 && std::fmod(length, ems) <= kOne; };
    more += static_cast<int>(is_left(width)) - static_cast<int>(is_left(width + kOne));
  }
  return more > 0;
}

/// Em that the widest line of a column takes, up to what its role allows, or to more when `roomy`.
double own_width(const Columns& columns, std::size_t column, const std::vector<SheetRow>& rows, bool roomy) {
  const SheetColumn& head = columns[column];
  const double heading = text_ems(head.heading);
  double widest = head.shares_heading ? 2 : heading <= 4 ? heading : std::ceil(heading / 2);
  double longest = 0;
  for (const SheetRow& row : rows)
    if (row.kind == SheetRow::Kind::task) longest = std::max(longest, widest_line_ems(row.cells[column]));
  double allowed = widest_allowed(head.role, longest);
  if (is_merged(head) && longest > allowed && leaves_a_character(rows, column, allowed)) allowed += 1;
  if (roomy && !is_merged(head) && head.role != ColumnRole::number) allowed = std::max(allowed, kMostRelaxed);
  return std::max({2.0, widest, std::min(longest, allowed)});
}

/// Widths when another column has the long texts (整改措施 beside a short 整改目标): the task gives it of its own.
class Balance {
 public:
  Balance(const Columns& columns, const std::vector<SheetRow>& rows, const std::vector<int>& widths, double points)
      : task_(static_cast<std::size_t>(columns.find(ColumnRole::task))), em_(em_pixels(points)) {
    for (const int width : widths) ems_.push_back(width / em_);
    for (std::size_t i = 0; i < columns.size(); ++i)
      if (columns[i].role == ColumnRole::other || columns[i].role == ColumnRole::requirement) takers_.push_back(i);
    const std::size_t step = rows.size() / kMostRows + 1;
    for (std::size_t i = 0; i < rows.size() && !takers_.empty(); i += step)
      if (rows[i].kind == SheetRow::Kind::task) add(rows[i].cells);
  }

  /// Moves em by em as long as the rows get lower, all in all by a tenth at least: else nothing is gained.
  std::vector<int> widths(std::vector<int> before) const {
    const double narrowest = std::min(kNarrowestTask, std::max(longest_, kNarrowestShort));
    const double first = lines(ems_);
    std::vector<double> ems = ems_;
    for (double least = first; ems[task_] - 1 >= narrowest;) {
      std::vector<double> best;
      for (const std::size_t taker : takers_) {
        std::vector<double> next = ems;
        next[task_] -= 1, next[taker] += 1;
        if (const double now = lines(next); now < least) least = now, best = std::move(next);
      }
      if (best.empty()) break;
      ems = std::move(best);
    }
    if (lines(ems) > kWorthIt * first) return before;
    for (std::size_t i = 0; i < before.size(); ++i) before[i] += static_cast<int>(std::lround((ems[i] - ems_[i]) * em_));
    return before;
  }

 private:
  static constexpr std::size_t kMostRows = 400;    // as many tell how the others are
  static constexpr double kNarrowestShort = 10;    // em of a task column without long texts
  static constexpr double kWorthIt = 0.9;

  void add(const std::vector<std::string>& cells) {
    longest_ = std::max(longest_, widest_line_ems(cells[task_]));
    std::vector<std::pair<std::size_t, double>>& row = rows_.emplace_back();
    for (std::size_t i = 0; i < cells.size(); ++i)
      if (i == task_ || std::find(takers_.begin(), takers_.end(), i) != takers_.end()) row.emplace_back(i, text_ems(cells[i]));
  }

  /// Of the highest cells, as if lines could be parted anywhere.
  double lines(const std::vector<double>& ems) const {
    double sum = 0;
    for (const auto& row : rows_) {
      double highest = 1;
      for (const auto& [column, length] : row) highest = std::max(highest, length / ems[column]);
      sum += highest;
    }
    return sum;
  }

  std::size_t task_;
  double em_, longest_ = 0;
  std::vector<double> ems_;
  std::vector<std::size_t> takers_;
  std::vector<std::vector<std::pair<std::size_t, double>>> rows_;  // columns and the lengths of their texts
};

std::vector<int> column_widths(const Columns& columns, const std::vector<SheetRow>& rows, double points, bool roomy) {
  std::vector<int> widths(columns.size());
  const auto task = static_cast<std::size_t>(columns.find(ColumnRole::task));
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (i != task) widths[i] = column_pixels(own_width(columns, i, rows, roomy), points);
  const int others = std::accumulate(widths.begin(), widths.end(), 0);
  widths[task] = std::max(kPagePixels - others, column_pixels(kNarrowestTask, points));
  return Balance(columns, rows, widths, points).widths(widths);
}

double height_of(const SheetRow& row, const Columns& columns, const SheetLayout& layout) {
  if (row.kind != SheetRow::Kind::task)
    return std::max(kLowestRow, text_height(row.text, width_of(layout, 0, columns.size() - 1), layout.points));
  double height = kLowestRow;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (is_merged(columns[i])) continue;
    const std::size_t first = takes_group_cell(row, columns, i) ? i - 1 : i;
    height = std::max(height, text_height(row.cells[i], width_of(layout, first, i), layout.points));
  }
  return height;
}

double head_height(const Columns& columns, const SheetLayout& layout) {
  double height = 30;
  for (std::size_t i = 0; i < columns.size(); i = last_under_heading(columns, i) + 1) {
    const std::size_t last = last_under_heading(columns, i);
    for (std::size_t part = i; part <= last; ++part)
      height = std::max(height, text_height(columns[part].heading, width_of(layout, i, last), layout.points));
  }
  return height;
}

double over_height(const Columns& columns, const SheetLayout& layout) {
  if (columns.head_rows() == 1) return 0;
  double height = 24;
  for (std::size_t i = 0; i < columns.size(); i = last_under_over(columns, i) + 1)
    height = std::max(height, text_height(columns[i].over, width_of(layout, i, last_under_over(columns, i)), layout.points));
  return height;
}

/// Makes [begin, end) higher in equal parts, so that it holds a text of `needed` points.
void raise(std::vector<SheetRow>& rows, std::size_t begin, std::size_t end, double needed) {
  double sum = 0;
  for (std::size_t i = begin; i < end; ++i) sum += rows[i].height;
  const double more = std::ceil((needed - sum) / static_cast<double>(end - begin));
  if (more <= 0) return;
  for (std::size_t i = begin; i < end; ++i) rows[i].height += more;
}

/// End of the rows from `begin` on that must stay on one page: a section row with the task after it, and as many rows
/// of a merged cell as its text needs.
class Blocks {
 public:
  Blocks(const Columns& columns, const SheetLayout& layout, std::vector<SheetRow>& rows)
      : columns_(columns), layout_(layout), rows_(rows) {}

  std::size_t end_of(std::size_t begin, bool new_page) {
    std::size_t end = begin + 1;
    for (std::size_t row = begin; row < end; ++row) {
      if (rows_[row].kind == SheetRow::Kind::section) end = std::max(end, std::min(row + 2, rows_.size()));
      if (rows_[row].kind != SheetRow::Kind::task) continue;
      for (std::size_t column = 0; column < columns_.size(); ++column)
        if (is_merged(columns_[column]) && ((new_page && row == begin) || !continues(row, column)))
          end = std::max(end, hold_merged_text(row, column));
    }
    return end;
  }

 private:
  bool continues(std::size_t row, std::size_t column) const {
    return row > 0 && goes_on(rows_[row - 1], rows_[row], columns_, column);
  }

  std::size_t hold_merged_text(std::size_t begin, std::size_t column) {
    const double needed = text_height(rows_[begin].cells[column], layout_.widths[column], layout_.points);
    double sum = rows_[begin].height;
    std::size_t end = begin + 1;
    while (end < rows_.size() && sum < needed && continues(end, column)) sum += rows_[end++].height;
    raise(rows_, begin, end, needed);
    return end;
  }

  const Columns& columns_;
  const SheetLayout& layout_;
  std::vector<SheetRow>& rows_;
};

double sum_of_heights(const std::vector<SheetRow>& rows, std::size_t begin, std::size_t end) {
  double sum = 0;
  for (std::size_t i = begin; i < end; ++i) sum += rows[i].height;
  return sum;
}

/// em of a line that may be a part of a name: 村 of 各社区、村
constexpr double kShortName = 2;

/// Whether a reader of the print could join a line of the stacked values in `cell` with the next: it has no room for one
/// more character, so that the column's edge may have broken it, or says too little to be a value.
bool may_be_joined(const std::string& cell, double room) {
  const std::size_t last = cell.rfind('\n');
  if (last == cell.npos) return false;
  if (widest_line_ems(std::string_view(cell).substr(0, last)) + 1 > room) return true;
  for (std::size_t begin = 0, end = 0; begin < cell.size(); begin = end + 1) {
    end = std::min(cell.find('\n', begin), cell.size());
    if (text_ems(std::string_view(cell).substr(begin, end - begin)) <= kShortName) return true;
  }
  return false;
}

/// Stacked units that a reader of the print could join end with 、 each.
/// @return whether any do now
bool mark_stacked(const Columns& columns, const SheetLayout& layout, std::vector<SheetRow>& rows) {
  bool any = false;
  for (std::size_t column = 0; column < columns.size(); ++column) {
    const std::string mark = std::string(stacked_mark(columns[column].role)) + "\n";
    if (mark.size() == 1) continue;
    const auto marked = [&mark](const std::string& cell) { return cell.find(mark) != cell.npos; };
    double widest = 0;
    for (const SheetRow& row : rows)
      if (row.kind == SheetRow::Kind::task && !marked(row.cells[column])) widest = std::max(widest, widest_line_ems(row.cells[column]));
    const double room = std::min(widest, layout.widths[column] / em_pixels(layout.points));
    for (SheetRow& row : rows) {
      if (row.kind != SheetRow::Kind::task || marked(row.cells[column])) continue;
      std::string& cell = row.cells[column];
      if (!may_be_joined(cell, room)) continue;
      for (std::size_t at = 0; (at = cell.find('\n', at)) != cell.npos; at += mark.size()) cell.replace(at, 1, mark);
      any = true;
    }
  }
  return any;
}

std::vector<int> fitting_widths(const Columns& columns, const std::vector<SheetRow>& rows, double points) {
  std::vector<int> widths = column_widths(columns, rows, points, true);
  if (widths[static_cast<std::size_t>(columns.find(ColumnRole::task))] < column_pixels(kRoomyTask, points))
    widths = column_widths(columns, rows, points, false);
  return widths;
}

}  // namespace

int width_of(const SheetLayout& layout, std::size_t first, std::size_t last) {
  return std::accumulate(layout.widths.begin() + static_cast<std::ptrdiff_t>(first),
                         layout.widths.begin() + static_cast<std::ptrdiff_t>(last) + 1, 0);
}

SheetLayout measure(const std::string& title, const Columns& columns, std::vector<SheetRow>& rows) {
  SheetLayout layout;
  for (const double points : {12.0, 10.5}) {
    layout.points = points;
    layout.widths = fitting_widths(columns, rows, points);
    if (mark_stacked(columns, layout, rows)) layout.widths = fitting_widths(columns, rows, points);  // room for the marks
    double highest = 0;
    for (SheetRow& row : rows) {
      row.height = height_of(row, columns, layout);
      highest = std::max(highest, row.height);
    }
    if (highest <= kHighestRow) break;
  }
  const int width = width_of(layout, 0, columns.size() - 1);
  layout.title = title_in_lines(title, width, kTitlePoints);
  layout.title_height = text_height(layout.title, width, kTitlePoints) + 8;
  layout.head_height = head_height(columns, layout);
  layout.over_height = over_height(columns, layout);
  return layout;
}

void break_pages(const Columns& columns, const SheetLayout& layout, std::vector<SheetRow>& rows) {
  const double scale = std::min(1.0, kPagePixels / static_cast<double>(width_of(layout, 0, columns.size() - 1)));
  const double room = kPagePoints / scale - layout.head_height - layout.over_height;
  Blocks blocks(columns, layout, rows);
  double used = layout.title_height;
  for (std::size_t row = 0; row < rows.size();) {
    std::size_t end = blocks.end_of(row, false);
    if (row > 0 && (rows[row].is_rest || used + sum_of_heights(rows, row, end) > room)) {
      rows[row].begins_page = true;
      used = 0;
      end = blocks.end_of(row, true);
    }
    for (; row < end; ++row) {
      const bool breaks = used > 0 && used + rows[row].height > room;  // higher than a page, all in all: programs break it there
      if (breaks) used = 0;
      if (breaks && row > 0) {
        rows[row].begins_page = true;
        end = std::max(end, blocks.end_of(row, true));
      }
      used += rows[row].height;
    }
  }
}

}  // namespace fenjie::emit
