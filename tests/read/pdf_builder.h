// Tiny PDFs written by hand: the content streams are in the tests, the rest is here.
#pragma once

#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "text/characters.h"

namespace fenjie::tests {

/// One page of a PDF to be written.
struct PdfPage {
  std::string content;    ///< content stream; font /F1 (any character, codes are UTF-16), forms /X1
  std::string entries;    ///< more entries of the page dictionary: "/Rotate 90"
  std::string resources;  ///< more entries of its resources
  std::string media_box = "[0 0 300 200]";
};

/// Hexadecimal string of a UTF-8 text for font /F1.
inline std::string hex(std::string_view text) {
  std::string result = "<";
  for (std::size_t i = 0; i < text.size();) {
    const text::Character c = text::character_at(text, i);
    char code[8];
    std::snprintf(code, sizeof code, "%04X", static_cast<unsigned>(c.code));
    result += code;
    i = c.end;
  }
  return result + ">";
}

/// Operators that print `text` at (x, y) from the lower left corner, each character as wide as `size`.
inline std::string show(double x, double y, double size, std::string_view text, const std::string& before = "") {
  return "BT " + before + " /F1 " + std::to_string(size) + " Tf " + std::to_string(x) + " " + std::to_string(y) +
         " Td " + hex(text) + " Tj ET\n";
}

inline std::string stream(const std::string& dictionary, const std::string& bytes) {
  return "<<" + dictionary + "/Length " + std::to_string(bytes.size()) + ">>\nstream\n" + bytes + "\nendstream";
}

/// A whole PDF. Objects 1 to 6 are catalog, pages, font with its parts and the form /X1.
inline std::string pdf_of(const std::vector<PdfPage>& pages, const std::string& form = "") {
  const std::string map =
      "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def\n"
      "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
      "3 beginbfrange <0020> <DFFF> <0020> <E000> <E0FF> <E000> <F000> <FFFF> <F000> endbfrange\n"
      "endcmap end end";
  std::vector<std::string> objects = {
      "<</Type/Catalog/Pages 2 0 R>>",
      "",
      "<</Type/Font/Subtype/Type0/BaseFont/Song/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 5 0 R>>",
      "<</Type/Font/Subtype/CIDFontType2/BaseFont/Song/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement "
      "0>>"
      "/DW 1000/FontDescriptor<</Type/FontDescriptor/FontName/Song/Flags 4/FontBBox[0 -120 1000 880]/Ascent 880"
      "/Descent -120/ItalicAngle 0/CapHeight 700/StemV 80>>>>",
      stream("", map),
      stream("/Type/XObject/Subtype/Form/BBox[0 0 100 100]/Resources<</Font<</F1 3 0 R>>>>", form)};
  std::string kids;
  for (const PdfPage& page : pages) {
    const std::size_t number = objects.size() + 1;
    kids += std::to_string(number) + " 0 R ";
    objects.push_back("<</Type/Page/Parent 2 0 R/MediaBox" + page.media_box + "/Contents " +
                      std::to_string(number + 1) + " 0 R/Resources<</Font<</F1 3 0 R>>/XObject<</X1 6 0 R>>" +
                      page.resources + ">>" + page.entries + ">>");
    objects.push_back(stream("", page.content));
  }
  objects[1] = "<</Type/Pages/Kids[" + kids + "]/Count " + std::to_string(pages.size()) + ">>";
  std::string file = "%PDF-1.5\n";
  std::string table = "xref\n0 " + std::to_string(objects.size() + 1) + "\n0000000000 65535 f \n";
  for (std::size_t i = 0; i < objects.size(); ++i) {
    char entry[24];
    std::snprintf(entry, sizeof entry, "%010zu 00000 n \n", file.size());
    table += entry;
    file += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  const std::size_t at = file.size();
  return file + table + "trailer<</Root 1 0 R/Size " + std::to_string(objects.size() + 1) + ">>\nstartxref\n" +
         std::to_string(at) + "\n%%EOF\n";
}

}  // namespace fenjie::tests
