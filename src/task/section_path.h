// Where in the outline or the table a task stands.
#pragma once

#include <vector>

#include "model/notice.h"

namespace fenjie::task {

/// Titled outline items above the current one.
class SectionPath {
 public:
  /// Makes `item` the current one: items of its level and below are left behind.
  void enter(const OutlineItem& item);
  /// Outermost titled item above the current one (with it, when `with_current`), label and title; else empty.
  Field section(bool with_current) const;
  /// Innermost titled item, when it is another than the section; else empty.
  Field group(bool with_current) const;

 private:
  std::vector<const OutlineItem*> titled(bool with_current) const;
  std::vector<const OutlineItem*> open_;  // ancestors and the current item
};

/// Label and title of an item as one value.
Field heading_of(const OutlineItem& item);

}  // namespace fenjie::task
