// Builds and joins passages.
#pragma once

#include <string_view>
#include <vector>

#include "model/source.h"

namespace fenjie::text {

/// The source bytes of `span` as one line: trimmed, runs of blanks made one ' ', invisible characters
/// dropped, compatibility radicals made ordinary characters. Nothing else changes.
Passage line_of(std::string_view source, Span span);

/// `line` without the blanks that typesetting put between Han characters, or between Han and digits,
/// Latin or punctuation. Blanks between two Latin words or numbers stay.
Passage clean(const Passage& line);

/// Wrapped lines joined to one clean text; a blank is inserted only between two Latin words or numbers.
Passage join(const std::vector<Passage>& lines);

/// `passage` without leading and trailing blanks.
Passage trimmed(const Passage& passage);

}  // namespace fenjie::text
