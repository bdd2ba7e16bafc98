// The library's one door: opens a document and hands its pages over, one by one.
#include <algorithm>
#include <cstring>
#include <exception>
#include <string>

#include "read/pdf/page_player.h"
#include "read/pdf_module.h"

namespace fenjie::read {

namespace {

/// Set by Poppler's error callback: text in a Chinese font that is not embedded is lost without poppler-data.
bool language_data_missing = false;

void hear(ErrorCategory, Goffset, const char* message) {
  if (std::strstr(message, "language pack") || std::strstr(message, "Unknown character collection"))
    language_data_missing = true;
}

std::string page_name(int number) { return "第 " + std::to_string(number) + " 页"; }

void refuse(PdfCall& call, const PDFDoc& document) {
  if (document.getErrorCode() == errEncrypted) {
    call.error_code = "read/encrypted";
    call.error_message = call.password.empty() ? "PDF 已加密，请用 --password 给出打开密码"
                                               : "PDF 已加密，给出的密码不正确，请核对后重试";
  } else {
    call.error_code = "read/damaged";
    call.error_message = "PDF 已损坏，无法打开，请重新获取该文件";
  }
}

void warn(PdfCall& call, std::string code, std::string message) {
  call.diagnostics.push_back({std::move(code), Severity::warning, std::move(message), {}, {}, {}});
}

/// The doubts that a page leaves.
void judge(PdfCall& call, const PageDevice& device, const Page& page) {
  const std::string name = page_name(page.number);
  const bool no_text = std::all_of(page.glyphs.begin(), page.glyphs.end(),
                                   [](const Glyph& glyph) { return glyph.text == " " || glyph.confidence < 1; });
  if (page.glyphs.empty() && page.has_images)
    warn(call, "read/page-without-text", name + "只有图像，没有文字层，其内容未读取，请人工核对");
  else if (no_text && device.has_invisible_text() && !page.glyphs.empty())
    warn(call, "read/recognised-text", name + "是扫描图像，文字来自其隐藏的识别层，可能有错字，请对照原件核对");
  if (device.unreadable() > 0)
    warn(call, "read/garbled-font",
         name + "有 " + std::to_string(device.unreadable()) + " 个字符的字体没有可用的文字编码，可能是乱码，请对照原件核对");
  if (device.is_cut_short())
    warn(call, "read/page-too-complex", name + "的内容异常庞大，只读取了一部分，请人工核对");
}

void read_pages(PdfCall& call, PDFDoc& document) {
  PagePlayer player(document);
  for (int number = 1; number <= call.page_count; ++number) {
    if (!player.play(number)) {
      warn(call, "read/damaged-page", page_name(number) + "已损坏，未能读取，请人工核对");
      Page lost;
      lost.number = number;
      call.take_page(call.taker, std::move(lost));
      continue;
    }
    Page page = player.device().finish();
    judge(call, player.device(), page);
    call.take_page(call.taker, std::move(page));
  }
}

void read_document(PdfCall& call) {
  setErrorCallback(hear);
  if (!globalParams) globalParams = std::make_unique<GlobalParams>();
  language_data_missing = false;
  auto stream = std::make_unique<MemStream>(const_cast<char*>(call.bytes.data()), 0,
                                            static_cast<Goffset>(call.bytes.size()), Object(objNull));
  const auto document = open_document(std::move(stream), std::string(call.password));
  if (!document->isOk()) return refuse(call, *document);
  call.page_count = document->getNumPages();
  if (call.page_count < 1) {
    call.error_code = "read/no-pages";
    call.error_message = "PDF 没有任何页面，请重新获取该文件";
    return;
  }
  const std::string_view tail = call.bytes.substr(call.bytes.size() - std::min<std::size_t>(call.bytes.size(), 2048));
  if (tail.find("%%EOF") == std::string_view::npos)
    warn(call, "read/truncated", "PDF 文件不完整（缺少结尾标记），可能缺页，请与原件核对");
  read_pages(call, *document);
  if (language_data_missing)
    warn(call, "read/missing-font-data", "PDF 使用了未嵌入的中文字体，本机缺少 poppler-data，部分文字未能读取，请安装后重试");
}

}  // namespace

extern "C" __attribute__((visibility("default"))) void fenjie_read_pdf(PdfCall& call) {
  try {
    read_document(call);
  } catch (const std::exception& problem) {
    call.error_code = "read/damaged";
    call.error_message = std::string("PDF 无法读取：") + problem.what();
  }
}

}  // namespace fenjie::read
