// 以上事项由A督办。 behind the tasks: A guides all of them, which is said.
#pragma once

#include <vector>

#include "model/diagnostic.h"
#include "model/notice.h"

namespace fenjie::task {

/// @return task/guide-of-all, info, once a unit: several tasks have it as their guide from one sentence behind them.
std::vector<Diagnostic> say_shared_guides(const Notice& notice);

}  // namespace fenjie::task
