#include "layout/aligned_group_texts.h"

#include <algorithm>

#include "layout/aligned_values.h"
#include "text/characters.h"

namespace fenjie::layout {
namespace {

constexpr double kGap = 2.6;  // line heights; lines of other columns can double the distance in a dump

/// True when a section row stands between two group lines.
bool section_between(const AlignedLines& table, const GroupLine& above, const GroupLine& below) {
  for (std::size_t i = above.next; i < below.next; ++i) {
    if (table.lines[i].start == LineStart::section) return true;
  }
  return false;
}

/// Characters of the longest line: a shorter one ends a text, unless the column's texts end with a full stop.
std::size_t longest_line(const AlignedLines& table, std::size_t column) {
  std::size_t longest = 0;
  for (const auto& line : table.groups) {
    if (line.column != column) continue;
    if (ends_sentence(line.key)) return 0;
    longest = std::max(longest, text::length(line.key));
  }
  return longest;
}

class Gatherer {
 public:
  explicit Gatherer(const AlignedLines& table) : table_(table) {}

  std::vector<GroupText> gather(std::size_t column) {
    longest_ = longest_line(table_, column);
    wraps_ = any_wraps(column);
    for (std::size_t i = 0; i < table_.groups.size(); ++i) {
      if (table_.groups[i].column == column) add(i, column);
    }
    finish();
    for (auto& text : texts_)
      text.fragment = longest_ == 0 && (!ends_sentence(text.key) || text::length(text.key) == 1);
    return std::move(texts_);
  }

 private:
  void add(std::size_t index, std::size_t column) {
    const auto& line = table_.groups[index];
    if (!current_.parts.empty() && begins(line)) finish();
    current_.column = column;
    if (current_.parts.empty() || current_.parts.back().page != line.page) current_.parts.push_back({line.page, {}});
    current_.parts.back().lines.push_back(index);
    current_.key += line.key;
  }

  bool begins(const GroupLine& line) const {
    const auto& last = table_.groups[current_.parts.back().lines.back()];
    if (ends_sentence(current_.key) || parts(last, line)) return true;
    const bool over_page = line.page != last.page;
    return over_page && ((longest_ > 0 && !wraps_) || line.page > last.page + 2 ||
                         line.key == table_.groups[current_.parts[0].lines[0]].key);
  }

  /// Whether two lines that follow each other are surely of two texts.
  bool parts(const GroupLine& last, const GroupLine& line) const {
    return line.numbered || section_between(table_, last, line) || (line.page == last.page && line.y - last.y > kGap) ||
           text::length(last.key) < longest_;
  }

  /// Whether a text of the column has two lines on a page; else none goes on over a page's end.
  bool any_wraps(std::size_t column) const {
    const GroupLine* last = nullptr;
    for (const GroupLine& line : table_.groups) {
      if (line.column != column) continue;
      if (last && last->page == line.page && !parts(*last, line)) return true;
      last = &line;
    }
    return false;
  }

  /// Ends the current text, as a text of its own or joined with its own copy on the page before.
  void finish() {
    if (current_.parts.empty()) return;
    const bool single = !texts_.empty() && current_.parts.size() == 1;
    const bool other_page = single && current_.parts[0].page != texts_.back().parts.back().page;
    if (single && texts_.back().key.ends_with(current_.key) && !section_between_texts()) {
      current_.parts[0].repeated = true;
      texts_.back().parts.push_back(std::move(current_.parts[0]));
    } else if (other_page && current_.key.starts_with(texts_.back().key)) {
      for (auto& part : texts_.back().parts) part.repeated = true;
      texts_.back().parts.push_back(std::move(current_.parts[0]));
      texts_.back().key = current_.key;
    } else {
      texts_.push_back(std::move(current_));
    }
    current_ = {};
  }

  bool section_between_texts() const {
    return section_between(table_, table_.groups[texts_.back().parts.back().lines.back()],
                           table_.groups[current_.parts[0].lines.front()]);
  }

  const AlignedLines& table_;
  std::size_t longest_ = 0;
  bool wraps_ = false;
  std::vector<GroupText> texts_;
  GroupText current_;
};

}  // namespace

bool GroupText::printed_twice() const {
  return std::any_of(parts.begin(), parts.end(), [](const GroupPart& part) { return part.repeated; });
}

std::vector<GroupText> gather_group_texts(const AlignedLines& table) {
  std::vector<std::size_t> columns;
  for (const auto& line : table.groups) {
    if (std::find(columns.begin(), columns.end(), line.column) == columns.end()) columns.push_back(line.column);
  }
  std::vector<GroupText> texts;
  for (const std::size_t column : columns) {
    auto gathered = Gatherer(table).gather(column);
    std::move(gathered.begin(), gathered.end(), std::back_inserter(texts));
  }
  return texts;
}

}  // namespace fenjie::layout
