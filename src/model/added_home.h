// Which table a task that someone added was put into, where a notice has several: no place in the source tells.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "model/task.h"

namespace fenjie {

/// Edit::field that tells it, beside that of the addition.
inline constexpr const char* kHomeField = "table";

/// Its value: tables[1], or text for the running text, whose index is `tables`.
std::string home_word(std::size_t home, std::size_t tables);
/// The home of an added task: index of its table, or `tables`; nothing where it was not told, or of a printed task.
std::optional<std::size_t> home_of_added(const Task& task, std::size_t tables);

}  // namespace fenjie
