#include "emit/title_lines.h"

#include <cmath>
#include <limits>
#include <string_view>
#include <vector>

#include "emit/row_height.h"
#include "text/characters.h"
#include "text/words.h"

namespace fenjie::emit {
namespace {

constexpr double kBetweenWords = 8, kInBrackets = 24, kBeforeParticle = 16;  // em that the lines may differ in length to avoid such a break
constexpr std::u32string_view kOpens = U"《〈（〔“", kCloses = U"》〉）〕”", kParticles = U"的和及与等";

bool is_one_of(std::u32string_view set, char32_t code) { return set.find(code) != std::u32string_view::npos; }

/// A place where a line may end.
struct Break {
  std::size_t at = 0;  // byte of the title
  double ems = 0;      // in front of it
  double cost = 0;
};

/// The title's begin, the places between its words, and its end.
std::vector<Break> breaks_of(const std::string& title) {
  std::vector<bool> begins_word(title.size() + 1, false);
  text::WordBreaker breaker;
  for (const text::Word& word : breaker.words(title, [](std::string_view, std::size_t) { return std::size_t{0}; }))
    begins_word[word.span.begin] = begins_word[word.span.end] = true;
  std::vector<Break> breaks{{}};
  int depth = 0;
  char32_t before = 0;
  for (std::size_t at = 0; at < title.size();) {
    const text::Character character = text::character_at(title, at);
    const bool parts_meet = depth == 0 && (is_one_of(kOpens, character.code) || is_one_of(kCloses, before));
    const bool meet_within = depth == 1 && (is_one_of(kOpens, character.code) || is_one_of(kCloses, before));
    const double cost = parts_meet ? 0 : (depth == 0 || meet_within ? kBetweenWords : kInBrackets * depth) + (is_one_of(kParticles, character.code) ? kBeforeParticle : 0);
    if (at > 0 && begins_word[at] && may_break(before, character.code)) breaks.push_back({at, text_ems(std::string_view(title).substr(0, at)), cost});
    depth += is_one_of(kOpens, character.code) ? 1 : is_one_of(kCloses, character.code) ? -1 : 0;
    before = character.code;
    at = character.end;
  }
  breaks.push_back({title.size(), text_ems(title), 0});
  return breaks;
}

/// The cheapest ends of exactly `lines` lines of at most `ems`; none where there are none.
std::vector<std::size_t> ends_of(const std::vector<Break>& breaks, std::size_t lines, double ems) {
  const double even = breaks.back().ems / static_cast<double>(lines), never = std::numeric_limits<double>::infinity();
  std::vector<std::vector<double>> least(lines + 1, std::vector<double>(breaks.size(), never));
  std::vector<std::vector<std::size_t>> from(lines + 1, std::vector<std::size_t>(breaks.size(), 0));
  least[0][0] = 0;
  for (std::size_t line = 1; line <= lines; ++line)
    for (std::size_t end = 1; end < breaks.size(); ++end)
      for (std::size_t begin = 0; begin < end; ++begin) {
        const double length = breaks[end].ems - breaks[begin].ems, cost = least[line - 1][begin] + std::abs(length - even) + breaks[end].cost;
        if (length <= ems && cost < least[line][end]) least[line][end] = cost, from[line][end] = begin;
      }
  std::vector<std::size_t> ends;
  if (least[lines].back() == never) return ends;
  for (std::size_t line = lines, end = breaks.size() - 1; line > 0; end = from[line--][end]) ends.insert(ends.begin(), breaks[end].at);
  return ends;
}

}  // namespace

std::string title_in_lines(const std::string& title, int pixels, double points) {
  const double ems = line_ems(pixels, points);
  const auto least = static_cast<std::size_t>(wrapped_lines(title, ems));
  if (least < 2 || title.find('\n') != title.npos) return title;
  const std::vector<Break> breaks = breaks_of(title);
  std::vector<std::size_t> ends = ends_of(breaks, least, ems - 1);  // programs differ by a character
  if (ends.empty()) ends = ends_of(breaks, least + 1, ems - 1);
  std::string result;
  for (std::size_t begin = 0; const std::size_t end : ends) {
    result += (begin > 0 ? "\n" : "") + title.substr(begin, end - begin);
    begin = end;
  }
  return ends.empty() ? title : result;
}

}  // namespace fenjie::emit
