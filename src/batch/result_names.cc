#include "batch/result_names.h"

#include <string>

namespace fenjie::batch {

ReadBack read_back(std::string_view name) {
  const std::size_t slash = name.rfind('/');
  if (slash == std::string_view::npos) return name.ends_with(".xlsx") || name.ends_with(".json") ? ReadBack::alone : ReadBack::never;
  const bool is_form = name.substr(0, slash).ends_with(kFormsFolder);
  return is_form || name.substr(slash + 1) == kIndexName ? ReadBack::never : ReadBack::into_the_whole;
}

}  // namespace fenjie::batch
