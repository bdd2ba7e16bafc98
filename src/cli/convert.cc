#include "cli/convert.h"

#include <signal.h>

#include <optional>
#include <set>
#include <thread>

#include "batch/find_files.h"
#include "batch/input.h"
#include "batch/output_folder.h"
#include "batch/pile.h"
#include "cli/exit_code.h"
#include "cli/messages.h"
#include "cli/progress.h"
#include "cli/reader.h"
#include "cli/results.h"

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

std::string shown(const std::string& path) { return path == "-" ? "stdin" : path; }

/// Where results go, and what is said and counted about them.
class Conversion {
 public:
  Conversion(const ConvertOptions& options, std::size_t total) : options_(options), progress_(total, options.quiet) {
    if (options.output != "-") folder_.emplace(options.output);
  }

  void protect(const std::string& input) {
    if (folder_) folder_->protect(input);
  }

  /// The only place where a document's errors end.
  void deliver(const batch::Found& file, batch::Outcome&& outcome) {
    try {
      if (outcome.error) throw *outcome.error;
      write(file, outcome.answer->results);
      progress_.clear();
      if (!options_.quiet) say_summary(outcome.answer->summary);
      if (!options_.quiet) say_left_over(file, outcome.answer->results);
      count(outcome.answer->summary);
    } catch (const Error& error) {
      progress_.clear();
      say_error(error, shown(file.path));
      ++counts_.failed;
    }
    progress_.show(counts_);
  }

  void say_skipped(const std::vector<batch::Skipped>& skipped) {
    for (const batch::Skipped& one : skipped) say_error(one.path, one.reason);
  }

  void say_end(std::size_t left) {
    progress_.clear();
    if (left > 0) say("fenjie: 已中断：还有 " + std::to_string(left) + " 个文件没有处理");
  }

  void tick() { progress_.show(counts_); }

  int exit_code() const {
    if (counts_.failed > 0) return kSomeInputFailed;
    return counts_.to_review > 0 ? kHumanMustLook : kClean;
  }

 private:
  void write(const batch::Found& file, const std::vector<Result>& results) {
    if (folder_) return folder_->write(results, file.folder, shown(file.path));
    write_standard_output(results);
  }

  void say_left_over(const batch::Found& file, const std::vector<Result>& results) {
    if (!folder_) return;
    for (const std::string& name : folder_->left_over(results, file.folder, file.stem))
      say("  提醒 结果文件夹里的 " + name + " 不是这次的结果，可能是以前留下的，请核对后删除");
  }

  void count(const batch::Summary& summary) {
    ++counts_.done;
    counts_.notices += summary.notices;
    counts_.tasks += summary.tasks;
    counts_.to_review += summary.doubts.errors > 0 || (options_.strict && summary.doubts.warnings > 0);
  }

  const ConvertOptions& options_;
  std::optional<batch::OutputFolder> folder_;
  RunCounts counts_;
  Progress progress_;
};

batch::Request request_for(const batch::Found& file) {
  batch::Request request;
  request.name = batch::name_input(file.path).shown;
  request.stem = file.stem;
  return request;
}

/// One file needs no pile: a single fork, and no zygote.
int convert_alone(const ConvertOptions& options, const batch::Found& file, const batch::MakeReader& reader) {
  Conversion conversion(options, 1);
  conversion.protect(file.path);
  batch::Outcome outcome;
  try {
    outcome = batch::read_alone(reader, request_for(file), batch::open_input(file.path), options.limits);
  } catch (const Error& error) {
    if (error.code().starts_with("rules/")) throw;
    outcome.error = error;
  }
  conversion.deliver(file, std::move(outcome));
  return conversion.exit_code();
}

std::size_t jobs_of(const ConvertOptions& options) {
  if (options.jobs > 0) return options.jobs;
  return std::max<std::size_t>(1, std::thread::hardware_concurrency());
}

int convert_pile(const ConvertOptions& options, const batch::MakeReader& reader) {
  const std::size_t jobs = jobs_of(options);
  batch::Zygote zygote(reader, {options.limits, jobs});  // before anything is read
  const batch::Pile pile = batch::find_files(options.files, options.output);
  Conversion conversion(options, pile.files.size());
  for (const batch::Found& file : pile.files) conversion.protect(file.path);
  conversion.say_skipped(pile.skipped);
  if (pile.files.empty()) say("fenjie: 没有可以处理的文件");
  listen_for_interrupt();
  batch::PileSteps steps;
  steps.count = pile.files.size();
  steps.open = [&](std::size_t index) {
    const batch::Found& file = pile.files[index];
    return batch::PileSteps::Opened{request_for(file), batch::open_input(file.path), std::nullopt};
  };
  steps.deliver = [&](std::size_t index, batch::Outcome&& outcome) {
    conversion.deliver(pile.files[index], std::move(outcome));
  };
  steps.stopped = [] { return interrupted != 0; };
  steps.tick = [&] { conversion.tick(); };
  const std::size_t delivered = batch::read_pile(zygote, jobs, steps);
  conversion.say_end(pile.files.size() - delivered);
  return delivered < pile.files.size() ? static_cast<int>(kSomeInputFailed) : conversion.exit_code();
}

}  // namespace

int convert(const ConvertOptions& options) {
  const batch::MakeReader reader = make_reader({options.rules, options.formats, options.password});
  try {
    if (options.output != "-") batch::OutputFolder check(options.output);
    if (options.files.size() > 1 || batch::is_folder(options.files.front())) return convert_pile(options, reader);
    return convert_alone(options, {options.files.front(), "", batch::name_input(options.files.front()).stem}, reader);
  } catch (const Error& error) {
    if (!error.code().starts_with("emit/")) throw;
    say_error(error, options.output);
    return kSomeInputFailed;
  }
}

}  // namespace fenjie::cli
