// Leaders of a government whose post stands beside a unit: 县交通局 | 副县长王强.
#pragma once

#include <string_view>
#include <vector>

#include "model/diagnostic.h"
#include "model/task.h"
#include "rules/book.h"

namespace fenjie::names {

/// Takes leaders off the units that they were paired with: they stay persons of their task. Said once.
/// @param source the text that the spans of the persons point into
std::vector<Diagnostic> part_leaders(std::vector<Task>& tasks, std::string_view source, const rules::Book& book);

}  // namespace fenjie::names
