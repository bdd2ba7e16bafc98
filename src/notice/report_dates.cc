#include "notice/report_dates.h"

#include <algorithm>
#include <array>

#include "notice/reporting_days.h"
#include "text/numerals.h"
#include "text/passage.h"

namespace fenjie::notice {

namespace {

constexpr int kMonths = 12;
constexpr std::string_view kDigits = "0123456789";

/// 每月25日 with the 前 behind it.
Span with_before(std::string_view key, Span part) {
  for (const std::string_view before : {"之前", "以前", "前"})
    if (key.substr(part.end).starts_with(before)) return {part.begin, part.end + before.size()};
  return part;
}

/// 每季度末 of 每季度末向县政府报告.
Span time_of(const rules::Match& match) { return match.field("every").value_or(match.whole); }

/// 4月10日 of 4月10日前首次报送.
Span days_in(const rules::Match& match) {
  const auto days = match.field("days");
  return days ? *days : match.field("before").value_or(match.whole);
}

/// 此后每月20日前: behind the day told before it.
bool goes_on_behind(std::string_view before) {
  static constexpr std::array<std::string_view, 6> kWords{"此后", "之后", "以后", "其后", "随后", "后续"};
  return std::any_of(kWords.begin(), kWords.end(), [&](std::string_view word) { return before.ends_with(word); });
}

int number(const rules::Subject& subject, const rules::Match& match, std::string_view name) {
  const auto span = match.field(name);
  return span ? text::numeral(std::string_view(subject.key()).substr(span->begin, span->size())).value_or(0) : 0;
}

/// 5日、20 -> 5, 20.
std::vector<int> numbers(const rules::Subject& subject, const rules::Match& match, std::string_view name) {
  std::vector<int> all;
  const auto span = match.field(name);
  if (!span) return all;
  const std::string_view list = std::string_view(subject.key()).substr(span->begin, span->size());
  for (std::size_t at = list.find_first_of(kDigits); at != std::string_view::npos; at = list.find_first_of(kDigits, at)) {
    const std::size_t end = std::min(list.find_first_not_of(kDigits, at), list.size());
    all.push_back(text::numeral(list.substr(at, end - at)).value_or(0));
    at = end;
  }
  return all;
}

}  // namespace

ReportDateReader::ReportDateReader(const Notice& notice, const Context& context)
    : notice_(notice), context_(context), issued_(text::parse_date(notice.issued_on.value)) {}

void ReportDateReader::begin_sentence(const rules::Subject& subject, MatchSpan sentence) {
  since_ = issued_;
  until_ = last_ = std::nullopt;
  has_days_ = false;
  repeats_ = repeats(sentence);
  const auto day_of = [&](Span day, std::string_view rule) {
    const std::vector<DateField> days = listed_days(subject, day, issued_, rule);
    return days.empty() ? std::nullopt : text::parse_date(days.front().value);
  };
  for (const rules::Match& match : sentence) {
    if (match.constant("is") == "since") since_ = first_day(subject, match);
    if (repeats_ && !match.constant("first").empty()) begin_behind(day_of(days_in(match), match.rule));
    has_days_ = has_days_ || match.constant("is") == "days";
    if (!repeats_ || match.constant("bounds").empty()) continue;
    begin_behind(day_of(*match.field("from"), match.rule));
    until_ = day_of(*match.field("days"), match.rule);
  }
}

void ReportDateReader::begin_behind(std::optional<text::Date> day) {
  if (day && (!since_ || *since_ < *day)) since_ = day;
}

ReportDates ReportDateReader::read(const rules::Subject& subject, const rules::Match& match, bool of_task) {
  const std::string_view is = match.constant("is");
  if (is == "days" || (is == "period" && !repeats_ && !has_days_)) return listed(subject, match);
  if (is == "months") return of_months(subject, match);
  if (is == "recurring") return repeated(subject, match, of_task);
  if (is == "every") return {{}, frequency_word(subject, match)};
  return {};
}

/// 按季度报送: the period's own rule constant is not enough, one rule knows them all.
std::string_view ReportDateReader::frequency_word(const rules::Subject& subject, const rules::Match& match) const {
  const auto period = match.field("period");
  if (!period) return {};
  return context_.book.vocabulary("frequencies").value(std::string_view(subject.key()).substr(period->begin, period->size()));
}

ReportDates ReportDateReader::listed(const rules::Subject& subject, const rules::Match& match) {
  const bool each = !match.constant("each").empty();  // from the year on in which it begins
  const Span list = days_in(match);
  std::vector<DateField> days = listed_days(subject, list, each ? since_ : issued_, match.rule);
  const bool by_number = days.empty() && notice_.document_number.year > 0;
  if (by_number) days = listed_days(subject, list, text::Date{notice_.document_number.year, 1, 1}, match.rule);
  if (days.empty())
    doubt("notice/reporting-year-unknown", "报送日没有写年份，又不知道成文日期，未列入报送时间。", subject, match);
  else if (by_number)
    doubt("notice/reporting-year-from-number", "报送日没有写年份，也不知道成文日期，按发文字号的年份推定，请核对。", subject, match);
  else if (each)
    doubt_each_year(subject, match);
  if (!days.empty()) last_ = text::parse_date(days.back().value);
  const std::string_view frequency = frequency_of(days);
  return {std::move(days), frequency};
}

/// 6月、9月、12月的20日, 6月、9月和12月底.
ReportDates ReportDateReader::of_months(const rules::Subject& subject, const rules::Match& match) {
  ReportDates dates;
  const bool each = !match.constant("each").empty();
  std::optional<text::Date> last = each ? since_ : issued_;
  if (!last) {
    doubt("notice/reporting-year-unknown", "报送日没有写年份，又不知道成文日期，未列入报送时间。", subject, match);
    return dates;
  }
  if (each) doubt_each_year(subject, match);
  const text::Date first = *last;
  const std::vector<Span> spans = subject.slice(match.whole).spans();
  std::vector<int> months = numbers(subject, match, "months");
  if (months.empty()) months.push_back(text::numeral(match.constant("month")).value_or(0));  // 每年年底
  for (const int month : months) {
    if (month > kMonths) continue;  // the year in front
    last = text::Date{last->year, month, number(subject, match, "day")};
    if (!match.constant("last").empty()) last->day = text::last_day(last->year, month);
    if (*last < first) ++last->year;
    last_ = last;
    if (text::is_valid(*last)) dates.days.push_back({text::iso(*last), spans, std::string(match.rule)});
  }
  return dates;
}

ReportDates ReportDateReader::repeated(const rules::Subject& subject, const rules::Match& match, bool of_task) {
  ReportDates dates{{}, match.constant("frequency")};
  const bool unlisted = !match.constant("unlisted").empty();
  if (of_task && unlisted) return dates;
  if (!since_)
    doubt("notice/reporting-year-unknown", "不知道成文日期，报送日未逐次列出。", subject, match);
  else if (unlisted)
    doubt("notice/reporting-not-listed", "没有逐次列出报送日，请按日历和节假日安排人工补填。", subject, match);
  else if (match.field("working"))
    doubt("notice/reporting-working-days", "按工作日计算要看节假日安排，报送日未逐次列出，请人工补填。", subject, match);
  else {
    dates.days = repeated_on(subject, match);
    doubt("notice/reporting-dates-expanded", "报送时间按成文日期逐次推算到当年年底，请核对。", subject, match);
  }
  return dates;
}

std::vector<DateField> ReportDateReader::repeated_on(const rules::Subject& subject, const rules::Match& match) const {
  const bool after = !match.constant("after").empty();
  const bool first_month = after || match.field("first_month").has_value();
  std::vector<int> on = numbers(subject, match, "days");
  if (!match.constant("last").empty()) on.push_back(kLastDay);  // 每季度末前
  if (on.empty()) on.push_back(std::max(number(subject, match, "day"), number(subject, match, "next_day")));
  std::vector<text::Date> dates;
  const bool behind = last_ && goes_on_behind(std::string_view(subject.key()).substr(0, match.whole.begin));
  for (const int day : on)
    for (const text::Date& date : repeated_days(match.constant("frequency"), first_month, after, day, behind ? *last_ : *since_))
      if ((!until_ || date <= *until_) && !(behind && date == *last_)) dates.push_back(date);
  std::sort(dates.begin(), dates.end());
  const std::vector<Span> spans = subject.slice(with_before(subject.key(), time_of(match))).spans();
  std::vector<DateField> days;
  for (const text::Date& date : dates) days.push_back({text::iso(date), spans, std::string(match.rule)});
  return days;
}

ReportDates ReportDateReader::read_untold(const rules::Subject& subject, const rules::Match& match) {
  doubt("notice/reporting-not-listed", frequency_word(subject, match) == "daily" ? "没有逐次列出报送日，请人工安排。" : "没有读出是哪一天，未列入报送时间，请人工补填。", subject, match);
  return {{}, frequency_word(subject, match)};
}

void ReportDateReader::doubt_each_year(const rules::Subject& subject, const rules::Match& match) {
  doubt("notice/reporting-dates-expanded", "年年都要报送，只列出起算后的第一次，请核对。", subject, match);
}

/// 自10月起, 从2025年起: the first repetition, never before the date of issue.
std::optional<text::Date> ReportDateReader::first_day(const rules::Subject& subject, const rules::Match& match) const {
  const int year = std::max({number(subject, match, "year"), number(subject, match, "years"), number(subject, match, "bare_year")});
  if (year == 0 && !issued_) return std::nullopt;
  const auto told = [&](std::string_view name, std::string_view bare) { return std::max(number(subject, match, name), number(subject, match, bare)); };
  const text::Date first{year > 0 ? year : issued_->year, std::max(told("month", "bare_month"), 1), std::max(told("day", "bare_day"), 1)};
  return issued_ && first < *issued_ ? issued_ : first;
}

void ReportDateReader::doubt(std::string code, const std::string& message, const rules::Subject& subject, const rules::Match& match) {
  const Passage printed = text::clean(subject.slice(with_before(subject.key(), time_of(match))));
  context_.diagnostics.push_back(
      {std::move(code), Severity::info, "“" + printed.text() + "”：" + message, "", "reporting", printed.spans()});
}

}  // namespace fenjie::notice
