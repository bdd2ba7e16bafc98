// Options that several commands have.
#pragma once

#include <CLI/CLI.hpp>
#include <cstddef>
#include <string>
#include <vector>

#include "batch/limits.h"
#include "cli/formats.h"

namespace fenjie::cli {

/// What was said of formats and workbooks, to be put together once all is parsed.
struct FormatWishes {
  std::vector<std::string> names;
  WorkbookWishes workbooks;

  Formats formats() const;
};

/// What stands at the end of a command's help: exit codes, and a line to try.
void add_example(CLI::App* command, const std::string& example);
void add_overwrite(CLI::App* command, bool& overwrite);
void add_rules_folder(CLI::App* command, std::string& folder);
void add_registry(CLI::App* command, std::string& registry, bool& expand);
void add_formats(CLI::App* command, FormatWishes& wishes, const std::string& otherwise = "json,xlsx");
void add_workbooks(CLI::App* command, WorkbookWishes& wishes);
void add_jobs(CLI::App* command, std::size_t& jobs);
/// Each document is read in a process of its own, which may take no more than this.
void add_limits(CLI::App* command, batch::Limits& limits);

}  // namespace fenjie::cli
