// Who stands with whom: what sure rows teach about the others.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace fenjie::layout {

/// How often two names stood in one row, by the left one.
class Pairs {
 public:
  void add(const std::string& left, const std::string& right, double weight);
  /// 1 the left one's only companion .. 0 never seen with it; `unknown` when the left one is new.
  double share(const std::string& left, const std::string& right, double unknown) const;
  bool knows(const std::string& left) const { return total_.contains(left); }

 private:
  std::map<std::string, double> total_;
  std::map<std::pair<std::string, std::string>, double> count_;
};

struct Companions {
  Pairs person_of_unit;
  Pairs leader_of_unit;
  Pairs units_of_leader;  ///< the other way round
};

}  // namespace fenjie::layout
