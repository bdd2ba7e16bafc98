#include "text/forms.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <utility>

namespace fenjie::text {

namespace {

// CJK Radicals Supplement without a compatibility decomposition in Unicode, as ToUnicode maps of real PDFs use them.
constexpr std::array<std::pair<char32_t, char32_t>, 34> kRadicals{{
    {U'⺀', U'冫'}, {U'⺁', U'厂'}, {U'⺃', U'乙'}, {U'⺄', U'乙'}, {U'⺅', U'亻'}, {U'⺆', U'冂'}, {U'⺇', U'几'},
    {U'⺈', U'刀'}, {U'⺉', U'刂'}, {U'⺊', U'卜'}, {U'⺋', U'㔾'}, {U'⺍', U'小'}, {U'⺎', U'兀'}, {U'⺏', U'尣'},
    {U'⺐', U'尢'}, {U'⺒', U'巳'}, {U'⺓', U'幺'}, {U'⺔', U'彑'}, {U'⺖', U'忄'}, {U'⺗', U'心'}, {U'⺘', U'扌'},
    {U'⺙', U'攵'}, {U'⺛', U'旡'}, {U'⺝', U'月'}, {U'⺠', U'民'}, {U'⻄', U'西'}, {U'⻅', U'见'}, {U'⻆', U'角'},
    {U'⻉', U'贝'}, {U'⻋', U'车'}, {U'⻓', U'长'}, {U'⻔', U'门'}, {U'⻚', U'页'}, {U'⻛', U'风'},
}};
constexpr std::array<std::pair<char32_t, char32_t>, 18> kMoreRadicals{{
    {U'⻜', U'飞'},
    {U'⻝', U'食'},
    {U'⻢', U'马'},
    {U'⻣', U'骨'},
    {U'⻤', U'鬼'},
    {U'⻥', U'鱼'},
    {U'⻦', U'鸟'},
    {U'⻨', U'麦'},
    {U'⻩', U'黄'},
    {U'⻬', U'齐'},
    {U'⻮', U'齿'},
    {U'⻰', U'龙'},
    {U'⻳', U'龟'},
    {U'⻌', U'辶'},
    {U'⻏', U'阝'},
    {U'⻑', U'長'},
    {U'⻘', U'青'},
    {U'⻙', U'韦'},
}};

char32_t looked_up(char32_t code) {
  const auto is_it = [code](const auto& entry) { return entry.first == code; };
  if (const auto hit = std::find_if(kRadicals.begin(), kRadicals.end(), is_it); hit != kRadicals.end())
    return hit->second;
  if (const auto hit = std::find_if(kMoreRadicals.begin(), kMoreRadicals.end(), is_it); hit != kMoreRadicals.end())
    return hit->second;
  return code;
}

}  // namespace

char32_t ordinary_ideograph(char32_t code) {
  const bool radical = code >= 0x2E80 && code <= 0x2FDF;
  const bool compatibility = (code >= 0xF900 && code <= 0xFAFF) || (code >= 0x2F800 && code <= 0x2FA1F);
  if (!radical && !compatibility) return code;
  if (const char32_t found = looked_up(code); found != code) return found;
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(status);
  if (U_FAILURE(status)) return code;
  icu::UnicodeString decomposed;
  if (!nfkc->getDecomposition(static_cast<UChar32>(code), decomposed) || decomposed.countChar32() != 1) return code;
  return static_cast<char32_t>(decomposed.char32At(0));
}

void append_utf8(std::string& text, char32_t code) {
  char bytes[U8_MAX_LENGTH];
  int32_t size = 0;
  U8_APPEND_UNSAFE(bytes, size, static_cast<UChar32>(code));
  text.append(bytes, static_cast<std::size_t>(size));
}

}  // namespace fenjie::text
