// Poppler's output device: gathers glyphs and ink of one page after the other, in a single interpretation of each.
#pragma once

#include <cstddef>
#include <ctime>
#include <string>

#include "model/page.h"
#include "read/pdf/ink.h"
#include "read/pdf/poppler_headers.h"
#include "read/pdf/text_run.h"

namespace fenjie::read {

/// Bounds that only hostile files reach; beyond them a page is read in part.
struct PageLimits {
  std::size_t glyphs = 400'000;
  std::size_t segments = 400'000;
  double seconds = 5;  ///< CPU time a page
};

class PageDevice final : public OutputDev {
 public:
  /// Starts a page of this size in points, as displayed.
  void start(int number, double width, double height);
  /// The page as a reader sees it.
  Page finish();

  std::size_t unreadable() const { return run_.unreadable; }
  /// Lines of printing characters that no reader of the page can see; known after finish().
  std::vector<UnseenLine>& unseen() { return run_.unseen; }
  /// Whether any path was painted.
  bool has_drawing() const { return ink_.segments() > 0; }
  /// Annotations and form fields with text of their own, which are not read.
  int unread_annotations() const { return unread_annotations_; }
  void set_unread_annotations(int count) { unread_annotations_ = count; }
  /// Whether every marked-content sequence that was begun has ended.
  bool is_balanced() const { return open_marks_ == 0; }
  /// Whether the page went beyond the limits.
  bool is_cut_short() const { return cut_short_; }
  /// For Poppler's abort callback; remembers the answer.
  bool must_stop();

  bool upsideDown() override { return true; }
  bool useDrawChar() override { return true; }
  bool interpretType3Chars() override { return false; }
  bool useTilingPatternFill() override { return true; }
  bool useShadedFills(int) override { return true; }

  void restoreState(GfxState*) override { colour_known_ = false; }
  void updateFont(GfxState* state) override;
  void updateFillColorSpace(GfxState*) override { colour_known_ = false; }
  void updateFillColor(GfxState*) override { colour_known_ = false; }
  void stroke(GfxState* state) override { ink_.stroke(state); }
  void fill(GfxState* state) override { ink_.fill(state); }
  void eoFill(GfxState* state) override { ink_.fill(state); }

#if FENJIE_POPPLER >= 2103
  bool tilingPatternFill(GfxState* state, Gfx*, Catalog*, GfxTilingPattern*, PopplerMatrix, int, int, int, int, double,
                         double) override;
#else
  bool tilingPatternFill(GfxState* state, Gfx*, Catalog*, Object*, const double*, int, int, Dict*, const double*,
                         const double*, int, int, int, int, double, double) override;
#endif
  bool functionShadedFill(GfxState* state, GfxFunctionShading*) override { return swallow(state); }
  bool axialShadedFill(GfxState* state, GfxAxialShading*, double, double) override { return swallow(state); }
  bool radialShadedFill(GfxState* state, GfxRadialShading*, double, double) override { return swallow(state); }
  bool gouraudTriangleShadedFill(GfxState* state, GfxGouraudTriangleShading*) override { return swallow(state); }
  bool patchMeshShadedFill(GfxState* state, GfxPatchMeshShading*) override { return swallow(state); }

  void drawChar(GfxState* state, double x, double y, double dx, double dy, double origin_x, double origin_y,
                CharCode code, int bytes, const Unicode* unicode, int length) override;
  void beginActualText(GfxState* state, PopplerText text) override;
  void endActualText(GfxState* state) override;
  void beginMarkedContent(PopplerTag, Dict*) override { ++open_marks_; }
  void endMarkedContent(GfxState*) override { --open_marks_; }

  void drawImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height, bool invert, bool interpolate,
                     bool in_line) override;
  void drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height, GfxImageColorMap* colors,
                 bool interpolate, const int* mask_colors, bool in_line) override;
  void drawMaskedImage(GfxState* state, Object* ref, Stream* stream, int width, int height, GfxImageColorMap* colors,
                       bool interpolate, Stream* mask, int mask_width, int mask_height, bool mask_invert,
                       bool mask_interpolate) override;
  void drawSoftMaskedImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                           GfxImageColorMap* colors, bool interpolate, Stream* mask, int mask_width, int mask_height,
                           GfxImageColorMap* mask_colors, bool mask_interpolate) override;

 private:
  /// What updateFont() learns: constant over a run of characters.
  struct Face {
    double size = 0;  // points as displayed
    double ascent = 0, descent = 0;
    double along_x = 1, along_y = 0;  // unit vector of the writing direction
    int angle = 0;
    bool vertical = false;
    bool unmapped = false;  // its codes are numbers of glyphs, which Poppler takes for Unicode
    bool embedded = false;
  };

  bool swallow(GfxState* state);
  bool take_image(GfxState* state);
  Box glyph_box(double x, double y, double advance_x, double advance_y) const;
  Visibility visibility(GfxState* state, const Box& box);
  bool paints_white(GfxState* state);

  Page page_;
  Ink ink_;
  TextRun run_;
  Face face_;
  bool colour_known_ = false, white_ = false;
  bool cut_short_ = false;
  int open_marks_ = 0, unread_annotations_ = 0;
  bool in_actual_text_ = false;
  std::string actual_text_;
  std::size_t actual_begin_ = 0;
  std::clock_t started_ = 0;
  unsigned asked_ = 0;
};

}  // namespace fenjie::read
