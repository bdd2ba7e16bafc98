#include "cli/options.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <filesystem>
#include <iterator>
#include <map>
#include <set>
#include <thread>

#include "batch/input.h"
#include "batch/sandbox.h"
#include "cli/command_table.h"
#include "cli/exit_code.h"
#include "model/sha256.h"

namespace fenjie::cli {
namespace {

constexpr const char* kFooter =
    "Exit codes: 0 clean; 1 some input could not be processed; 2 wrong use; 3 done, but a human must look\n"
    "Example: fenjie convert notice.txt -o results";

constexpr const char* kProtocol =
    R"(Each line of standard input is a JSON object; each is answered by one line, in the same order:
  {"id": 1, "path": "a/notice.pdf"}
  {"id": "b", "bytes": "<base64>", "name": "notice.txt", "formats": ["json", "xlsx"], "password": ""}
path or bytes is the document; name, formats and password may be left out; other members are an error.
id (a string or a number) comes back in the answer; without one, the answer has the number of the line.
Answers:
  {"id": 1, "status": "done", "file": "notice.pdf", "sha256": "...", "pages": 3, "notices": 1, "tasks": 9, "errors": 0,
   "warnings": 1, "infos": 0, "results": [{"name": "notice.json", "json": {...}}, {"name": "notice.xlsx", "base64": "..."}]}
  {"id": 1, "status": "failed", "error": {"code": "input/missing", "message": "..."}}
status is review instead of done when an error of content wants a human. csv, ics, md and html come as "text".
Codes: request/malformed, unknown-member, missing-member, wrong-value, too-long; input/...; read/...; notice/none;
batch/crash, memory, wall-time, cpu-time, output-size.
Exit codes: 0 every line was answered; 1 standard input or output, or the process that reads, failed; 2 wrong use
Example: parallel --pipe -N1000 fenjie worker --jobs 1 < requests.ndjson > answers.ndjson)";

/// The options of all commands and the parser that fills them.
class Parser {
 public:
  Parser() {
    app_.require_subcommand(1);
    app_.name("fenjie");
    app_.set_version_flag("--version", version(), "Print the version and exit");
    app_.footer(kFooter);
    add_convert();
    add_regenerate();
    add_worker();
    add_inspect();
    add_rules();
    add_registry_learn();
    app_.add_subcommand("schema", "Print the JSON Schema (2020-12) of the results");
  }

  const CLI::App& app() const { return app_; }

  Parsed parse(int argc, const char* const* argv) {
    try {
      app_.parse(argc, argv);
      return checked(chosen());
    } catch (const CLI::CallForHelp&) {
      std::fputs(app_.help().c_str(), stdout);
    } catch (const CLI::CallForVersion& version) {
      std::printf("%s\n", version.what());
    } catch (const CLI::ParseError& error) {
      return wrong_use(sentence(error));
    }
    return {std::nullopt, kClean};
  }

 private:
  void add_convert() {
    CLI::App* command = convert_ = app_.add_subcommand("convert", "Convert notices to task tables (JSON and Excel)");
    command
        ->add_option("FILE", convert_options_.files, "Notice, as text or PDF, or a folder of them; - is standard input")
        ->required();
    command->add_option("-o,--output", convert_options_.output,
                        "Folder for the results; - is standard output (default: the current folder)")
        ->type_name("DIR");
    add_rules_folder(command, convert_options_.rules);
    add_registry(command, convert_options_.registry, convert_options_.expand);
    add_formats(command);
    add_workbooks(command, workbooks_);
    command->add_flag("--strict", convert_options_.strict, "Exit with 3 on any warning");
    command->add_flag("--quiet", convert_options_.quiet, "No summary, no progress");
    command->add_option("--password", convert_options_.password, "Password of an encrypted PDF")->type_name("TEXT");
    add_jobs(command, convert_options_.jobs);
    command->add_flag("--resume", convert_options_.resume,
                      "Leave out what an earlier run with --resume has done and what has not changed since");
    command->add_option("--report", convert_options_.report, "File for a report with one row an input: .json or .xlsx")
        ->type_name("FILE")
        ->check([](const std::string& file) {
          return file.ends_with(".json") || file.ends_with(".xlsx") ? std::string() : std::string("kind");
        });
    add_limits(command, convert_options_.limits);
  }

