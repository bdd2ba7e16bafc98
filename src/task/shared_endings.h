// Several levels of places with one ending for all: 各县（市）、区人民政府 is one collective, though a mark stands inside.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "model/source.h"
#include "rules/book.h"
#include "task/name_tokens.h"

namespace fenjie::task {

class SharedEndings {
 public:
  /// `book` must outlive it.
  explicit SharedEndings(const rules::Book& book) : rules_(book.set("shared-ending")) {}

  /// Whether the 、 between `before` (a name from its beginning) and `after` (all that follows) stands inside one name.
  bool holds_together(std::string_view before, std::string_view after) const;
  /// 各市（州）: a group of places of which nothing says yet what organ is meant.
  bool is_begun(std::string_view name) const;
  /// 省委优化营商环境领导小组办公室: a body whose name tells in verbs what it is for.
  bool is_work_body(std::string_view name) const;
  /// 长岭镇 of 长岭镇党委 in front of 政府, which is that place's; empty for other names.
  std::string place_of_seat(std::string_view before, std::string_view name) const;
  /// 和 of 政府和县水利局 behind 长岭镇党委; empty for other names.
  Span joins_seat(std::string_view before, std::string_view name) const;
  /// 市政府 for 长春 of 长春、吉林市政府, what the next whole name of the run gives it; empty for every other part.
  /// @param parts of `key`; @param may_be_place whether a part could be the bare name of a place
  std::vector<std::string_view> elided(std::string_view key, const std::vector<Span>& parts,
                                       const std::function<bool(std::string_view)>& may_be_place) const;
  /// The parts of a key that a list was cut into, with those of one name together again.
  std::vector<Span> joined(std::string_view key, const std::vector<Span>& parts) const;
  /// The same for the names of a cell, whose whole text is `cell`.
  std::vector<NameToken> joined(const Passage& cell, const std::vector<NameToken>& names) const;

 private:
  const rules::RuleSet& rules_;
};

}  // namespace fenjie::task
