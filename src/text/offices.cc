#include "text/offices.h"

#include <algorithm>
#include <string>

#include "text/characters.h"

namespace fenjie::text {

namespace {

/// 政府督查 of 市政府督查室 and of 政府办督查室: one office under two names.
std::string gist(std::string_view name) {
  constexpr std::u32string_view kLoose = U"省市县区旗州盟办公室人民";
  std::string result;
  for (std::size_t at = 0; at < name.size();) {
    const Character c = character_at(name, at);
    if (kLoose.find(c.code) == std::u32string_view::npos) result.append(name.substr(at, c.end - at));
    at = c.end;
  }
  return result;
}

/// 市 of 市政府督查室; 0 where the name does not begin with a level.
char32_t level_of(std::string_view name) {
  constexpr std::u32string_view kLevels = U"省市县区旗州盟镇乡";
  const char32_t first = name.empty() ? 0 : character_at(name, 0).code;
  return kLevels.find(first) == std::u32string_view::npos ? 0 : first;
}

void add_evidence(Field& list, const Field& more) {
  list.spans.insert(list.spans.end(), more.spans.begin(), more.spans.end());
  std::sort(list.spans.begin(), list.spans.end());
  merge_touching(list.spans);
}

}  // namespace

bool are_same_office(std::string_view one, std::string_view other) {
  const char32_t first = level_of(one), second = level_of(other);
  const bool of_two_levels = first != 0 && second != 0 && first != second;  // 县人社局 reports to 市人社局
  return !of_two_levels && gist(one) == gist(other);
}

void add_office(Field& list, const Field& office) {
  constexpr std::string_view kMark = "、";
  for (std::size_t at = 0; at < list.value.size();) {
    const std::size_t end = std::min(list.value.find(kMark, at), list.value.size());
    const std::string_view known = std::string_view(list.value).substr(at, end - at);
    if (are_same_office(known, office.value)) {
      if (known == office.value) add_evidence(list, office);
      return;
    }
    at = end + kMark.size();
  }
  if (list.empty()) {
    list = office;
    return;
  }
  list.value.append(kMark).append(office.value);
  add_evidence(list, office);
}

}  // namespace fenjie::text
