// Roles that only all the labels of a task together say.
#pragma once

#include <vector>

#include "model/task.h"

namespace fenjie::task {

/// 责任单位 beside 牵头单位 are the others, without who leads; 牵头负责人 beside 牵头单位 is a person of that unit.
void settle_roles(std::vector<Task>& tasks);

}  // namespace fenjie::task
