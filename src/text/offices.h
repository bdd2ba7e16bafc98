// Offices that receive reports, under whatever name.
#pragma once

#include <string_view>

#include "model/field.h"

namespace fenjie::text {

/// 市政府督查室 and 政府办督查室, by what their names have in common.
bool are_same_office(std::string_view one, std::string_view other);

/// Adds an office to a list of them (县政府办公室、县发改局), unless it stands there under some name.
void add_office(Field& list, const Field& office);

}  // namespace fenjie::text
