// What a quantity measures: the noun before it (中心幼儿园2所) or behind it (14个小区).
#pragma once

#include <string_view>

#include "model/source.h"
#include "rules/book.h"

namespace fenjie::task {

class Indicators {
 public:
  explicit Indicators(const rules::Book& book);

  /// The noun in `key`, or an empty span.
  /// @param clause where it may stand; begins behind the quantity before
  /// @param quantity the quantity itself
  /// @param noun before, behind or either: constant of the quantity's rule
  Span find(std::string_view key, Span clause, Span quantity, std::string_view noun) const;
  /// The noun that ends at byte `end`.
  Span before(std::string_view key, Span clause, std::size_t end) const;

 private:
  Span behind(std::string_view key, Span clause, std::size_t begin) const;
  std::size_t behind_subject(std::string_view run) const;
  std::size_t behind_unit(std::string_view run) const;
  std::size_t behind_must(std::string_view run) const;
  std::size_t noun_begin(std::string_view key, Span run) const;
  std::size_t verb_at(std::string_view text) const;

  const rules::Vocabulary &words_, &task_verbs_, &own_prefixes_, &unit_suffixes_;
};

}  // namespace fenjie::task
