// Calendar days (proleptic Gregorian).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace fenjie::text {

struct Date {
  int year = 0, month = 0, day = 0;
  auto operator<=>(const Date&) const = default;
};

bool is_valid(const Date& date);    ///< years 1900..2199
int last_day(int year, int month);  ///< 28..31
int weekday(const Date& date);      ///< 0 Sunday .. 6 Saturday
Date days_after(const Date& date, int days);
Date months_after(const Date& date, int months);  ///< the last day of a shorter month: 31 January -> 28 February
std::string iso(const Date& date);  ///< 2022-03-02
/// The digits of 2022年3月2日, 二〇二二年三月二日, 2022-3-2, 2022.3.2, 2022/3/2, blanks allowed; nothing if no valid
/// day.
std::optional<Date> parse_date(std::string_view text);
/// The first day in a folded text that no calendar has: 2月30日, 2023年2月29日; empty when there is none.
std::string_view day_that_is_none(std::string_view text);

}  // namespace fenjie::text
