// Every field of a notice, for those who ask where the source text went.
#pragma once

#include <functional>
#include <vector>

#include "model/notice.h"

namespace fenjie {

/// Calls `visit` with the source spans of each field of `notice`: header, outline, attachments, duties, roster,
/// what is printed around its tables, and its tasks. Fields may overlap. Rows as a whole (Task::source) are no field.
void for_each_field(const Notice& notice, const std::function<void(const std::vector<Span>&)>& visit);
/// The same without the outline, which holds the whole body whatever was read of it.
void for_each_field_beside_outline(const Notice& notice, const std::function<void(const std::vector<Span>&)>& visit);

/// The same of one task.
void for_each_field(const Task& task, const std::function<void(const std::vector<Span>&)>& visit);

/// `spans` of several fields, ascending and none touching another.
std::vector<Span> apart(std::vector<Span> spans);

}  // namespace fenjie
