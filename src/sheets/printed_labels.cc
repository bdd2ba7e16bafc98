#include "sheets/printed_labels.h"

#include <algorithm>

#include "text/characters.h"

namespace fenjie::sheets {
namespace {

constexpr std::string_view kLabelRule = "responsibility.";
constexpr std::size_t kShortest = 2, kLongest = 10;  // characters
constexpr std::size_t kLongestList = 60;             // characters of names behind a label

/// 包保领导 of （包保领导：张华、李明, whichever of them begins at `end`; empty where no label with a colon stands in front of the names.
std::string label_before(std::string_view source, std::size_t end) {
  for (std::size_t names = 0; end > 0; ++names) {
    const char32_t code = text::character_before(source, end);
    end = text::character_start(source, end - 1);
    if (code == U'：' || code == U':') break;
    if (names == kLongestList || !(text::is_han(code) || text::is_blank(code) || code == U'、')) return {};
  }
  std::size_t begin = end, length = 0;
  for (; begin > 0 && text::is_han(text::character_before(source, begin)); ++length) begin = text::character_start(source, begin - 1);
  return length >= kShortest && length <= kLongest ? std::string(source.substr(begin, end - begin)) : std::string();
}

}  // namespace

std::string label_of_leaders(const Part& part) {
  std::string label;
  for (const Task* task : part.tasks)
    for (const Person& leader : task->leaders) {
      const Field& name = leader.name;
      if (name.spans.empty()) continue;  // typed
      if (!name.rule.starts_with(kLabelRule) || name.spans.front().begin > part.source.size()) return {};
      std::string own = label_before(part.source, name.spans.front().begin);
      if (own.empty() || (!label.empty() && own != label)) return {};
      label = std::move(own);
    }
  return label;
}

}  // namespace fenjie::sheets
