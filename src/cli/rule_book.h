// The rules of a run.
#pragma once

#include <string>

#include "rules/book.h"

namespace fenjie::cli {

/// The built-in rules, or with those of `folder` where it is not empty.
/// @throws Error rules/...
inline rules::Book load_book(const std::string& folder) {
  return folder.empty() ? rules::Book::built_in() : rules::Book::with(folder);
}

}  // namespace fenjie::cli
