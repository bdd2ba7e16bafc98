#include "notice/unit_lines.h"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <utility>

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

/// What stands behind units tells what they have to do; `maybe`, a sentence that is no task by its words, where others stand so, too.
enum class Told { nothing, maybe, duty };

/// 负责防汛调度。, 整改要求：…; not 位于人民路。
Told told_by(std::string_view key, const Context& context) {
  const auto match = context.book.set("unit-heading").at_start(key);
  const std::string_view is = match ? match->constant("is") : std::string_view{};
  if (is == "block" || is == "serves") return Told::duty;
  const bool sentence = key.ends_with("。") || key.ends_with("；");
  if (!sentence || !(is.empty() || is == "duties-of")) return Told::nothing;
  return context.lexicon.begins_like_task(key) ? Told::duty : Told::maybe;
}

/// 县教育局： in front of a sentence: where the sentence begins; 0 for others.
std::size_t behind_units(std::string_view key, const Context& context) {
  const std::size_t colon = key.find(kColon);
  if (colon == std::string_view::npos || colon + kColon.size() == key.size() || !are_units(key.substr(0, colon), context.lexicon)) return 0;
  const std::size_t behind = colon + kColon.size();
  return told_by(key.substr(behind), context) == Told::nothing ? 0 : behind;
}

/// Finds the unit lines of one part of a notice.
class Finder {
 public:
  Finder(const std::vector<rules::Subject>& paragraphs, const Context& context) : paragraphs_(paragraphs), context_(context), lines_(paragraphs.size()) {}

  std::vector<UnitLine> find() {
    for (std::size_t i = 0; i < paragraphs_.size(); ++i) read(i);
    const auto found = std::count_if(lines_.begin(), lines_.end(), [](const UnitLine& line) { return line.level > 0; });
    const bool several = alone_ > 0 && static_cast<std::size_t>(found) + numbered_ > 1;
    if (!several) lines_.assign(lines_.size(), {});
    return std::move(lines_);
  }

 private:
  /// What stands above ends a sentence, or is a heading: else the line goes on a sentence that a dump has cut (省数字办、 under 责任单位：).
  bool begins_anew(std::size_t i) const {
    if (i == 0 || lines_[i - 1].level > 0) return true;
    const std::string_view above = paragraphs_[i - 1].key();
    const auto ends = [&](std::initializer_list<std::string_view> marks) {
      return std::any_of(marks.begin(), marks.end(), [&](std::string_view mark) { return above.ends_with(mark); });
    };
    return ends({"。", "；", "：", "！", "）", "”"}) || (label_at(above, 0, context_) && !ends({"、", "，"}) && above.find("，") == std::string_view::npos);
  }
  void read(std::size_t i);
  void take_number(std::string_view key, const Label& label);

  const std::vector<rules::Subject>& paragraphs_;
  const Context& context_;
  std::vector<UnitLine> lines_;
  int open_ = 0;  // level of the item that the unit lines stand under
  int unit_ = 0;  // their own
  std::size_t alone_ = 0, numbered_ = 0;
  std::vector<std::size_t> waiting_;  // 县教育局：… in front of the first unit line
};

/// 二、县教育局 over its items: lines without a number stand beside it.
void Finder::take_number(std::string_view key, const Label& label) {
  if (is_unit_line(key.substr(label.span.end), context_)) {
    open_ = label.level - 1, unit_ = label.level;
    ++numbered_;
  } else if (unit_ == 0 || label.level <= unit_) {
    open_ = label.level, unit_ = 0;
    waiting_.clear();
  }
}

void Finder::read(std::size_t i) {
  const std::string& key = paragraphs_[i].key();
  if (const auto label = label_at(key, 0, context_)) return take_number(key, *label);
  if (const std::size_t behind = behind_units(key, context_)) {
    lines_[i] = {unit_, behind};
    if (unit_ == 0) waiting_.push_back(i);
    return;
  }
  if (i + 1 == paragraphs_.size() || key.ends_with("、") || !is_unit_line(key, context_) || !begins_anew(i)) return;
  const auto label_below = label_at(paragraphs_[i + 1].key(), 0, context_);
  const int below = label_below ? label_below->level : 0;
  const int wanted = unit_ > 0 ? unit_ : below > 0 ? below - 1 : std::max(open_, kChapter) + 1;
  const bool over_items = below > wanted && wanted > open_;
  const Told told = told_by(paragraphs_[i + 1].key(), context_);
  const bool cut = told == Told::maybe && context_.lexicon.is_unit_collective(key);  // 各级各部门 of a sentence that a dump has cut
  if (!over_items && (below > 0 || told == Told::nothing || cut)) return;
  unit_ = wanted;
  for (const std::size_t before : waiting_) lines_[before].level = wanted;
  waiting_.clear();
  lines_[i] = {wanted, key.size()};
  ++alone_;
}

}  // namespace

std::vector<UnitLine> unit_lines_of(const std::vector<rules::Subject>& paragraphs, const Context& context) {
  return Finder(paragraphs, context).find();
}

}  // namespace fenjie::notice
