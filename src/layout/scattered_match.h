// Deals the names of one page out to its rows: each column's names are in row order, only the cuts are unknown.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "layout/scattered_pairs.h"

namespace fenjie::layout {

/// One name of a column's sequence, with what the stream tells about it.
struct DealtName {
  std::string key;
  std::size_t atom = 0;               ///< index into the atoms
  bool joined = false;                ///< stands in one text block with the name before it
  std::optional<std::size_t> beside;  ///< row that the stream puts it in: of the text before it, or of its whole run
  bool in_run = false;                ///< leaders, units, as many persons and a single value follow each other
  std::optional<std::size_t> after;   ///< index of the name of the column to the left right before it in the stream
};

/// A page's sequences; columns that the head does not have are empty and `absent`.
struct NameColumn {
  std::vector<DealtName> names;
  bool absent = false;
};

struct PageNames {
  NameColumn leaders, units, persons;
  std::size_t rows = 0;
  bool continued = false;  ///< row 0 is the last row of the page before: it needs nothing
};

/// Half-open ranges of the three sequences.
struct DealtRow {
  std::size_t leaders[2] = {0, 0}, units[2] = {0, 0}, persons[2] = {0, 0};
  double doubt = 0;  ///< 0 sure .. 1: its cost, and how near another way to deal comes
};

struct Deal {
  std::vector<DealtRow> rows;
  double cost = 0;
};

/// The cheapest way: as many persons as units, nobody twice in a cell, names with their usual companions.
Deal deal_names(const PageNames& page, const Companions& companions);

}  // namespace fenjie::layout
