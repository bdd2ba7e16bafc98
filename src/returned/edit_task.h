// One cell of the sheet 数据, put back into a task.
#pragma once

#include <string>
#include <string_view>

#include "model/task.h"

namespace fenjie::returned {

/// Gives the field under `head` what its cell says now. Values that are still there keep their evidence; new ones have
/// none, and what a stage derives from them (full names, due days) is empty until names/ has seen them.
/// @return why it cannot be done, a Chinese half sentence; or nothing
std::string set_cell(Task& task, const std::string& head, const std::string& text);

/// What the cell under `head` says.
std::string cell_of(const Task& task, const std::string& head);
/// How the field under `head` is called in Edit::field.
std::string edit_field(const std::string& head);
/// The head under which the value of an Edit::field stands; empty for what the sheet does not show.
std::string head_of(std::string_view field);

}  // namespace fenjie::returned
