// The running text of a scattered table: tasks with their wrapped lines, section rows, group texts.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "layout/scattered_atoms.h"
#include "model/document.h"

namespace fenjie::layout {

/// A row's text, in the order of the table.
struct ScatteredRow {
  RowKind kind = RowKind::body;
  int page = 0;
  int last_page = 0;  ///< where its text ends: a page break can cut it
  std::vector<Passage> lines;
  std::string key;
  int number = 0;  ///< of its label; an unnumbered row has that of the row before it
  bool labelled = false;
  std::vector<std::size_t> orders;  ///< places of its lines in the stream
  double doubt = 0;                 ///< 0 sure .. 1
};

/// A group's text with its place in the stream.
struct ScatteredGroup {
  int page = 0;
  std::vector<Passage> lines;
  std::string first, key;  ///< of its first line, of all lines
  std::vector<std::size_t> orders;
  bool before_its_rows = false;  ///< on a page that lists its rows: right before its first row
  double doubt = 0;
};

struct ScatteredTexts {
  std::vector<ScatteredRow> rows;
  std::vector<ScatteredGroup> groups;
};

/// Gathers the text atoms. Lines without a number go on the last unfinished task before them, else fill the tasks
/// that stay unfinished on their page, in order; what is left over becomes rows without a number.
ScatteredTexts gather_texts(const std::vector<Atom>& atoms);

}  // namespace fenjie::layout
