#include "batch/pile.h"

#include <map>
#include <utility>

namespace fenjie::batch {
namespace {

class Reading {
 public:
  Reading(Zygote& zygote, std::size_t jobs, const PileSteps& steps) : zygote_(zygote), jobs_(jobs), steps_(steps) {}

  std::size_t run() {
    for (;;) {
      begin_some();
      deliver_ready();
      if (zygote_.under_way() == 0 && (next_ == steps_.count || steps_.stopped())) return delivered_;
      if (zygote_.under_way() == 0) continue;
      std::optional<Zygote::Finished> finished = zygote_.wait();
      if (!finished) continue;
      ready_.emplace(finished->number, std::move(finished->outcome));
      steps_.tick();
    }
  }

 private:
  void begin_some() {
    while (next_ < steps_.count && !steps_.stopped() && zygote_.under_way() < jobs_ + kInHand &&
           next_ - delivered_ < jobs_ + kMostAhead)
      begin(next_++);
  }

  void begin(std::size_t index) {
    try {
      PileSteps::Opened opened = steps_.open(index);
      if (opened.known)
        ready_.emplace(index, std::move(*opened.known));
      else
        zygote_.submit(index, opened.request, std::move(opened.input));
    } catch (const Error& error) {
      if (error.code() == "batch/system") throw;
      Outcome outcome;
      outcome.error = error;
      ready_.emplace(index, std::move(outcome));
    }
  }

  void deliver_ready() {
    for (auto first = ready_.find(delivered_); first != ready_.end(); first = ready_.find(delivered_)) {
      Outcome outcome = std::move(first->second);
      ready_.erase(first);
      steps_.deliver(delivered_++, std::move(outcome));
    }
  }

  Zygote& zygote_;
  std::size_t jobs_;
  const PileSteps& steps_;
  std::map<std::size_t, Outcome> ready_;
  std::size_t next_ = 0, delivered_ = 0;
};

}  // namespace

std::size_t read_pile(Zygote& zygote, std::size_t jobs, const PileSteps& steps) {
  return Reading(zygote, jobs, steps).run();
}

}  // namespace fenjie::batch
