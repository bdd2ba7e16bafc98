// Lines or pages -> document: reading order, furniture, paragraphs, tables.
#pragma once

#include "model/document.h"
#include "model/page.h"
#include "rules/book.h"

namespace fenjie::layout {

/// Lays a whole file out. Every non-space character of the reading is in a block, in the furniture or passed over.
Document lay_out(Reading reading, const rules::Book& book);

}  // namespace fenjie::layout
