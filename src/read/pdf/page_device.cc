#include "read/pdf/page_device.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace fenjie::read {

namespace {

constexpr PageLimits kLimits;
constexpr unsigned kQuestionsPerLook = 512;  // Poppler asks after every dozen operators
constexpr double kSeenPart = 0.25;           // of a character's advance that must be seen
constexpr double kAxisSlack = 8;             // degrees by which upright text may lean

/// Clockwise degrees of a writing direction in a frame whose y grows downwards; axes are snapped.
int angle_of(double x, double y) {
  const double degrees = std::atan2(y, x) * 180 / std::numbers::pi;
  const double whole = degrees < 0 ? degrees + 360 : degrees;
  const double axis = std::round(whole / 90) * 90;
  return static_cast<int>(std::abs(whole - axis) <= kAxisSlack ? axis : std::round(whole)) % 360;
}

/// Size of a Type 3 font: its matrix is free, so that the font box tells the size where the nominal one cannot be
/// right.
double type3_size(GfxFont& font, double nominal) {
  const auto& box = font.getFontBBox();
  const auto& matrix = font.getFontMatrix();
  const double height = std::abs((box[3] - box[1]) * matrix[3]) * nominal;
  return height > 0 && (nominal < height / 4 || nominal > height * 20) ? height : nominal;
}

/// A CID font whose glyphs are numbered as the font file likes (Adobe-Identity), not by a character collection.
bool has_own_glyph_numbers(GfxFont& font) {
  const auto* collection = static_cast<GfxCIDFont&>(font).getCollection();
  return collection && bytes_of(*collection) == "Adobe-Identity";
}

}  // namespace

void PageDevice::start(int number, double width, double height) {
  page_ = {};
  page_.number = number;
  page_.width = width;
  page_.height = height;
  ink_.start(width, height);
  run_.clear();
  colour_known_ = cut_short_ = in_actual_text_ = false;
  open_marks_ = unread_annotations_ = 0;
  started_ = std::clock();
}

Page PageDevice::finish() {
  page_.rulings = ink_.take_rulings();
  page_.glyphs = readable(run_);
  return std::move(page_);
}

bool PageDevice::must_stop() {
  cut_short_ = cut_short_ || run_.glyphs.size() > kLimits.glyphs || ink_.segments() > kLimits.segments;
  // Asking for the time is a system call: as dear as interpreting a dozen operators.
  if (++asked_ % kQuestionsPerLook == 0)
    cut_short_ = cut_short_ || static_cast<double>(std::clock() - started_) > kLimits.seconds * CLOCKS_PER_SEC;
  return cut_short_;
}

void PageDevice::updateFont(GfxState* state) {
  face_ = {};
  auto&& font = state->getFont();
  double across_x = 0, across_y = 0, up_x = 0, up_y = 0;
  state->getFontTransMat(&across_x, &across_y, &up_x, &up_y);
  face_.size = state->getTransformedFontSize();
  if (!font) return;
  face_.vertical = static_cast<int>(font->getWMode()) == 1;
  face_.unmapped = font->isCIDFont() && !font->hasToUnicodeCMap() && has_own_glyph_numbers(*font);
  Ref unused = Ref::INVALID();
  face_.embedded = font->getEmbeddedFontID(&unused);
  if (font->getType() == fontType3) face_.size = type3_size(*font, face_.size);
  const double length = std::hypot(across_x, across_y);
  if (length > 0) face_.along_x = across_x / length, face_.along_y = across_y / length;
  // A negative horizontal scale mirrors the letters, not the frame: upright text keeps angle 0.
  const int turned = angle_of(face_.along_x, face_.along_y);
  face_.angle = face_.vertical ? (turned + 90) % 360 : turned;
  face_.ascent = std::clamp(font->getAscent(), 0.5, 1.05);
  face_.descent = std::clamp(font->getDescent(), -0.4, -0.05);
  // One em high at most: boxes of neighbouring lines must not overlap.
  const double height = face_.ascent - face_.descent;
  if (height > 1) face_.ascent /= height, face_.descent /= height;
}

Box PageDevice::glyph_box(double x, double y, double advance_x, double advance_y) const {
  double up_x = face_.along_y, up_y = -face_.along_x;  // the writing direction turned against the clock
  double above = face_.ascent * face_.size, below = face_.descent * face_.size;
  if (face_.vertical) {
    const double length = std::hypot(advance_x, advance_y);
    up_x = face_.along_x, up_y = face_.along_y;
    above = face_.size / 2, below = -face_.size / 2;
    if (length == 0) advance_y = face_.size;
  }
  const double xs[] = {x + up_x * above, x + up_x * below, x + advance_x + up_x * above, x + advance_x + up_x * below};
  const double ys[] = {y + up_y * above, y + up_y * below, y + advance_y + up_y * above, y + advance_y + up_y * below};
  const auto [left, right] = std::minmax_element(std::begin(xs), std::end(xs));
  const auto [top, bottom] = std::minmax_element(std::begin(ys), std::end(ys));
  return {*left, *top, *right, *bottom};
}

bool PageDevice::paints_white(GfxState* state) {
  if (!colour_known_) {
    GfxRGB color{};
    state->getFillRGB(&color);
    white_ = is_white(color);
    colour_known_ = true;
  }
  return white_;
}

