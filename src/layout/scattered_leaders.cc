#include "layout/scattered_leaders.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <utility>

namespace fenjie::layout {
namespace {

constexpr double kReadBefore = 1.2;  // what stands before a name tells more than what stands behind it
constexpr double kWeakVote = 0.6;    // for each time a name occurs

class Voting {
 public:
  Voting(std::vector<Atom>& atoms, std::size_t leader, std::size_t person)
      : atoms_(atoms), leader_(leader), person_(person) {}

  void tell();

 private:
  double fits(std::size_t column, const Atom* before, const Atom* after) const;
  double in_line(std::size_t at, long step) const;
  void even_out(std::map<std::string, double>& votes) const;

  std::vector<Atom>& atoms_;
  std::size_t leader_, person_;
};

/// How well a name in `column` reads between its neighbours, left to right.
double Voting::fits(std::size_t column, const Atom* before, const Atom* after) const {
  double sum = 0;
  const auto add = [&](std::size_t left, std::size_t right) {
    if (left < right) sum += 1.0 / static_cast<double>(right - left);
    if (left > right) sum += 0.25 / static_cast<double>(left - right);
  };
  if (before) add(before->column, column);
  sum *= kReadBefore;
  if (after) add(column, after->column);
  return sum;
}

/// 1 when a name stands next to it on its line: the left one is the leader.
double Voting::in_line(std::size_t at, long step) const {
  const auto other = static_cast<std::size_t>(static_cast<long>(at) + step);
  return other < atoms_.size() && atoms_[other].kind == AtomKind::name && atoms_[other].line == atoms_[at].line ? 1 : 0;
}

void Voting::tell() {
  std::map<std::string, double> votes;  // for leader, against person
  const auto neighbour = [&](std::size_t i, long step) -> const Atom* {
    const int page = atoms_[i].page;
    for (long at = static_cast<long>(i) + step; at >= 0 && at < static_cast<long>(atoms_.size()); at += step) {
      const auto& atom = atoms_[static_cast<std::size_t>(at)];
      if (atom.page != page) return nullptr;
      if (atom.kind != AtomKind::name && atom.kind != AtomKind::group) return &atom;
    }
    return nullptr;
  };
  for (std::size_t i = 0; i < atoms_.size(); ++i) {
    if (atoms_[i].kind != AtomKind::name) continue;
    const Atom *before = neighbour(i, -1), *after = neighbour(i, 1);
    votes[atoms_[i].key] +=
        fits(leader_, before, after) - fits(person_, before, after) + in_line(i, 1) - in_line(i, -1);
  }
  even_out(votes);
  for (auto& atom : atoms_) {
    if (atom.kind == AtomKind::name) atom.column = votes[atom.key] >= 0 ? leader_ : person_;
  }
}

/// A page has as many persons as units: turns weak votes round where that makes the pages even.
void Voting::even_out(std::map<std::string, double>& votes) const {
  std::map<int, int> surplus;  // persons more than units, by page
  std::map<std::string, std::map<int, int>> times;
  for (const auto& atom : atoms_) {
    if (atom.kind == AtomKind::unit) surplus[atom.page] -= ValueCosts::parts(atom.key);
    if (atom.kind != AtomKind::name) continue;
    ++times[atom.key][atom.page];
    if (votes[atom.key] < 0) ++surplus[atom.page];
  }
  std::vector<std::pair<double, std::string>> weakest;
  for (const auto& [key, vote] : votes) {
    double all = 0;
    for (const auto& [page, count] : times[key]) all += count;
    weakest.emplace_back(std::abs(vote) / std::max(1.0, all), key);
  }
  std::sort(weakest.begin(), weakest.end());
  for (const auto& [strength, key] : weakest) {
    if (strength > kWeakVote) break;
    const int step = votes[key] < 0 ? -1 : 1;
    int better = 0;
    for (const auto& [page, count] : times[key]) {
      better += std::abs(surplus[page]) - std::abs(surplus[page] + step * count);
    }
    if (better <= 0) continue;
    for (const auto& [page, count] : times[key]) surplus[page] += step * count;
    votes[key] = -votes[key];
  }
}

}  // namespace

void tell_leaders(std::vector<Atom>& atoms, std::size_t leader, std::size_t person) {
  Voting(atoms, leader, person).tell();
}

}  // namespace fenjie::layout
