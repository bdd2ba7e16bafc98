// Drawn pages against the document that they should become.
#pragma once

#include "layout/page_drawing.h"
#include "layout/shown.h"
#include "support/catch.h"

namespace fenjie::tests {

inline void check_pages(const std::vector<PageDrawing>& pages, const std::string& expected,
                        const std::string& expected_furniture = "") {
  const Document document = layout::lay_out(reading_of(pages), book());
  CHECK(shown(document) == expected);
  CHECK(furniture(document) == expected_furniture);
  CHECK(ledger_faults(document).empty());
}

}  // namespace fenjie::tests
