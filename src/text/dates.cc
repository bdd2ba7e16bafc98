#include "text/dates.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>

#include "text/characters.h"
#include "text/numerals.h"

namespace fenjie::text {

namespace {

std::chrono::year_month_day calendar_day(const Date& date) {
  return std::chrono::year(date.year) / std::chrono::month(static_cast<unsigned>(date.month)) /
         std::chrono::day(static_cast<unsigned>(date.day));
}

bool is_separator(char32_t code) {
  return code == U'年' || code == U'月' || code == U'日' || code == '-' || code == '.' || code == '/' || code == U'．';
}

}  // namespace

bool is_valid(const Date& date) {
  return date.year >= 1900 && date.year <= 2199 && date.month > 0 && date.day > 0 && calendar_day(date).ok();
}

int last_day(int year, int month) {
  const auto last = std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(month)) / std::chrono::last;
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

int weekday(const Date& date) {
  return static_cast<int>(std::chrono::weekday(std::chrono::sys_days(calendar_day(date))).c_encoding());
}

Date days_after(const Date& date, int days) {
  const std::chrono::year_month_day day{std::chrono::sys_days(calendar_day(date)) + std::chrono::days(days)};
  return {static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
          static_cast<int>(static_cast<unsigned>(day.day()))};
}

Date months_after(const Date& date, int months) {
  constexpr int kMonths = 12;
  const int month = date.year * kMonths + date.month - 1 + months;
  Date result{month / kMonths, month % kMonths + 1, date.day};
  result.day = std::min(result.day, last_day(result.year, result.month));
  return result;
}

std::string iso(const Date& date) {
  std::array<char, 40> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%04d-%02d-%02d", date.year, date.month, date.day);
  return buffer.data();
}

std::optional<Date> parse_date(std::string_view printed) {
  const std::string text = without_blanks(printed);
  std::array<std::optional<int>, 3> parts;
  std::size_t part = 0, begin = 0;
  for (std::size_t i = 0; i <= text.size();) {
    const bool at_end = i == text.size();
    const Character c = at_end ? Character{0, i, i} : character_at(text, i);
    if (at_end || is_separator(c.code)) {
      if (c.begin > begin) {
        if (part == parts.size()) return std::nullopt;
        parts[part++] = numeral(std::string_view(text).substr(begin, c.begin - begin));
      }
      begin = c.end;
    }
    if (at_end) break;
    i = c.end;
  }
  if (!parts[0] || !parts[1] || !parts[2]) return std::nullopt;
  const Date date{*parts[0], *parts[1], *parts[2]};
  return is_valid(date) ? std::optional(date) : std::nullopt;
}

std::string_view day_that_is_none(std::string_view text) {
  static constexpr std::string_view kMarks[] = {"年", "月", "日"};
  static constexpr int kLeapYear = 2000;
  for (std::size_t at = 0; (at = text.find_first_of("0123456789", at)) != text.npos;) {
    const std::size_t begin = at;
    std::array<int, 3> parts{kLeapYear, 0, 0};
    for (std::size_t part = 0; part < parts.size(); ++part) {
      const std::size_t end = std::min(text.find_first_not_of("0123456789", at), text.size());
      const bool is_part = end > at && end - at <= 4 && text.substr(end).starts_with(kMarks[part]);
      if (!is_part && part > 0) break;
      if (!is_part) continue;  // no year
      parts[part] = numeral(text.substr(at, end - at)).value_or(0);
      at = end + kMarks[part].size();
    }
    if (parts[2] > 0 && !is_valid({parts[0], parts[1], parts[2]})) return text.substr(begin, at - begin);
    at = std::max(at, std::min(text.find_first_not_of("0123456789", begin), text.size()));
  }
  return {};
}

}  // namespace fenjie::text
