#include "cli/command_options.h"

namespace fenjie::cli {
namespace {

constexpr const char* kProtocol =
    R"(Each line of standard input is a JSON object; each is answered by one line, in the same order:
  {"id": 1, "path": "a/notice.pdf"}
  {"id": "b", "bytes": "<base64>", "name": "notice.txt", "formats": ["json", "xlsx"], "password": ""}
path or bytes is the document; name, formats and password may be left out; other members are an error.
id (a string or a number) comes back in the answer; without one, the answer has the number of the line.
Answers:
  {"id": 1, "status": "done", "file": "notice.pdf", "sha256": "...", "pages": 3, "notices": 1, "tasks": 9, "errors": 0,
   "warnings": 1, "infos": 0, "results": [{"name": "notice.json", "json": {...}}, {"name": "notice.xlsx", "base64": "..."}]}
  {"id": 1, "status": "failed", "error": {"code": "input/missing", "message": "..."}}
status is review instead of done when an error of content wants a human. csv, ics, md and html come as "text".
Codes: request/malformed, unknown-member, missing-member, wrong-value, too-long; input/...; read/...; notice/none;
batch/crash, memory, wall-time, cpu-time, output-size.
Exit codes: 0 every line was answered; 1 standard input or output, or the process that reads, failed; 2 wrong use
Example: parallel --pipe -N1000 fenjie worker --jobs 1 < requests.ndjson > answers.ndjson)";

}  // namespace

CLI::App* add_worker(CLI::App& app, WorkerOptions& options, FormatWishes& wishes) {
  CLI::App* command = app.add_subcommand("worker", "Answer requests, one JSON object a line, for other programs");
  add_rules_folder(command, options.rules);
  add_registry(command, options.registry, options.expand);
  add_formats(command, wishes, "json");
  command->add_option("--password", options.password, "Password of encrypted PDFs")->type_name("TEXT");
  add_jobs(command, options.jobs);
  add_limits(command, options.limits);
  command
      ->add_option("--max-request", options.longest_request_mb,
                   "Size of a request in MB (default: " + std::to_string(options.longest_request_mb) + ")")
      ->check(CLI::Range(std::size_t{1}, std::size_t{1024}).description(""))
      ->type_name("1..1024")
      ->group("Limits");
  command->footer(kProtocol);
  return command;
}

}  // namespace fenjie::cli
