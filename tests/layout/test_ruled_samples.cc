#include <fstream>
#include <iterator>

#include "layout/shown.h"
#include "support/catch.h"

namespace fenjie {

using namespace tests;

namespace {

Document laid_out_sample(const std::string& name) {
  std::ifstream file(std::string(FENJIE_SOURCE_DIR) + "/samples/" + name, std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(file)), {});
  return layout::lay_out(read::read(bytes, {"", false}), book());
}

std::string squeezed(std::string text) {
  std::string result;
  for (const char c : text)
    if (c != ' ' && c != '/') result += c;
  return result;
}

}  // namespace

TEST_CASE("pdf samples: every producer's table has the same cells, and the books balance") {
  const Document writer = laid_out_sample("a-writer-genhe-2022-6.pdf");
  const std::string cells = squeezed(shown(only_table(writer)));
  CHECK(ledger_faults(writer).empty());
  CHECK(only_table(writer).rows.size() == 104);
  for (const char* name : {"b-calc-table.pdf", "c-chromium-table.pdf"}) {
    INFO(name);
    const Document document = laid_out_sample(name);
    CHECK(squeezed(shown(only_table(document))) == cells);
    CHECK(ledger_faults(document).empty());
  }
}

TEST_CASE("pdf samples: paragraphs are joined over lines and pages, each character has its place") {
  const Document document = laid_out_sample("a-writer-genhe-2022-17.pdf");
  CHECK(ledger_faults(document).empty());
  CHECK(document.page_count == 11);
  std::size_t paragraphs = 0;
  for (const Block& block : document.blocks) {
    const auto& paragraph = std::get<Paragraph>(block);
    ++paragraphs;
    for (const PageBox& place : document.locate(paragraph.text.spans())) {
      CHECK(place.page >= paragraph.page);
      CHECK(place.box.width() > 0);
    }
  }
  CHECK(paragraphs == 82);
}

}  // namespace fenjie
