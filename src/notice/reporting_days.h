// Days of a reporting duty as calendar days.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "model/field.h"
#include "notice/lines.h"
#include "text/dates.h"

namespace fenjie::notice {

/// 4月7日、7月7日、2023年1月7日 -> days; those without a year come next after the one before, the first after `issued`.
/// Empty when a year is missing and `issued` is unknown, or when a day is none.
std::vector<DateField> listed_days(const rules::Subject& subject, Span list, std::optional<text::Date> issued,
                                   std::string_view rule);

constexpr int kLastDay = 0;

/// Every `day` of the months of a repetition from `since` up to that year's end. Quarterly: the quarter's first or
/// last month.
/// @param day or kLastDay: the last of each month
/// @param after reports on the month or quarter before: one more falls into the next January
std::vector<text::Date> repeated_days(std::string_view frequency, bool first_month, bool after, int day,
                                      text::Date since);

/// "quarterly" when at least three days lie about a quarter apart, "monthly", "half_yearly", "weekly" likewise; else
/// empty.
std::string_view frequency_of(const std::vector<DateField>& days);

}  // namespace fenjie::notice
