#include "text/encoding.h"

#include <unicode/ucnv.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <memory>
#include <optional>

#include "model/error.h"
#include "text/characters.h"

namespace fenjie::text {

bool is_utf8(std::string_view bytes) {
  const auto* data = reinterpret_cast<const uint8_t*>(bytes.data());
  const auto size = static_cast<int64_t>(bytes.size());
  for (int64_t i = 0; i < size;) {
    if (data[i] < 0x80) {
      ++i;
      continue;
    }
    UChar32 code = 0;
    U8_NEXT(data, i, size, code);
    if (code < 0) return false;
  }
  return true;
}

namespace {

bool has_control_characters(std::string_view bytes) {
  return std::any_of(bytes.begin(), bytes.end(), [](char byte) {
    const auto code = static_cast<unsigned char>(byte);
    return (code < 0x20 && !(code >= '\t' && code <= '\r')) || code == 0x7F;
  });
}

bool has_han(std::string_view utf8) {
  for (std::size_t i = 0; i < utf8.size();) {
    const Character c = character_at(utf8, i);
    if (is_han(c.code)) return true;
    i = c.end;
  }
  return false;
}

/// The bytes as UTF-8 by ICU's converter, or nothing when one byte sequence is not valid in that encoding.
std::optional<std::string> converted(std::string_view bytes, const char* encoding) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<UConverter, void (*)(UConverter*)> from(ucnv_open(encoding, &status), ucnv_close);
  std::unique_ptr<UConverter, void (*)(UConverter*)> to(ucnv_open("UTF-8", &status), ucnv_close);
  if (U_FAILURE(status)) return std::nullopt;
  ucnv_setToUCallBack(from.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  std::string result(bytes.size() * 2 + 16, '\0');
  char* target = result.data();
  const char* source = bytes.data();
  ucnv_convertEx(to.get(), from.get(), &target, result.data() + result.size(), &source, bytes.data() + bytes.size(),
                 nullptr, nullptr, nullptr, nullptr, true, true, &status);
  if (U_FAILURE(status)) return std::nullopt;
  result.resize(static_cast<std::size_t>(target - result.data()));
  return result;
}

std::string with_unix_line_breaks(std::string text) {
  if (text.find('\r') == std::string::npos) return text;
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r') {
      result += text[i];
    } else if (i + 1 >= text.size() || text[i + 1] != '\n') {
      result += '\n';
    }
  }
  return result;
}

[[noreturn]] void refuse_encoding() {
  throw Error("read/unknown-encoding", "",
              "文字编码无法识别（既不是 UTF-8，也不是 GB18030 或带标记的 UTF-16），请另存为 UTF-8 后重试");
}

Decoded decode_utf16(std::string_view bytes, const char* encoding) {
  auto utf8 = converted(bytes.substr(2), encoding);
  if (!utf8) refuse_encoding();
  return {std::move(*utf8), encoding};
}

}  // namespace

Decoded decode(std::string_view bytes) {
  Decoded result;
  if (bytes.starts_with("\xFF\xFE")) {
    result = decode_utf16(bytes, "UTF-16LE");
  } else if (bytes.starts_with("\xFE\xFF")) {
    result = decode_utf16(bytes, "UTF-16BE");
  } else if (has_control_characters(bytes)) {
    throw Error("read/binary", "", "不是文本文件（含有控制字符），请提供公文的 PDF 或文本");
  } else if (is_utf8(bytes)) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    result = {std::string(bytes), "UTF-8"};
  } else {
    auto utf8 = converted(bytes, "GB18030");
    if (!utf8 || !has_han(*utf8)) refuse_encoding();
    result = {std::move(*utf8), "GB18030"};
  }
  if (has_control_characters(result.utf8))
    throw Error("read/binary", "", "不是文本文件（含有控制字符），请提供公文的 PDF 或文本");
  result.utf8 = with_unix_line_breaks(std::move(result.utf8));
  return result;
}

}  // namespace fenjie::text
