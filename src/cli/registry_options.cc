#include "cli/command_options.h"

namespace fenjie::cli {

CLI::App* add_registry_learn(CLI::App& app, RegistryLearnOptions& options) {
  CLI::App* command = app.add_subcommand("registry", "Work on registries of units and persons");
  command->require_subcommand(1);
  add_example(command, "fenjie registry learn a.txt b.txt -o registry.toml");
  CLI::App* learn = command->add_subcommand("learn", "Propose a registry from notices, for a person to edit");
  learn->add_option("FILE", options.files, "Notice, as text or PDF; - is standard input")->required();
  learn->add_option("-o,--output", options.output, "File for the registry; - is standard output (default)")
      ->type_name("FILE");
  add_rules_folder(learn, options.rules);
  return learn;
}

}  // namespace fenjie::cli
