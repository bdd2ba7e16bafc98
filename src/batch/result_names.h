// What results are called behind the input's NAME.
#pragma once

#include <string_view>

namespace fenjie::batch {

// Folders of further workbooks.
inline constexpr const char* kUnitFolder = "-按单位";
inline constexpr const char* kLeaderFolder = "-按领导";
inline constexpr const char* kFormsFolder = "-报送表";
inline constexpr const char* kIndexName = "目录.xlsx";  ///< in a folder of a unit's or leader's workbooks

/// How `regenerate` reads a result.
enum class ReadBack {
  alone,
  into_the_whole,  ///< with --from: it holds some of the tasks
  never,
};

/// @param name a result's, with its folder
ReadBack read_back(std::string_view name);

}  // namespace fenjie::batch
