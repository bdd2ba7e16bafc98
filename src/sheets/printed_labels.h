// Labels in running text that can head a column: 包保领导：张华.
#pragma once

#include <string>

#include "sheets/breakdown_columns.h"

namespace fenjie::sheets {

/// The label printed in front of the leaders of the part's tasks, where all of them have the same; empty where they differ, or
/// where one has none.
std::string label_of_leaders(const Part& part);

/// All who support are printed behind 责任单位：, beside 牵头单位： of their tasks, and nobody answers without one who leads: the
/// column that they stand in is headed so.
bool supports_as_responsible(const Part& part);

}  // namespace fenjie::sheets
