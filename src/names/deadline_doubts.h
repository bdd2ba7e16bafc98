// What is said of a deadline that was read: how its day was found, or that it can hardly be meant.
#pragma once

#include <string>

#include "model/diagnostic.h"
#include "model/task.h"

namespace fenjie::names {

/// deadline/unparsed: counted from the day of issue, which the notice does not give.
Diagnostic day_without_issue(const Deadline& deadline, const std::string& task);
/// deadline/counted-from-issue (info): 印发之日起30日内.
Diagnostic day_counted(const Deadline& deadline, const std::string& issued_on, const std::string& task);
/// deadline/month-inferred: 25日前.
Diagnostic month_inferred(const Deadline& deadline, const std::string& task);
/// deadline/past: before the notice's own date.
Diagnostic day_past(const Deadline& deadline, const std::string& issued_on, const std::string& task);
/// deadline/distant: see is_distant.
Diagnostic day_distant(const Deadline& deadline, const std::string& issued_on, const std::string& task);

/// 2042年9月 in a notice of 2024: more than ten years away; plans reach so far only in years that end in 0 and 5.
/// @param issued_on the notice's date, ISO, or empty
bool is_distant(const Deadline& deadline, const std::string& issued_on);

}  // namespace fenjie::names
