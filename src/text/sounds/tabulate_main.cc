// Build step: writes how ideographs are read as a C++ table.
// fenjie_tabulate_sounds OUT.cc
#include <unicode/translit.h>

#include <fstream>
#include <iostream>
#include <map>
#include <memory>
#include <string>

#include "text/simplified.h"

int main(int argc, char** argv) {
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<icu::Transliterator> latin(icu::Transliterator::createInstance("Han-Latin; NFD; [\\u0300\\u0301\\u0304\\u030C] Remove", UTRANS_FORWARD, error));
  std::ofstream out(argc == 2 ? argv[1] : "");
  if (!latin || !out) {
    std::cerr << "fenjie_tabulate_sounds: " << (latin ? "cannot write the file" : u_errorName(error)) << "\n";
    return 1;
  }
  out << "#include \"text/sounds/table.h\"\n\nnamespace fenjie::text {\n\nconst std::array<std::uint16_t, kIdeographs> kReadings = {\n";
  std::map<std::string, std::size_t> readings;
  for (std::size_t i = 0; i < fenjie::text::kIdeographs; ++i) {
    const icu::UnicodeString character(static_cast<UChar32>(fenjie::text::kFirstIdeograph + i));
    icu::UnicodeString letters = character;
    latin->transliterate(letters);
    std::string reading;
    letters.toUTF8String(reading);
    out << (letters == character ? 0 : readings.try_emplace(reading, readings.size() + 1).first->second) << (i % 20 == 19 ? ",\n" : ",");
  }
  out << "};\n\n}  // namespace fenjie::text\n";
  return out.good() ? 0 : 1;
}
