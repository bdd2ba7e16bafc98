// The command line, parsed.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "batch/limits.h"
#include "cli/formats.h"
#include "pipeline.h"

namespace fenjie::cli {

std::size_t processors();

struct ConvertOptions {
  std::vector<std::string> files;  ///< files and folders; "-" is standard input
  std::string output = ".";        ///< folder, or "-" for standard output
  bool overwrite = false;          ///< files that were changed since they were written, too
  std::string rules;               ///< folder that replaces or extends the built-in rules, or empty
  std::string registry;            ///< file of the jurisdiction's units and persons, or empty
  bool expand = false;             ///< collectives get their members from it
  Formats formats;
  bool strict = false;
  bool quiet = false;
  std::string password;
  std::size_t jobs = processors();  ///< documents read at the same time
  batch::Limits limits;  ///< of each document
  bool resume = false;   ///< leave out what an earlier run with --resume has done
  std::string report;    ///< file for one row an input, .json or .xlsx, or empty
  std::string settings;  ///< digest of all options that results depend on, besides the rules
};

struct RegenerateOptions {
  std::string file;          ///< fenjie's JSON, or its workbook; "-" is standard input
  std::string from;          ///< JSON as convert wrote it, or empty: a workbook carries it
  std::string output = ".";  ///< folder, or "-" for standard output
  bool overwrite = false;    ///< files that were changed since they were written, too
  std::string rules;
  Formats formats;
  bool strict = false;
  bool quiet = false;
  batch::Limits limits;
};

struct WorkerOptions {
  std::string rules;
  std::string registry;
  bool expand = false;
  Formats formats = formats_of("json");
  std::string password;
  std::size_t jobs = processors();  ///< documents read at the same time
  batch::Limits limits;
  std::size_t longest_request_mb = 128;  ///< a line that is longer is an error
};

struct InspectOptions {
  std::string file;
  std::optional<Stage> stage;
  std::pair<int, std::string> draw{0, {}};  ///< page from 1, file for its SVG; or the file empty
  std::string rules;
  std::string password;
  std::string registry;
  bool expand = false;
  batch::Limits limits;
};

struct RulesCheckOptions {
  std::string rules;  ///< folder, or empty for the built-in rules
};

struct RulesTryOptions {
  std::string text;
  std::string rules;
};

struct RegistryLearnOptions {
  std::vector<std::string> files;  ///< notices; "-" is standard input
  std::string output = "-";        ///< file, or "-" for standard output
  std::string rules;
};

struct SchemaOptions {};

using Command = std::variant<ConvertOptions, RegenerateOptions, WorkerOptions, InspectOptions, RulesCheckOptions,
                             RulesTryOptions, RegistryLearnOptions, SchemaOptions>;

struct Parsed {
  std::optional<Command> command;  ///< none when help or version was asked for, or the use was wrong
  int exit_code = 0;               ///< then
};

/// Prints help and version to standard output, and one sentence about wrong use to standard error.
Parsed parse(int argc, const char* const* argv);

}  // namespace fenjie::cli
