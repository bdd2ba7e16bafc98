// The bytes of an input file.
#pragma once

#include <string>

#include "batch/descriptor.h"

namespace fenjie::batch {

/// Larger files are refused before they are read, in bytes; plain text has a lower limit of its own in read/.
inline constexpr std::size_t kLargestFile = 512u << 20;

struct InputName {
  std::string shown;  ///< file name without folders, valid UTF-8, as it stands in the JSON; "stdin" for standard input
  std::string stem;   ///< the name on disk without folders and last extension: what results are named after
};

/// The names that go with a path, or with "-".
InputName name_input(const std::string& path);

/// Opens a regular file, or takes standard input for "-" into memory. Pipes and devices are not opened.
/// @throws Error input/missing, input/folder, input/not-a-file, input/unreadable, input/too-large
Descriptor open_input(const std::string& path);

/// Everything from the present place on. @throws Error input/unreadable, input/too-large
std::string read_descriptor(int file, const std::string& path);

struct Input {
  std::string bytes;
  InputName name;
};

/// All of these at once.
Input read_input(const std::string& path);

/// A path or a name as it can be shown and stored: GB18030 of old disks becomes UTF-8, what is neither gets '?'.
std::string as_utf8(std::string name);

}  // namespace fenjie::batch
