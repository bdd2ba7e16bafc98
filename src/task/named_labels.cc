#include "task/named_labels.h"

#include "task/clauses.h"
#include "text/characters.h"

namespace fenjie::task {

namespace {

/// 责任单位 of 路面工程建设  责任单位：, where the blank is gone; else the whole label, as that of 。完成 over 时限：.
Label behind_blank(const rules::Subject& paragraph, const Label& label, const rules::RuleSet& labels) {
  const std::string_view key = paragraph.key();
  if (label.span.begin > 0 && !text::is_han(text::character_before(key, label.span.begin))) return label;
  for (std::size_t at = text::character_at(key, label.span.begin).end; at < label.span.end; at = text::character_at(key, at).end) {
    if (!is_parted(paragraph, at)) continue;
    const auto shorter = labels.at_start(key.substr(at));
    if (shorter && at + shorter->whole.end == label.span.end) return label_of(*shorter, at);
  }
  return label;
}

}  // namespace

Label label_of(const rules::Match& match, std::size_t at) {
  const Span span{at + match.whole.begin, at + match.whole.end};
  return {span, match.constant("gives"), match.rule, match.constant("with") == "person"};
}

std::vector<Label> named_labels(const rules::Subject& paragraph, const rules::RuleSet& labels) {
  std::vector<Label> named;
  for (const rules::Match& match : labels.all(paragraph.key())) named.push_back(behind_blank(paragraph, label_of(match, 0), labels));
  return named;
}

}  // namespace fenjie::task
