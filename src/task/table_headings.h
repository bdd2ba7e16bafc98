// Headings of the outline (一、教育惠民) printed directly above tables: sections of their tasks.
#pragma once

#include <vector>

#include "model/notice.h"
#include "rules/book.h"

namespace fenjie::task {

/// What stands above the first row of a table; empty where nothing does.
struct TableHeading {
  Field section, group;
  int level = 0;  ///< of the innermost heading, as OutlineItem::level
};

/// One entry for each of `notice.tables`. A heading is a section where several tables stand each under a heading of its
/// own, or where a table's own section rows count on from it (一、 above the table, 二、 in it); above the only table of
/// a chapter (三、任务分工) it is none.
std::vector<TableHeading> headings_of_tables(const Notice& notice, const rules::RuleSet& numbering);

}  // namespace fenjie::task
