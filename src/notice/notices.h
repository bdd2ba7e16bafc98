// Document -> notices: where each begins and ends, header, outline, attachments, reporting, roster.
#pragma once

#include <vector>

#include "model/document.h"
#include "model/notice.h"
#include "rules/book.h"
#include "rules/lexicon.h"

namespace fenjie::notice {

struct Notices {
  std::vector<Notice> notices;          ///< in printed order; tasks still empty
  std::vector<Diagnostic> diagnostics;  ///< notice/attachment-title-mismatch, notice/year-mismatch ...
};

/// A file without any header gives one notice without number when it holds a table or an outline, else none.
Notices find_notices(const Document& document, const rules::Book& book, const rules::Lexicon& lexicon);

}  // namespace fenjie::notice
