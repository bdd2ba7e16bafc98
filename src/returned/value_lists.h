// Lists of values in one cell, as a clerk types them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fenjie::returned {

/// Names in a cell: parted by ；; line breaks, and 、，, where that does not cut one of `known`.
std::vector<std::string> names_in(std::string_view cell, const std::vector<std::string>& known);
/// Units in a cell: parted by ；; line breaks, and 、，, on both sides of one of `known`; what is left between these marks may be
/// one name (各市、县政府), which task/ tells as in print.
std::vector<std::string> units_in(std::string_view cell, const std::vector<std::string>& known);
/// Texts in a cell: parted by ； and line breaks only.
std::vector<std::string> texts_in(std::string_view cell);

}  // namespace fenjie::returned
