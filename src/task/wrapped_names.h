// Names of a cell that the edge of its column broke: joined where that is sure, marked where it is likely.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "rules/lexicon.h"
#include "task/name_split.h"
#include "task/name_tokens.h"
#include "task/table_rows.h"

namespace fenjie::task {

/// Two lines that may be one name or two.
struct OverLines {
  std::string above, below;  ///< as printed
  std::vector<Span> source;  ///< of both
};

/// Knows a column's habits: whether 、 or line breaks part its names, and which names surely stand alone in it.
///
/// Where 、 parts names, a line end after none of them is a wrap. Else a wrap needs a full line, and a rest that
/// vocabulary takes for the end of a name; what could be two names as well is a doubt.
class WrappedNames {
 public:
  /// `splitter` and `lexicon` must outlive this.
  WrappedNames(const Table& table, const TableRows& rows, std::size_t column, NameKind kind,
               const NameSplitter& splitter, const rules::Lexicon& lexicon);

  /// The tokens of a cell with wraps joined; sets NameToken::goes_on.
  std::vector<NameToken> join(const std::vector<NameToken>& tokens, std::vector<OverLines>& doubts) const;

 private:
  enum class Reading { apart, apart_in_doubt, maybe, maybe_in_doubt, one };
  void learn(const std::vector<NameToken>& tokens);
  bool parted_by_marks(const std::vector<NameToken>& tokens) const;
  Reading judge(const NameToken& above, const NameToken& below, bool by_marks) const;
  Reading judge_units(const NameToken& above, const NameToken& below, bool by_marks) const;
  bool only_prints_wholes(const std::string& above) const;

  NameKind kind_;
  const NameSplitter& splitter_;
  const rules::Lexicon& lexicon_;
  int with_marks_ = 0, with_breaks_ = 0;  // cells
  std::set<std::string> alone_;           // whole names whose beginning is sure
};

}  // namespace fenjie::task
