#include "cli/command_pages.h"

namespace fenjie::cli {
namespace {

/// A text as roff prints it: no command in it, hyphens that can be copied.
std::string roff(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool line_begins = i == 0 || text[i - 1] == '\n';
    if (line_begins && (text[i] == '.' || text[i] == '\'')) out += "\\&";
    if (text[i] == '\\')
      out += "\\e";
    else if (text[i] == '-')
      out += "\\-";
    else
      out += text[i];
  }
  return out;
}

std::string term(const OptionEntry& option) {
  std::string out;
  for (const std::string* name : {&option.short_name, &option.long_name})
    if (!name->empty()) out += (out.empty() ? "" : ", ") + ("\\fB" + roff(*name) + "\\fR");
  if (!option.value.empty()) out += (out.empty() ? "" : " ") + ("\\fI" + roff(option.value) + "\\fR");
  return out + (option.is_repeated && option.long_name.empty() ? "..." : "");
}

std::string options_of(const CommandEntry& command) {
  std::string out;
  for (const OptionEntry& option : command.options)
    out += ".TP\n" + term(option) + "\n" + roff(option.description) + "\n";
  return out;
}

/// Lines that stay as they are.
std::string as_it_stands(const std::string& text) { return ".PP\n.nf\n" + roff(text) + "\n.fi\n"; }

}  // namespace

std::string manual_page(const std::vector<CommandEntry>& table, const std::string& version) {
  const CommandEntry& program = table.front();
  std::string out = ".TH FENJIE 1 \"\" \"fenjie " + version + "\" \"User Commands\"\n";
  out += ".SH NAME\n" + roff(program.description.substr(0, 6)) + " \\- " + roff(program.description.substr(8)) + "\n";
  out += ".SH SYNOPSIS\n.B fenjie\n.I COMMAND\n.RI [ OPTION ]...\n";
  out += ".SH OPTIONS\n" + options_of(program) + ".SH COMMANDS\n";
  for (std::size_t i = 1; i < table.size(); ++i) {
    out += ".SS fenjie " + roff(table[i].name) + "\n" + roff(table[i].description) + "\n" + options_of(table[i]);
    if (!table[i].footer.empty()) out += as_it_stands(table[i].footer);
  }
  return out + ".SH EXIT STATUS AND EXAMPLE\n" + as_it_stands(program.footer);
}

}  // namespace fenjie::cli
