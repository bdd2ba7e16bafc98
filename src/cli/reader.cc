#include "cli/reader.h"

#include <memory>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>

#include "cli/heap.h"
#include "cli/results.h"
#include "cli/rule_book.h"
#include "read/pdf.h"
#include "returned/json_reader.h"
#include "returned/package.h"
#include "returned/workbook_reader.h"
#include "sheets/breakdown_rows.h"

namespace fenjie::cli {
namespace {

constexpr std::size_t kShownDoubts = 20;

/// Compiles the rules beside the thread that reads, which takes at once what is there and compiles the rest itself.
std::jthread compile_ahead(const rules::Book& book) {
  try {
    return std::jthread([&book](const std::stop_token& stop) { book.get_ready(stop); });
  } catch (const std::system_error&) {  // no room for a thread: reading takes longer, and that is all
    return {};
  }
}

batch::Answer read_document(std::string_view bytes, const batch::Request& request, const ReaderOptions& options,
                            const rules::Book& book) {
  PipelineOptions pipeline = options.pipeline;
  if (!request.password.empty()) pipeline.password = request.password;
  std::jthread ahead = request.alone ? compile_ahead(book) : std::jthread();
  Extraction extraction = extract(bytes, request.name, book, pipeline);
  ahead.request_stop();
  for (Notice& notice : extraction.notices) sheets::give_row_numbers(notice);
  Formats formats = request.formats.empty() ? options.formats : formats_of(request.formats);
  formats.workbooks = options.formats.workbooks;
  batch::Answer answer;
  answer.summary = summarise(extraction);
  std::vector<Page> pages;
  if (formats.html && read::is_pdf(bytes))  // drawn beside the table
    pages = inspect(bytes, request.name, book, Stage::pages, pipeline).reading.pages;
  answer.results = make_results(extraction, request.stem, formats, book.digest(), request.alone, pages);
  return answer;
}

/// Checks again what someone changed. JSON of other rules is taken at its word where nothing was changed.
/// @param edited index of a notice that a workbook changed, too
void revise_changed(returned::ReturnedJson& json, const rules::Book& book, std::optional<std::size_t> edited = {}) {
  const bool same_rules = json.rules_digest == book.digest();
  for (std::size_t i = 0; i < json.extraction.notices.size(); ++i)
    if (i == edited || !json.changed[i].empty() ||
        (same_rules && has_new_contradictions(json.extraction, i, book)))
      revise(json.extraction, {i, json.changed[i], same_rules}, book);
}

batch::Answer read_returned_workbook(std::string_view bytes, const batch::Request& request,
                                     const ReaderOptions& options) {
  returned::ReturnedWorkbook workbook =
      returned::read_workbook(bytes, options.from.empty() ? nullptr : &options.from);
  revise_changed(workbook.json, load_book(options.rules),
                 workbook.edited ? std::optional(workbook.notice) : std::nullopt);
  Extraction& extraction = workbook.json.extraction;
  for (Notice& notice : extraction.notices) sheets::give_row_numbers(notice);
  batch::Answer answer;
  answer.summary = summarise(extraction);
  Formats formats = options.formats;
  formats.workbooks.options.layout = workbook.layout;
  if (!formats.workbooks.options.warn_days) formats.workbooks.options.warn_days = workbook.warn_days;
  formats.workbooks.only_notice = workbook.notice;
  answer.results = make_results(extraction, request.stem, formats, workbook.json.rules_digest);
  return answer;
}

batch::Answer read_returned(std::string_view bytes, const batch::Request& request, const ReaderOptions& options) {
  if (returned::is_package(bytes)) return read_returned_workbook(bytes, request, options);
  returned::demand_json(request.name, bytes);
  returned::ReturnedJson returned = returned::read_json(bytes, options.from.empty() ? nullptr : &options.from);
  revise_changed(returned, load_book(options.rules));
  for (Notice& notice : returned.extraction.notices) sheets::give_row_numbers(notice);
  batch::Answer answer;
  answer.summary = summarise(returned.extraction);
  answer.results = make_results(returned.extraction, request.stem, options.formats, returned.rules_digest);
  return answer;
}

}  // namespace

batch::Summary summarise(const Extraction& extraction) {
  batch::Summary summary;
  summary.file = extraction.file.name;
  summary.sha256 = extraction.file.sha256;
  summary.pages = static_cast<std::size_t>(extraction.file.pages);
  summary.notices = extraction.notices.size();
  for (const Notice& notice : extraction.notices) {
    summary.tasks += notice.tasks.size();
    summary.edits += notice.edited.size();
    for (const Task& task : notice.tasks) summary.edits += task.edited.size();
  }
  for (const Diagnostic& diagnostic : extraction.diagnostics) {
    summary.doubts.errors += diagnostic.severity == Severity::error;
    summary.doubts.warnings += diagnostic.severity == Severity::warning;
    summary.doubts.infos += diagnostic.severity == Severity::info;
  }
  const auto show = [&](bool hints) {
    for (const Diagnostic& diagnostic : extraction.diagnostics)
      if ((diagnostic.severity == Severity::info) == hints && summary.shown.size() < kShownDoubts)
        summary.shown.push_back({diagnostic.severity, diagnostic.code, diagnostic.message});
  };
  show(false);
  if (summary.tasks == 0) show(true);  // no workbook tells them
  return summary;
}

void load_for(std::string_view first_bytes) {
  if (read::is_pdf(first_bytes)) read::get_pdf_ready();
}

batch::MakeReader make_reader(const ReaderOptions& options) {
  return [options] {
    prepare_heap();
    const auto book = std::make_shared<const rules::Book>(load_book(options.rules));
    batch::Reader reader;
    reader.rules_digest = book->digest();
    reader.read = [options, book](std::string_view bytes, const batch::Request& request) {
      return read_document(bytes, request, options, *book);
    };
    reader.get_ready_for_many = [book] { book->get_ready(); };
    reader.get_ready = load_for;
    return reader;
  };
}

batch::MakeReader make_returned_reader(const ReaderOptions& options) {
  return [options] {
    prepare_heap();
    batch::Reader reader;
    reader.read = [options](std::string_view bytes, const batch::Request& request) {
      return read_returned(bytes, request, options);
    };
    return reader;
  };
}

}  // namespace fenjie::cli
