#include "layout/flat_document.h"

#include <algorithm>
#include <utility>

#include "layout/barred_cells.h"
#include "layout/delimited_records.h"
#include "layout/delimited_table.h"
#include "layout/flat_table.h"
#include "layout/furniture.h"
#include "layout/markdown_marks.h"
#include "layout/misread_labels.h"
#include "layout/paragraphs.h"
#include "layout/printed_line.h"
#include "layout/spaced_letters.h"
#include "layout/table_region.h"
#include "layout/tabbed_labels.h"
#include "text/passage.h"

namespace fenjie::layout {

namespace {

/// A table and the printed lines [begin, end) that it takes out of the running text.
struct FoundTable {
  std::size_t begin = 0, end = 0;
  Table table;
};

class Builder {
 public:
  Builder(Reading reading, const rules::Book& book) : reading_(std::move(reading)), book_(book), lexicon_(book) {}

  Document build() {
    lines_ = printed_lines(reading_);
    join_spaced_letters(lines_);
    MisreadLabels labels(book_.set("misread-label"));
    for (PrintedLine& line : lines_) labels.mend(line.text, line.key);
    document_.diagnostics = labels.take();
    document_.furniture = take_markdown_marks(lines_);
    for (const Span& span : take_furniture(lines_, book_)) document_.furniture.push_back(span);
    for (const Span& span : cut_page_numbers(lines_, reading_.source, book_)) document_.furniture.push_back(span);
    join_barred_cells(lines_, reading_.source, lexicon_);
    for (const Span& span : cut_cell_ends(lines_)) document_.furniture.push_back(span);
    for (const Span& span : cut_empty_cells(lines_)) document_.furniture.push_back(span);
    set_colons(lines_, reading_.source, lexicon_, book_);
    find_tables();
    add_blocks();
    add_places();
    std::sort(document_.furniture.begin(), document_.furniture.end());
    merge_touching(document_.furniture);
    document_.page_count = reading_.page_count;
    document_.diagnostics.insert(document_.diagnostics.begin(), reading_.diagnostics.begin(), reading_.diagnostics.end());
    document_.source = std::move(reading_.source);
    return std::move(document_);
  }

 private:
  void find_tables();
  void add_blocks();
  void add_places();

  Reading reading_;
  const rules::Book& book_;
  const rules::Lexicon lexicon_;
  std::vector<PrintedLine> lines_;
  std::vector<FoundTable> tables_;
  Document document_;
};

void Builder::find_tables() {
  for (std::size_t from = 0; from < lines_.size();) {
    TableRegion region = next_table(lines_, from, reading_.source, lexicon_, book_);
    if (region.head == lines_.size()) return;
    FoundTable found;
    found.begin = region.title;
    if (region.delimited) {
      found.table = std::move(region.delimited->table);
      document_.diagnostics.insert(document_.diagnostics.end(), region.delimited->doubts.begin(), region.delimited->doubts.end());
      add_words_around(found.table, lines_, region, book_);
      document_.furniture.insert(document_.furniture.end(), region.delimited->furniture.begin(),
                                 region.delimited->furniture.end());
    } else {
      found.table = flat_table(lines_, region, reading_.source, lexicon_, book_);
      document_.furniture.insert(document_.furniture.end(), region.found.over.begin(), region.found.over.end());
    }
    if (found.table.rows.empty()) {  // a head over prose
      from = region.found.end;
      continue;
    }
    for (const Passage& line : found.table.repeated)
      for (const Span& span : line.spans()) document_.furniture.push_back(span);
    for (const std::size_t line : region.repeated) document_.furniture.push_back(lines_[line].span);
    found.end = from = region.end;
    tables_.push_back(std::move(found));
  }
}

void Builder::add_blocks() {
  std::size_t from = 0;
  for (std::size_t t = 0; t <= tables_.size(); ++t) {
    std::vector<const PrintedLine*> prose;
    const std::size_t to = t < tables_.size() ? tables_[t].begin : lines_.size();
    for (std::size_t i = from; i < to; ++i) prose.push_back(&lines_[i]);
    const std::vector<bool> begins = paragraph_begins(prose, lexicon_, book_);
    for (std::size_t begin = 0; begin < prose.size();) {
      std::size_t end = begin + 1;
      while (end < prose.size() && !begins[end]) ++end;
      document_.blocks.emplace_back(paragraph_of(prose, begin, end, reading_.page_count > 0));
      begin = end;
    }
    if (t == tables_.size()) break;
    document_.blocks.emplace_back(std::move(tables_[t].table));
    from = tables_[t].end;
  }
}

void Builder::add_places() {
  if (reading_.page_count == 0) return;
  int page = 0;
  for (const TextLine& line : reading_.lines) {
    if (line.page == page) continue;
    page = line.page;
    document_.places.push_back({line.span.begin, page, {}});
  }
}

}  // namespace

Document flat_document(Reading reading, const rules::Book& book) { return Builder(std::move(reading), book).build(); }

}  // namespace fenjie::layout
