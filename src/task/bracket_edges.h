// Brackets around what is said of a task's units, and brackets that belong to a name at its end.
#pragma once

#include <string_view>

#include "model/source.h"

namespace fenjie::task {

constexpr std::u32string_view kMarksAround = U"，；、。：| ";  ///< of a value

/// 各县（含开发区，|下同）: what stands at `at` is part of a remark on one name.
bool is_in_remark(std::string_view key, Span part, std::size_t at);
/// Without the bracket that encloses the whole of `part`, and without marks at its ends.
Span inside(std::string_view key, Span part);
/// Without closing brackets at the end that nothing opened: 各市（地）人民政府（行署）|〕.
Span without_stray_bracket(std::string_view key, Span part);

}  // namespace fenjie::task
