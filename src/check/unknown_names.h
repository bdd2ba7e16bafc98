// Names that do not look like what their place says they are.
#pragma once

#include <vector>

#include "model/diagnostic.h"
#include "model/notice.h"
#include "rules/book.h"
#include "rules/lexicon.h"

namespace fenjie::check {

/// names/unknown-unit and names/unknown-person, once for each name of the notice's tasks; names that a registry knows are passed
/// over.
std::vector<Diagnostic> unknown_names(const Notice& notice, const rules::Book& book, const rules::Lexicon& lexicon);

}  // namespace fenjie::check
