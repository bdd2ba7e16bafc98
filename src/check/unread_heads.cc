#include "check/unread_heads.h"

#include <algorithm>
#include <set>
#include <string>

#include "text/characters.h"
#include "text/fold.h"

namespace fenjie::check {

namespace {

constexpr std::size_t kMostLines = 4;
constexpr std::size_t kFewestRoles = 3;

/// What the words of one line, or of several, say.
struct Words {
  std::size_t count = 0, known = 0;
  std::set<ColumnRole> roles;
};

void add(const Passage& line, const rules::Lexicon& lexicon, Words& words) {
  const std::string& text = line.text();
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    const std::string key = text::fold(std::string_view(text).substr(begin, end - begin));
    begin = end + 1;
    if (key.empty()) continue;
    ++words.count;
    const auto role = text::length(key) > 1 ? lexicon.heading(key) : std::nullopt;
    if (!role) continue;
    ++words.known;
    if (*role != ColumnRole::other) words.roles.insert(*role);
  }
}

bool is_head(const Words& words) { return words.roles.size() >= kFewestRoles && words.known * 2 >= words.count; }

/// Lines of the head that begins at `at`, or 0.
std::size_t head_size(const std::vector<const Passage*>& lines, std::size_t at, const rules::Lexicon& lexicon) {
  Words words;
  for (std::size_t size = 1; size <= kMostLines && at + size <= lines.size(); ++size) {
    const std::size_t known = words.known;
    add(*lines[at + size - 1], lexicon, words);
    if (size == 1 && words.known == known) return 0;  // begins with none of its words
    if (is_head(words)) return size;
  }
  return 0;
}

void look_through(const std::vector<const Passage*>& lines, const rules::Lexicon& lexicon,
                  std::vector<Diagnostic>& doubts) {
  for (std::size_t at = 0; at < lines.size();) {
    const std::size_t size = head_size(lines, at, lexicon);
    if (size > 0)
      doubts.push_back({"table/unread", Severity::warning,
                        "“" + lines[at]->text() + "”像是表头，但下面没有读成表格，表中的任务可能缺漏，请对照原件。", "", "tasks",
                        lines[at]->spans()});
    at += std::max<std::size_t>(size, 1);
  }
}

}  // namespace

std::vector<Diagnostic> unread_heads(const Document& document, const rules::Lexicon& lexicon) {
  std::vector<Diagnostic> doubts;
  std::vector<const Passage*> lines;
  for (const Block& block : document.blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
      for (const Passage& line : paragraph->lines) lines.push_back(&line);
      continue;
    }
    look_through(lines, lexicon, doubts);
    lines.clear();
  }
  look_through(lines, lexicon, doubts);
  return doubts;
}

}  // namespace fenjie::check
