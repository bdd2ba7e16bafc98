#include "returned/sealed_rows.h"

namespace fenjie::returned {
namespace {

constexpr std::size_t kMostShown = 5;  // rows named in the sentence

std::vector<std::string_view> cells_of(const ReadRow& row) {
  std::vector<std::string_view> cells;
  for (const ReadCell& cell : row.cells) {
    cells.resize(static_cast<std::size_t>(cell.column));
    cells.push_back(cell.text);
  }
  return cells;
}

}  // namespace

SealedRows::SealedRows(const sheets::Seal* seal) {
  if (seal == nullptr) return;
  left_ = seal->digests.size() / sheets::kRowDigest;
  for (std::size_t at = 0; at < seal->digests.size(); at += sheets::kRowDigest)
    ++rows_[seal->digests.substr(at, sheets::kRowDigest)];
}

bool SealedRows::take(const std::vector<std::string_view>& cells) { return take_digest(sheets::row_digest(cells)); }

bool SealedRows::take_digest(const std::string& digest) {
  const auto row = rows_.find(digest);
  if (row == rows_.end() || row->second == 0) return false;
  --row->second;
  --left_;
  return true;
}

std::vector<std::string> unread_rows(const ReadSheet& sheet, const sheets::Seal& seal) {
  SealedRows written(&seal);
  std::size_t changed = 0;
  std::string shown;
  for (const ReadRow& row : sheet.rows) {
    if (written.take(cells_of(row))) continue;
    if (++changed <= kMostShown) shown += (shown.empty() ? "" : "、") + std::to_string(row.row + 1);
  }
  const std::size_t left = written.left();
  if (changed == 0 && left == 0) return {};
  std::string what = changed == 0 ? std::string("有 " + std::to_string(left) + " 行被删除")
                                  : "第 " + shown + " 行" + (changed > kMostShown ? "等 " + std::to_string(changed) + " 行" : "") +
                                        "有改动" + (left > changed ? "，另有 " + std::to_string(left - changed) + " 行被删除" : "");
  return {"“" + sheet.name + "”表由程序生成，不读回：" + what +
          "，新的工作簿里没有这些改动。要留下的内容请写在“数据”表新增的一栏里。"};
}

}  // namespace fenjie::returned
