// Several issuers printed on one line.
#pragma once

#include <string>

#include "notice/lines.h"

namespace fenjie::notice {

/// 临江市委 临江市人民政府, 中共临江市委临江市人民政府: several, with 、 between them; padding inside a name is none. `value` where some
/// part of `printed` is no issuer.
std::string issuers_of(const std::string& printed, const std::string& value, const Context& context);

}  // namespace fenjie::notice
