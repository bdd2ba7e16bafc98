#include "cli/regenerate.h"

#include <optional>

#include "batch/input.h"
#include "batch/office_lock.h"
#include "batch/output_folder.h"
#include "batch/pile.h"
#include "cli/earlier_edits.h"
#include "cli/exit_code.h"
#include "cli/messages.h"
#include "cli/reader.h"
#include "cli/results.h"

namespace fenjie::cli {
namespace {

batch::Answer read_back(const RegenerateOptions& options) {
  const batch::InputName name = batch::name_input(options.file);
  batch::Request request;
  request.name = name.shown;
  request.stem = name.stem;
  const std::string from =
      options.from.empty() ? std::string() : batch::read_input(options.from).bytes;
  if (!options.from.empty() && from.empty())
    throw Error("returned/json-syntax", "", "--from 的“" + options.from + "”是空文件，什么也没有写；请改用上一次得到的 JSON");
  const batch::MakeReader reader = make_returned_reader({options.rules, options.formats, {}, from});
  batch::Outcome outcome = batch::read_alone(reader, request, batch::open_input(options.file), options.limits);
  if (outcome.error) throw *outcome.error;
  return std::move(*outcome.answer);
}

}  // namespace

int regenerate(const RegenerateOptions& options) {
  const std::string shown = options.file == "-" ? "stdin" : options.file;
  try {
    std::optional<batch::OutputFolder> folder;
    if (options.output != "-") folder.emplace(options.output);
    if (folder) folder->protect(options.file);
    if (folder && options.overwrite) folder->overwrite();
    if (folder)
      folder->judge_edits([&](const std::string& path, const batch::Result& result) { return edits_lost(path, result, options.limits); });
    if (const std::string lock = batch::office_lock_beside(options.file); options.file != "-" && !lock.empty())
      say("  提醒 " + shown + " 正在 Excel、WPS 或 LibreOffice 中打开（旁边有 " + lock + "），没有保存的修改读不到");
    const batch::Answer answer = read_back(options);
    if (folder)
      folder->write(answer.results, "", shown);
    else
      write_standard_output(answer.results);
    if (!options.quiet) {
      say_summary(answer.summary);
      say_without_workbook(options.formats, answer.results);
      say_missing(options.formats, answer.results);
      if (folder)
        for (const std::string& name : folder->left_over(answer.results, "", batch::name_input(options.file).stem)) say_left_over(name);
    }
    const batch::DoubtCounts& doubts = answer.summary.doubts;
    return doubts.errors > 0 || (options.strict && doubts.warnings > 0) ? kHumanMustLook : kClean;
  } catch (const Error& error) {
    if (error.code().starts_with("rules/")) throw;
    say_error(error, shown);
    return kSomeInputFailed;
  }
}

}  // namespace fenjie::cli
