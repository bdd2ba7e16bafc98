// Poppler's core headers, and the places where they differ between releases.
// FENJIE_POPPLER is year * 100 + month of the release: 2212.
#pragma once

#include <Error.h>
#include <ErrorCodes.h>
#include <Gfx.h>
#include <GfxFont.h>
#include <GfxState.h>
#include <GlobalParams.h>
#include <OutputDev.h>
#include <PDFDoc.h>
#include <Page.h>
#include <Stream.h>

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>

#if FENJIE_POPPLER < 2009
#error "Poppler 20.09 or newer is needed"
#endif

namespace fenjie::read {

inline std::string bytes_of(const GooString* text) { return text->toStr(); }
inline std::string bytes_of(const GooString& text) { return text.toStr(); }
inline std::string bytes_of(const std::string& text) { return text; }

#if FENJIE_POPPLER >= 2604
using PopplerText = const std::string&;
#else
using PopplerText = const GooString*;
#endif
#if FENJIE_POPPLER >= 2606
using PopplerTag = const std::string&;
#else
using PopplerTag = const char*;
#endif
#if FENJIE_POPPLER >= 2509
using PopplerMatrix = const std::array<double, 6>&;
#else
using PopplerMatrix = const double*;
#endif

/// A page's box: given by pointer up to 26.05, by reference since.
inline const PDFRectangle& rectangle(const PDFRectangle* box) { return *box; }
inline const PDFRectangle& rectangle(const PDFRectangle& box) { return box; }

/// Opens a document over a stream; passwords went from raw pointers to optionals, streams to owned pointers.
template <class Document = PDFDoc>
std::unique_ptr<Document> open_document(std::unique_ptr<BaseStream> stream, const std::string& password) {
  using Optional = std::optional<GooString>;
  if constexpr (std::is_constructible_v<Document, std::unique_ptr<BaseStream>, Optional, Optional>) {
    const Optional given = password.empty() ? Optional() : Optional(std::in_place, password.c_str());
    return std::make_unique<Document>(std::move(stream), given, given);
  } else if constexpr (std::is_constructible_v<Document, BaseStream*, Optional, Optional>) {
    const Optional given = password.empty() ? Optional() : Optional(std::in_place, password.c_str());
    return std::make_unique<Document>(stream.release(), given, given);
  } else {
    const GooString given(password.c_str());
    const GooString* pointer = password.empty() ? nullptr : &given;
    return std::make_unique<Document>(stream.release(), pointer, pointer);
  }
}

}  // namespace fenjie::read
