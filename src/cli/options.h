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

struct ConvertOptions {
  std::vector<std::string> files;  ///< files and folders; "-" is standard input
  std::string output = ".";        ///< folder, or "-" for standard output
  std::string rules;               ///< folder that replaces or extends the built-in rules, or empty
  Formats formats;
  bool strict = false;
  bool quiet = false;
  std::string password;
  std::size_t jobs = 0;  ///< documents read at the same time; 0: one a processor
  batch::Limits limits;  ///< of each document
  bool resume = false;   ///< leave out what an earlier run with --resume has done
  std::string report;    ///< file for one row an input, .json or .xlsx, or empty
  std::string settings;  ///< digest of all options that results depend on, besides the rules
};

struct RegenerateOptions {
  std::string file;          ///< fenjie's JSON; "-" is standard input
  std::string output = ".";  ///< folder, or "-" for standard output
  std::string rules;
  Formats formats;
  bool strict = false;
  bool quiet = false;
  batch::Limits limits;
};

struct InspectOptions {
  std::string file;
  std::optional<Stage> stage;
  std::pair<int, std::string> draw{0, {}};  ///< page from 1, file for its SVG; or the file empty
  std::string rules;
  std::string password;
};

struct RulesCheckOptions {
  std::string rules;  ///< folder, or empty for the built-in rules
};

struct SchemaOptions {};

using Command = std::variant<ConvertOptions, RegenerateOptions, InspectOptions, RulesCheckOptions, SchemaOptions>;

struct Parsed {
  std::optional<Command> command;  ///< none when help or version was asked for, or the use was wrong
  int exit_code = 0;               ///< then
};

/// Prints help and version to standard output, and one sentence about wrong use to standard error.
Parsed parse(int argc, const char* const* argv);

}  // namespace fenjie::cli
