// What other programs send, and what goes there and back.
#include <unistd.h>

#include <algorithm>

#include "batch/line_reader.h"
#include "cli/worker_request.h"
#include "emit/json.h"
#include "fuzz/targets.h"
#include "pipeline.h"
#include "returned/json_reader.h"

namespace fenjie::fuzz {

void requests(std::string_view bytes) {
  const batch::Descriptor file = batch::memory_file("requests");
  batch::write_whole(file.get(), bytes);
  lseek(file.get(), 0, SEEK_SET);
  batch::LineReader lines(file.get(), 1000);
  std::size_t count = 0;
  for (;;) {
    const auto line = lines.next();
    if (!line && lines.at_end()) break;
    if (!line) {
      lines.read_more();
      continue;
    }
    ++count;
    std::string id;
    try {
      const cli::WorkerRequest request = cli::read_request(line->text, id);
      demand(request.path.empty() || request.bytes.empty(), "a request has one document");
      demand(cli::document_request(request).stem.find('/') == std::string::npos, "a stem has no slash");
    } catch (const Error&) {
    }
    demand(id.find('\n') == std::string::npos, "an id is on one line");
  }
  const auto feeds = static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\n'));
  demand(count == feeds + (!bytes.empty() && bytes.back() != '\n'), "every line is had");
}

void returned(std::string_view bytes) {
  const fenjie::returned::ReturnedJson first = fenjie::returned::read_json(bytes);
  emit::to_json(first.extraction, first.rules_digest);
}

void whole(std::string_view bytes) {
  const Extraction extraction = extract(bytes, "a.txt", book());
  const Coverage& ledger = extraction.coverage;
  demand(ledger.in_fields + ledger.furniture <= ledger.characters, "no character is counted twice");
  const std::string json = emit::to_json(extraction, "digest");
  const fenjie::returned::ReturnedJson back = fenjie::returned::read_json(json);
  demand(emit::to_json(back.extraction, back.rules_digest) == json, "JSON read back is the same");
}

}  // namespace fenjie::fuzz
