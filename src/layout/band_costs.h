// What a table's lines cost as beginnings and insides of rows.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "layout/aligned_bands.h"
#include "layout/aligned_lines.h"
#include "layout/aligned_pitch.h"
#include "layout/aligned_values.h"

namespace fenjie::layout {

/// Costs that no band can have.
inline constexpr double kNever = 1e6;

/// One column's lines of a table.
struct ColumnView {
  ColumnRole role = ColumnRole::other;
  std::vector<std::string> keys;    // its lines' texts
  std::vector<std::size_t> before;  // lines of it before each line of the table
  std::vector<ValueRuns> runs;      // one, or none for the task column
  double expected = 1;              // how often its cells are filled
};

/// The costs of bands and of their beginnings.
class Costs {
 public:
  Costs(const Head& head, const AlignedLines& table, ValueCosts& values);

  /// Learns from found bands how often each column's cells are filled.
  void learn_fill(const std::vector<Band>& bands);

  const AlignedLines& table() const { return table_; }
  const std::vector<ColumnView>& views() const { return views_; }
  /// Cost of a band that begins at line `k`.
  double begin_at(std::size_t k) const { return beginnings_[k]; }
  /// Cost of a band in which the text of line `k` goes on a text above it.
  double text_goes_on_at(std::size_t k) const { return joined_texts_[k]; }
  /// Whether the text above line `k` may end there: with a full stop, or well before the right edge.
  bool text_may_end_above(std::size_t k) const;
  /// Values of a column of names in lines [begin, end), as they are read most cheaply.
  int values_between(std::size_t column, std::size_t begin, std::size_t end) const;
  /// Cost of two neighbouring lines of a cell so far apart, in line heights.
  double gap_inside(std::size_t column, double gap) const;

 private:
  void add_column(ColumnRole role, std::size_t column);
  void count_rows();
  double beginning(std::size_t k) const;
  std::size_t text_above(std::size_t k) const;
  bool is_short(std::size_t line) const;
  double cut_text(std::size_t k) const;
  bool fills_columns(std::size_t line) const;
  double joined_text(std::size_t k) const;
  double cut_names(std::size_t k) const;
  bool cuts_name(const ColumnView& view, std::size_t at) const;
  std::optional<ColumnRole> label_of(const std::string& key) const;
  bool cuts_labels(const ColumnView& view, std::size_t at) const;

  const AlignedLines& table_;
  ValueCosts& values_;
  LinePitches pitches_;
  std::vector<ColumnView> views_;
  std::vector<double> beginnings_, joined_texts_;
  double rows_ = 0;
  bool numbered_ = false;  ///< the tasks' texts begin with numbers
  bool counted_ = false;   ///< numbers have a column of their own
};

}  // namespace fenjie::layout
