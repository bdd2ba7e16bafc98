// PDF bytes -> pages of glyphs and rulings. Poppler is loaded with the first PDF, so that text runs do not pay for it.
#pragma once

#include <string_view>

#include "model/page.h"
#include "read/read.h"

namespace fenjie::read {

/// By content: PDF readers accept bytes before the header; the format's implementation notes allow 1024.
bool is_pdf(std::string_view bytes);

/// Loads the library and its tables now, for a process that may not do so later. @throws Error read/pdf-unavailable
void get_pdf_ready();

/// Opens a PDF, and reads its pages now or as a stream (Options::keep_pages). Glyphs and rulings stand in the frame of
/// the page as displayed (/Rotate applied), in points.
/// @throws Error read/encrypted, read/damaged, read/no-pages, read/pdf-unavailable
Reading read_pdf(std::string_view bytes, const Options& options = {});

}  // namespace fenjie::read
