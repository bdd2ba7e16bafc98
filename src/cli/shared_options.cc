#include "cli/shared_options.h"

#include <iterator>
#include <map>
#include <set>

namespace fenjie::cli {

Formats FormatWishes::formats() const {
  std::string list;
  for (const std::string& name : names) list += name + ",";
  Formats formats = formats_of(list);
  formats.workbooks = workbooks;
  return formats;
}

void add_example(CLI::App* command, const std::string& example) {
  command->footer("Exit codes: 0 clean; 1 some input could not be processed; 2 wrong use; 3 done, but a human must look\nExample: " + example);
}

void add_overwrite(CLI::App* command, bool& overwrite) {
  command->add_flag("--overwrite", overwrite,
                    "Replace files in the way that were changed since fenjie wrote them, that it did not write, or that hold edits which regenerate read back and the input does not hold (default: they stay, exit 1)");
}

void add_rules_folder(CLI::App* command, std::string& folder) {
  command->add_option("--rules", folder, "Folder of rule files that replace or extend the built-in ones")
      ->type_name("DIR");
}

void add_registry(CLI::App* command, std::string& registry, bool& expand) {
  CLI::Option* file = command
                          ->add_option("--registry", registry,
                                       "TOML file with the units and persons of a jurisdiction; names get its ids")
                          ->type_name("FILE");
  command->add_flag("--expand", expand, "Give collectives their members from the registry")->needs(file);
}

void add_formats(CLI::App* command, FormatWishes& wishes, const std::string& otherwise) {
  command
      ->add_option("--format", wishes.names,
                   "Formats of the results, several separated by commas; csv has a row a task and a milestone (default: " + otherwise + ")")
      ->type_name("json|xlsx|csv|ics|md|html")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->check(CLI::IsMember(std::set<std::string>(std::begin(kFormatNames), std::end(kFormatNames))).description(""));
}

void add_workbooks(CLI::App* command, WorkbookWishes& wishes) {
  const std::map<std::string, sheets::TableLayout> layouts{{"printed", sheets::TableLayout::printed},
                                                           {"standard", sheets::TableLayout::standard}};
  const std::map<std::string, emit::SplitBy> splits{{"unit", emit::SplitBy::unit}, {"leader", emit::SplitBy::leader}};
  command
      ->add_option("--layout", wishes.options.layout,
                   "Columns of the task table: printed, as in the notice (default), or standard")
      ->transform(CLI::CheckedTransformer(layouts).description(""))
      ->type_name("printed|standard")
      ->group("Workbooks");
  command
      ->add_option("--warn-days", wishes.options.warn_days,
                   "Days before a date from which the follow-up sheet warns (default: 7)")
      ->check(CLI::Range(0, 3650).description(""))
      ->type_name("0..3650")
      ->group("Workbooks");
  command
      ->add_option("--split", wishes.split, "Also a workbook for each unit or each leader, in a folder, with an index")
      ->transform(CLI::CheckedTransformer(splits).description(""))
      ->type_name("unit|leader")
      ->group("Workbooks");
  command->add_flag("--forms", wishes.forms, "Also report forms for each unit and reporting date, in a folder")
      ->group("Workbooks");
}

void add_jobs(CLI::App* command, std::size_t& jobs) {
  command->add_option("--jobs", jobs, "Documents read at the same time (default: one a processor)")
      ->check(CLI::Range(std::size_t{1}, std::size_t{1024}).description(""))
      ->type_name("1..1024");
}

void add_limits(CLI::App* command, batch::Limits& limits) {
  const std::string each = " of each document; 0: no limit (default: ";
  const auto add = [&](const char* name, auto& value, const std::string& what) {
    command->add_option(name, value, what + each + std::to_string(value) + ")")
        ->check(CLI::NonNegativeNumber.description(""))
        ->type_name("N")
        ->group("Limits");
  };
  add("--max-memory", limits.memory_mb, "Memory in MB");
  add("--max-seconds", limits.wall_seconds, "Time in seconds");
  add("--max-cpu-seconds", limits.cpu_seconds, "Processor time in seconds");
  add("--max-output", limits.output_mb, "Size of results in MB");
  add("--max-open-files", limits.open_files, "Open files");
}

}  // namespace fenjie::cli
