#include "sheets/carried.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>
#include <new>
#include <optional>

#include "model/error.h"
#include "model/sha256.h"
#include "sheets/data_cells.h"
#include "text/base64.h"

namespace fenjie::sheets {
namespace {

constexpr std::size_t kChunk = 32000;                // letters a cell; Excel allows 32,767
constexpr std::size_t kMostBytes = 512u << 20;       // of JSON
constexpr int kLevel = 1;                            // of compression: a fifth larger than at 6, in half of the time
constexpr const char* kVersionNow = "1";
constexpr std::size_t kPiece = 65536;  // bytes deflated at a time
constexpr char kBehindName = ' ';
constexpr std::string_view kEmptyCell = "-";  // blanks at a cell's end are lost
constexpr std::size_t kMostDays = 3650;
constexpr std::string_view kExplained = "这张隐藏的表供 fenjie 读回修改后的工作簿（fenjie regenerate），请勿修改或删除。";

constexpr std::string_view kNote = "说明", kVersion = "格式", kNotice = "公文", kLayout = "版式", kSource = "来源文件摘要",
                           kWhose = "任务范围", kTasks = "任务编号", kDays = "任务日期", kWarnDays = "预警天数", kSeals = "摘要", kEdits = "修改次数", kContent = "内容";
constexpr std::string_view kPrinted = "printed", kStandard = "standard";

[[noreturn]] void refuse() {
  throw Error("returned/carried", "",
              "工作簿里供读回用的隐藏表“" + std::string(kCarriedSheet) +
                  "”已损坏，读不回去；请用 --from 给出 convert 当时生成的 JSON");
}

std::size_t number_of(std::string_view digits) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc() || end != digits.data() + digits.size()) refuse();
  return number;
}

/// Piece by piece: compress2() wants room for more than all of it.
std::string deflated(std::string_view bytes) {
  z_stream stream{};
  if (deflateInit(&stream, kLevel) != Z_OK) throw std::bad_alloc();
  const std::unique_ptr<z_stream, int (*)(z_streamp)> end(&stream, deflateEnd);
  std::string result;
  std::array<Bytef, kPiece> piece{};
  int status = Z_OK;
  while (status == Z_OK) {
    if (stream.avail_in == 0) {
      const std::size_t size = std::min(bytes.size(), kPiece);
      stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
      stream.avail_in = static_cast<uInt>(size);
      bytes.remove_prefix(size);
    }
    stream.next_out = piece.data();
    stream.avail_out = static_cast<uInt>(piece.size());
    status = deflate(&stream, bytes.empty() ? Z_FINISH : Z_NO_FLUSH);
    result.append(reinterpret_cast<const char*>(piece.data()), piece.size() - stream.avail_out);
  }
  return result;
}

}  // namespace

std::string pack(std::string_view json) {
  return std::to_string(json.size()) + " " + sha256_hex(json) + " " + text::to_base64(deflated(json));
}

std::string unpack(std::string_view packed) {
  const std::size_t first = packed.find(' '), second = packed.find(' ', first + 1);
  if (first == std::string_view::npos || second == std::string_view::npos) refuse();
  uLongf size = number_of(packed.substr(0, first));
  const std::optional<std::string> deflated = text::from_base64(packed.substr(second + 1));
  if (!deflated || size > kMostBytes || size / 1100 > deflated->size()) refuse();  // deflate makes it at most 1032 times smaller
  std::string json(size, '\0');
  const int status = uncompress(reinterpret_cast<Bytef*>(json.data()), &size,
                                reinterpret_cast<const Bytef*>(deflated->data()), static_cast<uLong>(deflated->size()));
  if (status != Z_OK || size != json.size() || sha256_hex(json) != packed.substr(first + 1, second - first - 1)) refuse();
  return json;
}

