// Units that a clerk would ask about: none, one in two parts, one written otherwise than everywhere else.
#pragma once

#include <vector>

#include "model/notice.h"
#include "rules/book.h"

namespace fenjie::check {

/// task/no-unit, a warning: a task that names no unit where nearly all of its notice do; the items of a list of work that name nobody, once a
/// chapter.
/// names/unit-in-two-roles, a warning: a unit that leads and supports one task, or stands twice in one role.
/// names/unit-unusual-form, info: a form of a name met once, where the same unit is named otherwise three times or more.
std::vector<Diagnostic> unit_doubts(const Notice& notice, const rules::Book& book);

}  // namespace fenjie::check
