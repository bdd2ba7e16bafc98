#include "layout/scattered_names.h"

#include <algorithm>
#include <optional>

#include "layout/scattered_listed.h"
#include "layout/scattered_match.h"

namespace fenjie::layout {
namespace {

constexpr int kRounds = 2;  // looks at the table that teach who stands with whom
constexpr double kUnsureWeight = 0.2;
constexpr double kCountOfSingles = 0.6;  // doubt when a page has not one requirement for each row

/// The rows and sequences of one page.
struct Page {
  std::vector<std::size_t> rows;     // indices of body rows; with `continued` the first is of the page before
  std::vector<std::size_t> singles;  // atoms
  PageNames names;
  std::size_t begin = 0, end = 0;  // atoms
  bool listed = false;             // solved by its list of rows
};

class Names {
 public:
  Names(const Head& head, const std::vector<Atom>& atoms, const ScatteredTexts& texts)
      : head_(head), atoms_(atoms), texts_(texts), rows_(texts.rows.size()) {
    for (auto& row : rows_) row.columns.resize(head.columns.size());
    leader_ = find_column(head, [](ColumnRole role) { return role == ColumnRole::leader; });
    unit_ = find_column(head, holds_units);
    person_ = find_column(head, [](ColumnRole role) { return role == ColumnRole::person; });
  }

  std::vector<RowAtoms> deal() {
    gather_pages();
    learn_from_columns();
    learn_from_runs();
    for (auto& page : pages_) choose_order(page);
    for (int round = 0; round < kRounds; ++round) learn_from_rows();
    for (auto& page : pages_) finish(page);
    return std::move(rows_);
  }

 private:
  void gather_pages();
  void gather_names(Page& page, std::size_t begin, std::size_t end);
  void add_name(Page& page, NameColumn& column, std::size_t atom) const;
  void mark_runs(Page& page) const;
  std::optional<DealtRow> run_before(const Page& page, std::size_t single) const;
  void mark_run(Page& page, const DealtRow& run, std::optional<std::size_t> row) const;
  std::optional<std::size_t> row_before(const Page& page, const DealtRow& run) const;
  void learn_from_runs();
  void choose_order(Page& page);
  void learn_from_columns();
  void learn_from_rows();
  void teach(const Page& page, const DealtRow& row);
  Deal cheapest(Page& page) const;
  void finish(Page& page);
  void finish_singles(const Page& page);
  void put(std::size_t row, std::size_t atom);

