#include "emit/sheet_carried.h"

namespace fenjie::emit {

void write_carried(WorkbookFile& book, const sheets::Carried& carried, const std::vector<sheets::Seal>& seals) {
  lxw_worksheet* sheet = book.add_sheet(sheets::kCarriedSheet);
  worksheet_hide(sheet);
  lxw_row_t row = 0;
  sheets::each_row(carried, seals, [&](const std::string& word, const std::string& value) {
    book.write_text(sheet, row, 0, word, nullptr);
    book.write_text(sheet, row, 1, value, nullptr);
    ++row;
  });
}

}  // namespace fenjie::emit
