#include "emit/json_writer.h"
#include "support/catch.h"

using fenjie::emit::JsonWriter;

TEST_CASE("a counting writer tells the size of what another writes") {
  const auto write = [](JsonWriter& out) {
    out.object([&] {
      out.text("text", "甲\n\"乙\"\x01");
      out.array("list", [&] {
        for (int i = 0; i < 100; ++i) out.object([&] { out.number("n", i); }, i % 2 == 0 ? JsonWriter::Form::lines : JsonWriter::Form::one_line);
      });
    });
  };
  JsonWriter counter = JsonWriter::counting();
  write(counter);
  JsonWriter out(counter.size());
  write(out);
  CHECK(out.take().size() == counter.size());
}

TEST_CASE("small values stand on one line, others are indented") {
  JsonWriter out;
  out.object([&] {
    out.number("version", 1);
    out.array("empty", [] {});
    out.object("nothing", [] {});
    out.array("places", [&] {
      for (int i = 0; i < 2; ++i) {
        out.object(
            [&] {
              out.number("page", i);
              out.array("span", [&] {
                out.number(3 * i);
                out.number(3 * i + 2);
              });
            },
            JsonWriter::Form::one_line);
      }
    });
    out.flag_if("yes", true);
    out.flag_if("no", false);
    out.text_if("absent", "");
    out.text("last", "甲");
  });
  CHECK(out.take() ==
        "{\n"
        "  \"version\": 1,\n"
        "  \"empty\": [],\n"
        "  \"nothing\": {},\n"
        "  \"places\": [\n"
        "    {\"page\": 0, \"span\": [0, 2]},\n"
        "    {\"page\": 1, \"span\": [3, 5]}\n"
        "  ],\n"
        "  \"yes\": true,\n"
        "  \"last\": \"甲\"\n"
        "}\n");
}

TEST_CASE("quotes, backslashes and control characters are escaped") {
  JsonWriter out;
  out.text(std::string_view("a\"b\\c\n\t\x01\x1f/\x7f“”", 17));
  CHECK(out.take() == "\"a\\\"b\\\\c\\n\\t\\u0001\\u001f/\x7f“”\"\n");
}

TEST_CASE("lengths are rounded to a hundredth, numbers are shortest") {
  JsonWriter out;
  out.array(
      [&] {
        out.number(fenjie::emit::rounded(72.33349));
        out.number(fenjie::emit::rounded(595.3));
        out.number(fenjie::emit::rounded(0.004));
        out.number(6.0);
        out.number(0.1);
      },
      JsonWriter::Form::one_line);
  CHECK(out.take() == "[72.33, 595.3, 0, 6, 0.1]\n");
}
