// What convert does with each outcome: writes, says, counts, notes it in manifest and report.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "batch/find_files.h"
#include "batch/manifest.h"
#include "batch/output_folder.h"
#include "cli/options.h"
#include "cli/progress.h"
#include "emit/run_report.h"

namespace fenjie::cli {

class Conversion {
 public:
  /// @param in_folders documents come from folders: a line each, without their doubts
  /// @throws Error emit/unwritable when results cannot be written
  Conversion(const ConvertOptions& options, std::size_t total, bool in_folders);

  /// Opens the manifest of the output folder, for --resume. @throws Error emit/unwritable, emit/in-use
  void resume(const std::string& rules_digest);

  /// A file that results must not replace.
  void protect(const std::string& input);

  /// What an earlier run has made of this file and is still there and right.
  std::optional<batch::Outcome> known(const batch::Found& file, int input) const;

  /// The only place where a document's errors end.
  void deliver(const batch::Found& file, batch::Outcome&& outcome);
  void deliver_skipped(const batch::Skipped& skipped);
  void deliver_unreached(const batch::Found& file);

  void tick() { progress_.show(counts_); }

  /// Says the totals and writes the report. @return the exit code
  int finish();

 private:
  void write(const batch::Found& file, const std::vector<batch::Result>& results);
  void say_done(const batch::Found& file, const batch::Answer& answer);
  void note_done(const batch::Found& file, const batch::Answer& answer, emit::FileRow& row);
  void note_results(const batch::Found& file, const batch::Answer& answer, emit::FileRow& row);
  bool is_result(const std::string& path) const;
  bool write_report();

  const ConvertOptions& options_;
  const bool in_folders_;
  std::optional<batch::OutputFolder> folder_;
  std::optional<batch::Manifest> manifest_;
  RunCounts counts_;
  Progress progress_;
  emit::RunReport report_;
};

/// "-" is said as stdin.
std::string shown(const std::string& path);

}  // namespace fenjie::cli
