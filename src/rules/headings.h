// What the headings of task tables say by themselves, by vocabulary and by the words that they are made of.
#pragma once

#include <cstddef>
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

  /// Whether a heading that nobody knows ends in one of tasks that is no measure: 整治任务 -> 任务.
  bool ends_in_tasks(std::string_view key) const;

  /// 牵头, 协同: which units stand under it where the heading over it speaks of units.
  std::optional<ColumnRole> units_part(std::string_view key) const;

  /// 协同 of 由谁协同: which units the first word says, wherever it stands in a heading that nobody knows.
  std::optional<ColumnRole> units_part_within(std::string_view key) const;

  /// Whether the vocabulary itself has the heading.
  bool is_listed(std::string_view key) const { return heads_.contains(key) && !is_division(key); }

  /// leader or person, of a heading that nobody knows: 镇领导, 片长.
  std::optional<ColumnRole> persons_by_ending(std::string_view key) const;

  /// The second word that rules/column-heads.tsv has for the heading, which says what each means; empty for none.
  std::string_view remark(std::string_view key) const;

 private:
  static constexpr std::string_view kPlainWord = "word";  // says whose, which or when, and no more
  static constexpr std::string_view kPeriod = "period";   // 第一季度: of which part of the year
  static constexpr std::string_view kCharge = "charge";   // says who does the work

  /// The entry that decides about a heading, empty for none, and which units the words in front of it tell.
  struct Head {
    std::string_view entry;
    std::optional<ColumnRole> part;
  };
  /// Years and words of headings at the start of a text: their bytes, and what the first one says that tells a part.
  struct Front {
    std::size_t size = 0;
    std::string_view telling = kPlainWord;
  };

  /// 部室, 站所: a heading only behind words that give it work.
  bool is_division(std::string_view entry) const { return heads_.value(entry, 1) == "division"; }
  Head head_of(std::string_view key) const;
  Head behind_words(std::string_view key) const;
  Span joint_of_two(std::string_view key) const;
  std::string_view first_of_two(std::string_view key) const;
  Front front_of(std::string_view text) const;
  bool is_of_period(std::string_view key) const;
  bool may_lead(const Front& front, std::string_view entry) const;
  static std::optional<ColumnRole> part_of(const Front& front);

  const Vocabulary &heads_, &words_, &joining_words_, &person_endings_;
};

}  // namespace fenjie::rules
