#include "layout/delimited_records.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "text/characters.h"
#include "text/fold.h"
#include "text/numerals.h"
#include "text/passage.h"

namespace fenjie::layout {

namespace {

constexpr std::size_t kLeastCellEnds = 6;     // two cells of three rows
constexpr std::size_t kMostBrokenLines = 6;   // of a row
constexpr std::size_t kMostLinesOfCell = 60;  // a quote left open longer was no quote

/// Walks over the characters of a record, line by line.
class RecordReader {
 public:
  RecordReader(const std::vector<PrintedLine>& lines, std::size_t begin, char32_t delimiter, std::string_view source,
               bool with_quotes)
      : lines_(lines), delimiter_(delimiter), source_(source), with_quotes_(with_quotes), line_(begin) {}

  /// False when a quote is never closed.
  bool read(Record& record) {
    record.cells.emplace_back();
    const std::size_t last = std::min(lines_.size(), line_ + kMostLinesOfCell);
    for (; line_ < last; ++line_) {
      read_line(record, lines_[line_]);
      if (!quoted_) {
        record.end = line_ + 1;
        return true;
      }
    }
    return false;
  }

 private:
  void read_line(Record& record, const PrintedLine& line) {
    const Span span = line.span;
    auto mark = line.marks.begin();
    begin_ = span.begin;
    for (std::size_t i = span.begin; i < span.end;) {
      if (mark != line.marks.end() && mark->begin == i) {
        gather(i);
        i = begin_ = mark->end;
        if (source_[mark++->begin] == '<') take(record, i);  // <br>: the cell's next line
        continue;
      }
      const text::Character c = text::character_at(source_, i);
      i = c.end;
      if (with_quotes_ && c.code == '"') {
        const bool doubled = quoted_ && i < span.end && source_[i] == '"';
        if (doubled || quoted_ || (!has_text_ && quotes_whole_cell(i, span.end))) {
          gather(c.begin + doubled);  // of a doubled quote the first one stands for both
          record.marks.push_back({c.begin + doubled, c.end + doubled});
          i = begin_ = c.end + doubled;
          if (!doubled) quoted_ = !quoted_;
        }
        has_text_ = true;
      } else if (c.code == delimiter_ && !quoted_) {
        take(record, c.begin);
        if (delimiter_ != '\t') record.marks.push_back({c.begin, c.end});
        begin_ = c.end;
        record.cells.emplace_back();
        has_text_ = false;
      } else if (c.code == '\n') {
        take(record, c.begin);
        begin_ = c.end;
      } else {
        has_text_ |= !text::is_blank(c.code);
      }
    }
    take(record, span.end);
  }

  /// "A"B quotes a word at the cell's beginning, not the cell. A quote that ends on a line below quotes the cell.
  bool quotes_whole_cell(std::size_t begin, std::size_t end) const {
    std::size_t close = begin;
    for (;; close += 2) {
      close = source_.find('"', close);
      if (close == std::string_view::npos || close + 1 >= end) return true;
      if (source_[close + 1] != '"') break;
    }
    for (std::size_t i = close + 1; i < end;) {
      const text::Character c = text::character_at(source_, i);
      if (c.code == delimiter_ || c.code == '\n') return true;
      if (!text::is_blank(c.code)) return false;
      i = c.end;
    }
    return true;
  }

  void gather(std::size_t end) { open_.append(text::line_of(source_, {begin_, end})); }

  void take(Record& record, std::size_t end) {
    gather(end);
    if (!open_.empty()) record.cells.back().push_back(std::exchange(open_, {}));
  }

