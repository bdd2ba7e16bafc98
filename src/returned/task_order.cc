#include "returned/task_order.h"

#include <algorithm>
#include <tuple>

namespace fenjie::returned {
namespace {

/// An ascending run: its length, and how many of its tasks stand where they stood; of two alike the later one is better.
struct Run {
  std::size_t length = 0, fixed = 0, end = 0;  // behind its last place

  bool is_better(const Run& other) const { return std::tie(length, fixed, end) > std::tie(other.length, other.fixed, other.end); }
};

/// The best run that ends below a value (a Fenwick tree).
class BestRuns {
 public:
  explicit BestRuns(std::size_t values) : best_(values + 1) {}

  Run below(std::size_t value) const {
    Run best;
    for (std::size_t i = value; i > 0; i -= i & -i)
      if (best_[i].is_better(best)) best = best_[i];
    return best;
  }
  void put(std::size_t value, const Run& run) {
    for (std::size_t i = value + 1; i < best_.size(); i += i & -i)
      if (run.is_better(best_[i])) best_[i] = run;
  }

 private:
  std::vector<Run> best_;
};

}  // namespace

std::vector<std::size_t> moved_places(const std::vector<std::size_t>& order) {
  if (order.empty()) return {};
  BestRuns runs(*std::max_element(order.begin(), order.end()) + 1);
  std::vector<std::size_t> before(order.size());  // where the run ends that it goes on from
  Run best;
  for (std::size_t i = 0; i < order.size(); ++i) {
    Run run = runs.below(order[i]);
    before[i] = run.end;
    run = {run.length + 1, run.fixed + (order[i] == i ? 1 : 0), i + 1};
    runs.put(order[i], run);
    if (run.is_better(best)) best = run;
  }
  std::vector<bool> stays(order.size());
  for (std::size_t end = best.end; end > 0; end = before[end - 1]) stays[end - 1] = true;
  std::vector<std::size_t> moved;
  for (std::size_t i = 0; i < order.size(); ++i)
    if (!stays[i] && order[i] != i) moved.push_back(i);
  return moved;
}

}  // namespace fenjie::returned
