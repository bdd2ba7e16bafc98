// Labels and item numbers that recognition of a scan got wrong: 贵任单位：, l.修路.
#pragma once

#include <string>
#include <vector>

#include "model/diagnostic.h"
#include "model/source.h"
#include "rules/book.h"

namespace fenjie::layout {

/// Reads them as what they are (rules/misread-label.toml), line by line; the source keeps what is printed.
class MisreadLabels {
 public:
  explicit MisreadLabels(const rules::RuleSet& rules) : rules_(rules) {}

  /// Mends a line and its match form. @return whether it had one
  bool mend(Passage& text, std::string& key);
  /// task/label-misread, once for all of them.
  std::vector<Diagnostic> take();

 private:
  const rules::RuleSet& rules_;
  std::string wrong_, right_;  // labels, quoted
  std::vector<Span> places_;
};

}  // namespace fenjie::layout
