#include "layout/cell_places.h"

#include <algorithm>
#include <limits>
#include <span>
#include <string_view>

namespace fenjie::layout {

namespace {

constexpr std::size_t kLongestValue = 150;    // bytes of a key
constexpr std::size_t kLongestNumbering = 60; // bytes of a key that may hold it
constexpr double kEmptyCell = 0.05;           // an absent cell costs little: it was merged with one above
constexpr double kPlainlyMoved = 1;           // two values or more are wrong where they stand

class Placing {
 public:
  Placing(const std::vector<Column>& columns, const rules::Lexicon& lexicon, const rules::RuleSet& labels)
      : columns_(columns), lexicon_(lexicon), labels_(labels) {}

  CellPlaces run(const std::vector<std::string>& keys) const {
    const std::size_t width = columns_.size();
    CellPlaces one_by_one;
    for (std::size_t k = 0; k < keys.size(); ++k) one_by_one.columns.push_back(static_cast<int>(std::min(k, width - 1)));
    one_by_one.doubtful =
        keys.size() > width && std::any_of(keys.begin() + static_cast<std::ptrdiff_t>(width), keys.end(), [](const auto& key) { return !key.empty(); });
    const auto gap = std::find(keys.begin(), keys.end(), "");
    if (gap == keys.end()) return keys.size() < width && !is_heading(keys) ? CellPlaces{cheapest(keys), false} : one_by_one;
    const bool at_end = gap != keys.begin() && std::all_of(gap, keys.end(), [](const auto& key) { return key.empty(); });
    if (!at_end || keys.size() < width || one_by_one.doubtful) return one_by_one;
    const std::span<const std::string> filled(keys.begin(), gap);
    CellPlaces moved{cheapest(filled), true};
    if (cost(filled, moved.columns) + kPlainlyMoved > cost(filled, one_by_one.columns)) return one_by_one;
    moved.columns.resize(keys.size(), static_cast<int>(width) - 1);
    return moved;
  }

 private:
  /// 一 | 推动产业升级: cut off behind the heading, its other cells are blank.
  bool is_heading(const std::vector<std::string>& keys) const {
    return keys.size() == 2 && columns_.front().role == ColumnRole::number && labels_.full(keys.front()) &&
           keys.front().find_first_of("0123456789") == std::string::npos;
  }

  double cost(int column, const std::string& key) const {
    const ColumnRole role = columns_[static_cast<std::size_t>(column)].role;
    if (role == ColumnRole::task && labels_.at_start(std::string_view(key).substr(0, kLongestNumbering))) return 0;
    return key.size() > kLongestValue && role != ColumnRole::task ? 1 : lexicon_.cost(role, key);
  }

  double cost(std::span<const std::string> keys, const std::vector<int>& columns) const {
    double sum = 0;
    for (std::size_t k = 0; k < keys.size(); ++k) sum += cost(columns[k], keys[k]);
    return sum;
  }

  /// Precondition: no more cells than columns.
  std::vector<int> cheapest(std::span<const std::string> keys) const {
    const std::size_t cells = keys.size(), width = columns_.size();
    // best[k][c]: cells before k placed in columns before c.
    std::vector<std::vector<double>> best(cells + 1, std::vector<double>(width + 1, std::numeric_limits<double>::infinity()));
    for (std::size_t c = 0; c <= width; ++c) best[0][c] = kEmptyCell * static_cast<double>(c);
    for (std::size_t k = 1; k <= cells; ++k)
      for (std::size_t c = k; c <= width; ++c)
        best[k][c] = std::min(best[k][c - 1] + kEmptyCell, best[k - 1][c - 1] + cost(static_cast<int>(c - 1), keys[k - 1]));
    std::vector<int> column(cells);
    for (std::size_t k = cells, c = width; k > 0;) {
      if (c > k && best[k][c] == best[k][c - 1] + kEmptyCell) {
        --c;
        continue;
      }
      column[--k] = static_cast<int>(--c);
    }
    return column;
  }

  const std::vector<Column>& columns_;
  const rules::Lexicon& lexicon_;
  const rules::RuleSet& labels_;
};

}  // namespace

CellPlaces cell_places(const std::vector<std::string>& keys, const std::vector<Column>& columns, const rules::Lexicon& lexicon,
                       const rules::RuleSet& labels) {
  return Placing(columns, lexicon, labels).run(keys);
}

}  // namespace fenjie::layout
