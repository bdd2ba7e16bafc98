// Lines that look like the head of a table which no table was read from: its tasks may be missing.
#pragma once

#include <vector>

#include "model/diagnostic.h"
#include "model/document.h"
#include "rules/lexicon.h"

namespace fenjie::check {

/// table/unread: up to four lines of paragraphs, one after the other, whose words are headings of three roles or more.
std::vector<Diagnostic> unread_heads(const Document& document, const rules::Lexicon& lexicon);

}  // namespace fenjie::check
