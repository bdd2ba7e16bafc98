#include "task/narrative_doubts.h"

#include <algorithm>

#include "task/clauses.h"
#include "text/fold.h"

namespace fenjie::task {

namespace {

/// 企业应当… in the text of 入区企业's duty: that one's by its kind, and told with it.
bool is_short_for(std::string_view stray, const std::vector<Unit>& units) {
  return std::any_of(units.begin(), units.end(), [stray](const Unit& unit) { return !stray.empty() && text::fold(unit.name.value).ends_with(stray); });
}

/// 市教育局定期汇总进展 of （一）加强监测。市教育局定期汇总进展: all that the item tells.
bool stands_behind_heading(std::string_view key, std::size_t at) {
  constexpr std::string_view kStop = "。";
  constexpr std::size_t kLongest = 60;  // bytes
  return at > 0 && at <= kLongest && key.find(kStop) + kStop.size() == at;
}

}  // namespace

void NarrativeDoubts::of_read(const rules::Subject& subject, const std::vector<Duty>& told, bool numbered) const {
  if (numbered && !standing_.in_background() && !standing_.among_participants()) unread(subject, told);
  groups_and_checks(subject, told, numbered);
  strays(subject, told, numbered);
}

/// 县园林处出动洒水车: a sentence about a unit that was not understood is said, not lost.
void NarrativeDoubts::unread(const rules::Subject& subject, const std::vector<Duty>& told) const {
  for (const Span sentence : sentences_.unread(subject)) {
    const bool read = std::any_of(told.begin(), told.end(), [&](const Duty& duty) { return (duty.unknown || duty.carried) && duty.starts == sentence.begin; });
    const bool urges = standing_.in_general_chapter() && (standing_.weight_of(subject, sentence) != Weight::concrete || !sentences_.tells_must(view(subject.key(), sentence)));
    if (!read && !urges && !standing_.is_reported(subject.slice(sentence))) doubts_.add_unread(subject.slice(sentence));
  }
}

/// 各有关单位要制定方案, told to everybody; 县政府督查室每季度通报一次, told by whoever issues the notice: no tasks, and said.
/// Of a line without a number checks that have a day alone: 县委督查室将…，7月上旬再次通报.
void NarrativeDoubts::groups_and_checks(const rules::Subject& subject, const std::vector<Duty>& told, bool numbered) const {
  for (const Duty& duty : sentences_.find(subject)) {
    const bool read = std::any_of(told.begin(), told.end(), [&](const Duty& one) { return one.text.begin <= duty.text.begin && duty.text.begin < one.text.end; });
    if (read) continue;
    const bool checks = standing_.announces_check(subject, duty);
    if (checks && (numbered || standing_.has_day(subject, duty.text))) doubts_.keep_check(subject.slice(duty.text));
    if (!checks && numbered && standing_.only_urges(subject, duty)) doubts_.keep_urged(subject.slice(duty.text));
    if (!numbered && !standing_.in_covering_letter()) continue;
    const bool behind = std::any_of(told.begin(), told.end(), [&](const Duty& one) { return one.text.end <= duty.text.begin && !one.collective; });  // 市教育局要…。相关部门应…
    const bool of_all = standing_.is_broad(duty) || (duty.collective && (!numbered || behind || standing_.closes_notice(subject)));
    const bool forbids = view(subject.key(), duty.text).find("不得") != std::string_view::npos;
    const bool told_apart = behind && !duty.general && (forbids || !standing_.is_broad(duty));  // no exhortation of all
    if (of_all && !standing_.is_statement(subject, duty) && (told_apart || standing_.weight(subject, duty) == Weight::concrete) && !standing_.begins_with_report(subject, duty))
      doubts_.keep_of_group(subject.slice(duty.text));
  }
}

/// 县卫生局要建立台账。后总负责用电保障。: the second stays in the text of the first, and is said to be somebody else's.
void NarrativeDoubts::strays(const rules::Subject& subject, const std::vector<Duty>& told, bool numbered) const {
  if (standing_.in_background() || standing_.among_participants() || (!numbered && told.empty())) return;
  for (const DutySentences::Stray& stray : sentences_.strays(subject)) {
    const std::string_view who = view(subject.key(), stray.who);
    const bool read = std::any_of(told.begin(), told.end(), [&](const Duty& duty) {
      const bool here = stray.sentence.begin <= duty.told_at && duty.told_at <= stray.who.begin;
      const bool inside = duty.text.begin <= stray.sentence.begin && stray.sentence.end <= duty.text.end;
      return here || (inside && is_short_for(who, duty.units));
    });
    const Passage printed = subject.slice(stray.sentence);
    if (!read && !standing_.is_reported(printed) && standing_.weight_of(subject, stray.told) == Weight::concrete) doubts_.add_unread(printed);
  }
}

void NarrativeDoubts::of_untold(const rules::Subject& subject, const Duty& duty, bool numbered, bool beside_table) const {
  if (!numbered || standing_.in_background()) return;
  if (standing_.announces_check(subject, duty)) return doubts_.keep_check(subject.slice(duty.text));
  if (duty.collective) return keep_of_group(subject, duty);
  if ((beside_table || standing_.in_stage()) && standing_.is_weakly_told(subject, duty)) return doubts_.add_unread(subject.slice(duty.text));
  if (!beside_table && stands_behind_heading(subject.key(), duty.text.begin) && duty.weak && standing_.is_weakly_told(subject, duty, true)) return doubts_.add_unread(subject.slice(duty.text));
  if (standing_.in_general_chapter()) return;
  const bool plain = !duty.weak && !duty.general;
  const bool told = standing_.has_day(subject, duty.text) ? plain || duty.assigned || beside_table : plain && !beside_table;
  if (told && !standing_.is_none(subject, duty)) doubts_.add_unread(subject.slice(duty.text));
}

void NarrativeDoubts::of_left(const rules::Subject& subject, const Duty& duty) const {
  if (standing_.announces_check(subject, duty)) return doubts_.keep_check(subject.slice(duty.text));
  const bool undated = standing_.has_date(subject, duty.text) && !standing_.has_day(subject, duty.text);  // 收到提案后10个工作日内
  const bool closes = standing_.closes_notice(subject) || standing_.asks_at_end(subject, duty);
  if (duty.collective && !duty.weak && (undated || closes) && standing_.weight(subject, duty) == Weight::concrete && !standing_.begins_with_report(subject, duty)) doubts_.keep_of_group(subject.slice(duty.text));
}

/// 各牵头单位要制定推进方案 beside marked tasks: no task of theirs, and yet something to do.
void NarrativeDoubts::keep_of_group(const rules::Subject& subject, const Duty& duty) const {
  const bool concrete = standing_.weight(subject, duty) == Weight::concrete || standing_.has_day(subject, duty.text);
  if (concrete && (!duty.weak || standing_.in_stage()) && !standing_.is_statement(subject, duty) && !standing_.begins_with_report(subject, duty)) doubts_.keep_of_group(subject.slice(duty.text));
}

/// 强化监督。作出处理的，要及时报告。市医保局负责…: what stands in front of the first of several duties and no task has.
void NarrativeDoubts::of_front(const rules::Subject& subject, std::size_t lead) const {
  if (standing_.in_background() || standing_.in_general_chapter()) return;
  for (const Span sentence : parts_between(subject.key(), {0, lead}, U"。")) {
    const std::string_view said = view(subject.key(), sentence);
    if (!sentences_.tells_must(said) || said.starts_with("为") || sentences_.says_nothing(said)) continue;
    const Passage printed = subject.slice(sentence);
    if (!standing_.is_reported(printed) && standing_.weight_of(subject, sentence) == Weight::concrete) doubts_.add_unread(printed);
  }
}

}  // namespace fenjie::task
