// Bytes -> extraction: the only place that knows the order of the stages.
#pragma once

#include <string>
#include <string_view>

#include "model/extraction.h"
#include "model/page.h"
#include "rules/book.h"
#include "rules/lexicon.h"

namespace fenjie {

struct PipelineOptions {
  std::string password;  ///< of an encrypted PDF
};

/// Everything that one file's bytes give.
/// @param name file name without folders, as it will stand in the JSON
/// @throws Error read/... when the bytes cannot be used
Extraction extract(std::string_view bytes, std::string name, const rules::Book& book, const PipelineOptions& options = {});

}  // namespace fenjie
