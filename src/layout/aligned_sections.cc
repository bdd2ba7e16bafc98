#include "layout/aligned_sections.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "text/characters.h"

namespace fenjie::layout {
namespace {

constexpr std::size_t kWidestGroup = 6;  // characters of a group column's line
constexpr double kNextLine = 1.6;        // line heights to the next line of one text

constexpr double kNowhere = std::numeric_limits<double>::infinity();

class SectionFinder {
 public:
  SectionFinder(const Head& head, const std::vector<Piece>& pieces, const rules::Book& book)
      : pieces_(pieces), narrow_(has_role(head.columns, ColumnRole::group) || has_role(head.columns, ColumnRole::section)) {
    for (const auto& piece : pieces) levels_.push_back(numbering_level(piece.key, book));
    task_level_ = has_role(head.columns, ColumnRole::number) ? kBelowChapters : most_frequent_level(levels_);
    if (has_role(head.columns, ColumnRole::number)) find_number_edge();
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      if (levels_[i] == task_level_) task_edge_ = std::min(task_edge_, pieces[i].box.left);
    }
    judge_levels();
  }

  /// Call for every piece from the first on; `above` is what the piece before it is.
  SectionPart part(std::size_t i, SectionPart above) const {
    if (is_section(i)) return SectionPart::first;
    return above != SectionPart::none && is_rest(i) ? SectionPart::rest : SectionPart::none;
  }

 private:
  void find_number_edge() {
    double edge = kNowhere;
    for (const auto& piece : pieces_) {
      if (text::is_digits(piece.key)) edge = std::min(edge, piece.box.right);
    }
    if (edge < kNowhere) number_edge_ = edge;
  }

  void judge_levels() {
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      has_plain_group_ |= levels_[i] == 0 && fits_group(i);
      if (!is_above_tasks(i)) continue;
      const auto level = static_cast<std::size_t>(levels_[i]);
      if (!alone(i) || goes_on(i)) is_group_level_[level] = true;
      if (alone(i) && !fits_group(i)) is_section_level_[level] = true;
    }
  }

  bool is_section(std::size_t i) const { return is_above_tasks(i) && alone(i) && (!narrow_ || !may_be_group(i)); }

  /// Beside a narrow group column nothing tells the rest of a section from a group's first line.
  bool is_rest(std::size_t i) const {
    const Box &box = pieces_[i].box, &above = pieces_[i - 1].box;
    return !narrow_ && levels_[i] == 0 && alone(i) && pieces_[i].page == pieces_[i - 1].page &&
           box.left < number_edge_ && std::abs(box.left - above.left) <= above.height() && !text::is_digits(pieces_[i].key) &&
           text::length(pieces_[i].key) < text::length(pieces_[i - 1].key);
  }

  bool is_above_tasks(std::size_t i) const { return levels_[i] > 0 && levels_[i] < task_level_; }
  bool alone(std::size_t i) const {
    return (i == 0 || pieces_[i - 1].line != pieces_[i].line) &&
           (i + 1 == pieces_.size() || pieces_[i + 1].line != pieces_[i].line);
  }

  bool fits_group(std::size_t i) const {
    return text::length(pieces_[i].key) <= kWidestGroup && pieces_[i].box.right <= task_edge_;
  }

  /// Groups can be numbered too: then some stand beside a task, or their text goes on in the next line.
  bool may_be_group(std::size_t i) const {
    const auto level = static_cast<std::size_t>(levels_[i]);
    return fits_group(i) && !is_section_level_[level] && (is_group_level_[level] || !has_plain_group_);
  }

  /// An unnumbered line of a few characters begins right below, where this one begins.
  bool goes_on(std::size_t i) const {
    for (std::size_t next = i + 1; next < pieces_.size() && next < i + 4; ++next) {
      const Box &box = pieces_[i].box, &below = pieces_[next].box;
      if (levels_[next] > 0 || pieces_[next].page != pieces_[i].page) continue;
      if (below.top - box.top > kNextLine * box.height()) break;
      if (std::abs(below.left - box.left) <= box.height() && text::length(pieces_[next].key) <= kWidestGroup)
        return true;
    }
    return false;
  }

  const std::vector<Piece>& pieces_;
  bool narrow_;
  int task_level_ = 0;
  double task_edge_ = kNowhere;     // where the leftmost numbered task begins
  double number_edge_ = -kNowhere;  // where the leftmost number of the number column ends
  std::vector<int> levels_;
  std::array<bool, 10> is_group_level_{}, is_section_level_{};  // what some piece of the level must be
  bool has_plain_group_ = false;                                // some line of the group column has no number
};

}  // namespace

int numbering_level(std::string_view key, const rules::Book& book) {
  const auto match = book.set("numbering").at_start(key);
  if (!match) return 0;
  const auto level = match->constant("level");
  if (level == "chapter") return 1;
  return level.size() == 1 && level[0] >= '1' && level[0] <= '9' ? level[0] - '0' : 0;
}

int most_frequent_level(const std::vector<int>& levels) {
  std::array<int, 10> counts{};
  for (const int level : levels) ++counts[static_cast<std::size_t>(level)];
  counts[0] = 0;
  return static_cast<int>(std::max_element(counts.begin(), counts.end()) - counts.begin());
}

std::vector<SectionPart> section_lines(const Head& head, const std::vector<Piece>& pieces, const rules::Book& book) {
  const SectionFinder finder(head, pieces, book);
  std::vector<SectionPart> result;
  result.reserve(pieces.size());
  for (std::size_t i = 0; i < pieces.size(); ++i)
    result.push_back(finder.part(i, i == 0 ? SectionPart::none : result.back()));
  return result;
}

}  // namespace fenjie::layout
