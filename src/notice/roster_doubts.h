// Lines of people that were not read as a roster: said, so that somebody enters them.
#pragma once

#include <cstddef>
#include <vector>

#include "model/notice.h"
#include "notice/lines.h"

namespace fenjie::notice {

/// 更某 州水利局局长, between lines of a roster that were read.
class UnreadMembers {
 public:
  UnreadMembers(const Lines& lines, const Context& context) : lines_(lines), context_(context) {}
  /// @param line behind the ones before
  /// @param in_roster a role goes on
  void add(std::size_t line, bool in_roster);

 private:
  const Lines& lines_;
  const Context& context_;
  std::vector<std::size_t> skipped_;
};

/// 赵国强 副市长, line after line without 组长 or 成员: said, not read.
void doubt_unmarked(const Lines& lines, Range part, const Context& context);

/// 区卫生健康局副局, whose end stands elsewhere: a title that is no post and no unit is said.
/// @param first of the entries that one list gave
void doubt_cut_posts(const std::vector<RosterEntry>& roster, std::size_t first, const Context& context);

}  // namespace fenjie::notice
