#include "cli/options.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <thread>

#include "batch/sandbox.h"
#include "cli/command_options.h"
#include "cli/command_table.h"
#include "cli/exit_code.h"

namespace fenjie::cli {
namespace {

/// The options of all commands and the parser that fills them.
class Parser {
 public:
  Parser() {
    app_.require_subcommand(1);
    app_.name("fenjie");
    app_.set_version_flag("--version", version(), "Print the version and exit");
    add_example(&app_, "fenjie convert notice.txt -o results");
    convert_ = add_convert(app_, convert_options_, wishes_);
    regenerate_ = add_regenerate(app_, regenerate_options_, wishes_);
    worker_ = add_worker(app_, worker_options_, wishes_);
    inspect_ = add_inspect(app_, inspect_options_);
    rules_ = add_rules(app_, rules_check_options_, rules_try_options_);
    registry_learn_ = add_registry_learn(app_, registry_learn_options_);
    add_example(app_.add_subcommand("schema", "Print the JSON Schema (2020-12) of the results"), "fenjie schema > fenjie.schema.json");
  }

  const CLI::App& app() const { return app_; }

  Parsed parse(int argc, const char* const* argv) {
    try {
      app_.parse(argc, argv);
      if (const std::string name = empty_value(); !name.empty()) return wrong_use(name + " 的值是空的");
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
  Command chosen() const {
    if (convert_->parsed()) return convert_options_;
    if (worker_->parsed()) return worker_options_;
    if (regenerate_->parsed()) return regenerate_options_;
    if (inspect_->parsed()) return inspect_options_;
    if (rules_.check->parsed()) return rules_check_options_;
    if (rules_.attempt->parsed()) return rules_try_options_;
    if (registry_learn_->parsed()) return registry_learn_options_;
    return SchemaOptions{};
  }

  Parsed checked(Command command) const {
    if (const auto* inspect = std::get_if<InspectOptions>(&command);
        inspect && !inspect->stage && inspect->draw.second.empty())
      return wrong_use("缺少 --stage 或 --draw");
    if (const auto* inspect = std::get_if<InspectOptions>(&command);
        inspect && !inspect->draw.second.empty() && !inspect->draw.second.ends_with(".svg"))
      return wrong_use("--draw 画的是 SVG，文件名要以 .svg 结尾，不能是“" + inspect->draw.second + "”");
    std::string wrong;
    if (auto* convert = std::get_if<ConvertOptions>(&command)) {
      if (convert->resume && convert->output == "-") return wrong_use("--resume 要有结果文件夹，请用 -o 给出");
      if (convert->resume) convert->settings = settings_of(*convert_);
      wrong = take_formats(convert->formats, convert->output, convert->files.size());
    }
    if (auto* worker = std::get_if<WorkerOptions>(&command); worker && !wishes_.names.empty())
      worker->formats = wishes_.formats();
    if (auto* regenerate = std::get_if<RegenerateOptions>(&command))
      wrong = take_formats(regenerate->formats, regenerate->output, 1);
    if (!wrong.empty()) return wrong_use(wrong);
    return {std::move(command), kClean};
  }

  /// What is wrong with the wishes, or nothing.
  std::string take_formats(Formats& formats_wished, const std::string& output, std::size_t inputs) const {
    formats_wished = wishes_.formats();
    if (wishes_.workbooks.has_folders() && (!formats_wished.xlsx || output == "-"))
      return "--split 和 --forms 生成 Excel 文件，要有结果文件夹（-o）和 xlsx 格式";
    if (output == "-" && (inputs > 1 || formats_wished.count() > 1))
      return "写到标准输出时只能有一个输入和一种格式，例如 --format json";
    return {};
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
    if (dynamic_cast<const CLI::RequiresError*>(&error) != nullptr)
      return what.substr(0, what.find(' ')) + " 要和 " + what.substr(what.rfind(' ') + 1) + " 一起用";
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) return before_colon + " 后面缺少值";
    if (const std::size_t at = what.rfind("--"); dynamic_cast<const CLI::ConversionError*>(&error) != nullptr && at != std::string::npos)
      return what.substr(at, what.find_first_of(" :", at) - at) + " 的值不对，应为数字，不能太大";
    const std::string values = values_of(before_colon);
    return before_colon + " 的值不对" + (values.empty() ? "" : "，应为" + values);
  }

  const CLI::App& command() const {
    const CLI::App* command = &app_;
    while (!command->get_subcommands().empty()) command = command->get_subcommands().front();
    return *command;
  }

  /// The option or argument that was given an empty value ("$FILE" of a script that never set it); a text or a password may be empty.
  std::string empty_value() const {
    for (const CLI::Option* option : command().get_options()) {
      const std::vector<std::string>& values = option->results();
      const bool may_be = option->get_name() == "TEXT" || option->get_name() == "--password";
      if (!may_be && std::find(values.begin(), values.end(), "") != values.end()) return option->get_name();
    }
    return {};
  }

  /// What the help names as the option's value: json|xlsx|…
  std::string values_of(const std::string& option) const {
    const CLI::Option* found = command().get_option_no_throw(option);
    const std::string values = found ? found->get_type_name() : std::string();
    if (values == "N") return "不小于 0 的整数";
    const bool says = values.find('|') != std::string::npos || values.find("..") != std::string::npos;
    return says ? " " + values : std::string();  // FILE says nothing here
  }

  CLI::App app_{"fenjie: reads official notices and gives the tasks in them as a table"};
  CLI::App* convert_ = nullptr;
  CLI::App* regenerate_ = nullptr;
  CLI::App* worker_ = nullptr;
  CLI::App* inspect_ = nullptr;
  RulesCommands rules_;
  CLI::App* registry_learn_ = nullptr;
  ConvertOptions convert_options_;
  RegenerateOptions regenerate_options_;
  FormatWishes wishes_;
  WorkerOptions worker_options_;
  InspectOptions inspect_options_;
  RulesCheckOptions rules_check_options_;
  RulesTryOptions rules_try_options_;
  RegistryLearnOptions registry_learn_options_;
};

}  // namespace

std::vector<CommandEntry> command_table() { return table_of(Parser().app()); }

std::size_t processors() { return std::max<std::size_t>(1, std::thread::hardware_concurrency()); }

Parsed parse(int argc, const char* const* argv) { return Parser().parse(argc, argv); }

}  // namespace fenjie::cli
