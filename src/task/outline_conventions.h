// Rules that the outline states once for all tasks.
#pragma once

#include <vector>

#include "task/conventions.h"
#include "task/outline_items.h"

namespace fenjie::task {

/// What the outline states outside of responsibilities holds for the whole notice.
void learn_conventions(const std::vector<ParsedItem>& items, Conventions& conventions);

}  // namespace fenjie::task
