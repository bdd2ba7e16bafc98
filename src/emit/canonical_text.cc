#include "emit/canonical_text.h"

#include <utility>

namespace fenjie::emit {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

constexpr bool is_blank(char byte) { return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t'; }

}  // namespace

void CanonicalText::add(std::string_view piece, std::string& out) {
  if (!std::exchange(begun_, true) && piece.starts_with(kByteOrderMark)) piece.remove_prefix(kByteOrderMark.size());
  if (kind_ == Kind::json)
    add_json(piece, out);
  else
    add_lines(piece, out);
}

void CanonicalText::add_lines(std::string_view piece, std::string& out) {
  for (const char byte : piece) {
    const bool follows_return = std::exchange(after_return_, byte == '\r');
    if (byte == '\r' || byte == '\n') {
      line_breaks_ += byte == '\r' || !follows_return;
      continue;
    }
    out.append(std::exchange(line_breaks_, 0), '\n');
    out += byte;
  }
}

void CanonicalText::add_json(std::string_view piece, std::string& out) {
  for (const char byte : piece) {
    if (!in_string_ && is_blank(byte)) continue;
    out += byte;
    if (std::exchange(escaped_, in_string_ && byte == '\\' && !escaped_)) continue;
    if (byte == '"') in_string_ = !in_string_;
  }
}

}  // namespace fenjie::emit
