#include "sheets/printed_labels.h"

#include <algorithm>

#include "text/characters.h"

namespace fenjie::sheets {
namespace {

constexpr std::string_view kLabelRule = "responsibility.";
constexpr std::size_t kShortest = 2, kLongest = 10;  // characters

/// 包保领导 of （包保领导：张华; empty where no label with a colon ends at `end`.
std::string label_before(std::string_view source, std::size_t end) {
  bool colon = false;
  std::size_t begin = end, length = 0;
  while (begin > 0) {
    const char32_t code = text::character_before(source, begin);
    std::size_t at = begin - 1;
    while (at > 0 && (static_cast<unsigned char>(source[at]) & 0xC0) == 0x80) --at;
    if (!colon) {
      if (code != U'：' && code != U':' && !text::is_blank(code)) return {};
      colon = !text::is_blank(code);
      end = at;
    } else if (!text::is_han(code)) {
      break;
    } else {
      ++length;
    }
    begin = at;
  }
  return length >= kShortest && length <= kLongest ? std::string(source.substr(begin, end - begin)) : std::string();
}

}  // namespace

std::string label_of_leaders(const Part& part) {
  std::string label;
  for (const Task* task : part.tasks) {
    if (task->leaders.empty()) continue;
    const Field& first = std::min_element(task->leaders.begin(), task->leaders.end(), [](const Person& a, const Person& b) {
                           return !a.name.spans.empty() && (b.name.spans.empty() || a.name.spans < b.name.spans);
                         })->name;
    if (first.spans.empty()) continue;  // typed
    if (!first.rule.starts_with(kLabelRule) || first.spans.front().begin > part.source.size()) return {};
    const std::string own = label_before(part.source, first.spans.front().begin);
    if (own.empty() || (!label.empty() && own != label)) return {};
    label = own;
  }
  return label;
}

bool supports_as_responsible(const Part& part) {
  constexpr std::string_view kOthers = "responsibility.unit";
  bool any = false;
  for (const Task* task : part.tasks)
    for (const Unit& unit : task->units) {
      if (unit.role != UnitRole::support) continue;
      if (unit.name.rule != kOthers) return false;
      any = true;
    }
  return any;
}

}  // namespace fenjie::sheets
