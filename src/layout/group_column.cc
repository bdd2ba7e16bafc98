#include "layout/group_column.h"

#include <algorithm>
#include <string>

#include "layout/piece_traits.h"
#include "text/characters.h"

namespace fenjie::layout {

namespace {

constexpr std::size_t kWidest = 6;    // characters of a line
constexpr std::size_t kLongest = 30;  // bytes of a key
constexpr int kLeastGroups = 2;

std::size_t task_column(const Head& head) {
  const auto task = std::find_if(head.columns.begin(), head.columns.end(),
                                 [](const Column& column) { return column.role == ColumnRole::task; });
  return static_cast<std::size_t>(task - head.columns.begin());
}

class GroupFinder {
 public:
  GroupFinder(const Head& head, const std::vector<Piece>& pieces, const rules::Lexicon& lexicon,
              const rules::Book& book)
      : head_(head), pieces_(pieces), lexicon_(lexicon), row_labels_(row_labels(pieces, book)) {}

  /// Runs of narrow lines right before a numbered task, and narrow pieces left of one on its line.
  int groups() const {
    int found = 0;
    for (std::size_t i = 1; i < pieces_.size(); ++i) {
      if (!row_labels_[i] || !is_narrow(i - 1)) continue;
      const bool beside = pieces_[i - 1].line == pieces_[i].line;
      found += beside || is_run_of_equal_lines(i - 1);
    }
    return found;
  }

 private:
  bool is_alone(std::size_t i) const {
    return (i == 0 || pieces_[i - 1].line != pieces_[i].line) &&
           (i + 1 == pieces_.size() || pieces_[i + 1].line != pieces_[i].line);
  }

  /// Characters; a full stop hangs out of the column.
  std::size_t width(std::size_t i) const { return text::length(pieces_[i].key) - pieces_[i].key.ends_with("。"); }

  bool is_narrow(std::size_t i) const {
    const std::string& key = pieces_[i].key;
    if (key.size() > kLongest || width(i) > kWidest || row_labels_[i]) return false;
    if (key.find_first_of("0123456789") != std::string::npos) return false;
    if (lexicon_.is_unit(key) || lexicon_.is_person(key) || lexicon_.is_person_collective(key)) return false;
    if (lexicon_.is_requirement(key) || lexicon_.is_deadline(key)) return false;
    // The tail of a broken name is no group.
    return i == 0 || pieces_[i - 1].line == pieces_[i].line || !joins_a_name(i);
  }

  bool joins_a_name(std::size_t i) const {
    return std::any_of(head_.columns.begin(), head_.columns.end(), [&](const Column& column) {
      return makes_whole(column.role, pieces_[i - 1].key, pieces_[i].key, lexicon_);
    });
  }

  /// Two lines or more, equally wide but for the last, each alone on its line.
  bool is_run_of_equal_lines(std::size_t last) const {
    if (last == 0 || !is_alone(last) || !is_alone(last - 1) || !is_narrow(last - 1)) return false;
    return width(last) <= width(last - 1) && width(last - 1) >= 2 && !pieces_[last - 1].key.ends_with("。");
  }

  const Head& head_;
  const std::vector<Piece>& pieces_;
  const rules::Lexicon& lexicon_;
  const std::vector<bool> row_labels_;
};

}  // namespace

bool has_group_column(const Head& head, const std::vector<Piece>& pieces, const rules::Lexicon& lexicon,
                      const rules::Book& book) {
  const std::size_t task = task_column(head);
  if (task == head.columns.size()) return false;
  for (std::size_t c = 0; c < task; ++c)
    if (head.columns[c].role == ColumnRole::group || head.columns[c].role == ColumnRole::section) return false;
  return GroupFinder(head, pieces, lexicon, book).groups() >= kLeastGroups;
}

void add_group_column(Head& head) {
  const auto task = static_cast<std::ptrdiff_t>(task_column(head));
  Column group;
  group.role = ColumnRole::group;
  group.shares_heading = true;
  head.columns.insert(head.columns.begin() + task, group);
  if (!head.boxes.empty()) head.boxes.insert(head.boxes.begin() + task, Box{});
}

}  // namespace fenjie::layout
