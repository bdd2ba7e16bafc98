// Where a value was printed, in a clerk's words.
#pragma once

#include <string>
#include <vector>

#include "model/document.h"

namespace fenjie::emit {

/// Pages where the file has them, else lines; holds on to the document.
class SourcePlaces {
 public:
  explicit SourcePlaces(const Document& document);

  /// 第 3 页, 第 120 行, of the first of `spans`; empty without spans.
  std::string of(const std::vector<Span>& spans) const;

 private:
  const Document& document_;
  std::vector<std::size_t> line_ends_;  // offsets of the line breaks of a file without pages
};

}  // namespace fenjie::emit
