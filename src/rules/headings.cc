#include "rules/headings.h"

#include <algorithm>
#include <array>

#include "text/characters.h"

namespace fenjie::rules {

namespace {

constexpr std::size_t kLongestHeading = 60;  // bytes; longer ones are looked up as a whole alone
constexpr std::string_view kYear = "年", kPlainWord = "word";

constexpr std::array kRoles = {
    ColumnRole::number,    ColumnRole::section, ColumnRole::group,        ColumnRole::task,   ColumnRole::leader,
    ColumnRole::lead_unit, ColumnRole::unit,    ColumnRole::support_unit, ColumnRole::person, ColumnRole::requirement,
    ColumnRole::deadline,  ColumnRole::contact, ColumnRole::other};

std::optional<ColumnRole> role_named(std::string_view name) {
  const auto found = std::find_if(kRoles.begin(), kRoles.end(), [&](ColumnRole role) { return name == name_of(role); });
  return found == kRoles.end() ? std::nullopt : std::optional(*found);
}

bool is_of_people(std::string_view role) {
  const auto named = role_named(role);
  return named && holds_names(*named);
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
      joining_words_(book.vocabulary("joining-words")) {}

std::optional<ColumnRole> Headings::role(std::string_view key) const {
  if (const std::string_view head = known(key); !head.empty()) return role_named(heads_.value(head));
  const std::string_view head = behind_words(key);
  if (head.empty()) return std::nullopt;
  const auto role = role_named(heads_.value(head));
  if (role != ColumnRole::unit) return role;
  return part(key.substr(0, key.size() - head.size())).value_or(ColumnRole::unit);
}

std::optional<ColumnRole> Headings::units_part(std::string_view key) const {
  return words_until(key) == key.size() ? part(key) : std::nullopt;
}

std::string_view Headings::remark(std::string_view key) const {
  const std::string_view head = known(key);
  return heads_.value(head.empty() ? behind_words(key) : head, 1);
}

/// The entry that a heading is, without what brackets add to it; empty for others.
std::string_view Headings::known(std::string_view key) const {
  if (heads_.contains(key)) return key;
  if (key.ends_with("）"))
    if (const std::string_view bare = key.substr(0, key.find("（")); heads_.contains(bare)) return bare;
  return first_of_two(key);
}

/// 建设内容 of 建设内容及年度目标: both are headings; empty for others.
std::string_view Headings::first_of_two(std::string_view key) const {
  for (std::size_t at = 0; at < key.size(); at = text::character_at(key, at).end) {
    std::string_view word = joining_words_.longest_prefix(key.substr(at));
    if (word.empty() && key.substr(at).starts_with("、")) word = "、";
    if (word.empty() || at == 0) continue;
    if (heads_.contains(key.substr(0, at)) && heads_.contains(key.substr(at + word.size()))) return key.substr(0, at);
  }
  return {};
}

/// 重点工作 of 2025年度重点工作: the longest entry with nothing but years and words of headings in front of it. Of people only
/// where a word says their part: 市直部门 and 部门负责人 are values.
std::string_view Headings::behind_words(std::string_view key) const {
  if (key.size() > kLongestHeading) return {};
  for (std::size_t at = 0; at < key.size(); at = text::character_at(key, at).end)
    if (at > 0 && heads_.contains(key.substr(at)) && words_until(key.substr(0, at)) == at &&
        (!is_of_people(heads_.value(key.substr(at))) || !telling_word(key.substr(0, at)).empty()))
      return key.substr(at);
  return {};
}

/// How far the text is made of years and words of headings, each as long as can be.
std::size_t Headings::words_until(std::string_view front) const {
  std::size_t at = 0;
  while (at < front.size()) {
    const std::string_view rest = front.substr(at);
    const std::size_t taken = std::max(year_at_start(rest), words_.longest_prefix(rest).size());
    if (taken == 0) break;
    at += taken;
  }
  return at;
}

/// The first word that says more than whose or when; empty for none.
std::string_view Headings::telling_word(std::string_view front) const {
  for (std::size_t at = 0; at < front.size();) {
    const std::string_view rest = front.substr(at);
    const std::string_view word = words_.longest_prefix(rest);
    if (!word.empty() && words_.value(word) != kPlainWord) return word;
    at += std::max({word.size(), year_at_start(rest), std::size_t{1}});
  }
  return {};
}

/// The part of the units that the words in front of 单位 tell.
std::optional<ColumnRole> Headings::part(std::string_view front) const {
  return role_named(words_.value(telling_word(front)));
}

}  // namespace fenjie::rules
