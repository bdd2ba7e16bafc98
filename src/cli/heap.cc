#include "cli/heap.h"

#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>

namespace fenjie::cli {

namespace {

constexpr std::uintptr_t kPiece = 8u << 20, kLargePage = 2u << 20;  // bytes
constexpr std::size_t kMoreThanThere = 1u << 20;                    // makes the heap grow at once

char* heap_end() { return static_cast<char*>(sbrk(0)); }

}  // namespace

void prepare_heap() {
  mallopt(M_TOP_PAD, kPiece);
  mallopt(M_TRIM_THRESHOLD, 2 * kPiece);
  mallopt(M_MMAP_THRESHOLD, kPiece);
  char* const before = heap_end();
  char* const grown = static_cast<char*>(std::malloc(kMoreThanThere));
  if (!grown) return;
  *static_cast<volatile char*>(grown) = 0;  // or the compiler leaves both calls out
  std::free(grown);
  const std::size_t past_page = reinterpret_cast<std::uintptr_t>(before) % kLargePage;
  char* const begin = past_page == 0 ? before : before + (kLargePage - past_page);
  char* const end = heap_end();
  if (begin < end) madvise(begin, static_cast<std::size_t>(end - begin), MADV_HUGEPAGE);
}

}  // namespace fenjie::cli
