#include "cli/rules_try.h"

#include "cli/exit_code.h"
#include "cli/results.h"
#include "rules/trial.h"
#include "text/encoding.h"

namespace fenjie::cli {
namespace {

const char* word_of(rules::Extent extent) {
  static constexpr const char* kWords[] = {"整段匹配", "从开头匹配", "匹配其中的"};
  return kWords[static_cast<std::size_t>(extent)];
}

std::string file_of(const std::string& rule) { return rule.substr(0, rule.find('.')) + ".toml"; }

std::string text_of(const rules::Trials& found) {
  std::string text, file;
  for (const rules::Trial& trial : found.trials) {
    if (file_of(trial.rule) != file) text += (file = file_of(trial.rule)) + "\n";
    text += "  " + trial.rule + "：" + word_of(trial.extent) + "“" + trial.text + "”\n";
    for (const auto& [name, value] : trial.fields) text += "      " + name + " = " + value + "\n";
    for (const auto& [name, value] : trial.constants) text += "      " + name + " = " + value + "（规则写定）\n";
  }
  for (const rules::KnownTerm& term : found.terms)
    text += term.vocabulary + ".tsv\n  词表里有“" + found.key + "”" + (term.columns.empty() ? "" : "：" + term.columns) + "\n";
  return text.empty() ? "没有规则或词表匹配“" + found.key + "”\n" : text;
}

}  // namespace

int rules_try(const RulesTryOptions& options) {
  write_standard_output(text_of(rules::try_rules(text::decode(options.text).utf8, options.rules)));
  return kClean;
}

}  // namespace fenjie::cli