  /// Every given option counts but those that are known to change nothing in the results; of files their content does.
  std::string settings() const {
    static const std::set<std::string> kIndifferent{"FILE",       "--output", "--rules",  "--password", "--jobs",
                                                    "--strict",   "--quiet",  "--resume", "--report",   "--help"};
    Sha256 digest;
    for (const CLI::Option* option : convert_->get_options()) {
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

  /// Each document is read in a process of its own, which may take no more than this.
  static void add_limits(CLI::App* command, batch::Limits& limits) {
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

  void add_inspect() {
    const std::map<std::string, Stage> stages{{"pages", Stage::pages},
                                              {"document", Stage::document},
                                              {"notices", Stage::notices},
                                              {"tasks", Stage::tasks},
                                              {"checks", Stage::checks}};
    CLI::App* command = inspect_ =
        app_.add_subcommand("inspect", "Print one stage's value as JSON, or draw a page, for whoever debugs");
    command->add_option("FILE", inspect_options_.file, "Notice, as text or PDF; - is standard input")->required();
    command->add_option("--stage", inspect_options_.stage, "The stage whose value is printed")
        ->transform(CLI::CheckedTransformer(stages).description(""))
        ->type_name("pages|document|notices|tasks|checks");
    command->add_option("--draw", inspect_options_.draw, "Draw a page of a PDF with its glyphs, rules and cells as SVG")
        ->type_name("PAGE OUT.svg");
    add_rules_folder(command, inspect_options_.rules);
    add_registry(command, inspect_options_.registry, inspect_options_.expand);
    command->add_option("--password", inspect_options_.password, "Password of an encrypted PDF")->type_name("TEXT");
  }

  void add_regenerate() {
    CLI::App* command = regenerate_ =
        app_.add_subcommand("regenerate", "Write JSON and Excel again from fenjie's own results, edited or not");
    command->add_option("FILE", regenerate_options_.file, "JSON or Excel file written by convert, edited or not; - is standard input")->required();
    command->add_option("--from", regenerate_options_.from,
                        "JSON to put a workbook's changes into (default: what the workbook carries)")
        ->type_name("FILE.json");
    command->add_option("-o,--output", regenerate_options_.output,
                        "Folder for the results; - is standard output (default: the current folder)")
        ->type_name("DIR");
    add_rules_folder(command, regenerate_options_.rules);
    add_formats(command);
    add_workbooks(command, workbooks_);
    command->add_flag("--strict", regenerate_options_.strict, "Exit with 3 on any warning");
    command->add_flag("--quiet", regenerate_options_.quiet, "No summary");
    add_limits(command, regenerate_options_.limits);
  }

  void add_worker() {
    CLI::App* command = worker_ =
        app_.add_subcommand("worker", "Answer requests, one JSON object a line, for other programs");
    add_rules_folder(command, worker_options_.rules);
    add_formats(command, "json");
    command->add_option("--password", worker_options_.password, "Password of encrypted PDFs")->type_name("TEXT");
    add_jobs(command, worker_options_.jobs);
    add_limits(command, worker_options_.limits);
    command
        ->add_option("--max-request", worker_options_.longest_request_mb,
                     "Size of a request in MB (default: " + std::to_string(worker_options_.longest_request_mb) + ")")
        ->check(CLI::Range(std::size_t{1}, std::size_t{1024}).description(""))
        ->type_name("N")
        ->group("Limits");
    command->footer(kProtocol);
  }

  static void add_jobs(CLI::App* command, std::size_t& jobs) {
    command->add_option("--jobs", jobs, "Documents read at the same time (default: one a processor)")
        ->check(CLI::Range(std::size_t{1}, std::size_t{1024}).description(""))
        ->type_name("N");
  }

  static void add_workbooks(CLI::App* command, WorkbookWishes& wishes) {
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
        ->type_name("N")
        ->group("Workbooks");
    command
        ->add_option("--split", wishes.split,
                     "Also a workbook for each unit or each leader, in a folder, with an index")
        ->transform(CLI::CheckedTransformer(splits).description(""))
        ->type_name("unit|leader")
        ->group("Workbooks");
    command->add_flag("--forms", wishes.forms, "Also report forms for each unit and reporting date, in a folder")
        ->group("Workbooks");
  }

  void add_formats(CLI::App* command, const std::string& otherwise = "json,xlsx") {
    command
        ->add_option("--format", formats_,
                     "Formats of the results, several separated by commas (default: " + otherwise + ")")
        ->type_name("json|xlsx|csv|ics|md|html")
        ->delimiter(',')
        ->check(CLI::IsMember(std::set<std::string>(std::begin(kFormatNames), std::end(kFormatNames))).description(""));
  }

  void add_rules() {
    CLI::App* command = app_.add_subcommand("rules", "Work on rule files");
    command->require_subcommand(1);
    rules_check_ = command->add_subcommand("check", "Run every example of every rule");
    rules_check_->add_option("DIR", rules_check_options_.rules, "Folder of rule files (default: the built-in rules)");
    rules_try_ = command->add_subcommand("try", "Print which rules match a text, and what they give");
    rules_try_->add_option("TEXT", rules_try_options_.text, "A piece of a notice, such as a deadline or a bracket")
        ->required();
    add_rules_folder(rules_try_, rules_try_options_.rules);
  }

  static void add_rules_folder(CLI::App* command, std::string& folder) {
    command->add_option("--rules", folder, "Folder of rule files that replace or extend the built-in ones")
        ->type_name("DIR");
  }

  static void add_registry(CLI::App* command, std::string& registry, bool& expand) {
    CLI::Option* file =
        command
            ->add_option("--registry", registry, "TOML file with the units and persons of a jurisdiction; names get its ids")
            ->type_name("FILE");
    command->add_flag("--expand", expand, "Give collectives their members from the registry")->needs(file);
  }

  void add_registry_learn() {
    CLI::App* command = app_.add_subcommand("registry", "Work on registries of units and persons");
    command->require_subcommand(1);
    registry_learn_ = command->add_subcommand("learn", "Propose a registry from notices, for a person to edit");
    registry_learn_->add_option("FILE", registry_learn_options_.files, "Notice, as text or PDF; - is standard input")
        ->required();
    registry_learn_->add_option("-o,--output", registry_learn_options_.output,
                                "File for the registry; - is standard output (default)")
        ->type_name("FILE");
    add_rules_folder(registry_learn_, registry_learn_options_.rules);
  }

  Command chosen() const {
    if (convert_->parsed()) return convert_options_;
    if (worker_->parsed()) return worker_options_;
    if (regenerate_->parsed()) return regenerate_options_;
    if (inspect_->parsed()) return inspect_options_;
    if (rules_check_->parsed()) return rules_check_options_;
    if (rules_try_->parsed()) return rules_try_options_;
    if (registry_learn_->parsed()) return registry_learn_options_;
    return SchemaOptions{};
  }

  Parsed checked(Command command) const {
    if (const auto* inspect = std::get_if<InspectOptions>(&command);
        inspect && !inspect->stage && inspect->draw.second.empty())
      return wrong_use("缺少 --stage 或 --draw");
    std::string wrong;
    if (auto* convert = std::get_if<ConvertOptions>(&command)) {
      if (convert->resume && convert->output == "-") return wrong_use("--resume 要有结果文件夹，请用 -o 给出");
      if (convert->resume) convert->settings = settings();
      wrong = take_formats(convert->formats, convert->output, convert->files.size());
    }
    if (auto* worker = std::get_if<WorkerOptions>(&command); worker && !formats_.empty()) worker->formats = formats();
    if (auto* regenerate = std::get_if<RegenerateOptions>(&command))
      wrong = take_formats(regenerate->formats, regenerate->output, 1);
    if (!wrong.empty()) return wrong_use(wrong);
    return {std::move(command), kClean};
  }

  /// What is wrong with the wishes, or nothing.
  std::string take_formats(Formats& formats_wished, const std::string& output, std::size_t inputs) const {
    formats_wished = formats();
    if (workbooks_.has_folders() && (!formats_wished.xlsx || output == "-"))
      return "--split 和 --forms 生成 Excel 文件，要有结果文件夹（-o）和 xlsx 格式";
    if (output == "-" && (inputs > 1 || formats_wished.count() > 1))
      return "写到标准输出时只能有一个输入和一种格式，例如 --format json";
    return {};
  }

  Formats formats() const {
    std::string list;
    for (const std::string& name : formats_) list += name + ",";
    Formats formats = formats_of(list);
    formats.workbooks = workbooks_;
    return formats;
  }

  static std::string version() {
    std::string text = "fenjie " FENJIE_VERSION;
    if (!batch::kernel_has_filter())
      text += "\nno sandbox: this kernel cannot filter system calls; documents are read under limits only";
    return text;
  }

  static Parsed wrong_use(const std::string& what) {
    std::fprintf(stderr, "fenjie: 用法不对：%s（用法见 fenjie --help）\n", what.c_str());
    return {std::nullopt, kWrongUse};
  }

  /// The library's messages are English: what is wrong is told by their type, the name by their text.
  std::string sentence(const CLI::ParseError& error) const {
    const std::string what = error.what();
    const std::string before_colon = what.substr(0, what.find(':'));
    const std::string after_colon = what.substr(std::min(what.size(), what.find(": ") + 2));
    if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) return "不认识“" + after_colon + "”";
    if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) {
      const std::string name = what.substr(0, what.find(' '));
      if (name != "A") return "缺少 " + name;  // else "A subcommand is required"
      const std::vector<std::string> unknown = app_.remaining(true);
      return unknown.empty() ? "缺少命令" : "不认识“" + unknown.front() + "”";
    }
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) return before_colon + " 后面缺少值";
    return before_colon + " 的值不对";
  }

