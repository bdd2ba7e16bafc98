#include "emit/workbook_split.h"

#include <algorithm>
#include <unordered_set>

#include "emit/doubts.h"
#include "emit/safe_name.h"
#include "emit/sheet_flat.h"
#include "emit/tasks_by_owner.h"
#include "emit/workbook_content.h"

namespace fenjie::emit {
namespace {

constexpr const char* kIndexName = "目录";

/// The notice without its text and tasks.
Notice frame_of(const Notice& notice) {
  Notice frame;
  frame.issuer = notice.issuer;
  frame.title = notice.title;
  frame.promulgates = notice.promulgates;
  frame.also_promulgates = notice.also_promulgates;
  frame.document_number = notice.document_number;
  frame.issued_on = notice.issued_on;
  frame.outline = notice.outline;
  frame.attachments = notice.attachments;
  frame.reporting = notice.reporting;
  frame.tables = notice.tables;
  frame.extent = notice.extent;
  return frame;
}

std::vector<const Diagnostic*> diagnostics_about(const std::vector<const Task*>& tasks,
                                                 const std::vector<const Diagnostic*>& diagnostics) {
  std::unordered_set<std::string_view> ids;
  for (const Task* task : tasks) ids.insert(task->id);
  std::vector<const Diagnostic*> result;
  std::copy_if(diagnostics.begin(), diagnostics.end(), std::back_inserter(result),
               [&](const Diagnostic* diagnostic) { return ids.count(diagnostic->task) > 0; });
  return result;
}

NamedWorkbook index_of(const std::vector<Owner>& owners, const std::vector<NamedWorkbook>& books, const Notice& notice,
                       SplitBy by, const std::string& leaders) {
  const bool units = by == SplitBy::unit;
  WorkbookFile book({notice.title.value, notice.issuer.value, notice.issued_on.value}, kFlatPoints);
  FlatSheet sheet(book, kIndexName,
                  units ? std::vector<FlatColumn>{{"单位", 180}, {"单位全称", 180}, {"任务数", 70}, {"其中牵头", 80}, {"文件", 280}}
                        : std::vector<FlatColumn>{{leaders, 180}, {"任务数", 70}, {"文件", 280}},
                  false);
  for (std::size_t i = 0; i < owners.size(); ++i) {
    std::size_t place = 0;
    sheet.text(place++, owners[i].name);
    if (units) sheet.text(place++, owners[i].full_name);
    sheet.number(place++, static_cast<int>(owners[i].tasks.size()));
    if (units) sheet.number(place++, static_cast<int>(owners[i].lead));
    sheet.file_link(place, books[i].name);
    sheet.next_row();
  }
  sheet.add_filter();
  return {std::string(kIndexName) + ".xlsx", book.bytes()};
}

}  // namespace

std::vector<NamedWorkbook> split_workbooks(const Extraction& extraction, std::size_t index, SplitBy by,
                                           const WorkbookOptions& options) {
  const Notice& notice = extraction.notices[index];
  const std::vector<Owner> owners = owners_of(notice, by);
  std::vector<NamedWorkbook> books;
  if (owners.empty()) return books;
  const std::vector<const Diagnostic*> diagnostics = diagnostics_of(extraction, index);
  const SourcePlaces places(extraction.document);
  Notice part = frame_of(notice);
  const bool has_edits = holds_edits(extraction);
  UniqueNames names;
  names.take(kIndexName);
  for (const Owner& owner : owners) {
    part.tasks.clear();
    sheets::Carried carried{.notice = index, .layout = options.layout, .source_sha256 = extraction.file.sha256, .whose = owner.name, .warn_days = options.warn_days};
    for (const Task* task : owner.tasks) carried.task_ids.push_back(task->id);
    for (const Task* task : owner.tasks) part.tasks.push_back(*task);
    carried.days = sheets::day_cells(part.tasks);
    carried.edits = sheets::edit_counts(part.tasks, notice.edited);
    const WorkbookContent content{
        extraction.file, extraction.document, places, part, diagnostics_about(owner.tasks, diagnostics), has_edits,
        std::move(carried)};
    books.push_back({names.take(owner.name) + ".xlsx", workbook_of(content, options)});
  }
  books.push_back(index_of(owners, books, notice, by, sheets::leader_heading(sheets::parts_of(notice, extraction.document.source, options.layout, {}))));
  return books;
}

}  // namespace fenjie::emit
