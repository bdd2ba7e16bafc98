#include "task/name_tokens.h"

#include "text/characters.h"
#include "text/fold.h"
#include "text/passage.h"

namespace fenjie::task {

namespace {

bool opens(char32_t c) { return c == '(' || c == U'（' || c == '[' || c == U'〔' || c == U'【' || c == U'［'; }
bool closes(char32_t c) { return c == ')' || c == U'）' || c == ']' || c == U'〕' || c == U'】' || c == U'］'; }
bool separates(char32_t c) {
  return c == U'、' || c == U'，' || c == ',' || c == U'；' || c == ';' || c == U'。' || c == U'､' || c == U'｡' ||
         c == '/' || c == U'／';
}

bool has_closing_bracket(const Passage& line) {
  for (std::size_t i = 0; i < line.size();) {
    const text::Character c = text::character_at(line.text(), i);
    if (closes(c.code)) return true;
    if (opens(c.code)) return false;
    i = c.end;
  }
  return false;
}

class Cutter {
 public:
  void add(const Passage& line, bool is_full, bool next_line_closes) {
    const std::size_t first_of_line = tokens_.size();
    if (!tokens_.empty() && gap_ != Gap::mark) gap_ = Gap::line;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < line.size();) {
      const text::Character c = text::character_at(line.text(), i);
      i = c.end;
      if (opens(c.code)) ++depth_;
      if (closes(c.code) && depth_ > 0) --depth_;
      const bool blank = c.code == ' ';
      if (depth_ > 0 || (!blank && !separates(c.code))) continue;
      take(line, {begin, c.begin});
      begin = c.end;
      if (!blank)
        gap_ = Gap::mark;
      else if (gap_ == Gap::start && !tokens_.empty())
        gap_ = Gap::blank;
    }
    take(line, {begin, line.size()});
    if (depth_ > 0 && !next_line_closes) depth_ = 0;  // never closed: the bracket is a slip, not a frame
    if (tokens_.size() > first_of_line && gap_ == Gap::start) tokens_.back().fills_line = is_full;
  }

  std::vector<NameToken> result() { return std::move(tokens_); }

 private:
  void take(const Passage& line, Span part) {
    Passage text = text::clean(text::trimmed(line.slice(part)));
    if (text.empty()) return;
    std::string key = text::fold(text.text());
    tokens_.push_back({std::move(text), std::move(key), tokens_.empty() ? Gap::start : gap_, false, false});
    gap_ = Gap::start;
  }

  int depth_ = 0;
  Gap gap_ = Gap::start;  // what was met since the last token; start: nothing
  std::vector<NameToken> tokens_;
};

}  // namespace

int width_without_blanks(const Passage& line) {
  std::string text = text::without_blanks(line.text());
  for (const std::string_view mark : {"、", "，", "；", "。"})
    if (text.ends_with(mark)) text.resize(text.size() - mark.size());
  return text::display_width(text);
}

std::vector<NameToken> name_tokens(const std::vector<Passage>& lines, const std::vector<bool>& full) {
  Cutter cutter;
  for (std::size_t i = 0; i < lines.size(); ++i)
    cutter.add(lines[i], full[i], i + 1 < lines.size() && has_closing_bracket(lines[i + 1]));
  return cutter.result();
}

}  // namespace fenjie::task
