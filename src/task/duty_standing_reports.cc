// Where a duty's sentence reports, or holds the reporting duty of the whole notice.
#include <algorithm>
#include <string_view>

#include "rules/key_shape.h"
#include "task/clauses.h"
#include "task/duty_standing.h"

namespace fenjie::task {

namespace {

constexpr std::size_t kShortestDeed = 12;  // bytes of a clause that says what to do

}  // namespace

/// 听取了…汇报。会议指出，…。: sentences in front of the one duty of an item that only report.
std::size_t DutyStanding::behind_reports(const rules::Subject& subject, const Duty& duty) const {
  const std::string_view key = subject.key();
  std::size_t begin = behind_subject_line(key);
  for (const Span sentence : parts_between(key, {0, std::min(duty.text.begin, key.size())}, U"。"))
    if (sentences_.reports().tells_state(view(key, sentence)) || is_aside(subject.slice(sentence)) || view(key, sentence).starts_with("会议")) begin = duty.text.begin;
  return std::min(begin, duty.text.begin);
}

void DutyStanding::cut_report(const rules::Subject& subject, Duty& duty) const {
  const std::vector<Span> sentences = parts_between(subject.key(), duty.text, U"。");
  for (std::size_t i = 1; i < sentences.size(); ++i) {
    if (sentences[i].begin <= duty.told_at) continue;  // 关于粮食安全工作。由A牵头，…，报县委办公室。
    const Passage sentence = subject.slice(sentences[i]);
    if (!is_reported(sentence) && !share_bytes(sentence.spans(), phones_) && !is_aside(sentence)) continue;
    duty.text.end = sentences[i].begin;
    return;
  }
}

bool DutyStanding::begins_with_report(const rules::Subject& subject, const Duty& duty) const {
  const std::vector<Span> clauses = parts_between(subject.key(), {std::clamp(duty.behind, duty.text.begin, duty.text.end), duty.text.end}, U"，。；");
  return !clauses.empty() && (is_reported(subject.slice(clauses.front())) || only_reports(subject, duty));
}

/// 各单位于11月25日前报送方案，联系人：王宁。, 由市人社局汇总后报市政府: what is told is when and to whom to report, and nothing else.
DutyStanding::Reported DutyStanding::reported(const rules::Subject& subject, const Duty& duty) const {
  Reported all{true, false};
  for (const Span clause : parts_between(subject.key(), {std::clamp(duty.behind, duty.text.begin, duty.text.end), duty.text.end}, U"，；。")) {
    const std::vector<Span> spans = subject.slice(clause).spans();
    const auto part = reporting_clauses_.full(view(subject.key(), clause));
    const bool submits = part && part->constant("is") == "submits";
    all.only = all.only && (submits || share_bytes(spans, phones_) || (part && part->constant("is") == "report"));
    all.on_day = all.on_day || (submits && share_bytes(spans, days_));
  }
  return all;
}

bool DutyStanding::only_reports(const rules::Subject& subject, const Duty& duty) const {
  if (!duty.collective || !duty.head.empty()) return false;  // 县直各单位：11月10日前上报方案 is theirs
  const Reported told = reported(subject, duty);
  return told.only && told.on_day;
}

/// 现将方案印发给你们。市人社局要加强督促: what the covering letter asks of groups without a day, or urges, is no task of the list.
bool DutyStanding::is_asked_by_letter(const rules::Subject& subject, const Duty& duty) const {
  if (!letter_ || has_day(subject, duty.text)) return false;
  return duty.collective || weight(subject, duty) != Weight::concrete || reported(subject, duty).only;
}

/// 各乡镇要落实责任制，4月15日前调整指挥机构，名单报县防汛办: a clause of what is to be done stands in front of the report.
bool DutyStanding::says_more(const rules::Subject& subject, const Duty& duty, const Span& reported) const {
  for (const Span clause : parts_between(subject.key(), duty.text, U"，；。")) {
    const std::vector<Span> spans = subject.slice(clause).spans();
    if (spans.empty() || spans.back().end >= reported.begin) return false;
    const std::size_t behind = clause.begin <= duty.behind && duty.behind <= clause.end ? duty.behind : clause.begin;
    if (is_deed(subject, {behind, clause.end}, duty)) return true;
  }
  return false;
}

/// 摸排隐患, 建立台账; not 将进展情况, 填写附件, 于每月25日前: part of what is reported. Of a unit by name 细化方案 will do.
bool DutyStanding::is_deed(const rules::Subject& subject, Span said, const Duty& duty) const {
  const std::string_view text = view(subject.key(), said);
  const auto part = reporting_clauses_.full(text);
  if (part && part->constant("is") == "deed") return true;
  if (part && part->constant("is") == "draft") return !duty.collective;  // 各乡镇要制定方案，5月底前报县应急局
  const bool own_item = numbered_ && duty.text.begin == 0 && !duty.collective && !duty.unknown && !duty.announces;  // 二、县文旅局开展检查，12月15日前将情况报…
  if (part || (duty.weak && !own_item) || text.size() < kShortestDeed) return false;
  const Weight told = exhortations_.most(text);
  return told == Weight::concrete || (told == Weight::vague && (!duty.collective || !expressions_.deadlines(subject, said).empty()));
}

/// 以上工作的进展情况报市政府办公室: of the whole notice.
bool DutyStanding::is_aside(const Passage& sentence) const {
  return says(rules::Subject{sentence}.key(), "aside");
}

bool DutyStanding::is_reported(const Passage& text) const { return reported_in(text).has_value(); }

/// The first bytes of the notice's reporting duty in the text.
std::optional<Span> DutyStanding::reported_in(const Passage& text) const {
  const std::vector<Span> spans = text.spans();
  const bool is_own = share_bytes(spans, own_days_);  // 市教育局于6月18日前将方案报市发改委，邮箱：…
  for (const Span& span : spans)
    for (const std::vector<Span>* all : {&reporting_, &mails_})
      for (const Span& reported : *all)
        if (span.begin < reported.end && reported.begin < span.end && !(is_own && all == &mails_)) return reported;
  return std::nullopt;
}

/// 各机关将清理情况报市民政局，由市民政局综合上报市政府: what the first reports goes its way by the second, and is no report of the notice alone.
bool DutyStanding::passes_on(const rules::Subject& subject, const Duty& duty, const Duty& next) const {
  const std::string_view key = subject.key();
  const bool goes_on = next.starts == duty.text.end && key.substr(0, next.starts).ends_with("，") && rules::by_whom(key.substr(next.told_at), 0) == 0;
  return goes_on && !duty.weak && !is_broad(duty) && is_reported(subject.slice(duty.text)) && !has_date(subject, duty.text);
}

}  // namespace fenjie::task
