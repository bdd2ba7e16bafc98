// Plain text -> document.
#pragma once

#include "model/document.h"
#include "model/page.h"
#include "rules/book.h"

namespace fenjie::layout {

/// Precondition: reading.lines is filled, reading.pages is empty.
Document flat_document(Reading reading, const rules::Book& book);

}  // namespace fenjie::layout
