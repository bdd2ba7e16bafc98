// Who answers for which tasks.
#pragma once

#include <string>
#include <vector>

#include "emit/workbook_split.h"
#include "model/notice.h"

namespace fenjie::emit {

/// A unit or leader with all tasks.
struct Owner {
  std::string name;       ///< as printed first
  std::string full_name;  ///< of a unit, or empty
  std::vector<const Task*> tasks;
  std::size_t lead = 0;  ///< tasks in which a unit has the lead
  bool collective = false;  ///< 各乡镇: many units under one name
};

/// Units are the same when their full names are; in the order of their first task.
std::vector<Owner> owners_of(const Notice& notice, SplitBy by);

}  // namespace fenjie::emit
