// Codes of diagnostics that more than one room asks for.
#pragma once

namespace fenjie {

/// What is told of cells that say 同上: their values are printed in another place.
inline constexpr const char* kDitto = "table/ditto";

}  // namespace fenjie
