// What the form of a notice itself says to a clerk: how its number is printed, and days on which no office works.
#pragma once

#include <string_view>
#include <vector>

#include "model/notice.h"

namespace fenjie::check {

/// notice/document-number-form, info: other brackets than 〔〕, 第 or a zero in front of the serial (GB/T 9704-2012, 7.2.5).
/// @param source the text that the notice's spans point into
std::vector<Diagnostic> document_number_doubts(const Notice& notice, std::string_view source);
/// deadline/not-working-day, info, once: printed days that are a Saturday or a Sunday; holidays are not known.
std::vector<Diagnostic> working_day_doubts(const Notice& notice);

}  // namespace fenjie::check
