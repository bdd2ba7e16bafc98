// A document's results: what convert writes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "batch/answer.h"
#include "cli/formats.h"
#include "model/extraction.h"
#include "model/page.h"

namespace fenjie::cli {

using batch::Result;

/// NAME.json (and .csv, .ics, .md, .html), and NAME.xlsx for the only notice with tasks, or NAME-1.xlsx, NAME-2.xlsx
/// ... for several. Split workbooks and forms stand in folders beside them.
/// @param pages of a PDF, for the HTML; may be empty
/// @param second_thread the workbooks are made by two threads; for a run with one document
std::vector<Result> make_results(const Extraction& extraction, const std::string& stem, const Formats& formats,
                                 std::string_view rules_digest, bool second_thread = true,
                                 const std::vector<Page>& pages = {});

/// Says what was asked for and could not be made from a document that gave `results`.
void say_missing(const Formats& formats, const std::vector<Result>& results);

/// Says that there is no workbook: only a notice with tasks gives one. Not for each of a folder's many files.
void say_without_workbook(const Formats& formats, const std::vector<Result>& results);

/// Says that a result of an earlier run stands beside those of this one.
void say_left_over(const std::string& name);

/// Writes to standard output.
/// @throws Error emit/unwritable
void write_standard_output(std::string_view content);
/// The same for the results of one input. @throws Error emit/several-results
void write_standard_output(const std::vector<Result>& results);

}  // namespace fenjie::cli
