#include "layout/scattered_atoms.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

#include "layout/scattered_leaders.h"
#include "text/characters.h"
#include "text/numerals.h"

namespace fenjie::layout {
namespace {

constexpr double kSure = 0.35, kPossible = 0.55;
constexpr std::size_t kLongestPerson = 4;
constexpr std::size_t kLongestValue = 24;  // characters
constexpr std::size_t kLongestGroup = 6;
constexpr int kMostRowsOfPage = 40;
constexpr std::size_t kLargestPage = 600;  // pieces; no printed page has more, and a page costs more than its length
constexpr std::size_t kFewestGroupLines = 1, kGroupLinesWithoutHead = 6;

bool is_single(ColumnRole role) {
  return role == ColumnRole::requirement || role == ColumnRole::deadline || role == ColumnRole::number;
}

bool is_short(const std::string& key, std::size_t most) { return text::length(key) <= most; }

bool is_running_text(const std::string& key) {
  return ends_sentence(key) || key.find("，") != std::string::npos || key.find("；") != std::string::npos;
}

/// Types pieces one by one, then what only their neighbours tell.
class Typing {
 public:
  Typing(const Head& head, ValueCosts& costs, const rules::Book& book) : head_(head), costs_(costs), book_(book) {
    unit_ = find_column(head, holds_units);
    leader_ = find_column(head, [](ColumnRole role) { return role == ColumnRole::leader; });
    person_ = find_column(head, [](ColumnRole role) { return role == ColumnRole::person; });
    task_ = find_column(head, [](ColumnRole role) { return role == ColumnRole::task; });
    single_columns_ = std::count_if(head.columns.begin(), head.columns.end(), [](const Column& column) {
      return column.role == ColumnRole::requirement || column.role == ColumnRole::deadline;
    });
    has_group_ = find_column(head, [](ColumnRole role) {
                   return role == ColumnRole::group || role == ColumnRole::section;
                 }) < head.columns.size();
  }

  std::vector<Atom> type(const std::vector<Piece>& pieces);

 private:
  std::size_t columns() const { return head_.columns.size(); }
  int level_of(const std::string& key) const;
  int number_of(const std::string& key) const;
  void begin_numbered_tasks();
  void read(const std::vector<Piece>& pieces);
  void type_one(Atom& atom, int level, int task_level);
  double name_cost(const std::string& key);
  void join_lines();
  bool joins(const Atom& first, const Atom& second);
  void join_loose();
  void join_spread();
  std::optional<std::size_t> other_half(std::size_t at, const std::set<std::string>& known) const;
  void adopt_names();
  void find_groups();
  void join_pages();