  CLI::App app_{"fenjie: reads official notices and gives the tasks in them as a table"};
  CLI::App* convert_ = nullptr;
  CLI::App* regenerate_ = nullptr;
  CLI::App* worker_ = nullptr;
  CLI::App* inspect_ = nullptr;
  CLI::App* rules_check_ = nullptr;
  CLI::App* rules_try_ = nullptr;
  CLI::App* registry_learn_ = nullptr;
  ConvertOptions convert_options_;
  RegenerateOptions regenerate_options_;
  std::vector<std::string> formats_;
  WorkbookWishes workbooks_;
  WorkerOptions worker_options_;
  InspectOptions inspect_options_;
  RulesCheckOptions rules_check_options_;
  RulesTryOptions rules_try_options_;
  RegistryLearnOptions registry_learn_options_;
};

CommandEntry entry_of(const CLI::App& command, std::string name) {
  CommandEntry entry{std::move(name), command.get_description(), command.get_footer(), {}};
  for (const CLI::Option* option : command.get_options()) {
    OptionEntry& added = entry.options.emplace_back();
    if (!option->get_snames().empty()) added.short_name = "-" + option->get_snames().front();
    if (!option->get_lnames().empty()) added.long_name = "--" + option->get_lnames().front();
    if (option->get_type_size() != 0) added.value = option->get_positional() ? option->get_name(true) : option->get_type_name();
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

std::vector<CommandEntry> command_table() {
  const Parser parser;
  std::vector<CommandEntry> table{entry_of(parser.app(), "")};
  add_commands(parser.app(), "", table);
  return table;
}

std::size_t processors() { return std::max<std::size_t>(1, std::thread::hardware_concurrency()); }

Parsed parse(int argc, const char* const* argv) { return Parser().parse(argc, argv); }

}  // namespace fenjie::cli
