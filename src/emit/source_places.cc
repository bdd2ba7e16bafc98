#include "emit/source_places.h"

#include <algorithm>

namespace fenjie::emit {

SourcePlaces::SourcePlaces(const Document& document) : document_(document) {
  if (!document.places.empty()) return;
  const std::string& source = document.source;
  for (std::size_t at = source.find('\n'); at != std::string::npos; at = source.find('\n', at + 1))
    line_ends_.push_back(at);
}

std::string SourcePlaces::of(const std::vector<Span>& spans) const {
  if (spans.empty()) return {};
  const std::size_t begin = spans.front().begin;
  const std::vector<Place>& places = document_.places;
  if (places.empty()) {
    const auto before = std::lower_bound(line_ends_.begin(), line_ends_.end(), begin) - line_ends_.begin();
    return "第 " + std::to_string(before + 1) + " 行";
  }
  const auto after = std::upper_bound(places.begin(), places.end(), begin,
                                      [](std::size_t at, const Place& place) { return at < place.begin; });
  return after == places.begin() ? std::string() : "第 " + std::to_string(std::prev(after)->page) + " 页";
}

}  // namespace fenjie::emit
