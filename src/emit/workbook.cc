#include "emit/workbook.h"

#include "emit/doubts.h"
#include "emit/sheet_breakdown.h"
#include "emit/sheet_review.h"
#include "emit/workbook_file.h"

namespace fenjie::emit {

std::string to_workbook(const Extraction& extraction, std::size_t index) {
  const Notice& notice = extraction.notices[index];
  const std::vector<Part> parts = parts_of(notice);
  const std::vector<const Diagnostic*> diagnostics = diagnostics_of(extraction, index);
  WorkbookFile book({parts.front().title, notice.issuer.value, notice.issued_on.value}, 12);
  for (std::size_t i = 0; i < parts.size(); ++i)
    write_breakdown(book, i == 0 ? "分解表" : "分解表" + std::to_string(i + 1), parts[i], diagnostics);
  write_review(book, extraction, index, diagnostics);
  write_origin(book, extraction, index);
  return book.bytes();
}

}  // namespace fenjie::emit
