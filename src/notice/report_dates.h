// What a report's words tell of its days: 4月7日、7月7日; 6月、9月的20日; 每月25日.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/notice.h"
#include "notice/lines.h"
#include "notice/report_matches.h"
#include "text/dates.h"

namespace fenjie::notice {

/// Days, and how often they come where they do.
struct ReportDates {
  std::vector<DateField> days;
  std::string_view frequency{};
};

/// Reads one sentence after the other; doubts go to the context.
class ReportDateReader {
 public:
  /// Both must outlive the reader.
  ReportDateReader(const Notice& notice, const Context& context);

  /// What its repetitions begin and end with stands in it: 自10月起, 5月1日至5月5日期间, 首次报送时间为4月20日.
  void begin_sentence(const rules::Subject& subject, MatchSpan sentence);
  /// A match of rules/reporting.toml that is days, months, period, recurring or every.
  /// @param of_task what names no day (每周五前) is said where its task's deadline is
  ReportDates read(const rules::Subject& subject, const rules::Match& match, bool of_task);
  /// 每半年将进展情况报…: how often, and no day that anybody could tell.
  ReportDates read_untold(const rules::Subject& subject, const rules::Match& match);

 private:
  std::string_view frequency_word(const rules::Subject& subject, const rules::Match& match) const;
  ReportDates listed(const rules::Subject& subject, const rules::Match& match);
  ReportDates of_months(const rules::Subject& subject, const rules::Match& match);
  ReportDates repeated(const rules::Subject& subject, const rules::Match& match, bool of_task);
  std::vector<DateField> repeated_on(const rules::Subject& subject, const rules::Match& match) const;
  std::optional<text::Date> first_day(const rules::Subject& subject, const rules::Match& match) const;
  void begin_behind(std::optional<text::Date> day);
  void doubt_each_year(const rules::Subject& subject, const rules::Match& match);
  void doubt(std::string code, const std::string& message, const rules::Subject& subject, const rules::Match& match);

  const Notice& notice_;
  const Context& context_;
  std::optional<text::Date> issued_, since_, until_, last_;  // last_: the last day told in the sentence
  bool repeats_ = false;                                     // the sentence
  bool has_days_ = false;                                    // some other day stands in it: a period is of the work
};

}  // namespace fenjie::notice
