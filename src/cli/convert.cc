#include "cli/convert.h"

#include <exception>
#include <new>
#include <optional>

#include "cli/exit_code.h"
#include "cli/input.h"
#include "cli/messages.h"
#include "cli/results.h"
#include "cli/rule_book.h"

namespace fenjie::cli {
namespace {

class Conversion {
 public:
  Conversion(const ConvertOptions& options, const rules::Book& book) : options_(options), book_(book) {}

  int run() {
    try {
      if (options_.output != "-") folder_.emplace(options_.output, options_.files);
    } catch (const Error& error) {
      say_error(error, options_.output);
      return kSomeInputFailed;
    }
    const Progress progress(options_.files.size(), options_.quiet);
    for (std::size_t i = 0; i < options_.files.size(); ++i) {
      progress.show(i, options_.files[i]);
      const std::optional<Extraction> done = guarded(options_.files[i], progress);
      if (done && !options_.quiet) say_summary(*done);
    }
    if (failed_) return kSomeInputFailed;
    return human_must_look_ ? kHumanMustLook : kClean;
  }

 private:
  /// The only place where a document's errors are caught.
  std::optional<Extraction> guarded(const std::string& file, const Progress& progress) {
    const auto fail = [&](auto&&... what) {
      progress.clear();
      say_error(what...);
      failed_ = true;
    };
    const std::string shown = file == "-" ? "stdin" : file;
    try {
      Extraction extraction = convert_one(file, shown);
      progress.clear();
      return extraction;
    } catch (const Error& error) {
      fail(error, shown);
    } catch (const std::bad_alloc&) {
      fail(shown, "内存不够，没有处理");
    } catch (const std::exception& error) {
      fail(shown, std::string("程序内部出错，没有处理（") + error.what() + "）");
    }
    return std::nullopt;
  }

  Extraction convert_one(const std::string& file, const std::string& shown) {
    const Input input = read_input(file);
    Extraction extraction = extract(input.bytes, input.name, book_, {options_.password});
    const std::vector<Result> results =
        make_results(extraction, input.stem, options_.json, options_.xlsx, book_.digest());
    if (folder_)
      folder_->write(results, shown);
    else
      write_to_standard_output(results);
    const DoubtCounts doubts = count_doubts(extraction);
    human_must_look_ |= doubts.errors > 0 || (options_.strict && doubts.warnings > 0);
    return extraction;
  }

  static void write_to_standard_output(const std::vector<Result>& results) {
    if (results.size() > 1)
      throw Error("emit/several-results", "",
                  "有几份公文带任务，各成一个 Excel 文件，不能写到标准输出，请用 -o 给出文件夹");
    for (const Result& result : results) write_standard_output(result.content);
  }

  const ConvertOptions& options_;
  const rules::Book& book_;
  std::optional<OutputFolder> folder_;
  bool failed_ = false;
  bool human_must_look_ = false;
};

}  // namespace

int convert(const ConvertOptions& options) {
  static const rules::Book book = load_book(options.rules);  // for the life of the process: main does not take it down
  return Conversion(options, book).run();
}

}  // namespace fenjie::cli
