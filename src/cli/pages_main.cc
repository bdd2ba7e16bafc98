// Build step: fenjie_command_pages FOLDER writes the manual page and the completion of shells.
#include <fstream>
#include <iostream>

#include "cli/command_pages.h"

int main(int argc, char** argv) {
  using namespace fenjie::cli;
  if (argc != 2) return std::cerr << "usage: fenjie_command_pages FOLDER\n", 2;
  const std::string folder = argv[1];
  const std::vector<CommandEntry> table = command_table();
  std::ofstream(folder + "/fenjie.1") << manual_page(table, FENJIE_VERSION);
  std::ofstream(folder + "/fenjie.bash") << bash_completion(table);
  std::ofstream(folder + "/_fenjie") << zsh_completion(table);
  std::ofstream fish(folder + "/fenjie.fish");
  fish << fish_completion(table);
  return fish.flush() ? 0 : 1;
}
