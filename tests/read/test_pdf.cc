#include <cmath>

#include "model/error.h"
#include "read/pdf.h"
#include "read/pdf_builder.h"
#include "support/catch.h"

namespace fenjie {

using namespace tests;

namespace {

Reading reading_of(const std::string& content, const std::string& entries = "") {
  return read::read_pdf(pdf_of({{content, entries, ""}}));
}

std::string text_of(const Page& page) {
  std::string result;
  for (const Glyph& glyph : page.glyphs) result += glyph.text.empty() ? "?" : glyph.text;
  return result;
}

std::string codes_of(const Reading& reading) {
  std::string result;
  for (const Diagnostic& diagnostic : reading.diagnostics) result += diagnostic.code + " ";
  return result;
}

std::string error_of(const std::string& bytes) {
  try {
    read::read_pdf(bytes);
  } catch (const Error& error) {
    return error.code();
  }
  return "";
}

std::string whole(const Box& box) {
  char text[64];
  std::snprintf(text, sizeof text, "%.0f %.0f %.0f %.0f", box.left, box.top, box.right, box.bottom);
  return text;
}

struct Example {
  const char* name;
  std::string content;
  const char* expected;
};

}  // namespace

TEST_CASE("pdf: a glyph has its text, box, size and direction") {
  const Reading reading = reading_of(show(20, 100, 10, "任务"));
  REQUIRE(reading.pages.size() == 1);
  const Page& page = reading.pages[0];
  CHECK(page.width == Approx(300));
  CHECK(page.height == Approx(200));
  REQUIRE(text_of(page) == "任务");
  CHECK(whole(page.glyphs[1].box) == "30 91 40 101");
  CHECK(page.glyphs[1].font_size == Approx(10));
  CHECK(page.glyphs[1].angle == 0);
  CHECK(reading.diagnostics.empty());
}

TEST_CASE("pdf: /Rotate turns the frame; text keeps its direction in it") {
  const Reading reading = reading_of(show(20, 100, 10, "任"), "/Rotate 90");
  const Page& page = reading.pages[0];
  CHECK(page.width == Approx(200));
  CHECK(page.height == Approx(300));
  CHECK(page.glyphs.at(0).angle == 90);
  CHECK(whole(page.glyphs.at(0).box) == "99 20 109 30");
}

TEST_CASE("pdf: only what a reader sees is text") {
  const std::string seen = show(20, 100, 10, "见");
  const Example examples[] = {
      {"invisible beside visible text", seen + show(20, 50, 10, "隐", "3 Tr"), "见"},
      {"printed twice for boldness", seen + show(20.3, 100, 10, "见"), "见"},
      {"the same character in the next row stays", seen + show(20, 88, 10, "见"), "见见"},
      {"outside the clip", seen + "q 0 0 300 80 re W n " + show(20, 120, 10, "外") + "Q", "见"},
      {"a bracket that hangs over the margin", "q 0 0 23 200 re W n " + show(20, 100, 10, "）") + "Q", "）"},
      {"outside the clip at the side", seen + "q 0 0 21 200 re W n " + show(20, 120, 10, "外") + "Q", "见"},
      {"outside the page", seen + show(20, 300, 10, "外"), "见"},
      {"white on paper", seen + "1 g " + show(20, 50, 10, "白"), "见"},
      {"white on a dark ground", seen + "0 g 0 40 300 30 re f 1 g " + show(20, 50, 10, "白"), "见白"},
      {"in a form", seen + "/X1 Do", "见表"},
      {"replaced text of the same length", "/Span<</ActualText<FEFF89C1>>>BDC " + show(20, 100, 10, "貝") + "EMC",
       "见"},
      {"replaced text of another length", "/Span<</ActualText<FEFF89C189C1>>>BDC " + show(20, 100, 10, "貝") + "EMC",
       "见见"},
  };
  for (const Example& example : examples) {
    INFO(example.name);
    CHECK(text_of(read::read_pdf(pdf_of({{example.content, "", ""}}, show(10, 10, 10, "表"))).pages.at(0)) ==
          example.expected);
  }
}

TEST_CASE("pdf: the cut end of a line is said, though its one character stands elsewhere, too") {
  CHECK(codes_of(reading_of(show(20, 50, 10, "责）") + "q 0 0 31 200 re W n " + show(20, 100, 10, "责）") + "Q")) == "read/hidden-text ");
}

TEST_CASE("pdf: text that only a hidden layer has is read with doubt") {
  const Reading reading = reading_of(show(20, 100, 10, "隐", "3 Tr"));
  REQUIRE(text_of(reading.pages[0]) == "隐");
  CHECK(reading.pages[0].glyphs[0].confidence < 1);
  CHECK(codes_of(reading) == "read/recognised-text ");
}

TEST_CASE("pdf: what cannot be read is flagged and kept") {
  const Reading garbled = reading_of(show(20, 100, 10, "\xEE\x80\x81任"));
  CHECK(garbled.pages[0].glyphs.size() == 2);
  CHECK(codes_of(garbled) == "read/garbled-font ");
  const Reading image = reading_of("q 100 0 0 100 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x7F EI Q");
  CHECK(image.pages[0].has_images);
  CHECK(codes_of(image) == "read/page-without-text ");
  CHECK(codes_of(reading_of("")) == "");
}

TEST_CASE("pdf: pages with the same resources do not disturb each other") {
  const PdfPage unbalanced{"q q 2 0 0 2 0 0 cm /OC /Hidden BDC 1 g " + show(10, 10, 10, "甲"), "", ""};
  const PdfPage plain{show(20, 100, 10, "乙"), "", ""};
  const Reading reading = read::read_pdf(pdf_of({plain, unbalanced, plain, plain}));
  REQUIRE(reading.page_count == 4);
  for (const std::size_t i : {0, 2, 3}) {
    REQUIRE(text_of(reading.pages[i]) == "乙");
    CHECK(whole(reading.pages[i].glyphs[0].box) == "20 91 30 101");
    CHECK(reading.pages[i].number == static_cast<int>(i) + 1);
  }
}

TEST_CASE("pdf: unusable files give one clear error") {
  const std::string good = pdf_of({{show(20, 100, 10, "任"), "", ""}});
  CHECK(error_of(pdf_of({})) == "read/no-pages");
  CHECK(error_of("%PDF-1.5\nnothing") == "read/damaged");
  CHECK(error_of(good.substr(0, 120)) == "read/damaged");
  const Reading cut = read::read_pdf(good.substr(0, good.find("startxref")));
  CHECK(text_of(cut.pages.at(0)) == "任");
  CHECK(codes_of(cut) == "read/truncated ");
}

}  // namespace fenjie
