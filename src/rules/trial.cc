#include "rules/trial.h"

#include <optional>

#include "rules/embedded.h"
#include "rules/pattern_set.h"
#include "rules/rule_files.h"
#include "rules/shelf.h"
#include "rules/vocabulary.h"
#include "text/fold.h"

namespace fenjie::rules {

namespace {

std::optional<Trial> try_rule(const RuleView& rule, std::string_view key) {
  const PatternSet set({&rule, 1});
  Trial trial;
  std::optional<Match> match = set.full(key);
  if (match) trial.extent = Extent::whole;
  if (!match && (match = set.at_start(key))) trial.extent = Extent::start;
  if (!match) match = set.find(key, 0);
  if (!match || match->whole.empty()) return std::nullopt;
  trial.rule = rule.id;
  trial.text = key.substr(match->whole.begin, match->whole.size());
  for (const auto& [field, span] : match->fields) trial.fields.emplace_back(field, key.substr(span.begin, span.size()));
  for (const auto& [name, value] : rule.constants) trial.constants.emplace_back(name, value);
  return trial;
}

void try_set(std::span<const RuleView> rules, Trials& trials) {
  for (const RuleView& rule : rules)
    if (std::optional<Trial> trial = try_rule(rule, trials.key)) trials.trials.push_back(std::move(*trial));
}

void try_vocabulary(std::string_view name, std::string_view content, Trials& trials) {
  if (!name.ends_with(".tsv")) return;
  const TextVocabulary words(content);
  if (!words.contains(trials.key)) return;
  std::string columns(words.value(trials.key, 0));
  for (std::size_t i = 1; !words.value(trials.key, i).empty(); ++i) columns += "\t" + std::string(words.value(trials.key, i));
  trials.terms.push_back({std::string(name.substr(0, name.rfind('.'))), std::move(columns)});
}

}  // namespace

Trials try_rules(std::string_view text, const std::string& directory) {
  Trials trials;
  trials.key = text::fold(text);
  if (directory.empty()) {
    for (const EmbeddedSet& set : embedded_sets()) try_set(set.rules, trials);
    for (const EmbeddedFile& file : embedded_files()) try_vocabulary(file.name, file.content, trials);
    return trials;
  }
  const ProvedRules proved = prove_rules(files_with(directory));
  for (const ProvedSet& set : proved.sets) try_set(set.rules(), trials);
  for (const FileText& file : proved.files) try_vocabulary(file.name, file.content, trials);
  return trials;
}

}  // namespace fenjie::rules
