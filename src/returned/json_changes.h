// What someone changed in JSON by hand that no place in the source tells: states, days, roles, tasks taken out.
#pragma once

#include "model/changed_tasks.h"
#include "model/notice.h"

namespace fenjie::returned {

/// States, notes and days that the list of edits does not lead to are listed in `edited`: `convert` writes no state, and
/// what came back since is listed.
void note_unlisted(Notice& notice, ChangedTasks& changed);

/// Lists what differs from `original`, the same notice as it was before: title, issuer, document number, day and reporting
/// of the notice, tasks that are gone, their order, numbers, roles, names and deadlines gone, days. What `edited` says already is not said again.
void note_against(Notice& notice, const Notice& original, ChangedTasks& changed);

}  // namespace fenjie::returned
