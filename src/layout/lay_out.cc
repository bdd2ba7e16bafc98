#include <utility>

#include "layout/flat_document.h"
#include "layout/from_pages.h"
#include "layout/layout.h"

namespace fenjie::layout {

Document lay_out(Reading reading, const rules::Book& book) {
  return reading.pages.empty() ? flat_document(std::move(reading), book) : from_pages(std::move(reading), book);
}

}  // namespace fenjie::layout
