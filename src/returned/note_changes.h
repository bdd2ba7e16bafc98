// The notes under the tables of a sheet 分解表, against those that had been written.
#pragma once

#include <string>
#include <vector>

#include "returned/changes.h"

namespace fenjie::returned {

struct NoteRows {
  std::vector<NoteChange> changes;
  std::vector<std::string> added;           ///< texts that nobody knows and that stand for none that is gone
  std::vector<std::string> empty_sections;  ///< of those given, the ones that are no note
  bool reordered = false;                   ///< nothing but their order or count was changed
};

/// A full-width row that nobody knows may be anything: it is a changed note where it is like one that is gone, and below the
/// tasks where one is gone at all.
/// @param empty_sections rows over all columns in front of another one
NoteRows note_changes(const std::vector<std::string>& written, const std::vector<std::string>& found,
                      std::vector<std::string> empty_sections);

}  // namespace fenjie::returned
