// Tables with two columns of text: 重点工作 and its 具体措施.
#pragma once

#include <optional>

#include "model/document.h"
#include "rules/lexicon.h"

namespace fenjie::task {

/// The table with its measures as the tasks and its former task column as their group, spread over the rows that it
/// covers (empty cells under it); nothing when the head has no such pair of columns, or when each task has one
/// measure and says itself what is to be done.
std::optional<Table> measures_as_tasks(const Table& table, const rules::Lexicon& lexicon);

}  // namespace fenjie::task
