#include <algorithm>
#include <utility>

#include "layout/flat_document.h"
#include "layout/from_pages.h"
#include "layout/heading_rows.h"
#include "layout/layout.h"
#include "layout/side_by_side.h"
#include "layout/total_rows.h"

namespace fenjie::layout {

namespace {

Document blocks_of(Reading reading, const rules::Book& book, const rules::Lexicon& lexicon) {
  if (!reading.pages.empty() || reading.page_stream) return lay_out_pages(std::move(reading), book, lexicon);
  return flat_document(std::move(reading), book);
}

}  // namespace

Document lay_out(Reading reading, const rules::Book& book) {
  const rules::Lexicon lexicon(book);
  Document document = blocks_of(std::move(reading), book, lexicon);
  for (Block& block : document.blocks) {
    Table* const table = std::get_if<Table>(&block);
    if (!table) continue;
    stack_parts(*table, document.furniture, lexicon);
    set_headings_apart(*table, book.set("task-label"));
    set_totals_apart(*table, book.set("total-row"));
  }
  std::sort(document.furniture.begin(), document.furniture.end());
  merge_touching(document.furniture);
  return document;
}

}  // namespace fenjie::layout
