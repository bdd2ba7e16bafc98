#include "notice/roster_sentences.h"

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

/// 组长由县长刘志军担任; 王小川、赵一平同志任副主任: several persons told in a sentence.
void read_told_role(const rules::Subject& subject, const rules::Match& match, const std::vector<rules::Subject>& paragraphs,
                    const Field& title, std::vector<RosterEntry>& roster, const Context& context) {
  const std::string rule(match.rule);
  Field role = field_of(text::clean(subject.slice(*match.field("role"))), rule);
  const bool of_office = match.constant("of") == "office" && std::string_view(subject.key()).find(kOffice) < match.whole.begin;
  if (of_office && !role.value.starts_with(kOffice)) role.value.insert(0, kOffice);
  const Field body = roster.empty() ? body_of(paragraphs, title, context) : roster.back().body;
  for (RosterPerson& person : persons_of(subject.slice(*match.field("people")), RowOrder::unknown, context)) {
    if (person.name.empty()) continue;
    RosterEntry& entry = roster.emplace_back();
    entry.body = body;
    entry.role = role;
    entry.name = std::move(person.name);
    entry.name.rule = rule;
    entry.titles = std::move(person.titles);
    entry.collective = person.collective;
    entry.concurrent = person.concurrent || match.field("concurrent").has_value();
  }
}

void doubt_unread(const Passage& role, const Context& context) {
  context.diagnostics.push_back({"notice/roster-unread", Severity::warning,
                                 "“" + role.text() + "”之后的名单没有分隔，未能读成名单，请对照原文补录。", "",
                                 "roster", role.spans()});
}

}  // namespace

void read_office_heads(const std::vector<rules::Subject>& paragraphs, const Field& title,
                       std::vector<RosterEntry>& roster, const Context& context) {
  for (const rules::Subject& subject : paragraphs) {
    bool told = false;
    for (const rules::Match& match : context.book.set("roster-sentence").all(subject.key())) {
      if (match.constant("is") == "unread" && !told) {
        doubt_unread(subject.slice(match.whole), context);
        told = true;
      }
      if (match.constant("is") == "role-by") {
        read_told_role(subject, match, paragraphs, title, roster, context);
        continue;
      }
      const bool liaison = match.constant("is") == "liaison" && !roster.empty();
      if (match.constant("is") != "office-head" && !liaison) continue;
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
      if (!context.lexicon.is_person(entry.name.value) && !context.lexicon.may_be_person(entry.name.value)) continue;
      entry.body = roster.empty() ? body_of(paragraphs, title, context) : roster.back().body;
      if (Field post = field("title"); !post.empty()) entry.titles.push_back(std::move(post));
      roster.push_back(std::move(entry));
    }
  }
}

}  // namespace fenjie::notice
