#include "layout/first_lines.h"

#include <algorithm>
#include <map>
#include <optional>
#include <vector>

#include "layout/aligned_values.h"

namespace fenjie::layout {

namespace {

constexpr double kLeastPitch = 0.9, kMostPitch = 2.2;  // line heights between two lines of a cell
constexpr double kSamePitch = 1.06;                    // times the pitch: still lines of a cell
constexpr double kWhite = 1.12;                        // times the pitch: a row's end
constexpr double kShort = 1;  // line heights before the column's right edge
constexpr double kMostlyEnded = 0.75;  // of the texts above first lines: one may fill its last line
constexpr std::size_t kFewestBlocks = 3;

/// The least distance of two lines of one column: that of the lines of a cell, if any cell has several.
std::optional<double> cell_pitch(const AlignedLines& table) {
  std::optional<double> pitch;
  for (std::size_t k = 0; k < table.lines.front().cells.size(); ++k) {
    const AlignedLine* last = nullptr;
    for (const AlignedLine& line : table.lines) {
      if (line.cells[k].blank()) continue;
      const double gap = last && last->page == line.page ? line.y - last->y : 0;
      if (gap >= kLeastPitch && (!pitch || gap < *pitch)) pitch = gap;
      last = &line;
    }
  }
  return pitch && *pitch <= kMostPitch ? pitch : std::nullopt;
}

bool is_numbered(const Head& head, const AlignedLines& table) {
  return has_role(head.columns, ColumnRole::number) ||
         std::any_of(table.lines.begin(), table.lines.end(), [](const AlignedLine& line) { return line.start == LineStart::task; });
}

/// Whether lines [begin, end) hold a task's text and one beside it, or are a section.
bool could_be_row(const AlignedLines& table, std::size_t begin, std::size_t end) {
  if (table.lines[begin].start != LineStart::plain) return true;
  bool task = false, beside = false;
  for (std::size_t i = begin; i < end; ++i)
    for (std::size_t k = 0; k < table.lines[i].cells.size(); ++k)
      if (!table.lines[i].cells[k].blank()) (k == table.task ? task : beside) = true;
  return task && beside;
}

/// Marks the rows; false when white does not part them.
bool parted_by_white(AlignedLines& table) {
  const auto pitch = cell_pitch(table);
  if (!pitch) return false;
  std::vector<std::size_t> begins = {0};
  std::size_t parted = 0;  // by white, not by a page's end
  for (std::size_t i = 1; i < table.lines.size(); ++i) {
    const bool same_page = table.lines[i].page == table.lines[i - 1].page;
    const double gap = table.lines[i].y - table.lines[i - 1].y;
    if (same_page && gap <= kSamePitch * *pitch) continue;
    if (same_page && gap < kWhite * *pitch) return false;  // neither a cell's lines nor clearly two rows
    parted += same_page;
    begins.push_back(i);
  }
  if (parted + 1 < kFewestBlocks) return false;
  for (std::size_t b = 0; b < begins.size(); ++b) {
    const std::size_t end = b + 1 < begins.size() ? begins[b + 1] : table.lines.size();
    const bool cut_by_page = (b > 0 && table.lines[begins[b]].page != table.lines[begins[b] - 1].page) ||
                             (end < table.lines.size() && table.lines[end].page != table.lines[begins[b]].page);
    if (!cut_by_page && !could_be_row(table, begins[b], end)) return false;
  }
  table.white_parts_rows = true;
  for (const std::size_t begin : begins)
    if (begin == 0 || table.lines[begin].page == table.lines[begin - 1].page) table.lines[begin].parting = Parting::row;
  return true;
}

/// Whether the task's text above line `k` may end there: with a sentence, or a character before the column's right edge.
bool text_may_end_above(const AlignedLines& table, std::size_t k, double right) {
  while (k > 0 && table.lines[k - 1].cells[table.task].blank()) --k;
  if (k == 0) return true;
  const LineCell& above = table.lines[k - 1].cells[table.task];
  return ends_sentence(above.key) || above.box.right < right - kShort * above.box.height();
}

/// Where two columns or more have their texts on the same lines, each of which holds a task's text too and the first of
/// which is the table's, cells begin at the top of their rows and these lines begin the rows.
void mark_rows_by_first_lines(AlignedLines& table) {
  std::map<std::vector<std::size_t>, std::size_t> columns;  // with text on just these lines
  double right = 0;
  for (std::size_t k = 0; k < table.lines.front().cells.size(); ++k) {
    std::vector<std::size_t> filled;
    for (std::size_t i = 0; i < table.lines.size(); ++i)
      if (!table.lines[i].cells[k].blank()) filled.push_back(i);
    if (k != table.task && filled.size() >= kFewestBlocks) ++columns[filled];
  }
  for (const AlignedLine& line : table.lines) right = std::max(right, line.cells[table.task].box.right);
  for (const auto& [begins, count] : columns) {
    const auto has_task = [&](std::size_t i) { return !table.lines[i].cells[table.task].blank(); };
    if (count < 2 || begins.front() != 0 || !std::all_of(begins.begin(), begins.end(), has_task)) continue;
    const auto ended = std::count_if(begins.begin(), begins.end(), [&](std::size_t i) { return text_may_end_above(table, i, right); });
    if (static_cast<double>(ended) < kMostlyEnded * static_cast<double>(begins.size())) continue;
    for (const std::size_t begin : begins) table.lines[begin].parting = Parting::row;
  }
}

}  // namespace

void mark_first_lines(const Head& head, AlignedLines& table) {
  if (table.is_dump || table.lines.empty() || is_numbered(head, table)) return;
  if (!parted_by_white(table)) mark_rows_by_first_lines(table);
}

}  // namespace fenjie::layout
