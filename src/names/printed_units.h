// What a notice's print tells of the units that it names, for those that someone typed.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "model/task.h"

namespace fenjie::names {

class PrintedUnits {
 public:
  explicit PrintedUnits(const std::vector<Task>& tasks);

  /// A typed name that is printed elsewhere means the same: 财政厅 is 四川省财政厅 where all print has it so.
  void complete(Unit& unit) const;

 private:
  struct Told {
    std::string full_name;
    bool collective = false, one_full_name = true;
  };
  std::unordered_map<std::string, Told> told_;
};

}  // namespace fenjie::names
