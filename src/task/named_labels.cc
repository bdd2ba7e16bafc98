#include "task/named_labels.h"

#include <optional>

#include "rules/key_characters.h"
#include "task/clauses.h"
#include "text/characters.h"

namespace fenjie::task {

namespace {

/// The ideographs in front of a label are a unit: 市财政局完 over 成时限：.
bool stands_behind_unit(std::string_view key, const Label& label, const NameLists& lists) {
  const std::size_t start = name_begin(key, label.span.begin);
  return start < label.span.begin && lists.is_unit(key.substr(start, label.span.begin - start));
}

/// The label behind a line's end inside `label`, where a unit ends there: 各中心校 over 配合单位：.
std::optional<Label> below_unit(const rules::Subject& paragraph, const Label& label, const rules::RuleSet& labels, const NameLists& lists) {
  const std::string_view key = paragraph.key();
  const std::size_t start = name_begin(key, label.span.begin), at = text::character_at(key, label.span.begin).end;
  if (at >= label.span.end || !is_parted(paragraph, at) || !lists.is_unit(key.substr(start, at - start))) return std::nullopt;
  const auto shorter = labels.at_start(key.substr(at));
  return shorter && at + shorter->whole.end == label.span.end ? std::optional(label_of(*shorter, at)) : std::nullopt;
}

/// 责任单位 of 路面工程建设  责任单位：, where the blank is gone; else the whole label, as that of 。完成 over 时限：.
Label behind_blank(const rules::Subject& paragraph, const Label& label, const rules::RuleSet& labels, const NameLists& lists) {
  const std::string_view key = paragraph.key();
  if (const auto below = below_unit(paragraph, label, labels, lists)) return *below;
  if (label.span.begin > 0 && !text::is_han(text::character_before(key, label.span.begin))) return label;
  if (stands_behind_unit(key, label, lists)) return label;
  for (std::size_t at = text::character_at(key, label.span.begin).end; at < label.span.end; at = text::character_at(key, at).end) {
    if (!is_parted(paragraph, at)) continue;
    const auto shorter = labels.at_start(key.substr(at));
    if (shorter && at + shorter->whole.end == label.span.end) return label_of(*shorter, at);
  }
  return label;
}

}  // namespace

std::size_t name_begin(std::string_view key, std::size_t at) {
  constexpr std::size_t kLongestName = 60;  // bytes
  std::size_t start = at;
  while (start > 0 && at - start < kLongestName && text::is_han(text::character_before(key, start)))
    start -= rules::last_character(key.substr(0, start)).size();
  return start;
}

Label label_of(const rules::Match& match, std::size_t at) {
  const Span span{at + match.whole.begin, at + match.whole.end};
  return {span, match.constant("gives"), match.rule, match.constant("with") == "person"};
}

std::vector<Label> named_labels(const rules::Subject& paragraph, const rules::RuleSet& labels, const NameLists& lists) {
  std::vector<Label> named;
  for (const rules::Match& match : labels.all(paragraph.key())) named.push_back(behind_blank(paragraph, label_of(match, 0), labels, lists));
  return named;
}

bool goes_on_otherwise(std::string_view key, Span part, const NameLists& lists, const rules::Lexicon& lexicon) {
  const std::vector<Span> sentences = parts_between(key, part, U"。；");
  if (sentences.empty()) return false;
  const std::vector<Span> clauses = parts_between(key, sentences.front(), U"，");
  return std::any_of(clauses.begin(), clauses.end(), [&](Span clause) { return !lists.all_units(view(key, clause)) && !lexicon.is_deadline(view(key, clause)); });
}

}  // namespace fenjie::task
