// What the readers of duty sentences need: a clause of a key, word by word.
#pragma once

#include <cstddef>
#include <string_view>

#include "model/source.h"
#include "task/clauses.h"
#include "text/characters.h"

namespace fenjie::task {

constexpr std::size_t kLongestSubject = 240;  // bytes: 80 characters
constexpr std::size_t kLongestEnding = 24;    // bytes by which a longer name may go on behind a shorter one

/// 负责, 具体负责, 按职责分工负责; 负责人口 of 负责人口普查.
inline bool says_charge(std::string_view words) { return words.ends_with("负责") || words.starts_with("负责"); }

inline std::size_t next_character(std::string_view key, std::size_t at) { return text::character_at(key, at).end; }

/// Behind the remark in brackets that stands at `at`: 市节能办（设在市发改委）要….
std::size_t behind_remark(std::string_view key, std::size_t at);

}  // namespace fenjie::task
