// Files of the source tree, for tests.
#pragma once

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

namespace fenjie::tests {

/// Content of a file; `path` is relative to the source tree's root.
inline std::string file_content(const std::string& path) {
  std::ifstream file(std::string(FENJIE_SOURCE_DIR) + "/" + path, std::ios::binary);
  if (!file) throw std::runtime_error("no such file: " + path);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

}  // namespace fenjie::tests