Visibility PageDevice::visibility(GfxState* state, const Box& box) {
  const double x = box.center_x(), y = box.center_y();
  Box seen;
  state->getClipBBox(&seen.left, &seen.top, &seen.right, &seen.bottom);
  seen = {std::max(seen.left, 0.0), std::max(seen.top, 0.0), std::min(seen.right, page_.width), std::min(seen.bottom, page_.height)};
  // A closing bracket that hangs over the margin has its ink in the first half of its box.
  const bool upright = face_.angle % 180 == 0;
  const double shown = upright ? std::min(box.right, seen.right) - std::max(box.left, seen.left)
                               : std::min(box.bottom, seen.bottom) - std::max(box.top, seen.top);
  const bool across = upright ? y >= seen.top && y <= seen.bottom : x >= seen.left && x <= seen.right;
  if (!across) return Visibility::hidden;
  if (shown < kSeenPart * (upright ? box.width() : box.height())) return Visibility::cut_off;
  const int mode = state->getRender();
  if (mode == 3) return Visibility::invisible;
  const bool filled = mode == 0 || mode == 4;
  if (filled && (state->getFillOpacity() == 0 || (paints_white(state) && !ink_.shows_white(x, y))))
    return Visibility::hidden;
  return Visibility::shown;
}

void PageDevice::drawChar(GfxState* state, double x, double y, double dx, double dy, double, double, CharCode code,
                          int bytes, const Unicode* unicode, int length) {
  // Character and word spacing are part of the advance, not of the glyph.
  double spacing = state->getCharSpace();
  if (bytes == 1 && code == 0x20) spacing += state->getWordSpace();
  double spacing_x = 0, spacing_y = 0;
  if (face_.vertical)
    state->textTransformDelta(0, spacing, &spacing_x, &spacing_y);
  else
    state->textTransformDelta(spacing * state->getHorizScaling(), 0, &spacing_x, &spacing_y);
  double advance_x = 0, advance_y = 0, at_x = 0, at_y = 0;
  state->transformDelta(dx - spacing_x, dy - spacing_y, &advance_x, &advance_y);
  state->transform(x, y, &at_x, &at_y);
  if (!std::isfinite(at_x + at_y + advance_x + advance_y + face_.size) || face_.size <= 0) return;

  Glyph glyph;
  bool garbled = length == 0 || face_.unmapped;
  if (face_.unmapped && face_.embedded) length = 0;
  for (int i = 0; i < length; ++i) {
    garbled = garbled || is_garbled(unicode[i]);
    if (unicode[i] != 0) append_utf8(glyph.text, unicode[i]);
  }
  glyph.box = glyph_box(at_x, at_y, advance_x, advance_y);
  glyph.font_size = face_.size;
  glyph.angle = face_.angle;
  const Visibility visible = visibility(state, glyph.box);
  if (garbled && visible == Visibility::shown && !in_actual_text_) ++run_.unreadable;
  run_.visibility.push_back(visible);
  run_.glyphs.push_back(std::move(glyph));
}

void PageDevice::beginActualText(GfxState*, PopplerText text) {
  in_actual_text_ = true;
  actual_text_ = decode_text_string(bytes_of(text));
  actual_begin_ = run_.glyphs.size();
}

void PageDevice::endActualText(GfxState*) {
  if (!in_actual_text_) return;
  in_actual_text_ = false;
  const std::size_t count = run_.glyphs.size() - actual_begin_;
  std::vector<std::string> characters;
  for (const char byte : actual_text_) {
    if ((byte & 0xC0) != 0x80 || characters.empty()) characters.emplace_back();
    characters.back() += byte;
  }
  if (count == 0) return;
  // One character a glyph where they pair; else the whole text stands in the first glyph of the run.
  for (std::size_t i = 0; i < count; ++i) {
    Glyph& glyph = run_.glyphs[actual_begin_ + i];
    if (characters.size() == count) {
      glyph.text = characters[i];
    } else if (i == 0) {
      glyph.text = actual_text_;
    } else {
      Glyph& first = run_.glyphs[actual_begin_];
      if (std::abs(first.box.center_y() - glyph.box.center_y()) < first.font_size / 2)
        first.box = unite(first.box, glyph.box);
      run_.visibility[actual_begin_ + i] = Visibility::replaced;
    }
  }
}

bool PageDevice::swallow(GfxState* state) {
  ink_.fill_clip(state);
  return true;
}

#if FENJIE_POPPLER >= 2103
bool PageDevice::tilingPatternFill(GfxState* state, Gfx*, Catalog*, GfxTilingPattern*, PopplerMatrix, int, int, int,
                                   int, double, double) {
  return swallow(state);
}
#else
bool PageDevice::tilingPatternFill(GfxState* state, Gfx*, Catalog*, Object*, const double*, int, int, Dict*,
                                   const double*, const double*, int, int, int, int, double, double) {
  return swallow(state);
}
#endif

bool PageDevice::take_image(GfxState* state) {
  page_.has_images = true;
  ink_.image(state);
  return true;
}

// The bytes of an inline image stand in the content stream: only the base class knows to skip them.
void PageDevice::drawImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height, bool invert,
                               bool interpolate, bool in_line) {
  if (take_image(state) && in_line)
    OutputDev::drawImageMask(state, ref, stream, width, height, invert, interpolate, in_line);
}

void PageDevice::drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                           GfxImageColorMap* colors, bool interpolate, const int* mask_colors, bool in_line) {
  if (take_image(state) && in_line)
    OutputDev::drawImage(state, ref, stream, width, height, colors, interpolate, mask_colors, in_line);
}

void PageDevice::drawMaskedImage(GfxState* state, Object*, Stream*, int, int, GfxImageColorMap*, bool, Stream*, int,
                                 int, bool, bool) {
  take_image(state);
}

void PageDevice::drawSoftMaskedImage(GfxState* state, Object*, Stream*, int, int, GfxImageColorMap*, bool, Stream*, int,
                                     int, GfxImageColorMap*, bool) {
  take_image(state);
}

}  // namespace fenjie::read
