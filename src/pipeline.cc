#include "pipeline.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "check/check.h"
#include "layout/layout.h"
#include "layout/printed_tables.h"
#include "model/error.h"
#include "model/sha256.h"
#include "names/names.h"
#include "names/registry_names.h"
#include "notice/notices.h"
#include "read/read.h"
#include "task/tasks.h"
#include "task/typed_values.h"

namespace fenjie {
namespace {

void add(std::vector<Diagnostic>& all, std::vector<Diagnostic> more, int notice = -1) {
  for (Diagnostic& diagnostic : more) diagnostic.notice = notice;
  std::move(more.begin(), more.end(), std::back_inserter(all));
}

void find_tasks(Extraction& extraction, const rules::Book& book, const rules::Lexicon& lexicon,
                const PipelineOptions& options) {
  for (std::size_t i = 0; i < extraction.notices.size(); ++i) {
    Notice& notice = extraction.notices[i];
    const int index = static_cast<int>(i);
    add(extraction.diagnostics, task::find_tasks(notice, book, lexicon), index);
    add(extraction.diagnostics, names::normalise(notice, extraction.document.source, book, lexicon), index);
    if (options.registry) add(extraction.diagnostics, names::look_up(notice, *options.registry, book, options.expand), index);
  }
}

}  // namespace

Inspection inspect(std::string_view bytes, std::string name, const rules::Book& book, Stage last,
                   const PipelineOptions& options) {
  Inspection result;
  Extraction& extraction = result.extraction;
  Reading reading = read::read(bytes, {options.password, last == Stage::pages || last == Stage::document});
  extraction.file = {std::move(name), sha256_hex(bytes), reading.media_type, reading.page_count};
  if (last == Stage::pages) {
    result.reading = std::move(reading);
    return result;
  }
  if (last == Stage::document)
    for (const Page& page : reading.pages)
      result.page_tables.push_back({page.number, page.width, page.height, layout::printed_tables(page)});
  add(extraction.diagnostics, reading.diagnostics);
  extraction.document = layout::lay_out(std::move(reading), book);
  add(extraction.diagnostics, extraction.document.diagnostics);
  if (last == Stage::document) return result;

  const rules::Lexicon lexicon(book);
  notice::Notices found = notice::find_notices(extraction.document, book, lexicon);
  extraction.notices = std::move(found.notices);
  add(extraction.diagnostics, std::move(found.diagnostics));
  if (last == Stage::notices) return result;

  find_tasks(extraction, book, lexicon, options);
  if (last == Stage::checks) check::check(extraction, book, lexicon);
  return result;
}

Extraction extract(std::string_view bytes, std::string name, const rules::Book& book, const PipelineOptions& options) {
  Extraction result = inspect(bytes, std::move(name), book, Stage::checks, options).extraction;
  const auto is_scan = [](const Diagnostic& diagnostic) { return diagnostic.code == "read/page-without-text"; };
  if (result.notices.empty() && std::any_of(result.diagnostics.begin(), result.diagnostics.end(), is_scan))
    throw Error("notice/none", "", "没有找到公文：有的页只有图像，没有文字（扫描件），请先做文字识别（OCR），或改用电子原件");
  if (result.notices.empty())
    throw Error("notice/none", "", "没有找到公文：没有标题、发文字号，也没有任务表格，请核对是不是给错了文件");
  return result;
}

void revise(Extraction& extraction, const Returned& returned, const rules::Book& book) {
  const rules::Lexicon lexicon(book);
  Notice& notice = extraction.notices[returned.notice];
  std::vector<Diagnostic> doubts = task::read_typed(notice, returned.changed, book, lexicon);
  std::vector<Diagnostic> more = names::normalise_edited(notice, extraction.document.source, returned.changed,
                                                         returned.same_rules, book, lexicon);
  std::move(more.begin(), more.end(), std::back_inserter(doubts));
  check::check_again(extraction, returned.notice, returned.changed, std::move(doubts), book, lexicon);
}

bool has_new_contradictions(const Extraction& extraction, std::size_t notice, const rules::Book& book) {
  std::vector<std::pair<std::string, std::string>> said, found;
  for (const Diagnostic& diagnostic : extraction.diagnostics)
    if (diagnostic.notice == static_cast<int>(notice) && diagnostic.code == names::kContradictedDay)
      said.emplace_back(diagnostic.task, diagnostic.message);
  for (const Diagnostic& diagnostic : names::contradicted_days(extraction.notices[notice], book, rules::Lexicon(book)))
    found.emplace_back(diagnostic.task, diagnostic.message);
  std::sort(said.begin(), said.end());
  std::sort(found.begin(), found.end());
  return said != found;
}

}  // namespace fenjie
