// What the sentences of a paragraph told so far, while they are read one by one.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "task/clauses.h"
#include "task/duty_sentence.h"

namespace fenjie::task {

/// What the sentences of a paragraph told so far.
struct DutySentences::Telling {
  std::vector<Duty> duties;
  std::vector<std::size_t> ends;  ///< where something begins that is no part of the duty before it
  std::size_t free = 0;           ///< what no duty has told yet begins here
  std::optional<Duty> members{};  ///< who is in the group that the next sentence tells its duty: 由A、B组成。负责…
  std::optional<std::size_t> cited{};  ///< where sentences begin that only cite what a law rules: the reason of the next duty
  Span statement{};               ///< the last clause in front, as long as it told nothing: its subject may have the next duty
};

/// Adds what a clause gives to the duty that it stands in.
void join(Duty& duty, DutyClause&& clause);

}  // namespace fenjie::task
