#include "emit/workbook.h"

#include "emit/doubts.h"
#include "emit/sheet_breakdown.h"
#include "emit/sheet_carried.h"
#include "emit/sheet_data.h"
#include "emit/sheet_duties.h"
#include "emit/sheet_review.h"
#include "emit/sheet_roster.h"
#include "emit/sheet_supervision.h"
#include "emit/source_places.h"
#include "emit/workbook_content.h"
#include "emit/workbook_file.h"

namespace fenjie::emit {

using namespace sheets;

namespace {

constexpr std::size_t kManyTasks = 10000;  // above, the workbook is written row by row

}  // namespace

std::string workbook_of(const WorkbookContent& content, const WorkbookOptions& options) {
  const Notice& notice = content.notice;
  const std::vector<Part> parts = parts_of(notice, content.document.source, options.layout, content.carried.whose);
  const DoubtsByTask doubts(content.diagnostics);
  WorkbookFile book({parts.front().title, notice.issuer.value, notice.issued_on.value, notice.tasks.size() > kManyTasks, content.holds_edits}, 12);
  DoubtCells cells;
  Seal notes{kNotes, note_digest(kNotes)};
  for (std::size_t i = 0; i < parts.size(); ++i)
    write_breakdown(book, breakdown_sheet(i), parts[i], doubts, cells, notes);
  const std::string leaders = leader_heading(parts);
  std::vector<Seal> seals{std::move(notes), write_data(book, notice, leaders, content.places, doubts)};
  seals.push_back(write_duties(book, notice, leaders, doubts));
  const int warn_days = options.warn_days.value_or(kWarnDays);
  seals.push_back(write_supervision(book, notice, content.carried.whose, warn_days));
  locate_reports(notice, content.carried.whose, content.diagnostics, cells);
  if (Seal roster = write_roster(book, notice); !roster.sheet.empty()) seals.push_back(std::move(roster));
  seals.push_back(write_review(book, content, cells));
  seals.push_back(write_origin(book, content, warn_days));
  write_carried(book, content.carried, seals);
  return book.bytes();
}

std::string to_workbook(const Extraction& extraction, std::size_t index, const WorkbookOptions& options,
                        const std::string& packed_json) {
  const SourcePlaces places(extraction.document);
  return workbook_of({extraction.file, extraction.document, places, extraction.notices[index],
                      diagnostics_of(extraction, index), holds_edits(extraction),
                      {.notice = index, .layout = options.layout, .source_sha256 = extraction.file.sha256, .packed = packed_json, .warn_days = options.warn_days,
                       .edits = sheets::edit_counts(extraction.notices[index].tasks, extraction.notices[index].edited)}},
                     options);
}

}  // namespace fenjie::emit
