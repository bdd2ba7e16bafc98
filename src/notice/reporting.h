// The reporting duty: on which days, to whom, what, and whom to ask.
#pragma once

#include <vector>

#include "model/notice.h"
#include "notice/lines.h"

namespace fenjie::notice {

/// Reads the duty from paragraphs of the notice itself, or of an attachment while nothing was found so far.
/// Days without a year fall on the next such day after the day before them, the first one after the date of issue.
/// Days that a rule repeats (每月28日前) are listed up to the end of that year, with the doubt
/// notice/reporting-dates-expanded; without a date of issue they are left out with notice/reporting-year-unknown. Where only
/// the document number tells a year, single days are of that year, with notice/reporting-year-from-number.
/// @param attached the paragraphs are an attachment's: only sentences with a day or a frequency count there
void read_reporting(const std::vector<rules::Subject>& paragraphs, bool attached, Notice& notice,
                    const Context& context);

}  // namespace fenjie::notice
