// An open file of the operating system, closed by its owner.
#pragma once

#include <unistd.h>

#include <string>
#include <string_view>
#include <utility>

namespace fenjie::batch {

class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~Descriptor() {
    if (number_ >= 0) close(number_);
  }
  int get() const { return number_; }
  bool is_open() const { return number_ >= 0; }
  void reset() { *this = Descriptor(); }

 private:
  int number_ = -1;
};

/// Where standard input, output or error is closed, puts a file there that cannot be used: else the next file opened
/// would be taken for it.
void fill_standard_descriptors();
/// A file in memory that is gone with its last descriptor. @throws Error batch/system
Descriptor memory_file(const char* name);
/// @return false with errno set when not everything could be written
bool write_whole(int file, std::string_view bytes);
/// The content of a file in memory, without a copy; it may change while its writer lives.
class MappedContent {
 public:
  /// @throws Error batch/system
  explicit MappedContent(int file);
  ~MappedContent();
  MappedContent(const MappedContent&) = delete;
  MappedContent& operator=(const MappedContent&) = delete;
  std::string_view bytes() const { return {static_cast<const char*>(begin_), size_}; }

 private:
  void* begin_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace fenjie::batch
