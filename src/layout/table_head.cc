#include "layout/table_head.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "layout/column_roles.h"
#include "layout/line_tokens.h"
#include "text/characters.h"
#include "text/passage.h"

namespace fenjie::layout {

namespace {

constexpr std::size_t kLongestHeading = 54;       // bytes of a key: 18 Han characters
constexpr std::size_t kLongestHalf = 18;          // bytes of the first line of a broken heading
constexpr std::size_t kLongestPaddedHeading = 4;  // characters
constexpr std::size_t kLongestHeadLine = 400;
constexpr std::size_t kMostSpreadLines = 5;
constexpr double kFarApart = 4;  // columns
constexpr std::size_t kFewestBeside = 3;  // words on one of its lines
constexpr std::size_t kMostLines = 24;  // one heading a line, some broken in two

struct Word {
  std::vector<Passage> lines;
  std::string key;
  std::optional<ColumnRole> role;
  Box box;
};

using Words = std::vector<Word>;

bool could_be_head(const PrintedLine& line) {
  if (line.key.empty() || line.key.size() > kLongestHeadLine) return false;
  for (const std::string_view mark : {"。", "；", "：", "，", "《", "〔"})
    if (line.key.find(mark) != std::string::npos) return false;
  return true;
}

/// Where geometry has the words [begin, end) of a line, or nothing: blanks counted one by one drift from it.
std::optional<std::pair<double, double>> measured(const PrintedLine& line, const Passage& word) {
  const std::vector<Span>& spans = word.spans();
  const auto run_at = [&](std::size_t byte) {
    return std::find_if(line.runs.begin(), line.runs.end(),
                        [&](const LineRun& run) { return run.span.begin <= byte && byte < run.span.end; });
  };
  if (spans.empty()) return std::nullopt;
  const auto first = run_at(spans.front().begin), last = run_at(spans.back().end - 1);
  const bool whole = first != line.runs.end() && last != line.runs.end() && first->span.begin == spans.front().begin &&
                     last->span.end == spans.back().end;
  return whole ? std::optional(std::pair(first->left, last->right)) : std::nullopt;
}

/// Tokens [begin, end) as one word.
struct Run {
  std::size_t end = 0;
  std::optional<ColumnRole> role;
};

bool stands_far_apart(const PrintedLine& line, const std::vector<Token>& tokens, std::size_t at) {
  const auto before = measured(line, line.text.slice(tokens[at - 1].part)), behind = measured(line, line.text.slice(tokens[at].part));
  return before && behind ? behind->first - before->second > kFarApart : tokens[at].left - tokens[at - 1].right > kFarApart;
}

/// 号 and （万元） far apart on the last line of a head belong to two headings.
bool is_remark_of_another(const PrintedLine& line, const std::vector<Token>& tokens, std::size_t at) {
  return tokens[at].key.starts_with("（") && measured(line, line.text.slice(tokens[at].part)) && stands_far_apart(line, tokens, at);
}

std::string joined(const std::vector<Token>& tokens, std::size_t begin, std::size_t end) {
  std::string key;
  for (std::size_t i = begin; i < end; ++i) key += tokens[i].key;
  return key;
}

/// The longest run of tokens that is a known heading and not two of them (责任单位 责任人), else the run of single
/// characters, else one token.
Run run_at(const PrintedLine& line, const std::vector<Token>& tokens, std::size_t begin, const rules::Lexicon& lexicon) {
  std::vector<Run> known;
  std::size_t singles = begin;
  std::string key;
  for (std::size_t end = begin + 1; end <= tokens.size(); ++end) {
    if (end - 1 > begin && is_remark_of_another(line, tokens, end - 1)) break;
    key += tokens[end - 1].key;
    if (key.size() > kLongestHeading) break;
    if (singles + 1 == end && text::length(tokens[end - 1].key) == 1) singles = end;
    if (const auto role = lexicon.heading(key)) known.push_back({end, role});
  }
  if (known.empty()) return {std::max(singles, begin + 1), std::nullopt};
  const Run longest = known.back();
  for (const Run& shorter : known)  // 项目      序号
    if (shorter.end < longest.end && stands_far_apart(line, tokens, shorter.end) && lexicon.heading(joined(tokens, shorter.end, longest.end))) return shorter;
  if (text::length(joined(tokens, begin, longest.end)) <= kLongestPaddedHeading) return longest;
  for (const Run& shorter : known)
    if (shorter.end < longest.end && lexicon.heading(joined(tokens, shorter.end, longest.end))) return shorter;
  return longest;
}

Words words_of(const PrintedLine& line, std::size_t index, std::string_view source, const rules::Lexicon& lexicon) {
  const std::vector<Token> tokens = tokens_of(line, source);
  const bool has_blanks = !line.text.empty() && line.text.spans().front().begin > line.span.begin;
  const double left = has_blanks ? 0 : line.indent;  // blanks in front are counted as they stand, where they do
  Words words;
  for (std::size_t i = 0; i < tokens.size();) {
    const Run run = run_at(line, tokens, i, lexicon);
    Word word;
    word.key = joined(tokens, i, run.end);
    word.lines.push_back(line.text.slice({tokens[i].part.begin, tokens[run.end - 1].part.end}));
    word.role = run.role;
    word.box = {left + tokens[i].left, static_cast<double>(index), left + tokens[run.end - 1].right,
                static_cast<double>(index + 1)};
    if (const auto place = measured(line, word.lines.front())) word.box.left = place->first, word.box.right = place->second;
    words.push_back(std::move(word));
    i = run.end;
  }
  return words;
}

bool is_known(const Word& word) { return word.role.has_value(); }

void grow(Word& word, const Word& more, const rules::Lexicon& lexicon) {
  word.key += more.key;
  word.role = lexicon.heading(word.key);
  word.lines.insert(word.lines.end(), more.lines.begin(), more.lines.end());
  word.box = unite(word.box, more.box);
}

double overlap(const Box& a, const Box& b) { return std::min(a.right, b.right) - std::max(a.left, b.left); }

/// A second line of headings broken in two: each of its words completes the word above it.
bool completes(Words& words, const Words& next, const rules::Lexicon& lexicon) {
  std::vector<std::size_t> above(next.size());
  for (std::size_t k = 0; k < next.size(); ++k) {
    std::size_t best = words.size();
    for (std::size_t w = 0; w < words.size(); ++w) {
      const bool fits = lexicon.heading(words[w].key + next[k].key).has_value();
      if (fits && (best == words.size() || overlap(words[w].box, next[k].box) > overlap(words[best].box, next[k].box)))
        best = w;
    }
    if (best == words.size() || (k > 0 && best <= above[k - 1])) return false;
    above[k] = best;
  }
  for (std::size_t k = 0; k < next.size(); ++k) grow(words[above[k]], next[k], lexicon);
  return true;
}

/// 责任分工 over 牵头单位 and 配合单位: the row below takes the place of the heading above, which is given back. In front of 责任人 and
/// 完成时限, each on a line of its own, it is a heading as they are.
std::vector<Word> replace_parent(Words& words, const rules::RuleSet& table_rules) {
  const auto parent = std::find_if(words.begin(), words.end(), [&](const Word& word) {
    const auto match = table_rules.full(word.key);
    return match && match->constant("kind") == "parent";
  });
  if (parent == words.end()) return {};
  std::size_t first = words.size();
  while (first > 0 && words[first - 1].box.top > parent->box.top && is_known(words[first - 1])) --first;
  const auto at = parent - words.begin();
  const auto tells_units = [](const Word& word) { return word.role && holds_units(*word.role); };
  if (words.size() - first < 2 || static_cast<std::ptrdiff_t>(first) <= at) return {};
  if (std::none_of(words.begin() + static_cast<std::ptrdiff_t>(first), words.end(), tells_units)) return {};
  std::vector<Word> replaced{*parent};
  std::rotate(words.begin() + at, words.begin() + static_cast<std::ptrdiff_t>(first), words.end());
  words.erase(words.begin() + at + static_cast<std::ptrdiff_t>(words.size() - first));
  return replaced;
}

bool is_enough(const Words& words) {
  std::set<ColumnRole> roles;
  std::size_t known = 0;
  bool task = false, unit = false;
  for (const Word& word : words) {
    if (!word.role) continue;
    ++known;
    roles.insert(*word.role);
    task |= *word.role == ColumnRole::task;
    unit |= holds_units(*word.role);
  }
  // Half of them tell where the first column is one of numbers.
  const bool numbered = !words.empty() && words.front().role == ColumnRole::number;
  if (known * 2 + (numbered ? 1 : 0) <= words.size()) return false;
  if (words.size() == 2) return task && unit && words[0].box.top == words[1].box.top;
  return known >= 3 && roles.size() >= 2 && (task || unit);
}

/// Takes the next line into the head when all of it is headings, or completes headings above.
bool take_line(Words& words, const Words& next, const rules::Lexicon& lexicon) {
  const bool halves = next.size() == 1 && words.back().box.height() == 1 &&
                      text::length(words.back().key + next[0].key) <= kLongestPaddedHeading &&
                      lexicon.heading(words.back().key + next[0].key);
  if (halves) {
    grow(words.back(), next[0], lexicon);
    return true;
  }
  if (std::all_of(next.begin(), next.end(), is_known)) {
    words.insert(words.end(), next.begin(), next.end());
    return true;
  }
  if (next.size() == 1 && !is_known(words.back()) && lexicon.heading(words.back().key + next[0].key)) {
    grow(words.back(), next[0], lexicon);
    return true;
  }
  return completes(words, next, lexicon);
}

bool is_parent(const Word& word, const rules::RuleSet& table_rules) {
  const auto match = table_rules.full(word.key);
  return match && match->constant("kind") == "parent";
}

/// The column of words that stand under each other, or words.size(); nothing when the word stands under two.
std::optional<std::size_t> column_over(const Words& words, const Word& word) {
  std::size_t found = words.size();
  for (std::size_t w = 0; w < words.size(); ++w) {
    if (overlap(words[w].box, word.box) <= 0) continue;
    if (found < words.size()) return std::nullopt;
    found = w;
  }
  return found;
}

/// A head of several lines, its headings broken or under a common one, and centred in their height: 完成 / 序号 任务 / 时限.
struct Spread {
  Words words;
  Words over;  ///< headings over two others
  std::size_t end = 0;
};

/// Lines [begin, end) as one spread head: each word of the first and the last line is a part of a heading.
std::optional<Spread> spread_head(const std::vector<PrintedLine>& lines, std::size_t begin, std::size_t end,
                                  std::string_view source, const rules::Lexicon& lexicon,
                                  const rules::RuleSet& table_rules) {
  Spread spread{{}, {}, end};
  std::vector<std::size_t> parts;  // printed lines of each heading
  std::size_t most = 0;
  for (std::size_t i = begin; i < end; ++i) {
    const Words next = words_of(lines[i], i, source, lexicon);
    most = std::max(most, next.size());
    for (const Word& word : next) {
      if (is_parent(word, table_rules)) {
        spread.over.push_back(word);
        continue;
      }
      const auto column = column_over(spread.words, word);
      if (!column) return std::nullopt;
      if (*column < spread.words.size()) {
        grow(spread.words[*column], word, lexicon);
        ++parts[*column];
      } else {
        spread.words.push_back(word);
        parts.push_back(1);
      }
    }
  }
  if (most < kFewestBeside || !is_enough(spread.words)) return std::nullopt;
  bool under = !spread.over.empty();
  for (std::size_t w = 0; w < spread.words.size(); ++w) {
    const Box& box = spread.words[w].box;
    const bool at_top = box.top == static_cast<double>(begin), at_bottom = box.bottom == static_cast<double>(end);
    const std::string& last = spread.words[w].lines.back().text();
    const bool measured_in = last.starts_with("（") && last.ends_with("）");  // 预算 over （万元）
    if (!is_known(spread.words[w]) && (parts[w] > 1 || at_top || at_bottom) && !(at_top && at_bottom && measured_in))
      return std::nullopt;
    under |= parts[w] > 1;
  }
  if (!under) return std::nullopt;
  std::sort(spread.words.begin(), spread.words.end(),
            [](const Word& a, const Word& b) { return a.box.left < b.box.left; });
  return spread;
}

FoundHead found_head(const Words& words, const Words& over, std::size_t end, const rules::Lexicon& lexicon) {
  FoundHead found;
  found.end = end;
  for (const Word& word : over)
    for (const Passage& line : word.lines)
      for (const Span& span : line.spans()) found.over.push_back(span);
  for (const Word& word : words) {
    Column column;
    column.heading = text::join(word.lines);
    found.head.columns.push_back(std::move(column));
    found.head.boxes.push_back(word.box);
  }
  decide_roles(found.head.columns, lexicon);
  return found;
}

/// Without a task column the lines are a roster's (职务 姓名 单位), read line by line.
bool holds_tasks(const FoundHead& found) {
  return std::any_of(found.head.columns.begin(), found.head.columns.end(),
                     [](const Column& column) { return column.role == ColumnRole::task; });
}

/// Blanks enough for so many words: most lines of a text have none.
bool may_hold_words(const PrintedLine& line, std::size_t count) {
  const std::string& text = line.text.text();
  const auto blanks = static_cast<std::size_t>(std::count(text.begin(), text.end(), ' '));
  return std::max(blanks + 1, line.text.spans().size()) >= count;
}

/// The longest spread head that begins here.
std::optional<FoundHead> longest_spread_head(const std::vector<PrintedLine>& lines, std::size_t begin,
                                             std::string_view source, const rules::Lexicon& lexicon,
                                             const rules::RuleSet& table_rules) {
  std::optional<Spread> longest;
  bool wide = false;
  for (std::size_t end = begin + 1; end <= lines.size() && end <= begin + kMostSpreadLines; ++end) {
    if (!could_be_head(lines[end - 1])) break;
    wide = wide || may_hold_words(lines[end - 1], kFewestBeside);
    if (end == begin + 1 || !wide) continue;
    if (auto spread = spread_head(lines, begin, end, source, lexicon, table_rules)) longest = std::move(spread);
  }
  if (!longest) return std::nullopt;
  FoundHead found = found_head(longest->words, longest->over, longest->end, lexicon);
  // Printed again it stands in the same order, line by line.
  for (std::size_t i = begin; i < longest->end; ++i)
    for (const Word& word : words_of(lines[i], i, source, lexicon)) found.keys.push_back(word.key);
  return found;
}

}  // namespace

std::optional<FoundHead> head_at(const std::vector<PrintedLine>& lines, std::size_t begin, std::string_view source,
                                 const rules::Lexicon& lexicon, const rules::RuleSet& table_rules) {
  if (!could_be_head(lines[begin])) return std::nullopt;
  if (auto spread = longest_spread_head(lines, begin, source, lexicon, table_rules); spread && holds_tasks(*spread))
    return spread;
  Words words = words_of(lines[begin], begin, source, lexicon);
  std::size_t end = begin + 1;
  if (words.size() == 1 && !is_known(words[0]) && words[0].key.size() <= kLongestHalf && end < lines.size() &&
      could_be_head(lines[end])) {
    const Words next = words_of(lines[end], end, source, lexicon);
    if (next.size() != 1 || !lexicon.heading(words[0].key + next[0].key)) return std::nullopt;
    grow(words[0], next[0], lexicon);
    ++end;
  }
  const auto known = static_cast<std::size_t>(std::count_if(words.begin(), words.end(), is_known));
  if (words.empty() || known * 2 < words.size()) return std::nullopt;
  for (std::size_t i = end; i < lines.size() && i < begin + kMostLines && could_be_head(lines[i]); ++i) {
    const Words next = words_of(lines[i], i, source, lexicon);
    if (!take_line(words, next, lexicon)) {
      // An unknown heading on a line of its own, or the first half of a broken one: only what follows can tell.
      const bool single = next.size() == 1 && next[0].key.size() <= kLongestHeading / 2 && i + 1 < lines.size() &&
                          could_be_head(lines[i + 1]);
      if (!single || !is_known(words.back())) break;
      const Words after = words_of(lines[i + 1], i + 1, source, lexicon);
      const bool halves = after.size() == 1 && lexicon.heading(next[0].key + after[0].key).has_value();
      const bool among_known = after.size() == 1 && is_known(after[0]) && words_of(lines[i - 1], i - 1, source, lexicon).size() == 1;
      if (!halves && !among_known) break;
      words.push_back(next[0]);
      continue;
    }
    end = i + 1;
  }
  if (!is_enough(words)) return std::nullopt;
  std::vector<std::string> keys;
  for (const Word& word : words) keys.push_back(word.key);
  const Words over = replace_parent(words, table_rules);
  FoundHead found = found_head(words, over, end, lexicon);
  found.keys = std::move(keys);
  if (!holds_tasks(found)) return std::nullopt;
  return found;
}

}  // namespace fenjie::layout
