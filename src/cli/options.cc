#include "cli/options.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <map>

#include "cli/exit_code.h"

namespace fenjie::cli {
namespace {

constexpr const char* kFooter =
    "退出码：0 完成；1 有文件没能处理；2 用法不对；3 完成，但有内容需要人工核对\n"
    "例：fenjie convert 通知.txt -o 结果";

/// The options of all commands and the parser that fills them.
class Parser {
 public:
  Parser() {
    app_.require_subcommand(1);
    app_.name("fenjie");
    app_.option_defaults()->group("选项");
    app_.set_help_flag("-h,--help", "显示帮助")->group("选项");
    app_.set_version_flag("--version", "fenjie " FENJIE_VERSION, "显示版本")->group("选项");
    app_.footer(kFooter);
    name_parts_in_chinese();
    add_convert();
    add_inspect();
    add_rules();
    add_command("schema", "打印结果的 JSON Schema（2020-12）");
  }

  Parsed parse(int argc, const char* const* argv) {
    try {
      app_.parse(argc, argv);
      return check_convert(chosen());
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
  void name_parts_in_chinese() {
    const auto formatter = app_.get_formatter();
    const std::map<std::string, std::string> words{{"Usage", "用法"},   {"Positionals", "输入"}, {"Subcommands", "命令"},
                                                   {"OPTIONS", "选项"}, {"SUBCOMMAND", "命令"},  {"REQUIRED", ""},
                                                   {"TEXT", ""}};
    for (const auto& [word, chinese] : words) formatter->label(word, chinese);
  }

  CLI::App* add_command(const char* name, const char* description) {
    CLI::App* command = app_.add_subcommand(name, description)->group("命令");
    command->set_help_flag("-h,--help", "显示帮助")->group("选项");
    return command;
  }

  void add_convert() {
    CLI::App* command = convert_ = add_command("convert", "把公文转换为任务分解表（JSON 和 Excel）");
    command->add_option("FILE", convert_options_.files, "公文文件，“-”为标准输入")->required();
    command->add_option("-o,--output", convert_options_.output, "结果所在的文件夹，“-”为标准输出；不写为当前文件夹");
    command->add_option("--rules", convert_options_.rules, "规则文件夹，替换或补充内置规则");
    command->add_option("--format", formats_, "结果格式：json、xlsx，用逗号隔开；不写为两种都要")
        ->delimiter(',')
        ->check(CLI::IsMember({"json", "xlsx"}).description(""));
    command->add_flag("--strict", convert_options_.strict, "有警告时退出码也为 3");
    command->add_flag("--quiet", convert_options_.quiet, "不显示小结");
    command->add_option("--password", convert_options_.password, "加密 PDF 的口令");
  }

  void add_inspect() {
    const std::map<std::string, Stage> stages{{"pages", Stage::pages},
                                              {"document", Stage::document},
                                              {"notices", Stage::notices},
                                              {"tasks", Stage::tasks},
                                              {"checks", Stage::checks}};
    CLI::App* command = inspect_ = add_command("inspect", "打印某一步的结果，供排查问题");
    command->add_option("FILE", inspect_options_.file, "公文文件，“-”为标准输入")->required();
    command->add_option("--stage", inspect_options_.stage, "pages、document、notices、tasks 或 checks")
        ->required()
        ->transform(CLI::CheckedTransformer(stages).description(""));
    command->add_option("--rules", inspect_options_.rules, "规则文件夹，替换或补充内置规则");
    command->add_option("--password", inspect_options_.password, "加密 PDF 的口令");
  }

  void add_rules() {
    CLI::App* command = add_command("rules", "规则");
    command->require_subcommand(1);
    rules_check_ = command->add_subcommand("check", "运行每条规则的全部例子");
    rules_check_->group("命令");
    rules_check_->set_help_flag("-h,--help", "显示帮助")->group("选项");
    rules_check_->add_option("DIR", rules_check_options_.rules, "规则文件夹；不写为内置规则");
  }

  Command chosen() const {
    if (convert_->parsed()) return convert_options_;
    if (inspect_->parsed()) return inspect_options_;
    if (rules_check_->parsed()) return rules_check_options_;
    return SchemaOptions{};
  }

  Parsed check_convert(Command command) const {
    auto* convert = std::get_if<ConvertOptions>(&command);
    if (convert == nullptr) return {std::move(command), kClean};
    const auto wanted = [&](const char* format) {
      return formats_.empty() || std::find(formats_.begin(), formats_.end(), format) != formats_.end();
    };
    convert->json = wanted("json");
    convert->xlsx = wanted("xlsx");
    if (convert->output == "-" && (convert->files.size() > 1 || (convert->json && convert->xlsx)))
      return wrong_use("写到标准输出时只能有一个输入和一种格式，例如 --format json");
    return {std::move(command), kClean};
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

  CLI::App app_{"fenjie：读公文，列出其中的任务"};
  CLI::App* convert_ = nullptr;
  CLI::App* inspect_ = nullptr;
  CLI::App* rules_check_ = nullptr;
  ConvertOptions convert_options_;
  std::vector<std::string> formats_;
  InspectOptions inspect_options_;
  RulesCheckOptions rules_check_options_;
};

}  // namespace

Parsed parse(int argc, const char* const* argv) { return Parser().parse(argc, argv); }

}  // namespace fenjie::cli
