#include "read/pdf.h"

#include <dlfcn.h>

#include <array>
#include <filesystem>
#include <string>
#include <system_error>

#include "model/error.h"
#include "read/pdf_module.h"

namespace fenjie::read {

namespace {

/// Beside the program, in the library folder next to it, or where the build put it.
std::array<std::filesystem::path, 3> module_places() {
  std::error_code unknown;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", unknown).parent_path();
  return {program / kPdfModuleName, program / ".." / "lib" / "fenjie" / kPdfModuleName, FENJIE_PDF_MODULE};
}

PdfEntry load_module() {
  std::string reason;
  for (const auto& place : module_places()) {
    std::error_code unknown;
    if (!std::filesystem::exists(place, unknown)) continue;
    if (void* module = dlopen(place.c_str(), RTLD_NOW | RTLD_LOCAL))
      if (void* entry = dlsym(module, kPdfEntryName)) return reinterpret_cast<PdfEntry>(entry);
    if (const char* said = dlerror()) reason = said;
  }
  throw Error("read/pdf-unavailable", "",
              "无法读取 PDF：未能加载随程序安装的 " + std::string(kPdfModuleName) + "，请重新安装" +
                  (reason.empty() ? "" : "（" + reason + "）"));
}

}  // namespace

Reading read_pdf(std::string_view bytes, const Options& options) {
  static const PdfEntry entry = load_module();
  Reading reading;
  reading.media_type = "application/pdf";
  PdfCall call;
  call.bytes = bytes;
  call.password = options.password;
  call.taker = &reading.pages;
  call.take_page = [](void* pages, Page&& page) { static_cast<std::vector<Page>*>(pages)->push_back(std::move(page)); };
  entry(call);
  if (!call.error_code.empty()) throw Error(call.error_code, "", call.error_message);
  reading.page_count = call.page_count;
  reading.diagnostics = std::move(call.diagnostics);
  return reading;
}

}  // namespace fenjie::read
