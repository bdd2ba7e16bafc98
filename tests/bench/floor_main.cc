// The least that any program of this kind does: start with the same libraries, read the file, normalise it, write
// 98 rows of its lines as JSON and as a workbook. No parsing. What fenjie costs is measured beside it.
// With `rules` behind, it compiles fenjie's rules, too, as any program that reads by these rules must.
#include <re2/re2.h>
#include <unicode/normalizer2.h>
#include <xlsxwriter.h>

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "rules/book.h"

namespace {
constexpr std::size_t kRows = 98, kColumns = 8;
}

int main(int argc, char** argv) {
  if (argc != 3 && argc != 4) return 2;
  if (argc == 4) fenjie::rules::Book::built_in().get_ready();
  std::ifstream file(argv[1], std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  UErrorCode status = U_ZERO_ERROR;
  std::string folded;
  icu::StringByteSink<std::string> sink(&folded);
  icu::Normalizer2::getNFKCInstance(status)->normalizeUTF8(0, text, sink, nullptr, status);
  if (U_FAILURE(status) || !RE2("通知").ok()) return 1;

  std::vector<std::string> cells;
  std::istringstream lines(folded);
  for (std::string line; cells.size() < kRows * kColumns && std::getline(lines, line);)
    if (!line.empty()) cells.push_back(line);
  cells.resize(kRows * kColumns);
  const std::string folder = argv[2];
  nlohmann::ordered_json rows = nlohmann::ordered_json::array();
  for (std::size_t row = 0; row < kRows; ++row) {
    nlohmann::ordered_json task;
    for (std::size_t column = 0; column < kColumns; ++column)
      task["column" + std::to_string(column)] = cells[row * kColumns + column];
    rows.push_back(std::move(task));
  }
  std::ofstream(folder + "/floor.json") << rows.dump(2);

  lxw_workbook* workbook = workbook_new((folder + "/floor.xlsx").c_str());
  lxw_worksheet* sheet = workbook_add_worksheet(workbook, "1");
  lxw_format* format = workbook_add_format(workbook);
  format_set_text_wrap(format);
  format_set_border(format, LXW_BORDER_THIN);
  for (std::size_t i = 0; i < cells.size(); ++i)
    worksheet_write_string(sheet, static_cast<lxw_row_t>(i / kColumns), static_cast<lxw_col_t>(i % kColumns),
                           cells[i].c_str(), format);
  return workbook_close(workbook) == LXW_NO_ERROR ? 0 : 1;
}
