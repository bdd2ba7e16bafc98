#include "notice/unit_lines.h"

#include <algorithm>
#include <optional>

#include "notice/labels.h"
#include "notice/split_list.h"

namespace fenjie::notice {

namespace {

constexpr std::string_view kColon = "：";
constexpr std::size_t kLongestLine = 180;  // bytes of key: 60 characters
constexpr int kChapter = 1;

/// All names of 县教育局、县公安局: units, or groups of people of an office (综合协调组).
bool are_units(std::string_view names, const rules::Lexicon& lexicon) {
  const std::vector<Span> all = list_items(names, {0, names.size()}, "、");
  return !all.empty() && std::all_of(all.begin(), all.end(), [&](Span item) {
    const std::string_view name = names.substr(item.begin, item.size());
    return lexicon.is_unit(name) || lexicon.is_bare_unit(name) || lexicon.is_division_of_people(name);
  });
}

/// 县教育局, 县教育局：, 县教育局职责： and nothing else.
bool is_unit_line(std::string_view key, const Context& context) {
  if (key.ends_with(kColon)) key.remove_suffix(kColon.size());
  if (key.empty() || key.size() > kLongestLine) return false;
  const auto duties = context.book.set("unit-heading").full(key);
  const auto units = duties && duties->constant("is") == "duties-of" ? duties->field("units") : std::nullopt;
  return are_units(units ? key.substr(units->begin, units->size()) : key, context.lexicon);
}

/// 负责防汛调度。, 整改要求：…; not 位于人民路。
bool tells_duty(std::string_view key, const Context& context) {
  const auto match = context.book.set("unit-heading").at_start(key);
  const std::string_view is = match ? match->constant("is") : std::string_view{};
  if (is == "block" || is == "serves") return true;
  const bool sentence = key.ends_with("。") || key.ends_with("；");
  return sentence && (is.empty() || is == "duties-of") && context.lexicon.begins_like_task(key);
}

/// The label that begins a paragraph, with its level: 0 where none does.
int level_at(std::string_view key, const Context& context) {
  const auto label = label_at(key, 0, context);
  return label ? label->level : 0;
}

}  // namespace

std::vector<int> levels_of_unit_lines(const std::vector<rules::Subject>& paragraphs, const Context& context) {
  std::vector<int> levels(paragraphs.size(), 0);
  int open = 0;  // level of the item that the unit lines stand under
  int unit = 0;  // their own
  for (std::size_t i = 0; i + 1 < paragraphs.size(); ++i) {
    const std::string& key = paragraphs[i].key();
    if (const int level = level_at(key, context)) {
      if (unit == 0 || level <= unit) open = level, unit = 0;
      continue;
    }
    if (!is_unit_line(key, context)) continue;
    const int below = level_at(paragraphs[i + 1].key(), context);
    const int wanted = unit > 0 ? unit : below > 0 ? below - 1 : std::max(open, kChapter) + 1;
    const bool over_items = below > wanted && wanted > open;
    if (!over_items && (below > 0 || !tells_duty(paragraphs[i + 1].key(), context))) continue;
    levels[i] = unit = wanted;
  }
  const auto found = std::count_if(levels.begin(), levels.end(), [](int level) { return level > 0; });
  if (found < 2) std::fill(levels.begin(), levels.end(), 0);
  return levels;
}

}  // namespace fenjie::notice
