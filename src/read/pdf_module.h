// The door between the program and the shared library that holds Poppler. No Poppler type passes it, and no exception.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "model/page.h"

namespace fenjie::read {

/// An open PDF. What open() gives is whole as long as the bytes are there.
class PdfFile {
 public:
  virtual ~PdfFile() = default;
  virtual int page_count() const = 0;
  /// Hands the pages over, one by one; the library keeps nothing of them. @return the doubts met on the way
  virtual std::vector<Diagnostic> read_pages(const std::function<void(Page&&)>& take) = 0;
};

/// What opening a PDF gave: a file, or why there is none.
struct OpenedPdf {
  std::unique_ptr<PdfFile> file;
  std::string error_code;     ///< as Error::code(), or empty
  std::string error_message;  ///< Chinese sentence
};

using PdfEntry = void (*)(std::string_view bytes, std::string_view password, OpenedPdf& opened);
inline constexpr const char* kPdfEntryName = "fenjie_open_pdf";
inline constexpr const char* kPdfModuleName = "libfenjie_pdf.so";

}  // namespace fenjie::read
