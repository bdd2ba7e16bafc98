#include "layout/aligned_columns.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "layout/aligned_line_places.h"
#include "layout/aligned_pieces.h"
#include "text/characters.h"

namespace fenjie::layout {
namespace {

constexpr double kCrossing = 1.5;           // a piece that a column's edge would cut
constexpr double kCrossingNarrow = 0.5;     // the same at the right edge of a narrow group column
constexpr double kCrossingLabelled = 0.05;  // a row that spans both columns starts there with its number
constexpr double kEmptyColumn = 2;
constexpr double kEmptyInBlock = 0.8;       // the same in one block of a page: cells are merged with those of others
constexpr double kLeftOut = 0.5;          // a piece under the heading of a column that holds none
constexpr double kAwayFromHeading = 0.05;  // for each character
constexpr double kAwayFromPage = 0.03;    // the same, of a block's column from where its page has it
constexpr double kShortAtMargin = 0.6;     // a few characters at the left margin read as task text
constexpr double kWholeValue = 0.1;
constexpr double kPositions = 400;         // a page has no more, however long its lines
constexpr std::size_t kNarrow = 6;         // characters of a group column's line
constexpr std::size_t kNamedNarrow = 10;   // the same under a heading of its own

constexpr std::string_view kMarks[] = {"，", "。", "；", "、", "：", "“", "”"};

using Row = std::vector<double>;

bool is_narrow(ColumnRole role) { return role == ColumnRole::group || role == ColumnRole::section; }

/// A sentence's mark, or a date's or figure's digit: no name of a group.
bool has_mark(std::string_view key) {
  return key.find_first_of("0123456789") != std::string_view::npos ||
         std::any_of(std::begin(kMarks), std::end(kMarks), [&](std::string_view mark) { return key.find(mark) != std::string_view::npos; });
}

/// The pieces of one page, and where its columns begin.
class PageColumns {
 public:
  PageColumns(const Head& head, std::vector<Piece> pieces, ValueCosts& costs, const rules::Book& book)
      : head_(head), costs_(costs), pieces_(std::move(pieces)) {
    for (const auto& piece : pieces_) labelled_.push_back(book.set("numbering").at_start(piece.key).has_value());
    measure();
    find_edges();
  }
  /// The columns of a block of `page`'s pieces, near to the page's.
  PageColumns(const PageColumns& page, std::size_t begin, std::size_t end)
      : head_(page.head_),
        costs_(page.costs_),
        pieces_(page.pieces_.begin() + static_cast<long>(begin), page.pieces_.begin() + static_cast<long>(end)),
        labelled_(page.labelled_.begin() + static_cast<long>(begin), page.labelled_.begin() + static_cast<long>(end)),
        text_left_(page.text_left_),
        left_(page.left_),
        unit_(page.unit_),
        size_(page.size_),
        page_edges_(page.edges_) {
    find_edges();
  }

  void place(std::vector<PlacedPiece>& placed) const {
    for (std::size_t i = 0; i < pieces_.size(); ++i) place_one(pieces_[i], labelled_[i], placed);
  }
  void place_lines(std::vector<PlacedPiece>& placed) const;
  void place_by_blocks(std::vector<PlacedPiece>& placed) const {
    for (std::size_t begin = 0, end = 0; begin < pieces_.size(); begin = end) {
      end = begin + 1;
      while (end < pieces_.size() && !(pieces_[end].after_blank && pieces_[end].line != pieces_[end - 1].line)) ++end;
      PageColumns(*this, begin, end).place_lines(placed);
    }
  }

 private:
  std::size_t at(double x) const {
    return static_cast<std::size_t>(std::clamp<long>(std::lround((x - left_) / unit_), 0, static_cast<long>(size_)));
  }
  void measure();
  double find_text_left() const;
  void find_edges();
  Row role_costs(std::size_t column) const;
  bool stands_under(std::size_t column, const Piece& piece) const;
  double piece_cost(std::size_t column, const Piece& piece) const;
  Row edge_costs(std::size_t column) const;
  double heading_cost(std::size_t column, std::size_t edge, bool right_edge) const;
  double under_heading(std::size_t column) const;
  Row middles() const;
  std::vector<std::size_t> positions() const;
  void place_one(const Piece& piece, bool labelled, std::vector<PlacedPiece>& placed) const;
  std::size_t column_of(const Piece& piece, bool labelled) const;
  bool cut(const Piece& piece, Piece& first, Piece& second) const;

