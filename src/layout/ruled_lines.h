// Rules as drawn -> rules as meant: doubles and pieces of one line become one.
#pragma once

#include <vector>

#include "model/page.h"

namespace fenjie::layout {

/// Rules nearer than this are one line drawn double, in points; the narrowest cell is wider.
inline constexpr double kRuleSnap = 3.5;

/// Snaps rules of one direction that lie within kRuleSnap, and joins pieces of one line with gaps up to kRuleSnap.
/// Sorted: horizontal ones by position, then vertical ones by position; each by `from`.
std::vector<Ruling> merge_rulings(const std::vector<Ruling>& drawn);

}  // namespace fenjie::layout
