// Which characters a match can begin and end with: an anchored rule need not be compiled for a key that begins or
// ends otherwise.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

namespace fenjie::rules {

/// First and last code point of a run of characters.
using CharacterRange = std::pair<char32_t, char32_t>;

/// The characters that a match of `pattern` can begin with; empty when it can begin with any, can be empty,
/// or uses syntax that is not looked into. Precondition: RE2 compiles the pattern.
std::vector<CharacterRange> first_characters(std::string_view pattern);
/// The same of the characters that a match can end with.
std::vector<CharacterRange> last_characters(std::string_view pattern);

}  // namespace fenjie::rules
