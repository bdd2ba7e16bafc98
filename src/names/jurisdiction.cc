#include "names/jurisdiction.h"

#include <algorithm>

#include "text/characters.h"

namespace fenjie::names {

namespace {

constexpr std::string_view kBetween = "、";  // joint issuers
constexpr std::size_t kShortestName = 2;  // characters of a place without its level; 沛县 has one, and stands alone

/// Ends of places in `key`: bytes after each level that is not the inside of a name (州 in 广州市).
std::vector<std::size_t> ends_of_levels(std::string_view key, const rules::Vocabulary& levels) {
  std::vector<std::size_t> ends;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < key.size();) {
    const std::size_t end = text::character_at(key, at).end;
    const bool is_level = at > begin && levels.contains(key.substr(at, end - at));
    const bool goes_on = end < key.size() && levels.contains(key.substr(end, text::character_at(key, end).end - end));
    if (is_level && !goes_on) {
      ends.push_back(end);
      begin = end;
    }
    at = end;
  }
  return ends;
}

std::string_view without_party(std::string_view key) {
  for (const std::string_view word : {"中国共产党", "中共"})
    if (key.starts_with(word)) return key.substr(word.size());
  return key;
}

/// 临江市商务局、临江市财政局: joint issuers of one place.
bool all_of_place(std::string_view issuers, std::string_view place) {
  for (std::size_t at = 0; at < issuers.size();) {
    const std::size_t end = std::min(issuers.find(kBetween, at), issuers.size());
    if (!without_party(issuers.substr(at, end - at)).starts_with(place)) return false;
    at = end + kBetween.size();
  }
  return true;
}

}  // namespace

bool is_national(std::string_view key) {
  for (const std::string_view word : {"国家", "国务院", "中央", "全国", "中国", "中华"})
    if (key.starts_with(word)) return true;
  return false;
}

Jurisdiction::Jurisdiction(std::string_view issuer, const rules::Book& book, const rules::Lexicon& lexicon) {
  const rules::Vocabulary& words = book.vocabulary("issuer-words");
  const std::string_view key = without_party(issuer.substr(0, issuer.find(kBetween)));
  if (is_national(key)) return;
  const std::vector<std::size_t> ends = ends_of_levels(key, book.vocabulary("own-prefixes"));
  auto last = std::find_if(ends.begin(), ends.end(),
                           [&](std::size_t end) { return !words.longest_prefix(key.substr(end)).empty(); });
  if (last == ends.end() && !ends.empty()) {
    // 临江市财政局: sure only when no other place can follow (江州市临江县财政局), 城 of 城市管理局 is none.
    const bool another = ends.size() > 1 && text::length(key.substr(ends[0], ends[1] - ends[0])) > kShortestName;
    if (!another && lexicon.is_unit(key.substr(ends[0]))) last = ends.begin();
  }
  if (last == ends.end()) return;
  place_ = key.substr(0, *last);
  if (!all_of_place(issuer, place_)) {
    place_.clear();
    return;
  }
  for (auto end = ends.begin(); end <= last; ++end) levels_.emplace_back(key.substr(0, *end));
}

std::string Jurisdiction::place_of(std::string_view level) const {
  std::string found;
  for (const std::string& place : levels_) {
    if (!place.ends_with(level)) continue;
    if (!found.empty()) return {};
    found = place;
  }
  return found;
}

}  // namespace fenjie::names
