// Values on their way between processes of one program: numbers in eight bytes, texts behind their length.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace fenjie::batch {

class Packer {
 public:
  void number(std::uint64_t value);
  void text(std::string_view value);
  /// What was packed since the last time.
  std::string take() { return std::exchange(bytes_, {}); }

 private:
  std::string bytes_;
};

/// Reads what a Packer wrote. The sender may be a process that hostile input has taken over: nothing is believed.
class Unpacker {
 public:
  /// @param bytes must outlive the unpacker
  explicit Unpacker(std::string_view bytes) : rest_(bytes) {}
  /// @throws Error batch/bad-answer when the bytes end before
  std::uint64_t number();
  /// A number of elements to follow, each of at least one byte. @throws Error batch/bad-answer
  std::size_t count();
  std::string text();

 private:
  std::string_view take(std::uint64_t size);
  std::string_view rest_;
};

}  // namespace fenjie::batch
