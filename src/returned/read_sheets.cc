#include "returned/read_sheets.h"

#include <algorithm>
#include <charconv>

#include "model/error.h"
#include "returned/cell_values.h"
#include "returned/xml_elements.h"
#include "returned/xml_part.h"

namespace fenjie::returned {
namespace {

[[noreturn]] void refuse(const std::string& sheet, const std::string& what) {
  throw Error("returned/not-a-workbook", "",
              "“" + sheet + "”表" + what + "，请用 Excel 或 WPS 打开后另存为 .xlsx 再试");
}

[[noreturn]] void refuse_size(const std::string& sheet) {
  throw Error("returned/too-large", "",
              "“" + sheet + "”表里有内容的行超过 " + std::to_string(SheetReader::kMostFilled) + " 行，最多读这么多行；请删去不是任务的行，保存后再读回");
}

bool fits(int row, int column) {
  return row >= 0 && row < SheetReader::kMostRows && column >= 0 && column < SheetReader::kMostColumns;
}

}  // namespace

bool parse_cell_name(std::string_view text, int& row, int& column) {
  std::size_t letters = 0;
  int number = 0;
  for (; letters < text.size() && text[letters] >= 'A' && text[letters] <= 'Z' && letters < 4; ++letters)
    number = number * 26 + (text[letters] - 'A' + 1);
  int line = 0;
  const auto [end, error] = std::from_chars(text.data() + letters, text.data() + text.size(), line);
  if (letters == 0 || error != std::errc() || end != text.data() + text.size()) return false;
  row = line - 1;
  column = number - 1;
  return true;
}

std::string cell_name(int row, int column) {
  std::string letters;
  for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
  return letters + std::to_string(row + 1);
}

std::string_view ReadRow::at(int column) const {
  const auto found = std::lower_bound(cells.begin(), cells.end(), column,
                                      [](const ReadCell& cell, int wanted) { return cell.column < wanted; });
  return found != cells.end() && found->column == column ? found->text : std::string_view();
}

/// Reads the cells of one sheet.
class CellReader {
 public:
  CellReader(SheetReader& reader, ReadSheet& sheet) : reader_(reader), sheet_(sheet) {}

  void read_row(const pugi::xml_node& node) {
    int row = next_row_;
    const std::string_view number = attribute(node, "r");
    if (!number.empty()) {
      std::from_chars(number.data(), number.data() + number.size(), row);
      --row;
    }
    if (row < next_row_ || !fits(row, 0)) refuse(sheet_.name, "的行号不对或超过一百万行");
    next_row_ = row + 1;
    ReadRow result{row, {}};
    int column = 0;
    each_child(node, "c", [&](const pugi::xml_node& cell) {
      int line = row;
      if (const std::string_view place = attribute(cell, "r"); !place.empty() && !parse_cell_name(place, line, column))
        refuse(sheet_.name, "的单元格位置不对");
      if (!fits(row, column) || (!result.cells.empty() && column <= result.cells.back().column))
        refuse(sheet_.name, "的单元格位置不对");
      const std::string_view text = text_of(cell);
      if (!text.empty()) result.cells.push_back({column, text});
      ++column;
    });
    if (result.cells.empty()) return;
    if (sheet_.rows.size() >= SheetReader::kMostFilled) refuse_size(sheet_.name);
    sheet_.rows.push_back(std::move(result));
  }

  void read_merged(const pugi::xml_node& node) {
    const std::string_view reference = attribute(node, "ref");
    const std::size_t colon = reference.find(':');
    MergedArea area;
    const bool read = colon != std::string_view::npos &&
                      parse_cell_name(reference.substr(0, colon), area.first_row, area.first_column) &&
                      parse_cell_name(reference.substr(colon + 1), area.last_row, area.last_column);
    if (!read || !fits(area.first_row, area.first_column) || !fits(area.last_row, area.last_column)) return;
    if (sheet_.merged.size() >= SheetReader::kMostMerged) refuse(sheet_.name, "的合并单元格太多");
    sheet_.merged.push_back(area);
  }

  /// The number of the row above, from 1, is that of the row below, from 0.
  void read_break(const pugi::xml_node& node) {
    int row = 0;
    const std::string_view number = attribute(node, "id");
    std::from_chars(number.data(), number.data() + number.size(), row);
    if (row > 0 && fits(row, 0) && sheet_.page_begins.size() < SheetReader::kMostMerged) sheet_.page_begins.push_back(row);
  }

 private:
  std::string_view keep(std::string text) { return sheet_.kept.emplace_back(std::move(text)); }

  std::string_view text_of(const pugi::xml_node& cell) {
    const std::string_view type = attribute(cell, "t");
    if (type == "inlineStr") return keep(rich_text(child(cell, "is")));
    const pugi::xml_node value = child(cell, "v");
    const std::string_view text = value.text().get();
    if (type == "s") {
      std::size_t index = reader_.shared_.size();
      std::from_chars(text.data(), text.data() + text.size(), index);
      if (index >= reader_.shared_.size()) refuse(sheet_.name, "里有找不到文字的单元格");
      return reader_.shared_[index];
    }
    if (text.empty()) {
      const pugi::xml_node formula = child(cell, "f");  // a program that does not calculate left no value
      return formula ? keep("=" + clean_text(formula.text().get())) : std::string_view();
    }
    if (type == "str" || type == "e") return keep(clean_text(text));
    if (type == "b") return text == "1" ? "TRUE" : "FALSE";
    if (type == "d") return keep(clean_text(text.substr(0, 10)));
    std::size_t style = 0;
    const std::string_view index = attribute(cell, "s");
    std::from_chars(index.data(), index.data() + index.size(), style);
    const NumberForm form = style < reader_.number_forms_.size() ? reader_.number_forms_[style] : NumberForm::number;
    if (form == NumberForm::percent) return keep(percent_text(text));
    if (form != NumberForm::number)
      if (auto date = date_text(text, form, reader_.days_from_1904_)) return keep(std::move(*date));
    return keep(clean_text(number_text(text)));
  }

  SheetReader& reader_;
  ReadSheet& sheet_;
  int next_row_ = 0;
};

ReadSheet SheetReader::read(const std::string& name) {
  const auto found =
      std::find_if(sheets_.begin(), sheets_.end(), [&](const Entry& entry) { return entry.name == name; });
  ReadSheet sheet;
  sheet.name = name;
  if (found == sheets_.end()) return sheet;
  pugi::xml_document rest;
  CellReader reader(*this, sheet);
  {
    std::string content = package_.read(found->part);
    parse_elements(content, found->part, "sheetData", "row", rest, [&](const pugi::xml_node& row) { reader.read_row(row); });
  }
  each_child(child(rest.document_element(), "mergeCells"), "mergeCell",
             [&](const pugi::xml_node& area) { reader.read_merged(area); });
  each_child(child(rest.document_element(), "rowBreaks"), "brk", [&](const pugi::xml_node& node) { reader.read_break(node); });
  std::sort(sheet.page_begins.begin(), sheet.page_begins.end());
  return sheet;
}

}  // namespace fenjie::returned
