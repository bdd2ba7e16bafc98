#include "cli/command_options.h"

namespace fenjie::cli {

CLI::App* add_regenerate(CLI::App& app, RegenerateOptions& options, FormatWishes& wishes) {
  CLI::App* command =
      app.add_subcommand("regenerate", "Write JSON and Excel again from fenjie's own results, edited or not");
  command->add_option("FILE", options.file, "JSON or Excel file written by convert, edited or not; - is standard input")
      ->required();
  command
      ->add_option("--from", options.from,
                   "JSON as convert wrote it: a workbook's changes go into it (default: what the workbook carries), and JSON "
                   "edited by hand is compared with it")
      ->type_name("FILE.json");
  command
      ->add_option("-o,--output", options.output,
                   "Folder for the results; - is standard output (default: the current folder)")
      ->type_name("DIR");
  add_overwrite(command, options.overwrite);
  add_rules_folder(command, options.rules);
  add_formats(command, wishes);
  add_workbooks(command, wishes.workbooks);
  command->add_flag("--strict", options.strict, "Exit with 3 on any warning");
  command->add_flag("--quiet", options.quiet, "No summary");
  add_limits(command, options.limits);
  add_example(command, "fenjie regenerate results/notice.xlsx -o new");
  return command;
}

}  // namespace fenjie::cli
