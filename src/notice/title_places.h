// Which lines are a title, above or below a place that is known.
#pragma once

#include <string>

#include "notice/lines.h"

namespace fenjie::notice {

constexpr std::size_t kTitleLines = 6;  ///< a title has at most so many printed lines

/// The whole title, or its first line.
bool is_title_line(const Line& line);

bool begins_with_label(const Line& line, const Context& context);

/// A line that can belong to a title by itself: nothing else is known of it.
bool may_be_title(const Line& line, const Context& context);

/// The title above the number: up to the nearest line that begins one; without such a line, what follows the issuer.
Range title_above(const Lines& lines, std::size_t number, std::size_t floor, const Context& context);

/// The title at or below `from`, after lines that are known header parts; empty where none stands there.
Range title_below(const Lines& lines, std::size_t from, const Context& context);

/// The keys of the lines, joined.
std::string key_of(const Lines& lines, Range range);

}  // namespace fenjie::notice
