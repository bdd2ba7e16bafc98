// Documents that a notice cites: 《…》（国办发〔2020〕23号).
#pragma once

#include <vector>

#include "model/notice.h"
#include "rules/book.h"

namespace fenjie::notice {

/// Appends every cited number of the paragraphs, once, in printed order, with the title printed before it; the
/// notice's own number is none.
void read_references(const std::vector<rules::Subject>& paragraphs, Notice& notice, const rules::Book& book);

}  // namespace fenjie::notice
