#include "cli/command_options.h"

namespace fenjie::cli {

RulesCommands add_rules(CLI::App& app, RulesCheckOptions& check, RulesTryOptions& attempt) {
  CLI::App* command = app.add_subcommand("rules", "Work on rule files");
  command->require_subcommand(1);
  add_example(command, "fenjie rules try '5月底前完成'");
  RulesCommands commands;
  commands.check = command->add_subcommand("check", "Run every example of every rule");
  commands.check->add_option("DIR", check.rules, "Folder of rule files (default: the built-in rules)");
  add_example(commands.check, "fenjie rules check my-rules");
  commands.attempt = command->add_subcommand("try", "Print which rules match a text, and what they give");
  commands.attempt->add_option("TEXT", attempt.text, "A piece of a notice, such as a deadline or a bracket")
      ->required();
  add_rules_folder(commands.attempt, attempt.rules);
  return commands;
}

}  // namespace fenjie::cli
