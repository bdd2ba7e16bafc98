#include "support/catch.h"
#include "text/base64.h"

using namespace fenjie;

TEST_CASE("base64 is that of RFC 4648") {
  struct Case {
    std::string bytes, text;
  };
  for (const Case& one : {Case{"", ""}, Case{"f", "Zg=="}, Case{"fo", "Zm8="}, Case{"foo", "Zm9v"}, Case{"foob", "Zm9vYg=="},
                          Case{"fooba", "Zm9vYmE="}, Case{"foobar", "Zm9vYmFy"}, Case{"\xff\xef\xbe", "/+++"},
                          Case{std::string("\0\0\0\0", 4), "AAAAAA=="}}) {
    CHECK(text::to_base64(one.bytes) == one.text);
    CHECK(text::from_base64(one.text) == one.bytes);
  }
}

TEST_CASE("what is not base64 is refused whole") {
  for (const char* text : {"Z", "Zg", "Zg=", "Zg===", "====", "Zm9v\n", "Zm 9", "Zm-_", "Z=g=", "Zg==Zg==", "公文"})
    CHECK_FALSE(text::from_base64(text).has_value());
}
