#include "cli/rules_check.h"

#include "cli/exit_code.h"
#include "cli/messages.h"
#include "cli/results.h"
#include "rules/check.h"

namespace fenjie::cli {

int rules_check(const RulesCheckOptions& options) {
  try {
    const rules::RuleReport report = rules::check_rules(options.rules);
    write_standard_output("规则没有问题：" + std::to_string(report.files) + " 个文件，" + std::to_string(report.rules) +
                          " 条规则，" + std::to_string(report.examples) + " 个例子，" + std::to_string(report.terms) +
                          " 个词\n");
    return kClean;
  } catch (const Error& error) {
    say_error(error, options.rules.empty() ? "stdout" : options.rules);
    return kSomeInputFailed;
  }
}

}  // namespace fenjie::cli
