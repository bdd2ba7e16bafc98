// Deadlines and reporting dates as a calendar (RFC 5545).
#pragma once

#include <string>

#include "model/extraction.h"

namespace fenjie::emit {

/// All-day events with two alarms each: one for every dated deadline and milestone, one for every day on which tasks of
/// a notice are reported. The same notice gives the same UIDs, so that a calendar that took it in before is brought up
/// to date. Empty when nothing is dated: a calendar without events is none.
std::string to_calendar(const Extraction& extraction);

}  // namespace fenjie::emit
