// The bytes of an input file.
#pragma once

#include <string>

namespace fenjie::cli {

/// Larger files are refused before they are read, in bytes; plain text has a lower limit of its own in read/.
inline constexpr std::size_t kLargestFile = 512u << 20;

struct Input {
  std::string bytes;
  std::string name;  ///< file name without folders, valid UTF-8, as it stands in the JSON; "stdin" for standard input
  std::string stem;  ///< the name on disk without folders and last extension: what results are named after
};

/// Reads a regular file, or standard input for "-". Pipes and devices are not opened for reading.
/// @throws Error input/missing, input/folder, input/not-a-file, input/unreadable, input/too-large
Input read_input(const std::string& path);

}  // namespace fenjie::cli
