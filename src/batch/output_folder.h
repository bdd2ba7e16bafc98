// Where a run's results go.
#pragma once

#include <functional>
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

  /// What writing a result over the file at `path`, which holds edits (emit::Standing), would lose: empty when nothing.
  using EditsLost = std::function<std::string(const std::string& path, const Result&)>;
  /// Files that hold edits are replaced where nothing is lost. Else they always stay.
  void judge_edits(EditsLost lost) { edits_lost_ = std::move(lost); }

  /// A file that results must not replace.
  void protect(const std::string& input);

  /// Writes all results of one input, or none. Folders are made when they are not there.
  /// @param below folder below the output folder, or empty
  /// @param input shown when another input's results have the same name
  /// @throws Error emit/name-taken, emit/read-only, emit/open, emit/edited, emit/holds-edits, emit/unwritable
  void write(const std::vector<Result>& results, const std::string& below, const std::string& input);

  /// Results of an earlier run that stand there and stay. @throws Error emit/name-taken
  void keep(const std::vector<Result>& results, const std::string& below, const std::string& input);

  /// NAME.xlsx or NAME-1.xlsx ... of an earlier run that stand beside this run's results of the same stem, and workbooks in
  /// their folders of units, leaders and forms: paths below the output folder, of a folder the first ones. They are left
  /// alone, since the names alone do not prove whose they are.
  std::vector<std::string> left_over(const std::vector<Result>& results, const std::string& below,
                                     const std::string& stem) const;

 private:
  std::string left_in(const std::string& inner, const std::vector<Result>& results, const std::string& below) const;
  void refuse_taken_names(const std::vector<Result>& results, const std::string& below) const;
  void refuse_edited(const std::vector<Result>& results, const std::string& below) const;
  void refuse_loss(const std::vector<const Result*>& over_edits, const std::string& below) const;

  std::string folder_;
  bool overwrites_ = false;
  EditsLost edits_lost_;
  std::map<std::string, std::string> written_;                // result's path below the folder -> its input
  std::set<std::pair<unsigned long, unsigned long>> inputs_;  // device and number of each input file
};

}  // namespace fenjie::batch
