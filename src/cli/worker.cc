#include "cli/worker.h"

#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <map>
#include <new>
#include <utility>

#include "batch/line_reader.h"
#include "batch/zygote.h"
#include "cli/exit_code.h"
#include "cli/reader.h"
#include "cli/registry.h"
#include "cli/results.h"
#include "cli/worker_answer.h"
#include "cli/worker_request.h"

namespace fenjie::cli {
namespace {

class Worker {
 public:
  Worker(batch::Zygote& zygote, std::size_t jobs, std::size_t longest)
      : zygote_(zygote), jobs_(jobs), lines_(STDIN_FILENO, longest), longest_(longest) {}

  void run() {
    for (;;) {
      const bool wants_lines = take_lines();
      write_ready();
      const bool may_come = wants_lines && !lines_.at_end();
      if (!may_come && zygote_.under_way() == 0) {
        if (lines_.at_end() && wants_lines) return;
        continue;
      }
      pollfd sources[] = {{may_come ? STDIN_FILENO : -1, POLLIN, 0},
                          {zygote_.under_way() > 0 ? zygote_.descriptor() : -1, POLLIN, 0}};
      if (poll(sources, 2, zygote_.has_heard() ? 0 : -1) < 0) continue;  // a signal
      if (sources[1].revents != 0 || zygote_.has_heard()) take_finished();
      if (sources[0].revents != 0) lines_.read_more();
    }
  }

 private:
  bool has_room() const {
    return zygote_.under_way() < jobs_ + batch::kInHand && taken_ - written_ < jobs_ + batch::kMostAhead;
  }

  /// @return whether there is room for lines that are still to come
  bool take_lines() {
    while (has_room()) {
      std::optional<batch::LineReader::Line> line = lines_.next();
      if (!line) return true;
      begin(++taken_, std::move(*line));
    }
    return false;
  }

  void begin(std::size_t number, batch::LineReader::Line&& line) {
    std::string id;
    try {
      if (line.too_long)
        throw Error("request/too-long", "",
                    "请求超过 " + std::to_string(longest_ >> 20) + " MB，大文件请给出路径，或用 --max-request 放宽");
      WorkerRequest request = read_request(line.text, id);
      line.text = {};
      zygote_.submit(number, document_request(request), open_document(request));
      ids_.emplace(number, std::move(id));
    } catch (const std::bad_alloc&) {
      ready_.emplace(number, answer_line({id, number}, Error("batch/memory", "", "内存不够，没有处理")));
    } catch (const Error& error) {
      if (error.code() == "batch/system") throw;  // no request's fault
      ready_.emplace(number, answer_line({id, number}, error));
    }
  }

  void take_finished() {
    std::optional<batch::Zygote::Finished> finished = zygote_.wait();
    if (!finished) return;
    const AnsweredRequest request{std::move(ids_.extract(finished->number).mapped()), finished->number};
    ready_.emplace(finished->number, line_of(request, finished->outcome));
  }

  static std::string line_of(const AnsweredRequest& request, const batch::Outcome& outcome) {
    try {
      return outcome.error ? answer_line(request, *outcome.error) : answer_line(request, *outcome.answer);
    } catch (const std::bad_alloc&) {
      return answer_line(request, Error("batch/memory", "", "内存不够，没有处理"));
    }
  }

  void write_ready() {
    for (auto first = ready_.find(written_ + 1); first != ready_.end(); first = ready_.find(written_ + 1)) {
      write_standard_output(first->second);
      ready_.erase(first);
      ++written_;
    }
  }

  batch::Zygote& zygote_;
  std::size_t jobs_;
  batch::LineReader lines_;
  std::size_t longest_;
  std::map<std::size_t, std::string> ids_, ready_;  // by the number of the line
  std::size_t taken_ = 0, written_ = 0;
};

}  // namespace

int work(const WorkerOptions& options) {
  const batch::MakeReader reader = make_reader(
      {options.rules, options.formats, {options.password, load_registry(options.registry), options.expand}});
  batch::Zygote zygote(reader, {options.limits, options.jobs});
  Worker(zygote, options.jobs, options.longest_request_mb << 20).run();
  return kClean;
}

}  // namespace fenjie::cli
