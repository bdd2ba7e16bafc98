// Ordinary characters for compatibility forms: shared by passages (what is shown) and folding (what is matched).
#pragma once

#include <string>

namespace fenjie::text {

/// The ordinary ideograph that a Kangxi or CJK radical (⼀ ⺠) or a compatibility ideograph (U+F900..) stands for;
/// the character itself when it is none of these.
char32_t ordinary_ideograph(char32_t code);

/// Appends a character as UTF-8.
void append_utf8(std::string& text, char32_t code);

}  // namespace fenjie::text
