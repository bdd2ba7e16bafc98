// Footnotes at a page's foot, between two lines of what goes on over the page.
#include "layout/page_drawing.h"
#include "layout/shown.h"
#include "support/catch.h"

using namespace fenjie;
using namespace fenjie::tests;

namespace {

/// Two pages; what stands under 300 on the first one is printed as small as `size`.
std::vector<std::string> paragraphs(std::string_view marked, std::string_view foot, double size) {
  PageDrawing first(1), second(2);
  first.text(40, 40, "1.组织商场开展检查，未取得许可的一律停工。").text(40, 60, marked).text(40, 80, "2.严查非法改装行为，全链条追溯问题电池来");
  first.text(40, 330, foot);
  second.text(40, 40, "源，逐一登记。").text(40, 60, "牵头单位：市市场监管局");
  Reading reading = reading_of({first, second});
  for (Glyph& glyph : reading.pages[0].glyphs)
    if (glyph.box.top > 300) glyph.font_size = size;
  std::vector<std::string> texts;
  for (const Block& block : layout::lay_out(std::move(reading), book()).blocks)
    texts.push_back(std::get<Paragraph>(block).text.text());
  return texts;
}

bool keeps_foot(std::string_view marked, std::string_view foot, double size) {
  const auto texts = paragraphs(marked, foot, size);
  return std::any_of(texts.begin(), texts.end(), [&](const std::string& text) { return text.find(foot.substr(0, 9)) != std::string::npos; });
}

}  // namespace

TEST_CASE("footnotes: small marked lines at a page's foot are no text of what goes on over the page") {
  const auto texts = paragraphs("密室逃脱等场所①也要检查。", "①指消防安全重点单位。", 7);
  CHECK(std::find(texts.begin(), texts.end(), "2.严查非法改装行为，全链条追溯问题电池来源，逐一登记。") != texts.end());
  CHECK_FALSE(keeps_foot("密室逃脱等场所①也要检查。", "①指消防安全重点单位。", 7));
  CHECK_FALSE(keeps_foot("密室逃脱等场所*也要检查。", "*指消防安全重点单位。", 7));
  CHECK_FALSE(keeps_foot("密室逃脱等场所〔1〕也要检查。", "〔1〕指消防安全重点单位。", 7));
}

TEST_CASE("footnotes: a line as large as the text, or whose mark no word bears, is text") {
  CHECK(keeps_foot("密室逃脱等场所①也要检查。", "①指消防安全重点单位。", 10));
  CHECK(keeps_foot("密室逃脱等场所也要检查。", "①指消防安全重点单位。", 7));
  CHECK(keeps_foot("①密室逃脱等场所也要检查。", "②指消防安全重点单位。", 7));
}
