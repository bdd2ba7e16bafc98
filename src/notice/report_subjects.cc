#include "notice/report_subjects.h"

#include <algorithm>

#include "notice/report_groups.h"
#include "notice/split_list.h"
#include "text/characters.h"

namespace fenjie::notice {

namespace {

constexpr std::size_t kLongestName = 75;  // bytes

/// Behind the first of `marks` at or behind `from`; the end where none stands.
std::size_t behind_mark(std::string_view key, std::size_t from, std::initializer_list<std::string_view> marks) {
  std::size_t at = key.size(), end = at;
  for (const std::string_view mark : marks)
    if (const std::size_t found = key.find(mark, from); found < at) at = found, end = found + mark.size();
  return end;
}

}  // namespace

std::string_view one_unit_at(std::string_view text, const rules::Lexicon& lexicon) {
  std::string_view name;
  for (std::size_t end = 0; end < text.size() && end < kLongestName;) {
    const text::Character next = text::character_at(text, end);
    if (!text::is_han(next.code)) break;
    end = next.end;
    const std::string_view head = text.substr(0, end);
    if (lexicon.is_unit(head)) name = lexicon.is_unit_collective(head) ? std::string_view{} : head;
  }
  return name;
}

bool begins_with_unit(std::string_view text, const rules::Lexicon& lexicon) {
  constexpr std::string_view kComma = "，";
  const std::string_view clause = text.substr(0, text::character_start(text, std::min({text.find(kComma), kLongestName, text.size()})));
  for (std::size_t end = 0; end < clause.size();) {
    end = text::character_at(clause, end).end;
    if (lexicon.is_unit(clause.substr(0, end))) return true;
  }
  return false;
}

ReportSubjects::ReportSubjects(std::string_view key, const Context& context)
    : key_(key), context_(context), rules_(context.book.set("report-subject")), no_subjects_(context.book.set("no-subject")), numbered_(context.book.set("numbering").at_start(key).has_value()) {
  for (std::size_t at = 0; at < key.size();) {
    const std::size_t end = behind_mark(key, at, {"。"});
    read_sentence(at, end);
    at = end;
  }
}

ReportSubjects::Told ReportSubjects::told_at(std::size_t at) const {
  Told last;
  for (const Told& told : told_)
    if (told.from <= at) last = told;
  return last;
}

std::string_view ReportSubjects::unit_at(std::size_t at) const { return told_at(at).unit; }

bool ReportSubjects::is_told_to_all(std::size_t at) const { return told_at(at).all; }

std::size_t ReportSubjects::told_from(std::size_t at) const { return told_at(at).from; }

Span ReportSubjects::group_at(std::size_t at) const { return told_at(at).group; }

void ReportSubjects::read_sentence(std::size_t begin, std::size_t end) {
  const bool goes_on = numbered_ && says(key_.substr(begin, end - begin), "time");
  if (!goes_on) tell({begin, {}, false});
  const auto all = rules_.all(key_.substr(begin, end - begin));
  const bool for_all = std::any_of(all.begin(), all.end(), [](const rules::Match& match) { return match.constant("is") == "whole"; });
  if (for_all && !numbered_) return tell({begin, {}, true});
  for (std::size_t at = begin; at < end;) {
    const std::size_t next = std::min(behind_mark(key_, at, {"，", "；", "："}), end);
    read_clause(at, next);
    // …（牵头单位：县交通局）各乡镇于…: whom the words behind a bracket tell.
    for (std::size_t close = key_.find("）", at); close < next; close = key_.find("）", close + 1))
      if (const std::size_t behind = close + std::string_view("）").size(); says(key_.substr(behind), "all")) read_clause(behind, next);
    at = next;
  }
}

void ReportSubjects::read_clause(std::size_t begin, std::size_t end) {
  const std::string_view clause = key_.substr(begin, end - begin);
  if (says(clause, "supports")) return;
  if (says(clause, "all")) {
    if (!tell_groups(begin)) tell({begin, {}, true});
    return;
  }
  std::size_t lead = 0;
  for (auto match = rules_.at_start(clause); match && match->constant("is") == "lead"; match = rules_.at_start(clause.substr(lead))) lead += match->whole.size();
  const std::string_view said = key_.substr(begin + lead);  // the mark behind a name tells, too
  if (says(said, "supports") || tell_groups(begin + lead)) return;
  if (says(said, "all")) return tell({begin, {}, true});
  const std::size_t at = begin + lead;
  if (const Named named = named_at(said); !named.first.empty()) tell({begin, named.first, false, {at + named.all.begin, at + named.all.end}});
}

/// 市教育局 of 市教育局、市财政局要…; empty where one of them is a group, or nothing tells what they have to do.
ReportSubjects::Named ReportSubjects::named_at(std::string_view text) const {
  Named named;
  for (std::string_view rest = text;;) {
    const std::string_view name = acting_unit_at(rest);
    if (name.empty()) return {};
    if (named.first.empty()) named.first = name;
    rest.remove_prefix(name.size());
    named.all = {0, text.size() - rest.size()};
    const std::size_t joint = joint_at(rest);
    if (joint == 0) return named;
    rest.remove_prefix(joint);
  }
}

/// 要… of 等部门要…: what stands behind the words for units that are not named.
std::string_view ReportSubjects::behind_others(std::string_view rest) const {
  const auto others = context_.book.set("and-others").at_start(rest);
  return others && others->constant("is") == "unnamed" ? rest.substr(others->whole.size()) : rest;
}

/// The longest name that a joint or what it has to do stands behind: 市生态环境局 of 市生态环境局汇总各县区情况.
std::string_view ReportSubjects::acting_unit_at(std::string_view text) const {
  std::string_view unit;
  for (std::size_t end = 0; end < text.size() && end < kLongestName;) {
    const text::Character next = text::character_at(text, end);
    if (!text::is_han(next.code)) break;
    end = next.end;
    const std::string_view head = text.substr(0, end), behind = text.substr(end), rest = behind_others(behind);
    if (!context_.lexicon.is_unit(head) || no_subjects_.full(head)) continue;  // 专班工作情况每周五下班前报市投资促进局
    if (joint_at(rest) == 0 && !acts(rest)) continue;
    unit = context_.lexicon.is_unit_collective(head) ? std::string_view{} : head;
    if (rest.size() < behind.size()) break;  // 市应急局 of 市应急局等部门要…
  }
  return unit;
}

bool ReportSubjects::acts(std::string_view rest) const {
  const std::string_view word = context_.book.vocabulary("duty-words").longest_prefix(rest);
  const bool told = !word.empty() && context_.book.vocabulary("duty-words").value(word, 0) != "none";
  return told || says(rest, "follows") || says(rest, "time");
}

bool ReportSubjects::says(std::string_view text, std::string_view what) const {
  const auto match = rules_.at_start(text);
  return match && match->constant("is") == what;
}

/// 各乡镇、县直各部门要…; not of units by name alone.
bool ReportSubjects::tell_groups(std::size_t at) {
  const std::string_view groups = groups_at(key_.substr(at), context_);
  if (groups.empty() || !one_unit_at(groups, context_.lexicon).empty()) return false;
  tell({at, {}, true, {at, at + groups.size()}});
  return true;
}

void ReportSubjects::tell(const Told& told) { told_.push_back(told); }

}  // namespace fenjie::notice
