// The lines of a title over a sheet: parted by sense, about as long as each other.
#pragma once

#include <string>

namespace fenjie::emit {

/// `title` with a line break wherever a column of `pixels` makes one: between words, and where its parts meet if that does.
std::string title_in_lines(const std::string& title, int pixels, double points);

}  // namespace fenjie::emit
