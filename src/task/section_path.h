// Where in the outline or the table a task stands.
#pragma once

#include <vector>

#include "model/notice.h"

namespace fenjie::task {

/// Headings above the current outline item.
class SectionPath {
 public:
  /// Makes `item` the current one: items of its level and below are left behind.
  /// @param heading label and title of it, or empty when it has none
  void enter(const OutlineItem& item, Field heading);
  /// Outermost heading above the current item (with its own, when `with_current`); else empty.
  Field section(bool with_current) const;
  /// Innermost heading, when it is another than the section; else empty.
  Field group(bool with_current) const;

 private:
  struct Entry {
    int level = 0, attachment = 0;
    Field heading;
  };
  std::vector<const Field*> headings(bool with_current) const;
  std::vector<Entry> open_;  // ancestors and the current item
};

/// Label and title of an item as one value; empty when it has no title.
Field heading_of(const OutlineItem& item);

/// The same, or the one sentence that an item over others holds: （一）夯实标准化基础。 over 1., 2.
Field heading_over(const std::vector<OutlineItem>& outline, std::size_t index);

}  // namespace fenjie::task
