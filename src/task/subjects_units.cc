// Where the units at the beginning of a clause end.
#include <algorithm>

#include "rules/key_shape.h"
#include "task/clauses.h"
#include "task/duty_words.h"
#include "task/subjects.h"
#include "text/characters.h"

namespace fenjie::task {

/// 县安委办或负有监管职责的县直部门: the 的 at `of` stands in the name of a group.
bool Subjects::ends_with_group(std::string_view key, Span units, std::size_t of) const {
  for (std::size_t at = units.begin; at < of; at = next_character(key, at))
    if (lists().is_group(view(key, {at, units.end}))) return true;
  return false;
}

std::size_t Subjects::units_end(std::string_view key, Span part) const {
  if (part.begin >= part.end) return part.begin;
  key = key.substr(0, part.end);
  const std::size_t limit = std::min(part.end, part.begin + kLongestSubject);
  std::size_t found = part.begin;
  for (std::size_t at = next_character(key, part.begin); at <= limit && at > part.begin; at = at < part.end ? next_character(key, at) : at + 1) {
    if (found > part.begin && at > found + 2 * kLongestEnding) break;
    if (lists().is_work_body(view(key, {part.begin, at}))) {
      found = at;  // 省委|优化营商环境领导小组办公室
      continue;
    }
    if (found > part.begin && at > found + kLongestEnding) continue;
    if (key.substr(at).starts_with("、") && lists().all_units(view(key, {part.begin, at}))) found = part.begin;  // 县委|组织部、市人社局
    std::string_view kind;
    if ((at < part.end && word_at(key, at, kind).empty()) || !lists().all_units(view(key, {part.begin, at})) || is_sentence(view(key, {part.begin, at}))) continue;
    const std::string_view behind = view(key, {found, at});
    const std::string_view does = found > part.begin ? word_at(key, found, kind) : std::string_view{};
    const bool must = kind == "must" && text::length(does) > 1;  // 省市场监管局|组成督导组
    const bool acts = !does.empty() && (must || !lists().is_unit(behind));  // 县委编办|核定学校
    const bool goes_on = lists().is_group(behind);  // 国务院|有关部门
    if (acts || (found > part.begin && !goes_on && lists().is_group(view(key, {part.begin, at})))) break;  // 市教育局|组织各学校
    found = at;
  }
  return found;
}

std::optional<Acting> Subjects::kind_beside(std::string_view key, std::size_t at) const {
  const std::string_view joint = joining_words_.longest_prefix(key.substr(at));
  return joint.empty() ? std::nullopt : kind_at_beginning(key, at + joint.size(), false);
}

/// 市教育局|与市公安局交警支队、市财政局要: those behind 与 act with it.
std::optional<Acting> Subjects::acting_with(std::string_view key, Span clause, std::size_t at, bool charged) const {
  constexpr std::string_view kWith = "与";
  if (!key.substr(at).starts_with(kWith)) return std::nullopt;
  const std::size_t from = at + kWith.size(), end = units_end(key, {from, clause.end});
  const Span all{clause.begin, end};
  std::string_view kind;
  const bool act = end > from && lists().all_units(view(key, all)) && !lists().is_group(view(key, {from, end})) && !word_at(key, end, kind).empty();
  return act && kind != "none" ? std::optional(Acting{{all, {end, end}}, kind, charged}) : std::nullopt;
}

/// 、桐江城发投| of 、桐江城发投梳理…, 和气象机构| of 和气象机构提出…: behind a name that nobody knows among those of a list, up to a word that can
/// follow it or the end.
std::size_t Subjects::unknown_name_end(std::string_view key, Span part) const {
  constexpr std::string_view kMark = "、";
  constexpr std::size_t kShortest = 12, kLongest = 60;  // bytes
  const std::string_view rest = view(key, part), joint = rest.starts_with(kMark) ? kMark : joining_words_.longest_prefix(rest);
  if (joint.empty()) return part.begin;
  const std::size_t begin = part.begin + joint.size(), limit = std::min(part.end, begin + kLongest);
  const auto is_name = [&](std::size_t end) { return organisations_.full(view(key, {begin, end})) && !is_sentence(view(key, {begin, end})); };
  for (std::size_t at = begin; at < limit; at = next_character(key, at)) {
    std::string_view kind;
    const bool mark = key.substr(at).starts_with(kMark);
    const bool word = at >= begin + kShortest && text::length(word_at(key.substr(0, part.end), at, kind)) > 1 && !stands_in_word(key, at);
    if (mark || word) return is_name(at) ? at : part.begin;
    if (!text::is_han(text::character_at(key, at).code)) return part.begin;
  }
  return limit == part.end && is_name(limit) ? limit : part.begin;
}

/// The names between 、 of a list, and those that 以及, 和 or 及 joins behind a known one.
std::vector<Span> Subjects::names_listed(std::string_view key, Span names) const {
  std::vector<Span> all;
  for (const Span part : parts_between(key, names, U"、")) {
    std::size_t begin = part.begin;
    for (std::size_t at = next_character(key, begin); at < part.end; at = next_character(key, at)) {
      const std::string_view joint = joining_words_.longest_prefix(view(key, {at, part.end}));
      const std::string_view before = view(key, {begin, at});
      if (at <= begin || joint.empty() || !(joint == "以及" || lists().is_unit(before) || organisations_.full(before) || !all.empty())) continue;
      all.push_back({begin, at});
      begin = at + joint.size();
    }
    all.push_back({begin, part.end});
  }
  for (std::size_t i = all.size(); i-- > 1;) {  // 省、|自治区, 宣传、|网信等部门
    const bool kinds = view(key, all[i]).ends_with("等部门") || view(key, all[i]).ends_with("等单位");
    if (!lists().is_begun(view(key, all[i - 1])) && !(kinds && !lists().is_unit(view(key, all[i - 1])))) continue;
    all[i - 1].end = all[i].end;
    all.erase(all.begin() + static_cast<std::ptrdiff_t>(i));
  }
  return all;
}

/// 各高校、科研院所和智库以及其他承担任务的单位|要: a list between two that are known, in front of a word of duty; nobody of it is lost.
std::optional<Acting> Subjects::list_with_unknown(std::string_view key, Span clause, bool charged) const {
  constexpr std::string_view kMark = "、", kEmergency = "应急";
  for (std::size_t end = clause.begin; end < clause.end; end = next_character(key, end)) {
    if (end == clause.begin || !begins_with_must(key.substr(end)) || key.substr(end).starts_with(kEmergency) || stands_in_word(key, end)) continue;
    const Span names{clause.begin, end};
    if (view(key, names).find(kMark) == std::string_view::npos) continue;
    if (lists().all_units(view(key, names)) || lists().units_and_people(view(key, names))) return std::nullopt;
    const std::vector<Span> all = names_listed(key, names);
    if (!may_be_list(key, all)) continue;
    std::string_view kind;
    word_at(key, end, kind);
    Actors actors{names, {names.end, names.end}};
    actors.each = all;
    return Acting{std::move(actors), kind, charged};
  }
  return std::nullopt;
}

/// Its first and last are known, or kinds of departments, and what stands between them may be names.
bool Subjects::may_be_list(std::string_view key, const std::vector<Span>& all) const {
  constexpr std::string_view kMark = "、";
  const auto known = [&](Span name) { return lists().is_unit(view(key, name)) || organisations_.full(view(key, name)).has_value(); };
  const auto is_kinds = [&](Span name) { return view(key, name).find(kMark) != std::string_view::npos; };
  const auto may_be = [&](Span name) {
    const std::string_view text = view(key, name);
    if (lists().is_group(text) || is_kinds(name)) return true;
    const bool named = lists().is_unit(text) || organisations_.full(text) || listed_names_.full(text);
    return named && !is_sentence(text) && !lists().begins_like_task(text) && !begins_with_preposition(text);
  };
  if (all.size() < 2 || !known(all.front()) || !(known(all.back()) || is_kinds(all.back())) || !std::all_of(all.begin(), all.end(), may_be)) return false;
  const bool some = std::any_of(all.begin(), all.end(), [&](Span name) { return lists().is_unit(view(key, name)); });
  return some || std::all_of(all.begin(), all.end(), known);
}

/// 市应急局和煤矿| of 市应急局和煤矿安全监察机构: the last of the list is no unit, but the front of a longer name.
bool Subjects::begins_organisation(std::string_view key, Span units) const {
  constexpr std::size_t kLongestFront = 3;  // characters
  for (std::size_t at = units.begin; at < units.end; at = next_character(key, at)) {
    const std::string_view joint = key.substr(at).starts_with("、") ? std::string_view("、") : joining_words_.longest_prefix(key.substr(at));
    if (joint.empty() || text::length(view(key, {at, units.end})) > kLongestFront + text::length(joint)) continue;
    return unknown_name_end(key, {at, key.size()}) > units.end;
  }
  return false;
}

std::size_t Subjects::joined_name_end(std::string_view key, std::size_t begin) const {
  constexpr std::size_t kShortest = 12, kLongest = 60;  // bytes
  for (std::size_t at = begin; at < std::min(key.size(), begin + kLongest); at = next_character(key, at)) {
    if (!text::is_han(text::character_at(key, at).code)) return key.substr(at).starts_with("，") && joined_.full(view(key, {begin, at})) ? at : begin;
    std::string_view kind;
    const bool word = at >= begin + kShortest && text::length(word_at(key, at, kind)) > 1 && !stands_in_word(key, at);
    if (word && joined_.full(view(key, {begin, at}))) return at;
  }
  return joined_.full(key.substr(begin)) && key.size() <= begin + kLongest ? key.size() : begin;
}

/// 县委|组织部 of 县委组织部审核: a department of the committee that `body` is, whatever stands behind it; the end of `body` for none.
std::size_t Subjects::party_department_end(std::string_view key, Span body, std::size_t limit) const {
  constexpr std::string_view kCommittee = "委";
  const std::string_view department = party_departments_.longest_prefix(key.substr(body.end, limit - body.end));
  const std::size_t end = body.end + department.size();
  const bool whole = !department.empty() && view(key, body).ends_with(kCommittee) && !stands_in_word(key, end) && lists().all_units(view(key, {body.begin, end}));
  if (!whole) return body.end;
  const bool more = key.substr(end).starts_with("、");  // 县委组织部、县人社局审核
  return more ? std::max(end, units_with_unknown(key, {body.begin, limit}, kShortestPassive).end) : end;
}

/// 市政府|某某办、市财政局: the name of another office begins with that of the body, in words that nobody knows.
bool Subjects::heads_longer_name(std::string_view key, Span unit) {
  const std::string_view name = view(key, unit);
  if (!name.ends_with("政府") && !name.ends_with("党委")) return false;
  const auto endings = {"办", "局", "委", "室", "处", "中心", "部门", "小组", "专班"};
  for (std::size_t at = unit.end; at < key.size() && at <= unit.end + kLongestEnding; at = next_character(key, at)) {
    const bool ends = std::any_of(endings.begin(), endings.end(), [&](const char* word) { return view(key, {unit.end, at}).ends_with(word); });
    const std::string_view rest = key.substr(at);
    if (ends && (rest.starts_with("、") || rest.starts_with("和") || rest.starts_with("要") || rest.starts_with("负责"))) return true;
    if (!text::is_han(text::character_at(key, at).code)) return false;
  }
  return false;
}

/// 国务院法制机构|审查: an organ of a government, whatever is said of it.
std::size_t Subjects::part_of_body_end(std::string_view key, std::size_t begin) const {
  const auto match = clause_rules_.at_start(key.substr(begin));
  return match && match->constant("is") == "part-of-body" ? begin + match->field("names")->end : begin;
}

Span Subjects::units_with_unknown(std::string_view key, Span clause, std::size_t least) const {
  constexpr std::size_t kShortestGroup = 9;  // bytes; 各处隐患
  key = key.substr(0, clause.end);
  const std::size_t begin = behind_lead_in(key, clause);
  const std::size_t limit = std::min(clause.end, begin + kLongestSubject);
  if (begins_with_preposition(key.substr(begin)) || tells_of_each(view(key, {begin, limit}), {}) || turns(key.substr(clause.begin))) return {};
  std::size_t end = begin;
  const std::size_t of = std::min(key.find("的", begin), key.size());  // 县住建局牵头的专班 is no name
  for (std::size_t at = begin; at < limit; at = next_character(key, at))
    if (at > begin && !key.substr(0, at).ends_with("、") && !stands_in_word(key, at) && lists().all_units(view(key, {begin, at})) && !is_sentence(view(key, {begin, at})) && (at <= of || ends_with_group(key, {begin, at}, of)) && !begins_organisation(key, {begin, at})) end = at;
  if (end < begin + kShortestGroup && lists().is_group(view(key, {begin, end}))) return {};
  if (heads_longer_name(key, {begin, end})) return {};
  if (const std::size_t part = part_of_body_end(key, begin); part > begin && part + least <= clause.end) return {begin, part};
  std::string_view kind;
  const bool told = end > begin && end + least <= clause.end && word_at(key, end, kind).empty();
  return told ? Span{begin, end} : Span{};
}

/// 市改革办|会各审批部门协商: short for 会同, behind an office; not 市安委|会有关成员单位.
bool Subjects::joins_group(std::string_view key, std::size_t at) const {
  constexpr std::size_t kFront = 2;  // characters: 安委
  const std::string_view rest = key.substr(at);
  const std::size_t front = rules::last_characters(key.substr(0, at), kFront), end = std::min(key.size(), at + std::string_view("会").size());
  if (const auto body = clause_rules_.full(view(key, {front, end})); body && body->constant("is") == "committee") return false;
  const auto groups = {"会各", "会有关", "会相关"};
  const auto offices = {"办", "局", "厅", "委", "部", "处", "科", "股"};
  return std::any_of(groups.begin(), groups.end(), [rest](const char* word) { return rest.starts_with(word); }) &&
         std::any_of(offices.begin(), offices.end(), [before = key.substr(0, at)](const char* word) { return before.ends_with(word); });
}

/// 联合采购办公室: no word that joins somebody.
bool Subjects::begins_joint_body(std::string_view text) const {
  const auto match = clause_rules_.at_start(text);
  return match && match->constant("is") == "joint-body";
}

/// 工会组织, and a mark or 要 behind it: the word that follows 工会 is part of the name.
bool Subjects::names_longer(std::string_view key, std::size_t begin, std::size_t end) const {
  return lists().is_unit(view(key, {begin, end})) && (key.substr(end).starts_with("、") || begins_with_must(key.substr(end)));
}

/// 由网上可办向全程网办转变: nobody is charged.
bool Subjects::turns(std::string_view text) const {
  const auto match = clause_rules_.at_start(text);
  return match && match->constant("is") == "turns";
}

}  // namespace fenjie::task
