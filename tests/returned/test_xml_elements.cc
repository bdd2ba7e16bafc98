#include <string>
#include <vector>

#include "model/error.h"
#include "returned/xml_elements.h"
#include "support/catch.h"

namespace {

using namespace fenjie;
using namespace fenjie::returned;

/// The rows one by one, then the names of the root's children without them.
std::string read(std::string content) {
  std::string said;
  pugi::xml_document rest;
  try {
    parse_elements(content, "sheet.xml", "sheetData", "row", rest, [&](const pugi::xml_node& row) {
      said += std::string("[") + row.attribute("r").value() + " " + row.child("c").text().get() + "]";
    });
  } catch (const Error& error) {
    return error.code();
  }
  for (const pugi::xml_node& node : rest.document_element().children()) said += std::string(" ") + node.name();
  return said;
}

TEST_CASE("rows are read one by one, and the rest of the part without them") {
  struct {
    const char *xml, *said;
  } cases[] = {
      {"<w><sheetData><row r=\"1\"><c>a</c></row><row r=\"2\"/></sheetData><m/></w>", "[1 a][2 ] sheetData m"},
      {"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<w><d/><sheetData/><m/></w>", " d sheetData m"},
      {"<w><d/></w>", " d"},
      {"<w><sheetData><row r=\"1>'2\"><c>a&lt;row&gt;</c></row></sheetData></w>", "[1>'2 a<row>] sheetData"},
      {"<w><!-- <sheetData><row r=\"9\"/> --><sheetData><!-- <row> --><row r=\"1\"><c><![CDATA[</row>]]></c></row></sheetData></w>",
       "[1 </row>] sheetData"},
      {"<x:w><x:sheetData><x:row r=\"1\"><row r=\"2\"/></x:row><e><row r=\"3\"/></e></x:sheetData></x:w>", "[1 ] x:sheetData"},
      {"<?xml version=\"1.0\" encoding=\"latin1\"?><w><sheetData><row r=\"1\"><c>\xE9</c></row></sheetData></w>", "[1 é] sheetData"},
  };
  for (const auto& [xml, said] : cases) {
    INFO(xml);
    CHECK(read(xml) == said);
  }
}

TEST_CASE("a part that is cut off, crossed or has a document type is refused") {
  for (const char* xml :
       {"<w><sheetData><row r=\"1\"><c>a</c>", "<w><sheetData><row r=\"1\"/></sheetData>", "<w><sheetData><row><c></row></c></sheetData></w>",
        "<!DOCTYPE w [<!ENTITY a \"b\">]><w><sheetData><row/></sheetData></w>", "<w><sheetData></row></sheetData></w>", "<", "", "<w a=\"",
        "<w><sheetData><row r=\"1\"></sheetData></w>"}) {
    INFO(xml);
    CHECK(read(xml) == "returned/not-a-workbook");
  }
}

}  // namespace
