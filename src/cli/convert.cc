#include "cli/convert.h"

#include <signal.h>
#include <unistd.h>

#include <filesystem>
#include <optional>

#include "batch/find_files.h"
#include "batch/input.h"
#include "batch/pile.h"
#include "cli/conversion.h"
#include "cli/exit_code.h"
#include "cli/messages.h"
#include "cli/reader.h"
#include "cli/registry.h"
#include "emit/seal.h"

namespace fenjie::cli {
namespace {

volatile sig_atomic_t interrupted = 0;

/// The first interrupt lets the documents under way finish, the second ends the program.
void listen_for_interrupt() {
  struct sigaction once {};
  once.sa_handler = [](int) { interrupted = 1; };
  once.sa_flags = static_cast<int>(SA_RESETHAND);
  sigaction(SIGINT, &once, nullptr);
}

batch::Request request_for(const batch::Found& file) {
  batch::Request request;
  request.name = batch::name_input(file.path).shown;
  request.stem = file.stem;
  return request;
}

/// A result of fenjie's own holds tasks, but is no notice; JSON and workbooks say so when they are read.
batch::Descriptor open_notice(const std::string& path) {
  std::error_code unknown;
  if (path != "-" && std::filesystem::is_regular_file(path, unknown) && emit::is_own_text(path))
    throw Error("read/own-result", "", "这是 fenjie 写的结果，不是公文，没有处理；请给出公文的原件，改过的工作簿和 JSON 用 fenjie regenerate 读回");
  return batch::open_input(path);
}

/// One file needs no pile: a single fork, and no zygote.
int convert_alone(const ConvertOptions& options, const batch::Found& file, const batch::MakeReader& reader) {
  Conversion conversion(options, 1, false);
  conversion.protect(file.path);
  batch::Outcome outcome;
  try {
    outcome = batch::read_alone(reader, request_for(file), open_notice(file.path), options.limits);
  } catch (const Error& error) {
    if (error.code().starts_with("rules/")) throw;
    outcome.error = error;
  }
  conversion.deliver(file, std::move(outcome));
  return conversion.finish();
}

int convert_pile(const ConvertOptions& options, const batch::MakeReader& reader) {
  batch::Zygote zygote(reader, {options.limits, options.jobs});  // before anything is read
  const batch::Pile pile = batch::find_files(options.files, options.output);
  Conversion conversion(options, pile.files.size(), pile.has_folder);
  if (pile.results > 0 && !options.quiet)
    say("fenjie: 文件夹里有 " + std::to_string(pile.results) + " 个 JSON、Excel 文件或 fenjie 写的其他结果，不是公文，没有处理");
  if (pile.files.empty()) say("fenjie: 没有可以处理的文件：公文要是文本或 PDF");
  if (options.resume) conversion.resume(zygote.rules_digest());
  for (const batch::Found& file : pile.files) conversion.protect(file.path);
  for (const batch::Skipped& one : pile.skipped) conversion.deliver_skipped(one);
  listen_for_interrupt();
  batch::PileSteps steps;
  steps.count = pile.files.size();
  steps.open = [&](std::size_t index) {
    const batch::Found& file = pile.files[index];
    batch::PileSteps::Opened opened{request_for(file), open_notice(file.path), std::nullopt};
    opened.known = conversion.known(file, opened.input.get());
    return opened;
  };
  steps.deliver = [&](std::size_t index, batch::Outcome&& outcome) {
    conversion.deliver(pile.files[index], std::move(outcome));
  };
  steps.stopped = [] { return interrupted != 0; };
  steps.tick = [&] { conversion.tick(); };
  for (std::size_t i = batch::read_pile(zygote, options.jobs, steps); i < pile.files.size(); ++i)
    conversion.deliver_unreached(pile.files[i]);
  return conversion.finish();
}

/// Whether the report can be made where its path says: in a folder that is there, or in the output folder, which will be.
bool has_room_for_report(const ConvertOptions& options) {
  namespace fs = std::filesystem;
  std::error_code failure;
  const fs::path folder = fs::path(options.report).parent_path();
  return access(folder.empty() ? "." : folder.c_str(), W_OK | X_OK) == 0 ||
         (options.output != "-" && fs::weakly_canonical(folder, failure) == fs::weakly_canonical(options.output, failure));
}

}  // namespace

int convert(const ConvertOptions& options) {
  const batch::MakeReader reader = make_reader(
      {options.rules, options.formats, {options.password, load_registry(options.registry), options.expand}});
  try {
    if (options.output != "-") batch::OutputFolder check(options.output);
    if (!options.report.empty() && !has_room_for_report(options)) {
      say_error(options.report, "报告写不进这个文件夹（不存在或没有权限），什么都没有处理，请核对路径");
      return kSomeInputFailed;
    }
    if (!options.report.empty() && !options.overwrite && emit::standing_of(options.report) != emit::Standing::replaceable) {
      say_error(options.report,
                "这个报告写出以后又在别处保存过（或者不是 fenjie 写的），可能有人改动，什么都没有处理；要保留，请移走或给 --report 换一个文件名，不要的请加 --overwrite 覆盖");
      return kSomeInputFailed;
    }
    if (options.resume || options.files.size() > 1 || batch::is_folder(options.files.front()))
      return convert_pile(options, reader);
    return convert_alone(options, {options.files.front(), "", batch::name_input(options.files.front()).stem}, reader);
  } catch (const Error& error) {
    if (!error.code().starts_with("emit/") && error.code() != "batch/system") throw;
    say_error(error, options.output);
    return kSomeInputFailed;
  }
}

}  // namespace fenjie::cli
