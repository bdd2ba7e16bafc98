#include "emit/safe_name.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "text/characters.h"

namespace fenjie::emit {
namespace {

constexpr std::size_t kLongest = 120;  // bytes: ending, number and temporary name still fit into 255
constexpr std::string_view kForbidden = "\\/:*?\"<>|#%";

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& byte : result)
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
  return result;
}

/// Names of devices, with and without an ending.
bool is_reserved(std::string_view name) {
  static constexpr std::array<std::string_view, 4> devices{"con", "prn", "aux", "nul"};
  const std::string stem = lower(name.substr(0, name.find('.')));
  if (std::find(devices.begin(), devices.end(), stem) != devices.end()) return true;
  return stem.size() == 4 && (stem.starts_with("com") || stem.starts_with("lpt")) &&
         std::isdigit(static_cast<unsigned char>(stem[3])) != 0;
}

}  // namespace

std::string safe_name(std::string_view text) {
  std::string name;
  for (std::size_t at = 0; at < text.size();) {
    const text::Character character = text::character_at(text, at);
    if (name.size() + (character.end - at) > kLongest) break;
    const bool bad = character.code < 0x20 || character.code == 0x7f || character.code == 0xfffd ||
                     (character.code < 0x80 && kForbidden.find(static_cast<char>(character.code)) != std::string::npos);
    if (bad)
      name += '_';
    else
      name.append(text, at, character.end - at);
    at = character.end;
  }
  const std::size_t begin = std::min(name.find_first_not_of(" ."), name.size());
  name.erase(0, begin);
  name.erase(name.find_last_not_of(" .") + 1);
  return name.empty() || is_reserved(name) ? "_" + name : name;
}

std::string UniqueNames::take(std::string_view text) {
  const std::string name = safe_name(text);
  std::string free = name;
  for (int count = 2; !taken_.insert(lower(free)).second; ++count) free = name + "-" + std::to_string(count);
  return free;
}

}  // namespace fenjie::emit
