#include "text/task_ids.h"

#include "model/sha256.h"
#include "text/characters.h"
#include "text/fold.h"

namespace fenjie::text {

namespace {

constexpr std::size_t kDigits = 10;

/// Han, letters and digits only: marks differ from format to format.
std::string essence(std::string_view task_text) {
  const std::string key = fold(task_text);
  std::string result;
  for (std::size_t i = 0; i < key.size();) {
    const Character c = character_at(key, i);
    if (is_han(c.code) || is_digit(c.code) || is_latin(c.code)) result.append(key, i, c.end - i);
    i = c.end;
  }
  return result;
}

}  // namespace

std::string TaskIds::next(std::string_view task_text) {
  std::string id = "t-" + sha256_hex(essence(task_text)).substr(0, kDigits);
  const int count = ++seen_[id];
  return count == 1 ? id : id + "-" + std::to_string(count);
}

}  // namespace fenjie::text
