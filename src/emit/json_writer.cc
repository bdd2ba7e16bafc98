#include "emit/json_writer.h"

#include <iterator>

namespace fenjie::emit {

JsonWriter JsonWriter::counting() {
  JsonWriter writer;
  writer.counts_only_ = true;
  return writer;
}

void JsonWriter::break_line() {
  if (counts_only_) {
    counted_ += out_.size();
    out_.clear();
  }
  out_ += '\n';
  out_.append(2 * depth_, ' ');
}

void JsonWriter::length(double points) {
  constexpr long kMost = 10'000'000;  // hundredths; longer numbers may be shorter with an exponent
  const double hundredths = std::round(points * 100);
  if (!(hundredths > 0 && hundredths < kMost)) return number(rounded(points));
  separate();
  auto left = static_cast<long>(hundredths);
  char digits[12];
  char* begin = std::end(digits);
  const long fraction = left % 100;
  if (fraction % 10 != 0) *--begin = static_cast<char>('0' + fraction % 10);
  if (fraction != 0) {
    *--begin = static_cast<char>('0' + fraction / 10);
    *--begin = '.';
  }
  left /= 100;
  do *--begin = static_cast<char>('0' + left % 10);
  while ((left /= 10) > 0);
  out_.append(begin, std::end(digits));
}

void JsonWriter::put_text(std::string_view value) {
  out_ += '"';
  std::size_t plain = 0;  // where the bytes not yet written begin
  for (std::size_t i = 0; i < value.size(); ++i) {
    const auto byte = static_cast<unsigned char>(value[i]);
    if (byte >= 0x20 && byte != '"' && byte != '\\') continue;
    out_ += value.substr(plain, i - plain);
    put_escaped(byte);
    plain = i + 1;
  }
  out_ += value.substr(plain);
  out_ += '"';
}

void JsonWriter::put_escaped(unsigned char byte) {
  static constexpr char hex[] = "0123456789abcdef";
  if (byte == '"' || byte == '\\') {
    out_ += '\\';
    out_ += static_cast<char>(byte);
  } else if (byte == '\n') {
    out_ += "\\n";
  } else if (byte == '\t') {
    out_ += "\\t";
  } else {
    out_ += "\\u00";
    out_ += hex[byte >> 4];
    out_ += hex[byte & 15];
  }
}

}  // namespace fenjie::emit
