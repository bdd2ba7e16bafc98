#include "layout/section_groups.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

namespace fenjie::layout {
namespace {

constexpr double kInfinite = std::numeric_limits<double>::infinity();
constexpr double kRowPadding = 0.5;  // line heights above and below a row's text together
constexpr double kOutside = 2;       // for each line height that a text stands outside its rows
constexpr double kInMargin = 0.1;    // the same in the margin of a page where the group goes on
constexpr double kOffCentre = 0.3;   // for each line height
constexpr double kUnlike = 0.5;      // whole cells are centred, cut ones begin at the top, but for a spreadsheet's
constexpr double kLate = 0.8;        // no text on the first page of the rows
constexpr double kUncovered = 1.5;   // for each row of no group
constexpr double kCloseCall = 0.12;
constexpr double kFragment = 0.5;      // doubt of a text that lost its end or its beginning
constexpr std::size_t kFarthest = 60;  // rows that a group reaches from its text

/// Vertical places of lines, as they were before a dump made every line equally far from the next.
struct Place {
  double top = 0, bottom = 0;
};

std::vector<Place> line_places(const AlignedLines& table, const std::vector<Band>& bands) {
  std::vector<Place> places(table.lines.size());
  double y = 0;
  for (const auto& band : bands) {
    for (std::size_t begin = band.begin; begin < band.end;) {
      std::size_t end = begin;
      while (end < band.end && table.lines[end].page == table.lines[begin].page) ++end;
      std::size_t height = 1;
      for (std::size_t k = 0; k < table.lines[begin].cells.size(); ++k) {
        std::size_t filled = 0;
        for (std::size_t i = begin; i < end; ++i) filled += table.lines[i].cells[k].blank() ? 0 : 1;
        height = std::max(height, filled);
      }
      const double padding = kRowPadding + (table.lines[begin].after_blank ? 1 : 0);
      const double step = (static_cast<double>(height) + padding) / static_cast<double>(end - begin);
      for (std::size_t i = begin; i < end; ++i) {
        places[i] = {y, y + step};
        y += step;
      }
      begin = end;
    }
  }
  return places;
}

/// A text's place on one page and the rows it stands beside.
struct Anchor {
  int page = 1;
  bool first_part = true;  // of its text
  std::size_t beside = 0;  // lines beside rows, not in a margin
  double top = 0, bottom = 0;
  std::size_t first_row = 0, last_row = 0;

  double middle() const { return (top + bottom) / 2; }
};

/// The rows between two section rows, with the group texts among them.
class SectionGroups {
 public:
  SectionGroups(const AlignedLines& table, const std::vector<Band>& bands, const std::vector<Place>& places,
                std::size_t first_row, std::size_t end_row, GroupAlignment alignment)
      : table_(table), bands_(bands), places_(places), first_(first_row), end_(end_row), alignment_(alignment) {}

  void take(const GroupText& text);
  GroupSolution solve() const;

 private:
  struct Reach {
    std::size_t first_begin, last_begin, first_end, last_end;  // inclusive
  };
  Anchor anchor(const GroupPart& part) const;
  Reach reach(std::size_t text) const;
  double cost(std::size_t text, std::size_t begin, std::size_t end) const;
  double over_pages(const Anchor& anchor, std::size_t begin, std::size_t end) const;
  double part_cost(const Anchor& anchor, std::size_t begin, std::size_t end) const;
  std::vector<std::vector<double>> programme(std::vector<std::vector<std::size_t>>& from) const;
  GroupCell cell(std::size_t text, std::size_t begin, std::size_t end) const;
  void doubt(std::vector<GroupCell>& cells) const;
  std::vector<GroupCell> beside_their_text() const;

