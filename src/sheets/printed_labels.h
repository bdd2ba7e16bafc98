// Labels in running text that can head a column: 包保领导：张华.
#pragma once

#include <string>

#include "sheets/breakdown_columns.h"

namespace fenjie::sheets {

/// The label printed in front of the leaders of the part's tasks, where all of them have the same; empty where they differ, or
/// where one has none.
std::string label_of_leaders(const Part& part);

}  // namespace fenjie::sheets
