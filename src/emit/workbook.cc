#include "emit/workbook.h"

#include "emit/doubts.h"
#include "emit/sheet_breakdown.h"
#include "emit/sheet_data.h"
#include "emit/sheet_duties.h"
#include "emit/sheet_review.h"
#include "emit/sheet_supervision.h"
#include "emit/source_places.h"
#include "emit/workbook_file.h"

namespace fenjie::emit {

std::string to_workbook(const Extraction& extraction, std::size_t index, const WorkbookOptions& options) {
  const Notice& notice = extraction.notices[index];
  const std::vector<Part> parts = parts_of(notice);
  const std::vector<const Diagnostic*> diagnostics = diagnostics_of(extraction, index);
  const DoubtsByTask doubts(diagnostics);
  const SourcePlaces places(extraction.document);
  WorkbookFile book({parts.front().title, notice.issuer.value, notice.issued_on.value}, 12);
  DoubtCells cells;
  for (std::size_t i = 0; i < parts.size(); ++i)
    write_breakdown(book, i == 0 ? "分解表" : "分解表" + std::to_string(i + 1), parts[i], doubts, cells);
  write_data(book, notice, places, doubts);
  write_duties(book, notice);
  write_supervision(book, notice, options.warn_days);
  write_review(book, extraction, index, diagnostics, places, cells);
  write_origin(book, extraction, index, options.warn_days);
  return book.bytes();
}

}  // namespace fenjie::emit
