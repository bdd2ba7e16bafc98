// Reports that are a task's own: each day goes to the task whose words tell it, the rest stays the notice's.
#pragma once

#include "model/notice.h"
#include "task/name_lists.h"

namespace fenjie::task {

/// Leaves in Notice::reporting what is everybody's, or some units' and in no task; what a task tells (各乡镇：落实责任，5月10日前将预案报县应急局)
/// is in its due dates then.
void settle_reports(Notice& notice, const NameLists& lists);

}  // namespace fenjie::task
