#include "returned/changes.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "sheets/cell_text.h"
#include "text/characters.h"

namespace fenjie::returned {

const CellChange* RowChange::find(const std::string& head) const {
  const auto found =
      std::find_if(changes.begin(), changes.end(), [&](const CellChange& change) { return change.head == head; });
  return found == changes.end() ? nullptr : &*found;
}

bool SheetChanges::reordered(const std::vector<const Task*>& tasks) const {
  std::unordered_map<const Task*, std::size_t> places;
  for (std::size_t i = 0; i < tasks.size(); ++i) places.emplace(tasks[i], i);
  std::size_t before = 0;
  for (const RowChange& row : rows) {
    if (row.task == nullptr) continue;
    const std::size_t place = places.at(row.task);
    if (place < before) return true;
    before = place;
  }
  return false;
}

bool SheetChanges::any(const std::vector<const Task*>& tasks) const {
  return !removed.empty() || !notes.empty() || !headings.empty() || reordered(tasks) || std::any_of(rows.begin(), rows.end(), [](const RowChange& row) {
    return row.task == nullptr || !row.changes.empty();
  });
}

const char* why_no_value(std::string_view text) {
  static constexpr std::array<std::string_view, 9> kErrors{"#REF!", "#N/A",   "#VALUE!", "#NAME?", "#DIV/0!",
                                                           "#NULL!", "#NUM!", "#SPILL!", "#CALC!"};
  if (std::find(kErrors.begin(), kErrors.end(), text) != kErrors.end()) return "的公式出错";
  return text.starts_with('=') ? "是没有算出结果的公式" : nullptr;
}

std::string in_quotes(const std::vector<std::string>& cells) {
  std::string words;
  for (const std::string& cell : cells)
    if (!cell.empty()) words += "“" + cell + "”";
  std::replace(words.begin(), words.end(), '\n', ' ');
  return words;
}

std::string why_no_task(std::string_view text, const std::vector<std::string>& cells) {
  const std::string row = "，这一行" + in_quotes(cells) + "没有读回";
  if (text.empty()) return " 没有写工作任务" + row + "。";
  const char* why = why_no_value(text);
  return why == nullptr ? std::string() : std::string(" 的工作任务") + why + row + "；请在 Excel 或 WPS 里算出结果、保存后再读。";
}

bool same_text(std::string_view one, std::string_view other) {
  return one == other || sheets::read_back(sheets::storable(one)) == sheets::read_back(sheets::storable(other));
}

double likeness(std::string_view one, std::string_view other) {
  std::unordered_map<char32_t, int> counts;
  std::size_t length = 0, other_length = 0, common = 0;
  for (std::size_t at = 0; at < one.size(); ++length) {
    const text::Character character = text::character_at(one, at);
    ++counts[character.code];
    at = character.end;
  }
  for (std::size_t at = 0; at < other.size(); ++other_length) {
    const text::Character character = text::character_at(other, at);
    if (counts[character.code]-- > 0) ++common;
    at = character.end;
  }
  const std::size_t longest = std::max(length, other_length);
  return longest == 0 ? 1 : static_cast<double>(common) / static_cast<double>(longest);
}

}  // namespace fenjie::returned
