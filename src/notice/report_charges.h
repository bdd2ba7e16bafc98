// Who is charged with what a sentence says to report, where a bracket or a label behind it names units.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "notice/lines.h"
#include "rules/book.h"

namespace fenjie::notice {

class ReportCharges {
 public:
  using Names = std::vector<std::string_view>;

  /// @param key the paragraph's
  /// @param behind the paragraphs behind it, of which labels and a bracket belong to it; all must outlive the charges
  ReportCharges(std::string_view key, std::span<const rules::Subject> behind, const Context& context);

  /// The units by name that are charged with what stands at `at` (每月5日前报送数据。（县发改局）); none where nobody is, or a group.
  Names at(std::size_t at) const;

 private:
  Names in_brackets(std::string_view text) const;
  Names behind_label(std::string_view text) const;
  Names names_in(std::string_view list, bool by_word) const;
  bool ends_with_unit(std::string_view text) const;

  std::string_view key_;
  std::span<const rules::Subject> behind_;
  const Context& context_;
  const rules::RuleSet &labels_, &words_;
};

}  // namespace fenjie::notice
