// The changes of both sheets, put together and into the notice.
#pragma once

#include <string>
#include <vector>

#include "model/diagnostic.h"
#include "model/notice.h"
#include "returned/changes.h"

namespace fenjie::returned {

/// A sheet's changes, and the tasks in the order in which it had them.
struct SheetOfTasks {
  SheetChanges changes;
  std::vector<const Task*> tasks;
};

/// Gives `notice` the tasks that the sheets say, each with what was edited. Where both sheets changed the same value in
/// different ways, 数据 holds and an error says so.
/// @param source text that the notice's places point into
/// @param written the notice whose tasks (all of those of `notice`, or some) the sheets had been written from
/// @param data, breakdown null for a sheet that is not there
/// @param whose the unit or leader whose tasks alone the workbook has; empty for all tasks. What is removed there and is
/// others', too, is said.
/// @return doubts about the changes, without the notice's index
std::vector<Diagnostic> merge_changes(Notice& notice, std::string_view source, const Notice& written,
                                      const SheetOfTasks* data, const SheetOfTasks* breakdown, const std::string& whose);

}  // namespace fenjie::returned
