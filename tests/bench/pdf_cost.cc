// One PDF in this process, so that its own processor time and instructions can be counted: reading alone, or reading
// and all that follows up to the JSON.
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "emit/json.h"
#include "model/error.h"
#include "pipeline.h"
#include "read/read.h"
#include "rules/book.h"

using namespace fenjie;

namespace {

std::size_t read_only(std::string_view bytes) {
  const Reading reading = read::read(bytes, {.password = {}, .keep_pages = false});
  std::size_t glyphs = 0;
  reading.page_stream([&](Page&& page) { glyphs += page.glyphs.size(); });
  return glyphs;
}

std::size_t read_to_json(std::string_view bytes) {
  const rules::Book book = rules::Book::built_in();
  return emit::to_json(extract(bytes, "bench.pdf", book), book.digest()).size();
}

}  // namespace

int main(int argc, char** argv) {
  const std::string_view what = argc == 3 ? argv[1] : "";
  if (what != "read" && what != "json") {
    std::fprintf(stderr, "usage: %s read|json FILE\n", argv[0]);
    return 2;
  }
  try {
    std::ifstream file(argv[2], std::ios::binary);
    std::string bytes(std::filesystem::file_size(argv[2]), '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    std::printf("%zu\n", what == "read" ? read_only(bytes) : read_to_json(bytes));
  } catch (const Error& error) {
    std::fprintf(stderr, "%s: %s\n", argv[2], error.what());
    return 1;
  }
}
