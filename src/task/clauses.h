// Keys cut at punctuation, never inside brackets.
#pragma once

#include <string_view>
#include <vector>

#include "model/source.h"
#include "rules/book.h"

namespace fenjie::task {

/// The characters of `part`.
inline std::string_view view(std::string_view key, Span part) { return key.substr(part.begin, part.size()); }

/// Parts of `part` between any of `marks` outside of closed brackets, without the marks; empty parts are left out.
std::vector<Span> parts_between(std::string_view key, Span part, std::u32string_view marks);

/// `part` without the given marks at its ends.
Span without_marks(std::string_view key, Span part, std::u32string_view marks);

bool is_one_of(char32_t code, std::u32string_view marks);

/// Outermost brackets （ ） and 〔 〕 of a key, brackets included. One that is never closed goes to the
/// end of its sentence, and what stands in it belongs to it.
std::vector<Span> brackets_of(std::string_view key);

/// 体检进村    责任单位：A: blanks were printed in front of `at`, which the key does not have; a line's end is one.
bool is_parted(const rules::Subject& subject, std::size_t at);

}  // namespace fenjie::task
