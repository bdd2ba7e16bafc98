#include "notice/split.h"

#include <algorithm>

#include "notice/cited_numbers.h"
#include "notice/labels.h"
#include "notice/notices_behind.h"
#include "notice/title_places.h"

namespace fenjie::notice {

namespace {

constexpr std::size_t kLongText = 600;  // bytes of key: a line that may hold a whole outline
constexpr std::size_t kTopLines = 25;   // where the title of a file without number is looked for

/// A whole list without line breaks.
bool holds_items(const Line& line, const Context& context) {
  Counting counting;
  return labels_in(line.subject, context, counting).size() > 1;
}

/// First lines of issuer, head elements and metadata above `first`.
std::size_t top_above(const Lines& lines, std::size_t first, std::size_t floor) {
  while (first > floor) {
    const Line& line = lines[first - 1];
    if (line.is() != "issuer" && line.is() != "issuer_mark" && line.is() != "metadata" && !is_head_element(line)) break;
    --first;
  }
  return first;
}

bool is_number(const Line& line) { return line.is() == "number"; }

/// A metadata table names the number too: 发文字号：…
bool is_metadata_number(const Line& line, const Context& context) {
  for (rules::Subject rest = line.subject; true;) {
    const auto match = context.book.set("header").full(rest.key());
    if (!match || match->constant("is") != "metadata") return false;
    const auto value = match->field("value");
    if (value) {
      const auto number =
          context.book.set("header").full(std::string_view(rest.key()).substr(value->begin, value->size()));
      if (number && number->constant("is") == "number") return true;
    }
    const auto next = match->field("rest");
    if (!next || next->empty()) return false;
    rest = rules::Subject(rest.slice(*next));
  }
}

/// First line of the metadata table that line `at` belongs to: labels with values beside or below them.
std::size_t metadata_begin(const Lines& lines, std::size_t at, std::size_t floor) {
  while (at > floor && (lines[at - 1].is() == "metadata" || (at > floor + 1 && is_open_metadata(lines[at - 2])))) --at;
  return at;
}

bool is_letterhead(const Lines& lines, Range title) {
  return title.begin + 1 == title.end && lines[title.begin].match && !lines[title.begin].match->constant("letterhead").empty();
}

/// 临江市人民政府专题会议纪要, 〔2025〕7号, 关于…的会议纪要: who printed it, and when, may stand between.
void take_title_below_letterhead(const Lines& lines, std::size_t from, Extent& extent, const Context& context) {
  if (!is_letterhead(lines, extent.title)) return;
  while (from < lines.size() && lines[from].is() == "signature") ++from;
  const Range below = title_below(lines, from, context);
  if (below.empty()) return;
  extent.title = below;
  extent.header_end = below.end;
}

/// A timetable or a balance sheet in any paper is no notice.
bool has_known_column(const Table& table) {
  return std::any_of(table.columns.begin(), table.columns.end(),
                     [](const Column& column) { return column.role != ColumnRole::other; });
}

/// The file begins with the number, and a table follows, whose title is the notice's.
bool stands_over_table(const Lines& lines, std::size_t number) {
  return number == 0 && lines.size() > 1 && lines[1].table && !lines[1].table->title.empty() && has_known_column(*lines[1].table);
}

Extent unnumbered(const Lines& lines, Range range, const Context& context);

/// The header around a number line; nothing when neither title nor issuer stands beside it.
std::optional<Extent> extent_at(const Lines& lines, std::size_t number, std::size_t floor, const Context& context) {
  Extent extent;
  extent.number = number;
  const bool metadata = lines[number].is() == "metadata" || (number > floor && is_open_metadata(lines[number - 1]));
  if (!metadata) extent.title = title_above(lines, number, floor, context);
  std::size_t first = extent.title.empty() ? number : extent.title.begin;
  extent.header_end = number + 1;
  if (extent.title.empty()) {
    std::size_t below = number + 1;
    while (metadata && below < lines.size() && !is_title_line(lines[below]) && below - number < kTopLines) ++below;
    extent.title = title_below(lines, below, context);
    if (!extent.title.empty()) extent.header_end = extent.title.end;
  }
  take_title_below_letterhead(lines, number + 1, extent, context);
  if (metadata) {
    first = metadata_begin(lines, number, floor);
    if (extent.title.empty()) extent.title = title_above(lines, first, floor, context);
    if (!extent.title.empty()) first = std::min(first, extent.title.begin);
  }
  first = top_above(lines, first, floor);
  const bool issuer_above = first < number && lines[number - 1].is() == "issuer";
  const bool addressed = number + 1 < lines.size() && names_addressees(lines[number + 1], context);
  const bool untitled = addressed && (first == 0 || (floor == 0 && first <= kTitleLines && unnumbered(lines, {floor, number}, context).title.empty()));
  if (extent.title.empty() && !issuer_above && !metadata && !untitled && !stands_over_table(lines, number)) return std::nullopt;
  extent.lines.begin = first;
  return extent;
}

/// The number of a metadata table that the header below repeats is the same notice's.
bool repeats(const Lines& lines, const Extent& metadata, const Extent& header) {
  if (lines[*metadata.number].is() != "metadata" &&
      !is_open_metadata(lines[std::max<std::size_t>(*metadata.number, 1) - 1]))
    return false;
  const auto text = lines[*header.number].match->field("number");
  if (!text) return false;
  const std::string_view number = std::string_view(lines[*header.number].key()).substr(text->begin, text->size());
  return lines[*metadata.number].key().find(number) != std::string::npos;
}

std::vector<Extent> numbered(const Lines& lines, const Context& context) {
  std::vector<Extent> extents;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!is_number(lines[i]) && !(lines[i].is() == "metadata" && is_metadata_number(lines[i], context))) continue;
    const std::size_t floor = extents.empty() ? 0 : std::max(extents.back().header_end, *extents.back().number + 1);
    if (i < floor || is_cited_number(lines, i, context)) continue;
    std::optional<Extent> extent = extent_at(lines, i, floor, context);
    if (!extent) continue;
    if (!extents.empty() && repeats(lines, extents.back(), *extent)) {
      extent->lines.begin = extents.back().lines.begin;
      if (extent->title.empty()) extent->title = extents.back().title;
      extents.back() = *extent;
    } else if (!extents.empty() && extent->lines.begin <= extents.back().header_end) {
      extents.back() = *extent;  // nothing stood under the one before: a list of titles and numbers
    } else {
      extents.push_back(*extent);
    }
  }
  return extents;
}

