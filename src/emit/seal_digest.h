// The digest that a seal shows.
#pragma once

#include <string>

#include "model/sha256.h"

namespace fenjie::emit {

inline constexpr std::size_t kSealDigest = 64;

/// @param covered the digest of what the seal covers
/// @param holds_edits the result holds what somebody changed: a digest that differs, of the same length at the same place
inline std::string seal_digest(const std::string& covered, bool holds_edits) {
  return holds_edits ? sha256_hex(covered + " edited") : covered;
}

}  // namespace fenjie::emit
