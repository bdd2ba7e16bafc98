#include "layout/scattered_texts.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "layout/scattered_listed.h"
#include "text/characters.h"

namespace fenjie::layout {
namespace {

constexpr double kShortLine = 0.78;      // of the longest line: such a line ends its paragraph
constexpr double kFilledInOrder = 0.6;   // doubt of a text put together over other texts
constexpr double kPlaceOfSection = 0.5;  // doubt of rows on a page whose section row is printed behind all of them
constexpr std::size_t kGroupEnd = 4;     // characters of a group's last line

struct Run {  // text without a number that no task was waiting for
  std::vector<const Atom*> atoms;
};

class Gatherer {
 public:
  explicit Gatherer(const std::vector<Atom>& atoms) : atoms_(atoms) {}

  ScatteredTexts gather() {
    for (std::size_t begin = 0; begin < atoms_.size();) {
      std::size_t end = begin;
      while (end < atoms_.size() && atoms_[end].page == atoms_[begin].page) ++end;
      gather_page(begin, end);
      begin = end;
    }
    end_group();
    return std::move(texts_);
  }

 private:
  void gather_page(std::size_t begin, std::size_t end);
  void begin_row(const Atom& atom, RowKind kind);
  void add_text(std::size_t at, std::size_t end);
  void add_group(const Atom& atom, bool last);
  void end_group();
  bool ends_group(std::size_t at, std::size_t end) const;
  bool is_full(const std::string& line) const;
  bool is_finished(const ScatteredRow& row) const;
  ScatteredRow* row_above(std::size_t at);
  void append(ScatteredRow& row, const Atom& atom) const;
  void settle_runs();
  void settle_previous_page();
  void match_runs(const std::vector<std::size_t>& open);
  void add_unnumbered(const Run& run);
  void order_page(std::size_t begin, std::size_t end);
  void place_sections(std::size_t begin, std::size_t end);

