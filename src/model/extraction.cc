#include "model/extraction.h"

#include <algorithm>

namespace fenjie {

bool holds_edits(const Extraction& extraction) {
  const auto is_edited = [](const Notice& notice) {
    return !notice.edited.empty() ||
           std::any_of(notice.tasks.begin(), notice.tasks.end(), [](const Task& task) { return !task.edited.empty(); });
  };
  return std::any_of(extraction.notices.begin(), extraction.notices.end(), is_edited) ||
         std::any_of(extraction.diagnostics.begin(), extraction.diagnostics.end(),
                     [](const Diagnostic& diagnostic) { return diagnostic.code == kAddedNote; });
}

}  // namespace fenjie
