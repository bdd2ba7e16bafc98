#include "layout/furniture.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>

#include "layout/line_tokens.h"
#include "text/numerals.h"

namespace fenjie::layout {

namespace {

constexpr std::size_t kLongestPageNumber = 48;    // bytes of a key; spares the rules the body text
constexpr std::size_t kGapBesidePageNumber = 4;   // blanks
constexpr std::size_t kLinesBetweenNumbers = 15;  // fewer lines apart, bare numbers are a table's numbers
constexpr std::size_t kLongestRunningHead = 180;  // bytes of a key
constexpr std::size_t kPagesOfRunningHead = 3;
constexpr std::size_t kLinesOfRunningHead = 4;  // under its first one

enum class Kind { text, page, weak };

struct Verdict {
  Kind kind = Kind::text;
  int page = 0;
};

Verdict judge(const PrintedLine& line, const rules::RuleSet& rules) {
  if (line.key.size() > kLongestRunningHead) return {};
  const auto match = rules.full(line.key);
  if (!match) return {};
  if (match->constant("kind") == "continued") return {Kind::page, 0};
  if (line.key.size() > kLongestPageNumber) return {};
  const auto page = match->field("page");
  const auto number = page ? text::numeral(std::string_view(line.key).substr(page->begin, page->size())) : std::nullopt;
  if (!number) return {};
  return {match->constant("kind") == "page" ? Kind::page : Kind::weak, *number};
}

bool opens_page(const std::vector<PrintedLine>& lines, std::size_t i) {
  return i == 0 || lines[i - 1].page != lines[i].page;
}

bool closes_page(const std::vector<PrintedLine>& lines, std::size_t i) {
  return i + 1 == lines.size() || lines[i + 1].page != lines[i].page;
}

/// Bare numbers that open or close pages and count with them (the same distance from the page's own number twice).
void confirm_by_pages(const std::vector<PrintedLine>& lines, std::vector<Verdict>& verdicts) {
  std::map<int, std::vector<std::size_t>> by_distance;
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (verdicts[i].kind == Kind::weak && (opens_page(lines, i) || closes_page(lines, i)))
      by_distance[verdicts[i].page - lines[i].page].push_back(i);
  for (const auto& [distance, found] : by_distance)
    if (found.size() >= 2)
      for (const std::size_t i : found) verdicts[i].kind = Kind::page;
}

/// Without form feeds: numbers that rise by one and stand at least most of a page apart.
void confirm_by_distance(std::vector<Verdict>& verdicts) {
  std::vector<std::size_t> weak;
  for (std::size_t i = 0; i < verdicts.size(); ++i)
    if (verdicts[i].kind == Kind::weak) weak.push_back(i);
  for (std::size_t begin = 0; begin < weak.size();) {
    std::size_t end = begin + 1;
    while (end < weak.size() && verdicts[weak[end]].page == verdicts[weak[end - 1]].page + 1 &&
           weak[end] - weak[end - 1] >= kLinesBetweenNumbers)
      ++end;
    if (end - begin >= 3)
      for (std::size_t k = begin; k < end; ++k) verdicts[weak[k]].kind = Kind::page;
    begin = end;
  }
}

std::string without_digits(const std::string& key) {
  std::string result;
  for (const char c : key)
    if (c < '0' || c > '9') result += c;
  return result;
}

struct Edge {
  std::vector<std::size_t> opening, closing;  // lines that open, close a page
  std::size_t printed = 0;                    // how often the text is printed at all
};

/// Whether each word of the line is a heading, or the first or last part of one.
bool is_of_head(const PrintedLine& line, const std::vector<std::string_view>& headings) {
  const std::string& text = line.text.text();
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    const std::string_view word = std::string_view(text).substr(begin, end - begin);
    if (std::none_of(headings.begin(), headings.end(),
                     [&](std::string_view heading) { return heading.starts_with(word) || heading.ends_with(word); }))
      return false;
    begin = end + 1;
  }
  return true;
}

/// A head of several lines (完成 / 序号 任务 / 时限): what follows the opening line alike on nearly all pages.
void take_lines_under(const std::vector<PrintedLine>& lines, const std::vector<std::size_t>& opening,
                      const std::vector<std::string_view>& headings, std::vector<Verdict>& verdicts) {
  for (std::size_t below = 1; below <= kLinesOfRunningHead; ++below) {
    if (opening[0] + below >= lines.size() || !is_of_head(lines[opening[0] + below], headings)) return;
    std::vector<std::size_t> alike;
    for (const std::size_t first : opening) {
      const std::size_t i = first + below;
      if (i < lines.size() && lines[i].page == lines[first].page && lines[i].key == lines[opening[0] + below].key)
        alike.push_back(i);
    }
    if (alike.empty() || alike.front() != opening[0] + below || alike.size() * 5 < opening.size() * 4) return;
    for (std::size_t k = 1; k < alike.size(); ++k) verdicts[alike[k]].kind = Kind::page;
  }
}

/// Text that opens (or closes) many pages and stands hardly anywhere else: a value of a table's last column
/// closes many pages too. Its first print stays: it may be the title that later pages repeat.
void find_running_heads(const std::vector<PrintedLine>& lines, const rules::Book& book,
                        std::vector<Verdict>& verdicts) {
  const std::vector<std::string_view> headings = book.vocabulary("column-heads").terms();
  std::unordered_map<std::string, Edge> edges;
  std::optional<std::size_t> last;  // last line of text seen, to find those that close a page
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (verdicts[i].kind == Kind::page || lines[i].key.size() > kLongestRunningHead) continue;
    ++edges[without_digits(lines[i].key)].printed;
    const bool opens = !last || lines[*last].page != lines[i].page;
    if (opens && last) edges[without_digits(lines[*last].key)].closing.push_back(*last);
    if (opens) edges[without_digits(lines[i].key)].opening.push_back(i);
    last = i;
  }
  const std::size_t enough =
      std::max<std::size_t>(kPagesOfRunningHead, static_cast<std::size_t>(lines.back().page) / 2);
  const auto is_running = [&](const std::vector<std::size_t>& found, const Edge& edge) {
    return found.size() >= enough && found.size() * 5 >= edge.printed * 4;
  };
  for (const auto& [key, edge] : edges)
    for (const auto* found : {&edge.opening, &edge.closing})
      if (is_running(*found, edge))
        for (std::size_t k = 1; k < found->size(); ++k) verdicts[(*found)[k]].kind = Kind::page;
  for (const auto& [key, edge] : edges)
    if (is_running(edge.opening, edge)) take_lines_under(lines, edge.opening, headings, verdicts);
}

