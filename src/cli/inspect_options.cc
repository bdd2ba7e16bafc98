#include <map>

#include "cli/command_options.h"

namespace fenjie::cli {

CLI::App* add_inspect(CLI::App& app, InspectOptions& options) {
  const std::map<std::string, Stage> stages{{"pages", Stage::pages},
                                            {"document", Stage::document},
                                            {"notices", Stage::notices},
                                            {"tasks", Stage::tasks},
                                            {"checks", Stage::checks}};
  CLI::App* command =
      app.add_subcommand("inspect", "Print one stage's value as JSON, or draw a page, for whoever debugs");
  command->add_option("FILE", options.file, "Notice, as text or PDF; - is standard input")->required();
  command->add_option("--stage", options.stage, "The stage whose value is printed")
      ->transform(CLI::CheckedTransformer(stages).description(""))
      ->type_name("pages|document|notices|tasks|checks");
  command->add_option("--draw", options.draw, "Draw a page of a PDF with its glyphs, rules and cells, as SVG alone")
      ->type_name("PAGE OUT.svg");
  add_rules_folder(command, options.rules);
  add_registry(command, options.registry, options.expand);
  command->add_option("--password", options.password, "Password of an encrypted PDF")->type_name("TEXT");
  add_limits(command, options.limits);
  add_example(command, "fenjie inspect notice.txt --stage tasks");
  return command;
}

}  // namespace fenjie::cli
