#include "notice/report_groups.h"

#include <algorithm>
#include <optional>

#include "notice/split_list.h"
#include "text/characters.h"
#include "text/fold.h"

namespace fenjie::notice {

namespace {

constexpr std::size_t kLongestName = 90;  // bytes

/// all: 各单位, 责任单位, any of them.
Reporters kind_of(std::string_view item, const rules::RuleSet& rules) {
  const auto match = rules.full(item);
  const std::string_view is = match ? match->constant("is") : std::string_view();
  if (is == "lead") return Reporters::lead;
  if (is == "support") return Reporters::support;
  if (is == "places") return Reporters::places;
  return is == "others" ? Reporters::others : Reporters::all;
}

/// What may stand behind who reports: 要, 于, 5月…, ：, 将.
bool tells(std::string_view rest, const Context& context) {
  const auto match = context.book.set("report-subject").at_start(rest);
  if (match && (match->constant("is") == "follows" || match->constant("is") == "time")) return true;
  if (const auto group = context.book.set("report-group").at_start(rest)) return group->constant("is") == "behind";
  const rules::Vocabulary& words = context.book.vocabulary("duty-words");
  const std::string_view word = words.longest_prefix(rest);
  return !word.empty() && words.value(word, 0) != "none";
}

bool begins_with_time(std::string_view rest, const Context& context) {
  const auto match = context.book.set("report-subject").at_start(rest);
  return match && match->constant("is") == "time";
}

bool is_group(std::string_view name, const Context& context) {
  const Reporters kind = kind_of(name, context.book.set("report-group"));
  return kind == Reporters::lead || kind == Reporters::support || context.lexicon.is_unit(name);
}

/// 各牵头单位|细化措施，2月底前…: those who have a part, and what they do.
bool acts_by_part(std::string_view name, std::string_view rest, const Context& context) {
  const Reporters kind = kind_of(name, context.book.set("report-group"));
  return (kind == Reporters::lead || kind == Reporters::support) && context.lexicon.begins_like_task(rest);
}

/// Where the longest name ends that a joint or a word of duty follows; 0 without one.
std::size_t name_end(std::string_view text, const Context& context) {
  std::size_t end = 0;
  for (std::size_t at = 0; at < text.size() && at < kLongestName;) {
    const text::Character next = text::character_at(text, at);
    const std::string_view mark = text.substr(at, next.end - at);
    if (mark == "，" || mark == "。" || mark == "；" || mark == "：") break;
    at = next.end;
    const std::string_view rest = text.substr(at);
    const std::string_view name = text.substr(0, at);
    const bool told = (joint_at(rest) > 0 || tells(rest, context)) && is_group(name, context);
    if (told || acts_by_part(name, rest, context)) end = at;
    if (told && begins_with_time(rest, context)) break;  // 各县（区）|每旬末向市住建局报送
  }
  return end;
}

}  // namespace

std::string_view groups_at(std::string_view text, const Context& context) {
  const auto label = context.book.set("responsibility").at_start(text);
  if (label && text.substr(0, label->whole.end).ends_with("：")) return {};  // 配合单位：县财政局
  for (std::size_t at = 0;;) {
    const std::size_t size = name_end(text.substr(at), context);
    if (size == 0) return {};
    at += size;
    const std::size_t joint = joint_at(text.substr(at));
    if (joint == 0) return text.substr(0, at);
    at += joint;
  }
}

Reporters reporters_of(std::string_view groups, const Context& context) {
  const rules::RuleSet& rules = context.book.set("report-group");
  std::optional<Reporters> common;
  for (const Span item : list_items(groups, {0, groups.size()}, "、和及与")) {
    const Reporters kind = kind_of(groups.substr(item.begin, item.size()), rules);
    if (common && *common != kind) return Reporters::all;
    common = kind;
  }
  return common.value_or(Reporters::all);
}

bool are_addressed_alone(Reporters group, const std::vector<Field>& addressees, const Context& context) {
  if (group != Reporters::places && group != Reporters::others) return false;
  const rules::RuleSet& rules = context.book.set("report-group");
  return addressees.size() == 1 || (!addressees.empty() && std::all_of(addressees.begin(), addressees.end(), [&](const Field& one) {
           const Reporters kind = kind_of(text::fold(one.value), rules);
           return kind == group || kind == Reporters::all;
         }));
}

}  // namespace fenjie::notice
