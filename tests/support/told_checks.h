// What a paragraph of a numbered item tells, and does not.
#pragma once

#include "support/catch.h"
#include "support/told_tasks.h"

namespace fenjie::tests {

/// What a paragraph tells holds `expected`.
inline void has(const std::string& paragraph, const std::string& expected) {
  const std::string found = told(paragraph);
  INFO(paragraph << "\n" << found);
  CHECK(found.find(expected) != std::string::npos);
}

inline void lacks(const std::string& paragraph, const std::string& unwanted) {
  const std::string found = told(paragraph);
  INFO(paragraph << "\n" << found);
  CHECK(found.find(unwanted) == std::string::npos);
}

}  // namespace fenjie::tests
