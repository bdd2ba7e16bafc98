// Words of a line between blanks, with names padded by blanks put together.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/source.h"
#include "notice/lines.h"

namespace fenjie::notice {

/// Part of the line between blanks, padded names already put together.
struct Word {
  Span span;        ///< bytes of the printed text
  std::string key;  ///< without blanks
};

/// 张 华 -> 张华; 陆 明俞 悦 -> 陆明, 俞悦; 欧阳 雪 -> 欧阳雪; 赵刚、孙 立、李大海 -> one word.
std::vector<Word> padded_words(const std::string& printed, const Context& context);

/// Nothing but ideographs (and the dot of a foreign name).
bool is_han_only(std::string_view key);

}  // namespace fenjie::notice
