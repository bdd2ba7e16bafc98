#include "batch/sandbox.h"

#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <ucontext.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <vector>

namespace fenjie::batch {

namespace {

void limit(int what, std::size_t value, std::size_t room_above = 0) {
  if (value == 0) return;
  const rlimit bound{value, value + room_above};
  setrlimit(static_cast<__rlimit_resource_t>(what), &bound);
}

}  // namespace

void lower_limits(const Limits& limits) {
#if !defined(__SANITIZE_ADDRESS__)  // AddressSanitizer reserves terabytes of address space
  limit(RLIMIT_AS, limits.memory_mb << 20);
#endif
  limit(RLIMIT_CPU, limits.cpu_seconds, 1);  // one second to say so with SIGXCPU, then SIGKILL
  limit(RLIMIT_FSIZE, limits.output_mb << 20);
  limit(RLIMIT_NOFILE, limits.open_files);
  const rlimit none{0, 0};
  setrlimit(RLIMIT_CORE, &none);
}

#if defined(__x86_64__) || defined(__aarch64__)

namespace {

#if defined(__x86_64__)
constexpr unsigned kArchitecture = AUDIT_ARCH_X86_64;
#else
constexpr unsigned kArchitecture = AUDIT_ARCH_AARCH64;
#endif

// Reading, memory, time, threads and ending. What is not listed is refused with EPERM, so that a library that asks for
// more than it needs goes on without.
constexpr int kAllowed[] = {
    SYS_read,
    SYS_readv,
    SYS_pread64,
    SYS_write,
    SYS_writev,
    SYS_pwrite64,
    SYS_close,
    SYS_fstat,
    SYS_newfstatat,
    SYS_statx,
    SYS_lseek,
    SYS_munmap,
    SYS_mremap,
    SYS_madvise,
    SYS_brk,
    SYS_rt_sigaction,
    SYS_rt_sigprocmask,
    SYS_rt_sigreturn,
    SYS_sigaltstack,
    SYS_futex,
    SYS_sched_yield,
    SYS_sched_getaffinity,
    SYS_clock_gettime,
    SYS_clock_nanosleep,
    SYS_nanosleep,
    SYS_gettimeofday,
    SYS_getpid,
    SYS_gettid,
    SYS_getuid,
    SYS_geteuid,
    SYS_getgid,
    SYS_getegid,
    SYS_getrandom,
    SYS_exit,
    SYS_exit_group,
    SYS_getcwd,
    SYS_readlinkat,
    SYS_faccessat,
    SYS_getdents64,
    SYS_dup,
    SYS_dup3,
    SYS_ftruncate,
    SYS_memfd_create,
    SYS_set_robust_list,
    SYS_rseq,
    SYS_uname,
    SYS_sysinfo,
    SYS_getrusage,
    SYS_restart_syscall,
    SYS_set_tid_address,
#if defined(__SANITIZE_ADDRESS__)  // UBSan looks through a pipe whether an object can be read
    SYS_pipe2,
#endif
#if defined(__x86_64__)
    SYS_stat,
    SYS_lstat,
    SYS_access,
    SYS_readlink,
    SYS_dup2,
    SYS_time,
    SYS_getdents,
#endif
#if defined(SYS_faccessat2)
    SYS_faccessat2,
#endif
};

class Filter {
 public:
  Filter() {
    load(offsetof(seccomp_data, arch));
    put(BPF_JMP | BPF_JEQ | BPF_K, kArchitecture, 1, 0);
    give(SECCOMP_RET_KILL_PROCESS);
    load(offsetof(seccomp_data, nr));
#if defined(__x86_64__)
    put(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1);  // the x32 calls have numbers of their own
    give(SECCOMP_RET_KILL_PROCESS);
#endif
    for (const int number : kAllowed) on(number, SECCOMP_RET_ALLOW);
    for (const int number : {SYS_mmap, SYS_mprotect}) no_new_code(number);
    open_for_reading();
    // Names are never taken away, but a library that cleans up its scratch file hears that it is gone.
    on(SYS_unlinkat, SECCOMP_RET_ERRNO);
#if defined(__x86_64__)
    on(SYS_unlink, SECCOMP_RET_ERRNO);
#endif
    on(SYS_clone3, SECCOMP_RET_ERRNO | ENOSYS);  // its flags lie in memory; glibc falls back to clone
    threads_only();
    own_signals_only();
    reading_own_limits();
    give(SECCOMP_RET_ERRNO | EPERM);
  }

  bool apply() {
    sock_fprog program{static_cast<unsigned short>(code_.size()), code_.data()};
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
           syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &program) == 0;
  }

