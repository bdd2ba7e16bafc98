#include "notice/report_subjects.h"

#include <algorithm>

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

ReportSubjects::ReportSubjects(std::string_view key, const Context& context)
    : key_(key), context_(context), rules_(context.book.set("report-subject")), numbered_(context.book.set("numbering").at_start(key).has_value()) {
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

void ReportSubjects::read_sentence(std::size_t begin, std::size_t end) {
  const bool goes_on = numbered_ && says(key_.substr(begin, end - begin), "time");
  if (!goes_on) tell({begin, {}, false});
  const auto all = rules_.all(key_.substr(begin, end - begin));
  const bool for_all = std::any_of(all.begin(), all.end(), [](const rules::Match& match) { return match.constant("is") == "whole"; });
  if (for_all && !numbered_) return tell({begin, {}, true});
  for (std::size_t at = begin; at < end;) {
    const std::size_t next = std::min(behind_mark(key_, at, {"，", "；", "："}), end);
    read_clause(at, next);
    at = next;
  }
}

void ReportSubjects::read_clause(std::size_t begin, std::size_t end) {
  const std::string_view clause = key_.substr(begin, end - begin);
  if (says(clause, "all")) return tell({begin, {}, true});
  std::size_t lead = 0;
  for (auto match = rules_.at_start(clause); match && match->constant("is") == "lead"; match = rules_.at_start(clause.substr(lead))) lead += match->whole.size();
  const std::string_view said = key_.substr(begin + lead);  // the mark behind a name tells, too
  if (says(said, "all")) return tell({begin, {}, true});
  if (const std::string_view unit = named_at(said); !unit.empty()) tell({begin, unit, false});
}

/// 市教育局 of 市教育局、市财政局要…; empty where one of them is a group, or nothing tells what they have to do.
std::string_view ReportSubjects::named_at(std::string_view text) const {
  const std::string_view first = one_unit_at(text, context_.lexicon);
  std::string_view name = first;
  for (std::string_view rest = text; !name.empty();) {
    rest.remove_prefix(name.size());
    std::size_t joint = 0;
    for (const std::string_view mark : {"、", "和", "及", "与"})
      if (rest.starts_with(mark)) joint = mark.size();
    if (joint == 0) {
      const std::string_view word = context_.book.vocabulary("duty-words").longest_prefix(rest);
      const bool acts = !word.empty() && context_.book.vocabulary("duty-words").value(word, 0) != "none";
      return acts || says(rest, "follows") || says(rest, "time") ? first : std::string_view{};
    }
    rest.remove_prefix(joint);
    name = one_unit_at(rest, context_.lexicon);
  }
  return {};
}

bool ReportSubjects::says(std::string_view text, std::string_view what) const {
  const auto match = rules_.at_start(text);
  return match && match->constant("is") == what;
}

void ReportSubjects::tell(Told told) { told_.push_back(told); }

}  // namespace fenjie::notice
