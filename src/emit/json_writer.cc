#include "emit/json_writer.h"

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
