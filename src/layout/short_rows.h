// Rows of given cells that are fewer than the table's columns: a cell was lost, or one was merged with that above.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "model/diagnostic.h"
#include "model/document.h"

namespace fenjie::layout {

class ShortRows {
 public:
  /// @param place where the row's first cell begins
  void add(std::size_t place) { places_.push_back(place); }

  /// Once a table; nothing where the cells of other rows reach down, or where most rows have none in such a column.
  std::vector<Diagnostic> doubts(const Table& table) const;

 private:
  std::vector<std::size_t> places_;
};

/// Whether delimiters stand behind the text of a line: blank cells.
bool ends_with_blank_cells(std::string_view source, Span line, char32_t delimiter);

}  // namespace fenjie::layout
