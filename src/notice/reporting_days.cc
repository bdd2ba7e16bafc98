#include "notice/reporting_days.h"

#include <array>
#include <chrono>

#include "notice/split_list.h"
#include "text/characters.h"
#include "text/passage.h"

namespace fenjie::notice {

namespace {

int days_between(const text::Date& from, const text::Date& to) {
  const auto number = [](const text::Date& date) {
    return std::chrono::sys_days(std::chrono::year(date.year) / date.month / date.day).time_since_epoch().count();
  };
  return static_cast<int>(number(to) - number(from));
}

/// The day with its printed year, or the next such day not before `after`.
std::optional<text::Date> next_day(std::string_view printed, std::optional<text::Date> after) {
  if (const auto dated = text::parse_date(printed)) return dated;
  if (!after) return std::nullopt;
  for (const int year : {after->year, after->year + 1}) {
    const auto date = text::parse_date(std::to_string(year) + "年" + std::string(printed));
    if (date && *date >= *after) return date;
  }
  return std::nullopt;
}

/// 4, 十二.
bool begins_number(std::string_view text) {
  constexpr std::u32string_view kNumerals = U"一二三四五六七八九十";
  const char32_t first = text::character_at(text, 0).code;
  return (first >= '0' && first <= '9') || kNumerals.find(first) != std::u32string_view::npos;
}

/// 6月底: the last day of that month.
std::optional<text::Date> next_month_end(std::string_view printed, std::optional<text::Date> after) {
  constexpr std::string_view kMonth = "月";
  const std::string first = std::string(printed.substr(0, printed.find(kMonth) + kMonth.size())) + "1日";
  // The first of the same month: 3月底 of a notice of 3月2日 is still to come.
  if (after) after->day = 1;
  auto date = next_day(first, after);
  if (date) date->day = text::last_day(date->year, date->month);
  return date;
}

}  // namespace

std::vector<DateField> listed_days(const rules::Subject& subject, Span list, std::optional<text::Date> issued,
                                   std::string_view rule) {
  static constexpr std::string_view kDay = "日";
  static constexpr std::array<std::string_view, 2> kMonthEnds{"月底", "月末"};
  const std::string_view key = subject.key();
  std::vector<DateField> days;
  std::optional<text::Date> last = issued;
  for (std::size_t begin = list.begin; begin < list.end;) {
    while (begin < list.end && !begins_number(key.substr(begin))) begin = text::character_at(key, begin).end;
    std::size_t end = key.find(kDay, begin), size = kDay.size();
    bool month_end = false;
    for (const std::string_view word : kMonthEnds) {
      const std::size_t at = key.find(word, begin);
      if (at >= end) continue;
      end = at;
      size = word.size();
      month_end = true;
    }
    if (end == std::string_view::npos || end >= list.end) break;
    const Span printed{begin, end + size};
    const std::string_view day = key.substr(printed.begin, printed.size());
    last = month_end ? next_month_end(day, last) : next_day(day, last);
    if (!last) return {};
    days.push_back({text::iso(*last), subject.slice(printed).spans(), std::string(rule)});
    begin = printed.end;
  }
  return days;
}

std::vector<text::Date> repeated_days(std::string_view frequency, bool first_month, bool after, int day,
                                      text::Date since) {
  constexpr int kMonths = 12;
  std::vector<text::Date> days;
  for (int month = since.month; month <= kMonths + (after ? 1 : 0); ++month) {
    const int apart = frequency == "quarterly" ? 3 : frequency == "half_yearly" ? 6 : 1;
    if (apart > 1 && month % apart != (first_month ? 1 : 0)) continue;
    text::Date date{since.year + (month - 1) / kMonths, (month - 1) % kMonths + 1, day};
    if (day == kLastDay) date.day = text::last_day(date.year, date.month);
    if (text::is_valid(date) && date >= since) days.push_back(date);
  }
  return days;
}

std::string_view frequency_of(const std::vector<DateField>& days) {
  struct Frequency {
    std::string_view name;
    int shortest, longest;  // days from one to the next
  };
  static constexpr std::array<Frequency, 4> kFrequencies{
      {{"weekly", 7, 7}, {"monthly", 28, 31}, {"quarterly", 85, 97}, {"half_yearly", 175, 190}}};
  constexpr std::size_t kLeast = 3;
  if (days.size() < kLeast) return {};
  for (const Frequency& frequency : kFrequencies) {
    bool all = true;
    for (std::size_t i = 1; i < days.size() && all; ++i) {
      const int apart = days_between(*text::parse_date(days[i - 1].value), *text::parse_date(days[i].value));
      all = apart >= frequency.shortest && apart <= frequency.longest;
    }
    if (all) return frequency.name;
  }
  return {};
}

}  // namespace fenjie::notice
