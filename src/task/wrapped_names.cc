#include "task/wrapped_names.h"

#include <algorithm>

#include "text/characters.h"

namespace fenjie::task {

namespace {

constexpr std::size_t kEnoughNames = 8;  // of a column, to tell its habits
constexpr double kMostly = 0.6;
constexpr int kRareBreak = 5;             // cells with 、 for one with a line break of its own

bool is_open(const NameToken& token) {
  return token.key.rfind("（") != std::string::npos && token.key.rfind("）") == std::string::npos;
}

/// A line end in front of this token that the print had room to avoid.
bool is_hard(const NameToken& above, const NameToken& token) { return token.before == Gap::line && !above.fills_line; }

}  // namespace

WrappedNames::WrappedNames(const Table& table, const TableRows& rows, std::size_t column, NameKind kind,
                           const NameSplitter& splitter, const rules::Lexicon& lexicon)
    : kind_(kind), splitter_(splitter), lexicon_(lexicon) {
  for (const Cell& cell : table.cells) {
    const bool body = cell.row < static_cast<int>(table.rows.size()) &&
                      table.rows[static_cast<std::size_t>(cell.row)] == RowKind::body;
    if (body && cell.column == static_cast<int>(column) && cell.column_span == 1)
      learn(name_tokens(cell.lines, rows.full_lines(cell.lines, column)));
  }
}

void WrappedNames::learn(const std::vector<NameToken>& tokens) {
  bool marks = false, breaks = false;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    marks |= tokens[i].before == Gap::mark;
    const bool hard = i > 0 && is_hard(tokens[i - 1], tokens[i]);
    breaks |= hard;
    const bool begins = i == 0 || tokens[i].before == Gap::mark || hard;
    if (begins && splitter_.is_whole(kind_, tokens[i].key)) alone_.insert(tokens[i].key);
  }
  with_marks_ += marks;
  with_breaks_ += breaks && !marks;
}

bool WrappedNames::parted_by_marks(const std::vector<NameToken>& tokens) const {
  bool breaks = false;
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    if (tokens[i].before == Gap::mark) return true;
    breaks |= is_hard(tokens[i - 1], tokens[i]);
  }
  return !breaks && with_marks_ > kRareBreak * with_breaks_;
}

/// The column's names begin with what they belong to (市教育局), and none like the rest of a name under `above`.
bool WrappedNames::only_prints_wholes(const std::string& above) const {
  const auto own =
      std::count_if(alone_.begin(), alone_.end(), [&](const std::string& name) { return lexicon_.begins_unit(name); });
  return alone_.size() >= kEnoughNames && static_cast<double>(own) >= kMostly * static_cast<double>(alone_.size()) &&
         std::none_of(alone_.begin(), alone_.end(),
                      [&](const std::string& name) { return lexicon_.may_go_on(above, name); });
}

WrappedNames::Reading WrappedNames::judge_units(const NameToken& above, const NameToken& below, bool by_marks) const {
  const std::string joined = above.key + below.key;
  const bool begins = lexicon_.begins_unit(below.key);
  const bool whole = splitter_.is_whole(kind_, above.key);
  if (!whole || !splitter_.is_whole(kind_, below.key)) {
    if (begins && (alone_.contains(below.key) || (whole && !by_marks))) return Reading::apart;
    return by_marks || splitter_.is_whole(kind_, joined) ? Reading::one : Reading::apart;
  }
  if (group_goes_on(above.key, below.key, lexicon_) && !alone_.contains(below.key)) return Reading::one;
  if (by_marks) return begins ? Reading::apart_in_doubt : Reading::one;
  if (!lexicon_.may_go_on(above.key, below.key)) return Reading::apart;
  if (alone_.contains(below.key) || !lexicon_.begins_unit(above.key)) return Reading::apart_in_doubt;
  return alone_.contains(joined) || only_prints_wholes(above.key) ? Reading::maybe : Reading::maybe_in_doubt;
}

WrappedNames::Reading WrappedNames::judge(const NameToken& above, const NameToken& below, bool by_marks) const {
  if (below.before != Gap::line) return Reading::apart;
  if (is_open(above) || below.key.starts_with("（")) return Reading::one;  // 各县 / （市、区）人民政府
  if (!above.fills_line) return Reading::apart;
  if (kind_ == NameKind::unit) return judge_units(above, below, by_marks);
  const bool wholes = splitter_.is_whole(kind_, above.key) && splitter_.is_whole(kind_, below.key);
  return by_marks && !wholes && splitter_.is_whole(kind_, above.key + below.key) ? Reading::one : Reading::apart;
}

std::vector<NameToken> WrappedNames::join(const std::vector<NameToken>& tokens, std::vector<OverLines>& doubts) const {
  const bool by_marks = parted_by_marks(tokens);
  std::vector<NameToken> names;
  for (const NameToken& token : tokens) {
    names.push_back(token);
    // A rest over two lines (农业综合执法 / 支队) is known as one when it is whole.
    while (names.size() > 1 && judge(names[names.size() - 2], names.back(), by_marks) == Reading::one) {
      const NameToken rest = std::move(names.back());
      names.pop_back();
      names.back().text.append(rest.text);
      names.back().key += rest.key;
      names.back().fills_line = rest.fills_line;
    }
  }
  for (std::size_t i = 1; i < names.size(); ++i) {
    const Reading reading = judge(names[i - 1], names[i], by_marks);
    names[i].goes_on = reading == Reading::maybe || reading == Reading::maybe_in_doubt;
    if (reading != Reading::apart_in_doubt && reading != Reading::maybe_in_doubt) continue;
    std::vector<Span> source = names[i - 1].text.spans();
    for (const Span& span : names[i].text.spans()) source.push_back(span);
    doubts.push_back({names[i - 1].text.text(), names[i].text.text(), std::move(source)});
  }
  return names;
}

}  // namespace fenjie::task
