// What the process that reads a document may still do.
//
// After enter_sandbox() it can read files, use memory, start threads of its own, write to what it holds open, and end.
// Network, other programs, other processes, and every change to the file system are refused by the kernel (seccomp).
// libxlsxwriter writes scratch files by name: whoever opens a file for writing gets a file in memory instead.
#pragma once

#include "batch/limits.h"

namespace fenjie::batch {

/// Whether this kernel can refuse system calls (seccomp with filters, on x86-64 and AArch64).
bool kernel_has_filter();

/// Limits this process from now on (memory, processor time, size of written files, open files, no core dump).
void lower_limits(const Limits& limits);

/// Takes the rights away from this process, for good. Loading shared libraries is not possible afterwards.
/// @return false where the kernel cannot; the limits hold then, and nothing else
bool enter_sandbox();

}  // namespace fenjie::batch