  const Head& head_;
  ValueCosts& costs_;
  const rules::Book& book_;
  std::size_t unit_, leader_, person_, task_;
  std::ptrdiff_t single_columns_ = 0;  // requirement, deadline
  bool has_group_ = false;
  std::vector<Atom> atoms_;
};

int Typing::number_of(const std::string& key) const {
  const auto match = book_.set("numbering").at_start(key);
  if (!match) return text::numeral(key).value_or(0);
  for (const auto& [name, span] : match->fields) {
    if (const auto number = text::numeral(std::string_view(key).substr(span.begin, span.size()))) return *number;
  }
  return 0;
}

/// The text behind a number that has a column of its own begins a task.
void Typing::begin_numbered_tasks() {
  int number = 0;
  for (auto& atom : atoms_) {
    if (atom.kind == AtomKind::single && head_.columns[atom.column].role == ColumnRole::number) {
      number = number_of(atom.key);
    } else if (number > 0 && atom.kind == AtomKind::text) {
      atom.kind = AtomKind::task;
      atom.number = number;
      number = 0;
    }
  }
}

int Typing::level_of(const std::string& key) const {
  const auto match = book_.set("numbering").at_start(key);
  const auto level = match ? match->constant("level") : std::string_view{};
  return level.size() == 1 && level[0] >= '1' && level[0] <= '9' ? level[0] - '0' : 0;
}

void Typing::read(const std::vector<Piece>& pieces) {
  std::array<int, 10> levels{};
  std::vector<int> level_of_atom;
  std::size_t block = 0, page_begin = 0;
  int page = -1;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const auto& piece = pieces[i];
    if (i == 0 || piece.page != pieces[i - 1].page || i - page_begin == kLargestPage) {
      ++page, ++block;
      page_begin = i;
    }
    if (piece.after_blank && (i == 0 || piece.line != pieces[i - 1].line)) ++block;
    Atom atom;
    atom.lines = {piece.text};
    atom.key = piece.key;
    atom.page = page;
    atom.order = i;
    atom.block = block;
    atom.line = piece.line;
    level_of_atom.push_back(level_of(piece.key));
    ++levels[static_cast<std::size_t>(level_of_atom.back())];
    atoms_.push_back(std::move(atom));
  }
  levels[0] = 0;
  const int task_level = static_cast<int>(std::max_element(levels.begin(), levels.end()) - levels.begin());
  for (std::size_t i = 0; i < atoms_.size(); ++i) type_one(atoms_[i], level_of_atom[i], task_level);
}

double Typing::name_cost(const std::string& key) {
  double cost = 1;
  if (leader_ < columns()) cost = costs_.of(ColumnRole::leader, key);
  if (person_ < columns()) cost = std::min(cost, costs_.of(ColumnRole::person, key));
  return cost;
}

void Typing::type_one(Atom& atom, int level, int task_level) {
  atom.column = task_;
  if (level > 0 && level == task_level) {
    atom.kind = AtomKind::task;
    atom.number = number_of(atom.key);
    return;
  }
  if (level > 0 && level < task_level) {
    atom.kind = AtomKind::section;
    return;
  }
  for (std::size_t k = 0; k < columns(); ++k) {
    if (!is_single(head_.columns[k].role) || costs_.of(head_.columns[k].role, atom.key) > kSure) continue;
    atom.kind = AtomKind::single;
    atom.column = k;
    return;
  }
  if (is_running_text(atom.key) || !is_short(atom.key, kLongestValue)) return;
  const double unit = unit_ < columns() ? costs_.of(ColumnRole::unit, atom.key) : 1, name = name_cost(atom.key);
  if (std::min(unit, name) > kSure) return;
  atom.kind = unit <= name ? AtomKind::unit : AtomKind::name;
  atom.column = unit <= name ? unit_ : leader_ < columns() ? leader_ : person_;
}

/// True when two lines of one text block are one name that neither of them is.
bool Typing::joins(const Atom& first, const Atom& second) {
  if (second.block != first.block || is_running_text(first.key) || is_running_text(second.key)) return false;
  if (text::length(first.key) == 1 && text::length(second.key) == 1) return false;  // spread names: join_spread
  if (first.kind != AtomKind::text || second.kind == AtomKind::task || second.kind == AtomKind::section) return false;
  const std::string joined = first.key + second.key;
  if (!is_short(joined, kLongestValue)) return false;
  return (unit_ < columns() && costs_.of(ColumnRole::unit, joined) < kSure) || name_cost(joined) < kSure;
}

void Typing::join_lines() {
  std::vector<Atom> joined;
  for (auto& atom : atoms_) {
    if (!joined.empty() && joins(joined.back(), atom)) {
      Atom& whole = joined.back();
      whole.key += atom.key;
      whole.lines.insert(whole.lines.end(), atom.lines.begin(), atom.lines.end());
      whole.kind = costs_.of(ColumnRole::unit, whole.key) <= name_cost(whole.key) ? AtomKind::unit : AtomKind::name;
      if (unit_ >= columns()) whole.kind = AtomKind::name;
      whole.column = whole.kind == AtomKind::unit ? unit_ : leader_ < columns() ? leader_ : person_;
    } else {
      joined.push_back(std::move(atom));
    }
  }
  atoms_ = std::move(joined);
}

/// The nearest later (else earlier) loose piece of this page or the next that makes a known name with `at`.
std::optional<std::size_t> Typing::other_half(std::size_t at, const std::set<std::string>& known) const {
  const auto fits = [&](std::size_t i) {
    const bool part = atoms_[i].kind == AtomKind::text || atoms_[i].kind == AtomKind::unit;
    return part && !atoms_[i].lines.empty() && known.contains(atoms_[at].key + atoms_[i].key);
  };
  for (std::size_t i = at + 1; i < atoms_.size() && atoms_[i].page <= atoms_[at].page + 1; ++i) {
    if (fits(i)) return i;
  }
  for (std::size_t i = at; i-- > 0 && atoms_[i].page == atoms_[at].page;) {
    if (fits(i)) return i;
  }
  return std::nullopt;
}

/// Joins halves of names that stand apart: a name that is whole elsewhere in the table.
void Typing::join_loose() {
  std::set<std::string> known;
  for (const auto& atom : atoms_) {
    if (atom.kind == AtomKind::unit || atom.kind == AtomKind::name) known.insert(atom.key);
  }
  for (std::size_t i = 0; i < atoms_.size(); ++i) {
    auto& atom = atoms_[i];
    if (atom.kind != AtomKind::text || atom.lines.empty() || is_running_text(atom.key)) continue;
    const auto first = known.lower_bound(atom.key);
    if (first == known.end() || !first->starts_with(atom.key)) continue;
    const auto half = other_half(i, known);
    if (!half) continue;
    auto& other = atoms_[*half];
    atom.key += other.key;
    atom.lines.insert(atom.lines.end(), other.lines.begin(), other.lines.end());
    atom.order = std::min(atom.order, other.page == atom.page ? other.order : atom.order);
    other.lines.clear();
    atom.kind = name_cost(atom.key) < costs_.of(ColumnRole::unit, atom.key) ? AtomKind::name : AtomKind::unit;
    atom.column = atom.kind == AtomKind::unit ? unit_ : leader_ < columns() ? leader_ : person_;
  }
  std::erase_if(atoms_, [](const Atom& atom) { return atom.lines.empty(); });
  std::stable_sort(atoms_.begin(), atoms_.end(), [](const Atom& a, const Atom& b) { return a.order < b.order; });
}

/// Joins single characters that follow each other to a name: a spread name that is printed whole nowhere.
void Typing::join_spread() {
  const auto is_single = [](const Atom& atom) { return atom.kind == AtomKind::text && text::length(atom.key) == 1; };
  for (std::size_t i = 0; i + 1 < atoms_.size(); ++i) {
    if (!is_single(atoms_[i]) || !is_single(atoms_[i + 1]) || atoms_[i].page != atoms_[i + 1].page) continue;
    Atom& atom = atoms_[i];
    const std::string whole = atom.key + atoms_[i + 1].key;
    const double unit = unit_ < columns() ? costs_.of(ColumnRole::unit, whole) : 1, name = name_cost(whole);
    if (std::min(unit, name) > kSure) continue;
    atom.kind = unit < name ? AtomKind::unit : AtomKind::name;
    atom.column = unit < name ? unit_ : leader_ < columns() ? leader_ : person_;
    atom.key = whole;
    atom.lines.push_back(atoms_[i + 1].lines.front());
    atoms_.erase(atoms_.begin() + static_cast<std::ptrdiff_t>(i) + 1);
  }
}

/// Short texts that could be names and stand among names and values, not among text, are names.
void Typing::adopt_names() {
  std::map<std::string, std::pair<int, int>> beside;  // values, text
  const auto is_value = [&](std::size_t i) {
    return atoms_[i].kind == AtomKind::unit || atoms_[i].kind == AtomKind::name || atoms_[i].kind == AtomKind::single;
  };
  const auto may_be_name = [&](const Atom& atom) {
    return atom.kind == AtomKind::text && !is_running_text(atom.key) && is_short(atom.key, kLongestPerson) &&
           text::length(atom.key) > 1 && name_cost(atom.key) < kPossible;
  };
  for (std::size_t i = 0; i < atoms_.size(); ++i) {
    if (!may_be_name(atoms_[i])) continue;
    auto& [values, texts] = beside[atoms_[i].key];
    for (const std::size_t other : {i - 1, i + 1}) {
      if (other < atoms_.size() && atoms_[other].key != atoms_[i].key) ++(is_value(other) ? values : texts);
    }
  }
  for (auto& atom : atoms_) {
    if (!may_be_name(atom)) continue;
    const auto& [values, texts] = beside[atom.key];
    if (values < 2 * texts || values < 2) continue;
    atom.kind = AtomKind::name;
    atom.column = leader_ < columns() ? leader_ : person_;
  }
}

/// Lines of a narrow group column have a usual length; names among task text that occur once are such lines too.
void Typing::find_groups() {
  std::array<std::size_t, kLongestGroup + 1> lengths{};
  std::map<std::string, int> times;
  for (const auto& atom : atoms_) {
    ++times[atom.key];
    if (atom.kind == AtomKind::text && !is_running_text(atom.key) && is_short(atom.key, kLongestGroup)) {
      ++lengths[text::length(atom.key)];
    }
  }
  lengths[0] = lengths[1] = 0;
  const auto usual = static_cast<std::size_t>(std::max_element(lengths.begin(), lengths.end()) - lengths.begin());
  if (lengths[usual] < (has_group_ ? kFewestGroupLines : kGroupLinesWithoutHead)) return;
  const auto is_text = [&](std::size_t i) {
    return i >= atoms_.size() || atoms_[i].kind == AtomKind::task || atoms_[i].kind == AtomKind::text ||
           atoms_[i].kind == AtomKind::group || atoms_[i].kind == AtomKind::section;
  };
  for (std::size_t i = 0; i < atoms_.size(); ++i) {
    auto& atom = atoms_[i];
    if (is_running_text(atom.key) || text::length(atom.key) > usual) continue;
    const bool lone_name = atom.kind == AtomKind::name && times[atom.key] == 1 && text::length(atom.key) == usual &&
                           is_text(i - 1) && is_text(i + 1);
    if (atom.kind == AtomKind::text || lone_name) atom.kind = AtomKind::group;
  }
}

/// A heading printed among the rows looks like a page's end. Pages end where each task has its single value (a row
/// without a number has one more).
void Typing::join_pages() {
  int page = 0, tasks = 0, singles = 0, last = 0;
  std::size_t page_begin = 0;
  for (std::size_t i = 0; i < atoms_.size(); ++i) {
    if (i > 0 && atoms_[i].page != last) {
      const bool whole = tasks > 0 && (singles == tasks || singles == tasks + 1);
      if (whole || tasks > kMostRowsOfPage || i - page_begin > kLargestPage) {
        ++page, tasks = singles = 0;
        page_begin = i;
      }
    }
    last = atoms_[i].page;
    atoms_[i].page = page;
    tasks += atoms_[i].kind == AtomKind::task ? 1 : 0;
    singles += atoms_[i].kind == AtomKind::single && head_.columns[atoms_[i].column].role != ColumnRole::number ? 1 : 0;
  }
}

std::vector<Atom> Typing::type(const std::vector<Piece>& pieces) {
  read(pieces);
  join_lines();
  join_loose();
  join_spread();
  begin_numbered_tasks();
  if (single_columns_ == 1) join_pages();
  adopt_names();
  find_groups();
  if (leader_ < columns() && person_ < columns()) tell_leaders(atoms_, leader_, person_);
  return std::move(atoms_);
}

}  // namespace

std::vector<Atom> atoms_of(const Head& head, const std::vector<Piece>& pieces, ValueCosts& costs,
                           const rules::Book& book) {
  return Typing(head, costs, book).type(pieces);
}

}  // namespace fenjie::layout
