#include "model/added_home.h"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace fenjie {
namespace {

constexpr std::string_view kTable = "tables[", kText = "text";

}  // namespace

std::string home_word(std::size_t home, std::size_t tables) {
  return home >= tables ? std::string(kText) : std::string(kTable) + std::to_string(home) + "]";
}

std::optional<std::size_t> home_of_added(const Task& task, std::size_t tables) {
  if (!task.source.empty()) return std::nullopt;
  const auto told = std::find_if(task.edited.rbegin(), task.edited.rend(), [](const Edit& edit) { return edit.field == kHomeField; });
  if (told == task.edited.rend()) return std::nullopt;
  const std::string_view word = told->after;
  if (word == kText) return tables;
  std::size_t home = tables;
  if (word.starts_with(kTable)) std::from_chars(word.data() + kTable.size(), word.data() + word.size(), home);
  return home < tables ? std::optional(home) : std::nullopt;
}

}  // namespace fenjie
