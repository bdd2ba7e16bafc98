// What a sentence asks to be reported, demand by demand: on which days, by what hour, what, to whom.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "model/notice.h"
#include "notice/lines.h"
#include "rules/book.h"

namespace fenjie::notice {

/// The parts of what is reported: 存在的主要问题和下一步工作安排 are two.
/// @param listed parted at every 、 (包括：A、B), not only behind what is a thing by itself (半年、全年总结)
std::vector<Field> contents_of(const rules::Subject& subject, Span list, bool listed, std::string_view rule, const Context& context);

/// Takes what the rules found in one sentence, and parts it.
class ReportDemands {
 public:
  /// All must outlive the demands. @param sentence of the key
  ReportDemands(const rules::Subject& subject, Span sentence, const Context& context) : subject_(subject), sentence_(sentence), context_(context) {}

  /// A word for days (每周五, 6月18日), and those that it gives; nobody's: whoever is not told apart.
  void add_days(const rules::Match& match, const std::vector<DateField>& days, const Field& who);
  void add_recipient(Span at, const Field& recipient);
  /// What somebody else reports stands in this clause of the sentence.
  void leave_out(Span at);
  /// （主要包括：A、B）, which are what the sentence asks for.
  void add_listed(const std::vector<Field>& contents);

  /// Those that say what, by what hour, or how often without a day.
  std::vector<Demand> take();

 private:
  struct Days {
    Span at;
    std::vector<DateField> days;
    Field who;
  };
  struct Recipient {
    Span at;
    Field name;
  };

  bool is_others(Span clause) const;
  Demand part_of(Span clause) const;
  void read_times(Span clause, Demand& part) const;
  void read_contents(Span clause, Demand& part) const;
  static void join(Demand& all, Demand&& part);

  const rules::Subject& subject_;
  Span sentence_;
  const Context& context_;
  std::vector<Days> days_;
  std::vector<Recipient> recipients_;
  std::vector<Field> listed_;
  std::vector<Span> others_;
};

/// Adds them, and what they ask for to the notice's contents, unless these are listed by themselves.
void add_demands(std::vector<Demand> demands, Reporting& reporting);
/// What is asked for without a time, and once more with one, is one demand.
void merge_timeless(Reporting& reporting);
/// What the notice lists (报送内容包括：…) is what all ask for that name it in one word (进展情况).
void set_listed_contents(std::vector<Field> contents, Reporting& reporting);

}  // namespace fenjie::notice
