#include "notice/roster_doubts.h"

#include <algorithm>
#include <string>
#include <utility>

#include "notice/roster_posts.h"
#include "notice/roster_words.h"
#include "notice/split_list.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/passage.h"

namespace fenjie::notice {

namespace {

/// Nothing but a name and its posts can stand on such a line: it is short and no sentence.
bool may_be_member(const Line& line) {
  constexpr std::size_t kLongest = 120;  // bytes of a key
  const std::string& key = line.key();
  if (line.taken || line.table || key.empty() || key.size() > kLongest) return false;
  return key.find("。") == std::string::npos && key.find("，") == std::string::npos && key.find("：") == std::string::npos;
}

/// 县政府党组成员、县政府办公室主: posts, the last one cut by the line's end.
bool holds_post(const std::string& key, const Context& context) {
  const std::vector<Span> items = list_items(key, {0, key.size()}, "、");
  return std::any_of(items.begin(), items.end(), [&](Span item) { return ends_in_post(key.substr(item.begin, item.size()), context); });
}

}  // namespace

void UnreadMembers::add(std::size_t line, bool in_roster) {
  if (!in_roster) {
    skipped_.clear();
  } else if (!lines_[line].taken) {
    if (may_be_member(lines_[line]) && holds_post(lines_[line].key(), context_)) skipped_.push_back(line);
  } else {
    for (const std::size_t i : std::exchange(skipped_, {}))
      context_.diagnostics.push_back({"notice/roster-unread", Severity::warning, "名单里“" + text::clean(lines_[i].subject.passage()).text() + "”这一行没有读出姓名，没有列入名单，请对照原文补录。", "",
                                      "roster", spans_of(lines_[i])});
  }
}

void doubt_cut_posts(const std::vector<RosterEntry>& roster, std::size_t first, const Context& context) {
  for (std::size_t i = first; i < roster.size(); ++i) {
    for (const Field& title : roster[i].titles) {
      if (title.spans.empty() || !context.book.set("roster-post-cut").full(text::fold(title.value))) continue;
      context.diagnostics.push_back({"notice/roster-name-unsure", Severity::warning,
                                     "名单里“" + roster[i].name.value + "”的职务“" + title.value + "”不完整，可能在行末断开，或同旁边一栏的字混在一起，请对照原文核对这个人和相邻的人。", "", "roster", title.spans});
    }
  }
}

void doubt_unmarked(const Lines& lines, Range part, const Context& context) {
  constexpr std::size_t kFewest = 3;  // lines
  std::vector<Span> run;
  std::size_t count = 0, posts = 0;
  for (std::size_t i = part.begin; i <= part.end; ++i) {
    const bool free = i < part.end && may_be_member(lines[i]);
    const std::vector<RosterPerson> persons = free ? persons_of(lines[i].subject.passage(), RowOrder::unknown, context) : std::vector<RosterPerson>{};
    const bool one = persons.size() == 1 && !persons.front().unsure;
    const bool named = one && context.lexicon.is_person(text::compact(persons.front().name.value));
    const bool posted = one && !persons.front().titles.empty();
    if (named || (posted && persons.front().name.empty() && count > 0)) {  // or the post on a line of its own
      const std::vector<Span> spans = spans_of(lines[i]);
      run.insert(run.end(), spans.begin(), spans.end());
      count += named;
      posts += posted;
      continue;
    }
    if (count >= kFewest && posts >= kFewest)
      context.diagnostics.push_back({"notice/roster-unread", Severity::warning,
                                     "有" + std::to_string(count) + "人像是名单，但没有写组长、成员等职务，没有读成名单，请对照原文补录。", "", "roster", run});
    run.clear();
    count = posts = 0;
  }
}

}  // namespace fenjie::notice
