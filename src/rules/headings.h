// What the headings of task tables say by themselves, by vocabulary and by the words that they are made of.
#pragma once

#include <optional>
#include <string_view>

#include "model/document.h"
#include "rules/book.h"

namespace fenjie::rules {

/// All arguments are match forms without blanks (text::fold).
class Headings {
 public:
  /// `book` must outlive the headings.
  explicit Headings(const Book& book);

  /// Role that a heading names (责任单位 -> unit), the first of two that it names (牵头单位及责任人); a known heading behind words
  /// that say whose or when has its role (年度重点工作, 区级牵头部门). Nothing when it is no known heading.
  std::optional<ColumnRole> role(std::string_view key) const;

  /// 牵头, 协同: which units stand under it where the heading over it speaks of units.
  std::optional<ColumnRole> units_part(std::string_view key) const;

  /// Whether the vocabulary itself has the heading.
  bool is_listed(std::string_view key) const { return heads_.contains(key); }

  /// The second word that the vocabulary has for the heading: measure, yields, post or target; empty for none.
  std::string_view remark(std::string_view key) const;

 private:
  std::string_view known(std::string_view key) const;
  std::string_view first_of_two(std::string_view key) const;
  std::string_view behind_words(std::string_view key) const;
  std::size_t words_until(std::string_view front) const;
  std::string_view telling_word(std::string_view front) const;
  std::optional<ColumnRole> part(std::string_view front) const;

  const Vocabulary &heads_, &words_, &joining_words_;
};

}  // namespace fenjie::rules
