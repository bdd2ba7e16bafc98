// Plays pages on a device; keeps one interpreter for pages with the same resources, since Poppler parses fonts anew for
// each.
#pragma once

#include <memory>
#include <string>

#include "read/pdf/page_device.h"
#include "read/pdf/poppler_headers.h"

namespace fenjie::read {

class PagePlayer {
 public:
  explicit PagePlayer(PDFDoc& document) : document_(document) {}

  /// Reads page `number` (from 1); annotations and form fields are left out, see Poppler's cost of walking them.
  /// @return false when the page cannot be read at all
  bool play(int number);
  PageDevice& device() { return device_; }

 private:
  bool fits(::Page& page, const std::string& resources) const;
  bool begin(::Page& page, std::string resources);

  PDFDoc& document_;
  PageDevice device_;
  std::unique_ptr<Gfx> gfx_;
  std::string resources_;
  PDFRectangle box_;
  int rotate_ = 0;
};

}  // namespace fenjie::read
