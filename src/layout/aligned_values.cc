#include "layout/aligned_values.h"

#include <algorithm>
#include <limits>

#include "text/characters.h"

namespace fenjie::layout {
namespace {

constexpr std::string_view kEnumerationComma = "、";
constexpr double kUnknown = -1;
constexpr std::size_t kLongestName = 40;  // characters of a name over several lines
// A value of two lines must be better than two values of one line: 财政局税务局 ends like a unit as well.
constexpr double kPerJoin = 0.06;
constexpr double kHoldsWhole = 0.4;  // a whole name among the lines of one value
constexpr double kWhole = 0.1;

}  // namespace

bool ends_sentence(std::string_view key) {
  for (std::string_view mark : {"。", "！", "？", "；", "。”", "。）"}) {
    if (key.ends_with(mark)) return true;
  }
  return false;
}

double ValueCosts::of(ColumnRole role, const std::string& key) {
  auto [entry, is_new] = known_.try_emplace(key);
  if (is_new) entry->second.fill(kUnknown);
  double& cost = entry->second[static_cast<std::size_t>(role)];
  if (cost == kUnknown) cost = enumeration(role, key);
  return cost;
}

int ValueCosts::parts(const std::string& key) {
  int parts = 1;
  for (auto at = key.find(kEnumerationComma); at != std::string::npos;
       at = key.find(kEnumerationComma, at + kEnumerationComma.size())) {
    if (at + kEnumerationComma.size() < key.size()) ++parts;
  }
  return parts;
}

double ValueCosts::enumeration(ColumnRole role, const std::string& key) {
  if (!holds_units(role) && !holds_people(role)) return lexicon_.cost(role, key);
  double sum = 0;
  int parts = 0;
  for (std::size_t begin = 0; begin < key.size();) {
    const auto end = std::min(key.find(kEnumerationComma, begin), key.size());
    if (end > begin) {
      sum += lexicon_.cost(role, std::string_view(key).substr(begin, end - begin));
      ++parts;
    }
    begin = end + kEnumerationComma.size();
  }
  return parts == 0 ? 1 : sum / parts;
}

ValueRuns::ValueRuns(ColumnRole role, const std::vector<std::string>& keys, ValueCosts& costs) : runs_(keys.size()) {
  const bool names = holds_names(role);
  for (std::size_t first = 0; first < keys.size(); ++first) {
    auto& run = runs_[first];
    std::string joined;
    bool holds_whole = false;  // what follows a whole value is another one
    for (std::size_t extra = 0; extra < ValueCosts::kLines && first + extra < keys.size(); ++extra) {
      const auto& line = keys[first + extra];
      joined += line;
      run.values[extra] = ValueCosts::parts(joined);
      run.cost[extra] = 1 + static_cast<double>(extra);
      // 2024年10月底 / 前: the rest of a deadline is none itself.
      const bool deadline_goes_on = role == ColumnRole::deadline && extra > 0 && costs.of(role, joined) < kWhole &&
                                    costs.of(role, line) >= kWhole;
      if ((holds_whole && !deadline_goes_on) || (extra > 0 && names && text::length(joined) > kLongestName)) continue;
      run.cost[extra] = costs.of(role, joined) + kPerJoin * static_cast<double>(extra);
      // The rest of a wrapped unit can look like a unit, the rest of a person never like a person.
      if (extra > 0 && holds_people(role) && costs.lexicon().is_person(line)) run.cost[extra] += kHoldsWhole;
      holds_whole = costs.of(role, line) < kWhole;
    }
  }
}

void ValueRuns::Reading::add_line() {
  const std::size_t end = cost_.size();
  double best = std::numeric_limits<double>::infinity();
  int values = 0;
  for (std::size_t extra = 0; extra < ValueCosts::kLines && extra < end; ++extra) {
    const std::size_t begin = end - 1 - extra;
    const auto& run = runs_->runs_[first_ + begin];
    const double cost = cost_[begin] + run.cost[extra];
    if (cost < best) {
      best = cost;
      values = values_[begin] + run.values[extra];
    }
  }
  cost_.push_back(best);
  values_.push_back(values);
}

}  // namespace fenjie::layout
