// Who is said to hold which post of which unit, and where.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/notice.h"
#include "rules/book.h"

namespace fenjie::check {

/// One place that names a person for a unit.
struct Claim {
  std::string person;
  std::size_t notice = 0;
  std::string task;   ///< id, or empty for a roster
  std::string title;  ///< as printed in a roster: 市财政局局长
  std::vector<Span> source;
};

/// All claims about one unit.
struct UnitClaims {
  std::string name;                                 ///< as first printed
  std::vector<Claim> responsible;                   ///< paired with the unit in a task
  std::map<std::string, std::vector<Claim>> heads;  ///< by post: 局长
  std::vector<Claim> deputies;
};

/// In order of first mention: tasks before rosters, notice by notice.
std::vector<UnitClaims> collect_claims(const std::vector<Notice>& notices, const rules::Book& book);

}  // namespace fenjie::check
