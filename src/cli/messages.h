// What the program says on standard error.
#pragma once

#include <string>
#include <string_view>

#include "batch/answer.h"
#include "model/error.h"

namespace fenjie::cli {

/// One line, `fenjie: FILE: sentence` or `fenjie: FILE:LINE: sentence`. Control characters are shown as '?'.
/// @param file used where the error itself names none
void say_error(const Error& error, const std::string& file);
void say_error(const std::string& file, std::string_view sentence);

/// A line of its own, control characters shown as '?'.
void say(std::string text);

/// genhe.txt：2 份公文，106 项任务，3 条校核提示（1 错误 2 警告）
/// @param with_doubts and the errors and warnings, one a line
void say_summary(const batch::Summary& summary, bool with_doubts = true);

}  // namespace fenjie::cli
