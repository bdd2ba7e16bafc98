#include "rules/headings.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/characters.h"

namespace fenjie::rules {

namespace {

constexpr std::size_t kLongestHeading = 60;  // bytes; longer ones are looked up as a whole alone
constexpr std::string_view kYear = "年";

constexpr std::array kRoles = {
    ColumnRole::number,    ColumnRole::section, ColumnRole::group,        ColumnRole::task,   ColumnRole::leader,
    ColumnRole::lead_unit, ColumnRole::unit,    ColumnRole::support_unit, ColumnRole::guide_unit, ColumnRole::person, ColumnRole::requirement,
    ColumnRole::deadline,  ColumnRole::contact, ColumnRole::other};

std::optional<ColumnRole> role_named(std::string_view name) {
  const auto found = std::find_if(kRoles.begin(), kRoles.end(), [&](ColumnRole role) { return name == name_of(role); });
  return found == kRoles.end() ? std::nullopt : std::optional(*found);
}

bool is_of_names(std::string_view role) {
  const auto named = role_named(role);
  return named && holds_names(*named);
}

bool is_of_units(std::string_view role) {
  const auto named = role_named(role);
  return named == ColumnRole::unit || named == ColumnRole::lead_unit || named == ColumnRole::support_unit;
}

/// 市领导 of 市（区）领导; empty where no bracket stands inside.
std::string without_inner_bracket(std::string_view key) {
  static constexpr std::string_view kOpen = "（", kClose = "）";
  const std::size_t open = key.find(kOpen), close = key.find(kClose);
  if (open == 0 || open == std::string_view::npos || close < open || close == std::string_view::npos) return {};
  const std::size_t end = close + kClose.size();
  return end == key.size() ? std::string() : std::string(key.substr(0, open)).append(key.substr(end));
}

/// The digits of 2025年; 年 and 年度 are words of headings.
std::size_t year_at_start(std::string_view text) {
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  return digits == 4 && text.substr(digits).starts_with(kYear) ? digits : 0;
}

}  // namespace

Headings::Headings(const Book& book)
    : heads_(book.vocabulary("column-heads")),
      words_(book.vocabulary("heading-words")),
      joining_words_(book.vocabulary("joining-words")),
      person_endings_(book.vocabulary("person-headings")) {}

std::optional<ColumnRole> Headings::role(std::string_view key) const {
  if (const std::string shorter = without_inner_bracket(key); !shorter.empty()) return role(shorter);
  if (is_of_period(key)) return ColumnRole::other;
  const Head head = head_of(key);
  const auto role = role_named(heads_.value(head.entry));
  return role == ColumnRole::unit && head.part ? head.part : role;
}

std::optional<ColumnRole> Headings::units_part(std::string_view key) const {
  const Front front = front_of(key);
  return front.size == key.size() ? part_of(front) : std::nullopt;
}

bool Headings::ends_in_tasks(std::string_view key) const {
  if (key.size() > kLongestHeading) return false;
  key = key.substr(0, joint_of_two(key).begin);  // 推进事项 of 推进事项及目标要求
  for (std::size_t at = 0; at < key.size(); at = text::character_at(key, at).end) {
    const std::string_view entry = key.substr(at);
    if (at > 0 && heads_.contains(entry)) return role_named(heads_.value(entry)) == ColumnRole::task && heads_.value(entry, 1).empty();
  }
  return false;
}

std::optional<ColumnRole> Headings::units_part_within(std::string_view key) const {
  for (std::size_t at = 0; at < key.size(); at = text::character_at(key, at).end)
    if (const auto part = role_named(words_.value(words_.longest_prefix(key.substr(at))))) return part;
  return std::nullopt;
}

std::optional<ColumnRole> Headings::persons_by_ending(std::string_view key) const {
  return role_named(person_endings_.value(person_endings_.longest_suffix(key)));
}

std::string_view Headings::remark(std::string_view key) const { return heads_.value(head_of(key).entry, 1); }

Headings::Head Headings::head_of(std::string_view key) const {
  if (is_listed(key)) return {key, {}};
  const std::string_view bare = key.ends_with("）") ? key.substr(0, key.find("（")) : key;  // 责任单位（排在首位的牵头）
  if (is_listed(bare)) return {bare, {}};
  if (const std::string_view first = first_of_two(key); !first.empty()) return {first, {}};
  return behind_words(bare);
}

/// 及 of 建设内容及年度目标, where what stands behind it is a heading; empty, at the key's end, for others.
Span Headings::joint_of_two(std::string_view key) const {
  for (std::size_t at = 0; at < key.size(); at = text::character_at(key, at).end) {
    std::string_view word = joining_words_.longest_prefix(key.substr(at));
    if (word.empty() && key.substr(at).starts_with("、")) word = "、";
    if (!word.empty() && at > 0 && is_listed(key.substr(at + word.size()))) return {at, at + word.size()};
  }
  return {key.size(), key.size()};
}

/// 建设内容 of 建设内容及年度目标: both are headings; empty for others.
std::string_view Headings::first_of_two(std::string_view key) const {
  const Span joint = joint_of_two(key);
  return !joint.empty() && is_listed(key.substr(0, joint.begin)) ? key.substr(0, joint.begin) : std::string_view();
}

/// 重点工作 of 2025年度重点工作: the longest entry with nothing but years and words of headings in front of it. Of units and
/// persons only where a word says their part: 市直部门 and 部门负责人 are values.
Headings::Head Headings::behind_words(std::string_view key) const {
  if (key.size() > kLongestHeading) return {};
  const std::size_t words = front_of(key).size;
  for (std::size_t at = 0; at < key.size() && at <= words; at = text::character_at(key, at).end) {
    const std::string_view entry = key.substr(at);
    if (at == 0 || !heads_.contains(entry)) continue;
    const Front front = front_of(key.substr(0, at));
    if (front.size == at && may_lead(front, entry)) return {entry, part_of(front)};
  }
  return {};
}

/// 第一季度进度安排, 下半年目标: what is to be reached in a part of the year is no deadline and no task by itself.
bool Headings::is_of_period(std::string_view key) const {
  if (heads_.contains(key)) return false;
  const Head head = behind_words(key);
  return !head.entry.empty() && !is_of_names(heads_.value(head.entry)) && front_of(key.substr(0, key.size() - head.entry.size())).telling == kPeriod;
}

/// 主责 and 承办 in front of any division; 建设 and 联系 only in front of what is a heading by itself: 建设机构 is a unit.
bool Headings::may_lead(const Front& front, std::string_view entry) const {
  if (is_division(entry)) return front.telling == kCharge || part_of(front);
  const bool says_part = is_of_units(heads_.value(entry)) && front_of(entry).telling != kPlainWord;  // 委|责任科室, 我局|承办科室
  return front.telling != kPlainWord || says_part || !is_of_names(heads_.value(entry));
}

Headings::Front Headings::front_of(std::string_view text) const {
  Front front;
  while (front.size < text.size()) {
    const std::string_view rest = text.substr(front.size);
    const std::string_view word = words_.longest_prefix(rest);
    const std::size_t taken = std::max(year_at_start(rest), word.size());
    if (taken == 0) break;
    if (!word.empty() && front.telling == kPlainWord) front.telling = words_.value(word);
    front.size += taken;
  }
  return front;
}

/// Which units a heading of units then names.
std::optional<ColumnRole> Headings::part_of(const Front& front) { return role_named(front.telling); }

}  // namespace fenjie::rules