/// 县教育局：负责…; 县教育局负责…: a unit at the beginning and what it has to do.
bool tells_duty(std::string_view sentence, const Context& context) {
  constexpr std::string_view kColon = "：", kInCharge = "负责";
  const std::size_t colon = sentence.find(kColon), charge = sentence.find(kInCharge);
  if (colon != std::string_view::npos && context.lexicon.is_unit(sentence.substr(0, colon)))
    return context.lexicon.begins_like_task(sentence.substr(colon + kColon.size()));
  return charge != std::string_view::npos && charge + kInCharge.size() < sentence.size() && context.lexicon.is_unit(sentence.substr(0, charge));
}

/// 县教育局：负责…, line by line or one behind the other: the list of duties out of a plan, pasted by itself.
bool lists_duties(const Lines& lines, Range range, const Context& context) {
  constexpr std::size_t kFewest = 2;
  constexpr std::string_view kStop = "。";
  std::size_t count = 0;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const std::string_view key = lines[i].key();
    for (std::size_t begin = 0, stop = 0; begin < key.size(); begin = stop) {
      begin = std::min(key.find_first_not_of(' ', begin), key.size());
      const std::size_t found = key.find(kStop, begin);
      stop = found == std::string_view::npos ? key.size() : found + kStop.size();
      count += tells_duty(key.substr(begin, stop - begin), context);
    }
  }
  return count >= kFewest;
}

bool has_content(const Lines& lines, Range range, const Context& context) {
  const bool addressed = !range.empty() && names_addressees(lines[range.begin], context);
  if (addressed && std::any_of(lines.begin(), lines.end(), is_closing)) return true;  // a letter without title and number
  const bool listed = std::any_of(lines.begin() + static_cast<std::ptrdiff_t>(range.begin),
                     lines.begin() + static_cast<std::ptrdiff_t>(range.end), [&](const Line& line) {
                       if (line.table) return has_known_column(*line.table);
                       if (line.key().empty()) return false;
                       return begins_with_label(line, context) ||
                              (line.key().size() > kLongText && holds_items(line, context));
                     });
  return listed || lists_duties(lines, range, context);
}

/// A plan by itself, without the notice that sent it: its title is the first paragraph, on one line.
Range plan_title(const Lines& lines, Range range) {
  const std::size_t at = range.begin;
  const bool alone = at + 1 < range.end && lines[at + 1].paragraph != lines[at].paragraph;
  return alone && lines[at].is() == "plan-title" ? Range{at, at + 1} : Range{at, at};
}

/// A notice without number in `range`; its title is among the first lines.
Extent unnumbered(const Lines& lines, Range range, const Context& context) {
  Extent extent;
  extent.lines = range;
  extent.title = {range.begin, range.begin};
  for (std::size_t i = range.begin; i < std::min(range.end, range.begin + kTopLines) && extent.title.empty(); ++i) {
    if (begins_with_label(lines[i], context)) break;
    if (may_be_title(lines[i], context) && lines[i].is() != "issuer") extent.title = title_below(lines, i, context);
  }
  if (extent.title.empty()) extent.title = plan_title(lines, range);
  extent.title.end = std::min(extent.title.end, range.end);
  extent.header_end = extent.title.end;
  take_title_below_letterhead(lines, extent.title.end, extent, context);
  return extent;
}

}  // namespace

std::vector<Extent> split(const Lines& lines, const Context& context) {
  std::vector<Extent> extents = numbered(lines, context);
  if (extents.size() > 1 && extents.back().header_end >= lines.size()) extents.pop_back();
  const Range before{0, extents.empty() ? lines.size() : extents.front().lines.begin};
  const bool stands_alone = has_content(lines, before, context);
  if (extents.empty()) {
    const Extent extent = unnumbered(lines, before, context);
    if (stands_alone || !extent.title.empty()) extents.push_back(extent);
  } else if (stands_alone) {
    extents.insert(extents.begin(), unnumbered(lines, before, context));
  } else {
    extents.front().lines.begin = 0;  // a site's furniture
  }
  for (std::size_t i = 0; i < extents.size(); ++i)
    extents[i].lines.end = i + 1 < extents.size() ? extents[i + 1].lines.begin : lines.size();
  for (std::size_t i = 0; i < extents.size(); ++i) {
    const auto behind = unnumbered_behind(lines, extents[i], context);
    if (!behind) continue;
    extents[i].lines.end = behind->lines.begin;
    extents.insert(extents.begin() + static_cast<std::ptrdiff_t>(i) + 1, *behind);
  }
  return extents;
}

}  // namespace fenjie::notice
