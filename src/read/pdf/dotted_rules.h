// Rules drawn dot by dot, as browsers draw a dotted border.
#pragma once

#include <vector>

#include "model/page.h"

namespace fenjie::read {

/// The straight rules along which dots follow each other; dots that stand alone give none.
/// @param dots boxes in points, each smaller than a rule
std::vector<Ruling> dotted_rules(const std::vector<Box>& dots);

}  // namespace fenjie::read
