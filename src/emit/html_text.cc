#include <algorithm>

#include "emit/html_source.h"

namespace fenjie::emit {
namespace {

class TextSource : public HtmlSource {
 public:
  TextSource(const Document& document, const std::vector<Span>& spans) : source_(document.source) {
    cuts_ = {0, source_.size()};
    for (const Span& span : spans)
      if (span.end <= source_.size()) cuts_.insert(cuts_.end(), {span.begin, span.end});
    std::sort(cuts_.begin(), cuts_.end());
    cuts_.erase(std::unique(cuts_.begin(), cuts_.end()), cuts_.end());
  }

  const char* kind() const override { return "text"; }

  /// 12-15 18-20: pieces, first and last
  std::string at(const std::vector<Span>& spans) const override {
    std::string result;
    for (const Span& span : spans) {
      if (span.empty() || span.end > source_.size()) continue;
      if (!result.empty()) result += ' ';
      result += std::to_string(piece_at(span.begin)) + "-" + std::to_string(piece_at(span.end) - 1);
    }
    return result;
  }

  std::string html() const override {
    std::string html = "<pre>";
    for (std::size_t i = 0; i + 1 < cuts_.size(); ++i)
      html += "<i id=\"s" + std::to_string(i) + "\">" +
              escaped_html(source_.substr(cuts_[i], cuts_[i + 1] - cuts_[i])) + "</i>";
    return html + "</pre>";
  }

 private:
  std::ptrdiff_t piece_at(std::size_t byte) const {
    return std::lower_bound(cuts_.begin(), cuts_.end(), byte) - cuts_.begin();
  }

  std::string_view source_;
  std::vector<std::size_t> cuts_;
};

}  // namespace

std::string escaped_html(std::string_view text) {
  std::string result;
  for (const char byte : text) {
    switch (byte) {
      case '<': result += "&lt;"; break;
      case '>': result += "&gt;"; break;
      case '&': result += "&amp;"; break;
      case '"': result += "&quot;"; break;
      case '\'': result += "&#39;"; break;
      case '\f': result += '\n'; break;
      default:
        if (static_cast<unsigned char>(byte) >= 0x20 || byte == '\n' || byte == '\t') result += byte;
    }
  }
  return result;
}

std::unique_ptr<HtmlSource> text_source(const Document& document, const std::vector<Span>& spans) {
  return std::make_unique<TextSource>(document, spans);
}

}  // namespace fenjie::emit
