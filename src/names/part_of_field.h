// A part of a field's clean value, with its place in the source.
#pragma once

#include <string_view>

#include "model/field.h"

namespace fenjie::names {

/// The bytes [begin, end) of `field`'s value as a field of their own. Without spans and rule where the field has none, or where its value is
/// not what its spans print.
Field part_of_field(const Field& field, Span part, std::string_view source, std::string_view rule);

}  // namespace fenjie::names
