// Everything one input file gave: what emit/ writes and check/ judges.
#pragma once

#include <string>
#include <vector>

#include "model/diagnostic.h"
#include "model/document.h"
#include "model/notice.h"

namespace fenjie {

/// The input file.
struct SourceFile {
  std::string name;    ///< file name without folders: results must not depend on where it lies
  std::string sha256;  ///< lower-case hex of the bytes
  std::string media_type;
  int pages = 0;  ///< 0 when the format has none
};

/// The ledger: where every non-space character of the source went.
struct Coverage {
  std::size_t characters = 0;  ///< non-space characters (code points) of the source
  std::size_t in_fields = 0;
  std::size_t furniture = 0;
  std::vector<Span> remainder;  ///< source bytes in no field and no furniture
};

struct Extraction {
  SourceFile file;
  Document document;
  std::vector<Notice> notices;
  std::vector<Diagnostic> diagnostics;
  Coverage coverage;
};

/// The diagnostic that keeps what someone wrote as a note (批注) into a workbook.
inline constexpr const char* kAddedNote = "returned/note";

/// Whether it holds what a person did in a result that came back: the source alone does not give it again.
bool holds_edits(const Extraction& extraction);

}  // namespace fenjie
