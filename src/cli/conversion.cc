#include "cli/conversion.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <utility>

#include "batch/input.h"
#include "cli/exit_code.h"
#include "cli/messages.h"
#include "cli/results.h"
#include "emit/atomic_file.h"
#include "emit/seal.h"

namespace fenjie::cli {
namespace {

std::string inside(const std::string& below, const std::string& name) {
  return below.empty() ? name : below + "/" + name;
}

/// The columns of the table at the end are as wide as their words.
std::string total_line(const char* word, std::size_t number, const std::string& more = {}) {
  const std::string digits = std::to_string(number);
  return std::string("  ") + word + std::string(8 - std::min<std::size_t>(8, digits.size()), ' ') + digits + more;
}

}  // namespace

std::string shown(const std::string& path) { return path == "-" ? "stdin" : path; }

Conversion::Conversion(const ConvertOptions& options, std::size_t total, bool in_folders)
    : options_(options), in_folders_(in_folders), progress_(total, options.quiet) {
  if (options.output == "-") return;
  folder_.emplace(options.output);
  if (options.overwrite) folder_->overwrite();
  if (!options.resume) batch::Manifest::remove(options.output);
}

void Conversion::resume(const std::string& rules_digest) {
  std::error_code failure;
  std::filesystem::create_directories(options_.output, failure);
  manifest_.emplace(options_.output, std::string(FENJIE_VERSION) + " " + rules_digest + " " + options_.settings);
}

void Conversion::protect(const std::string& input) {
  if (folder_) folder_->protect(input);
}

std::optional<batch::Outcome> Conversion::known(const batch::Found& file, int input) const {
  if (!manifest_) return std::nullopt;
  const batch::DoneDocument* done =
      manifest_->done(batch::place_of(file.folder, file.stem), batch::digest_of_file(input, file.path));
  if (done == nullptr) return std::nullopt;
  batch::Outcome outcome;
  outcome.unchanged = true;
  outcome.answer.emplace().summary = done->summary;
  for (const auto& [name, digest] : done->results) outcome.answer->results.push_back({name, {}});
  return outcome;
}

void Conversion::write(const batch::Found& file, const std::vector<batch::Result>& results) {
  if (folder_) return folder_->write(results, file.folder, shown(file.path));
  write_standard_output(results);
}

void Conversion::deliver(const batch::Found& file, batch::Outcome&& outcome) {
  emit::FileRow row;
  row.file = batch::as_utf8(shown(file.path));
  row.milliseconds = outcome.milliseconds;
  row.peak_kb = outcome.peak_kb;
  try {
    if (outcome.error) throw *outcome.error;
    if (outcome.unchanged) {
      folder_->keep(outcome.answer->results, file.folder, shown(file.path));
      ++counts_.unchanged;
    } else {
      write(file, outcome.answer->results);
      say_done(file, *outcome.answer);
    }
    note_done(file, *outcome.answer, row);
    if (outcome.unchanged && row.status == emit::FileStatus::done) row.status = emit::FileStatus::unchanged;
  } catch (const Error& error) {
    progress_.clear();
    say_error(error, shown(file.path));
    ++counts_.failed;
    row.status = emit::FileStatus::failed;
    row.error_code = error.code();
    row.message = error.what();
  }
  report_.rows.push_back(std::move(row));
  progress_.show(counts_);
}

void Conversion::say_done(const batch::Found& file, const batch::Answer& answer) {
  progress_.clear();
  if (!options_.quiet) say_summary(answer.summary, !in_folders_);
  if (!options_.quiet && !in_folders_) say_without_workbook(options_.formats, answer.results);
  if (!options_.quiet) say_missing(options_.formats, answer.results);
  const auto say_changed = [&](const std::string& name) {
    if (!options_.quiet) say_left_over(name);
  };
  if (manifest_) {
    const std::string place = batch::place_of(file.folder, file.stem);
    for (const std::string& name : manifest_->remove_outdated(place, answer.results))
      say_changed(inside(file.folder, name));
    manifest_->add(place, answer.summary, answer.results);
  } else if (folder_) {
    for (const std::string& name : folder_->left_over(answer.results, file.folder, file.stem)) say_changed(name);
  }
}

void Conversion::note_done(const batch::Found& file, const batch::Answer& answer, emit::FileRow& row) {
  const batch::Summary& summary = answer.summary;
  row.notices = summary.notices;
  row.tasks = summary.tasks;
  row.errors = summary.doubts.errors;
  row.warnings = summary.doubts.warnings;
  row.infos = summary.doubts.infos;
  for (const batch::Result& result : answer.results)
    row.results.push_back(batch::as_utf8(inside(file.folder, result.name)));
  const bool review = row.errors > 0 || (options_.strict && row.warnings > 0);
  row.status = review ? emit::FileStatus::review : emit::FileStatus::done;
  counts_.to_review += review;
  ++counts_.done;
  counts_.notices += row.notices;
  counts_.tasks += row.tasks;
}

void Conversion::deliver_skipped(const batch::Skipped& skipped) {
  progress_.clear();
  say_error(skipped.path, skipped.reason);
  emit::FileRow row;
  row.file = batch::as_utf8(skipped.path);
  row.status = skipped.is_failure ? emit::FileStatus::failed : emit::FileStatus::skipped;
  counts_.failed += skipped.is_failure;
  row.message = skipped.reason;
  report_.rows.push_back(std::move(row));
}

void Conversion::deliver_unreached(const batch::Found& file) {
  emit::FileRow row;
  row.file = batch::as_utf8(shown(file.path));
  row.status = emit::FileStatus::unreached;
  report_.rows.push_back(std::move(row));
}

/// The report would take a result's place.
bool Conversion::is_result(const std::string& path) const {
  namespace fs = std::filesystem;
  std::error_code failure;
  const fs::path own = fs::weakly_canonical(path, failure);
  const fs::path folder = fs::weakly_canonical(options_.output, failure);
  const std::string inside = own.lexically_relative(folder).string();
  return std::any_of(report_.rows.begin(), report_.rows.end(), [&](const emit::FileRow& row) {
    return std::find(row.results.begin(), row.results.end(), inside) != row.results.end();
  });
}

bool Conversion::write_report() {
  try {
    if (is_result(options_.report)) throw Error("emit/unwritable", "", "报告和一份结果同名，没有写，请换一个文件名");
    emit::AtomicFiles files;
    files.add(options_.report, options_.report.ends_with(".xlsx") ? emit::report_as_workbook(report_)
                                                                   : emit::sealed_text(options_.report, emit::report_as_json(report_)));
    files.commit();
    return true;
  } catch (const Error& error) {
    say_error(error, options_.report);
    return false;
  }
}

int Conversion::finish() {
  progress_.clear();
  report_.seconds = progress_.seconds();
  const std::size_t unreached = emit::count(report_, emit::FileStatus::unreached);
  const std::size_t skipped = emit::count(report_, emit::FileStatus::skipped);
  if (unreached > 0) say("fenjie: 已中断：还有 " + std::to_string(unreached) + " 个文件没有处理");
  if (in_folders_ && !options_.quiet) {
    char seconds[32];
    std::snprintf(seconds, sizeof seconds, "%.1f", report_.seconds);
    const std::string unchanged = counts_.unchanged > 0 ? "（未变 " + std::to_string(counts_.unchanged) + "）" : "";
    say("合计 " + std::to_string(report_.rows.size()) + " 个文件，" + std::to_string(counts_.notices) + " 份公文，" +
        std::to_string(counts_.tasks) + " 项任务，用时 " + seconds + " 秒");
    say(total_line("完成  ", counts_.done, unchanged));
    const auto warned = std::count_if(report_.rows.begin(), report_.rows.end(), [](const emit::FileRow& row) {
      return row.warnings > 0 && row.status != emit::FileStatus::review;
    });
    say(total_line("待校核", counts_.to_review, warned > 0 ? "（另有 " + std::to_string(warned) + " 个文件只有警告）" : ""));
    say(total_line("失败  ", counts_.failed));
    say(total_line("跳过  ", skipped));
  }
  const bool reported = options_.report.empty() || write_report();
  if (counts_.failed > 0 || unreached > 0 || !reported) return kSomeInputFailed;
  return counts_.to_review > 0 ? kHumanMustLook : kClean;
}

}  // namespace fenjie::cli
