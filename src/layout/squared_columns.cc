#include "layout/squared_columns.h"

#include <algorithm>
#include <string>
#include <utility>

#include "layout/line_tokens.h"
#include "text/characters.h"
#include "text/fold.h"

namespace fenjie::layout {

namespace {

constexpr std::size_t kCellGap = 2;      // blanks
constexpr std::size_t kFewestColumns = 3;
constexpr std::size_t kFewestRows = 3;   // the head's among them
constexpr double kFullCell = 4;          // display columns that a line which goes on may lack

/// Texts of one line that blanks part, and the column of each.
struct Text {
  Span part;          // of the line's text
  double left = 0, right = 0;
  double play = 0;    // quotes and dots in front of it, which displays set one or two columns wide
  std::size_t column = 0;
};

struct Line {
  std::size_t index = 0;
  std::vector<Text> texts;
};

double of_either_width(std::string_view text) {
  double count = 0;
  for (std::size_t at = 0; at < text.size();) {
    const text::Character c = text::character_at(text, at);
    at = c.end;
    count += c.code == U'“' || c.code == U'”' || c.code == U'‘' || c.code == U'’' || c.code == U'…' || c.code == U'—' || c.code == U'·';
  }
  return count;
}

/// @param places where one blank parts cells as well; or empty
Line texts_of(const PrintedLine& printed, std::size_t index, std::string_view source, const std::vector<double>& places) {
  Line line{index, {}};
  for (const Token& token : tokens_of(printed, source)) {
    const bool placed = std::find(places.begin(), places.end(), token.left) != places.end();
    if (line.texts.empty() || token.gap >= kCellGap || placed) {
      const double play = of_either_width(std::string_view(printed.text.text()).substr(0, token.part.begin));
      line.texts.push_back({token.part, token.left, token.right, play, 0});
    } else {
      line.texts.back().part.end = token.part.end;
      line.texts.back().right = token.right;
    }
  }
  return line;
}

/// Where cells begin: each place twice at least.
std::vector<double> places_of(const std::vector<Line>& lines) {
  std::map<double, std::size_t> count;
  for (const Line& line : lines)
    for (const Text& text : line.texts)
      if (line.texts.size() > 1 && text.play == 0) ++count[text.left];
  std::vector<double> places;
  for (const auto& [left, times] : count)
    if (times > 1) places.push_back(left);
  return places;
}

bool take_column(Text& text, const std::vector<double>& places) {
  for (std::size_t c = 0; c < places.size(); ++c) {
    const double off = text.left > places[c] ? text.left - places[c] : places[c] - text.left;
    if (off > text.play) continue;
    text.column = c;
    return true;
  }
  return false;
}

class Squarer {
 public:
  Squarer(const std::vector<PrintedLine>& lines, const rules::Lexicon& lexicon) : lines_(lines), lexicon_(lexicon) {}

  bool read(std::string_view source);
  std::map<std::size_t, Record>& rows() { return rows_; }

 private:
  enum class Below { row, same_row, unclear };

  bool place(std::vector<Line>& lines, std::string_view source);
  bool begins_with_groups() const;
  bool is_section(const Line& line) const;
  bool take(const Line& line);
  Below below(const Line& line) const;
  void widen(const Line& line);
  std::string key_of_text(const Line& line, const Text& text) const {
    return text::compact(lines_[line.index].text.slice(text.part).text());
  }

