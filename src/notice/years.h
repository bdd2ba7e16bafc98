// The years that a notice prints of itself: in its titles, its number and its date.
#pragma once

#include "model/notice.h"
#include "notice/lines.h"

namespace fenjie::notice {

/// Adds the doubt notice/year-mismatch: number and date are of different years; the plan of a year (rules/title-year.toml) is issued two
/// years off or more, or from April on when that year is over; an attachment without announcement is the plan of another year than the title's.
void check_years(const Notice& notice, const Context& context);

}  // namespace fenjie::notice
