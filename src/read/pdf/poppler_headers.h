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

/// Objects of no value are made by name since 26.07.
template <class Value = Object>
Value null_object() {
  if constexpr (requires { Value::null(); })
    return Value::null();
  else
    return Value(objNull);
}

/// An interpreter for the whole page at one dot a point; up to 24.02 it wanted to know whether it prints.
template <class Sheet = ::Page>
std::unique_ptr<Gfx> interpreter_of(Sheet& page, OutputDev* device, bool (*stop)(void*), void* data) {
  constexpr double kPointsPerInch = 72;
  if constexpr (requires {
                  page.createGfx(device, 1.0, 1.0, 0, false, true, -1, -1, -1, -1, false, stop, data, nullptr);
                })
    return std::unique_ptr<Gfx>(page.createGfx(device, kPointsPerInch, kPointsPerInch, 0, false, true, -1, -1, -1, -1,
                                               false, stop, data, nullptr));
  else
    return page.createGfx(device, kPointsPerInch, kPointsPerInch, 0, false, true, -1, -1, -1, -1, stop, data, nullptr);
}

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
