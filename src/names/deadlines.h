// Deadlines as printed -> due day, kind and precision.
#pragma once

#include <optional>

#include "model/task.h"
#include "rules/book.h"
#include "text/dates.h"

namespace fenjie::names {

class DeadlineReader {
 public:
  /// @param base_year year of the notice, for deadlines without one; 0 when unknown: they get no due day then
  DeadlineReader(const rules::Book& book, int base_year);

  /// Fills due, kind, precision and year_inferred from the printed text. False when no rule understands it.
  bool read(Deadline& deadline) const;

 private:
  bool set_due(const rules::Match& match, std::string_view key, Deadline& deadline) const;
  std::optional<int> year_of(const rules::Match& match, std::string_view key, bool& inferred) const;

  const rules::RuleSet& rules_;
  const rules::Vocabulary& words_;
  int base_year_;
};

}  // namespace fenjie::names
