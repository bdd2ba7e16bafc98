// Deadlines as printed -> due day, kind and precision.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/task.h"
#include "rules/book.h"
#include "rules/lexicon.h"
#include "text/dates.h"

namespace fenjie::names {

/// What a notice says of the time it is written in; 0 and empty when unknown.
struct NoticeTime {
  int year = 0;           ///< that its plans are for: 2024 of a plan for 2024 issued in December 2023
  int month = 0;          ///< of its date
  std::string issued_on;  ///< ISO date
};

class DeadlineReader {
 public:
  /// `book` and `lexicon` must outlive the reader.
  DeadlineReader(const rules::Book& book, const rules::Lexicon& lexicon, NoticeTime notice);

  /// Fills due, kind (unless the words around it told it), precision and year_inferred from the printed text. False when no
  /// rule understands it.
  /// @param named_year the year that a deadline in front of it names: 2025年6月底前…，12月底前…
  /// @param after the day of the deadline in front of it: 12月10日前…，20日前…
  bool read(Deadline& deadline, std::optional<int> named_year = std::nullopt, const std::string& after = {}) const;
  /// 自印发之日起30日内: the day, if any, was counted from the notice's own date.
  bool is_counted(const Deadline& deadline) const;
  /// 自印发之日起30日内, 本月底前, 25日前: without the notice's date nobody can tell the day.
  bool is_of_issue(const Deadline& deadline) const;
  /// 25日前, 月底前: the month, if any, was inferred.
  bool is_of_inferred_month(const Deadline& deadline) const;
  /// 汛期前, 2个月内: a deadline that nobody can give a day, however it is written.
  bool is_without_day(const Deadline& deadline) const;
  /// 5月1日起施行, 9月5日后: tells when something begins, and not by when it is done.
  bool is_start(const Deadline& deadline) const;

 private:
  bool take_next_day(std::string_view day, const std::string& after, Deadline& deadline) const;
  bool take_end(bool of_quarter, const std::string& after, Deadline& deadline) const;
  bool set_due(const rules::Match& match, std::string_view key, std::optional<int> named_year,
               Deadline& deadline) const;
  std::optional<int> printed_year(const rules::Match& match, std::string_view key) const;
  std::optional<int> inferred_year(std::string_view printed_year, int month, std::optional<int> named_year) const;
  std::optional<int> year_of_end(const rules::Match& match, std::string_view key, int month, std::optional<int> named_year,
                                 Deadline& deadline) const;
  std::optional<int> month_of(std::string_view printed) const;
  bool count_from_issue(std::string_view count, std::string_view unit, Deadline& deadline) const;
  int issue_year() const;

  const rules::RuleSet& rules_;
  const rules::RuleSet& misread_;
  const rules::Vocabulary& words_;
  const rules::Lexicon& lexicon_;
  NoticeTime notice_;
};

}  // namespace fenjie::names
