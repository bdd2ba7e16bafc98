// Simplified characters for Traditional ones: only matching sees them, values stay as printed.
#pragma once

namespace fenjie::text {

/// The simplified character of a Traditional one (關 -> 关); the character itself when it is none, or when simplified
/// texts use it too (著, 乾).
char32_t simplified(char32_t code);

}  // namespace fenjie::text
