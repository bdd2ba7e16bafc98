// The least that any program of this kind does: start with the same libraries, read the file, normalise it, write
// 98 fixed rows as JSON and as a workbook. No parsing. What fenjie costs is measured beside it.
#include <re2/re2.h>
#include <unicode/normalizer2.h>
#include <xlsxwriter.h>

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  std::ifstream file(argv[1], std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  UErrorCode status = U_ZERO_ERROR;
  std::string folded;
  icu::StringByteSink<std::string> sink(&folded);
  icu::Normalizer2::getNFKCInstance(status)->normalizeUTF8(0, text, sink, nullptr, status);
  if (U_FAILURE(status) || !RE2("通知").ok()) return 1;

  const std::string cell = folded.substr(0, folded.find('\n'));
  const std::string folder = argv[2];
  nlohmann::ordered_json rows = nlohmann::ordered_json::array();
  for (int row = 0; row < 98; ++row) {
    nlohmann::ordered_json task;
    for (int column = 0; column < 8; ++column) task["column" + std::to_string(column)] = cell;
    rows.push_back(std::move(task));
  }
  std::ofstream(folder + "/floor.json") << rows.dump(2);

  lxw_workbook* workbook = workbook_new((folder + "/floor.xlsx").c_str());
  lxw_worksheet* sheet = workbook_add_worksheet(workbook, "1");
  lxw_format* format = workbook_add_format(workbook);
  format_set_text_wrap(format);
  format_set_border(format, LXW_BORDER_THIN);
  for (lxw_row_t row = 0; row < 98; ++row)
    for (lxw_col_t column = 0; column < 8; ++column) worksheet_write_string(sheet, row, column, cell.c_str(), format);
  return workbook_close(workbook) == LXW_NO_ERROR ? 0 : 1;
}