  const std::vector<Atom>& atoms_;
  ScatteredTexts texts_;
  std::vector<std::size_t> open_;  // rows of the page whose text is unfinished
  std::vector<Run> runs_;
  std::size_t page_rows_ = 0, page_groups_ = 0;  // first row and group of the page
  std::size_t longest_ = 0;                      // characters of the page's longest task line
  std::optional<ScatteredGroup> group_;
};

void Gatherer::gather_page(std::size_t begin, std::size_t end) {
  page_rows_ = texts_.rows.size();
  page_groups_ = texts_.groups.size();
  open_.clear();
  runs_.clear();
  longest_ = 0;
  for (std::size_t i = begin; i < end; ++i) {
    const bool text = atoms_[i].kind == AtomKind::task || atoms_[i].kind == AtomKind::text;
    if (text) longest_ = std::max(longest_, text::length(atoms_[i].key));
  }
  for (std::size_t i = begin; i < end; ++i) {
    const auto& atom = atoms_[i];
    if (atom.kind == AtomKind::task) begin_row(atom, RowKind::body);
    if (atom.kind == AtomKind::section) begin_row(atom, RowKind::section);
    if (atom.kind == AtomKind::group) add_group(atom, false);
    if (atom.kind == AtomKind::text) add_text(i, end);
  }
  settle_runs();
  order_page(begin, end);
}

void Gatherer::begin_row(const Atom& atom, RowKind kind) {
  ScatteredRow row;
  row.kind = kind;
  row.page = row.last_page = atom.page;
  row.labelled = true;
  row.number = atom.number;
  append(row, atom);
  if (kind == RowKind::section) {
    for (const auto& earlier : texts_.rows) row.number = std::max(row.number, earlier.number);
  } else if (!is_finished(row)) {
    open_.push_back(texts_.rows.size());
  }
  texts_.rows.push_back(std::move(row));
}

void Gatherer::append(ScatteredRow& row, const Atom& atom) const {
  row.lines.insert(row.lines.end(), atom.lines.begin(), atom.lines.end());
  row.key += atom.key;
  row.orders.push_back(atom.order);
  row.last_page = atom.page;
}

bool Gatherer::is_full(const std::string& line) const {
  return static_cast<double>(text::length(line)) >= kShortLine * static_cast<double>(longest_);
}

bool Gatherer::is_finished(const ScatteredRow& row) const {
  return ends_sentence(row.key) || !is_full(text::without_blanks(row.lines.back().text()));
}

/// A short last line belongs to the group that waits for one, unless the task before it waits and no other line comes.
bool Gatherer::ends_group(std::size_t at, std::size_t end) const {
  if (!group_ || text::length(atoms_[at].key) > kGroupEnd || !ends_sentence(atoms_[at].key)) return false;
  if (open_.empty()) return true;
  for (std::size_t i = at + 1; i < end && atoms_[i].kind != AtomKind::task; ++i) {
    if (atoms_[i].kind == AtomKind::text && ends_sentence(atoms_[i].key)) return true;
  }
  return false;
}

/// The row whose full line stands right above in the same text block: a sentence can end at a line's end.
ScatteredRow* Gatherer::row_above(std::size_t at) {
  if (at == 0 || atoms_[at - 1].block != atoms_[at].block || !is_full(atoms_[at - 1].key)) return nullptr;
  for (std::size_t row = texts_.rows.size(); row-- > page_rows_;) {
    if (texts_.rows[row].orders.back() == atoms_[at - 1].order) return &texts_.rows[row];
  }
  return nullptr;
}

void Gatherer::add_text(std::size_t at, std::size_t end) {
  const auto& atom = atoms_[at];
  if (ends_group(at, end)) {
    add_group(atom, true);
    return;
  }
  if (!open_.empty()) {
    auto& row = texts_.rows[open_.back()];
    append(row, atom);
    if (is_finished(row)) open_.pop_back();
    return;
  }
  if (auto* row = row_above(at)) {
    append(*row, atom);
    return;
  }
  const bool goes_on = !runs_.empty() && !ends_sentence(runs_.back().atoms.back()->key) &&
                       runs_.back().atoms.back()->order + 4 > atom.order;
  if (!goes_on) runs_.push_back({});
  runs_.back().atoms.push_back(&atom);
}

void Gatherer::add_group(const Atom& atom, bool last) {
  const bool again = group_ && group_->page != atom.page && group_->first == atom.key;  // printed on this page too
  if (again) end_group();
  if (!group_) group_.emplace();
  if (group_->lines.empty()) {
    group_->page = atom.page;
    group_->first = atom.key;
  }
  group_->lines.insert(group_->lines.end(), atom.lines.begin(), atom.lines.end());
  group_->key += atom.key;
  group_->orders.push_back(atom.order);
  if (last) end_group();
}

void Gatherer::end_group() {
  if (!group_) return;
  group_->doubt = ends_sentence(group_->key) ? 0 : 0.5;
  texts_.groups.push_back(std::move(*group_));
  group_.reset();
}

/// The first loose text of a page goes on the last task of the page before, when that is unfinished.
void Gatherer::settle_previous_page() {
  if (page_rows_ == 0 || runs_.empty()) return;
  auto& last = texts_.rows[page_rows_ - 1];
  if (last.kind != RowKind::body || ends_sentence(last.key)) return;
  for (const Atom* atom : runs_.front().atoms) append(last, *atom);
  runs_.erase(runs_.begin());
}

void Gatherer::settle_runs() {
  settle_previous_page();
  std::vector<std::size_t> open;
  int last_number = 0;
  for (std::size_t i = page_rows_; i < texts_.rows.size(); ++i)
    last_number = std::max(last_number, texts_.rows[i].number);
  for (const std::size_t row : open_) {
    if (texts_.rows[row].number != last_number) open.push_back(row);  // the page's last row may go on behind it
  }
  if (open.size() < runs_.size() && open.size() < open_.size()) open = open_;
  match_runs(open);
}

/// Fills unfinished tasks with loose texts, both in order, as near to each other as can be.
void Gatherer::match_runs(const std::vector<std::size_t>& open) {
  const std::size_t skip = runs_.size() > open.size() ? runs_.size() - open.size() : 0;
  const auto distance = [&](std::size_t row, std::size_t run) {
    return std::abs(static_cast<double>(texts_.rows[row].orders.back()) -
                    static_cast<double>(runs_[run].atoms.front()->order));
  };
  const std::size_t n = std::min(open.size(), runs_.size());
  std::vector<std::vector<double>> best(n + 1, std::vector<double>(runs_.size() + 1, 1e9));
  best[0].assign(runs_.size() + 1, 0);
  for (std::size_t k = 1; k <= n; ++k) {
    for (std::size_t r = k; r <= runs_.size(); ++r) {
      best[k][r] = std::min(best[k][r - 1], best[k - 1][r - 1] + distance(open[k - 1], r - 1));
    }
  }
  std::vector<std::optional<std::size_t>> row_of(runs_.size());
  for (std::size_t k = n, r = runs_.size(); k > 0 && r > 0; --r) {
    if (best[k][r] < best[k][r - 1]) row_of[r - 1] = open[--k];
  }
  for (std::size_t r = 0; r < runs_.size(); ++r) {
    if (!row_of[r]) {
      add_unnumbered(runs_[r]);
      continue;
    }
    auto& row = texts_.rows[*row_of[r]];
    for (const Atom* atom : runs_[r].atoms) append(row, *atom);
    row.doubt = std::max(row.doubt, skip > 0 || n > 1 ? kFilledInOrder : 0.3);
  }
}

void Gatherer::add_unnumbered(const Run& run) {
  ScatteredRow row;
  row.page = row.last_page = run.atoms.front()->page;
  for (const Atom* atom : run.atoms) append(row, *atom);
  row.doubt = 0.5;
  for (const auto& earlier : texts_.rows) {
    if (earlier.labelled && earlier.orders.front() < row.orders.front() && earlier.page == row.page) {
      row.number = std::max(row.number, earlier.number);
    }
  }
  texts_.rows.push_back(std::move(row));
}

bool before_by_number(const ScatteredRow& a, const ScatteredRow& b) {
  if (a.number != b.number) return a.number < b.number;
  // The row with the number itself comes first, then rows without one, then the section behind them.
  const auto rank = [](const ScatteredRow& row) { return row.kind == RowKind::section ? 2 : row.labelled ? 0 : 1; };
  return rank(a) < rank(b);
}

/// Where a section row stands among the page's rows: in the list of rows when the page has one, else in the stream.
void Gatherer::place_sections(std::size_t begin, std::size_t end) {
  const auto first = texts_.rows.begin() + static_cast<std::ptrdiff_t>(page_rows_);
  std::vector<int> numbers;
  std::size_t last_task = 0, last_section = 0;
  for (auto row = first; row != texts_.rows.end(); ++row) {
    auto& last = row->kind == RowKind::section ? last_section : last_task;
    last = std::max(last, row->orders.front());
    if (row->kind == RowKind::body) numbers.push_back(row->number);
  }
  std::sort(numbers.begin(), numbers.end());
  const bool listed = is_listed(atoms_, begin, end, numbers.size());
  for (std::size_t i = page_groups_; listed && i < texts_.groups.size(); ++i) texts_.groups[i].before_its_rows = true;
  int before = 0;
  for (std::size_t row = 0; row < page_rows_; ++row) before = std::max(before, texts_.rows[row].number);
  for (auto row = first; row != texts_.rows.end(); ++row) {
    if (!listed && last_section > last_task && !numbers.empty()) row->doubt = std::max(row->doubt, kPlaceOfSection);
    if (row->kind != RowKind::section || !listed) continue;
    const auto above = static_cast<std::size_t>(std::count_if(
        atoms_.begin() + static_cast<std::ptrdiff_t>(begin), atoms_.begin() + static_cast<std::ptrdiff_t>(end),
        [&](const Atom& atom) { return atom.kind == AtomKind::single && atom.order < row->orders.front(); }));
    row->number = above == 0 ? before : numbers[above - 1];
  }
}

/// Puts the page's rows in the order of their numbers.
void Gatherer::order_page(std::size_t begin, std::size_t end) {
  place_sections(begin, end);
  std::stable_sort(texts_.rows.begin() + static_cast<std::ptrdiff_t>(page_rows_), texts_.rows.end(), before_by_number);
}

}  // namespace

ScatteredTexts gather_texts(const std::vector<Atom>& atoms) { return Gatherer(atoms).gather(); }

}  // namespace fenjie::layout