  const Head& head_;
  const std::vector<Atom>& atoms_;
  const ScatteredTexts& texts_;
  std::vector<RowAtoms> rows_;
  std::vector<Page> pages_;
  std::size_t leader_, unit_, person_;
  Companions companions_;
};

void Names::gather_pages() {
  std::size_t row = 0;
  std::optional<std::size_t> last_row;
  for (std::size_t begin = 0; begin < atoms_.size();) {
    std::size_t end = begin;
    while (end < atoms_.size() && atoms_[end].page == atoms_[begin].page) ++end;
    Page page;
    if (last_row) page.rows.push_back(*last_row);
    page.names.continued = last_row.has_value();
    for (; row < texts_.rows.size() && texts_.rows[row].page == atoms_[begin].page; ++row) {
      if (texts_.rows[row].kind != RowKind::body) continue;
      page.rows.push_back(row);
      last_row = row;
    }
    page.begin = begin, page.end = end;
    gather_names(page, begin, end);
    page.listed = deal_listed(head_, atoms_, begin, end, page.rows, page.names.continued, texts_, rows_);
    pages_.push_back(std::move(page));
    begin = end;
  }
}

/// A dump that prints texts out of order prints names in the order of the texts or in that of the numbers.
void Names::choose_order(Page& page) {
  if (page.listed) return;
  Page other;
  other.rows = page.rows;
  other.names.continued = page.names.continued;
  std::stable_sort(
      other.rows.begin() + (page.names.continued ? 1 : 0), other.rows.end(),
      [&](std::size_t a, std::size_t b) { return texts_.rows[a].orders.front() < texts_.rows[b].orders.front(); });
  if (other.rows == page.rows) return;
  other.begin = page.begin, other.end = page.end;
  gather_names(other, page.begin, page.end);
  if (cheapest(other).cost < cheapest(page).cost) page = std::move(other);
}

void Names::gather_names(Page& page, std::size_t begin, std::size_t end) {
  page.names.leaders.absent = leader_ == head_.columns.size();
  page.names.units.absent = unit_ == head_.columns.size();
  page.names.persons.absent = person_ == head_.columns.size();
  page.names.rows = page.rows.size();
  for (std::size_t i = begin; i < end; ++i) {
    const auto& atom = atoms_[i];
    if (atom.kind == AtomKind::single) page.singles.push_back(i);
    if (atom.kind == AtomKind::unit) add_name(page, page.names.units, i);
    if (atom.kind == AtomKind::name)
      add_name(page, atom.column == leader_ ? page.names.leaders : page.names.persons, i);
  }
  mark_runs(page);
}

void Names::add_name(Page& page, NameColumn& column, std::size_t at) const {
  DealtName name;
  name.key = atoms_[at].key;
  name.atom = at;
  const bool on_page = at > 0 && atoms_[at - 1].page == atoms_[at].page;
  if (on_page) {
    const auto& before = atoms_[at - 1];
    name.joined = !column.names.empty() && column.names.back().atom + 1 == at && before.block == atoms_[at].block;
    for (std::size_t r = 0; r < page.rows.size(); ++r) {
      const auto& orders = texts_.rows[page.rows[r]].orders;
      if (std::find(orders.begin(), orders.end(), before.order) != orders.end()) name.beside = r;
    }
    const NameColumn* left = atoms_[at].kind == AtomKind::unit ? &page.names.leaders
                             : atoms_[at].column == person_    ? &page.names.units
                                                               : nullptr;
    if (left && !left->names.empty() && left->names.back().atom + 1 == at) name.after = left->names.size() - 1;
  }
  column.names.push_back(std::move(name));
}

/// Row of the page whose text ends right before the run, or nothing.
std::optional<std::size_t> Names::row_before(const Page& page, const DealtRow& run) const {
  const auto& column = page.names.leaders.absent ? page.names.units : page.names.leaders;
  const std::size_t first = page.names.leaders.absent ? run.units[0] : run.leaders[0];
  const std::size_t atom = column.names[first].atom;
  for (std::size_t r = 0; atom > 0 && r < page.rows.size(); ++r) {
    if (texts_.rows[page.rows[r]].orders.back() == atoms_[atom - 1].order) return r;
  }
  return std::nullopt;
}

/// Where a page has one single value a row, the whole run of names before it is that row's: of the row whose text
/// it follows, else of the rows that are left, in order.
void Names::mark_runs(Page& page) const {
  if (page.singles.empty() || page.names.units.absent) return;
  const std::size_t column = atoms_[page.singles.front()].column, first = page.names.continued ? 1 : 0;
  std::vector<std::optional<DealtRow>> runs;
  std::vector<std::optional<std::size_t>> rows;
  std::vector<bool> taken(page.rows.size(), false);
  for (const std::size_t atom : page.singles) {
    if (atoms_[atom].column != column) continue;
    runs.push_back(run_before(page, atom));
    rows.push_back(runs.back() ? row_before(page, *runs.back()) : std::nullopt);
    if (rows.back()) taken[*rows.back()] = true;
  }
  // Values that stand without names say that the rows' order in the stream is lost.
  const bool in_order = runs.size() + first == page.rows.size() &&
                        std::all_of(runs.begin(), runs.end(), [](const auto& run) { return run.has_value(); });
  std::size_t next = first;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    if (!rows[i] && in_order) {
      while (next < taken.size() && taken[next]) ++next;
      if (next < taken.size()) rows[i] = next++;
    }
    if (runs[i]) mark_run(page, *runs[i], rows[i]);
  }
}

/// The names of the run that ends at a single value, as a row.
std::optional<DealtRow> Names::run_before(const Page& page, std::size_t single) const {
  const NameColumn* columns[3] = {&page.names.leaders, &page.names.units, &page.names.persons};
  DealtRow run;
  std::size_t* ranges[3] = {run.leaders, run.units, run.persons};
  std::size_t end = single;
  for (std::size_t k = 3; k-- > 0;) {
    const auto& names = columns[k]->names;
    std::size_t i = names.size();
    while (i > 0 && names[i - 1].atom >= end) --i;
    ranges[k][1] = i;
    while (i > 0 && names[i - 1].atom + 1 == end) --i, --end;
    ranges[k][0] = i;
    if (!columns[k]->absent && ranges[k][0] == ranges[k][1]) return std::nullopt;
  }
  const bool paired =
      columns[1]->absent || columns[2]->absent || run.units[1] - run.units[0] == run.persons[1] - run.persons[0];
  return paired ? std::optional(run) : std::nullopt;
}

void Names::mark_run(Page& page, const DealtRow& run, std::optional<std::size_t> row) const {
  const auto mark = [row](std::vector<DealtName>& names, const std::size_t(&range)[2]) {
    for (std::size_t i = range[0]; i < range[1]; ++i) {
      if (row) names[i].beside = row;
      if (!row) names[i].beside.reset();
      names[i].in_run = true;
    }
  };
  mark(page.names.leaders.names, run.leaders);
  mark(page.names.units.names, run.units);
  mark(page.names.persons.names, run.persons);
}

/// Pages with as many persons as units pair them in order, whatever their rows are.
void Names::learn_from_columns() {
  for (const auto& page : pages_) {
    const auto &units = page.names.units.names, &persons = page.names.persons.names;
    if (page.listed || units.size() != persons.size()) continue;
    for (std::size_t i = 0; i < units.size(); ++i) {
      companions_.person_of_unit.add(units[i].key, persons[i].key, kUnsureWeight);
    }
  }
}

void Names::learn_from_runs() {
  for (const auto& page : pages_) {
    for (const std::size_t single : page.singles) {
      if (const auto run = run_before(page, single)) teach(page, *run);
    }
  }
}

void Names::teach(const Page& page, const DealtRow& row) {
  const std::size_t units = row.units[1] - row.units[0], persons = row.persons[1] - row.persons[0],
                    leaders = row.leaders[1] - row.leaders[0];
  for (std::size_t u = 0; u < units; ++u) {
    const auto& unit = page.names.units.names[row.units[0] + u].key;
    if (units == persons) {
      companions_.person_of_unit.add(unit, page.names.persons.names[row.persons[0] + u].key, 1);
    }
    for (std::size_t l = 0; l < leaders; ++l) {
      const auto& leader = page.names.leaders.names[row.leaders[0] + l].key;
      const double share = 1 / static_cast<double>(std::max(units, leaders));
      companions_.leader_of_unit.add(unit, leader, share);
      companions_.units_of_leader.add(leader, unit, share);
    }
  }
}

void Names::learn_from_rows() {
  std::vector<std::pair<const Page*, Deal>> deals;
  for (auto& page : pages_) {
    if (!page.listed && !page.rows.empty()) deals.emplace_back(&page, cheapest(page));
  }
  companions_ = {};
  learn_from_columns();
  learn_from_runs();
  for (const auto& [page, deal] : deals) {
    for (const auto& row : deal.rows) {
      if (row.doubt < 0.5) teach(*page, row);
    }
  }
}

Deal Names::cheapest(Page& page) const { return deal_names(page.names, companions_); }

void Names::put(std::size_t row, std::size_t atom) { rows_[row].columns[atoms_[atom].column].push_back(atom); }

void Names::finish(Page& page) {
  if (page.rows.empty() || page.listed) return;
  const Deal deal = cheapest(page);
  for (std::size_t r = 0; r < page.rows.size(); ++r) {
    const auto& dealt = deal.rows[r];
    const std::size_t row = page.rows[r];
    for (std::size_t i = dealt.leaders[0]; i < dealt.leaders[1]; ++i) put(row, page.names.leaders.names[i].atom);
    for (std::size_t i = dealt.units[0]; i < dealt.units[1]; ++i) put(row, page.names.units.names[i].atom);
    for (std::size_t i = dealt.persons[0]; i < dealt.persons[1]; ++i) put(row, page.names.persons.names[i].atom);
    rows_[row].doubt = std::max(rows_[row].doubt, dealt.doubt);
  }
  finish_singles(page);
}

/// One value a row, in order; else as far as they go, with doubt.
void Names::finish_singles(const Page& page) {
  const std::size_t first = page.names.continued && page.rows.size() > 1 ? 1 : 0;
  for (std::size_t k = 0; k < head_.columns.size(); ++k) {
    std::vector<std::size_t> values;
    for (const std::size_t atom : page.singles) {
      if (atoms_[atom].column == k) values.push_back(atom);
    }
    if (values.empty()) continue;
    const std::size_t rows = page.rows.size() - first;
    for (std::size_t i = 0; i < values.size(); ++i) put(page.rows[first + std::min(i, rows - 1)], values[i]);
    if (values.size() == rows) continue;
    for (std::size_t r = first; r < page.rows.size(); ++r) {
      rows_[page.rows[r]].doubt = std::max(rows_[page.rows[r]].doubt, kCountOfSingles);
    }
  }
}

}  // namespace

std::vector<RowAtoms> names_of_rows(const Head& head, const std::vector<Atom>& atoms, const ScatteredTexts& texts) {
  return Names(head, atoms, texts).deal();
}

}  // namespace fenjie::layout
