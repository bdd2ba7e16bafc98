// Where each notice of a file begins and ends, and which of its lines are its header.
#pragma once

#include <optional>
#include <vector>

#include "notice/lines.h"

namespace fenjie::notice {

/// Lines of a notice and of its header.
///
/// Two orders are met: issuer, title, number (as published), and issuer, number, title (as printed with a red head).
struct Extent {
  Range lines;                        ///< all lines of the notice
  Range title;                        ///< may be empty
  std::optional<std::size_t> number;  ///< the line with the document number
  std::size_t header_end = 0;         ///< first line after title and number
  bool title_cut = false;             ///< the title is the last line of one, whose beginning does not stand in the file
};

/// A number in running text begins no notice: it stands alone on its line, beside a title or an issuer, and text
/// follows. A file without number is one notice when it has a title, an outline or a table with a heading that is
/// known; so is what stands before the first numbered notice when it has an outline or such a table.
std::vector<Extent> split(const Lines& lines, const Context& context);

}  // namespace fenjie::notice
