#include "cli/registry.h"

#include <cstdio>
#include <filesystem>

#include "batch/input.h"
#include "cli/exit_code.h"
#include "cli/messages.h"
#include "cli/results.h"
#include "cli/rule_book.h"
#include "emit/atomic_file.h"
#include "names/learned_registry.h"
#include "pipeline.h"

namespace fenjie::cli {

std::shared_ptr<const rules::Registry> load_registry(const std::string& path) {
  if (path.empty()) return nullptr;
  std::string bytes;
  try {
    bytes = batch::read_input(path).bytes;
  } catch (const Error& error) {
    throw Error("registry/unreadable", path, error.what());
  }
  return std::make_shared<const rules::Registry>(rules::FileText{batch::name_input(path).shown, path, std::move(bytes)});
}

int registry_learn(const RegistryLearnOptions& options) {
  std::error_code unknown;
  if (options.output != "-" && std::filesystem::exists(options.output, unknown)) {
    say_error(options.output, "文件已经存在，可能有人工修改的内容，没有覆盖；请用 -o 换一个文件名");
    return kSomeInputFailed;
  }
  const rules::Book book = load_book(options.rules);
  const rules::Lexicon lexicon(book);
  names::LearnedRegistry learned(book, lexicon);
  int exit_code = kClean;
  std::size_t read = 0;
  for (const std::string& file : options.files) {
    try {
      const batch::Input input = batch::read_input(file);
      learned.add(extract(input.bytes, input.name.shown, book));
      ++read;
    } catch (const Error& error) {
      say_error(error, file == "-" ? "stdin" : file);
      exit_code = kSomeInputFailed;
    }
  }
  if (read == 0) return exit_code;
  if (options.output == "-") {
    write_standard_output(learned.toml());
    return exit_code;
  }
  try {
    emit::AtomicFiles files;
    files.add(options.output, learned.toml());
    files.commit();
  } catch (const Error& error) {
    say_error(error, options.output);
    return kSomeInputFailed;
  }
  return exit_code;
}

}  // namespace fenjie::cli
