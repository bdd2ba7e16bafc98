// fenjie: reads official notices and gives the tasks in them as a table.
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string>

#include "batch/descriptor.h"
#include "cli/convert.h"
#include "cli/exit_code.h"
#include "cli/heap.h"
#include "cli/inspect.h"
#include "cli/messages.h"
#include "cli/options.h"
#include "cli/regenerate.h"
#include "cli/results.h"
#include "cli/registry.h"
#include "cli/rules_check.h"
#include "cli/rules_try.h"
#include "cli/worker.h"
#include "emit/json.h"

namespace {

using namespace fenjie;

struct Runner {
  int operator()(const cli::ConvertOptions& options) const { return cli::convert(options); }
  int operator()(const cli::RegenerateOptions& options) const { return cli::regenerate(options); }
  int operator()(const cli::WorkerOptions& options) const { return cli::work(options); }
  int operator()(const cli::InspectOptions& options) const {
    cli::prepare_heap();
    return cli::inspect(options);
  }
  int operator()(const cli::RulesCheckOptions& options) const { return cli::rules_check(options); }
  int operator()(const cli::RulesTryOptions& options) const { return cli::rules_try(options); }
  int operator()(const cli::RegistryLearnOptions& options) const { return cli::registry_learn(options); }
  int operator()(const cli::SchemaOptions&) const {
    cli::write_standard_output(emit::json_schema());
    return cli::kClean;
  }
};

int run(int argc, char** argv) {
  try {
    const cli::Parsed parsed = cli::parse(argc, argv);
    return parsed.command ? std::visit(Runner{}, *parsed.command) : parsed.exit_code;
  } catch (const Error& error) {
    cli::say_error(error, error.code());
    const bool wrong_use = error.code().starts_with("rules/") || error.code().starts_with("registry/");
    return wrong_use ? cli::kWrongUse : cli::kSomeInputFailed;
  } catch (const std::exception& error) {
    cli::say_error("程序内部出错", error.what());
    return cli::kSomeInputFailed;
  }
}

}  // namespace

int main(int argc, char** argv) {
  fenjie::batch::fill_standard_descriptors();
  const int exit_code = run(argc, argv);
  std::fflush(nullptr);
  // All results are on disk. Taking down compiled rules and vocabularies would cost a tenth of a run.
  std::_Exit(exit_code);
}
