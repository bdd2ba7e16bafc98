// Ids of tasks: the same text gives the same id, whatever the input format.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

namespace fenjie::text {

class TaskIds {
 public:
  /// "t-" and ten hexadecimal digits over the text without blanks and punctuation; "-2", "-3" for repeats.
  std::string next(std::string_view task_text);

 private:
  std::unordered_map<std::string, int> seen_;
};

}  // namespace fenjie::text