/// Without form feeds: text that stands beside page numbers (under — 1 —, — 2 —) and hardly anywhere else. Its first print stays
/// where no page number is in it.
void find_heads_beside_numbers(const std::vector<PrintedLine>& lines, std::vector<Verdict>& verdicts) {
  constexpr std::size_t kFewest = 2;
  constexpr std::string_view kPage = "页";
  std::unordered_map<std::string, std::vector<std::size_t>> beside, printed;
  const auto is_number = [&](std::size_t i) { return i < lines.size() && verdicts[i].kind == Kind::page; };
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (is_number(i) || lines[i].key.size() > kLongestRunningHead) continue;
    const std::string key = without_digits(lines[i].key);
    printed[key].push_back(i);
    if ((i > 0 && is_number(i - 1)) || is_number(i + 1)) beside[key].push_back(i);
  }
  std::vector<std::size_t> heads;
  for (const auto& [key, found] : beside) {
    if (found.size() < kFewest || found.size() * 5 < printed[key].size() * 4) continue;
    const bool first_goes = key.find(kPage) != std::string::npos || printed[key].front() != found.front();
    heads.insert(heads.end(), found.begin() + (first_goes ? 0 : 1), found.end());
  }
  for (const std::size_t i : heads) verdicts[i].kind = Kind::page;
}

