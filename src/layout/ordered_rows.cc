// rows_in_order: the cheapest monotone assignment of a table's pieces to the columns of its head.
//
// One pass over the pieces; for each piece and column the cheapest way to get there is kept with what it has
// filled of its row. A way goes on in the same cell, in a later column, in a new row, or, where a page ends,
// in the same row again. Rejected: rows by their numbers alone (rows without numbers, numbers inside cells), and
// cells by blank lines (each producer sets them otherwise).
#include <algorithm>
#include <array>
#include <limits>
#include <numeric>

#include "layout/piece_traits.h"
#include "layout/row_cells.h"
#include "layout/row_prices.h"
#include "layout/row_slots.h"
#include "layout/table_engines.h"

namespace fenjie::layout {

namespace {

constexpr int kMostColumns = 15;
constexpr double kNever = std::numeric_limits<double>::infinity();

enum class Move : std::uint8_t { same_cell, next_column, new_row, over_page, section, same_section };

/// The cheapest way to a piece in a column.
struct Way {
  double cost = kNever;
  double row_doubt = 0;                  // of its row so far
  int number = 0;                        // of its row, or of the last numbered row
  bool numbered = false;                 // its row has a number
  bool unit_open = false;                // its cell ends with the first part of a unit's name
  bool vague = false;                    // where its column begins, nothing but the order tells
  std::array<int, kMostColumns> last{};  // piece that fills a column of its row last, or -1
  int group = -1;                        // piece that the last group ends with

  bool fills(int column) const { return last[static_cast<std::size_t>(column)] >= 0; }
};

struct Trace {
  std::uint8_t from = 0;
  Move move = Move::new_row;
  float row_doubt = 0;  // of the row before, where a row begins
};

class Assignment {
 public:
  Assignment(const Head& head, const std::vector<Piece>& pieces, const rules::Lexicon& lexicon, const rules::Book& book)
      : head_(head),
        pieces_(pieces),
        lexicon_(lexicon),
        traits_(traits_of(head, pieces, lexicon, book)),
        columns_(std::min(static_cast<int>(head.columns.size()), kMostColumns)),
        traces_(pieces.size() * states()) {
    for (int c = columns_; c-- > 0;)
      if (role(c) == ColumnRole::task) task_ = c;
    const auto labelled =
        std::count_if(traits_.begin(), traits_.end(), [](const PieceTraits& t) { return t.row_label; });
    numbered_table_ = labelled >= 2 || std::any_of(head.columns.begin(), head.columns.end(), [](const Column& column) {
                        return column.role == ColumnRole::number;
                      });
    tasks_end_sentences_ = find_tasks_end_sentences();
    if (columns_ > 0 && role(0) == ColumnRole::number)
      own_columns_ = own_columns(traits_, static_cast<std::size_t>(columns_), static_cast<std::size_t>(texts_in_front()));
    own_columns_.resize(pieces.size(), -1);
  }

  Table solve();

 private:
  // States: a piece in column c of a row; a section row; a piece in column c of a row that a page's end has cut. The
  // last are apart, since a new row would always be cheaper there until the row's other columns go on.
  std::size_t states() const { return 2u * static_cast<std::size_t>(columns_) + 1; }
  int state(int column, bool cut) const { return cut ? columns_ + 1 + column : column; }
  int column_of(int state) const { return state > columns_ ? state - columns_ - 1 : state; }
  bool is_cut(int state) const { return state > columns_; }

  ColumnRole role(int column) const { return head_.columns[static_cast<std::size_t>(column)].role; }
  double cost(std::size_t piece, int column) const { return traits_[piece].cost[static_cast<std::size_t>(column)]; }
  /// Any text may stand in a column that nobody knows: where it is the piece's own, that is sure.
  double standing(std::size_t piece, int column) const {
    const int own = own_columns_[piece];
    if (own == column && role(column) == ColumnRole::other) return kOwnText;
    return cost(piece, column) + (own < 0 || own == column ? 0 : kOtherColumn);
  }
  /// Columns in front of the first name, day or requirement.
  int texts_in_front() const {
    int column = 0;
    while (column < columns_ && !holds_names(role(column)) && role(column) != ColumnRole::deadline && role(column) != ColumnRole::requirement) ++column;
    return column;
  }

