#include "cli/command_options.h"

namespace fenjie::cli {
namespace {

CommandEntry entry_of(const CLI::App& command, std::string name) {
  CommandEntry entry{std::move(name), command.get_description(), command.get_footer(), {}};
  for (const CLI::Option* option : command.get_options()) {
    OptionEntry& added = entry.options.emplace_back();
    if (!option->get_snames().empty()) added.short_name = "-" + option->get_snames().front();
    if (!option->get_lnames().empty()) added.long_name = "--" + option->get_lnames().front();
    if (option->get_type_size() != 0)
      added.value = option->get_positional() ? option->get_name(true) : option->get_type_name();
    added.description = option->get_description();
    added.is_repeated = option->get_items_expected_max() > option->get_type_size_max();
  }
  return entry;
}

void add_commands(const CLI::App& app, const std::string& above, std::vector<CommandEntry>& table) {
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
    const std::string name = above + command->get_name();
    if (command->get_subcommands([](const CLI::App*) { return true; }).empty())
      table.push_back(entry_of(*command, name));
    else
      add_commands(*command, name + " ", table);
  }
}

}  // namespace

std::vector<CommandEntry> table_of(const CLI::App& app) {
  std::vector<CommandEntry> table{entry_of(app, "")};
  add_commands(app, "", table);
  return table;
}

}  // namespace fenjie::cli
