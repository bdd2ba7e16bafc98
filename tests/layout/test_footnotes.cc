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

namespace {

/// A mark raised over the foot of the word that ends at `x`.
void raise(Reading& reading, double x, double y, std::string_view mark) {
  reading.pages[0].glyphs.push_back({std::string(mark), {x, y - 2, x + 3, y + 4}, 6, 1, 0});
}

struct Marked {
  std::vector<std::string> texts, footnotes, codes;
};

/// 推出集成服务 and, behind the mark, 30项; `foot` at the page's foot as small as footnotes are.
Marked marked(std::string_view words, std::string_view mark, std::string_view behind, std::string_view foot) {
  PageDrawing first(1);
  first.text(40, 40, words).text(40, 330, foot).text(40, 60, "2.严查非法改装行为，全链条追溯问题电池来源，逐一登记，建立台账并且按月通报。");
  Reading reading = reading_of({first});
  for (Glyph& glyph : reading.pages[0].glyphs)
    if (glyph.box.top > 300) glyph.font_size = 7;
  const double x = 40 + kEm * static_cast<double>(text::length(words));
  raise(reading, x, 40, mark);
  PageDrawing rest(1);
  rest.text(x + 3, 40, behind);
  for (const Glyph& glyph : rest.page().glyphs) reading.pages[0].glyphs.push_back(glyph);
  const Document document = layout::lay_out(std::move(reading), book());
  Marked found;
  for (const Block& block : document.blocks) found.texts.push_back(std::get<Paragraph>(block).text.text());
  for (const Passage& note : document.footnotes) found.footnotes.push_back(note.text());
  for (const Diagnostic& doubt : document.diagnostics) found.codes.push_back(doubt.code);
  return found;
}

}  // namespace

TEST_CASE("footnotes: 推出集成服务²30项 was 230 services, in silence: a raised mark is no part of the text") {
  const Marked found = marked("推出集成服务", "2", "30项，优化流程。", "2“集成服务”指多个部门协同办理的事项。");
  CHECK(found.texts.front() == "推出集成服务30项，优化流程。");
  CHECK(found.footnotes == std::vector<std::string>{"2“集成服务”指多个部门协同办理的事项。"});
  CHECK(found.codes.empty());
}

TEST_CASE("footnotes: a raised mark that no note answers is left out of the text and said") {
  const Marked found = marked("推出集成服务", "2", "30项，优化流程。", "抄送各有关单位。");
  CHECK(found.texts.front() == "推出集成服务30项，优化流程。");
  CHECK(found.codes == std::vector<std::string>{"document/note-mark"});
}

TEST_CASE("footnotes: raised figures of units are no marks") {
  CHECK(marked("新增绿地五万ｍ", "2", "，优化流程。", "抄送各有关单位。").texts.front() == "新增绿地五万ｍ2，优化流程。");
}
