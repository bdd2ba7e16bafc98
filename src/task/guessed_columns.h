// Tables whose tasks stand in a column that no heading names.
#pragma once

#include <cstddef>
#include <vector>

#include "model/diagnostic.h"
#include "model/document.h"
#include "model/task.h"
#include "rules/lexicon.h"

namespace fenjie::task {

/// Said where the head names no column of tasks, and the place of a column told that it holds them; or where there is no head.
/// @param first the table's first task among `tasks`
std::vector<Diagnostic> guessed_columns(const Table& table, const std::vector<Task>& tasks, std::size_t first, const rules::Lexicon& lexicon);

}  // namespace fenjie::task
