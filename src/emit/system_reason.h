// Why the operating system refused, for a clerk.
#pragma once

#include <string>

namespace fenjie::emit {

/// Words for an errno value: 没有权限, 磁盘已满 ...
std::string system_reason(int error_number);

}  // namespace fenjie::emit
