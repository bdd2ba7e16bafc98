// Readers and layout.
#include <algorithm>

#include "fuzz/targets.h"
#include "layout/layout.h"
#include "read/pdf.h"
#include "read/plain_text.h"
#include "read/read.h"
#include "text/characters.h"

namespace fenjie::fuzz {
namespace {

/// What the stages count on.
void check_source(const Document& document) {
  std::size_t at = 0;
  while (at < document.source.size()) {
    const fenjie::text::Character c = fenjie::text::character_at(document.source, at);
    demand(c.end > at, "the source is whole characters");
    at = c.end;
  }
}

}  // namespace

void text(std::string_view bytes) {
  const Reading reading = read::read_plain_text(bytes);
  for (const TextLine& line : reading.lines)
    demand(line.span.begin < line.span.end && line.span.end <= reading.source.size(), "lines are in the source");
}

void pdf(std::string_view bytes) {
  if (!read::is_pdf(bytes)) return;
  const Reading reading = read::read(bytes);
  demand(reading.pages.size() <= static_cast<std::size_t>(reading.page_count), "no more pages than there are");
}

void lines(std::string_view bytes) { check_source(layout::lay_out(read::read_plain_text(bytes), book())); }

/// Six bytes a mark: a character, a rule or a new page, at a place in steps of two points.
void pages(std::string_view bytes) {
  static const std::string_view kWords[] = {"一", "、", "（", "）", "任", "务", "单", "位", "局", "张",
                                            "王", "责", "1",  "2",  ".",  "-",  "年", "月", "序", "号",
                                            "人", "第", "部", "：", "各", " ",  "a",  "，"};
  Reading reading;
  reading.media_type = "application/pdf";
  reading.pages.push_back({1, 600, 800, {}, {}, false});
  for (std::size_t i = 0; i + 6 <= bytes.size() && reading.pages.size() <= 8; i += 6) {
    const auto value = [&](std::size_t at) { return static_cast<double>(static_cast<unsigned char>(bytes[i + at])); };
    Page& page = reading.pages.back();
    const int kind = static_cast<unsigned char>(bytes[i]) % 16;
    const double x = value(1) * 2.4, y = value(2) * 3.2, size = std::max(value(3) / 8, 1e-7);
    if (kind == 0) {
      reading.pages.push_back({static_cast<int>(reading.pages.size()) + 1, 600, 800, {}, {}, false});
    } else if (kind == 1 || kind == 2) {
      const double from = kind == 1 ? x : y;
      page.rulings.push_back({kind == 1, kind == 1 ? y : x, from, from + value(3) * 3 + 1, value(4) / 64});
    } else {
      const std::string_view word = kWords[static_cast<unsigned char>(bytes[i + 4]) % std::size(kWords)];
      const int count = kind < 4 ? 1 + static_cast<unsigned char>(bytes[i + 5]) % 16 : 1;
      for (int k = 0; k < count; ++k)
        page.glyphs.push_back(
            {std::string(word), {x + k * size, y, x + (k + 1) * size, y + size}, size, 1, kind == 5 ? 90 : 0});
    }
  }
  reading.page_count = static_cast<int>(reading.pages.size());
  check_source(layout::lay_out(std::move(reading), book()));
}

}  // namespace fenjie::fuzz