  const AlignedLines& table_;
  const std::vector<Band>& bands_;
  const std::vector<Place>& places_;
  std::size_t first_, end_;
  GroupAlignment alignment_;
  std::vector<const GroupText*> texts_;
  std::vector<std::vector<Anchor>> anchors_;
};

/// The row of a line: its index among the bands.
std::size_t row_of(const std::vector<Band>& bands, std::size_t line) {
  const auto after = std::upper_bound(bands.begin(), bands.end(), line,
                                      [](std::size_t at, const Band& band) { return at < band.begin; });
  return static_cast<std::size_t>(after - bands.begin()) - 1;
}

Anchor SectionGroups::anchor(const GroupPart& part) const {
  Anchor anchor{part.page, true, 0, kInfinite, -kInfinite, bands_.size(), 0};
  double below = 0;  // lines in the margin under the last row
  for (const std::size_t index : part.lines) {
    const auto& line = table_.groups[index];
    std::size_t at = std::min(line.next, table_.lines.size() - 1);
    double y = (places_[at].top + places_[at].bottom) / 2;
    const bool under = table_.lines[at].page != line.page || line.next == table_.lines.size();
    if (under) {
      if (at > 0 && table_.lines[at].page != line.page) --at;
      y = places_[at].bottom + 0.5 + below++;
    } else if (table_.lines[at].y > line.y + 0.3) {
      y = places_[at].top;
    }
    const bool over = at == 0 || table_.lines[at - 1].page != line.page;
    anchor.beside += under || (over && table_.lines[at].y > line.y + 0.3) ? 0 : 1;
    anchor.top = std::min(anchor.top, y - 0.5);
    anchor.bottom = std::max(anchor.bottom, y + 0.5);
    const auto row = row_of(bands_, at);
    anchor.first_row = std::min(anchor.first_row, row);
    anchor.last_row = std::max(anchor.last_row, row);
  }
  return anchor;
}

void SectionGroups::take(const GroupText& text) {
  std::vector<Anchor> anchors;
  for (const auto& part : text.parts) anchors.push_back(anchor(part));
  for (auto& a : anchors) {
    a.first_part = &a == &anchors[0];
    a.first_row = std::clamp(a.first_row, first_, end_ - 1);
    a.last_row = std::clamp(a.last_row, first_, end_ - 1);
  }
  texts_.push_back(&text);
  anchors_.push_back(std::move(anchors));
}

SectionGroups::Reach SectionGroups::reach(std::size_t text) const {
  const std::size_t top = anchors_[text].front().first_row, bottom = anchors_[text].back().last_row;
  const std::size_t above = text == 0 ? first_ : std::min(anchors_[text - 1].back().last_row + 1, top);
  const std::size_t below =
      text + 1 == texts_.size() ? end_ : std::max(anchors_[text + 1].front().first_row, bottom + 1);
  return {std::max(above, top > kFarthest ? top - kFarthest : 0), top, bottom + 1,
          std::min(below, bottom + 1 + kFarthest)};
}

double SectionGroups::part_cost(const Anchor& anchor, std::size_t begin, std::size_t end) const {
  const std::size_t begin_line = bands_[begin].begin, end_line = bands_[end - 1].end - 1;
  std::size_t first = begin_line, last = end_line;
  const bool begins_before = table_.lines[first].page<anchor.page, goes_on = table_.lines[last].page> anchor.page;
  while (first < last && table_.lines[first].page < anchor.page) ++first;
  while (last > first && table_.lines[last].page > anchor.page) --last;
  if (table_.lines[first].page != anchor.page) return 0;
  const double top = places_[first].top, bottom = places_[last].bottom;
  const double above = std::max(0.0, top - anchor.top - 0.3), below = std::max(0.0, anchor.bottom - bottom - 0.3);
  const double outside = above * (begins_before ? kInMargin : kOutside) + below * (goes_on ? kInMargin : kOutside);
  const double late = begins_before && anchor.first_part ? kLate : 0;
  const bool cut = begins_before || goes_on;
  const double centred = kOffCentre * std::abs(anchor.middle() - (top + bottom) / 2) + late +
                         (alignment_.top || (cut && anchor.first_part) ? kUnlike : 0);
  const double at_top = kOffCentre * std::abs(anchor.top - top) + late + (cut || alignment_.top ? 0 : kUnlike);
  return outside + std::min({centred, at_top, over_pages(anchor, begin, end) + (alignment_.spreadsheet ? 0 : kUnlike)});
}

/// A spreadsheet centres a cell over all of its pages.
double SectionGroups::over_pages(const Anchor& anchor, std::size_t begin, std::size_t end) const {
  const double top = places_[bands_[begin].begin].top, bottom = places_[bands_[end - 1].end - 1].bottom;
  return kOffCentre * std::abs(anchor.middle() - (top + bottom) / 2);
}

double SectionGroups::cost(std::size_t text, std::size_t begin, std::size_t end) const {
  const auto& anchors = anchors_[text];
  if (texts_[text]->printed_twice()) {
    const auto widest = std::max_element(anchors.begin(), anchors.end(),
                                         [](const Anchor& a, const Anchor& b) { return a.beside < b.beside; });
    return over_pages(*widest, begin, end);
  }
  double sum = 0;
  for (const auto& anchor : anchors) sum += part_cost(anchor, begin, end);
  return sum;
}

/// best[t][e - first]: cheapest cover of the rows before `e` by the texts up to `t`, the last one ending at `e`.
std::vector<std::vector<double>> SectionGroups::programme(std::vector<std::vector<std::size_t>>& from) const {
  const std::size_t rows = end_ - first_ + 1;
  std::vector<std::vector<double>> best(texts_.size(), std::vector<double>(rows, kInfinite));
  from.assign(texts_.size(), std::vector<std::size_t>(rows, first_));
  for (std::size_t t = 0; t < texts_.size(); ++t) {
    const Reach r = reach(t);
    for (std::size_t begin = r.first_begin; begin <= r.last_begin; ++begin) {
      double before = t == 0 ? kUncovered * static_cast<double>(begin - first_) : kInfinite;
      for (std::size_t end = begin; t > 0; --end) {
        before = std::min(before, best[t - 1][end - first_] + kUncovered * static_cast<double>(begin - end));
        if (end == first_ || begin - end > 3) break;
      }
      if (before == kInfinite) continue;
      for (std::size_t end = std::max(r.first_end, begin + 1); end <= r.last_end; ++end) {
        const double sum = before + cost(t, begin, end);
        if (sum < best[t][end - first_]) {
          best[t][end - first_] = sum;
          from[t][end - first_] = begin;
        }
      }
    }
  }
  return best;
}

GroupCell SectionGroups::cell(std::size_t text, std::size_t begin, std::size_t end) const {
  GroupCell cell{texts_[text]->column, begin, end - begin, {}, texts_[text]->fragment ? kFragment : 0};
  for (const auto& part : texts_[text]->parts) {
    if (part.repeated) continue;
    for (const std::size_t line : part.lines) cell.lines.push_back(table_.groups[line].text);
  }
  return cell;
}

/// Doubts two neighbours whose common boundary could as well stand a row higher or lower.
void SectionGroups::doubt(std::vector<GroupCell>& cells) const {
  for (std::size_t t = 0; t < cells.size(); ++t) {
    const std::size_t end = cells[t].row + cells[t].rows;
    cells[t].doubt = std::max(cells[t].doubt, std::min(1.0, cost(t, cells[t].row, end) / 4));
    if (t + 1 == cells.size() || cells[t + 1].row != end) continue;
    const std::size_t below_end = end + cells[t + 1].rows;
    const double chosen = cost(t, cells[t].row, end) + cost(t + 1, end, below_end);
    for (const std::size_t other : {end - 1, end + 1}) {
      if (other <= cells[t].row || other >= below_end) continue;
      if (cost(t, cells[t].row, other) + cost(t + 1, other, below_end) - chosen > kCloseCall) continue;
      cells[t].doubt = cells[t + 1].doubt = 0.5;
    }
  }
}

/// The last resort: each text only over the row it begins beside.
std::vector<GroupCell> SectionGroups::beside_their_text() const {
  std::vector<GroupCell> cells;
  for (std::size_t t = 0; t < texts_.size(); ++t) {
    const std::size_t row = anchors_[t].front().first_row;
    cells.push_back(cell(t, row, row + 1));
    cells.back().doubt = 1;
  }
  return cells;
}

GroupSolution SectionGroups::solve() const {
  if (texts_.empty()) return {};
  std::vector<std::vector<std::size_t>> from;
  const auto best = programme(from);
  const std::size_t rows = end_ - first_;
  std::size_t end = end_;
  double cheapest = kInfinite;
  for (std::size_t e = 0; e <= rows; ++e) {
    const double sum = best.back()[e] + kUncovered * static_cast<double>(rows - e);
    if (sum < cheapest) cheapest = sum, end = first_ + e;
  }
  std::vector<GroupCell> cells;
  if (cheapest == kInfinite) return {beside_their_text(), 0};
  for (std::size_t t = texts_.size(); t-- > 0;) {
    const std::size_t begin = from[t][end - first_];
    cells.push_back(cell(t, begin, std::max(end, begin + 1)));
    if (t == 0) break;
    std::size_t previous = begin;
    for (std::size_t e = begin; e + 4 > begin && e >= first_; --e) {
      const auto total = [&](std::size_t at) {
        return best[t - 1][at - first_] + kUncovered * static_cast<double>(begin - at);
      };
      if (total(e) < total(previous)) previous = e;
      if (e == first_) break;
    }
    end = previous;
  }
  std::reverse(cells.begin(), cells.end());
  doubt(cells);
  return {std::move(cells), cheapest};
}

}  // namespace

std::size_t row_beside(const AlignedLines& table, const std::vector<Band>& bands, const GroupText& text) {
  const auto& line = table.groups[text.parts[0].lines[0]];
  return row_of(bands, std::min(line.next, table.lines.size() - 1));
}

GroupSection section_of(const std::vector<Band>& bands, std::size_t row) {
  GroupSection section{row, row};
  if (bands[row].kind == RowKind::section && row + 1 < bands.size()) section = {row + 1, row + 1};
  while (section.begin > 0 && bands[section.begin - 1].kind != RowKind::section) --section.begin;
  while (section.end < bands.size() && bands[section.end].kind != RowKind::section) ++section.end;
  section.end = std::max(section.end, section.begin + 1);
  return section;
}

GroupSolution solve_groups(const AlignedLines& table, const std::vector<Band>& bands, const std::vector<GroupText>& texts,
                           GroupAlignment alignment) {
  const auto places = line_places(table, bands);
  GroupSolution all;
  for (std::size_t first = 0; first < texts.size();) {
    const GroupSection rows = section_of(bands, row_beside(table, bands, texts[first]));
    SectionGroups section(table, bands, places, rows.begin, rows.end, alignment);
    std::size_t last = first;
    do {
      section.take(texts[last++]);
    } while (last < texts.size() && texts[last].column == texts[first].column &&
             row_beside(table, bands, texts[last]) < rows.end);
    GroupSolution solved = section.solve();
    all.cost += solved.cost;
    std::move(solved.cells.begin(), solved.cells.end(), std::back_inserter(all.cells));
    first = last;
  }
  return all;
}

}  // namespace fenjie::layout
