#include "names/deadlines.h"

#include <algorithm>
#include <charconv>

#include "text/characters.h"
#include "text/fold.h"
#include "text/numerals.h"

namespace fenjie::names {

namespace {

constexpr int kLastMonth = 12;
constexpr std::size_t kYearDigits = 4;
constexpr int kCentury = 100, kThisCentury = 2000;  // 25年6月底 is of 2025
constexpr int kFirstYear = 1900;
constexpr int kLateMonth = 10, kEarlyMonth = 6;  // what a notice of the last quarter says of the first half is next year's

std::string_view field_text(const rules::Match& match, std::string_view key, std::string_view name) {
  const auto field = match.field(name);
  return field ? key.substr(field->begin, field->size()) : std::string_view{};
}

std::string_view without_tail(std::string_view text, std::initializer_list<std::string_view> tails) {
  for (const std::string_view tail : tails)
    if (text.ends_with(tail)) text.remove_suffix(tail.size());
  return text;
}

int number_in(std::string_view text) {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

/// 13月底前, 6月5日、15日前, 2024.3.1-2024.6.30: beside what was found stands more of a date.
bool says_more(std::string_view beside) {
  for (const std::string_view mark : {"年", "月", "日"})
    if (beside.find(mark) != std::string_view::npos) return true;
  return std::any_of(beside.begin(), beside.end(), [](char byte) { return byte >= '0' && byte <= '9'; });
}

/// The number that `unit` ends in `text`: 11 of 2025年11月; nothing when none stands there.
std::optional<int> number_before(std::string_view text, std::string_view unit) {
  const std::size_t end = text.find(unit);
  if (end == std::string_view::npos) return std::nullopt;
  std::size_t begin = end;
  while (begin > 0 && text[begin - 1] >= '0' && text[begin - 1] <= '9') --begin;
  return begin < end ? std::optional(number_in(text.substr(begin, end - begin))) : std::nullopt;
}

/// Where a period begins: 2025, 11 of 2025年11月至次年3月.
struct Beginning {
  std::optional<int> year, month;
};

Beginning beginning_of(std::string_view text) {
  std::size_t end = text.size();
  for (const std::string_view dash : {"至", "到", "-", "—", "－", "–", "~", "～"}) end = std::min(end, text.find(dash));
  if (end >= text.size()) return {};
  return {number_before(text.substr(0, end), "年"), number_before(text.substr(0, end), "月")};
}

/// 2024年7月1日起实施, 2024年起三年内, 2024年春季学期开学前: the date begins, or only names the year.
bool begins_period(std::string_view behind) {
  for (const std::string_view word : {"起", "后", "年内", "学期", "延期"})
    if (behind.find(word) != std::string_view::npos) return true;
  return false;
}

}  // namespace

DeadlineReader::DeadlineReader(const rules::Book& book, const rules::Lexicon& lexicon, NoticeTime notice)
    : rules_(book.set("deadline")), misread_(book.set("misread-digit")), words_(book.vocabulary("date-words")), lexicon_(lexicon), notice_(std::move(notice)) {}

bool DeadlineReader::read(Deadline& deadline, std::optional<int> named_year, const std::string& after) const {
  const std::string key = text::fold(deadline.text.value);
  if (key.find_first_of("OoIl") != std::string::npos && misread_.find(key)) return false;  // l2月底
  auto match = rules_.full(key);
  if (!match || match->constant("scope") == "list") match = rules_.find(key);
  if (!match || match->constant("scope") == "list" || match->constant("kind") == "none") return false;
  if (says_more(std::string_view(key).substr(0, match->whole.begin)) ||
      says_more(std::string_view(key).substr(match->whole.end)))
    return false;
  if (const auto printed = match->field("text"); printed && match->constant("scope") == "cell") {
    const std::string_view behind = std::string_view(key).substr(printed->end);
    // 10月底前市教育局: a name of another column.
    const bool reported = behind.starts_with("报");  // 12月10日前报市政府
    if (begins_period(behind) || (!reported && lexicon_.is_unit(behind)) || lexicon_.is_person(behind)) return false;
  }
  if (deadline.kind.empty()) deadline.kind = match->constant("kind");
  if (match->constant("due") == "unknown") return false;
  if (const std::string_view count = field_text(*match, key, "count"); !count.empty())
    return count_from_issue(count, field_text(*match, key, "unit"), deadline);
  if (!match->constant("month").empty()) {
    const std::string& from = after.empty() ? notice_.issued_on : after;
    const std::string_view day = field_text(*match, key, "day");
    return day.empty() ? take_end(match->field("quarter").has_value(), from, deadline) : take_next_day(day, from, deadline);
  }
  if (deadline.kind == "recurring") {
    const std::string_view printed = field_text(*match, key, "every"), every = printed.empty() ? match->constant("every") : printed;
    deadline.precision = words_.value(every, 2);
  } else if (deadline.kind != "ongoing") {
    return set_due(*match, key, named_year, deadline);
  }
  return true;
}

/// 2025年, 二〇二五年度, 25年, “十四五”末; nothing for 明年 and where none is printed.
std::optional<int> DeadlineReader::printed_year(const rules::Match& match, std::string_view key) const {
  const std::string_view printed = field_text(match, key, "year");
  if (words_.value(printed, 0) == "plan") return number_in(words_.value(printed, 1));
  const auto year = text::numeral(without_tail(printed, {"度", "年"}));
  return year && *year < kCentury ? *year + kThisCentury : year;
}

/// The year of a month without one. 3月底前 of a notice of December is next year's.
std::optional<int> DeadlineReader::inferred_year(std::string_view printed_year, int month,
                                                 std::optional<int> named_year) const {
  if (words_.value(printed_year, 0) == "year" && notice_.year != 0)
    return notice_.year + number_in(words_.value(printed_year, 1));
  if (named_year) return named_year;
  if (notice_.year == 0) return std::nullopt;
  const bool next = notice_.month >= kLateMonth && month <= kEarlyMonth && issue_year() == notice_.year;
  return notice_.year + (next ? 1 : 0);
}

/// 2025年11月至3月: of the year that the period begins in, or the next when it ends in an earlier month.
std::optional<int> DeadlineReader::year_of_end(const rules::Match& match, std::string_view key, int month,
                                               std::optional<int> named_year, Deadline& deadline) const {
  const std::string_view printed = field_text(match, key, "year");
  const Beginning begin = deadline.kind == "within" ? beginning_of(field_text(match, key, "text")) : Beginning{};
  const bool next = begin.month && *begin.month > month;
  if (!printed.empty() || (!begin.year && !next)) return inferred_year(printed, month, named_year);
  if (begin.year && *begin.year >= kFirstYear) {
    deadline.year_inferred = next;
    return *begin.year + (next ? 1 : 0);
  }
  const auto year = inferred_year({}, *begin.month, named_year);
  return year ? std::optional(*year + 1) : year;
}

/// 6月, 六月份; 本月 and 下月 from the notice's own, 13 for January of the next year.
std::optional<int> DeadlineReader::month_of(std::string_view printed) const {
  if (words_.value(printed, 0) != "month_after") return text::numeral(without_tail(printed, {"份", "月"}));
  if (notice_.month == 0) return std::nullopt;
  return notice_.month + number_in(words_.value(printed, 1));
}

int DeadlineReader::issue_year() const { return number_in(std::string_view(notice_.issued_on).substr(0, kYearDigits)); }

bool DeadlineReader::is_counted(const Deadline& deadline) const {
  const auto match = rules_.find(text::fold(deadline.text.value));
  return match && match->field("count");
}

bool DeadlineReader::is_of_inferred_month(const Deadline& deadline) const {
  const auto match = rules_.find(text::fold(deadline.text.value));
  return match && !match->constant("month").empty();
}

bool DeadlineReader::is_of_issue(const Deadline& deadline) const {
  const std::string key = text::fold(deadline.text.value);
  const auto match = rules_.find(key);
  return match && (match->field("count") || !match->constant("month").empty() || words_.value(field_text(*match, key, "month"), 0) == "month_after");
}

bool DeadlineReader::is_without_day(const Deadline& deadline) const {
  const std::string key = text::fold(deadline.text.value);
  const auto match = rules_.full(key);
  const auto told = match ? match : rules_.find(key);
  const std::string_view kind = told ? told->constant("kind") : std::string_view{};
  return told && (told->constant("due") == "unknown" || (kind == "none" && deadline.kind == "within"));
}

bool DeadlineReader::is_start(const Deadline& deadline) const {
  const auto match = rules_.full(text::fold(deadline.text.value));
  return match && match->constant("is") == "start";
}

/// 25日前: the next such day from `after` on. False when nobody knows from when on.
bool DeadlineReader::take_next_day(std::string_view day, const std::string& after, Deadline& deadline) const {
  deadline.precision = "day";
  const auto from = text::parse_date(after);
  const auto number = text::numeral(without_tail(day, {"日", "号"}));
  if (!from || !number) return false;
  const text::Date same_month{from->year, from->month, *number};
  text::Date next = text::months_after({from->year, from->month, 1}, same_month < *from ? 1 : 0);
  next.day = *number;
  if (!text::is_valid(next)) return false;
  deadline.due = text::iso(next);
  deadline.year_inferred = true;
  return true;
}

/// 月底前, 季末前: the end of the month or quarter of `after`. False when nobody knows of which.
bool DeadlineReader::take_end(bool of_quarter, const std::string& after, Deadline& deadline) const {
  constexpr int kQuarter = 3;
  deadline.precision = of_quarter ? "quarter" : "month";
  const auto from = text::parse_date(after);
  if (!from) return false;
  const int month = of_quarter ? (from->month + kQuarter - 1) / kQuarter * kQuarter : from->month;
  deadline.due = text::iso({from->year, month, text::last_day(from->year, month)});
  deadline.year_inferred = true;
  return true;
}

/// 自印发之日起30日内: from the notice's own date. False when the count cannot be read; no day where that date is unknown.
bool DeadlineReader::count_from_issue(std::string_view count, std::string_view unit, Deadline& deadline) const {
  constexpr int kWeek = 7, kHalfYear = 6, kLongestCount = 1000;
  const bool half = count == "半", years = unit == "年";
  const auto number = half ? std::optional(1) : text::numeral(count);
  if (!number || *number > kLongestCount || (half && !years)) return false;
  deadline.precision = "day";
  const auto issued = text::parse_date(notice_.issued_on);
  if (!issued) return true;
  const bool months = unit.ends_with("月") || years;
  const int each = half ? kHalfYear : years ? kLastMonth : unit.ends_with("周") || unit.ends_with("星期") ? kWeek : 1;
  const text::Date due = months ? text::months_after(*issued, *number * each) : text::days_after(*issued, *number * each);
  if (text::is_valid(due)) deadline.due = text::iso(due);
  deadline.year_inferred = !deadline.due.empty();
  return !deadline.due.empty();
}

/// The last day of what is printed: of the day, the ten days, the month, the quarter, the half or the year.
/// False when it is no day of the calendar (6月31日).
bool DeadlineReader::set_due(const rules::Match& match, std::string_view key, std::optional<int> named_year,
                             Deadline& deadline) const {
  int month = kLastMonth, day = 0;
  deadline.precision = "year";
  const std::string_view month_text = field_text(match, key, "month");
  if (const auto printed = month_of(month_text)) {
    month = *printed;
    deadline.precision = "month";
  } else if (const std::string_view span = field_text(match, key, "span"); !span.empty()) {
    month = number_in(words_.value(span, 1));
    deadline.precision = words_.value(span, 2);
  }
  if (const auto printed = text::numeral(without_tail(field_text(match, key, "day"), {"日", "号"}))) {
    day = *printed;
    deadline.precision = "day";
  } else if (const std::string_view part = field_text(match, key, "part");
             deadline.precision == "month" && !part.empty()) {
    day = number_in(words_.value(part, 1));
    deadline.precision = words_.value(part, 2);
  }
  if (day > 0 && month_text.empty()) return false;  // 10月1日至7日
  const bool own_month = words_.value(month_text, 0) == "month_after";
  if (own_month && notice_.month == 0) return true;
  auto year = printed_year(match, key);
  deadline.year_inferred = !year;
  if (own_month)
    year = issue_year() + (month > kLastMonth ? 1 : 0);
  else if (!year)
    year = year_of_end(match, key, month, named_year, deadline);
  if (own_month && month > kLastMonth) month -= kLastMonth;
  if (!year) deadline.year_inferred = false;
  if (month < 0 || month > kLastMonth) return false;
  if (!year || month == 0) return true;
  if (day == 0) day = text::last_day(*year, month);
  const text::Date due{*year, month, day};
  if (text::is_valid(due)) deadline.due = text::iso(due);
  return !deadline.due.empty();
}

}  // namespace fenjie::names
