// The tasks of an outline drawn as text, and the codes of what is doubted, as one text.
#pragma once

#include <string>

#include "support/table_from_text.h"
#include "task/tasks.h"

namespace fenjie::tests {

inline std::string told_in(const std::string& outline) {
  Notice notice;
  notice.outline = outline_from_text(outline);
  const std::string doubts = codes_of(task::find_tasks(notice, book(), lexicon()));
  return print(notice.tasks) + doubts;
}

/// The tasks alone.
inline std::string tasks_in(const std::string& outline) {
  const std::string all = told_in(outline);
  return all.substr(0, all.rfind('\n') + 1);
}

/// The codes alone.
inline std::string doubts_in(const std::string& outline) {
  const std::string all = told_in(outline);
  return all.substr(all.rfind('\n') + 1);
}

/// Those of the one paragraph of a numbered item.
inline std::string told(const std::string& paragraph) { return told_in("2|（一）||" + paragraph); }

}  // namespace fenjie::tests
