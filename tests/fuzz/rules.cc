// Rule files and rules.
#include <algorithm>

#include "fuzz/targets.h"
#include "rules/lexicon.h"
#include "rules/rule_files.h"
#include "text/encoding.h"

namespace fenjie::fuzz {
namespace {

constexpr std::string_view kSets = FENJIE_RULE_SETS;  // separated by commas
constexpr std::size_t kLongestSubject = 4096;

void check(const fenjie::rules::Match& match, std::string_view key) {
  demand(match.whole.begin <= match.whole.end && match.whole.end <= key.size(), "a match is in its text");
  for (const auto& [name, span] : match.fields)
    demand(span.begin >= match.whole.begin && span.end <= match.whole.end, "fields are in their match");
}

void try_set(const fenjie::rules::RuleSet& set, const fenjie::rules::Subject& subject) {
  const std::string& key = subject.key();
  if (const auto match = set.at_start(key)) check(*match, key);
  if (const auto match = set.full(key)) demand(match->whole.end == key.size(), "a full match is the whole");
  std::size_t end = 0;
  for (const fenjie::rules::Match& match : set.all(key)) {
    check(match, key);
    demand(match.whole.begin >= end && match.whole.end > match.whole.begin, "matches do not overlap");
    end = match.whole.end;
    subject.slice(match.whole);
  }
}

}  // namespace

/// Up to the first NUL the shared fragments, then a vocabulary or a rule file.
void rules(std::string_view bytes) {
  const std::size_t cut = bytes.find('\0');
  std::vector<fenjie::rules::FileText> files;
  if (bytes.starts_with("[[") || bytes.starts_with("[") || cut != bytes.npos) {
    if (cut != bytes.npos) files.push_back({"fragments.toml", "fragments.toml", std::string(bytes.substr(0, cut))});
    files.push_back({"own.toml", "own.toml", std::string(bytes.substr(cut == bytes.npos ? 0 : cut + 1))});
  } else {
    files.push_back({"own.tsv", "own.tsv", std::string(bytes)});
  }
  fenjie::rules::prove_rules(std::move(files));
}

void matching(std::string_view bytes) {
  static const fenjie::rules::Lexicon lexicon(book());
  const std::string source = fenjie::text::decode(bytes.substr(0, kLongestSubject)).utf8;
  Passage passage;
  passage.append_verbatim(source, 0);
  const fenjie::rules::Subject subject(std::move(passage));
  for (std::string_view rest = kSets; !rest.empty();) {
    const std::string_view name = rest.substr(0, rest.find(','));
    try_set(book().set(name), subject);
    rest.remove_prefix(std::min(rest.size(), name.size() + 1));
  }
  lexicon.is_unit(subject.key());
  lexicon.is_unit_collective(subject.key());
  lexicon.is_person(subject.key());
  lexicon.is_person_collective(subject.key());
  lexicon.heading(subject.key());
  for (int role = 0; role <= static_cast<int>(ColumnRole::other); ++role) {
    const double cost = lexicon.cost(static_cast<ColumnRole>(role), subject.key());
    demand(cost >= 0 && cost <= 1, "a cost is from 0 to 1");
  }
}

}  // namespace fenjie::fuzz
