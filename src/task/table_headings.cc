#include "task/table_headings.h"

#include <algorithm>
#include <charconv>
#include <limits>

#include "task/section_path.h"
#include "text/fold.h"
#include "text/numerals.h"
#include "text/passage.h"

namespace fenjie::task {

namespace {

/// A table with the item of the outline that it stands under.
struct Place {
  const Table* table = nullptr;
  const OutlineItem* item = nullptr;  // null: none with a heading of its own
  TableHeading heading;
};

std::size_t first_byte(const std::vector<Span>& spans, std::size_t otherwise) {
  return spans.empty() ? otherwise : std::min(otherwise, spans.front().begin);
}

std::size_t begin_of(const OutlineItem& item) {
  std::size_t begin = first_byte(item.title.spans, first_byte(item.label.spans, std::numeric_limits<std::size_t>::max()));
  for (const Passage& paragraph : item.paragraphs) begin = first_byte(paragraph.spans(), begin);
  return begin;
}

/// An attachment begins in [from, to).
bool attachment_between(const Notice& notice, std::size_t from, std::size_t to) {
  return std::any_of(notice.attachments.begin(), notice.attachments.end(), [&](const Attachment& attachment) {
    std::size_t begin = first_byte(attachment.title.spans, std::numeric_limits<std::size_t>::max());
    for (const Field& marker : attachment.markers) begin = first_byte(marker.spans, begin);
    return from < begin && begin < to;
  });
}

Place place_of(const Notice& notice, const Table& table) {
  Place place{&table, nullptr, {}};
  if (!has_role(table.columns, ColumnRole::task)) return place;
  const std::size_t begin = extent_of_cells(table).begin;
  SectionPath path;
  const OutlineItem* last = nullptr;
  for (const OutlineItem& item : notice.outline) {
    if (begin_of(item) >= begin) break;
    path.enter(item, heading_of(item));
    last = &item;
  }
  if (last == nullptr || last->level == 0 || last->title.empty()) return place;
  if (attachment_between(notice, begin_of(*last), begin)) return place;
  place.item = last;
  place.heading = {path.section(true), path.group(true), last->level};
  return place;
}

bool same_head(const Table& one, const Table& other) {
  return std::equal(one.columns.begin(), one.columns.end(), other.columns.begin(), other.columns.end(),
                    [](const Column& a, const Column& b) { return a.heading.text() == b.heading.text(); });
}

bool are_siblings(const Place& one, const Place& other) {
  if (one.item == nullptr || other.item == nullptr || one.item == other.item) return false;
  if (one.item->level != other.item->level || one.item->attachment != other.item->attachment) return false;
  const bool nothing_else = one.item->paragraphs.empty() && other.item->paragraphs.empty();
  return nothing_else || same_head(*one.table, *other.table);
}

/// 二、 in the table's first section row behind 一、 above it.
bool counts_on(const Place& place, const rules::RuleSet& numbering) {
  if (place.item == nullptr || place.table->rows.empty() || place.table->rows.front() != RowKind::body) return false;
  const auto row = std::find(place.table->rows.begin(), place.table->rows.end(), RowKind::section);
  const auto number_of = [&](std::string_view key, int& level) {
    const auto label = numbering.at_start(key);
    const auto numeral = label ? label->field("numeral") : std::nullopt;
    if (!numeral) return std::optional<int>();
    const std::string_view digit = label->constant("level");
    std::from_chars(digit.data(), digit.data() + digit.size(), level);
    return text::numeral(key.substr(numeral->begin, numeral->size()));
  };
  for (const Cell& cell : place.table->cells) {
    if (cell.row != row - place.table->rows.begin() || cell.lines.empty()) continue;
    int level = 0, above = 0;
    const auto next = number_of(text::fold(cell.lines.front().text()), level);
    const auto own = number_of(text::fold(place.item->label.value), above);
    return next && own && level == place.item->level && *next == *own + 1;
  }
  return false;
}

}  // namespace

std::vector<TableHeading> headings_of_tables(const Notice& notice, const rules::RuleSet& numbering) {
  std::vector<Place> places;
  for (const Table& table : notice.tables) places.push_back(place_of(notice, table));
  std::vector<TableHeading> headings;
  for (const Place& place : places) {
    const bool among_others = std::any_of(places.begin(), places.end(), [&](const Place& other) { return are_siblings(place, other); });
    const bool right_below = place.item != nullptr && place.item->paragraphs.empty();
    headings.push_back(right_below || among_others || counts_on(place, numbering) ? place.heading : TableHeading{});
  }
  return headings;
}

}  // namespace fenjie::task
