#include "names/seen_places.h"

#include <algorithm>

#include "names/add_new.h"

namespace fenjie::names {

namespace {

constexpr std::size_t kShownPlaces = 5;

}  // namespace

void SeenPlaces::add(const Extraction& extraction, const Field& field) {
  if (field.spans.empty()) return;
  const std::string& file = extraction.file.name;
  add_new(files_, file);
  const std::vector<PageBox> pages = extraction.document.locate({field.spans.front()});
  const std::string& source = extraction.document.source;
  const auto end = source.begin() + static_cast<std::ptrdiff_t>(std::min(field.spans.front().begin, source.size()));
  const std::size_t line = static_cast<std::size_t>(std::count(source.begin(), end, '\n')) + 1;
  has_pages_[file] = !pages.empty();
  add_new(lines_[file], pages.empty() ? line : static_cast<std::size_t>(pages.front().page));
}

void SeenPlaces::add(const SeenPlaces& others) {
  for (const std::string& file : others.files_) {
    add_new(files_, file);
    has_pages_[file] = others.has_pages_.at(file);
    for (const std::size_t line : others.lines_.at(file)) add_new(lines_[file], line);
  }
}

std::string SeenPlaces::comment() const {
  std::string places;
  std::size_t shown = 0, all = 0;
  for (const std::string& file : files_) {
    std::string numbers;
    for (const std::size_t line : lines_.at(file)) {
      if (shown < kShownPlaces) numbers += (numbers.empty() ? "" : "、") + std::to_string(line);
      shown += shown < kShownPlaces;
      ++all;
    }
    if (!numbers.empty()) places += (places.empty() ? "" : "；") + file + " 第 " + numbers + (has_pages_.at(file) ? " 页" : " 行");
  }
  if (all > shown) places += "等，共 " + std::to_string(all) + " 处";
  std::replace_if(places.begin(), places.end(), [](char byte) { return static_cast<unsigned char>(byte) < 0x20; }, ' ');
  return places.empty() ? std::string() : "# 见 " + places + "\n";
}

}  // namespace fenjie::names
