#include "layout/barred_cells.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "text/characters.h"
#include "text/fold.h"
#include "text/numerals.h"
#include "text/passage.h"

namespace fenjie::layout {

namespace {

constexpr std::size_t kFewestCells = 6;         // three of a head and a row
constexpr std::size_t kFewestColumns = 3;
constexpr std::size_t kMostColumns = 20;
constexpr std::size_t kMostLinesOfCell = 12;
constexpr std::size_t kLongestValue = 150;      // bytes of a key
constexpr double kFit = 0.35;                   // mean cost of a cell in its column

/// Bars behind the text, 0 where one stands within it.
std::size_t closing_bars(const std::string& text) {
  std::string bare;
  for (const char c : text)
    if (c != ' ') bare += c;
  const std::size_t first = bare.find('|');
  if (first == std::string::npos || bare.find_first_not_of('|', first) != std::string::npos) return 0;
  return bare.size() - first;
}

struct GivenCell {
  std::size_t begin = 0, end = 0;  ///< lines
  std::string key;                 ///< match form without blanks
};

/// The cells that begin with line `begin`, as far as each line ends one or goes on to the next that does.
std::vector<GivenCell> cells_from(const std::vector<PrintedLine>& lines, std::size_t begin) {
  std::vector<GivenCell> cells;
  std::size_t open = begin;
  std::string key;
  for (std::size_t i = begin; i < lines.size() && i - open < kMostLinesOfCell; ++i) {
    const std::size_t bars = closing_bars(lines[i].text.text());
    if (bars == 0 && lines[i].text.text().find('|') != std::string::npos) break;
    key += text::compact(lines[i].key);
    if (bars == 0) continue;
    cells.push_back({open, i + 1, key.substr(0, key.size() - bars)});
    for (std::size_t more = 1; more < bars; ++more) cells.push_back({i + 1, i + 1, ""});
    open = i + 1;
    key.clear();
  }
  return cells;
}

class Widths {
 public:
  Widths(const std::vector<GivenCell>& cells, const rules::Lexicon& lexicon) : cells_(cells), lexicon_(lexicon) {}

  /// Cells of a row, or 0 where nothing tells.
  std::size_t find() const {
    const std::size_t most = std::min(kMostColumns, cells_.size() / 2);
    const auto first = lexicon_.heading(cells_.front().key);
    if (first == ColumnRole::number) {
      for (std::size_t width = kFewestColumns; width <= most; ++width)
        if (is_head(width) && counts(width)) return width;
      return 0;
    }
    std::size_t known = 0;
    while (known < cells_.size() && lexicon_.heading(cells_[known].key)) ++known;
    return known >= kFewestColumns && known <= most && cells_.size() % known == 0 && fits(known) ? known : 0;
  }

 private:
  bool is_head(std::size_t width) const {
    std::size_t known = 0;
    bool names = false;
    for (std::size_t c = 0; c < width; ++c) {
      const auto role = lexicon_.heading(cells_[c].key);
      known += role.has_value();
      names |= role && holds_names(*role);
    }
    return known * 2 > width && names;
  }

  /// Each row begins with a number higher than the one above.
  bool counts(std::size_t width) const {
    int last = 0;
    for (std::size_t c = width; c < cells_.size(); c += width) {
      const auto number = text::numeral(cells_[c].key);
      if (!number || *number <= last) return false;
      last = *number;
    }
    return last > 0;
  }

  bool fits(std::size_t width) const {
    double cost = 0;
    for (std::size_t c = width; c < cells_.size(); ++c) {
      const ColumnRole role = *lexicon_.heading(cells_[c % width].key);
      const std::string& key = cells_[c].key;
      if (!key.empty()) cost += key.size() > kLongestValue && role != ColumnRole::task ? 1 : lexicon_.cost(role, key);
    }
    return cost <= kFit * static_cast<double>(cells_.size() - width);
  }

  const std::vector<GivenCell>& cells_;
  const rules::Lexicon& lexicon_;
};

/// Lines [begin, end) as one.
PrintedLine joined(const std::vector<PrintedLine>& lines, std::size_t begin, std::size_t end, std::string_view source) {
  PrintedLine line = lines[begin];
  line.span.end = lines[end - 1].span.end;
  line.text = text::line_of(source, line.span);
  line.key = text::fold(line.text.text());
  for (std::size_t i = begin + 1; i < end; ++i) line.width += lines[i].width;
  return line;
}

}  // namespace

void join_barred_cells(std::vector<PrintedLine>& lines, std::string_view source, const rules::Lexicon& lexicon) {
  std::vector<PrintedLine> result;
  for (std::size_t i = 0; i < lines.size();) {
    const bool head = closing_bars(lines[i].text.text()) == 1 && lines[i].text.size() > 1;
    const std::string key = head ? text::compact(lines[i].key) : "";
    std::vector<GivenCell> cells;
    if (head && lexicon.heading(key.substr(0, key.size() - 1))) cells = cells_from(lines, i);
    const std::size_t width = cells.size() >= kFewestCells ? Widths(cells, lexicon).find() : 0;
    if (width == 0) {
      result.push_back(std::move(lines[i++]));
      continue;
    }
    for (std::size_t c = 0; c < cells.size(); c += width) {
      const std::size_t end = cells[std::min(c + width, cells.size()) - 1].end;
      if (end > i) result.push_back(joined(lines, i, end, source));
      i = end;
    }
  }
  lines = std::move(result);
}

}  // namespace fenjie::layout
