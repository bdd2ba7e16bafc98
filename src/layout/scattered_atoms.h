// The parts of a table whose cells a dump has scattered: typed pieces in stream order.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "layout/aligned_values.h"
#include "layout/piece.h"
#include "rules/book.h"

namespace fenjie::layout {

enum class AtomKind { section, task, text, group, unit, name, single };

/// One value, or one line of task or group text.
struct Atom {
  AtomKind kind = AtomKind::text;
  std::vector<Passage> lines;  ///< a name broken over lines has two or more
  std::string key;
  int page = 0;           ///< pages counted from 0 without gaps
  std::size_t order = 0;  ///< place in the stream
  std::size_t block = 0;  ///< lines without a blank line between them
  std::size_t line = 0;
  std::size_t column = 0;  ///< of a name or a single value: its column of the head
  int number = 0;          ///< of a task: the number it begins with, or that stands before it in a column of its own
};

/// Types the pieces by the lexicon, joins names broken over lines, and tells leaders from persons by what stands
/// beside them all over the table.
std::vector<Atom> atoms_of(const Head& head, const std::vector<Piece>& pieces, ValueCosts& costs,
                           const rules::Book& book);

/// First column of the head with a role that `test` accepts, or columns.size().
template <typename Test>
std::size_t find_column(const Head& head, Test test) {
  std::size_t k = 0;
  while (k < head.columns.size() && !test(head.columns[k].role)) ++k;
  return k;
}

}  // namespace fenjie::layout
