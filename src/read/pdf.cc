#include "read/pdf.h"

#include <dlfcn.h>

#include <array>
#include <filesystem>
#include <memory>
#include <string>
#include <system_error>
#include <utility>

#include "model/error.h"
#include "read/pdf_module.h"

namespace fenjie::read {

namespace {

/// Beside the program, or in the library folder next to it; nowhere else, since it is run.
std::array<std::filesystem::path, 2> module_places() {
  std::error_code unknown;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", unknown).parent_path();
  return {program / kPdfModuleName, program / ".." / "lib" / "fenjie" / kPdfModuleName};
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

PdfEntry module_entry() {
  static const PdfEntry entry = load_module();
  return entry;
}

}  // namespace

bool is_pdf(std::string_view bytes) { return bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos; }

void get_pdf_ready() {
  OpenedPdf nothing;
  module_entry()("%PDF-", {}, nothing);
}

Reading read_pdf(std::string_view bytes, const Options& options) {
  OpenedPdf opened;
  module_entry()(bytes, options.password, opened);
  if (!opened.error_code.empty()) throw Error(opened.error_code, "", opened.error_message);
  Reading reading;
  reading.media_type = "application/pdf";
  reading.page_count = opened.file->page_count();
  reading.page_stream = [file = std::shared_ptr<PdfFile>(std::move(opened.file))](
                            const std::function<void(Page &&)>& take) { return file->read_pages(take); };
  if (!options.keep_pages) return reading;
  reading.diagnostics = reading.page_stream([&](Page&& page) { reading.pages.push_back(std::move(page)); });
  reading.page_stream = nullptr;
  return reading;
}

}  // namespace fenjie::read
