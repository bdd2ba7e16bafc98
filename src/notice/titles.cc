#include "notice/titles.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <vector>

#include "text/characters.h"

namespace fenjie::notice {

namespace {

std::vector<std::uint64_t> pairs_of(std::string_view text) {
  std::vector<std::uint64_t> pairs;
  char32_t before = 0;
  for (std::size_t i = 0; i < text.size();) {
    const text::Character c = text::character_at(text, i);
    i = c.end;
    pairs.push_back(std::uint64_t{before} << 32 | c.code);
    before = c.code;
  }
  std::sort(pairs.begin(), pairs.end());
  return pairs;
}

}  // namespace

std::string bare_title(std::string_view key) {
  static constexpr std::u32string_view kMarks = U"《》〈〉<>“”\"（）〔〕 ，、：。；";
  std::string bare;
  for (std::size_t i = 0; i < key.size();) {
    const text::Character c = text::character_at(key, i);
    i = c.end;
    if (kMarks.find(c.code) == std::u32string_view::npos) bare.append(key.substr(c.begin, c.end - c.begin));
  }
  return bare;
}

double likeness(std::string_view bare_a, std::string_view bare_b) {
  const auto a = pairs_of(bare_a), b = pairs_of(bare_b);
  if (a.empty() || b.empty()) return 0;
  std::vector<std::uint64_t> shared;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(shared));
  return 2.0 * static_cast<double>(shared.size()) / static_cast<double>(a.size() + b.size());
}

void take_promulgated(Notice& notice, const rules::Subject& text, const rules::Book& book) {
  const auto match = book.set("promulgation").find(text.key());
  const auto object = match ? match->field("object") : std::nullopt;
  if (!object) return;
  constexpr std::string_view kClose = "》", kOpen = "《";
  constexpr std::size_t kLongestMark = 6;  // bytes between two: 、, 以及
  const std::string_view key = text.key();
  const auto add = [&](std::size_t begin, std::size_t end) {
    Field paper = field_of(text.slice({begin, end}), std::string(match->rule));
    if (notice.promulgates.empty())
      notice.promulgates = std::move(paper);
    else
      notice.also_promulgates.push_back(std::move(paper));
  };
  std::size_t begin = object->begin;
  for (std::size_t close = key.find(kClose, begin); close < object->end; close = key.find(kClose, close + kClose.size())) {
    const std::size_t open = key.find(kOpen, close);
    if (open == std::string_view::npos || open >= object->end || open - close > kClose.size() + kLongestMark) continue;
    add(begin, close);
    begin = open + kOpen.size();
  }
  add(begin, object->end);
}

}  // namespace fenjie::notice
