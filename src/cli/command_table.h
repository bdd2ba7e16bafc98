// The commands and options of the program as values, for its manual page and the completion of shells.
#pragma once

#include <string>
#include <vector>

namespace fenjie::cli {

struct OptionEntry {
  std::string short_name;  ///< "-o", or empty
  std::string long_name;   ///< "--output"; empty for what is given by place
  std::string value;       ///< "FILE", "DIR", "N", "json|xlsx"; empty for a flag
  std::string description;
  bool is_repeated = false;
};

struct CommandEntry {
  std::string name;  ///< "convert", "rules check"; empty for the program itself
  std::string description;
  std::string footer;
  std::vector<OptionEntry> options;
};

/// The program itself, then every command that does something, in the order of the help.
std::vector<CommandEntry> command_table();

}  // namespace fenjie::cli
