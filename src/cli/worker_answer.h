// A line that fenjie worker answers.
#pragma once

#include <string>

#include "batch/answer.h"

namespace fenjie::cli {

/// Which request is answered.
struct AnsweredRequest {
  std::string id;        ///< as JSON, or empty
  std::size_t line = 0;  ///< from 1; stands in the answer where there is no id
};

/// The counts of the document and its results: JSON as it is, text as a string, workbooks in base64; one line.
std::string answer_line(const AnsweredRequest& request, const batch::Answer& answer);
/// The error with its code.
std::string answer_line(const AnsweredRequest& request, const Error& error);

}  // namespace fenjie::cli
