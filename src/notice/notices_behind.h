// Notices without a number behind another one in the same file.
#pragma once

#include <optional>

#include "notice/split.h"

namespace fenjie::notice {

/// A notice without number behind the signature of `before`, or behind its table; elsewhere one that has a title, addressees and a signature.
std::optional<Extent> unnumbered_behind(const Lines& lines, const Extent& before, const Context& context);

}  // namespace fenjie::notice
