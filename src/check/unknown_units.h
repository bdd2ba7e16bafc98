// Values in a unit's place that do not look like units.
#pragma once

#include <vector>

#include "model/notice.h"
#include "rules/lexicon.h"

namespace fenjie::check {

/// names/unknown-unit once for each distinct unit of the notice's tasks that is neither a unit nor a collective by
/// vocabulary and shape, at its first task.
std::vector<Diagnostic> unknown_units(const Notice& notice, const rules::Lexicon& lexicon);

}  // namespace fenjie::check
