#include "returned/added_homes.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>

#include "model/data_columns.h"

namespace fenjie::returned {
namespace {

class Homes {
 public:
  Homes(const SheetChanges& changes, const sheets::Part& part) : rows_(changes.rows), part_(part) {
    for (std::size_t i = 0; i < part.tasks.size(); ++i) places_.emplace(part.tasks[i], i);
  }

  /// Index into Part::tables.
  std::size_t of(std::size_t row) const {
    const auto known = [](const RowChange& each) { return each.task != nullptr; };
    const auto here = rows_.begin() + static_cast<std::ptrdiff_t>(row);
    const auto below = std::find_if(here, rows_.end(), known);
    const auto above = std::find_if(std::make_reverse_iterator(here), rows_.rend(), known);
    if (above == rows_.rend()) return below == rows_.end() ? 0 : table_of(*below);
    const CellChange* heading = rows_[row].find(column_of(DataField::section).heading);
    const bool heads_below = below != rows_.end() && heading != nullptr && is_under(*below, heading->text) && !is_under(*above, heading->text);
    return table_of(heads_below ? *below : *above);
  }

 private:
  std::size_t place_of(const RowChange& row) const { return places_.at(row.task); }
  std::size_t table_of(const RowChange& row) const { return part_.table_of[place_of(row)]; }
  bool is_under(const RowChange& row, const std::string& heading) const {
    return same_text(sheets::section_over(part_, place_of(row)), heading);
  }

  const std::vector<RowChange>& rows_;
  const sheets::Part& part_;
  std::unordered_map<const Task*, std::size_t> places_;
};

}  // namespace

void give_homes(SheetChanges& changes, const sheets::Part& part, const Notice& written) {
  const Homes homes(changes, part);
  for (std::size_t i = 0; i < changes.rows.size(); ++i) {
    if (changes.rows[i].task != nullptr) continue;
    const Table* table = part.tables.empty() ? nullptr : part.tables[homes.of(i)];
    changes.rows[i].home = table == nullptr ? written.tables.size() : static_cast<std::size_t>(table - written.tables.data());
  }
}

}  // namespace fenjie::returned
