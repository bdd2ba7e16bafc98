#include <utility>

#include "layout/flat_document.h"
#include "layout/from_pages.h"
#include "layout/layout.h"

namespace fenjie::layout {

Document lay_out(Reading reading, const rules::Book& book) {
  const bool has_pages = !reading.pages.empty() || reading.page_stream;
  return has_pages ? lay_out_pages(std::move(reading), book, rules::Lexicon(book))
                   : flat_document(std::move(reading), book);
}

}  // namespace fenjie::layout
