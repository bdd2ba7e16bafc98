#include "read/read.h"

#include <array>

#include "model/error.h"
#include "read/pdf.h"
#include "read/plain_text.h"

namespace fenjie::read {

namespace {

struct Signature {
  std::string_view bytes;
  const char* message;
};

/// Files that people hand over in place of a PDF or a text: each with what to do.
constexpr std::array<Signature, 10> kOtherFormats{{
    {"PK\x03\x04", "这是 Word、WPS 或压缩文件，暂不能直接读取，请另存为 PDF 或纯文本后重试"},
    {"\xD0\xCF\x11\xE0", "这是旧版 Word 或 Excel 文件，暂不能直接读取，请另存为 PDF 或纯文本后重试"},
    {"{\\rtf", "这是 RTF 文件，暂不能直接读取，请另存为 PDF 或纯文本后重试"},
    {"\x89PNG", "这是图片，没有文字层，请提供带文字的 PDF 或文本"},
    {"\xFF\xD8\xFF", "这是图片，没有文字层，请提供带文字的 PDF 或文本"},
    {"{\n  \"schema_version\"", "这是 fenjie 的结果（JSON），请用 fenjie regenerate 读回"},
    {"{\"schema_version\"", "这是 fenjie 的结果（JSON），请用 fenjie regenerate 读回"},
    {"<html", "这是网页文件，请在浏览器中复制正文，另存为文本后重试"},
    {"<!doctype", "这是网页文件，请在浏览器中复制正文，另存为文本后重试"},
    {"<!DOCTYPE", "这是网页文件，请在浏览器中复制正文，另存为文本后重试"},
}};

constexpr const char* kWorkbook =
    "这是 Excel 或 WPS 表格（xlsx）。fenjie 生成的、修改过的工作簿请用 fenjie regenerate 读回；其他表格请把表格复制到文本文件，或另存为 PDF 后重试";

/// The names of a package's parts stand in it as they are.
bool is_workbook(std::string_view bytes) { return bytes.starts_with("PK") && bytes.find("xl/workbook.") != bytes.npos; }

}  // namespace

Reading read(std::string_view bytes, const Options& options) {
  if (bytes.empty()) throw Error("read/empty", "", "文件是空的（0 字节），请核对文件是否完整");
  if (is_pdf(bytes)) return read_pdf(bytes, options);
  if (is_workbook(bytes)) throw Error("read/unsupported", "", kWorkbook);
  for (const Signature& other : kOtherFormats)
    if (bytes.starts_with(other.bytes)) throw Error("read/unsupported", "", other.message);
  return read_plain_text(bytes);
}

}  // namespace fenjie::read
