#include "returned/row_matching.h"

#include <algorithm>
#include <map>

#include "returned/changes.h"
#include "sheets/cell_text.h"
#include "text/characters.h"

namespace fenjie::returned {
namespace {

constexpr double kAlike = 0.5;             // part of the text that two forms of one task have in common
constexpr double kAlikeAnywhere = 0.8;     // the same for rows at different places
constexpr std::size_t kFewestHeld = 4;      // characters of a text that another one holds whole
constexpr std::size_t kMostCompared = 400;  // rows left that are compared with one another

std::string key_of(const TableRow& row, bool whole) {
  std::string key = sheets::read_back(sheets::storable(row.text));
  if (!whole) return key;
  for (const std::string& cell : row.cells) key.append("\x1f").append(sheets::read_back(sheets::storable(cell)));
  return key;
}

class Matcher {
 public:
  Matcher(const std::vector<TableRow>& written, const std::vector<TableRow>& found) : written_(written), found_(found) {
    result_.written_of.assign(found.size(), kNoRow);
    result_.is_found.assign(written.size(), false);
  }

  RowMatches match() {
    match_equal([](const TableRow& row) { return std::optional(key_of(row, true)); });
    match_equal([](const TableRow& row) { return std::optional(key_of(row, false)); });
    match_equal([](const TableRow& row) { return row.bare; });
    result_ = match_rest();
    match_by_place();
    return std::move(result_);
  }
  RowMatches match_alike(RowMatches begun) {
    result_ = std::move(begun);
    return match_rest();
  }

 private:
  RowMatches match_rest() {
    match_between();
    match_anywhere();
    return std::move(result_);
  }

  void pair(std::size_t written, std::size_t found) {
    result_.written_of[found] = written;
    result_.is_found[written] = true;
  }

  /// Rows without a key are like none.
  template <class KeyOf>
  void match_equal(KeyOf&& own_key) {
    std::map<std::string, std::vector<std::size_t>> waiting;  // the next one last
    for (std::size_t i = written_.size(); i-- > 0;)
      if (const std::optional<std::string> key = own_key(written_[i]); key && !result_.is_found[i]) waiting[*key].push_back(i);
    for (std::size_t i = 0; i < found_.size(); ++i) {
      if (result_.written_of[i] != kNoRow) continue;
      const std::optional<std::string> key = own_key(found_[i]);
      const auto same = key ? waiting.find(*key) : waiting.end();
      if (same == waiting.end() || same->second.empty()) continue;
      pair(same->second.back(), i);
      same->second.pop_back();
    }
  }

  bool alike(std::size_t written, std::size_t found, double least) const {
    if (likeness(written_[written].text, found_[found].text) >= least) return true;
    if (least == kAlike && why_no_value(found_[found].text) != nullptr) return true;  // its place tells which it is
    return least == kAlike && same_but_text(written_[written], found_[found]);
  }
  /// The task was worded anew, all else is the same, and there is something else.
  static bool same_but_text(const TableRow& one, const TableRow& other) {
    std::size_t same = 0;
    for (std::size_t i = 0; i < std::min(one.cells.size(), other.cells.size()); ++i) {
      if (one.cells[i] == one.text && other.cells[i] == other.text) continue;
      if (!same_text(one.cells[i], other.cells[i])) return false;
      same += !one.cells[i].empty();
    }
    return same > 1;
  }

  /// Words were added or taken, and all else is the same: the task that its row tells, wherever it stands now.
  bool is_reworded(std::size_t written, std::size_t found) const {
    const std::string &one = written_[written].text, &other = found_[found].text;
    const std::string_view shorter = one.size() < other.size() ? one : other, longer = one.size() < other.size() ? other : one;
    const bool holds = text::length(shorter) >= kFewestHeld && longer.find(shorter) != std::string_view::npos;
    return (holds || likeness(one, other) >= kAlike) && same_but_text(written_[written], found_[found]);
  }

  /// Rows left between the same two neighbours, in order; where the ones written before are gone, behind the last that is there.
  void match_between() {
    std::vector<std::size_t> found_of(written_.size(), kNoRow);
    for (std::size_t k = 0; k < found_.size(); ++k)
      if (result_.written_of[k] < written_.size()) found_of[result_.written_of[k]] = k;
    std::size_t next = 0;  // behind the row found for the last one written before
    bool is_neighbour = true;
    for (std::size_t i = 0; i < written_.size(); ++i) {
      for (std::size_t k = next; found_of[i] == kNoRow && k < found_.size() && result_.written_of[k] == kNoRow; ++k)
        if (is_neighbour ? alike(i, k, kAlike) : is_reworded(i, k)) pair(i, found_of[i] = k);
      is_neighbour = found_of[i] != kNoRow;
      if (is_neighbour) next = found_of[i] + 1;
    }
  }

  /// One row, worded quite anew: between the same two neighbours, or ends, one is missing and one is new.
  void match_by_place() {
    std::vector<std::size_t> found_of(written_.size(), kNoRow);
    for (std::size_t i = 0; i < found_.size(); ++i)
      if (result_.written_of[i] < written_.size()) found_of[result_.written_of[i]] = i;
    for (std::size_t i = 0; i < written_.size(); ++i) {
      if (result_.is_found[i]) continue;
      const std::size_t place = i == 0 ? 0 : found_of[i - 1] == kNoRow ? kNoRow : found_of[i - 1] + 1;
      if (place >= found_.size() || result_.written_of[place] != kNoRow) continue;
      const std::size_t below = i + 1 < written_.size() ? found_of[i + 1] : found_.size();
      if (below != place + 1) continue;
      pair(i, place);
      result_.by_place.push_back(place);
    }
  }

  void match_anywhere() {
    std::size_t compared = 0;
    for (std::size_t i = 0; i < written_.size() && compared < kMostCompared; ++i) {
      if (result_.is_found[i]) continue;
      ++compared;
      for (std::size_t k = 0; k < found_.size(); ++k)
        if (result_.written_of[k] == kNoRow && (alike(i, k, kAlikeAnywhere) || is_reworded(i, k))) {
          pair(i, k);
          break;
        }
    }
  }

  const std::vector<TableRow>& written_;
  const std::vector<TableRow>& found_;
  RowMatches result_;
};

}  // namespace

RowMatches match_rows(const std::vector<TableRow>& written, const std::vector<TableRow>& found) {
  return Matcher(written, found).match();
}

RowMatches match_alike(const std::vector<TableRow>& written, const std::vector<TableRow>& found, RowMatches begun) {
  return Matcher(written, found).match_alike(std::move(begun));
}

}  // namespace fenjie::returned
