#include "layout/footnotes.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <string_view>

#include "text/characters.h"

namespace fenjie::layout {

namespace {

constexpr double kSmaller = 0.88;             // times the size of most text
constexpr std::size_t kMostLines = 12;        // of a page's footnotes
constexpr std::size_t kLongestNumber = 4;     // bytes between the brackets of a mark
constexpr std::string_view kOpening[] = {"[", "〔", "［"}, kClosing[] = {"]", "〕", "］"};

/// The mark that a text begins with, as printed; empty without one.
std::string_view mark_of(std::string_view text) {
  if (text.empty()) return {};
  const text::Character first = text::character_at(text, 0);
  const bool circled = (first.code >= U'①' && first.code <= U'⑳') || (first.code >= U'❶' && first.code <= U'❿');
  if (circled || first.code == U'*' || first.code == U'＊' || first.code == U'※' || first.code == U'†') {
    std::size_t end = first.end;
    while (end < text.size() && text::character_at(text, end).code == first.code) end = text::character_at(text, end).end;
    return text.substr(0, end);
  }
  for (std::size_t i = 0; i < std::size(kOpening); ++i) {
    if (!text.starts_with(kOpening[i])) continue;
    const std::size_t begin = kOpening[i].size(), close = text.find(kClosing[i]);
    if (close == std::string_view::npos || close > begin + kLongestNumber || !text::is_digits(text.substr(begin, close - begin))) return {};
    return text.substr(0, close + kClosing[i].size());
  }
  return {};
}

/// The size in which most characters of the pages' free lines are printed.
double usual_size(const std::vector<PageBlocks>& pages, const std::set<Span>& furniture) {
  std::map<long, std::size_t> characters;  // by tenths of a point
  for (const PageBlocks& page : pages)
    for (const PageBlock& block : page.blocks)
      if (const auto* line = std::get_if<PageLine>(&block); line && !furniture.contains(line->span))
        characters[std::lround(line->font_size * 10)] += text::length(line->key);
  const auto most = std::max_element(characters.begin(), characters.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == characters.end() ? 0 : static_cast<double>(most->first) / 10;
}

/// Whether a line bears the mark behind another character.
bool bears(const PageLine& line, std::string_view mark) {
  const std::size_t at = line.text.text().find(mark, 1);
  return at != std::string::npos;
}

bool is_marked(const PageBlocks& page, const std::vector<const PageLine*>& foot, std::string_view mark) {
  return std::any_of(page.blocks.begin(), page.blocks.end(), [&](const PageBlock& block) {
    const auto* line = std::get_if<PageLine>(&block);
    if (line) return std::find(foot.begin(), foot.end(), line) == foot.end() && bears(*line, mark);
    const auto& cells = std::get<PageTable>(block).lines;
    return std::any_of(cells.begin(), cells.end(), [&](const std::vector<PageLine>& cell) {
      return std::any_of(cell.begin(), cell.end(), [&](const PageLine& in) { return bears(in, mark); });
    });
  });
}

/// The small lines that a page ends with, top down.
std::vector<const PageLine*> small_foot(const PageBlocks& page, double size, const std::set<Span>& furniture) {
  std::vector<const PageLine*> foot;
  for (auto block = page.blocks.rbegin(); block != page.blocks.rend(); ++block) {
    const auto* line = std::get_if<PageLine>(&*block);
    if (line && furniture.contains(line->span)) continue;
    if (!line || line->angle != 0 || line->font_size > kSmaller * size) break;
    foot.insert(foot.begin(), line);
  }
  return foot;
}

}  // namespace

std::set<Span> find_footnotes(const std::vector<PageBlocks>& pages, const std::set<Span>& furniture) {
  std::set<Span> found;
  const double size = usual_size(pages, furniture);
  for (const PageBlocks& page : pages) {
    const std::vector<const PageLine*> small = small_foot(page, size, furniture);
    std::vector<const PageLine*> foot = small;
    const auto first = std::find_if(foot.begin(), foot.end(), [](const PageLine* line) { return !mark_of(line->text.text()).empty(); });
    foot.erase(foot.begin(), first);
    if (foot.empty() || foot.size() > kMostLines) continue;
    const bool all_marked = std::all_of(foot.begin(), foot.end(), [&](const PageLine* line) {
      const std::string_view mark = mark_of(line->text.text());
      return mark.empty() || is_marked(page, small, mark);
    });
    if (!all_marked) continue;
    for (const PageLine* line : foot) found.insert(line->span);
  }
  return found;
}

}  // namespace fenjie::layout
