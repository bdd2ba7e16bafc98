// The library's one door: opens a document and hands its pages over, one by one.
#include <algorithm>
#include <cstring>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "read/pdf/page_player.h"
#include "read/pdf_module.h"

namespace fenjie::read {

namespace {

/// What Poppler's error callback heard.
struct Heard {
  bool language_data_missing = false;  ///< text in a Chinese font that is not embedded is lost without poppler-data
  std::size_t faults = 0;              ///< errors of syntax; in a page's content each may have cost text
} heard;

void hear(ErrorCategory category, Goffset, const char* message) {
  if (std::strstr(message, "language pack") || std::strstr(message, "Unknown character collection"))
    heard.language_data_missing = true;
  else if (category == errSyntaxError)
    ++heard.faults;
}

std::string page_name(int number) { return "第 " + std::to_string(number) + " 页"; }

/// Finds text that nobody sees. A cell cut by a page break may be printed whole on both pages, each hiding what the
/// other shows: what stands on a page beside it is not lost.
class HiddenText {
 public:
  /// A page's hidden lines and what it shows. @return hidden characters of the page before it that are lost
  std::size_t next(std::vector<UnseenLine> hidden, const std::vector<Glyph>& shown) {
    std::string text;
    for (const Glyph& glyph : shown) text += glyph.text;
    const std::size_t lost = count_lost(text);
    before_ = std::exchange(text_, std::move(text));
    hidden_ = std::move(hidden);
    return lost;
  }

 private:
  std::size_t count_lost(const std::string& after) const {
    std::size_t lost = 0;
    for (const auto& [line, cut_off] : hidden_) {
      const auto characters = static_cast<std::size_t>(
          std::count_if(line.begin(), line.end(), [](char byte) { return (byte & 0xC0) != 0x80; }));
      const bool told = !cut_off || characters >= kFewestTold;
      const bool elsewhere = told && (before_.find(line) != std::string::npos || text_.find(line) != std::string::npos ||
                                      after.find(line) != std::string::npos);
      if (!elsewhere) lost += characters;
    }
    return lost;
  }

  static constexpr std::size_t kFewestTold = 4;  // characters of a line's end that stand elsewhere by no chance

  std::vector<UnseenLine> hidden_;
  std::string before_, text_;  // of the page before that with hidden_, and of that page
};

class OpenFile final : public PdfFile {
 public:
  OpenFile(std::string_view bytes, std::unique_ptr<PDFDoc> document) : document_(std::move(document)) {
    const std::string_view tail = bytes.substr(bytes.size() - std::min<std::size_t>(bytes.size(), kTail));
    is_cut_ = tail.find("%%EOF") == std::string_view::npos;
  }

  int page_count() const override { return document_->getNumPages(); }

  std::vector<Diagnostic> read_pages(const std::function<void(Page&&)>& take) override {
    heard = {};
    if (is_cut_) warn("read/truncated", "PDF 文件不完整（缺少结尾标记），可能缺页，请与原件核对");
    PagePlayer player(*document_);
    for (int number = 1; number <= page_count(); ++number) {
      Page page;
      heard.faults = 0;
      if (player.play(number)) {
        page = player.device().finish();
        judge(player.device(), page);
        if (heard.faults > 0)
          warn("read/damaged-content", page_name(number) + "的内容有损坏，可能缺字、错字，请对照原件核对，或重新获取该文件");
        judge_hidden(number - 1, hidden_.next(std::move(player.device().unseen()), page.glyphs));
      } else {
        page.number = number;
        warn("read/damaged-page", page_name(number) + "已损坏，未能读取，请人工核对");
      }
      take(std::move(page));
    }
    judge_hidden(page_count(), hidden_.next({}, {}));
    if (heard.language_data_missing)
      warn("read/missing-font-data",
           "PDF 使用了未嵌入的中文字体，本机缺少 poppler-data，部分文字未能读取，请安装后重试");
    return std::move(doubts_);
  }

 private:
  static constexpr std::size_t kTail = 2048;  // bytes at the end that must hold the end mark

  void warn(std::string code, std::string message) {
    doubts_.push_back({std::move(code), Severity::warning, std::move(message), {}, {}, {}});
  }
  void judge(const PageDevice& device, const Page& page);
  void judge_hidden(int page, std::size_t characters) {
    if (characters == 0) return;
    warn("read/hidden-text", page_name(page) + "有 " + std::to_string(characters) +
                                 " 个字符在纸面上看不到（在页面之外、被裁切、白色或隐藏），未读取，请核对是否漏印");
  }

  std::unique_ptr<PDFDoc> document_;
  bool is_cut_ = false;
  HiddenText hidden_;
  std::vector<Diagnostic> doubts_;
};

/// The doubts that a page leaves.
void OpenFile::judge(const PageDevice& device, const Page& page) {
  const std::string name = page_name(page.number);
  const bool recognised =
      std::any_of(page.glyphs.begin(), page.glyphs.end(), [](const Glyph& glyph) { return glyph.confidence < 1; });
  if (page.glyphs.empty() && page.has_images)
    warn("read/page-without-text", name + "只有图像，没有文字层，其内容未读取，请人工核对");
  else if (page.glyphs.empty() && device.has_drawing())
    warn("read/page-without-text", name + "只有图形，没有文字（文字可能已转为曲线），其内容未读取，请人工核对");
  if (recognised)
    warn("read/recognised-text", name + "的文字来自隐藏的识别层（多为扫描件），可能有错字，请对照原件核对");
  if (device.unreadable() > 0)
    warn("read/garbled-font", name + "有 " + std::to_string(device.unreadable()) +
                                  " 个字符的字体没有可用的文字编码，可能是乱码，请对照原件核对");
  if (device.is_cut_short()) warn("read/page-too-complex", name + "的内容异常庞大，只读取了一部分，请人工核对");
  if (device.unread_annotations() > 0)
    warn("read/annotation-text",
         name + "有 " + std::to_string(device.unread_annotations()) + " 处批注或表单文字未读取，请人工核对");
}

void open(std::string_view bytes, std::string_view password, OpenedPdf& opened) {
  setErrorCallback(hear);
  if (!globalParams) globalParams = std::make_unique<GlobalParams>();
  auto stream = std::make_unique<MemStream>(const_cast<char*>(bytes.data()), 0, static_cast<Goffset>(bytes.size()),
                                            null_object());
  auto document = open_document(std::move(stream), std::string(password));
  if (!document->isOk() && document->getErrorCode() == errEncrypted) {
    opened.error_code = "read/encrypted";
    opened.error_message =
        password.empty() ? "PDF 已加密，请用 --password 给出打开密码" : "PDF 已加密，给出的密码不正确，请核对后重试";
  } else if (!document->isOk()) {
    opened.error_code = "read/damaged";
    opened.error_message = "PDF 已损坏，无法打开，请重新获取该文件";
  } else if (document->getNumPages() < 1) {
    opened.error_code = "read/no-pages";
    opened.error_message = "PDF 没有任何页面，请重新获取该文件";
  } else {
    opened.file = std::make_unique<OpenFile>(bytes, std::move(document));
  }
}

}  // namespace

extern "C" __attribute__((visibility("default"))) void fenjie_open_pdf(std::string_view bytes,
                                                                       std::string_view password, OpenedPdf& opened) {
  open(bytes, password, opened);
}

}  // namespace fenjie::read
