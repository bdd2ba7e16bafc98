// A line that fenjie worker is given.
#pragma once

#include <string>
#include <string_view>

#include "batch/descriptor.h"
#include "batch/request.h"

namespace fenjie::cli {

/// What a request line asks for.
struct WorkerRequest {
  std::string id;     ///< as JSON, a string or a number; empty where there is none
  std::string path;   ///< of the document, or empty where its bytes came along
  std::string bytes;  ///< decoded
  std::string name;   ///< of a document that came as bytes; else empty
  std::string password;
  std::string formats;  ///< separated by commas, or empty
};

/// A JSON object on one line; docs in the help of `fenjie worker`.
/// @param id set as soon as it is known, so that an error can be answered with it
/// @throws Error request/malformed, request/unknown-member, request/wrong-value, request/missing-member
WorkerRequest read_request(std::string_view line, std::string& id);

/// Opens the document, or puts its bytes into a file in memory. @throws Error input/..., batch/system
batch::Descriptor open_document(const WorkerRequest& request);

/// How it is read and what its results are called.
batch::Request document_request(const WorkerRequest& request);

}  // namespace fenjie::cli
