// Values that only blanks set apart: 责任单位 市住建局 市财政局.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "model/source.h"
#include "rules/book.h"
#include "task/responsibility.h"

namespace fenjie::task {

/// Whether blanks of the print cut `part` of the key into values that `is_one` knows each; one may have blanks in it (王　芳).
bool parted_into(const rules::Subject& subject, Span part, const std::function<bool(std::string_view)>& is_one);

/// Where the value of a label ends at the latest: 市住建局 of 责任单位 市住建局  完成时限 6月底前, where a blank stands in front of the next label.
std::size_t end_before_next(const rules::Subject& subject, const std::vector<Label>& labels, std::size_t at);

}  // namespace fenjie::task
