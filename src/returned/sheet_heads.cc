#include "returned/sheet_heads.h"

#include <algorithm>
#include <set>

#include "model/own_sheets.h"
#include "sheets/data_cells.h"
#include "text/characters.h"

namespace fenjie::returned {

std::vector<FoundHead> match_heads(const ReadRow& row, const std::vector<std::string>& written) {
  std::vector<FoundHead> heads;
  std::vector<bool> is_there(written.size());
  for (const ReadCell& cell : row.cells) {
    FoundHead& head = heads.emplace_back(FoundHead{cell.column, cell.text});
    const std::string key = text::without_blanks(cell.text);
    for (std::size_t i = 0; i < written.size() && head.written == kNoHead; ++i)
      if (!is_there[i] && text::without_blanks(written[i]) == key) head.written = i;
    if (head.written != kNoHead) is_there[head.written] = true;
  }
  std::size_t next = 0;  // the written head that stood behind the one before
  for (FoundHead& head : heads) {
    const bool is_twin = std::any_of(heads.begin(), heads.end(), [&](const FoundHead& other) {
      return &other != &head && other.text == head.text;
    });
    if (head.written == kNoHead && next < written.size() && !written[next].empty() && !is_there[next] && !is_twin) {
      head.written = next;
      head.renamed = is_there[next] = true;
    }
    if (head.written != kNoHead) next = head.written + 1;
  }
  return heads;
}

std::vector<std::string> shown_heads(std::vector<std::string> heads, const std::string& leaders) {
  for (std::string& head : heads)
    if (head != kLeaderHead) head = sheets::extra_head_beside(head, leaders);
  std::replace(heads.begin(), heads.end(), std::string(kLeaderHead), leaders);
  return heads;
}

std::string renamed_head(const std::string& cell, std::string_view written, std::string_view now) {
  return cell + "：表头“" + std::string(written) + "”改成了“" + std::string(now) + "”，这一栏仍按“" + std::string(written) +
         "”读回，表头没有改；是新增的一栏的，请另插一列。";
}

std::vector<std::string> lines_above(const ReadSheet& sheet, std::size_t head) {
  std::vector<std::string> sentences;
  for (std::size_t i = 0; i < head; ++i)
    for (const ReadCell& cell : sheet.rows[i].cells)
      sentences.push_back(sheet.name + "!" + cell_name(sheet.rows[i].row, cell.column) + "：表头上面的“" + std::string(cell.text) +
                          "”没有读回，新的工作簿里没有它；要保留的请写成单元格批注。");
  return sentences;
}

std::vector<std::string> headless_columns(const ReadSheet& sheet, std::size_t head, const std::vector<FoundHead>& heads) {
  std::set<int> known;
  for (const FoundHead& each : heads) known.insert(each.column);
  std::vector<std::string> sentences;
  for (std::size_t i = head + 1; i < sheet.rows.size(); ++i)
    for (const ReadCell& cell : sheet.rows[i].cells)
      if (known.insert(cell.column).second)
        sentences.push_back(sheet.name + "!" + cell_name(sheet.rows[i].row, cell.column) +
                            "：这一栏没有表头，里面的内容没有读回。");
  return sentences;
}

}  // namespace fenjie::returned
