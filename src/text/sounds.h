// How characters are read: whoever types by sound, as most do, gets 住健局 for 住建局.
#pragma once

namespace fenjie::text {

/// Whether two different ideographs (U+4E00 to U+9FFF) are read alike, tones aside, by the usual reading of each (Unihan, as ICU's
/// transliteration Han-Latin has it); false for all other characters. A look into a table made when fenjie is built.
bool sound_alike(char32_t one, char32_t other);

}  // namespace fenjie::text