  bool find_tasks_end_sentences() const;
  bool new_page(std::size_t piece) const {
    return piece > 0 && piece < pieces_.size() && pieces_[piece].page != pieces_[piece - 1].page;
  }
  double absence(const Way& way, int from, int to) const;
  double closing(const Way& way, int column, std::size_t next) const;
  double number_price(const Way& way, const PieceTraits& traits) const;
  double start_price(const Way& way, std::size_t piece, int column) const;
  double joining(std::size_t before, std::size_t piece, int column, bool& whole) const;
  double leaving(const Way& way) const { return way.unit_open ? kUnfinishedName : 0; }
  double filling(const Way& way, std::size_t piece, int column) const;
  double same_cell(const Way& way, std::size_t piece, int column) const;
  double tail_price(const Way& way, std::size_t piece, int column) const;
  double over_page(const Way& way, std::size_t piece, int column) const;
  bool is_open(const Way& way, std::size_t piece, int column, Move move) const;
  void offer(Way& best, std::size_t piece, int to, const Way& way, int from, Move move, double price, double close = 0);
  bool has_vague_border(const Way& way, std::size_t piece, int column) const;
  void enter(std::size_t piece, const std::vector<Way>& before, std::vector<Way>& now);
  void stay_in_row(std::size_t piece, const Way& way, int from, std::vector<Way>& now);
  void open_row(std::size_t piece, const Way& way, int from, std::vector<Way>& now);
  Table table(int last_state, double last_row_cost) const;

