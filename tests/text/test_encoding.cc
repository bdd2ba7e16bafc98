#include "model/error.h"
#include "support/catch.h"
#include "text/encoding.h"

using namespace fenjie;

TEST_CASE("encodings are recognised by a strict rule") {
  struct Case {
    std::string name, bytes, encoding, utf8;
  };
  using namespace std::string_literals;
  for (const Case& c : std::vector<Case>{
           {"UTF-8", "通知\n", "UTF-8", "通知\n"},
           {"byte order mark", "\xEF\xBB\xBF通知", "UTF-8", "通知"},
           {"CRLF and CR", "通\r\n知\r。", "UTF-8", "通\n知\n。"},
           {"GB18030", "\xB8\xF7\xB2\xBF\xC3\xC5\xA3\xBA", "GB18030", "各部门："},
           {"UTF-16LE", "\xFF\xFE\x1A\x90\xE5\x77"s, "UTF-16LE", "通知"},
           {"UTF-16BE", "\xFE\xFF\x90\x1A\x77\xE5"s, "UTF-16BE", "通知"},
           {"ASCII", "notice", "UTF-8", "notice"},
       }) {
    CAPTURE(c.name);
    const text::Decoded decoded = text::decode(c.bytes);
    CHECK(decoded.encoding == c.encoding);
    CHECK(decoded.utf8 == c.utf8);
  }
}

TEST_CASE("bytes that are no text are refused") {
  struct Case {
    std::string name, bytes, code;
  };
  using namespace std::string_literals;
  for (const Case& c : std::vector<Case>{
           {"NUL bytes",
            "\x7F"
            "ELF\0\0"s,
            "read/binary"},
           {"Latin-1", "caf\xE9 au lait", "read/unknown-encoding"},
           {"broken UTF-8 that is no GB18030", "\xE9\x80\x9A\xFF", "read/unknown-encoding"},
           {"odd UTF-16", "\xFF\xFE\x1A"s, "read/unknown-encoding"},
       }) {
    CAPTURE(c.name);
    try {
      text::decode(c.bytes);
      FAIL("accepted");
    } catch (const Error& error) {
      CHECK(error.code() == c.code);
    }
  }
}
