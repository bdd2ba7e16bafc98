// The options of each command, given to the parser; a file a command.
#pragma once

#include "cli/command_table.h"
#include "cli/options.h"
#include "cli/shared_options.h"

namespace fenjie::cli {

CLI::App* add_convert(CLI::App& app, ConvertOptions& options, FormatWishes& wishes);
CLI::App* add_regenerate(CLI::App& app, RegenerateOptions& options, FormatWishes& wishes);
CLI::App* add_worker(CLI::App& app, WorkerOptions& options, FormatWishes& wishes);
CLI::App* add_inspect(CLI::App& app, InspectOptions& options);

/// The commands below `rules`.
struct RulesCommands {
  CLI::App* check = nullptr;
  CLI::App* attempt = nullptr;  ///< rules try
};
RulesCommands add_rules(CLI::App& app, RulesCheckOptions& check, RulesTryOptions& attempt);
CLI::App* add_registry_learn(CLI::App& app, RegistryLearnOptions& options);

/// A digest of what `convert` was told: every option counts but those that are known to change nothing in the results;
/// of files their content does.
std::string settings_of(const CLI::App& convert);

/// The parser's commands as values.
std::vector<CommandEntry> table_of(const CLI::App& app);

}  // namespace fenjie::cli
