// Whose each report of a paragraph is.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "model/notice.h"
#include "notice/lines.h"
#include "notice/report_matches.h"
#include "notice/report_charges.h"
#include "notice/report_subjects.h"
#include "rules/book.h"

namespace fenjie::notice {

class ReportOwners {
 public:
  struct Whose {
    Reporters reporters = Reporters::unsaid;
    Field who{};
    std::size_t groups = 0;  ///< how many are told together: 2 of 各乡镇、县直各部门
    bool no_tasks = false;   ///< see Report::no_tasks
    /// One unit's, or those that a bracket charges: that is their task's, and not the notice's.
    bool own() const { return reporters == Reporters::named || reporters == Reporters::of_task; }
  };

  /// @param behind the paragraphs behind it; all must outlive the owners
  /// @param matches of rules/reporting.toml in the paragraph
  ReportOwners(const rules::Subject& subject, std::span<const rules::Subject> behind, const Matches& matches, const Notice& notice, const Context& context);

  Whose of(const rules::Match& match) const;

 private:
  bool is_by_way(const rules::Match& match) const;
  bool is_only_addressee(std::string_view unit) const;
  bool is_recipient(std::string_view unit, const rules::Match& match) const;
  bool receives(std::string_view unit) const;
  bool is_charged(const ReportCharges::Names& units) const;

  const rules::Subject& subject_;
  const Matches& matches_;
  const Notice& notice_;
  const Context& context_;
  ReportCharges charges_;
  ReportSubjects subjects_;
};

}  // namespace fenjie::notice
