// The JSON of one input file (schema version 1, DESIGN section 6 in README's words: `fenjie schema`).
#pragma once

#include <string>
#include <string_view>

#include "model/extraction.h"

namespace fenjie::emit {

inline constexpr int kSchemaVersion = 1;

/// Two-space indented UTF-8 with a final newline; same extraction, same bytes.
std::string to_json(const Extraction& extraction, std::string_view rules_digest);

/// The JSON Schema (2020-12) that every to_json() validates against.
std::string_view json_schema();

}  // namespace fenjie::emit
