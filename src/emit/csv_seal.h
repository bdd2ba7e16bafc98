// The seal of CSV, which has no place for a word beside its cells: which of the first cells that need no quotes have some.
//
// Every reader gives the same cells; no office program that writes a table again keeps such quotes, and an editor leaves them
// where they are when a value is changed. With the forty cells of a few rows a change is missed once in a million million
// times, with one row of ten once in a thousand; a table without rows has no seal.
#pragma once

#include <string>
#include <string_view>

#include "emit/seal.h"

namespace fenjie::emit {

/// `csv` with its seal in the rows behind its head. Precondition: as to_csv() writes it, with quotes only where needed.
std::string sealed_csv(std::string_view csv, bool holds_edits);

Standing standing_of_csv(std::string_view csv);

}  // namespace fenjie::emit
