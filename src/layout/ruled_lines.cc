#include "layout/ruled_lines.h"

#include <algorithm>

namespace fenjie::layout {

namespace {

/// Joins the pieces of one line; `pieces` lie on it.
void join_pieces(std::vector<Ruling> pieces, double position, std::vector<Ruling>& merged) {
  std::sort(pieces.begin(), pieces.end(), [](const Ruling& a, const Ruling& b) { return a.from < b.from; });
  const std::size_t first = merged.size();
  for (Ruling& piece : pieces) {
    piece.position = position;
    if (merged.size() > first && piece.from <= merged.back().to + kRuleSnap) {
      merged.back().to = std::max(merged.back().to, piece.to);
      merged.back().thickness = std::max(merged.back().thickness, piece.thickness);
    } else {
      merged.push_back(piece);
    }
  }
}

void merge_direction(std::vector<Ruling> rules, std::vector<Ruling>& merged) {
  std::sort(rules.begin(), rules.end(), [](const Ruling& a, const Ruling& b) { return a.position < b.position; });
  for (std::size_t begin = 0; begin < rules.size();) {
    std::size_t end = begin + 1;
    double weight = rules[begin].to - rules[begin].from, sum = rules[begin].position * weight;
    while (end < rules.size() && rules[end].position - rules[begin].position <= kRuleSnap) {
      const double length = rules[end].to - rules[end].from;
      weight += length;
      sum += rules[end].position * length;
      ++end;
    }
    const double position = weight > 0 ? sum / weight : rules[begin].position;
    join_pieces({rules.begin() + static_cast<std::ptrdiff_t>(begin), rules.begin() + static_cast<std::ptrdiff_t>(end)},
                position, merged);
    begin = end;
  }
}

}  // namespace

std::vector<Ruling> merge_rulings(const std::vector<Ruling>& drawn) {
  std::vector<Ruling> across, down, merged;
  for (const Ruling& ruling : drawn) (ruling.horizontal ? across : down).push_back(ruling);
  merge_direction(std::move(across), merged);
  merge_direction(std::move(down), merged);
  return merged;
}

}  // namespace fenjie::layout
