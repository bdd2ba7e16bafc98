// Stacked names against wrapped names: the cheapest grouping of a cell's tokens into whole names.
//
// Every grouping has a cost: a group that no vocabulary knows as a name costs most, a join over a line that still had
// room costs more than over a full one, a join of two names that are whole by themselves is nearly forbidden.
// Where persons stand beside units, the cheapest pair of groupings with equal counts wins, unless it costs much more.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "rules/book.h"
#include "rules/lexicon.h"
#include "task/name_tokens.h"

namespace fenjie::task {

enum class NameKind { unit, person };

/// 各乡 and 镇人民政府, 各县市 and 区政府: a group whose word goes on in the next token.
bool group_goes_on(const std::string& above, const std::string& below, const rules::Lexicon& lexicon);

/// 中 国 铁 路 成 都 局 集 团 有 限 公 司: one name, none of whose blanks parts names.
bool is_letter_spaced(const std::vector<NameToken>& tokens, const rules::Lexicon& lexicon);

/// Units of running text that blanks and line ends cut: 国务院 over 办公厅 is one, and of a list that marks part (`between_marks`) 县委 编办, too.
std::vector<NameToken> joined_units(const std::vector<NameToken>& tokens, bool between_marks, const rules::Lexicon& lexicon);

/// A cell's names in printed order.
struct NameSplit {
  std::vector<Passage> names;
  double cost = 0;  ///< 0: every name is whole
};

/// The names of two cells side by side.
struct NamePair {
  NameSplit units, persons;
  bool cut_to_agree = false;  ///< by themselves the cells would read as other counts
};

class NameSplitter {
 public:
  NameSplitter(const rules::Book& book, const rules::Lexicon& lexicon);

  /// The cheapest grouping.
  NameSplit split(const std::vector<NameToken>& tokens, NameKind kind) const;
  /// The cheapest pair of groupings, with equal counts where that is plausible.
  NamePair split_pair(const std::vector<NameToken>& units, const std::vector<NameToken>& persons) const;
  bool is_whole(NameKind kind, const std::string& key) const;
  bool all_whole(const std::vector<NameToken>& tokens, NameKind kind) const;

 private:
  struct Groupings;
  Groupings groupings(const std::vector<NameToken>& tokens, NameKind kind) const;
  double group_cost(const std::vector<NameToken>& tokens, std::size_t begin, std::size_t end, NameKind kind,
                    const std::vector<bool>& whole) const;
  bool is_bound(const NameToken& above, const NameToken& token, NameKind kind) const;
  bool has_branch_below(const std::vector<NameToken>& units) const;
  std::vector<NameToken> padded_apart(const std::vector<NameToken>& tokens) const;
  bool is_plain_list(const std::vector<NameToken>& tokens, NameKind kind) const;
  double name_cost(NameKind kind, const std::string& key) const;

  const rules::Lexicon& lexicon_;
  const rules::Vocabulary& branches_;
  mutable std::unordered_map<std::string, bool> whole_units_, whole_persons_;  // the same names come row after row
};

}  // namespace fenjie::task
