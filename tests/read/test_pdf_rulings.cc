#include <cmath>

#include "read/pdf.h"
#include "read/pdf_builder.h"
#include "support/catch.h"

namespace fenjie {

using namespace tests;

namespace {

/// "H50 10-110" for a horizontal rule at y = 50 points from the top, whole points, sorted as delivered.
std::string rulings(const PdfPage& page, const std::string& form = "") {
  const Reading reading = read::read_pdf(pdf_of({page}, form));
  std::string result;
  for (const Ruling& ruling : reading.pages.at(0).rulings) {
    char line[64];
    std::snprintf(line, sizeof line, "%s%c%.0f %.0f-%.0f", result.empty() ? "" : "|", ruling.horizontal ? 'H' : 'V',
                  ruling.position, ruling.from, ruling.to);
    result += line;
  }
  return result;
}

struct Example {
  const char* name;
  const char* content;   // page 300 x 200, y upwards
  const char* expected;  // y downwards
};

}  // namespace

TEST_CASE("pdf: rules, however a producer draws them") {
  const Example examples[] = {
      {"stroked line", "1 w 10 150 m 110 150 l S", "H50 10-110"},
      {"vertical line", "1 w 10 50 m 10 150 l S", "V10 50-150"},
      {"hairline", "0 w 10 150 m 110 150 l S", "H50 10-110"},
      {"stroked rectangle", "1 w 10 50 100 100 re S", "H150 10-110|V110 50-150|H50 10-110|V10 50-150"},
      {"thin filled rectangle", "10 150 100 0.5 re f", "H50 10-110"},
      {"thin polygon with mitred ends", "10 150 m 110 150 l 109 149 l 11 149 l f", "H50 10-110"},
      {"frame filled between two rectangles", "10 50 100 100 re 11 51 98 98 re f*",
       "H50 10-110|H150 10-110|V10 50-150|V110 50-150"},
      {"frame, the inner rectangle first", "11 51 98 98 re 10 50 100 100 re f*",
       "H50 10-110|H150 10-110|V10 50-150|V110 50-150"},
      {"short thick stroke is a rule across it", "100 w 60 150 m 61 150 l S", "V60 0-100"},
      {"square cap", "1 w 2 J 10 150 m 110 150 l S", "H50 10-110"},
      {"dashed", "1 w [3 2] 0 d 10 150 m 110 150 l S", "H50 10-110"},
      {"dotted, each dot a square of its own", "10 150 .7 .7 re f 12 150 .7 .7 re f 14 150 .7 .7 re f 16 150 .7 .7 re f 18 150 .7 .7 re f 20 150 .7 .7 re f", "H50 10-21"},
      {"dotted downwards", "10 50 .7 .7 re f 10 52 .7 .7 re f 10 54 .7 .7 re f 10 56 .7 .7 re f 10 58 .7 .7 re f 10 60 .7 .7 re f", "V10 139-150"},
      {"no ellipsis", "10 150 .7 .7 re f 12 150 .7 .7 re f 14 150 .7 .7 re f", ""},
      {"scaled by the matrix", "q 0.5 0 0 0.5 0 0 cm 2 w 20 300 m 220 300 l S Q", "H50 10-110"},
      {"no curves", "1 w 10 150 m 40 150 80 150 110 150 c S", ""},
      {"no slanted lines", "1 w 10 150 m 110 140 l S", ""},
      {"no zero-length strokes", "1 w 10 150 m 10 150 l S", ""},
      {"no wide areas", "10 50 100 100 re f", ""},
      {"no white lines on white paper", "1 G 1 w 10 150 m 110 150 l S", ""},
      {"white lines on a dark ground show", "0.2 g 0 100 300 100 re f 1 G 1 w 10 150 m 110 150 l S", "H50 10-110"},
      {"white lines of a row that is not shaded, in line with those of one that is",
       "0.8 g 0 100 300 50 re f 1 G 1 w 10 100 m 110 100 l S 60 100 m 60 150 l S 60 50 m 60 100 l S 90 20 m 90 40 l S",
       "V60 100-150|H100 10-110|V60 50-100"},
      {"a white line on white paper along the edge of the shaded rows",
       "0.8 g 0 50 300 50 re f 1 G 1 w 10 50 m 10 100 l S 110 50 m 110 100 l S 10 101 m 110 101 l S",
       "H99 10-110|V10 100-150|V110 100-150"},
      {"nothing outside the page", "1 w 10 250 m 110 250 l S 350 10 m 350 90 l S", ""},
      {"cut at the page's edge", "1 w 10 150 m 410 150 l S", "H50 10-300"},
      {"nothing outside the clip", "q 0 0 300 100 re W n 1 w 10 150 m 110 150 l S Q", ""},
      {"cut by the clip", "q 0 0 60 200 re W n 1 w 10 150 m 110 150 l S Q", "H50 10-60"},
      {"a clip as thin as the rule", "q 10 149.75 100 0.5 re W n 10 149.75 100 0.5 re f Q", "H50 10-110"},
  };
  for (const Example& example : examples) {
    INFO(example.name);
    CHECK(rulings({example.content, "", ""}) == example.expected);
  }
}

TEST_CASE("pdf: rules in forms, patterns and turned pages") {
  CHECK(rulings({"q 1 0 0 1 50 50 cm /X1 Do Q", "", ""}, "1 w 0 50 m 400 50 l S") == "H100 50-150");
  CHECK(rulings({"1 w 10 150 m 110 150 l S", "/Rotate 90", ""}) == "V150 10-110");
  CHECK(rulings({"1 w 10 150 m 110 150 l S", "/Rotate 180", ""}) == "H150 190-290");
  CHECK(rulings({"1 w 110 150 m 210 150 l S", "/CropBox [100 0 300 200]", ""}) == "H50 10-110");
  CHECK(rulings({"/Pattern cs /P1 scn 10 150 100 0.5 re f", "",
                 "/Pattern<</P1<</PatternType 2/Shading<</ShadingType 2/ColorSpace/DeviceGray/Coords[0 0 1 0]"
                 "/Function<</FunctionType 2/Domain[0 1]/N 1>>/Extend[true true]>>>>>>"}) == "H50 10-110");
}

}  // namespace fenjie
