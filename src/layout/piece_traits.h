// What each piece of a flat table could be: the figures the row engines weigh.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "layout/piece.h"
#include "rules/book.h"
#include "rules/lexicon.h"

namespace fenjie::layout {

/// Costs are doubts: 0 surely so, 1 surely not so; more than 1 forbids.
struct PieceTraits {
  std::vector<double> cost;    ///< of standing in each column of the head
  double section_cost = 3;     ///< of being a full-width section row
  std::optional<int> number;   ///< of the label it begins with, or it is (number column)
  bool row_label = false;      ///< begins with a label of the kind that numbers this table's rows
  bool section_label = false;  ///< begins with a label of a higher level
  bool ends_sentence = false;
  bool alone = false;  ///< the only piece on its line
  bool whole_unit = false, whole_person = false;
  bool is_value = false;  ///< a whole value of a column other than the tasks
  int width = 0;          ///< characters; a full stop hangs out of a narrow column and does not count
};

/// For each piece: does it begin with a label of the kind that numbers the rows? That is the most frequent kind.
std::vector<bool> row_labels(const std::vector<Piece>& pieces, const rules::Book& book);

/// Traits of all pieces, in their order.
std::vector<PieceTraits> traits_of(const Head& head, const std::vector<Piece>& pieces, const rules::Lexicon& lexicon,
                                   const rules::Book& book);

/// Two fragments of a name broken at a line's end give a whole one.
bool makes_whole(ColumnRole role, std::string_view first, std::string_view second, const rules::Lexicon& lexicon);

}  // namespace fenjie::layout
