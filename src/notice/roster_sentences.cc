#include "notice/roster_sentences.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "notice/roster_words.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/passage.h"

namespace fenjie::notice {

Field body_of(const std::vector<rules::Subject>& paragraphs, const Field& title, const Context& context) {
  const text::Folded folded(title.value);
  if (const auto match = context.book.set("roster-title").full(folded.key()))
    if (const auto body = match->field("body")) {
      const Span printed = folded.clean(*body);
      return {title.value.substr(printed.begin, printed.size()), title.spans, std::string(match->rule)};
    }
  Field found;
  for (const rules::Subject& paragraph : paragraphs)
    for (const rules::Match& match : context.book.set("roster-sentence").all(paragraph.key()))
      if (const auto body = match.field("body"))
        found = field_of(text::clean(paragraph.slice(*body)), std::string(match.rule));
  return found;
}

namespace {

constexpr std::string_view kOffice = "办公室";

/// 设办公室, 办公室设在…: who is 主任 behind it heads the office, and in front of it the group.
bool sets_office(std::string_view before) {
  for (const std::string_view words : {"办公室设", "设办公室", "办公室由"})
    if (before.find(words) != std::string_view::npos) return true;
  return false;
}

/// The group that the paragraph itself names: 成立…专班，由…任组长, in front of `at`; else 由…任组长的…专班, behind.
Field body_in(const rules::Subject& subject, std::size_t at, const Context& context) {
  Field found;
  for (const rules::Match& match : context.book.set("roster-sentence").all(subject.key()))
    if (const auto body = match.field("body"); body && (match.whole.begin < at || found.empty()))
      found = field_of(text::clean(subject.slice(*body)), std::string(match.rule));
  return found;
}

/// Of the paragraph, of the list above, of one of the two paragraphs above, of the title.
Field body_for(const std::vector<rules::Subject>& paragraphs, const rules::Subject& subject, std::size_t at, const Field& title, const std::vector<RosterEntry>& roster, const Context& context) {
  constexpr std::size_t kNear = 2;
  Field body = body_in(subject, at, context);
  if (!body.empty()) return body;
  if (!roster.empty()) return roster.back().body;
  const auto here = static_cast<std::size_t>(&subject - paragraphs.data());
  for (std::size_t i = here; i > 0 && here - i < kNear && body.empty(); --i) body = body_in(paragraphs[i - 1], std::string_view::npos, context);
  return body.empty() ? body_of({}, title, context) : body;
}

/// Where the persons of a role begin, commas between them: 县委常委、常务副县长周文，副县长吴刚为副组长. `from`: behind the role before.
std::size_t behind_others(const rules::Subject& subject, std::size_t from, std::size_t people, const Context& context) {
  constexpr std::string_view kComma = "，";
  const std::string_view key = subject.key();
  while (people > from + kComma.size() && key.substr(0, people).ends_with(kComma)) {
    const std::size_t end = people - kComma.size();
    const std::size_t comma = key.substr(0, end).rfind(kComma);
    const std::size_t begin = std::max(from, comma == std::string_view::npos ? 0 : comma + kComma.size());
    const std::vector<RosterPerson> found = persons_of(subject.slice({begin, end}), RowOrder::unknown, context);
    if (found.empty() || std::any_of(found.begin(), found.end(), [](const RosterPerson& one) { return one.name.empty() || one.collective; })) break;
    people = begin;
  }
  return people;
}

/// Persons, or the units that are members.
std::vector<RosterPerson> told_people(const Passage& people, const Field& role, const Context& context) {
  std::vector<RosterPerson> found = persons_of(people, RowOrder::unknown, context);
  return found.empty() && role.value == "成员单位" ? units_of(people, context) : found;
}

void doubt_unread(const Passage& role, const Context& context) {
  context.diagnostics.push_back({"notice/roster-unread", Severity::warning,
                                 "“" + role.text() + "”之后的名单没有分隔，未能读成名单，请对照原文补录。", "",
                                 "roster", role.spans()});
}

void doubt_name(const RosterPerson& person, const Context& context) {
  context.diagnostics.push_back({"notice/roster-name-unsure", Severity::warning, "名单里姓名“" + person.name.value + "”与职务连写，姓名到哪里为止不能确定，请核对原文。", "", "roster", person.name.spans});
}

void doubt_people(const Passage& told, const Context& context) {
  context.diagnostics.push_back({"notice/roster-unread", Severity::warning, "“" + text::clean(told).text() + "”里的人没有读成名单，请对照原文补录。", "", "roster", told.spans()});
}

/// 组长由县长刘志军担任; 王小川、赵一平同志任副主任: several persons told in a sentence. `from`: behind what was read before.
/// Returns whether its words are persons or posts.
bool read_told_role(const rules::Subject& subject, std::size_t from, const rules::Match& match, const std::vector<rules::Subject>& paragraphs,
                    const Field& title, std::vector<RosterEntry>& roster, const Context& context) {
  const std::string rule(match.rule);
  Field role = field_of(text::clean(subject.slice(*match.field("role"))), rule);
  const std::string_view before = std::string_view(subject.key()).substr(0, match.whole.begin);
  const bool of_office = (match.constant("of") == "office" && before.find(kOffice) != std::string_view::npos) || (match.constant("of") == "set-office" && sets_office(before));
  if (of_office && !role.value.starts_with(kOffice)) role.value.insert(0, kOffice);
  const Span people = *match.field("people");
  const Field body = body_for(paragraphs, subject, match.whole.begin, title, roster, context);
  std::vector<RosterPerson> persons = told_people(subject.slice({behind_others(subject, from, people.begin, context), people.end}), role, context);
  for (RosterPerson& person : persons) {
    if (person.name.empty()) continue;
    if (person.unsure) doubt_name(person, context);
    RosterEntry& entry = roster.emplace_back();
    entry.body = body;
    entry.role = role;
    entry.name = std::move(person.name);
    entry.name.rule = rule;
    entry.titles = std::move(person.titles);
    entry.collective = person.collective;
    entry.concurrent = person.concurrent || match.field("concurrent").has_value();
  }
  return !persons.empty();
}

/// 由主要领导任组长, 分管副局长担任副组长: no name that could be missing.
bool names_nobody(std::string_view people) {
  for (const std::string_view word : {"领导", "负责", "分管", "主要", "单位", "部门", "名", "人员", "骨干"})
    if (people.find(word) != std::string_view::npos) return true;
  return false;
}

/// 办公室主任：王小明（兼）, and 联络员 beside a list.
void read_office_head(const rules::Subject& subject, const rules::Match& match, const std::vector<rules::Subject>& paragraphs,
                      const Field& title, std::vector<RosterEntry>& roster, const Context& context) {
  const auto field = [&](std::string_view name) {
    const auto span = match.field(name);
    return span && !span->empty() ? field_of(text::clean(subject.slice(*span)), std::string(match.rule)) : Field();
  };
  RosterEntry entry;
  entry.role = field("role");
  entry.name = field("name");
  entry.concurrent = match.field("concurrent").has_value();
  entry.name.value = text::without_blanks(entry.name.value);
  entry.phone = field("phone");
  // 主任由… stands behind 下设办公室.
  if (match.constant("of") == "office" && !entry.role.value.starts_with(kOffice))
    entry.role.value = std::string(kOffice) + entry.role.value;
  if (!context.lexicon.is_person(entry.name.value) && !context.lexicon.may_be_person(entry.name.value)) return;
  entry.body = roster.empty() ? body_of(paragraphs, title, context) : roster.back().body;
  if (Field post = field("title"); !post.empty()) entry.titles.push_back(std::move(post));
  roster.push_back(std::move(entry));
}

/// 由主要领导任组长 where the paragraph names no person: how such groups are led, and no list.
void leave_nameless(std::vector<RosterEntry>& roster, std::size_t from) {
  const auto first = roster.begin() + static_cast<std::ptrdiff_t>(from);
  if (std::any_of(first, roster.end(), [](const RosterEntry& entry) { return !entry.collective; })) return;
  roster.erase(std::remove_if(first, roster.end(), [](const RosterEntry& entry) { return entry.name.rule == "roster-sentence.role-after" || entry.name.rule == "roster-sentence.head-after"; }), roster.end());
}

}  // namespace

void read_office_heads(const std::vector<rules::Subject>& paragraphs, const Field& title,
                       std::vector<RosterEntry>& roster, const Context& context) {
  for (const rules::Subject& subject : paragraphs) {
    bool told = false;
    std::size_t from = 0;
    const std::size_t before = roster.size();
    for (const rules::Match& match : context.book.set("roster-sentence").all(subject.key())) {
      if (match.constant("is") == "unread" && !told) {
        doubt_unread(subject.slice(match.whole), context);
        told = true;
      }
      if (match.constant("is") == "role-by") {
        const Span people = *match.field("people");
        const bool read = read_told_role(subject, from, match, paragraphs, title, roster, context);
        if (!read && !names_nobody(std::string_view(subject.key()).substr(people.begin, people.size())))
          doubt_people(subject.slice({std::min(people.begin, match.field("role")->begin), std::max(people.end, match.field("role")->end)}), context);
        from = match.whole.end;
      }
      const bool liaison = match.constant("is") == "liaison" && !roster.empty();
      if (match.constant("is") == "office-head" || liaison) read_office_head(subject, match, paragraphs, title, roster, context);
    }
    leave_nameless(roster, before);
  }
}

}  // namespace fenjie::notice
