#include "task/heading_labels.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "rules/key_characters.h"
#include "task/clauses.h"
#include "task/named_labels.h"
#include "text/characters.h"

namespace fenjie::task {

namespace {

constexpr std::string_view kColon = "：", kOpen = "〔", kRule = "responsibility.heading", kOther = "other";
constexpr std::u32string_view kInFront = U"。；！？，、）〔〕（|. ";
constexpr std::size_t kShortestHeading = 2, kLongestHeading = 10;  // characters

std::string_view gives(ColumnRole role) {
  switch (role) {
    case ColumnRole::lead_unit: return name_of(UnitRole::lead);
    case ColumnRole::unit: return name_of(UnitRole::responsible);
    case ColumnRole::support_unit: return name_of(UnitRole::support);
    case ColumnRole::guide_unit: return name_of(UnitRole::guide);
    case ColumnRole::leader: return "leader";
    case ColumnRole::person: return "person";
    case ColumnRole::deadline: return "deadline";
    default: return {};
  }
}

/// Of a heading that the vocabulary has, or that ends in 领导 (督办市政协领导), 期限 (答复期限) or 责任人 (技术责任人); 组长 is one of a roster.
std::optional<ColumnRole> role_of(std::string_view heading, const rules::Lexicon& lexicon) {
  const auto role = lexicon.heading(heading), persons = lexicon.persons_under(heading);
  if (role || persons == ColumnRole::leader) return role ? role : persons;
  const auto ends_in = [&](ColumnRole wanted, std::size_t bytes) {
    const std::string_view ending = heading.substr(heading.size() - std::min(heading.size(), bytes));
    return lexicon.heading(ending) == wanted && !lexicon.is_event_heading(ending);
  };
  constexpr std::size_t kDay = 6, kPerson = 9;  // bytes of 期限 and of 责任人
  if (ends_in(ColumnRole::deadline, kDay)) return ColumnRole::deadline;
  return ends_in(ColumnRole::person, kPerson) ? std::optional(ColumnRole::person) : std::nullopt;
}

/// At most so much of what follows a label as a value takes, whole characters.
std::string_view value_at(std::string_view key, std::size_t at) {
  constexpr std::size_t kLongestValue = 1500;  // bytes: a list of some forty units
  const std::size_t end = text::character_start(key, std::min(key.size(), at + kLongestValue));
  return key.substr(at, end - at);
}

/// Whether the value's first part is what stands under such a heading.
/// @param event 时间：6月30日 tells when a meeting is; 6月底前 and 6月 do not
bool holds(ColumnRole role, bool event, std::string_view value, const rules::Lexicon& lexicon, const NameLists& lists) {
  const auto first = [&](std::u32string_view marks) {
    const std::vector<Span> parts = parts_between(value, {0, value.size()}, marks);
    return parts.empty() || parts.front().begin > 0 ? std::string_view() : view(value, parts.front());
  };
  if (role == ColumnRole::deadline) {
    const std::string_view day = first(U"，；。）〕|");
    const bool on_day = day.find("日") != std::string_view::npos && !day.ends_with("前") && !day.ends_with("内");
    return lexicon.is_deadline(day) && !(event && on_day);
  }
  const std::string_view clause = first(U"，；。）〕|");
  if (role == ColumnRole::leader || role == ColumnRole::person) {
    const std::string_view name = first(U"、，；。）〕| ");
    return lexicon.is_person(name) || lexicon.is_person_with_post(name) || lists.persons().name_and_post(name) || lexicon.is_person_with_post(clause);
  }
  return !clause.empty() && lists.all_units(clause);
}

/// The heading in front of the colon or closing bracket at `mark`, as far as only ideographs stand before it.
Span heading_before(std::string_view key, std::size_t run, std::size_t mark) {
  const std::string_view heading = key.substr(run, mark - run);
  const std::size_t length = text::length(heading);
  const bool begins = run == 0 || is_one_of(text::character_before(key, run), kInFront) || key.substr(0, run).ends_with(kColon);
  return begins && length >= kShortestHeading && length <= kLongestHeading ? Span{run, mark} : Span{};
}

/// 责任领导 of 县公安局 责任领导： in the value of another label, where the blank is gone: the last unit of that stands in front of it.
Span behind_last_unit(std::string_view key, Span heading, const NameLists& lists) {
  const std::string_view before = key.substr(0, heading.begin);
  if (heading.empty() || (!before.ends_with("、") && !before.ends_with(kColon))) return heading;
  Span rest = heading;
  for (std::size_t at = text::character_at(key, heading.begin).end; at < heading.end; at = text::character_at(key, at).end)
    if (lists.is_unit(key.substr(heading.begin, at - heading.begin))) rest.begin = at;
  return before.ends_with(kColon) && rest.begin == heading.begin ? Span{} : rest;
}

/// ；推进目标：9月竣工 among labels; not ；市教育局：负责….
bool may_be_unknown(std::string_view key, Span heading, const NameLists& lists) {
  constexpr std::size_t kLongest = 18;  // bytes: 6 characters
  const bool apart = key.substr(0, heading.begin).ends_with("；") || key.substr(0, heading.begin).ends_with("|");
  return apart && !heading.empty() && heading.size() <= kLongest && !lists.is_unit(view(key, heading));
}

/// 县法院责任单位：: the 院 that could say whose label it is ends the unit in front of it.
void leave_name_whole(std::string_view key, Label& label, const NameLists& lists) {
  const std::size_t begin = label.span.begin;
  if (begin == 0 || !text::is_han(text::character_before(key, begin))) return;
  const std::size_t start = name_begin(key, begin);
  const std::size_t end = text::character_at(key, begin).end;
  if (end < label.span.end && lists.is_unit(key.substr(start, end - start)) && !lists.is_unit(key.substr(start, begin - start))) label.span.begin = end;
}

/// 督办领导 of 做好自查自纠    督办领导：, where the blank is gone; the whole of other headings, and of padded ones (督 办 领 导).
Span behind_blank(const rules::Subject& paragraph, Span run, const rules::Lexicon& lexicon) {
  constexpr std::size_t kShortestText = 2;  // characters
  const std::string_view key = paragraph.key();
  std::size_t at = run.end;
  for (std::size_t length = 1; length <= kLongestHeading && at > run.begin; ++length) {
    at -= rules::last_character(key.substr(0, at)).size();
    if (!is_parted(paragraph, at)) continue;
    const bool padded = length < kShortestHeading || text::length(key.substr(run.begin, at - run.begin)) < kShortestText ||
                        is_parted(paragraph, at - rules::last_character(key.substr(0, at)).size());
    return !padded && role_of(key.substr(at, run.end - at), lexicon) ? Span{at, run.end} : Span{};
  }
  return {};
}

std::vector<Label> heading_labels(const rules::Subject& paragraph, const rules::Lexicon& lexicon, const NameLists& lists) {
  const std::string_view key = paragraph.key();
  std::vector<Label> labels;
  std::size_t run = 0;  // where the ideographs in front of this character begin
  for (std::size_t at = 0; at < key.size();) {
    const text::Character c = text::character_at(key, at);
    at = c.end;
    if (text::is_han(c.code)) continue;
    const std::size_t begin = std::exchange(run, c.end);
    if (c.code != U'：' && c.code != U'〕') continue;
    Span span = behind_blank(paragraph, {begin, c.begin}, lexicon);
    if (span.empty()) span = behind_last_unit(key, heading_before(key, begin, c.begin), lists);
    if (span.empty()) continue;
    const std::string_view heading = view(key, span);
    const auto role = role_of(heading, lexicon);
    if (!role || gives(*role).empty()) {
      if (c.code == U'：' && may_be_unknown(key, span, lists)) labels.push_back({{span.begin, c.end}, kOther, kRule});
      continue;
    }
    const bool boxed = c.code == U'〕';
    if (boxed && !key.substr(0, begin).ends_with(kOpen)) continue;
    if (boxed) span.begin -= kOpen.size();
    span.end = boxed && key.substr(c.end).starts_with(kColon) ? c.end + kColon.size() : c.end;
    if (holds(*role, lexicon.is_event_heading(heading), value_at(key, span.end), lexicon, lists)) labels.push_back({span, gives(*role), kRule});
  }
  return labels;
}

/// 资源交易中心完成时限 behind 、市公共, where a line's end cut the name in front of a label that the rules know.
bool is_cut_name(std::string_view key, const Label& heading, const std::vector<Label>& named, const NameLists& lists) {
  const auto last = std::partition_point(named.begin(), named.end(), [&](const Label& label) { return label.span.end < heading.span.end; });
  if (last == named.end() || last->span.end != heading.span.end || last->span.begin <= heading.span.begin) return false;
  const std::size_t start = name_begin(key, heading.span.begin);
  return start < heading.span.begin && lists.is_unit(key.substr(start, last->span.begin - start));
}

/// 、机电系 责任人：: the last name of a list, in front of a label that the rules know.
bool goes_on_a_list(std::string_view key, const Label& heading, const std::vector<Label>& named) {
  if (!key.substr(0, heading.span.begin).ends_with("、")) return false;
  const auto last = std::partition_point(named.begin(), named.end(), [&](const Label& label) { return label.span.end < heading.span.end; });
  return last != named.end() && last->span.end == heading.span.end && last->span.begin > heading.span.begin;
}

}  // namespace

std::vector<Label> with_heading_labels(const rules::Subject& paragraph, std::vector<Label> named, const rules::Lexicon& lexicon, const NameLists& lists) {
  const std::string_view key = paragraph.key();
  for (Label& label : named) leave_name_whole(key, label, lists);
  std::vector<Label> all;
  auto next = named.begin();
  std::size_t end = 0;  // of the labels so far
  const auto take = [&] {
    end = std::max(end, next->span.end);
    all.push_back(*next++);
  };
  for (const Label& heading : heading_labels(paragraph, lexicon, lists)) {
    if (goes_on_a_list(key, heading, named) || is_cut_name(key, heading, named, lists)) continue;
    while (next != named.end() && next->span.begin < heading.span.begin) take();
    if (heading.gives == kOther && all.empty()) continue;  // a label of a text
    const bool same = next != named.end() && next->span.begin == heading.span.begin && next->span.end >= heading.span.end && next->gives != "sentence";  // 牵头 of 牵头常委： is none
    if (same || end > heading.span.begin) continue;
    while (next != named.end() && next->span.begin < heading.span.end) ++next;
    end = heading.span.end;
    all.push_back(heading);
  }
  while (next != named.end()) take();
  return all;
}

}  // namespace fenjie::task