void each_row(const Carried& carried, const std::vector<Seal>& seals, const TakeCarried& take) {
  const auto row = [&take](std::string_view word, std::string_view value) { take(std::string(word), std::string(value)); };
  row(kNote, kExplained);
  row(kVersion, kVersionNow);
  row(kNotice, std::to_string(carried.notice));
  row(kLayout, carried.layout == TableLayout::printed ? kPrinted : kStandard);
  row(kSource, carried.source_sha256);
  if (!carried.whose.empty()) row(kWhose, carried.whose);
  if (carried.warn_days) row(kWarnDays, std::to_string(*carried.warn_days));
  for (const std::string& id : carried.task_ids) row(kTasks, id);
  for (const auto& [id, cells] : carried.days) {
    std::string value = id;
    for (const std::string& cell : cells) value.append(1, kBehindName).append(cell.empty() ? kEmptyCell : std::string_view(cell));
    row(kDays, value);
  }
  if (carried.edits) {
    row(kEdits, std::to_string(carried.edits->size()));
    for (const auto& [id, count] : *carried.edits) row(kEdits, id + kBehindName + std::to_string(count));
  }
  for (const Seal& seal : seals)
    for (std::size_t at = 0; at < seal.digests.size(); at += kChunk)
      row(kSeals, seal.sheet + kBehindName + seal.digests.substr(at, kChunk));
  for (std::size_t at = 0; at < carried.packed.size(); at += kChunk) row(kContent, carried.packed.substr(at, kChunk));
}

namespace {

void add_seal(std::string_view value, std::vector<Seal>& seals) {
  const std::size_t end = value.find(kBehindName);
  if (end == std::string_view::npos || (value.size() - end - 1) % kRowDigest != 0) refuse();
  const std::string_view sheet = value.substr(0, end);
  if (seals.empty() || seals.back().sheet != sheet) seals.push_back({std::string(sheet), {}});
  seals.back().digests += value.substr(end + 1);
}

void add_days(std::string_view value, DaysOfTasks& days) {
  std::size_t end = value.find(kBehindName);
  DayCells& cells = days[std::string(value.substr(0, end))];
  for (std::string& cell : cells) {
    if (end == std::string_view::npos) refuse();
    value.remove_prefix(end + 1);
    end = value.find(kBehindName);
    if (const std::string_view shown = value.substr(0, end); shown != kEmptyCell) cell = shown;
  }
}

/// The number of tasks comes first, so that none is told from not known.
void add_edits(std::string_view value, std::optional<EditCounts>& edits) {
  if (!edits) {
    edits.emplace();
    return;
  }
  const std::size_t end = value.find(kBehindName);
  if (end == std::string_view::npos) refuse();
  edits->emplace(value.substr(0, end), number_of(value.substr(end + 1)));
}

}  // namespace

EditCounts edit_counts(const std::vector<Task>& tasks, const std::vector<Edit>& of_notice) {
  EditCounts counts;
  if (!of_notice.empty()) counts.emplace(kNoticeItself, of_notice.size());
  for (const Task& task : tasks)
    if (!task.edited.empty()) counts.emplace(task.id, task.edited.size());
  return counts;
}

DaysOfTasks day_cells(const std::vector<Task>& tasks) {
  DaysOfTasks days;
  for (const Task& task : tasks) {
    DayCells& cells = days[task.id];
    for (std::size_t i = 0; i < kDayCells.size(); ++i) cells[i] = data_cell(task, kDayCells[i]);
  }
  return days;
}

Carried from_rows(const CarriedRows& rows) {
  Carried carried;
  bool known = false;
  for (const auto& [word, value] : rows) {
    if (word == kVersion) known = value == kVersionNow;
    if (word == kNotice) carried.notice = number_of(value);
    if (word == kLayout) carried.layout = value == kStandard ? TableLayout::standard : TableLayout::printed;
    if (word == kSource) carried.source_sha256 = value;
    if (word == kWhose) carried.whose = value;
    if (word == kTasks) carried.task_ids.emplace_back(value);
    if (word == kDays) add_days(value, carried.days);
    if (word == kWarnDays) carried.warn_days = static_cast<int>(std::min<std::size_t>(number_of(value), kMostDays));
    if (word == kEdits) add_edits(value, carried.edits);
    if (word == kSeals) add_seal(value, carried.seals);
    if (word == kContent) carried.packed += value;
  }
  if (!known) refuse();
  return carried;
}

}  // namespace fenjie::sheets
