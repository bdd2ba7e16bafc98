#include "notice/site_name.h"

#include "text/shortened.h"

namespace fenjie::notice {

namespace {

constexpr std::string_view kMetadata = "metadata", kIssuer = "issuer";

/// 发文机关, 发文单位, 发布机构.
bool asks_for_issuer(std::string_view label) {
  return label.starts_with("发") && (label.ends_with("机关") || label.ends_with("单位") || label.ends_with("机构"));
}

/// 发文机关：临江市人民政府办公室 成文日期：…: the name, or empty.
std::string issuer_in(const Line& line, const Context& context) {
  const rules::RuleSet& header = context.book.set("header");
  for (rules::Subject rest = line.subject; true;) {
    const auto match = header.full(rest.key());
    if (!match || match->constant("is") != kMetadata) return {};
    const auto label = match->field("label"), value = match->field("value"), next = match->field("rest");
    const auto text_of = [&](Span span) { return std::string_view(rest.key()).substr(span.begin, span.size()); };
    if (label && value && asks_for_issuer(text_of(*label))) {
      const auto name = header.full(text_of(*value));
      if (name && name->constant("is") == kIssuer) return std::string(text_of(*value));
    }
    if (!next || next->empty()) return {};
    rest = rules::Subject(rest.slice(*next));
  }
}

}  // namespace

bool is_site_name(const Lines& lines, Range above, const Context& context) {
  if (above.empty() || above.begin > 0) return false;
  const std::string name = part(lines[above.begin], kIssuer).text();
  if (lines[above.begin].key().size() != name.size()) return false;  // …文件 is a red head
  bool metadata = false;
  for (std::size_t i = above.begin + 1; i < above.end; ++i) {
    const bool is_metadata = lines[i].is() == kMetadata;
    metadata = metadata || is_metadata;
    const std::string other = is_metadata ? issuer_in(lines[i], context) : lines[i].is() == kIssuer ? part(lines[i], kIssuer).text() : "";
    if (metadata && !other.empty() && other != name && !text::is_shortened(other, name)) return true;
  }
  return false;
}

}  // namespace fenjie::notice
