#include <set>

#include "cli/command_pages.h"

namespace fenjie::cli {
namespace {

/// `text` with a backslash before each of `special`.
std::string escaped(const std::string& text, const std::string& special) {
  std::string out;
  for (const char c : text) {
    if (special.find(c) != std::string::npos) out += '\\';
    out += c;
  }
  return out;
}

/// A text in single quotes for a POSIX shell, without line breaks.
std::string quoted(const std::string& text) {
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c == '\n' ? ' ' : c);
  return out + "'";
}

std::string words(const std::vector<std::string>& all) {
  std::string out;
  for (const std::string& word : all) out += (out.empty() ? "" : " ") + word;
  return out;
}

std::vector<std::string> names(const CommandEntry& command) {
  std::vector<std::string> out;
  for (const OptionEntry& option : command.options) {
    if (!option.short_name.empty()) out.push_back(option.short_name);
    if (!option.long_name.empty()) out.push_back(option.long_name);
  }
  return out;
}

/// convert, regenerate, ..., rules: what stands behind the program's name.
std::vector<std::string> first_words(const std::vector<CommandEntry>& table) {
  std::vector<std::string> out;
  for (std::size_t i = 1; i < table.size(); ++i) out.push_back(table[i].name.substr(0, table[i].name.find(' ')));
  return out;
}

std::string first_word(const CommandEntry& command) { return command.name.substr(0, command.name.find(' ')); }
std::string second_word(const CommandEntry& command) {
  const std::size_t blank = command.name.find(' ');
  return blank == std::string::npos ? "" : command.name.substr(blank + 1);
}

/// What is proposed for an option's value. Names of files may hold blanks, words may not.
std::string bash_value(const OptionEntry& option) {
  if (const auto all = choices(option); !all.empty())
    return "COMPREPLY=($(compgen -W '" + words(all) + "' -- \"$cur\"))";
  const bool is_folder = option.value == "DIR",
             is_file = option.value == "FILE" || option.value.find(' ') != option.value.npos;
  if (!is_folder && !is_file) return "COMPREPLY=()";
  return std::string("IFS=$'\\n'; COMPREPLY=($(compgen ") + (is_folder ? "-d" : "-f") + " -- \"$cur\"))";
}

}  // namespace

std::vector<std::string> choices(const OptionEntry& option) {
  std::vector<std::string> all;
  if (option.value.find('|') == std::string::npos) return all;
  for (std::size_t at = 0; at <= option.value.size();) {
    const std::size_t bar = std::min(option.value.find('|', at), option.value.size());
    all.push_back(option.value.substr(at, bar - at));
    at = bar + 1;
  }
  return all;
}

std::string bash_completion(const std::vector<CommandEntry>& table) {
  std::string out =
      "# bash completion for fenjie\n_fenjie() {\n  local cur=\"${COMP_WORDS[COMP_CWORD]}\" "
      "prev=\"${COMP_WORDS[COMP_CWORD-1]}\"\n"
      "  local IFS=$' \\t\\n'\n  case \"${COMP_WORDS[1]} $prev\" in\n";
  for (const CommandEntry& command : table) {
    for (const OptionEntry& option : command.options) {
      if (option.long_name.empty() || option.value.empty()) continue;
      out += "    '" + first_word(command) + " " + option.long_name + "'";
      if (!option.short_name.empty()) out += "|'" + first_word(command) + " " + option.short_name + "'";
      out += ") " + bash_value(option) + "; return ;;\n";
    }
  }
  out += "  esac\n  if [ \"$COMP_CWORD\" -eq 1 ]; then\n    COMPREPLY=($(compgen -W '" + words(first_words(table)) +
         " " + words(names(table.front())) +
         "' -- \"$cur\"))\n    return\n  fi\n"
         "  case \"${COMP_WORDS[1]}\" in\n";
  for (std::size_t i = 1; i < table.size(); ++i)
    out += "    " + first_word(table[i]) + ") COMPREPLY=($(compgen -W '" + second_word(table[i]) + " " +
           words(names(table[i])) + "' -- \"$cur\")) ;;\n";
  return out +
         "  esac\n  case \"$cur\" in -*) ;; *) IFS=$'\\n'; COMPREPLY+=($(compgen -f -- \"$cur\")) ;; esac\n}\n"
         "complete -o filenames -F _fenjie fenjie\n";
}

std::string zsh_completion(const std::vector<CommandEntry>& table) {
  const auto value = [](const OptionEntry& option) {
    if (option.value.empty()) return std::string();
    const auto all = choices(option);
    const std::string action = !all.empty()            ? "(" + words(all) + ")"
                               : option.value == "DIR" ? "_files -/"
                               : option.value == "N"   ? ""
                                                       : "_files";
    return ":" + escaped(option.value, ":\\") + ":" + action;
  };
  const auto arguments = [&](const CommandEntry& command) {
    std::string out = "_arguments";
    for (const OptionEntry& option : command.options) {
      if (option.long_name.empty()) {
        out += " " + quoted((option.is_repeated ? "*" : "") + value(option));
        continue;
      }
      for (const std::string* name : {&option.short_name, &option.long_name})
        if (!name->empty())
          out += " " + quoted(*name + "[" + escaped(option.description, "[]:\\") + "]" + value(option));
    }
    return out;
  };
  std::string out = "#compdef fenjie\nif (( CURRENT == 2 )); then\n  _values command";
  std::set<std::string> met;
  for (std::size_t i = 1; i < table.size(); ++i)
    if (met.insert(first_word(table[i])).second)
      out += " " + quoted(first_word(table[i]) + "[" + escaped(table[i].description, "[]:\\") + "]");
  out += "\n  return\nfi\ncase \"$words[2]\" in\n";
  for (std::size_t i = 1; i < table.size(); ++i)
    out += "  " + first_word(table[i]) + ") " +
           (second_word(table[i]).empty() ? ""
                                          : "(( CURRENT == 3 )) && _values command " + second_word(table[i]) + " || ") +
           arguments(table[i]) + " ;;\n";
  return out + "esac\n";
}

std::string fish_completion(const std::vector<CommandEntry>& table) {
  const auto fish_quoted = [](const std::string& text) { return "'" + escaped(text, "'\\") + "'"; };
  std::string out = "# fish completion for fenjie\n";
  std::set<std::string> met;
  for (std::size_t i = 1; i < table.size(); ++i)
    if (met.insert(first_word(table[i])).second)
      out += "complete -c fenjie -f -n __fish_use_subcommand -a " + first_word(table[i]) + " -d " +
             fish_quoted(table[i].description) + "\n";
  for (const CommandEntry& command : table) {
    const std::string begin =
        "complete -c fenjie -n '" +
        (command.name.empty() ? "__fish_use_subcommand" : "__fish_seen_subcommand_from " + first_word(command)) + "'";
    if (!second_word(command).empty()) out += begin + " -f -a " + second_word(command) + "\n";
    for (const OptionEntry& option : command.options) {
      if (option.long_name.empty()) continue;
      out += begin + (option.short_name.empty() ? "" : " -s " + option.short_name.substr(1)) + " -l " +
             option.long_name.substr(2);
      if (const auto all = choices(option); !all.empty())
        out += " -x -a " + fish_quoted(words(all));
      else if (!option.value.empty())
        out += " -r";
      out += " -d " + fish_quoted(option.description) + "\n";
    }
  }
  return out;
}

}  // namespace fenjie::cli
