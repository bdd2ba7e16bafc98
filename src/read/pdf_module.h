// The door between the program and the shared library that holds Poppler. No Poppler type passes it, and no exception.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/page.h"

namespace fenjie::read {

/// One call of the PDF library: the caller fills the first three, the library the rest.
struct PdfCall {
  std::string_view bytes;
  std::string_view password;
  /// Takes each page as soon as it is read; the library keeps nothing of it.
  void (*take_page)(void* taker, Page&& page) = nullptr;
  void* taker = nullptr;

  int page_count = 0;
  std::vector<Diagnostic> diagnostics;
  std::string error_code;     ///< empty when the file could be read
  std::string error_message;  ///< Chinese sentence
};

using PdfEntry = void (*)(PdfCall&);
inline constexpr const char* kPdfEntryName = "fenjie_read_pdf";
inline constexpr const char* kPdfModuleName = "libfenjie_pdf.so";

}  // namespace fenjie::read
