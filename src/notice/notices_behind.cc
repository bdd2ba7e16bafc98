#include "notice/notices_behind.h"

#include <algorithm>
#include <string>

#include "notice/title_places.h"
#include "notice/titles.h"

namespace fenjie::notice {

namespace {

/// The title at `title` is that of a notice, not of what the notice before it sends along.
bool is_own_title(const Lines& lines, Range title, const Extent& before, const Context& context) {
  const std::string own = key_of(lines, title);
  return context.book.set("notice-kind").full(own) &&
         bare_title(key_of(lines, before.title)).find(bare_title(own)) == std::string::npos;
}

/// Addressees follow, or another signature, which is too little behind a table.
bool is_notice_below(const Lines& lines, Range below, bool behind_table, const Context& context) {
  for (std::size_t i = below.begin; i < below.end; ++i) {
    if (is_closing(lines[i])) return !behind_table;
    if (i - below.begin <= 3 && names_addressees(lines[i], context)) return true;
  }
  return false;
}

/// Addressees, who may go over several lines of a paragraph.
bool is_addressed(const Lines& lines, Range below, const Context& context) {
  constexpr std::size_t kMost = 4;  // lines
  constexpr std::string_view kColon = "：";
  const std::size_t last = std::min(below.end, below.begin + kMost);
  std::string all;
  for (std::size_t i = below.begin; i < last && !lines[i].table && lines[i].paragraph == lines[below.begin].paragraph; ++i) {
    all += lines[i].key();
    if (!all.ends_with(kColon)) continue;
    const auto match = context.book.set("addressees").full(all);
    return match && match->constant("is") == "addressees";
  }
  return false;
}

/// Who issues it, over the date.
bool is_signed(const Lines& lines, Range below) {
  constexpr std::size_t kFarthest = 400;  // lines
  for (std::size_t i = below.begin; i < std::min(below.end, below.begin + kFarthest); ++i) {
    if (lines[i].is() == "number") return false;
    if (lines[i].is() == "signature" || (lines[i].is() == "date" && i > below.begin && lines[i - 1].is() == "issuer")) return true;
  }
  return false;
}

/// X关于印发…的通知 at `at`, addressees right under it, and a signature: a notice, whatever stands above it. Of its title the last line is enough, and
/// that is said.
std::optional<Extent> addressed_and_signed(const Lines& lines, std::size_t at, const Extent& before, const Context& context) {
  const std::string_view is = lines[at].is();
  if (is != "title" && is != "title-first" && is != "title-begin" && is != "title-end") return std::nullopt;
  std::size_t first = at;  // with whose title it is, on lines of their own
  while (first > before.header_end + 1 && lines[first - 1].is() == "issuer") --first;
  const std::string_view above = lines[first - 1].is();
  if (above == "marker" || above == "number" || above.starts_with("title")) return std::nullopt;
  const Range title = title_below(lines, at, context);
  if (title.empty() || title.begin != at || title.end >= before.lines.end || !is_own_title(lines, title, before, context)) return std::nullopt;
  const Range below{title.end, before.lines.end};
  if (!is_addressed(lines, below, context) || !is_signed(lines, below)) return std::nullopt;
  Extent extent;
  extent.lines = {first, before.lines.end};
  extent.title = title;
  extent.header_end = title.end;
  extent.title_cut = is == "title-end" && first == at;
  return extent;
}

}  // namespace

std::optional<Extent> unnumbered_behind(const Lines& lines, const Extent& before, const Context& context) {
  for (std::size_t i = before.header_end + 1; i < before.lines.end; ++i) {
    if (const auto whole = addressed_and_signed(lines, i, before, context)) return whole;
    const bool behind_table = lines[i - 1].table != nullptr;
    if ((!is_closing(lines[i - 1]) && !behind_table) || lines[i].is() == "date") continue;
    Range title = title_below(lines, i, context);
    if (title.empty() || title.end >= before.lines.end || !is_own_title(lines, title, before, context)) continue;
    if (!is_notice_below(lines, {title.end, before.lines.end}, behind_table, context)) continue;
    Extent extent;
    extent.lines = {i, before.lines.end};
    extent.title = title;
    extent.header_end = title.end;
    return extent;
  }
  return std::nullopt;
}

}  // namespace fenjie::notice
