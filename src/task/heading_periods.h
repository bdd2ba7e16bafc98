// Periods that headings give the tasks under them: 一、集中整治阶段（2025年8月1日至9月30日）.
#pragma once

#include <optional>
#include <vector>

#include "model/diagnostic.h"
#include "model/task.h"
#include "rules/lexicon.h"

namespace fenjie::task {

/// The deadline in the bracket that a heading ends with, or behind its colon: nothing else may stand there, and it names more
/// than a year (重点任务（2025年）).
std::optional<Deadline> period_of(const Field& heading, const rules::Lexicon& lexicon);

/// A heading without that bracket, for who asks what it is about: 实施阶段 of 实施阶段（8月至9月）.
std::string without_period(const Field& heading, const rules::Lexicon& lexicon);

/// Gives each task without a deadline the period of its own first sentence, else of its group, else of its section; the latter
/// two are said once a heading.
std::vector<Diagnostic> give_periods(std::vector<Task>& tasks, const rules::Lexicon& lexicon);

}  // namespace fenjie::task
