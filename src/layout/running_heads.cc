#include "layout/running_heads.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

#include "text/characters.h"

namespace fenjie::layout {

namespace {

constexpr std::size_t kFewestPages = 2;
constexpr std::size_t kFewestHeadings = 2;
constexpr double kTop = 0.2;              // of the page's height

/// The line that a page begins with, or null.
const PageLine* first_line(const PageBlocks& page) {
  const auto* line = page.blocks.empty() ? nullptr : std::get_if<PageLine>(&page.blocks.front());
  return line && line->angle == 0 && line->box.bottom < kTop * page.height ? line : nullptr;
}

bool heads_columns(const PageLine& line, const rules::Lexicon& lexicon) {
  const std::string& text = line.text.text();
  std::size_t headings = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    headings += lexicon.heading(text.substr(begin, end - begin)).has_value();
    begin = end + 1;
  }
  return headings >= kFewestHeadings;
}

}  // namespace

double usual_size(const std::vector<PageBlocks>& pages, const std::set<Span>& furniture) {
  std::map<long, std::size_t> characters;  // by tenths of a point
  for (const PageBlocks& page : pages)
    for (const PageBlock& block : page.blocks)
      if (const auto* line = std::get_if<PageLine>(&block); line && !furniture.contains(line->span))
        characters[std::lround(line->font_size * 10)] += text::length(line->key);
  const auto most = std::max_element(characters.begin(), characters.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == characters.end() ? 0 : static_cast<double>(most->first) / 10;
}

std::set<Span> small_running_heads(const std::vector<PageBlocks>& pages, const rules::Lexicon& lexicon) {
  const double size = usual_size(pages, {});
  std::map<std::string, std::vector<const PageLine*>> heads;
  for (const PageBlocks& page : pages)
    if (const PageLine* line = first_line(page); line && line->font_size <= kSmallText * size && !heads_columns(*line, lexicon)) heads[line->key].push_back(line);
  std::set<Span> found;
  for (const auto& [key, lines] : heads)
    if (lines.size() >= kFewestPages)
      for (const PageLine* line : lines) found.insert(line->span);
  return found;
}

}  // namespace fenjie::layout
