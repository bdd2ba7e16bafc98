#include "read/plain_text.h"

#include <algorithm>

#include "model/error.h"
#include "read/read.h"
#include "text/characters.h"
#include "text/encoding.h"

namespace fenjie::read {

namespace {

/// '\n' ends a line, '\f' ends a line and a page, '\v' is a line break of word processors.
bool ends_line(char byte) { return byte == '\n' || byte == '\f' || byte == '\v'; }

bool is_empty_line(std::string_view source, Span span) {
  for (std::size_t i = span.begin; i < span.end;) {
    const text::Character c = text::character_at(source, i);
    if (!text::is_blank(c.code) && !text::is_invisible(c.code)) return false;
    i = c.end;
  }
  return true;
}

std::vector<TextLine> lines_of(std::string_view source) {
  std::vector<TextLine> lines;
  int page = 1;
  bool blank_before = false;
  for (std::size_t begin = 0; begin < source.size();) {
    std::size_t end = begin;
    while (end < source.size() && !ends_line(source[end])) ++end;
    const Span span{begin, end};
    const bool new_page = end < source.size() && source[end] == '\f';
    if (!is_empty_line(source, span)) {
      lines.push_back({span, page, blank_before});
      blank_before = false;
    } else if (!new_page) {
      blank_before = !lines.empty();
    }
    page += new_page;
    begin = end + 1;
  }
  return lines;
}

}  // namespace

Reading read_plain_text(std::string_view bytes) {
  if (bytes.size() > kLargestText)
    throw Error("read/too-large", "", "文本超过 16 MB，不像一份公文，请核对文件，或拆成几个文件后重试");
  text::Decoded decoded = text::decode(bytes);
  Reading reading;
  reading.media_type = "text/plain";
  reading.encoding = std::move(decoded.encoding);
  reading.source = std::move(decoded.utf8);
  reading.lines = lines_of(reading.source);
  if (reading.lines.empty()) throw Error("read/empty", "", "文件里没有文字，请核对文件是否完整");
  const bool has_pages = reading.source.find('\f') != std::string::npos;
  reading.page_count = has_pages ? reading.lines.back().page : 0;
  return reading;
}

}  // namespace fenjie::read
