#include "returned/package.h"

#include <zip.h>

#include <algorithm>
#include <array>

#include "model/error.h"

namespace fenjie::returned {
namespace {

constexpr std::string_view kZip = "PK\x03\x04";
constexpr std::string_view kEmptyZip = "PK\x05\x06";
constexpr std::string_view kCompoundFile = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
constexpr std::array<std::string_view, 4> kWorkbookNames{".xlsx", ".xlsm", ".xls", ".et"};

[[noreturn]] void refuse(const std::string& what) {
  throw Error("returned/not-a-workbook", "", what + "，请用 Excel 或 WPS 打开后另存为 .xlsx 再试");
}

[[noreturn]] void refuse_size() {
  throw Error("returned/too-large", "",
              "工作簿解压后超过 " + std::to_string(Package::kMostBytes >> 20) + " MB 或部件太多，没有读取，请核对是不是给错了文件");
}

}  // namespace

struct Package::Archive {
  ~Archive() {
    if (zip != nullptr) zip_discard(zip);
  }
  zip_t* zip = nullptr;
};

/// What the directory says, as far as so many deflated bytes can hold it.
static std::size_t likely_size(zip_t* zip, zip_uint64_t index, std::size_t most) {
  constexpr std::size_t kMostDeflated = 1032, kRead = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE;
  zip_stat_t status{};
  if (zip_stat_index(zip, index, 0, &status) != 0 || (status.valid & kRead) != kRead) return 0;
  return std::min({static_cast<std::size_t>(status.size), most, static_cast<std::size_t>(status.comp_size) * kMostDeflated});
}

bool is_package(std::string_view bytes) {
  return bytes.starts_with(kZip) || bytes.starts_with(kEmptyZip) || bytes.starts_with(kCompoundFile);
}

void demand_json(std::string_view name, std::string_view bytes) {
  static constexpr std::string_view kBlanks = " \t\r\n\xEF\xBB\xBF";
  const bool workbook = std::any_of(kWorkbookNames.begin(), kWorkbookNames.end(), [name](std::string_view end) {
    return name.size() > end.size() && std::equal(end.rbegin(), end.rend(), name.rbegin(), [](char a, char b) {
             return a == b || (b >= 'A' && b <= 'Z' && a == b - 'A' + 'a');
           });
  });
  if (bytes.starts_with("%PDF-"))
    throw Error("returned/not-ours", "", "这是 PDF，请用 fenjie convert 转换；regenerate 只读 fenjie 写的 JSON 和工作簿");
  const std::size_t first = bytes.find_first_not_of(kBlanks);
  const bool empty = first == std::string_view::npos;
  if (empty ? !workbook : bytes[first] == '{' || bytes[first] == '[') return;
  if (!workbook)
    throw Error("returned/not-ours", "", "既不是 JSON 也不是 Excel 文件（.xlsx），读不回去；regenerate 只读 fenjie 写的 JSON 和工作簿，公文请用 fenjie convert 转换");
  throw Error("returned/not-a-workbook", "",
              std::string(empty ? "文件是空的，里面没有工作簿" : "这不是 Excel 文件（内容不是工作簿）") +
                  "，请给出 fenjie 生成、修改后的 .xlsx 文件");
}

Package::Package(std::string_view bytes) : archive_(std::make_unique<Archive>()) {
  if (bytes.starts_with(kCompoundFile)) refuse("这是加密的工作簿或旧格式（.xls）");
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
  if (source == nullptr) refuse("工作簿读不出来");
  archive_->zip = zip_open_from_source(source, ZIP_RDONLY, nullptr);
  if (archive_->zip == nullptr) {
    zip_source_free(source);
    refuse("这不是完整的 Excel 文件（压缩包读不出来）");
  }
  if (zip_get_num_entries(archive_->zip, 0) > static_cast<zip_int64_t>(kMostParts)) refuse_size();
}

Package::~Package() = default;

bool Package::has(const std::string& part) const {
  return zip_name_locate(archive_->zip, part.c_str(), ZIP_FL_NOCASE) >= 0;
}

std::string Package::read(const std::string& part) {
  const zip_int64_t index = zip_name_locate(archive_->zip, part.c_str(), ZIP_FL_NOCASE);
  if (index < 0) refuse("这不是完整的 Excel 文件（缺少 " + part + "）");
  const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file(
      zip_fopen_index(archive_->zip, static_cast<zip_uint64_t>(index), 0), zip_fclose);
  if (file == nullptr) refuse("这不是完整的 Excel 文件（" + part + " 读不出来）");
  std::string content;
  content.reserve(likely_size(archive_->zip, static_cast<zip_uint64_t>(index), Package::kMostBytes - bytes_read_));
  std::array<char, 1 << 16> piece{};
  for (;;) {
    const zip_int64_t size = zip_fread(file.get(), piece.data(), piece.size());
    if (size < 0) refuse("这不是完整的 Excel 文件（" + part + " 已损坏）");
    if (size == 0) return content;
    bytes_read_ += static_cast<std::size_t>(size);
    if (bytes_read_ > kMostBytes) refuse_size();
    content.append(piece.data(), static_cast<std::size_t>(size));
  }
}

}  // namespace fenjie::returned