 private:
  void put(int operation, unsigned value, int if_true = 0, int if_false = 0) {
    code_.push_back({static_cast<unsigned short>(operation), static_cast<unsigned char>(if_true),
                     static_cast<unsigned char>(if_false), value});
  }
  void load(std::size_t offset) { put(BPF_LD | BPF_W | BPF_ABS, static_cast<unsigned>(offset)); }
  void load_argument(int index) { load(offsetof(seccomp_data, args) + 8 * static_cast<std::size_t>(index)); }
  void give(unsigned action) { put(BPF_RET | BPF_K, action); }
  void on(int number, unsigned action) {
    put(BPF_JMP | BPF_JEQ | BPF_K, static_cast<unsigned>(number), 0, 1);
    give(action);
  }
  /// For one call: `any` of these bits in an argument gives one action, none the other.
  void on_bits(int number, int argument, unsigned bits, unsigned any, unsigned none) {
    put(BPF_JMP | BPF_JEQ | BPF_K, static_cast<unsigned>(number), 0, 4);
    load_argument(argument);
    put(BPF_JMP | BPF_JSET | BPF_K, bits, 0, 1);
    give(any);
    give(none);
  }
  void no_new_code(int number) { on_bits(number, 2, PROT_EXEC, SECCOMP_RET_ERRNO | EPERM, SECCOMP_RET_ALLOW); }
  void open_for_reading() {
    constexpr unsigned kWriting = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC;
    on_bits(SYS_openat, 2, kWriting, SECCOMP_RET_TRAP, SECCOMP_RET_ALLOW);
#if defined(__x86_64__)
    on_bits(SYS_open, 1, kWriting, SECCOMP_RET_TRAP, SECCOMP_RET_ALLOW);
#endif
  }
  void threads_only() { on_bits(SYS_clone, 0, CLONE_THREAD, SECCOMP_RET_ALLOW, SECCOMP_RET_ERRNO | EPERM); }
  /// abort() sends a signal to the own thread; fcntl() could set signals of others, its reading forms cannot.
  void own_signals_only() {
    on_value(SYS_tgkill, 0, static_cast<unsigned>(getpid()));
    on_value(SYS_fcntl, 1, F_GETFL);
    on_value(SYS_fcntl, 1, F_GETFD);
    on_value(SYS_fcntl, 1, F_SETFD);
    on_value(SYS_fcntl, 1, F_DUPFD_CLOEXEC);
  }
  /// prlimit64 sets when its third argument is not null.
  void reading_own_limits() {
    put(BPF_JMP | BPF_JEQ | BPF_K, SYS_prlimit64, 0, 6);
    load_argument(2);
    put(BPF_JMP | BPF_JEQ | BPF_K, 0, 0, 2);
    load(offsetof(seccomp_data, args) + 2 * sizeof(__u64) + 4);
    put(BPF_JMP | BPF_JEQ | BPF_K, 0, 1, 0);
    give(SECCOMP_RET_ERRNO | EPERM);
    give(SECCOMP_RET_ALLOW);
  }
  /// Allows a call when an argument has this value; other rules for the same call may follow.
  void on_value(int number, int argument, unsigned value) {
    put(BPF_JMP | BPF_JEQ | BPF_K, static_cast<unsigned>(number), 0, 4);
    load_argument(argument);
    put(BPF_JMP | BPF_JEQ | BPF_K, value, 0, 1);
    give(SECCOMP_RET_ALLOW);
    load(offsetof(seccomp_data, nr));
  }

  std::vector<sock_filter> code_;
};

/// The own file in memory that /proc/self/fd/N stands for, empty again; or a new one.
long open_scratch(const char* path) {
  constexpr char kOwn[] = "/proc/self/fd/";
  if (std::strncmp(path, kOwn, sizeof kOwn - 1) == 0) {
    int own = -1;
    std::from_chars(path + sizeof kOwn - 1, path + std::strlen(path), own);
    const int file = dup(own);
    if (file < 0) return -errno;
    if (ftruncate(file, 0) != 0 || lseek(file, 0, SEEK_SET) != 0) return -EACCES;
    return file;
  }
  const int file = memfd_create("scratch", MFD_CLOEXEC);
  return file < 0 ? -errno : file;
}

/// Stands in for a refused open: what it returns is what the caller of open gets.
void answer_refused_open(int, siginfo_t* info, void* context) {
  auto& registers = static_cast<ucontext_t*>(context)->uc_mcontext;
  const int before = errno;
#if defined(__x86_64__)
  const bool old_call = info->si_syscall == SYS_open;
  const auto path = reinterpret_cast<const char*>(registers.gregs[old_call ? REG_RDI : REG_RSI]);
  registers.gregs[REG_RAX] = open_scratch(path);
#else
  static_cast<void>(info);
  registers.regs[0] = static_cast<unsigned long>(open_scratch(reinterpret_cast<const char*>(registers.regs[1])));
#endif
  errno = before;
}

}  // namespace

bool kernel_has_filter() {
  const unsigned action = SECCOMP_RET_TRAP;
  return syscall(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, &action) == 0;
}

bool enter_sandbox() {
  struct sigaction stand_in {};
  stand_in.sa_sigaction = answer_refused_open;
  stand_in.sa_flags = SA_SIGINFO | SA_NODEFER;
  return sigaction(SIGSYS, &stand_in, nullptr) == 0 && Filter().apply();
}

#else

bool kernel_has_filter() { return false; }
bool enter_sandbox() { return false; }

#endif

}  // namespace fenjie::batch