  const Head& head_;
  ValueCosts& costs_;
  std::vector<Piece> pieces_;
  std::vector<bool> labelled_;
  double text_left_ = 0;            // where the first text that fills a line begins, in a dump
  double left_ = 0, unit_ = 1;      // unit_: width of a character
  std::size_t size_ = 0;            // positions 0 .. size_, in characters from left_
  std::vector<std::size_t> edges_;  // edges_[k]: position where column k begins
  std::vector<std::size_t> page_edges_;
};

double PageColumns::find_text_left() const {
  double left = std::numeric_limits<double>::max();
  for (std::size_t i = 0; i < pieces_.size(); ++i) {
    if (!counts_characters(pieces_[i])) return std::numeric_limits<double>::lowest();
    if (labelled_[i] || text::length(pieces_[i].key) > kNarrow) left = std::min(left, pieces_[i].box.left);
  }
  return left;
}

void PageColumns::measure() {
  double right = std::numeric_limits<double>::lowest(), width = 0;
  std::size_t characters = 0;
  left_ = std::numeric_limits<double>::max();
  for (const auto& piece : pieces_) {
    left_ = std::min(left_, piece.box.left);
    right = std::max(right, piece.box.right);
    width += piece.box.width();
    characters += text::length(piece.text.text());
  }
  text_left_ = find_text_left();
  if (characters > 0 && width > 0) unit_ = width / static_cast<double>(characters);
  // A dump counts characters already; with boxes half a character is fine enough to find every gutter.
  unit_ = unit_ < 1.5 ? 1 : unit_ / 2;
  unit_ = std::max(unit_, (right - left_) / kPositions);
  size_ = static_cast<std::size_t>(std::max(0.0, std::ceil((right - left_) / unit_)));
}

/// Groups behind the numbers stand at no margin, but under their heading, or at least left of where texts begin.
bool PageColumns::stands_under(std::size_t column, const Piece& piece) const {
  if (column >= head_.boxes.size() || head_.boxes[column] == Box{} || !is_narrow(head_.columns[column].role)) return false;
  const Box& box = head_.boxes[column];
  const bool apart = piece.box.left >= box.right || box.left >= piece.box.right;
  if (apart && (piece.box.right > text_left_ || text::is_digits(piece.key))) return false;
  return text::length(piece.key) <= kNarrow || (text::length(piece.key) <= kNamedNarrow && !has_mark(piece.key));
}

double PageColumns::piece_cost(std::size_t column, const Piece& piece) const {
  const auto role = head_.columns[column].role;
  const bool at_margin =
      (text::length(piece.key) <= kNarrow && at(piece.box.left) <= 4) || stands_under(column, piece);
  if (is_narrow(role)) return at_margin ? 0 : 1;
  if (role == ColumnRole::task && column > 0 && is_narrow(head_.columns[column - 1].role) && at_margin &&
      at(piece.box.left) <= 2) {
    return kShortAtMargin;
  }
  return costs_.of(role, piece.key);
}

/// Sum of the costs of the pieces whose middle lies before each position.
Row PageColumns::role_costs(std::size_t column) const {
  Row sums(size_ + 2, 0);
  for (const auto& piece : pieces_) sums[at(piece.box.center_x()) + 1] += piece_cost(column, piece);
  for (std::size_t x = 1; x < sums.size(); ++x) sums[x] += sums[x - 1];
  return sums;
}

/// What it costs that `column` begins at each position.
Row PageColumns::edge_costs(std::size_t column) const {
  const bool narrow_before = column > 0 && is_narrow(head_.columns[column - 1].role);
  Row change(size_ + 2, 0);
  for (std::size_t i = 0; i < pieces_.size(); ++i) {
    const auto begin = at(pieces_[i].box.left) + 1, end = at(pieces_[i].box.right);
    if (begin >= end) continue;
    const double cost = !narrow_before ? kCrossing : labelled_[i] ? kCrossingLabelled : kCrossingNarrow;
    change[begin] += cost;
    change[end] -= cost;
  }
  for (std::size_t x = 1; x < change.size(); ++x) change[x] += change[x - 1];
  return change;
}

/// Distance of an edge from where the heading's box, or the page's column, lets it be.
double PageColumns::heading_cost(std::size_t column, std::size_t edge, bool right_edge) const {
  if (!page_edges_.empty())
    return right_edge ? 0 : kAwayFromPage * std::abs(static_cast<double>(edge) - static_cast<double>(page_edges_[column]));
  if (column >= head_.boxes.size() || head_.boxes[column] == Box{} || head_.columns[column].shares_heading) return 0;
  const double middle = (head_.boxes[column].center_x() - left_) / unit_, x = static_cast<double>(edge);
  return kAwayFromHeading * std::max(0.0, right_edge ? middle - x : x - middle);
}

/// Pieces whose middle lies before each position, to see empty columns.
Row PageColumns::middles() const {
  Row counts(size_ + 2, 0);
  for (const auto& piece : pieces_) counts[at(piece.box.center_x()) + 1] += 1;
  for (std::size_t x = 1; x < counts.size(); ++x) counts[x] += counts[x - 1];
  return counts;
}

/// Where columns can begin: costs change only at the pieces' edges and under the headings.
std::vector<std::size_t> PageColumns::positions() const {
  std::vector<std::size_t> all = {0, size_ + 1};
  for (const auto& piece : pieces_) {
    all.push_back(at(piece.box.left));
    all.push_back(at(piece.box.right));
    all.push_back(at(piece.box.center_x()) + 1);
  }
  for (const auto& box : head_.boxes) all.push_back(at(box.center_x()));
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

/// Pieces that stand under the middle of this heading, and of no other.
double PageColumns::under_heading(std::size_t column) const {
  const auto covers = [this](const Piece& piece, std::size_t k) {
    const bool known = k < head_.boxes.size() && !(head_.boxes[k] == Box{}) && !head_.columns[k].shares_heading;
    const double middle = known ? head_.boxes[k].center_x() : 0;
    return known && piece.box.left <= middle && middle <= piece.box.right;
  };
  double count = 0;
  for (const Piece& piece : pieces_) {
    bool alone = covers(piece, column);
    for (std::size_t k = 0; alone && k < head_.columns.size(); ++k) alone = k == column || !covers(piece, k);
    count += alone;
  }
  return count;
}

void PageColumns::find_edges() {
  const std::size_t columns = head_.columns.size(), width = size_ + 2;
  const Row before = middles();
  const auto places = positions();
  std::vector<Row> best(columns + 1, Row(width, std::numeric_limits<double>::infinity()));
  std::vector<std::vector<std::size_t>> from(columns + 1, std::vector<std::size_t>(width, 0));
  best[0][0] = 0;
  for (std::size_t k = 0; k < columns; ++k) {
    const Row sums = role_costs(k), edges = k == 0 ? Row(width, 0) : edge_costs(k);
    const double empty = is_narrow(head_.columns[k].role) ? 0 : (page_edges_.empty() ? kEmptyColumn : kEmptyInBlock) + kLeftOut * under_heading(k);
    for (const std::size_t begin : places) {
      const double start = best[k][begin] + edges[begin] + heading_cost(k, begin, false) - sums[begin];
      if (start == std::numeric_limits<double>::infinity()) continue;
      for (auto end = std::lower_bound(places.begin(), places.end(), begin); end != places.end(); ++end) {
        const double cost =
            start + sums[*end] + heading_cost(k, *end, true) + (before[*end] > before[begin] ? 0 : empty);
        if (cost >= best[k + 1][*end]) continue;
        best[k + 1][*end] = cost;
        from[k + 1][*end] = begin;
      }
    }
  }
  edges_.assign(columns, 0);
  for (std::size_t k = columns, x = width - 1; k > 0; --k) x = edges_[k - 1] = from[k][x];
}

std::size_t PageColumns::column_of(const Piece& piece, bool labelled) const {
  const std::size_t middle = at(piece.box.center_x());
  std::size_t column = edges_.size() - 1;
  while (column > 0 && edges_[column] > middle) --column;
  if (stands_under(column, piece)) return column;
  // A row over several columns begins in the first of them that can hold it.
  if (labelled && at(piece.box.right) - at(piece.box.left) > kNarrow) {
    std::size_t first = edges_.size() - 1;
    while (first > 0 && edges_[first] > at(piece.box.left)) --first;
    while (first < column && is_narrow(head_.columns[first].role)) ++first;
    if (head_.columns[first].role == ColumnRole::task) return first;
  }
  return column;
}

/// 设 48 个教学: typesetters set digits apart, which parts no cells.
bool sets_digits_apart(std::string_view text, Span blank) {
  const char32_t before = text::character_before(text, blank.begin);
  const char32_t after = blank.end < text.size() ? text::character_at(text, blank.end).code : 0;
  return (text::is_digit(before) && text::is_han(after)) || (text::is_han(before) && text::is_digit(after));
}

/// Cuts a piece at its blank nearest to a column's edge, where both parts fit their columns better.
bool PageColumns::cut(const Piece& piece, Piece& first, Piece& second) const {
  const std::string& text = piece.text.text();
  const auto characters = static_cast<double>(text::length(text));
  std::size_t index = 0;
  for (std::size_t byte = 0; byte < text.size(); ++index) {
    const auto character = text::character_at(text, byte);
    const double x = piece.box.left + piece.box.width() * static_cast<double>(index) / characters;
    for (std::size_t k = 1; k < edges_.size() && text::is_blank(character.code); ++k) {
      const bool narrow = is_narrow(head_.columns[k - 1].role);
      const double distance = static_cast<double>(at(x)) - static_cast<double>(edges_[k]);
      if (std::abs(distance) > 2.5 || (narrow && index > kNarrow)) continue;
      first = part_of(piece, {0, byte});
      second = part_of(piece, {character.end, text.size()});
      const auto role = head_.columns[k - 1].role, next = head_.columns[k].role;
      const bool value = (holds_names(next) || next == ColumnRole::deadline) && costs_.of(next, second.key) <= kWholeValue;
      if (sets_digits_apart(text, {byte, character.end}) && !value) continue;
      const double parts = (narrow ? 0 : costs_.of(role, first.key)) + costs_.of(next, second.key);
      const double whole = std::min(costs_.of(role, piece.key), costs_.of(next, piece.key));
      if (narrow || parts < whole + 0.3) return true;
    }
    byte = character.end;
  }
  return false;
}

void PageColumns::place_one(const Piece& piece, bool labelled, std::vector<PlacedPiece>& placed) const {
  Piece first, second;
  if (!labelled && cut(piece, first, second)) {
    placed.push_back({first, column_of(first, false)});
    placed.push_back({second, column_of(second, false)});
    return;
  }
  placed.push_back({piece, column_of(piece, labelled)});
}

/// Line by line: texts that stand side by side are of different cells.
void PageColumns::place_lines(std::vector<PlacedPiece>& placed) const {
  std::vector<PlacedPiece> own;
  for (std::size_t i = 0; i < pieces_.size(); ++i) place_one(pieces_[i], labelled_[i], own);
  place_line_by_line({head_, edges_, left_, unit_, size_},
                     [this](std::size_t column, const Piece& piece) { return piece_cost(column, piece); }, own);
  placed.insert(placed.end(), own.begin(), own.end());
}

/// Takes the section rows out of `pieces`.
std::vector<PlacedPiece> take_section_lines(const Head& head, std::vector<Piece>& pieces, const rules::Book& book) {
  const auto parts = section_lines(head, pieces, book);
  const std::size_t task = task_column(head);
  std::vector<PlacedPiece> sections;
  std::vector<Piece> rest;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (parts[i] != SectionPart::none) {
      sections.push_back({std::move(pieces[i]), task, parts[i]});
    } else {
      rest.push_back(std::move(pieces[i]));
    }
  }
  pieces = std::move(rest);
  return sections;
}

}  // namespace

std::size_t task_column(const Head& head) {
  for (std::size_t k = 0; k < head.columns.size(); ++k) {
    if (head.columns[k].role == ColumnRole::task) return k;
  }
  std::size_t first = 0;
  while (first + 1 < head.columns.size() &&
         (is_narrow(head.columns[first].role) || head.columns[first].role == ColumnRole::number)) {
    ++first;
  }
  return first;
}

std::vector<PlacedPiece> place_in_columns(const Head& head, const std::vector<Piece>& pieces, Placing placing,
                                          ValueCosts& costs, const rules::Book& book) {
  const bool narrow = std::any_of(head.columns.begin(), head.columns.end(),
                                  [](const Column& column) { return is_narrow(column.role); });
  std::vector<Piece> rest = join_posts(join_spread_names(join_stretched_lines(pieces), costs), costs);
  auto placed = take_section_lines(head, rest, book);
  if (narrow) join_margin_pages(rest);
  for (std::size_t begin = 0; begin < rest.size();) {
    std::size_t end = begin;
    while (end < rest.size() && rest[end].page == rest[begin].page) ++end;
    std::vector<Piece> page(rest.begin() + static_cast<std::ptrdiff_t>(begin),
                            rest.begin() + static_cast<std::ptrdiff_t>(end));
    if (narrow) page = cut_off_groups(page, book);
    const PageColumns columns(head, std::move(page), costs, book);
    if (placing == Placing::by_blocks)
      columns.place_by_blocks(placed);
    else if (placing == Placing::by_lines)
      columns.place_lines(placed);
    else
      columns.place(placed);
    begin = end;
  }
  if (!pieces.empty() && counts_characters(pieces.front()))
    part_units_side_by_side(head, [&](std::size_t column, const Piece& piece) { return costs.of(head.columns[column].role, piece.key); }, placed);
  return placed;
}

}  // namespace fenjie::layout
