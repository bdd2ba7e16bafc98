// How well texts fit the columns of a head, remembered: the same names stand in a table again and again.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/document.h"
#include "rules/lexicon.h"

namespace fenjie::layout {

inline constexpr std::size_t kRoles = static_cast<std::size_t>(ColumnRole::other) + 1;

/// True when the text ends like a finished sentence: 。！？；.
bool ends_sentence(std::string_view key);

/// Costs of one table's texts by role: 0 surely one, 1 surely none (rules::Lexicon::cost), enumerations part by part.
class ValueCosts {
 public:
  explicit ValueCosts(const rules::Lexicon& lexicon) : lexicon_(lexicon) {}

  const rules::Lexicon& lexicon() const { return lexicon_; }
  /// Cost of one text as a value (or as several, where it has 、 in it).
  double of(ColumnRole role, const std::string& key);
  /// Number of values of an enumeration: 1 for a plain name.
  static int parts(const std::string& key);

  /// Cheapest reading of printed lines as whole values, each of one to kLines lines.
  static constexpr std::size_t kLines = 4;

 private:
  double enumeration(ColumnRole role, const std::string& key);

  const rules::Lexicon& lexicon_;
  std::unordered_map<std::string, std::array<double, kRoles>> known_;
};

/// A column's lines of one table with the cost of every short run of them as one value.
class ValueRuns {
 public:
  ValueRuns(ColumnRole role, const std::vector<std::string>& keys, ValueCosts& costs);

  /// Grows the reading of lines [first, last) to [first, last + 1): call with last = first, first + 1, ...
  class Reading {
   public:
    Reading(const ValueRuns& runs, std::size_t first) : runs_(&runs), first_(first), cost_{0}, values_{0} {}
    void add_line();
    double cost() const { return cost_.back(); }
    int values() const { return values_.back(); }
    std::size_t lines() const { return cost_.size() - 1; }

   private:
    const ValueRuns* runs_;
    std::size_t first_;
    std::vector<double> cost_;
    std::vector<int> values_;
  };

 private:
  struct Run {
    std::array<double, ValueCosts::kLines> cost;
    std::array<int, ValueCosts::kLines> values;
  };
  std::vector<Run> runs_;
};

}  // namespace fenjie::layout