/// Under a page number, the document number that the file's first lines print, by itself or behind the office's name: 市教育局　　临教发〔2022〕44号.
void find_numbers_printed_again(const std::vector<PrintedLine>& lines, const rules::RuleSet& rules, std::vector<Verdict>& verdicts) {
  constexpr std::size_t kTopLines = 12;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (verdicts[i - 1].kind != Kind::page || verdicts[i].kind == Kind::page || lines[i].key.size() > kLongestRunningHead) continue;
    const auto match = rules.full(lines[i].key);
    if (!match || match->constant("kind") != "head") continue;
    const std::string_view key = lines[i].key;
    const auto end = lines.begin() + static_cast<std::ptrdiff_t>(std::min(i, kTopLines));
    for (auto number = lines.begin(); number != end; ++number) {
      if (!key.ends_with(number->key)) continue;
      const std::string_view name = key.substr(0, key.size() - number->key.size());
      const bool printed = std::any_of(lines.begin(), end, [&](const PrintedLine& line) { return line.key.find(name) != std::string::npos; });
      if (printed) verdicts[i].kind = Kind::page;
    }
  }
}

/// Cuts a page number off that blanks set apart from the rest of its line.
bool cut_page_number(PrintedLine& line, std::string_view source, const rules::RuleSet& rules,
                     std::vector<Span>& furniture) {
  if (line.key.size() > kLongestPageNumber * 4 || line.key.find("页") == std::string::npos) return false;
  const std::vector<Token> tokens = tokens_of(line, source);
  for (std::size_t begin = 0; begin < tokens.size(); ++begin) {
    if (begin > 0 && tokens[begin].gap < kGapBesidePageNumber) continue;
    std::size_t end = begin + 1;
    std::string key = tokens[begin].key;
    while (end < tokens.size() && tokens[end].gap < kGapBesidePageNumber) key += tokens[end++].key;
    const auto match = rules.full(key);
    if (!match || match->constant("kind") != "page" || (begin > 0 && end < tokens.size())) continue;
    for (const Span& span : line.text.spans({tokens[begin].part.begin, tokens[end - 1].part.end}))
      furniture.push_back(span);
    keep_part(line, begin > 0 ? Span{0, tokens[begin].part.begin} : Span{tokens[end - 1].part.end, line.text.size()});
    return true;
  }
  return false;
}

}  // namespace

std::vector<Span> take_furniture(std::vector<PrintedLine>& lines, const rules::Book& book) {
  std::vector<Span> furniture;
  if (lines.empty()) return furniture;
  const rules::RuleSet& rules = book.set("furniture");
  std::vector<Verdict> verdicts;
  verdicts.reserve(lines.size());
  for (const PrintedLine& line : lines) verdicts.push_back(judge(line, rules));
  if (lines.back().page > 1) {
    confirm_by_pages(lines, verdicts);
    find_running_heads(lines, book, verdicts);
  } else {
    confirm_by_distance(verdicts);
    find_heads_beside_numbers(lines, verdicts);
  }
  find_numbers_printed_again(lines, rules, verdicts);
  std::vector<PrintedLine> kept;
  bool page_break = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (verdicts[i].kind == Kind::page) {
      furniture.push_back(lines[i].span);
      page_break = true;
      continue;
    }
    lines[i].page_break_before = !kept.empty() && (page_break || kept.back().page != lines[i].page);
    page_break = false;
    kept.push_back(std::move(lines[i]));
  }
  lines = std::move(kept);
  return furniture;
}

std::vector<Span> cut_page_numbers(std::vector<PrintedLine>& lines, std::string_view source, const rules::Book& book) {
  std::vector<Span> furniture;
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (cut_page_number(lines[i], source, book.set("furniture"), furniture) && i + 1 < lines.size())
      lines[i + 1].page_break_before = true;
  return furniture;
}

}  // namespace fenjie::layout
