// Numbers of the outline that do not count on: an item was left out in print, or its number was not seen as one.
#pragma once

#include <vector>

#include "model/diagnostic.h"
#include "model/notice.h"
#include "rules/book.h"

namespace fenjie::check {

/// notice/number-gap (（四） follows upon （二）, or nothing stands before （二）), notice/number-repeated. Labels of one form count on
/// through a notice or attachment, or begin again at 1. The messages quote the labels as printed.
std::vector<Diagnostic> outline_number_doubts(const Notice& notice, const rules::Book& book);

}  // namespace fenjie::check
