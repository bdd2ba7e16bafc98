// Cells that name units with their persons: 县水利局 赵国梁, 规划科张三, 李四（县教育局局长）.
#pragma once

#include <vector>

#include "rules/lexicon.h"
#include "task/name_lists.h"
#include "task/name_split.h"
#include "task/name_tokens.h"

namespace fenjie::task {

/// Units, and the persons behind them.
struct UnitsAndPersons {
  std::vector<NameToken> units, persons;
};

class UnitsAndPersonsReader {
 public:
  /// All must outlive the reader.
  UnitsAndPersonsReader(const rules::Lexicon& lexicon, const NameSplitter& splitter, const NameLists& lists)
      : lexicon_(lexicon), splitter_(splitter), lists_(lists) {}

  /// The names of a cell by groups, in printed order; nothing for a cell that does not name persons behind units.
  std::vector<UnitsAndPersons> read(const std::vector<NameToken>& cell) const;

 private:
  bool is_person(const NameToken& token) const;
  bool is_unit(const NameToken& token) const;
  void add_parts(const NameToken& token, std::vector<NameToken>& parts) const;
  std::vector<NameToken> with_padded_persons(const std::vector<NameToken>& names) const;

  const rules::Lexicon& lexicon_;
  const NameSplitter& splitter_;
  const NameLists& lists_;
};

}  // namespace fenjie::task
