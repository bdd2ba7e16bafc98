#include "cli/rules_try.h"

#include <array>
#include <string>

#include "cli/exit_code.h"
#include "cli/results.h"
#include "rules/trial.h"
#include "text/encoding.h"

namespace fenjie::cli {
namespace {

constexpr std::array<const char*, 3> kExtents{"整段匹配", "从开头匹配", "匹配其中一部分"};

/// deadline.before-month：“5月上旬前”，month = 5月，kind = by（规则写定）
std::string line_of(const rules::Trial& trial) {
  std::string line = "  " + trial.rule + "：“" + trial.text + "”";
  for (const auto& [name, value] : trial.fields) line += "，" + name + " = " + value;
  for (const auto& [name, value] : trial.constants) line += "，" + name + " = " + value + "（规则写定）";
  return line + "\n";
}

/// First how many there are, then what says most: rules that take all of the text, its beginning, a part of it.
std::string text_of(const rules::Trials& found) {
  std::array<std::string, kExtents.size()> lines;
  std::array<std::size_t, kExtents.size()> counts{};
  for (const rules::Trial& trial : found.trials) {
    const auto extent = static_cast<std::size_t>(trial.extent);
    ++counts[extent];
    lines[extent] += line_of(trial);
  }
  std::string text;
  for (std::size_t i = 0; i < kExtents.size(); ++i) text += (i == 0 ? "" : "，") + std::string(kExtents[i]) + " " + std::to_string(counts[i]) + " 条";
  text += "；词表 " + std::to_string(found.terms.size()) + " 个\n";
  if (!found.terms.empty()) text += "词表：\n";
  for (const rules::KnownTerm& term : found.terms) text += "  " + term.vocabulary + ".tsv 里有“" + found.key + "”" + (term.columns.empty() ? "" : "：" + term.columns) + "\n";
  for (std::size_t i = 0; i < kExtents.size(); ++i)
    if (counts[i] > 0) text += std::string(kExtents[i]) + "：\n" + lines[i];
  return found.trials.empty() && found.terms.empty() ? "没有规则或词表匹配“" + found.key + "”\n" : text;
}

}  // namespace

int rules_try(const RulesTryOptions& options) {
  write_standard_output(text_of(rules::try_rules(text::decode(options.text).utf8, options.rules)));
  return kClean;
}

}  // namespace fenjie::cli
