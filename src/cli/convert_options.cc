#include <filesystem>
#include <set>

#include "batch/input.h"
#include "cli/command_options.h"
#include "model/sha256.h"

namespace fenjie::cli {

CLI::App* add_convert(CLI::App& app, ConvertOptions& options, FormatWishes& wishes) {
  CLI::App* command = app.add_subcommand("convert", "Convert notices to task tables (JSON and Excel)");
  command->add_option("FILE", options.files, "Notice, as text or PDF, or a folder of them; - is standard input")
      ->required();
  command
      ->add_option("-o,--output", options.output,
                   "Folder for the results; - is standard output (default: the current folder)")
      ->type_name("DIR");
  add_overwrite(command, options.overwrite);
  add_rules_folder(command, options.rules);
  add_registry(command, options.registry, options.expand);
  add_formats(command, wishes);
  add_workbooks(command, wishes.workbooks);
  command->add_flag("--strict", options.strict, "Exit with 3 on any warning");
  command->add_flag("--quiet", options.quiet, "No summary, no progress");
  command->add_option("--password", options.password, "Password of an encrypted PDF")->type_name("TEXT");
  add_jobs(command, options.jobs);
  command->add_flag("--resume", options.resume,
                    "Leave out what an earlier run with --resume has done and what has not changed since");
  command->add_option("--report", options.report, "File for a report with one row an input: .json or .xlsx")
      ->type_name("FILE.json|FILE.xlsx")
      ->check([](const std::string& file) {
        return file.ends_with(".json") || file.ends_with(".xlsx") ? std::string() : std::string("kind");
      });
  add_limits(command, options.limits);
  return command;
}

std::string settings_of(const CLI::App& convert) {
  static const std::set<std::string> kIndifferent{"FILE",     "--output", "--overwrite", "--rules",  "--password", "--jobs",
                                                  "--strict", "--quiet",  "--resume", "--report",   "--help"};
  Sha256 digest;
  for (const CLI::Option* option : convert.get_options()) {
    if (option->count() == 0 || option->get_group() == "Limits" || kIndifferent.count(option->get_name()) > 0) continue;
    digest.add(option->get_name());
    for (const std::string& value : option->results()) {
      digest.add("=" + value);
      std::error_code unknown;
      if (std::filesystem::is_regular_file(value, unknown)) digest.add(batch::read_input(value).bytes);
    }
  }
  return digest.hex();
}

}  // namespace fenjie::cli
