#include "layout/stacked_rows.h"

#include <algorithm>
#include <cmath>

namespace fenjie::layout {

namespace {

constexpr double kSameHeight = 0.4;  // of the line's height
constexpr double kMostly = 0.6;      // of a column's texts

/// Middles of a cell's lines, top down.
std::vector<double> heights(const std::vector<PartedLine>& lines) {
  std::vector<double> ys;
  for (const PartedLine& line : lines) ys.push_back(line.box.center_y());
  return ys;
}

/// Most texts are figures; marks stand among them (*****, (X)).
bool are_figures(const std::vector<PartedLine>& lines) {
  std::size_t parts = 0, figures = 0;
  for (const PartedLine& line : lines) {
    parts += line.parts.size();
    for (const TextPart& part : line.parts) figures += is_figure(part.text);
  }
  return static_cast<double>(figures) >= kMostly * static_cast<double>(parts);
}

/// Whether each height of `some` is one of `all`.
bool are_among(const std::vector<double>& some, const std::vector<double>& all, double play) {
  return std::all_of(some.begin(), some.end(), [&](double y) {
    return std::any_of(all.begin(), all.end(), [&](double other) { return std::abs(y - other) <= play; });
  });
}

/// Where the lines of one row begin rows of their own.
std::vector<double> cuts_of(const std::vector<const std::vector<PartedLine>*>& cells) {
  if (cells.size() < 2 || cells.front()->size() < 2) return {};
  const std::vector<double> labels = heights(*cells.front());
  const double play = kSameHeight * cells.front()->front().box.height();
  std::vector<double> figures;
  std::size_t columns = 0, of_figures = 0;
  for (std::size_t c = 1; c < cells.size(); ++c) {
    if (cells[c]->empty()) continue;
    ++columns;
    of_figures += are_figures(*cells[c]);
    const std::vector<double> ys = heights(*cells[c]);
    if (figures.empty()) figures = ys;
    if (ys.size() != figures.size() || !are_among(ys, figures, play)) return {};
  }
  if (figures.size() < 2 || of_figures * 4 < columns * 3 || !are_among(figures, labels, play)) return {};
  std::vector<double> cuts;
  for (std::size_t i = 1; i < labels.size(); ++i) cuts.push_back((labels[i - 1] + labels[i]) / 2);
  return cuts;
}

}  // namespace

std::vector<std::vector<double>> stacked_rows(const Grid& grid, const std::vector<std::vector<PartedLine>>& lines) {
  std::vector<std::vector<double>> cuts(static_cast<std::size_t>(grid.rows()));
  for (int row = 0; row < grid.rows(); ++row) {
    std::vector<const std::vector<PartedLine>*> cells;
    bool merged = false;
    for (int column = 0; column < grid.columns() && !merged; ++column) {
      const std::size_t index = grid.owner_at(row, column);
      merged = grid.cells[index].row_span > 1 || grid.cells[index].column_span > 1;
      cells.push_back(&lines[index]);
    }
    if (!merged) cuts[static_cast<std::size_t>(row)] = cuts_of(cells);
  }
  return cuts;
}

}  // namespace fenjie::layout
