// Bytes -> extraction: the only place that knows the order of the stages.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "model/changed_tasks.h"
#include "model/extraction.h"
#include "model/page.h"
#include "model/printed_table.h"
#include "rules/book.h"
#include "rules/lexicon.h"
#include "rules/registry.h"

namespace fenjie {

struct PipelineOptions {
  std::string password;                         ///< of an encrypted PDF
  std::shared_ptr<const rules::Registry> registry{};  ///< names are looked up there; may be null
  bool expand = false;                          ///< collectives get their members from the registry
};

/// Everything that one file's bytes give.
/// @param name file name without folders, as it will stand in the JSON
/// @throws Error read/... when the bytes cannot be used, notice/none when there is no notice in them
Extraction extract(std::string_view bytes, std::string name, const rules::Book& book, const PipelineOptions& options = {});

/// What is known about results that came back.
struct Returned {
  std::size_t notice = 0;  ///< index into Extraction::notices
  ChangedTasks changed{};  ///< its tasks that someone changed
  bool same_rules = true;  ///< it was made with these rules: every value can be derived again and compared
};

/// After a notice's tasks were changed: what was typed is read and normalised, and the values are checked again.
void revise(Extraction& extraction, const Returned& returned, const rules::Book& book);

/// Whether days and printed deadlines contradict each other in other places than the diagnostics say. Only for results
/// that were made with these rules.
bool has_new_contradictions(const Extraction& extraction, std::size_t notice, const rules::Book& book);

/// The stages that can be looked at; `tasks` holds task/ and names/.
enum class Stage { pages, document, notices, tasks, checks };

/// A page's size in points and its tables as printed.
struct PageTables {
  int number = 1;
  double width = 0, height = 0;
  std::vector<PrintedTable> tables;
};

/// What stood there after a stage.
struct Inspection {
  Reading reading;        ///< filled after Stage::pages only
  std::vector<PageTables> page_tables;  ///< filled after Stage::document only, one entry a page
  Extraction extraction;  ///< filled as far as the stages went
};

/// Runs the stages up to and including `last`, for whoever debugs.
/// @throws Error read/...; a file without notices is no error here
Inspection inspect(std::string_view bytes, std::string name, const rules::Book& book, Stage last,
                   const PipelineOptions& options = {});

}  // namespace fenjie
