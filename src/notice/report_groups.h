// Groups of units that have to report: 各牵头单位, 各乡镇人民政府, 县直各部门.
#pragma once

#include <string_view>
#include <vector>

#include "model/notice.h"
#include "notice/lines.h"

namespace fenjie::notice {

/// The groups that `text` begins with (各乡镇、县直各部门) where what they have to do stands behind them; else empty.
std::string_view groups_at(std::string_view text, const Context& context);

/// Who is meant by such groups; everybody where they are of several kinds.
Reporters reporters_of(std::string_view groups, const Context& context);

/// The notice goes to such groups alone: what they have to report is no task's.
bool are_addressed_alone(Reporters group, const std::vector<Field>& addressees, const Context& context);

}  // namespace fenjie::notice
