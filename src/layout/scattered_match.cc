#include "layout/scattered_match.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_map>

namespace fenjie::layout {
namespace {

constexpr std::size_t kFirstBeam = 16, kBeam = 120;  // states a row: a first look gives the bound for the second
constexpr std::size_t kStates = 3000;                // in all rows of a page together
constexpr double kMargin = 1.3;                      // other ways to deal matter up to this much more
constexpr std::size_t kMostLeaders = 6, kMostUnits = 9;
constexpr double kInfinite = std::numeric_limits<double>::infinity();
constexpr double kEmpty = 2;
constexpr double kCountsDiffer = 1.2;
constexpr double kTwice = 3;            // a name twice in one cell
constexpr double kStranger = 0.8;       // a person that never stood beside the unit
constexpr double kStrangeLeader = 0.6;  // a unit whose leader is not there
constexpr double kIdleLeader = 0.5;     // a leader of none of the units
constexpr double kUnknown = 0.7;        // share of a name that is new
constexpr double kBlock = 0.08;         // a text block cut, or two of them joined
constexpr double kElsewhere = 0.12;     // beside the text or name of another row
constexpr double kOutOfRun = 0.8;       // in another row than the run of names it stands in
constexpr double kGoesOn = 0.6;         // a row of the page before that goes on
constexpr double kLeftOver = 3;

struct State {
  std::size_t at[3] = {0, 0, 0};              // leaders, units, persons dealt
  double cost = kInfinite, rest = kInfinite;  // from the first row; to the last
  std::size_t from = 0;
};

/// Place of the same name before each name, or -1.
std::vector<long> same_before(const NameColumn& column) {
  std::unordered_map<std::string, long> last;
  std::vector<long> before;
  for (const auto& name : column.names) {
    const auto [place, is_new] = last.try_emplace(name.key, -1);
    before.push_back(place->second);
    place->second = static_cast<long>(before.size()) - 1;
  }
  return before;
}

/// Rows that a sequence from each of its names on needs at least, nobody twice in one.
std::vector<std::size_t> rows_needed(const std::vector<long>& before) {
  std::vector<std::size_t> needed(before.size() + 1, 0), next(before.size(), before.size());
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (before[i] >= 0) next[static_cast<std::size_t>(before[i])] = i;
  }
  std::size_t end = before.size();
  for (std::size_t i = before.size(); i-- > 0;) {
    end = std::min(end, next[i]);
    needed[i] = 1 + needed[end];
  }
  return needed;
}

class Dealer {
 public:
  Dealer(const PageNames& page, const Companions& companions)
      : page_(page), columns_{&page.leaders, &page.units, &page.persons} {
    for (std::size_t k = 0; k < 3; ++k) {
      before_[k] = same_before(*columns_[k]);
      needed_[k] = rows_needed(before_[k]);
    }
    const auto &leaders = page.leaders.names, &units = page.units.names, &persons = page.persons.names;
    for (const auto& unit : units) {
      for (const auto& person : persons) {
        person_shares_.push_back(companions.person_of_unit.share(unit.key, person.key, kUnknown));
      }
      for (const auto& leader : leaders) {
        leader_shares_.push_back(companions.leader_of_unit.share(unit.key, leader.key, kUnknown));
        leads_.push_back(companions.units_of_leader.share(leader.key, unit.key, kUnknown) > 0);
      }
    }
  }

  Deal deal() {
    if (page_.rows == 0) return {};
    forward(kFirstBeam);
    bound_ = layers_.back()[0].cost + kMargin;
    forward(std::clamp(kStates / page_.rows, kFirstBeam, kBeam));
    if (layers_.back().empty()) {
      bound_ = kInfinite;
      forward(kFirstBeam);
    }
    backward();
    return read_back();
  }

 private:
  std::size_t size(std::size_t k) const { return columns_[k]->names.size(); }
  double heuristic(const State& state, std::size_t row) const;
  double cell_cost(std::size_t k, std::size_t row, std::size_t begin, std::size_t end) const;
  double people_cost(const State& from, const State& to) const;
  double leader_cost(const State& from, const State& to) const;
  double row_cost(std::size_t row, const State& from, const State& to) const;
  bool repeats(std::size_t k, std::size_t begin, std::size_t end) const;
  template <typename Visit>
  void each_next(std::size_t row, const State& from, Visit visit) const;
  void forward(std::size_t beam);
  void step(std::size_t row, std::vector<State>& next);
  void backward();
  double cheapest_other(std::size_t row, const State& from, const State& to) const;
  Deal read_back() const;
  std::size_t code(const State& s) const { return (s.at[0] * (size(1) + 1) + s.at[1]) * (size(2) + 1) + s.at[2]; }

