#include "notice/report_owners.h"

#include <algorithm>

#include "notice/report_groups.h"
#include "notice/split_list.h"
#include "rules/key_shape.h"
#include "text/offices.h"

namespace fenjie::notice {

ReportOwners::ReportOwners(const rules::Subject& subject, std::span<const rules::Subject> behind, const Matches& matches, const Notice& notice,
                           const Context& context)
    : subject_(subject), matches_(matches), notice_(notice), context_(context), charges_(subject.key(), behind, context), subjects_(subject.key(), context) {}

/// 具体办法由各县人民政府制定，报市发改委备案: how one matter goes its way, on no day; nobody's report to the notice.
bool ReportOwners::is_by_way(const rules::Match& match) const {
  constexpr std::string_view kBy = "由";
  const std::string_view key = subject_.key();
  const std::size_t begin = report_sentence_begin(key, match.whole.begin), end = report_sentence_end(key, match.whole.end);
  const bool dated = std::any_of(matches_.begin(), matches_.end(), [&](const rules::Match& one) {
    return one.whole.begin >= begin && one.whole.begin < end && (names_day(one) || one.constant("is") == "how-often");
  });
  const std::size_t by = dated ? std::string_view::npos : rules::by_whom(key.substr(0, match.whole.begin), begin);
  if (by == std::string_view::npos) return false;
  const std::string_view who = key.substr(by + kBy.size());
  if (subjects_.is_told_to_all(match.whole.begin) && subjects_.told_from(match.whole.begin) > by + kBy.size()) return false;  // 由A牵头，各县区将进展情况报…
  return begins_with_unit(who, context_.lexicon);
}

ReportOwners::Whose ReportOwners::of(const rules::Match& match) const {
  if (is_by_way(match)) return {Reporters::of_task};
  const std::size_t at = match.field("days").value_or(match.whole).begin;  // 请各牵头部门|2月底前
  if (const std::string_view unit = subjects_.unit_at(at); !unit.empty()) {
    if (is_only_addressee(unit) || receives(unit)) return {Reporters::all};
    return {Reporters::named, field_of(subject_.slice(subjects_.group_at(at)), "report-subject.unit")};
  }
  if (subjects_.is_told_to_all(at)) {
    const Span group = subjects_.group_at(at);
    const std::string_view names = std::string_view(subject_.key()).substr(group.begin, group.size());
    const std::size_t groups = list_items(names, {0, names.size()}, "、和及与").size();
    const Reporters reporters = reporters_of(names, context_);
    if (reporters == Reporters::all) return {Reporters::all, {}, groups};
    return {reporters, field_of(subject_.slice(group), "report-subject.group"), groups, are_addressed_alone(reporters, notice_.addressees, context_)};
  }
  const ReportCharges::Names charged = charges_.at(at);
  if (charged.empty()) return {};
  if (!is_charged(charged)) return {Reporters::all};
  Field who{{}, {}, "report-subject.charged"};
  for (const std::string_view name : charged) who.value.append(who.empty() ? "" : "、").append(name);
  return {Reporters::named, std::move(who)};
}

/// 市教育局：…市教育局要于12月10日前报…: the notice has no other reporting.
bool ReportOwners::is_only_addressee(std::string_view unit) const {
  return notice_.addressees.size() == 1 && text::are_same_office(notice_.addressees.front().value, unit);
}

bool ReportOwners::is_recipient(std::string_view unit, const rules::Match& match) const {
  const auto recipient = match.field("recipient");
  return recipient && text::are_same_office(std::string_view(subject_.key()).substr(recipient->begin, recipient->size()), unit);
}

/// 市督查室负责督查，…报市督查室: of those who are supervised.
bool ReportOwners::receives(std::string_view unit) const {
  return std::any_of(matches_.begin(), matches_.end(), [&](const rules::Match& match) {
    return is_recipient(unit, match) && subjects_.unit_at(match.whole.begin) == unit;
  });
}

/// …每月5日前报县统计局。（县发改局）: of units that do not receive it, nor are the only ones whom the notice goes to.
bool ReportOwners::is_charged(const ReportCharges::Names& units) const {
  return std::none_of(units.begin(), units.end(), [&](std::string_view unit) {
    return is_only_addressee(unit) || std::any_of(matches_.begin(), matches_.end(), [&](const rules::Match& match) { return is_recipient(unit, match); });
  });
}

}  // namespace fenjie::notice
