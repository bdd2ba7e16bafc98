#include "layout/aligned_line_places.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace fenjie::layout {
namespace {

constexpr double kAwayFromColumn = 0.05;  // for each character, of a piece among others of its line
constexpr double kUnfit = 0.3;            // its text is none of the column's
constexpr double kSideBySide = 1;         // two pieces of one line in one cell
constexpr double kWholeUnit = 0.1;          // a name of a unit, or several
constexpr double kNear = 3;               // characters that a dump may shift a text by
constexpr double kAtPlace = 1;            // characters from where a column's texts stand
constexpr int kRounds = 2;                // by the edges, then by the columns' own texts
constexpr std::size_t kFewestPlaces = 2;  // texts that tell where a column stands

using Row = std::vector<double>;
using Line = std::vector<PlacedPiece>::iterator;

/// Where most texts of a column begin, and have their middles.
struct Place {
  double left = 0, middle = 0;
};

double median(std::vector<double>& values) {
  const auto at = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), at, values.end());
  return *at;
}

class LinePlaces {
 public:
  LinePlaces(const ColumnEdges& columns, const PieceCost& cost) : columns_(columns), cost_(cost) {}

  void find_usual_places(const std::vector<PlacedPiece>& placed) {
    usual_.assign(count(), std::nullopt);
    for (std::size_t k = 0; k < count(); ++k) {
      std::vector<double> lefts, middles;
      for (const PlacedPiece& one : placed) {
        if (one.column != k) continue;
        lefts.push_back(one.piece.box.left);
        middles.push_back(one.piece.box.center_x());
      }
      if (lefts.size() >= kFewestPlaces) usual_[k] = Place{median(lefts), median(middles)};
    }
  }

  void place(Line begin, Line end) const {
    const auto pieces = static_cast<std::size_t>(end - begin);
    std::vector<Row> best(pieces, Row(count(), std::numeric_limits<double>::infinity()));
    std::vector<std::vector<std::size_t>> from(pieces, std::vector<std::size_t>(count(), 0));
    for (std::size_t i = 0; i < pieces; ++i)
      for (std::size_t k = 0; k < count(); ++k) {
        const Piece& piece = begin[static_cast<long>(i)].piece;
        const double here = kAwayFromColumn * away(piece, k) + kUnfit * cost_(k, piece);
        if (i == 0) best[i][k] = here;
        for (std::size_t before = 0; i > 0 && before <= k; ++before) {
          const double cost = best[i - 1][before] + here + (before == k ? kSideBySide : 0);
          if (cost < best[i][k]) best[i][k] = cost, from[i][k] = before;
        }
      }
    auto k = static_cast<std::size_t>(std::min_element(best.back().begin(), best.back().end()) - best.back().begin());
    for (std::size_t i = pieces; i > 0; k = from[--i][k]) begin[static_cast<long>(i - 1)].column = k;
  }

  /// A line of one piece goes to the column whose texts stand where it stands, when its own do not by far.
  void place_alone(PlacedPiece& one) const {
    std::size_t nearest = one.column;
    for (std::size_t k = 0; k < count(); ++k)
      if (usual_[k] && away(one.piece, k) < away(one.piece, nearest)) nearest = k;
    const bool sure = usual_[one.column] && away(one.piece, nearest) <= kAtPlace && away(one.piece, one.column) >= kNear;
    if (sure && cost_(nearest, one.piece) <= cost_(one.column, one.piece)) one.column = nearest;
  }

  void doubt_near_columns(Line begin, Line end) const {
    for (auto one = begin; one != end; ++one)
      for (const std::size_t other : {one->column - 1, one->column + 1}) {  // 0 - 1 is no column
        const bool taken = std::any_of(begin, end, [other](const PlacedPiece& p) { return p.column == other; });
        if (!taken && holds_units_at(one->column) && holds_units_at(other))
          one->unsure |= away(one->piece, other) - away(one->piece, one->column) < kNear;
      }
  }

 private:
  std::size_t count() const { return columns_.edges.size(); }
  bool holds_units_at(std::size_t column) const { return column < count() && holds_units(columns_.head.columns[column].role); }

  /// Characters from the column, or from its usual place.
  double away(const Piece& piece, std::size_t column) const {
    if (column < usual_.size() && usual_[column])
      return std::min(std::abs(piece.box.left - usual_[column]->left), std::abs(piece.box.center_x() - usual_[column]->middle)) /
             columns_.unit;
    const auto middle = static_cast<double>(columns_.at(piece.box.center_x()));
    const auto begin = static_cast<double>(columns_.edges[column]);
    const double end = static_cast<double>(column + 1 < count() ? columns_.edges[column + 1] - 1 : columns_.size);
    return std::max({0.0, begin - middle, middle - end});
  }

  const ColumnEdges& columns_;
  const PieceCost& cost_;
  std::vector<std::optional<Place>> usual_;  // of each column, once its texts are known
};

}  // namespace

std::size_t ColumnEdges::at(double x) const {
  return static_cast<std::size_t>(std::clamp<long>(std::lround((x - left) / unit), 0, static_cast<long>(size)));
}

void part_units_side_by_side(const Head& head, const PieceCost& cost, std::vector<PlacedPiece>& placed) {
  for (std::size_t i = 1; i < placed.size(); ++i) {
    PlacedPiece &left = placed[i - 1], &right = placed[i];
    const std::size_t column = left.column, next = column + 1;
    if (right.column != column || right.piece.line != left.piece.line || right.piece.page != left.piece.page) continue;
    if (next >= head.columns.size() || !holds_units(head.columns[column].role) || !holds_units(head.columns[next].role)) continue;
    const bool taken = i + 1 < placed.size() && placed[i + 1].piece.line == right.piece.line && placed[i + 1].column <= next;
    if (taken || cost(column, left.piece) > kWholeUnit || cost(next, right.piece) > kWholeUnit) continue;
    right.column = next;
    right.unsure = true;
  }
}

void place_line_by_line(const ColumnEdges& columns, const PieceCost& cost, std::vector<PlacedPiece>& placed) {
  LinePlaces places(columns, cost);
  for (int round = 0; round < kRounds; ++round) {
    if (round > 0) places.find_usual_places(placed);
    for (auto begin = placed.begin(), end = begin; begin != placed.end(); begin = end) {
      end = std::find_if(begin, placed.end(), [&](const PlacedPiece& p) { return p.piece.line != begin->piece.line; });
      if (end - begin < 2 && round == 0) continue;
      if (end - begin < 2) {
        places.place_alone(*begin);
        continue;
      }
      places.place(begin, end);
      if (round + 1 == kRounds) places.doubt_near_columns(begin, end);
    }
  }
}

}  // namespace fenjie::layout