  const PageNames& page_;
  const NameColumn* columns_[3];
  std::vector<double> person_shares_, leader_shares_;  // by unit, then by person or leader
  std::vector<bool> leads_;
  std::vector<long> before_[3];
  std::vector<std::size_t> needed_[3];
  std::vector<std::vector<State>> layers_;
  double bound_ = kInfinite;
};

/// What the rows below will cost at least: too few names for them, or too many of the same.
double Dealer::heuristic(const State& state, std::size_t row) const {
  const std::size_t rows = page_.rows - row;
  double cost = 0;
  for (std::size_t k = 0; k < 3; ++k) {
    if (columns_[k]->absent) continue;
    const std::size_t left = size(k) - state.at[k];
    if (left < rows) cost += kEmpty * static_cast<double>(rows - left);
    if (needed_[k][state.at[k]] > rows) cost += kTwice * static_cast<double>(needed_[k][state.at[k]] - rows);
  }
  return cost;
}

double Dealer::cell_cost(std::size_t k, std::size_t row, std::size_t begin, std::size_t end) const {
  const auto& names = columns_[k]->names;
  double cost = 0;
  if (begin == end) return columns_[k]->absent || (row == 0 && page_.continued) ? 0 : kEmpty;
  for (std::size_t i = begin; i < end; ++i) {
    if (before_[k][i] >= static_cast<long>(begin)) cost += kTwice;
    if (i > begin && !names[i].joined) cost += kBlock;
    if (names[i].beside && *names[i].beside != row) cost += names[i].in_run ? kOutOfRun : kElsewhere;
  }
  if (begin > 0 && names[begin].joined) cost += kBlock;
  return cost;
}

double Dealer::people_cost(const State& from, const State& to) const {
  const std::size_t units = to.at[1] - from.at[1], persons = to.at[2] - from.at[2];
  if (columns_[1]->absent || columns_[2]->absent) return 0;
  if (units != persons) {
    return kCountsDiffer * std::abs(static_cast<double>(units) - static_cast<double>(persons));
  }
  double cost = 0;
  for (std::size_t i = 0; i < units; ++i) {
    const auto& person = columns_[2]->names[from.at[2] + i];
    cost += kStranger * (1 - person_shares_[(from.at[1] + i) * size(2) + from.at[2] + i]);
    if (person.after && (*person.after < from.at[1] || *person.after >= to.at[1])) {
      cost += person.in_run ? kOutOfRun : kElsewhere;
    }
  }
  return cost;
}

double Dealer::leader_cost(const State& from, const State& to) const {
  if (columns_[0]->absent || columns_[1]->absent || to.at[0] == from.at[0]) return 0;
  double cost = 0;
  for (std::size_t u = from.at[1]; u < to.at[1]; ++u) {
    const auto& unit = columns_[1]->names[u];
    double best = 0;
    for (std::size_t l = from.at[0]; l < to.at[0]; ++l) {
      best = std::max(best, leader_shares_[u * size(0) + l]);
    }
    cost += kStrangeLeader * (1 - best);
    if (unit.after && (*unit.after < from.at[0] || *unit.after >= to.at[0])) {
      cost += unit.in_run ? kOutOfRun : kElsewhere;
    }
  }
  for (std::size_t l = from.at[0]; l < to.at[0]; ++l) {
    bool leads = false;
    for (std::size_t u = from.at[1]; u < to.at[1]; ++u) leads = leads || leads_[u * size(0) + l];
    cost += leads ? 0 : kIdleLeader;
  }
  return cost;
}

double Dealer::row_cost(std::size_t row, const State& from, const State& to) const {
  double cost = 0;
  for (std::size_t k = 0; k < 3; ++k) cost += cell_cost(k, row, from.at[k], to.at[k]);
  cost += people_cost(from, to);
  if (row == 0 && page_.continued) return cost + (cost > 0 || code(from) != code(to) ? kGoesOn : 0);
  return cost + leader_cost(from, to);
}

/// True when the cell ends with a name it already has.
bool Dealer::repeats(std::size_t k, std::size_t begin, std::size_t end) const {
  return end > begin && before_[k][end - 1] >= static_cast<long>(begin);
}

/// All ways to deal `row` with nobody twice in a cell; the last row takes what is left.
template <typename Visit>
void Dealer::each_next(std::size_t row, const State& from, Visit visit) const {
  State to = from;
  if (row + 1 == page_.rows) {
    for (std::size_t k = 0; k < 3; ++k) to.at[k] = size(k);
    visit(to);
    return;
  }
  const std::size_t most[2] = {std::min(size(0), from.at[0] + kMostLeaders),
                               std::min(size(1), from.at[1] + kMostUnits)};
  for (to.at[0] = from.at[0]; to.at[0] <= most[0] && !repeats(0, from.at[0], to.at[0]); ++to.at[0]) {
    for (to.at[1] = from.at[1]; to.at[1] <= most[1] && !repeats(1, from.at[1], to.at[1]); ++to.at[1]) {
      const std::size_t units = to.at[1] - from.at[1];
      const std::size_t fewest = columns_[1]->absent || units == 0 ? 0 : units - 1;
      const std::size_t last = std::min(size(2), from.at[2] + (columns_[1]->absent ? kMostUnits : units + 1));
      for (to.at[2] = from.at[2] + fewest; to.at[2] <= last; ++to.at[2]) visit(to);
    }
  }
}

void Dealer::step(std::size_t row, std::vector<State>& next) {
  std::unordered_map<std::size_t, std::size_t> places;
  for (std::size_t s = 0; s < layers_[row].size(); ++s) {
    const State& from = layers_[row][s];
    each_next(row, from, [&](State to) {
      if (from.cost + heuristic(to, row + 1) > bound_) return;
      to.cost = from.cost + row_cost(row, from, to);
      if (to.cost + heuristic(to, row + 1) > bound_) return;
      to.from = s;
      const auto [place, is_new] = places.try_emplace(code(to), next.size());
      if (is_new) {
        next.push_back(to);
      } else if (to.cost < next[place->second].cost) {
        next[place->second] = to;
      }
    });
  }
}

void Dealer::forward(std::size_t beam) {
  State start;
  start.cost = 0;
  layers_ = {{start}};
  for (std::size_t row = 0; row < page_.rows; ++row) {
    std::vector<State> next;
    step(row, next);
    const auto better = [&](const State& a, const State& b) {
      const double left = a.cost + heuristic(a, row + 1), right = b.cost + heuristic(b, row + 1);
      return left != right ? left < right : code(a) < code(b);
    };
    if (next.size() > beam) {
      std::nth_element(next.begin(), next.begin() + static_cast<std::ptrdiff_t>(beam), next.end(), better);
      next.resize(beam);
    }
    layers_.push_back(std::move(next));
  }
}

void Dealer::backward() {
  for (auto& state : layers_.back()) state.rest = 0;
  for (std::size_t row = page_.rows; row-- > 0;) {
    std::unordered_map<std::size_t, double> rest;
    for (const auto& state : layers_[row + 1]) rest[code(state)] = state.rest;
    for (auto& from : layers_[row]) {
      each_next(row, from, [&](const State& to) {
        const auto found = rest.find(code(to));
        if (found == rest.end() || found->second >= from.rest) return;
        from.rest = std::min(from.rest, row_cost(row, from, to) + found->second);
      });
    }
  }
}

double doubt_of(double cost, double margin) {
  const double close = margin < 0.1 ? 1 : margin < 0.4 ? 0.7 : margin < 0.7 ? 0.5 : margin < 1.2 ? 0.3 : 0;
  return std::max(close, std::min(1.0, cost / 2.5));
}

/// The cheapest way to deal the page in which `row` holds other names.
double Dealer::cheapest_other(std::size_t row, const State& from, const State& to) const {
  double other = kInfinite;
  std::unordered_map<std::size_t, double> rest;
  for (const auto& state : layers_[row + 1]) rest[code(state)] = state.rest;
  for (const auto& state : layers_[row]) {
    each_next(row, state, [&](const State& next) {
      if (code(state) == code(from) && code(next) == code(to)) return;
      const auto found = rest.find(code(next));
      if (found == rest.end() || state.cost + found->second > other) return;
      other = std::min(other, state.cost + row_cost(row, state, next) + found->second);
    });
  }
  return other;
}

Deal Dealer::read_back() const {
  Deal deal;
  deal.rows.resize(page_.rows);
  std::size_t at = 0;
  deal.cost = layers_.back()[0].cost;
  for (std::size_t row = page_.rows; row-- > 0;) {
    const State& to = layers_[row + 1][at];
    const State& from = layers_[row][to.from];
    auto& dealt = deal.rows[row];
    std::size_t* ranges[3] = {dealt.leaders, dealt.units, dealt.persons};
    for (std::size_t k = 0; k < 3; ++k) ranges[k][0] = from.at[k], ranges[k][1] = to.at[k];
    dealt.doubt = doubt_of(row_cost(row, from, to), cheapest_other(row, from, to) - deal.cost);
    at = to.from;
  }
  return deal;
}

}  // namespace

Deal deal_names(const PageNames& page, const Companions& companions) { return Dealer(page, companions).deal(); }

}  // namespace fenjie::layout
