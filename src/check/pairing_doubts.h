// Unit and person stand side by side once, and elsewhere each with others: perhaps paired wrongly.
#pragma once

#include <vector>

#include "model/notice.h"

namespace fenjie::check {

/// names/pairing-doubt, a warning, for a pair met once in the notice when both its unit and its person are elsewhere
/// paired at least twice, and never with each other; info when only the unit has another usual person.
/// names/paired-across-roles, info, once: one list of persons is paired with lead and supporting units together.
std::vector<Diagnostic> pairing_doubts(const Notice& notice);

}  // namespace fenjie::check
