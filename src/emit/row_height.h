// How high a row must be so that every wrapped line of a cell is visible, whatever program and font draw it.
//
// A workbook cannot ask its reader's fonts, so heights are estimated: Han characters are one em wide everywhere, Latin
// ones are taken wide, and lines as high as the tallest of the usual fallback fonts (Noto CJK: 1.45 em).
#pragma once

#include <string_view>

namespace fenjie::emit {

/// Pixels (96 to the inch) of one em of a font of that many points.
double em_pixels(double points);

/// Width of a single line of text in em.
double text_ems(std::string_view line);
/// Width in em of the widest of the lines of `text`, which '\n' parts.
double widest_line_ems(std::string_view text);

/// Em that a column of `pixels` has for a line of text.
double line_ems(int pixels, double points);

/// Whether a line may end between two characters.
bool may_break(char32_t before, char32_t code);

/// Lines that `text` takes when it is wrapped at `width` em; no punctuation begins a line that may not.
int wrapped_lines(std::string_view text, double width);

/// Height in points of a cell with `text` in a font of `points`, in a column of `pixels`.
double text_height(std::string_view text, int pixels, double points);

/// Pixels from `least` to `most` of a column in which `text` is not higher than `highest` points; `most` when it is in none.
int pixels_for(std::string_view text, int least, int most, double points, double highest);

/// Pixels of a column in which lines of `ems` do not wrap.
int column_pixels(double ems, double points);

}  // namespace fenjie::emit
