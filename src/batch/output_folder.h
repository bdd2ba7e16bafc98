// Where a run's results go.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "batch/answer.h"

namespace fenjie::batch {

/// The output folder of one run: never lets two inputs write the same file, or a result replace an input.
class OutputFolder {
 public:
  /// @throws Error emit/unwritable when results cannot be written there; makes nothing yet
  explicit OutputFolder(std::string folder);

  /// Files that are not as fenjie wrote them (see emit/seal.h) are replaced, too.
  void overwrite() { overwrites_ = true; }

  /// A file that results must not replace.
  void protect(const std::string& input);

  /// Writes all results of one input, or none. Folders are made when they are not there.
  /// @param below folder below the output folder, or empty
  /// @param input shown when another input's results have the same name
  /// @throws Error emit/name-taken, emit/read-only, emit/open, emit/edited, emit/unwritable
  void write(const std::vector<Result>& results, const std::string& below, const std::string& input);

  /// Results of an earlier run that stand there and stay. @throws Error emit/name-taken
  void keep(const std::vector<Result>& results, const std::string& below, const std::string& input);

  /// NAME.xlsx or NAME-1.xlsx ... of an earlier run that stand beside this run's results of the same stem: paths below
  /// the output folder. They are left alone, since the names alone do not prove whose they are.
  std::vector<std::string> left_over(const std::vector<Result>& results, const std::string& below,
                                     const std::string& stem) const;

 private:
  void refuse_taken_names(const std::vector<Result>& results, const std::string& below) const;
  void refuse_edited(const std::vector<Result>& results, const std::string& below) const;

  std::string folder_;
  bool overwrites_ = false;
  std::map<std::string, std::string> written_;                // result's path below the folder -> its input
  std::set<std::pair<unsigned long, unsigned long>> inputs_;  // device and number of each input file
};

}  // namespace fenjie::batch
