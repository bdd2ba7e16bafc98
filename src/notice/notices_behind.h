// Notices without a number behind another one in the same file.
#pragma once

#include <optional>

#include "notice/split.h"

namespace fenjie::notice {

/// A date, a signature, a remark, an imprint: a notice's own text ends there.
bool is_closing(const Line& line);

/// 各区人民政府：
bool names_addressees(const Line& line, const Context& context);

/// A notice without number behind the signature of `before`, or behind its table; elsewhere one that has a title, addressees and a signature.
std::optional<Extent> unnumbered_behind(const Lines& lines, const Extent& before, const Context& context);

}  // namespace fenjie::notice
