#include <string>

#include "model/error.h"
#include "read/read.h"
#include "support/catch.h"

namespace fenjie {

namespace {

/// Lines as "page|text", an empty line before shown as '_'.
std::string shown(const Reading& reading) {
  std::string result;
  for (const TextLine& line : reading.lines) {
    if (line.blank_before) result += "_ ";
    result += std::to_string(line.page) + "|" + reading.source.substr(line.span.begin, line.span.size()) + "\n";
  }
  return result;
}

std::string error_code(const std::string& bytes) {
  try {
    read::read(bytes);
  } catch (const Error& error) {
    return error.code();
  }
  return "none";
}

}  // namespace

TEST_CASE("read: printed lines, empty lines and pages") {
  struct Example {
    std::string bytes, lines;
    int pages;
  };
  const Example examples[] = {
      {"各区：\n一、总体要求", "1|各区：\n1|一、总体要求\n", 0},
      {"\n\n各区：\n\n \t\n一、总体要求\n", "1|各区：\n_ 1|一、总体要求\n", 0},
      {"甲\r\n\r\n乙\r\n", "1|甲\n_ 1|乙\n", 0},
      {"甲\n\f乙\n\f", "1|甲\n2|乙\n", 2},
      {"甲\n\n\f乙", "1|甲\n_ 2|乙\n", 2},
      {"甲\n\xE3\x80\x80\xE2\x80\x8B\n乙", "1|甲\n_ 1|乙\n", 0},
      {"\xB8\xF7\xC7\xF8\n\xD2\xBB\xA1\xA2", "1|各区\n1|一、\n", 0},
  };
  for (const Example& example : examples) {
    const Reading reading = read::read(example.bytes);
    CHECK(shown(reading) == example.lines);
    CHECK(reading.page_count == example.pages);
  }
}

TEST_CASE("read: files that are no text of a notice have one clear error") {
  CHECK(error_code("") == "read/empty");
  CHECK(error_code(" \n\n\t\n") == "read/empty");
  CHECK(error_code(std::string("PK\x03\x04\x14\x00", 6)) == "read/unsupported");
  CHECK(error_code(std::string("PK\x03\x04\x14\x00xl/workbook.xml", 21)) == "read/unsupported");
  CHECK(error_code("{\n  \"schema_version\": 1") == "read/unsupported");  // a result of convert, read as a notice
  CHECK(error_code("\x89PNG\r\n\x1A\n") == "read/unsupported");
  CHECK(error_code(std::string("abc\0def", 7)) == "read/binary");
  CHECK(error_code("abc\xFF\xFE\xFDxyz") == "read/unknown-encoding");
  CHECK(error_code(std::string(read::kLargestText + 1, 'a')) == "read/too-large");
}

TEST_CASE("read: a line of several megabytes is one line") {
  std::string bytes;
  while (bytes.size() < (4u << 20)) bytes += "推进项目建设，";
  CHECK(read::read(bytes).lines.size() == 1);
}

}  // namespace fenjie