  const std::vector<PrintedLine>& lines_;
  const char32_t delimiter_;
  const std::string_view source_;
  const bool with_quotes_;
  std::size_t line_;
  std::size_t begin_ = 0;  // of the run not yet taken
  Passage open_;           // the printed line of a cell as far as read
  bool quoted_ = false, has_text_ = false;
};

/// 1, 1.1 or 一 in the first cell.
bool is_numbered(const Record& record) {
  const std::string key = text::compact(text::join(record.cells.front()).text());
  return !key.empty() && (key.find_first_not_of("0123456789.") == std::string::npos || text::numeral(key));
}

}  // namespace

std::size_t Record::filled() const {
  return static_cast<std::size_t>(
      std::count_if(cells.begin(), cells.end(), [](const std::vector<Passage>& cell) { return !cell.empty(); }));
}

std::string key_of(const std::vector<Passage>& lines) { return text::compact(text::join(lines).text()); }

std::vector<Span> spans_of(const Record& record) {
  std::vector<Span> spans;
  for (const auto& cell : record.cells)
    for (const Passage& line : cell) {
      const std::vector<Span> more = line.spans();
      spans.insert(spans.end(), more.begin(), more.end());
    }
  return spans;
}

bool is_drawn(const Record& record) {
  return record.filled() > 0 && std::all_of(record.cells.begin(), record.cells.end(), [](const auto& cell) {
           return key_of(cell).find_first_not_of("-:=+：") == std::string::npos;
         });
}

char32_t delimiter_of(const PrintedLine& line, std::string_view source) {
  if (line.labelled) return 0;
  const std::string_view bytes = source.substr(line.span.begin, line.span.size());
  const std::string_view text = bytes.substr(0, std::min(bytes.size(), bytes.find_last_not_of(" \t\r") + 1));
  if (text.find('\t') != std::string_view::npos) return '\t';
  if (text.find('|') != std::string_view::npos) return '|';
  if (text.find("｜") != std::string_view::npos) return U'｜';
  return text.find(',') != std::string_view::npos ? U',' : 0;
}

std::vector<Span> cut_cell_ends(std::vector<PrintedLine>& lines) {
  std::vector<std::size_t> ends;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string& text = lines[i].text.text();
    if (text.size() > 1 && text.find('|') + 1 == text.size()) ends.push_back(i);
  }
  std::vector<Span> marks;
  if (ends.size() < kLeastCellEnds) return marks;
  for (const std::size_t i : ends) {
    const std::size_t size = lines[i].text.size();
    marks.push_back(lines[i].text.spans({size - 1, size}).front());
    keep_part(lines[i], {0, size - 1});
  }
  return marks;
}

namespace {

/// Where the only cell of 标题,,,, ends, in front of two commas or more.
std::optional<std::size_t> end_of_only_cell(const std::string& text) {
  const std::size_t end = text.find_last_not_of(',') + 1;
  const bool only = end > 0 && end + 2 <= text.size() && text.find(',') == end;
  return only ? std::optional(end) : std::nullopt;
}

}  // namespace

std::vector<Span> cut_empty_cells(std::vector<PrintedLine>& lines) {
  std::vector<Span> marks;
  const auto keep = [&marks](PrintedLine& line, Span part) {
    for (const Span cut : {Span{0, part.begin}, Span{part.end, line.text.size()}})
      for (const Span& span : line.text.spans(cut)) marks.push_back(span);
    keep_part(line, part);
  };
  const auto quote_at = [](const std::string& text, std::size_t at) { return at < text.size() && text[at] == '"'; };
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string& text = lines[i].text.text();
    const auto end = end_of_only_cell(text), below = i + 1 < lines.size() ? end_of_only_cell(lines[i + 1].text.text()) : std::nullopt;
    if (end) {
      const bool quoted = *end > 2 && quote_at(text, 0) && quote_at(text, *end - 1);
      keep(lines[i], quoted ? Span{1, *end - 1} : Span{0, *end});
    } else if (below && *below > 1 && quote_at(text, 0) && text.find('"', 1) == std::string::npos && quote_at(lines[i + 1].text.text(), *below - 1)) {
      keep(lines[i], {1, text.size()});
      keep(lines[i + 1], {0, *below - 1});
      ++i;
    }
  }
  return marks;
}

Record record_at(const std::vector<PrintedLine>& lines, std::size_t begin, char32_t delimiter,
                 std::string_view source) {
  Record record;
  if (RecordReader(lines, begin, delimiter, source, true).read(record)) return record;
  record = {};
  RecordReader(lines, begin, delimiter, source, false).read(record);
  return record;
}

void take_broken_cells(Record& record, const std::vector<PrintedLine>& lines, std::size_t columns, std::string_view source) {
  if (record.cells.size() >= columns || !is_numbered(record)) return;
  Record whole = record;
  for (std::size_t line = record.end; line < std::min(lines.size(), record.end + kMostBrokenLines); ++line) {
    Record next = record_at(lines, line, U'\t', source);
    if (next.cells.front().empty() || next.end != line + 1 || is_numbered(next)) return;
    std::move(next.cells.front().begin(), next.cells.front().end(), std::back_inserter(whole.cells.back()));
    std::move(next.cells.begin() + 1, next.cells.end(), std::back_inserter(whole.cells));
    whole.marks.insert(whole.marks.end(), next.marks.begin(), next.marks.end());
    whole.end = next.end;
    if (whole.cells.size() < columns) continue;
    if (whole.cells.size() == columns) record = std::move(whole);
    return;
  }
}

}  // namespace fenjie::layout