  const std::vector<PrintedLine>& lines_;
  const rules::Lexicon& lexicon_;
  std::vector<double> places_;
  std::vector<double> widest_;                        // text of each column, the head's not counted
  std::vector<std::optional<ColumnRole>> headings_;   // of the first line
  std::vector<double> rights_;                        // of the last line of each cell of the row above
  std::map<std::size_t, Record> rows_;
};

void Squarer::widen(const Line& line) {
  for (const Text& text : line.texts) widest_[text.column] = std::max(widest_[text.column], text.right - text.left);
}

/// What a line without a number is to the row above it.
Squarer::Below Squarer::below(const Line& line) const {
  if (rows_.size() < 2) return Below::row;  // the head's second line
  const Record& above = rows_.rbegin()->second;
  bool goes_on = true, whole = false;
  for (const Text& text : line.texts) {
    const std::size_t c = text.column;
    if (above.cells[c].empty()) return line.texts.size() > 1 ? Below::row : Below::unclear;
    const std::string before = key_of(above.cells[c]), key = key_of_text(line, text);
    const bool open = before.ends_with("、") || before.ends_with("，");
    const auto role = headings_[c];
    const bool typed = role && (holds_names(*role) || *role == ColumnRole::deadline);
    whole = whole || (!open && typed && lexicon_.is_value(*role, before) && lexicon_.is_value(*role, key));
    goes_on = goes_on && (open || rights_[c] - places_[c] + kFullCell >= widest_[c]);
  }
  if (whole) return line.texts.size() > 1 ? Below::row : Below::unclear;
  return goes_on ? Below::same_row : Below::unclear;
}

bool Squarer::take(const Line& line) {
  const bool numbered = std::any_of(line.texts.begin(), line.texts.end(), [&](const Text& text) { return headings_[text.column] == ColumnRole::number; });
  const Below is = numbered ? Below::row : below(line);
  if (is == Below::unclear) return false;
  if (is == Below::row) {
    Record record;
    record.cells.resize(places_.size());
    record.end = line.index + 1;
    rows_.emplace(line.index, std::move(record));
    rights_.assign(places_.size(), 0);
  }
  Record& record = rows_.rbegin()->second;
  if (is == Below::same_row && record.end != line.index) return false;
  record.end = line.index + 1;
  for (const Text& text : line.texts) {
    record.cells[text.column].push_back(lines_[line.index].text.slice(text.part));
    rights_[text.column] = text.right;
  }
  return true;
}

/// A text alone where the lines begin: 一、水利工程, or any over rows that begin with numbers; else a first cell may go on there.
bool Squarer::is_section(const Line& line) const {
  constexpr double kHeading = 0.3;  // Lexicon::cost
  if (line.texts.size() != 1 || line.texts.front().column != 0) return false;
  return headings_.front() == ColumnRole::number || lexicon_.cost(ColumnRole::section, key_of_text(line, line.texts.front())) < kHeading;
}

/// The columns, where all lines keep to them.
bool Squarer::place(std::vector<Line>& lines, std::string_view source) {
  for (std::size_t i = 0; i < lines_.size(); ++i) lines.push_back(texts_of(lines_[i], i, source, {}));
  places_ = places_of(lines);
  if (places_.size() < kFewestColumns || lines.front().texts.size() < 2) return false;
  std::size_t last = 0;
  for (Line& line : lines) {
    line = texts_of(lines_[line.index], line.index, source, places_);
    if (line.texts.size() > 1) last = line.index;
  }
  widest_.assign(places_.size(), 0);
  for (Line& line : lines) {
    const bool alone = line.texts.size() == 1;
    const bool placed = std::all_of(line.texts.begin(), line.texts.end(), [&](Text& text) { return take_column(text, places_); });
    if (!placed && line.index > last) {
      lines.resize(line.index);
      break;
    }
    if (!placed && (!alone || line.texts.front().left != places_.front())) return false;
    if (line.index > 0 && (!alone || line.texts.front().column > 0)) widen(line);
  }
  return !lines.empty();
}

/// 市容环境 level with the middle of its rows: what stands in no first row is merged with rows above it.
bool Squarer::begins_with_groups() const {
  const auto column = [&](ColumnRole role) { return static_cast<std::size_t>(std::find(headings_.begin(), headings_.end(), role) - headings_.begin()); };
  const std::size_t number = column(ColumnRole::number), task = column(ColumnRole::task);
  const auto groups = [&](std::size_t c) {
    const auto role = headings_[c];
    return role ? *role == ColumnRole::group || *role == ColumnRole::section || *role == ColumnRole::leader || *role == ColumnRole::task : c < task;
  };
  const auto first = std::find_if(std::next(rows_.begin()), rows_.end(), [&](const auto& row) {  // behind the head's second line, and a section's sums
    return number == headings_.size() || text::is_digits(key_of(row.second.cells[number]));
  });
  for (std::size_t c = 0; first != rows_.end() && c < places_.size(); ++c) {
    if (!groups(c) || !first->second.cells[c].empty()) continue;
    if (std::any_of(first, rows_.end(), [c](const auto& row) { return !row.second.cells[c].empty(); })) return false;
  }
  return true;
}

bool Squarer::read(std::string_view source) {
  std::vector<Line> lines;
  if (!place(lines, source)) return false;
  headings_.resize(places_.size());
  for (const Text& text : lines.front().texts) headings_[text.column] = lexicon_.heading(key_of_text(lines.front(), text));
  const auto last = std::find_if(lines.rbegin(), lines.rend(), [](const Line& line) { return line.texts.size() > 1; });
  for (const Line& line : lines) {
    const bool section = is_section(line);
    const bool behind = line.index > last->index;  // goes on with the last row, or stands under the table
    if (section && !behind && text::is_digits(key_of_text(line, line.texts.front()))) return false;  // 1 level with the middle of its row
    if (section || take(line)) continue;
    if (!behind) return false;
    break;
  }
  return rows_.size() >= kFewestRows && begins_with_groups();
}

}  // namespace

std::optional<SquaredColumns> SquaredColumns::of(const std::vector<PrintedLine>& lines, std::size_t head, std::size_t end, std::string_view source,
                                                 const rules::Lexicon& lexicon) {
  std::vector<PrintedLine> counted(lines.begin() + static_cast<std::ptrdiff_t>(head), lines.begin() + static_cast<std::ptrdiff_t>(end));
  for (const bool wide : {true, false}) {
    for (PrintedLine& line : counted) line.wide_han = wide;
    Squarer squarer(counted, lexicon);
    if (!squarer.read(source)) continue;
    SquaredColumns found;
    for (auto& [line, record] : squarer.rows()) {
      record.end += head;
      found.rows_.emplace(line + head, std::move(record));
    }
    return found;
  }
  return std::nullopt;
}

}  // namespace fenjie::layout
