// Which values of a task a diagnostic doubts, and which columns show them.
#pragma once

#include <cstddef>
#include <vector>

#include "model/data_columns.h"
#include "model/diagnostic.h"
#include "sheets/breakdown_columns.h"

namespace fenjie::emit {

/// Those values of the diagnostic's field that stand at its places; where none does (someone typed it), those that it quotes.
/// Empty where it concerns the field as a whole, or what no field holds.
std::vector<const Field*> doubted_values(const Diagnostic& diagnostic, const Task& task);

/// The columns of 分解表 that show what is doubted, at least one: the usual one of the field where no value is.
std::vector<std::size_t> doubted_columns(const Diagnostic& diagnostic, const Task& task, const sheets::Columns& columns, const sheets::Part& part);

/// Whether a column of 数据 shows what is doubted.
/// @param usual of the notice's units: the column of a task without any
bool is_doubted(DataField column, const Diagnostic& diagnostic, const Task& task, UnitRole usual);
/// The role under which units of a task without any would be looked for.
UnitRole usual_role(const Notice& notice);

}  // namespace fenjie::emit
