#include <stdexcept>
#include <string>

#include "fuzz/targets.h"

namespace fenjie::fuzz {

const Target* find_target(std::string_view name) {
  for (const Target& target : kTargets)
    if (name == target.name) return &target;
  return nullptr;
}

void try_input(const Target& target, std::string_view bytes) {
  try {
    target.run(bytes);
  } catch (const Error& error) {
    demand(*error.what() != '\0', "an error has a sentence");
  }
}

const fenjie::rules::Book& book() {
  static const fenjie::rules::Book built_in = fenjie::rules::Book::built_in();
  return built_in;
}

void demand(bool holds, const char* what) {
  if (!holds) throw std::logic_error(std::string("does not hold: ") + what);
}

}  // namespace fenjie::fuzz
