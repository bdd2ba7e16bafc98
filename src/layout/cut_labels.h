// Labels and days that the end of a printed line cuts, as text copied from a PDF file has them.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "layout/printed_line.h"
#include "rules/book.h"
#include "rules/lexicon.h"

namespace fenjie::layout {

/// （牵 over 头单位：市教育局, ；完成时 over 限：9月底, （ over 牵头单位：市教育局: two lines, given by their keys, are cut inside a label, or its bracket.
bool cuts_label(std::string_view before, std::string_view line, const rules::RuleSet& labels);

/// …、市公共 over 资源交易中心完成时限：9月底, …、市农业农村局完 over 成时限：9月底: where no break parts labels, the line's end cuts the last name in front
/// of the next label, or that label.
bool cuts_name_before_label(std::string_view before, std::string_view line, const rules::RuleSet& labels, const rules::Lexicon& lexicon);

/// …于2023年3月31 over 日前报送, …于2023年3月 over 31日前报送: two lines, given by their keys, are cut inside a day or a month.
bool cuts_day(std::string_view before, std::string_view line, const rules::Lexicon& lexicon);

/// …；责任单位： - a line ends with a label that says who is responsible, and its value stands below: where the label begins, or nothing.
std::optional<std::size_t> label_at_end(std::string_view key, const rules::RuleSet& labels);

/// The bracket of a label that printed lines leave open: （牵头单位：A over B、C；责任单位： over D）.
class LabelledBracket {
 public:
  explicit LabelledBracket(const rules::RuleSet& labels) : labels_(labels) {}

  /// The next printed line, given by its key; `begins` a paragraph, where no bracket goes on.
  void add(std::string_view key, bool begins);
  /// Line `i` goes on in the bracket, which closes in it or soon, however wide the lines are; or ends one without a label (（市发改委牵头，各县区
  /// over 按职责分工负责）); or it is the value of a label at the end
  /// of the line before.
  bool goes_on(const std::vector<const PrintedLine*>& lines, std::size_t i, const rules::RuleSet& numbering, const rules::Lexicon& lexicon) const;

 private:
  const rules::RuleSet& labels_;
  int depth_ = 0;
  bool plain_ = false;  // the line before leaves a bracket open, with a label or without
};

/// 责任单位 市住建局: the printed line begins with a label that a blank, and no colon, sets apart from its value.
bool parts_label(std::string_view printed, const rules::RuleSet& labels);

}  // namespace fenjie::layout
