// The header of a notice: issuer, title, number, date, addressees, and the elements of GB/T 9704 beside them.
#pragma once

#include "model/notice.h"
#include "notice/lines.h"
#include "notice/split.h"

namespace fenjie::notice {

/// Reads the header of `extent` into `notice` and marks its lines as taken.
/// Returns the first line of the body.
std::size_t read_header(Lines& lines, const Extent& extent, Notice& notice, const Context& context);

/// `name` is an issuer of the notice, the only one or one of several.
bool is_issuer(const Notice& notice, std::string_view name);

/// The issuer stands in a site's table of metadata, which calls it by its short name.
bool is_named_by_site(const Notice& notice);

/// The issuer of an issuer line; several with blanks between them are joined by 、.
Field issuer_field(const Line& line, const Context& context);

/// The calendar day of a printed date, ISO, with the printed bytes as evidence; empty when it is no valid day.
DateField date_field(const Passage& printed, std::string_view rule);

}  // namespace fenjie::notice