  const Head& head_;
  const std::vector<Piece>& pieces_;
  const rules::Lexicon& lexicon_;
  const std::vector<PieceTraits> traits_;
  const int columns_;
  int task_ = 0;
  bool numbered_table_ = false;
  bool tasks_end_sentences_ = false;  // a task that does not breaks off
  std::vector<Trace> traces_;
  std::vector<int> own_columns_;  // of each piece, -1: not known (row_slots.h)
};

/// Most texts before a value (a unit, a person, a date) end a sentence.
bool Assignment::find_tasks_end_sentences() const {
  int texts = 0, ended = 0;
  for (std::size_t i = 0; i + 1 < pieces_.size(); ++i) {
    if (traits_[i].is_value || !traits_[i + 1].is_value || traits_[i].width < kShortestText) continue;
    ++texts;
    ended += traits_[i].ends_sentence;
  }
  return ended * 10 >= texts * 7;
}

double Assignment::absence(const Way& way, int from, int to) const {
  double price = 0;
  for (int c = from; c < to; ++c)
    if (!way.fills(c)) price += price_of_absence(role(c));
  return price;
}

/// Price of the row's end before piece `next`: what it lacks, and a task that breaks off there.
double Assignment::closing(const Way& way, int column, std::size_t next) const {
  const double lacking = leaving(way) + absence(way, column + 1, columns_);
  if (!tasks_end_sentences_ || !way.fills(task_)) return lacking;
  const auto last = static_cast<std::size_t>(way.last[static_cast<std::size_t>(task_)]);
  return lacking + ((new_page(next) || last + 1 == next) && !traits_[last].ends_sentence ? kBrokenOff : 0);
}

double Assignment::number_price(const Way& way, const PieceTraits& traits) const {
  if (!traits.number || *traits.number == way.number + 1 || *traits.number == 1) return 0;
  return *traits.number > way.number ? kNumberJump : kNumberBack;
}

/// Price of the first piece at or behind the task column in a row: with a number it is cheap.
double Assignment::start_price(const Way& way, std::size_t piece, int column) const {
  if (way.numbered) return 0;
  const PieceTraits& traits = traits_[piece];
  const bool number_cell = role(column) == ColumnRole::number;
  if (number_cell || (traits.row_label && column == task_)) return number_price(way, traits);
  if (column < task_) return 0.05;
  if (way.fills(task_)) return 0;
  return numbered_table_ ? kUnnumberedRow : kUnnumberedTable;
}

/// Price of two pieces in one cell, in place of what they cost one by one.
double Assignment::joining(std::size_t before, std::size_t piece, int column, bool& whole) const {
  const double first = cost(before, column), second = cost(piece, column);
  whole = second < kWholeValue;
  if (first < kWholeValue && whole) return kStacked;
  if (makes_whole(role(column), pieces_[before].key, pieces_[piece].key, lexicon_)) {
    whole = true;
    return kStacked - kJoinedShare * (first + second);
  }
  // A name that the vocabularies do not know is no broken name: people's names fit on a line.
  if (holds_people(role(column)) && traits_[before].width <= kLongestPerson && traits_[piece].width <= kLongestPerson)
    return 0.1;
  return first < kWholeValue ? kStacked : kUnfinishedName;
}

/// Price of a later column that a page before has begun to fill.
double Assignment::filling(const Way& way, std::size_t piece, int column) const {
  bool whole = false;
  if (!way.fills(column)) return 0;
  if (column == task_ && traits_[piece].row_label) return kNextNumberInsideCell;
  if (!holds_names(role(column))) return 0;
  return joining(static_cast<std::size_t>(way.last[static_cast<std::size_t>(column)]), piece, column, whole);
}

double Assignment::same_cell(const Way& way, std::size_t piece, int column) const {
  const PieceTraits& traits = traits_[piece];
  const bool same_line = pieces_[piece].line == pieces_[piece - 1].line;
  if (role(column) == ColumnRole::number) return kNumberJump + 1;
  if (role(column) == ColumnRole::group)
    return (traits.width > traits_[piece - 1].width ? kWiderGroupLine : 0) + (same_line ? kSameLineSameCell : 0);
  if (holds_names(role(column))) {
    const double second =
        role(column) == ColumnRole::lead_unit && traits.whole_unit && traits_[piece - 1].whole_unit ? kSecondLead : 0;
    bool whole = false;
    return joining(piece - 1, piece, column, whole) + second + (same_line ? kSameLineSameCell : 0);
  }
  if (role(column) == ColumnRole::requirement || role(column) == ColumnRole::deadline) {
    const bool before = cost(piece - 1, column) < kWholeValue, here = cost(piece, column) < kWholeValue;
    return before == here ? 0 : before && traits.ends_sentence ? kSentenceBehindValue : kMoreThanWhole;
  }
  if (traits.section_cost < kWholeValue) return kSectionInsideCell;
  if (!traits.row_label) return (traits_[piece - 1].ends_sentence ? 0.05 : 0) + (same_line ? kSameLineText : 0);
  return traits.number == way.number + 1 ? kNextNumberInsideCell : kNumberInsideCell;
}

/// Price of going back to a column of the same row on a new page.
double Assignment::over_page(const Way& way, std::size_t piece, int column) const {
  const PieceTraits& traits = traits_[piece];
  const int last = role(column) == ColumnRole::group ? way.group : way.last[static_cast<std::size_t>(column)];
  if (last < 0) return kRowGoesOn + (role(column) == ColumnRole::group ? 1 : 0);
  const auto before = static_cast<std::size_t>(last);
  if (role(column) == ColumnRole::number) return kNever;
  if (role(column) == ColumnRole::group) return traits_[before].ends_sentence ? 1.5 : kRowGoesOn;
  bool whole = false;
  if (holds_names(role(column))) return kRowGoesOn + joining(before, piece, column, whole);
  if (traits.row_label)
    return kRowGoesOn + (traits.number == way.number + 1 ? kNextNumberInsideCell : kNumberInsideCell);
  if (traits_[before].ends_sentence) return kRowGoesOn + kNewSentenceOverPage;
  return tasks_end_sentences_ ? kRowGoesOn / 2 : 2 * kRowGoesOn;
}

/// The piece is the first part of a unit's name, and not the last part of one.
bool Assignment::is_open(const Way& way, std::size_t piece, int column, Move move) const {
  bool whole = cost(piece, column) < kWholeValue;
  const int last = way.last[static_cast<std::size_t>(column)];
  if (!whole && last >= 0 && move != Move::new_row) joining(static_cast<std::size_t>(last), piece, column, whole);
  return !whole;
}

/// Two columns of the same kind beside each other, filled on different lines: which value is the second one's first?
bool Assignment::has_vague_border(const Way& way, std::size_t piece, int column) const {
  if (column == 0 || !way.fills(column - 1)) return false;
  const bool same_kind = (holds_units(role(column)) && holds_units(role(column - 1))) ||
                         (holds_people(role(column)) && holds_people(role(column - 1)));
  return same_kind &&
         pieces_[static_cast<std::size_t>(way.last[static_cast<std::size_t>(column - 1)])].line != pieces_[piece].line;
}

void Assignment::offer(Way& best, std::size_t piece, int to_state, const Way& way, int from, Move move, double price,
                       double close) {
  const double total = way.cost + close + price;
  if (total >= best.cost) return;
  const bool opens = move == Move::new_row || move == Move::section;
  const double vague = move == Move::same_cell && way.vague ? kVagueBorder : 0;
  const double doubt = (opens ? 0 : way.row_doubt) + (price > 0 && price <= kNoDoubt ? 0 : price) + vague;
  const bool border = move == Move::next_column && has_vague_border(way, piece, column_of(to_state));
  best = way;
  best.vague = border || (move == Move::same_cell && way.vague);
  best.cost = total;
  best.row_doubt = doubt;
  const PieceTraits& traits = traits_[piece];
  const int to = column_of(to_state);
  if (opens) {
    best.last.fill(-1);
    best.numbered = false;
  }
  best.unit_open = to < columns_ && holds_units(role(to)) && is_open(way, piece, to, move);
  if (to < columns_) {
    best.last[static_cast<std::size_t>(to)] = static_cast<int>(piece);
    if (role(to) == ColumnRole::group) best.group = static_cast<int>(piece);
    const bool starts = role(to) == ColumnRole::number || (to == task_ && traits.row_label && !way.numbered) ||
                        (opens && to == task_ && traits.row_label);
    if (starts && traits.number) {
      best.number = *traits.number;
      best.numbered = true;
    }
  }
  traces_[piece * states() + static_cast<std::size_t>(to_state)] = {static_cast<std::uint8_t>(from), move,
                                                                    static_cast<float>(way.row_doubt + close)};
}

void Assignment::enter(std::size_t piece, const std::vector<Way>& before, std::vector<Way>& now) {
  for (int from = 0; from < static_cast<int>(states()); ++from) {
    const Way& way = before[static_cast<std::size_t>(from)];
    if (way.cost == kNever) continue;
    if (from != columns_) stay_in_row(piece, way, from, now);
    open_row(piece, way, from, now);
  }
}

/// The piece goes on in the row of `way`.
void Assignment::stay_in_row(std::size_t piece, const Way& way, int from, std::vector<Way>& now) {
  const bool page_ends = new_page(piece);
  const int column = column_of(from);
  const auto to_state = [&](int to, bool cut) -> Way& { return now[static_cast<std::size_t>(state(to, cut))]; };
  for (int to = 0; to < columns_; ++to) {
    if (cost(piece, to) > 1) continue;
    const double self = standing(piece, to);
    if (to == column)
      offer(to_state(to, is_cut(from)), piece, state(to, is_cut(from)), way, from, Move::same_cell,
            self + same_cell(way, piece, to));
    if (to > column)
      offer(to_state(to, is_cut(from)), piece, state(to, is_cut(from)), way, from, Move::next_column,
            self + leaving(way) + absence(way, column + 1, to) + start_price(way, piece, to) + filling(way, piece, to));
    if (page_ends)
      offer(to_state(to, true), piece, state(to, true), way, from, Move::over_page, self + over_page(way, piece, to));
  }
}

/// Price of a new group that looks like the last line of the group that a page's end has cut.
double Assignment::tail_price(const Way& way, std::size_t piece, int column) const {
  if (role(column) != ColumnRole::group || !new_page(piece) || way.group < 0) return 0;
  const PieceTraits& last = traits_[static_cast<std::size_t>(way.group)];
  const bool is_tail = traits_[piece].width < last.width || traits_[piece].ends_sentence;
  return is_tail && !last.ends_sentence ? kBrokenOff : 0;
}

/// The piece opens a row or a section, or goes on in a section.
void Assignment::open_row(std::size_t piece, const Way& way, int from, std::vector<Way>& now) {
  const PieceTraits& traits = traits_[piece];
  const bool in_row = from != columns_;
  const int column = column_of(from);
  const double close = in_row ? closing(way, column, piece) : 0;
  Way fresh = way;
  fresh.last.fill(-1);
  fresh.numbered = false;
  for (int to = 0; to < columns_; ++to) {
    const double self = standing(piece, to);
    if (cost(piece, to) > 1 || (in_row && to > column && to > task_)) continue;
    const double start =
        start_price(fresh, piece, to) + (to > task_ ? kRowWithoutStart : 0) + tail_price(way, piece, to);
    offer(now[static_cast<std::size_t>(to)], piece, to, way, from, Move::new_row, self + absence(fresh, 0, to) + start,
          close);
  }
  if (traits.section_cost > 1) return;
  Way& section = now[static_cast<std::size_t>(columns_)];
  offer(section, piece, columns_, way, from, Move::section, traits.section_cost, close);
  if (!in_row && piece > 0 && !traits.section_label)
    offer(section, piece, columns_, way, from, Move::same_section, traits.section_cost + kSameSection);
}

Table Assignment::solve() {
  std::vector<Way> before(states()), now;
  before[static_cast<std::size_t>(columns_)].cost = 0;
  before[static_cast<std::size_t>(columns_)].last.fill(-1);
  for (std::size_t piece = 0; piece < pieces_.size(); ++piece) {
    now.assign(states(), Way{});
    enter(piece, before, now);
    before.swap(now);
  }
  int last = columns_;
  const auto total = [&](int s) {
    const Way& way = before[static_cast<std::size_t>(s)];
    return way.cost + (s == columns_ || way.cost == kNever ? 0 : closing(way, column_of(s), pieces_.size()));
  };
  for (int s = 0; s < static_cast<int>(states()); ++s)
    if (total(s) < total(last)) last = s;
  const Way& way = before[static_cast<std::size_t>(last)];
  return table(last, way.row_doubt + total(last) - way.cost);
}

Table Assignment::table(int last_state, double last_row_cost) const {
  std::vector<PiecePlace> places(pieces_.size());
  std::vector<double> row_costs{last_row_cost};
  std::vector<int> pieces_of_row{0};
  int at = last_state;
  for (std::size_t i = pieces_.size(); i-- > 0;) {
    const Trace& trace = traces_[i * states() + static_cast<std::size_t>(at)];
    places[i] = {static_cast<int>(row_costs.size()) - 1, at == columns_ ? kSectionColumn : column_of(at)};
    ++pieces_of_row.back();
    if ((trace.move == Move::new_row || trace.move == Move::section) && i > 0) {
      row_costs.push_back(trace.row_doubt);
      pieces_of_row.push_back(0);
    }
    at = trace.from;
  }
  const int rows = pieces_.empty() ? 0 : static_cast<int>(row_costs.size());
  for (PiecePlace& place : places) place.row = rows - 1 - place.row;
  Table result = table_of(head_, pieces_, places);
  drop_repeated_groups(result);
  std::reverse(row_costs.begin(), row_costs.end());
  result.row_costs = std::move(row_costs);
  result.row_costs.resize(static_cast<std::size_t>(rows));
  result.cost = rows == 0 ? 0 : std::accumulate(result.row_costs.begin(), result.row_costs.end(), 0.0) / rows;
  return result;
}

}  // namespace

Table rows_in_order(const Head& head, const std::vector<Piece>& pieces, const rules::Lexicon& lexicon,
                    const rules::Book& book) {
  return Assignment(head, pieces, lexicon, book).solve();
}

}  // namespace fenjie::layout
