// Names merged over several rows of a table without rulings, printed in the middle of these.
#pragma once

#include <vector>

#include "layout/aligned_bands.h"
#include "layout/aligned_lines.h"
#include "model/document.h"

namespace fenjie::layout {

/// Lets leaders and units that stand in the middle of rows which have none go over these, where all rows between two section
/// rows are shared out so; the rows stay in doubt.
void span_centred_names(const AlignedLines& lines, const std::vector<Band>& bands, Table& table);

}  // namespace fenjie::layout
