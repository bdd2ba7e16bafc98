#include "emit/data_text.h"

#include <algorithm>

#include "sheets/cell_text.h"
#include "sheets/data_cells.h"

namespace fenjie::emit {
namespace {

std::string first_place(const Task& task, const Document& document) {
  const std::vector<PageBox> places = document.locate(task.source);
  if (!places.empty()) return "第 " + std::to_string(places.front().page) + " 页";
  if (task.source.empty() || task.source.front().begin > document.source.size()) return {};
  const auto begin = document.source.begin();
  const auto lines = std::count(begin, begin + static_cast<std::ptrdiff_t>(task.source.front().begin), '\n');
  return "第 " + std::to_string(lines + 1) + " 行";
}

}  // namespace

std::string data_text(const Task& task, DataField column, const Document& document, const std::string& doubts) {
  if (column == DataField::source) return first_place(task, document);
  return column == DataField::doubts ? doubts : sheets::data_cell(task, column);
}

std::string doubts_of(const Extraction& extraction, std::size_t index, const Task& task) {
  std::string doubts;
  for (const Diagnostic& diagnostic : extraction.diagnostics) {
    const bool here = diagnostic.task == task.id && !diagnostic.task.empty() &&
                      (diagnostic.notice < 0 || diagnostic.notice == static_cast<int>(index));
    if (here && diagnostic.severity != Severity::info) sheets::append_listed(doubts, diagnostic.message);
  }
  return doubts;
}

const std::string& name_of(const Notice& notice) {
  return notice.document_number.empty() ? notice.title.value : notice.document_number.text.value;
}

}  // namespace fenjie::emit
