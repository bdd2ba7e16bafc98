// Cuts a printed line of a flat table into the pieces that stand in different cells.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "layout/line_tokens.h"
#include "layout/piece.h"
#include "layout/printed_line.h"
#include "rules/lexicon.h"

namespace fenjie::layout {

/// Cuts lines by what the parts beside a blank are: two or more blanks or a tab always part (but for a padded
/// name), one blank parts where one side is a whole value of its own and parts nothing inside a name, a number
/// or a Latin word.
class LineCutter {
 public:
  /// @param source the text that the lines' spans point into; it must outlive the cutter
  /// @param laid_out blanks keep the columns' places: a list of units that the line's end cuts stands in one
  LineCutter(std::string_view source, const std::vector<ColumnRole>& roles, const rules::Lexicon& lexicon,
             const rules::RuleSet& numbering, bool laid_out);

  /// @param index number of the line within its table
  std::vector<Piece> cut(const PrintedLine& line, std::size_t index);

 private:
  bool is_next_number(const std::string& key);
  bool is_value(const std::string& key) const;
  bool judge_value(std::string_view key) const;
  bool begins_unit_list(std::string_view key) const;
  bool ends_date(std::string_view key) const;
  bool begins_date(std::string_view key) const;
  bool parts(const Token& left, const Token& right, bool right_is_last) const;
  std::vector<Token> padded_names_joined(std::vector<Token> tokens) const;
  bool is_padded_name(const Token& left, const Token& right) const;

  std::string_view source_;
  bool has_number_ = false, has_leader_or_person_ = false, has_unit_ = false, has_deadline_ = false,
       has_requirement_ = false;
  const bool laid_out_;
  std::optional<double> open_date_;                       ///< left edge of a date above that may go on
  int last_number_ = 0;                                   ///< of the column of numbers, where the table has one
  mutable std::unordered_map<std::string, bool> values_;  ///< judged before: names come again and again
  const rules::Lexicon& lexicon_;
  const rules::RuleSet& numbering_;
};

}  // namespace fenjie::layout
