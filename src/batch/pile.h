// A pile of documents, read side by side, handed over in order.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>

#include "batch/zygote.h"

namespace fenjie::batch {

/// What a run does with each document; all are called from one thread.
struct PileSteps {
  std::size_t count = 0;  ///< number of documents
  struct Opened {
    Request request;
    Descriptor input;
    std::optional<Outcome> known;  ///< when the document need not be read
  };
  std::function<Opened(std::size_t index)> open;
  /// In the order of the index, whatever ended first: N processes give what one gives.
  std::function<void(std::size_t index, Outcome&& outcome)> deliver;
  /// No further document is begun once this holds; those under way are finished.
  std::function<bool()> stopped;
  /// Something has ended, not yet delivered: time to show progress.
  std::function<void()> tick;
};

/// @param jobs documents that are read at the same time by the zygote
/// @return how many were delivered
/// @throws Error batch/system when the zygote is gone
std::size_t read_pile(Zygote& zygote, std::size_t jobs, const PileSteps& steps);

}  // namespace fenjie::batch
