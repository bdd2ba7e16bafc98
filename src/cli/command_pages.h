// Texts that are installed with the program, made of its table of commands.
#pragma once

#include <string>
#include <vector>

#include "cli/command_table.h"

namespace fenjie::cli {

std::string manual_page(const std::vector<CommandEntry>& table, const std::string& version);
std::string bash_completion(const std::vector<CommandEntry>& table);
std::string zsh_completion(const std::vector<CommandEntry>& table);
std::string fish_completion(const std::vector<CommandEntry>& table);

/// The alternatives of "json|xlsx"; none where the value is free.
std::vector<std::string> choices(const OptionEntry& option);

}  // namespace fenjie::cli
