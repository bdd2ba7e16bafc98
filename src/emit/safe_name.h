// Names of units and persons as names of files.
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace fenjie::emit {

/// `text` as a file name (without ending) that Windows, macOS and Linux take: characters they forbid become `_`, blanks
/// and dots at its ends go, reserved names (CON, NUL ...) and empty ones get a `_`, at most 120 bytes.
std::string safe_name(std::string_view text);

/// Hands each name out once: a second one gets `-2`. Latin letters count as equal whatever their case.
class UniqueNames {
 public:
  std::string take(std::string_view text);

 private:
  std::set<std::string> taken_;
};

}  // namespace fenjie::emit
