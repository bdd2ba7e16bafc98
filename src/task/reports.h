// Sentences that report what was done (县住建局完成了…; 1-9月，…): they give nobody a duty.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "rules/book.h"
#include "text/dates.h"

namespace fenjie::task {

class Reports {
 public:
  /// `book` must outlive the reports.
  explicit Reports(const rules::Book& book) : rules_(book.set("report")) {}

  /// The notice's own date, by which 1-9月 is over or not.
  void set_issued(std::optional<text::Date> issued) { issued_ = issued; }
  /// Of a match form.
  bool tells_past(std::string_view sentence) const;
  /// The same, and 目前已有15部电梯…: figures and dates of the sentence are no aims.
  bool tells_state(std::string_view sentence) const;
  /// Something in it was done: 对完成了改造的学校验收.
  bool holds_done(std::string_view text) const;
  /// Where 要, 应当, 务必 stands, or the character in front of it; npos without one.
  std::size_t intention_at(std::string_view sentence) const;
  /// 会议原则同意…: what a meeting said or did, in the words of minutes.
  bool tells_of_meeting(std::string_view sentence) const;

 private:
  bool says(std::string_view sentence, bool states_too) const;
  bool is_over(std::string_view sentence, const rules::Match& match) const;

  const rules::RuleSet& rules_;
  std::optional<text::Date> issued_;
};

/// Where sentences in front of a duty report (1-9月完成投资12亿元): neither deadlines nor figures of its task. Of the source.
std::vector<Span> past_sentences(const rules::Subject& text, const Reports& reports);

}  // namespace fenjie::task
