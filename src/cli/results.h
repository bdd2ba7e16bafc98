// Where a document's results go.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "model/extraction.h"

namespace fenjie::cli {

/// One file to be written: its name without folders, and its content.
struct Result {
  std::string name;
  std::string content;
};

/// NAME.json, and NAME.xlsx for the only notice with tasks, or NAME-1.xlsx, NAME-2.xlsx ... for several.
std::vector<Result> make_results(const Extraction& extraction, const std::string& stem, bool json, bool xlsx,
                                 std::string_view rules_digest);

/// The output folder of one run: never lets two inputs write the same file, or a result replace an input.
class OutputFolder {
 public:
  /// @throws Error emit/unwritable when results cannot be written there; makes nothing yet
  OutputFolder(std::string folder, const std::vector<std::string>& inputs);

  /// Writes all results of one input, or none. The folder is made when it is not there.
  /// @throws Error emit/name-taken, emit/unwritable
  void write(const std::vector<Result>& results, const std::string& input);

 private:
  void refuse_taken_names(const std::vector<Result>& results) const;

  std::string folder_;
  std::map<std::string, std::string> written_;                // result's name -> its input
  std::set<std::pair<unsigned long, unsigned long>> inputs_;  // device and number of each input file
};

/// Writes to standard output.
/// @throws Error emit/unwritable
void write_standard_output(std::string_view content);

}  // namespace fenjie::cli
