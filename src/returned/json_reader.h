// fenjie's own JSON, read back.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/changed_tasks.h"
#include "model/extraction.h"

namespace fenjie::returned {

/// What a JSON file held.
struct ReturnedJson {
  Extraction extraction;     ///< as emit::to_json writes it again, byte for byte unless changed; Document::blocks are not there
  std::string rules_digest;  ///< of the rules that it was made with
  std::vector<ChangedTasks> changed;  ///< one a notice; said in `edited` and in the diagnostics already
};

/// @param from what convert wrote, to list in `edited` what the JSON itself does not tell (tasks and names taken out, roles),
///             or null
/// @throws Error returned/json-syntax, returned/not-ours, returned/version, returned/json-shape, returned/other-source
ReturnedJson read_json(std::string_view bytes, const std::string* from = nullptr);
/// What nobody can have changed by hand, as the sealed JSON of a workbook. @throws Error as read_json
ReturnedJson read_sealed_json(std::string_view bytes);

}  // namespace fenjie::returned
