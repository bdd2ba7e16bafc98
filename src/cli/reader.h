// How a document is read and what is kept of it: what runs inside a reading process.
#pragma once

#include <string>
#include <string_view>

#include "batch/request.h"
#include "cli/formats.h"
#include "model/extraction.h"
#include "pipeline.h"

namespace fenjie::cli {

struct ReaderOptions {
  std::string rules;  ///< folder that replaces or extends the built-in rules, or empty
  Formats formats;
  PipelineOptions pipeline;  ///< its password: of encrypted PDFs, for requests without their own
  std::string from = {};  ///< for regenerate: JSON to put a workbook's changes into, or to compare JSON with; or empty
};

/// Loads what reading these bytes will need and what cannot be loaded in the sandbox: batch::Reader::get_ready.
void load_for(std::string_view first_bytes);

/// For convert and worker. Called in the process that reads, where the rules are then loaded.
batch::MakeReader make_reader(const ReaderOptions& options);

/// For regenerate: the bytes are those of fenjie's own results.
batch::MakeReader make_returned_reader(const ReaderOptions& options);

/// The counts of a document and its first doubts.
batch::Summary summarise(const Extraction& extraction);

}  // namespace fenjie::cli
