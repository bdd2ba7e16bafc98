#include "returned/value_lists.h"

#include <algorithm>
#include <array>
#include <utility>

#include "model/data_columns.h"
#include "sheets/cell_text.h"

namespace fenjie::returned {
namespace {

constexpr std::array<std::string_view, 3> kBetweenTexts{kListSeparator, ";", "\n"};
constexpr std::array<std::string_view, 3> kBetweenNames{"、", "，", ","};

/// Bytes of a bracket with what stands in it, at the start of `text`; 0 without one, or when it is not closed.
std::size_t bracketed(std::string_view text) {
  for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"（", "）"}, {"(", ")"}}) {
    if (!text.starts_with(open)) continue;
    const std::size_t end = text.find(close);
    return end == std::string_view::npos || text.substr(0, end).find('\n') != std::string_view::npos ? 0 : end + close.size();
  }
  return 0;
}

/// Places of the parts between marks; 各县（市、区）人民政府 is one.
template <class Marks>
std::vector<std::string_view> parted(std::string_view text, const Marks& marks) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  const auto take = [&](std::size_t end) {
    if (const std::string_view part = text.substr(begin, end - begin); !sheets::read_back(part).empty()) parts.push_back(part);
  };
  for (std::size_t at = 0; at < text.size();) {
    const auto mark = std::find_if(marks.begin(), marks.end(),
                                   [&](std::string_view each) { return text.substr(at).starts_with(each); });
    if (mark == marks.end()) {
      at += std::max<std::size_t>(bracketed(text.substr(at)), 1);
      continue;
    }
    take(at);
    begin = at += mark->size();
  }
  take(text.size());
  return parts;
}

bool holds(const std::vector<std::string>& names, const std::string& name) { return std::find(names.begin(), names.end(), name) != names.end(); }

}  // namespace

std::vector<std::string> texts_in(std::string_view cell) {
  std::vector<std::string> texts;
  for (const std::string_view part : parted(cell, kBetweenTexts)) texts.push_back(sheets::read_back(part));
  return texts;
}

std::vector<std::string> names_in(std::string_view cell, const std::vector<std::string>& known) {
  std::vector<std::string> names;
  for (std::string& text : texts_in(cell)) {
    if (holds(known, text)) {
      names.push_back(std::move(text));
      continue;
    }
    for (const std::string_view name : parted(text, kBetweenNames)) names.push_back(sheets::read_back(name));
  }
  return names;
}

std::vector<std::string> units_in(std::string_view cell, const std::vector<std::string>& known) {
  std::vector<std::string> units;
  for (std::string& text : texts_in(cell)) {
    if (holds(known, text)) {
      units.push_back(std::move(text));
      continue;
    }
    std::string_view open;  // parts that nobody knows, with the marks between them
    const auto close = [&] {
      if (!open.empty()) units.push_back(sheets::read_back(std::exchange(open, {})));
    };
    for (const std::string_view part : parted(text, kBetweenNames)) {
      std::string name = sheets::read_back(part);
      if (holds(known, name)) {
        close();
        units.push_back(std::move(name));
      } else {
        open = open.empty() ? part : std::string_view(open.data(), static_cast<std::size_t>(part.data() + part.size() - open.data()));
      }
    }
    close();
  }
  return units;
}

}  // namespace fenjie::returned
