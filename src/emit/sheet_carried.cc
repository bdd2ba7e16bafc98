#include "emit/sheet_carried.h"

namespace fenjie::emit {

void write_carried(WorkbookFile& book, const sheets::Carried& carried) {
  lxw_worksheet* sheet = book.add_sheet(sheets::kCarriedSheet);
  worksheet_hide(sheet);
  lxw_row_t row = 0;
  for (const auto& [word, value] : sheets::to_rows(carried)) {
    book.write_text(sheet, row, 0, word, nullptr);
    book.write_text(sheet, row, 1, value, nullptr);
    ++row;
  }
}

}  // namespace fenjie::emit
