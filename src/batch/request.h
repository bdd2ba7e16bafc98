// One document to be read.
#pragma once

#include <functional>
#include <string>

#include "batch/answer.h"

namespace fenjie::batch {

struct Request {
  std::string name;  ///< as it stands in the JSON, valid UTF-8
  std::string stem;  ///< what results are named after; may be any bytes but a slash
  std::string password;
  std::string formats;  ///< as --format has them, where they are this request's own; else empty
  bool alone = true;    ///< the only document of the run: a second thread pays; in a pile --jobs says how many run
};

/// How documents are read, made once in the process that all reading processes come from.
struct Reader {
  std::function<Answer(std::string_view bytes, const Request&)> read;
  /// Does once, for all processes that will be forked, what each document needs.
  std::function<void()> get_ready_for_many = [] {};
  /// Loads what reading these bytes will need and what cannot be loaded in the sandbox.
  std::function<void(std::string_view first_bytes)> get_ready = [](std::string_view) {};
  std::string rules_digest;
};

/// @throws Error rules/... when the rules cannot be used
using MakeReader = std::function<Reader()>;

}  // namespace fenjie::batch
