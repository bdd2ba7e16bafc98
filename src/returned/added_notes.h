// Notes (批注) that a clerk put into cells: they are not written again, so what they say is said.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/diagnostic.h"
#include "returned/read_sheets.h"
#include "sheets/seal.h"

namespace fenjie::returned {

/// Ids of the tasks of a sheet's rows.
using TasksOfRows = std::map<int, std::string>;

/// Doubts with the texts of the notes that are not as they were written, about the task of their row where it has one.
/// @param written digests of the notes that had been written, see sheets::kNotes
std::vector<Diagnostic> added_notes(const std::string& sheet, const std::vector<ReadNote>& notes, const sheets::Seal& written,
                                    const TasksOfRows& tasks);

}  // namespace fenjie::returned
