// The source beside the table: as text, or as drawn pages.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"
#include "model/page.h"

namespace fenjie::emit {

/// `text` as it may stand in HTML, in content and in a quoted attribute; control characters dropped.
std::string escaped_html(std::string_view text);

/// Borrows the document.
class HtmlSource {
 public:
  virtual ~HtmlSource() = default;
  /// "text" or "pages", for the script.
  virtual const char* kind() const = 0;
  /// What the script needs to show these bytes: of the attribute data-at; empty when they cannot be shown.
  virtual std::string at(const std::vector<Span>& spans) const = 0;
  virtual std::string html() const = 0;
};

/// The source text in pieces that can be lit; pieces begin and end where `spans` do.
std::unique_ptr<HtmlSource> text_source(const Document& document, const std::vector<Span>& spans);
/// Pages drawn as SVG: characters and rules where they are printed.
std::unique_ptr<HtmlSource> page_source(const Document& document, const std::vector<Page>& pages);

}  // namespace fenjie::emit
