// Brackets that list what is counted in front of them: 创建示范村2个（大杨村、李家集村）.
#pragma once

#include <string_view>

#include "model/source.h"
#include "rules/book.h"

namespace fenjie::task {

enum class Counted {
  no,
  maybe,  ///< as many as counted, and places: 打造街区3个（东门社区、西门社区、解放街道）
  yes     ///< things of the kind counted, or 各1处: nobody who has to do something
};

class CountedThings {
 public:
  /// `book` must outlive it.
  explicit CountedThings(const rules::Book& book) : counts_(book.set("counted-things")), names_(book.set("listed-thing")) {}

  /// What the bracket `bracket` of `key`, with nothing but names in it, lists.
  Counted in(std::string_view key, Span bracket) const;

 private:
  bool is(std::string_view name, std::string_view what) const;

  const rules::RuleSet &counts_, &names_;
};

}  // namespace fenjie::task
