// Deadlines and quantities that stand in a text, as printed; names/ understands them.
#pragma once

#include <vector>

#include "model/task.h"
#include "rules/book.h"
#include "task/indicators.h"
#include "task/told_places.h"

namespace fenjie::task {

/// A deadline expression with its place in the key.
struct FoundDeadline {
  Deadline deadline;
  Span place;
};

class Expressions {
 public:
  explicit Expressions(const rules::Book& book);

  /// Deadlines of a sentence: expressions that stand for one outside of columns, not inside 《》.
  std::vector<FoundDeadline> deadlines(const rules::Subject& subject, Span part) const;
  /// The deadlines of a cell that holds nothing else: one, or several between ， ； 、
  std::vector<Deadline> cell_deadlines(const rules::Subject& subject, std::string_view rule) const;
  /// The deadlines of a requirement: all of it (6月底, 全年) or told in it (6月30日前报送); how often is none.
  std::vector<Deadline> required_deadlines(const rules::Subject& subject, std::string_view rule) const;
  std::vector<Quantity> quantities(const rules::Subject& subject) const;

 private:
  bool holds_sign(std::string_view key) const;
  bool is_placed(std::string_view key, Span sentence, const rules::Match& match, Span text) const;
  bool lists_several(std::string_view key) const;
  Span misread_number_at(std::string_view key, std::size_t at) const;
  std::vector<Span> cell_parts(std::string_view key) const;
  std::vector<Span> deadline_pieces(std::string_view key, std::u32string_view marks, bool behind_at) const;
  bool describes_next(std::string_view key, Span quantity, Span noun) const;
  std::vector<Span> names_of_one_figure(std::string_view key, Span front) const;
  void share_out(const rules::Subject& subject, Span names, std::vector<Quantity>& found, std::size_t first) const;
  void add_quantities(const rules::Subject& subject, Span sentence, std::vector<Quantity>& found) const;

  const rules::RuleSet& deadlines_;
  const rules::RuleSet& then_;
  const rules::RuleSet& misread_;
  const rules::Vocabulary& signs_;
  const rules::RuleSet& quantities_;
  const rules::RuleSet& names_;
  Indicators indicators_;
  ToldPlaces places_;
};

}  // namespace fenjie::task
