#include "read/pdf/text_run.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <string_view>

namespace fenjie::read {

namespace {

constexpr double kScanConfidence = 0.5;
constexpr double kDoubledWithin = 0.2;   // of the font size
constexpr std::size_t kNeighbours = 48;  // same characters in one column that are looked at

/// Indices of glyphs that repeat an earlier one at almost the same place.
std::vector<bool> find_doubled(const std::vector<Glyph>& glyphs) {
  struct Key {
    std::uint64_t text_and_left;
    std::uint32_t index;
    bool operator<(const Key& other) const {
      return text_and_left != other.text_and_left ? text_and_left < other.text_and_left : index < other.index;
    }
  };
  std::vector<Key> keys;
  keys.reserve(glyphs.size());
  for (std::uint32_t i = 0; i < glyphs.size(); ++i) {
    const auto left = static_cast<std::uint64_t>(std::clamp(glyphs[i].box.left, 0.0, 50000.0) * 64);
    keys.push_back({std::hash<std::string_view>{}(glyphs[i].text) << 24 | left, i});
  }
  std::sort(keys.begin(), keys.end());
  std::vector<bool> doubled(glyphs.size());
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const Glyph& glyph = glyphs[keys[i].index];
    const double near = kDoubledWithin * glyph.font_size;
    for (std::size_t j = i + 1; j < keys.size() && j - i < kNeighbours; ++j) {
      const Glyph& other = glyphs[keys[j].index];
      if (other.box.left - glyph.box.left > near || other.text != glyph.text) break;
      if (std::abs(other.box.top - glyph.box.top) <= near && other.angle == glyph.angle)
        doubled[std::max(keys[i].index, keys[j].index)] = true;
    }
  }
  return doubled;
}

/// Whether a glyph leaves ink.
bool prints(const Glyph& glyph) {
  return glyph.text.find_first_not_of(" \t\n\r") != std::string::npos && glyph.text != "\u3000" && glyph.text != "\u00A0";
}

/// Adds a glyph to the lines that cannot be seen; `last` is the one added before it.
void add_unseen(TextRun& run, std::size_t index, std::size_t& last) {
  const Glyph &glyph = run.glyphs[index], &before = run.glyphs[last];
  const bool cut_off = run.visibility[index] == Visibility::cut_off;
  if (run.unseen.empty() || run.unseen.back().cut_off != cut_off ||
      std::abs(glyph.box.top - before.box.top) > glyph.font_size / 2)
    run.unseen.push_back({{}, cut_off});
  run.unseen.back().text += glyph.text;
  last = index;
}

}  // namespace

void TextRun::clear() {
  unseen.clear();
  glyphs.clear();
  visibility.clear();
  unreadable = 0;
}

std::vector<Glyph> readable(TextRun& run) {
  const bool shows_text =
      std::find(run.visibility.begin(), run.visibility.end(), Visibility::shown) != run.visibility.end();
  const std::vector<bool> doubled = find_doubled(run.glyphs);
  std::vector<Glyph> kept;
  kept.reserve(run.glyphs.size());
  std::size_t last_unseen = 0;
  for (std::size_t i = 0; i < run.glyphs.size(); ++i) {
    const Visibility visibility = run.visibility[i];
    if (doubled[i] || visibility == Visibility::replaced) continue;
    const bool unseen = visibility == Visibility::hidden || visibility == Visibility::cut_off;
    if (unseen || (visibility == Visibility::invisible && shows_text)) {
      if (prints(run.glyphs[i])) add_unseen(run, i, last_unseen);
      continue;
    }
    kept.push_back(std::move(run.glyphs[i]));
    if (visibility == Visibility::invisible) kept.back().confidence = kScanConfidence;
  }
  return kept;
}

void append_utf8(std::string& text, char32_t code) {
  if (code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) code = 0xFFFD;
  if (code < 0x80) {
    text += static_cast<char>(code);
  } else if (code < 0x800) {
    text += static_cast<char>(0xC0 | code >> 6);
    text += static_cast<char>(0x80 | (code & 0x3F));
  } else if (code < 0x10000) {
    text += static_cast<char>(0xE0 | code >> 12);
    text += static_cast<char>(0x80 | (code >> 6 & 0x3F));
    text += static_cast<char>(0x80 | (code & 0x3F));
  } else {
    text += static_cast<char>(0xF0 | code >> 18);
    text += static_cast<char>(0x80 | (code >> 12 & 0x3F));
    text += static_cast<char>(0x80 | (code >> 6 & 0x3F));
    text += static_cast<char>(0x80 | (code & 0x3F));
  }
}

std::string decode_text_string(const std::string& bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return bytes.substr(3);
  std::string text;
  if (!bytes.starts_with("\xFE\xFF")) {
    for (const char byte : bytes) append_utf8(text, static_cast<unsigned char>(byte));
    return text;
  }
  const auto unit = [&](std::size_t at) {
    return static_cast<char32_t>(static_cast<unsigned char>(bytes[at]) << 8 |
                                 static_cast<unsigned char>(bytes[at + 1]));
  };
  for (std::size_t i = 2; i + 1 < bytes.size(); i += 2) {
    char32_t code = unit(i);
    if (code >= 0xD800 && code < 0xDC00 && i + 3 < bytes.size()) {
      code = 0x10000 + ((code - 0xD800) << 10) + (unit(i + 2) - 0xDC00);
      i += 2;
    }
    append_utf8(text, code);
  }
  return text;
}

bool is_garbled(char32_t code) {
  // U+F000..F0FF is where symbol fonts (bullets, ticks) are mapped: their shape carries no text.
  const bool private_use = (code >= 0xE000 && code < 0xF000) || (code >= 0xF100 && code <= 0xF8FF) || code >= 0xF0000;
  const bool control = code < 0x20 && code != '\t' && code != '\n' && code != '\r';
  return private_use || control || code == 0xFFFD || (code >= 0x7F && code < 0xA0);
}

}  // namespace fenjie::read
