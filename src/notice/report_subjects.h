// Whom the sentences of a paragraph tell to report: one unit by name, or everybody that the notice goes to.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/field.h"
#include "notice/lines.h"

namespace fenjie::notice {

/// The longest name of one unit that `text` begins with; empty where a group or none stands there.
std::string_view one_unit_at(std::string_view text, const rules::Lexicon& lexicon);

/// One unit's name stands there, or a group.
bool begins_with_unit(std::string_view text, const rules::Lexicon& lexicon);

class ReportSubjects {
 public:
  /// @param key the paragraph's; both must outlive the subjects
  ReportSubjects(std::string_view key, const Context& context);

  /// The unit by name that what stands at `at` is told to (市水务局负责修复管网，每月底…报送进度); empty: everybody.
  std::string_view unit_at(std::size_t at) const;
  /// Words tell it to everybody or a group, or for everybody (请于…, 各单位…, 将进展情况汇总报…).
  bool is_told_to_all(std::size_t at) const;
  /// Where the clause begins that says to whom.
  std::size_t told_from(std::size_t at) const;
  /// 各乡镇 of 各乡镇于每月5日前…: the groups that what stands at `at` is told to; empty where none is named.
  Span group_at(std::size_t at) const;

 private:
  struct Told {
    std::size_t from = 0;
    std::string_view unit;
    bool all = false;
    Span group{};  ///< of what units, too
  };
  Told told_at(std::size_t at) const;
  void read_sentence(std::size_t begin, std::size_t end);
  void read_clause(std::size_t begin, std::size_t end);
  struct Named {
    std::string_view first;
    Span all{};  ///< of the clause
  };
  Named named_at(std::string_view clause) const;
  std::string_view acting_unit_at(std::string_view text) const;
  std::string_view behind_others(std::string_view rest) const;
  bool acts(std::string_view rest) const;
  bool tell_groups(std::size_t at);
  bool says(std::string_view text, std::string_view what) const;
  void tell(const Told& told);

  std::string_view key_;
  const Context& context_;
  const rules::RuleSet &rules_, &no_subjects_;
  bool numbered_;
  std::vector<Told> told_;
};

}  // namespace fenjie::notice
